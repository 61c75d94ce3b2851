"""Floors and walls of a clinic that was an aquarium shop, and of the lab behind it."""

from assets.draw.chance import Chance
from assets.draw.ground.clinic import doors, lab_front, lines_on_floor, marks, resin, rugs, slab
from assets.draw.ground.cutting import TILE, Tile, caps, contact_shadow, cut, faces, on_floor
from assets.draw.palette import CLINIC_FLOOR, CLINIC_WALL, CLINIC_WALL_CAP, mix
from assets.draw.shapes import LYRA, NIGHT_SHADOW
from assets.draw.svg import circle, ellipse, line, linear, path, radial, rect

ACCENT, BRIGHT, DEEP = LYRA.accent, LYRA.bright, LYRA.deep
JOINT = "#55739a"
CAP_EDGE, SKIRTING = "#8fb3d8", "#1b2a45"
GLAZE = ("#2a7480", "#338791", "#256873")  # the shop's old wall tiles
PENNIES = ("#9fc3cf", "#8fb4c6", "#b3d0d8")  # and those of its floor
FISH = "M-9 0C-5 -6 4 -6 8 -1L13 -5V5L8 1C4 6 -5 6 -9 0Z"

DEFS = (
    linear("slab", (0, CLINIC_FLOOR[0], 1), (1, CLINIC_FLOOR[1], 1))
    + linear("resin", (0, "#56718c", 1), (1, "#49627e", 1))
    + linear("wall", (0, CLINIC_WALL[0], 1), (1, mix(*CLINIC_WALL, 0.4), 1))
    + linear("labwall", (0, "#55719a", 1), (0.6, "#43597f", 1), (1, "#2d3f60", 1))
    + linear("leaf", (0, "#dce8f2", 1), (1, "#9db4cc", 1))
    + linear("pane", (0, "#5a96b8", 1), (1, "#2c5070", 1))
    + radial("ring", (0, ACCENT, 0.5), (0.7, ACCENT, 0.16), (1, ACCENT, 0))
    + '<filter id="soft" x="-20%" y="-20%" width="140%" height="140%"><feGaussianBlur stdDeviation="3"/></filter>'
)


def pennies(fish: bool) -> str:
    """Return four tiles of the shop's floor: round tiles of 12 px; in some lies a fish of darker ones."""
    chance, side = Chance(14), 2 * TILE
    body = rect(0, 0, side, side, "#64879c")
    for row in range(8):
        for column in range(-1, 8):
            x, y = column * 12 + (12 if row % 2 else 6), row * 12 + 6
            fill = mix(chance.one_of(PENNIES), "#56788e", 0.16)
            body += "".join(circle(x + dx, y, 5.3, fill) for dx in ((0, side) if x < 0 else (0,)))
    if fish:
        body += path(FISH, "#2d5f73", transform="translate(46 50) scale(2.6)", opacity=0.75)
        body += circle(31, 47, 2, PENNIES[2]) + path("M50 38q6 12 0 24", "none", stroke="#64879c", stroke_width=1.6)
    return body


def glazed_front(width: int) -> str:
    """Return two tiles of wall: paint above, a line of light, the shop's glazed tiles below."""
    chance = Chance(23)
    body = rect(0, 0, width, 46, "url(#wall)") + rect(0, 0, width, 6, NIGHT_SHADOW, opacity=0.4)
    body += rect(0, 44, width, 40, "#173f4c")
    for row in range(4):
        for column in range(-1, width // 24):
            x = column * 24 + (12 if row % 2 else 0)
            for left in (x, x + width) if x < 0 else (x,):
                body += rect(left + 0.7, 46 + row * 9.6, 22.6, 8.4, chance.one_of(GLAZE), 1.4)
                body += rect(left + 2.5, 47.2 + row * 9.6, 17, 1.3, "#ffffff", 0.6, opacity=0.28)
    body += rect(0, 41, width, 3, ACCENT) + rect(0, 44, width, 2.4, ACCENT, opacity=0.3)
    return body + rect(0, 84, width, 12, SKIRTING) + rect(0, 84, width, 1.4, "#ffffff", opacity=0.16)


def caustics(seed: int) -> tuple[Tile, ...]:
    """Return light that has gone through water, on eight tiles of floor."""
    chance, w, h = Chance(seed), 4 * TILE, 2 * TILE
    body = ellipse(w / 2, h / 2, w / 2 - 6, h / 2 - 4, "url(#ring)", opacity=0.5)
    for _ in range(26):
        x, y, r = chance.between(24, w - 40), chance.between(14, h - 16), chance.between(9, 22)
        reach = abs(x - w / 2) / (w / 2) + abs(y - h / 2) / (h / 2)
        body += line(
            f"M{x:.1f} {y:.1f}q{r / 2:.1f} -7 {r:.1f} 0q{r / 3:.1f} 6 {-r / 3:.1f} 9"
            f"q{-r / 2:.1f} 3 {-r / 1.6:.1f} -9Z",
            BRIGHT,
            1.5,
            opacity=round(max(0.04, 0.34 - 0.24 * reach), 2),
        )
    return cut(f"caustics_{seed}", 4, 2, body)


TILES: tuple[Tile, ...] = (
    Tile("void", rect(0, 0, TILE, TILE, "#070d18")),
    *cut("floor_a", 2, 2, slab("#ffffff", 0, 0, JOINT)),
    *cut("floor_b", 2, 2, slab("#ffffff", 0.05, 0.05, JOINT)),
    *cut("floor_c", 2, 2, slab("#24446a", 0.08, 0, JOINT)),
    *cut("pennies", 2, 2, pennies(fish=False)),
    *cut("pennies_fish", 2, 2, pennies(fish=True)),
    *cut("resin_a", 2, 2, resin("plain")),
    *cut("resin_b", 2, 2, resin("studs")),
    *faces("face", glazed_front),
    *faces("lab_face", lab_front),
    *caps("cap", CLINIC_WALL_CAP, CAP_EDGE, NIGHT_SHADOW),
    contact_shadow("shade", NIGHT_SHADOW),
    *doors(),
    *on_floor(lines_on_floor(), rugs(), marks(), caustics(3), caustics(11)),
)
