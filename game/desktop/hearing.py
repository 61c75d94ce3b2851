"""What is heard and announced when something happens: sounds, music, toasts, by the events of a tick."""

from typing import NamedTuple

from game.content.repair import Clearance, Repair
from game.desktop import presences
from game.desktop.stage import Stage
from game.rules.repairing import LIMIT, WARM, Repairing
from game.rules.tooth import swarm
from game.rules.walking import UNIT

SOUNDS = {  # first word of an event -> sound
    "door": "door",
    "locked": "ui_locked",
    "found": "evidence_found",
    "raised": "connect_right",
    "concluded": "page_turn",
    "senseless": "connect_wrong",
    "struck": "gavel",
    "groundless": "connect_wrong",
    "remark": "remark",
    "tested": "card_slide",
    "marked": "gavel",
    "called": "notification",
    "left": "door",
    "wrote": "card_slide",
    "read": "page_turn",
}
REPAIRING = {  # event of a repair -> sound
    "pulse": "pulse",
    "rinse": "rinse",
    "pulp hot": "heat_warning",
    "power out": "ui_locked",
    "sprite came": "sprite_appear",
    "sprite caught": "sprite_caught",
    "sugar": "sweet_drink",
    "outage": "link_lost",
    "outage over": "link_back",
    "hand up": "hand_up",
    "hand down": "hand_down",
    "homing": "homing",
    "repair clean": "repair_success",
    "repair patched": "repair_success",
    "repair scarred": "repair_failure",
}
REPAIR_MUSIC = "repair"
WORKING = {"scrub": "scrub_loop", "build": "build_loop", "recall": "recall_loop"}  # what is at work -> its sound
BEATS = (96, 78, 62, 48, 36, 26, 18)  # ticks between two beats of a pulp that is just warm, and ever hotter
ALARMS = 110  # ticks between two alarms while the pulp is hurt
CLUMP, TROOP = 8, 12  # cells of overgrowth, and rogue bots taken along, from one sound of it to the next
WORDS = {"patients": "Patients", "peers": "Peers", "team": "Team"}
STEPS = {  # what the name of a floor's image says about footsteps; a floor that says nothing is tiled
    "grass": ("grass", "meadow", "lawn", "moss", "soil"),
    "wood": ("wood", "plank", "parquet", "stage", "oak"),
    "carpet": ("carpet", "rug", "felt"),
}
AIRS = {  # what it says about the air of the place; a tiled place hums
    "aquarium": ("aquarium", "tank"),
    "meadow_wind": ("grass", "meadow", "lawn"),
    "square_crowd": ("stone", "square", "street", "cobble"),
    "hall": ("hall", "parquet", "stage"),
    "": ("wood", "carpet"),
    "clinic_hum": ("",),
}
LASTING = ("rain", *filter(None, AIRS))  # sounds that stay until the next map
SHAKE = 24  # ticks
FLASH = 20  # ticks


class Notice(NamedTuple):
    """Something to be told in a toast."""

    says: str
    icon: str


def hear(stage: Stage) -> None:
    """Play what is heard of the events of the last tick."""
    sound, state = stage.sound, stage.state
    if state.walker.map != stage.before.walker.map or "level" in state.just:
        sound.ambience(air(stage))
    for event in state.just:
        first, _, rest = event.partition(" ")
        if first == "footstep":
            sound.footstep(step(stage))
        elif first == "level":
            sound.music(stage.pack.levels[state.level].music)
        elif first == "trust":
            sound.effect("trust_up" if rest.endswith(("+1", "+2", "+3")) else "trust_down", "interface")
        elif first == "cue":
            cue(stage, rest)
        elif event in REPAIRING:
            sound.effect(REPAIRING[event])
        elif first in SOUNDS:
            sound.effect(SOUNDS[first], "interface" if first in ("found", "raised", "concluded") else "effects")


def change(stage: Stage, scene: str) -> None:
    """Change the music where a repair begins, and back to the level's where it is over."""
    if scene == "repair":
        stage.sound.music(REPAIR_MUSIC)
    elif stage.sound.playing == REPAIR_MUSIC:
        stage.sound.music(stage.pack.levels[stage.state.level].music)


def cue(stage: Stage, words: str) -> None:
    """Follow a cue of the script: music, a sound, or quiet."""
    kind, _, name = words.partition(" ")
    if kind == "music":
        stage.sound.music(name)
    elif kind == "quiet":
        stage.sound.quiet()
        stage.sound.ambience("")
    elif kind == "sound" and name in LASTING:
        stage.sound.ambience(name)
    elif kind == "sound":
        stage.sound.effect(name)


def ground(stage: Stage) -> str:
    """Return the image of the floor that the player stands on."""
    walker = stage.state.walker
    return stage.room.ground(walker.x // UNIT, walker.y // UNIT)


def step(stage: Stage) -> str:
    """Return what the player's feet sound like here."""
    image = ground(stage)
    return next((kind for kind, words in STEPS.items() if any(word in image for word in words)), "tile")


def air(stage: Stage) -> str:
    """Return the sound of the air here."""
    image = ground(stage)
    return next(name for name, words in AIRS.items() if any(word in image for word in words))


def notices(stage: Stage) -> list[Notice]:
    """Return what the last tick must tell the player in words."""
    found = []
    for event in stage.state.just:
        first, _, rest = event.partition(" ")
        if first == "found":
            evidence = stage.pack.evidence[rest]
            found.append(Notice(f"Found: {evidence.title}", evidence.kind))
        elif first == "trust":
            meter, by = rest.split()
            found.append(Notice(f"{WORDS[meter]}: trust {by}", "chevron_up" if by[0] == "+" else "chevron_down"))
        elif first == "locked":
            found.append(Notice(stage.pack.levels[stage.state.level].doors[rest].locked, "lock"))
    return found


def lights(before: str, stage: Stage) -> str:
    """Return the last `lights` cue of the map; another map is lit as it was drawn."""
    if stage.state.walker.map != stage.before.walker.map:
        before = ""
    for event in stage.state.just:
        if event.startswith("cue lights "):
            before = event.removeprefix("cue lights ")
    return before


def shakes(stage: Stage) -> bool:
    """Tell whether a cue of the last tick shakes the picture."""
    return "cue shake" in stage.state.just


def flashes(stage: Stage) -> bool:
    """Tell whether a cue of the last tick lets everything flash white, as when a visor is lifted."""
    return "cue lights white" in stage.state.just


def work(stage: Stage, repair: Repair, doing: Repairing) -> None:
    """Let be heard how a repair stands in this tick: what works, how hot the pulp is, what grows, who joins."""
    sound = stage.sound
    if presences.is_out(repair, doing):
        sound.sustain("static_loop")
    elif doing.at_work in WORKING and (doing.at_work != "scrub" or doing.power > 0):
        sound.sustain(WORKING[doing.at_work])
    beat, gain = heartbeat(doing.pulp)
    if beat and doing.tick % beat == 0:
        sound.effect("heat_beat", gain=gain)
    if doing.pulp > LIMIT and doing.tick % ALARMS == 0:
        sound.effect("alarm", gain=0.6)
    before = stage.before.doing
    if not isinstance(before, Repairing) or before.field is doing.field:
        return
    if doing.spurs // CLUMP > before.spurs // CLUMP or before.spurs == 0 < doing.spurs:
        sound.effect("overgrowth")
    if isinstance(repair.variant, Clearance):
        were, are = swarm.rogues(before.field), swarm.rogues(doing.field)
        if were // TROOP > are // TROOP:
            sound.effect("recruited")


def heartbeat(pulp: int) -> tuple[int, float]:
    """Return how many ticks lie between two beats of a pulp so warm, in m°C above 37, and their gain; 0 for none."""
    if pulp <= WARM:
        return 0, 0.0
    step = min(len(BEATS) - 1, (pulp - WARM) * (len(BEATS) - 1) // (LIMIT - WARM))
    return BEATS[step], 0.4 + 0.6 * step / (len(BEATS) - 1)
