"""Dr Reed's practice: boards, oak panels under a green paper, a carpet that has been walked on for fifty years."""

from assets.draw.ground.cutting import TILE, Tile, caps, contact_shadow, cut, faces, on_floor
from assets.draw.ground.practice import CAP, CAP_EDGE, boards, door
from assets.draw.ground.practice import DEFS as PRACTICE
from assets.draw.shapes import NIGHT_SHADOW, WOOD, WOOD_LIGHT
from assets.draw.svg import ellipse, line, linear, path, radial, rect

BRASS = "#c9973e"
PAPER, PAPER_DARK, PAPER_LIGHT = "#3d6a58", "#264a40", "#5f8f76"

DEFS = (
    PRACTICE
    + linear("paper", (0, PAPER, 1), (1, PAPER_DARK, 1))
    + radial("lamp", (0, "#ffe0a0", 0.3), (1, "#ffe0a0", 0))
)


def front(width: int) -> str:
    """Return two tiles of wall: a green paper with leaves, a picture rail of brass, oak panels."""
    body = rect(0, 0, width, 58, "url(#paper)") + rect(0, 0, width, 7, NIGHT_SHADOW, opacity=0.36)
    body += "".join(
        path(
            f"M{x} {y}c-5 -5 -5 -11 0 -15c5 4 5 10 0 15Z"
            "m0 0c-3 -1 -7 0 -9 3c4 1 7 1 9 -3Zm0 0c3 -1 7 0 9 3c-4 1 -7 1 -9 -3Z",
            PAPER_LIGHT,
            opacity=0.34,
        )
        for x, y in ((12, 26), (36, 44), (60, 26), (84, 44))
    )
    body += (
        rect(0, 10, width, 2, BRASS, opacity=0.7)
        + rect(0, 54, width, 42, "#6a4634")
        + rect(0, 52, width, 5, WOOD_LIGHT, 1)
    )
    for x in range(0, width, 48):
        body += rect(x + 5, 61, 38, 22, "#40281e", 1.5) + rect(x + 7, 63, 34, 18, "#7a5240", 1)
        body += rect(x + 7, 63, 34, 1.6, "#ffffff", opacity=0.14)
    return body + rect(0, 87, width, 9, "#2e1b15") + rect(0, 86, width, 1.6, WOOD, opacity=0.9)


def carpets() -> tuple[Tile, ...]:
    """A Persian carpet, a worn mat, and the light of a fire."""
    wool, red, cream, blue = "#5c2430", "#8a3a3f", "#d9c29a", "#2f4a5c"
    carpet = rect(4, 6, 280, 180, wool, 3) + rect(14, 16, 260, 160, "none", 2, stroke=cream, stroke_width=3)
    carpet += rect(22, 24, 244, 144, red, 2)
    carpet += "".join(
        path(f"M{x} {y}l7 -7l7 7l-7 7Z", fill)
        for number, (x, y, fill) in enumerate(
            [(18 + i * 20, 18, (cream, blue)[i % 2]) for i in range(12)]
            + [(18 + i * 20, 174, (cream, blue)[i % 2]) for i in range(12)]
        )
    )
    carpet += (
        ellipse(144, 96, 96, 52, blue)
        + ellipse(144, 96, 88, 46, "none", stroke=cream, stroke_width=2.4)
        + "".join(
            ellipse(144, 96, 58, 15, wool, opacity=0.85, transform=f"rotate({turn} 144 96)") for turn in (0, 40, -40)
        )
        + path("M144 74l16 22l-16 22l-16 -22Z", cream)
        + path("M144 82l10 14l-10 14l-10 -14Z", red)
    )
    carpet += "".join(line(f"M4 {y}h-4M284 {y}h4", cream, 1.5) for y in range(10, 184, 6))
    carpet += ellipse(220, 140, 44, 22, "#d9c29a", opacity=0.1)  # where people have stood
    mat = rect(6, 8, 84, 32, "#4a3a2c", 3) + "".join(rect(9 + i * 5, 11, 2.4, 26, "#6a5640", 1) for i in range(16))
    lamp = ellipse(96, 48, 94, 46, "url(#lamp)")
    return (
        *cut("carpet", 6, 4, carpet),
        *cut("mat", 2, 1, mat),
        *cut("lamplight", 4, 2, lamp),
    )


TILES: tuple[Tile, ...] = (
    Tile("void", rect(0, 0, TILE, TILE, "#100a0c")),
    *cut("boards_a", 2, 2, boards(3)),
    *cut("boards_b", 2, 2, boards(8)),
    *faces("face", front),
    *caps("cap", CAP, CAP_EDGE, NIGHT_SHADOW),
    contact_shadow("shade", NIGHT_SHADOW),
    *door(),
    *on_floor(carpets()),
)
