"""Rounds that tests, benchmarks and the tuning of the repair share."""

from game.content.repair import Repair

# About a minute, two verbs: one shallow lesion, and a fissure to be made strong before it decays.
FIRST = Repair.model_validate(
    {
        "patient": "otto",
        "title": "Molar 36",
        "seconds": "60",
        "seed": "10",
        "verbs": ["scrub", "build"],
        "lesions": [{"x": "30", "y": "15", "rx": "4", "ry": "5"}],
        "sugar_at": ["25"],
        "prevention": {"x": "48", "y": "22", "rx": "5", "ry": "7", "at_least": "850"},
        "talk": [
            {"after": "2", "says": "Is it in yet?"},
            {"after": "6", "resting": "true", "comfort": "60", "says": "I drive nights. Sweet tea keeps me awake."},
            {"after": "10", "resting": "true", "comfort": "80", "says": "The dog was called Biscuit."},
        ],
        "finds": [{"evidence": "whole_fissure", "prevented": "true"}],
    }
)

# A deep lesion: the swarm must rest, reload and come home.
MIDDLE = Repair.model_validate(
    {
        "patient": "clara",
        "title": "Molar 46",
        "seconds": "110",
        "seed": "11",
        "verbs": ["hold", "scrub", "build", "recall", "scaffold"],
        "lesions": [{"x": "64", "y": "20", "rx": "7", "ry": "10"}],
        "sugar_at": ["25", "75"],
        "mineral": "150",
    }
)

# Datasprites in the swarm: pulses catch them, and warm the pulp.
SPRITES = Repair.model_validate(
    {
        "patient": "otto",
        "title": "Molar 37",
        "variant": {"kind": "datasprites", "every": "18"},
        "seconds": "120",
        "seed": "12",
        "verbs": ["hold", "scrub", "build", "recall", "pulse"],
        "lesions": [{"x": "30", "y": "19", "rx": "5", "ry": "8"}],
        "sugar_at": ["25", "75"],
        "finds": [{"evidence": "sprite_code", "sprites": "3"}],
    }
)

ROUNDS = {"first": FIRST, "middle": MIDDLE, "sprites": SPRITES}
