"""Repair: A dorian. Small bars that go round in sixes and threes against the four of the hand; room to think."""

from assets.sound.band import Part, Piece
from assets.sound.drums import brush_swirl, kick, tick
from assets.sound.instruments import (
    bell,
    electric_piano,
    glass_pad,
    marimba,
    muted_pluck,
    pad,
    reed,
    sub,
    upright_bass,
)
from assets.sound.score import again, broken, moved, read

CYCLE = "| {am}:4 | {am} | {d} | {d} | {f} | {f} | {e} | {e2} "
BARS = {"am": "a3+c4+e4+b4", "d": "a3+d4+f#4+a4", "f": "a3+c4+e4+g4", "e": "a3+b3+d4+e4", "e2": "g#3+b3+d4+e4"}
HELD = {"am": "c4+e4+g4", "d": "d4+e4+f#4+a4", "f": "c4+e4+a4", "e": "b3+d4+e4+a4", "e2": "b3+d4+e4+g#4"}
BASS = """
   | a1:2.5 a1:.5 e2:1 | a1:2.5 a1:.5 g2:1 | d2:2.5 d2:.5 a2:1 | d2:2.5 d2:.5 a1:1
   | f2:2.5 f2:.5 c2:1 | f2:2.5 f2:.5 e2:1 | e2:2.5 e2:.5 b1:1 | e2:2.5 e2:.5 g#2:1
"""
SLOW = """
p  | a4:3 e5:1 | f#5:2 e5 | b4:4 | _ | c5:3 e5:1 | a5:2 e5 | d5:4 | e5:2 b4
"""
KEYS = """
mp | a4:1.5 e5:.5 f#5:1 e5 | b4:4 | d5:1.5 a5:.5 b5:1 a5 | e5:4
   | c5:1.5 b4:.5 a4:1 e5 | a4:3 r:1 | g4:1.5 d5:.5 e5:1 d5 | b4:2 g#4
"""
CLARINET = """
p  | r:2 c4:1 e4 | g4:2 e4 | f#4:2 d4 | a3:1 d4 f#4:2 | a3:2 c4 | e4:1 c4 a3:2 | b3:2 d4 | d4:1 e4 d4 b3
"""


def piece() -> Piece:
    """Return the piece: four bars to settle, then four rounds of eight, one voice more in each."""
    chords = read("mp" + f"| {BARS['am']}:4 " * 4 + CYCLE.format(**BARS) * 4)
    threes = read("p" + CYCLE.format(**BARS) * 3)
    return Piece(
        name="repair",
        tempo=96,
        bars=36,
        echo=2.0,
        parts=(
            Part("sixes", marimba, broken(chords, (0, 2, 1, 3, 2, 1), 0.5), -22.0, side=-0.35, room=0.3),
            Part("threes", marimba, moved(broken(threes, (3, 5, 2), 0.5), 48), -25.5, side=0.45, room=0.4),
            Part(
                "mutes",
                muted_pluck,
                moved(broken(threes, (0, 1, 0, 2), 0.25), 80)[:256],
                -31.0,
                side=0.1,
                room=0.2,
                takes=2,
            ),
            Part("slow", bell, moved(read(SLOW), 16) + moved(read(SLOW), 80), -25.0, side=0.2, room=0.7),
            Part("keys", electric_piano, moved(read(KEYS), 48) + moved(read(KEYS), 112), -22.0, room=0.3, sway=0.5),
            Part(
                "clarinet", reed, moved(read(CLARINET), 80) + moved(read(CLARINET), 112), -25.5, side=-0.2, room=0.4
            ),
            Part("pad", pad, read("p" + f"| {HELD['am']}:4 " * 4 + CYCLE.format(**HELD) * 4), -28.0, room=0.5),
            Part("light", glass_pad, read("p | e5+b5:4 | _ | _ | _ |"), -33.0, room=0.8),
            Part("bass", upright_bass, moved(again(read(f"mp {BASS}"), 32, 4), 16), -24.5, room=0.06),
            Part("floor", sub, read("p | a1:4 | _ | _ | _ |"), -29.0, room=0.0),
            Part("kick", kick, moved(again(read("p x:2.5 pp x:1.5"), 4, 28), 32), -32.0, room=0.05),
            Part("clock", tick, again(read("pp x:1 r e5 r"), 4, 36), -39.0, side=0.5, room=0.4),
            Part("swirl", brush_swirl, moved(again(read("p x:2 x"), 4, 24), 48), -39.0, side=-0.3, room=0.1, takes=4),
        ),
    )
