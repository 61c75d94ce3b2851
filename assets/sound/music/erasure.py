"""Erasure: C minor. A clock runs while the figure comes back and back, each time with one note fewer."""

from assets.sound.band import Part, Piece
from assets.sound.drums import deep_drum, kick, rising_air, tick
from assets.sound.instruments import bell, brass, glass_pad, piano, pulse_bass, short_strings, strings
from assets.sound.score import again, moved, read

RECORD = """
mf | c4:1.5 g4:.5 ab4:1 g4 | d4:4 | r:4 | r:4 | c4:1.5 g4:.5 ab4:1 g4 | d4:4 | r:4 | r:4
mp | c4:1.5 g4:.5 r:1 g4 | d4:4 | c4:1.5 r:.5 ab4:1 r | d4:4 | c4:2 r:2 | d4:4 | r:4 | d4:4
"""
COPY = """
p  | r:4 | r:4 | c5:1.5 g5:.5 ab5:1 g5 | d5:4 | r:4 | r:4 | c5:1.5 g5:.5 ab5:1 g5 | r:4
   | r:4 | r:2 ab5:1 g5 | r:4 | r:2 ab5:2 | r:4 | r:2 g5 | r:4 | r:4
"""
STRINGS = """
p  | r:4 | r:4 | r:4 | r:4 | r:4 | r:4 | r:4 | < ab4:4
mp | eb4+g4:4 | _ | d4+ab4 | _ | f4+ab4+c5 | _ | f4+b4+d5 | _
<  | eb4+g4+c5 | _ | f4+ab4+db5 | _ | gb4+bb4+eb5 | _ | ab4+c5+f5 | a4+c5+f#5
f  | b4+d5+f5+ab5:4 | _ | > b4+d5+f5 | d5+ab5 | p d5:4 | _ | pp d5 | r:4
"""
HORNS = """
mp | g3:3 ab3:1 | g3:4 | < ab3:3 bb3:1 | ab3:4 | bb3:3 b3:1 | bb3:4 | c4 | c4:2 eb4 | f
"""
SHARDS = """
mf | c5:1.5 g4:.5 f4:1 g4 | c5:2 r:2 | db5:1.5 ab4:.5 gb4:1 ab4 | db5:2 r:2
<  | eb5:1.5 bb4:.5 ab4:1 bb4 | eb5:2 r:2 | f5:.5 f5 r f5 f5 r f5 f5 | f#5:.5 f#5 r f#5 f#5 r f#5 f#5
f  | c5:1.5 g5:.5 ab5:1 g5 | d5:2 r | mf c5:1.5 g5:.5 r:1 g5 | r:4
mp | c5:1.5 r:2.5 | r:4 | p c5:1 r:3 | r:4
"""
ROOTS = ("c2",) * 4 + ("ab1",) * 2 + ("db2",) * 2 + ("c2",) * 4 + ("f1",) * 2 + ("g1",) * 2
CLIMB = ("c2",) * 2 + ("db2",) * 2 + ("eb2",) * 2 + ("f2", "f#2")


def piece() -> Piece:
    """Return the piece: losing (16 bars), hunting (8), and what is left (8)."""
    quiet = "".join(f"| {root}!:.5 {root} {root} {root}! {root} {root} {root}! {root} " for root in ROOTS)
    climb = "".join(f"| {root}!:.5 {root} {root} {root}! {root} {root} {root}! {root} " for root in CLIMB)
    edge = "| g1!:.5 g1 g1 g1! g1 g1 g1! g1 " * 4
    rest = "| c2!:.5 c2 r c2! r c2 r r " * 3 + "| c2:1 r:3 |"
    clock = read("p x:.5 pp x mp e5 pp x p x pp x mp e5 pp x")
    return Piece(
        name="erasure",
        tempo=120,
        bars=32,
        echo=2.2,
        parts=(
            Part("record", piano, read(RECORD), -20.5, side=-0.1, room=0.4),
            Part("copy", bell, read(COPY), -28.0, side=0.5, room=0.8),
            Part("bass", pulse_bass, read(f"mp {quiet} < {climb} f {edge} mp {rest}"), -22.0, room=0.06, loose=0.2),
            Part("strings", strings, read(STRINGS), -23.0, side=0.1, room=0.5),
            Part("horns", brass, moved(read(HORNS), 64), -23.5, side=-0.35, room=0.5),
            Part("shards", short_strings, moved(read(SHARDS), 64), -22.5, side=0.25, room=0.4),
            Part("clock", tick, again(clock, 4, 32), -33.0, side=0.2, room=0.25, loose=0.0, takes=3),
            Part(
                "fast clock",
                tick,
                moved(again(read("pp g5:.25 g5 g5 g5", 1), 1, 32), 64),
                -38.0,
                -0.5,
                0.2,
                0.0,
                takes=3,
            ),
            Part("heart", kick, moved(again(read("mf x:.5 p x:3.5"), 4, 20), 32), -29.0, room=0.1),
            Part(
                "drum",
                deep_drum,
                moved(again(read("mf x:4 | r:4 | r:4 | r:2.5 p x:1.5"), 16, 2), 64),
                -27.0,
                room=0.6,
            ),
            Part("cold", glass_pad, read("mp | c6+d6:4 | _ | _ | r:4 | eb6+d6 | _ | f6+db6 | _ |"), -34.0, room=0.9),
            Part(
                "air",
                rising_air,
                moved(read("p x:4"), 60) + moved(read("p x:4"), 92) + moved(read("pp x:4"), 124),
                -38.0,
                room=0.4,
            ),
        ),
    )
