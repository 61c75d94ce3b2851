"""The chapters of a campaign: those that were reached can be played again from their start."""

import pygame

from game.desktop import panels
from game.desktop.colours import MIST, PAPER
from game.desktop.input import Input
from game.desktop.kit import Close, Command, Kit, Play
from game.desktop.panels import Item, Menu
from game.desktop.progress import Progress
from game.library.titles import Title

FRAME = pygame.Rect(260, 60, 760, 600)


class ChaptersScreen:
    """A list of chapters over the title."""

    def __init__(self, title: Title, state: Progress) -> None:
        self.title = title
        items = [Item("go on", "Go on where you were", icon="play")] if state.begun else []
        for number, (name, says) in enumerate(title.levels):
            reached = name in state.chapters or number == 0
            words = f"{number + 1}. {says if reached else 'Not reached yet'}"
            items.append(Item(name, words, on=reached, icon="book" if reached else "lock"))
        self.menu = Menu(FRAME, items)
        self.back = pygame.Rect(0, 0, 0, 0)

    def intent(self, kit: Kit, input: Input) -> Command | None:
        """Play from the start of a chapter, or go back."""
        if "back" in input.pressed or input.right_click or input.clicked(self.back):
            kit.sound.effect("ui_back", "interface")
            return Close()
        chosen = self.menu.feel(kit, input)
        if chosen == "go on":
            return Play(self.title.id)
        return Play(self.title.id, chosen, anew=True) if chosen else None

    def draw(self, kit: Kit, canvas: pygame.Surface, blend: float) -> None:
        """Draw the list."""
        panels.veil(canvas, 185)
        panels.panel(kit, canvas, FRAME, fill=95, radius=16)
        text, x = kit.text, FRAME.x + 36
        panels.overline(kit, canvas, "Chapters", (x, FRAME.y + 24))
        top = FRAME.y + 26 + text.height("ui", 12)
        text.write(canvas, self.title.title, (x, top), "head", 28, PAPER, within=FRAME.width - 72)
        top += text.height("head", 28) + 14
        foot = FRAME.bottom - text.px(44)
        self.menu.rect = pygame.Rect(x, top, FRAME.width - 84, foot - top - 10)
        self.menu.draw(kit, canvas)
        self.back = panels.hint(kit, canvas, (FRAME.right - 36, foot), "back", "Back", anchor="right").inflate(16, 12)
        says = "A chapter begins as you first reached it."
        text.write(canvas, says, (x, foot + 3), "body", 17, MIST, within=self.back.x - x - 20)
