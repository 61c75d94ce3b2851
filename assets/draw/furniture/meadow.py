"""What stands in a meadow that a machine made: everything a little too even, and here and there its seams."""

from assets.draw.chance import Chance
from assets.draw.palette import Colour
from assets.draw.shapes import ALIX, Prop, prop, shadow
from assets.draw.svg import circle, ellipse, group, line, path, rect

GRASS, GRASS_LIGHT, GRASS_DARK = "#6cc060", "#98dc78", "#3f9450"
BARK, BARK_LIGHT, BARK_DARK = "#8a6248", "#b58a66", "#5c3e34"
CROWN = ("#3f8f4a", "#54a855", "#72c262", "#93d873")
PETALS = ("#fff6f0", "#ffd24d", "#ff9a8a", "#b79cff")
WOOL, WOOL_SHADE = "#fffaf2", "#d9cfe4"
SEAM = ALIX


def trees() -> tuple[Prop, ...]:
    """An oak, a round tree as from a kit, and a birch."""
    oak = (
        shadow(64, 14, y=-3, opacity=0.36)
        + path(
            "M-14 0Q-8 -30 -12 -62L-30 -92L-22 -96L-4 -74L0 -104L8 -104L8 -74L28 -98L34 -92L14 -62Q10 -30 "
            "18 0Q2 6 -14 0Z",
            BARK,
        )
        + path("M-14 0Q-8 -30 -12 -62L-30 -92L-26 -94L-6 -66Q-2 -30 -4 3Z", BARK_LIGHT)
        + path("M10 -62Q8 -30 18 0Q10 3 6 3Q2 -30 6 -62Z", BARK_DARK, opacity=0.6)
    )
    for x, y, r, f in (
        (-46, -104, 36, 0),
        (46, -108, 38, 0),
        (0, -100, 40, 0),
        (-30, -134, 36, 1),
        (34, -138, 36, 1),
        (0, -124, 38, 1),
        (-14, -152, 32, 2),
        (20, -156, 28, 2),
        (-42, -116, 22, 2),
        (8, -132, 24, 2),
        (-22, -158, 18, 3),
        (-44, -130, 13, 3),
        (26, -160, 12, 3),
    ):
        oak += circle(x, y, r, CROWN[f])
    oak += "".join(circle(x, y, 3.4, "#b5783e") for x, y in ((-30, -90), (22, -96), (48, -92), (-8, -112)))
    round_ = (
        shadow(30, 8, opacity=0.36)
        + rect(-4, -44, 8, 44, BARK, 2)
        + rect(-4, -44, 3, 44, BARK_LIGHT, 1)
        + circle(0, -66, 32, CROWN[0])
        + circle(-2, -69, 28, CROWN[1])
        + circle(-8, -76, 17, CROWN[2])
        + circle(-12, -80, 8, CROWN[3])
    )
    birch = (
        shadow(26, 7, opacity=0.36)
        + path("M-5 0L-3 -96H4L6 0Z", "#f4efe8")
        + path("M2 -96H4L6 0H1Z", "#b9b2c4")
        + "".join(
            rect(x, y, w, 2.4, "#4a4258", 1)
            for x, y, w in ((-4, -18, 6), (0, -34, 4), (-3, -50, 5), (-1, -66, 4), (-3, -80, 4))
        )
    )
    for x, y, r, f in (
        (-16, -92, 20, 1),
        (16, -96, 20, 1),
        (0, -112, 24, 2),
        (-8, -128, 16, 2),
        (10, -126, 13, 3),
        (-14, -108, 9, 3),
    ):
        birch += circle(x, y, r, CROWN[f])
    return prop("oak", 86, 188, oak), prop("round_tree", 34, 100, round_), prop("birch", 38, 146, birch)


def low_growth() -> tuple[Prop, ...]:
    """Tufts, flowers, bushes, reeds, mushrooms."""

    def blades(spots: tuple[tuple[float, float, float], ...]) -> str:
        return "".join(
            path(
                f"M{x - 2} 0Q{x + bend * 0.3} {-h * 0.6} {x + bend} {-h}Q{x + bend * 0.5 + 2} {-h * 0.5} {x + 2} 0Z",
                f,
            )
            for i, (x, h, bend) in enumerate(spots)
            for f in ((GRASS_DARK, GRASS, GRASS_LIGHT)[i % 3],)
        )

    tuft = ellipse(0, -1, 16, 4, GRASS_DARK, opacity=0.5) + blades(
        ((-9, 14, -8), (9, 15, 8), (-5, 20, -5), (5, 19, 5), (0, 23, 1), (-2, 16, -3), (3, 15, 4))
    )

    def flower(x: float, y: float, fill: Colour, r: float = 4) -> str:
        return (
            line(f"M{x} 0Q{x + 1} {y / 2} {x} {y}", GRASS_DARK, 1.6)
            + "".join(
                circle(round(x + r * dx, 1), round(y + r * dy, 1), r * 0.66, fill)
                for dx, dy in ((0, -1), (0.95, -0.3), (0.6, 0.8), (-0.6, 0.8), (-0.95, -0.3))
            )
            + circle(x, y, r * 0.56, "#ffb52e" if fill != "#ffd24d" else "#c9742e")
        )

    flowers = (
        ellipse(0, -1, 22, 5, GRASS_DARK, opacity=0.5)
        + blades(((-14, 12, -5), (14, 12, 5), (0, 10, 2), (-7, 13, -2), (7, 13, 3)))
        + flower(-14, -18, PETALS[0])
        + flower(-2, -26, PETALS[2], 4.6)
        + flower(9, -19, PETALS[1])
        + flower(18, -25, PETALS[3])
    )
    daisies = (
        ellipse(0, -1, 20, 5, GRASS_DARK, opacity=0.5)
        + "".join(flower(x, -15, PETALS[0], 3.6) for x in (-15, -5, 5, 15))
        + blades(((-10, 9, -3), (10, 9, 3), (0, 9, 0)))
    )
    bush = (
        shadow(32, 8, opacity=0.34)
        + "".join(
            circle(x, y, r, CROWN[f])
            for x, y, r, f in (
                (-18, -14, 16, 0),
                (18, -14, 16, 0),
                (0, -18, 20, 1),
                (-10, -26, 13, 2),
                (12, -24, 11, 2),
                (-12, -31, 6, 3),
            )
        )
        + "".join(
            circle(x, y, 2.8, "#ff7a6a")
            for x, y in ((-14, -12), (-2, -16), (10, -10), (18, -20), (-20, -20), (4, -28))
        )
    )
    reeds = (
        ellipse(0, -1, 18, 4, "#3f7f8a", opacity=0.5)
        + "".join(
            line(f"M{x} 0Q{x + b / 2} {-h / 2} {x + b} {-h}", f, 2.4)
            for x, h, b, f in (
                (-12, 34, -5, GRASS_DARK),
                (-6, 44, -2, GRASS),
                (0, 38, 3, GRASS_DARK),
                (6, 48, 2, GRASS),
                (12, 36, 6, GRASS_DARK),
            )
        )
        + "".join(rect(x - 2.4, y, 4.8, 13, BARK, 2.4) for x, y in ((-8, -48), (8, -54), (3, -42)))
    )
    stone = (
        shadow(24, 6, opacity=0.34)
        + path("M-22 -4C-24 -18 -10 -24 2 -22C16 -24 26 -12 22 -3C12 3 -12 3 -22 -4Z", "#a9a4b8")
        + path("M-20 -8C-20 -18 -8 -22 2 -20C8 -20 10 -16 4 -14C-6 -12 -14 -12 -20 -8Z", "#d4d0e0")
        + path("M14 -18C24 -12 24 -6 22 -3C16 0 8 1 2 1C12 -4 16 -10 14 -18Z", "#6f6a88", opacity=0.7)
        + ellipse(-10, -3, 8, 2.4, GRASS, opacity=0.8)
    )
    stones = stone + group(stone, transform="translate(26 3) scale(.6)")
    return (
        prop("grass_tuft", 18, 26, tuft),
        prop("flowers", 24, 34, flowers),
        prop("daisies", 22, 22, daisies),
        prop("berry_bush", 34, 40, bush),
        prop("reeds", 20, 58, reeds),
        prop("stones", 42, 26, stones),
    )


def fences() -> tuple[Prop, ...]:
    """A fence, a fence that ends in nothing, a gate that leads nowhere, a stile, a bench."""

    def rail(x: float, width: float) -> str:
        return (
            rect(x, -34, width, 6, "#f0e0c4", 2)
            + rect(x, -29, width, 2, "#b99a78")
            + rect(x, -18, width, 6, "#f0e0c4", 2)
            + rect(x, -13, width, 2, "#b99a78")
        )

    def post(x: float) -> str:
        return (
            rect(x - 4, -44, 8, 44, "#e2cfae", 2)
            + rect(x + 1, -44, 3, 44, "#a88a68", 1)
            + path(f"M{x - 4} -43l4 -5l4 5Z", "#fff3dc")
        )

    whole = shadow(72, 4, opacity=0.3) + rail(-72, 144) + post(-60) + post(-12) + post(36)
    seam = shadow(40, 4, x=-22, opacity=0.3) + rail(-72, 84) + post(-60) + post(-12)
    chance = Chance(17)
    for i in range(26):
        x = 10 + i * 2.3 + chance.between(0, 4)
        size = max(1.6, 6.4 - i * 0.19)
        y = chance.one_of((-33, -30, -17, -14))
        seam += rect(
            round(x, 1),
            round(y - size / 2, 1),
            round(size, 1),
            round(size, 1),
            chance.one_of(("#f0e0c4", "#b99a78", SEAM)),
            opacity=round(max(0.2, 1 - i * 0.032), 2),
        )
    seam += "".join(
        rect(36 + dx, y, 3, 3, SEAM, opacity=0.8) for dx, y in ((0, -42), (6, -36), (-3, -26), (4, -10), (9, -20))
    )
    gate = (
        shadow(40, 4, opacity=0.3)
        + post(-36)
        + post(36)
        + rect(-32, -36, 64, 5, "#f0e0c4", 2)
        + rect(-32, -22, 64, 5, "#f0e0c4", 2)
        + rect(-32, -9, 64, 5, "#f0e0c4", 2)
        + line("M-31 -7L31 -34", "#d9c29c", 5)
        + rect(24, -26, 7, 3, "#6f6a88", 1)
    )
    bench = (
        shadow(40, 7, opacity=0.34)
        + rect(-32, -16, 6, 16, BARK_DARK)
        + rect(26, -16, 6, 16, BARK_DARK)
        + rect(-38, -24, 76, 9, "#e2c49a", 3)
        + rect(-38, -17, 76, 4, BARK, 2)
    )
    return (
        prop("fence", 72, 50, whole),
        prop("fence_unfinished", 76, 50, seam),
        prop("gate", 42, 50, gate),
        prop("log_bench", 40, 28, bench),
    )


def animals() -> tuple[Prop, ...]:
    """Sheep (two, the same), the dog with one white ear, a butterfly pair."""

    def sheep(facing: int) -> str:
        g = shadow(26, 7, opacity=0.34) + "".join(rect(x, -12, 4.6, 12, "#4a4058", 2) for x in (-14, -6, 6, 13))
        g += "".join(circle(x, y, r, WOOL_SHADE) for x, y, r in ((-14, -20, 11), (0, -17, 13), (14, -20, 11)))
        g += "".join(
            circle(x, y, r, WOOL)
            for x, y, r in ((-16, -24, 10), (-6, -30, 11), (6, -30, 11), (16, -24, 10), (0, -22, 13))
        )
        g += (
            path("M20 -34C28 -38 34 -32 33 -24C32 -18 26 -16 22 -20Z", "#4a4058")
            + path("M21 -34q-8 -2 -8 4q4 4 9 0Z", "#5e5270")
            + circle(28, -28, 1.5, "#ffffff")
            + "".join(circle(x, y, 4, WOOL) for x, y in ((20, -37), (24, -38)))
        )
        return g if facing > 0 else group(g, transform="scale(-1 1)")

    # Biscuit: brown, one white ear, waiting
    dog = (
        shadow(24, 6, opacity=0.36)
        + path("M-18 -4C-24 -16 -20 -30 -8 -32L10 -30C18 -26 18 -10 16 -2H8L6 -12L-4 -11L-6 0H-14Z", "#8a5a38")
        + path("M-18 -4C-24 -16 -20 -30 -8 -32C-14 -26 -14 -12 -10 0H-14Z", "#6a4229", opacity=0.7)
        + path("M-18 -24C-30 -28 -32 -42 -24 -46C-26 -38 -20 -32 -14 -30Z", "#8a5a38")
    )
    dog += (
        path(
            "M8 -30C4 -44 12 -52 20 -51C28 -51 33 -45 33 -40L40 -36Q42 -31 36 -30L27 -28C22 -24 12 -24 8 -30Z",
            "#9a6842",
        )
        + path("M34 -38L40 -36Q42 -31 36 -30L30 -29Q31 -34 34 -38Z", "#c99a6e")
        + circle(39.4, -35.4, 2.2, "#2a1c22")
        + circle(26, -41, 1.9, "#1f141a")
        + circle(26.6, -41.6, 0.7, "#ffffff")
    )
    dog += (
        path("M12 -50C6 -50 3 -42 6 -33C11 -33 15 -40 17 -49Z", "#fffaf2")
        + path("M22 -51C26 -56 31 -53 31 -47Z", "#6a4229")
        + path("M-4 -12L6 -12L8 0H14L16 -6L12 -22Z", "#7a4e30", opacity=0.5)
        + path("M9 -28Q18 -22 28 -27L27 -24Q18 -19 8 -25Z", "#d8324a")
        + circle(19, -21.6, 2.2, "#f2cf7a")
    )
    pair = "".join(
        group(
            path("M0 0C-4 -9 -13 -8 -11 -1C-13 5 -5 7 0 0C4 -9 13 -8 11 -1C13 5 5 7 0 0Z", f)
            + line("M0 -3v7", "#3a2f4a", 1.4),
            transform=f"translate({x} {y}) rotate({t})",
        )
        for x, y, t, f in ((-12, -18, -18, "#ffb44d"), (12, -30, 16, "#b79cff"))
    )
    return (
        prop("sheep", 36, 42, sheep(1)),
        prop("sheep_left", 36, 42, sheep(-1)),
        prop("dog", 42, 58, dog),
        prop("butterflies", 26, 42, pair),
    )


def seams() -> tuple[Prop, ...]:
    """Where the machine shows: the floating rim of the visor, a torn patch of hexagons, a pillar of light."""

    def cell(x: float, y: float, r: float, **more: str | float) -> str:
        return path(
            f"M{x} {y - r}L{x + r * 0.87:.2f} {y - r / 2}V{y + r / 2}L{x} {y + r}L{x - r * 0.87:.2f} "
            f"{y + r / 2}V{y - r / 2}Z",
            "none",
            **more,
        )

    rim = ellipse(0, -2, 30, 6, SEAM, opacity=0.16) + ellipse(0, -2, 16, 3, SEAM, opacity=0.3)
    rim += (
        path(
            "M-38 -62Q-38 -78 -22 -78H22Q38 -78 38 -62V-48Q38 -34 24 -34H16L8 -44H-8L-16 -34H-24Q-38 -34 -38 -48Z",
            SEAM,
            opacity=0.16,
        )
        + path(
            "M-38 -62Q-38 -78 -22 -78H22Q38 -78 38 -62V-48Q38 -34 24 -34H16L8 -44H-8L-16 -34H-24Q-38 -34 -38 -48Z",
            "none",
            stroke=SEAM,
            stroke_width=3,
        )
        + path(
            "M-28 -60Q0 -72 28 -60", "none", stroke="#eaffff", stroke_width=2.4, stroke_linecap="round", opacity=0.9
        )
    )
    rim += line("M0 -28v10M-5 -23l5 -6l5 6", "#eaffff", 2.4) + "".join(
        rect(x, y, 3, 3, SEAM, opacity=o)
        for x, y, o in ((-44, -84, 0.8), (46, -70, 0.7), (-48, -40, 0.6), (40, -28, 0.5), (30, -90, 0.7))
    )
    torn = (
        "".join(
            cell(x, y, 11, stroke=SEAM, stroke_width=1.4, opacity=o)
            for x, y, o in (
                (-28, -16, 0.5),
                (-9, -16, 0.9),
                (10, -16, 0.8),
                (29, -16, 0.4),
                (-18.5, -32, 0.8),
                (0.5, -32, 1),
                (19.5, -32, 0.6),
                (-9, -48, 0.6),
                (10, -48, 0.5),
                (0.5, -64, 0.3),
            )
        )
        + path("M-9 -27L0.5 -21.5V-10.5L-9 -5L-18.5 -10.5V-21.5Z", "#06141c")
        + path("M10 -27L19.5 -21.5V-10.5L10 -5L0.5 -10.5V-21.5Z", "#06141c", opacity=0.8)
        + path("M0.5 -43L10 -37.5V-26.5L0.5 -21L-9 -26.5V-37.5Z", "#0a2430", opacity=0.9)
        + cell(-9, -16, 11, stroke=SEAM, stroke_width=1.8)
        + cell(10, -16, 11, stroke=SEAM, stroke_width=1.4)
        + cell(0.5, -32, 11, stroke=SEAM, stroke_width=1.8)
    )
    beam = (
        rect(-3, -142, 6, 142, SEAM, 3, opacity=0.35)
        + rect(-1, -142, 2, 142, "#eaffff", 1, opacity=0.9)
        + ellipse(0, -2, 20, 5, SEAM, opacity=0.4)
        + "".join(
            rect(x, y, 4, 4, SEAM, opacity=o)
            for x, y, o in (
                (-12, -40, 0.7),
                (9, -66, 0.8),
                (-9, -92, 0.6),
                (11, -118, 0.7),
                (-14, -128, 0.5),
                (8, -20, 0.5),
            )
        )
    )
    return prop("visor_rim", 52, 94, rim), prop("torn_grass", 42, 76, torn), prop("light_seam", 22, 144, beam)


PROPS: tuple[Prop, ...] = (*trees(), *low_growth(), *fences(), *animals(), *seams())
