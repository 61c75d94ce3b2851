"""What keys mean: actions, the keys they are bound to, and what is written on the caps of those keys.

A *control* is something physical that can be pressed, as a name: a key as SDL names it in small letters
("e", "return", "left ctrl"), or "pad a", "pad start" for a gamepad. Mouse buttons are no controls: clicks point
at something, and always work. An *action* is what a player means by it. One control may mean several actions
where they never meet in one screen (Escape goes back in a menu and pauses while walking).
"""

from collections.abc import Mapping

Bindings = Mapping[str, tuple[str, ...]]  # action -> controls

ACTIONS: dict[str, str] = {  # action -> what it is called in the options, in their order
    "up": "Up",
    "down": "Down",
    "left": "Left",
    "right": "Right",
    "confirm": "Confirm, read on",
    "back": "Back",
    "use": "Use, talk",
    "casebook": "Casebook",
    "log": "What was said",
    "auto": "Read on by itself",
    "skip": "Skip what was read (hold)",
    "rewind": "Back to the line before",
    "hide": "Hide the text",
    "previous": "Previous page",
    "next": "Next page",
    "pause": "Pause",
    "options": "Options",
    "note": "Leave a note",
    "screenshot": "Take a picture",
    "fullscreen": "Full screen",
    "1": "Choice or tool 1",
    "2": "Choice or tool 2",
    "3": "Choice or tool 3",
    "4": "Choice or tool 4",
    "5": "Choice or tool 5",
    "6": "Choice or tool 6",
    "7": "Choice or tool 7",
    "8": "Choice or tool 8",
    "9": "Choice or tool 9",
    "0": "Tool 10",
    "plan": "Stop the time of a repair",
}

DEFAULTS: Bindings = {
    "up": ("up", "w", "pad up"),
    "down": ("down", "s", "pad down"),
    "left": ("left", "a", "pad left"),
    "right": ("right", "d", "pad right"),
    "confirm": ("return", "space", "keypad enter", "pad a"),
    "back": ("escape", "backspace", "pad b"),
    "use": ("e", "pad a"),
    "casebook": ("tab", "pad x"),
    "log": ("l", "pad y"),
    "auto": ("t", "pad left stick"),
    "skip": ("left ctrl", "pad right trigger"),
    "rewind": ("r", "page up", "pad left trigger"),
    "hide": ("h", "pad right stick"),
    "previous": ("q", "pad left shoulder"),
    "next": ("e", "pad right shoulder"),
    "pause": ("escape", "p", "pad start"),
    "options": ("o", "pad back"),
    "note": ("f8",),
    "screenshot": ("f12",),
    "fullscreen": ("f11",),
    **{str(number): (str(number), f"keypad {number}") for number in range(10)},
    "plan": ("f", "pad left trigger"),
}

DIRECTIONS: dict[str, tuple[int, int]] = {"up": (0, -1), "down": (0, 1), "left": (-1, 0), "right": (1, 0)}
REPEATING = (*DIRECTIONS, "previous", "next")  # actions that a held key repeats in menus

CAPS = {
    "return": "Enter",
    "tab": "Tab",
    "escape": "Esc",
    "space": "Space",
    "backspace": "Bksp",
    "left ctrl": "Ctrl",
    "right ctrl": "R Ctrl",
    "left shift": "Shift",
    "right shift": "R Shift",
    "left alt": "Alt",
    "right alt": "Alt Gr",
    "page up": "PgUp",
    "page down": "PgDn",
    "up": "Up",
    "down": "Down",
    "left": "Left",
    "right": "Right",
    "pad left shoulder": "LB",
    "pad right shoulder": "RB",
    "pad left trigger": "LT",
    "pad right trigger": "RT",
    "pad left stick": "LS",
    "pad right stick": "RS",
    "pad up": "D-pad up",
    "pad down": "D-pad down",
    "pad left": "D-pad left",
    "pad right": "D-pad right",
    "pad back": "View",
    "pad start": "Menu",
}


def cap(control: str) -> str:
    """Return what is written on the cap of a control: "E", "Enter", "A" on a pad."""
    name = CAPS.get(control)
    if name is None:
        name = control.removeprefix("pad ").removeprefix("keypad ")
        name = name.upper() if len(name) <= 3 else name.capitalize()
    return name


def control_for(bindings: Bindings, action: str, device: str) -> str:
    """Return the control to show for an action on `device` ("pad", else keyboard); "" if it has none."""
    controls = bindings.get(action, ())
    fitting = [control for control in controls if control.startswith("pad ") == (device == "pad")]
    return (fitting or [*controls, ""])[0]


def actions_by_control(bindings: Bindings) -> dict[str, tuple[str, ...]]:
    """Return the actions that each control means."""
    found: dict[str, tuple[str, ...]] = {}
    for action in ACTIONS:
        for control in bindings.get(action, ()):
            found[control] = (*found.get(control, ()), action)
    return found


def bind(bindings: Bindings, action: str, control: str) -> Bindings:
    """Return the bindings with `control` as the first for `action` on its device.

    The other actions keep their controls: one control may mean several actions. Each action keeps at most two
    controls of the keyboard and one of the pad.
    """
    pad = control.startswith("pad ")
    others = [one for one in bindings.get(action, ()) if one != control]
    same = [one for one in others if one.startswith("pad ") == pad][: 0 if pad else 1]
    rest = [one for one in others if one.startswith("pad ") != pad]
    return {**bindings, action: (control, *same, *rest)}
