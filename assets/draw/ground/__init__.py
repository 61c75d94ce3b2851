"""Floors and walls, by the kind of place; each module has its tiles and the gradients they draw with."""
