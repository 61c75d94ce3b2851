"""Music, effects and their captions. Without a sound device everything here is silent and nothing fails.

Sounds are looked for by name: in the pack's `sound/`, then in the game's `assets/sounds/`, as .ogg files.
"""

from io import BytesIO
from pathlib import Path

import pygame

from game.desktop.settings import Settings

FADE = 900  # ms between two pieces of music
CHANNELS = 16
SHOWN = 150  # ticks that a caption stays
AIR, WORK = range(2)  # channels kept for the air of a place, and for what sounds as long as somebody works
SUSTAINED = 4  # ticks that a sustained sound goes on after it was asked for last
RELEASE = 180  # ms in which it then fades

CAPTIONS = {  # what is heard, in words, for sounds that mean something
    "alarm": "an alarm sounds",
    "aquarium": "air rises in tanks",
    "brass_bell": "a small bell rings",
    "breath_calm": "calm breathing",
    "breath_tense": "tense breathing",
    "bubbles": "bubbles",
    "clinic_hum": "ventilation hums",
    "crowd_cheer": "shouts and applause",
    "crowd_murmur": "people murmur",
    "datasprite_glitch": "a digital stutter",
    "dog": "a dog huffs",
    "door": "a door slides",
    "evidence_found": "a note is taken",
    "gavel": "the gavel falls",
    "hall": "a full, quiet hall",
    "hand_down": "a hand sinks",
    "hand_up": "a hand goes up",
    "heat_beat": "heartbeats, quicker with the heat",
    "heat_warning": "a heat warning beeps",
    "homing": "a call for home",
    "link_back": "a tone locks in",
    "link_lost": "a tone runs down into hiss",
    "meadow_wind": "wind in grass, birds",
    "notification": "a message arrives",
    "overgrowth": "crystals crack upwards",
    "pulse_disc": "a soft ping of glass",
    "pulse_falls": "a ping of glass, falling",
    "rain": "rain on a window",
    "recall_loop": "the swarm streams home",
    "recruited": "a stray note joins in",
    "remark": "somebody clears their throat",
    "repair_failure": "a falling tone",
    "repair_success": "a rising chime",
    "sprite_appear": "a crackle nearby",
    "sprite_caught": "a crackle cut short",
    "splash": "water splashes",
    "square_crowd": "an evening square",
    "static_loop": "static",
    "sweet_drink": "a sip, bubbles",
    "tannoy": "an announcement",
    "tram": "a tram draws up",
    "ui_locked": "a lock clicks",
    "visor_lift": "a visor's hinge turns",
}


class Sound:
    """All that is heard. One for a run of the game; `enter_pack` when a campaign begins."""

    def __init__(self, assets: Path, audio: bool = True) -> None:
        """Open the sound device, unless `audio` is false or there is none: then it is silent."""
        self.assets = assets
        self.pack: Path | None = None
        self.settings = Settings()
        self.on = audio and opened(mono=False)
        self.effects: dict[str, pygame.mixer.Sound | None] = {}
        self.playing = ""  # the music
        self.stream: BytesIO | None = None  # the music's file, which SDL reads while it plays
        self.captions: tuple[tuple[str, int], ...] = ()  # (words, ticks left), oldest first
        self.steps = 0
        self.air = ""  # the ambience
        self.work = ""  # what is sustained
        self.work_left = 0  # ticks until it fades

    def apply(self, settings: Settings) -> None:
        """Take the volumes of the settings."""
        if self.on and settings.mono != self.settings.mono:
            playing, self.playing = self.playing, ""
            self.effects.clear()
            self.on = opened(settings.mono)
            self.settings = settings
            air, self.air = self.air, ""
            self.music(playing)
            self.ambience(air)
        self.settings = settings
        self.set_volume()

    def enter_pack(self, folder: Path | None) -> None:
        """Look for sounds in a pack's folder first from now on; None for none."""
        self.pack = folder
        self.effects.clear()

    def path(self, name: str) -> Path | None:
        """Return the file of a sound; None if there is none."""
        folders = [self.assets / "sounds"] if self.pack is None else [self.pack / "sound", self.assets / "sounds"]
        return next((folder / f"{name}.ogg" for folder in folders if (folder / f"{name}.ogg").is_file()), None)

    def music(self, name: str) -> None:
        """Play a piece of music from now on, round and round; the one that plays already goes on."""
        if name == self.playing:
            return
        self.playing = name
        path = self.path(name) if name else None
        if not self.on or path is None:
            self.quiet_now()
            return
        try:
            with path.open("rb") as source:
                self.stream = BytesIO(source.read())
            pygame.mixer.music.load(self.stream, "ogg")
            pygame.mixer.music.play(-1, fade_ms=FADE)
        except (OSError, pygame.error):
            return  # music that cannot be read: the game goes on without
        self.set_volume()

    def quiet(self) -> None:
        """Let the music fade out."""
        self.playing = ""
        if self.on:
            pygame.mixer.music.fadeout(FADE)

    def quiet_now(self) -> None:
        """Stop the music at once."""
        if self.on:
            pygame.mixer.music.stop()

    def effect(self, name: str, bus: str = "effects", gain: float = 1.0) -> None:
        """Play a sound once, on the volume `effects`, `interface` or `ambience`; show its caption if it has one."""
        if name in CAPTIONS:
            self.caption(CAPTIONS[name])
        volume = getattr(self.settings, bus) / 100 * gain
        sound = self.load(name) if self.on and volume > 0 else None
        if sound is not None:
            channel = sound.play()
            if channel is not None:
                channel.set_volume(volume)

    def load(self, name: str) -> pygame.mixer.Sound | None:
        """Return a sound, read once; None if there is none that can be read."""
        if name not in self.effects:
            path = self.path(name)
            try:
                if path is None:
                    raise FileNotFoundError(name)
                with path.open("rb") as source:
                    self.effects[name] = pygame.mixer.Sound(BytesIO(source.read()))
            except (OSError, pygame.error):
                self.effects[name] = None
        return self.effects[name]

    def ambience(self, name: str) -> None:
        """Let the air of a place sound from now on, round and round; "" is silence."""
        if name == self.air:
            return
        self.air = name
        if name in CAPTIONS:
            self.caption(CAPTIONS[name])
        if self.on:
            channel = pygame.mixer.Channel(AIR)
            sound = self.load(name) if name else None
            if sound is None:
                channel.fadeout(FADE)
            else:
                channel.play(sound, -1, fade_ms=FADE)
                channel.set_volume(self.settings.ambience / 100)

    def sustain(self, name: str, gain: float = 0.6) -> None:
        """Let an effect sound round and round as long as this is called each tick; then it fades by itself."""
        self.work_left = SUSTAINED
        if name == self.work:
            return
        self.work = name
        if name in CAPTIONS:
            self.caption(CAPTIONS[name])
        sound = self.load(name) if self.on else None
        if sound is not None:
            channel = pygame.mixer.Channel(WORK)
            channel.play(sound, -1, fade_ms=RELEASE)
            channel.set_volume(self.settings.effects / 100 * gain)

    def footstep(self, floor: str) -> None:
        """Play one of three footsteps on a kind of floor, turn by turn; on an unknown floor, the plain ones."""
        self.steps += 1
        for kind in (floor, "tile"):
            name = f"step_{kind}_{self.steps % 3 + 1}"
            if self.path(name) is not None:
                self.effect(name, gain=0.5)
                return

    def caption(self, words: str) -> None:
        """Show words for a sound, if the player wants captions."""
        if self.settings.captions:
            others = tuple(one for one in self.captions if one[0] != words)
            self.captions = (*others[-1:], (words, SHOWN))

    def tick(self) -> None:
        """One tick: captions go, and what is no longer sustained fades."""
        self.work_left = max(0, self.work_left - 1)
        if self.work and not self.work_left:
            self.work = ""
            if self.on:
                pygame.mixer.Channel(WORK).fadeout(RELEASE)
        if self.captions:
            self.captions = tuple((words, left - 1) for words, left in self.captions if left > 1)

    def set_volume(self) -> None:
        """Tell SDL how loud the music is."""
        if self.on:
            pygame.mixer.music.set_volume(self.settings.music / 100)
            pygame.mixer.Channel(AIR).set_volume(self.settings.ambience / 100)

    def hush(self, on: bool) -> None:
        """Hold all sound while the window has no focus, or let it go on."""
        if not self.on:
            return
        if on:
            pygame.mixer.pause()
            pygame.mixer.music.pause()
        else:
            pygame.mixer.unpause()
            pygame.mixer.music.unpause()


def opened(mono: bool) -> bool:
    """Open the sound device and tell whether there is one."""
    try:
        pygame.mixer.quit()
        pygame.mixer.init(frequency=44_100, channels=1 if mono else 2, buffer=1024)
        pygame.mixer.set_num_channels(CHANNELS)
        pygame.mixer.set_reserved(WORK + 1)
    except pygame.error:
        return False
    return True
