"""A debate: one move a round, answered by the move that the opponent has announced. No dice.

Three blocs of the audience think something of the player's side, -3 to 3; above 0 they are won. The
opponent's case is three pillars, each with points left and each speaking to one bloc, whom the opponent can
move only while it stands. Each round one claim is on the floor. The player plays a card at it, calls a witness
with a card, appeals to a bloc that is not waiting for proof, or steadies against the announced move. Every
cost is known before.

The player's moves are `play CARD PILLAR`, `call WITNESS PILLAR`, `press PILLAR`, `appeal BLOC` and `steady`; the
pillar is the claim on the floor.

What the story brings (cards, witnesses, what changed their meaning) is derived from its memory by `recall`
and is no part of the state, so the state stays small enough to search the whole debate.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from game.content.climax import debate as content
from game.content.climax.debate import LEAST, MOST, Answer, Change, Debate, Round
from game.content.climax.phases import OVER
from game.content.repair import DIFFICULTIES, Difficulty
from game.rules.climax.beats import Beat, Move, Past, Turn, at_hand, decided, held, open_, told

STRONG, PARTIAL, WITNESS = 2, 1, 1  # points off a pillar: by fit, and for a witness who is not shaken
PRESS = 1  # points off a whole pillar of more than one, for having to say it in more words
CARD = 1  # what a strong card gains, and a wrong one loses, with the bloc its pillar speaks to
APPEAL, FREE_APPEAL = 1, 2  # what an appeal gains with a bloc while its pillar stands, and once it is down
LOOKAHEAD = 3  # rounds before the end from which a debate that cannot be won any more is closed

POINTS: dict[str, int] = {"strong": STRONG, "partial": PARTIAL, "none": 0}


class Debating(NamedTuple):
    """One moment of a debate."""

    phase: str
    round: int  # of the phase, from 0
    blocs: tuple[int, ...]  # -3..3, in the order of the file
    pillars: tuple[int, ...]  # points left, in the order of the file
    spent: int = 0  # bit n: the nth card has left the hand for this phase
    calls: int = 0  # witnesses called in this phase
    wrong: int = 0  # wrong cards
    difficulty: Difficulty = "normal"  # may be changed between two moves
    outcome: str = ""  # empty while arguing; then `over` or an outcome of the debate


class Meaning(NamedTuple):
    """What a card says and does at one moment."""

    face: str
    fits: Mapping[str, Answer]  # by pillar
    price: Mapping[str, int]  # points with blocs, by bloc: what playing it costs or gains, fit or not


class Face(NamedTuple):
    """A card as the screen shows it: its own words, under the title and icon of the card that it `wears`."""

    card: str
    says: str
    price: Mapping[str, int]
    wears: str


def begin(
    debate: Debate, past: Past, phase: str, difficulty: Difficulty, carried: Debating | None = None
) -> Debating:
    """Return the first moment of an encounter phase.

    Blocs, pillars and composure carry over from an earlier one. What was shown then may be shown again.
    """
    encounter = debate.encounters[phase]
    if carried is None:
        terms = debate.terms(difficulty)
        blocs = (within(terms.start),) * len(debate.blocs)
        points = tuple(points_of(debate, name, difficulty) for name in debate.pillars)
        carried = Debating(phase, 0, blocs, points)
    blocs = carried.blocs
    for lean in encounter.leans:
        if open_(lean.when, past):
            blocs = swayed(debate, blocs, lean.bloc, lean.by)
    begun = Debating(phase, 0, blocs, carried.pillars, wrong=carried.wrong, difficulty=difficulty)
    return put_away(debate, begun)


def opening(debate: Debate, past: Past, doing: Debating) -> tuple[Beat, ...]:
    """Return what is told when an encounter phase begins: what each bloc remembers, and that the hand is spoilt."""
    leans = (lean for lean in debate.encounters[doing.phase].leans if open_(lean.when, past))
    beats = [Beat("lean", lean.bloc, lean.because, by=lean.by) for lean in leans]
    return (*beats, *spoilt(debate, past, doing))


def outcomes(debate: Debate, past: Past, phase: str) -> tuple[str, ...]:
    """Return what a phase can come to, as far as that is known before it begins."""
    return debate.outcomes_of(debate.phases[phase])


def spoilt(debate: Debate, past: Past, doing: Debating) -> Iterator[Beat]:
    """Yield what is told when the hand is spoilt from this round on."""
    before = doing._replace(round=doing.round - 1)
    fresh = corrupted(debate, past, doing) and not (doing.round and corrupted(debate, past, before))
    if debate.corruption and fresh and not doing.outcome:
        yield Beat("corrupted", "", debate.corruption.says)


def moves(debate: Debate, past: Past, doing: Debating) -> tuple[Move, ...]:
    """Return every move of this round; none once the phase has an outcome."""
    if doing.outcome:
        return ()
    claim = floor(debate, doing)
    found = [Move("steady")]
    for bloc in debate.blocs:
        if not claim or debate.pillars[claim].bloc != bloc:
            found.append(Move("appeal", bloc))
    if claim and whole(debate, doing, claim):
        found.append(Move("press", claim))
    found += (Move("play", card, claim) for card in hand(debate, past, doing))
    found += (Move("call", name, claim) for name in witnesses(debate, past, doing))
    return tuple(found)


def closing(debate: Debate, past: Past, doing: Debating, wins: Callable[[Debating], bool]) -> str:
    """Return the losing outcome that a debate is closed with near its end, where nothing `wins` any more; else ""."""
    encounter = debate.encounters[doing.phase]
    if doing.outcome or not encounter.decides or len(encounter.rounds) - doing.round > LOOKAHEAD or wins(doing):
        return ""
    return judged(debate, doing, winning=False)


def to_json(debate: Debate, doing: Debating) -> dict[str, Any]:
    """Return a moment as JSON can hold it: names, never bits, so that it survives changes of the file."""
    told: dict[str, Any] = doing._asdict()
    for field, names in (("blocs", debate.blocs), ("pillars", debate.pillars)):
        told[field] = dict(zip(names, told[field], strict=True))
    told["spent"] = [name for name, bit in debate.bits.items() if doing.spent & bit]
    return told


def from_json(debate: Debate, told: Mapping[str, Any]) -> Debating:
    """Return the moment that `to_json` told of; names that the debate no longer has are forgotten.

    Raises:
        KeyError, TypeError, ValueError: it is no moment of this debate.
    """
    encounter = debate.encounters[told["phase"]]
    if told["outcome"] not in ("", OVER, *debate.outcomes) or told["difficulty"] not in DIFFICULTIES:
        raise ValueError(f"no moment of a debate: {told!r}")
    return Debating(
        phase=told["phase"],
        round=min(max(int(told["round"]), 0), len(encounter.rounds) - (not told["outcome"])),
        blocs=tuple(within(int(told["blocs"].get(name, 0))) for name in debate.blocs),
        pillars=tuple(max(0, int(told["pillars"].get(name, 0))) for name in debate.pillars),
        spent=sum(bit for name, bit in debate.bits.items() if name in told["spent"]),
        calls=max(0, int(told["calls"])),
        wrong=max(0, int(told["wrong"])),
        difficulty=told["difficulty"],
        outcome=told["outcome"],
    )


# What the screen shows


def floor(debate: Debate, doing: Debating) -> str:
    """Return the claim that is answered in this round: the first of the round's that stands; "" if none does."""
    for claim in exchange_of(debate, doing).claims:
        if doing.pillars[debate.pillar_index[claim]]:
            return claim
    return ""


def hand(debate: Debate, past: Past, doing: Debating) -> tuple[str, ...]:
    """Return the cards that can be played now, in the order of the file; none while no claim is on the floor."""
    if not floor(debate, doing):
        return ()
    return held(debate, past, doing.spent)


def faces(debate: Debate, past: Past, doing: Debating) -> tuple[Face, ...]:
    """Return the hand as the screen shows it: in a spoilt order and under wrong titles while it is corrupted.

    Which card lies where follows from the moment alone, so a replay shows the same. What a card says and what
    it costs are its own, always.
    """
    cards = list(hand(debate, past, doing))
    titles = list(cards)
    shuffle = corrupted(debate, past, doing)
    many = min(shuffle, len(cards))
    if many > 1:
        first = doing.round % (len(cards) - many + 1)
        turned = 1 + doing.round % (many - 1)
        window = cards[first : first + many]
        cards[first : first + many] = window[turned:] + window[:turned]
        titles[first : first + many] = [*cards[first + 1 : first + many], cards[first]]
        titles[:first], titles[first + many :] = cards[:first], cards[first + many :]
    shown = ((name, meaning(debate, past, doing, name), title) for name, title in zip(cards, titles, strict=True))
    return tuple(Face(name, card.face, card.price, title) for name, card, title in shown)


def corrupted(debate: Debate, past: Past, doing: Debating) -> int:
    """Return how many cards of the hand are out of place; 0 if it can be trusted."""
    for shuffle in debate.corruption.shuffles if debate.corruption else ():
        if doing.phase == shuffle.phase and doing.round + 1 >= shuffle.round and open_(shuffle.when, past):
            return shuffle.cards
    return 0


def witnesses(debate: Debate, past: Past, doing: Debating) -> tuple[str, ...]:
    """Return who can be called now: who came, is here for this phase, and whose card is in the hand."""
    if doing.calls >= debate.terms(doing.difficulty).calls:
        return ()
    return at_hand(debate, past, doing.phase, hand(debate, past, doing))


def announced(debate: Debate, past: Past, doing: Debating) -> content.Move:
    """Return what the opponent will do at the end of this round."""
    return next(move for move in exchange_of(debate, doing).moves if open_(move.when, past))


def ahead(debate: Debate, past: Past, doing: Debating) -> content.Move | None:
    """Return what the opponent will do in the round after this one; None if the phase has no more."""
    rounds = debate.encounters[doing.phase].rounds
    if doing.round + 1 >= len(rounds):
        return None
    return announced(debate, past, doing._replace(round=doing.round + 1))


def force(debate: Debate, past: Past, doing: Debating) -> int:
    """Return how many points the announced move takes, steadied against or not; 0 if its pillar is down."""
    return landing(debate, doing, announced(debate, past, doing))


def landing(debate: Debate, doing: Debating, move: content.Move) -> int:
    """Return how many points a move of the opponent's takes."""
    if doing.pillars[debate.pillar_before[move.bloc]] == 0:
        return 0
    return move.force if move.force < 2 else max(1, move.force + debate.terms(doing.difficulty).force)


def composure(debate: Debate, doing: Debating) -> int:
    """Return how many wrong cards are left before it is over."""
    return max(0, debate.terms(doing.difficulty).composure - doing.wrong)


def meaning(debate: Debate, past: Past, doing: Debating, name: str) -> Meaning:
    """Return what a card says and does now, with the first of its changes that holds."""
    card = debate.cards[name]
    for change in card.changes:
        if changed(debate, past, doing, change):
            price = card.price if change.price is None else change.price
            return Meaning(change.face or card.face, card.fits | change.fits, price)
    return Meaning(card.face, card.fits, card.price)


def changed(debate: Debate, past: Past, doing: Debating, change: Change) -> bool:
    """Tell whether all that a change of a card waits for is so."""
    return (
        open_(change.when, past)
        and (change.after is None or doing.phase in debate.later[change.after])
        and (change.fallen is None or doing.pillars[debate.pillar_index[change.fallen]] == 0)
    )


# The rules


def played(debate: Debate, past: Past, doing: Debating, move: Move) -> Turn[Debating]:
    """Return the moment after one round with all that happens on the way, whether or not it can still be won."""
    beats: list[Beat] = []
    before = doing
    steady = move.verb == "steady"
    if steady:
        beats.append(Beat("steady", "", "", "hero"))
    elif move.verb == "appeal":
        doing = appealed(debate, doing, move.what, beats)
    elif move.verb == "press":
        doing = pressed(debate, doing, move.what, beats)
    elif move.verb == "play":
        doing = presented(debate, past, doing, move.what, move.at, 0, beats)
    else:
        doing = testified(debate, past, doing, move.what, move.at, beats)
    doing = answered(debate, past, doing, steady, beats)
    for index, (name, bloc) in enumerate(debate.blocs.items()):
        if before.blocs[index] <= 0 < doing.blocs[index]:
            beats += told("won", name, bloc.won)
    doing = ended(debate, doing, doing.wrong > before.wrong)
    if doing.outcome in debate.endings:
        beats += decided(debate, doing.outcome)
    return Turn(doing, (*beats, *spoilt(debate, past, doing)))


def appealed(debate: Debate, doing: Debating, bloc: str, beats: list[Beat]) -> Debating:
    """Speak to a bloc: they come nearer, twice as much once their pillar is down."""
    by = APPEAL if doing.pillars[debate.pillar_before[bloc]] else FREE_APPEAL
    words = debate.blocs[bloc].appeals
    beats += told("appeal", bloc, words[turn_number(debate, doing) % len(words)], "hero", by)
    return doing._replace(blocs=swayed(debate, doing.blocs, bloc, by))


def pressed(debate: Debate, doing: Debating, claim: str, beats: list[Beat]) -> Debating:
    """Ask the opponent to say a claim in more words: a seam shows."""
    beats += told("press", claim, debate.pillars[claim].detail, "boss", -PRESS)
    return doing._replace(pillars=cracked(debate, doing.pillars, claim, PRESS))


def whole(debate: Debate, doing: Debating, claim: str) -> bool:
    """Tell whether nothing has touched a claim yet, and pressing alone would not fell it."""
    return doing.pillars[debate.pillar_index[claim]] == max(PRESS + 1, points_of(debate, claim, doing.difficulty))


def testified(debate: Debate, past: Past, doing: Debating, name: str, claim: str, beats: list[Beat]) -> Debating:
    """Call a witness with a card: a point more where the card fits, unless the announced move is at the witness."""
    witness = debate.witnesses[name]
    shaken = rattled(debate, past, doing, name)
    beats += told("witness", name, witness.says, witness.person)
    if shaken and witness.shaken:
        beats += told("shaken", name, witness.shaken, witness.person)
    doing = presented(debate, past, doing, witness.card, claim, 0 if shaken else WITNESS, beats)
    return doing._replace(calls=doing.calls + 1, spent=doing.spent | debate.bits[witness.card])


def rattled(debate: Debate, past: Past, doing: Debating, name: str) -> bool:
    """Tell whether a witness called now would add nothing, because the announced move is at the witness's bloc."""
    bloc = debate.witnesses[name].bloc
    return (
        bloc is not None
        and announced(debate, past, doing).bloc == bloc
        and doing.pillars[debate.pillar_before[bloc]] > 0
    )


def presented(
    debate: Debate, past: Past, doing: Debating, name: str, claim: str, more: int, beats: list[Beat]
) -> Debating:
    """Hold a card against a claim, for so many points more if it fits."""
    card = meaning(debate, past, doing, name)
    answer, bloc = card.fits[claim], debate.pillars[claim].bloc
    blocs = doing.blocs
    if answer.fit == "none":
        beats += told("wrong", name, answer.says, "hero")
        doing = doing._replace(wrong=doing.wrong + 1)
        blocs = swayed(debate, blocs, bloc, -CARD)
    else:
        points = POINTS[answer.fit] + more
        beats += told(answer.fit, name, answer.says, "hero", -points)
        pillars = cracked(debate, doing.pillars, claim, points)
        doing = doing._replace(pillars=pillars, spent=doing.spent | debate.bits[name])
        if answer.fit == "strong":
            blocs = swayed(debate, blocs, bloc, CARD)
        for heard, by in answer.sways.items():
            blocs = swayed(debate, blocs, heard, by)
        if pillars[debate.pillar_index[claim]] == 0:
            beats += told("falls", claim, debate.pillars[claim].falls)
    for whom, by in card.price.items():
        beats.append(Beat("price", whom, "", "", by))
        blocs = swayed(debate, blocs, whom, by)
    return doing._replace(blocs=blocs)


def answered(debate: Debate, past: Past, doing: Debating, steady: bool, beats: list[Beat]) -> Debating:
    """Let the opponent make the announced move."""
    move = announced(debate, past, doing)
    by = landing(debate, doing, move)
    beats += told("move", move.bloc, move.says, "boss", 0 if steady else -by)
    if by == 0:
        beats += told("fizzles", move.bloc, debate.fizzles)
    elif steady:
        beats += told("blunted", move.bloc, debate.steadied)
    else:
        doing = doing._replace(blocs=swayed(debate, doing.blocs, move.bloc, -by))
    return doing


def ended(debate: Debate, doing: Debating, missed: bool) -> Debating:
    """Go on to the next round, or give the phase its outcome; `missed` if the round's card was wrong."""
    encounter = debate.encounters[doing.phase]
    if missed and composure(debate, doing) == 0:
        return doing._replace(outcome=debate.broken_off)
    doing = doing._replace(round=doing.round + 1)
    last = doing.round == len(encounter.rounds)
    if not encounter.decides:
        return doing._replace(outcome=OVER) if last else put_away(debate, doing)
    best = judged(debate, doing)
    if last or debate.endings[best].at_once:
        return doing._replace(outcome=best)
    return put_away(debate, doing)


def put_away(debate: Debate, doing: Debating) -> Debating:
    """Take the cards out of the hand whose every claim is down or will not come to the floor again.

    Once no claim can come any more there is nothing to be right or wrong about: all cards go, and composure
    is no longer counted. So only closing words are left, and moments that cannot differ are the same.
    """
    coming = debate.ahead[doing.phase, doing.round]
    standing = [claim for claim in coming if doing.pillars[debate.pillar_index[claim]]]
    if not standing:
        return doing._replace(spent=(1 << len(debate.cards)) - 1, calls=0, wrong=0)
    if len(standing) == len(debate.pillars):
        return doing
    spent = doing.spent
    for name, about in debate.about.items():
        if about and about.isdisjoint(standing):
            spent |= debate.bits[name]
    return doing._replace(spent=spent)


def judged(debate: Debate, doing: Debating, winning: bool = True) -> str:
    """Return the first outcome whose demands the numbers meet; with `winning` false, of those that do not win."""
    fallen, won, lowest = doing.pillars.count(0), sum(bloc > 0 for bloc in doing.blocs), min(doing.blocs)
    for name, ending in debate.endings.items():
        if ending.breaks or (ending.wins and not winning):
            continue
        if not ending.demands:
            return name
        for demand in ending.demands:
            if fallen >= demand.fallen and won >= demand.won and lowest >= demand.lowest:
                return name
    raise AssertionError("the last outcome demands nothing, as was checked when the file was read")


def can_win(debate: Debate, past: Past, doing: Debating) -> bool:
    """Tell whether any moves from here lead to an outcome that wins; tries them all, but no moment twice."""
    waiting, known = [doing], {doing}
    while waiting:
        doing = waiting.pop()
        for move in moves(debate, past, doing):
            after = played(debate, past, doing, move).doing
            if after.outcome in debate.endings and debate.endings[after.outcome].wins:
                return True
            if not after.outcome and after not in known:
                known.add(after)
                waiting.append(after)
    return False


def turn_number(debate: Debate, doing: Debating) -> int:
    """Return how many rounds the file has before this one."""
    phases = list(debate.encounters)
    return doing.round + sum(len(debate.encounters[name].rounds) for name in phases[: phases.index(doing.phase)])


def exchange_of(debate: Debate, doing: Debating) -> Round:
    """Return the round that is being argued; after the last one of a phase, that one."""
    rounds = debate.encounters[doing.phase].rounds
    return rounds[min(doing.round, len(rounds) - 1)]


def points_of(debate: Debate, claim: str, difficulty: Difficulty) -> int:
    """Return the points that a pillar begins with."""
    return max(1, debate.pillars[claim].points + debate.terms(difficulty).points)


def cracked(debate: Debate, pillars: tuple[int, ...], claim: str, by: int) -> tuple[int, ...]:
    """Return the points of the pillars after one of them has lost some."""
    index = debate.pillar_index[claim]
    return (*pillars[:index], max(0, pillars[index] - by), *pillars[index + 1 :])


def swayed(debate: Debate, blocs: tuple[int, ...], bloc: str, by: int) -> tuple[int, ...]:
    """Return what the blocs think after one of them has moved."""
    index = debate.bloc_index[bloc]
    return (*blocs[:index], within(blocs[index] + by), *blocs[index + 1 :])


def within(bloc: int) -> int:
    """Return what a bloc can think that is nearest to a number."""
    return min(max(bloc, LEAST), MOST)
