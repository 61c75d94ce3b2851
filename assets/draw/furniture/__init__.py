"""Pieces of furniture, by the kind of place they stand in; each module has a tuple of props."""
