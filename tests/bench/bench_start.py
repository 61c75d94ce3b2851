"""From the start to the first title frame, beside a bare window: `python -m tests.bench.bench_start`."""

import os
import resource
import statistics
import subprocess
import sys

RUNS = 7
ENVIRONMENT = {**os.environ, "SDL_VIDEODRIVER": "dummy", "SDL_AUDIODRIVER": "dummy"}
BARE = """
import pygame
pygame.init()
screen = pygame.display.set_mode((1280, 720))
screen.fill((10, 20, 30))
pygame.display.flip()
"""
TITLE = """
import tempfile
from pathlib import Path
from game.desktop.app import App, Wishes
from game.desktop.window import Offscreen
from game.library.titles import shipped_folder
data = Path(tempfile.mkdtemp())
levels = shipped_folder()
app = App(Wishes(assets=levels.parent / "assets", packs=(levels,), config=data, data=data), Offscreen())
app.draw(1.0)
import sys
heavy = [name for name in ("numpy", "pydantic", "yaml") if name in sys.modules]
assert not heavy, heavy
"""


def cpu_seconds(code: str) -> float:
    """Return the CPU time of a whole process that runs `code`."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-c", code], env=ENVIRONMENT, check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> int:
    """Print both medians and their ratio."""
    cpu_seconds(BARE), cpu_seconds(TITLE)
    pairs = [(cpu_seconds(TITLE), cpu_seconds(BARE)) for _ in range(RUNS)]
    title, bare = (statistics.median(column) for column in zip(*pairs, strict=True))
    print(f"title {title:.2f} s, bare window {bare:.2f} s of CPU time")
    print(f"FIGURE first title frame {statistics.median(a / b for a, b in pairs):.2f} x a bare pygame window")
    return 0


if __name__ == "__main__":
    sys.exit(main())
