"""The codex: what every card must say of itself, and the screen that shows them."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pygame
import pytest

from game.content.codex import GAME, WORDS, Card, Codex, Gauge, Tag
from game.content.problems import BadPack
from game.content.repair import KINDS, VERBS
from game.desktop.input import Input
from game.desktop.kit import Close
from game.desktop.scenes.codex import BADGES, TOPICS, CodexScreen
from game.desktop.settings import TEXT_SIZES
from game.desktop.window import Offscreen
from game.library import core
from game.library.packs import read_pack
from game.rules import repairing
from tests.desktop import PACKS, does, kit
from tests.repairs import FIRST

CARDS = core.codex().cards
DOI = re.compile(r"doi:10\.\d{4,9}/\S+")
WEB = re.compile(r"https?://[\w.-]+\.[a-z]{2,}/\S*")


@pytest.fixture(scope="module", autouse=True)
def canvas() -> Iterator[pygame.Surface]:
    window = Offscreen()
    yield window.canvas
    window.close()


def card(**changes: object) -> dict[str, object]:
    """Return a card as a file says it."""
    return {
        "title": "Tea",
        "says": "tea " * WORDS[0],
        "tag": "true",
        "shows": ["rinse"],
        "sources": [{"says": "A book", "at": "doi:10.1000/1"}],
        **changes,
    }


# What the cards say


def test_there_are_cards_enough_for_a_curious_player() -> None:
    assert len(CARDS) >= 22
    assert {one.tag for one in CARDS.values()} == set(get_args(Tag))


@pytest.mark.parametrize("name", CARDS)
def test_every_card_can_be_looked_up(name: str) -> None:
    one = CARDS[name]
    addresses = [source.at for source in one.sources if source.at != GAME]
    assert addresses
    assert all(DOI.fullmatch(at) or WEB.fullmatch(at) for at in addresses)
    assert WORDS[0] <= len(one.says.split()) <= WORDS[1]


@pytest.mark.parametrize("name", [name for name, one in CARDS.items() if one.tag == "invented"])
def test_what_is_invented_names_the_game_as_its_source(name: str) -> None:
    assert CARDS[name].sources[0].at == GAME


def test_every_verb_gauge_and_variant_has_a_card() -> None:
    shown = {topic for one in CARDS.values() for topic in one.shows}
    assert shown >= {"steer", *VERBS, *get_args(Gauge), *KINDS}


def test_every_goal_of_a_round_is_a_gauge_that_a_card_can_belong_to() -> None:
    doing = repairing.begin(FIRST)
    assert {goal.gauge for goal in repairing.goals(FIRST, doing)} <= set(get_args(Gauge))


def test_everything_a_card_can_belong_to_has_a_name_on_screen() -> None:
    topics = {word for part in get_args(Card.model_fields["shows"].annotation)[:1] for word in words_of(part)}
    assert topics == set(TOPICS)
    assert BADGES.keys() == set(get_args(Tag))
    assert len({badge.icon for badge in BADGES.values()}) == len({badge.says for badge in BADGES.values()}) == 3


def words_of(kind: object) -> set[str]:
    """Return the words that a union of literals allows."""
    inner = get_args(kind)
    return {one for one in inner if isinstance(one, str)}.union(*(words_of(one) for one in inner))


# What a card must be


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"says": "too short"}, "found 2 words, expected 60 to 120"),
        ({"says": "long " * 121}, "found 121 words, expected 60 to 120"),
        ({"tag": "fast"}, "true"),
        ({"shows": []}, "at least 1 item"),
        ({"sources": []}, "at least 1 item"),
        ({"sources": [{"says": "Somebody", "at": "somewhere"}]}, "match pattern"),
        ({"sources": [{"says": "Somebody", "at": "doi:1/2"}]}, "match pattern"),
        ({"sources": [{"says": "This game", "at": "game"}]}, "only what is invented may rest on the game itself"),
    ],
)
def test_a_card_without_its_duties_is_refused(wrong: dict[str, object], says: str) -> None:
    with pytest.raises(ValueError, match=re.escape(says)):
        Codex.model_validate({"cards": {"tea": card(**wrong)}})


def test_a_card_is_one_piece_however_its_lines_are_broken() -> None:
    one = Card.model_validate(card(says="tea\nwith  milk\n" * 30))
    assert one.says.startswith("tea with milk tea")


def test_a_pack_has_its_own_cards_behind_those_of_all() -> None:
    codex = read_pack(PACKS / "tiny").codex
    assert list(codex)[-1] == "own:sweet_tea"
    assert [name for name in codex if name.startswith("core:")] == [f"core:{name}" for name in CARDS]


def test_a_damaged_file_of_the_game_is_told_by_its_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets" / "codex.yaml").write_text("cards:\n  tea:\n    title: Tea\n")
    monkeypatch.setattr(core, "shipped_folder", lambda: tmp_path / "levels")
    with pytest.raises(BadPack, match=r"assets/codex\.yaml:2:3: cards\.tea: found no 'says' or 'tag'"):
        core.read("codex.yaml", Codex)
    with pytest.raises(BadPack, match="cannot be read"):
        core.read("practice.yaml", Codex)


# On screen


def named() -> dict[str, Card]:
    return core.codex().named("core:")


def test_it_opens_at_what_the_round_is_about() -> None:
    assert CodexScreen(named(), "outage").menu.focused == "core:outage"
    assert CodexScreen(named(), "nothing").menu.focused == next(iter(named()))


@pytest.mark.parametrize("size", TEXT_SIZES)
def test_every_card_can_be_read_to_its_end(canvas: pygame.Surface, size: int) -> None:
    screen, player = CodexScreen(named()), kit(size)
    seen = set()
    for _ in named():
        screen.draw(player, canvas, 1.0)
        assert canvas.get_rect().contains(screen.page)
        for _ in range(40):
            if screen.top >= screen.room - screen.page.height:
                break
            screen.intent(player, does("next"))
        assert screen.top >= screen.room - screen.page.height
        assert screen.menu.rows(player)[screen.menu.at].colliderect(screen.menu.rect)
        seen.add(screen.menu.focused)
        screen.intent(player, does("down"))
    assert seen == set(named())


def test_another_card_begins_at_its_beginning(canvas: pygame.Surface) -> None:
    screen, player = CodexScreen(named()), kit(200)
    screen.draw(player, canvas, 1.0)
    screen.intent(player, does("next"))
    assert screen.top > 0
    screen.intent(player, does("down"))
    screen.draw(player, canvas, 1.0)
    assert screen.top == 0


def test_the_wheel_scrolls_what_it_is_over(canvas: pygame.Surface) -> None:
    screen, player = CodexScreen(named()), kit(200)
    screen.draw(player, canvas, 1.0)
    screen.intent(player, Input(wheel=-2, mouse=screen.page.center, moved=True))
    assert screen.top > 0
    assert screen.menu.top == 0
    screen.intent(player, Input(wheel=-2, mouse=screen.menu.rect.center))
    assert screen.menu.top > 0


@pytest.mark.parametrize("leave", [does("back"), does("log"), Input(right_click=True)])
def test_it_closes(canvas: pygame.Surface, leave: Input) -> None:
    screen, player = CodexScreen(named()), kit()
    screen.draw(player, canvas, 1.0)
    assert isinstance(screen.intent(player, leave), Close)


def test_it_closes_by_a_click_on_its_key(canvas: pygame.Surface) -> None:
    screen, player = CodexScreen(named()), kit()
    screen.draw(player, canvas, 1.0)
    assert isinstance(screen.intent(player, Input(click=True, mouse=screen.buttons["back"].center)), Close)


def test_a_codex_without_cards_says_so(canvas: pygame.Surface) -> None:
    screen, player = CodexScreen({}), kit()
    screen.draw(player, canvas, 1.0)
    assert isinstance(screen.intent(player, does("back")), Close)


def test_the_fonts_have_every_letter_of_every_card() -> None:
    text = kit().text
    for name, one in CARDS.items():
        for words, role in (
            (one.title, "head"),
            (one.says, "body"),
            *((source.says, "body") for source in one.sources),
        ):
            for file, run in text.runs(words, role):
                assert {ord(letter) for letter in run} <= text.covered[file], name
