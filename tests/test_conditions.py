"""The closed grammar of conditions, and the facts that they ask for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.content.conditions import MOST_TOKENS, parse
from game.content.facts import Facts


@pytest.fixture
def facts() -> Facts:
    facts = Facts()
    facts.add("found.log")
    facts.add("found.tape")
    facts.add("answer", ("open", "yes", "no"))
    facts.add("patients", span=(0, 10, 5))
    facts.add("care.plan.ann.hands", ("none", "both"))
    return facts


@pytest.mark.parametrize(
    ("text", "truth"),
    [
        ("not found.log", True),
        ("found.log or patients >= 5", True),
        ("found.log and patients >= 5", False),
        ("not (found.log or patients > 5)", True),
        ("answer == open and answer != yes", True),
        ("not found.log and found.tape or patients == 5", True),  # `and` binds tighter
        ("not found.log and (found.tape or patients < 5)", False),
        ("patients <= 4", False),
    ],
)
def test_means_what_it_says(facts: Facts, text: str, truth: bool) -> None:
    expression = parse(text)
    assert facts.faults(expression) == []
    assert facts.holds(expression, facts.start) is truth


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "expected a condition"),
        ("found.log and", "ends too early"),
        ("found.log found.tape", "expected `and`, `or` or the end"),
        ("(found.log", "never closed"),
        ("answer = yes", "equality is `==`"),
        ("patients >=", "nothing to compare"),
        ("__import__", "expected a name"),
        ("9 > patients", "expected a name"),
        ("patients + 1 > 3", "found '+'"),
        (" or ".join(["found.log"] * MOST_TOKENS), "expected at most"),
    ],
)
def test_what_is_no_condition_is_refused_with_a_reason(text: str, says: str) -> None:
    with pytest.raises(ValueError, match=says.replace("+", r"\+").replace("(", r"\(")):
        parse(text)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("found.lgo", "did you mean 'found.log'?"),
        ("answer == yess", "did you mean 'yes'?"),
        ("answer", "expected a comparison"),
        ("patients >= 11", "expected a number from 0 to 10"),
        ("found.log == maybe", "expected true or false"),
    ],
)
def test_names_and_values_that_are_not_there_are_told_with_the_nearest(facts: Facts, text: str, says: str) -> None:
    assert says in facts.faults(parse(text))[0]


def test_names_are_looked_up_inside_first(facts: Facts) -> None:
    inside = parse("hands == both")
    memory = facts.tell(facts.start, "care.plan.ann.hands", "both")
    assert facts.faults(inside, "care.plan.ann") == []
    assert facts.holds(inside, memory, "care.plan.ann")
    assert facts.faults(inside) != []


NAMES = ("found.log", "found.tape", "answer", "patients")


@given(st.dictionaries(st.sampled_from(NAMES), st.integers(-3, 13)))
def test_facts_keep_their_bounds_and_survive_the_disk(values: dict[str, int]) -> None:
    facts = Facts()
    facts.add("found.log")
    facts.add("found.tape")
    facts.add("answer", ("open", "yes", "no"))
    facts.add("patients", span=(0, 10, 5))
    memory = facts.start
    for name, value in values.items():
        memory = facts.put(memory, name, value)
    for name in NAMES:
        field = facts.fields[name]
        expected = min(max(values[name], field.low), field.high) if name in values else field.start
        assert facts.get(memory, name) == expected
    assert facts.recall(facts.spell(memory)) == memory


def test_facts_that_a_pack_no_longer_has_are_forgotten(facts: Facts) -> None:
    assert facts.recall({"found.gone": True, "answer": "perhaps", "found.log": True}) == facts.put(
        facts.start, "found.log", 1
    )


@given(st.text(max_size=60))
def test_any_text_is_a_condition_or_refused(text: str) -> None:
    try:
        parse(text)
    except ValueError:
        return


@given(st.recursive(st.sampled_from(["found.log", "patients >= 3"]), lambda inner: st.one_of(
    inner.map(lambda part: f"not ({part})"),
    st.tuples(inner, st.sampled_from(["and", "or"]), inner).map(lambda of: f"({of[0]}) {of[1]} ({of[2]})"),
), max_leaves=8), st.integers(0, 1), st.integers(0, 10))  # fmt: skip
def test_conditions_agree_with_python(text: str, log: int, patients: int) -> None:
    facts = Facts()
    facts.add("found.log")
    facts.add("patients", span=(0, 10, 5))
    memory = facts.put(facts.put(0, "found.log", log), "patients", patients)
    spelt = text.replace("found.log", str(bool(log))).replace("patients", str(patients))
    assert facts.holds(parse(text), memory) is bool(eval(spelt))
