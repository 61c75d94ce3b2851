"""What lies on a face or hangs from it: marks of the skin, glasses, jewellery, devices."""

from collections.abc import Callable

from assets.draw.palette import PLASTIC, WHITE, darker, lighter
from assets.draw.people import Person
from assets.draw.svg import circle, ellipse, group, line, path, rect
from assets.draw.tints import Tints


def freckles(person: Person, tints: Tints) -> str:
    """Return freckles across cheeks and nose."""
    places = ((-52, 40), (-42, 48), (-30, 42), (-20, 50), (-8, 42), (-46, 58), (-60, 50), (-34, 54), (62, 42))
    far = ((72, 50), (80, 42), (50, 48), (68, 58), (18, 36), (30, 30), (10, 44))
    return "".join(circle(x, y, 2.4, tints.deep, opacity=0.5) for x, y in (*places, *far))


def mole(person: Person, tints: Tints) -> str:
    """Return a mole beside the mouth."""
    return circle(-20, 84, 3, tints.deep)


def scar(person: Person, tints: Tints) -> str:
    """Return an old scar through the near brow and on the cheek."""
    return line("M -54 -64 L -42 -36 M -40 14 L -34 30", tints.shine, 3.4, opacity=0.8)


def plaster(person: Person, tints: Tints) -> str:
    """Return a child's bright sticking plaster on the near cheek."""
    cloth = lighter(person.accent, 0.35)
    strip = rect(-34, -11, 68, 22, cloth, 11) + rect(-12, -11, 24, 22, darker(cloth, 0.18), 3)
    holes = "".join(circle(x, y, 1.8, tints.deep, opacity=0.5) for x in (-22, 22) for y in (-4, 4))
    return group(strip, holes, transform="translate(-46 66) rotate(-24)")


def veins(person: Person, tints: Tints) -> str:
    """Return glowing traces under the skin of the cheek."""
    d = "M -92 70 C -70 74 -64 92 -48 96 C -36 98 -34 110 -24 114 M -64 92 C -62 106 -50 116 -50 128"
    return group(line(d, person.accent, 2.6, opacity=0.8), clip_path="url(#face)")


def arm_end(person: Person) -> float:
    """Return the x where the near arm of glasses ends: at the ear, or where hair or cloth begins."""
    return -106 if person.head.ear else -82


def glasses(person: Person, tints: Tints) -> str:
    """Return round-cornered glasses; the far lens is foreshortened and ends at the edge of the face."""
    frame = person.frames
    near, far = 31 * person.eyes.width / 27, 24.5 * person.eyes.width / 27
    x, fx = -26 - person.eyes.apart, 70.0
    lenses = group(
        rect(x - near - 5, -24, near * 2 + 8, 54, frame, 21),
        rect(fx - far - 3, -24, far * 2 + 4, 53, frame, 19),
        fill_opacity=0.10,
        stroke=frame,
        stroke_width=4.5,
    )
    left, right = x + near + 3, fx - far - 3
    return (
        lenses
        + line(f"M {left} -2 Q {(left + right) / 2} -11 {right} -2", frame, 4.5)
        + line(f"M {x - near - 5} -8 L {arm_end(person)} -1", frame, 4.5)
        + path(f"M {x - 24} -16 L {x - 8} -18 L {x - 22} 20 L {x - 28} 14 Z", WHITE, opacity=0.32)
        + path(f"M {fx - 16} -16 L {fx - 4} -18 L {fx - 14} 18 L {fx - 20} 12 Z", WHITE, opacity=0.26)
    )


def spectacles(person: Person, tints: Tints) -> str:
    """Return round glasses."""
    frame, x = person.frames, -26 - person.eyes.apart
    lenses = group(
        ellipse(x, 2, 35, 34, frame),
        ellipse(71, 2, 27, 33, frame),
        fill_opacity=0.10,
        stroke=frame,
        stroke_width=4.5,
    )
    return (
        lenses
        + line(f"M {x + 35} -2 Q {(x + 79) / 2} -12 44 -2", frame, 4.5)
        + line(f"M {x - 35} -4 L {arm_end(person)} 0", frame, 4.5)
        + path(f"M {x - 20} -18 L {x - 6} -24 L {x - 20} 18 L {x - 27} 10 Z", WHITE, opacity=0.3)
        + path("M 58 -18 L 68 -22 L 60 16 L 54 8 Z", WHITE, opacity=0.24)
    )


def halfmoon(person: Person, tints: Tints) -> str:
    """Return reading glasses, low on the nose."""
    frame = person.frames
    lenses = group(
        path("M -54 20 H 4 C 4 48 -12 54 -25 54 C -40 54 -54 48 -54 20 Z", WHITE),
        path("M 46 20 H 94 C 94 46 82 52 70 52 C 56 52 46 46 46 20 Z", WHITE),
        fill_opacity=0.13,
        stroke=frame,
        stroke_width=4,
    )
    return lenses + line("M 4 24 Q 25 14 46 24", frame, 4) + line(f"M -54 22 L {arm_end(person)} 10", frame, 4)


def monocle(person: Person, tints: Tints) -> str:
    """Return a ring of light before the far eye."""
    accent = person.accent
    return (
        circle(70, 0, 31, accent, fill_opacity=0.2, stroke=accent, stroke_width=4)
        + circle(70, 0, 22, "none", stroke=accent, stroke_width=1.6, stroke_dasharray="4 6")
        + line("M 92 -22 L 112 -52", accent, 4)
        + circle(88, -20, 4, WHITE)
    )


def hoops(person: Person, tints: Tints) -> str:
    """Return a large earring."""
    return circle(-104, 74, 22, "none", stroke=person.metal, stroke_width=6) + line(
        "M -120 64 A 20 20 0 0 1 -106 54", WHITE, 2.4, opacity=0.7
    )


def stud(person: Person, tints: Tints) -> str:
    """Return a small earring."""
    return circle(-104, 47, 6, person.metal) + circle(-106, 45, 2, WHITE, opacity=0.8)


def drop(person: Person, tints: Tints) -> str:
    """Return a hanging earring."""
    return path("M -104 48 l 9 22 l -9 20 l -9 -20 Z", person.metal) + path(
        "M -104 48 l -9 22 l 9 -4 Z", WHITE, opacity=0.4
    )


def headset(person: Person, tints: Tints) -> str:
    """Return an earpiece with a microphone beside the mouth."""
    return (
        rect(-124, -14, 28, 58, PLASTIC, 13)
        + rect(-118, -4, 9, 38, person.accent, 4)
        + line("M -112 42 C -110 92 -74 118 -36 118", PLASTIC, 6)
        + rect(-44, 111, 26, 14, person.accent, 7)
    )


MARKS: dict[str, Callable[[Person, Tints], str]] = {
    mark.__name__: mark for mark in (freckles, mole, plaster, scar, veins)
}
WORN: dict[str, Callable[[Person, Tints], str]] = {
    worn.__name__: worn for worn in (glasses, spectacles, halfmoon, monocle, hoops, stud, drop, headset)
}


def marks_of(person: Person, tints: Tints) -> str:
    """Return the marks on the skin of `person`."""
    return "".join(MARKS[name](person, tints) for name in person.extras if name in MARKS)


def worn_by(person: Person, tints: Tints) -> str:
    """Return what `person` wears on the head, in front of the hair."""
    return "".join(WORN[name](person, tints) for name in person.extras if name in WORN)
