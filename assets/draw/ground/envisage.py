"""Envisage's house: a showroom in white and crimson, and behind it the dark floor where feedback is written."""

from assets.draw.ground.cutting import TILE, Tile, caps, contact_shadow, cut, door, faces, on_floor
from assets.draw.palette import CRIMSON, WARN
from assets.draw.shapes import NIGHT_SHADOW
from assets.draw.svg import ellipse, line, linear, path, radial, rect

WHITE, WHITE_SHADE, SEAM = "#d9d6e6", "#bcb8d0", "#9a95b4"
CHARCOAL, CHARCOAL_LIGHT, CHARCOAL_DARK = "#3a3450", "#4d4668", "#262038"

DEFS = (
    linear("gloss", (0, WHITE, 1), (1, "#cbc7db", 1))
    + linear("wall", (0, "#f2eff7", 1), (1, WHITE_SHADE, 1))
    + linear("nightwall", (0, "#4a4266", 1), (1, "#2a2440", 1))
    + linear("pane", (0, "#ffffff", 1), (1, "#ffc4cf", 1))
    + radial("rose", (0, CRIMSON, 0.34), (1, CRIMSON, 0))
    + radial("white", (0, "#ffffff", 0.4), (1, "#ffffff", 0))
)


def gloss(shine: bool) -> str:
    """Return four tiles of polished white in slanted cells."""
    side = 2 * TILE
    body = rect(0, 0, side, side, "url(#gloss)")
    body += path("M0 0H48L24 48H0ZM72 48H96V96H48Z", "#ffffff", opacity=0.16)
    body += line(
        "M48 0L24 48L0 96M96 0L72 48L48 96M24 48H72M0 0H48M96 48H120M-24 48H0M48 96H96", SEAM, 1.3, opacity=0.5
    )
    return body + (path("M60 0h18l-48 96H12Z", "#ffffff", opacity=0.2) if shine else "")


def felt(mark: bool) -> str:
    """Return four tiles of dark carpet; with the arrows of a route for people who do not look up."""
    side = 2 * TILE
    body = rect(0, 0, side, side, CHARCOAL)
    body += "".join(
        rect((i * 29) % 95, (i * 47) % 95, 2, 1.2, (CHARCOAL_LIGHT, CHARCOAL_DARK)[i % 2], opacity=0.7)
        for i in range(70)
    )
    body += line(f"M0 0V{side}M48 0V{side}M0 0H{side}M0 48H{side}", CHARCOAL_DARK, 1.4, opacity=0.8)
    if mark:
        body += path("M18 30h6l8 18l-8 18h-6l8 -18ZM58 30h6l8 18l-8 18h-6l8 -18Z", CRIMSON, opacity=0.4)
    return body


def front(width: int) -> str:
    """Return two tiles of showroom wall: slanted cells, light behind them, one line of crimson."""
    body = rect(0, 0, width, 96, "url(#wall)") + rect(0, 0, width, 7, NIGHT_SHADOW, opacity=0.28)
    for x in range(-48, width + 48, 48):
        body += path(f"M{x + 34} 12h32l-24 66h-32Z", "#ffffff", opacity=0.6)
        body += line(f"M{x + 34} 12l-24 66", "#a39fba", 1.3) + line(f"M{x + 36} 12l-24 66", "#ffffff", 1)
    return (
        body
        + rect(0, 84, width, 12, "#4a4062")
        + rect(0, 80, width, 4, CRIMSON)
        + rect(0, 78, width, 2, CRIMSON, opacity=0.3)
    )


def night_front(width: int) -> str:
    """Return two tiles of the back floor's wall: dark panels, a strip that never goes out."""
    body = rect(0, 0, width, 96, "url(#nightwall)") + rect(0, 0, width, 7, NIGHT_SHADOW, opacity=0.4)
    body += "".join(line(f"M{x} 8V84", "#1f1a32", 1.6) for x in range(0, width + 1, 48))
    body += rect(0, 20, width, 2.6, CRIMSON, opacity=0.85) + rect(0, 22.6, width, 8, CRIMSON, opacity=0.12)
    return body + rect(0, 84, width, 12, "#191428")


def glass_door() -> tuple[Tile, ...]:
    """The way in, and the way to the back, which has a lock."""
    front_door = (
        rect(0, 0, 96, 96, "#e9e5f0")
        + rect(5, 7, 42, 89, "url(#pane)", 1)
        + rect(49, 7, 42, 89, "url(#pane)", 1)
        + path("M12 94l28 -84h8l-28 84ZM58 94l28 -84h6l-28 84Z", "#ffffff", opacity=0.7)
        + rect(0, 0, 96, 6, CRIMSON)
    )
    return door("door", 2, 2, front_door)


def on_the_floor() -> tuple[Tile, ...]:
    """A runner of crimson, a disc of light under a model, cables between desks, a sheet somebody dropped."""
    runner = rect(10, 0, 76, 48, "#a82a48") + rect(10, 0, 3, 48, "#ff7a92") + rect(83, 0, 3, 48, "#7a1a34")
    disc = (
        ellipse(96, 72, 92, 66, "url(#white)")
        + ellipse(96, 76, 74, 46, "none", stroke=CRIMSON, stroke_width=3, opacity=0.7)
        + ellipse(96, 76, 64, 39, "none", stroke="#ffffff", stroke_width=1.6, opacity=0.7)
    )
    cable = line("M0 24Q12 20 24 25T48 24", "#14101f", 4) + line("M0 28Q14 32 26 27T48 29", CRIMSON, 1.8, opacity=0.7)
    sheet = path("M10 16l22 -4l6 20l-24 4Z", "#e9e5f0", opacity=0.85) + line(
        "M15 20l14 -2.4M16 25l14 -2.4", "#8f8aa6", 1.2
    )
    tape = "".join(path(f"M{x} 30l8 -10h8l-8 10Z", WARN, opacity=0.8) for x in range(-8, 48, 16))
    mat = rect(2, 8, 92, 34, "#4a3c58", 3) + rect(2, 8, 92, 3, CRIMSON)
    glow = ellipse(96, 48, 94, 46, "url(#rose)")
    return (
        *cut("runner", 2, 1, runner),
        *cut("disc", 4, 3, disc),
        Tile("cable", cable),
        Tile("sheet", sheet),
        Tile("tape", tape),
        *cut("mat", 2, 1, mat),
        *cut("rose", 4, 2, glow),
    )


TILES: tuple[Tile, ...] = (
    Tile("void", rect(0, 0, TILE, TILE, "#0e0a18")),
    *cut("gloss_a", 2, 2, gloss(shine=False)),
    *cut("gloss_b", 2, 2, gloss(shine=True)),
    *cut("felt_a", 2, 2, felt(mark=False)),
    *cut("felt_b", 2, 2, felt(mark=True)),
    *faces("face", front),
    *faces("night_face", night_front),
    *caps("cap", "#221c34", "#d8d4e6", NIGHT_SHADOW),
    contact_shadow("shade", NIGHT_SHADOW),
    *glass_door(),
    *on_floor(on_the_floor()),
)
