"""The virtual hall: grand, and a shade too bright. Every chord is major, and the next is where it should not be;
alone at the window they turn dark."""

from assets.sound.band import Part, Piece
from assets.sound.drums import cymbal, deep_drum
from assets.sound.glassware import glass_bar, rubbed_glass
from assets.sound.instruments import brass, glass_pad, music_box, piano, strings, sub
from assets.sound.score import broken, moved, read

FANFARE = """
mf | d4:.5 g4:1 a4:.5 d5:2 | b4:4 | f#4:.5 b4:1 c#5:.5 f#5:2 | d#5:4
   | bb3:.5 eb4:1 f4:.5 bb4:2 | g4:4 | < d4:.5 g4:1 a4:.5 d5:2 | e5:4
f  | d5:3 b4:1 | g#4:3 b4:1 | e5:3 c5:1 | > a4:4
p  | r:4 | r:4 | r:4 | r:4 | r:4 | r:4 | r:4 | r:4
mf | d4:.5 g4:1 a4:.5 d5:2 | b4:3 d5:1 | f#4:.5 b4:1 c#5:.5 f#5:2 | d#5:3 f#5:1
<  | bb4:.5 eb5:1 f5:.5 bb5:2 | g5:3 bb5:1 | f a5:2 f#5 | > d5:3 r:1 | p
"""
CHORDS = """
mp | g3+b3+d4+g4:4 | _ | b3+d#4+f#4+b4 | _ | bb3+eb4+g4 | _ | b3+d4+g4 | c4+e4+g4
mf | g3+b3+d4+g4 | g#3+b3+e4 | g3+c4+e4 | a3+d4+f#4
p  | g3+bb3+d4+a4 | _ | b3+d4+f#4+c#5 | _ | bb3+eb4+gb4+f4 | _ | a3+d4+f#4+e4 | _
mf | g3+b3+d4+g4 | _ | b3+d#4+f#4+b4 | _ | bb3+eb4+g4 | _ | a3+d4+f#4 | _
"""
FLOOR = """
mp | g2:4 | _ | b2 | _ | eb2 | _ | g2 | c2 | g2 | e2 | c2 | d2
p  | g2 | _ | b2 | _ | eb2 | _ | d2 | _ | mf g2 | _ | b2 | _ | eb2 | _ | d2 | _
"""
DOUBT = """
p  | r:4 | r:4 | r:4 | r:4 | r:4 | r:4 | r:4 | r:4 | r:4 | r:4 | r:4 | r:4
mp | d5:1 g5 a5 d6 | bb5:4 | f#5:1 b5 c#6 f#6 | d6:4 | bb4:1 eb5 f5 bb5 | gb5:4 | r:4 | a5:2 f#5
p  | r:4 | r:4 | r:4 | r:4 | r:4 | r:4 | r:4 | r:4
"""


def piece() -> Piece:
    """Return the piece: the fanfare (12 bars), the same alone by the window and darker (8), the fanfare (8)."""
    wave = broken(read(CHORDS), (0, 1, 2, 4, 2, 1), 0.25)
    return Piece(
        name="vr_hall",
        tempo=92,
        bars=28,
        echo=3.0,
        parts=(
            Part("fanfare", brass, read(FANFARE), -20.5, side=-0.1, room=0.5),
            Part("fanfare, octave", strings, moved(read(FANFARE), 0, 12, 0.85), -24.0, side=0.2, room=0.5),
            Part("shine", glass_bar, moved(read(FANFARE), 0, 24, 0.7), -31.0, side=0.45, room=0.7),
            Part("strings", strings, read(CHORDS), -24.5, side=-0.2, room=0.5),
            Part("wave", music_box, moved(wave, 0, 12), -29.0, side=0.3, room=0.5, loose=0.0),
            Part("light", glass_pad, moved(read(CHORDS), 0, 12), -29.0, room=0.7),
            Part("doubt", piano, read(DOUBT), -22.0, side=-0.25, room=0.5),
            Part(
                "rim",
                rubbed_glass,
                moved(read("p | d5:4 | bb5 | f#5 | d5 | bb4 | gb5 | a5 | _ |"), 48),
                -29.0,
                0.4,
                0.8,
            ),
            Part("floor", sub, read(FLOOR), -27.0, room=0.0),
            Part(
                "drum",
                deep_drum,
                read("mf" + "| x:4 | r:4 " * 6 + "| r:4 " * 8 + "| x:4 | r:4 " * 4),
                -28.0,
                room=0.6,
            ),
            Part(
                "cymbal",
                cymbal,
                read("mp x:4" + "| r:4 " * 7 + "| x:4 " + "| r:4 " * 11 + "| x:4 " + "| r:4 " * 7),
                -32.0,
                0.2,
                0.6,
            ),
        ),
    )
