"""Floors and walls of the hall: parquet, carpet, the stage with its edge and steps, and the rooms behind it."""

from assets.draw.chance import Chance
from assets.draw.ground.cutting import TILE, Tile, caps, contact_shadow, cut, door, faces, on_floor
from assets.draw.palette import CRIMSON, OK, mix
from assets.draw.shapes import MIRA, NIGHT_SHADOW, STEEL_DARK, WOOD_DARK, molar
from assets.draw.svg import circle, ellipse, line, linear, path, radial, rect

ACCENT, BRIGHT = MIRA.accent, MIRA.bright
PARQUET = ("#8a6276", "#80586e", "#946a7c", "#785268")
PARQUET_JOINT = "#523a50"
PLANKS = ("#9a6f66", "#8f655e", "#a4786c")
PLANK_JOINT = "#5a3c42"
CARPET, CARPET_EDGE = "#6a2442", "#c98a5e"
VELVET, VELVET_LIGHT, VELVET_DARK = "#7a2440", "#a83c58", "#3f1026"
BLACK_BOARDS = ("#4a4058", "#443b52", "#50465f")
PAPER_TOP, PAPER_FOOT, PANEL, PANEL_DARK = "#7d4a68", "#5f3452", "#6a4248", "#42272f"
CAP, CAP_EDGE = "#1a0f20", "#b98a9c"

DEFS = (
    linear("paper", (0, PAPER_TOP, 1), (1, PAPER_FOOT, 1))
    + linear("panel", (0, "#835258", 1), (1, PANEL_DARK, 1))
    + linear("brick", (0, "#75586a", 1), (1, "#4c3850", 1))
    + linear("front", (0, "#6a3a4c", 1), (1, "#2e1828", 1))
    + linear("door", (0, "#9a5a5c", 1), (1, "#5c3040", 1))
    + linear("iron", (0, "#6a6484", 1), (1, "#3c3656", 1))
    + radial("spot", (0, "#ffe0c0", 0.34), (0.7, "#ffb894", 0.16), (1, "#ffb894", 0))
    + radial("crimson", (0, "#ff8aa0", 0.34), (0.7, CRIMSON, 0.16), (1, CRIMSON, 0))
)


def parquet(seed: int) -> str:
    """Return four tiles of herringbone parquet."""
    chance, side = Chance(seed), 2 * TILE
    body = rect(0, 0, side, side, PARQUET_JOINT)
    for row in range(-1, 7):
        for column in range(-1, 5):
            x, y = column * 24, row * 16
            left = mix(PARQUET[(row + 2 * column) % 4], PARQUET[chance.whole(0, 3)], 0.5)
            right = mix(PARQUET[(2 * row + column) % 4], "#3a2840", 0.1)
            body += path(f"M{x} {y}l12 -12v15.2l-12 12Z", left) + path(
                f"M{x + 12} {y - 12}l12 12v15.2l-12 -12Z", right
            )
            body += line(f"M{x} {y}l12 -12l12 12", "#ffffff", 0.8, opacity=0.12)
    return body


def planks(colours: tuple[str, ...], joint: str, seed: int) -> str:
    """Return four tiles of boards that run away from the viewer."""
    chance, side = Chance(seed), 2 * TILE
    body = ""
    for column in range(6):
        x = column * 16
        end = (column * 41 + seed * 13) % side
        for top in (end - side, end):
            body += rect(x, top, 16, side, chance.one_of(colours)) + rect(x, top, 16, 1.5, joint, opacity=0.8)
            body += line(f"M{x + 6} {top + 10}q{chance.between(-2, 2):.1f} 24 0 60", joint, 0.9, opacity=0.35)
        body += rect(x, 0, 1.4, side, joint, opacity=0.75) + rect(x + 1.4, 0, 1, side, "#ffffff", opacity=0.1)
    return body


def carpet() -> str:
    """Return four tiles of the hall's carpet: small diamonds on wine."""
    side = 2 * TILE
    body = rect(0, 0, side, side, CARPET) + "".join(
        path(f"M{x} {y - 6}l6 6l-6 6l-6 -6Z", "#7d3454" if (x + y) % 48 else "#94506a")
        for x in range(0, side + 1, 24)
        for y in range(0, side + 1, 24)
    )
    return body + "".join(
        circle(x, y, 1.3, CARPET_EDGE, opacity=0.6) for x in range(12, side, 24) for y in range(12, side, 24)
    )


def wall(width: int) -> str:
    """Return two tiles of the hall's wall: damask over panels of wood."""
    body = (
        rect(0, 0, width, 54, "url(#paper)")
        + rect(0, 0, width, 8, NIGHT_SHADOW, opacity=0.45)
        + "".join(
            path(f"M{x} {y}c6 4 6 10 0 14c-6 -4 -6 -10 0 -14Z", "#94607c", opacity=0.5)
            for x, y in ((12, 12), (36, 28), (60, 12), (84, 28), (12, 44 - 4), (60, 40))
        )
    )
    body += (
        rect(0, 52, width, 44, "url(#panel)")
        + rect(0, 50, width, 4, "#b9807c", 1)
        + "".join(
            rect(x + 5, 59, 38, 24, "#5c363f", 2)
            + rect(x + 7, 61, 34, 20, "#7a4c52", 1.5)
            + rect(x + 7, 61, 34, 1.4, "#ffffff", opacity=0.16)
            for x in (0, 48)
        )
    )
    return body + rect(0, 88, width, 8, "#2a161f") + rect(0, 86, width, 2, CARPET_EDGE, opacity=0.7)


def bricks(width: int) -> str:
    """Return two tiles of the wall behind the stage: painted brick, a conduit, stencilled marks."""
    body = rect(0, 0, width, 96, "url(#brick)") + rect(0, 0, width, 8, NIGHT_SHADOW, opacity=0.45)
    for row in range(8):
        y = row * 12
        body += line(f"M0 {y}H{width}", "#3f2f48", 1, opacity=0.5) + "".join(
            line(f"M{x + (12 if row % 2 else 0)} {y}v12", "#3f2f48", 1, opacity=0.4) for x in range(0, width + 1, 24)
        )
    return (
        body
        + rect(0, 20, width, 4, "#352a44")
        + rect(0, 20, width, 1.2, "#8a7a98", opacity=0.6)
        + rect(0, 62, width, 26, "#3a2f4c", opacity=0.55)
        + rect(0, 87, width, 9, "#231a30")
    )


def curtain(width: int) -> str:
    """Return three tiles of the great curtain, closed, in even folds."""
    body = rect(0, 0, width, 144, VELVET)
    for number in range(width // 16):
        x = number * 16
        body += path(f"M{x} 0q6 72 0 144h6q5 -72 1 -144Z", VELVET_DARK, opacity=0.75) + rect(
            x + 10, 0, 2.4, 144, VELVET_LIGHT, opacity=0.7
        )
    return (
        body
        + rect(0, 0, width, 16, NIGHT_SHADOW, opacity=0.5)
        + rect(0, 134, width, 7, CARPET_EDGE, opacity=0.9)
        + "".join(line(f"M{x} 141v3", CARPET_EDGE, 2, opacity=0.8) for x in range(2, width, 5))
        + rect(0, 128, width, 16, NIGHT_SHADOW, opacity=0.18)
    )


def stage_edge(width: int) -> str:
    """Return the edge of the stage, one tile high: a lip, a line of light, panels, small lamps."""
    body = (
        rect(0, 0, width, 48, "url(#front)")
        + rect(0, 0, width, 8, "#b98878")
        + rect(0, 0, width, 2, "#f0d0b8")
        + rect(0, 8, width, 3, ACCENT)
        + rect(0, 11, width, 5, NIGHT_SHADOW, opacity=0.4)
    )
    body += "".join(
        rect(x + 5, 19, 38, 20, "#4a2438", 2) + rect(x + 7, 21, 34, 16, "#5c3044", 1.5) for x in (0, 48)
    ) + rect(0, 43, width, 5, "#1a0d18")
    return body + "".join(
        path(f"M{x - 6} 0h12l-2 -0.1v5h-8Z", "#2a1a2c") + ellipse(x, 1.6, 5, 1.6, "#ffe6c0") for x in (24, 72)
    )


def steps() -> str:
    """Return three steps up to the stage, two tiles wide and two high: the upper tile lies on the stage."""
    body = rect(0, 44, 96, 52, "#2e1828")
    for number, y in enumerate((42, 59, 77)):
        body += (
            rect(2, y, 92, 17, ("#a4786c", "#94695f", "#845a54")[number], 1)
            + rect(2, y, 92, 3, "#e0b8a0", opacity=0.8)
            + rect(2, y + 12, 92, 6, "#4a2c34")
            + rect(30, y, 36, 13, CARPET, opacity=0.8)
        )
    return (
        body
        + rect(0, 40, 5, 56, "#5c3640", 2)
        + rect(91, 40, 5, 56, "#5c3640", 2)
        + circle(2.5, 40, 4, CARPET_EDGE)
        + circle(93.5, 40, 4, CARPET_EDGE)
    )


def doors() -> tuple[Tile, ...]:
    """The doors of the hall and of the rooms behind the stage, two tiles wide and two high."""
    great = (
        rect(0, 0, 96, 96, "#2a161f")
        + rect(6, 6, 41, 90, "url(#door)", 2)
        + rect(49, 6, 41, 90, "url(#door)", 2)
        + "".join(
            rect(x, y, 27, h, "#7a444c", 2) + rect(x + 3, y + 3, 21, h - 6, "#945a5e", 1)
            for x in (13, 56)
            for y, h in ((14, 34), (56, 32))
        )
        + rect(40, 50, 4, 20, "#f2cf7a", 2)
        + rect(52, 50, 4, 20, "#f2cf7a", 2)
        + rect(0, 0, 96, 6, CARPET_EDGE)
    )
    stage = (
        rect(0, 0, 96, 96, "#1a121f")
        + rect(12, 6, 72, 90, "url(#iron)", 2)
        + rect(22, 16, 24, 26, "#2a3a3a", 2)
        + rect(22, 16, 24, 26, OK, 2, opacity=0.2)
        + rect(18, 60, 60, 8, "#8a84a4", 3)
        + rect(18, 60, 60, 2.4, "#c9c4dc", 1)
        + rect(12, 84, 72, 8, STEEL_DARK)
        + rect(12, 6, 72, 3, "#a9a4c0", opacity=0.6)
        + path("M58 18h16v16h-16Z", "none", stroke="#c9c4dc", stroke_width=2, opacity=0.7)
        + line("M62 26h8M67 22l4 4l-4 4", "#c9c4dc", 2)
    )
    return (*door("door", 2, 2, great), *door("stage_door", 2, 2, stage))


def on_the_floor() -> tuple[Tile, ...]:
    """Runners, cones of light, marks of tape, cables, programmes on the floor."""
    runner = (
        rect(2, 0, 92, 48, CARPET)
        + rect(8, 0, 2.4, 48, CARPET_EDGE, opacity=0.9)
        + rect(85.6, 0, 2.4, 48, CARPET_EDGE, opacity=0.9)
        + path("M48 6l14 18l-14 18l-14 -18Z", "#8a3f58")
        + path("M48 14l8 10l-8 10l-8 -10Z", CARPET)
    )
    spot = ellipse(120, 72, 118, 68, "url(#spot)") + ellipse(120, 72, 92, 52, "url(#spot)")
    red = ellipse(120, 72, 118, 68, "url(#crimson)") + ellipse(120, 72, 92, 52, "url(#crimson)")
    tape = line("M16 16L32 32M32 16L16 32", "#fff0c0", 4, opacity=0.85)
    arrow = line("M8 24H36M28 14L38 24L28 34", "#fff0c0", 4, opacity=0.7)
    cable = line("M0 30Q12 22 24 30T48 30", "#120c1c", 4.4) + line("M0 29Q12 21 24 29T48 29", "#4a4060", 1.2)
    sheets = (
        path("M10 20l14 -3l3 16l-14 3Z", "#f3e8e0", opacity=0.85)
        + path("M30 30l12 2l-2 12l-12 -2Z", "#e8d0c0", opacity=0.8)
        + line("M14 23l8 -2M15 27l8 -2", "#8a7080", 1)
    )
    rosette = (
        rect(3, 3, 138, 138, CARPET, 10)
        + rect(9, 9, 126, 126, "none", 8, stroke=CARPET_EDGE, stroke_width=3)
        + circle(72, 72, 46, "none", stroke=CARPET_EDGE, stroke_width=2, opacity=0.8)
        + molar(72, 72, 1.1, "#94506a")
    )
    sprites = "".join(
        path(f"M{x} {y - r}l{r} {r}l{-r} {r}l{-r} {-r}Z", CRIMSON, opacity=o)
        for x, y, r, o in ((12, 14, 3, 0.8), (34, 24, 4.4, 0.9), (20, 38, 2.4, 0.6), (42, 8, 2, 0.5))
    )
    dressing = rect(4, 4, 136, 88, "#54405e", 8) + rect(
        10, 10, 124, 76, "none", 6, stroke="#b98a9c", stroke_width=2, stroke_dasharray="6 5"
    )
    return (
        *cut("runner", 2, 1, runner),
        *cut("spot", 5, 3, spot),
        *cut("red_spot", 5, 3, red),
        Tile("tape", tape),
        Tile("tape_arrow", arrow),
        Tile("cable", cable),
        Tile("programmes", sheets),
        *cut("rosette", 3, 3, rosette),
        Tile("sprites", sprites),
        *cut("small_rug", 3, 2, dressing),
    )


TILES: tuple[Tile, ...] = (
    Tile("void", rect(0, 0, TILE, TILE, "#0a0610")),
    *cut("parquet_a", 2, 2, parquet(3)),
    *cut("parquet_b", 2, 2, parquet(11)),
    *cut("stage_a", 2, 2, planks(PLANKS, PLANK_JOINT, 2)),
    *cut("stage_b", 2, 2, planks(PLANKS, PLANK_JOINT, 5)),
    *cut("boards_a", 2, 2, planks(BLACK_BOARDS, "#2a2236", 3)),
    *cut("boards_b", 2, 2, planks(BLACK_BOARDS, "#2a2236", 8)),
    *cut("carpet", 2, 2, carpet()),
    *faces("face", wall),
    *faces("brick", bricks),
    *faces("curtain", curtain, 3),
    *cut("edge", 2, 1, stage_edge(96)),
    *caps("cap", CAP, CAP_EDGE, NIGHT_SHADOW),
    contact_shadow("shade", NIGHT_SHADOW),
    *doors(),
    *on_floor(on_the_floor(), cut("steps", 2, 2, steps())),
    Tile("rail", rect(0, 6, 48, 5, WOOD_DARK, 2) + rect(0, 6, 48, 1.6, "#c98f6e") + rect(22, 6, 4, 34, WOOD_DARK)),
    *on_floor(
        Tile("dim", rect(0, 0, TILE, TILE, NIGHT_SHADOW, opacity=0.3)),
        Tile("stage_side", rect(0, 0, 6, 48, "#b98878") + rect(6, 0, 4, 48, NIGHT_SHADOW, opacity=0.35)),
        Tile("floor_lamp_line", rect(0, 20, 48, 3, BRIGHT, opacity=0.5)),
    ),
)
