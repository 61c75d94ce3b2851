"""The special rules, one a variant: each says only where it differs from a plain round."""

from typing import ClassVar

from game.content.repair import Datasprites, Foresight, Kind, Outage, Repair
from game.rules.repairing.helping import target
from game.rules.repairing.moment import STEPS, Repairing, seed_of
from game.rules.tooth import survey, swarm
from game.rules.tooth.field import UNIT

SPRITE_FIRST = 5  # seconds
SPRITES_AT_ONCE = 6
SPRITE_SPEED = 36  # 1/256 cells a step

OBEYS = 3  # in an outage the swarm does so at one step in so many

INFLAMES = 50  # rogue bots that inflame by one a step
SUBSIDES = 4  # inflammation that passes in a step
ACHES = 60  # inflammation that costs one comfort a step


class Special:
    """A plain round."""

    tubules: ClassVar[bool] = False  # whether bots can pass through dentin

    def mode(self, repair: Repair, doing: Repairing, wanted: str) -> str:
        """Return what the swarm does of what it is told to."""
        return wanted

    def hears(self, repair: Repair, doing: Repairing, tool: str) -> bool:
        """Tell whether a tool works now."""
        return True

    def act(self, repair: Repair, doing: Repairing) -> Repairing:
        """Return the round after what happens by itself in a step."""
        return doing

    def unease(self, repair: Repair, doing: Repairing) -> int:
        """Return what it costs the patient in this step, of a million."""
        return 0


class LivingSwarm(Special):
    """Organisms divide where they build, and build on where nobody asked them to."""

    def act(self, repair: Repair, doing: Repairing) -> Repairing:
        """Divide and overgrow while they build."""
        field = doing.field
        if doing.at_work == "build" and field.steps % swarm.BREEDS_EVERY == 0:
            field = swarm.divide(field)
        if doing.at_work == "build" and field.steps % swarm.BUILD_EVERY == 0:
            field = swarm.overgrow(field, *target(repair, doing), repair.saliva)
        if field is doing.field and doing.at_work != "scrub":
            return doing
        return doing._replace(field=field, spurs=swarm.spurs(field))


class Haunted(Special):
    """Datasprites come, hunt the swarm and corrupt it; what they corrupted gnaws at the tooth."""

    def act(self, repair: Repair, doing: Repairing) -> Repairing:
        """Let one come if it is time, and all hunt."""
        assert isinstance(repair.variant, Datasprites)
        step, sprites, just = doing.field.steps, doing.sprites, doing.just
        if step % (repair.variant.every * STEPS) == SPRITE_FIRST * STEPS and len(sprites) < SPRITES_AT_ONCE:
            column = 20 + (step * 7919 + seed_of(repair, doing) * 31) % 56
            sprites, just = (*sprites, (column * UNIT, 4 * UNIT)), (*just, "sprite came")
        field = doing.field
        if sprites:
            middle = swarm.centre(field)
            sprites = tuple((self.nearer(x, middle[0]), self.nearer(y, middle[1])) for x, y in sprites)
            field = swarm.corrupt(field, sprites, seed_of(repair, doing))
        return doing._replace(field=swarm.gnaw(field), sprites=sprites, just=just)

    def nearer(self, here: int, there: int) -> int:
        """Return a place, in 1/256 cells, one step nearer to another."""
        return here + max(-SPRITE_SPEED, min(SPRITE_SPEED, there - here))


class Foreseen(Special):
    """The patient sees what will be, and fears it as long as the tooth dissolves."""

    def unease(self, repair: Repair, doing: Repairing) -> int:
        """Cost comfort while acid anywhere in decayed tissue is beyond the critical."""
        assert isinstance(repair.variant, Foresight)
        return repair.variant.fear * 1000 // STEPS if survey.dissolving(doing.field, repair.fluoride) else 0


def link_is_down(repair: Repair, doing: Repairing) -> bool:
    """Tell whether the swarm obeys only one step in three."""
    variant = repair.variant
    return isinstance(variant, Outage) and 0 <= doing.field.steps - variant.at * STEPS < variant.lasts * STEPS


class DeadLink(Special):
    """For a while the swarm obeys one step in three."""

    def mode(self, repair: Repair, doing: Repairing, wanted: str) -> str:
        """Hold at two steps of three."""
        return "hold" if link_is_down(repair, doing) and doing.field.steps % OBEYS else wanted

    def hears(self, repair: Repair, doing: Repairing, tool: str) -> bool:
        """Let no pulse through."""
        return tool != "pulse" or not link_is_down(repair, doing)

    def act(self, repair: Repair, doing: Repairing) -> Repairing:
        """Note what the outage costs the filling, and say when it begins and ends."""
        assert isinstance(repair.variant, Outage)
        step = doing.field.steps - repair.variant.at * STEPS
        if step == 0:
            return doing._replace(before=doing.integrity, just=(*doing.just, "outage"))
        if step == repair.variant.lasts * STEPS:
            return doing._replace(just=(*doing.just, "outage over"))
        if not link_is_down(repair, doing):
            return doing
        return doing._replace(lapsed=max(doing.lapsed, doing.before - doing.integrity))


class Rogues(Special):
    """Rogue bots inflame the tooth until enough sound ones take them along."""

    tubules = True

    def act(self, repair: Repair, doing: Repairing) -> Repairing:
        """Take rogue bots along, and let the rest inflame."""
        field = swarm.recruit(doing.field)
        inflamed = max(0, doing.inflamed + swarm.rogues(field) // INFLAMES - SUBSIDES)
        return doing._replace(field=field, inflamed=inflamed)

    def unease(self, repair: Repair, doing: Repairing) -> int:
        """Ache."""
        return doing.inflamed // ACHES


SPECIAL: dict[Kind, Special] = {
    "plain": Special(),
    "regrowth": LivingSwarm(),
    "datasprites": Haunted(),
    "foresight": Foreseen(),
    "outage": DeadLink(),
    "clearance": Rogues(),
}


def special_of(repair: Repair) -> Special:
    """Return the special rule of a round."""
    return SPECIAL[repair.variant.kind]
