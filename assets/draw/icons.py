"""The icons of the interface: white, so that the game can give each the colour its place asks for.

Every icon is drawn in a square of 32 units with lines of 2.6 units, and ships at 24, 32 and 48 px.
Evidence kinds and campaign emblems also ship at 72 px, for cards.
"""

from collections.abc import Iterator

from assets.draw.svg import Drawing, circle, document, group, line, path, rect

UNITS = 32  # side of the square that an icon is drawn in
SIZES = (24, 32, 48)  # px
CARD_SIZE = 72  # px
STROKE = 2.6  # units
FOLDER = "assets/icons"

WHITE = "#ffffff"
CUT = "#000000"  # inside a mask: what is taken out of a white shape

MOLAR = (
    "M16 7C12 4 5 5 5.5 12C5.8 16.4 8 17.4 8.5 23.5C8.9 28.6 12.2 28.6 12.7 24C13.2 20 18.8 20 "
    "19.3 24C19.8 28.6 23.1 28.6 23.5 23.5C24 17.4 26.2 16.4 26.5 12C27 5 20 4 16 7Z"
)
HEXAGON = "M16 3.4L26.9 9.7V22.3L16 28.6L5.1 22.3V9.7Z"


def stroke(d: str, width: float = STROKE, **more: str | float) -> str:
    """Return a white line of the usual width."""
    return line(d, WHITE, width, **more)


def fill(d: str, **more: str | float) -> str:
    """Return a white shape."""
    return path(d, WHITE, **more)


def ring(x: float, y: float, r: float, width: float = STROKE) -> str:
    """Return a white circle line."""
    return circle(x, y, r, "none", stroke=WHITE, stroke_width=width)


def dot(x: float, y: float, r: float) -> str:
    """Return a white disc."""
    return circle(x, y, r, WHITE)


def without(shape: str, *holes: str) -> str:
    """Return `shape` with `holes` (drawn in black) cut out of it."""
    return (
        f'<mask id="m" maskUnits="userSpaceOnUse" x="0" y="0" width="{UNITS}" height="{UNITS}">{shape}'
        f"{''.join(holes)}</mask>{rect(0, 0, UNITS, UNITS, WHITE, mask='url(#m)')}"
    )


EVIDENCE = {
    "document": stroke("M7.5 4H19L25 10V28H7.5Z")
    + stroke("M18.6 4.6V10.6H24.6M12 15.5H20.5M12 19.5H20.5M12 23.5H17", 2.2),
    "data": stroke("M2.5 18.5H7.4L10.4 8L15.4 26L19.6 12.6L21.8 18.5H29.5", 2.8),
    "testimony": stroke("M4 6H28V21.5H16L9.5 27.5V21.5H4Z") + stroke("M9.5 11.5H22.5M9.5 16H18", 2.2),
    "object": stroke("M16 3.8L27 9.4V22.2L16 28.2L5 22.2V9.4Z")
    + stroke("M5.4 9.8L16 15.4L26.6 9.8M16 15.6V27.6", 2.2),
}

EMBLEMS = {
    "conference": ring(16, 16, 12)
    + stroke("M4.4 16H27.6M16 4C10 10 10 22 16 28C22 22 22 10 16 4", 2.2)
    + dot(16, 16, 3.2),
    "debate": stroke("M3 6H20V17H12L7 22V17H3Z") + stroke("M23.4 12H29V23H25.2V27L20.6 23H14.4"),
    "demonstration": stroke("M3 12Q3 8 7 8H25Q29 8 29 12V19Q29 23 25 23H21L18 19H14L11 23H7Q3 23 3 19Z")
    + stroke("M10 14.6Q16 9.8 22 14.6", 2.2),
    "emergency": stroke("M12 3H20V12H29V20H20V29H12V20H3V12H12Z")
    + fill("M17.2 8.6L11.6 17.2H15.6L14 23.6L20.4 14.8H16.4Z"),
    "interview": stroke("M4 6H28V21.5H16L9.5 27.5V21.5H4Z")
    + dot(10.5, 13.8, 1.9)
    + dot(16, 13.8, 1.9)
    + dot(21.5, 13.8, 1.9),
}

STATES = {
    "lock": without(
        rect(6, 14, 20, 14, WHITE, 3) + stroke("M10.4 14V10.2A5.6 5.6 0 0 1 21.6 10.2V14", 3),
        circle(16, 20, 2.2, CUT) + rect(14.9, 20, 2.2, 4.6, CUT, 1),
    ),
    "unlock": without(
        rect(6, 14, 20, 14, WHITE, 3) + stroke("M10.4 14V9.4A5.6 5.6 0 0 1 21 7.4", 3),
        circle(16, 20, 2.2, CUT) + rect(14.9, 20, 2.2, 4.6, CUT, 1),
    ),
    "check": stroke("M5.5 17L12.5 24L26.5 8.5", 3.6),
    "cross": stroke("M8 8L24 24M24 8L8 24", 3.6),
    "warning": without(
        path("M16 3.6L30 27.4H2Z", WHITE, stroke=WHITE, stroke_width=2, stroke_linejoin="round"),
        line("M16 12V19.4", CUT, 2.8) + circle(16, 23.6, 1.7, CUT),
    ),
    "information": ring(16, 16, 12) + stroke("M16 15V22.4", 2.8) + dot(16, 10, 1.8),
    "question": ring(16, 16, 12) + stroke("M12.4 12.8A3.7 3.7 0 1 1 16 16.8V18.6", 2.6) + dot(16, 22.6, 1.7),
    "heart": fill(
        "M16 27.4C4.6 19.8 3.4 13.6 5.4 9.8C7.8 5.4 13.6 5.4 16 10C18.4 5.4 24.2 5.4 26.6 9.8C28.6 "
        "13.6 27.4 19.8 16 27.4Z"
    ),
    "comfort": stroke(
        "M16 27C5 19.6 3.6 13.6 5.6 9.9C8 5.6 13.6 5.8 16 10.2C18.4 5.8 24 5.6 26.4 9.9C28.4 13.6 27 19.6 16 27Z"
    )
    + stroke("M11 15.4Q16 20.2 21 15.4", 2.2),
    "hexagon": stroke(HEXAGON),
    "diamond": stroke("M16 3.4L27 16L16 28.6L5 16Z"),
    "star": fill("M16 3.6L19.8 12L29 13L22.1 19.1L24.1 28.2L16 23.5L7.9 28.2L9.9 19.1L3 13L12.2 12Z"),
    "circle": ring(16, 16, 11.4),
    "disc": dot(16, 16, 11.4),
    "datasprite": stroke("M16 3.4L27 16L16 28.6L5 16Z") + fill("M16 10.6L20.7 16L16 21.4L11.3 16Z"),
}

REPAIR = {
    "tooth": fill(MOLAR),
    "tooth_outline": stroke(MOLAR, 2.4),
    "bolt": fill("M18.6 2.6L6.4 18.2H14.2L12 29.4L25.4 12.8H17.2Z"),
    "mineral": stroke("M16 3.4L23.4 11V22.6L16 28.6L8.6 22.6V11Z")
    + stroke("M8.8 11.2L16 15.4L23.2 11.2M16 15.6V28", 2),
    "scaffold": stroke("M5 5H27V27H5ZM5 16H27M16 5V27", 2.4)
    + stroke("M5.4 5.4L26.6 26.6", 1.8)
    + "".join(dot(x, y, 2.6) for x, y in ((5, 5), (27, 5), (5, 27), (27, 27), (16, 16))),
    "thermometer": stroke("M12.4 18.6V7A3.6 3.6 0 0 1 19.6 7V18.6A6.4 6.4 0 1 1 12.4 18.6Z", 2.4)
    + stroke("M16 12V22", 2.8)
    + dot(16, 23.6, 3.2)
    + stroke("M23.4 7H27M23.4 11.4H26M23.4 15.8H27", 2),
    "scrub": stroke("M28 28L15.6 15.6", 3.2)
    + stroke("M17.4 17.4L7.6 7.6", 6)
    + stroke("M4.6 11.2L2.6 13.2M7.8 14.4L5.8 16.4M11 17.6L9 19.6M14.2 20.8L12.2 22.8", 2.4)
    + dot(20.4, 6.4, 2.6)
    + dot(26.4, 11.6, 1.8)
    + dot(26, 4.4, 1.3),
    "build": stroke("M16 3.4L22.6 7.2V14.8L16 18.6L9.4 14.8V7.2Z", 2.4)
    + fill("M9.2 16.2L14.8 19.4V25.8L9.2 29L3.6 25.8V19.4Z")
    + stroke("M22.8 17.4L27.4 20V25.2L22.8 27.8L18.2 25.2V20Z", 2.4),
    "recall": stroke("M27 12A11.4 11.4 0 1 0 27.2 19.4") + fill("M29.6 5.2V14.6H20.2Z") + dot(16, 16, 3.4),
    "hold": stroke("M16 3.6V9M16 23V28.4M3.6 16H9M23 16H28.4") + ring(16, 16, 5.2) + dot(16, 16, 1.8),
    "pulse": dot(16, 16, 3.2)
    + ring(16, 16, 7.4, 2.4)
    + circle(
        16, 16, 12.2, "none", stroke=WHITE, stroke_width=2.4, stroke_dasharray="7.2 5.58", stroke_linecap="round"
    ),
    "rinse": stroke("M16 3.6C11.4 10 7 14.8 7 19.8A9 9 0 0 0 25 19.8C25 14.8 20.6 10 16 3.6Z")
    + stroke("M11.6 20A4.6 4.6 0 0 0 15 24.4", 2.2),
    "calm": stroke("M3.4 12C7.6 7.6 11.4 7.6 16 12S24.4 16.4 28.6 12")
    + stroke("M3.4 21C7.6 16.6 11.4 16.6 16 21S24.4 25.4 28.6 21"),
    "finish": stroke("M7 28.6V4") + fill("M8.4 4.6H26L22 11L26 17.4H8.4Z"),
    "swarm": "".join(
        fill(
            f"M{x} {y - r}L{x + r * 0.87:.2f} {y - r / 2:.2f}V{y + r / 2:.2f}L{x} "
            f"{y + r}L{x - r * 0.87:.2f} {y + r / 2:.2f}V{y - r / 2:.2f}Z"
        )
        for x, y, r in (
            (16, 16, 4.4),
            (7.4, 10, 3.2),
            (24.8, 9, 3.2),
            (9.4, 24.4, 3.2),
            (24, 23.4, 3.8),
            (15.4, 5.4, 2.2),
            (3.8, 18.2, 2),
            (28.8, 16.6, 1.8),
            (16.6, 28, 2),
        )
    ),
    "biofilm": stroke("M4 25.4Q16 21.4 28 25.4", 3)
    + dot(9, 17.4, 4.4)
    + dot(17.4, 13.6, 5.4)
    + dot(24.4, 18.6, 3.8)
    + dot(11.4, 9.2, 2.4)
    + dot(25, 10, 2),
    "shield": stroke("M16 3.6L26.4 7.4V15C26.4 21.6 22.4 26 16 28.6C9.6 26 5.6 21.6 5.6 15V7.4Z")
    + stroke("M11 15.8L14.8 19.6L21.4 12", 2.6),
    "breath": stroke("M3.6 11.4H17.4A4 4 0 1 0 13.6 6.4")
    + stroke("M3.6 16.4H24A4.2 4.2 0 1 1 20 21.8")
    + stroke("M3.6 21.4H12.6A3.4 3.4 0 1 1 9.4 25.8", 2.2),
    "syringe": stroke(
        "M20.4 4.4L27.6 11.6M24 8L20.4 11.6M9 15.4L16.6 23M17.4 6.6L25.4 14.6L14.2 25.8L6.2 17.8ZM10 22L4 28", 2.4
    ),
    "scan": stroke("M4 10V4H10M22 4H28V10M28 22V28H22M10 28H4V22", 2.6) + stroke("M4.6 16H27.4", 2.6),
    "forecast": ring(16, 16, 12) + stroke("M16 8.4V16L21.4 19.4") + fill("M25.4 2.8L31 8.2L23.8 10Z"),
}

COMMANDS = {
    "arrow_up": stroke("M16 26V7M8 14.4L16 6.4L24 14.4", 3),
    "arrow_down": stroke("M16 6V25M8 17.6L16 25.6L24 17.6", 3),
    "arrow_left": stroke("M26 16H7M14.4 8L6.4 16L14.4 24", 3),
    "arrow_right": stroke("M6 16H25M17.6 8L25.6 16L17.6 24", 3),
    "chevron_up": stroke("M7 20.6L16 11.4L25 20.6", 3.4),
    "chevron_down": stroke("M7 11.4L16 20.6L25 11.4", 3.4),
    "chevron_left": stroke("M20.6 7L11.4 16L20.6 25", 3.4),
    "chevron_right": stroke("M11.4 7L20.6 16L11.4 25", 3.4),
    "more": fill("M6 11H26L16 23Z"),
    "mouse": stroke(
        "M16 3.4C21.4 3.4 24.6 6.8 24.6 11.6V20.4C24.6 25.2 21.4 28.6 16 28.6C10.6 28.6 7.4 25.2 7.4 "
        "20.4V11.6C7.4 6.8 10.6 3.4 16 3.4Z"
    )
    + stroke("M16 8.6V13", 3),
    "mouse_left": stroke(
        "M16 3.4C21.4 3.4 24.6 6.8 24.6 11.6V20.4C24.6 25.2 21.4 28.6 16 28.6C10.6 28.6 7.4 25.2 7.4 "
        "20.4V11.6C7.4 6.8 10.6 3.4 16 3.4ZM7.6 14H24.4",
        2.4,
    )
    + fill("M15 4.4V13H8.4V11.6C8.4 7.6 11 4.8 15 4.4Z"),
    "mouse_right": stroke(
        "M16 3.4C21.4 3.4 24.6 6.8 24.6 11.6V20.4C24.6 25.2 21.4 28.6 16 28.6C10.6 28.6 7.4 25.2 7.4 "
        "20.4V11.6C7.4 6.8 10.6 3.4 16 3.4ZM7.6 14H24.4",
        2.4,
    )
    + fill("M17 4.4V13H23.6V11.6C23.6 7.6 21 4.8 17 4.4Z"),
    "keyboard": stroke("M3.4 8H28.6V24H3.4Z")
    + stroke("M8 13H8.2M13.2 13H13.4M18.6 13H18.8M23.8 13H24M9.6 19.4H22.4", 2.6),
    "pad": stroke(
        "M9.4 9H22.6C26.4 9 28.8 13.6 29 20C29.2 25.4 25 25.6 22.8 21.8L21.6 19.8H10.4L9.2 21.8C7 "
        "25.6 2.8 25.4 3 20C3.2 13.6 5.6 9 9.4 9Z",
        2.4,
    )
    + stroke("M8.6 14.4H13M10.8 12.2V16.6", 2.2)
    + dot(20.4, 15.8, 1.5)
    + dot(23.4, 13, 1.5),
    "clock": ring(16, 16, 12) + stroke("M16 8.8V16L21 19.2"),
    "eye": stroke("M2.8 16C6.4 9.6 10.8 7 16 7S25.6 9.6 29.2 16C25.6 22.4 21.2 25 16 25S6.4 22.4 2.8 16Z")
    + dot(16, 16, 4.4),
    "eye_closed": stroke("M3.4 13C7 18.2 11 20.6 16 20.6S25 18.2 28.6 13M8 18.4L5.4 22M16 20.8V25.4M24 18.4L26.6 22"),
    "gear": without(
        dot(16, 16, 9.6)
        + "".join(rect(13.4, 2.6, 5.2, 7, WHITE, 1.6, transform=f"rotate({45 * turn} 16 16)") for turn in range(8)),
        circle(16, 16, 4.2, CUT),
    ),
    "save": stroke("M5 5H22.4L27 9.6V27H5Z") + stroke("M10 5.4V12H20.4V5.4M10 26.6V18.6H22V26.6", 2.4),
    "folder": stroke("M3.6 25.4V7H12.6L15.6 10.6H28.4V25.4Z"),
    "book": stroke(
        "M16 8.4C12.4 5.6 8 5.2 3.8 5.8V25C8 24.4 12.4 24.8 16 27.6C19.6 24.8 24 24.4 28.2 25V5.8C24 "
        "5.2 19.6 5.6 16 8.4ZM16 8.8V27"
    ),
    "casebook": stroke("M6 4H24.4V28H6Z")
    + stroke("M11 4.4V27.6", 2.2)
    + stroke("M15.4 11H20.4M15.4 15.6H20.4", 2.2)
    + fill("M21 18.6H28V29L24.5 26.4L21 29Z"),
    "link": stroke(
        "M13 19L19 13M14.4 9.4L18 5.8A5.9 5.9 0 0 1 26.2 14L22.6 17.6M17.6 22.6L14 26.2A5.9 5.9 0 0 1 5.8 18L9.4 14.4"
    ),
    "map": stroke("M3.8 8.4L11.6 5L20.4 8.4L28.2 5V23.6L20.4 27L11.6 23.6L3.8 27ZM11.6 5.4V23.2M20.4 8.8V26.6", 2.4),
    "pin": stroke("M16 28.6C10 21.4 6.8 17 6.8 12.4A9.2 9.2 0 0 1 25.2 12.4C25.2 17 22 21.4 16 28.6Z")
    + dot(16, 12.4, 3.4),
    "door": stroke("M8 28V4H24V28M4 28H28") + dot(19.6, 16.4, 1.9),
    "person": dot(16, 9.4, 5.6) + fill("M4.8 28.4C4.8 20.6 9.4 17.2 16 17.2S27.2 20.6 27.2 28.4Z"),
    "people": dot(11.4, 11, 4.8)
    + fill("M2 27.6C2 20.8 5.8 17.8 11.4 17.8S20.8 20.8 20.8 27.6Z")
    + stroke("M19.6 6.6A4.6 4.6 0 0 1 19.6 15.2M23.4 18.4C27.6 19.4 29.8 22.6 29.8 27.4", 2.6),
    "team": dot(16, 7.6, 4.2)
    + dot(6.6, 13.6, 3.4)
    + dot(25.4, 13.6, 3.4)
    + fill("M9.4 28.4C9.4 19.4 11.6 14 16 14S22.6 19.4 22.6 28.4Z")
    + fill(
        "M1.6 28.4C1.6 22.4 3 18.8 7 18.8C7.4 21.4 7 25 7 28.4ZM30.4 28.4C30.4 22.4 29 18.8 25 18.8"
        "C24.6 21.4 25 25 25 28.4Z"
    ),
    "hand": stroke(
        "M10 17.4V8.6A2 2 0 0 1 14 8.6V15.4M14 14V6A2 2 0 0 1 18 6V15M18 14.6V7.4A2 2 0 0 1 22 7.4"
        "V16.4M22 15V11A2 2 0 0 1 26 11V19.4C26 25 22.4 28.4 17.4 28.4C13.4 28.4 11.4 26.6 9.6 23.4"
        "L6.2 17.8A2 2 0 0 1 9.6 15.8L10.6 17.4",
        2.3,
    ),
    "plus": stroke("M16 5.6V26.4M5.6 16H26.4", 3.6),
    "minus": stroke("M5.6 16H26.4", 3.6),
    "rewind": fill("M15.4 6.4V25.6L3 16Z") + fill("M28.6 6.4V25.6L16.2 16Z"),
    "skip": fill("M3.4 6.4V25.6L15.8 16Z") + fill("M16.6 6.4V25.6L29 16Z"),
    "play": fill("M8 4.6V27.4L27 16Z"),
    "pause": rect(7.4, 5, 6, 22, WHITE, 1.6) + rect(18.6, 5, 6, 22, WHITE, 1.6),
    "stop": rect(6.4, 6.4, 19.2, 19.2, WHITE, 2.4),
    "record": dot(16, 16, 7.4) + ring(16, 16, 12),
    "auto": stroke("M26.6 12.6A11.4 11.4 0 0 0 6.4 10M5.4 19.4A11.4 11.4 0 0 0 25.6 22")
    + fill("M3.6 3.8L5 13.6L13.8 9.2Z")
    + fill("M28.4 28.2L27 18.4L18.2 22.8Z")
    + fill("M13.4 11.4V20.6L20.6 16Z"),
    "log": stroke("M5 7H5.2M5 13H5.2M5 19H5.2M5 25H5.2", 3.2)
    + stroke("M10.6 7H27M10.6 13H24M10.6 19H27M10.6 25H19.6", 2.6),
    "speaker": fill("M3.6 11.6H9L16.4 5.4V26.6L9 20.4H3.6Z")
    + stroke("M20.4 11.6A6 6 0 0 1 20.4 20.4M23.6 7.6A11 11 0 0 1 23.6 24.4"),
    "muted": fill("M3.6 11.6H9L16.4 5.4V26.6L9 20.4H3.6Z") + stroke("M20.8 12.4L28 19.6M28 12.4L20.8 19.6"),
    "leaf": stroke("M6 26C5 14 11 6 27 5C28 19 21.4 27 9.4 23.4M5 28.4C8.6 21.4 13.4 16.4 20 12.6"),
    "text": stroke("M4 25L11 6.4L18 25M6.6 18.6H15.4")
    + stroke("M26.6 17.4A3.9 3.9 0 1 0 26.6 21.4M26.8 14.4V25", 2.4),
    "motion": stroke("M12 8.6H28M4 16H22M10 23.4H28"),
    "assist": ring(16, 16, 12)
    + stroke("M9.6 12.4H22.4M16 12.4V18.4M16 18.4L12.4 24.2M16 18.4L19.6 24.2", 2.4)
    + dot(16, 8.6, 1.9),
    "window": stroke("M4 6H28V26H4ZM4.4 11.6H27.6") + dot(7.6, 8.9, 1) + dot(11, 8.9, 1),
    "language": ring(16, 16, 12) + stroke("M4.4 16H27.6M16 4C10.4 10 10.4 22 16 28C21.6 22 21.6 10 16 4", 2.2),
    "puzzle": stroke("M5 11H11.2A3.4 3.4 0 1 1 17.4 11H23.4V16.6A3.4 3.4 0 1 1 23.4 22.8V28H5Z", 2.4),
    "flask": stroke(
        "M12.4 4H19.6M13.4 4.4V12.4L5.6 25.4Q4.4 28.4 7.6 28.4H24.4Q27.6 28.4 26.4 25.4L18.6 12.4V4.4M9.4 20.6H22.6",
        2.4,
    ),
    "moon": fill("M20.6 4.2A12 12 0 1 0 28 20.4A10 10 0 0 1 20.6 4.2Z"),
    "return": stroke("M12 8L5 15L12 22M5.6 15H20.4A6.4 6.4 0 0 1 20.4 27.4H15"),
    "trash": stroke("M5 9H27M12.4 8.6V4.6H19.6V8.6M8 9.4L9.6 28H22.4L24 9.4M13.4 14V23.4M18.6 14V23.4", 2.4),
    "download": stroke("M16 4V19.6M9 13.4L16 20.4L23 13.4M5 27H27"),
    "vote_yes": stroke(
        "M5 14.4H10V27.4H5ZM10 25.6L14 27.4H22.8C25 27.4 25.6 26 26 24L27.4 17.4C27.8 15.2 26.6 13.6 "
        "24.4 13.6H18.4L19.2 8C19.6 4.6 16 3.6 15 6.4L13.4 11L10 15.4",
        2.4,
    ),
}

CROWD = {
    "bloc_patients": stroke(
        "M16 27C5 19.6 3.6 13.6 5.6 9.9C8 5.6 13.6 5.8 16 10.2C18.4 5.8 24 5.6 26.4 9.9C28.4 13.6 27 19.6 16 27Z"
    ),
    "applause": stroke(
        "M9.6 28.2C5 26 3.4 20.6 6 17.2L12 9.4A1.9 1.9 0 0 1 15 11.8L12 15.8L19 7.4A1.9 1.9 0 0 1 22 "
        "9.8L16 17L22.4 9.8A1.9 1.9 0 0 1 25.2 12.2L19 19.8L23.8 14.8A1.9 1.9 0 0 1 26.6 17.2L20 25"
        "C17.4 28.4 13.4 29.8 9.6 28.2Z",
        2.2,
    )
    + stroke("M8 4.4L9.4 7.6M14 2.8V6M3.6 8.8L6.8 10.4", 2.2),
    "microphone": stroke("M16 3.6A4.6 4.6 0 0 1 20.6 8.2V15A4.6 4.6 0 0 1 11.4 15V8.2A4.6 4.6 0 0 1 16 3.6Z")
    + stroke("M6.6 14.6A9.4 9.4 0 0 0 25.4 14.6M16 24.2V28.6M10.4 28.6H21.6"),
    "claim": stroke("M4 5.4H28V20.6H4ZM10.4 28L13 20.8M21.6 28L19 20.8")
    + stroke("M9.4 16L13.4 11.6L16.6 14L22.6 9", 2.2),
    "scales": stroke(
        "M16 4V27.4M9.6 27.6H22.4M5.6 8.6L26.4 8.6M2.8 18.4L7 9L11.2 18.4A4.4 4.4 0 0 1 2.8 18.4"
        "ZM20.8 18.4L25 9L29.2 18.4A4.4 4.4 0 0 1 20.8 18.4Z",
        2.3,
    ),
    "thought": stroke(
        "M11.4 21.4C6.8 22 3.6 19.4 3.8 15.8C4 12.8 6 11 8.4 10.8C8.8 7 11.8 4.6 15.4 4.8C18.2 5 20.4 "
        "6.6 21.4 9C25.4 8.6 28.4 11 28.4 14.8C28.4 18.6 25.4 21 21.6 20.6C19.4 23 14 23.6 11.4 21.4Z"
    )
    + dot(8.4, 26, 2.2)
    + dot(4.6, 29, 1.3),
}

ICONS = EVIDENCE | EMBLEMS | STATES | REPAIR | COMMANDS | CROWD


def icon(name: str) -> str:
    """Return the SVG document of an icon; KeyError if there is none of that name."""
    return document(UNITS, UNITS, group(ICONS[name]))


def outputs() -> Iterator[Drawing]:
    """Yield every icon in every size it ships in."""
    for name in ICONS:
        sizes = (*SIZES, CARD_SIZE) if name in EVIDENCE or name in EMBLEMS else SIZES
        for size in sizes:
            yield Drawing(f"{FOLDER}/{size}/{name}.png", icon(name), size, size)
