"""Meadow: D major in three. A music box too even to be true, over the oldest chords there are; then a crack."""

from assets.sound.band import Part, Piece
from assets.sound.instruments import bell, glass_pad, music_box, pad, pluck, reed, sub
from assets.sound.score import broken, read

BOX = """
mp | d5:1.5 a5:.5 b5:1 | a5:1 e5:2 | f#5:1.5 e5:.5 d5:1 | c#5:2 a4:1
   | b4:1.5 d5:.5 g5:1 | f#5:2 d5:1 | e5:1 g5 f#5:.5 e5 | e5:3
mf | d5+f#5:1.5 a5+c#6:.5 b5+d6:1 | a5+c#6:1 e5+g5:2 | d5+f#5:1 f#5+a5:.5 e5+g5 d5+f#5:1 | c#5+e5:2 a4+c#5:1
   | b4+d5:1.5 d5+f#5:.5 g5+b5:1 | f#5+a5:2 d5+f#5:1 | e5+g5:1 f#5+a5 g5+b5 | a5+c#6:3
mp | d5:1.5 a5:.5 b5:1 | a5:1 e5 g5 | d5:1.5 a5:.5 bb5:1 | a5:1 e5:2
p  | g5:1 f#5 e5 | c#5 e5 g5 | < f#5:1.5 e5:.5 d5:1 | e5:3 | mp
"""
CHORDS = """
mp | d3+a3+d4+f#4:3 | c#3+a3+c#4+e4 | b2+f#3+b3+d4 | f#3+a3+c#4+f#4
   | g2+d3+g3+b3 | f#3+a3+d4+f#4 | e3+g3+b3+d4 | a2+e3+a3+c#4
mf | d3+a3+d4+f#4 | c#3+a3+c#4+e4 | b2+f#3+b3+d4 | f#3+a3+c#4+f#4
   | g2+d3+g3+b3 | f#3+a3+d4+f#4 | e3+g3+b3+d4 | a2+e3+a3+c#4
mp | g2+d3+b3+d4 | g2+d3+bb3+e4 | f#3+a3+d4+f#4 | bb2+f3+a3+d4
p  | e3+g3+b3+d4 | a2+g3+c#4+e4 | d3+a3+d4+f#4 | a2+e3+a3+d4:2 a2+e3+a3+c#4:1
"""
PAD = """
mp | f#4+a4+d5:3 | e4+a4+c#5 | d4+f#4+b4 | c#4+f#4+a4 | d4+g4+b4 | d4+f#4+a4 | d4+e4+g4+b4 | c#4+e4+a4
   | f#4+a4+d5 | e4+a4+c#5 | d4+f#4+b4 | c#4+f#4+a4 | d4+g4+b4 | d4+f#4+a4 | d4+e4+g4+b4 | c#4+e4+a4
   | d4+g4+b4 | d4+g4+bb4 | d4+f#4+a4 | d4+f4+a4 | d4+e4+g4+b4 | c#4+e4+g4 | d4+f#4+a4 | d4+e4+a4:2 c#4+e4+a4:1
"""
CLARINET = """
p  | r:3 | r:3 | r:3 | r:3 | r:3 | r:3 | r:3 | r:3
mp | f#4:3 | e4 | d4 | c#4:2 f#4:1 | b3:3 | a3:2 d4:1 | b3:3 | c#4:2 e4:1
p  | b4:3 | bb4 | a4 | a4:2 f4:1 | g4:3 | e4:2 c#4:1 | d4:3 | d4:2 c#4:1
"""


def piece() -> Piece:
    """Return the piece: eight bars, the same in thirds, and eight in which one note goes grey."""
    return Piece(
        name="meadow",
        tempo=96,
        bars=24,
        beats_a_bar=3,
        echo=2.4,
        parts=(
            Part("box", music_box, read(BOX, 3), -20.0, side=0.1, room=0.45, loose=0.0),
            Part(
                "harp", pluck, broken(read(CHORDS, 3), (0, 1, 2, 3, 2, 1), 0.5), -25.0, side=-0.3, room=0.4, loose=0.3
            ),
            Part("pad", pad, read(PAD, 3), -26.0, room=0.5),
            Part("clarinet", reed, read(CLARINET, 3), -26.0, side=0.35, room=0.5),
            Part(
                "glass",
                glass_pad,
                read("pp" + "| r:3 " * 16 + "| d6:3 | e6 | d6 | e6 | r:3 | r:3 | r:3 | r:3 |", 3),
                -34.0,
                room=0.8,
            ),
            Part(
                "bell",
                bell,
                read("p" + "| r:3 " * 7 + "| r:1 a5 e6 " + "| r:3 " * 7 + "| r:1 a5 e6 |", 3),
                -32.0,
                side=0.5,
                room=0.7,
            ),
            Part(
                "floor",
                sub,
                read(
                    "mp | d2:3 | c#2 | b1 | f#2 | g1 | f#2 | e2 | a1 | d2 | c#2 | b1 | f#2 | g1 | f#2 | e2 | a1"
                    "| g1 | g1 | f#2 | bb1 | e2 | a1 | d2 | a1 |",
                    3,
                ),
                -29.0,
                room=0.05,
            ),
        ),
    )
