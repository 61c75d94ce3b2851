"""Epilogue: the figure once more in D minor, then in D major, and at last with the note that answers it."""

from assets.sound.band import Part, Piece
from assets.sound.instruments import bell, glass_pad, pad, piano, pluck, reed, strings, upright_bass
from assets.sound.score import broken, moved, read

PIANO = """
p  | d4:1.5 a4:.5 bb4:1 a4 | e4:4 | r:1 f4:.5 g4 a4:1 d5 | d5:2 c#5
mp | d4:1.5 a4:.5 b4:1 a4 | e4:3 f#4:1 | g4:1.5 b4:.5 a4:1 g4 | f#4:2 e4
<  | b4:1.5 d5:.5 f#5:1 e5 | c#5:3 e5:1 | d5:1.5 b4:.5 a4:1 f#4 | e5:2 c#5
f  | d5:1.5 a5:.5 b5:1 a5 | e5:3 a4:1 | d5:1.5 f#5:.5 e5:1 d5 | > b4:2 bb4
mp | a4:2 f#4 | g4:2 e4
p  | d4:1.5 a4:.5 b4:1 a4 | e4:4 | d4:4 | r:4
"""
CHORDS = """
p  | d3+a3+d4+f4:4 | bb2+g3+d4+g4 | bb2+f3+a3+d4 | a2+e3+a3+d4:2 a2+e3+a3+c#4
mp | d3+a3+d4+f#4:4 | b2+g3+d4+g4 | e3+g3+b3+d4 | a2+e3+a3+d4:2 a2+e3+a3+c#4
<  | b2+f#3+a3+d4:4 | f#2+e3+a3+c#4 | g2+f#3+b3+d4 | a2+g3+d4+e4:2 a2+g3+c#4+e4
mf | d3+a3+d4+f#4:4 | c#3+a3+e4+a4 | b2+a3+d4+f#4 | > g2+f#3+b3+d4:2 g2+e3+bb3+d4
mp | a2+f#3+a3+d4:4 | a2+g3+b3+d4:2 a2+g3+c#4+e4
p  | d3+a3+d4+f#4:4 | a2+g3+b3+d4 | r:4 | r:4
"""
STRINGS = """
p  | r:4 | r:4 | r:4 | < a3+d4:2 a3+c#4
mp | a3+d4+f#4:4 | b3+d4 | b3+d4+e4 | a3+d4:2 a3+c#4+e4
<  | a3+d4+f#4:4 | a3+c#4+e4 | b3+d4+f#4 | a3+d4+e4:2 g3+c#4+e4
f  | a3+d4+f#4+d5:4 | a3+c#4+e4+e5 | a3+d4+f#4+d5 | > f#3+b3+d4+b4:2 e3+bb3+d4+bb4
mp | f#3+a3+d4:4 | g3+b3+d4:2 g3+c#4+e4 | p f#3+a3+d4:4 | g3+b3+d4 | f#3+a3+d4 | _
"""
CLARINET = """
mp | r:4 | r:2 d4:1 b3 | e4:2 d4 | d4 c#4
<  | d4:2 a3:1 b3 | c#4:2 a3 | b3:1 d4 e4:2 | g4:1 e4 c#4 e4
mf | f#4:2 d4 | c#4:1 e4 a4:2 | f#4:2 b3 | > d4 d4 | p d4:4 | d4:2 c#4 | r:4 | r:4 | r:1 a3 d4 e4 | f#4:4
"""
BASS = """
mp | d2:4 | g2:4 | e2:3 b1:1 | a1:2 a1 | b1:3 f#2:1 | f#2:3 c#2:1 | g1:3 d2:1 | a1:4
mf | d2:3 d2:1 | c#2:3 a1:1 | b1:3 f#2:1 | g1:4 | a1:4 | a1:4 | p d2:4 | a1:4 | d2:4 | _
"""


def piece() -> Piece:
    """Return the piece: the question alone, among friends, out loud, and answered."""
    return Piece(
        name="epilogue",
        tempo=68,
        bars=22,
        loops=False,
        after=4.5,
        echo=2.8,
        parts=(
            Part("piano", piano, read(PIANO), -20.0, room=0.35),
            Part("ripple", pluck, broken(read(CHORDS), (0, 1, 2, 3, 2, 1, 2, 1), 0.5), -26.5, side=-0.3, room=0.4),
            Part("strings", strings, read(STRINGS), -23.5, side=0.1, room=0.55),
            Part("clarinet", reed, moved(read(CLARINET), 16), -25.5, side=0.35, room=0.45),
            Part("bass", upright_bass, moved(read(BASS), 16), -25.0, room=0.1),
            Part(
                "pad",
                pad,
                moved(read("mp | a3+d4+f#4:4 | a3+c#4+e4 | a3+d4+f#4 | b3+d4:2 bb3+d4 |"), 48),
                -28.0,
                room=0.5,
            ),
            Part("bell", bell, moved(read("p | r:4 | r:2 a5:1 e6 | d6:4 | r:2 a6 |"), 72), -30.0, side=0.2, room=0.8),
            Part("light", glass_pad, moved(read("p | d5+a5:4 | e5+f#5 |"), 80), -31.0, room=0.8),
        ),
    )
