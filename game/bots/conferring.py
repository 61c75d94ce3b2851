"""Players of a conference made of code."""

from game.bots.luck import drawn
from game.content.climax.conference import Conference
from game.rules.climax import conference as rules
from game.rules.climax.beats import Move, Past
from game.rules.climax.conference import Conferring

Score = tuple[int, ...]

MOVES = 3  # how far a thoughtful bot thinks
LOOKS = 2  # cards of the hand that a hasty bot looks at
PROOF, SAID = 2, 3  # to a bot: what a proof is worth in delegates, and to have it said as strongly as can be


def turn_of(conference: Conference, doing: Conferring) -> int:
    """Return a number that differs from move to move."""
    phase = list(conference.encounters).index(doing.phase)
    return ((phase * 10 + doing.claim) * 10 + doing.heat) * 20 + doing.trust


def hasty(conference: Conference, past: Past, doing: Conferring, luck: int) -> Move:
    """Look at two cards, or at whom they come with, and play the better one; concede if neither looks right."""
    cards = [move for move in rules.moves(conference, past, doing) if move.verb in ("call", "rebut")]
    turn = LOOKS * turn_of(conference, doing)
    seen = [cards[drawn(luck, turn + look) % len(cards)] for look in range(LOOKS if cards else 0)]
    right = [move for move in seen if points(conference, past, doing, move) > 0]
    return max(right, key=lambda move: points(conference, past, doing, move), default=Move("concede"))


def points(conference: Conference, past: Past, doing: Conferring, move: Move) -> int:
    """Return how many delegates a card gains or loses with the claim on the floor."""
    return rules.played(conference, past, doing, move).doing.trust - doing.trust


def thoughtful(conference: Conference, past: Past, doing: Conferring, luck: int) -> Move:
    """Read every card, and make the move after which the next ones of this phase can look best."""

    def prospect(now: Conferring, more: int) -> Score:
        choices = rules.moves(conference, past, now) if more else ()
        ahead = (prospect(rules.played(conference, past, now, move).doing, more - 1) for move in choices)
        return max(ahead, default=looks(conference, past, now))

    choices = rules.moves(conference, past, doing)
    return max(choices, key=lambda move: prospect(rules.played(conference, past, doing, move).doing, MOVES - 1))


def careless(conference: Conference, past: Past, doing: Conferring, luck: int) -> Move:
    """Play a card that does not fit, as long as there is one; else let the claim stand."""
    for card in rules.hand(conference, past, doing):
        move = Move("rebut", card)
        if rules.played(conference, past, doing, move).doing.claim == doing.claim:
            return move
    return Move("concede")


def looks(conference: Conference, past: Past, doing: Conferring) -> Score:
    """Return how good a moment looks to somebody who counts: decided wins first, then the room and what is held."""
    rank, wins = len(conference.outcomes), 0
    if doing.outcome in conference.outcomes:
        rank = conference.outcomes.index(doing.outcome)
        wins = 1 if conference.endings[doing.outcome].wins else -1
    worth = PROOF * rules.proofs(conference, past, doing)
    if (
        doing.revealed
        and conference.reveal
        and rules.strength(conference, past, doing) == conference.reveal.strength[-1]
    ):
        worth += SAID
    return (wins, -rank if wins > 0 else 0, doing.trust + worth, -doing.heat)
