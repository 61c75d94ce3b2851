"""The hall of a conference, as its speaker sees it: ten delegates in an arc, the show above them, the feed on top.

Each piece is the pack's own where it has one (`stage/NAME.png`), and drawn plainly where it has none. A pack's pieces
have the sizes and places of those here.
"""

import pygame

from game.content.climax.conference import DELEGATES
from game.desktop import panels
from game.desktop.colours import CRIMSON, INK, LOCKED, PAPER, STEEL, mix
from game.desktop.kit import HEIGHT, WIDTH
from game.desktop.scenes.arguing import scenery
from game.desktop.stage import Stage

FEED = pygame.Rect(290, 10, 700, 60)  # the frame of the big bar,
BAR = pygame.Rect(328, 28, 540, 24)  # the bar in it, by its upper edge,
SLANT = 12  # px that it leans over its height
FIGURE = pygame.Rect(882, 22, 74, 36)  # and the room of its figure
SCREEN = pygame.Rect(360, 80, 560, 236)
GLASS = pygame.Rect(384, 102, 512, 192)  # of the screen
LECTERN, HERO = (30, 312), 165  # px: its upper left; where its middle is
BOOTH, COUNTER, BOSS = (946, 92), (956, 352), 1111
SEA = 476  # px: where it begins
CELL = (72, 96)  # px, of a delegate
FOOT = (36, 88)  # where a cell stands
FEET = (
    (366, 404), (426, 428), (486, 447), (546, 459), (606, 465), (666, 465), (726, 459), (786, 447), (846, 428),
    (906, 404),
)  # fmt: skip
LAMP = (60, 26)  # px: the lamp in a cell
SEATS = (4, 7, 1, 9, 5, 2, 8, 0, 6, 3)  # in the order in which the delegates come over


def behind(stage: Stage, canvas: pygame.Surface) -> None:
    """Draw the hall, and the back of the booth."""
    canvas.blit(scenery(stage, "hall", lambda: dome(stage)), (0, 0))
    canvas.blit(scenery(stage, "booth", booth), BOOTH)


def before(stage: Stage, canvas: pygame.Surface) -> None:
    """Draw what stands before those who speak: a lectern, the booth's counter, the sea."""
    canvas.blit(scenery(stage, "lectern_left", lambda: lectern(stage)), LECTERN)
    canvas.blit(scenery(stage, "booth_counter", counter), COUNTER)
    canvas.blit(scenery(stage, "sea", lambda: sea(stage)), (0, SEA))


def seat(number: int) -> pygame.Rect:
    """Return where a delegate sits, from the left."""
    return pygame.Rect(FEET[number][0] - FOOT[0], FEET[number][1] - FOOT[1], *CELL)


def delegates(stage: Stage, canvas: pygame.Surface, lit: int) -> None:
    """Draw the ten, so many of them with the player."""
    cells = scenery(stage, "delegates", lambda: silhouettes(stage))
    for number in sorted(range(DELEGATES), key=lambda one: FEET[one][1]):
        area = pygame.Rect(number * CELL[0], (SEATS.index(number) < lit) * CELL[1], *CELL)
        canvas.blit(cells, seat(number), area)


def show(stage: Stage, canvas: pygame.Surface, clear: bool) -> None:
    """Draw the empty screen: the opponent's, or `clear` where it is nobody's any more."""
    name = "claim_screen_clear" if clear else "claim_screen"
    canvas.blit(scenery(stage, name, lambda: screen(stage, clear)), SCREEN)


def feed(stage: Stage, canvas: pygame.Surface, cracked: bool) -> None:
    """Draw the frame of the big bar, whole or cracked."""
    canvas.blit(
        scenery(stage, "feed_frame_cracked" if cracked else "feed_frame", lambda: frame(stage, cracked)), FEED
    )


def fill(stage: Stage, canvas: pygame.Surface, share: float, colour: str) -> None:
    """Fill the big bar to `share` (0 to 1), slanted as its frame is."""
    wide, high = BAR.width * min(1.0, max(0.0, share)), float(BAR.height)
    if wide >= 1:
        size = (round(wide) + SLANT, BAR.height)
        points = ((SLANT, 0.0), (wide + SLANT, 0.0), (wide, high), (0.0, high))
        shine = ((SLANT - 2, 4.0), (wide + SLANT - 2, 4.0), (wide + SLANT - 4, 8.0), (SLANT - 4, 8.0))
        canvas.blit(panels.shape(size, points, colour), (BAR.x - SLANT, BAR.y))
        canvas.blit(panels.shape(size, shine, PAPER, 90), (BAR.x - SLANT, BAR.y))


def splinters(canvas: pygame.Surface, share: float) -> None:
    """Let splinters of the frame fall, `share` (0 to 1) of their way."""
    for number in range(18):
        size = 10 + number * 5 % 14
        points = ((0.0, 2.0), (float(size), 0.0), (size * 0.6, float(size)))
        x = FEED.x + 24 + number * (FEED.width - 60) // 17 + round((number % 5 - 2) * 26 * share)
        y = FEED.centery + round((140 + number * 37 % 120) * share * share)
        canvas.blit(panels.shape((size, size), points, PAPER, round(255 * (1 - share))), (x, y))


# What is drawn where the pack has nothing of its own


def dome(stage: Stage) -> pygame.Surface:
    """Return the plain hall: a dark sky, a line of light, a floor, the tier of the delegates."""
    dark, mid = stage.palette.dark, stage.palette.mid
    image = pygame.Surface((WIDTH, HEIGHT))
    image.fill(mix(dark, INK, 0.55))
    image.blit(panels.fade((WIDTH, 300), mid, 30, 255), (0, 0))
    for radius in (420, 560, 700, 840):
        pygame.draw.circle(image, mix(mid, stage.accent, 0.22), (WIDTH // 2, 330), radius, 1)
    panels.add_glow(image, (WIDTH // 2, 300), 420, mix(stage.accent, INK, 0.8))
    image.blit(panels.plain((WIDTH, HEIGHT - 292), mix(mid, INK, 0.25), 255), (0, 292))
    image.blit(panels.plain((WIDTH, 2), stage.accent, 190), (0, 291))
    rail = [(x, y - 6) for x, y in ((318, 402), *FEET, (962, 402))]
    tier = [*rail, *((x, y + 26) for x, y in reversed(rail))]
    pygame.draw.polygon(image, mix(mid, INK, 0.5), tier)
    pygame.draw.aalines(image, stage.accent, False, rail)
    pygame.draw.aalines(image, mix(stage.accent, INK, 0.4), False, [(x, y + 26) for x, y in rail])
    return image


def silhouettes(stage: Stage) -> pygame.Surface:
    """Return ten delegates twice: their lamps dark, then lit, with a tick in each that is."""
    image = pygame.Surface((CELL[0] * DELEGATES, CELL[1] * 2), pygame.SRCALPHA)
    for number in range(DELEGATES):
        for row, tone in enumerate((mix(STEEL, INK, 0.3), mix(stage.accent, PAPER, 0.35))):
            x, y = number * CELL[0], row * CELL[1]
            wide = 24 + number * 7 % 5
            image.blit(panels.rounded((48, 46), 20, mix(tone, INK, 0.35)), (x + 12, y + 44))
            image.blit(panels.disc(wide, tone), (x + 36 - wide // 2, y + 20))
            pygame.draw.line(image, LOCKED, (x + LAMP[0], y + LAMP[1]), (x + LAMP[0], y + 66), 2)
            lamp = panels.disc(20, stage.accent) if row else panels.disc(20, LOCKED, 255, 2)
            image.blit(lamp, (x + LAMP[0] - 10, y + LAMP[1] - 10))
            if row:
                tick = stage.pictures.icon("check", 16, INK)
                image.blit(tick, (x + LAMP[0] - 8, y + LAMP[1] - 8))
    return image


def screen(stage: Stage, clear: bool) -> pygame.Surface:
    """Return the plain screen of the show."""
    edge = stage.accent if clear else CRIMSON
    image = pygame.Surface(SCREEN.size, pygame.SRCALPHA)
    wide, high = float(SCREEN.width), float(SCREEN.height)
    outline = ((22.0, 0.0), (wide, 0.0), (wide - 22, high), (0.0, high))
    inner = ((40.0, 22.0), (wide - 24, 22.0), (wide - 40, high - 22), (24.0, high - 22))
    image.blit(panels.shape(SCREEN.size, outline, mix(edge, PAPER, 0.1)), (0, 0))
    image.blit(panels.shape(SCREEN.size, inner, mix(edge, INK, 0.78)), (0, 0))
    return image


def frame(stage: Stage, cracked: bool) -> pygame.Surface:
    """Return the plain frame of the big bar, and its cracks."""
    image = pygame.Surface(FEED.size, pygame.SRCALPHA)
    wide, high = float(FEED.width), float(FEED.height)
    outline = ((16.0, 0.0), (wide, 0.0), (wide - 16, high), (0.0, high))
    image.blit(panels.shape(FEED.size, outline, mix(STEEL, PAPER, 0.1) if cracked else PAPER), (0, 0))
    for room in (BAR.inflate(8, 6), FIGURE):
        image.blit(panels.rounded(room.size, 4, INK), room.move(-FEED.x, -FEED.y))
    for step in range(1, DELEGATES):
        x = BAR.x - FEED.x + step * BAR.width // DELEGATES
        pygame.draw.line(image, LOCKED, (x, 48), (x - 2, 54), 2)
    if cracked:
        for x in (90, 260, 470, 610):
            crack = ((x, 0), (x + 14, 14), (x + 4, 24), (x + 22, 40), (x + 12, 60))
            pygame.draw.lines(image, INK, False, crack, 2)
    return image


def booth() -> pygame.Surface:
    """Return the plain back of the opponent's booth, under its roof."""
    image = pygame.Surface((330, 300), pygame.SRCALPHA)
    image.blit(panels.rounded((290, 270), 8, mix(PAPER, INK, 0.15)), (20, 30))
    image.blit(panels.rounded((262, 250), 6, mix(CRIMSON, INK, 0.8)), (34, 50))
    roof = ((30.0, 0.0), (318.0, 0.0), (330.0, 50.0), (12.0, 50.0))
    image.blit(panels.shape((330, 50), roof, CRIMSON), (0, 4))
    return image


def counter() -> pygame.Surface:
    """Return the plain front of the booth."""
    image = pygame.Surface((310, 160), pygame.SRCALPHA)
    front = ((24.0, 40.0), (286.0, 40.0), (262.0, 148.0), (48.0, 148.0))
    image.blit(panels.shape((310, 160), front, mix(PAPER, INK, 0.12)), (0, 0))
    image.blit(panels.rounded((294, 26), 6, PAPER), (8, 24))
    image.blit(panels.rounded((270, 5), 2, CRIMSON), (20, 46))
    return image


def lectern(stage: Stage) -> pygame.Surface:
    """Return the plain lectern of the hero."""
    image = pygame.Surface((270, 200), pygame.SRCALPHA)
    front = ((36.0, 50.0), (234.0, 50.0), (208.0, 184.0), (62.0, 184.0))
    image.blit(panels.shape((270, 200), front, mix(stage.accent, INK, 0.6)), (0, 0))
    image.blit(panels.rounded((244, 22), 6, mix(stage.accent, PAPER, 0.7)), (13, 30))
    image.blit(panels.rounded((200, 4), 2, stage.accent), (35, 54))
    image.blit(stage.pictures.icon("tooth", 48, stage.accent), (111, 92))
    return image


def sea(stage: Stage) -> pygame.Surface:
    """Return the plain floor before everything."""
    image = pygame.Surface((WIDTH, HEIGHT - SEA), pygame.SRCALPHA)
    image.blit(panels.fade((WIDTH, HEIGHT - SEA - 44), mix(stage.palette.dark, INK, 0.5), 120, 255), (0, 44))
    pygame.draw.aalines(
        image, stage.accent, False, [(x, 44 + (x - WIDTH // 2) ** 2 / -9000) for x in range(0, WIDTH, 20)]
    )
    return image
