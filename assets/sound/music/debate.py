"""Debate: E minor. Two speakers over a driving ground: the figure, and the figure turned upside down."""

from assets.sound.band import Part, Piece
from assets.sound.drums import brush_tap, cymbal, deep_drum, kick, rising_air, shaker, tick
from assets.sound.instruments import brass, muted_pluck, pad, piano, pulse_bass, short_strings, strings, sub
from assets.sound.score import again, moved, read

FOR = """
   | e4:1.5 b4:.5 c5:1 b4 | f#4:3 a4:1 | g4:1.5 e5:.5 d5:1 b4 | d5:3 b4:1 | c5:1.5 b4:.5 a4:1 e5 | e5:2 d5:1 b4
"""
FOR_END = "| c5:1 a4 f#4 e4 | d#5:3 r:1 |"
AGAINST = """
   | e4:1.5 a3:.5 g3:1 a3 | d4:3 a3:1 | e4:1.5 c4:.5 b3:1 g3 | d4:3 g3:1 | c4:1.5 e4:.5 c4:1 a3 | b3:2 e4
"""
AGAINST_END = "| a3:1 c4 e4 f#4 | f#4:2 d#4 |"
FOR_INTERRUPTED = """
mf | e4:1.5 b4:.5 c5:1 b4 | f#4:2 r | g4:1.5 e5:.5 d5:1 b4 | d5:2 r
<  | c5:.5 b4 a4:1 r:2 | e5:.5 d5 b4:1 r:2 | c5:.5 b4 a4 f#4 r:2 | d#5:4 | ff
"""
AGAINST_INTERRUPTED = """
mf | r:2 e3:1.5 b3:.5 | c4:1 b3 f#3:2 | r:2 g3:1.5 e4:.5 | d4:1 b3 d4:2
<  | r:2 a3:.5 b3 c4:1 | r:2 g3:.5 a3 b3:1 | r:2 a3:.5 c4 e4 f#4 | f#3:4 | ff
"""
ROUND = ("e2", "f#2", "c2", "b1", "a1", "g1", "f#2", "b1")  # the bass of eight bars
CHORDS = ("g4+b4+e5", "f#4+a4+d5", "g4+b4+e5", "g4+b4+d5", "e4+a4+c5", "e4+g4+b4", "e4+a4+c5", "d#4+a4+b4")
LIFTED = ("g2", "a2", "eb2", "d2", "c2", "bb1", "a1", "b1")  # a minor third higher, and the way back
LIFTED_CHORDS = ("g4+bb4+d5", "f4+a4+c5", "g4+bb4+d5", "f4+bb4+d5", "g4+c5+eb5", "g4+bb4+d5", "e4+g4+c5", "d#4+a4+b4")
LAST = ("e2", "f#2", "c2", "b1", "a1", "g1")
LAST_CHORDS = ("g4+b4+e5", "f#4+a4+d5", "g4+b4+e5", "g4+b4+d5", "e4+a4+c5", "e4+g4+b4", "e4+a4+b4", "d#4+a4+b4")


def piece() -> Piece:
    """Return the piece: the ground alone (8 bars), for (8), against (8), both at once (8), lifted (8), all (8)."""
    speaking = read(f"mf {FOR} {FOR_END}")
    lifted_end = "| c5:1 e5 d5 c5 | b4:2 d#5 |"
    lifted = moved(read(f"f {FOR}"), 128, 3) + moved(read(f"f {lifted_end}"), 152)
    finale = read(f"ff {FOR} > | b4:4 | f#4:3 r:1 | p")
    answer = read(f"mf {AGAINST} {AGAINST_END}")
    lifted_answer = moved(read(f"f {AGAINST}"), 128, 3) + moved(read("f | e4:1 c4 a3 c4 | f#4:2 d#4 |"), 152)
    finale_answer = read(f"f {AGAINST} > | e4:4 | d#4:3 r:1 | p")
    hall = "".join(f"| {chord}:4 " for chord in (*CHORDS * 3, *LIFTED_CHORDS, *LAST_CHORDS))
    return Piece(
        name="debate",
        tempo=128,
        bars=48,
        echo=1.6,
        parts=(
            *_ground(),
            Part(
                "for",
                strings,
                moved(speaking, 32) + moved(read(FOR_INTERRUPTED), 96) + lifted + moved(finale, 160),
                -20.5,
                side=-0.25,
                room=0.4,
            ),
            Part(
                "for, octave",
                piano,
                moved(speaking, 32, 12, 0.8) + moved(lifted, 0, 12, 0.8) + moved(finale, 160, 12, 0.8),
                -26.5,
                side=-0.3,
                room=0.4,
            ),
            Part(
                "against",
                brass,
                moved(answer, 64) + moved(read(AGAINST_INTERRUPTED), 96) + lifted_answer + moved(finale_answer, 160),
                -21.0,
                side=0.3,
                room=0.4,
            ),
            Part("crowd", pad, moved(read(f"mp {hall}"), 32, -12), -29.0, room=0.5),
            Part(
                "cymbal",
                cymbal,
                read("mp" + "| r:4 " * 24 + "| x:4 " + "| r:4 " * 7 + "| f x:4 " + "| r:4 " * 7 + "| x:4 |"),
                -32.0,
                side=0.2,
                room=0.5,
            ),
            Part("air", rising_air, moved(read("mp x:4 | _"), 120) + moved(read("p x:4 | _"), 184), -36.0, room=0.4),
        ),
    )


def _ground() -> tuple[Part, ...]:
    """Return the layer that drives from the first bar: bass, bows, skins and clock."""
    bass = "p" + _pulse(ROUND[:4]) + "<" + _pulse(ROUND[4:]) + "mf" + _pulse(ROUND) * 2 + "<" + _pulse(ROUND)
    bass += "f" + _pulse(LIFTED) + "f" + _pulse(LAST) + "> | b1:.5 b1 b1 b1 b1 b1 b1 b1 | b1:.5 b1 b1 b1 b1:1 r | p"
    bows = "p" + "| r:4 " * 4 + "<" + _bowed(CHORDS[4:]) + "mp" + _bowed(CHORDS) * 2 + "<" + _bowed(CHORDS)
    bows += "f" + _bowed(LIFTED_CHORDS) + "f" + _bowed(LAST_CHORDS[:6]) + "> | r:4 | r:4 | p"
    beat = again(read("p x:1 x x x"), 4, 8) + moved(again(read("mf x:1 mp x mf x mp x"), 4, 38), 32)
    high = tuple(f"{root[:-1]}3" for root in ROUND)
    runs = "".join(f"| {note}:.25 {note} r:.5 {note}:.5 r:.5 {note}:.25 {note} r:.5 {note}:1 " for note in high)
    return (
        Part("bass", pulse_bass, read(bass), -21.5, room=0.05, loose=0.2),
        Part(
            "floor",
            sub,
            moved(read("mf" + "".join(f"| {root}:4 " for root in (*ROUND, *LIFTED, *LAST))), 96),
            -28.0,
            room=0.0,
        ),
        Part("bows", short_strings, read(bows), -25.5, side=0.15, room=0.35, takes=2),
        Part("mutes", muted_pluck, again(read(f"mp {runs}"), 32, 4), -29.0, side=-0.5, room=0.25, takes=2),
        Part("kick", kick, beat, -26.0, room=0.06),
        Part(
            "taps",
            brush_tap,
            moved(again(read("mf r:1 x r x:.75 p x:.25"), 4, 38), 32),
            -31.0,
            side=0.1,
            room=0.3,
            takes=4,
        ),
        Part(
            "shaker",
            shaker,
            moved(again(read("mp x:.25 pp x p x pp x", 1), 1, 88), 96),
            -36.0,
            side=0.45,
            room=0.15,
            takes=4,
        ),
        Part(
            "clock",
            tick,
            again(read("p x:1 e5 x e5"), 4, 24) + moved(again(read("p x:1 e5", 2), 2, 4), 184),
            -36.0,
            side=-0.4,
            room=0.3,
        ),
        Part(
            "drum",
            deep_drum,
            moved(again(read("f x:4 | r:4 | r:4 | r:3 mf x:.5 x"), 16, 4), 128 - 32),
            -27.0,
            room=0.5,
        ),
    )


def _pulse(roots: tuple[str, ...]) -> str:
    """Return driving eighths on each root; the first bar of the round walks the figure itself."""
    bars = [f"| {root}!:.5 {root} {root} {root}! {root} {root} {root}! {root} " for root in roots]
    if roots[0] == "e2":
        bars[0] = "| e2!:.5 e2 e2 b2 c3! c3 b2 b2 "
    return "".join(bars)


def _bowed(chords: tuple[str, ...]) -> str:
    """Return each chord bowed three, three, two."""
    return "".join(f"| {chord}!:.5 r {chord} {chord}! r {chord} {chord}! r " for chord in chords)
