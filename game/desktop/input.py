"""What the player does with keyboard, mouse and gamepad, gathered into one value a tick."""

from typing import NamedTuple

import pygame
from pygame._sdl2 import controller

from game.desktop.keys import DIRECTIONS, REPEATING, Bindings, actions_by_control

FIRST_REPEAT = 24  # ticks that a direction is held before it repeats
NEXT_REPEAT = 6  # ticks between repeats
DEAD_ZONE = 14_000  # of 32,767: how far a stick must lean
TRIGGER = 12_000  # of 32,767: how far a trigger must be pulled

PAD_BUTTONS = {
    pygame.CONTROLLER_BUTTON_A: "pad a",
    pygame.CONTROLLER_BUTTON_B: "pad b",
    pygame.CONTROLLER_BUTTON_X: "pad x",
    pygame.CONTROLLER_BUTTON_Y: "pad y",
    pygame.CONTROLLER_BUTTON_BACK: "pad back",
    pygame.CONTROLLER_BUTTON_START: "pad start",
    pygame.CONTROLLER_BUTTON_LEFTSTICK: "pad left stick",
    pygame.CONTROLLER_BUTTON_RIGHTSTICK: "pad right stick",
    pygame.CONTROLLER_BUTTON_LEFTSHOULDER: "pad left shoulder",
    pygame.CONTROLLER_BUTTON_RIGHTSHOULDER: "pad right shoulder",
    pygame.CONTROLLER_BUTTON_DPAD_UP: "pad up",
    pygame.CONTROLLER_BUTTON_DPAD_DOWN: "pad down",
    pygame.CONTROLLER_BUTTON_DPAD_LEFT: "pad left",
    pygame.CONTROLLER_BUTTON_DPAD_RIGHT: "pad right",
}
TOO_SOON = 30  # ticks in which a press was meant for the screen before


class Input(NamedTuple):
    """What the player does in one tick. A test makes one by hand: `Input(pressed=frozenset({"confirm"}))`."""

    pressed: frozenset[str] = frozenset()  # actions whose control went down in this tick
    held: frozenset[str] = frozenset()  # actions whose control is down
    released: frozenset[str] = frozenset()  # actions whose last control went up in this tick
    nudged: frozenset[str] = frozenset()  # directions and pages pressed, or repeated while held: for menus
    mouse: tuple[int, int] = (-1, -1)  # logical pixels; may lie outside the canvas
    moved: bool = False  # the mouse moved
    click: bool = False  # the left button went down
    unclick: bool = False  # the left button went up
    dragging: bool = False  # the left button is down
    right_click: bool = False  # the right button went down
    wheel: int = 0  # notches; up is positive
    typed: str = ""  # text, for fields that are written in
    controls: tuple[str, ...] = ()  # controls that went down, whatever they are bound to: for rebinding
    down: frozenset[str] = frozenset()  # controls that are down: for fields that are written in
    device: str = "keyboard"  # keyboard, mouse or pad: the last one used, which decides the glyphs shown

    def way(self) -> tuple[int, int]:
        """Return where the held directions point: -1, 0 or 1 each way, rows growing downwards."""
        dx = ("right" in self.held) - ("left" in self.held)
        dy = ("down" in self.held) - ("up" in self.held)
        return dx, dy

    def over(self, rect: pygame.Rect) -> bool:
        """Tell whether the mouse is over `rect`."""
        return rect.collidepoint(self.mouse)

    def clicked(self, rect: pygame.Rect) -> bool:
        """Tell whether `rect` was clicked in this tick."""
        return self.click and rect.collidepoint(self.mouse)

    def digit(self) -> int:
        """Return which of the actions 1 to 9 was pressed; 0 for none."""
        return next((number for number in range(1, 10) if str(number) in self.pressed), 0)


class Devices:
    """Keyboard, mouse and gamepads. `take` each event as it comes, then ask for one `Input` a tick.

    A tick without events since the last says only what is still held, so that two ticks in one frame never
    see one key press twice.
    """

    def __init__(self, bindings: Bindings) -> None:
        self.meanings = actions_by_control(bindings)
        self.down: set[str] = set()  # controls
        self.held_for: dict[str, int] = {}  # ticks, by action
        self.fresh: list[str] = []  # controls pressed since the last tick
        self.mouse = (-1, -1)
        self.dragging = False
        self.device = "keyboard"
        self.pads: dict[int, controller.Controller] = {}
        self.gone: list[int] = []  # pads unplugged since somebody asked
        self.seen = Input()

    def rebind(self, bindings: Bindings) -> None:
        """Take other bindings; what is held now counts as let go."""
        self.meanings = actions_by_control(bindings)
        self.let_go()

    def let_go(self) -> None:
        """Forget what is held, as when the window loses the focus."""
        self.down.clear()
        self.held_for.clear()
        self.dragging = False

    def open_pads(self) -> None:
        """Start listening to gamepads that are plugged in already."""
        controller.init()
        for index in range(controller.get_count()):
            self.add_pad(index)

    def add_pad(self, index: int) -> None:
        """Listen to the pad at SDL's `index`, if SDL knows its buttons."""
        if not controller.is_controller(index):
            return
        try:
            pad = controller.Controller(index)
        except pygame.error:
            return  # gone again already
        self.pads[pad.as_joystick().get_instance_id()] = pad

    def unplugged(self) -> bool:
        """Tell whether the pad in use was unplugged since this was asked last."""
        lost = bool(self.gone) and self.device == "pad"
        self.gone.clear()
        return lost

    def take(self, event: pygame.Event, mouse: tuple[int, int] | None = None) -> None:
        """Take one event of pygame; `mouse` is its position in logical pixels, if it has one."""
        seen = self.seen
        if mouse is not None:
            self.mouse = mouse
        if event.type == pygame.KEYDOWN:
            self.press(control_of(event.key), "keyboard")
        elif event.type == pygame.KEYUP:
            self.release(control_of(event.key))
        elif event.type == pygame.TEXTINPUT:
            self.seen = seen._replace(typed=seen.typed + event.text)
        elif event.type == pygame.MOUSEMOTION:
            self.seen = seen._replace(moved=True)
            if abs(event.rel[0]) + abs(event.rel[1]) > 2:
                self.device = "mouse"
        elif event.type == pygame.MOUSEBUTTONDOWN and event.button in (1, 3):
            self.device = "mouse"
            self.dragging = self.dragging or event.button == 1
            self.seen = seen._replace(
                click=seen.click or event.button == 1, right_click=seen.right_click or event.button == 3
            )
        elif event.type == pygame.MOUSEBUTTONUP and event.button == 1:
            self.dragging = False
            self.seen = seen._replace(unclick=True)
        elif event.type == pygame.MOUSEWHEEL:
            self.seen = seen._replace(wheel=seen.wheel + event.y)
        else:
            self.take_pad(event)

    def take_pad(self, event: pygame.Event) -> None:
        """Take an event of a gamepad; others are left alone."""
        if event.type == pygame.CONTROLLERBUTTONDOWN and event.button in PAD_BUTTONS:
            self.press(PAD_BUTTONS[event.button], "pad")
        elif event.type == pygame.CONTROLLERBUTTONUP and event.button in PAD_BUTTONS:
            self.release(PAD_BUTTONS[event.button])
        elif event.type == pygame.CONTROLLERAXISMOTION:
            self.lean(event.axis, event.value)
        elif event.type == pygame.CONTROLLERDEVICEADDED:
            self.add_pad(event.device_index)
        elif event.type == pygame.CONTROLLERDEVICEREMOVED:
            self.pads.pop(event.instance_id, None)
            self.gone.append(event.instance_id)
            for control in [one for one in self.down if one.startswith("pad ")]:
                self.release(control)

    def lean(self, axis: int, value: int) -> None:
        """Take where a stick leans, or how far a trigger is pulled, as something pressed or not."""
        if axis in (pygame.CONTROLLER_AXIS_LEFTX, pygame.CONTROLLER_AXIS_LEFTY):
            low, high = ("left", "right") if axis == pygame.CONTROLLER_AXIS_LEFTX else ("up", "down")
            self.hold(f"pad {low}", value < -DEAD_ZONE)
            self.hold(f"pad {high}", value > DEAD_ZONE)
        elif axis == pygame.CONTROLLER_AXIS_TRIGGERLEFT:
            self.hold("pad left trigger", value > TRIGGER)
        elif axis == pygame.CONTROLLER_AXIS_TRIGGERRIGHT:
            self.hold("pad right trigger", value > TRIGGER)

    def hold(self, control: str, down: bool) -> None:
        """Press or release a control that is not so already."""
        if down and control not in self.down:
            self.press(control, "pad")
        elif not down and control in self.down:
            self.release(control)

    def press(self, control: str, device: str) -> None:
        """Note that a control went down."""
        self.device = device
        if control not in self.down:
            self.down.add(control)
            self.fresh.append(control)

    def release(self, control: str) -> None:
        """Note that a control went up."""
        self.down.discard(control)

    def tick(self) -> Input:
        """Return what the player did since the last tick, and forget it."""
        held = {action for control in (*self.down, *self.fresh) for action in self.meanings.get(control, ())}
        pressed = {action for control in self.fresh for action in self.meanings.get(control, ())}
        released = set(self.held_for) - held
        self.held_for = {
            action: 0 if action in pressed else self.held_for.get(action, -1) + 1 for action in sorted(held)
        }
        repeated = {action for action in REPEATING if repeats(self.held_for.get(action))}
        result = self.seen._replace(
            pressed=frozenset(pressed),
            held=frozenset(held),
            released=frozenset(released),
            nudged=frozenset(pressed & set(REPEATING) | repeated),
            mouse=self.mouse,
            dragging=self.dragging,
            controls=tuple(self.fresh),
            down=frozenset(self.down),
            device=self.device,
        )
        self.fresh.clear()
        self.seen = Input()
        return result


def control_of(key: int) -> str:
    """Return the name of a key of pygame as a control."""
    name = pygame.key.name(key)
    if len(name) > 2 and name[0] == "[":
        return f"keypad {name[1:-1]}"
    return {"enter": "keypad enter", "": f"key {key}"}.get(name, name)


def repeats(ticks: int | None) -> bool:
    """Tell whether a direction that has been held for so many ticks repeats now."""
    return ticks is not None and ticks >= FIRST_REPEAT and (ticks - FIRST_REPEAT) % NEXT_REPEAT == 0


def nudge(input: Input) -> tuple[int, int]:
    """Return where a menu's focus moves in this tick: -1, 0 or 1 each way."""
    ways = [DIRECTIONS[action] for action in DIRECTIONS if action in input.nudged]
    return sum(way[0] for way in ways), sum(way[1] for way in ways)
