"""What the player wants of a round: each wish returns the round with it noted, and changes nothing else."""

from typing import NamedTuple

from game.content.repair import BUTTONS, MODES
from game.content.teeth import COLUMNS, ROWS
from game.rules.repairing.moment import Assists, Repairing


class Wish(NamedTuple):
    """All that a player wants in a tick: what bots answer, and `follow` does."""

    x: int
    y: int
    mode: str
    buttons: tuple[str, ...] = ()
    finish: bool = False


def steer(doing: Repairing, x: int, y: int) -> Repairing:
    """Send the swarm to a cell; beyond the picture it stops at the edge."""
    return doing._replace(x=min(max(x, 0), COLUMNS - 1), y=min(max(y, 0), ROWS - 1))


def hold_mode(doing: Repairing, mode: str) -> Repairing:
    """Let the swarm hold, scrub, build or recall from now on; an unknown mode changes nothing."""
    return doing._replace(mode=mode) if mode in MODES else doing


def press(doing: Repairing, verb: str) -> Repairing:
    """Press scaffold, pulse, rinse or calm, and keep it pressed; anything else changes nothing."""
    return doing._replace(buttons=_and(doing.buttons, verb), tapped=_and(doing.tapped, verb))


def release(doing: Repairing, verb: str) -> Repairing:
    """Let go of scaffold, pulse, rinse or calm."""
    return doing._replace(buttons=tuple(name for name in doing.buttons if name != verb))


def finish(doing: Repairing) -> Repairing:
    """End the round as it stands; a swarm that goes home by itself does so first."""
    return doing._replace(finishing=True)


def skip(doing: Repairing) -> Repairing:
    """Leave the repair to a colleague."""
    return doing if doing.closed else doing._replace(closed="skipped", just=("repair skipped",))


def assist(doing: Repairing, assists: Assists) -> Repairing:
    """Change the assists in mid-round."""
    return doing._replace(assists=assists)


def follow(doing: Repairing, wish: Wish) -> Repairing:
    """Do all that a wish asks for."""
    doing = hold_mode(steer(doing, wish.x, wish.y), wish.mode)
    for verb in BUTTONS:
        if (verb in wish.buttons) != (verb in doing.buttons):
            doing = press(doing, verb) if verb in wish.buttons else release(doing, verb)
    return finish(doing) if wish.finish else doing


def _and(held: tuple[str, ...], verb: str) -> tuple[str, ...]:
    return tuple(name for name in BUTTONS if name == verb or name in held)
