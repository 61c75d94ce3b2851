"""What the player set: read from a small JSON file, written so that it is never lost half-way.

A file that cannot be read counts as absent and is kept aside under another name; a single value that makes no
sense counts as not set. So the game always starts.
"""

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import NamedTuple

from game.desktop.keys import ACTIONS, DEFAULTS, Bindings

FILE = "settings.json"
DIFFICULTIES = ("story", "easy", "normal", "expert")
TEXT_SIZES = (100, 125, 150, 175, 200)  # per cent
TEXT_SPEEDS = (20, 35, 55, 90, 0)  # characters a second; 0 shows a line at once
AUTO_DELAYS = (5, 10, 20, 30, 50)  # tenths of a second that a line stays after it could be read
GAME_SPEEDS = (50, 60, 70, 80, 90, 100)  # per cent


@dataclass(frozen=True)
class Settings:
    """All settings. Volumes are per cent."""

    music: int = 70
    effects: int = 90
    interface: int = 80
    ambience: int = 70
    mono: bool = False
    text_size: int = 100  # per cent
    text_speed: int = 55  # characters a second; 0 shows a line at once
    auto_delay: int = 20  # tenths of a second
    skip_unread: bool = False
    captions: bool = False
    reduce_motion: bool = False  # no drifting, sliding or swaying
    shake: bool = True
    contrast: bool = False  # panels opaque, dim text bright, scenes behind text darker
    difficulty: str = "normal"
    timer: bool = True
    heat_guard: bool = False
    auto_recall: bool = False
    auto_scrub: bool = False
    plan: bool = False  # a key stops the time of a repair
    assistant: bool = False  # plays repairs, until a verb of the player takes over
    hold: bool = True  # tools work while held; False: one press starts, another ends
    game_speed: int = 100  # per cent
    fullscreen: bool = False
    integer_scale: bool = False
    pause_unfocused: bool = True
    bindings: Bindings = field(default_factory=lambda: DEFAULTS)

    def changed(self, name: str, value: object) -> "Settings":
        """Return the settings with one of them set.

        Raises:
            ValueError: there is no such setting, or it cannot be `value`.
        """
        if not fits(name, value):
            raise ValueError(f"the setting {name!r} cannot be {value!r}")
        return replace(self, **{name: value})  # type: ignore[arg-type]


WHOLE = {field.name for field in fields(Settings) if field.type is int}
TRUTHS = {field.name for field in fields(Settings) if field.type is bool}
VALUES: Mapping[str, tuple[int, ...]] = {
    "text_size": TEXT_SIZES,
    "text_speed": TEXT_SPEEDS,
    "auto_delay": AUTO_DELAYS,
    "game_speed": GAME_SPEEDS,
    **{name: tuple(range(0, 101, 10)) for name in ("music", "effects", "interface", "ambience")},
}


def fits(name: str, value: object) -> bool:
    """Tell whether the setting called `name` can be `value`."""
    if name in TRUTHS:
        return isinstance(value, bool)
    if name in WHOLE:
        return isinstance(value, int) and not isinstance(value, bool) and value in VALUES[name]
    if name == "difficulty":
        return value in DIFFICULTIES
    return (
        name == "bindings"
        and isinstance(value, Mapping)
        and all(
            action in ACTIONS and isinstance(controls, tuple) and all(isinstance(one, str) for one in controls)
            for action, controls in value.items()
        )
    )


class Preset(NamedTuple):
    """Settings that one key on the title sets, and takes back when pressed again."""

    says: str
    values: tuple[tuple[str, object], ...]

    def on(self, settings: Settings) -> bool:
        """Tell whether all its settings are as it sets them."""
        return all(getattr(settings, name) == value for name, value in self.values)

    def toggled(self, settings: Settings) -> Settings:
        """Return the settings with this preset set, or taken back if it was."""
        start, back = Settings(), self.on(settings)
        for name, value in self.values:
            settings = settings.changed(name, getattr(start, name) if back else value)
        return settings


PRESETS = (
    Preset("Large text", (("text_size", 150),)),
    Preset("Sounds in words", (("captions", True),)),
    Preset("Calm motion", (("reduce_motion", True), ("shake", False))),
    Preset("Story difficulty", (("difficulty", "story"),)),
)


def read(folder: Path) -> Settings:
    """Return the settings kept in a folder; what is missing or makes no sense is as at the start."""
    file = folder / FILE
    try:
        with file.open(encoding="utf-8") as source:
            found = json.load(source)
        if not isinstance(found, dict):
            raise ValueError("no settings")
    except FileNotFoundError:
        return Settings()
    except (OSError, ValueError, RecursionError):
        keep_aside(file)
        return Settings()
    plain = WHOLE | TRUTHS | {"difficulty"}
    good = {name: value for name, value in found.items() if name in plain and fits(name, value)}
    return replace(Settings(), bindings=read_bindings(found.get("bindings")), **good)


def read_bindings(found: object) -> Bindings:
    """Return the bindings that a file says, where they make sense, and else those of the start."""
    bindings = dict(DEFAULTS)
    for action, controls in found.items() if isinstance(found, dict) else ():
        if isinstance(controls, list) and controls and fits("bindings", {action: tuple(controls)}):
            bindings[action] = tuple(controls)
    return bindings


def keep_aside(file: Path) -> None:
    """Rename a file that cannot be read, so that nothing of it is lost."""
    try:
        file.replace(file.with_suffix(".broken.json"))
    except OSError:
        return  # a folder that cannot be written to: it is read again, and as broken, next time


def write(settings: Settings, folder: Path) -> None:
    """Keep the settings in a folder, whole or not at all.

    Raises:
        OSError: the folder cannot be written to. The settings kept before are untouched.
    """
    kept = {field.name: getattr(settings, field.name) for field in fields(Settings)}
    kept["bindings"] = {
        action: controls for action, controls in settings.bindings.items() if controls != DEFAULTS.get(action)
    }
    write_json(kept, folder / FILE)


def write_json(value: object, file: Path) -> None:
    """Write a value to a file in one step, so that the file is whole at every moment.

    Raises:
        OSError: it cannot be written; what was there before is still there.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    fresh = file.with_name(file.name + ".new")
    with fresh.open("w", encoding="utf-8") as target:
        json.dump(value, target, indent=1)
        target.flush()
        os.fsync(target.fileno())
    fresh.replace(file)
