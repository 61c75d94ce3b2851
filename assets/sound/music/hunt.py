"""Hunt: G minor, low and ticking. The figure is asked from the bottom up; somebody's clock runs ahead."""

from assets.sound.band import Part, Piece
from assets.sound.drums import deep_drum, kick, rising_air, tick, wood
from assets.sound.glassware import droplet, rubbed_glass
from assets.sound.instruments import muted_pluck, pad, piano, pulse_bass, reed, short_strings
from assets.sound.score import again, moved, read

ASKED = """
mp | r:4 | r:4 | r:4 | r:4 | d3:.5 g3:1 a3:.5 d4:1 bb3 | bb3:2 r:2 | r:4 | r:4
   | d3:.5 g3:1 a3:.5 d4:1 bb3 | f3:2 r:2 | eb3:.5 ab3:1 bb3:.5 eb4:1 c4 | bb3:2 r:2
   | g3:.5 c4:1 d4:.5 g4:1 eb4 | eb4:2 d4:1 c4 | d4:.5 g4:1 a4:.5 d5:1 bb4 | > a4:4
mf | d4:.5 g4:1 a4:.5 d5:1 bb4 | bb4:2 a4:1 f4 | g4:1.5 f4:.5 eb4:1 d4 | f#4:3 r:1
   | g4:.5 c5:1 d5:.5 g5:1 eb5 | eb5:2 d5:1 c5 | < bb4:.5 a4 g4 f#4 a4:1 c5 | d5:3 r:1
p  | r:4 | r:4 | d3:.5 g3:1 a3:.5 d4:1 bb3 | r:4 | r:4 | r:4 | d3:.5 g3:1 a3:.5 r:2 | r:4
   | r:4 | r:4 | r:4 | r:4
"""
FOLLOWED = """
p  | r:4 | r:4 | r:4 | r:4 | r:4 | r:2 d4:.5 g4 a4:1 | d5:2 r:2 | r:4
   | r:4 | r:2 d4:.5 g4 a4:1 | r:4 | r:2 eb4:.5 ab4 bb4:1 | eb5:2 c5:2 | r:4 | r:2 c5:1 a4 | f#4:4
mp | r:2 g3:1 bb3 | d4:2 c4 | bb3:1.5 a3:.5 g3:1 bb3 | a3:2 c4:1 d4
   | r:2 eb4:1 g4 | c5:2 bb4:1 g4 | g4:2 eb4 | < f#4:2 a4
mp | bb4:3 a4:1 | g4:3 f#4:1 | g4:4 | r:4 | p eb4:3 d4:1 | c4:3 bb3:1 | a3:4 | r:4
   | r:4 | r:4 | r:4 | r:4
"""
PADS = """
pp | r:4 | r:4 | r:4 | r:4 | g3+d4:4 | _ | eb3+bb3 | _
p  | g3+bb3+d4 | _ | ab3+c4+eb4 | _ | c4+eb4+g4 | _ | a3+c4+d4 | a3+c4+f#4
mp | g3+bb3+d4 | d3+f3+bb3 | eb3+g3+bb3 | d3+f#3+a3+c4 | c4+eb4+g4 | ab3+c4+eb4 | eb4+g4+bb4 | d4+f#4+a4+c5
p  | g3+bb3+d4 | _ | eb3+g3+bb3 | _ | c4+eb4+g4 | _ | a3+c4+d4 | _ | pp g3+d4 | _ | _ | _
"""
LOW = (
    *("g2",) * 6,
    *("eb2", "eb2", "g2", "g2", "ab2", "ab2", "c2", "c2", "d2", "d2"),
    *("g2", "bb2", "eb2", "d2", "c2", "ab2", "eb2", "d2"),
    *("g2", "g2", "eb2", "eb2", "c2", "c2", "d2", "d2"),
)


def piece() -> Piece:
    """Return the piece: a floor (4 bars), asking (12), close behind (8), lost (8), only the clock (4)."""
    bass = "p" + _steps(LOW[:4]) + "mp" + _steps(LOW[4:16]) + "mf" + _steps(LOW[16:24]) + "mp" + _steps(LOW[24:32])
    clock = again(read("p x:.5 pp x p e5 pp x", 2), 2, 72)
    ahead = tuple(note for turn in range(48) for note in moved(read("pp x:.25 x:.25 r:.25", 0.75), turn * 3))
    stabs = "".join(
        f"| r:1.5 {chord}!:.5 r:1 {chord}:.5 r:.5 " for chord in ("d4+g4", "d4+f4", "eb4+g4", "d4+f#4") * 2
    )
    return Piece(
        name="hunt",
        tempo=112,
        bars=36,
        echo=2.0,
        parts=(
            Part("asked", piano, read(ASKED), -20.5, side=-0.1, room=0.4),
            Part("followed", reed, read(FOLLOWED), -24.0, side=0.35, room=0.45),
            Part(
                "bass",
                pulse_bass,
                read(f"{bass} p | g2:.5 r r g2 r r r:1 | r:4 | g2:.5 r r g2 r r r:1 | r:4 |"),
                -22.0,
                room=0.06,
                loose=0.2,
            ),
            Part(
                "mutes",
                muted_pluck,
                moved(again(read("p g3:.25 r d4 r r g3 r:.5 r:2"), 4, 28), 16),
                -29.0,
                -0.5,
                0.3,
                takes=3,
            ),
            Part("pad", pad, read(PADS), -27.5, room=0.5),
            Part("bows", short_strings, moved(read(f"mf {stabs}"), 64), -26.0, side=0.2, room=0.4, takes=2),
            Part("clock", tick, clock, -34.0, side=0.25, room=0.25, loose=0.0, takes=3),
            Part("clock ahead", tick, moved(ahead, 0, 9), -38.5, side=-0.6, room=0.4, loose=0.0, takes=3),
            Part(
                "knock",
                wood,
                moved(again(read("mp r:3.5 d3:.5 | r:4"), 8, 14), 32),
                -33.0,
                side=0.5,
                room=0.5,
                takes=2,
            ),
            Part("heart", kick, moved(again(read("mf x:.5 p x:3.5"), 4, 28), 16), -29.0, room=0.1),
            Part("drum", deep_drum, moved(again(read("mf x:4 | r:4 | r:4 | r:3 p x:1"), 16, 2), 64), -28.0, room=0.6),
            Part(
                "drip",
                droplet,
                again(read("p r:2 g5:.5 r d6 r | r:4 | r:4 | r:1 pp d5:.5 r:2.5"), 16, 9),
                -34.0,
                0.6,
                0.8,
                takes=2,
            ),
            Part(
                "rim",
                rubbed_glass,
                read("p" + "| r:4 " * 24 + "| d5:4 | _ | eb5 | _ | c5 | _ | d5 | _ | g5 | _ | r:4 | r:4 |"),
                -31.0,
                -0.3,
                0.8,
            ),
            Part("air", rising_air, moved(read("p x:4"), 60) + moved(read("mp x:4"), 92), -37.0, room=0.4),
        ),
    )


def _steps(roots: tuple[str, ...]) -> str:
    """Return a bar of careful steps on each root: three, three, two."""
    return "".join(f"| {root}!:.5 r {root} {root}! r {root} {root} r " for root in roots)
