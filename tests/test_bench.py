"""The bench test: what doses of a living swarm do on slabs of tooth, and what is held safe and remembered."""

import json
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from game.bots.player import Player, Stuck
from game.content.pack import Pack
from game.content.play import Play
from game.content.problems import BadPack
from game.content.script import Begin
from game.desktop.scenes.bench import QUICKLY, UNSEEN, BenchScene
from game.desktop.slabs import LAPSE
from game.library import core, packs
from game.proving.claims import plain_findings
from game.proving.memory import Memory
from game.proving.proof import learn, recall_slabs, slab_jobs
from game.proving.skeleton import skeleton
from game.proving.slices import Story
from game.proving.story import Prover
from game.rules import benching, intents
from game.rules.benching import Benching
from game.rules.state import State
from game.rules.step import new_game, step
from game.rules.talking import Talk
from game.rules.tooth import culture, survey, swarm
from game.rules.tooth.anatomy import anatomy
from game.rules.tooth.culture import STEPS
from game.rules.tooth.field import SOUND
from game.sessions.codec import state_from_json, state_to_json
from tests.desktop import CANVAS, MOST_DIFFERENCE, PACKS, SIZES, Spy, Table, looks_like
from tests.small import small_pack
from tests.test_rules import REPAIR, begun

ALIVE = {**REPAIR, "bots": "2000", "seconds": "90", "variant": "regrowth"}
BENCH = {
    "title": "What a dose does",
    "says": "Three slabs, four doses.",
    "repair": "molar",
    "seconds": "20",
    "slabs": "3",
    "doses": {"d10": "10", "d20": "20", "d35": "35", "d60": "60"},
    "low": "It falls short.",
    "safe": "Closed and clean.",
    "high": "It grew on.",
}
TALKS: dict[str, Any] = {
    "lab": [
        {"bench": "dose"},
        {"when": "bench.dose.verdict == over", "then": ["cid: Too much."]},
        {"when": "bench.dose.verdict == careful", "then": ["cid: Less than you could."]},
        {"when": "tested.dose.d60 and bench.dose == d35", "then": ["cid: You looked."]},
        "cid: So.",
    ]
}
BUSY = {
    "people": [{"who": "ben", "at": "room/ben", "talk": "hello"}, {"who": "cid", "at": "room/cid", "talk": "lab"}]
}


def packed(repair: Mapping[str, Any] = {}, bench: Mapping[str, Any] = {}, talks: Mapping[str, Any] = TALKS) -> Pack:
    level = {"repairs": {"molar": {**ALIVE, **repair}}, "benches": {"dose": {**BENCH, **bench}}, **BUSY}
    return small_pack(level, talks)


@pytest.fixture(scope="module")
def pack() -> Pack:
    return packed()


def run(pack: Pack, *wishes: intents.Intent) -> State:
    state = begun(pack, "lab")
    for wish in wishes:
        state = step(pack, state, wish)
    return state


# What a slab does


@pytest.mark.slow
def test_more_organisms_close_more_then_grow_on(pack: Pack) -> None:
    grown = [benching.growth(pack, "dose", dose) for dose in BENCH["doses"]]
    closed, spurs, warmth = ([getattr(one, name)[-1] for one in grown] for name in ("closed", "spurs", "warmth"))
    assert closed == sorted(closed)
    assert spurs == sorted(spurs)
    peaks = [max(one.warmth) for one in grown]
    assert peaks == sorted(peaks)
    assert len(set(peaks)) == len(peaks)
    assert warmth != peaks  # a slab that has nothing left to build cools


def test_a_dose_is_judged_by_the_goals_of_the_repair(pack: Pack) -> None:
    assert [benching.judged(pack, "dose", dose) for dose in BENCH["doses"]] == ["low", "safe", "safe", "high"]
    assert benching.safest(pack, "dose") == "d35"
    strict = packed({"variant": {"kind": "regrowth", "spurs": "10"}, "win": {"integrity": "800"}})
    assert [benching.judged(strict, "dose", dose) for dose in BENCH["doses"]] == ["low", "low", "high", "high"]
    assert benching.safest(strict, "dose") == ""


@pytest.mark.slow
def test_the_round_that_every_campaign_has_gives_every_answer() -> None:
    repair = core.practice().rounds["regrowth"]
    grown = [culture.grown(culture.slab(repair, alive, repair.saliva), 40) for alive in (10, 20, 35, 60)]
    closed = [one.closed[-1] >= repair.win.integrity for one in grown]
    over = [one.spurs[-1] > repair.variant.spurs for one in grown]
    assert closed == [False, True, True, True]
    assert over == [False, False, False, True]


@pytest.mark.slow
def test_in_a_dry_mouth_lower_doses_grow_on_and_close_hardly_better(pack: Pack) -> None:
    dry = packed(bench={"saliva": "8"})
    for dose in BENCH["doses"]:
        wet, parched = benching.growth(pack, "dose", dose), benching.growth(dry, "dose", dose)
        assert abs(parched.closed[-1] - wet.closed[-1]) <= 20
        assert all(more >= less for more, less in zip(parched.spurs, wet.spurs, strict=True))
    assert benching.safest(dry, "dose") < benching.safest(pack, "dose")


def test_a_slab_is_clean_and_fed_and_has_one_lesion(pack: Pack) -> None:
    slab = benching.slab_of(pack, "dose", "d20")
    moment = culture.begin(slab)
    field, body = moment.field, anatomy(slab.tooth)
    assert not field.biofilm.any()
    assert (field.health == SOUND).sum() == 2000 * 20 // 100
    assert set(field.load[field.health == SOUND]) == {moment.need // 2000}
    assert (field.mineral < body.full).sum() == (field.mineral < body.full)[survey.around(slab.lesion)].sum()
    assert culture.closed(moment) == 0


def test_what_is_left_alone_never_harms_the_tooth(pack: Pack) -> None:
    slab = benching.slab_of(pack, "dose", "d60")
    before = moment = culture.begin(slab)
    for _ in range(3 * culture.STEPS):
        moment = culture.grow(slab, moment)
        assert (moment.field.mineral >= before.field.mineral).all()
        before = moment
    assert moment.field.steps == 3 * culture.STEPS
    assert swarm.spurs(moment.field) == benching.growth(pack, "dose", "d60").spurs[2]
    assert culture.closed(moment) == benching.growth(pack, "dose", "d60").closed[2]


# The rules


def test_a_dose_is_tried_once_and_slabs_are_used_up(pack: Pack) -> None:
    state = run(pack, *(intents.Test(dose) for dose in ("d20", "d20", "d99", "d60")))
    assert isinstance(state.doing, Benching)
    assert benching.tried(pack, state.memory, "dose") == ("d20", "d60")
    state = step(pack, state, intents.Test("d35"))
    assert state.just == ("tested d35",)
    assert benching.left(pack, state.memory, "dose") == 0
    assert step(pack, state, intents.Test("d10")).memory == state.memory


@pytest.mark.parametrize(
    ("dose", "verdict"), [("d10", "careful"), ("d20", "careful"), ("d35", "right"), ("d60", "over")]
)
def test_the_mark_is_remembered_with_what_it_is_worth(pack: Pack, dose: str, verdict: str) -> None:
    state = run(pack, intents.Test("d20"), intents.Mark("d99"), intents.Mark(dose))
    assert state.doing is None
    assert state.just[0] == f"marked {dose}"
    assert pack.facts.word(state.memory, "bench.dose") == dose
    assert pack.facts.word(state.memory, "bench.dose.verdict") == verdict
    assert state.talk is not None


def test_a_bench_is_saved_and_comes_back(pack: Pack) -> None:
    state = run(pack, intents.Test("d20"), intents.Test("d60"))
    told = json.loads(json.dumps(state_to_json(pack, state)))
    assert state_from_json(pack, told) == state._replace(just=())
    assert state_from_json(small_pack(), told).doing is None


# What is put together wrongly


@pytest.mark.parametrize(
    ("repair", "bench", "says"),
    [
        ({}, {"repair": "moler"}, "expected a repair of the story: did you mean 'molar'?"),
        ({"variant": "plain"}, {}, "the swarm of molar is not alive; expected a repair with `variant: regrowth`"),
    ],
)
def test_a_bench_needs_a_living_swarm(repair: dict[str, Any], bench: dict[str, Any], says: str) -> None:
    with pytest.raises(BadPack, match=says):
        packed(repair, bench)


@pytest.mark.parametrize(
    ("bench", "says"),
    [
        ({"slabs": "4"}, "found 4, expected fewer than the 4 doses"),
        ({"doses": {"a": "10", "b": "10", "c": "20"}}, "found 10, expected more than the 10 of a"),
        ({"doses": {"a": "10", "b": "20"}}, "at least 3"),
        ({"doses": {"none": "10", "b": "20", "c": "30"}}, "the word for no answer yet"),
    ],
)
def test_doses_rise_and_are_more_than_slabs(bench: dict[str, Any], says: str) -> None:
    with pytest.raises(ValueError, match=says):
        packed(bench=bench)


@pytest.mark.parametrize(
    ("steps", "says"),
    [
        ([{"bench": "dosis"}], "did you mean 'dose'?"),
        ([{"when": "bench.dose == d99", "then": ["cid: No."]}], "bench.dose: found 'd99'"),
        (
            [{"when": "bench.dose.verdict == wrong", "then": ["cid: No."]}],
            "expected one of none, careful, right, over",
        ),
        ([{"when": "tested.dose.d11", "then": ["cid: No."]}], "did you mean 'tested.dose.d10'?"),
    ],
)
def test_what_is_asked_of_a_bench_must_be_there(steps: list[Any], says: str) -> None:
    with pytest.raises(BadPack) as error:
        packed(talks={"lab": steps})
    assert any(says in problem.says for problem in error.value.problems)


# Bots


def perform(pack: Pack, *steps: str) -> State:
    play = Play.model_validate({"title": "A play", "ending": "good", "steps": ["talk cid", *steps, "go room/mat"]})
    player, state = Player(pack, play, hurry=True), begun(pack, "lab")
    player.at = 1
    while state.doing is not None:
        state = step(pack, state, player.want(state))
    return state


def test_a_play_tries_and_marks_what_it_says(pack: Pack) -> None:
    state = perform(pack, "test d60", "test d10", "mark d20")
    assert benching.tried(pack, state.memory, "dose") == ("d10", "d60")
    assert pack.facts.word(state.memory, "bench.dose") == "d20"


def test_a_play_that_says_nothing_tries_the_middle_and_marks_right(pack: Pack) -> None:
    state = perform(packed(bench={"slabs": "2"}))
    assert benching.tried(pack, state.memory, "dose") == ("d20", "d35")
    assert pack.facts.word(state.memory, "bench.dose.verdict") == "right"


@pytest.mark.parametrize(
    ("steps", "why"),
    [
        (["test d99"], "the doses of the bench dose are only: d10, d20, d35, d60"),
        (["test d10", "test d10"], "it was tried already"),
        (["test d10", "test d20", "test d35", "test d60"], "no slab is left"),
    ],
)
def test_a_play_that_does_not_fit_says_why(pack: Pack, steps: list[str], why: str) -> None:
    with pytest.raises(Stuck, match=why):
        perform(pack, *steps)


# The proof


def test_every_mark_is_proved_with_a_play_and_tries_where_they_are_asked_for(pack: Pack) -> None:
    proof = Prover(pack).prove()
    where = [finding for finding in proof.findings if finding.where[2][:2] == ("nodes", "lab")]
    assert where == []
    never = packed(
        talks={"lab": [*TALKS["lab"], {"when": "tested.dose.d10 and bench.dose == none", "then": ["cid: ?"]}]}
    )
    assert [one.code for one in Prover(never).prove().findings if one.where[2][:2] == ("nodes", "lab")] == [
        "never-true"
    ]


def test_no_more_is_tried_than_there_are_slabs() -> None:
    asked = " and ".join(f"tested.dose.{dose}" for dose in BENCH["doses"])
    lab = [{"bench": "dose"}, {"when": asked, "then": ["cid: All four."]}, "cid: So."]
    assert "never-true" in [one.code for one in Prover(packed(talks={"lab": lab})).prove().findings]


def test_a_bench_where_nothing_can_be_learnt_is_told_of(pack: Pack) -> None:
    def told(pack: Pack) -> list[str]:
        return [one.says for one in plain_findings(pack, Story(pack)) if one.code == "bench-idle"]

    assert told(pack) == []
    (says,) = told(
        packed(
            bench={"doses": {"d5": "5", "d8": "8", "d10": "10", "d12": "12"}},
            talks={"lab": [{"bench": "dose"}, "cid: So."]},
        )
    )
    assert says.startswith("d5 is low (")


def test_a_proof_depends_on_what_the_slabs_are_cut_from(pack: Pack) -> None:
    assert skeleton(pack) != skeleton(packed({"seed": "2"}))
    assert skeleton(pack) == skeleton(packed({"title": "Another name"}, {"low": "Other words."}))


# The scene

RACK = """  rack_36:
    patient: ben
    title: Molar 36
    variant: regrowth
    lesions:
      - {x: 44, y: 20, rx: 5, ry: 6}
    verbs: [hold, scrub, build, recall]
benches:
  dose:
    title: What a dose does
    says: Three slabs are cut from one tooth. Find the highest dose that closes the hole and stops by itself.
    repair: rack_36
    seconds: 20
    slabs: 2
    doses: {d10: 10, d20: 20, d35: 35, d60: 60}
    low: They starve before the hole is closed, and what was decay stays decay.
    safe: The hole is closed, and where nothing is left to build they lie still.
    high: They do not stop. They build on beyond the edge, because nobody told them not to.
care:
"""


def furnished(tmp_path: Path) -> Path:
    """Return a copy of the tiny campaign with a bench in place of its care plans."""
    folder = Path(shutil.copytree(PACKS / "tiny", tmp_path / "packs" / "tiny"))
    edit(folder / "01_rooms.yaml", "care:\n", RACK)
    edit(folder / "01_rooms.talk.yaml", "- care: plan", "- bench: dose")
    return folder


def edit(file: Path, old: str, new: str) -> None:
    file.write_text(file.read_text().replace(old, new, 1))


def test_a_misspelt_variant_is_the_only_thing_told(tmp_path: Path) -> None:
    folder = furnished(tmp_path)
    edit(folder / "01_rooms.yaml", "variant: regrowth", "variant: regrowht")
    with pytest.raises(BadPack) as error:
        packs.read_pack(folder)
    assert [problem.says.partition(":")[0] for problem in error.value.problems] == ["repairs.rack_36.variant.kind"]


@pytest.fixture
def table(tmp_path: Path) -> Iterator[Table]:
    """A table at which the bench test of the tiny campaign has begun."""
    table = Table(tmp_path, packs=furnished(tmp_path))
    table.play()
    at_bench(table)
    yield table
    table.app.close()


def at_bench(table: Table, *tried: str, **settings: object) -> BenchScene:
    """Let the game go on from the bench, with some doses tried before and some settings changed."""
    pack = table.stage.pack
    at = next(at for at, op in enumerate(pack.nodes["ben_treat"]) if isinstance(op, Begin) and op.kind == "bench")
    state = new_game(pack)._replace(talk=Talk("ben_treat", at), doing=Benching("dose"))
    for dose in tried:
        state = state._replace(memory=pack.facts.put(state.memory, f"tested.dose.{dose}", 1))
    for name, value in settings.items():
        table.app.change(table.app.kit.settings.changed(name, value))
    table.wait(1)
    table.playing.jump(state)
    table.playing.titled, table.playing.toasts.shown = 0, ()
    return scene_of(table)


def scene_of(table: Table) -> BenchScene:
    table.wait(1)
    table.frame()
    assert isinstance(table.playing.scene, BenchScene)
    return table.playing.scene


def fact(table: Table, name: str) -> object:
    return table.stage.pack.facts.word(table.state.memory, name)


def test_a_dose_is_tried_and_marked_by_keys_alone(table: Table) -> None:
    scene = scene_of(table)
    assert [says for _, says in scene.foot(table.stage)] == ["Mark as safe", "Try on a slab"]
    table.press("right")
    table.press("right")
    table.press("confirm")
    assert fact(table, "tested.dose.d35")
    assert scene.growing is not None
    table.press("confirm")  # see how it ends
    assert scene.growing is None
    assert scene.words(table.stage, table.stage.pack.benches["dose"])[0].startswith("The hole is closed")
    table.press("left")
    table.press("next", "use")  # as one key does
    assert scene.asking
    assert not fact(table, "tested.dose.d20")
    table.press("back", "pause")  # as one key does
    assert not scene.asking
    assert table.playing.over is None
    table.press("3")
    table.press("confirm")  # what was tried can only be marked
    table.press("confirm")
    assert fact(table, "bench.dose") == "d35"
    assert fact(table, "bench.dose.verdict") == "right"
    assert table.playing.kind == "talk"


def test_a_dose_is_tried_and_marked_by_mouse_alone(table: Table) -> None:
    scene = scene_of(table)
    for _ in range(2):  # once to look at it, once to try it
        table.click(*scene.cards["d60"].center)
        table.frame()
    assert fact(table, "tested.dose.d60")
    table.click(*scene.buttons["confirm"].center)
    assert scene.growing is None
    table.frame()
    table.click(*scene.cards["d20"].center)
    assert scene.focused(table.stage) == "d20"
    table.frame()
    table.click(*scene.buttons["next"].center)
    assert scene.asking
    table.click(*scene.cards["d10"].center)  # anything else is second thoughts
    assert not scene.asking
    table.frame()
    table.click(*scene.buttons["next"].center)
    table.frame()
    table.click(*scene.buttons["confirm"].center)
    assert fact(table, "bench.dose") == "d20"


def test_a_slab_grows_for_five_seconds_and_the_curve_with_it(table: Table) -> None:
    scene = scene_of(table)
    table.press("confirm")
    slab = scene.slabs["d10"]
    closed = []
    for _ in range(LAPSE // 30):
        table.wait(30)
        table.frame()
        closed.append(slab.closed)
    assert closed == sorted(closed)
    assert slab.done
    found = benching.growth(table.stage.pack, "dose", "d10")
    assert (slab.closed, slab.spurs) == (found.closed[-1], found.spurs[-1])


def test_calm_motion_shows_only_how_it_ends(table: Table) -> None:
    scene = at_bench(table, reduce_motion=True)
    table.press("confirm")
    assert scene.slabs["d10"].done


def test_what_was_tried_before_is_there_again(table: Table) -> None:
    scene = at_bench(table, "d20", "d35")
    assert [says for _, says in scene.foot(table.stage)] == ["See how it ends"]
    table.wait(2 * 20 * STEPS // QUICKLY)
    assert [slab.done for slab in scene.slabs.values()] == [True, True]
    table.press("confirm")  # no slab is left: there is only the mark
    assert scene.asking


@pytest.mark.slow
def test_what_nobody_tries_is_worked_out_meanwhile_so_that_the_mark_waits_for_nothing(table: Table) -> None:
    pack, bench = table.stage.pack, table.stage.pack.benches["dose"]
    slabs = [(benching.slab_of(pack, "dose", dose), bench.seconds) for dose in bench.doses]
    for slab in slabs:
        culture.known.pop(slab, None)
    table.wait(len(slabs) * (bench.seconds * STEPS // UNSEEN + 2))
    assert all(slab in culture.known for slab in slabs)


@pytest.mark.slow
@pytest.mark.parametrize("size", SIZES)
def test_no_word_at_the_bench_leaves_the_canvas_or_lies_on_another(
    table: Table, size: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    spy = Spy(table.app.window.canvas, monkeypatch)
    for tried in ((), ("d10",), ("d35", "d60")):
        scene = at_bench(table, *tried, text_size=size, reduce_motion=True)
        table.wait(1)
        for _ in range(len(scene.cards)):
            for asking in (False, True):
                scene.asking = asking
                spy.texts.clear()
                scene.draw(table.stage, table.app.window.canvas, 1.0)
                assert spy.faults() == [], (tried, size)
                rects = list(scene.cards.values())
                assert all(CANVAS.contains(rect) and rect.height > 100 for rect in rects)
            scene.asking = False
            table.press("right")


@pytest.mark.parametrize("tried", [(), ("d10", "d60")])
def test_the_bench_looks_as_it_did(table: Table, tried: tuple[str, ...]) -> None:
    at_bench(table, *tried, reduce_motion=True)
    table.wait(2)
    assert looks_like("_".join(("bench", *tried)), table.frame()) < MOST_DIFFERENCE


def test_what_was_grown_elsewhere_is_not_grown_again(pack: Pack, monkeypatch: pytest.MonkeyPatch) -> None:
    grown = {dose: job.work(pack, *job.given) for dose, job in slab_jobs(pack).items()}
    assert [dose for _, dose in grown] == list(BENCH["doses"])
    monkeypatch.setattr(culture, "known", {})
    monkeypatch.setattr(culture, "follow", None)
    learn(pack, grown)
    assert [benching.judged(pack, "dose", dose) for dose in BENCH["doses"]] == ["low", "safe", "safe", "high"]


def test_what_a_proof_has_grown_is_not_grown_again(
    pack: Pack, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    kept = Memory(tmp_path)
    for job in list(slab_jobs(pack).values())[1:]:
        kept.keep(job.kind, job.key, job.work(pack, *job.given))
    monkeypatch.setattr(culture, "known", {})
    recall_slabs(pack, kept)
    assert len(culture.known) == len(BENCH["doses"]) - 1, "what is not remembered is left out"
    monkeypatch.setattr(culture, "follow", None)
    assert [benching.judged(pack, "dose", dose) for dose in list(BENCH["doses"])[1:]] == ["safe", "safe", "high"]
