"""The bar of verbs in a repair: up to ten buttons with their keys, in as many rows as their words need."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import pygame

from game.content.repair import Repair
from game.desktop import panels
from game.desktop.colours import ICE, LOCKED, PAPER, TRACK, WARN, mix
from game.desktop.hands import KEYS, VERBS
from game.desktop.kit import MARGIN, WIDTH
from game.desktop.stage import Stage
from game.rules import repairing
from game.rules.repairing import EASE, LEAST, SCAFFOLD, Repairing
from game.rules.tooth import survey, swarm

MIDDLE = 580  # px: where the verbs' middle is, if there is room
TALL = (128, 94)  # px, of a button at a text size of 100 % where few verbs stand in one row
GAP = 12  # px between two of them
AROUND = 28  # px that a word, and the stock beside it, keep from the edges of their button
FILLED = "#35e0c8"
LOW = 20  # per cent of stock from which on it warns


class Shape(NamedTuple):
    """How the verbs stand: rows, a button's size, and whether their names are written on them."""

    rows: int
    size: tuple[int, int]
    named: bool

    @property
    def height(self) -> int:
        """How high all rows are together."""
        return self.rows * (self.size[1] + GAP) - GAP

    @property
    def rank(self) -> tuple[bool, int]:
        """Less for a better one: with names before without, one row before two."""
        return not self.named, self.rows


class Use(NamedTuple):
    """What the hands do with the verbs."""

    chosen: str
    at_work: frozenset[str]


class Bar(NamedTuple):
    """Where the verbs stand."""

    places: dict[str, pygame.Rect]
    named: bool

    @property
    def whole(self) -> pygame.Rect:
        """All buttons together."""
        first, *others = self.places.values()
        return first.unionall(others)


def shapes(stage: Stage, verbs: Sequence[str], count: int, width: int) -> Iterator[Shape]:
    """Yield how so many verbs can stand within a width: tall, low in two rows, without their names."""
    text = stage.text
    word = max(text.width(name_of(verb, False), "ui", 16) for verb in verbs) + AROUND
    one, two = ((width - GAP * (columns - 1)) // columns for columns in (count, (count + 1) // 2))
    cap, side = panels.keycap_size(stage, "0", 13), icon_size(stage)
    if one >= word:
        yield Shape(1, (min(one, max(TALL[0], text.px(116))), max(TALL[1], text.px(40) + 54)), True)
    if two >= word:
        yield Shape(2, (min(two, max(TALL[0], word)), 12 + max(side, cap[1]) + text.height("ui", 16)), True)
    bare = (cap[0] + side + 30, max(side, cap[1]) + 16)
    yield Shape(-(-count // ((width + GAP) // (bare[0] + GAP))), bare, False)


def lay_out(stage: Stage, verbs: Sequence[str], left: int, bottom: int, dials: pygame.Rect) -> Bar:
    """Return where the verbs stand above `bottom`, right of `left`, and not on the dials; FINISH may still come."""
    count = len({*verbs, "finish"})
    beside, below = dials.left - GAP, WIDTH - MARGIN
    found = [(shape, beside) for shape in shapes(stage, verbs, count, beside - left)]
    for shape in shapes(stage, verbs, count, below - left):
        if bottom - shape.height >= dials.bottom + GAP:
            found.append((shape, below))
    shape, right = min(found, key=lambda one: one[0].rank)
    columns = -(-count // shape.rows)
    wide, high = shape.size
    whole = columns * (wide + GAP) - GAP
    missing = columns - min(columns, len(verbs))  # where FINISH will stand
    x = min(max(MIDDLE - (whole - missing * (wide + GAP)) // 2, left), right - whole)
    y = bottom - shape.height
    places = {}
    for number, verb in enumerate(verbs):
        row, column = divmod(number, columns)
        places[verb] = pygame.Rect(x + column * (wide + GAP), y + row * (high + GAP), wide, high)
    return Bar(places, shape.named)


def name_of(verb: str, handed: bool) -> str:
    """Return what is written on a verb's button; the autopilot's says what it would do."""
    return "Hand back" if verb == "auto" and not handed else VERBS[verb].says


def icon_size(stage: Stage) -> int:
    """Return how large a verb's icon is, in pixels."""
    return min(48, max(32, stage.text.px(30)))


def draw_bar(
    stage: Stage, canvas: pygame.Surface, repair: Repair, doing: Repairing, hands: Use, bar: Bar, mineral: int
) -> pygame.Rect:
    """Draw the verbs, and the chosen one's name over them if they have none; return what is taken up.

    `mineral` is the stock at the start.
    """
    for key, (verb, rect) in zip(KEYS, bar.places.items(), strict=False):
        draw_verb(stage, canvas, repair, doing, hands, verb, key, rect, bar.named, mineral)
    whole = bar.whole
    if bar.named:
        return whole
    name = name_of(hands.chosen or next(iter(bar.places)), "auto" in hands.at_work)
    width, height = stage.text.width(name, "ui", 16) + 40, stage.text.height("ui", 16) + 10
    tag = pygame.Rect(0, 0, width, height)
    tag.midbottom = (whole.centerx, whole.top - 6)
    panels.panel(stage, canvas, tag, fill=94, radius=height // 2)
    stage.text.write(canvas, name, (tag.centerx, tag.y + 5), "ui", 16, PAPER, "middle")
    return whole.union(tag)


def draw_verb(
    stage: Stage, canvas: pygame.Surface, repair: Repair, doing: Repairing, hands: Use, verb: str, key: str,
    rect: pygame.Rect, named: bool, mineral: int,
) -> None:  # fmt: skip
    """Draw one verb: its key, icon and name, and its stock if it has any; lit while it works."""
    text, lit, chosen = stage.text, verb in hands.at_work, verb == hands.chosen
    usable = usable_now(repair, doing, verb)
    if lit:
        panels.panel(
            stage, canvas, rect, fill=96, radius=14, edge=100, line=3, colour=mix("#0b1222", stage.accent, 0.30)
        )
        panels.add_glow(canvas, (rect.centerx, rect.centery - 8), 56, mix(stage.accent, "#000000", 0.72))
    else:
        panels.panel(stage, canvas, rect, fill=94, radius=14, edge=85 if chosen else 30, line=2.5 if chosen else 1.5)
    colour = PAPER if lit or chosen else ICE if usable else LOCKED
    cap = panels.keycap_size(stage, stage.cap(key), 13)[0] if stage.device != "pad" else 0
    stock = stock_of(doing, verb, mineral)
    beside = 0 if stock is None else 14  # px, where the stock stands
    icon = stage.pictures.icon(VERBS[verb].icon, icon_size(stage), colour)
    beside_cap = rect.x + cap + 14 + icon.get_width() // 2
    middle = rect.centerx - beside // 2
    word = text.height("ui", 16) + 6 if named else 0
    centre = rect.y + (rect.height - word) // 2 + (1 if named else 0)
    canvas.blit(icon, icon.get_rect(center=(max(middle, beside_cap), centre)))
    if named:
        name = name_of(verb, "auto" in hands.at_work)
        text.write(
            canvas, name, (middle, rect.bottom - word), "ui", 16, colour, "middle", within=rect.width - 14 - beside
        )
    if cap:
        panels.keycap(stage, canvas, (rect.x + 6, rect.y + 6), stage.cap(key), 13)
    if stock is not None:
        gauge = pygame.Rect(rect.right - 14, rect.y + 10, 7, rect.height - 20)
        canvas.blit(panels.rounded(gauge.size, 3, TRACK), gauge)
        full = gauge.height * stock // 100
        if full > 2:
            canvas.blit(panels.rounded((7, full), 3, WARN if stock < LOW else FILLED), (gauge.x, gauge.bottom - full))
    elif verb == "rinse":
        panels.pips(canvas, (rect.right - 40, rect.y + 8), doing.rinses, repairing.RINSES, FILLED, 8, 3)


def usable_now(repair: Repair, doing: Repairing, verb: str) -> bool:
    """Tell whether a verb would do anything at this moment."""
    match verb:
        case "finish":
            return True
        case "pulse":
            ready = not doing.cooling and doing.power >= repairing.PULSING
            return ready and not repairing.link_is_down(repair, doing)
        case "rinse":
            return not doing.cooling and doing.rinses > 0
        case "scaffold":
            return doing.scaffold > 0
        case "calm":
            return doing.power > LEAST and doing.comfort < EASE
    return not doing.homing


def stock_of(doing: Repairing, verb: str, stock: int) -> int | None:
    """Return how much of what a verb uses up is left, per cent; None if it uses up nothing.

    BUILD shows what the bots carry, RECALL what waits at the port, of the `stock` at the start.
    """
    if verb == "build":
        return 100 * survey.carried(doing.field) // max(1, swarm.LOAD * survey.sound(doing.field))
    if verb == "recall":
        return 100 * doing.mineral // max(1, stock)
    if verb == "scaffold":
        return 100 * doing.scaffold // SCAFFOLD
    return None
