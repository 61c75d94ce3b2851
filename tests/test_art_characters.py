"""The people of the game: drawn from data, told apart by face, by outline and by colour."""

import json
import re
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from random import Random
from textwrap import dedent
from typing import get_args
from xml.etree import ElementTree

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from assets.draw import actors, build, creatures, gait, people, pixels, portraits
from assets.draw.extras import MARKS, WORN
from assets.draw.face import FOLLOWS, OUTLINES, Expression, outline
from assets.draw.gait import FRAMES, pose
from assets.draw.hair import STYLES
from assets.draw.moods import MOODS
from assets.draw.outfits import KINDS
from assets.draw.palette import CAMPAIGNS, CRIMSON, PANEL, channels, contrast, darker, lighter, mix
from assets.draw.people import BadCast, Cast, Eyes, Hair, Head, Outfit, Person, cast, casts
from assets.draw.rig import bust
from assets.draw.small_hair import SMALL_STYLES
from assets.draw.svg import Drawing, Writing, document, rect

DRAW = Path(people.__file__).parent
MODULES = (portraits, actors, creatures)

PAIRS_SHARE_AT_MOST = 2  # of the six traits below
OUTLINES_DIFFER_BY = 0.10  # of the pixels that either of two figures covers
SKINS_DIFFER_BY = 8  # steps of a channel, summed over the three

CASTS = sorted(casts())


def traits(person: Person) -> dict[str, str]:
    """What one remembers of a face: two of these may agree, not three."""
    head = person.head
    breadth = "narrow" if head.width <= 0.96 else "broad" if head.width >= 1.04 else "middling"
    slant = person.eyes.slant
    weight = person.brows.weight
    return {
        "hair": person.hair.style,
        "head": f"{breadth} {head.template}",
        "nose": person.nose.kind,
        "eyes": "level" if -1 <= slant <= 1 else "falling" if slant > 0 else "rising" if slant <= -5 else "lifted",
        "brows": "fine" if weight <= 6 else "heavy" if weight >= 10 else "middling",
        "extra": person.extras[0] if person.extras else "none",
    }


def middling(**special: object) -> Person:
    """Somebody of no special looks, but for what a test needs."""
    plain: dict[str, object] = {
        "accent": "#35e0c8",
        "skin": "#c98a5e",
        "eyes": Eyes(iris="#4d86d0"),
        "hair": Hair(style="crop", colour="#3a2026"),
        "outfit": Outfit(kind="tee", cloth="#4b5a72"),
    }
    return Person.model_validate(plain | special)


def drawings() -> Iterator[Drawing | Writing]:
    for module in MODULES:
        yield from module.outputs()


# --- nobody is mistaken for another


@pytest.mark.parametrize("pack", CASTS)
def test_no_two_faces_of_a_cast_share_three_traits(pack: str) -> None:
    confused = []
    for (one, a), (other, b) in combinations(casts()[pack].people.items(), 2):
        mine, yours = traits(a), traits(b)
        shared = [name for name in mine if mine[name] == yours[name]]
        if len(shared) > PAIRS_SHARE_AT_MOST:
            confused.append(f"{one} and {other} share {', '.join(shared)}")
    assert confused == []


@pytest.mark.parametrize("pack", CASTS)
def test_hair_and_clothes_of_a_cast_are_worn_once(pack: str) -> None:
    everyone = casts()[pack].people.values()
    for worn in ([one.hair.style for one in everyone], [one.outfit.kind for one in everyone]):
        assert sorted(worn) == sorted(set(worn))


@pytest.mark.parametrize("pack", CASTS)
def test_no_two_people_of_a_cast_have_the_same_skin_or_cloth(pack: str) -> None:
    for (one, a), (other, b) in combinations(casts()[pack].people.items(), 2):
        for mine, yours in ((a.skin, b.skin), (a.outfit.cloth, b.outfit.cloth)):
            far = sum(abs(x - y) for x, y in zip(channels(mine), channels(yours), strict=True))
            assert far >= SKINS_DIFFER_BY, f"{one} and {other}: {mine} is too near {yours}"


@pytest.mark.parametrize("pack", CASTS)
def test_no_two_figures_of_a_cast_have_the_same_outline(pack: str) -> None:
    masks = {
        name: pixels.read((build.REPOSITORY / f"levels/{pack}/sprites/{name}.png").read_bytes())[:80, :64, 3] > 127
        for name in casts()[pack].people
    }
    alike = []
    for one, other in combinations(masks, 2):
        either = np.count_nonzero(masks[one] | masks[other])
        differ = np.count_nonzero(masks[one] ^ masks[other]) / either
        if differ < OUTLINES_DIFFER_BY:
            alike.append(f"{one} and {other} differ in {differ:.1%}")
    assert alike == []


@pytest.mark.parametrize("pack", CASTS)
def test_the_light_on_everyone_is_strong_enough_to_read_by(pack: str) -> None:
    for name, person in casts()[pack].people.items():
        assert contrast(person.accent, PANEL) >= 4.5, name


@pytest.mark.parametrize("pack", CASTS)
def test_everyone_stands_in_the_light_of_the_campaign_or_of_an_antagonist(pack: str) -> None:
    flesh = {name: person for name, person in casts()[pack].people.items() if not person.hologram}
    strange = {name: person.accent for name, person in flesh.items()}
    assert {name for name, light in strange.items() if light not in (CAMPAIGNS[pack].accent, CRIMSON)} == set()


def test_who_is_met_in_another_campaign_is_the_same_person_in_another_light() -> None:
    met = 0
    for here, there in combinations(casts().values(), 2):
        for name in here.people.keys() & there.people.keys():
            known, light = there.people[name], here.people[name].accent
            assert here.people[name] == known.model_copy(update={"accent": light}), name
            met += 1
    assert met, "odile is in every campaign"


# --- what the data can say, the code can draw


def test_every_word_of_the_data_is_drawn_by_something() -> None:
    styles = set(get_args(people.HairStyle))
    assert styles == set(STYLES) == set(SMALL_STYLES)
    assert set(get_args(people.OutfitKind)) == set(KINDS)
    assert set(get_args(people.Template)) == set(OUTLINES)


@pytest.mark.parametrize("extra", get_args(people.Extra))
def test_every_extra_changes_the_picture(extra: str) -> None:
    with_it, without = middling(extras=(extra,)), middling()
    laughing = Expression(MOODS["happy"])  # shows the teeth
    assert bust(with_it, laughing) != bust(without, laughing)
    assert len({*MARKS} & {*WORN}) == 0


@pytest.mark.parametrize("kind", get_args(people.OutfitKind))
def test_every_outfit_is_seen_on_portrait_and_figure(kind: str) -> None:
    other = middling(outfit=Outfit(kind="tee" if kind != "tee" else "suit", cloth="#4b5a72"))
    this = middling(outfit=Outfit(kind=kind, cloth="#4b5a72"))
    assert bust(this, Expression(MOODS["neutral"])) != bust(other, Expression(MOODS["neutral"]))
    assert actors.sheet(this) != actors.sheet(other)


@pytest.mark.parametrize("style", get_args(people.HairStyle))
def test_every_hair_style_makes_a_whole_document(style: str) -> None:
    person = middling(hair=Hair(style=style, colour="#3a2026"))
    for text in (bust(person, Expression(MOODS["happy"])), actors.sheet(person)):
        assert_whole(text)


def assert_whole(text: str) -> None:
    """It is XML; what it refers to it defines, once; no number has a long tail."""
    root = ElementTree.fromstring(text)
    defined = [element.attrib["id"] for element in root.iter() if "id" in element.attrib]
    assert set(re.findall(r"url\(#([a-z_]+)\)", text)) <= set(defined)
    assert "nan" not in text
    assert not re.search(r"\d\.\d{3}", text)


@pytest.mark.slow
def test_every_drawing_of_every_cast_is_a_whole_document() -> None:
    paths = []
    for one in drawings():
        paths.append(one.path)
        if isinstance(one, Drawing):
            assert_whole(one.svg)
    assert len(paths) == len(set(paths))


@given(
    template=st.sampled_from(get_args(people.Template)),
    jaw=st.floats(-14, 20),
    chin=st.floats(-8, 12),
    longer=st.floats(-12, 14),
)
def test_an_outline_follows_its_measures(template: people.Template, jaw: float, chin: float, longer: float) -> None:
    drawn = outline(Head(template=template, jaw=jaw, chin=chin, chin_length=longer))
    numbers = [float(number) for number in re.findall(r"-?[\d.]+(?:e-?\d+)?", drawn)]
    xs, ys = numbers[::2], numbers[1::2]
    assert len(xs) == len(FOLLOWS) + 1
    assert (xs[0], ys[0]) == (xs[-1], ys[-1])
    assert max(ys) == pytest.approx(max(y for _, y in OUTLINES[template]) + longer)


def test_moods_are_told_apart_by_brows_lids_or_mouth() -> None:
    assert len({(mood.inner, mood.outer, mood.open, mood.mouth) for mood in MOODS.values()}) == len(MOODS)
    assert MOODS["determined"].inner - MOODS["neutral"].inner >= 10, "determined must not be read as neutral"
    assert MOODS["determined"].mouth != MOODS["angry"].mouth
    busts = {bust(middling(), Expression(mood)) for mood in MOODS.values()}
    assert len(busts) == len(MOODS)


def test_a_hologram_keeps_to_its_own_hue() -> None:
    light = middling(hologram=True, skin="#8ff2ff", hair=Hair(style="bob", colour="#2fd0ee"))
    text = bust(light, Expression(MOODS["happy"], talk=2))
    flesh = bust(middling(), Expression(MOODS["happy"], talk=2))
    mouth = (people.BLUSH, "#c9596b")
    assert all(colour in flesh for colour in mouth)
    assert not any(colour in text for colour in mouth)


def test_a_visor_shows_flesh_with_a_trace_of_light() -> None:
    here, there = middling(), middling(remote=True)
    for expression in (Expression(MOODS["neutral"]), Expression(MOODS["happy"], talk=2)):
        near, far = bust(here, expression), bust(there, expression)
        assert 'mask="url(#scanned)"' in far
        assert 'mask="url(#scanned)"' not in near
        assert far.count(there.skin) == near.count(here.skin)
    assert 'mask="url(#shape)"' in actors.sheet(there)
    assert 'mask="url(#shape)"' not in actors.sheet(here)


# --- colours


HEX = re.compile(r"#[0-9a-fA-F]{6}\b")
OURS = [
    "actors",
    "creatures",
    "extras",
    "face",
    "gait",
    "hair",
    "light",
    "moods",
    "outfits",
    "people",
    "portraits",
    "rig",
    "small_hair",
    "tints",
]


@pytest.mark.parametrize("module", OURS)
def test_no_colour_is_named_outside_the_palette_and_the_cast(module: str) -> None:
    source = (DRAW / f"{module}.py").read_text("utf-8")
    coats = re.search(r"^BISCUIT = .*$", source, re.MULTILINE)  # the one dog is data too
    assert HEX.findall(source.replace(coats[0], "") if coats else source) == []


def test_mixing_stays_between_its_colours() -> None:
    assert mix("#000000", "#ffffff", 0.5) == "#808080"
    assert mix("#204060", "#a0b0c0", 0) == "#204060"
    assert mix("#204060", "#a0b0c0", 1) == "#a0b0c0"
    assert lighter("#808080", 0.1) > "#808080" > darker("#808080", 0.1)


def test_contrast_is_as_the_web_guidelines_define_it() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.478, abs=0.001)
    assert all(contrast(campaign.accent, PANEL) >= 4.5 for campaign in CAMPAIGNS.values())


# --- patches


@pytest.mark.parametrize("pack", CASTS)
def test_patches_lie_on_the_face_they_belong_to(pack: str) -> None:
    for name, person in casts()[pack].people.items():
        for mood_name, mood in MOODS.items():
            spots = {}
            for patch in portraits.PATCHES:
                drawing, (x, y) = portraits.patch_of(person, mood, patch, "patch.png")
                assert drawing.crop is not None
                margin, _, width, height = drawing.crop
                assert margin == portraits.MARGIN
                assert (drawing.width, drawing.height) == (width + 2 * margin, height + 2 * margin)
                assert 0 <= x < x + width <= portraits.PX_WIDTH, f"{name} {mood_name} {patch}"
                assert 0 <= y < y + height <= portraits.PX_HEIGHT, f"{name} {mood_name} {patch}"
                spots[patch] = (x, y, x + width, y + height)
            assert spots["talk1"] == spots["talk2"]
            assert spots["blink"][1] < spots["talk1"][1], "eyes are above the mouth"


@pytest.mark.parametrize("pack", CASTS)
def test_what_ships_says_where_its_patches_lie(pack: str) -> None:
    for name in casts()[pack].people:
        folder = build.REPOSITORY / f"levels/{pack}/portraits/{name}"
        places = json.loads((folder / "patches.json").read_text("utf-8"))
        assert list(places) == list(MOODS)
        for mood, spots in places.items():
            assert list(spots) == list(portraits.PATCHES)
            assert (folder / f"{mood}.png").stat().st_size < 150_000
            for patch, (x, y) in spots.items():
                height, width = pixels.read((folder / f"{mood}_{patch}.png").read_bytes()).shape[:2]
                assert x + width <= portraits.PX_WIDTH
                assert y + height <= portraits.PX_HEIGHT


@pytest.mark.parametrize("pack", CASTS)
def test_a_patch_hides_the_eyes_and_mouth_that_it_is_laid_over(pack: str) -> None:
    for name in (name for name, person in casts()[pack].people.items() if not person.hologram):
        for mood in MOODS:
            for patch in portraits.PATCHES:
                path = build.REPOSITORY / f"levels/{pack}/portraits/{name}/{mood}_{patch}.png"
                alpha = pixels.read(path.read_bytes())[..., 3]
                height, width = alpha.shape
                inner = alpha[height // 3 : height * 2 // 3, width // 3 : width * 2 // 3]
                assert inner.min() == 255, path


# --- walking


def test_a_stride_has_always_a_foot_on_the_ground_and_comes_round() -> None:
    for frame in range(1, FRAMES + 1):
        now, half_a_stride_on = pose(frame), pose((frame - 1 + FRAMES // 2) % FRAMES + 1)
        assert min(now.near.up, now.far.up) == 0
        assert now.near == pytest.approx(half_a_stride_on.far)
        assert now.near_hand == pytest.approx(-now.far_hand)
        assert now.near_hand * now.near.forward <= 0, "a hand swings against the foot on its side"
        assert 0 <= now.rise <= gait.BOB


def test_a_foot_on_the_ground_moves_back_evenly() -> None:
    steps = [gait.foot((number + 1) / 32).forward - gait.foot(number / 32).forward for number in range(16)]
    assert steps == pytest.approx([steps[0]] * 16)


def test_frame_nought_stands() -> None:
    assert pose(0) == gait.STANDING


def test_sheets_have_the_documented_size() -> None:
    for module, size in ((actors, (576, 320)),):
        for one in module.outputs():
            assert (one.width, one.height) == size
    biscuit, crumb = creatures.outputs()
    assert (biscuit.width, biscuit.height) == (576, 320)
    assert (crumb.width, crumb.height) == (256, 32)


def test_a_glimmer_loops() -> None:
    start, end = creatures.bot("#ff8a5c", 0), creatures.bot("#ff8a5c", 2 * np.pi)
    angles = [[float(x) % 120 for x in re.findall(r"rotate\(([-\d.e]+)\)", text)] for text in (start, end)]
    assert np.cos(np.radians(angles[0])) == pytest.approx(np.cos(np.radians(angles[1])), abs=1e-6)


# --- the data file


def test_a_wrong_word_is_named_with_its_place(tmp_path: Path) -> None:
    file = tmp_path / "mine.yaml"
    file.write_text(
        'ada:\n  accent: "#35e0c8"\n  skin: pale\n  eyes: {iris: "#4d86d0", widht: 3}\n'
        '  hair: {style: mohawk, colour: "#3a2026"}\n  outfit: {kind: tee, cloth: "#4b5a72"}\n'
    )
    with pytest.raises(BadCast) as told:
        cast(file)
    lines = str(told.value).splitlines()
    assert [line.split(": ")[1] for line in lines] == ["ada.skin", "ada.eyes.widht", "ada.hair.style"]
    assert all(line.startswith("mine.yaml: ") for line in lines)


def test_a_file_that_is_no_yaml_is_named(tmp_path: Path) -> None:
    file = tmp_path / "mine.yaml"
    file.write_text("ada: {accent: ")
    with pytest.raises(BadCast, match=r"mine\.yaml"):
        cast(file)


def test_a_person_says_only_what_is_special(tmp_path: Path) -> None:
    file = tmp_path / "mine.yaml"
    file.write_text(
        'ada:\n  accent: "#35e0c8"\n  skin: "#c98a5e"\n  eyes: {iris: "#4d86d0"}\n'
        '  hair: {style: crop, colour: "#3a2026"}\n  outfit: {kind: tee, cloth: "#4b5a72"}\n'
    )
    assert cast(file) == Cast(people={"ada": middling()})


def test_the_example_in_the_readme_can_be_drawn(tmp_path: Path) -> None:
    readme = (DRAW.parent / "README.md").read_text("utf-8")
    example = re.search(r"```yaml\n(.*?)```", readme, re.DOTALL)
    assert example
    file = tmp_path / "mine.yaml"
    file.write_text(dedent(example[1]))
    for person in cast(file).people.values():
        assert_whole(bust(person, Expression(MOODS["happy"])))


# --- the build


SQUARE = Drawing("pictures/square.png", document(8, 8, rect(2, 2, 4, 4, "#ff8a5c")), 8, 8)
NOTE = Writing("pictures/square.json", "{}\n")


@pytest.mark.slow
def test_characters_that_ship_are_as_their_source_draws_them() -> None:
    before = build.locked(build.REPOSITORY)
    stale = [f"{one.path} {why}" for one in drawings() if (why := build.stale(one, before, build.REPOSITORY))]
    assert stale == []


def shipped(root: Path) -> None:
    """Put the files of SQUARE and NOTE under `root` as a build leaves them."""
    (root / "pictures").mkdir()
    (root / SQUARE.path).write_bytes(pixels.write(np.full((8, 8, 4), 200, np.uint8)))
    (root / NOTE.path).write_text(NOTE.text)
    made = build.Made(build.source(SQUARE), build.digest((root / SQUARE.path).read_bytes()))
    build.lock({SQUARE.path: made}, root)


def test_check_finds_nothing_in_what_was_just_built(tmp_path: Path) -> None:
    shipped(tmp_path)
    assert build.check([SQUARE, NOTE], tmp_path) == []


def test_check_says_what_is_wrong_with_each_file(tmp_path: Path) -> None:
    shipped(tmp_path)
    moved = SQUARE._replace(svg=SQUARE.svg.replace("#ff8a5c", "#35e0c8"))
    assert build.check([moved, NOTE], tmp_path) == ["pictures/square.png: was drawn from another source"]
    assert build.check([NOTE], tmp_path) == ["pictures/square.png: is in the lock, but nothing draws it"]
    extra = [SQUARE, NOTE, SQUARE._replace(path="pictures/new.png")]
    assert build.check(extra, tmp_path) == ["pictures/new.png: is missing"]
    (tmp_path / "pictures/new.png").write_bytes(b"")
    assert build.check(extra, tmp_path) == ["pictures/new.png: is not in the lock"]
    (tmp_path / SQUARE.path).write_bytes(b"edited")
    (tmp_path / NOTE.path).write_text("edited")
    assert build.check([SQUARE, NOTE], tmp_path) == [
        "pictures/square.png: was changed by hand",
        "pictures/square.json: differs from its source",
    ]


def test_everything_that_decides_a_picture_is_in_its_hash() -> None:
    others = (
        SQUARE._replace(svg=SQUARE.svg + " "),
        SQUARE._replace(width=16),
        SQUARE._replace(height=16),
        SQUARE._replace(crop=(0, 0, 4, 4)),
        SQUARE._replace(step=4),
    )
    assert len({build.source(one) for one in (SQUARE, *others)}) == 6
    assert build.source(SQUARE._replace(path="elsewhere.png")) == build.source(SQUARE)


def test_only_chooses_by_a_word_of_the_path() -> None:
    other = NOTE._replace(path="sheets/ada.json")
    assert list(build.chosen([SQUARE, NOTE, other], [])) == [SQUARE, NOTE, other]
    assert list(build.chosen([SQUARE, NOTE, other], ["ada", "square.png"])) == [SQUARE, other]


def test_without_a_rasteriser_the_cure_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "resvg_py", None)
    with pytest.raises(pixels.NoRasteriserError, match=r"root-cause\[art\]"):
        pixels.png(SQUARE)


# --- pixels


@given(st.integers(1, 6), st.integers(1, 6), st.randoms(use_true_random=False))
def test_a_written_png_reads_back_the_same(height: int, width: int, dice: Random) -> None:
    values = [dice.choice((0, 1, 127, 128, 255)) for _ in range(height * width * 4)]
    picture = np.array(values, np.uint8).reshape(height, width, 4)
    assert np.array_equal(pixels.read(pixels.write(picture)), picture)


def test_rounding_moves_no_channel_far_and_keeps_full_and_no_alpha() -> None:
    ramp = np.stack([np.arange(256)] * 4, axis=1).astype(np.uint8).reshape(1, 256, 4)
    near = pixels.rounded(ramp, 4)
    assert abs(near[0, 1:].astype(int) - ramp[0, 1:].astype(int)).max() <= 2
    assert near[0, 255, 3] == 255
    assert near[0, 0].tolist() == [0, 0, 0, 0]
    hidden = np.array([[[90, 80, 70, 0]]], np.uint8)
    assert pixels.rounded(hidden, 4).tolist() == [[[0, 0, 0, 0]]]
