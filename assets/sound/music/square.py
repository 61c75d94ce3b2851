"""Square: the evening outside. G dorian over a lilting bass; strings plucked, a clarinet, a marimba far off."""

from assets.sound.band import Part, Piece
from assets.sound.drums import brush_tap, kick, shaker, wood
from assets.sound.instruments import electric_piano, marimba, pad, pluck, reed, upright_bass
from assets.sound.score import again, moved, read

TUNE = """
   | g4:1.5 d5:.5 e5:1 d5 | a4:2.5 bb4:.5 a4 g4 | a4:1.5 c5:.5 e5:1 c5 | d5:2.5 c5:.5 bb4 a4
   | g4:1.5 bb4:.5 d5:1 bb4 | c#5:1.5 d5:.5 e5:1 g5 | f5:2.5 e5:.5 d5 c5 | d5:1 c5:.5 a4 f#4:1 r
"""
CLARINET = """
mf | g3:1.5 d4:.5 e4:1 d4 | a4:3 r:1 | a3:1.5 c4:.5 e4:1 g4 | f4:3 d4:1
   | e4:1.5 g4:.5 bb4:1 g4 | a4:1.5 g4:.5 e4:1 c#4 | d4:3 a3:1 | c4:1 a3 f#3:2
"""
UNDER = """
mp | bb3:4 | bb3:2 e4 | e4 a3 | d4:3 f4:1 | e4:2 d4 | c#4:4 | a3:2 f4 | f#4 c4
"""
BRIDGE = """
mf | d5:1 c5:.5 d5:1.5 f5:1 | e5:1.5 c5:.5 g4:2 | bb4:1 a4:.5 bb4:1.5 d5:1 | c5:1.5 a4:.5 e4:2
   | g4:1 f4:.5 g4:1.5 bb4:1 | a4:1.5 f4:.5 e4:2 | < g4:1.5 a4:.5 c5:1 eb5 | d5:1.5 c5:.5 a4:1 f#4 | f
"""
REPLIES = """
mp | r:4 | r:1 e5:.5 g5 bb5:1 a5:.5 g5 | r:4 | r:1 a5:.5 f5 d5:1 r | r:4 | r:4 | r:1 a5:.5 c6 e5:1 r | r:4
"""
VERSE = (
    "g3+bb3+d4+a4",
    "bb3+d4+e4+g4",
    "a3+c4+e4+g4",
    "a3+d4+f4",
    "g3+bb3+d4+e4",
    "g3+c#4+e4",
    "f3+a3+c4+d4",
    "f#3+a3+c4+eb4",
)
TURN = ("a3+c4+d4+f4", "g3+c4+e4", "f3+bb3+d4", "e3+a3+c4", "g3+bb3+d4+f4", "f3+a3+c4+d4", "g3+c4+eb4", "f#3+c4+eb4")
VERSE_BASS = (
    ("g2", "d2"),
    ("c2", "g2"),
    ("f2", "c2"),
    ("bb1", "f2"),
    ("e2", "bb1"),
    ("a1", "e2"),
    ("d2", "a1"),
    ("d2", "f#2"),
)
TURN_BASS = (
    ("bb1", "f2"),
    ("a1", "e2"),
    ("g1", "d2"),
    ("f2", "c2"),
    ("eb2", "bb1"),
    ("d2", "a1"),
    ("a1", "eb2"),
    ("d2", "f#2"),
)


def piece() -> Piece:
    """Return the piece: the tune, the clarinet's turn, a bridge, and the tune with both."""
    chords = (*VERSE, *VERSE, *TURN, *VERSE)
    strums = "".join(f"| {chord}:1 r:.5 {chord}:1 r:.5 {chord}:1 " for chord in chords)
    held = "".join(f"| {chord}:4 " for chord in chords)
    steps = "".join(
        f"| {root}:1.5 {fifth}:.5 {fifth}:1.5 {root}:.5 "
        for root, fifth in (*VERSE_BASS, *VERSE_BASS, *TURN_BASS, *VERSE_BASS)
    )
    tune = read(f"mf {TUNE}")
    return Piece(
        name="square",
        tempo=100,
        bars=32,
        swing=0.53,
        echo=1.5,
        parts=(
            Part("tune", pluck, tune + moved(read(f"f {TUNE}"), 96), -20.0, side=-0.1, room=0.3),
            Part("clarinet", reed, moved(read(CLARINET), 32) + moved(read(UNDER), 96), -22.5, side=0.3, room=0.35),
            Part("bridge", electric_piano, moved(read(BRIDGE), 64), -21.0, side=-0.1, room=0.3, sway=0.8),
            Part("replies", marimba, moved(again(read(REPLIES), 64, 2), 32), -27.0, side=0.55, room=0.5),
            Part("strum", pluck, read(f"mp {strums}"), -27.0, side=-0.5, room=0.25, takes=2),
            Part("pad", pad, read(f"p {held}"), -31.0, room=0.4),
            Part("bass", upright_bass, read(f"mf {steps}"), -23.0, room=0.08),
            Part(
                "shaker",
                shaker,
                again(read("p x:.5 pp x p x! pp x p x pp x p x! pp x"), 4, 32),
                -37.0,
                0.4,
                0.15,
                takes=4,
            ),
            Part("clave", wood, again(read("p r:1 g5 g5 r | g5:1.5 g5 g5:1"), 8, 16), -37.0, side=0.6, room=0.4),
            Part("kick", kick, again(read("mp x:1.5 p x:.5 mp x:1.5 p x:.5"), 4, 32), -31.0, room=0.05),
            Part(
                "taps", brush_tap, moved(again(read("p r:1 x! r x"), 4, 24), 32), -36.0, side=-0.25, room=0.2, takes=4
            ),
        ),
    )
