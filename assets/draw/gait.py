"""How a walking figure moves: where feet, hands and head are at each moment of a stride.

A stride is two steps. Its phase runs from 0 to 1; at 0 the near foot touches the ground in front.
"""

import math
from typing import NamedTuple

FRAMES = 8  # of a stride, after the one frame of standing still
REACH = 7.2  # units a foot is before or behind the hip
LIFT = 4.0  # units a foot is raised in passing
DEPTH = 1.5  # units a stride towards the viewer moves a foot down the screen
BOB = 1.5  # units the body rises in passing
SWAY = 0.7  # units the body leans over the standing foot
SWING = 5.6  # units a hand moves before and behind the hip


class Foot(NamedTuple):
    """Where a foot is, from its place when standing: forward, and up."""

    forward: float
    up: float


class Pose(NamedTuple):
    """A figure at one moment; `near` is the side turned to the viewer, or its right when seen from the front."""

    near: Foot
    far: Foot
    near_hand: float  # forward
    far_hand: float
    rise: float  # of the body
    sway: float  # towards the near side
    nod: float  # of the head, behind the body's movement


STANDING = Pose(Foot(0, 0), Foot(0, 0), 0, 0, 0, 0, 0)


def foot(phase: float) -> Foot:
    """Return a foot: half of the stride on the ground moving back, half in the air moving forward."""
    phase %= 1
    if phase < 0.5:
        return Foot(REACH * (1 - 4 * phase), 0)
    passing = (phase - 0.5) * 2
    eased = passing * passing * (3 - 2 * passing)
    return Foot(REACH * (2 * eased - 1), LIFT * math.sin(math.pi * passing))


def pose(frame: int) -> Pose:
    """Return the pose of frame `frame`: 0 stands, 1 to FRAMES walk."""
    if frame == 0:
        return STANDING
    phase = (frame - 1) / FRAMES
    turn = 2 * math.pi * phase
    return Pose(
        near=foot(phase),
        far=foot(phase + 0.5),
        near_hand=-SWING * math.cos(turn),
        far_hand=SWING * math.cos(turn),
        rise=BOB * (1 - math.cos(2 * turn)) / 2,
        sway=SWAY * math.sin(turn),
        nod=0.5 * math.cos(2 * turn - 0.9),
    )
