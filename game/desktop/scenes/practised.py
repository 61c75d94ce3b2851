"""What comes after a round of practice: again, elsewhere in the tooth, or back to the choice of rounds."""

import pygame

from game.content.practice import record_of
from game.desktop import panels
from game.desktop.colours import ICE, MIST, OK, PAPER
from game.desktop.input import Input, nudge
from game.desktop.kit import HEIGHT, WIDTH, Again, Another, Command, Leave
from game.desktop.stage import Stage
from game.rules import repairing
from game.rules.repairing import Repairing

SETTLED = 40  # ticks before it can be answered, so that no key that was still needed for the round is an answer
BUTTONS: tuple[tuple[str, str, Command], ...] = (  # key, what is done by it
    ("rewind", "Again", Again()),
    ("next", "Another layout", Another()),
    ("back", "Leave", Leave()),
)
BELOW = 12  # px from the buttons to the edge of the canvas
GAP = 12  # px between two of them


class PractisedScreen:
    """A row of buttons under the result, which stands as long as the player looks at it."""

    overlays: frozenset[str] = frozenset()

    def __init__(self, stage: Stage) -> None:
        self.at = 0
        self.since = 0
        self.places: list[pygame.Rect] = []

    def intent(self, stage: Stage, input: Input) -> Command | None:
        """Begin anew, or leave."""
        self.since += 1
        if self.since <= SETTLED:
            return None
        way = nudge(input)[0]
        if way:
            self.at = (self.at + way) % len(BUTTONS)
            stage.sound.effect("ui_move", "interface")
        for number, rect in enumerate(self.places):
            if (input.moved or input.click) and input.over(rect):
                self.at = number
                if input.click:
                    return BUTTONS[number][2]
        if "confirm" in input.pressed:
            return BUTTONS[self.at][2]
        return next((wish for action, _, wish in BUTTONS if action in input.pressed), None)

    def draw(self, stage: Stage, canvas: pygame.Surface, blend: float) -> None:
        """Draw the best so far, and the buttons."""
        text, says, colour = stage.text, *best(stage)
        high, line = text.px(26) + 16, text.height("ui", 16)
        caps = [panels.keycap_size(stage, stage.cap(action), 13)[0] for action, _, _ in BUTTONS]
        widths = [text.width(words, "ui", 17) + cap + 44 for (_, words, _), cap in zip(BUTTONS, caps, strict=True)]
        whole = max(sum(widths) + GAP * (len(widths) - 1), text.width(says, "ui", 16))
        frame = pygame.Rect(0, 0, min(WIDTH - 24, whole + 48), line + high + 38)
        frame.midbottom = (WIDTH // 2, HEIGHT - BELOW)
        panels.panel(stage, canvas, frame, fill=97, radius=16, edge=60)
        text.write(canvas, says, (frame.centerx, frame.y + 12), "ui", 16, colour, "middle", within=frame.width - 40)
        x, y = frame.centerx - (sum(widths) + GAP * (len(widths) - 1)) // 2, frame.y + line + 22
        self.places = []
        for number, ((action, words, _), width, cap) in enumerate(zip(BUTTONS, widths, caps, strict=True)):
            rect = pygame.Rect(x, y, width, high)
            (panels.focus if number == self.at else panels.panel)(stage, canvas, rect, radius=high // 2)
            key = panels.keycap_size(stage, stage.cap(action), 13)[1]
            panels.keycap(stage, canvas, (rect.x + 16, rect.centery - key // 2 - 1), stage.cap(action), 13)
            image = text.image(words, "ui", 17, PAPER if number == self.at else ICE)
            canvas.blit(image, image.get_rect(midleft=(rect.x + cap + 26, rect.centery)))
            self.places.append(rect)
            x = rect.right + GAP


def best(stage: Stage) -> tuple[str, str]:
    """Return what is said of the best round so far at this difficulty, and its colour."""
    doing = stage.state.doing
    assert isinstance(doing, Repairing)
    name = record_of(stage.pack.campaign.id, doing.name)
    record = stage.profile.best.get(name, {}).get(doing.difficulty)
    if record is None:
        return "Nothing to keep yet", MIST
    result = repairing.result(stage.pack.practice[doing.name], doing)
    if result.outcome != "skipped" and result.score >= record.score:
        return f"Your best so far: {record.score} of 1000, grade {record.grade}", OK
    return f"{result.score} of 1000. Your best: {record.score}, grade {record.grade}", ICE
