"""All that is seen of a field under repair, put together: the tooth, what lives in it, what is to come, the swarm."""

import pygame

from game.content.repair import Foresight, Repair
from game.desktop import layers, presences, tooth
from game.desktop.foreseeing import Foreseeing
from game.desktop.healing import Healing
from game.desktop.kit import HEIGHT, WIDTH
from game.desktop.stage import Stage
from game.desktop.swarming import Swarming
from game.rules.repairing import Repairing

STILL = 4  # steps of the field for which the picture of what changes slowly is kept
BEAT = 4  # ticks that a picture of the core's pulse is seen


class Seeing:
    """The picture of one round. It follows from the ticks that it was shown, however often it is drawn."""

    def __init__(self, repair: Repair, doing: Repairing) -> None:
        self.healing = Healing(repair.tooth, tooth.anatomy(repair.tooth), repair.prevention, repair.skin)
        self.swarming = Swarming()
        self.foreseeing = Foreseeing(repair.variant.ahead) if isinstance(repair.variant, Foresight) else None
        self.slow = doing  # the moment that the still picture shows: the first of those that it is kept for
        self.still = pygame.Surface((WIDTH, HEIGHT)).convert()
        self.made_of: tuple[pygame.Surface | None, int, int] = (None, -1, -1)  # what it shows

    def look(self, repair: Repair, doing: Repairing) -> None:
        """Take note of a tick."""
        self.swarming.remember(doing.field)
        if doing.field.steps // STILL != self.slow.field.steps // STILL:
            self.slow = doing
        if self.foreseeing and not doing.closed:
            self.foreseeing.look(repair, doing)

    def draw_tooth(
        self, stage: Stage, canvas: pygame.Surface, repair: Repair, doing: Repairing, ground: pygame.Surface
    ) -> None:
        """Draw the tooth on its ground: what ails it, what warms it, what is to come."""
        self.keep_still(repair, doing, ground)
        canvas.blit(self.still, (0, 0))
        if repair.skin == "code":
            images, at = layers.beats(repair.tooth)
            beat = 0 if stage.settings.reduce_motion else stage.ticks // BEAT % len(images)
            canvas.blit(images[beat], at, special_flags=pygame.BLEND_RGB_ADD)
        if self.foreseeing:
            self.foreseeing.draw_strip(stage, canvas, repair, doing)

    def keep_still(self, repair: Repair, doing: Repairing, ground: pygame.Surface) -> None:
        """Make the picture of all that changes slowly anew, once in a few steps of the field."""
        ahead, turn = self.foreseeing, doing.field.steps // STILL
        made_of = (ground, turn, ahead.vision.since if ahead and ahead.vision else -1)
        if self.made_of == made_of:
            return
        self.made_of = made_of
        slow = self.slow if self.slow.field.steps // STILL == turn else doing
        self.still.blit(ground, (0, 0))
        self.healing.draw_inflamed(self.still, slow.field, slow.inflamed)
        self.healing.draw_heat(self.still, slow.field)
        self.healing.draw_tissue(self.still, slow.field, repair.fluoride)
        if ahead:
            ahead.draw(self.still)
        self.swarming.draw_rogues(self.still, slow.field)

    def draw_swarm(
        self, stage: Stage, canvas: pygame.Surface, repair: Repair, doing: Repairing, blend: float
    ) -> None:
        """Draw the swarm, what it has overgrown, and who else is at the tooth."""
        share = (doing.tick % 2 + blend) / 2  # the field steps at every second tick
        mode, light = presences.seen_at_work(repair, doing), presences.light_of(stage, repair, doing)
        self.swarming.draw(canvas, doing.field, share, mode, light)
        self.healing.draw_marks(canvas)
        if doing.closed:
            return
        if doing.mode == "auto":
            presences.draw_autopilot(stage, canvas, repair, doing)
        if repair.second_hands:
            presences.draw_hands(stage, canvas, repair, doing)
        if presences.is_out(repair, doing):
            presences.draw_static(stage, canvas)
