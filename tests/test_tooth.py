"""The physics of a tooth, part by part, and against small float references."""

import ast
import inspect
import json
from collections import deque
from itertools import pairwise
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import game.rules.repairing
import game.rules.tooth
from game.content.repair import Lesion, Prevention
from game.content.teeth import COLUMNS, DENTIN, ENAMEL, MATERIALS, PULP, ROWS, TEETH, Tooth, count, rows
from game.rules.tooth import chemistry, flow, heat, survey, swarm
from game.rules.tooth.anatomy import COARSE, anatomy, ellipse, most_around, sum_around
from game.rules.tooth.chemistry import CRITICAL_ENAMEL, GOLDEN, Rates
from game.rules.tooth.field import ARRAYS, CORRUPTED, LOST, OPEN, PORT, SOUND, UNIT, Field, begin, weak_cells

SPOT = Lesion(x=30, y=15, rx=4, ry=5)
FISSURE = Prevention(x=48, y=22, rx=5, ry=7)
RATES = Rates(growth=900, demin=200, saliva=40, fluoride=0)


def field(bots: int = 100, lesions: tuple[Lesion, ...] = (SPOT,), weak: Prevention | None = None) -> Field:
    return begin("molar", lesions, weak, bots)


def put(one: Field, x: int, y: int, load: int = 40) -> Field:
    """All bots in one cell."""
    place = np.full_like(one.x, x * UNIT + 128), np.full_like(one.y, y * UNIT + 128)
    return one.but(x=place[0], y=place[1], load=np.full_like(one.load, load))


def react(one: Field, seconds: int, rates: Rates = RATES) -> Field:
    for _ in range(30 * seconds):
        one = chemistry.react(one, rates)
        one = one.but(steps=one.steps + 1)
    return one


def ph(acid: int) -> float:
    return 7 - 3 * acid / 1000


# The stored tooth


@pytest.mark.parametrize("tooth", TEETH)
def test_a_tooth_is_a_whole_picture(tooth: Tooth) -> None:
    picture = rows(tooth)
    assert len(picture) == ROWS
    assert {len(row) for row in picture} == {COLUMNS}
    assert set("".join(picture)) == set(MATERIALS)
    assert picture[PORT[1]][PORT[0]] == "."


@pytest.mark.parametrize("tooth", TEETH)
def test_enamel_covers_dentin_covers_pulp(tooth: Tooth) -> None:
    body = anatomy(tooth)
    crown = np.arange(ROWS)[:, None] < 54
    beside_pulp = most_around((body.material == PULP).astype(np.int32)) > 0
    beside_saliva = most_around(body.void.astype(np.int32)) > 0
    assert not (crown & beside_pulp & (body.material == ENAMEL)).any()
    assert not (crown & beside_pulp & body.void).any()
    assert not (crown & beside_saliva & (body.material == DENTIN)).any()
    assert int(body.to_pulp[body.skin].min()) > 9  # more than 0.9 mm everywhere


def test_what_never_changes_cannot_be_changed() -> None:
    for grid in anatomy("molar"):
        with pytest.raises(ValueError, match="read-only"):
            grid[0, 0] = 1


def test_cells_are_counted_in_an_ellipse() -> None:
    assert count("molar", 30, 20, 3, 3, MATERIALS) == 29
    assert count("molar", 5, 5, 3, 3, "ed") == 0
    assert int((ellipse(30, 20, 3, 3) <= 1000).sum()) == 29


# The field as a value


def test_fields_are_equal_by_their_numbers() -> None:
    one, same = field(), field()
    assert one == same
    assert hash(one) == hash(same)
    assert one.digest == same.digest
    other = one.but(mineral=one.mineral - (one.mineral > 999))
    assert other != one
    assert other.digest != one.digest
    assert one.but(sugar=61) != one
    assert one != "a field"


def test_a_field_is_replaced_and_never_changed() -> None:
    one = field()
    for name in ARRAYS:
        with pytest.raises(ValueError, match="read-only"):
            getattr(one, name)[:] = 0
    before = one.digest
    changed = one.but(heat=one.heat + 1)
    assert field().digest == before
    assert changed.mineral is one.mineral
    with pytest.raises(ValueError, match="read-only"):
        changed.heat[:] = 0


def test_the_way_is_no_part_of_the_value() -> None:
    one = field()
    there = swarm.move(one, 30, 15, False, False, 1)
    assert there.way is not None
    assert there.but(way=None) == there


def test_a_field_survives_json_exactly() -> None:
    one = react(swarm.move(put(field(weak=FISSURE), 30, 10), 40, 10, False, False, 7), 2)
    told = json.loads(json.dumps(one.to_json()))
    back = Field.from_json(told)
    assert back == one
    assert all(getattr(back, name).dtype == np.int32 for name in ARRAYS)


@pytest.mark.parametrize(
    "harm",
    [
        {"mineral": "####"},
        {"mineral": ""},
        {"tooth": "tusk"},
        {"x": field(7).to_json()["x"]},
        {"heat": field().to_json()["acid"]},
        {"steps": None},
    ],
)
def test_a_damaged_field_is_refused(harm: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"."):
        Field.from_json({**field().to_json(), **harm})


def test_a_field_lacking_something_is_refused() -> None:
    with pytest.raises(ValueError, match="acid"):
        Field.from_json({name: value for name, value in field().to_json().items() if name != "acid"})


def test_a_round_begins_decayed_and_overgrown() -> None:
    one = field(weak=FISSURE)
    weak = weak_cells("molar", FISSURE)
    assert one.mineral[SPOT.y, SPOT.x] == 0
    assert one.biofilm[SPOT.y, SPOT.x] > 0
    assert (one.mineral[weak] == FISSURE.weak).all()
    assert survey.strength(one, FISSURE) == FISSURE.weak
    assert not one.biofilm[one.mineral >= OPEN].any()
    assert survey.missing(one, FISSURE) == survey.missing(field(), None)


# No float


def modules() -> list[ModuleType]:
    import pkgutil
    from importlib import import_module

    names = [one.name for one in pkgutil.iter_modules(game.rules.tooth.__path__)]
    return [*(import_module(f"game.rules.tooth.{name}") for name in names), game.rules.repairing]


@pytest.mark.parametrize("module", modules(), ids=lambda one: one.__name__)
def test_the_source_has_no_float(module: ModuleType) -> None:
    for node in ast.walk(ast.parse(inspect.getsource(module))):
        assert not (isinstance(node, ast.Constant) and isinstance(node.value, (float, complex))), node.lineno
        assert not (isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div)), node.lineno
        if isinstance(node, ast.Attribute | ast.Name):
            name = node.attr if isinstance(node, ast.Attribute) else node.id
            assert name not in ("float", "float32", "float64", "mean", "std", "sqrt", "random", "sin", "cos")


def test_only_this_room_knows_numpy() -> None:
    rules = Path(game.rules.repairing.__file__).parent
    knows = [path for path in rules.parent.rglob("*.py") if "import numpy" in path.read_text(encoding="utf-8")]
    assert all(path.parent == rules / "tooth" for path in knows if rules in path.parents or "bots" in path.parts)


# The way


def searched(passable: np.ndarray, x: int, y: int) -> np.ndarray:
    steps, queue = np.full(passable.shape, flow.UNREACHED), deque([(x, y)])
    steps[y, x] = 0
    while queue:
        x, y = queue.popleft()
        for there in ((x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1)):
            if (
                0 <= there[0] < COLUMNS
                and 0 <= there[1] < ROWS
                and passable[there[1], there[0]]
                and steps[there[1], there[0]] > steps[y, x] + 1
            ):
                steps[there[1], there[0]] = steps[y, x] + 1
                queue.append(there)
    return steps


@settings(max_examples=12, deadline=None)
@given(st.integers(0, 2**32 - 1), st.integers(0, COLUMNS - 1), st.integers(0, ROWS - 1), st.integers(0, 6))
def test_the_sweeps_find_what_a_search_finds(seed: int, x: int, y: int, walls: int) -> None:
    numbers = swarm.hashed(np.arange(ROWS * COLUMNS, dtype=np.uint32) + np.uint32(seed))
    passable = (numbers % 10 >= walls).reshape(ROWS, COLUMNS)
    passable[y, x] = True
    assert (flow._distances(passable, (x, y)) == searched(passable, x, y)).all()


def test_every_step_of_a_way_leads_nearer() -> None:
    passable = swarm.passable(field())
    way = flow.way_to(passable, 30, 15)
    steps = searched(passable, 30, 15)
    for y in range(0, ROWS, 3):
        for x in range(0, COLUMNS, 3):
            if 0 < steps[y, x] < flow.UNREACHED:
                right, below = way.right[y * COLUMNS + x], way.below[y * COLUMNS + x]
                assert steps[y + below, x + right] < steps[y, x]


def test_a_closed_target_means_the_nearest_open_cell() -> None:
    passable = swarm.passable(field())
    assert not passable[30, 48]
    way = flow.way_to(passable, 48, 30)
    assert way.target == (48, 30)
    assert (way.right[28 * COLUMNS + 48], way.below[28 * COLUMNS + 48]) == (0, 0)  # the bottom of the fissure


# Heat


def test_heat_spreads_as_a_float_reference_says() -> None:
    body = anatomy("molar")
    start = np.zeros((ROWS // COARSE, COLUMNS // COARSE), np.int32)
    start[7:9, 6:8] = 20_000
    one, reference = field().but(heat=start), start.astype(float)
    across, down, sinks = body.across / 1024, body.down / 1024, body.sinks / 1024
    for _ in range(15 * 8):
        one = heat.spread(one)
        flow_x, flow_y = np.diff(reference, axis=1) * across, np.diff(reference, axis=0) * down
        reference = reference * (1 - sinks)
        reference[:, :-1] += flow_x
        reference[:, 1:] -= flow_x
        reference[:-1] += flow_y
        reference[1:] -= flow_y
    assert reference.max() > 400
    assert np.abs(one.heat - reference).max() < 0.05 * reference.max()
    assert abs(heat.in_pulp(one) - reference[body.pulp].max()) < 0.05 * reference.max()


def test_enamel_conducts_twice_as_well_as_dentin() -> None:
    body = anatomy("molar")
    assert {174, 86} <= set(body.across.ravel().tolist())
    # 0.408 mm²/s over cells of 0.4 mm in 1/15 s
    assert abs(174 / 1024 - 0.408 / 15 / 0.4**2) < 0.002
    assert abs(86 / 1024 - 0.201 / 15 / 0.4**2) < 0.002


def test_work_warms_where_it_is_done_and_never_beyond_the_hottest() -> None:
    work = np.zeros((ROWS, COLUMNS), np.int32)
    work[20, 30] = 1600
    warmed = heat.warm(field(), work)
    assert warmed.heat[5, 7] == 100
    assert int(warmed.heat.sum()) == 100
    assert int(heat.warm(field(), work * 10_000).heat.max()) == heat.HOTTEST


# Chemistry


@pytest.mark.parametrize("of", sorted(GOLDEN))
def test_a_phase_takes_every_value_once(of: int) -> None:
    turns = min(of, 4000)
    values = [chemistry.phase(turn, of) for turn in range(turns)]
    assert len(set(values)) == turns
    assert abs(sum(values) / turns - of / 2) < of / 50
    assert chemistry.phase(of, of) == chemistry.phase(0, of)


def test_the_stephan_curve_falls_below_critical_and_recovers() -> None:
    one = react(field(0), 10)
    at_rest = ph(survey.decay(one, 0).acid)
    one = one.but(sugar=chemistry.SWEET)
    curve = []
    for _ in range(60):
        one = react(one, 1)
        curve.append(ph(survey.decay(one, 0).acid))
    lowest = curve.index(min(curve))
    assert 6 < at_rest < 7
    assert min(curve) < 5.5
    assert lowest < 15  # the fall takes minutes; the way back is longer
    assert next(number for number, value in enumerate(curve) if number > lowest and value > 5.5) > 2 * lowest
    assert curve[-1] > 6
    assert all(later <= earlier for earlier, later in pairwise(curve[: lowest + 1]))


def test_without_biofilm_sugar_does_no_harm() -> None:
    one = field(0)
    clean = one.but(biofilm=one.biofilm * 0, sugar=chemistry.SWEET)
    after = react(clean, 30)
    assert int(after.acid.max()) <= 10
    assert int(after.mineral.sum()) >= int(clean.mineral.sum())


def test_more_saliva_clears_sooner() -> None:
    sweet = field(0).but(sugar=chemistry.SWEET)
    slow, fast = (react(sweet, 20, RATES._replace(saliva=saliva)) for saliva in (20, 80))
    assert fast.sugar < slow.sugar
    assert int(fast.acid.sum()) < int(slow.acid.sum())


def acid_bath(acid: int, rates: Rates = RATES) -> Field:
    one = field(0)
    bathed = np.where(anatomy("molar").void, acid, 0).astype(np.int32)
    for turn in range(1, 200):
        one = chemistry.dissolve(one.but(acid=bathed, biofilm=one.biofilm * 0, steps=turn * 3 + 1), rates)
    return one


def test_enamel_dissolves_below_its_critical_ph_and_not_above() -> None:
    skin = anatomy("molar").skin & anatomy("molar").enamel & (field(0).start == 1000)
    assert (acid_bath(CRITICAL_ENAMEL - 10).mineral[skin] == 1000).all()
    assert (acid_bath(CRITICAL_ENAMEL + 100).mineral[skin] < 1000).all()


def test_fluoride_protects_enamel() -> None:
    plain, fluoridated = (acid_bath(700, RATES._replace(fluoride=amount)) for amount in (0, 1000))
    assert int(plain.mineral.sum()) < int(fluoridated.mineral.sum())


def test_a_little_more_acid_dissolves_a_little_more() -> None:
    whole = anatomy("molar").skin & anatomy("molar").enamel & (field(0).start == 1000)
    lost = [1000 - acid_bath(acid).mineral[whole].min() for acid in (510, 530, 550, 570, 590)]
    assert lost[0] > 0
    assert lost == sorted(lost)
    assert all(0 < later - earlier < 20 for earlier, later in pairwise(lost))


def test_saliva_restores_what_is_clean() -> None:
    one = field(0, weak=FISSURE)
    clean = one.but(biofilm=one.biofilm * 0)
    assert survey.strength(react(clean, 10), FISSURE) == FISSURE.weak + 10


def test_biofilm_grows_where_it_is_and_no_further_than_whole() -> None:
    one = react(field(0), 60)
    assert int(one.biofilm.sum()) > int(field(0).biofilm.sum())
    assert int(one.biofilm.max()) <= 1000
    assert not one.biofilm[one.mineral >= OPEN].any()
    bare = field(0).but(biofilm=field(0).biofilm * 0)
    assert not react(bare, 20).biofilm.any()
    still = react(field(0), 20, RATES._replace(growth=0))
    assert int(still.biofilm.sum()) <= int(field(0).biofilm.sum())


class FloatTooth:
    """The chemistry written once more, in floats and without a phase: what is whole there is exact here."""

    def __init__(self, one: Field, rates: Rates) -> None:
        self.body, self.rates, self.sugar = anatomy(one.tooth), rates, float(one.sugar)
        self.mineral, self.biofilm, self.acid = (grid.astype(float) for grid in (one.mineral, one.biofilm, one.acid))

    def react(self, turns: int) -> None:
        for turn in range(turns):
            self.sour()
            self.dissolve(turn)
            self.grow()

    def sour(self) -> None:
        opens = self.body.enterable & (self.mineral < OPEN)
        acid = self.acid + self.biofilm * self.sugar / chemistry.SOURING
        eases = np.where(opens, np.where(self.biofilm > chemistry.DENSE, 1, 4), 0) / 32
        across = np.diff(acid, axis=1) * np.minimum(eases[:, 1:], eases[:, :-1])
        down = np.diff(acid, axis=0) * np.minimum(eases[1:], eases[:-1])
        acid[:, :-1] += across
        acid[:, 1:] -= across
        acid[:-1] += down
        acid[1:] -= down
        acid -= acid * np.where(self.body.void, 10, 2) * self.rates.saliva / 4096
        self.acid = acid.clip(0, 1000)
        self.sugar = max(60.0, self.sugar * (1 - self.rates.saliva / 4000))

    def dissolve(self, turn: int) -> None:
        opens = self.body.enterable & (self.mineral < OPEN)
        touching = most_around(np.where(opens, self.acid, 0))
        beyond = touching - chemistry.critical_acid("molar", self.rates.fluoride)
        after = self.mineral - np.maximum(beyond, 0) * self.rates.demin / 100_000
        if turn % chemistry.HEALING == 0:
            after += (beyond < 0) & (self.mineral > 0) & (self.biofilm < chemistry.QUIET) & self.body.hard
        self.mineral = np.where(self.body.hard, after.clip(0, 1000), 0)

    def grow(self) -> None:
        biofilm = self.biofilm
        seeded = sum_around((biofilm > chemistry.DENSE).astype(np.int32)) > 0
        grown = biofilm * (1000 - biofilm) / 1024 * (300 + self.sugar) / 100 + np.where(seeded, chemistry.SEEDING, 0)
        after = biofilm + grown * self.rates.growth / chemistry.CROWDED
        opens = self.body.enterable & (self.mineral < OPEN)
        self.biofilm = np.where(opens & self.body.clings, np.minimum(after, 1000), 0)


@pytest.mark.parametrize("sugar", [60, chemistry.SWEET])
def test_chemistry_goes_as_a_float_reference_says(sugar: int) -> None:
    one = field(0).but(sugar=sugar)
    reference = FloatTooth(one, RATES)
    reference.react(10 * 40)  # forty seconds of play
    after = react(one, 40)
    near = ellipse(SPOT.x, SPOT.y, SPOT.rx, SPOT.ry) < 1800
    assert abs(after.sugar - reference.sugar) < 12
    for name in ("acid", "biofilm", "mineral"):
        whole, exact = getattr(after, name)[near].astype(float), getattr(reference, name)[near]
        assert abs(whole.sum() - exact.sum()) < 0.05 * max(exact.sum(), 1000), name
        assert np.abs(whole - exact).mean() < 25, name


def test_ph_is_seven_without_acid_and_critical_where_the_codex_says() -> None:
    critical = chemistry.critical_acid("molar", 0)
    body = anatomy("molar")
    assert ph(0) == 7
    assert {ph(int(acid)) for acid in critical[body.enamel]} == {5.5}
    assert {ph(int(acid)) for acid in critical[body.dentin]} == {6.25}
    assert abs(ph(int(chemistry.critical_acid("molar", 1000)[body.enamel][0])) - 4.5) < 0.01


def test_acid_frays_scaffold() -> None:
    one = field(0)
    sour = one.but(scaffold=np.full_like(one.scaffold, 255), acid=np.full_like(one.acid, 800))
    assert (chemistry.grow(sour, RATES).scaffold == 252).all()


# The swarm


def states(one: Field) -> list[int]:
    return [int((one.health == state).sum()) for state in (SOUND, LOST, CORRUPTED)]


def test_the_swarm_flows_to_its_target() -> None:
    one = field(200)
    for _ in range(150):
        one = swarm.move(one, 60, 6, False, False, 3)
        one = one.but(steps=one.steps + 1)
    x, y = swarm.centre(one)
    assert abs(x // UNIT - 60) < 4
    assert abs(y // UNIT - 6) < 4
    assert swarm.crew(one, 60, 6) > 150
    assert swarm.away(one) == 1000
    assert swarm.stragglers(one) == 200


def test_holding_is_slower_than_going() -> None:
    going, resting = (swarm.move(put(field(10), 30, 5), 60, 5, calm, False, 3) for calm in (False, True))
    assert swarm.centre(resting)[0] < swarm.centre(going)[0]


def test_bots_do_not_enter_whole_tissue() -> None:
    one = put(field(300), 40, 12)
    for _ in range(60):
        one = swarm.move(one, 48, 34, False, False, 5)
        one = one.but(steps=one.steps + 1)
    assert swarm.passable(one).ravel()[one.cells].all()


def test_scrubbing_removes_what_it_reports() -> None:
    one = put(field(), SPOT.x, SPOT.y)
    after, removed = swarm.scrub(one, SPOT.x, SPOT.y)
    assert int(removed.sum()) == int((one.biofilm - after.biofilm).sum()) == swarm.SCRUBS * 100
    assert removed[SPOT.y, SPOT.x] == swarm.SCRUBS * 100


def test_building_needs_a_clean_and_held_place() -> None:
    dirty = put(field(), SPOT.x, SPOT.y)
    assert not swarm.build(dirty, SPOT.x, SPOT.y, 0)[1].any()
    clean = dirty.but(biofilm=dirty.biofilm * 0)
    assert not swarm.build(clean, SPOT.x, SPOT.y, 0)[1].any()  # in the middle of the lesion nothing holds it
    held, cells = swarm.lay_scaffold(clean, SPOT.x, SPOT.y)
    assert cells > 0
    after, laid = swarm.build(held, SPOT.x, SPOT.y, 0)
    assert int(laid.sum()) == int((after.mineral - held.mineral).sum()) == 100 * swarm.LAYS_ON_SCAFFOLD
    assert int((held.load - after.load).sum()) == 100
    sour = held.but(acid=np.full_like(held.acid, 600))
    assert not swarm.build(sour, SPOT.x, SPOT.y, 0)[1].any()


def test_building_never_overfills() -> None:
    one = put(field(lesions=(SPOT,), weak=FISSURE, bots=2000), 48, 26)
    one = one.but(biofilm=one.biofilm * 0)
    for _ in range(8):
        one, _ = swarm.build(one, 48, 26, 0)
    assert int(one.mineral.max()) == 1000
    assert survey.strength(one, FISSURE) > FISSURE.weak


def test_empty_bots_build_nothing() -> None:
    one = put(field(), 48, 26, load=0)
    assert not swarm.build(one.but(biofilm=one.biofilm * 0), 48, 26, 0)[1].any()


@given(st.integers(0, 5000))
def test_reloading_takes_no_more_than_there_is(stock: int) -> None:
    one = field(300).but(load=np.full(300, 38, np.int32))
    after, taken = swarm.reload(one, stock)
    assert taken <= stock
    assert int(after.load.sum()) - int(one.load.sum()) == taken
    assert int(after.load.max()) <= swarm.LOAD


def test_far_bots_do_not_reload() -> None:
    assert swarm.reload(put(field(), 40, 6, load=0), 1000)[1] == 0


def test_a_pulse_kills_biofilm_halves_scaffold_and_sets_bots_right() -> None:
    one = put(field(), SPOT.x, SPOT.y)
    ill = one.but(health=np.full_like(one.health, CORRUPTED), scaffold=np.full_like(one.scaffold, 200))
    after, reached = swarm.pulse(ill, SPOT.x, SPOT.y)
    assert states(after) == [100, 0, 0]
    assert after.biofilm[SPOT.y, SPOT.x] == one.biofilm[SPOT.y, SPOT.x] >> 2
    assert (after.scaffold[reached] == 100).all()
    assert (after.scaffold[~reached] == 200).all()
    assert states(swarm.pulse(ill, 80, 10)[0]) == [0, 0, 100]


def test_a_rinse_clears_sugar_and_acid_and_loses_bots_adrift() -> None:
    one = put(field(400), 60, 5).but(sugar=1000, acid=np.full((ROWS, COLUMNS), 400, np.int32))
    after = swarm.rinse(one, 3)
    assert (after.sugar, int(after.acid.max())) == (250, 100)
    assert 120 < states(after)[LOST] < 280
    assert states(swarm.rinse(field(400), 3)) == [400, 0, 0]  # at home nobody is adrift


def test_datasprites_corrupt_those_near_and_these_gnaw() -> None:
    one = put(field(2000), SPOT.x, 10)
    for step in range(60):
        one = swarm.corrupt(one.but(steps=step), ((SPOT.x * UNIT, 10 * UNIT),), 3)
    assert 800 < states(one)[CORRUPTED] < 1800
    assert sum(states(one)) == 2000
    assert swarm.corrupt(field(50), ((90 * UNIT, 60 * UNIT),), 3) == field(50)
    gnawing = put(one, 36, 16).but(steps=8)
    assert int(swarm.gnaw(gnawing).mineral.sum()) < int(gnawing.mineral.sum())
    assert swarm.gnaw(gnawing.but(steps=9)) == gnawing.but(steps=9)
    assert swarm.gnaw(field().but(steps=8)) == field().but(steps=8)


def test_bots_in_a_cell_that_closed_are_lost_by_and_by() -> None:
    one = put(field(200), 48, 40)
    for _ in range(40):
        one = swarm.move(one, 48, 40, False, False, 3)
        one = one.but(steps=one.steps + 1)
    assert 0 < states(one)[LOST] < 200


def test_nobody_left_means_the_port() -> None:
    one = field(5).but(health=np.full(5, LOST, np.int32))
    assert swarm.centre(one) == (PORT[0] * UNIT, PORT[1] * UNIT)
    assert swarm.away(one) == 1000


def test_chances_are_even() -> None:
    numbers = swarm.chances(field(10_000), 5)
    assert abs(int((numbers & 1).sum()) - 5000) < 200
    assert abs(int((numbers >> 9 & 1).sum()) - 5000) < 200
    assert (swarm.chances(field(10_000).but(steps=1), 5) != numbers).all()


# The survey


def test_decay_tells_how_near_the_pulp_is() -> None:
    deep = Lesion(x=36, y=24, rx=6, ry=11)
    near, far = survey.decay(field(0, (deep,)), 0), survey.decay(field(0), 0)
    assert 0 < near.depth < far.depth
    assert near.lost > far.lost
    whole = survey.decay(field(0, ()), 0)
    assert whole.lost == 0
    assert whole.depth > far.depth


def test_spots_are_where_something_can_be_done() -> None:
    one = field(weak=FISSURE)
    near = survey.around(SPOT)
    dirt = survey.dirty(one, near, (SPOT.x, SPOT.y))
    assert near[dirt.y, dirt.x]
    assert dirt.amount > 10_000
    clean = one.but(biofilm=one.biofilm * 0)
    assert survey.dirty(clean, near, (0, 0)).amount == 0
    hollow = survey.hollow(clean, 0, near, (SPOT.x, SPOT.y))
    assert clean.mineral[hollow.y, hollow.x] < OPEN
    fragile = survey.fragile(clean, FISSURE)
    assert anatomy("molar").void[fragile.y, fragile.x]
    assert sum_around(weak_cells("molar", FISSURE).astype(np.int32))[fragile.y, fragile.x] > 0
    bad = put(one, 20, 10).but(health=np.full(100, CORRUPTED, np.int32))
    assert survey.turned(bad) == (20, 10, 100)
    assert (survey.sound(bad), survey.carried(bad)) == (0, 0)
    assert (survey.sound(one), survey.carried(put(one, 9, 9))) == (100, 4000)
