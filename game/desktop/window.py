"""The one window: a canvas of 1280 x 720 logical pixels, scaled to whatever size the window has."""

import os
import sys
from pathlib import Path

import pygame

from game.desktop.kit import HEIGHT, WIDTH

TITLE = "Root Cause"
SIZE = (WIDTH, HEIGHT)
NO_DISPLAY = ("offscreen", "dummy")  # what SDL takes, silently, where there is no screen


class Window:
    """The window and its canvas. Scenes draw on `canvas`; `show` brings it to the screen.

    Where the window is just as large as the canvas, the canvas is the window, and showing costs nothing.
    """

    def __init__(self, fullscreen: bool = False, integer_scale: bool = False, icon: Path | None = None) -> None:
        """Open the window.

        Raises:
            pygame.error: SDL cannot open one.
        """
        pygame.display.init()
        pygame.font.init()
        pygame.display.set_caption(TITLE)
        if icon is not None and icon.is_file():
            with icon.open("rb") as source:
                pygame.display.set_icon(pygame.image.load(source, icon.name))
        self.integer_scale = integer_scale
        self.fullscreen = fullscreen
        self.own = pygame.Surface(SIZE)
        self.open()

    def open(self) -> None:
        """Make the window, or change it to or from the full screen."""
        if pygame.display.get_driver() == "x11":  # shared memory beats a texture for a picture made by the processor
            os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")
        if self.fullscreen:
            self.surface = pygame.display.set_mode((0, 0), pygame.FULLSCREEN)
        else:
            self.surface = pygame.display.set_mode(SIZE, pygame.RESIZABLE)
        self.measure()

    def measure(self) -> None:
        """Take the window's size as it is now."""
        self.surface = pygame.display.get_surface() or self.surface
        self.frame = placed(self.surface.get_size(), self.integer_scale)
        same = self.frame.topleft == (0, 0) and self.frame.size == SIZE == self.surface.get_size()
        self.canvas = self.surface if same else self.own.convert(self.surface)
        self.surface.fill((0, 0, 0))

    def take(self, event: pygame.Event) -> None:
        """Take an event that changes the window's size."""
        if event.type in (pygame.VIDEORESIZE, pygame.WINDOWSIZECHANGED):
            self.measure()

    def set_mode(self, fullscreen: bool, integer_scale: bool) -> None:
        """Change how the canvas meets the screen."""
        if (fullscreen, integer_scale) != (self.fullscreen, self.integer_scale):
            reopen = fullscreen != self.fullscreen
            self.fullscreen, self.integer_scale = fullscreen, integer_scale
            self.open() if reopen else self.measure()

    def logical(self, x: int, y: int) -> tuple[int, int]:
        """Return where a point of the window lies on the canvas."""
        frame = self.frame
        return (x - frame.x) * WIDTH // max(1, frame.width), (y - frame.y) * HEIGHT // max(1, frame.height)

    def show(self) -> None:
        """Bring the canvas to the screen, with black bars where the window has another shape."""
        if self.canvas is not self.surface:
            whole = self.frame.width % WIDTH == 0
            scale = pygame.transform.scale if whole and self.integer_scale else pygame.transform.smoothscale
            self.surface.blit(scale(self.canvas, self.frame.size), self.frame)
        pygame.display.flip()

    def close(self) -> None:
        """Close the window."""
        pygame.display.quit()


class Offscreen:
    """A canvas without a window, for tours and tests: the same drawing, nothing to see."""

    def __init__(self) -> None:
        os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
        pygame.display.init()
        pygame.font.init()
        self.canvas = pygame.display.set_mode(SIZE)

    def show(self) -> None:
        """Do nothing: nobody is looking."""

    def close(self) -> None:
        """Free the canvas."""
        pygame.display.quit()


def placed(size: tuple[int, int], integer_scale: bool) -> pygame.Rect:
    """Return where the canvas lies in a window of `size`: as large as it fits, in the middle."""
    width, height = max(1, size[0]), max(1, size[1])
    if integer_scale and width >= WIDTH and height >= HEIGHT:
        times = min(width // WIDTH, height // HEIGHT)
        fitted = (WIDTH * times, HEIGHT * times)
    elif width * HEIGHT <= height * WIDTH:
        fitted = (width, max(1, width * HEIGHT // WIDTH))
    else:
        fitted = (max(1, height * WIDTH // HEIGHT), height)
    return pygame.Rect((width - fitted[0]) // 2, (height - fitted[1]) // 2, *fitted)


def display_found() -> bool:
    """Tell whether a window would be seen: SDL takes an invisible one, without an error, where there is no screen.

    A display that is found stays open for the window to come: a server may start anew when its last guest leaves, and
    turn the next one away meanwhile.
    """
    named = {"DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER"} & os.environ.keys()
    if sys.platform.startswith("linux") and not named:
        return False  # SDL would complain on the terminal before it says so
    try:
        pygame.display.init()
    except pygame.error:  # a driver was asked for by name that is not there
        return False
    found = pygame.display.get_driver() not in NO_DISPLAY
    if not found:
        pygame.display.quit()
    return found
