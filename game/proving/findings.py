"""What the prover tells: findings, each with a code that stays, a place, a sentence, a play to it and a cure."""

from typing import NamedTuple

from game.content.base import Loc
from game.content.pack import Pack, Source
from game.content.problems import Problem

Where = tuple[str, str, Loc]  # file (campaign, practice, level, talk or map), level or map, field


class Finding(NamedTuple):
    """One thing that is wrong with a story."""

    code: str
    where: Where
    says: str
    cure: str
    path: tuple[str, ...] = ()  # the shortest bad play, as the steps of a testplan; empty where nothing leads there

    def problem(self, pack: Pack) -> Problem:
        """Return it at its place in the pack's files."""
        return source_of(pack, self.where).problem(self.where[2], f"{self.code}: {self.says}; {self.cure}")


def source_of(pack: Pack, where: Where) -> Source:
    """Return the file that a place is in."""
    kind, name, _ = where
    if kind == "campaign":
        return pack.source
    if kind == "map":
        return pack.map_sources[name]
    if kind == "practice":
        assert pack.practice_source is not None, "only a pack with rounds of its own has something wrong with them"
        return pack.practice_source
    files = pack.files[name]
    return files.talk_source if kind == "talk" else files.level_source


CODES = {
    "area-unreached": """
        A part of a map has floor to stand on, but the player never gets there: no door, no free way and no `go`
        leads to it. Open a way in the map, or put something solid there. Corners of less than four tiles are not
        told of. A map that is never entered at all is told of once.
        """,
    "thing-unreached": """
        A thing, a zone or a person is in a level, but this line of it never comes into play: the player is never on
        that map at a time when it holds and nothing before it does. The first line that holds is the one that
        counts, so a line without `when` hides all lines after it. Reorder the lines, loosen the condition, or take
        the line out.
        """,
    "node-unreached": """
        A node of a talk that nothing leads to: no goto, no person, thing, zone or phase, and it is not the start of
        a level. Lead there from somewhere, or delete it.
        """,
    "line-unreached": """
        A line that stands behind a point where its talk has always gone elsewhere: after a goto, a level or an
        ending that every way to it takes. Move it before that, or delete it.
        """,
    "choice-unreached": """
        A choice that is never on offer when its question is asked, in any play. Its `when` never holds there, or it
        is used up. The play told of is the shortest to its question.
        """,
    "level-unreached": """
        A level of campaign.yaml that no play comes to. Some talk of the level before must end with `level:` and its
        name, and that talk must be come to.
        """,
    "ending-unreached": """
        An ending of campaign.yaml that no play comes to. Look for other findings first: a condition that never
        holds on the way is the usual reason.
        """,
    "always-true": """
        A condition that held whenever it was asked for, in every play there is. So it decides nothing: take it out.
        If it was meant to decide, it asks for the wrong fact, or what should come about before never does.
        """,
    "never-true": """
        A condition that held in no play there is, where it is asked for. What depends on it is never seen. Perhaps
        the fact is called otherwise, or is written later than it is asked for, or two parts exclude each other.
        """,
    "softlock": """
        From here no ending can be come to, whatever the player does. The play told of is the shortest into it. Give
        a way out: something that can still be used, a door that opens again, a question with another answer.
        """,
    "key-behind-door": """
        A door waits for something that only comes about behind it. Put the key in front, or open the door by
        something else.
        """,
    "evidence-not-found": """
        Evidence that a deduction or a condition needs, and that no play can find. `find` it in a talk that can be
        reached, or in a repair.
        """,
    "evidence-unused": """
        Evidence that can be found and then serves for nothing: no deduction joins it and no condition asks whether
        it was found. Let it prove something, or take it out.
        """,
    "flag-unread": """
        A variable of campaign.yaml that is remembered and never asked for. Let a later scene show that it was, or
        take it out.
        """,
    "flag-unwritten": """
        A variable that is asked for and that nothing ever changes, or not before it is asked for: it can only be as
        at the start there. `remember` it earlier, or ask for something else.
        """,
    "bench-idle": """
        A bench at which nothing can be learnt: its doses must go, from the lowest, from ones that are safe (before
        them there may be ones that fall short) to ones that grow on. What each dose comes to is told. Give the slabs
        more or less time, choose other doses, or change what the repair they are cut from allows.
        """,
    "doomed-too-long": """
        An encounter goes on for more than two moves after no win is left in it. Let a later phase give a way back,
        or let it be decided earlier.
        """,
    "cannot-win": """
        An encounter or a repair that nobody wins at a difficulty. For an encounter: no play from any of the pasts
        that were searched. For a repair: neither of two bots that know how. Look at its numbers, and at which cards
        can be held.
        """,
    "cannot-lose": """
        An encounter that no play loses, or a repair that every careless bot wins, at a difficulty other than story.
        Then it is no game. Look at its numbers.
        """,
    "beat-missed": """
        A beat of the plot that campaign.yaml declares, and that no play comes to.
        """,
    "too-many-variables": """
        More than twelve variables cross the border of a level: set before it, and asked for by a condition after
        it that steers the story. Nobody can keep so many threads in mind, and a proof takes longer with each.
        Settle some of them earlier.
        """,
}  # fmt: skip
