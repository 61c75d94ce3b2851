"""All settings, on six pages, and the rebinding of keys."""

from typing import NamedTuple

import pygame

from game.desktop import panels
from game.desktop.colours import ICE, MIST, PAPER
from game.desktop.input import Input, nudge
from game.desktop.keys import ACTIONS, DEFAULTS, bind, cap
from game.desktop.kit import HEIGHT, WIDTH, Change, Close, Command, Kit
from game.desktop.panels import Item, Menu
from game.desktop.settings import DIFFICULTIES, TRUTHS, VALUES, Settings

FRAME = pygame.Rect(120, 40, 1040, 640)
PAGES = ("Reading", "Sound", "Picture", "Game", "Repairs", "Controls")


class Setting(NamedTuple):
    """A row of a page."""

    name: str
    says: str
    explains: str
    unit: str = ""


ROWS: dict[str, tuple[Setting, ...]] = {
    "Reading": (
        Setting("text_size", "Text size", "All text grows; nothing is cut off.", " %"),
        Setting("text_speed", "Text speed", "How fast a line appears. At once shows it whole.", " a second"),
        Setting("auto_delay", "Pause of reading on by itself", "How long a line stays once it could be read.", " s"),
        Setting("skip_unread", "Skip lines not read yet", "Holding the skip key also passes over new lines."),
        Setting("captions", "Sounds in words", "Sounds that mean something are written at the lower edge."),
    ),
    "Sound": (
        Setting("music", "Music", "How loud the music is.", " %"),
        Setting("effects", "Effects", "How loud steps, doors and tools are.", " %"),
        Setting("interface", "Interface", "How loud keys, notes and notices are.", " %"),
        Setting("ambience", "Places", "How loud rain, wind and ventilation are.", " %"),
        Setting("mono", "One channel", "Left and right sound alike, for hearing with one ear."),
    ),
    "Picture": (
        Setting("fullscreen", "Full screen", "The game fills the screen."),
        Setting("integer_scale", "Sharp pixels", "The picture is shown at whole multiples of its size."),
        Setting("contrast", "High contrast", "Panels are opaque, dim text is bright, rooms are lighter."),
        Setting("reduce_motion", "Calm motion", "Nothing drifts, slides or pulses."),
        Setting("shake", "Shaking picture", "Shocks shake the picture and words."),
    ),
    "Game": (
        Setting("difficulty", "Difficulty", "Numbers in repairs and arguments. It can be changed at any time."),
        Setting("game_speed", "Game speed", "How fast everything runs, walking and repairs too.", " %"),
        Setting("pause_unfocused", "Pause in the background", "The game waits while its window is not in front."),
    ),
    "Repairs": (
        Setting("timer", "Repairs take limited time", "Off: a repair ends when you end it."),
        Setting("hold", "Hold keys for tools", "Off: one press starts a tool and another ends it."),
        Setting("plan", "Stop time and plan", "A key stops time: look, aim and choose; then it is done."),
        Setting("heat_guard", "Heat guard", "The hands rest by themselves before the pulp is hurt."),
        Setting("auto_scrub", "Automatic scrub", "Build also scrubs the film that is in its way."),
        Setting("auto_recall", "Automatic recall", "The swarm goes home by itself at the end."),
        Setting("assistant", "The assistant plays", "It plays on until you use a verb, then you have the hands."),
    ),
}
RESET = "reset every key"


class OptionsScreen:
    """The options, over the title or over a game."""

    overlays: frozenset[str] = frozenset()

    def __init__(self, kit: Kit, page: str = "") -> None:
        """Open the options at a page by its name; "" is the first."""
        self.page = PAGES.index(page) if page else 0
        self.menu = Menu(pygame.Rect(0, 0, 1, 1), size=18)
        self.tabs: list[pygame.Rect] = []
        self.binding = ""  # the action that waits for a key
        self.done = pygame.Rect(0, 0, 0, 0)
        self.refresh(kit)

    def refresh(self, kit: Kit) -> None:
        """Take the rows of the page as the settings are now."""
        top = FRAME.y + kit.text.px(54) + 34
        self.menu.rect = pygame.Rect(FRAME.x + 32, top, FRAME.width - 80, FRAME.bottom - top - kit.text.px(44) - 20)
        self.menu.show(key_rows(kit) if PAGES[self.page] == "Controls" else setting_rows(kit, PAGES[self.page]))

    def intent(self, kit: Kit, input: Input) -> Command | None:
        """Change what is chosen."""
        if self.binding:
            return self.rebind(kit, input)
        if input.pressed & {"back", "options", "pause"} or input.right_click or input.clicked(self.done):
            kit.sound.effect("ui_back", "interface")
            return Close()
        turn = ("next" in input.pressed) - ("previous" in input.pressed)
        clicked = next((number for number, tab in enumerate(self.tabs) if input.clicked(tab)), None)
        if turn or clicked is not None:
            self.page = clicked if clicked is not None else (self.page + turn) % len(PAGES)
            self.menu.at = self.menu.top = 0
            kit.sound.effect("page_turn", "interface")
        self.refresh(kit)
        chosen = self.menu.feel(kit, input)
        if PAGES[self.page] == "Controls":
            if chosen == RESET:
                return Change(kit.settings.changed("bindings", DEFAULTS))
            self.binding = chosen
            return None
        sideways = nudge(input)[0]
        if chosen or sideways:
            return Change(
                stepped(kit.settings, chosen or self.menu.focused, sideways or 1, round_the_end=bool(chosen))
            )
        return None

    def rebind(self, kit: Kit, input: Input) -> Command | None:
        """Bind the next control that is pressed to the action that waits; Escape leaves it as it was."""
        if not input.controls and not input.right_click:
            return None
        action, self.binding = self.binding, ""
        if input.right_click or input.controls[0] == "escape":
            return None
        return Change(kit.settings.changed("bindings", bind(kit.settings.bindings, action, input.controls[0])))

    def draw(self, kit: Kit, canvas: pygame.Surface, blend: float) -> None:
        """Draw the page."""
        panels.veil(canvas, 170)
        panels.panel(kit, canvas, FRAME, fill=96, radius=16)
        self.draw_tabs(kit, canvas)
        self.refresh(kit)
        self.menu.draw(kit, canvas)
        y = FRAME.bottom - kit.text.px(40)
        back = panels.hint(kit, canvas, (FRAME.right - 32, y), "back", "Done", anchor="right")
        self.done = back.inflate(16, 12)
        row = next((row for row in ROWS.get(PAGES[self.page], ()) if row.name == self.menu.focused), None)
        explains = row.explains if row else "Choose an action, then press its new key or button."
        at = (FRAME.x + 32, y + kit.text.px(3))
        kit.text.write(canvas, explains, at, "body", 17, MIST, within=back.x - FRAME.x - 52)
        if self.binding:
            self.draw_binding(kit, canvas)

    def draw_tabs(self, kit: Kit, canvas: pygame.Surface) -> None:
        """Draw the names of the pages, and the keys that turn them."""
        y, height = FRAME.y + 18, kit.text.px(40)
        previous = panels.keycap(kit, canvas, (FRAME.x + 32, y + kit.text.px(6)), kit.cap("previous"))
        following = panels.keycap_size(kit, kit.cap("next"))[0]
        panels.keycap(kit, canvas, (FRAME.right - 32 - following, y + kit.text.px(6)), kit.cap("next"))
        left = previous.right + 14
        each = (FRAME.right - 46 - following - left) // len(PAGES)
        self.tabs = [pygame.Rect(left + number * each, y, each - 8, height) for number in range(len(PAGES))]
        for number, (name, tab) in enumerate(zip(PAGES, self.tabs, strict=True)):
            chosen = number == self.page
            if chosen:
                panels.focus(kit, canvas, tab, radius=10)
            colour, top = (PAPER if chosen else ICE), tab.centery - kit.text.height("ui", 17) // 2
            kit.text.write(canvas, name, (tab.centerx, top), "ui", 17, colour, "middle", within=tab.width - 12)

    def draw_binding(self, kit: Kit, canvas: pygame.Surface) -> None:
        """Ask for a key."""
        panels.veil(canvas, 150)
        says = f"Press a key or button for: {ACTIONS[self.binding]}"
        width = min(WIDTH - 80, kit.text.width(says, "ui", 22) + 80)
        rect = pygame.Rect(0, 0, width, kit.text.px(120))
        rect.center = (WIDTH // 2, HEIGHT // 2)
        panels.focus(kit, canvas, rect, radius=16)
        top = rect.y + kit.text.px(26)
        kit.text.write(canvas, says, (rect.centerx, top), "ui", 22, PAPER, "middle", within=width - 40)
        leave = (rect.centerx, top + kit.text.px(38))
        kit.text.write(canvas, "Esc leaves it as it is", leave, "body", 17, MIST, "middle", within=width - 40)


def setting_rows(kit: Kit, page: str) -> list[Item]:
    """Return the rows of a page of settings."""
    return [Item(row.name, row.says, f"‹  {spelt(kit.settings, row)}  ›") for row in ROWS[page]]


def key_rows(kit: Kit) -> list[Item]:
    """Return a row for each action, and one to take every change back."""
    rows = [
        Item(action, says, "   ".join(cap(control) for control in kit.settings.bindings.get(action, ())))
        for action, says in ACTIONS.items()
    ]
    return [*rows, Item(RESET, "All keys as they were at first")]


def spelt(settings: Settings, row: Setting) -> str:
    """Return the value of a setting as a player reads it."""
    value = getattr(settings, row.name)
    if row.name in TRUTHS:
        return "On" if value else "Off"
    if row.name == "text_speed" and value == 0:
        return "At once"
    if row.name == "auto_delay":
        return f"{value // 10}.{value % 10}{row.unit}"
    return f"{value}{row.unit}".capitalize() if isinstance(value, str) else f"{value}{row.unit}"


def stepped(settings: Settings, name: str, way: int, round_the_end: bool) -> Settings:
    """Return the settings with one of them a step further; at the end of its values it stays, or goes round."""
    value = getattr(settings, name)
    if name in TRUTHS:
        return settings.changed(name, not value)
    values: tuple[object, ...] = DIFFICULTIES if name == "difficulty" else VALUES[name]
    at = values.index(value) + way
    at = at % len(values) if round_the_end else min(max(at, 0), len(values) - 1)
    return settings.changed(name, values[at])
