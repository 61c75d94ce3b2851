"""A frame of walking with 20 people under lights, beside a bare blit: `python -m tests.bench.bench_frame`."""

import os
import sys
from dataclasses import replace

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")

import pygame

from game.content.level import Placement
from game.desktop.input import Input
from game.desktop.playing import Playing
from game.desktop.tour import offscreen_kit
from game.desktop.window import Offscreen
from game.library import packs
from game.rules import walking
from game.rules.intents import Walk
from game.rules.step import new_game, step
from tests.bench.measure import at, by_turns

PEOPLE = 20


def main() -> int:
    """Print p50 and p99 of a frame as multiples of a bare blit."""
    window = Offscreen()
    pack = packs.read_pack(packs.shipped()[0])
    kit = offscreen_kit(pack)
    level = next(iter(pack.levels))
    where = max(pack.maps, key=lambda name: pack.maps[name].width * pack.maps[name].height)
    spawns = list(pack.maps[where].spawns)
    people = list(pack.people)
    crowd = tuple(
        Placement(who=people[number % len(people)], at=f"{where}/{spawns[number % len(spawns)]}")
        for number in range(PEOPLE)
    )
    walking.present = lambda pack, level, memory: crowd  # type: ignore[assignment]  # more people than any level has
    start = new_game(pack)._replace(talk=None, doing=None)
    point = pack.maps[where].spawns[spawns[0]]
    start = start._replace(walker=walking.Walker(where, point.x * walking.UNIT, point.y * walking.UNIT), level=level)
    playing = Playing(kit, pack, start)
    playing.titled = 0
    state = {"now": step(pack, start, Walk(1, 0))}

    def frame() -> None:
        before = state["now"]
        after = step(pack, before, Walk(1 if before.tick // 90 % 2 else -1, 0) if before.tick % 90 == 0 else None)
        state["now"] = after
        playing.stage = replace(playing.stage, state=after, before=before)
        playing.scene.intent(playing.stage, Input())
        playing.draw(kit, window.canvas, 0.5)

    ground = pygame.Surface((2600, 1600)).convert()
    shift = {"x": 0}

    def blit() -> None:
        shift["x"] = (shift["x"] + 3) % 1000
        window.canvas.blit(ground, (-shift["x"], -200))

    found = by_turns({"frame": frame, "blit": blit}, turns=400)
    bare = at(found["blit"], 0.5)
    for share in (0.5, 0.99):
        one, other = at(found["frame"], share), at(found["blit"], share)
        print(f"p{share * 100:.0f}: frame {one:.2f} ms, bare blit {other:.2f} ms")
    half, most = at(found["frame"], 0.5) / bare, at(found["frame"], 0.99) / bare
    print(f"FIGURE frame p50 {half:.1f} x, p99 {most:.1f} x a bare blit")
    return 0


if __name__ == "__main__":
    sys.exit(main())
