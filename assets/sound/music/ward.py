"""Ward: nearly nothing. One piano, one glass that somebody rubs, and a breath between; no line is finished."""

from assets.sound.band import Part, Piece
from assets.sound.glassware import rubbed_glass
from assets.sound.instruments import glass_pad, pad, piano, sub
from assets.sound.score import read

PIANO = """
p  | d4:1 g4 a4 d5 | bb4:4 | r:4 | r:2 a4:1 f4 | g4:4 | r:4
pp | d4:1 g4 a4 r | r:4 | r:2 eb4 | d4:4 | r:4 | r:4
p  | g4:1 c5 d5 g5 | eb5:4 | r:4 | r:4
"""
RIM = """
p  | r:4 | r:4 | d5:4 | _ | r:4 | bb4:4 | r:4 | bb4:4 | a4 | r:4 | g4:4 | f#4 | r:4 | r:4 | d5:4 | _
"""
LIGHT = """
pp | g4+d5:4 | _ | bb4+d5 | _ | g4+c5 | _ | eb4+bb4 | _ | f4+a4 | _ | eb4+g4 | d4+a4 | c4+g4 | _ | d4+g4 | d4+f#4
"""
FLOOR = """
p  | g2:4 | _ | bb2 | _ | eb2 | _ | eb2 | _ | d2 | _ | c2 | d2 | c2 | _ | g2 | d2
"""
BREATH = """
pp | g3+d4:3 r:1 | g3+d4:3 r:1 | f3+d4:3 r:1 | f3+d4:3 r:1 | eb3+c4:3 r:1 | eb3+bb3:3 r:1 | eb3+g3:3 r:1
   | eb3+g3:3 r:1 | d3+f3:3 r:1 | d3+a3:3 r:1 | c3+g3:3 r:1 | d3+a3:3 r:1 | c3+eb3:3 r:1 | c3+g3:3 r:1
   | g3+d4:3 r:1 | f#3+d4:3 r:1
"""


def piece() -> Piece:
    """Return the piece: asked whole, asked in part, asked from further off."""
    return Piece(
        name="ward",
        tempo=54,
        bars=16,
        echo=3.2,
        parts=(
            Part("piano", piano, read(PIANO), -22.0, side=0.0, room=0.45),
            Part("rim", rubbed_glass, read(RIM), -26.5, side=0.2, room=0.5),
            Part("light", glass_pad, read(LIGHT), -31.0, room=0.5),
            Part("breath", pad, read(BREATH), -28.5, side=-0.2, room=0.5),
            Part("floor", sub, read(FLOOR), -27.0, room=0.0),
        ),
    )
