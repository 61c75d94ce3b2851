"""The pause: go on, go back to an earlier line, options, leave."""

import pygame

from game.desktop import panels
from game.desktop.colours import MIST, PAPER
from game.desktop.input import Input
from game.desktop.kit import HEIGHT, WIDTH, Close, Command, Open, Quit, Rewind, ToTitle
from game.desktop.panels import Item, Menu
from game.desktop.stage import Stage

PANEL_WIDTH = 520  # px


class PauseScreen:
    """What lies over a game that waits."""

    overlays: frozenset[str] = frozenset()

    def __init__(self, stage: Stage) -> None:
        note = "Your place is kept." if stage.kept else "Nothing of this game is kept."
        items = [
            Item("resume", "Go on", icon="play"),
            Item("rewind", "Back to the line before", icon="rewind", on=bool(stage.lines)),
            Item("log", "What was said", icon="log", on=bool(stage.lines)),
            Item("options", "Options", icon="gear"),
            Item("title", "To the title", note=note, icon="return"),
            Item("quit", "Leave the game", note=note, icon="door"),
        ]
        if stage.recording is not None:
            items.insert(4, Item("file", "Show my file", note="What is recorded of this session.", icon="document"))
        self.menu = Menu(pygame.Rect(0, 0, PANEL_WIDTH, HEIGHT), items, size=20)

    def intent(self, stage: Stage, input: Input) -> Command | None:
        """Return what was chosen."""
        if input.pressed & {"back", "pause"} or input.right_click:
            return Close()
        commands: dict[str, Command] = {
            "resume": Close(),
            "rewind": Rewind(),
            "log": Open("log"),
            "options": Open("options"),
            "file": Open("file"),
            "title": ToTitle(),
            "quit": Quit(),
        }
        return commands.get(self.menu.feel(stage, input))

    def draw(self, stage: Stage, canvas: pygame.Surface, blend: float) -> None:
        """Draw the menu over the scene."""
        panels.veil(canvas, 185)
        text, level = stage.text, stage.pack.levels[stage.state.level]
        width = min(WIDTH - 160, text.px(PANEL_WIDTH))
        self.menu.rect = pygame.Rect((WIDTH - width) // 2, 0, width, HEIGHT)
        high = min(self.menu.height(stage), HEIGHT - text.px(150) - 40)
        top = max(text.px(130), (HEIGHT - high) // 2 + text.px(30))
        self.menu.rect = pygame.Rect((WIDTH - width) // 2, top, width, high)
        panels.overline(stage, canvas, level.when, (WIDTH // 2, top - text.px(98)), anchor="middle")
        at = (WIDTH // 2, top - text.px(76))
        text.write(canvas, level.title, at, "head", 36, PAPER, "middle", within=WIDTH - 160)
        self.menu.draw(stage, canvas)
        minutes = stage.state.tick // 3600
        played = f"{stage.pack.campaign.title}, {minutes} {'minute' if minutes == 1 else 'minutes'} played"
        text.write(canvas, played, (WIDTH // 2, HEIGHT - text.px(34)), "body", 16, MIST, "middle")
