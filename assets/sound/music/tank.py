"""Tank: the clinic. G major in three, glass over slow water; bubbles rise, and what they ask is not heard yet."""

from assets.sound.band import Part, Piece
from assets.sound.glassware import droplet, glass_bar, rubbed_glass
from assets.sound.instruments import electric_piano, pad, sub, upright_bass
from assets.sound.score import again, broken, moved, read

LEAD = """
mp | d5:1 g5:.5 a5 d6:1 | b5:3 | r:3 | r:1 a5:.5 g5 e5:1
   | d5:1 g5:.5 a5 d6:1 | b5:2 a5:1 | g5:1.5 f#5:.5 e5:1 | f#5:3
   | b4:1 e5:.5 f#5 b5:1 | g5:3 | r:1 f#5:.5 g5 a5:1 | b5:2 g5:1
<  | c5:1 e5:.5 g5 b5:1 | a5:1.5 g5:.5 e5:1 | a5:1 c6 a5 | > f#5:3
p  | d6:1 g5:.5 a5 d6:1 | b5:3 | r:3 | r:3
   | d5:1 g5:.5 a5 d6:1 | b5:3 | r:1 c6:.5 b5 g5:1 | e5:3
mp | a4:1 d5:.5 e5 a5:1 | f#5:3 | r:1 e5:.5 f#5 a5:1 | > b5:2 a5:1 | p
"""
KEYS = """
p  | r:3 | r:1 d4+f#4:1 r | r:3 | r:1 c4+e4:1 r | r:3 | r:1 d4+f#4 r | r:1 e4+g4 r | r:1 c4+d4:2
   | r:1 g4+b4:1 r | r:1 f#4+b4 r | r:1 e4+g4 r | r:1 d4+g4 r | r:1 e4+g4 r | r:1 c4+g4 r | r:1 e4+g4 r | r:1 d4+a4:2
   | r:3 | r:3 | r:3 | r:3 | r:3 | r:1 d4+f#4:1 r | r:1 e4+g4 r | r:1 c4+g4:2
   | r:1 e4+a4:1 r | r:1 d4+f#4 r | r:1 c4+g4 r | r:1 c4+f#4:2
"""
CHORDS = """
mp | g3+d4+f#4+b4:3 | _ | c4+e4+g4+b4 | _ | g3+d4+f#4+b4 | _ | e3+b3+d4+g4 | a3+d4+f#4
   | e3+b3+d4+g4 | _ | c4+e4+g4+b4 | g3+b3+d4+g4 | a3+c4+e4+g4 | _ | c4+e4+g4+a4 | d3+a3+d4+f#4
p  | g3+d4+f#4+b4:3 | _ | eb4+g4+bb4+d5 | _ | g3+d4+f#4+b4 | _ | c4+e4+g4+b4 | _
mp | a3+c4+e4+g4:3 | b3+d4+f#4+a4 | c4+e4+g4+b4 | d4+f#4+a4
"""
BASS = """
mp | g2:2 d2:1 | g2:3 | c2:2 g2:1 | c2:3 | g2:2 d2:1 | b1:3 | e2:2 b1:1 | d2:3
   | e2:2 b2:1 | e2:3 | c2:2 g2:1 | b1:2 d2:1 | a1:2 e2:1 | a1:3 | c2:2 e2:1 | d2:3
p  | g2:3 | g2:3 | eb2:3 | eb2:3 | g2:2 d2:1 | b1:3 | c2:2 g2:1 | c2:3
mp | a1:2 e2:1 | b1:2 f#2:1 | c2:2 g2:1 | d2:3
"""
RIMS = """
p  | r:3 | d5:3 | r:3 | g5:3 | r:3 | r:3 | b4:3 | d5 | r:3 | r:3 | e5 | _ | g5 | _ | e5 | f#5
mp | g5:3 | _ | bb5 | _ | d5:3 | _ | g5 | e5 | p r:3 | f#5 | g5 | a5
"""


def piece() -> Piece:
    """Return the piece: eight bars at ease, eight that look further, eight where one chord is strange, four home."""
    bubbles = read("p | r:.5 d6:.25 g6 r:2 | r:3 | r:1.5 a5:.25 d6 r:1 | r:2 pp b6:.5 r:.5 |", 3)
    return Piece(
        name="tank",
        tempo=84,
        bars=28,
        beats_a_bar=3,
        echo=2.6,
        parts=(
            Part("lead", glass_bar, read(LEAD, 3), -20.5, side=-0.1, room=0.45),
            Part("lead, octave", glass_bar, moved(read(LEAD, 3), 0, 12, 0.8), -28.5, side=0.25, room=0.6),
            Part("ripple", glass_bar, broken(read(CHORDS, 3), (0, 2, 1, 3, 2), 0.5), -27.5, side=0.35, room=0.5),
            Part("keys", electric_piano, read(KEYS, 3), -27.0, side=-0.4, room=0.3, sway=0.3),
            Part("pad", pad, read(CHORDS, 3), -27.0, room=0.45),
            Part("rims", rubbed_glass, read(RIMS, 3), -29.5, side=0.2, room=0.7),
            Part("bass", upright_bass, read(BASS, 3), -24.5, room=0.1),
            Part("floor", sub, read(BASS, 3), -31.0, room=0.0),
            Part("bubbles", droplet, again(bubbles, 12, 7), -33.0, side=0.6, room=0.6, takes=3),
        ),
    )
