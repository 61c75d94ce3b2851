"""The pause: go on, go back to an earlier line, options, leave."""

import pygame

from game.desktop import panels
from game.desktop.colours import MIST, PAPER
from game.desktop.input import Input
from game.desktop.kit import HEIGHT, WIDTH, Again, Another, Close, Command, Leave, Open, Quit, Rewind, ToTitle
from game.desktop.panels import Item, Menu
from game.desktop.stage import Stage
from game.rules.repairing import Repairing

PANEL_WIDTH = 520  # px
CODEX = Item("codex", "Codex", icon="flask")


class PauseScreen:
    """What lies over a game that waits."""

    overlays: frozenset[str] = frozenset()

    def __init__(self, stage: Stage) -> None:
        items = in_practice() if stage.practice else in_a_story(stage)
        if stage.recording is not None:
            items.insert(-2, Item("file", "Show my file", note="What is recorded of this session.", icon="document"))
        self.menu = Menu(pygame.Rect(0, 0, PANEL_WIDTH, HEIGHT), items, size=20)

    def intent(self, stage: Stage, input: Input) -> Command | None:
        """Return what was chosen."""
        if input.pressed & {"back", "pause"} or input.right_click:
            return Close()
        commands: dict[str, Command] = {
            "resume": Close(),
            "rewind": Rewind(),
            "again": Again(),
            "another": Another(),
            "leave": Leave(),
            "codex": Open("codex"),
            "log": Open("log"),
            "options": Open("options"),
            "file": Open("file"),
            "title": ToTitle(),
            "quit": Quit(),
        }
        return commands.get(self.menu.feel(stage, input))

    def draw(self, stage: Stage, canvas: pygame.Surface, blend: float) -> None:
        """Draw the menu over the scene."""
        mending = isinstance(stage.state.doing, Repairing)
        panels.veil(canvas, 225 if mending else 185)  # a repair is full of words itself
        text = stage.text
        width = min(WIDTH - 160, text.px(PANEL_WIDTH))
        self.menu.rect = pygame.Rect((WIDTH - width) // 2, 0, width, HEIGHT)
        high = min(self.menu.height(stage), HEIGHT - text.px(150) - 40)
        top = max(text.px(130), (HEIGHT - high) // 2 + text.px(30))
        self.menu.rect = pygame.Rect((WIDTH - width) // 2, top, width, high)
        over, title, played = where(stage)
        panels.overline(stage, canvas, over, (WIDTH // 2, top - text.px(98)), anchor="middle")
        at = (WIDTH // 2, top - text.px(76))
        text.write(canvas, title, at, "head", 36, PAPER, "middle", within=WIDTH - 160)
        self.menu.draw(stage, canvas)
        text.write(canvas, played, (WIDTH // 2, HEIGHT - text.px(34)), "body", 16, MIST, "middle")


def in_a_story(stage: Stage) -> list[Item]:
    """Return what can be done in the pause of a story."""
    note = "Your place is kept." if stage.kept else "Nothing of this game is kept."
    items = [
        Item("resume", "Go on", icon="play"),
        Item("rewind", "Back to the line before", icon="rewind", on=bool(stage.lines)),
        Item("log", "What was said", icon="log", on=bool(stage.lines)),
        Item("options", "Options", icon="gear"),
        Item("title", "To the title", note=note, icon="return"),
        Item("quit", "Leave the game", note=note, icon="door"),
    ]
    if isinstance(stage.state.doing, Repairing):
        items.insert(3, CODEX)
    return items


def in_practice() -> list[Item]:
    """Return what can be done in the pause of a round of practice."""
    note = "This round is given up."
    return [
        Item("resume", "Go on", icon="play"),
        Item("again", "Begin again", icon="rewind"),
        Item("another", "Another layout", icon="scan"),
        CODEX,
        Item("options", "Options", icon="gear"),
        Item("leave", "To the other rounds", note=note, icon="return"),
        Item("quit", "Leave the game", note=note, icon="door"),
    ]


def where(stage: Stage) -> tuple[str, str, str]:
    """Return when and where the game is, and how long it was played, in words."""
    pack, doing = stage.pack, stage.state.doing
    if stage.practice and isinstance(doing, Repairing):
        layout = f"layout {doing.layout}" if doing.layout else "as it was"
        return "Practice", pack.practice[doing.name].title, f"{pack.campaign.title}, {doing.difficulty}, {layout}"
    level, minutes = pack.levels[stage.state.level], stage.state.tick // 3600
    played = f"{pack.campaign.title}, {minutes} {'minute' if minutes == 1 else 'minutes'} played"
    return level.when, level.title, played
