"""Charter: the morning after. The figure as it was asked in every room, and then the one note that brings it home."""

from assets.sound.band import Part, Piece
from assets.sound.glassware import droplet, glass_bar, gong, rubbed_glass
from assets.sound.instruments import pad, piano, pluck, reed, strings, upright_bass
from assets.sound.score import broken, moved, read

PIANO = """
p  | d4:1 g4 a4 d5 | bb4:4 | r:1 a4 g4 f4 | f#4:4
mp | d4:1 g4 a4 d5 | b4:4 | r:1 c5 b4 a4 | a4:2 g4:1 e4
<  | e4:.5 a4:1 b4:.5 e5:1 c5 | c5:2 b4:1 a4 | b4:1.5 d5:.5 g5:1 f#5 | e5:2 d5:1 a4
f  | d5:.5 g5:1 a5:.5 d6:1 b5 | g5:3 a5:1 | b5:1.5 a5:.5 g5:1 e5 | > d5:2 c5:1 a4
mp | b4:2 g4 | a4:2 f#4
p  | d4:1 g4 a4 d5 | b4:3 r:1 | g4:4 | r:4
"""
CHORDS = """
p  | g3+bb3+d4:4 | eb3+g3+bb3+d4 | c3+eb3+g3+c4 | d3+a3+c4+f#4
mp | g3+b3+d4+g4:4 | e3+g3+b3+d4 | c3+g3+c4+e4 | d3+a3+c4+d4
<  | a3+c4+e4+a4:4 | d3+a3+c4+f#4 | b3+d4+f#4+b4 | e3+g3+c4+e4:2 d3+a3+c4+f#4
mf | g3+b3+d4+g4:4 | c3+g3+b3+e4 | e3+g3+b3+d4 | > a3+c4+e4+g4:2 d3+a3+c4+f#4
mp | g3+b3+d4+g4:4 | c3+g3+c4+e4:2 d3+a3+c4+f#4
p  | g3+b3+d4+g4:4 | e3+g3+b3+d4:2 d3+a3+c4+f#4 | r:4 | r:4
"""
STRINGS = """
pp | r:4 | r:4 | r:4 | < a3+d4:4
mp | b3+d4+g4:4 | b3+d4+e4 | c4+e4+g4 | c4+d4+f#4
<  | c4+e4+a4:4 | c4+f#4+a4 | b3+f#4+b4 | c4+e4+g4:2 c4+f#4+a4
f  | b3+d4+g4+d5:4 | c4+e4+g4+e5 | b3+d4+g4+b4 | > c4+e4+g4:2 c4+f#4+a4
mp | b3+d4+g4:4 | c4+e4:2 c4+d4+f#4 | p b3+d4+g4:4 | b3+e4:2 a3+d4+f#4 | g3+b3+d4:4 | _
"""
REED = """
mp | g4:2 d4:1 e4 | g4:1.5 f#4:.5 e4:2 | e4:1 g4 c5 b4 | a4:2 d4
<  | c4:1 e4 a4:2 | a4:1 f#4 d4 f#4 | d4:1 f#4 b4 a4 | g4:2 f#4:1 a4
mf | b4:2 g4 | e4:1 g4 c5:2 | b4:1.5 g4:.5 e4:2 | > e4:2 f#4 | p g4:4 | e4:2 f#4 | r:4 | r:4 | r:1 d4 g4 a4 | b4:4
"""
BASS = """
mp | g2:4 | e2:3 b1:1 | c2:3 g2:1 | d2:4
   | a1:3 e2:1 | d2:3 a1:1 | b1:3 f#2:1 | c2:2 d2
mf | g2:3 d2:1 | c2:3 g2:1 | e2:3 b1:1 | a1:2 d2 | g2:4 | c2:2 d2 | p g2:4 | e2:2 d2 | g1:4 | _
"""


def piece() -> Piece:
    """Return the piece: asked in the dark (4 bars), among friends (8), out loud (6), and brought home (4)."""
    return Piece(
        name="charter",
        tempo=72,
        bars=22,
        loops=False,
        after=4.5,
        echo=2.6,
        parts=(
            Part("piano", piano, read(PIANO), -20.0, side=-0.1, room=0.35),
            Part("glass", glass_bar, moved(read(PIANO), 0, 12, 0.7), -30.0, side=0.35, room=0.6),
            Part("ripple", pluck, broken(read(CHORDS), (0, 2, 1, 3, 2), 0.5), -26.5, side=-0.35, room=0.4),
            Part("strings", strings, read(STRINGS), -23.5, side=0.1, room=0.55),
            Part("reed", reed, moved(read(REED), 16), -25.0, side=0.3, room=0.45),
            Part("bass", upright_bass, moved(read(BASS), 16), -24.5, room=0.1),
            Part(
                "pad",
                pad,
                moved(read("mp | b3+d4+g4:4 | c4+e4+g4 | b3+d4+g4 | c4+e4:2 c4+f#4 |"), 48),
                -28.0,
                room=0.5,
            ),
            Part("rim", rubbed_glass, read("p | d5:4 | bb4 | g4 | a4 | r:4 | r:4 | g5 | f#5 |"), -29.0, 0.45, 0.8),
            Part(
                "bubbles",
                droplet,
                moved(read("p | r:1 d5:.5 g5 a5 r:1.5 | r:2 d6:1 r |"), 64),
                -32.0,
                0.5,
                0.7,
                takes=3,
            ),
            Part("gong", gong, moved(read("p | r:4 | g5:.5 g5 r:3 |"), 76), -31.0, 0.6, 0.8),
        ),
    )
