"""What a campaign leaves for others when it has ended, and what it finds that others have left."""

from collections.abc import Mapping

from game.content.campaign import ENDING, NONE
from game.content.pack import Pack
from game.rules.state import State

Left = Mapping[str, Mapping[str, str]]  # by campaign, whichever ended last comes last: what it left, by name


def leaves(pack: Pack, state: State) -> dict[str, str]:
    """Return what a campaign that has ended leaves: the precedent of its ending, and the facts that it names."""
    about = pack.campaign
    left = {name: str(pack.facts.word(state.memory, fact)) for name, fact in about.leaves.items()}
    return {ENDING: about.endings[state.ending].leaves or NONE, **left}


def found(pack: Pack, left: Left) -> dict[str, str]:
    """Return what a campaign finds when it begins, by the names of its `reads`; what is `none` is left out."""
    others = [(name, one) for name, one in left.items() if name != pack.campaign.id]
    given = {}
    for name, read in pack.campaign.reads.items():
        values = [one[read.what] for other, one in others if read.from_ in (None, other) and read.what in one]
        known = [value for value in values if value in read.values and value != NONE]
        if known:
            given[name] = known[-1]
    return given
