"""States and intents as JSON: names of facts and lines, never bits and indexes, so that edits are survived."""

import json
from collections.abc import Mapping
from hashlib import blake2s
from typing import Any, NamedTuple, get_args

from game.content.climax import Climax
from game.content.pack import Pack
from game.content.repair import DIFFICULTIES
from game.content.script import Speak
from game.rules import repairing
from game.rules.benching import Benching
from game.rules.caring import Caring
from game.rules.climax import arguing
from game.rules.climax.arguing import Arguing, rules_of
from game.rules.diagnosing import Diagnosing
from game.rules.drafting import Drafting
from game.rules.intents import Intent
from game.rules.queueing import Queueing
from game.rules.repairing import Assists, Repairing
from game.rules.state import Doing, Phase, Settings, State
from game.rules.step import enter_level
from game.rules.talking import Talk
from game.rules.walking import Walker

Json = dict[str, Any]

PLAIN: dict[str, type[Diagnosing | Caring | Benching | Queueing | Drafting]] = {  # told of by their fields alone
    "diagnose": Diagnosing, "care": Caring, "bench": Benching, "queue": Queueing, "charter": Drafting,
}  # fmt: skip
WANTS: dict[str, type[NamedTuple]] = {kind.__name__: kind for kind in get_args(Intent)}


class Unreadable(Exception):
    """A save or session does not hold what it should; the message says what is missing."""


def digest(state: State) -> str:
    """Return eight hexadecimal digits that differ, but for one chance in 2**32, where states differ.

    What merely tells what happened (`just`) does not count.
    """
    return blake2s(repr(state._replace(just=())).encode(), digest_size=4).hexdigest()


def intent_to_json(intent: Intent) -> list[Any]:
    """Return an intent as its name and its values."""
    return [type(intent).__name__, *intent]


def intent_from_json(told: list[Any]) -> Intent:
    """Return the intent that `intent_to_json` told of.

    Raises:
        Unreadable: there is no such intent, or its values do not fit.
    """
    try:
        kind = WANTS[told[0]]
        intent = kind(*told[1:])
        expected = kind.__annotations__.values()
        if any((want is str) != isinstance(value, str) for want, value in zip(expected, intent, strict=True)):
            raise TypeError(f"wrong kind of value in {told}")
    except (KeyError, IndexError, TypeError, ValueError) as error:
        raise Unreadable(f'found {told!r}, expected an intent such as ["Walk", 1, 0]') from error
    return intent  # type: ignore[return-value]  # WANTS holds the members of Intent


def state_to_json(pack: Pack, state: State) -> Json:
    """Return a state as JSON can hold it; what is as at the start is left out."""
    told: Json = {"level": state.level, "tick": state.tick, "clock": state.clock, "walker": [*state.walker]}
    told["facts"] = pack.facts.spell(state.memory)
    if state.talk is not None:
        op = pack.nodes[state.talk.node][state.talk.at]
        told["talk"] = {"node": state.talk.node, "at": state.talk.at}
        if isinstance(op, Speak):
            told["talk"]["line"] = op.id
    if state.doing is not None:
        told["doing"] = doing_to_json(pack.levels[state.level].climax, state.doing)
    if state.puzzle:
        told["puzzle"] = state.puzzle
    if state.phase is not None:
        told["phase"] = {"name": state.phase.name}
        climax = pack.levels[state.level].climax
        if state.phase.carried is not None and climax is not None:
            told["phase"]["carried"] = rules_of(climax).to_json(climax, state.phase.carried)
    if state.settings != Settings():
        told["settings"] = {"difficulty": state.settings.difficulty, "assists": state.settings.assists._asdict()}
    if state.ending:
        told["ending"] = state.ending
    return told


def state_from_json(pack: Pack, told: Mapping[str, Any]) -> State:
    """Return the state that was told of, in the pack as it is now.

    Facts that the pack no longer has are forgotten. A line that was moved is found again by its name; if it is
    gone, its node begins anew, and if that is gone too, the level does. Nothing that was lived through is lost.

    Raises:
        Unreadable: it is no state at all, or of a level that the pack no longer has.
    """
    try:
        if told["level"] not in pack.levels:
            raise Unreadable(f"the save is from level {told['level']!r}, which this campaign no longer has")
        settings = settings_from_json(told.get("settings", {}))
        state = State(
            level=told["level"],
            walker=walker_from_json(told["walker"]),
            memory=pack.facts.recall(told["facts"]),
            tick=int(told["tick"]),
            clock=int(told["clock"]),
            settings=settings,
            ending=str(told.get("ending", "")),
        )
        if state.walker.map not in pack.maps:
            return enter_level(pack, state, state.level)
        if told.get("puzzle", "") in pack.deductions:
            state = state._replace(puzzle=told["puzzle"])
        if "phase" in told:
            climax = pack.levels[state.level].climax
            if climax is None or told["phase"]["name"] not in climax.phases:
                return enter_level(pack, state, state.level)
            carried = told["phase"].get("carried")
            carried = carried and rules_of(climax).from_json(climax, carried)
            state = state._replace(phase=Phase(told["phase"]["name"], carried))
        if "doing" in told:
            doing = doing_from_json(pack.levels[state.level].climax, told["doing"])
            if is_gone(pack, doing):
                return enter_level(pack, state, state.level)
            state = state._replace(doing=doing)
        if "talk" in told:
            talk = talk_from_json(pack, told["talk"])
            if talk is None:
                return enter_level(pack, state, state.level)
            state = state._replace(talk=talk)
        return state
    except (KeyError, TypeError, ValueError, AttributeError, IndexError) as error:
        raise Unreadable(f"not a saved moment: {error!r}") from error


def changes(before: Mapping[str, Any], after: Mapping[str, Any]) -> Json:
    """Return what is otherwise in the state `after`; null is what is gone. Both are as `state_to_json` tells them."""
    told = {name: after.get(name) for name in {**before, **after} if before.get(name) != after.get(name)}
    if "facts" in told:
        old, new = before["facts"], after["facts"]
        told["facts"] = {name: new.get(name) for name in {**old, **new} if old.get(name) != new.get(name)}
    return told


def changed(before: Mapping[str, Any], told: Mapping[str, Any]) -> Json:
    """Return the state of which `changes` told; where it tells nothing, it is as `before`.

    Raises:
        Unreadable: `told` does not tell of a state.
    """
    try:
        facts = {**before["facts"], **told.get("facts", {})}
        after = {**before, **told, "facts": {name: word for name, word in facts.items() if word is not None}}
    except (TypeError, AttributeError) as error:
        raise Unreadable(f"not a change of a moment: {error!r}") from error
    return {name: value for name, value in after.items() if value is not None}


def settings_from_json(told: Mapping[str, Any]) -> Settings:
    """Return the settings that were told of; an unknown difficulty is the normal one."""
    assists = Assists(**told.get("assists", {}))
    return next((Settings(name, assists) for name in DIFFICULTIES if name == told.get("difficulty")), Settings())


def walker_from_json(told: list[Any]) -> Walker:
    """Return the walker that a list tells of."""
    walker = Walker(*told)
    return walker._replace(path=tuple((int(x), int(y)) for x, y in walker.path))


def talk_from_json(pack: Pack, told: Mapping[str, Any]) -> Talk | None:
    """Return where a talk stood, in the pack as it is now; None if its node is gone."""
    if told["node"] not in pack.nodes:
        return None
    ops, at = pack.nodes[told["node"]], int(told["at"])
    if "line" in told:
        for index in (at, *range(len(ops))):
            if index < len(ops):
                op = ops[index]
                if isinstance(op, Speak) and op.id == told["line"]:
                    return Talk(told["node"], index)
    elif at < len(ops):
        return Talk(told["node"], at)
    return Talk(told["node"], 0)


def doing_to_json(climax: Climax | None, doing: Doing) -> Json:
    """Return what somebody is doing, in a level with this climax, as JSON can hold it."""
    match doing:
        case Repairing():
            return {"kind": "repair", **repairing.to_json(doing)}
        case Arguing():
            assert climax is not None
            return {"kind": climax.kind, **arguing.to_json(climax, doing)}
    kind = next(name for name, one in PLAIN.items() if type(doing) is one)
    return {"kind": kind, **doing._asdict()}


def doing_from_json(climax: Climax | None, told: Mapping[str, Any]) -> Doing:
    """Return what `doing_to_json` told of.

    Raises:
        KeyError, TypeError, ValueError: it is none of the things one can be doing.
    """
    values = {name: value for name, value in told.items() if name != "kind"}
    if told["kind"] == "repair":
        return repairing.from_json(values)
    if told["kind"] in PLAIN:
        return PLAIN[told["kind"]](**{name: tuples(value) for name, value in values.items()})
    if climax is not None and told["kind"] == climax.kind:
        return arguing.from_json(climax, values)
    raise ValueError(f"found {told['kind']!r}, expected repair, {', '.join(PLAIN)} or the climax's kind")


def is_gone(pack: Pack, doing: Doing) -> bool:
    """Tell whether a pack no longer has what somebody was doing."""
    match doing:
        case Repairing(name=name):
            return name not in pack.repairs
        case Diagnosing(name=name):
            return name not in pack.diagnoses
        case Caring(name=name):
            return name not in pack.cares
        case Benching(name=name):
            return name not in pack.benches
        case Queueing(name=name, gone=gone, told=told):
            return name not in pack.queues or not {*gone, *(who for who, _ in told)} <= {*pack.queues[name].patients}
        case Drafting(name=name, replies=replies):
            return name not in pack.charters or len(replies) not in (0, len(pack.charters[name].signatories))
    return False


def tuples(value: Any) -> Any:
    """Return lists at any depth as tuples, as states hold them."""
    return tuple(tuples(item) for item in value) if isinstance(value, list) else value


def compact(told: Any) -> str:
    """Return JSON on one line without spaces."""
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))
