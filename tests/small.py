"""A small campaign made in a few lines, for tests of the rules: one room, one corridor, three people."""

from collections.abc import Mapping
from typing import Any

from game.content.base import Loc
from game.content.campaign import Campaign, Cast
from game.content.level import Level
from game.content.pack import LevelFiles, Pack, Source
from game.content.talk import Talk
from game.content.tilemap import MapDoor, Rect, Spawn, TileMap

CAMPAIGN: dict[str, Any] = {
    "id": "small",
    "title": "A Small Case",
    "subtitle": "Two rooms",
    "hero": "ann",
    "version": "0.1.0",
    "schema": "1",
    "licence": "MIT",
    "credits": "Nobody.",
    "colours": {"accent": "#ff8a5c", "mid": "#4a1f35", "dark": "#25102a"},
    "climax": "debate",
    "levels": ["01_room"],
    "variables": {"answer": ["open", "yes", "no"], "promised": "truth", "hours": "0..2"},
    "endings": {"good": {"title": "Good", "says": "It is good."}, "bad": {"title": "Bad", "says": "It is not."}},
}

CAST: dict[str, Any] = {
    "people": {
        name: {"name": name.title(), "short": name.title(), "role": "somebody", "colour": "#ffffff"}
        for name in ("ann", "ben", "cid")
    }
}

ANSWER = {"fit": "strong", "says": "It was."}
MISS = {"fit": "none", "says": "It was not."}
MOVE = {
    "moves": {"bloc": "a", "force": "1", "tell": "He will speak.", "says": "I speak."},
    "claims": ["pa", "pb", "pc"],
}
CLIMAX: dict[str, Any] = {
    "kind": "debate",
    "boss": "cid",
    "stage": "A room",
    "start": "opening",
    "phases": {
        "opening": {"talk": "opening", "next": "fight"},
        "fight": {"encounter": "true", "rounds": [MOVE, MOVE, MOVE], "next": "after"},
        "after": {"talk": "after", "next": "end"},
    },
    "blocs": {
        name: {"name": name.upper(), "who": "Some", "appeals": ["Please."], "won": "Yes."} for name in ("a", "b", "c")
    },
    "pillars": {
        f"p{name}": {"claim": f"Claim {name}", "bloc": name, "points": "2", "detail": "More.", "falls": "Oh."}
        for name in ("a", "b", "c")
    },
    "cards": {
        "log": {"title": "The log", "face": "At two", "kind": "data", "when": "found.log",
                "fits": {"pa": ANSWER, "pb": MISS, "pc": MISS}},
        "always": {"title": "Sense", "face": "Think", "kind": "testimony",
                   "fits": {"pa": MISS, "pb": ANSWER, "pc": ANSWER}},
    },
    "outcomes": {
        "won": {"says": "Won.", "wins": "true", "demands": {"fallen": "2"}},
        "lost": {"says": "Lost."},
        "out": {"says": "Out.", "discredited": "true"},
    },
    "fizzles": "Nothing.",
    "steadied": "Steady.",
    "hopeless": "Over.",
}  # fmt: skip

CLAIM = {"words": "It is so.", "truth": "false", "detail": "So and so.", "breaks": "Oh.", "stands": "Well."}
CONFERENCE: dict[str, Any] = {
    "kind": "conference",
    "boss": "cid",
    "stage": "A room",
    "start": "opening",
    "phases": {
        "opening": {"talk": "opening", "next": "show"},
        "show": {"encounter": "true", "claims": ["night", "day"], "reveal": "true",
                 "next": {"reveal": "said", "over": "fight", "any": "after"}},
        "said": {"talk": "said", "next": "fight"},
        "fight": {"encounter": "true", "claims": ["debt"], "next": {"any": "after"},
                  "leans": [{"by": "+1", "because": "It was said.", "when": "seen.said"}]},
        "after": {"talk": "after", "next": "end"},
    },
    "reveal": {"person": "ben", "asks": "Now?", "strength": ["-2", "2"], "when": "found.log"},
    "proofs": [{"because": "The tape.", "when": "found.tape"}],
    "feed": {"title": "Pulse", "phases": ["show"], "says": "A bar.", "unmasked": "The bar is gone."},
    "claims": {
        "night": {**CLAIM, "slip": "true"},
        "day": {**CLAIM, "truth": "promised", "granted": "True."},
        "debt": {**CLAIM, "weight": "2"},
    },
    "cards": {
        "log": {"title": "The log", "face": "At two", "kind": "data", "when": "found.log",
                "fits": {"night": ANSWER, "debt": ANSWER}, "misses": "It is a log."},
        "always": {"title": "Sense", "face": "Think", "kind": "testimony",
                   "fits": {"day": {"fit": "partial", "says": "Think."}}, "misses": "It is only sense."},
    },
    "witnesses": {"ben": {"person": "ben", "phase": "fight", "card": "log", "says": "I wrote it."}},
    "outcomes": {
        "won": {"says": "Won.", "wins": "true",
                "demands": [{"trust": "8", "revealed": "true"}, {"trust": "9", "revealed": "false"}]},
        "lost": {"says": "Lost."},
        "out": {"says": "Out.", "shouted": "true"},
    },
    "hopeless": "Over.",
}  # fmt: skip

LEVEL: dict[str, Any] = {
    "climax": CLIMAX,
    "title": "The Room",
    "when": "Day 1",
    "music": "quiet",
    "start": {"map": "room", "spawn": "door"},
    "objectives": [
        {"when": "not seen.hello", "say": "Talk to Ben", "at": "room/ben"},
        {"say": "Leave", "at": "room/out"},
    ],
    "people": [
        {"who": "ben", "at": "room/ben", "talk": "hello", "prompt": "Talk to Ben"},
        {"who": "cid", "at": "room/cid", "route": "room/round", "talk": "busy"},
    ],
    "things": {
        "room/desk": [{"talk": "desk", "prompt": "Read the log", "when": "not found.log"}],
        "room/mat": [{"talk": "mat", "when": "not seen.mat"}],
    },
    "doors": {"room/out": {"when": "promised", "locked": "Ben has the key."}},
    "evidence": {
        "log": {"title": "The log", "kind": "data", "says": "Written at two.", "about": "the night"},
        "tape": {"title": "The tape", "kind": "object", "says": "Cut at one.", "about": "the tape's end"},
        "note": {"title": "The note", "kind": "document", "says": "Come at three.", "about": "a meeting"},
        "bill": {"title": "The bill", "kind": "document", "says": "Nine teas.", "about": "tea"},
    },
    "deductions": {
        "who_wrote": {
            "from": ["log", "tape"],
            "asks": "Who wrote at two?",
            "conclusions": {"machine": "The machine did.", "ben": "Ben did."},
            "right": "machine",
            "because": "The tape had ended.",
        }
    },
    "near_misses": [{"of": ["log", "note"], "because": "Three is not two."}],
}

TALK: dict[str, Any] = {
    "nodes": {
        "hello": [
            "ben (happy): You again.\nann: Me.",
            {"when": "found.log", "then": ["ben: You have read it."], "else": ["ben: Have you read it?"]},
            {"echo": "patients >= 7", "say": "ben: They like you."},
            {
                "choose": [
                    {
                        "name": "promise",
                        "say": "Promise",
                        "then": [{"remember": "promised"}, {"trust": {"patients": "+2"}}],
                        "once": "true",
                    },
                    {
                        "name": "show",
                        "say": "Show the log",
                        "when": "found.log",
                        "locked": "Need: the log",
                        "goto": "shown",
                    },
                    {"name": "leave", "say": "Leave it", "then": [{"remember": {"hours": "+1"}}]},
                ]
            },
            "ben: Well.",
        ],
        "shown": [
            {"remember": {"answer": "yes"}},
            {"find": ["tape", "note"]},
            "ben (worried): So it was the tape.",
            {"ending": "good"},
        ],
        "desk": [{"find": "log"}, "The log lies open."],
        "mat": ["The mat says hello."],
        "busy": ["cid: Busy."],
        "podium": [{"climax": "begin"}],
        "opening": ["cid: It begins."],
        "after": [
            {"when": "climax == won", "then": [{"ending": "good"}], "else": ["cid: So.", {"ending": "bad"}]},
        ],
    }
}


def room(name: str = "room") -> TileMap:
    """Return a room of 10 x 8 tiles with walls around, a desk in the middle, a mat and a door."""
    columns, rows = 30, 24
    solid = bytearray(columns * rows)
    for row in range(rows):
        for column in range(columns):
            edge = row < 6 or row >= rows - 3 or column < 3 or column >= columns - 3
            desk = 12 <= column < 18 and 12 <= row < 15
            solid[row * columns + column] = edge or desk
    solid[(rows - 3) * columns + 13 : (rows - 3) * columns + 17] = bytes(4)  # the way out
    return TileMap(
        name=name,
        width=10,
        height=8,
        pictures=(),
        layers=(),
        furniture=(),
        solid=bytes(solid),
        spawns={"door": Spawn(100, 200), "ben": Spawn(400, 300), "cid": Spawn(100, 300), "in": Spawn(240, 300)},
        doors={"out": MapDoor(Rect(192, 336, 96, 16), "yard" if name == "room" else "room", "in")},
        things={"desk": Rect(192, 192, 96, 48)} if name == "room" else {},
        zones={"mat": Rect(300, 250, 60, 60)} if name == "room" else {},
        routes={"round": ((100, 300), (160, 300))} if name == "room" else {},
        lights=(),
    )


def nowhere(loc: Loc) -> tuple[int, int]:
    """Stand in for places in files."""
    return (1, 1)


def small_pack(
    level: Mapping[str, Any] = {},
    talk: Mapping[str, Any] = {},
    campaign: Mapping[str, Any] = {},
) -> Pack:
    """Return the small campaign, with some parts of its files replaced or added.

    Raises:
        BadPack: what was replaced does not fit.
    """
    source = Source("small.yaml", nowhere)
    files = LevelFiles(
        Level.model_validate({**LEVEL, **level}),
        source,
        Talk.model_validate({"nodes": {**TALK["nodes"], **talk}}),
        source,
    )
    return Pack.assemble(
        (Campaign.model_validate({**CAMPAIGN, **campaign}), source),
        (Cast.model_validate(CAST), source),
        {"01_room": files},
        {"room": room(), "yard": room("yard")},
        "small",
        "0",
    )
