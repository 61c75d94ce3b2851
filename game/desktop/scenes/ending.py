"""The end of a campaign: what became of it all, and what the people think."""

import pygame

from game.content import base
from game.content.talk import METERS
from game.desktop import panels
from game.desktop.colours import ICE, MIST, PAPER
from game.desktop.input import Input, nudge
from game.desktop.kit import HEIGHT, WIDTH, Command, ToTitle
from game.desktop.scenes.layout import largest
from game.desktop.scenes.walk import MET, meter_colour
from game.desktop.stage import Stage

FRAME = pygame.Rect(190, 70, 900, 580)
LARGE = pygame.Rect(80, 24, 1120, 636)  # where the text is large
SIZES = (22, 21, 20, 19, 18)  # px, largest first
ROOMY = 115  # per cent of text size up to which a card is made to fit without scrolling
APPEARING = 60  # ticks
STEP = 60  # px that one press scrolls


class EndingScene:
    """The card of an ending."""

    overlays = frozenset({"log", "pause", "options"})

    def __init__(self, stage: Stage) -> None:
        self.since = stage.ticks
        self.top = self.room = self.seen = 0  # px: scrolled away, of all text, of the text that fits
        self.leave = pygame.Rect(0, 0, 0, 0)

    def intent(self, stage: Stage, input: Input) -> Command | None:
        """Scroll a long card; go to the title when it was read."""
        self.top += (nudge(input)[1] - input.wheel) * STEP
        self.top = max(0, min(self.top, self.room - self.seen))
        if stage.ticks - self.since > APPEARING and ("confirm" in input.pressed or input.clicked(self.leave)):
            return ToTitle()
        return None

    def draw(self, stage: Stage, canvas: pygame.Surface, blend: float) -> None:
        """Draw the card over the place where it ended."""
        canvas.blit(stage.backdrop(), (0, 0))
        panels.veil(canvas, 120)
        frame = FRAME if stage.text.size <= ROOMY else LARGE
        panels.panel(stage, canvas, frame, fill=92, radius=18)
        text, card = stage.text, stage.pack.campaign.endings[stage.state.ending]
        panels.overline(stage, canvas, "How it ended", (WIDTH // 2, frame.y + 30), anchor="middle")
        top = frame.y + 34 + text.height("ui", 12)
        text.write(canvas, card.title, (WIDTH // 2, top), "headx", 40, PAPER, "middle", within=frame.width - 80)
        top += text.height("headx", 40) + 18
        foot = frame.bottom - text.px(46) - 12
        area = pygame.Rect(frame.x + 60, top, frame.width - 120, foot - top - 10)
        self.seen = area.height
        says = unwrapped(card.says)
        size = largest(text, says, "body", SIZES, area.width, area.height, 1.4) if text.size <= ROOMY else SIZES[0]
        self.room = text.room(says, "body", size, area.width, 1.4)
        clip = canvas.get_clip()
        canvas.set_clip(area)
        text.paragraph(canvas, says, (area.x, top - self.top), area.width, "body", size, ICE, 1.4)
        canvas.set_clip(clip)
        if self.room > self.seen:
            panels.scrollbar(stage, canvas, area, self.top, self.room)
        self.draw_foot(stage, canvas, frame, foot)

    def draw_foot(self, stage: Stage, canvas: pygame.Surface, frame: pygame.Rect, y: int) -> None:
        """Name what patients, peers and team think in the end, and the way on."""
        x = frame.x + 60
        for meter in METERS:
            value = stage.pack.facts.get(stage.state.memory, meter)
            words = f"{MET[meter][1]} {value}"
            x = stage.text.write(canvas, words, (x, y + 8), "ui", 16, meter_colour(value)).right + 28
        seen = len(stage.profile.endings.get(stage.pack.campaign.id, ()))
        count = f"Ending {seen} of {len(stage.pack.campaign.endings)}"
        self.leave = panels.hint(stage, canvas, (frame.right - 50, y + 4), "confirm", "To the title", anchor="right")
        self.leave.inflate_ip(16, 12)
        stage.text.write(canvas, count, (WIDTH // 2, HEIGHT - 52), "body", 17, MIST, "middle", within=WIDTH - 80)


def unwrapped(says: str) -> str:
    """Return a text whose lines were broken by hand as paragraphs, with a blank line between two."""
    paragraphs = map(base.unwrapped, says.split("\n\n"))
    return "\n\n".join(paragraph for paragraph in paragraphs if paragraph)
