"""The first screen: the city at night, the logo, a card for each campaign, and what can be done."""

from collections.abc import Mapping, Sequence

import pygame

from game.desktop import panels
from game.desktop.colours import ICE, INK, MIST, OK, PAPER, WARN, Palette, darker, lighter, mix
from game.desktop.input import Input, nudge
from game.desktop.kit import HEIGHT, WIDTH, Change, Command, Kit, Open, Play, Quit
from game.desktop.pictures import Pictures, tinted
from game.desktop.progress import Progress
from game.desktop.settings import PRESETS
from game.library.titles import Title

CITY_WIDTH = 1600  # px, after which a layer of the city begins anew
FAR_TOP, NEAR_TOP = 160, 360  # px
FAR_DRIFT, NEAR_DRIFT = 3.0, 9.0  # px a second
LOGO_TOP = 46  # px
CARD, LIFTED = (222, 330), 16  # px: a card, and how much higher the chosen one is
CARD_TOP, CARD_GAP = 290, 14
BUST = 316  # px
MOST_CARDS = 5  # side by side
RISE = 12  # ticks in which a portrait appears
MOST_WORDS = 158  # px, of what is written on a button
BUTTONS = (
    ("play", "Play"),
    ("chapters", "Chapters"),
    ("practice", "Practice"),
    ("options", "Options"),
    ("credits", "Credits"),
    ("quit", "Leave"),
)


class TitleScreen:
    """The title. Portraits are loaded one a frame after the first, so that the first comes at once."""

    def __init__(self, kit: Kit, titles: Sequence[Title], progress: Mapping[str, Progress], version: str) -> None:
        self.titles = tuple(titles)
        self.progress = progress
        self.version = version
        self.pictures = {title.id: Pictures(kit.pictures.assets, title.folder) for title in self.titles}
        self.portraits: dict[str, tuple[pygame.Surface, int]] = {}  # by campaign, and the tick it appeared
        begun = [number for number, title in enumerate(self.titles) if self.of(title).begun]
        self.card = begun[0] if begun else 0
        self.row = 0  # 0 the cards, 1 the buttons
        self.button = 0
        self.cards: dict[int, pygame.Rect] = {}
        self.places: dict[str, pygame.Rect] = {}  # of buttons
        self.presets: list[pygame.Rect] = []
        self.frames = 0

    def of(self, title: Title) -> Progress:
        """Return how far a campaign was played."""
        return self.progress.get(title.id, Progress(False, (), 0))

    # What the player wants

    def intent(self, kit: Kit, input: Input) -> Command | None:
        """Choose a campaign, or what to do; the digits 1 to 4 set presets."""
        preset = self.preset(input)
        if preset is not None:
            kit.sound.effect("ui_confirm", "interface")
            return Change(PRESETS[preset].toggled(kit.settings))
        if "options" in input.pressed:
            return Open("options")
        dx, dy = nudge(input)
        if dy:
            self.row = min(1, max(0, self.row + dy))
        if dx and self.row == 0 and self.titles:
            self.card = (self.card + dx) % len(self.titles)
        elif dx:
            self.button = (self.button + dx) % len(BUTTONS)
        if dx or dy:
            kit.sound.effect("ui_move", "interface")
        pointed = self.point(input)
        if "confirm" in input.pressed or "use" in input.pressed:
            return self.do("play" if self.row == 0 else BUTTONS[self.button][0])
        return self.do(pointed) if input.click and pointed else None

    def preset(self, input: Input) -> int | None:
        """Return which preset was asked for, by digit or by click."""
        if 0 < input.digit() <= len(PRESETS):
            return input.digit() - 1
        return next((number for number, rect in enumerate(self.presets) if input.clicked(rect)), None)

    def point(self, input: Input) -> str:
        """Move the focus to what the mouse is over; return what a click there does."""
        if not (input.moved or input.click):
            return ""
        for number, rect in self.cards.items():
            if input.over(rect):
                was, self.row, self.card = self.card, 0, number
                return "play" if was == number or not input.click else ""
        for number, (name, _) in enumerate(BUTTONS):
            if name in self.places and input.over(self.places[name]):
                self.row, self.button = 1, number
                return name
        return ""

    def do(self, name: str) -> Command | None:
        """Return the command of a button, for the chosen campaign."""
        title = self.titles[self.card] if self.titles else None
        if name == "play":
            return Play(title.id) if title and not title.trouble else None
        if name in ("chapters", "practice"):
            return Open(name) if title and not title.trouble else None
        return Quit() if name == "quit" else Open(name)

    # What the player sees

    def draw(self, kit: Kit, canvas: pygame.Surface, blend: float) -> None:
        """Draw the title."""
        self.draw_city(kit, canvas, blend)
        logo = kit.pictures.get("core:title/logo.png", (640, 220))
        canvas.blit(logo, ((WIDTH - logo.get_width()) // 2, LOGO_TOP - 20))
        says = "Every lie has a root. Find it, one tooth at a time."
        size = min(20, 2400 // kit.text.size)  # there is no more room above the cards
        kit.text.write(canvas, says, (WIDTH // 2, 238), "body", size, "#e6f4fb", "middle")
        self.load_portrait(kit)
        self.draw_cards(kit, canvas)
        self.draw_presets(kit, canvas)
        self.draw_buttons(kit, canvas)
        self.frames += 1

    def draw_city(self, kit: Kit, canvas: pygame.Surface, blend: float) -> None:
        """Draw sky and city; the city drifts, slowly."""
        canvas.blit(kit.pictures.opaque("core:title/sky.png", (WIDTH, HEIGHT)), (0, 0))
        seconds = 0.0 if kit.settings.reduce_motion else (kit.ticks + blend) / 60
        city = (("far_city", FAR_TOP, FAR_DRIFT), ("near_city", NEAR_TOP, NEAR_DRIFT))
        for name, top, drift in city[: self.frames]:  # the first frame need not wait for them
            layer = kit.pictures.get(f"core:title/{name}.png", (CITY_WIDTH, 360))
            left = -round(seconds * drift) % CITY_WIDTH - CITY_WIDTH
            canvas.blit(layer, (left, top))
            if left + CITY_WIDTH < WIDTH:
                canvas.blit(layer, (left + CITY_WIDTH, top))
        canvas.blit(panels.fade((WIDTH, 300), "#070814", 0, 235), (0, HEIGHT - 300))

    def load_portrait(self, kit: Kit) -> None:
        """Load the portrait of one more campaign, once the city stands."""
        if self.frames < 3:
            return
        for title in self.titles:
            if title.id not in self.portraits and not title.trouble:
                pictures = self.pictures[title.id]
                bust = (
                    pictures.bust(title.hero, width=BUST)
                    if pictures.has(f"portraits/{title.hero}/neutral.png")
                    else None
                )
                self.portraits[title.id] = (bust or pygame.Surface((1, 1), pygame.SRCALPHA), kit.ticks)
                return

    def draw_cards(self, kit: Kit, canvas: pygame.Surface) -> None:
        """Draw a card for each campaign, as many as fit around the chosen one."""
        count = min(MOST_CARDS, len(self.titles))
        first = min(max(0, self.card - MOST_CARDS // 2), max(0, len(self.titles) - MOST_CARDS))
        left = (WIDTH - count * CARD[0] - (count - 1) * CARD_GAP) // 2
        self.cards.clear()
        for place in range(count):
            number = first + place
            chosen = number == self.card
            rect = pygame.Rect(left + place * (CARD[0] + CARD_GAP), CARD_TOP, *CARD)
            if chosen:
                rect.y, rect.height = rect.y - LIFTED, rect.height + LIFTED
            self.cards[number] = rect
            self.draw_card(kit, canvas, self.titles[number], rect, chosen)
        if first > 0:
            canvas.blit(kit.pictures.icon("chevron_left", 32, PAPER), (left - 40, CARD_TOP + CARD[1] // 2))
        if first + count < len(self.titles):
            canvas.blit(kit.pictures.icon("chevron_right", 32, PAPER), (WIDTH - left + 8, CARD_TOP + CARD[1] // 2))
        if not self.titles:
            says = "There is no campaign in the folder levels."
            kit.text.write(canvas, says, (WIDTH // 2, 420), "body", 20, ICE, "middle", within=1100)

    def draw_card(self, kit: Kit, canvas: pygame.Surface, title: Title, rect: pygame.Rect, chosen: bool) -> None:
        """Draw the card of a campaign: its hero, its climax, its name, how far it was played."""
        palette = Palette(title.accent or "#8aa3c0", title.mid or "#1c2b45", title.dark or "#101a2e")
        bust, since = self.portraits.get(title.id, (None, 0))
        share = 1.0 if kit.settings.reduce_motion else min(1.0, (kit.ticks - since) / RISE)
        state = self.of(title)
        key = ("card", title, state, chosen, bust is not None, share, kit.text.size, rect.size)
        if chosen:
            glow = panels.glow(290, darker(palette.accent, 0.45))
            canvas.blit(glow, glow.get_rect(center=rect.center), special_flags=pygame.BLEND_RGB_ADD)
        card = kit.pictures.make(key, lambda: self.made_card(kit, title, palette, rect.size, chosen, bust, share))
        canvas.blit(card, rect)
        if chosen and bust is not None and share >= 1.0:
            crown = ((rect.width - BUST) // 2, -22)
            canvas.blit(bust, (rect.x + crown[0], rect.y + crown[1]), (0, 0, BUST, 22 + 8))

    def made_card(self, kit: Kit, title: Title, palette: Palette, size: tuple[int, int], chosen: bool,
                  bust: pygame.Surface | None, share: float) -> pygame.Surface:  # fmt: skip
        """Return a card, drawn anew: `share` is how much of the portrait has appeared."""
        width, height = size
        card = panels.rounded(size, 16, palette.mid).copy()
        card.blit(panels.fade((width, height), palette.accent, 56, 0), (0, 0))
        card.blit(tinted(kit.pictures.get("core:title/card_rays.png", size), palette.accent), (0, 0))
        if bust is not None:
            seen = bust if share >= 1.0 else bust.copy()
            if share < 1.0:
                seen.set_alpha(round(255 * share))
            card.blit(seen, ((width - BUST) // 2, -22))
        words = min(height, kit.text.px(96))  # what is written needs a dark ground
        card.blit(panels.fade((width, 80), palette.dark, 0, 215), (0, height - words - 80))
        card.blit(panels.fade((width, words), mix(palette.dark, INK, 0.35), 215, 250), (0, height - words))
        self.letter_card(kit, card, title, palette)
        card.blit(panels.rounded(size, 16, "#ffffff"), (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
        if not chosen:
            card.fill((214, 214, 226, 255), special_flags=pygame.BLEND_RGBA_MULT)
        card.blit(panels.rounded(size, 16, palette.accent, 255 if chosen else 128, 3.5 if chosen else 2), (0, 0))
        return card

    def letter_card(self, kit: Kit, card: pygame.Surface, title: Title, palette: Palette) -> None:
        """Write what a card says; text that grows takes more of the card, from below."""
        width, height = card.get_size()
        text, inner = kit.text, width - 28
        base = height - 16
        state = self.of(title)
        if title.trouble:
            card.blit(kit.pictures.icon("warning", 24, WARN), (14, base - 24))
            text.write(
                card, "Cannot be played", (44, base - text.height("body", 16)), "body", 16, WARN, within=inner - 30
            )
        else:
            says = played(title, state)
            colour = OK if state.endings else lighter(palette.accent, 0.45)
            text.write(card, says, (14, base - text.height("body", 15)), "body", 15, colour, within=inner)
        base -= text.height("body", 15) + 4
        at = (14, base - text.height("body", 17))
        text.write(card, title.subtitle, at, "body", 17, lighter(palette.accent, 0.45), within=inner)
        base -= text.height("body", 17) + 2
        text.write(card, title.title, (14, base - text.height("head", 20)), "head", 20, PAPER, within=inner)
        base -= text.height("head", 20) + 10
        if title.climax:
            card.blit(kit.pictures.icon(title.climax, 32, palette.accent), (14, base - 32))
            at = (54, base - 16 - text.height("ui", 12) // 2)
            text.write(card, title.climax.upper(), at, "ui", 12, palette.accent, tracking=2, within=inner - 40)

    def draw_presets(self, kit: Kit, canvas: pygame.Surface) -> None:
        """Show the four presets with their digits; those that are on have a tick."""
        y, each = 634, 296
        left = (WIDTH - each * len(PRESETS)) // 2
        self.presets = []
        for number, preset in enumerate(PRESETS):
            on = preset.on(kit.settings)
            label = kit.text.fit(preset.says, "body", 16, each - 96)
            width = 26 + 8 + kit.text.width(label[0], "body", label[1]) + (26 if on else 0)
            x = left + number * each + (each - width) // 2
            rect = pygame.Rect(x, y, width, 30)
            self.presets.append(rect.inflate(20, 10))
            canvas.blit(panels.rounded((26, 24), 6, OK if on else "#cfe3f2"), (x, y + 2))
            digit = panels_digit(kit, number + 1)
            canvas.blit(digit, digit.get_rect(center=(x + 13, y + 14)))
            top = y + 14 - kit.text.height("body", label[1]) // 2
            kit.text.write(canvas, label[0], (x + 34, top), "body", label[1], OK if on else ICE)
            if on:
                canvas.blit(kit.pictures.icon("check", 24, OK), (rect.right - 22, y + 2))

    def draw_buttons(self, kit: Kit, canvas: pygame.Surface) -> None:
        """Draw what can be done, at the bottom."""
        title = self.titles[self.card] if self.titles else None
        says = dict(BUTTONS)
        says["play"] = "Go on" if title and self.of(title).begun else "Play"
        height, gap = min(40, kit.text.px(34)), 10
        fitted = {name: kit.text.fit(words, "ui", 16, MOST_WORDS) for name, words in says.items()}
        widths = {name: kit.text.width(words, "ui", size) + 40 for name, (words, size) in fitted.items()}
        x, y = (WIDTH - sum(widths.values()) - gap * (len(widths) - 1)) // 2, 674
        for number, (name, _) in enumerate(BUTTONS):
            rect = pygame.Rect(x, y, widths[name], height)
            self.places[name] = rect
            chosen = (self.row == 1 and number == self.button) or (self.row == 0 and name == "play")
            (panels.focus if chosen else panels.panel)(kit, canvas, rect, radius=height // 2)
            words, size = fitted[name]
            image = kit.text.image(words, "ui", size, PAPER if chosen else ICE)
            canvas.blit(image, image.get_rect(center=rect.center))
            x = rect.right + gap
        at = (WIDTH - 20, HEIGHT - 10 - kit.text.height("body", 15))
        kit.text.write(canvas, f"v{self.version}", at, "body", 15, MIST, "right")
        if title and title.trouble:
            kit.text.write(canvas, title.trouble, (WIDTH // 2, 262), "body", 16, WARN, "middle", within=1160)


def panels_digit(kit: Kit, number: int) -> pygame.Surface:
    """Return the digit on the cap of a preset; its size is that of the cap."""
    return kit.text.image(str(number), "ui", max(1, round(1400 / kit.text.size)), INK)


def played(title: Title, state: Progress) -> str:
    """Return how far a campaign was played, in words."""
    if state.endings:
        return "1 ending found" if state.endings == 1 else f"{state.endings} endings found"
    if not state.chapters:
        return f"{len(title.levels)} chapters" if len(title.levels) > 1 else "1 chapter"
    names = [name for name, _ in title.levels]
    return f"Chapter {names.index(state.chapters[-1]) + 1} of {len(names)}"
