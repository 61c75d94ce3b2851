"""What a bust wears: one function a kind, in the units of `face`, over the shape of the body.

To add a kind, write its function, list it in KINDS, and name it in `people.OutfitKind`.
"""

from collections.abc import Callable

from assets.draw.palette import INK, SHIRT, WHITE, Colour, darker, lighter, mix
from assets.draw.people import Body, Outfit
from assets.draw.svg import circle, clip, group, line, path, rect

LOWER = -30  # how far the drawings below lie under their place


def body_outline(body: Body, drop: float) -> str:
    """Return the outline of neck base, shoulders and chest, moved down by `drop`."""

    def x(value: float) -> float:
        return 8 + value * body.shoulders

    slope = body.slope
    return (
        f"M {x(-250)} 560 C {x(-246)} {330 + slope + drop} {x(-206)} {262 + slope + drop} {x(-120)} {240 + drop}"
        f" C {x(-80)} {228 + drop} -58 {218 + drop} -48 {196 + drop} C -24"
        f" {240 + drop} 42 {240 + drop} 66 {196 + drop}"
        f" C 76 {218 + drop} {x(90)} {228 + drop} {x(124)} {240 + drop} C {x(200)} {262 + slope + drop}"
        f" {x(236)} {330 + slope + drop} {x(240)} 560 Z"
    )


def outfit_of(outfit: Outfit, body: Body, accent: Colour, drop: float) -> str:
    """Return what is worn, on a body moved down by `drop`, with marks in the colour `accent`."""
    mark = outfit.mark or accent
    outline = body_outline(body, drop + LOWER)
    width = body.shoulders
    worn = group(
        KINDS[outfit.kind](outfit, mark),
        transform=f"translate({8 - 8 * width} {drop + LOWER}) scale({width} 1)"
        if width != 1
        else f"translate(0 {drop + LOWER})",
    )
    arms = group(
        path(
            "M -150 356 C -172 410 -180 480 -182 560 L -168 560 C -164 480 -158 414 -150 356 Z",
            darker(outfit.cloth, 0.5),
        ),
        path("M 164 356 C 186 410 192 480 194 560 L 180 560 C 178 480 172 414 164 356 Z", darker(outfit.cloth, 0.5)),
        transform=f"translate(0 {drop + LOWER})",
        opacity=0.4,
    )
    return clip("body", outline) + path(outline, outfit.cloth) + group(worn, arms, clip_path="url(#body)")


def folds(cloth: Colour) -> str:
    """Return the creases that soft cloth throws from shoulder and elbow."""
    return path(
        "M -206 420 C -186 404 -172 398 -158 400 C -172 406 -188 416 -206 420 Z"
        " M -214 468 C -196 446 -182 440 -164 442 C -182 450 -196 460 -214 468 Z"
        " M 220 430 C 202 410 190 404 176 404 C 190 412 204 420 220 430 Z",
        darker(cloth, 0.4),
        opacity=0.45,
    )


def badge(mark: Colour, cloth: Colour) -> str:
    """Return a breast pocket with a name badge."""
    return (
        rect(112, 372, 62, 44, darker(cloth, 0.24), 6)
        + line("M 112 384 h 62", darker(cloth, 0.4), 2.5, opacity=0.6)
        + rect(120, 360, 38, 28, mark, 4)
        + rect(125, 367, 18, 4, INK, 2, opacity=0.6)
        + rect(125, 375, 26, 4, INK, 2, opacity=0.4)
    )


def coat(outfit: Outfit, mark: Colour) -> str:
    """Return an open white coat over a V-necked tunic."""
    cloth, under = outfit.cloth, outfit.under
    return (
        path("M -60 150 H 80 L 100 250 L 60 560 L -60 560 L -84 250 Z", under)
        + path("M -44 150 L 8 286 L 62 150 Z", lighter(under, 0.72))
        + path("M -46 192 L 8 284 L 64 192 L 76 204 L 8 316 L -60 206 Z", lighter(under, 0.18))
        + line("M 8 318 L 4 560", darker(under, 0.35), 3, opacity=0.6)
        + path(
            "M -56 196 C -80 214 -104 232 -122 250 L -88 330 L -66 326 L -20 560 L -64 560 L -130 250 Z",
            darker(cloth, 0.12),
        )
        + path("M -58 200 L -120 246 L -92 326 L -68 320 L -16 560 L 0 560 L -26 330 Z", lighter(cloth, 0.5))
        + path("M 74 200 L 124 246 L 108 326 L 84 322 L 44 560 L 24 560 L 46 330 Z", darker(cloth, 0.22))
        + line("M -92 326 L -68 320 L -16 560 M 108 326 L 84 322 L 44 560", mark, 4, opacity=0.9)
        + badge(mark, cloth)
        + folds(cloth)
    )


def tech(outfit: Outfit, mark: Colour) -> str:
    """Return a technician's jacket with one glowing seam."""
    cloth, under = outfit.cloth, outfit.under
    return (
        path("M -52 190 C -30 220 40 224 70 190 L 84 216 C 40 256 -40 250 -70 214 Z", under)
        + path("M 26 226 L 60 560 L 250 560 L 240 300 L 120 236 L 78 212 Z", darker(cloth, 0.3))
        + line("M 22 234 C 40 330 44 440 56 560", mark, 6)
        + path("M -72 212 C -60 236 -30 250 16 248 L 22 234 C -20 232 -46 222 -56 204 Z", lighter(cloth, 0.3))
        + path("M -230 330 L -150 300 L -140 322 L -232 356 Z", mark, opacity=0.9)
        + circle(-84, 342, 17, under)
        + circle(-84, 342, 10, mark)
        + circle(-84, 342, 4, WHITE)
        + folds(cloth)
    )


def neckwear(outfit: Outfit, mark: Colour) -> str:
    """Return what shows between the lapels of a suit."""
    under, shirt = outfit.under, outfit.shirt
    if outfit.neck == "turtle":
        return (
            path("M -54 192 L 10 400 L 76 192 Z", under)
            + path("M -52 170 C -20 198 40 200 70 170 L 74 226 C 40 250 -30 250 -58 222 Z", lighter(under, 0.10))
            + line("M -54 204 C -20 228 40 230 72 204", darker(under, 0.4), 3)
        )
    collar = path("M -52 184 L 6 238 L -34 272 L -64 206 Z", lighter(shirt, 0.4)) + path(
        "M 72 184 L 14 238 L 54 272 L 84 206 Z", darker(shirt, 0.12)
    )
    front = path("M -54 192 L 10 420 L 76 192 Z", shirt)
    if outfit.neck == "bow":
        return (
            front
            + collar
            + path("M 10 244 L -26 224 L -28 268 Z", mark)
            + path("M 10 244 L 48 224 L 50 268 Z", darker(mark, 0.2))
            + rect(1, 235, 19, 19, lighter(mark, 0.15), 5)
        )
    if outfit.neck == "tie":
        tie = path("M 2 232 L 20 232 L 24 254 L 36 400 L 10 446 L -14 400 L -2 254 Z", mark)
        knot = path("M -4 228 L 25 228 L 19 256 L 2 256 Z", darker(mark, 0.22))
        stripe = path(
            "M -5 290 L 26 276 L 28 290 L -7 306 Z M -9 330 L 30 312 L 31 328 L -11 348 Z", lighter(mark, 0.3)
        )
        return front + tie + group(stripe, opacity=0.6) + knot + collar
    skin_gap = path("M -24 206 L 10 268 L 44 206 Z", darker(shirt, 0.35), opacity=0.35)
    buttons = "".join(circle(11, y, 3.4, darker(shirt, 0.4)) for y in (300, 344, 388))
    return front + skin_gap + line("M 10 268 V 420", darker(shirt, 0.25), 2.5) + buttons + collar


def suit(outfit: Outfit, mark: Colour) -> str:
    """Return a jacket with long lapels."""
    cloth = outfit.cloth
    return (
        neckwear(outfit, mark)
        + path("M -58 198 L -118 244 L -96 312 L -112 330 L 6 560 L 16 480 L -40 250 Z", lighter(cloth, 0.16))
        + path("M 78 198 L 124 244 L 112 312 L 124 330 L 20 560 L 10 480 L 62 250 Z", darker(cloth, 0.25))
        + line("M -58 198 L -40 250 L 10 470", lighter(cloth, 0.34), 3, opacity=0.6)
        + path("M 112 372 l 54 -10 l 4 12 l -54 10 Z", mark)
        + folds(cloth)
    )


def blazer(outfit: Outfit, mark: Colour) -> str:
    """Return a buttoned blazer with short notched lapels and a lapel pin."""
    cloth = outfit.cloth
    return (
        neckwear(outfit, mark)
        + path("M -60 198 L -132 240 L -120 286 L -140 300 L -6 430 L 8 400 L -34 262 Z", lighter(cloth, 0.14))
        + path("M 80 198 L 144 240 L 134 286 L 152 300 L 24 430 L 10 400 L 60 262 Z", darker(cloth, 0.2))
        + line("M -60 198 L -34 262 L 8 402", lighter(cloth, 0.3), 3, opacity=0.6)
        + line("M 8 402 L 14 560", darker(cloth, 0.4), 4)
        + circle(28, 452, 8, darker(cloth, 0.45))
        + circle(26, 450, 3, lighter(cloth, 0.35))
        + path("M -88 284 l 13 8 v 15 l -13 8 l -13 -8 v -15 Z", mark)
        + path("M -150 430 l 66 14 l -3 12 l -66 -14 Z", darker(cloth, 0.3))
        + folds(cloth)
    )


def shawl(outfit: Outfit, mark: Colour) -> str:
    """Return a wrapped shawl held by a leaf brooch."""
    cloth, under = outfit.cloth, outfit.under
    creases = "".join(
        line(
            f"M {-220 + i * 38} 560 C {-190 + i * 34} 430 {-130 + i * 30} 340 {-40 + i * 20} 292",
            darker(cloth, 0.25),
            4,
            opacity=0.5,
        )
        for i in range(5)
    )
    return (
        path("M -60 194 C -30 270 50 270 78 194 L 96 240 C 50 310 -40 306 -84 240 Z", under)
        + line("M -52 216 C -20 262 44 262 72 216", lighter(under, 0.25), 3, opacity=0.7)
        + path(
            "M -60 196 C -150 240 -220 290 -250 420 L -250 560 L -60 560 C -20 430 10 360"
            " 78 300 C 40 300 -30 280 -60 196 Z",
            lighter(cloth, 0.12),
        )
        + creases
        + path(
            "M 78 198 C 130 240 220 300 246 420 L 246 560 L 90 560 C 96 430 80 350 30 306 C 60 296 76 250 78 198 Z",
            darker(cloth, 0.18),
        )
        + line("M 78 200 C 76 250 60 296 30 306 C 80 350 96 430 90 560", lighter(cloth, 0.35), 3.5, opacity=0.5)
        + path("M -4 300 q 22 -14 44 0 q -4 34 -22 46 q -18 -12 -22 -46 Z", mark)
        + line("M 18 306 v 30 M 18 320 l 10 -8 M 18 328 l -9 -8", darker(mark, 0.5), 3)
    )


def hoodie(outfit: Outfit, mark: Colour) -> str:
    """Return a hooded sweater."""
    cloth, under = outfit.cloth, outfit.under
    return (
        path(
            "M -70 196 C -110 206 -134 236 -128 270 C -60 330 80 330 142 268 C 146 236 124 206"
            " 88 196 C 60 250 -40 250 -70 196 Z",
            darker(cloth, 0.22),
        )
        + path(
            "M -128 266 C -60 326 80 326 142 264 C 140 290 128 300 110 308 C 60 334 -40 334 -98"
            " 308 C -118 298 -128 286 -128 266 Z",
            darker(cloth, 0.34),
        )
        + path("M -52 198 C -30 262 50 262 72 198 L 80 214 C 56 290 -40 288 -62 214 Z", under)
        + line("M -40 296 C -44 340 -40 370 -42 400 M 66 296 C 72 340 68 360 72 384", lighter(cloth, 0.55), 6)
        + circle(-42, 404, 6, mark)
        + circle(72, 388, 6, mark)
        + path("M -110 560 L -84 470 H 100 L 130 560 Z", darker(cloth, 0.14))
        + line("M -84 470 H 100", darker(cloth, 0.4), 3, opacity=0.5)
        + folds(cloth)
    )


def collar(outfit: Outfit, mark: Colour) -> str:
    """Return a closed jacket with a high collar."""
    cloth = outfit.cloth
    return (
        path("M 10 236 L 40 560 L 250 560 L 240 300 L 120 236 Z", darker(cloth, 0.22))
        + path("M -64 150 C -40 214 40 226 84 150 L 104 236 C 50 290 -40 290 -88 236 Z", lighter(cloth, 0.12))
        + path("M 12 206 C 40 200 66 180 84 150 L 104 236 C 80 262 40 276 14 276 Z", darker(cloth, 0.3))
        + line("M 12 206 L 14 276 L 40 560", mark, 5)
        + path(
            "M -230 322 C -190 270 -150 262 -100 258 L -110 282 C -160 290 -190 300 -222 352 Z", mark, opacity=0.85
        )
    )


def cardigan(outfit: Outfit, mark: Colour) -> str:
    """Return a knitted cardigan over a blouse."""
    cloth, under = outfit.cloth, outfit.under
    ribs = " ".join(f"M {-118 + i * 6} {262 + i * 26} l 26 -8" for i in range(11))
    ribs += " " + " ".join(f"M {130 - i * 6} {262 + i * 26} l -24 -8" for i in range(11))
    buttons = "".join(
        circle(8 + n * 2, 452 + n * 48, 8, mark) + circle(6 + n * 2, 450 + n * 48, 2.6, lighter(mark, 0.5))
        for n in range(3)
    )
    return (
        path("M -54 192 L 8 430 L 74 192 Z", under)
        + path(
            "M -50 190 C -30 232 44 232 70 190 L 84 214 C 66 250 40 262 10 252 C -24 262 -52 246 -66 214 Z",
            lighter(under, 0.3),
        )
        + path(
            "M 10 252 C -24 262 -52 246 -66 214 L -70 226 C -54 262 -22 274 10 264 C 42 274 74 258 88"
            " 224 L 84 214 C 66 250 40 262 10 252 Z",
            darker(under, 0.2),
        )
        + path("M -64 200 C -90 220 -112 234 -124 248 L -14 560 L 14 560 L 8 424 Z", lighter(cloth, 0.12))
        + path("M 82 200 C 104 220 124 234 136 248 L 36 560 L 8 560 L 8 424 Z", darker(cloth, 0.18))
        + line(ribs, darker(cloth, 0.3), 3, opacity=0.35)
        + line("M 8 424 L 14 560", darker(cloth, 0.45), 3.5)
        + buttons
        + folds(cloth)
    )


def driver(outfit: Outfit, mark: Colour) -> str:
    """Return a driver's uniform jacket: shoulder straps, breast pockets, a winged pin."""
    cloth, trim = outfit.cloth, lighter(outfit.cloth, 0.3)
    return (
        neckwear(outfit, mark)
        + path("M -60 198 L -124 240 L -104 296 L -124 312 L -4 480 L 10 440 L -36 256 Z", lighter(cloth, 0.14))
        + path("M 80 198 L 134 240 L 118 296 L 136 312 L 22 480 L 10 440 L 60 256 Z", darker(cloth, 0.22))
        + line("M 10 446 L 14 560", darker(cloth, 0.4), 4)
        + "".join(circle(30, y, 7.5, mark) + circle(28, y - 2, 2.6, lighter(mark, 0.5)) for y in (478, 526))
        + path("M -206 292 L -112 252 L -102 270 L -196 316 Z", darker(cloth, 0.3))
        + path("M 216 292 L 124 252 L 116 270 L 206 316 Z", darker(cloth, 0.42))
        + line("M -200 302 L -108 262 M 210 302 L 120 262", trim, 2.5, opacity=0.6)
        + circle(-116, 264, 5, mark)
        + circle(128, 264, 5, darker(mark, 0.2))
        + path("M -140 380 h 66 v 52 q -33 14 -66 0 Z", darker(cloth, 0.16))
        + path("M -142 374 h 70 l -4 18 l -31 12 l -31 -12 Z", darker(cloth, 0.3))
        + path(
            "M 104 352 c 14 -12 26 -12 34 -4 c 8 -8 20 -8 34 4 c -14 2 -22 4 -34 12 c -12 -8 -20 -10 -34 -12 Z", mark
        )
        + folds(cloth)
    )


def apron(outfit: Outfit, mark: Colour) -> str:
    """Return a heavy bibbed apron over a striped jersey."""
    cloth, under = outfit.cloth, outfit.under
    stripes = " ".join(f"M -270 {y + 26} C -120 {y - 12} 120 {y - 12} 290 {y + 26}" for y in range(262, 560, 44))
    return (
        path("M -260 560 L -260 150 L 260 150 L 260 560 Z", under)
        + line(stripes, darker(mix(under, cloth, 0.35), 0.45), 15, opacity=0.85)
        + path("M -54 188 C -28 240 48 240 74 188 L 90 208 C 58 272 -40 272 -70 208 Z", darker(under, 0.12))
        + line("M -62 214 C -78 260 -82 300 -80 350 M 84 214 C 100 260 104 300 102 350", darker(cloth, 0.3), 17)
        + path(
            "M -92 344 Q 8 326 116 344 C 122 410 150 452 204 480 L 214 560 L -198 560 L -186"
            " 480 C -132 452 -100 410 -92 344 Z",
            cloth,
        )
        + path(
            "M 60 336 L 116 344 C 122 410 150 452 204 480 L 214 560 L 96 560 C 84 480 72 410 60 336 Z",
            darker(cloth, 0.2),
        )
        + path(
            "M -74 360 C -60 356 -48 354 -40 353 C -50 410 -70 460 -110 500 C -90 450 -78 410 -74 360 Z",
            lighter(cloth, 0.45),
            opacity=0.5,
        )
        + line("M -90 352 Q 8 334 114 352", lighter(cloth, 0.35), 4)
        + circle(-80, 352, 9, mark)
        + circle(102, 352, 9, darker(mark, 0.2))
    )


def lifeguard(outfit: Outfit, mark: Colour) -> str:
    """Return a zipped top with bands on the sleeves, and a whistle on its cord."""
    cloth, under = outfit.cloth, outfit.under
    return (
        path("M -50 184 C -28 236 46 236 70 184 L 92 206 C 60 274 -40 274 -74 206 Z", under)
        + path(
            "M -74 196 C -98 204 -112 224 -104 248 L 4 330 L 10 560 L 18 560 L 16 330 L 124 248 C 128"
            " 224 114 204 92 196 L 14 320 L 6 320 Z",
            darker(cloth, 0.2),
        )
        + line("M 10 322 L 14 560", lighter(under, 0.6), 4, stroke_dasharray="5 5")
        + path("M -252 372 L -178 344 L -172 366 L -256 398 Z M 254 372 L 192 344 L 186 366 L 258 398 Z", under)
        + path("M -256 410 L -170 376 L -167 386 L -258 422 Z M 260 410 L 184 376 L 181 386 L 262 422 Z", under)
        + line("M -56 214 C -40 300 -16 366 0 396 M 78 214 C 60 300 30 366 6 396", mark, 5)
        + rect(-16, 394, 44, 20, mark, 6)
        + circle(-8, 410, 17, mark)
        + circle(-8, 410, 8, darker(mark, 0.45))
        + path("M 14 398 h 12 v 6 h -12 Z", darker(mark, 0.5))
        + path("M 96 372 h 18 v -18 h 20 v 18 h 18 v 20 h -18 v 18 h -20 v -18 h -18 Z", under)
        + folds(cloth)
    )


def polo(outfit: Outfit, mark: Colour) -> str:
    """Return a polo shirt with a high collar and a name badge."""
    cloth, under = outfit.cloth, outfit.under
    return (
        path("M -46 180 L 8 258 L 64 180 Z", darker(cloth, 0.4))
        + path("M -64 158 C -66 190 -54 226 -20 262 L 6 236 C -20 214 -42 190 -46 158 Z", lighter(cloth, 0.2))
        + path("M 82 158 C 84 190 72 226 38 262 L 12 236 C 36 214 58 190 64 158 Z", darker(cloth, 0.12))
        + line("M -60 190 C -52 218 -40 238 -20 258 M 78 190 C 72 218 58 238 38 258", under, 5)
        + path("M -6 250 L 24 250 L 26 360 L -4 360 Z", darker(cloth, 0.14))
        + circle(10, 288, 5, under)
        + circle(11, 330, 5, under)
        + path("M -252 440 L -170 414 L -168 430 L -254 458 Z M 256 440 L 182 414 L 180 430 L 258 458 Z", under)
        + rect(82, 346, 84, 34, under, 5)
        + rect(90, 354, 40, 6, darker(cloth, 0.4), 3)
        + rect(90, 366, 62, 5, darker(cloth, 0.15), 2)
        + line("M -140 352 q 14 -12 28 0 t 28 0 M -140 370 q 14 -12 28 0 t 28 0", mark, 5)
        + folds(cloth)
    )


def uniform(outfit: Outfit, mark: Colour) -> str:
    """Return a close tunic, fastened to one side, with a diamond pin."""
    cloth, under = outfit.cloth, outfit.under
    return (
        path("M -58 172 C -34 212 48 212 76 172 L 84 216 C 50 252 -34 252 -68 216 Z", under)
        + path(
            "M -68 210 C -34 248 50 248 84 210 L 96 232 L 70 300 L 62 560 L -270 560 L -250 300 L -120 236 Z",
            lighter(cloth, 0.06),
        )
        + path("M 96 232 L 70 300 L 62 560 L 260 560 L 250 300 L 124 236 Z", darker(cloth, 0.28))
        + line("M 92 230 L 70 300 L 62 560", mark, 4.5)
        + "".join(circle(84 - n * 3, 330 + n * 62, 5.5, lighter(cloth, 0.4)) for n in range(4))
        + line("M -68 214 C -34 252 50 252 84 214", lighter(cloth, 0.3), 3, opacity=0.7)
        + path("M -92 300 l 17 24 l -17 24 l -17 -24 Z", mark)
        + path("M -92 308 l 8 16 l -8 4 Z", lighter(mark, 0.6), opacity=0.8)
        + path("M -236 326 L -150 270 L -138 286 L -232 352 Z", mark, opacity=0.5)
        + folds(cloth)
    )


def tee(outfit: Outfit, mark: Colour) -> str:
    """Return a T-shirt over long sleeves, with a printed molar."""
    cloth, under = outfit.cloth, outfit.under
    return (
        path("M -52 192 C -26 252 46 252 72 192 L 86 212 C 56 276 -38 276 -68 212 Z", lighter(cloth, 0.3))
        + path("M -260 560 L -260 330 L -188 400 C -196 460 -200 520 -200 560 Z", under)
        + path("M 262 560 L 262 330 L 200 400 C 206 460 210 520 210 560 Z", darker(under, 0.15))
        + line("M -252 330 L -186 404 M 258 330 L 200 402", darker(cloth, 0.35), 4, opacity=0.6)
        + path(
            "M -38 372 C -50 350 -24 334 8 350 C 40 334 68 350 58 374 C 54 392 50 398 48 422 C 46 446 30 446 26 424"
            " C 24 408 -2 408 -6 424 C -10 446 -26 446 -28 422 C -30 398 -34 392 -38 372 Z",
            mark,
        )
        + path("M -26 364 C -28 354 -14 350 -4 354 C -16 358 -22 364 -24 376 Z", mix(mark, WHITE, 0.7))
        + folds(cloth)
    )


def sleeves(cloth: Colour) -> str:
    """Return the sleeves of what is worn under something without any."""
    return path("M -270 560 L -270 240 L -152 236 C -186 320 -190 460 -180 560 Z", cloth) + path(
        "M 270 560 L 270 240 L 158 236 C 194 320 198 460 190 560 Z", darker(cloth, 0.15)
    )


def doublebreasted(outfit: Outfit, mark: Colour) -> str:
    """Return a buttoned-over jacket with wide peaked lapels and a handkerchief."""
    cloth = outfit.cloth
    buttons = "".join(
        circle(x, y, 9, darker(cloth, 0.5)) + circle(x - 2, y - 2, 3, lighter(cloth, 0.4))
        for y in (466, 520)
        for x in (-34, 84)
    )
    return (
        neckwear(outfit, mark)
        + path("M -60 198 L -128 238 L -168 258 L -118 316 L -30 446 L 34 452 L -36 258 Z", lighter(cloth, 0.15))
        + path("M 80 198 L 138 238 L 178 254 L 138 312 L 58 452 L 22 436 L 62 256 Z", darker(cloth, 0.22))
        + line("M -60 198 L -36 258 L 34 452 L 40 560", lighter(cloth, 0.3), 3, opacity=0.55)
        + line("M -168 258 L -118 316 L -30 446", darker(cloth, 0.45), 3, opacity=0.6)
        + buttons
        + path("M 122 356 l 10 -26 l 14 18 l 14 -22 l 14 26 Z", outfit.shirt)
        + path("M 116 356 l 66 -8 l 2 14 l -66 8 Z", darker(cloth, 0.35))
        + folds(cloth)
    )


def gown(outfit: Outfit, mark: Colour) -> str:
    """Return a gown of office with broad facings, and a brooch in the shape of a bell."""
    cloth, under = outfit.cloth, outfit.under
    facing = mix(cloth, mark, 0.22)
    pleats = "M -176 282 C -190 370 -196 460 -196 560 M -148 270 C -156 370 -160 460 -158 560"
    more = "M 176 282 C 192 370 198 460 198 560 M 150 270 C 158 370 164 460 162 560"
    return (
        path("M -56 190 L 10 560 L 78 190 Z", under)
        + path("M -54 166 C -28 204 46 204 74 166 L 82 214 C 48 248 -32 248 -64 212 Z", lighter(under, 0.25))
        + line("M -60 206 C -30 240 48 240 80 208", darker(under, 0.3), 3, opacity=0.7)
        + line("M 10 240 L 12 560", darker(under, 0.2), 3)
        + path("M -62 200 C -96 216 -118 230 -132 246 L -112 560 L -8 560 L -16 330 Z", lighter(facing, 0.08))
        + path("M 80 200 C 108 216 126 230 138 246 L 124 560 L 34 560 L 36 330 Z", darker(facing, 0.25))
        + line("M -62 202 L -16 330 L -8 560 M 80 202 L 36 330 L 34 560", mark, 3.5, opacity=0.8)
        + line(pleats + more, darker(cloth, 0.45), 4, opacity=0.6)
        + line("M -74 296 v -14", mark, 6)
        + path("M -74 294 c 17 0 21 16 23 32 q 2 12 11 19 h -68 q 9 -7 11 -19 c 2 -16 6 -32 23 -32 Z", mark)
        + circle(-74, 352, 7.5, darker(mark, 0.35))
        + path("M -90 340 c 1 -18 4 -32 12 -37 c -3 12 -4 24 -4 37 Z", lighter(mark, 0.6), opacity=0.8)
        + line("M -106 345 h 64", darker(mark, 0.3), 3.5)
    )


def hivis(outfit: Outfit, mark: Colour) -> str:
    """Return a bright sleeveless jacket with reflecting bands over a pullover."""
    cloth, under = outfit.cloth, outfit.under
    band = mix(cloth, WHITE, 0.75)
    return (
        sleeves(under)
        + path("M -60 180 L 8 330 L 80 180 Z", under)
        + path("M -54 176 C -28 222 46 222 74 176 L 80 212 C 48 250 -32 250 -62 210 Z", lighter(under, 0.18))
        + path("M 80 196 L 158 236 C 194 320 198 460 190 560 L 14 560 L 10 330 Z", darker(cloth, 0.14))
        + line("M -62 198 L 8 332 L 82 198", darker(cloth, 0.4), 5)
        + line("M 9 332 L 14 560", darker(cloth, 0.5), 5)
        + path("M -132 240 L -98 226 L -84 560 L -130 560 Z", band)
        + path("M 116 226 L 142 238 L 144 560 L 104 560 Z", darker(band, 0.12))
        + path("M -186 470 L 192 470 L 192 512 L -186 512 Z", mix(band, cloth, 0.1))
        + line("M -186 470 H 192 M -186 512 H 192", darker(cloth, 0.25), 3, opacity=0.7)
        + rect(40, 380, 50, 62, SHIRT, 5)
        + rect(46, 388, 38, 24, mark, 3)
        + line("M 46 422 h 38 M 46 432 h 26", INK, 3, opacity=0.5)
    )


def jumper(outfit: Outfit, mark: Colour) -> str:
    """Return a striped jumper with a fish knitted into it."""
    cloth, under = outfit.cloth, outfit.under
    bands = " ".join(f"M -270 {y + 30} C -120 {y - 6} 120 {y - 6} 290 {y + 30}" for y in range(262, 560, 76))
    return (
        line(bands, under, 26)
        + path("M -54 178 C -30 226 48 226 74 178 L 88 208 C 56 262 -38 262 -70 206 Z", darker(cloth, 0.22))
        + line(
            "M -40 212 l -8 18 M -20 228 l -5 18 M 4 236 v 18 M 30 234 l 4 18 M 54 220 l 8 17", cloth, 3, opacity=0.7
        )
        + path("M -50 306 C -30 272 30 270 52 304 C 30 338 -30 340 -50 306 Z", mark)
        + path("M 46 304 L 82 278 C 78 296 78 314 82 332 Z", darker(mark, 0.12))
        + path("M -10 280 C 0 262 18 262 28 280 Z", darker(mark, 0.2))
        + line("M -16 288 q 10 17 0 34", darker(mark, 0.35), 3.5)
        + circle(-32, 300, 5.5, WHITE)
        + circle(-33, 300, 2.6, INK)
        + folds(cloth)
    )


def kaftan(outfit: Outfit, mark: Colour) -> str:
    """Return a wide robe, embroidered around the neck and down the breast."""
    cloth = outfit.cloth
    drapes = "M -190 290 C -160 380 -150 470 -152 560 M -120 300 C -96 400 -92 480 -92 560"
    more = "M 196 292 C 168 380 158 470 160 560 M 132 306 C 112 400 106 480 106 560"
    stitches = [(-66, 236), (-46, 262), (-20, 280), (40, 280), (66, 260), (86, 234)]
    return (
        path("M -54 184 C -28 238 46 238 74 184 L 108 214 C 70 306 -48 306 -90 216 Z", darker(cloth, 0.35))
        + path("M -26 282 L 10 456 L 48 280 Z", darker(cloth, 0.35))
        + line("M -88 218 C -50 306 72 306 106 216", mark, 6)
        + line("M -60 198 C -32 256 52 256 80 198", mark, 9)
        + line("M -26 286 L 10 452 L 48 284", mark, 5)
        + "".join(circle(x, y, 5, lighter(mark, 0.35)) for x, y in (*stitches, (10, 300), (10, 334), (10, 368)))
        + "".join(path(f"M 10 {y} l 9 10 l -9 10 l -9 -10 Z", mark) for y in (306, 340, 374))
        + path("M 60 210 L 124 240 C 200 262 246 330 246 560 L 70 560 C 90 440 96 330 60 210 Z", INK, opacity=0.12)
        + line(drapes + more, darker(cloth, 0.4), 5, opacity=0.5)
    )


def mac(outfit: Outfit, mark: Colour) -> str:
    """Return a raincoat with its collar up and a flap on the shoulder, over a blouse and pearls."""
    cloth, under = outfit.cloth, outfit.under
    beads = ((-44, 214), (-34, 232), (-20, 246), (-2, 254), (17, 254), (35, 247), (50, 234), (60, 217))
    buttons = "".join(
        circle(x, y, 8, darker(cloth, 0.5)) + circle(x - 2, y - 2, 2.6, lighter(cloth, 0.4))
        for x, y in ((-56, 400), (70, 400), (-60, 470), (70, 470))
    )
    return (
        path("M -58 180 L 8 420 L 80 180 Z", under)
        + line("M -48 190 C -26 236 44 236 68 190", lighter(under, 0.3), 5, opacity=0.7)
        + "".join(circle(x, y, 8.5, mark) + circle(x - 2.5, y - 2.5, 2.6, WHITE, opacity=0.9) for x, y in beads)
        + path("M -74 158 C -122 186 -150 214 -158 244 L -108 306 L -46 262 L 20 420 L 4 420 Z", lighter(cloth, 0.16))
        + path("M -74 158 C -86 196 -70 234 -46 262 L 8 420 L -10 420 L -108 306 L -158 244 Z", lighter(cloth, 0.22))
        + path(
            "M 92 158 C 136 186 160 212 168 242 L 124 304 L 64 260 L 8 420 C 40 330 84 230 92 158 Z",
            darker(cloth, 0.16),
        )
        + path(
            "M -214 300 C -180 270 -150 262 -120 290 L -96 372 C -140 376 -190 388 -232 410 Z", lighter(cloth, 0.06)
        )
        + line("M -232 410 C -190 388 -140 376 -96 372 L -112 310", darker(cloth, 0.4), 3.5, opacity=0.7)
        + path("M 8 420 L 30 380 L 60 560 L 16 560 Z", darker(cloth, 0.3), opacity=0.5)
        + line("M 8 420 L 14 560", darker(cloth, 0.5), 4)
        + buttons
        + path("M -270 512 H 280 V 556 H -270 Z", darker(cloth, 0.2))
    )


def pullover(outfit: Outfit, mark: Colour) -> str:
    """Return a knitted pullover without sleeves, patterned in lozenges, over a shirt."""
    cloth, shirt = outfit.cloth, outfit.shirt
    lozenges = "".join(
        path(f"M {x} {y - 46} l 34 46 l -34 46 l -34 -46 Z", colour, opacity=0.85)
        for x, y, colour in (
            (-116, 400, mark),
            (-48, 470, outfit.under),
            (62, 470, outfit.under),
            (128, 400, mark),
            (-116, 540, mark),
            (128, 540, mark),
        )
    )
    crossing = "M -186 306 L 8 568 M -150 546 L -30 384 M 200 306 L 8 568 M 166 546 L 46 384"
    return (
        sleeves(shirt)
        + lozenges
        + line(crossing, lighter(cloth, 0.5), 2.6, opacity=0.7)
        + neckwear(outfit, mark)
        + path("M -64 190 L -84 204 L 8 424 L 104 204 L 84 190 L 9 392 Z", darker(cloth, 0.3))
        + line("M -152 236 C -186 320 -190 460 -180 560 M 158 236 C 194 320 198 460 190 560", darker(cloth, 0.3), 9)
        + path("M 104 204 L 158 236 C 194 320 198 460 190 560 L 60 560 L 44 340 Z", INK, opacity=0.14)
    )


def tracksuit(outfit: Outfit, mark: Colour) -> str:
    """Return a zipped training jacket with stripes down the sleeves, and a towel around the neck."""
    cloth, towel = outfit.cloth, outfit.shirt
    ribs = "M -88 300 h 42 M -86 340 h 44 M -84 380 h 44 M 66 300 h 42 M 64 340 h 44 M 62 380 h 46"
    return (
        path("M -54 176 C -28 222 46 222 74 176 L 84 216 C 48 262 -32 262 -66 214 Z", outfit.under)
        + path("M 14 236 L 22 560 L 250 560 L 240 300 L 124 236 Z", darker(cloth, 0.2))
        + line("M 10 246 L 18 560", lighter(cloth, 0.55), 6)
        + line("M 10 246 L 18 560", darker(cloth, 0.5), 2)
        + rect(3, 276, 14, 26, lighter(cloth, 0.6), 4)
        + line("M -150 262 C -200 330 -222 440 -226 560 M -172 256 C -224 330 -246 440 -250 560", mark, 9)
        + line("M 156 262 C 202 330 222 440 226 560", darker(mark, 0.15), 9)
        + path(
            "M -72 170 C -112 196 -126 226 -118 290 L -104 444 L -34 438 L -36 300 C -40 258 -34 224 -48 186 Z", towel
        )
        + path(
            "M 92 170 C 132 196 140 226 132 290 L 124 430 L 54 436 L 52 300 C 54 258 60 224 66 188 Z",
            darker(towel, 0.16),
        )
        + path("M -107 404 L -36 398 L -35 420 L -105 426 Z M 124 392 L 53 398 L 53 420 L 124 414 Z", mark)
        + line(ribs, darker(towel, 0.3), 3, opacity=0.35)
        + folds(cloth)
    )


KINDS: dict[str, Callable[[Outfit, Colour], str]] = {
    kind.__name__: kind
    for kind in (
        *(apron, blazer, cardigan, coat, collar, doublebreasted, driver, gown, hivis, hoodie, jumper, kaftan),
        *(lifeguard, mac, polo, pullover, shawl, suit, tech, tee, tracksuit, uniform),
    )
}
