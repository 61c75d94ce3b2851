"""A real window on a virtual screen, with real key presses: a new game is begun, and the first patient met."""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        not (shutil.which("Xvfb") and shutil.which("xdotool")),
        reason="needs Xvfb and xdotool, as .ci/run installs them",
    ),
]

PATIENCE = 90  # seconds until something that must happen has happened


@pytest.fixture
def display() -> Iterator[str]:
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x720x24", "-nolisten", "tcp"],
        pass_fds=(write,),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as pipe:
        number = pipe.readline().strip()
    assert number, "Xvfb did not start"
    environment = {**os.environ, "DISPLAY": f":{number}"}
    late = time.monotonic() + PATIENCE
    while subprocess.run(
        ["xdotool", "getdisplaygeometry"], env=environment, capture_output=True, check=False
    ).returncode:
        assert time.monotonic() < late, "Xvfb does not answer"
        time.sleep(0.2)
    yield f":{number}"
    server.terminate()
    server.wait(timeout=10)


class Desktop:
    """The game in its window, and the keys of a keyboard."""

    def __init__(self, display: str, folder: Path) -> None:
        self.environment = {**os.environ, "DISPLAY": display, "SDL_VIDEODRIVER": "x11", "SDL_AUDIODRIVER": "dummy"}
        self.tape = folder / "session.jsonl"
        self.game = subprocess.Popen(
            [sys.executable, "-m", "game", "play", "--windowed", "--no-audio", "--data-dir", str(folder),
             "--record", str(self.tape)],
            env=self.environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        )  # fmt: skip
        self.until(lambda: bool(self.xdotool("search", "--class", ".")), "a window")

    def xdotool(self, *words: str) -> str:
        done = subprocess.run(["xdotool", *words], env=self.environment, capture_output=True, text=True, check=False)
        return done.stdout.strip()

    def press(self, key: str) -> None:
        self.xdotool("key", key)
        time.sleep(0.12)

    def hold(self, key: str, seconds: float) -> None:
        self.xdotool("keydown", key)
        time.sleep(seconds)
        self.xdotool("keyup", key)

    def until(self, came: Any, what: str) -> None:
        late = time.monotonic() + PATIENCE
        while not came():
            assert self.game.poll() is None, f"the game ended: {self.game.stdout and self.game.stdout.read()}"
            assert time.monotonic() < late, f"waited in vain for {what}: {self.rows()[-3:]}"
            time.sleep(0.2)

    def rows(self) -> list[dict[str, Any]]:
        if not self.tape.exists():
            return []
        return [json.loads(line) for line in self.tape.read_text(encoding="utf-8").split("\n")[:-1]]

    def wants(self, kind: str) -> list[list[Any]]:
        return [row["want"] for row in self.rows() if "want" in row and row["want"][0] == kind]

    def close(self) -> None:
        self.xdotool("search", "--class", ".", "windowclose")
        try:
            self.game.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self.game.kill()


def test_a_new_game_is_begun_and_the_first_patient_met(display: str, tmp_path: Path) -> None:
    desktop = Desktop(display, tmp_path)
    try:
        time.sleep(1.5)
        desktop.press("Right")  # the second card of the title
        desktop.press("Return")
        desktop.until(lambda: bool(desktop.rows()), "a game")
        late = time.monotonic() + PATIENCE
        while not desktop.wants("Walk"):  # read on until the key walks
            desktop.press("Return")
            desktop.hold("Right", 0.3)
            assert time.monotonic() < late, desktop.rows()[-3:]
        while not desktop.wants("Use"):
            desktop.hold("Right", 0.6)
            desktop.press("e")
            assert time.monotonic() < late, desktop.rows()[-3:]
        desktop.until(lambda: bool(desktop.wants("Advance")) or bool(desktop.press("Return")), "words")
        assert desktop.wants("Use")[0] == ["Use", "otto"]
    finally:
        desktop.close()
