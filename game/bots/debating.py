"""Players of a debate made of code."""

from game.bots.luck import drawn
from game.content.climax.debate import Debate
from game.rules.climax import debate as rules
from game.rules.climax.beats import Move, Past
from game.rules.climax.debate import Debating

Score = tuple[int, ...]

POINT, ENOUGH = 4, 2  # to a bot: what a point off a pillar is worth in points of a bloc; as much of a bloc as counts
ROUNDS = 3  # how far a thoughtful bot thinks


def turn_of(debate: Debate, doing: Debating) -> int:
    """Return a number that differs from round to round."""
    return 10 * list(debate.encounters).index(doing.phase) + doing.round


def hasty(debate: Debate, past: Past, doing: Debating, luck: int) -> Move:
    """Play any card without reading it, with a witness if one is there; appeal to anybody when there is none."""
    choices = rules.moves(debate, past, doing)
    for verb in ("call", "play", "appeal"):
        found = [move for move in choices if move.verb == verb]
        if found:
            return found[drawn(luck, turn_of(debate, doing)) % len(found)]
    return choices[0]


def thoughtful(debate: Debate, past: Past, doing: Debating, luck: int) -> Move:
    """Read every card, and make the move after which the next rounds of this phase can look best."""

    def prospect(now: Debating, rounds: int) -> Score:
        choices = rules.moves(debate, past, now) if rounds else ()
        ahead = (prospect(rules.played(debate, past, now, move).doing, rounds - 1) for move in choices)
        return max(ahead, default=looks(debate, now))

    choices = rules.moves(debate, past, doing)
    return max(choices, key=lambda move: prospect(rules.played(debate, past, doing, move).doing, ROUNDS - 1))


def careless(debate: Debate, past: Past, doing: Debating, luck: int) -> Move:
    """Play a card that does not fit, as long as there is one; else let the opponent speak."""
    claim = rules.floor(debate, doing)
    for card in rules.hand(debate, past, doing):
        if rules.meaning(debate, past, doing, card).fits[claim].fit == "none":
            return Move("play", card, claim)
    return Move("steady")


def looks(debate: Debate, doing: Debating) -> Score:
    """Return how good a moment looks to somebody who counts: decided wins first, then proof, then the room."""
    rank, wins = len(debate.outcomes), 0
    if doing.outcome in debate.outcomes:
        rank = debate.outcomes.index(doing.outcome)
        wins = 1 if debate.endings[doing.outcome].wins else -1
    proof, room = sum(doing.pillars), sum(min(bloc, ENOUGH) for bloc in doing.blocs)
    return (wins, -rank if wins > 0 else 0, room - POINT * proof, -doing.wrong)
