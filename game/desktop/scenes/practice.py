"""Practice: a round is chosen from those that every campaign has and the teeth met so far, and how hard it is."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

import pygame

from game.content.pack import Pack
from game.content.practice import CORE, MET, record_of
from game.content.repair import DIFFICULTIES, SCALES, Kind, Repair
from game.desktop import panels
from game.desktop.colours import ICE, INK, MIST, PAPER, WARN, Palette, mix
from game.desktop.hands import VERBS
from game.desktop.input import Input, nudge
from game.desktop.kit import TICKS, Change, Close, Command, Kit, Practise
from game.desktop.panels import Item, Menu
from game.desktop.pictures import Pictures
from game.desktop.profile import Profile
from game.desktop.scenes.codex import CodexScreen
from game.desktop.scenes.diagnosis import x_ray
from game.desktop.scenes.layout import draw_foot, foot_top, touched
from game.library.titles import Title
from game.rules import repairing

FRAME = pygame.Rect(24, 20, 1232, 692)
INSET = 28  # px from the frame to what is in it
LIST = 420  # px: how wide the list of rounds is
FILM = (384, 256)  # px, of the tooth's X-ray where there is room
LEAST_FILM = 90  # px: lower than that it is left out
VERB_ROW = 96  # px: how high the verbs are, with their headline
BUST = 440  # px: how wide a campaign's hero is at most
MOST_LAYOUT = 9999
MIXED = 7919  # what makes a number of the clock look like none
KEYS = (("confirm", "Begin"), ("casebook", "Any layout"), ("log", "Codex"), ("back", "Back"))
OTHER = "other campaign"  # the row that leads to the next campaign


class Special(NamedTuple):
    """A variant as a player knows it."""

    says: str
    icon: str
    rule: str


SPECIALS: dict[Kind, Special] = {
    "plain": Special("No special rule", "tooth", "Film, acid, heat and a patient. That is enough."),
    "regrowth": Special(
        "Living swarm",
        "leaf",
        "The swarm is alive: it divides where it builds, and builds on beyond the tooth unless you scrub it back.",
    ),
    "datasprites": Special(
        "Datasprites",
        "datasprite",
        "Stray lights hunt the swarm and turn it against the tooth. A pulse catches them and sets bots right.",
    ),
    "foresight": Special(
        "Foresight",
        "forecast",
        "A hologram shows the tooth as it will be. The patient sees it too: calm them when it dissolves.",
    ),
    "outage": Special(
        "Outage",
        "bolt",
        "The link fails for a while. The swarm then obeys one step in three, and no pulse comes through.",
    ),
    "clearance": Special(
        "Clearance",
        "recall",
        "Bots of an earlier treatment sit in the dentin and inflame it. Gather them, and take them home.",
    ),
}


class PracticeScreen:
    """A list of rounds over the title; beside it the round in focus, its best scores and its layout.

    The pack is read when the screen was drawn once, so that something is seen at once.
    """

    def __init__(
        self,
        titles: Sequence[Title],
        card: int,
        pictures: Mapping[str, Pictures],
        profile: Profile,
        read: Callable[[Title], Pack | str],
        last: Practise | None = None,
    ) -> None:
        """Begin with the campaign of a card, at the round that was played `last` if it is one of it.

        `read` returns a pack, or in a sentence why it cannot be read.
        """
        self.titles = [title for title in titles if not title.trouble]
        self.at = self.titles.index(titles[card])
        self.pictures = pictures
        self.profile = profile
        self.read = read
        self.pack: Pack | None = None
        self.trouble = ""
        self.seen = False  # drawn since a campaign was chosen
        again = last is not None and last.campaign == titles[card].id
        self.first = last.round if last and again else ""
        self.layout = last.layout if last and again else 0
        self.typing = False  # the next digit goes behind those that are there
        self.menu = Menu(pygame.Rect(0, 0, LIST, 400), size=18)
        self.revealed = True  # the row in focus, since the rows were listed
        self.codex: CodexScreen | None = None
        self.buttons: dict[str, pygame.Rect] = {}  # keys at the foot
        self.arrows: list[pygame.Rect] = []  # to the layout before and after
        self.levels: list[pygame.Rect] = []  # of difficulty

    @property
    def title(self) -> Title:
        """The campaign in which is practised."""
        return self.titles[self.at]

    @property
    def round(self) -> Repair | None:
        """The round in focus."""
        return self.pack.practice.get(self.menu.focused) if self.pack else None

    # What the player wants

    def intent(self, kit: Kit, input: Input) -> Command | None:
        """Choose a round, its difficulty and its layout; begin it, look into the codex, or go back."""
        kit = self.lit(kit)
        if self.codex is not None:
            if isinstance(self.codex.intent(kit, input), Close):
                self.codex = None
            return None
        input = touched(input, self.buttons)
        if input.pressed & {"back", "pause"} or input.right_click:
            kit.sound.effect("ui_back", "interface")
            return Close()
        if self.pack is None and self.seen and not self.trouble:
            self.open(kit)
        if self.pack is None:
            return None
        if "log" in input.pressed:
            self.codex = CodexScreen(self.pack.codex, self.round.variant.kind if self.round else "")
            return None
        return self.choose(kit, input)

    def open(self, kit: Kit) -> None:
        """Read the campaign and list its rounds."""
        found = self.read(self.title)
        if isinstance(found, str):
            self.trouble = found
            return
        self.pack = found
        self.menu.show(self.rows(kit))
        names = [item.name for item in self.menu.items]
        if self.first in names:
            self.menu.at = names.index(self.first)
        elif len(self.titles) > 1:
            self.menu.at = 1
        self.revealed = False

    def choose(self, kit: Kit, input: Input) -> Command | None:
        """Take what concerns the list, the difficulty and the layout."""
        self.menu.show(self.rows(kit))
        before = self.menu.focused
        chosen = self.menu.feel(kit, input)
        if self.menu.focused != before:
            self.typing = False
        way = nudge(input)[0] + sum(
            step for step, rect in zip((-1, 1), self.arrows, strict=False) if input.clicked(rect)
        )
        if chosen == OTHER or (way and self.menu.focused == OTHER):
            self.turn(way or 1)
            return None
        if chosen:
            return Practise(self.title.id, chosen, self.layout)
        self.lay_out(kit, input, way)
        return self.harder(kit, input)

    def turn(self, way: int) -> None:
        """Go to the next campaign, or the one before."""
        self.at = (self.at + way) % len(self.titles)
        self.pack, self.trouble, self.seen, self.first = None, "", False, OTHER

    def lay_out(self, kit: Kit, input: Input, way: int) -> None:
        """Take another layout: the next or the one before, any by the clock, or one by its number."""
        for control in input.controls:
            digit = control.removeprefix("keypad ")
            if len(digit) == 1 and digit.isdigit():
                typed = self.layout * 10 + int(digit) if self.typing else int(digit)
                self.layout, self.typing = typed if typed <= MOST_LAYOUT else int(digit), True
        if way or "casebook" in input.pressed:
            self.typing = False
            any_one = 1 + kit.ticks * MIXED % MOST_LAYOUT
            self.layout = (self.layout + way) % (MOST_LAYOUT + 1) if way else any_one
            kit.sound.effect("ui_move", "interface")

    def harder(self, kit: Kit, input: Input) -> Change | None:
        """Return the wish for another difficulty, which is that of the whole game."""
        clicked = next((number for number, rect in enumerate(self.levels) if input.clicked(rect)), None)
        turn = ("next" in input.pressed) - ("previous" in input.pressed)
        if clicked is None and not turn:
            return None
        at = DIFFICULTIES.index(kit.settings.difficulty) + turn
        wanted = DIFFICULTIES[clicked if clicked is not None else min(max(at, 0), len(DIFFICULTIES) - 1)]
        return Change(kit.settings.changed("difficulty", wanted))

    def rows(self, kit: Kit) -> list[Item]:
        """Return the rounds as rows: those of every campaign, of this one, and the teeth of its story."""
        assert self.pack is not None
        rows = []
        if len(self.titles) > 1:
            rows.append(Item(OTHER, self.title.title, "‹  ›", icon="book", note="Left, right: another campaign"))
        met = self.profile.met.get(self.title.id, ())
        for name, one in self.pack.practice.items():
            special = SPECIALS[one.variant.kind]
            if name.startswith(MET) and name.removeprefix(MET) not in met:
                rows.append(Item(name, "A tooth not met yet", on=False, icon="lock"))
                continue
            patient, plain = self.pack.people[one.patient].short, one.variant.kind == "plain"
            own = patient if plain else f"{patient}: {special.says.lower()}"
            note = "In every campaign" if name.startswith(CORE) else own
            record = self.profile.best.get(record_of(self.title.id, name), {}).get(kit.settings.difficulty)
            rows.append(Item(name, one.title, record.grade if record else "", icon=special.icon, note=note))
        return rows

    # What the player sees

    def lit(self, kit: Kit) -> Kit:
        """Return the kit in the campaign's colours, with its pictures."""
        palette = Palette(self.title.accent, self.title.mid, self.title.dark)
        return replace(kit, palette=palette, pictures=self.pictures.get(self.title.id, kit.pictures))

    def draw(self, kit: Kit, canvas: pygame.Surface, blend: float) -> None:
        """Draw the list, and the round in focus."""
        self.seen = True
        kit = self.lit(kit)
        if self.codex is not None:
            self.codex.draw(kit, canvas, blend)
            return
        panels.veil(canvas, 205)
        panels.panel(kit, canvas, FRAME, fill=97, radius=16)
        text = kit.text
        x, y = FRAME.x + INSET, FRAME.y + 20
        panels.overline(kit, canvas, "Practice", (x, y))
        y += text.height("ui", 12)
        text.write(canvas, self.title.title, (x, y), "head", 26, PAPER, within=LIST)
        top, foot = y + text.height("head", 26) + 12, foot_top(kit, KEYS, FRAME.right - INSET) - 10
        self.buttons = draw_foot(kit, canvas, KEYS, FRAME.right - INSET)
        if self.pack is None:
            says, colour = (self.trouble, WARN) if self.trouble else ("Opening …", ICE)
            text.paragraph(canvas, says, (x, top), FRAME.width - 2 * INSET, "body", 20, colour)
            return
        self.menu.show(self.rows(kit))
        self.menu.rect = pygame.Rect(x, top, LIST, foot - top)
        if not self.revealed:
            self.revealed = True
            self.menu.reveal(kit)
        self.menu.draw(kit, canvas)
        left = x + LIST + 36
        area = pygame.Rect(left, FRAME.y + 20, FRAME.right - INSET - left, foot - FRAME.y - 20)
        self.arrows, self.levels = [], []
        if self.round is not None:
            self.draw_round(kit, canvas, self.round, area)
        else:
            self.draw_campaign(kit, canvas, area)

    def draw_campaign(self, kit: Kit, canvas: pygame.Surface, area: pygame.Rect) -> None:
        """Draw whose campaign it is, where it is the row in focus."""
        text = kit.text
        y = text.write(canvas, self.title.title, area.topleft, "head", 36, PAPER, within=area.width).bottom
        y = text.write(canvas, self.title.subtitle, (area.x, y + 4), "body", 20, ICE, within=area.width).bottom + 16
        bust = kit.pictures.bust(self.title.hero, width=min(BUST, (area.bottom - y) * 560 // 665))
        panels.add_glow(canvas, (area.centerx, area.bottom - bust.get_height() // 2), 290, mix(kit.accent, INK, 0.6))
        canvas.blit(bust, bust.get_rect(midbottom=(area.centerx, area.bottom)))

    def draw_round(self, kit: Kit, canvas: pygame.Surface, one: Repair, area: pygame.Rect) -> None:
        """Draw what is special about the round in focus, its tooth, its best scores and how it is laid out."""
        assert self.pack is not None
        text, special = kit.text, SPECIALS[one.variant.kind]
        person = self.pack.people[one.patient]
        side = text.px(52)
        token = kit.pictures.token(one.patient, side, person.colour)
        x, y = area.x + side + 16, area.y
        shared = self.menu.focused.startswith(CORE)
        panels.overline(kit, canvas, "In every campaign" if shared else special.says, (x, y))
        text.write(canvas, one.title, (x, y + text.height("ui", 12)), "head", 26, PAPER, within=area.right - x)
        high = max(side, text.height("ui", 12) + text.height("head", 26))
        canvas.blit(token, (area.x, y + (high - side) // 2))
        y += high + text.px(8)
        y = text.paragraph(canvas, special.rule, (area.x, y), area.width, "body", 18, ICE, 1.32).bottom + text.px(6)
        facts = facts_of(one, kit.settings.difficulty)
        text.write(canvas, facts, (area.x, y), "body", 16, MIST, within=area.width)
        y += text.height("body", 16) + text.px(12)
        stepper = text.height("ui", 17) + 20
        room = area.bottom - y - stepper - 10
        low = room if room >= LEAST_FILM else 0
        size = (min(FILM[0], low * 3 // 2), min(FILM[1], low))
        width = max(size[0], text.px(150))
        if low:
            self.draw_film(kit, canvas, one, pygame.Rect(area.x + 6, y + 6, size[0] - 12, size[1] - 12))
        self.draw_stepper(kit, canvas, pygame.Rect(area.x, y + (size[1] + 10 if low else 0), width, stepper))
        left = area.x + width + 28
        high = min(area.bottom - y, text.px(310))
        self.draw_levels(kit, canvas, pygame.Rect(left, y, area.right - left, high))
        y += high + text.px(20)
        if area.bottom - y >= VERB_ROW:
            draw_verbs(kit, canvas, one, pygame.Rect(area.x, y, area.width, area.bottom - y))

    def draw_film(self, kit: Kit, canvas: pygame.Surface, one: Repair, place: pygame.Rect) -> None:
        """Draw an X-ray of the tooth as this layout has it."""
        key = ("film", self.title.id, self.menu.focused, self.layout, place.size)

        def draw() -> pygame.Surface:
            begun = repairing.begin(one, layout=self.layout)
            return pygame.transform.smoothscale(x_ray(begun.field), place.size)

        panels.panel(kit, canvas, place.inflate(12, 12), fill=98)
        canvas.blit(kit.pictures.make(key, draw), place)
        line = (kit.ticks * 2) % (place.height * 3)
        if not kit.settings.reduce_motion and line < place.height:
            canvas.blit(panels.plain((place.width, 2), kit.accent, 60), (place.x, place.y + line))

    def draw_stepper(self, kit: Kit, canvas: pygame.Surface, place: pygame.Rect) -> None:
        """Draw which layout it is, between arrows to the one before and after."""
        panels.panel(kit, canvas, place, fill=90, radius=place.height // 2, edge=45)
        text, side = kit.text, place.height
        for icon, left in (("chevron_left", place.x), ("chevron_right", place.right - side)):
            rect = pygame.Rect(left, place.y, side, side)
            self.arrows.append(rect)
            image = kit.pictures.icon(icon, min(32, side - 10), kit.accent)
            canvas.blit(image, image.get_rect(center=rect.center))
        says = f"Layout {self.layout}" if self.layout else "As it was"
        if self.typing and kit.ticks // (TICKS // 2) % 2 == 0:
            says += "_"
        at = (place.centerx, place.centery - text.height("ui", 17) // 2)
        text.write(canvas, says, at, "ui", 17, PAPER, "middle", within=place.width - 2 * side)

    def draw_levels(self, kit: Kit, canvas: pygame.Surface, area: pygame.Rect) -> None:
        """Draw the difficulties with the best score at each; the keys that change it stand beside their headline."""
        text = kit.text
        head = panels.overline(kit, canvas, "Difficulty", area.topleft)
        x = area.right
        for action in ("next", "previous"):
            wide = panels.keycap_size(kit, kit.cap(action), 13)[0]
            if x - wide > head.right + 10:
                panels.keycap(kit, canvas, (x - wide, area.y - 4), kit.cap(action), 13)
                x -= wide + 6
        top = area.y + max(head.height, text.px(22)) + 8
        each = (area.bottom - top - 24) // len(DIFFICULTIES)
        records = self.profile.best.get(record_of(self.title.id, self.menu.focused), {})
        for number, level in enumerate(DIFFICULTIES):
            rect = pygame.Rect(area.x, top + number * (each + 8), area.width, each)
            self.levels.append(rect)
            chosen = level == kit.settings.difficulty
            (panels.focus if chosen else panels.panel)(kit, canvas, rect)
            record = records.get(level)
            says = f"{record.grade}  {record.score}" if record else "not yet"
            colour = mix(kit.accent, PAPER, 0.3) if record else MIST
            y = rect.centery - text.height("ui", 17) // 2
            found = text.write(canvas, says, (rect.right - 16, y), "ui", 16, colour, "right", within=area.width // 2)
            words = level.capitalize()
            within = found.left - rect.x - 28
            text.write(canvas, words, (rect.x + 16, y), "ui", 17, PAPER if chosen else ICE, within=within)


def draw_verbs(kit: Kit, canvas: pygame.Surface, one: Repair, area: pygame.Rect) -> None:
    """Draw what can be done in a round, as many verbs as there is room for."""
    text = kit.text
    head = panels.overline(kit, canvas, "Verbs", area.topleft)
    shown = [VERBS[verb] for verb in one.verbs if verb in VERBS]
    each = min(area.width // max(1, len(shown)), 110)
    for number, verb in enumerate(shown):
        x = area.x + number * each + each // 2
        icon = kit.pictures.icon(verb.icon, 32, ICE)
        canvas.blit(icon, icon.get_rect(midtop=(x, head.bottom + 12)))
        text.write(canvas, verb.says, (x, head.bottom + 50), "ui", 14, MIST, "middle", within=each - 8)


def facts_of(one: Repair, difficulty: str) -> str:
    """Return how long a round lasts, what ails the tooth, and how large the swarm is, in one line."""
    scale = next(scale for name, scale in SCALES.items() if name == difficulty)
    count = len(one.lesions)
    seconds = one.seconds * scale.seconds // 100
    return f"{seconds} seconds   ·   {count} {'lesion' if count == 1 else 'lesions'}   ·   {one.bots:,} bots"
