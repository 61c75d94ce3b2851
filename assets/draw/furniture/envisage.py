"""To be drawn."""

from assets.draw.shapes import Prop

PROPS: tuple[Prop, ...] = ()
