"""A conference: claims are shown to a hall one after the other, and the player answers each. No dice.

`trust` is how many of ten delegates are with the player, `heat` how restless the hall is: at the patience of the
hall the chair ends it. `proofs` is what is held in writing. One claim is on the floor and the next is announced;
every effect of a move is known before it is made.

The player's moves are `rebut CARD`, `call WITNESS`, `press`, `concede` and, where the phase allows it, `reveal`.
Only a card that fits and a concession pass a claim; a card that misses leaves it and itself where they are.

What the story brings (cards, witnesses, proofs, which claims are shown and which of them are true) is derived from
its memory by `recall` and is no part of the state, so the state stays small enough to search a whole conference.
"""

from collections.abc import Callable, Container, Iterator, Mapping
from typing import Any, Literal, NamedTuple, get_args

from game.content.climax.conference import DELEGATES, MOST_PROOFS, Card, Change, Claim, Conference
from game.content.climax.hand import Answer
from game.content.climax.phases import END, OVER, REVEAL
from game.content.repair import DIFFICULTIES, Difficulty
from game.rules.climax.beats import Beat, Move, Past, Turn, at_hand, decided, held, open_, told, yet

STRONG, PARTIAL, WITNESS = 2, 1, 1  # delegates that a card gains: by fit, and for a witness more
HONEST = 1  # delegates that conceding what is true gains
PRESS, MISS, CALM = 1, 1, 1  # heat of pressing and of a wrong card; what conceding what is true takes off it

MOST_OUTLOOKS = 8  # that are remembered

POINTS: dict[str, int] = {"strong": STRONG, "partial": PARTIAL}

Way = tuple[str, ...]  # outcomes of phases, one after the other
Bar = Literal["trust", "feed", "unmasked"]  # what the big bar shows: the feed, or the trust, here for the first time


class Conferring(NamedTuple):
    """One moment of a conference."""

    phase: str
    claim: int  # of the phase's claims the one on the floor, from 0
    trust: int  # 0..10
    heat: int = 0
    slips: int = 0  # proofs gained by pressing
    spent: int = 0  # bit n: the nth card has left the hand for this phase
    pressed: int = 0  # bit n: the nth claim was pressed, as long as that matters
    called: bool = False  # a witness, in this phase
    revealed: bool = False
    bar: Bar = "trust"
    difficulty: Difficulty = "normal"  # may be changed between two moves
    outcome: str = ""  # empty while it goes on; then `over`, `reveal` or an outcome of the conference


class Meaning(NamedTuple):
    """What a card says and does at one moment."""

    face: str
    fits: Mapping[str, Answer]  # by claim; it misses all others


class Face(NamedTuple):
    """A card as the screen shows it."""

    card: str
    says: str


def begin(
    conference: Conference, past: Past, phase: str, difficulty: Difficulty, carried: Conferring | None = None
) -> Conferring:
    """Return the first moment of a phase that is argued.

    Trust, heat, slips and what was revealed carry over from an earlier one. What was shown then may be shown again.
    """
    if carried is None:
        carried = Conferring(phase, 0, conference.terms(difficulty).start)
    trust = carried.trust
    for lean in conference.encounters[phase].leans:
        if open_(lean.when, past):
            trust = within(trust + lean.by)
    feed = conference.feed
    bar: Bar = "unmasked" if carried.bar == "feed" else "trust"
    if feed and phase in feed.phases and open_(feed.when, past):
        bar = "feed"
    return Conferring(
        phase=phase,
        claim=shown_from(conference, past, phase, 0),
        trust=trust,
        heat=carried.heat,
        slips=carried.slips,
        pressed=carried.pressed & conference.watched,
        revealed=carried.revealed,
        bar=bar,
        difficulty=difficulty,
    )


def opening(conference: Conference, past: Past, doing: Conferring) -> tuple[Beat, ...]:
    """Return what is told when a phase begins: what the bar is, what the hall remembers, and what is held already."""
    beats: list[Beat] = []
    feed = conference.feed
    if feed and doing.bar == "feed" and not any(doing.phase in conference.later[one] - {one} for one in feed.phases):
        beats.append(Beat("feed", "", feed.says))
    if feed and doing.bar == "unmasked":
        beats += told("unmasked", "", feed.unmasked)
    leans = (lean for lean in conference.encounters[doing.phase].leans if open_(lean.when, past))
    beats += (Beat("lean", "", lean.because, by=lean.by) for lean in leans)
    if doing.phase in conference.leads_to(conference.start):
        beats += (Beat("proof", "", proof.because, by=1) for proof in conference.proofs if open_(proof.when, past))
    return tuple(beats)


def outcomes(conference: Conference, past: Past, phase: str) -> tuple[str, ...]:
    """Return what a phase can come to, as far as that is known before it begins."""
    silent = conference.reveal is None or not open_(conference.reveal.when, past)
    return tuple(one for one in conference.outcomes_of(conference.phases[phase]) if one != REVEAL or not silent)


def moves(conference: Conference, past: Past, doing: Conferring) -> tuple[Move, ...]:
    """Return every move that is on offer; none once the phase has an outcome."""
    if doing.outcome:
        return ()
    found = [Move("concede")]
    if pressable(conference, past, doing):
        found.append(Move("press"))
    found += (Move("rebut", card) for card in hand(conference, past, doing))
    found += (Move("call", name) for name in witnesses(conference, past, doing))
    if revealable(conference, past, doing):
        found.append(Move("reveal"))
    return tuple(found)


def closing(conference: Conference, past: Past, doing: Conferring, wins: Callable[[Conferring], bool]) -> str:
    """Return the losing outcome that a conference is closed with where no win remains; else "".

    In a phase that decides, that is where nothing `wins` any more. Before, the story may still bring something, so
    it goes on as long as a win would remain with everything that any story can bring to the phases to come.
    """
    if doing.outcome:
        return ""
    decides = conference.encounters[doing.phase].decides
    if wins(doing) if decides else can_win(conference, past, doing):
        return ""
    return judged(conference, past, doing, winning=False)


def to_json(conference: Conference, doing: Conferring) -> dict[str, Any]:
    """Return a moment as JSON can hold it: names, never bits, so that it survives changes of the file."""
    told: dict[str, Any] = doing._asdict()
    told["claim"] = next(iter(conference.encounters[doing.phase].claims[doing.claim :]), "")
    told["spent"] = [name for name, bit in conference.bits.items() if doing.spent & bit]
    told["pressed"] = [name for name, bit in conference.marks.items() if doing.pressed & bit]
    return told


def from_json(conference: Conference, told: Mapping[str, Any]) -> Conferring:
    """Return the moment that `to_json` told of; names that the conference no longer has are forgotten.

    Raises:
        KeyError, TypeError, ValueError: it is no moment of this conference.
    """
    claims = conference.encounters[told["phase"]].claims
    outcomes = ("", OVER, REVEAL, *conference.outcomes)
    if told["outcome"] not in outcomes or told["difficulty"] not in DIFFICULTIES or told["bar"] not in get_args(Bar):
        raise ValueError(f"no moment of a conference: {told!r}")
    claim = claims.index(told["claim"]) if told["claim"] in claims else 0
    return Conferring(
        phase=told["phase"],
        claim=claim if told["claim"] else len(claims),
        trust=within(int(told["trust"])),
        heat=max(0, int(told["heat"])),
        slips=min(max(0, int(told["slips"])), MOST_PROOFS),
        spent=sum(bit for name, bit in conference.bits.items() if name in told["spent"]),
        pressed=sum(bit for name, bit in conference.marks.items() if name in told["pressed"]),
        called=bool(told["called"]),
        revealed=bool(told["revealed"]),
        bar=told["bar"],
        difficulty=told["difficulty"],
        outcome=told["outcome"],
    )


# What the screen shows


def programme(conference: Conference, past: Past, phase: str) -> tuple[str, ...]:
    """Return the claims that are shown in a phase, in their order."""
    return tuple(name for name in conference.encounters[phase].claims if open_(conference.claims[name].when, past))


def floor(conference: Conference, past: Past, doing: Conferring) -> str:
    """Return the claim on the floor; once the phase has an outcome, the last one that was."""
    claims = conference.encounters[doing.phase].claims
    return claims[doing.claim] if doing.claim < len(claims) else programme(conference, past, doing.phase)[-1]


def announced(conference: Conference, past: Past, doing: Conferring) -> str:
    """Return the claim that comes after the one on the floor; "" if that is the last of the phase."""
    claims = conference.encounters[doing.phase].claims
    return next(iter(claims[shown_from(conference, past, doing.phase, doing.claim + 1) :]), "")


def is_true(claim: Claim, past: Past) -> bool:
    """Tell whether a claim is true, by what happened in the story."""
    return claim.truth if isinstance(claim.truth, bool) else open_(claim.truth, past)


def weight(conference: Conference, doing: Conferring, claim: str) -> int:
    """Return how many delegates conceding a claim costs, if it is false."""
    return max(1, conference.claims[claim].weight + conference.terms(doing.difficulty).weight)


def penalty(conference: Conference, doing: Conferring) -> int:
    """Return how many delegates a card that misses costs."""
    return conference.terms(doing.difficulty).penalty


def patience(conference: Conference, doing: Conferring) -> int:
    """Return how much heat is left before the chair ends it."""
    return max(0, conference.terms(doing.difficulty).patience - doing.heat)


def proofs(conference: Conference, past: Past, doing: Conferring) -> int:
    """Return how many proofs are held in writing: those that the story brings, and what slipped out."""
    return min(doing.slips + sum(open_(proof.when, past) for proof in conference.proofs), MOST_PROOFS)


def strength(conference: Conference, past: Past, doing: Conferring) -> int:
    """Return how many delegates it gains or loses to have it said now; 0 where it never can be."""
    if conference.reveal is None:
        return 0
    by = conference.reveal.strength
    return by[min(proofs(conference, past, doing), len(by) - 1)]


def pressable(conference: Conference, past: Past, doing: Conferring) -> bool:
    """Tell whether the claim on the floor was not pressed yet."""
    return not doing.pressed & conference.marks[floor(conference, past, doing)]


def revealable(conference: Conference, past: Past, doing: Conferring) -> bool:
    """Tell whether it can be said now what was found out."""
    reveal = conference.reveal
    return (
        reveal is not None
        and conference.encounters[doing.phase].reveal
        and not doing.revealed
        and open_(reveal.when, past)
    )


def hand(conference: Conference, past: Past, doing: Conferring) -> tuple[str, ...]:
    """Return the cards that can be presented now, in the order of the file."""
    return held(conference, past, doing.spent)


def faces(conference: Conference, past: Past, doing: Conferring) -> tuple[Face, ...]:
    """Return the hand as the screen shows it."""
    return tuple(Face(name, meaning(conference, past, doing, name).face) for name in hand(conference, past, doing))


def witnesses(conference: Conference, past: Past, doing: Conferring) -> tuple[str, ...]:
    """Return who can be called now: who came, is here for this phase, and whose card is in the hand."""
    if doing.called:
        return ()
    return at_hand(conference, past, doing.phase, hand(conference, past, doing))


def meaning(conference: Conference, past: Past, doing: Conferring, name: str) -> Meaning:
    """Return what a card says and does now, with the first of its changes that holds."""
    card = conference.cards[name]
    for change in card.changes:
        if changed(conference, past, doing, change):
            return Meaning(change.face or card.face, card.fits | change.fits)
    return Meaning(card.face, card.fits)


def changed(conference: Conference, past: Past, doing: Conferring, change: Change) -> bool:
    """Tell whether all that a change of a card waits for is so."""
    return (
        open_(change.when, past)
        and (change.after is None or doing.phase in conference.later[change.after])
        and (change.pressed is None or bool(doing.pressed & conference.marks[change.pressed]))
    )


def shown(conference: Conference, past: Past, doing: Conferring) -> int:
    """Return what the big bar shows: the trust of the hall, or what the feed says, which falls with each claim."""
    feed = conference.feed
    if feed is None or doing.bar != "feed":
        return doing.trust
    passed = sum(
        len(programme(conference, past, one)) for one in feed.phases if doing.phase in conference.later[one] - {one}
    )
    claims = conference.encounters[doing.phase].claims[: doing.claim]
    passed += sum(open_(conference.claims[name].when, past) for name in claims)
    return max(0, conference.terms(doing.difficulty).start - feed.falls * passed)


# The rules


def played(conference: Conference, past: Past, doing: Conferring, move: Move) -> Turn[Conferring]:
    """Return the moment after a move with all that happens on the way, whether or not it can still be won."""
    beats: list[Beat] = []
    before = doing
    match move.verb:
        case "press":
            doing = pressed(conference, past, doing, beats)
        case "concede":
            doing = conceded(conference, past, doing, beats)
        case "rebut":
            doing = presented(conference, past, doing, move.what, 0, beats)
        case "call":
            doing = testified(conference, past, doing, move.what, beats)
        case "reveal":
            doing = revealed(conference, past, doing, beats)
    doing = ended(conference, past, doing, doing.heat > before.heat)
    if doing.outcome in conference.endings:
        beats += decided(conference, doing.outcome)
    return Turn(doing, tuple(beats))


def pressed(conference: Conference, past: Past, doing: Conferring, beats: list[Beat]) -> Conferring:
    """Ask for the detail of a claim; something may slip out that proves a thing."""
    name = floor(conference, past, doing)
    claim = conference.claims[name]
    beats += told("press", name, claim.detail, "boss")
    doing = doing._replace(heat=doing.heat + PRESS, pressed=doing.pressed | conference.marks[name])
    if claim.slip and doing.slips < MOST_PROOFS:
        beats.append(Beat("slip", name, "", by=1))
        doing = doing._replace(slips=doing.slips + 1)
    return doing


def conceded(conference: Conference, past: Past, doing: Conferring, beats: list[Beat]) -> Conferring:
    """Let a claim stand: honest where it is true, and a loss where it is not."""
    name = floor(conference, past, doing)
    claim = conference.claims[name]
    if is_true(claim, past):
        doing, by = swayed(doing._replace(heat=max(0, doing.heat - CALM)), HONEST)
        beats += told("granted", name, claim.granted, by=by)
    else:
        doing, by = swayed(doing, -weight(conference, doing, name))
        beats += told("stands", name, claim.stands, by=by)
    return passed(conference, past, doing)


def testified(conference: Conference, past: Past, doing: Conferring, name: str, beats: list[Beat]) -> Conferring:
    """Call a witness with a card: a delegate more where the card fits; it leaves the hand in any case."""
    witness = conference.witnesses[name]
    beats += told("witness", name, witness.says, witness.person)
    doing = doing._replace(called=True)
    doing = presented(conference, past, doing, witness.card, WITNESS, beats)
    return doing._replace(spent=doing.spent | conference.bits[witness.card])


def presented(
    conference: Conference, past: Past, doing: Conferring, name: str, more: int, beats: list[Beat]
) -> Conferring:
    """Hold a card against the claim on the floor, for so many delegates more if it fits."""
    claim = floor(conference, past, doing)
    answer = meaning(conference, past, doing, name).fits.get(claim)
    if answer is None or answer.fit == "none":
        doing, by = swayed(doing._replace(heat=doing.heat + MISS), -penalty(conference, doing))
        beats += told("wrong", name, answer.says if answer else conference.cards[name].misses, "hero", by)
        return doing
    doing, by = swayed(doing, POINTS[answer.fit] + more)
    beats += told(answer.fit, name, answer.says, "hero", by)
    beats += told("breaks", claim, conference.claims[claim].breaks)
    return passed(conference, past, doing._replace(spent=doing.spent | conference.bits[name]))


def revealed(conference: Conference, past: Past, doing: Conferring, beats: list[Beat]) -> Conferring:
    """Have it said what was found out."""
    assert conference.reveal is not None, "the move was on offer"
    doing, by = swayed(doing, strength(conference, past, doing))
    beats.append(Beat("reveal", conference.reveal.person, "", by=by))
    return doing._replace(revealed=True, outcome=REVEAL)


def swayed(doing: Conferring, by: int) -> tuple[Conferring, int]:
    """Return the moment with so many delegates more, or fewer, and how many that really are: there are only ten."""
    trust = within(doing.trust + by)
    return doing._replace(trust=trust), trust - doing.trust


def passed(conference: Conference, past: Past, doing: Conferring) -> Conferring:
    """Go on to the next claim that is shown; past the last one there is none."""
    after = shown_from(conference, past, doing.phase, doing.claim + 1)
    return doing._replace(claim=after, pressed=doing.pressed & conference.watched)


def shown_from(conference: Conference, past: Past, phase: str, index: int) -> int:
    """Return the place of the first claim of a phase, from one on, that is shown; after the last one if none is."""
    claims = conference.encounters[phase].claims
    while index < len(claims) and not open_(conference.claims[claims[index]].when, past):
        index += 1
    return index


def ended(conference: Conference, past: Past, doing: Conferring, heated: bool) -> Conferring:
    """Give the phase its outcome if it has come to one; `heated` if the hall has become more restless."""
    phase = conference.encounters[doing.phase]
    if doing.outcome:
        return doing
    if heated and patience(conference, doing) == 0:
        return doing._replace(outcome=conference.broken_off)
    if doing.claim < len(phase.claims):
        return doing
    return doing._replace(outcome=judged(conference, past, doing) if phase.decides else OVER)


def judged(conference: Conference, past: Past, doing: Conferring, winning: bool = True) -> str:
    """Return the first outcome whose demands are met; with `winning` false, of those that do not win."""
    written = proofs(conference, past, doing)
    for name, ending in conference.endings.items():
        if ending.breaks or (ending.wins and not winning):
            continue
        if not ending.demands:
            return name
        for demand in ending.demands:
            said = demand.revealed in (None, doing.revealed)
            if said and doing.trust >= demand.trust and written >= demand.proofs:
                return name
    raise AssertionError("the last outcome demands nothing, as was checked when the file was read")


def can_win(conference: Conference, past: Past, doing: Conferring) -> bool:
    """Tell whether a win remains: here, or with the best that the story may bring to the phases to come.

    More delegates, more proofs, less heat and a fuller hand are never worse, so wrong cards need not be tried, nor
    pressing where nothing comes of it; and the best answers are tried first. A hall that breaks off is never a win.
    """
    known = next((one for one in outlooks if one.conference is conference and one.past == past), None)
    if known is None:
        known = Outlook(conference, past)
        outlooks[:] = [known, *outlooks[: MOST_OUTLOOKS - 1]]
    return known.wins((), doing)


class Outlook:
    """What can still be won with what the story brings: asked after every move, so each moment is worked out once."""

    def __init__(self, conference: Conference, past: Past) -> None:
        self.conference = conference
        self.past = past
        self.worlds: dict[Way, tuple[Conference, Past]] = {(): (conference, past)}  # what each phase is argued with
        self.known: dict[tuple[Way, Conferring], bool] = {}
        self.enough = enough(conference)
        self.rises = {
            (name, claim): rise(conference, name, claim)
            for name, phase in conference.encounters.items()
            for claim in range(len(phase.claims) + 1)
        }

    def wins(self, way: Way, now: Conferring) -> bool:
        """Tell whether a win remains in a moment, after phases that went so."""
        conference = self.worlds[way][0]
        if now.outcome in conference.endings:
            return conference.endings[now.outcome].wins
        known = self.known.get((way, now))
        if known is None:
            known = now.trust + self.rises[now.phase, now.claim] >= self.enough and (
                self.goes_on(way, now) if now.outcome else self.can_move(way, now)
            )
            self.known[way, now] = known
        return known

    def can_move(self, way: Way, now: Conferring) -> bool:
        """Tell whether a move leaves a win."""
        return any(self.wins(way, after) for after in sensible(*self.worlds[way], now))

    def goes_on(self, way: Way, now: Conferring) -> bool:
        """Tell whether what follows a phase leaves a win."""
        then = (*way, now.outcome)
        if then not in self.worlds:
            self.worlds[then] = kindest(*self.worlds[way], now.outcome)
        conference, past = self.worlds[then]
        for target in conference.leads_to(conference.phases[now.phase].after(now.outcome)):
            if target not in conference.encounters:
                found = conference.endings[target.removeprefix(f"{END}.")].wins
            else:
                found = self.wins(then, hoped(conference, past, target, now, then))
            if found:
                return True
        return False


outlooks: list[Outlook] = []  # the last that were asked for; nothing but time depends on them


def enough(conference: Conference) -> int:
    """Return how many delegates a win asks for at least; none where a phase leads to one by itself."""
    wins = {f"{END}.{name}": ending for name, ending in conference.endings.items() if ending.wins}
    if any(target in wins for phase in conference.phases.values() for target in phase.next.values()):
        return 0
    return min(demand.trust for ending in wins.values() for demand in ending.demands)


def rise(conference: Conference, phase: str, claim: int) -> int:
    """Return how many delegates can be gained at the very most from a claim of a phase on, to the end of it all."""
    one = conference.encounters[phase]
    by = STRONG * (len(one.claims) - claim) + WITNESS
    if conference.reveal and one.reveal:
        by += max(0, conference.reveal.strength[-1])
    ahead = {target for then in set(one.next.values()) for target in conference.leads_to(then)}
    return by + max(
        (
            rise(conference, name, 0) + sum(max(0, lean.by) for lean in conference.encounters[name].leans)
            for name in ahead & conference.encounters.keys()
        ),
        default=0,
    )


def sensible(conference: Conference, past: Past, doing: Conferring) -> Iterator[Conferring]:
    """Yield the moments after each move that may lead to a win, what gains most first."""
    gains = ((gain(conference, past, doing, move), move) for move in moves(conference, past, doing))
    for _, move in sorted(((by, move) for by, move in gains if by is not None), key=lambda pair: -pair[0]):
        yield played(conference, past, doing, move).doing


def gain(conference: Conference, past: Past, doing: Conferring, move: Move) -> int | None:
    """Return how many delegates a move gains; None if nothing is gained by it that may help to win."""
    name = floor(conference, past, doing)
    match move.verb:
        case "press":
            helps = conference.claims[name].slip or conference.watched & conference.marks[name]
            return 0 if helps else None
        case "concede":
            return HONEST if is_true(conference.claims[name], past) else -weight(conference, doing, name)
        case "reveal":
            return strength(conference, past, doing)
    card, more = (conference.witnesses[move.what].card, WITNESS) if move.verb == "call" else (move.what, 0)
    answer = meaning(conference, past, doing, card).fits.get(name)
    return None if answer is None or answer.fit == "none" else POINTS[answer.fit] + more


def kindest(conference: Conference, past: Past, outcome: str) -> tuple[Conference, Past]:
    """Return a conference and a past at least as kind as any that the story may make of them after an outcome."""
    free = {condition.text for condition in conference.conditions if yet(outcome, condition.text) in past}
    if not free:
        return conference, past
    claims = {
        name: claim.model_copy(update={"truth": True, "when": None})
        if claim.when and claim.when.text in free
        else claim
        for name, claim in conference.claims.items()
    }
    cards = {name: kinder(card, free) for name, card in conference.cards.items()}
    return conference.model_copy(update={"claims": claims, "cards": cards}), past | free


def kinder(card: Card, free: Container[str]) -> Card:
    """Return a card that fits at least as well as it does with any of the changes that are still open."""
    may = [change for change in card.changes if change.when and change.when.text in free]
    return card.model_copy(
        update={
            "fits": best(card.fits, *(change.fits for change in may)),
            "changes": tuple(
                change.model_copy(update={"fits": best(card.fits | change.fits, *(one.fits for one in may))})
                for change in card.changes
                if change not in may
            ),
        }
    )


def best(*fits: Mapping[str, Answer]) -> dict[str, Answer]:
    """Return for each claim the best of some answers."""
    claims = dict.fromkeys(claim for some in fits for claim in some)
    return {
        claim: max((some[claim] for some in fits if claim in some), key=lambda answer: POINTS.get(answer.fit, 0))
        for claim in claims
    }


def hoped(conference: Conference, past: Past, phase: str, carried: Conferring, way: Way) -> Conferring:
    """Return the first moment of a later phase, after others that went so, with the best that may be remembered."""
    trust = carried.trust
    for lean in conference.encounters[phase].leans:
        may = lean.when is not None and any(yet(outcome, lean.when.text) in past for outcome in way)
        if open_(lean.when, past) and not (may and lean.by < 0):
            trust = within(trust + lean.by)
    return begin(conference, past, phase, carried.difficulty, carried)._replace(trust=trust)


def within(trust: int) -> int:
    """Return the trust that is nearest to a number."""
    return min(max(trust, 0), DELEGATES)
