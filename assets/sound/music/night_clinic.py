"""Night clinic: walking. D minor, an electric piano asks, a clarinet under it half answers."""

from assets.sound.band import Part, Piece
from assets.sound.drums import brush_swirl, brush_tap, kick
from assets.sound.instruments import bell, electric_piano, pad, reed, upright_bass
from assets.sound.score import again, moved, read

LEAD = """
mp | d4:1.5 a4:.5 bb4:1 a4 | e4:4 | r:1 g4:.5 a4 bb4:1 a4 | c#5:1.5 bb4:.5 a4:2
   | d4:1.5 a4:.5 bb4:1 a4 | e5:3 f5:1 | r:.5 d5 c5 a4 bb4:1 f4 | > g4:2 e4:1 c#4
p  | r:4 | r:4 | r:4 | r:4
mf | d5:1.5 c5:.5 a4:1 f4 | e4:2 r:2 | d5:1 bb4 a4:.5 g4 f4:1 | > e4:3 r:1
p  | d5:1.5 a5:.5 bb5:1 a5 | e5:4 | r:2 e5:1 d5 | d5:2 c#5
mp | d3:1.5 a3:.5 bb3:1 a3 | e3:4 | r:1 f4:.5 a4 d5:1 c5 | > a4:2 r:2 | p
"""
CLARINET = """
p  | r:4 | r:1 bb3 d4 g3 | g3:3 e3:1 | e3:1 g3 c#4:2
   | r:4 | r:1 d4 f4 a3 | bb3:2 d4 | < d4 c#4
mf | a3:1.5 c4:.5 e4:1 g4 | g4:1.5 e4:.5 c#4:1 e4 | a4:1.5 d4:.5 f4:1 e4 | g4:1.5 eb4:.5 d4:2
   | r:1 f4 d4 c4 | r:1 c4 e4 g4 | > f4:1.5 d4:.5 bb3:1 d4 | d4:2 c#4:1 bb3
p  | f4:2 e4 | d4:3 bb3:1 | a3:1 d4 f4 e4 | d4:2 c#4
   | r:4 | r:2 g4:1 bb4 | a4:2 f4:1 d4 | e4:3 c#4:1
"""
PAD = """
mp | f3+a3+c4+e4:4 | g3+bb3+d4+e4 | g3+bb3+d4+e4 | g3+bb3+c#4+e4
   | f3+a3+c4+e4 | f3+a3+d4 | f3+bb3+d4 | g3+a3+d4+e4:2 g3+a3+c#4+e4
mf | g3+a3+c4+e4:4 | g3+bb3+d4+e4:2 g3+bb3+c#4+e4 | f3+a3+c4:4 | g3+bb3+eb4:2 a3+c4+f4
   | f3+a3+c4+d4:4 | g3+a3+c4+e4 | f3+bb3+d4 | g3+a3+d4+e4:2 g3+bb3+c#4+e4
mp | f3+a3+c4:4 | g3+bb3+d4+e4 | f3+a3+d4 | g3+a3+d4+e4:2 g3+a3+c#4+e4
p  | d4+f4+a4:4 | d4+g4+bb4 | c4+d4+f4+a4 | d4+e4+g4+a4:2 c#4+e4+g4
"""
SHELLS = """
p  | r:1.5 f3+c4:1 r:1 f3+c4:.5 | r:1.5 bb3+e4:1 r:1.5 | r:1.5 g3+d4:1 r:1 g3+d4:.5 | r:1.5 g3+c#4:1 r:1.5
   | r:1.5 f3+c4:1 r:1 f3+c4:.5 | r:1.5 a3+d4:1 r:1.5 | r:1.5 bb3+f4:1 r:1.5 | r:1.5 g3+d4:.5 r:1.5 g3+c#4:.5
mp | r:1.5 a3+e4:1 r:1 a3+e4:.5 | r:1.5 g3+d4:.5 r g3+c#4:1.5
   | r:1.5 a3+c4:1 r:1 a3+c4:.5 | r:1.5 bb3+eb4:.5 r a3+c4:1.5
   | r:1.5 a3+d4:1 r:1 a3+d4:.5 | r:1.5 g3+c4:1 r:1 g3+c4:.5 | r:1.5 bb3+f4:1 r:1.5 | r:1.5 g3+d4:.5 r:1.5 g3+c#4:.5
p  | r:1.5 f3+c4:1 r:1.5 | r:4 | r:1.5 a3+d4:1 r:1.5 | r:4 | r:4 | r:4 | r:1.5 a3+d4:1 r:1.5 | r:4
"""
BASS = """
mp | d2:2.5 d2:.5 a2:1 | g2:2.5 g2:.5 d2:1 | e2:2.5 e2:.5 bb2:1 | a2:2 g2:1 e2
   | d2:2.5 a1:.5 d2:1 | bb1:2.5 bb1:.5 f2:1 | g2:2.5 d2:.5 bb1:1 | a1:2.5 a1:.5 c#2:1
mf | f2:2.5 f2:.5 c2:1 | e2:2 a1:1.5 c#2:.5 | d2:2.5 d2:.5 a2:1 | c2:2 f2
   | bb1:2.5 bb1:.5 f2:1 | a1:2.5 a1:.5 e2:1 | g1:2.5 g1:.5 d2:1 | a1:2 a2:1 c#2
p  | d2:3 a2:1 | g2:3 d2:1 | bb1:3 f2:1 | a1:3 e2:1
   | d2:4 | e2:4 | bb1:3 f2:1 | a1:2 r:1 a1:.5 c#2
"""
BELL = """
pp | r:4 | r:2 a5:1 e6 | r:4 | r:4 | r:4 | r:4 | r:4 | r:3 e6:1
   | r:4 | r:4 | r:4 | r:4 | r:4 | r:2 e6:1 g6 | r:4 | r:4
   | d6:1.5 a6:.5 bb6:1 a6 | e6:4 | r:4 | r:4 | r:4 | r:2 bb5:1 e6 | r:4 | r:4
"""


def piece() -> Piece:
    """Return the piece: eight bars that ask, eight that warm, eight that ask again from above and below."""
    taps = read("pp | r:1 x! r:1 x:.5 x | r:1 x! r:.5 x x:1 |")
    return Piece(
        name="night_clinic",
        tempo=76,
        bars=24,
        swing=0.57,
        echo=2.0,
        parts=(
            Part("lead", electric_piano, read(LEAD), -20.0, room=0.3, sway=0.7),
            Part("clarinet", reed, read(CLARINET), -24.0, side=0.3, room=0.4),
            Part("pad", pad, read(PAD), -27.5, room=0.4),
            Part("shells", electric_piano, read(SHELLS), -29.0, side=-0.45, room=0.25),
            Part("bass", upright_bass, read(BASS), -23.5, room=0.08),
            Part("bell", bell, read(BELL), -33.0, side=0.5, room=0.7),
            Part("taps", brush_tap, again(taps, 8, 12), -35.0, side=-0.2, room=0.2, takes=4),
            Part("swirl", brush_swirl, again(read("p x:2 x"), 4, 24), -37.0, side=0.2, room=0.1, takes=4),
            Part("kick", kick, again(read("p x:2.5 x:1.5"), 4, 16), -34.0, room=0.05),
            Part("last kick", kick, moved(again(read("p x:4"), 4, 8), 64), -36.0, room=0.05),
        ),
    )
