"""The six moods of a portrait, as offsets from a face at rest."""

from typing import Literal, NamedTuple

Shape = Literal["flat", "grin", "wobble", "snarl", "oh", "firm"]


class Mood(NamedTuple):
    """How a mood moves a face. Lengths in head units, y downwards."""

    inner: float = 0  # of the inner ends of the brows
    outer: float = 0  # of the outer ends
    open: float = 1.0  # of the upper lids
    lower: float = 0  # how far the lower lids are raised
    pupil: float = 1.0
    gaze: tuple[float, float] = (2, 0)
    mouth: Shape = "flat"
    tilt: float = 0  # of the head, degrees clockwise
    nod: float = 0  # of the head, downwards
    shoulders: float = 0  # downwards
    frown: bool = False  # two creases between the brows
    furrow: bool = False  # a crease across the forehead
    sweat: bool = False


MOODS = {
    "neutral": Mood(),
    "happy": Mood(-6, -4, 0.80, 5, 1.05, mouth="grin", tilt=-4, nod=-2, shoulders=-2),
    "worried": Mood(-14, 7, 1.05, 2, 0.9, (-3, 3), "wobble", tilt=5, nod=4, shoulders=-12, furrow=True, sweat=True),
    "angry": Mood(14, -8, 0.78, 4, 0.82, (3, 0), "snarl", tilt=3, nod=2, shoulders=-8, frown=True),
    "shocked": Mood(-17, -14, 1.42, -3, 0.62, mouth="oh", tilt=-5, nod=-6, shoulders=-6, furrow=True, sweat=True),
    "determined": Mood(12, -12, 0.90, 6, 0.95, (4, -2), "firm", tilt=1, nod=8, shoulders=5),
}
