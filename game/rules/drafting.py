"""A charter: articles put onto a page, the page read out, rewritten, and signed by those who will."""

from typing import NamedTuple

from game.content.pack import Pack
from game.rules.turn import Turn


class Drafting(NamedTuple):
    """A charter on the table. What stands on its page is remembered as facts."""

    name: str
    readings: int = 0  # so far
    replies: tuple[str, ...] = ()  # to the last reading, in the order of the signatories
    heard: bool = False  # nothing was changed since


def begin(pack: Pack, memory: int, name: str) -> Turn[Drafting]:
    """Lay out an empty page: of an earlier one of this name nothing is remembered."""
    charter = pack.charters[name]
    for part in (*charter.articles, *charter.signatories):
        memory = pack.facts.put(memory, f"charter.{name}.{part}", 0)
    return Turn(Drafting(name), memory)


def page(pack: Pack, memory: int, doing: Drafting) -> dict[str, str]:
    """Return the articles that stand on the page, each with its option."""
    words = {name: str(pack.facts.word(memory, f"charter.{doing.name}.{name}")) for name in articles(pack, doing)}
    return {name: option for name, option in words.items() if option != "none"}


def articles(pack: Pack, doing: Drafting) -> tuple[str, ...]:
    """Return the articles that there are, in the order of the file."""
    return tuple(pack.charters[doing.name].articles)


def can_write(pack: Pack, memory: int, doing: Drafting, article: str, option: str) -> bool:
    """Tell whether an article can be put onto the page in these words, or `none` to strike it out.

    After the last reading the page stands as it is.
    """
    charter, now = pack.charters[doing.name], page(pack, memory, doing)
    if article not in charter.articles or doing.readings == charter.readings:
        return False
    if option == "none":
        return article in now
    room = article in now or len(now) < charter.keeps
    return room and option in charter.articles[article].options and now.get(article) != option


def write(pack: Pack, memory: int, doing: Drafting, article: str, option: str) -> Turn[Drafting]:
    """Change the page; who answered it has to be asked again."""
    if not can_write(pack, memory, doing, article, option):
        return Turn(doing, memory)
    memory = pack.facts.tell(memory, f"charter.{doing.name}.{article}", option)
    return Turn(doing._replace(heard=False), memory, (f"wrote {article}",))


def can_read(pack: Pack, memory: int, doing: Drafting) -> bool:
    """Tell whether there is something on the page that nobody has answered yet."""
    return not doing.heard and bool(page(pack, memory, doing))


def read(pack: Pack, memory: int, doing: Drafting) -> Turn[Drafting]:
    """Read the page out: all answer at once, and nobody knows what another answers."""
    if not can_read(pack, memory, doing):
        return Turn(doing, memory)
    facts, within, signatories = pack.facts, f"charter.{doing.name}", pack.charters[doing.name].signatories
    for name in signatories:
        memory = facts.put(memory, f"{within}.{name}", 0)
    answers = {
        name: one.answer(lambda condition: facts.holds(condition, memory, within))
        for name, one in signatories.items()
    }
    after = memory
    for name, (outcome, _) in answers.items():
        after = facts.tell(after, f"{within}.{name}", outcome)
    doing = doing._replace(
        readings=doing.readings + 1, replies=tuple(says for _, says in answers.values()), heard=True
    )
    return Turn(
        doing, after, (f"read {doing.name}", *(f"{outcome} {name}" for name, (outcome, _) in answers.items()))
    )
