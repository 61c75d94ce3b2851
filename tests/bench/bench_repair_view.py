"""How long a repair's picture takes, beside blits and a splatted swarm: `python -m tests.bench.bench_repair_view`.

All run by turns in one process, so that the ratios hold on a busy machine; times are CPU milliseconds of the thread
that draws. The expert plays; what he and the rules take is not counted. A tick of looking ahead stands by itself.
"""

import os
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial

import numpy as np
import pygame

from game.bots import repairing as bots
from game.content.pack import Pack
from game.content.repair import Clearance, Foresight, Regrowth, Repair
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
from tests.repairs import MIDDLE, ROUNDS

SECONDS = 40  # of each round
BLITS = 4  # bare ones in a turn, and ticks from one turn to the next
EVERY_VERB = ("hold", "scrub", "build", "recall", "scaffold", "pulse", "rinse", "calm", "finish")
ALL = {
    **ROUNDS,
    "code": MIDDLE.model_copy(update={"skin": "code"}),
    "regrowth": MIDDLE.model_copy(update={"variant": Regrowth()}),
    "foresight": MIDDLE.model_copy(update={"variant": Foresight(), "verbs": EVERY_VERB}),
    "clearance": MIDDLE.model_copy(update={"variant": Clearance(), "verbs": EVERY_VERB}),
}


class SplattedSwarm:
    """The yardstick: agents in int32 on a grid that grows and is eaten, splatted as cells, scaled to the canvas."""

    WIDE, HIGH = 256, 160

    def __init__(self, agents: int) -> None:
        number = np.arange(1, agents + 1, dtype=np.uint32)
        self.dice = number * np.uint32(2654435761)
        self.x = (self.rolled() % (self.WIDE - 2) + 1) << 16
        self.y = (self.rolled() % (self.HIGH - 2) + 1) << 16
        self.vx, self.vy = np.zeros(agents, np.int32), np.zeros(agents, np.int32)
        cells = np.arange(1, self.WIDE * self.HIGH + 1, dtype=np.uint32) * np.uint32(2246822519)
        self.film = ((cells ^ (cells >> np.uint32(15))) & np.uint32(0xFFFF)).astype(np.int32)
        self.film = self.film.reshape(self.HIGH, self.WIDE)
        self.food = np.full_like(self.film, 65535)
        self.small = pygame.Surface((self.WIDE, self.HIGH), 0, 32)
        self.large = pygame.Surface((self.WIDE * 5, self.HIGH * 5), 0, 32)
        self.colours = np.array([(value << 8) | (value // 3) for value in range(256)], np.uint32)

    def rolled(self) -> np.ndarray[tuple[int], np.dtype[np.int32]]:
        """Return a random 16-bit number for each agent."""
        dice = self.dice
        dice ^= dice << np.uint32(13)
        dice ^= dice >> np.uint32(17)
        dice ^= dice << np.uint32(5)
        return (dice >> np.uint32(8)).astype(np.int32) & 0xFFFF

    def tick(self) -> None:
        """Let the film spread, eat and be eaten, and the agents follow its slope."""
        film, food, spread = self.film, self.food, np.zeros_like(self.film)
        inner = spread[1:-1, 1:-1]
        np.add(film[:-2, 1:-1], film[2:, 1:-1], out=inner)
        inner += film[1:-1, :-2] + film[1:-1, 2:] - (film[1:-1, 1:-1] << 2)
        grown = ((film >> 4) * (food >> 4)) >> 14
        film += (spread >> 3) + grown
        food += ((65535 - food) >> 10) - grown
        np.clip(film, 0, 65535, out=film)
        slope_x, slope_y = np.zeros_like(film), np.zeros_like(film)
        np.subtract(film[:, 2:], film[:, :-2], out=slope_x[:, 1:-1])
        np.subtract(film[2:], film[:-2], out=slope_y[1:-1])
        cells = (self.y >> 16) * self.WIDE + (self.x >> 16)
        self.vx += slope_x.ravel()[cells] - (self.vx >> 3) + ((self.rolled() - 32768) >> 3)
        self.vy += slope_y.ravel()[cells] - (self.vy >> 3)
        self.x = (self.x + self.vx).clip(1 << 16, (self.WIDE - 2) << 16)
        self.y = (self.y + self.vy).clip(1 << 16, (self.HIGH - 2) << 16)
        film -= (np.bincount(cells, minlength=film.size).reshape(film.shape) * 131).astype(np.int32)
        np.clip(film, 0, 65535, out=film)

    def draw(self, canvas: pygame.Surface) -> None:
        """Splat the agents into the grid's picture and scale it."""
        picture = self.colours[self.film >> 8]
        picture.ravel()[(self.y >> 16) * self.WIDE + (self.x >> 16)] = 0x40FFFF
        pygame.surfarray.blit_array(self.small, picture.T)
        pygame.transform.scale(self.small, self.large.get_size(), self.large)
        canvas.blit(self.large, (0, -40))


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


def count(times: dict[str, list[float]], name: str, owner: object, method: str) -> None:
    """Note from now on under `name` how long each call of an object's method takes."""
    one, spent = getattr(owner, method), times.setdefault(name, [])

    def call(*given: object) -> object:
        before = time.thread_time_ns()
        found = one(*given)
        spent.append((time.thread_time_ns() - before) / 1e6)
        return found

    setattr(owner, method, call)


def mean(times: list[float]) -> float:
    """Return the mean of some times."""
    return sum(times) / len(times)


def main() -> int:
    """Print the table, and what to quote of it."""
    window = Offscreen()
    canvas, pack = window.canvas, read_pack(PACKS / "tiny")
    other, yardstick = pygame.Surface(canvas.get_size()).convert(), SplattedSwarm(2_000)
    print("round      what             mean ms   p99 ms   mean / blit   mean / splatted swarm")
    means: dict[str, tuple[float, float, float]] = {}
    for name, repair in ALL.items():
        one = Round(pack, repair.model_copy(update={"patient": "ben", "finds": ()}))
        first = timed(partial(one.scene.draw, one.stage, canvas, 1.0))
        times: dict[str, list[float]] = {"whole frame": [], "bare blit": [], "splatted swarm": []}
        for part in ("draw_tissue", "draw_heat"):
            count(times, part, one.scene.healing, part)
        count(times, "swarm", one.scene.seeing.swarming, "draw")
        count(times, "console", one.scene, "draw_console")
        if one.scene.seeing.foreseeing:
            count(times, "a tick ahead", one.scene.seeing.foreseeing, "look")
        for _ in range(SECONDS * 60):
            if one.doing.closed:
                break
            one.step()
            times["whole frame"].append(timed(partial(one.scene.draw, one.stage, canvas, 0.5)))
            if one.doing.tick % BLITS == 0:
                times["bare blit"] += [timed(lambda: canvas.blit(other, (0, 0))) for _ in range(BLITS)]
                times["splatted swarm"].append(timed(lambda: (yardstick.tick(), yardstick.draw(canvas))))
        blit, swarm = mean(times["bare blit"]), mean(times["splatted swarm"])
        for what, spent in times.items():
            p99 = sorted(spent)[len(spent) * 99 // 100]
            ratios = f"{mean(spent) / blit:8.1f}      {mean(spent) / swarm:8.2f}"
            print(f"{name:9s}  {what:15s}  {mean(spent):7.2f}  {p99:7.2f}   {ratios}")
        print(f"{name:9s}  first frame      {first:7.0f}")
        whole = mean(times["whole frame"])
        means[name] = (whole, whole / blit, whole / swarm)
    slowest = max(means, key=lambda name: means[name][0])
    ms, blits, swarms = (mean([value[at] for value in means.values()]) for at in range(3))
    print(
        f"FIGURE a repair is drawn in {ms:.1f} ms ({blits:.0f} x a bare blit, {swarms:.1f} x a splatted swarm's tick"
    )
    print(f"       and picture); the slowest round is {slowest}: {means[slowest][0]:.1f} ms")
    window.close()
    return 0


if __name__ == "__main__":
    os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
    sys.exit(main())
