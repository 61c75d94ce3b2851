"""Conference: the encounter. D minor in sevens, two, two and three: nobody's feet find the bar before the end."""

from math import ceil

from assets.sound.band import Part, Piece
from assets.sound.drums import brush_tap, cymbal, deep_drum, kick, rising_air, shaker, tick
from assets.sound.glassware import glass_bar, rubbed_glass
from assets.sound.instruments import brass, muted_pluck, pad, piano, pulse_bass, short_strings, strings, sub
from assets.sound.score import Note, again, moved, read

SEVEN = 7  # quavers a bar, and a beat is one
HERS = """
   | a3:1 d4:2 e4:1 a4:3 | f4:7 | r:2 f4 g4:3 | g4:2 f4 e4:3 | c4:1 f4:2 g4:1 c5:3 | a4:7 | bb4:2 a4 f4:3 | e4:4 c#4:3
"""
THEIRS = """
   | d3:2 d3 f3:3 | f3:4 d3:3 | d3:2 d3 bb3:3 | g3:4 bb3:3 | f3:2 f3 c4:3 | a3:4 f3:3 | g3:2 bb3 d4:3 | c#4:4 a3:3
"""
HUSH = """
p  | a4:2 d5 e5:3 | a5:7 | f5:7 | r:7 | a4:2 d5 e5:3 | a5:7 | f5:7 | < e5:4 c#5:3
"""
LAST = """
   | a4:1 d5:2 e5:1 a5:3 | f5:4 g5:3 | d5:2 f5 g5:3 | a5:4 f5:3 | c5:1 f5:2 g5:1 c6:3 | a5:4 g5:3 | bb5:2 a5 f5:3
   | e5:4 c#5:3 | d5:2 e5 f5:3 | g5:4 f5:3 | e5:2 c#5 e5:3 | > a5:4 r:3 | p
"""
LAST_THEIRS = """
   | d3:2 d3 f3:3 | bb3:4 f3:3 | bb3:2 bb3 d4:3 | f3:4 a3:3 | f3:2 f3 c4:3 | a3:4 c4:3 | g3:2 bb3 d4:3 | c#4:4 a3:3
   | bb3:2 bb3 d4:3 | g3:4 bb3:3 | a3:2 a3 c#4:3 | > a3:4 r:3 | p
"""
ROUND = ("d2", "bb1", "g1", "c2", "f2", "f2", "g2", "a2")
CHORDS = ("f4+a4+d5", "f4+bb4+d5", "g4+bb4+d5", "e4+g4+c5", "f4+a4+c5", "f4+a4+c5", "g4+bb4+d5", "e4+g4+c#5")
LAST_ROUND = ("d2", "bb1", "bb1", "f2", "f2", "f2", "g2", "a2", "bb1", "g1", "a1", "a1")
LAST_CHORDS = (
    *("f4+a4+d5", "f4+bb4+d5", "f4+bb4+d5", "f4+a4+c5", "f4+a4+c5", "f4+a4+c5", "g4+bb4+d5", "e4+g4+c#5"),
    *("f4+bb4+d5", "g4+bb4+d5", "e4+a4+c#5", "e4+a4+c#5"),
)


def piece() -> Piece:
    """Return the piece: the floor (8 bars), hers (8), theirs (8), both (8), one voice in a hush (8), all (12)."""
    hers, theirs = read(f"mf {HERS}", SEVEN), read(f"mf {THEIRS}", SEVEN)
    last = moved(read(f"ff {LAST}", SEVEN), 40 * SEVEN)
    lines = moved(hers, 8 * SEVEN) + moved(hers, 24 * SEVEN, 0, 1.15) + last
    against = moved(theirs, 16 * SEVEN) + moved(theirs, 24 * SEVEN, 0, 1.1)
    against += moved(read(f"ff {LAST_THEIRS}", SEVEN), 40 * SEVEN)
    return Piece(
        name="conference",
        tempo=252,
        bars=52,
        beats_a_bar=SEVEN,
        echo=1.7,
        parts=(
            *_floor(),
            Part("hers", piano, lines, -21.0, side=-0.25, room=0.4),
            Part("hers, bowed", strings, moved(lines, 0, 12, 0.85), -23.5, side=-0.1, room=0.45),
            Part("hers, glass", glass_bar, moved(lines, 0, 12, 0.8), -29.0, side=-0.45, room=0.5),
            Part("theirs", brass, against, -21.0, side=0.3, room=0.45),
            Part("one voice", glass_bar, moved(read(HUSH, SEVEN), 32 * SEVEN), -22.0, room=0.7),
            Part(
                "rim",
                rubbed_glass,
                moved(read("p | a4:7 | _ | d5 | _ | a4 | _ | f4 | e4", SEVEN), 32 * SEVEN),
                -27.0,
                0.3,
                0.8,
            ),
            Part("crowd", pad, _held(), -28.0, room=0.5),
        ),
    )


def _floor() -> tuple[Part, ...]:
    """Return what drives: bass, bows, skins and clock; in the hush only the clock goes on."""
    full = "p" + _driven(ROUND[:4]) + "<" + _driven(ROUND[4:]) + "mp" + _driven(ROUND) * 2 + "mf" + _driven(ROUND)
    hushed = "p | d2:7 | r:7 | bb1:7 | r:7 | d2:7 | r:7 | g1:7 < | a1:1 a1 a1 a1 a1 a1 a1"
    bass = full + hushed + " f" + _driven(LAST_ROUND[:11]) + "| a1!:1 a1 a1 a1 r:3 |"
    bows = "p" + "| r:7 " * 8 + "mp" + _bowed(CHORDS) * 2 + "mf" + _bowed(CHORDS) + "| r:7 " * 8
    bows += "f" + _bowed(LAST_CHORDS[:11]) + "| e4+a4+c#5!:2 r:5 |"
    beat = read("mf x:2 p x:2 mp x:3", SEVEN)
    return (
        Part("bass", pulse_bass, read(bass, SEVEN), -21.5, room=0.05, loose=0.2),
        Part(
            "sub",
            sub,
            moved(read("mf" + "".join(f"| {root}:7 " for root in LAST_ROUND), SEVEN), 40 * SEVEN),
            -27.0,
            room=0.0,
        ),
        Part("bows", short_strings, read(bows, SEVEN), -25.0, side=0.15, room=0.35, takes=2),
        Part(
            "mutes",
            muted_pluck,
            _only(read("p d4:.5 d4 r:1 a3:.5 a3 r:1 d4:.5 d4 f4:1 r:1", SEVEN), (8, 32)),
            -30.0,
            -0.5,
            0.25,
            takes=3,
        ),
        Part("kick", kick, _only(beat, (4, 32), (40, 51)), -26.5, room=0.06),
        Part(
            "taps",
            brush_tap,
            _only(read("mp r:1 p x r mp x r x p x", SEVEN), (8, 32), (40, 52)),
            -31.0,
            0.1,
            0.3,
            takes=4,
        ),
        Part(
            "seeds",
            shaker,
            _only(read("mp x:1 pp x mp x pp x mp x pp x x", SEVEN), (16, 32), (40, 52)),
            -36.0,
            0.45,
            0.15,
            takes=4,
        ),
        Part("clock", tick, _only(read("p x:2 e5 x:1.5 x", SEVEN), (0, 52)), -36.0, side=-0.4, room=0.3, loose=0.0),
        Part(
            "drum",
            deep_drum,
            _only(read("f x:7 | r:7 | r:7 | r:4 mf x:1 x x", SEVEN), (24, 26), (40, 43)),
            -27.0,
            room=0.5,
        ),
        Part("cymbal", cymbal, _only(read("mp x:7", SEVEN), (8, 9), (24, 25), (40, 41), (48, 49)), -31.0, 0.2, 0.5),
        Part("air", rising_air, _only(read("mp x:7", SEVEN), (23, 24), (39, 40)), -35.0, room=0.4),
    )


def _only(pattern: tuple[Note, ...], *spans: tuple[int, int]) -> tuple[Note, ...]:
    """Return a pattern of whole bars, played round and round in some spans of bars (first, one past the last)."""
    long = SEVEN * ceil((pattern[-1].start + pattern[-1].beats) / SEVEN)
    return tuple(
        note
        for first, last in spans
        for note in moved(again(pattern, long, last - first), first * SEVEN)
        if note.start + note.beats <= last * SEVEN
    )


def _driven(roots: tuple[str, ...]) -> str:
    """Return driving quavers on each root, two, two and three."""
    return "".join(f"| {root}!:1 {root} {root}! {root} {root}! {root} {root} " for root in roots)


def _bowed(chords: tuple[str, ...]) -> str:
    """Return each chord bowed at the head of each group."""
    return "".join(f"| {chord}!:1 r {chord} r {chord}! r {chord} " for chord in chords)


def _held() -> tuple[Note, ...]:
    """Return the chords held under everything from the second round on, an octave lower."""
    held = "".join(f"| {chord}:7 " for chord in (*CHORDS * 3,))
    last = "".join(f"| {chord}:7 " for chord in LAST_CHORDS)
    return moved(read(f"mp {held}", SEVEN), 8 * SEVEN, -12) + moved(read(f"mf {last}", SEVEN), 40 * SEVEN, -12)
