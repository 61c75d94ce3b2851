"""The gate: nothing leaves the pack's folder, is larger than it may be, or is something else than it says."""

import os
import struct
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.content.problems import BadPack, Problem
from game.library import gate

BAD = Path(__file__).parent / "badpacks"


def png(width: int, height: int, depth: int = 8, colour: int = 2) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, 0))
    return gate.PNG_MAGIC + head + chunk(b"IDAT", zlib.compress(b"")) + gate.PNG_END


def ogg(channels: int = 2, rate: int = 44_100) -> bytes:
    packet = b"\x01vorbis" + struct.pack("<IBI", 0, channels, rate) + bytes(14)
    return b"OggS\0\x02" + bytes(20) + b"\x01\x1e" + packet


def make(root: Path, files: dict[str, bytes]) -> Path:
    for name, data in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(data)
    return root


def faults(root: Path) -> dict[str, str]:
    folder, problems = gate.survey(root)
    return {one.file.removeprefix(folder.shown + "/"): one.says for one in problems}


def test_a_good_folder_is_listed_and_hidden_files_are_passed_over(tmp_path: Path) -> None:
    make(tmp_path, {"campaign.yaml": b"a", "maps/a.tmx": b"bc", ".git/config": b"x", "maps/.DS_Store": b"y",
                    "__pycache__/x.pyc": b"z"})  # fmt: skip
    folder, problems = gate.survey(tmp_path)
    assert problems == ()
    assert folder.files == {"campaign.yaml": 1, "maps/a.tmx": 2}
    assert folder.text("maps/a.tmx") == "bc"


def test_a_folder_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    with pytest.raises(BadPack, match="expected a pack with a campaign"):
        gate.survey(tmp_path / "nowhere")


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("run.py", "expected data only"),
        ("save.pickle", "expected data only"),
        ("noise.wav", "expected data only"),
        ("README", "expected data only"),
        ("con.yaml", "a device on Windows"),
        ("tiles/aux.png", "a device on Windows"),
        ("a?.yaml", "without any of <"),
        ("back\\slash.yaml", "without any of <"),
        ("say \u202egnp.yaml", "cannot be seen or written"),
        ("two\nlines.yaml", "cannot be seen or written"),
        ("end. ", "ends without a space or dot"),
        (" first.yaml", "begins without a space"),
        ("cafe\u0301.yaml", "NFC"),
        ("n" * 101, "101 characters"),
        ("a/b/c/d/e/f/g/h/i/j.yaml", "folders 8 deep"),
    ],
)
def test_a_file_that_no_pack_may_hold_is_named(tmp_path: Path, name: str, says: str) -> None:
    make(tmp_path, {name: b"x", "campaign.yaml": b"x"})
    found = faults(tmp_path)
    assert len(found) == 1
    assert says in next(iter(found.values()))


def test_all_faults_are_told_in_one_run(tmp_path: Path) -> None:
    make(tmp_path, {"a.py": b"", "b.exe": b"", "con.yaml": b""})
    assert len(faults(tmp_path)) == 3


def test_a_name_that_no_text_can_spell_is_told_all_the_same(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"caf\xe9.yaml")).write_bytes(b"x")
    _, problems = gate.survey(tmp_path)
    assert len(problems) == 1
    str(problems[0]).encode("utf-8")


def test_names_that_differ_only_in_capitals_are_refused(tmp_path: Path) -> None:
    make(tmp_path, {"Cast.yaml": b"", "cast.yaml": b""})
    assert "only in capitals" in faults(tmp_path)["cast.yaml"]


def test_links_are_refused_wherever_they_lead(tmp_path: Path) -> None:
    make(tmp_path, {"pack/campaign.yaml": b"x", "secret.yaml": b"s"})
    (tmp_path / "pack/out.yaml").symlink_to("../secret.yaml")
    (tmp_path / "pack/loop").symlink_to(".")
    (tmp_path / "pack/etc").symlink_to("/etc")
    assert faults(tmp_path / "pack") == dict.fromkeys(
        ("etc", "loop", "out.yaml"), "found a link, expected the file or folder itself"
    )


def test_a_pipe_is_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "cast.yaml")
    assert faults(tmp_path) == {"cast.yaml": "found neither a file nor a folder"}


def test_files_have_limits(tmp_path: Path) -> None:
    make(tmp_path, {"a.yaml": b"x" * (gate.MOST_BYTES[".yaml"] + 1), "b.yaml": b"x" * gate.MOST_BYTES[".yaml"]})
    assert faults(tmp_path) == {"a.yaml": "found 262,145 bytes, expected at most 262,144"}


def test_a_pack_has_limits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(tmp_path, {f"{number}.yaml": b"12345" for number in range(9)})
    monkeypatch.setattr(gate, "MOST_FILES", 5)
    assert "over 5 files" in "".join(faults(tmp_path).values())
    monkeypatch.setattr(gate, "MOST_FILES", 500)
    monkeypatch.setattr(gate, "MOST_PACK_BYTES", 20)
    assert "found 25 bytes in all" in "".join(faults(tmp_path).values())
    monkeypatch.setattr(gate, "MOST_RULE_BYTES", 20)
    with pytest.raises(BadPack, match=r"found 25 bytes in all \.yaml, \.tmx, \.tsx files"):
        gate.survey(tmp_path)


def test_a_file_that_grew_after_the_walk_is_not_read_whole(tmp_path: Path) -> None:
    make(tmp_path, {"a.yaml": b"x"})
    folder, _ = gate.survey(tmp_path)
    make(tmp_path, {"a.yaml": b"x" * 300_000})
    with pytest.raises(BadPack, match="expected at most 262,144"):
        folder.read("a.yaml")
    (tmp_path / "a.yaml").unlink()
    with pytest.raises(BadPack, match="cannot be read"):
        folder.read("a.yaml")


def folder_of(*paths: str) -> gate.Folder:
    return gate.Folder(Path("/nowhere"), "pack", dict.fromkeys(paths, 1))


def test_a_reference_is_followed_from_its_own_file() -> None:
    folder = folder_of("maps/a.tmx", "tiles/b.tsx", "tiles/b.png", "top.png")
    assert folder.reach("maps/a.tmx", "../tiles/b.tsx") == "tiles/b.tsx"
    assert folder.reach("tiles/b.tsx", "b.png") == "tiles/b.png"
    assert folder.reach("tiles/b.tsx", "./../tiles/./b.png") == "tiles/b.png"
    assert folder.reach("campaign.yaml", "top.png") == "top.png"


@pytest.mark.parametrize(
    ("reference", "says"),
    [
        ("../../etc/passwd", "leads out of the pack"),
        ("../tiles/../../b.png", "leads out of the pack"),
        ("/etc/passwd", "own folder"),
        ("//host/share/b.png", "own folder"),
        ("C:/b.png", "own folder"),
        ("c:b.png", "own folder"),
        ("file:///etc/passwd", "own folder"),
        ("https://example.org/b.png", "own folder"),
        ("..\\tiles\\b.png", "with / in place of"),
        ("\\\\host\\share\\b.png", "with / in place of"),
        ("../tiles/B.png", "did you mean 'tiles/b.png'"),
        ("../tiles", "expected a file of this pack"),
        ("", "expected a file of this pack"),
    ],
)
def test_a_reference_that_leads_elsewhere_is_refused(reference: str, says: str) -> None:
    with pytest.raises(ValueError, match="found") as caught:
        folder_of("maps/a.tmx", "tiles/b.png").reach("maps/a.tmx", reference)
    assert says in str(caught.value)


@given(st.lists(st.sampled_from(["..", ".", "a", "b.png", "", "/", "\\", "C:", "~", "%2e%2e", "tiles"]), max_size=8))
def test_no_reference_ever_leaves_the_folder(parts: list[str]) -> None:
    folder = folder_of("maps/a.tmx", "tiles/b.png", "b.png", "a/b.png")
    try:
        reached = folder.reach("maps/a.tmx", "/".join(parts))
    except ValueError:
        return
    assert reached in folder.files


def test_text_is_utf8_without_tricks() -> None:
    assert gate.text_of(b"\xef\xbb\xbfa\r\nb\tc\n", "f") == "a\nb\tc\n"
    assert gate.text_of("Zoë — “so”…".encode(), "f") == "Zoë — “so”…"


@pytest.mark.parametrize(
    ("data", "where", "says"),
    [
        ((BAD / "yaml/08_latin1.yaml").read_bytes(), "f:1:11", "byte 0xe9"),
        ("a: b\nline: Say \u202eyes\u202c".encode(), "f:2:11", "U+202E (right-to-left override)"),
        ("a\nbc\u2066d".encode(), "f:2:3", "U+2066"),
        (b"bell\x07", "f:1:5", "U+0007"),
        (b"esc\x1b[2J", "f:1:4", "U+001B"),
        (b"a\nnull\0", "f:2:5", "U+0000"),
        (b"a\rb", "f:1:2", "U+000D"),
        ("a\u2028b".encode(), "f:1:2", "U+2028"),
        ("x\ufeff".encode(), "f:1:2", "U+FEFF"),
    ],
)
def test_text_that_hides_something_is_refused_at_its_place(data: bytes, where: str, says: str) -> None:
    with pytest.raises(BadPack) as caught:
        gate.text_of(data, "f")
    first = str(caught.value.problems[0])
    assert first.startswith(where)
    assert says in first


@given(st.binary(max_size=200))
def test_any_bytes_are_text_or_a_bad_pack(data: bytes) -> None:
    problems: tuple[Problem, ...] = ()
    try:
        text = gate.text_of(data, "f")
    except BadPack as error:
        problems, text = error.problems, ""
    assert "\0" not in text
    assert all(one.line >= 1 and one.column >= 1 for one in problems)


def media(root: Path, files: dict[str, bytes]) -> dict[str, str]:
    make(root, files)
    folder, problems = gate.survey(root)
    assert problems == ()
    return {one.file.removeprefix(folder.shown + "/"): one.says for one in gate.media_problems(folder)}


def test_images_and_sounds_are_told_by_their_first_bytes(tmp_path: Path) -> None:
    good = {"a.png": png(64, 80), "b.png": png(4096, 4096, 1, 3), "c.png": png(3, 3, 16, 6),
            "d.ogg": ogg(), "e.ogg": ogg(1, 8000)}  # fmt: skip
    assert media(tmp_path, good) == {}


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("bomb.png", png(20_000, 20_000, 1, 0), "20000 x 20000 pixels, expected at most 4096 x 4096"),
        ("lies.png", (BAD / "img/02_png_lying_header.png").read_bytes(), "60000 x 60000"),
        ("program.png", (BAD / "img/04_not_an_image.png").read_bytes(), "expected a PNG image"),
        ("drawing.png", (BAD / "img/05_svg_as_png.png").read_bytes(), "expected a PNG image"),
        ("bitmap.png", b"BM" + bytes(39), "expected a PNG image"),
        ("none.png", png(0, 5), "0 x 5 pixels"),
        ("cut.png", png(64, 64)[:-5], "ends too early"),
        ("short.png", png(64, 64)[:20], "broken header"),
        ("depth.png", png(8, 8, 3, 2), "broken header"),
        ("flipped.png", png(8, 8)[:18] + b"\1" + png(8, 8)[19:], "broken header"),
        ("empty.png", b"", "expected a PNG image"),
        ("riff.ogg", b"RIFF$\0\0\0WAVEfmt ", "expected an OGG sound"),
        ("noise.ogg", b"OggS\0\2" + bytes(60), "OGG Vorbis"),
        ("cut.ogg", ogg()[:40], "OGG Vorbis"),
        ("many.ogg", ogg(channels=200), "200 channels"),
        ("fast.ogg", ogg(rate=4_000_000_000), "4000000000 Hz"),
        ("empty.ogg", b"", "expected an OGG sound"),
    ],
)
def test_what_a_decoder_should_not_see_is_refused(tmp_path: Path, name: str, data: bytes, says: str) -> None:
    found = media(tmp_path, {name: data})
    assert list(found) == [name]
    assert says in found[name]


def test_all_images_together_have_a_limit(tmp_path: Path) -> None:
    found = media(tmp_path, {f"{number}.png": png(4000, 4000) for number in range(5)})
    assert "".join(found.values()) == "found 80,000,000 pixels in all images, expected at most 64,000,000"


@given(st.binary(max_size=120))
def test_any_header_is_accepted_or_refused(data: bytes) -> None:
    for check in (gate.png_size, gate.check_ogg):
        for head in (data, png(5, 5)[:33][: len(data)] + data, ogg()[: len(data)] + data):
            says = "found"
            try:
                check(head)
            except ValueError as error:
                says = str(error)
            assert says.startswith("found")
