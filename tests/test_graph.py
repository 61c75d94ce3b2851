"""The story of a pack as a picture: all of it is there, nothing overlaps, and it looks the same every time."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.cli import main
from game.content.pack import Pack
from game.content.script import Ask
from game.library.packs import read_pack
from game.proving.columns import GAP, LANE, Link, apart, layered
from game.proving.drawing import known
from game.proving.graph import Box, Graph, Row, Status, graph_of, led_to, thinned
from game.proving.memory import Memory
from game.proving.mermaid import mermaid, name_of, quoted
from game.proving.picture import PAD, WIDTH, carded, svg, wide, wrapped
from game.proving.proof import prove
from tests.campaigns import FOLDERS, campaign
from tests.small import small_pack

TINY = Path(__file__).parent / "packs" / "tiny"
SVG = "{http://www.w3.org/2000/svg}"
MENDED = {
    "patient": "ben",
    "title": "Molar",
    "lesions": [{"x": "30", "y": "15", "rx": "4", "ry": "5"}],
    "verbs": ["scrub", "build"],
    "prevention": {"x": "48", "y": "22", "rx": "5", "ry": "7"},
    "finds": [{"evidence": "bill", "prevented": "true"}],
}
NASTY = """<b>&amp; "it's" ]]> #quot; %%{init: {}}%% `x` --> end; *loud* \\"""


@pytest.fixture(scope="module", params=["small", *FOLDERS])
def pack(request: pytest.FixtureRequest) -> Pack:
    return small_pack() if request.param == "small" else campaign(request.param)


def groups(picture: str) -> dict[str, ElementTree.Element]:
    """Return what a picture shows, by its keys; each key of a box must be there once."""
    root = ElementTree.fromstring(picture)
    found: dict[str, ElementTree.Element] = {}
    for group in root.iter(f"{SVG}g"):
        if "id" in group.attrib:
            assert group.attrib["id"] not in found
            found[group.attrib["id"]] = group
    for group in root.iter(f"{SVG}g"):
        found.setdefault(group.get("data-key", ""), group)
    return found


def words(element: ElementTree.Element) -> str:
    return " ".join(" ".join(text.text or "" for text in element.iter(f"{SVG}text")).split())


def choices(pack: Pack) -> Iterator[tuple[str, str, str]]:
    for node, ops in pack.nodes.items():
        for op in ops:
            if isinstance(op, Ask):
                yield from ((node, option.fact, option.say) for option in op.options)


def box(pack: Pack, node: str) -> Box:
    return next(one for one in graph_of(pack).boxes() if one.key == f"seen.{node}")


def rows(pack: Pack, node: str) -> list[tuple[str, str, str]]:
    return [(row.text, row.when, row.to) for row in box(pack, node).rows if row.kind not in ("opens", "finds")]


# All of it is there


def test_every_level_node_choice_and_ending_is_in_the_picture(pack: Pack) -> None:
    shown = groups(svg(graph_of(pack), {}))
    for key in (
        *(f"level.{name}" for name in pack.levels),
        *(f"seen.{name}" for name in pack.nodes),
        *(f"ending.{name}" for name in pack.campaign.endings),
        *(
            f"phase.{name}.{one}"
            for name, level in pack.levels.items()
            if level.climax
            for one in level.climax.phases
        ),
    ):
        assert key in shown
    for node, fact, say in choices(pack):
        assert fact in shown
        assert f"“{say}”" in words(shown[f"seen.{node}"])


def test_every_level_node_choice_and_ending_is_in_the_flowchart(pack: Pack) -> None:
    flowchart = mermaid(graph_of(pack), {})
    for name in pack.levels:
        assert f"\n  subgraph in-level-{name}[" in flowchart
    for key in (*(f"seen.{name}" for name in pack.nodes), *(f"ending.{name}" for name in pack.campaign.endings)):
        assert len(re.findall(rf'^    {name_of(key)}[(\[{{]+"', flowchart, re.MULTILINE)) == 1
    for node, _, say in choices(pack):
        lines = [line for line in flowchart.splitlines() if line.split("(")[0].split()[0] == f"seen-{node}"]
        assert any(quoted(f"“{say}”") in line for line in lines)


def test_every_way_is_a_line_or_named_where_it_leaves(pack: Pack) -> None:
    graph = graph_of(pack)
    shown, flowchart = groups(svg(graph, {})), mermaid(graph, {})
    keys = {*graph.everything()}
    for one in graph.boxes():
        for row in one.rows:
            if row.to:
                assert row.to in keys
                assert row.to.rpartition(".")[2] in words(shown[one.key])
                assert re.search(rf"^  {name_of(one.key)} -->.* ?{name_of(row.to)}$", flowchart, re.MULTILINE)


def test_what_begins_a_talk_is_told_with_its_place_and_condition() -> None:
    opens = {one.key: [row for row in one.rows if row.kind == "opens"] for one in graph_of(small_pack()).boxes()}
    assert opens["seen.hello"] == [Row("opens", "Ben, room/ben: Talk to Ben")]
    assert opens["seen.desk"] == [Row("opens", "room/desk: Read the log", "if not found.log")]
    assert opens["seen.mat"] == [Row("opens", "into room/mat", "if not seen.mat")]


def test_what_begins_a_talk_of_another_level_says_in_which(tmp_path: Path) -> None:
    shutil.copytree(TINY, tmp_path / "tiny")
    with (tmp_path / "tiny" / "02_after.yaml").open("a", encoding="utf-8") as file:
        file.write("things:\n  hall/plant:\n    - {talk: water_plant, prompt: Water it again}\n")
    opens = [row.text for row in box(read_pack(tmp_path / "tiny"), "water_plant").rows]
    assert opens == ["hall/plant: Water the plant", "hall/plant: Water it again (in 02_after)"]


def test_what_is_found_is_there_also_when_a_repair_finds_it() -> None:
    finds = [row.text for one in graph_of(read_pack(TINY)).boxes() for row in one.rows if row.kind == "finds"]
    assert "tea_log, door_key" in finds
    pack = small_pack({"repairs": {"tooth": MENDED}}, {"busy": [{"find": "tape"}, {"repair": "tooth"}]})
    assert Row("finds", "tape, bill") in box(pack, "busy").rows


def test_what_is_diagnosed_repaired_and_agreed_is_there_with_its_outcomes() -> None:
    shown = groups(svg(graph_of(read_pack(TINY)), {}))
    for outcome in ("repair.ben_36.clean", "repair.ben_36.skipped", "care.plan.ben.content"):
        assert outcome in shown
    assert "diagnose ben" in words(shown["seen.ben_treat"])
    assert [key for key in shown if key.startswith("plan.ben.")]


def test_what_waits_for_something_else_is_known() -> None:
    things = {
        "room/desk": [{"talk": "desk", "when": "chose.hello.promise and not found.log"}],
        "room/mat": [{"talk": "mat", "when": "found.log or (promised and not seen.busy)"}],
    }
    pairs = graph_of(small_pack({"things": things})).needs
    assert {("seen.hello", "seen.desk"), ("seen.desk", "seen.mat")} <= set(pairs)
    assert ("seen.busy", "seen.mat") not in pairs


def test_what_waits_for_something_else_done_than_said_is_known() -> None:
    assert {("seen.ben_treat", "seen.cleo_argue"), ("seen.cleo_argue", "seen.cleo_after")} <= set(
        graph_of(read_pack(TINY)).needs
    )


def test_what_must_not_have_been_is_not_waited_for() -> None:
    start = {"start": {"map": "room", "spawn": "door", "talk": "podium"}}
    for when, waits in (("climax == none", False), ("not (climax == won)", False), ("climax == won", True)):
        graph = graph_of(small_pack({**start, "things": {"room/mat": [{"talk": "mat", "when": when}]}}))
        assert (("seen.podium", "seen.mat") in graph.needs) is waits


def test_what_follows_from_two_others_is_left_out_and_circles_stay() -> None:
    assert list(thinned([("a", "b"), ("b", "c"), ("a", "c")])) == [("a", "b"), ("b", "c")]
    circle = [("a", "b"), ("a", "c"), ("b", "c"), ("c", "b")]
    assert list(thinned(circle)) == circle


# Ways out of a node, and the conditions on them


def test_a_way_stands_under_its_choice_with_its_condition() -> None:
    talk = {
        "busy": [
            {
                "choose": [
                    {
                        "name": "go",
                        "say": "Go",
                        "then": [{"when": "promised", "then": [{"goto": "mat"}], "else": ["cid: No."]}],
                    },
                    {"name": "stay", "say": "Stay", "goto": "desk"},
                    {"name": "end", "say": "End", "when": "hours > 1", "once": "true", "then": [{"ending": "bad"}]},
                ]
            },
            {"when": "answer == yes or hours < 2", "then": [{"goto": "mat"}]},
            {"goto": "desk"},
        ]
    }
    assert rows(small_pack(talk=talk), "busy") == [
        ("Go", "", ""),
        ("", "if promised", "seen.mat"),
        ("", "if not promised and (answer == yes or hours < 2)", "seen.mat"),
        ("", "if not promised and not (answer == yes or hours < 2)", "seen.desk"),
        ("Stay", "", "seen.desk"),
        ("End", "if hours > 1 · once", "ending.bad"),
    ]


def test_ways_after_choices_that_meet_again_stand_under_none() -> None:
    choose = [{"name": name, "say": name, "then": ["cid: So."]} for name in ("one", "two")]
    talk = {
        "busy": [{"choose": choose}, {"when": "not promised", "then": [{"goto": "mat"}], "else": [{"goto": "desk"}]}]
    }
    assert rows(small_pack(talk=talk), "busy") == [
        ("one", "", ""),
        ("two", "", ""),
        ("", "if not promised", "seen.mat"),
        ("", "if promised", "seen.desk"),
    ]


def test_a_condition_that_follows_from_another_is_not_said_twice() -> None:
    ladder = {
        "when": "answer == yes",
        "then": [{"goto": "mat"}],
        "else": [{"when": "answer == no", "then": [{"goto": "desk"}]}],
    }
    assert [when for _, when, _ in rows(small_pack(talk={"busy": [ladder]}), "busy")] == [
        "if answer == yes",
        "if answer == no",
    ]


# What is known of it


def test_without_a_proof_what_nothing_leads_to_is_told() -> None:
    statuses = led_to(graph_of(small_pack()))
    assert {key for key, status in statuses.items() if status == "never"} == {
        *("seen.podium", "seen.opening", "seen.after", "ending.bad"),
        *("phase.01_room.opening", "phase.01_room.fight", "phase.01_room.after"),
        *("climax.won", "climax.lost", "climax.out"),
    }
    led = led_to(graph_of(small_pack({"start": {"map": "room", "spawn": "door", "talk": "podium"}})))
    assert set(led.values()) == {"open"}


def test_what_stands_behind_a_way_out_or_an_offer_for_ever_is_unreachable() -> None:
    choose = {"choose": [{"name": "late", "say": "Late", "goto": "mat"}]}
    things = {"room/mat": [{"talk": "desk"}, {"talk": "mat"}]}
    graph = graph_of(small_pack({"things": things}, {"busy": ["cid: Busy.", {"goto": "desk"}, choose]}))
    statuses = led_to(graph)
    assert statuses["seen.busy"] == statuses["seen.desk"] == "open"
    assert statuses["chose.busy.late"] == statuses["seen.mat"] == "never"
    hidden = groups(svg(graph, dict.fromkeys(graph.everything(), "proved")))["seen.mat"].find(
        f"{SVG}g[@class='never']"
    )
    assert hidden is not None
    assert words(hidden) == "into room/mat"
    assert "✕ into room/mat" in mermaid(graph, {})


def test_what_is_proved_is_drawn_so_and_what_cannot_be_too() -> None:
    pack = read_pack(TINY)
    graph = graph_of(pack)
    statuses = known(graph, prove(pack, Memory(None), mend=False))
    assert statuses.keys() == set(graph.everything())
    never = [key for key, status in statuses.items() if status == "never"]
    assert len(never) == 1
    assert never[0].startswith("chose.")
    for key in ("level.01_rooms", "seen.ben_hello", "ending.parted", "plan.ben.rest", "repair.ben_36.clean"):
        assert key not in statuses or statuses[key] == "proved", key
    assert {key.split(".")[0] for key, status in statuses.items() if status == "open"} <= {
        "climax",
        "charter",
        "queue",
    }


def test_everything_that_ships_is_led_to(pack: Pack) -> None:
    if pack.folder != "small":
        assert set(led_to(graph_of(pack)).values()) == {"open"}


@pytest.mark.parametrize("status", ["proved", "open", "never"])
def test_a_status_changes_class_and_shape(status: Status) -> None:
    graph = graph_of(small_pack())
    statuses: dict[str, Status] = dict.fromkeys(
        ("seen.hello", "chose.hello.show", "ending.good", "level.01_room"), status
    )
    shown = groups(svg(graph, statuses))
    for key in graph.everything():
        assert shown[key].attrib["class"] == statuses.get(key, "open"), key
    marks = {key: shown[key].find(f".//{SVG}path") for key in ("chose.hello.show", "chose.hello.leave")}
    signs = {key: mark.attrib["d"] for key, mark in marks.items() if mark is not None}
    assert (signs["chose.hello.show"] == signs["chose.hello.leave"]) is (status == "open")
    flowchart = mermaid(graph, statuses)
    first = {"proved": '["✓', "open": '("?', "never": '{{"✕'}[status]
    assert re.search(rf"^    seen-hello{re.escape(first)}.*:::{status}$", flowchart, re.MULTILINE)
    assert f'"{first[-1]} “Show the log” if found.log"' in flowchart


# Strange words


def strange(text: str) -> Graph:
    choose = {"choose": [{"name": "odd", "say": text, "goto": "mat"}, {"name": "own", "say": text}]}
    return graph_of(small_pack({"title": text}, {"busy": [f"cid: {text}", choose]}, {"title": text}))


def test_strange_words_are_words() -> None:
    graph = strange(NASTY)
    shown = groups(svg(graph, {}))
    assert words(shown["seen.busy"]).count(f"“{NASTY}”") == 2
    assert f"01_room: {NASTY} · Day 1" in words(shown["level.01_room"])
    flowchart = mermaid(graph, {})
    assert "%%{" not in flowchart
    for line in flowchart.splitlines()[2:]:
        assert line.count('"') in (0, 2)
    label = next(line for line in flowchart.splitlines() if line.startswith("  seen-busy -->"))
    assert re.sub(r"#(\d+);", lambda code: chr(int(code[1])), label).split('|"? ')[1] == f'“{NASTY}”"| seen-mat'


@pytest.mark.slow
@given(st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=60))
def test_any_words_make_a_picture(text: str) -> None:
    assert f"“{text}”" in words(groups(svg(strange(text), {}))["seen.busy"]).replace(" ", "")
    assert all(line.count('"') in (0, 2) for line in mermaid(strange(text), {}).splitlines())


# Where things stand


def test_no_word_stands_outside_its_card(pack: Pack) -> None:
    long = Box(
        "seen.x", "n" * 48, "word " * 99, (Row("outcome", "o" * 48, key="x"), Row("choice", "w" * 400, "c" * 99))
    )
    for card in map(carded, (*graph_of(pack).boxes(), long)):
        feet = [piece.y for piece in card.pieces]
        assert feet == sorted(feet)
        assert feet[-1] < card.height
        for piece in card.pieces:
            assert piece.x + wide(piece.text, piece.style) <= WIDTH - PAD, piece
        assert all(0 < port < card.height for _, port in card.ports)


def test_what_is_cut_shows_under_the_mouse() -> None:
    says = "one two three " * 20
    pieces = [piece for piece in carded(Box("seen.x", "x", says)).pieces if piece.style == "says"]
    assert [piece.tip for piece in pieces] == [says] * 3
    assert pieces[-1].text.endswith(" …")


@given(st.text(st.sampled_from("abMW_/ .é国"), max_size=200), st.integers(12, 200))
def test_wrapping_loses_nothing_and_fits(text: str, room: int) -> None:
    got = wrapped(text, room, "")
    assert "".join(got).replace(" ", "") == "".join(text.split())
    assert all(wide(row) <= room or len(row) == 1 for row in got)


@st.composite
def drawings(draw: st.DrawFn) -> tuple[dict[str, int], list[Link]]:
    names = [f"b{number}" for number in range(draw(st.integers(1, 12)))]
    heights = {name: draw(st.integers(30, 200)) for name in names}
    name = st.sampled_from(names)
    return heights, draw(st.lists(st.builds(Link, name, name, st.integers(5, 25)), max_size=24))


@given(drawings())
def test_boxes_and_lanes_never_overlap(drawing: tuple[dict[str, int], list[Link]]) -> None:
    heights, links = drawing
    layout = layered(heights, links)
    spans = {(layout.columns[name], layout.tops[name], height) for name, height in heights.items()}
    for link, lane in layout.lanes.items():
        assert [column for column, _ in lane] == list(range(layout.columns[link.start] + 1, layout.columns[link.end]))
        spans |= {(column, top, LANE) for column, top in lane}
    for column in {column for column, _, _ in spans}:
        stack = sorted((top, height) for at, top, height in spans if at == column)
        assert stack[0][0] >= 0
        for (top, height), (below, _) in pairwise(stack):
            assert top + height + GAP <= below
    assert layout.height == max(layout.tops[name] + height for name, height in heights.items())
    assert {*layout.lanes} == {link for link in links if layout.columns[link.start] < layout.columns[link.end]}


@given(drawings())
def test_what_closes_no_circle_leads_to_the_right(drawing: tuple[dict[str, int], list[Link]]) -> None:
    heights, links = drawing
    ahead = [link for link in links if int(link.start[1:]) < int(link.end[1:])]
    assert {*layered(heights, ahead).lanes} == {*ahead}


def test_a_long_story_that_comes_back_to_its_start_is_laid_out() -> None:
    names = [f"b{number}" for number in range(1500)]
    links = [Link(one, other, 9) for one, other in zip(names, names[1:] + names[:1], strict=True)]
    far = Link("b0", "b1499", 9)
    layout = layered(dict.fromkeys(names, 50), [*links, far])
    assert layout.columns == {name: index for index, name in enumerate(names)}
    assert {*layout.lanes} == {*links[:-1]}


def test_boxes_come_as_near_as_may_be_to_where_they_should() -> None:
    assert apart([0, 500], [50, 50]) == [0, 500]
    assert apart([100, 100], [50, 50]) == [100 - (50 + GAP) // 2, 100 + (50 + GAP) // 2]


# The command


@pytest.mark.slow
@pytest.mark.parametrize("suffix", ["svg", "mmd"])
def test_the_same_pack_gives_the_same_bytes(tmp_path: Path, suffix: str) -> None:
    files = [tmp_path / f"{seed}.{suffix}" for seed in ("1", "2")]
    for file in files:
        command = [sys.executable, "-m", "game", "graph", str(TINY), "-o", str(file)]
        subprocess.run(
            command,
            check=True,
            env={**os.environ, "PYTHONHASHSEED": file.stem, "XDG_CACHE_HOME": str(tmp_path / file.stem)},
        )
    assert files[0].read_bytes() == files[1].read_bytes()


def test_the_command_draws_and_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    file = tmp_path / "story {1}.SVG"  # braces are only braces
    assert main(["graph", str(TINY), "-o", str(file)]) == 0
    out = capsys.readouterr().out
    assert out.startswith(f"{file}: 2 levels, 15 boxes")
    assert re.search(r"of (\d+) parts \d+ are proved, \d+ are not, 1 are unreachable$", out)
    assert "seen.ben_hello" in groups(file.read_text(encoding="utf-8"))
    assert main(["graph", str(TINY), "-o", str(tmp_path / "story.mmd")]) == 0
    assert (tmp_path / "story.mmd").read_bytes().count(b"\r") == 0


@pytest.mark.parametrize("name", ["story.png", "story", "no/such/folder/story.svg"])
def test_a_file_that_cannot_be_is_wrong_use(tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["graph", str(TINY), "-o", str(tmp_path / name)]) == 2
    assert capsys.readouterr().err.count("\n") == 1
    assert not (tmp_path / name).exists()


def test_a_bad_pack_is_told_and_not_drawn(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["graph", str(tmp_path), "-o", str(tmp_path / "story.svg")]) == 1
    assert "found no campaign.yaml" in capsys.readouterr().err
    assert not list(tmp_path.iterdir())
