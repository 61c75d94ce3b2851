"""Title: D minor. The figure climbs in three steps (D, G, B flat), first alone, then with everybody."""

from assets.sound.band import Part, Piece
from assets.sound.drums import brush_tap, deep_drum, kick, rising_air
from assets.sound.instruments import bell, electric_piano, glass_pad, pad, piano, pluck, reed, strings, upright_bass
from assets.sound.score import again, broken, moved, read

THEME = """
   | d4:1.5 a4:.5 bb4:1 a4 | e4:3 r:1 | g4:1.5 d5:.5 eb5:1 d5 | a4:3 r:1
   | bb4:1.5 f5:.5 g5:1 f5 | c5:3 e5:1 | d5:1.5 bb4:.5 g4:1 e4
"""
FIRST_END = "| a4:2 c#5 |"
SECOND_END = "| a4:3 r:1 |"
CHORDS = """
mp | d3+a3+e4+f4:4 | d3+a3+e4+f4 | bb2+a3+d4+f4 | g2+bb3+d4+a4:2 a2+g3+d4+e4
mf | d3+a3+e4+f4:4 | bb2+a3+d4+e4 | g2+bb3+d4+g4 | f2+a3+e4+g4
   | bb2+a3+d4+f4 | a2+g3+c4+e4 | e3+g3+bb3+d4 | a2+g3+c#4+e4
   | d3+a3+e4+f4 | bb2+g3+d4+e4 | g2+bb3+d4+a4 | a2+c4+f4+g4
   | bb2+a3+d4+f4 | c3+g3+c4+e4 | bb2+g3+d4+e4 | a2+g3+d4+e4:2 a2+g3+c#4+e4
"""
PAD = """
p  | r:4 | r:4 | f3+a3+d4:4 | f3+bb3+d4:2 g3+a3+d4
mp | f3+a3+d4:4 | f3+a3+d4 | g3+bb3+d4 | g3+a3+c4 | f3+a3+d4 | e3+g3+c4 | g3+bb3+d4 | g3+c#4+e4
mf | f3+a3+d4 | g3+bb3+e4 | g3+bb3+d4 | f3+a3+c4 | f3+a3+d4 | g3+c4+e4 | > g3+bb3+e4 | g3+d4+e4:2 g3+c#4+e4 | p
"""
BASS = """
p  | r:4 | r:4 | bb1:4 | g1:2 a1
mp | d2:3 d2:.5 a1 | bb1:4 | g1:3 g1:.5 d2 | f2:4 | bb1:3 f2:1 | a1:4 | e2:3 bb1:1 | a1:2 c#2
mf | d2:2.5 d2:.5 a2:1 | bb1:2.5 bb1:.5 f2:1 | g1:2.5 g1:.5 d2:1 | a1:2.5 a1:.5 f2:1
   | bb1:2.5 bb1:.5 f2:1 | c2:2.5 c2:.5 g2:1 | bb1:4 | > a1:2 r:2 | p
"""
CLARINET = """
mp | a3:2 d4:1 f4 | g4:2 d4:1 bb3 | bb3:2 d4:1 g4 | c4:1 e4 f4 c4
   | d4:2 f4:1 a3 | g4:1 e4 c4 g3 | > bb3:2 d4 | d4 c#4 | p
"""


def piece() -> Piece:
    """Return the piece: four bars of light, eight of theme, eight of the theme for all."""
    theme, full = read(f"mp {THEME} {FIRST_END}"), read(f"f {THEME} {SECOND_END}")
    chords = read(CHORDS)
    return Piece(
        name="title",
        tempo=80,
        bars=20,
        echo=2.6,
        parts=(
            Part("piano", piano, moved(theme, 16) + moved(full, 48, 12, 0.8), -20.0, room=0.35),
            Part("strings", strings, moved(full, 48), -21.5, side=-0.15, room=0.5),
            Part("plucks", pluck, moved(theme, 16, 12, 0.7), -27.0, side=0.35, room=0.5),
            Part("clarinet", reed, moved(read(CLARINET), 48), -25.0, side=0.4, room=0.4),
            Part("ripple", electric_piano, broken(chords, (0, 1, 2, 3, 5, 3, 2, 1), 0.5), -26.0, room=0.35, sway=0.4),
            Part("pad", pad, read(PAD), -27.0, room=0.4),
            Part("light", glass_pad, read("mp | a5+e6:4 | _ | d5+a5 | d5:2 c#5 |"), -31.0, room=0.7),
            Part("bell", bell, read("p | d6:1.5 a6:.5 bb6:1 a6 | e6:4 |"), -30.0, 0.3, room=0.8),
            Part("bass", upright_bass, read(BASS), -24.0, room=0.1),
            Part("kick", kick, moved(again(read("mp x:2.5 x:1.5"), 4, 7), 48), -31.0, room=0.1),
            Part("taps", brush_tap, moved(again(read("p r:1 x r:1 x"), 4, 7), 48), -34.0, -0.3, room=0.3, takes=4),
            Part("drum", deep_drum, moved(read("mf x:4 | r:4 | r:4 | r:4 | p x:4 |"), 48), -30.0, room=0.6),
            Part("air", rising_air, moved(read("p x:4"), 44), -36.0, room=0.5),
        ),
    )
