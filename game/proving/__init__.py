"""Proves a pack: what of its story can be reached, what cannot, and a play-through for each claim."""
