"""How long a repair's picture takes, beside bare blits of a whole canvas: `python -m tests.bench.bench_repair_view`.

Both run by turns in one process, so that the ratios hold on a busy machine; times are CPU milliseconds of the
thread that draws. The expert plays; what he and the rules take is not counted.
"""

import os
import sys
import time
from collections.abc import Callable
from dataclasses import replace

import pygame

from game.bots import repairing as bots
from game.content.pack import Pack
from game.content.repair import Repair
from game.desktop.input import Input
from game.desktop.profile import Profile
from game.desktop.room import Rooms
from game.desktop.scenes.repair import RepairScene
from game.desktop.stage import Stage
from game.desktop.window import Offscreen
from game.library.packs import read_pack
from game.rules.repairing import begin, follow, tick
from game.rules.step import new_game
from tests.desktop import PACKS, kit
from tests.repairs import ROUNDS

SECONDS = 60  # of each round
BLITS = 4  # bare ones in a turn
PARTS = ("draw_tissue", "draw_heat")


class Round:
    """A round on a stage, with its scene; `step` plays a tick."""

    def __init__(self, pack: Pack, repair: Repair) -> None:
        level = next(iter(pack.levels))
        with_it = pack.levels[level].model_copy(update={"repairs": {"bench": repair}})
        pack = replace(pack, levels={level: with_it})
        made, state = kit(), new_game(pack)._replace(doing=begin(repair, name="bench"))
        self.repair, self.doing = repair, begin(repair, name="bench")
        self.stage = Stage(
            settings=made.settings, text=made.text, pictures=made.pictures, sound=made.sound, palette=made.palette,
            pack=pack, state=state, before=state, profile=Profile(), rooms=Rooms(),
        )  # fmt: skip
        self.scene = RepairScene(self.stage)

    def step(self) -> None:
        """Play one tick as the expert does, and let the scene look."""
        self.doing = tick(self.repair, follow(self.doing, bots.expert(self.repair, self.doing)))
        state = self.stage.state._replace(doing=self.doing)
        self.stage = replace(self.stage, state=state, before=self.stage.state, ticks=self.stage.ticks + 1)
        self.scene.hands.aim = (float(self.doing.x), float(self.doing.y))
        self.scene.intent(self.stage, Input())


def timed(one: Callable[[], object]) -> float:
    """Return the CPU milliseconds of one call."""
    before = time.thread_time_ns()
    one()
    return (time.thread_time_ns() - before) / 1e6


def counted(times: list[float], one: Callable[..., object]) -> Callable[..., object]:
    """Return `one`, noting how long each call takes."""

    def call(*given: object) -> object:
        before = time.thread_time_ns()
        found = one(*given)
        times.append((time.thread_time_ns() - before) / 1e6)
        return found

    return call


def main() -> int:
    """Print the table."""
    window = Offscreen()
    canvas, pack = window.canvas, read_pack(PACKS / "tiny")
    other = pygame.Surface(canvas.get_size()).convert()
    print("round     what             mean ms   p99 ms   mean / blit")
    for name, repair in ROUNDS.items():
        one = Round(pack, repair.model_copy(update={"patient": "ben", "finds": ()}))
        first = timed(lambda one=one: one.scene.draw(one.stage, canvas, 1.0))  # type: ignore[misc]
        times: dict[str, list[float]] = {"whole frame": [], "bare blit": []}
        for part in PARTS:
            times[part] = []
            setattr(one.scene.healing, part, counted(times[part], getattr(one.scene.healing, part)))
        times["console"] = []
        setattr(one.scene, "draw_console", counted(times["console"], one.scene.draw_console))  # noqa: B010
        for _ in range(SECONDS * 60):
            if one.doing.closed:
                break
            one.step()
            times["whole frame"].append(timed(lambda one=one: one.scene.draw(one.stage, canvas, 0.5)))  # type: ignore[misc]
            if one.doing.tick % BLITS == 0:
                times["bare blit"] += [timed(lambda: canvas.blit(other, (0, 0))) for _ in range(BLITS)]
        base = sum(times["bare blit"]) / len(times["bare blit"])
        for what, spent in times.items():
            mean, p99 = sum(spent) / len(spent), sorted(spent)[len(spent) * 99 // 100]
            print(f"{name:8s}  {what:15s}  {mean:7.2f}  {p99:7.2f}   {mean / base:8.1f}")
        print(f"{name:8s}  first frame      {first:7.0f}")
    window.close()
    return 0


if __name__ == "__main__":
    os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
    sys.exit(main())
