"""Numbers that look like chance, for players made of code: the same luck gives the same play."""

WORD = (1 << 64) - 1


def drawn(luck: int, turn: int) -> int:
    """Return 64 bits that look like chance, the same for the same numbers (splitmix64)."""
    bits = (luck * 0x9E3779B97F4A7C15 + (turn + 1) * 0xD1B54A32D192ED03) & WORD
    bits = (bits ^ bits >> 30) * 0xBF58476D1CE4E5B9 & WORD
    bits = (bits ^ bits >> 27) * 0x94D049BB133111EB & WORD
    return bits ^ bits >> 31
