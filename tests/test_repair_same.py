"""The same round, to the last bit: in other processes, on processors that can do less, and as it was recorded."""

import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from game.bots import repairing as bots
from game.rules import repairing
from tests.repairs import practice

ROOT = Path(__file__).parents[1]
SCRIPT = """
from tests.test_repair_same import digests
print(*digests())
"""


def digests() -> list[str]:
    """What comes of twenty seconds of each variant, sloppily played."""
    found = []
    for kind in ("regrowth", "datasprites", "foresight", "outage", "clearance"):
        repair = practice(kind)
        doing = repairing.begin(repair, "expert", layout=7)
        for _ in range(20 * 60):
            doing = repairing.tick(repair, repairing.follow(doing, bots.sloppy(repair, doing)))
        found.append(f"{doing.field.digest} {doing.power} {doing.comfort} {doing.integrity}")
    return found


def elsewhere(**environment: str) -> str:
    """What another process says."""
    run = subprocess.run(
        [sys.executable, "-c", SCRIPT],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYGAME_HIDE_SUPPORT_PROMPT": "1", **environment},
        capture_output=True,
        text=True,
        check=True,
    )
    return run.stdout.strip()


def dispatched() -> list[str]:
    """The instruction sets beyond the base line that numpy uses on this processor."""
    told = json.loads(json.dumps(np.show_config(mode="dicts")))  # type: ignore[call-overload]
    return list(told["SIMD Extensions"].get("found", ()))


@pytest.fixture(scope="module")
def here() -> str:
    return " ".join(digests())


@pytest.mark.slow
def test_another_process_with_another_hash_seed_plays_the_same(here: str) -> None:
    assert elsewhere(PYTHONHASHSEED="1") == here
    assert elsewhere(PYTHONHASHSEED="77") == here


@pytest.mark.slow
@pytest.mark.parametrize("feature", dispatched() or [pytest.param("", marks=pytest.mark.skip("nothing to disable"))])
def test_a_processor_that_can_do_less_plays_the_same(here: str, feature: str) -> None:
    assert elsewhere(NPY_DISABLE_CPU_FEATURES=feature) == here
