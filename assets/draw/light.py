"""The light on a portrait: soft key from the upper left, plum form shade, and a hard rim in the accent."""

from assets.draw.palette import FORM_SHADE, KEY_LIGHT, Colour


def lit(
    name: str,
    *,
    rim: Colour | None = None,
    rim_width: float = 7,
    rim_drop: float = 2,
    rim_strength: float = 0.95,
    shade: float = 0.55,
    shade_shift: tuple[float, float] = (-26, -16),
    key: float = 0,
    key_shift: tuple[float, float] = (12, 10),
    blur: float = 14,
) -> str:
    """Return the definition of a filter called `name`; `shade` and `key` are opacities, 0 leaves one out.

    Each light is what remains of the shape when a blurred copy of it, shifted, is cut away.
    """
    passes, merged = [], []
    if key:
        passes.append(_cut("b", key_shift, KEY_LIGHT, key, "key"))
        merged.append("key")
    if shade:
        passes.append(_cut("b", shade_shift, FORM_SHADE, shade, "shade"))
        merged.append("shade")
    if rim:
        passes.append(_cut("SourceAlpha", (-rim_width, rim_drop), rim, rim_strength, "rim", soften=0.6))
        merged.append("rim")
    nodes = "".join(f'<feMergeNode in="{one}"/>' for one in ("SourceGraphic", *merged))
    blurred = f'<feGaussianBlur in="SourceAlpha" stdDeviation="{blur}" result="b"/>' if key or shade else ""
    return (
        f'<filter id="{name}" x="-10%" y="-10%" width="120%" height="120%" color-interpolation-filters="sRGB">'
        f"{blurred}{''.join(passes)}<feMerge>{nodes}</feMerge></filter>"
    )


def _cut(of: str, shift: tuple[float, float], colour: Colour, opacity: float, name: str, soften: float = 0) -> str:
    soft = f'<feGaussianBlur stdDeviation="{soften}"/>' if soften else ""
    return (
        f'<feOffset in="{of}" dx="{shift[0]}" dy="{shift[1]}" result="{name}o"/>'
        f'<feComposite in="SourceAlpha" in2="{name}o" operator="out"/>{soft}'
        f'<feComposite in2="SourceAlpha" operator="in" result="{name}c"/>'
        f'<feFlood flood-color="{colour}" flood-opacity="{opacity}"/>'
        f'<feComposite in2="{name}c" operator="in" result="{name}"/>'
    )


def cast_shadow(name: str, colour: Colour, shift: tuple[float, float], blur: float) -> str:
    """Return the definition of a filter that turns a shape into the shadow it throws."""
    return (
        f'<filter id="{name}" x="-10%" y="-10%" width="120%" height="130%" color-interpolation-filters="sRGB">'
        f'<feOffset in="SourceAlpha" dx="{shift[0]}" dy="{shift[1]}"/>'
        f'<feGaussianBlur stdDeviation="{blur}" result="s"/><feFlood flood-color="{colour}"/>'
        f'<feComposite in2="s" operator="in"/></filter>'
    )
