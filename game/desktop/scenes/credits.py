"""Who made what, and under which licence."""

import pygame

from game.desktop import panels
from game.desktop.colours import ICE, PAPER
from game.desktop.input import Input, nudge
from game.desktop.kit import Close, Command, Kit

FRAME = pygame.Rect(200, 50, 880, 620)
STEP = 60  # px that one press scrolls

FONTS = """Sora, by Jonathan Barnbrook and Julián Moncada
Atkinson Hyperlegible, by the Braille Institute of America
JetBrains Mono, by JetBrains
All three under the SIL Open Font License 1.1"""
TOOLS = """Python, pygame-ce and SDL, pydantic, NumPy, pytmx, PyYAML, platformdirs, rich"""


class CreditsScreen:
    """A page that scrolls."""

    def __init__(self, campaigns: tuple[tuple[str, str], ...]) -> None:
        """Show the credits of the game, then of each campaign (title, text)."""
        self.parts = (
            ("Root Cause", "Code, pictures, sounds and words under the MIT licence"),
            *campaigns,
            ("Fonts", FONTS),
            ("Made with", TOOLS),
        )
        self.top = 0
        self.room = 0  # px of all that is written
        self.back = pygame.Rect(0, 0, 0, 0)

    def intent(self, kit: Kit, input: Input) -> Command | None:
        """Scroll, or go back."""
        if input.pressed & {"back", "confirm"} or input.right_click or input.clicked(self.back):
            kit.sound.effect("ui_back", "interface")
            return Close()
        self.top += (nudge(input)[1] - input.wheel) * STEP
        self.top = max(0, min(self.top, self.room - FRAME.height + 120))
        return None

    def draw(self, kit: Kit, canvas: pygame.Surface, blend: float) -> None:
        """Draw the page."""
        panels.veil(canvas, 185)
        panels.panel(kit, canvas, FRAME, fill=95, radius=16)
        text, foot = kit.text, FRAME.bottom - kit.text.px(44)
        clip = canvas.get_clip()
        canvas.set_clip(pygame.Rect(FRAME.x, FRAME.y + 20, FRAME.width, foot - FRAME.y - 30))
        y = first = FRAME.y + 30 - self.top
        for head, says in self.parts:
            line = text.write(canvas, head, (FRAME.x + 40, y), "head", 24, PAPER, within=FRAME.width - 80)
            y = line.bottom + 4
            y = text.paragraph(canvas, says, (FRAME.x + 40, y), FRAME.width - 80, "body", 18, ICE).bottom + text.px(
                22
            )
        self.room = y - first
        canvas.set_clip(clip)
        self.back = panels.hint(kit, canvas, (FRAME.right - 36, foot), "back", "Back", anchor="right").inflate(16, 12)
