"""A hospital ward at night: sheet floor, walls in two colours with a rail to hold."""

from assets.draw.ground.cutting import TILE, Tile, caps, contact_shadow, cut, door, faces, on_floor
from assets.draw.palette import CLINIC_WALL_CAP
from assets.draw.shapes import LYRA, NIGHT_SHADOW
from assets.draw.svg import circle, ellipse, line, linear, path, radial, rect

ACCENT = LYRA.accent
FLOOR, FLOOR_DARK = "#7f9aa6", "#738f9d"
CREAM, SAGE, SAGE_DARK = "#8fa3b4", "#5f8488", "#3a5a64"

DEFS = (
    linear("floor", (0, FLOOR, 1), (1, FLOOR_DARK, 1))
    + linear("upper", (0, CREAM, 1), (1, "#7389a0", 1))
    + linear("lower", (0, SAGE, 1), (1, SAGE_DARK, 1))
    + linear("leaf", (0, "#c9d8e2", 1), (1, "#8aa2b6", 1))
    + radial("lamp", (0, "#ffe6b8", 0.34), (1, "#ffe6b8", 0))
)


def sheet(seam: bool) -> str:
    """Return four tiles of sheet floor, flecked, polished where people walk."""
    side = 2 * TILE
    body = rect(0, 0, side, side, "url(#floor)")
    body += "".join(
        rect((i * 37) % 93, (i * 53) % 91, 3, 1.4, ("#93adb8", "#5f7b8a")[i % 2], 0.7, opacity=0.55)
        for i in range(40)
    )
    body += path("M40 0h34l-36 96H4Z", "#ffffff", opacity=0.05)
    return body + (line(f"M0 0V{side}", "#54707f", 1.4, opacity=0.6) if seam else "")


def front(width: int) -> str:
    """Return two tiles of wall: pale above, sage below, a rail to hold between."""
    return (
        rect(0, 0, width, 58, "url(#upper)")
        + rect(0, 0, width, 7, NIGHT_SHADOW, opacity=0.36)
        + rect(0, 56, width, 30, "url(#lower)")
        + rect(0, 52, width, 7, "#a8805a", 3)
        + rect(0, 52, width, 2, "#dcb488", 1)
        + rect(0, 59, width, 2.4, NIGHT_SHADOW, opacity=0.35)
        + "".join(rect(x, 54, 4, 9, "#3e5675", 1) for x in (22, 70))
        + rect(0, 84, width, 12, "#22384a")
        + rect(0, 82, width, 2, ACCENT, opacity=0.55)
    )


def swing_door() -> tuple[Tile, ...]:
    """Two leaves with round panes, and plates where beds push them open."""
    body = rect(0, 0, 96, 96, "#14202e")
    for x in (4, 49):
        body += (
            rect(x, 6, 43, 90, "url(#leaf)", 2)
            + circle(x + 21.5, 30, 13, "#2a4a60")
            + circle(x + 21.5, 30, 13, "none", stroke="#e3eef5", stroke_width=2.4)
            + path(f"M{x + 13} 38l10 -18h5l-10 20Z", "#ffffff", opacity=0.25)
            + rect(x + 3, 58, 37, 26, "#9fb4c6", 1)
            + rect(x + 3, 58, 37, 2, "#ffffff", opacity=0.5)
        )
    return door("door", 2, 2, body + rect(0, 0, 96, 5, ACCENT))


def on_the_floor() -> tuple[Tile, ...]:
    """A line to follow, light of a bedside lamp, of the moon; a mat."""
    moon = path("M40 0H184L152 96H8Z", "#b8d8ff", opacity=0.1) + path(
        "M44 0H108L86 96H14ZM116 0H180L150 96H94Z", "#d6e8ff", opacity=0.1
    )
    return (
        Tile("line", line("M0 24H48", ACCENT, 5, opacity=0.5) + line("M0 24H48", "#eafffb", 1.2, opacity=0.5)),
        *cut("lamplight", 4, 2, ellipse(96, 48, 94, 46, "url(#lamp)")),
        *cut("moonlight", 4, 2, moon),
        *cut(
            "mat",
            2,
            1,
            rect(4, 8, 88, 32, "#22384a", 3) + rect(4, 8, 88, 32, "none", 3, stroke=ACCENT, stroke_width=1.4),
        ),
    )


TILES: tuple[Tile, ...] = (
    Tile("void", rect(0, 0, TILE, TILE, "#070d18")),
    *cut("sheet_a", 2, 2, sheet(seam=False)),
    *cut("sheet_b", 2, 2, sheet(seam=True)),
    *faces("face", front),
    *caps("cap", CLINIC_WALL_CAP, "#8fb3d8", NIGHT_SHADOW),
    contact_shadow("shade", NIGHT_SHADOW),
    *swing_door(),
    *on_floor(on_the_floor()),
)
