"""Arcade: a day under a glass roof. G major, walking; the tram's gong keeps time, two strokes and one."""

from assets.sound.band import Part, Piece
from assets.sound.drums import brush_swirl, brush_tap, kick, shaker
from assets.sound.glassware import glass_bar, gong
from assets.sound.instruments import electric_piano, marimba, pluck, reed, upright_bass
from assets.sound.score import again, moved, read

TUNE = """
mf | d4:.5 g4:1 a4:.5 d5:1 b4 | b4:1.5 a4:.5 g4:1 e4 | e4:.5 a4:1 b4:.5 e5:1 c5 | c5:2 b4:1 a4
   | d4:.5 g4:1 a4:.5 d5:1 b4 | d5:1.5 e5:.5 d5:1 b4 | c5:1 b4:.5 a4 g4:1 e4 | > f#4:3 r:1
mp | r:4 | r:4 | r:4 | r:4 | r:4 | r:4 | r:4 | r:4
mf | b4:.5 e5:1 f#5:.5 b5:1 g5 | f#5:1.5 e5:.5 d5:1 b4 | c5:.5 d5 e5:1 g5:1.5 e5:.5 | d5:3 b4:1
   | a4:1 c5:.5 e5 a5:1 g5 | f#5:1 d5 b4:2 | c5:.5 b4 a4 g4 a4:1 c5 | > d5:3 r:1
mf | d4:.5 g4:1 a4:.5 d5:1 b4 | r:1 a4:.5 g4 b4:1 d5 | e5:1.5 d5:.5 c5:1 a4 | b4:3 r:1
   | g4:.5 c5:1 d5:.5 g5:1 e5 | e5:1 d5:.5 b4 g4:1 a4 | c5:1 b4:.5 a4 g4:1 f#4 | > a4:2 d4 | p
"""
ANSWER = """
mp | r:4 | r:2 d4:1 c4 | r:4 | r:1 e4 d4 c4 | r:4 | r:2 g4:1 f#4 | e4:2 c4 | a3:1 c4 d4 e4
mf | d5:1 b4:.5 a4 g4:1 e4 | g4:1.5 a4:.5 b4:2 | c5:1 a4:.5 g4 e4:1 c4 | d4:1.5 e4:.5 f#4:2
   | d5:.5 g4:1 a4:.5 d5:1 b4 | e5:1 d5:.5 b4 g4:2 | a4:1 g4:.5 e4 c5:1 b4 | > a4:3 r:1
p  | e4:2 g4 | d4:2 f#4 | e4:2 c4 | d4:2 g4 | e4:2 c4 | d4:1 f#4 g4:2 | e4:2 c4:1 e4 | f#4:2 a4
mp | r:4 | b3:1 d4 g4:2 | c4:1 e4 g4 f#4 | g4:3 r:1 | e4:2 c4 | d4:2 g4 | e4:2 c4 | d4:2 c4
"""
CHORDS = {"G": "g3+b3+d4", "E": "g3+b3+e4", "A": "a3+c4+e4", "D": "a3+c4+f#4", "C": "g3+c4+e4", "B": "f#3+b3+d4"}
CHART = "GG EE AA DD GG EE CC DD  GG EE AA DD GG EE AA DD  EE BB CC GG AA DG AA DD  GG GG CA GG CC GE AA DD"  # halves
WALK = """
mp | g2:1 b2 d3 b2 | e2 g2 b2 g2 | a2 c3 e3 c3 | d2 f#2 a2 d3 | g2 b2 d3 b2 | b2 a2 g2 e2 | c2 e2 g2 e2 | d2 a2 d2 f#2
   | g2 b2 d3 b2 | e2 g2 b2 g2 | a2 c3 e3 c3 | d2 f#2 a2 d3 | g2 b2 d3 b2 | e2 g2 b2 e2 | c2 e2 a2 c3 | d2 a2 d2 d2
mf | e2 g2 b2 g2 | b2 f#2 b2 f#2 | c2 e2 g2 c3 | g2 b2 d3 b2 | a2 e2 c3 a2 | d2 a2 g2 b2 | c2 e2 a2 c3 | d2 a2 d2 f#2
   | g2 b2 d3 b2 | g2 b2 d3 f3 | c3 b2 a2 e2 | g2 b2 d3 g2 | c2 e2 g2 e2 | g2 d2 e2 b2 | a2 e2 c3 a2 | d2 a2 d2 f#2
"""


def piece() -> Piece:
    """Return the piece: the tune (8 bars), its neighbour (8), both in the sun (8), home (8)."""
    off = "r:.5 {0}:.5 "  # a chord after each beat
    strum = "".join("| " + "".join(off.format(CHORDS[half]) * 2 for half in bar) for bar in CHART.split())
    ding = read("mp | r:3 x:.5 x:.5 | r:4 | r:3 x:1 | r:4 |")
    return Piece(
        name="arcade",
        tempo=104,
        bars=32,
        swing=0.58,
        echo=1.5,
        parts=(
            Part("tune", pluck, read(TUNE), -20.5, side=-0.15, room=0.3),
            Part("tune, octave", glass_bar, moved(read(TUNE), 0, 12, 0.8), -29.0, side=0.3, room=0.5),
            Part("answer", reed, read(ANSWER), -23.5, side=0.3, room=0.35),
            Part("strum", electric_piano, read(f"p {strum}"), -28.0, side=-0.45, room=0.25),
            Part("walk", upright_bass, read(WALK), -23.0, room=0.08),
            Part("gong", gong, again(moved(ding, 0, 19), 16, 8), -29.0, side=0.55, room=0.6, takes=3),
            Part("steps", marimba, again(read("p | d5:.5 r b4 r r:2 | r:4 |"), 8, 16), -32.0, side=0.1, room=0.35),
            Part("taps", brush_tap, again(read("p r:1 x r x"), 4, 32), -33.0, side=-0.1, room=0.2, takes=4),
            Part("swirl", brush_swirl, again(read("p x:2 x"), 4, 32), -37.0, side=0.2, room=0.1, takes=4),
            Part(
                "seeds", shaker, moved(again(read("p x:.5 pp x", 1), 1, 64), 64), -37.0, side=0.4, room=0.1, takes=4
            ),
            Part("kick", kick, again(read("p x:2 x:1.5 pp x:.5"), 4, 32), -32.0, room=0.05),
        ),
    )
