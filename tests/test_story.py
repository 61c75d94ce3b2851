"""The stories that ship: where each beat of a plot is played, a play for each ending, and how long it takes."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from game.bots.player import Player
from game.content.base import every
from game.content.pack import Pack
from game.content.play import Play
from game.content.script import Speak
from game.content.talk import Line
from game.library import packs
from game.playtest.pacing import TICKS_A_MINUTE, Pacing
from game.rules.climax.arguing import Arguing, Moment, rules_of
from game.rules.state import State
from game.rules.step import climax_of, new_game, past, step
from tests.campaigns import FOLDERS, campaign

CAMPAIGNS = tuple(FOLDERS)
BEATS = {"lyra": "l01 to l20", "mira": "m01 to m21"}  # as the plots count them
ENDINGS = [(name, ending) for name in CAMPAIGNS for ending in campaign(name).campaign.endings]
MOODS = ("neutral", "happy", "worried", "angry", "shocked", "determined")
MOST_ALIKE = 4  # words of a sentence that two campaigns may share, such as a greeting
UNFINISHED = re.compile(r"\b(todo|tbd|fixme|lorem|ipsum|placeholder|xxx)\b", re.IGNORECASE)

each_campaign = pytest.mark.parametrize("name", CAMPAIGNS)


class Told(NamedTuple):
    """What a play-through came to."""

    end: State
    happened: frozenset[tuple[str, str]]  # (level, node or event)
    argued: State  # the first moment of the encounter


@lru_cache(maxsize=8)
def plays(name: str) -> dict[str, Play]:
    """Return the testplans of a campaign, by their endings."""
    return {play.ending: play for play in packs.read_plays(FOLDERS[name]).values()}


def best(name: str) -> str:
    """Return the first ending of a campaign, which its tour plays."""
    return next(iter(campaign(name).campaign.endings))


@lru_cache(maxsize=16)
def told(name: str, ending: str) -> Told:
    play = plays(name)[ending]
    player, state = Player(campaign(name), play, hurry=True), new_game(campaign(name), given=play.given)
    happened: set[tuple[str, str]] = set()
    argued = None
    while not state.ending:
        before = state
        state = step(campaign(name), state, player.want(state))
        happened.update(events(before, state))
        if argued is None and isinstance(state.doing, Arguing):
            argued = state
    assert argued is not None
    return Told(state, frozenset(happened), argued)


def events(before: State, state: State) -> Iterator[tuple[str, str]]:
    if state.talk is not None:
        yield state.level, state.talk.node
    for event in state.just:
        yield before.level, event


@lru_cache(maxsize=4)
def paced(name: str) -> Pacing:
    """Return how long the best route takes somebody who reads 200 words a minute."""
    play, pacing = plays(name)[best(name)], Pacing(campaign(name))
    player, state = Player(campaign(name), play), new_game(campaign(name), given=play.given)
    while not state.ending:
        state = step(campaign(name), state, player.want(state))
        pacing.watch(state)
    return pacing


def sentences(name: str) -> Iterator[str]:
    """Yield everything that is said in a campaign, in small letters and without marks."""
    argued = (line.text for files in campaign(name).files.values() for _, line in every(Line, files.level))
    for text in (*spoken(name), *argued):
        for sentence in re.split(r"[.!?…\n]+", text.lower()):
            yield " ".join(re.findall(r"[a-z0-9']+", sentence))


def spoken(name: str) -> list[str]:
    """Return every line of the talks of a campaign."""
    return [op.text for ops in campaign(name).nodes.values() for op in ops if isinstance(op, Speak)]


@each_campaign
def test_a_campaign_is_whole(name: str) -> None:
    assert set(plays(name)) == set(campaign(name).campaign.endings)
    assert len(plays(name)) >= 4
    assert len(campaign(name).levels) >= 5
    assert len(campaign(name).maps) >= 6
    assert len(campaign(name).deductions) >= 7


@each_campaign
def test_every_beat_of_the_plot_is_declared(name: str) -> None:
    first, _, last = BEATS[name].split()
    beats = list(campaign(name).campaign.beats)
    assert beats == [f"{first[0]}{number:02d}" for number in range(1, int(last[1:]) + 1)]


@pytest.mark.slow
@each_campaign
def test_the_best_route_plays_every_beat(name: str) -> None:
    happened = told(name, best(name)).happened
    beats = campaign(name).campaign.beats
    missed = [(one, by) for one, beat in beats.items() for by in beat.by if (beat.level, by) not in happened]
    assert missed == []


@pytest.mark.slow
@each_campaign
def test_the_best_route_has_the_length_and_the_pace_of_a_story(name: str) -> None:
    pacing = paced(name)
    assert sum(pacing.words.values()) >= 6000
    assert 45 <= pacing.minutes <= 90
    assert pacing.after_climax <= 10 * TICKS_A_MINUTE
    long = {scene: ticks for scene, ticks in pacing.longest.items() if ticks > 6 * TICKS_A_MINUTE}
    assert long.keys() <= {"encounter"}


@pytest.mark.slow
@pytest.mark.parametrize(("name", "ending"), ENDINGS, ids=lambda one: one)
def test_every_ending_is_reached(name: str, ending: str) -> None:
    assert told(name, ending).end.ending == ending


@pytest.mark.slow
@each_campaign
def test_what_was_done_before_makes_another_climax(name: str) -> None:
    """Of two plays with other endings, the hands, who can be called, and what is said as it begins are others."""
    first, *others = campaign(name).campaign.endings
    assert any(is_other(campaign(name), told(name, first).argued, told(name, one).argued) for one in others)


def is_other(pack: Pack, one: State, other: State) -> bool:
    """Tell whether two encounters differ in the hand, in who can be called, and in the first words."""
    return all(look(pack, one) != look(pack, other) for look in (hand, called, first_words))


def hand(pack: Pack, state: State) -> frozenset[str]:
    """Return the cards that can be played, as their faces are now."""
    climax, moment = climax_of(pack, state), moment_of(state)
    rules: Any = rules_of(climax)
    return frozenset(face.says for face in rules.faces(climax, past(pack, state), moment))


def called(pack: Pack, state: State) -> frozenset[str]:
    """Return who can be called in any phase, by the conditions that hold."""
    climax = climax_of(pack, state)
    holds = past(pack, state)
    return frozenset(name for name, one in climax.witnesses.items() if one.when is None or one.when.text in holds)


def first_words(pack: Pack, state: State) -> tuple[str, ...]:
    assert isinstance(state.doing, Arguing)
    return tuple(beat.says for beat in state.doing.beats)


def moment_of(state: State) -> Moment:
    assert isinstance(state.doing, Arguing)
    now: Moment = state.doing.now
    return now


def test_no_two_campaigns_share_a_sentence() -> None:
    for one, other in combinations(CAMPAIGNS, 2):
        shared = set(sentences(one)) & set(sentences(other))
        assert [sentence for sentence in shared if len(sentence.split()) > MOST_ALIKE] == []


@each_campaign
def test_nothing_is_unfinished_and_no_line_is_too_long_to_read(name: str) -> None:
    for path in sorted(FOLDERS[name].rglob("*.yaml")):
        assert not UNFINISHED.search(path.read_text(encoding="utf-8")), path
    lines = spoken(name)
    assert len(lines) > 500
    long = [line for line in lines if len(line) > 140]
    assert len(long) <= len(lines) // 50, long[:5]


@each_campaign
def test_nobody_repeats_a_line(name: str) -> None:
    said = Counter(spoken(name))
    assert [text for text, times in said.items() if times > 2 and len(text.split()) > MOST_ALIKE] == []


@each_campaign
def test_everybody_has_six_moods_and_walks(name: str) -> None:
    folder = FOLDERS[name]
    missing = [path for who in campaign(name).people for path in pictures(folder, who) if not path.is_file()]
    assert missing == []


def pictures(folder: Path, who: str) -> Iterator[Path]:
    yield folder / "sprites" / f"{who}.png"
    yield from (folder / "portraits" / who / f"{mood}.png" for mood in MOODS)


@each_campaign
def test_a_wrong_plan_is_wrong_for_a_reason_in_the_chart(name: str) -> None:
    diagnoses = campaign(name).diagnoses.values()
    wrong = [one.chart[plan.wrong] for one in diagnoses for plan in one.plans.values() if plan.wrong]
    assert bool(wrong) == bool(diagnoses)


@each_campaign
def test_trying_every_pair_fails(name: str) -> None:
    for level in campaign(name).levels.values():
        pairs = len(level.evidence) * (len(level.evidence) - 1) // 2
        most = campaign(name).facts.fields["thoughts"].high
        assert pairs <= 1 or pairs - len(level.deductions) > most or pairs < 6
