"""What comes of a wish in anything that lies over a talk."""

from typing import Generic, NamedTuple, TypeVar

D = TypeVar("D", covariant=True)


class Turn(NamedTuple, Generic[D]):
    """What came of a wish; where it did not fit, nothing did."""

    doing: D
    memory: int
    just: tuple[str, ...] = ()
