"""The scene of a conference: what the lamps and the bar show, what is done by keys, pad and mouse, how it looks."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pygame
import pytest

from game.desktop.colours import BAD, CRIMSON, OK
from game.desktop.input import TOO_SOON, Input
from game.desktop.scenes import gallery
from game.desktop.scenes.arguing import Held
from game.desktop.scenes.conference import (
    ASK,
    CALL,
    CONCEDE,
    PACE,
    REBUT,
    REVEAL,
    ConferenceScene,
    lamps,
    presenter,
)
from game.rules.climax import arguing, conference
from game.rules.climax.arguing import Arguing
from game.rules.climax.beats import Beat
from game.rules.climax.conference import Conferring
from game.rules.state import Phase, State
from game.rules.step import climax_of, new_game, past
from tests.desktop import CANVAS, MOST_DIFFERENCE, PACKS, SIZES, Spy, Table, at_hand, looks_like

HERE = Path(__file__).parent
LEVELS = HERE.parent / "levels"
VERBS = [REBUT, CALL, ASK, CONCEDE, REVEAL]


def fair(folder: Path) -> Path:
    """Return the tiny campaign with a conference for its climax, in a folder."""
    pack = Path(shutil.copytree(PACKS / "tiny", folder / "tiny"))
    level, campaign = pack / "01_rooms.yaml", pack / "campaign.yaml"
    before, _, _ = level.read_text("utf-8").partition("climax:\n")
    level.write_text(before + (HERE / "gel_fair.yaml").read_text("utf-8"), "utf-8")
    campaign.write_text(campaign.read_text("utf-8").replace("climax: debate", "climax: conference"), "utf-8")
    return pack


@pytest.fixture
def table(tmp_path: Path) -> Iterator[Table]:
    """A table at which the campaign with the conference has begun."""
    table = Table(tmp_path / "player", packs=fair(tmp_path))
    table.play()
    yield table
    table.app.close()


def before(table: Table, phase: str = "show", carried: Conferring | None = None) -> State:
    """Return the moment in which a part of the conference begins, with three cards in the hand and one proof."""
    pack = table.stage.pack
    memory = new_game(pack).memory
    for name in ("found.ben_chart", "found.tea_log"):
        memory = pack.facts.put(memory, name, 1)
    state = new_game(pack)._replace(talk=None, memory=memory, phase=Phase(phase, carried))
    rules = climax_of(pack, state)
    return state._replace(doing=arguing.begin(rules, past(pack, state), phase, "normal", carried))


def conferring(table: Table, size: int = 100, **numbers: int) -> ConferenceScene:
    """Begin the conference; everything that opens it was read."""
    state = before(table)
    assert isinstance(state.doing, Arguing)
    at_hand(table, state._replace(doing=Arguing(state.doing.now._replace(**{"trust": 5, **numbers}))), size)
    assert isinstance(table.playing.scene, ConferenceScene)
    return table.playing.scene


def later(table: Table, **numbers: int) -> State:
    """Return the moment in which the part after the feed begins."""
    told = before(table).doing
    assert isinstance(told, Arguing)
    carried = told.now._replace(outcome="reveal", revealed=True, **numbers)
    return before(table, "fair", carried)


def now(table: Table) -> Conferring:
    """Return where the conference stands."""
    assert isinstance(table.state.doing, Arguing)
    assert isinstance(table.state.doing.now, Conferring)
    return table.state.doing.now


def beats(table: Table) -> tuple[Beat, ...]:
    """Return what is still to be read."""
    return table.state.doing.beats if isinstance(table.state.doing, Arguing) else ()


def read_on(table: Table, beats_: int = 99) -> list[str]:
    """Read so many beats, and return their kinds."""
    kinds: list[str] = []
    while beats(table) and len(kinds) < beats_:
        kinds.append(beats(table)[0].kind)
        table.wait(8)
        table.press("confirm", wait=2)
    table.wait(TOO_SOON)
    return kinds


# What the player does


def test_a_card_is_presented_by_key_pad_and_mouse(table: Table) -> None:
    for way in ("confirm", "1", "click", "button"):
        scene = conferring(table)
        if way == "click":
            table.click(*scene.cards[scene.card].center)
        elif way == "button":
            table.click(*scene.buttons[REBUT].center)
        else:
            table.press(way)
        assert [beat.kind for beat in beats(table)] == ["partial", "breaks"], way  # the chart: gel is quick
        assert now(table).claim == 1


@pytest.mark.parametrize("digit", [True, False])
def test_every_move_is_made_with_keys_alone(table: Table, digit: bool) -> None:
    told = {
        REBUT: ["partial", "breaks"],
        CALL: ["witness", "partial", "breaks"],
        ASK: ["press", "slip"],
        CONCEDE: ["stands"],
        REVEAL: ["reveal"],
    }
    for number, verb in enumerate(VERBS):
        scene = conferring(table)
        if digit:
            table.press(str(number + 1))
        else:
            for _ in range(number):
                table.press("down")
            assert scene.verb == verb
            table.press("confirm")
        if verb in scene.lists:
            assert scene.asking == verb
            table.press("confirm")
        assert [beat.kind for beat in beats(table)] == told[verb], verb


def test_a_press_that_was_meant_to_read_on_does_nothing(table: Table) -> None:
    at_hand(table, before(table))
    while beats(table):
        table.wait(8)
        table.press("confirm")
    table.press("confirm")
    assert not beats(table)
    scene = table.playing.scene
    assert isinstance(scene, ConferenceScene)
    table.frame()
    table.click(*scene.buttons[CONCEDE].center)
    assert not beats(table)
    table.wait(TOO_SOON)
    table.press("confirm")
    assert [beat.kind for beat in beats(table)] == ["stands"]  # what the mouse is over


def test_up_goes_round_to_what_may_be_said(table: Table) -> None:
    scene = conferring(table)
    table.press("up")
    assert scene.verb == REVEAL
    table.press("right")
    assert (scene.verb, scene.card) == (REBUT, 1)


def test_it_is_asked_once_more_before_it_is_said(table: Table) -> None:
    scene = conferring(table)
    table.click(*scene.buttons[REVEAL].center)
    assert (scene.asking, [row.name for row in scene.menu.items]) == (REVEAL, ["say", "wait"])
    table.press("2")
    assert (scene.asking, beats(table), now(table).outcome) == ("", (), "")
    table.press("5")
    table.press("back")
    assert scene.asking == ""
    table.press("5")
    table.press("1", wait=2)
    assert now(table).outcome == "reveal"
    read_on(table)
    assert table.playing.kind == "talk"


def test_what_was_said_cannot_be_said_again_and_focus_leaves_it(table: Table) -> None:
    scene = conferring(table)
    table.press("up")
    at_hand(table, later(table))
    read_on(table)
    table.press("down")
    table.press("up")
    scene = table.playing.scene
    assert isinstance(scene, ConferenceScene)
    assert scene.verb == REBUT
    table.frame()
    assert REVEAL not in scene.buttons
    table.press("5")
    assert not beats(table)


def test_each_action_says_what_it_costs_or_why_it_cannot_be_done(table: Table) -> None:
    scene = conferring(table)
    rules, story = climax_of(table.stage.pack, table.state), past(table.stage.pack, table.state)

    def explained(**numbers: int) -> dict[str, str]:
        actions = scene.actions(table.stage, rules, story, now(table)._replace(**numbers))
        return {one.verb: one.explains if one.on else f"no: {one.explains}" for one in actions}

    fresh = explained()
    assert fresh[REBUT] == "Fits: +1 or +2 lamps. Misses: -1 lamp, patience -1."
    assert fresh[CALL].startswith("Fits: +2 or +3 lamps.")
    assert fresh[ASK] == "It has to be said in detail. Patience -1."
    assert fresh[CONCEDE] == "If it is true: +1 lamp. If not: -1 lamp. Then the next claim."
    assert fresh[REVEAL] == "Said now: no lamp changes. This part ends with it."
    assert explained(slips=1)[REVEAL].startswith("Said now: +2 lamps.")
    restless = explained(heat=3, claim=1, called=True, pressed=2)
    assert restless[REBUT].endswith("The chair would end it there.")
    assert restless[CONCEDE] == "If it is true: +1 lamp, patience +1. If not: -2 lamps. Then the next claim."
    assert restless[CALL].startswith("no: The chair hears one witness")
    assert restless[ASK] == "no: It was said in detail already."
    empty = explained(spent=7)
    assert empty[REBUT] == "no: No card is left in your hand."
    assert empty[CALL].startswith("no: Nobody is here")


def test_what_an_action_says_is_what_it_does(table: Table) -> None:
    conferring(table)
    before_ = now(table)
    table.press("4", wait=2)
    assert now(table).trust - before_.trust == beats(table)[0].by == -1
    assert lamps(-1) == "-1 lamp"
    assert lamps(2) == "+2 lamps"
    assert lamps(0) == "no lamp changes"


def test_an_empty_hand_leaves_presenting(table: Table) -> None:
    scene = conferring(table, spent=7)
    assert scene.verb != REBUT
    assert not scene.cards
    table.press("1")
    assert not beats(table)


# What the lamps and the bar show


def test_lamps_follow_the_hall_one_by_one_with_the_beat_that_moves_them(table: Table) -> None:
    scene = conferring(table)
    table.press("right")
    table.press("confirm", wait=1)
    assert (now(table).trust, scene.trust, scene.lit) == (7, 7, 5)
    lit = []
    for _ in range(4 * PACE):
        table.wait(1)
        lit.append(scene.lit)
    assert sorted(set(lit)) == [5, 6, 7]
    assert lit == sorted(lit)
    assert set(scene.changed) == set(gallery.SEATS[5:7])


def test_lamps_do_not_change_before_it_is_told(table: Table) -> None:
    scene = conferring(table)
    table.press("2")
    table.press("confirm", wait=40)
    assert [beat.kind for beat in beats(table)] == ["witness", "partial", "breaks"]
    assert (scene.lit, now(table).trust) == (5, 7)
    read_on(table, 1)
    table.wait(40)
    assert scene.lit == 7


def test_lamps_count_no_further_than_the_hall_goes(table: Table) -> None:
    scene = conferring(table, trust=10)
    table.press("2")
    table.press("confirm", wait=2)
    assert scene.trust == 10
    read_on(table, 1)
    assert scene.trust == 10


def test_the_opening_takes_back_what_it_has_not_told_yet(table: Table) -> None:
    at_hand(table, before(table))
    scene = table.playing.scene
    assert isinstance(scene, ConferenceScene)
    assert [beat.kind for beat in beats(table)] == ["feed", "lean", "proof"]
    assert (now(table).trust, scene.trust) == (4, 5)
    read_on(table, 1)
    assert scene.trust == 4


def test_reduced_motion_moves_lamps_and_bar_at_once(table: Table) -> None:
    table.app.change(table.app.kit.settings.changed("reduce_motion", True))
    scene = conferring(table)
    table.press("right")
    table.press("confirm")
    table.wait(1)
    assert (scene.lit, scene.level) == (7, 5)


def test_the_bar_is_the_feed_and_the_lamps_are_the_hall(table: Table) -> None:
    scene = conferring(table)
    table.press("right")
    table.press("confirm")
    read_on(table)
    table.wait(60)
    assert (round(scene.level, 1), scene.lit) == (4.0, 7)
    assert pixels(table, CRIMSON, gallery.BAR) > 1000


def test_unmasked_the_bar_runs_from_the_feed_to_the_hall(table: Table) -> None:
    at_hand(table, later(table, trust=8, claim=2))
    scene = table.playing.scene
    assert isinstance(scene, ConferenceScene)
    assert beats(table)[0].kind == "unmasked"
    assert 3 < scene.level < 8
    assert scene.lit == 8
    table.wait(120)
    assert scene.level == 8
    assert pixels(table, CRIMSON, gallery.BAR) == 0


def test_the_feed_cracks_in_the_middle_too_where_no_talk_lies_between(table: Table) -> None:
    scene = conferring(table, claim=2)
    table.press("4", wait=2)
    read_on(table, 1)
    assert (now(table).phase, beats(table)[0].kind) == ("fair", "unmasked")
    assert table.playing.scene is scene
    assert 0 <= table.stage.ticks - scene.cracked < 60
    assert scene.trust == 6


def test_splinters_fall_once_and_not_where_motion_is_reduced(table: Table) -> None:
    def differs(wait: int) -> bool:
        table.wait(wait)
        first = table.frame().subsurface(gallery.SCREEN.move(0, -40)).copy()
        table.wait(3)
        return pygame.image.tobytes(first, "RGB") != pygame.image.tobytes(
            table.frame().subsurface(gallery.SCREEN.move(0, -40)), "RGB"
        )

    at_hand(table, later(table, trust=3, claim=2))
    assert differs(10)
    assert not differs(80)
    at_hand(table, before(table))
    table.app.change(table.app.kit.settings.changed("reduce_motion", True))
    at_hand(table, later(table, trust=3, claim=2))
    assert not differs(10)


def pixels(table: Table, colour: str, area: pygame.Rect) -> int:
    """Return how many pixels of an area have a colour, nearly."""
    part = table.frame().subsurface(area)
    return pygame.mask.from_threshold(part, pygame.Color(colour), (24, 24, 24)).count()


def test_before_it_is_unmasked_no_figure_of_the_hall_is_written(
    table: Table, monkeypatch: pytest.MonkeyPatch
) -> None:
    conferring(table, trust=9)
    spy = Spy(table.app.window.canvas, monkeypatch)
    table.frame()
    written = [words for words, _ in spy.texts]
    assert "Gel Live" in written
    assert not any("9" in words for words in written)
    at_hand(table, later(table, trust=9))
    table.frame()
    assert "With you" in [words for words, _ in spy.texts]


# Who is seen


def test_whoever_says_its_detail_shows_a_claim(table: Table) -> None:
    rules = climax_of(table.stage.pack, before(table))
    assert [presenter(rules, claim) for claim in ("quick", "knew", "")] == ["cleo", "dora", "cleo"]


def test_the_claim_stays_on_the_screen_while_its_answer_is_read(table: Table) -> None:
    scene = conferring(table)
    rules, story = climax_of(table.stage.pack, table.state), past(table.stage.pack, table.state)
    table.press("confirm", wait=2)
    assert isinstance(table.state.doing, Arguing)
    assert scene.argued(rules, story, table.state.doing) == "quick"
    assert conference.floor(rules, story, now(table)) == "cheap"
    at_hand(table, table.state)  # a scene that saw nothing of the move, as after a load
    fresh = table.playing.scene
    assert isinstance(fresh, ConferenceScene)
    fresh.last = None
    assert fresh.argued(rules, story, table.state.doing) == "quick"


def test_somebody_of_the_hall_who_speaks_is_seen_on_the_screen(table: Table) -> None:
    at_hand(table, later(table))
    table.wait(120)
    speaks = table.frame().subsurface(gallery.GLASS).copy()  # Ben
    read_on(table, 1)
    narrated = table.frame().subsurface(gallery.GLASS)
    assert pygame.image.tobytes(speaks, "RGB") != pygame.image.tobytes(narrated, "RGB")


def present(table: Table, card: str) -> None:
    """Present a card with keys, and read what comes of it."""
    scene = table.playing.scene
    assert isinstance(scene, ConferenceScene)
    rules, story = climax_of(table.stage.pack, table.state), past(table.stage.pack, table.state)
    while scene.hand(rules, story, now(table))[scene.card].card != card:
        table.press("right")
    table.press("confirm", wait=2)
    read_on(table)


def test_the_whole_conference_is_played_to_its_end_with_keys(table: Table) -> None:
    at_hand(table, before(table))
    read_on(table)
    present(table, "tea")
    present(table, "word")
    table.press("4", wait=2)
    read_on(table)
    assert now(table).phase == "fair"
    present(table, "chart")
    present(table, "word")
    assert table.stage.pack.facts.word(table.state.memory, "climax") == "won"


def test_proofs_are_counted_as_they_are_told(table: Table, monkeypatch: pytest.MonkeyPatch) -> None:
    spy = Spy(table.app.window.canvas, monkeypatch)

    def counted() -> list[str]:
        spy.texts.clear()
        table.frame()
        return [words for words, _ in spy.texts if words.endswith("of 3") and not words.startswith("Claim")]

    at_hand(table, before(table))
    assert counted() == []
    assert read_on(table, 2) == ["feed", "lean"]
    assert counted() == ["1 of 3"]
    scene = conferring(table)
    table.press("3", wait=2)
    assert read_on(table, 1) == ["press"]
    assert beats(table)[0].kind == "slip"
    assert counted() == ["2 of 3"]
    read_on(table)
    assert counted() == ["2 of 3"]
    assert scene.verb == ASK


def test_who_says_it_is_seen_on_the_screen(table: Table) -> None:
    scene = conferring(table)
    quiet = table.frame().subsurface(gallery.GLASS).copy()
    table.press("5")
    table.press("confirm", wait=40)
    rules = climax_of(table.stage.pack, table.state)
    assert scene.words(rules, beats(table)[0]) == "Somebody gets up beside you, and the hall turns round."
    assert pygame.image.tobytes(table.frame().subsurface(gallery.GLASS), "RGB") != pygame.image.tobytes(quiet, "RGB")


@pytest.mark.parametrize(("by", "colour"), [(1, OK), (-1, BAD)])
def test_what_the_hall_remembers_is_coloured_by_what_it_does(table: Table, by: int, colour: str) -> None:
    scene = conferring(table)
    assert scene.tone(table.stage, Beat("lean", "", "", by=by)) == colour
    assert scene.tone(table.stage, Beat("strong", "", "", by=2)) == OK


# How it looks


def told(table: Table, size: int = 100) -> dict[str, Callable[[], None]]:
    """Return how each moment is come to."""

    def after(*keys: str, **numbers: int) -> Callable[[], None]:
        def go() -> None:
            conferring(table, size, **numbers)
            for key in keys:
                table.press(key, wait=2)

        return go

    def unmasked(beats_: int) -> Callable[[], None]:
        def go() -> None:
            at_hand(table, later(table, trust=8, claim=2, slips=2), size)
            read_on(table, beats_)

        return go

    def slipped() -> None:
        conferring(table, size)
        table.press("3", wait=2)
        read_on(table, 1)

    return {
        "opened": lambda: at_hand(table, before(table), size),
        "masked": after(),
        "restless": after("down", "down", heat=3),
        "pressed": after("3"),
        "slipped": slipped,
        "answered": after("right", "confirm"),
        "missed": after("right", "right", "confirm"),
        "called to speak": after("2"),
        "do I say it": after("5"),
        "may be said": after("up", slips=2),
        "unmasked": unmasked(0),
        "unveiled": unmasked(99),
        "empty": after(spent=7),
    }


@pytest.mark.parametrize("size", SIZES)
def test_no_word_leaves_the_canvas_and_none_lies_on_another(
    table: Table, size: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    spy = Spy(table.app.window.canvas, monkeypatch)
    for name, go in told(table, size).items():
        go()
        table.playing.toasts.shown = ()
        table.playing.titled = 0
        spy.texts.clear()
        table.playing.scene.draw(table.stage, table.app.window.canvas, 1.0)
        assert spy.texts, name
        if name not in ("called to speak", "do I say it"):  # these lie over all that was there
            assert spy.faults() == [], (name, size)


@pytest.mark.parametrize("size", SIZES)
def test_cards_and_buttons_stay_on_the_canvas_and_apart(table: Table, size: int) -> None:
    scene = conferring(table, size)
    table.frame()
    assert list(scene.buttons) == [REVEAL, REBUT, CALL, ASK, CONCEDE]
    rects = list(scene.buttons.values())
    for number, rect in enumerate(rects):
        assert CANVAS.contains(rect)
        assert rect.collidelist(rects[:number]) < 0
        assert rect.collidelist(list(scene.cards.values())) < 0
    assert CANVAS.contains(scene.cards[scene.card])


@pytest.mark.parametrize("size", SIZES)
def test_the_lamps_are_seen_at_every_size_of_text(table: Table, size: int) -> None:
    scene = conferring(table, size)
    table.frame()
    covers = [*scene.cards.values(), *scene.buttons.values()]
    for number in range(10):
        lamp = gallery.seat(number).move(gallery.LAMP).topleft
        assert not any(rect.collidepoint(lamp) for rect in covers), (number, size)


def test_a_lamp_that_is_lit_differs_in_more_than_its_colour(table: Table) -> None:
    def grey(lit: int) -> bytes:
        conferring(table, trust=lit)
        table.wait(60)
        x, y = gallery.seat(gallery.SEATS[0]).move(gallery.LAMP).topleft
        return pygame.image.tobytes(pygame.transform.grayscale(table.frame().subsurface(x - 9, y - 9, 18, 18)), "RGB")

    dark, lit = grey(0), grey(1)
    assert sum(abs(a - b) for a, b in zip(dark, lit, strict=True)) / len(dark) > 30


@pytest.mark.parametrize("name", ["masked", "answered", "do I say it", "unmasked", "unveiled"])
def test_it_looks_as_it_did(table: Table, name: str) -> None:
    table.app.change(table.app.kit.settings.changed("reduce_motion", True))
    table.wait(1)
    told(table)[name]()
    table.wait(240)
    assert looks_like(f"conference_{name.replace(' ', '_').lower()}", table.frame()) < MOST_DIFFERENCE


def test_the_mouse_chooses_what_it_is_over(table: Table) -> None:
    scene = conferring(table)
    table.frame()
    table.app.tick(Input(mouse=scene.buttons[CONCEDE].center, moved=True, device="mouse"))
    assert scene.verb == CONCEDE


# The pieces of the hall


PIECES = {
    "hall": (1280, 720),
    "booth": (330, 300),
    "booth_counter": (310, 160),
    "claim_screen": gallery.SCREEN.size,
    "claim_screen_clear": gallery.SCREEN.size,
    "feed_frame": gallery.FEED.size,
    "feed_frame_cracked": gallery.FEED.size,
    "lectern_left": (270, 200),
    "delegates": (gallery.CELL[0] * 10, gallery.CELL[1] * 2),
    "sea": (1280, 720 - gallery.SEA),
}


@pytest.mark.parametrize("name", PIECES)
def test_what_is_drawn_plainly_has_the_size_of_what_a_pack_brings(table: Table, name: str) -> None:
    stage = table.stage
    plain = {
        "hall": lambda: gallery.dome(stage),
        "booth": gallery.booth,
        "booth_counter": gallery.counter,
        "claim_screen": lambda: gallery.screen(stage, clear=False),
        "claim_screen_clear": lambda: gallery.screen(stage, clear=True),
        "feed_frame": lambda: gallery.frame(stage, cracked=False),
        "feed_frame_cracked": lambda: gallery.frame(stage, cracked=True),
        "lectern_left": lambda: gallery.lectern(stage),
        "delegates": lambda: gallery.silhouettes(stage),
        "sea": lambda: gallery.sea(stage),
    }
    assert plain[name]().get_size() == PIECES[name]
    for own in LEVELS.glob(f"*/stage/{name}.png"):
        if (own.parent / "delegates.png").exists():  # the stage of a conference
            assert pygame.image.load(own).get_size() == PIECES[name], own


def test_every_delegate_comes_over_once_and_none_sits_on_another() -> None:
    assert sorted(gallery.SEATS) == list(range(10))
    lamps_ = [
        pygame.Rect(gallery.seat(number).move(gallery.LAMP).topleft, (1, 1)).inflate(20, 20) for number in range(10)
    ]
    for number, lamp in enumerate(lamps_):
        assert lamp.collidelist(lamps_[:number]) < 0
        assert not lamp.colliderect(gallery.SCREEN)


@pytest.mark.parametrize("lit", [0, 3, 10])
def test_as_many_lamps_are_lit_as_delegates_are_with_the_player(table: Table, lit: int) -> None:
    canvas = pygame.Surface((1280, 720))
    gallery.delegates(table.stage, canvas, lit)
    found = 0
    for number in range(10):
        x, y = gallery.seat(number).move(gallery.LAMP).topleft
        disc = canvas.subsurface(x - 8, y - 8, 16, 16)
        found += pygame.mask.from_threshold(disc, pygame.Color(table.stage.accent), (20, 20, 20)).count() > 60
    assert found == lit


@pytest.mark.parametrize("share", [-1.0, 0.0, 0.01, 0.5, 1.0, 2.0])
def test_the_bar_is_filled_to_its_share_and_no_further(table: Table, share: float) -> None:
    canvas = pygame.Surface((1280, 720))
    gallery.fill(table.stage, canvas, share, CRIMSON)
    wide = sum(canvas.get_at((x, gallery.BAR.centery))[0] > 0 for x in range(1280))
    assert abs(wide - gallery.BAR.width * min(1.0, max(0.0, share))) <= 2


def test_a_pad_is_shown_its_own_button_on_what_is_in_focus(table: Table, monkeypatch: pytest.MonkeyPatch) -> None:
    scene = conferring(table)
    spy = Spy(table.app.window.canvas, monkeypatch)
    table.app.tick(Input(device="pad"))
    table.app.tick(Input(pressed=frozenset({"up"}), held=frozenset({"up"}), nudged=frozenset({"up"}), device="pad"))
    table.frame()
    assert scene.verb == REVEAL
    assert "“Do I say it?”" in [words for words, _ in spy.texts]
    table.app.tick(Input(pressed=frozenset({"confirm"}), device="pad"))
    table.app.tick(Input(device="pad"))
    assert scene.asking == REVEAL


@pytest.mark.parametrize("size", [125, 150, 200])
def test_the_one_large_card_leaves_the_lamps_free_however_much_it_says(table: Table, size: int) -> None:
    scene = conferring(table, size)
    says = (
        "Held to the cards in the drawers, six are well, four never came, and one fits: that is what is written. " * 2
    )
    card = Held("chart", "The cards in the drawers", says[:150], "data", "data")
    assert scene.place(table.stage, card, chosen=True).y >= 720 - scene.tall - 12
    assert scene.place(table.stage, card, chosen=True).y > gallery.seat(4).y + gallery.LAMP[1] + 10
