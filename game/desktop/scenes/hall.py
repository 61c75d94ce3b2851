"""The hall of a debate: curtains and light, two lecterns, the audience from behind, and what drifts between."""

import pygame

from game.desktop import panels
from game.desktop.colours import CRIMSON, INK, Colour, mix
from game.desktop.kit import HEIGHT, WIDTH
from game.desktop.scenes.arguing import speaker
from game.desktop.stage import Stage

SCREEN = pygame.Rect(344, 68, 592, 254)
BUST = 350  # px
FLOOR = 472  # px: where the audience begins
LECTERN_Y = 300  # px: the upper edge of a pack's own lectern
LECTERNS = (245, WIDTH - 245)  # px: where their middles stand


def lectern(
    stage: Stage,
    canvas: pygame.Surface,
    who: str,
    mood: str,
    at: tuple[int, int],
    mirrored: bool,
    lit: bool,
    colour: Colour,
) -> None:
    """Draw somebody behind a lectern, in the light or not."""
    bust = speaker(stage, who, mood, BUST, mirrored, lit)
    canvas.blit(bust, at, (0, 0, bust.get_width(), 310))
    x = LECTERNS[mirrored]
    own = f"stage/lectern_{'right' if mirrored else 'left'}.png"
    if stage.pictures.has(own):
        image = stage.pictures.get(own)
        canvas.blit(image, (x - image.get_width() // 2, LECTERN_Y))
        return
    top = ((20.0, 0.0), (240.0, 0.0), (260.0, 26.0), (0.0, 26.0))
    front = ((0.0, 0.0), (220.0, 0.0), (192.0, 128.0), (28.0, 128.0))
    wood = "#efe7ee" if not mirrored else "#5b3a52"
    canvas.blit(panels.shape((220, 128), front, mix(wood, "#25102a", 0.35)), (x - 110, 398))
    canvas.blit(panels.shape((260, 26), top, wood), (x - 130, 376))
    canvas.blit(panels.rounded((220, 5), 2, colour), (x - 110, 400))
    icon = stage.pictures.icon("tooth" if not mirrored else "hexagon", 48, colour)
    canvas.blit(icon, (x - 24, 432))


def hall(stage: Stage) -> pygame.Surface:
    """Return the hall: the campaign's dark colours, beams of light, a stage."""
    image = pygame.Surface((WIDTH, HEIGHT))
    dark, mid = stage.palette.dark, stage.palette.mid
    image.fill(mix(dark, INK, 0.35))
    image.blit(panels.fade((WIDTH, 420), mid, 40, 210), (0, 0))
    for x in range(-40, WIDTH, 132):
        fold = panels.shape((70, 420), ((20.0, 0.0), (54.0, 0.0), (38.0, 420.0), (0.0, 420.0)), mid, 40)
        image.blit(fold, (x, 40))
    for x, colour in ((245, "#ffd9b8"), (1035, "#ff6a86")):
        beam = panels.shape((360, 430), ((150.0, 0.0), (210.0, 0.0), (360.0, 430.0), (0.0, 430.0)), colour, 38)
        image.blit(beam, (x - 180, 40))
        panels.add_glow(image, (x, 420), 190, mix(colour, INK, 0.72))
    boards = pygame.Rect(0, 404, WIDTH, HEIGHT - 404)
    image.blit(panels.plain(boards.size, mix(mid, INK, 0.45), 255), boards)
    for x in range(0, WIDTH, 92):
        line = mix(mid, INK, 0.62)
        pygame.draw.line(image, line, (x, 404), (round((x - WIDTH / 2) * 1.35 + WIDTH / 2), FLOOR + 10), 1)
    image.blit(panels.plain((WIDTH, 4), stage.accent, 200), (0, FLOOR - 4))
    image.blit(panels.plain((WIDTH, HEIGHT - FLOOR), mix(dark, INK, 0.7), 255), (0, FLOOR))
    return image


def crowd(stage: Stage) -> pygame.Surface:
    """Return the audience from behind: rows of heads against the light of the stage."""
    image = pygame.Surface((WIDTH, HEIGHT - FLOOR), pygame.SRCALPHA)
    for row in range(3):
        body = mix(stage.palette.dark, INK, 0.25 + 0.25 * row)
        rim = mix(stage.palette.mid, stage.accent, 0.25 - 0.08 * row)
        size = 46 + row * 12
        for seat in range(-1, WIDTH // (size + 22) + 2):
            wobble = (seat * 7919 + row * 104729) % 23
            x = seat * (size + 22) + (row % 2) * size // 2 + wobble
            y = row * 54 + wobble // 2
            image.blit(panels.disc(size, rim), (x, y))
            image.blit(panels.disc(size, body), (x, y + 2))
            image.blit(panels.rounded((size + 34, 120), 26, body), (x - 17, y + size - 8))
    return image


def claim_screen() -> pygame.Surface:
    """Return the empty screen between the lecterns, on its two legs."""
    image = pygame.Surface((SCREEN.width, SCREEN.height + 44), pygame.SRCALPHA)
    for x in (96, SCREEN.width - 112):
        image.blit(panels.rounded((16, 60), 3, "#1c0c1c"), (x, SCREEN.height - 16))
    image.blit(panels.rounded(SCREEN.size, 12, "#d768a0", 150), (0, 0))
    image.blit(panels.rounded((SCREEN.width - 6, SCREEN.height - 6), 10, "#16060f"), (3, 3))
    inner = pygame.Rect(14, 14, SCREEN.width - 28, SCREEN.height - 28)
    image.blit(panels.rounded(inner.size, 8, "#4a0f30"), inner)
    image.blit(panels.fade((inner.width, inner.height), "#7a1648", 120, 0), inner)
    for y in range(inner.y, inner.bottom, 4):
        image.blit(panels.plain((inner.width, 1), "#14040c", 60), (inner.x, y))
    return image


def diamonds(stage: Stage, canvas: pygame.Surface) -> None:
    """Let datasprites drift over the hand: what stands there is not to be trusted."""
    for number in range(14):
        drift = 0 if stage.settings.reduce_motion else stage.ticks * (1 + number % 3) // 3
        x = (number * 211 + drift) % (WIDTH - 300) + 150
        y = 420 + (number * 97 + drift // 2) % 240
        size = 10 + number % 3 * 5
        half = size / 2
        points = ((half, 0.0), (float(size), half), (half, float(size)), (0.0, half))
        canvas.blit(panels.shape((size, size), points, CRIMSON, 220), (x, y))
