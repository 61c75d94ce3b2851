"""The sounds that ship, measured; the score format; the band; and the lock that tells what is stale."""

import json
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pygame
import pytest

from assets.sound import drums, glassware, instruments, lock, measure, motif, score, waves
from assets.sound.__main__ import build, main
from assets.sound.band import MUSIC_LOUDNESS, Part, Piece, beat_length, render
from assets.sound.catalogue import EFFECTS, LYRA, MIRA, MUSIC, ROOT, SHARED, Sound, catalogue
from assets.sound.encode import renumbered
from assets.sound.recipe import cooked
from assets.sound.room import heard_in, response
from assets.sound.waves import RATE, Wave

PIECES = [module for _, modules in MUSIC for module in modules]
RECIPES = {recipe.name: recipe for _, modules in EFFECTS for module in modules for recipe in module.RECIPES}
SOUNDS = {sound.name: sound for sound in catalogue()}
FIGURES = {SHARED: motif.MIRA, MIRA: motif.MIRA, LYRA: motif.LYRA}
OWN = {  # effects that only one campaign has
    MIRA: {"tannoy", "dog", "splash"},
    LYRA: {"pulse_disc", "pulse_falls", "brass_bell", "tram"},
}
LENGTHS = {  # seconds: shortest, longest
    "title": (58, 62),
    "repair": (88, 92),
    "night_clinic": (70, 90),
    "meadow": (43, 47),
    "square": (60, 90),
    "erasure": (55, 90),
    "debate": (88, 92),
    "epilogue": (60, 95),
    "tank": (58, 62),
    "arcade": (60, 90),
    "hunt": (60, 90),
    "ward": (60, 90),
    "vr_hall": (60, 90),
    "conference": (80, 92),
    "charter": (60, 95),
}
FLOORS, VOICES, TAKES = ("tile", "wood", "grass", "carpet"), ("low", "mid", "high"), (1, 2, 3)
PROMISED = {
    *(f"step_{floor}_{take}" for floor in FLOORS for take in TAKES),
    *(f"blip_{voice}_{take}" for voice in VOICES for take in TAKES),
    *("ui_move", "ui_confirm", "ui_back", "ui_locked", "page_turn", "choice_appear", "notification"),
    *("connect_right", "connect_wrong", "evidence_found", "trust_up", "trust_down", "door", "visor_lift"),
    *("card_slide", "hit_strong", "hit_partial", "miss", "crowd_murmur", "crowd_cheer", "gavel", "datasprite_glitch"),
    *("scrub_loop", "build_loop", "heat_warning", "alarm", "pulse", "rinse", "sprite_appear", "sprite_caught"),
    *("recall_loop", "static_loop", "heat_beat", "link_lost", "link_back", "hand_up", "hand_down", "overgrowth"),
    *("recruited", "remark", "homing", "sweet_drink"),
    *("repair_success", "repair_failure", "breath_calm", "breath_tense"),
    *("clinic_hum", "square_crowd", "meadow_wind", "hall", "rain", "aquarium", "bubbles"),
    *(name for own in OWN.values() for name in own),
}


@pytest.fixture(scope="module", autouse=True)
def mixer() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("SDL_AUDIODRIVER", "dummy")
        pygame.mixer.quit()
        pygame.mixer.init(RATE, -16, 2, allowedchanges=0)
        yield
        pygame.mixer.quit()


def heard(sound: Sound) -> Wave:
    """Return what the game will play, shaped (2, samples), full scale 1."""
    raw = pygame.mixer.Sound(ROOT / sound.file).get_raw()
    return np.ascontiguousarray(np.frombuffer(raw, np.int16).reshape(-1, 2).T, np.float32) / 32768


# The files.


def test_everything_promised_is_in_the_catalogue_once() -> None:
    assert set(RECIPES) == PROMISED
    assert set(LENGTHS) == set(SOUNDS) - set(RECIPES)
    assert len({sound.file for sound in catalogue()}) == len(catalogue()) == len(RECIPES) + len(PIECES)


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted(LENGTHS))
def test_music_is_as_long_loud_and_clean_as_it_should_be(name: str) -> None:
    wave = heard(SOUNDS[name])
    shortest, longest = LENGTHS[name]
    assert shortest <= wave.shape[1] / RATE <= longest
    assert measure.peak(wave) <= -1.0
    assert measure.loudness(wave) == pytest.approx(MUSIC_LOUDNESS, abs=0.7)
    assert measure.offset(wave) < 0.0005
    assert measure.seam(wave) < 0.6
    assert measure.sidedness(wave) < -3.0
    assert (ROOT / SOUNDS[name].file).stat().st_size < 1_000_000


@pytest.mark.parametrize("name", sorted(RECIPES))
def test_an_effect_is_mono_clean_and_as_loud_as_its_recipe(name: str) -> None:
    wave = heard(SOUNDS[name])
    recipe = RECIPES[name]
    measured = measure.loudness(wave) if recipe.loops else measure.loudest(wave)
    assert measured == pytest.approx(recipe.loudness, abs=0.7)
    assert measure.peak(wave) <= -1.0
    assert measure.offset(wave) < 0.002
    assert channels((ROOT / SOUNDS[name].file).read_bytes()) == 1
    if recipe.loops:
        assert measure.seam(wave) < 0.6
    else:
        assert np.max(np.abs(wave[:, [0, -1]])) < 0.01
        assert wave.shape[1] / RATE < 4.5


def channels(ogg: bytes) -> int:
    """Return the channels that the identification header of a Vorbis stream declares."""
    return ogg[ogg.index(b"\x01vorbis") + 11]


def test_blips_and_steps_differ_from_take_to_take() -> None:
    for name in ("blip_mid", "step_tile"):
        first, second = (heard(SOUNDS[f"{name}_{take}"]) for take in (1, 2))
        shared = min(first.shape[1], second.shape[1])
        assert np.max(np.abs(first[:, :shared] - second[:, :shared])) > 0.01


def test_a_campaign_s_own_sounds_are_in_its_folder() -> None:
    for name in RECIPES:
        folder = next((folder for folder, own in OWN.items() if name in own), SHARED)
        assert SOUNDS[name].file == f"{folder}/{name}.ogg"


def test_the_tannoy_speaks_in_syllables_through_a_small_loudspeaker() -> None:
    wave = heard(SOUNDS["tannoy"])[0]
    power = np.abs(np.fft.rfft(wave)) ** 2
    frequencies = np.fft.rfftfreq(wave.size, 1 / RATE)
    narrow = power[(frequencies > 350) & (frequencies < 3500)].sum() / power.sum()
    assert narrow > 0.95
    voice = wave[round(1.05 * RATE) : round(3.0 * RATE)]
    levels = np.sqrt(np.mean(voice[: voice.size // 882 * 882].reshape(-1, 882) ** 2, axis=1))  # each 20 ms
    assert np.std(levels) > 0.3 * np.mean(levels)  # syllables; a steady hiss has 0.05


def test_the_dog_comes_again_the_same_to_the_sample() -> None:
    wave = heard(SOUNDS["dog"])[0]
    first, again = wave[: round(0.19 * RATE)], wave[round(0.25 * RATE) : round(0.44 * RATE)]
    assert np.corrcoef(first[: again.size], again)[0, 1] > 0.97


def test_the_voices_lie_one_above_the_other() -> None:
    pitches = []
    for voice in VOICES:
        wave = heard(SOUNDS[f"blip_{voice}_1"])[0]
        likeness = np.correlate(wave, wave, "full")[wave.size :]
        shortest, longest = RATE // 330, RATE // 80
        pitches.append(RATE / (shortest + int(np.argmax(likeness[shortest:longest]))))
    assert pitches == sorted(pitches)
    assert pitches[2] > 2 * pitches[0]


# The music.


@pytest.mark.parametrize(("folder", "module"), [(folder, module) for folder, modules in MUSIC for module in modules])
def test_a_campaign_s_figure_is_in_its_every_piece_and_answered_only_at_the_end(folder, module) -> None:  # type: ignore[no-untyped-def]
    piece, figure = module.piece(), FIGURES[folder]
    assert any(motif.statements(part.notes, figure) for part in piece.parts)
    assert any(motif.answered(part.notes, figure) for part in piece.parts) == (not piece.loops)
    others = {motif.MIRA, motif.LYRA} - {figure}
    assert not any(motif.statements(part.notes, other) for part in piece.parts for other in others)


@pytest.mark.parametrize("module", PIECES)
def test_no_part_plays_past_the_last_bar(module) -> None:  # type: ignore[no-untyped-def]
    piece = module.piece()
    for part in piece.parts:
        assert part.notes, part.name
        assert max(n.start + n.beats for n in part.notes) <= piece.bars * piece.beats_a_bar + 1e-6, part.name


@pytest.mark.parametrize("module", PIECES)
def test_no_seconds_grind_in_the_low_register(module) -> None:  # type: ignore[no-untyped-def]
    skins = {getattr(drums, name) for name in dir(drums) if callable(getattr(drums, name))}
    notes = [n for part in module.piece().parts if part.instrument not in skins for n in part.notes]
    low = sorted(n for n in notes if n.pitch < score.pitch("c3"))
    for place, first in enumerate(low):
        for second in low[place + 1 :]:
            together = min(first.start + first.beats, second.start + second.beats) - second.start
            if together <= 0.5:
                continue
            assert abs(first.pitch - second.pitch) not in (1, 2), (first, second)


def test_the_debate_builds() -> None:
    wave = heard(SOUNDS["debate"])
    quarters = [measure.loudness(part) for part in np.array_split(wave, 4, axis=1)]
    assert quarters == sorted(quarters)
    assert quarters[3] - quarters[0] > 5


def test_the_conference_builds_but_for_a_hush() -> None:
    wave = heard(SOUNDS["conference"])
    bars = np.array_split(wave, 52, axis=1)
    floor, hers, both, hush, all_of_it = (
        measure.loudness(np.concatenate(bars[first:last], axis=1))
        for first, last in ((0, 8), (8, 16), (24, 32), (32, 38), (40, 52))
    )
    assert floor < hers < both < all_of_it
    assert hush < both - 2
    assert all_of_it - floor > 5


# The score format.


def test_a_score_is_read_in_beats_and_half_tones() -> None:
    first, low, high, held, drum = score.read("p | d4:1.5 r:.5 f3+bb5:2 | f eb4!:3 x:1 |")
    assert first == score.Note(0.0, 1.5, 62, score.FORCES["p"])
    assert (low.start, low.pitch, high.pitch, high.beats) == (2.0, 53, 82, 2.0)
    assert (held.start, held.pitch) == (4.0, 63)
    assert held.force == pytest.approx(score.FORCES["f"] * score.ACCENT)
    assert (drum.start, drum.pitch) == (7.0, score.DRUM)


def test_an_underscore_holds_what_sounds_over_the_bar() -> None:
    assert score.read("c4+e4:4 | _:2 g4 |") == (
        score.Note(0, 6, 60, 0.5),
        score.Note(0, 6, 64, 0.5),
        score.Note(6, 2, 67, 0.5),
    )
    assert score.read("c4:2 r _:4", 8) == (score.Note(0, 2, 60, 0.5),)


def test_a_swell_grows_evenly_to_the_next_mark() -> None:
    forces = [note.force for note in score.read("p < c4:1 c4 c4 c4 | f c4:4")]
    assert forces[0] == score.FORCES["p"]
    assert forces[-1] == score.FORCES["f"]
    assert np.allclose(np.diff(forces), forces[1] - forces[0])


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("c4:4 | c4:3", "bar 2 has 3 beats, not 4"),
        ("mf | c4:4 | c4:2 c4:2.5 |", "bar 2 has 4.5 beats"),
        ("c4:2 h4:2", "bar 1: 'h4:2' is neither"),
        ("c9:4", "'c9:4'"),
    ],
)
def test_a_bad_score_is_refused_with_its_bar(text: str, complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint.replace("|", r"\|")):
        score.read(text)


def test_chords_are_broken_in_an_order_that_drifts() -> None:
    notes = score.broken(score.read("c4+e4+g4:2 d4+f4+a4", 4), (0, 2, 3), 0.5)
    assert [note.pitch for note in notes] == [60, 67, 72, 60, 69, 74, 62, 69]
    assert [note.start for note in notes] == [0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5]


def test_notes_are_moved_and_repeated() -> None:
    twice = score.again(score.moved(score.read("c4:4"), 1, 12, 3.0), 4, 2)
    assert twice == (score.Note(1, 4, 72, 1.0), score.Note(5, 4, 72, 1.0))


def test_the_figure_is_found_in_any_key_and_octave_but_not_when_changed() -> None:
    assert len(motif.statements(score.read("g3:1 d5 eb5 d4 | a4:4"), motif.MIRA)) == 1
    assert motif.statements(score.read("g3:1 d5 eb5 d4 | bb4:4"), motif.MIRA) == ()
    assert motif.answered(score.read("d4:1 a4 b4 a4 | e4:2 d3"), motif.MIRA)
    assert not motif.answered(score.read("d4:1 a4 b4 a4 | e4:4 | r | d3"), motif.MIRA)
    assert len(motif.statements(score.read("d4:1 g5 a4 d3 | b4:2 g4"), motif.LYRA)) == 1
    assert motif.answered(score.read("d4:1 g5 a4 d3 | bb4:2 g4"), motif.LYRA)
    assert not motif.answered(score.read("d4:1 g5 a4 d3 | bb4:2 a4"), motif.LYRA)


# The band.


@pytest.mark.parametrize(
    "name",
    [
        *("electric_piano", "piano", "pluck", "muted_pluck", "upright_bass", "pulse_bass", "pad", "glass_pad"),
        *("strings", "short_strings", "reed", "brass", "music_box", "bell", "marimba", "sub"),
        *("glass_bar", "rubbed_glass", "gong"),
    ],
)
def test_instruments_are_in_tune_and_louder_when_struck_harder(name: str) -> None:
    play = getattr(glassware if hasattr(glassware, name) else instruments, name)
    pitch = 43 if "bass" in name or name == "sub" else 64
    soft, hard = (
        np.mean(np.atleast_2d(play(pitch, 1.0, force, np.random.default_rng(3))), axis=0) for force in (0.3, 0.9)
    )
    assert np.all(np.isfinite(hard))
    assert np.sqrt(np.mean(hard**2)) > 1.8 * np.sqrt(np.mean(soft**2))
    size = 1 << 18
    spectrum = np.abs(np.fft.rfft(hard * np.hanning(hard.size), size))
    wanted = waves.hertz(pitch) * size / RATE
    near = slice(int(wanted * 0.95), int(wanted * 1.05) + 1)
    found = near.start + int(np.argmax(spectrum[near]))
    assert abs(1200 * np.log2(found / wanted)) < 12  # hundredths of a half tone


def test_what_rings_over_the_end_of_a_loop_is_heard_at_its_start() -> None:
    part = Part("bell", instruments.bell, score.read("r:3 a5:1"), -20.0, room=0.0, loose=0.0)
    looping = render(Piece("loop", 120, 1, (part,)))
    ending = render(Piece("loop", 120, 1, (part,), loops=False))
    beat = beat_length(Piece("loop", 120, 1, ()))
    assert looping.shape == ending.shape == (2, 4 * beat)
    assert np.max(np.abs(looping[:, :beat])) > 0.01
    assert np.max(np.abs(ending[:, :beat])) < 0.001
    assert measure.seam(looping) < 1
    assert measure.loudness(looping) == pytest.approx(MUSIC_LOUDNESS, abs=0.2)
    assert np.array_equal(looping, render(Piece("loop", 120, 1, (part,))))


def test_swing_moves_the_second_half_of_a_beat() -> None:
    part = Part("tick", drums.tick, score.read("r:.5 x:.5 r:3"), -20.0, room=0.0, loose=0.0)
    onsets = []
    for swing in (0.5, 0.6):
        wave = render(Piece("swing", 60, 1, (part,), swing=swing))
        onsets.append(int(np.argmax(np.abs(wave[0]) > 0.2 * np.max(wave[0]))))
    assert (onsets[1] - onsets[0]) / RATE == pytest.approx(0.1, abs=0.005)


def test_a_recipe_gives_the_same_effect_each_time() -> None:
    assert np.array_equal(cooked(RECIPES["ui_back"]), cooked(RECIPES["ui_back"]))


def test_a_loop_hears_the_room_round_its_seam() -> None:
    click = np.zeros((2, RATE // 2))
    click[:, -100] = 1.0
    answer = heard_in(click, response(1.0), loops=True)
    assert np.sum(answer[:, : RATE // 4] ** 2) > 0.5
    assert np.allclose(heard_in(click, response(1.0), loops=False)[:, : RATE // 4], 0, atol=1e-6)


# The measures and the material.


def test_loudness_agrees_with_the_standard() -> None:
    sine = waves.tone(997.0, 5.0)
    assert measure.loudness(np.stack((sine, 0 * sine))) == pytest.approx(-3.01, abs=0.1)
    assert measure.loudness(sine) == pytest.approx(0.0, abs=0.1)  # mono is heard from both sides
    half_silent = np.concatenate((sine, np.zeros(sine.size)))
    assert measure.loudness(half_silent) == pytest.approx(0.0, abs=0.3)  # silence is gated out
    assert measure.loudness(np.zeros(RATE)) == measure.SILENCE
    assert measure.loudness(waves.tone(60.0, 5.0)) < -1.5  # bass counts for less


def test_a_jump_offset_or_wide_pair_is_noticed() -> None:
    sine = waves.tone(100.0, 1.0)
    assert measure.seam(sine) < 1.1
    assert measure.seam(sine[: RATE - RATE // 400]) > 20  # cut where it is highest
    assert measure.offset(sine + 0.1) == pytest.approx(0.1)
    assert measure.sidedness(np.stack((sine, -sine))) > 20
    assert measure.peak(0.5 * sine) == pytest.approx(-6.02, abs=0.01)


def test_a_wave_is_laid_round_the_end_or_cut_there() -> None:
    ring, line = np.zeros(5), np.zeros(5)
    waves.laid(ring, np.arange(1.0, 8.0), 3, loops=True)
    waves.laid(line, np.arange(1.0, 8.0), 3, loops=False)
    assert ring.tolist() == [3.0, 4.0, 5.0, 1.0 + 6.0, 2.0 + 7.0]
    assert line.tolist() == [0.0, 0.0, 0.0, 1.0, 2.0]
    waves.laid(line, np.ones(3), -2, loops=False)
    assert line.tolist() == [1.0, 0.0, 0.0, 1.0, 2.0]


def test_filters_and_peaks() -> None:
    low, high = waves.tone(100.0, 1.0), waves.tone(5000.0, 1.0)
    kept = waves.filtered(low + high, high=800.0, order=4, loops=True)
    assert np.max(np.abs(kept - low)) < 0.01
    bent = waves.rounded(3 * low)
    assert np.max(np.abs(bent)) <= waves.CEILING
    assert np.array_equal(waves.rounded(0.4 * low), 0.4 * low)
    assert measure.seam(waves.endless_noise(1.0, np.random.default_rng(1), 100, 4000)) < 1


# The lock.


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """A project with all the sound's sources and two of its files."""
    shutil.copytree(ROOT / "assets/sound", tmp_path / "assets/sound", ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("title", "ui_move"):
        target = tmp_path / SOUNDS[name].file
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / SOUNDS[name].file, target)
    return tmp_path


TWO = (SOUNDS["title"], SOUNDS["ui_move"])


def change(path: Path) -> None:
    path.write_text(path.read_text("utf-8") + "\n# changed\n", "utf-8")


def test_nothing_that_ships_is_stale(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check"]) == 0
    assert f"{len(SOUNDS)} sounds" in capsys.readouterr().out


def test_a_changed_piece_makes_only_itself_stale(copied: Path) -> None:
    assert lock.stale(copied, TWO) == {}
    change(copied / "assets/sound/music/title.py")
    assert list(lock.stale(copied, TWO)) == ["title"]
    assert "older than its sources" in lock.stale(copied, TWO)["title"]


@pytest.mark.parametrize("shared", ["instruments.py", "waves.py", "encode.py", "measure.py"])
def test_a_changed_instrument_makes_all_stale_that_use_it(copied: Path, shared: str) -> None:
    change(copied / "assets/sound" / shared)
    assert sorted(lock.stale(copied, TWO)) == ["title", "ui_move"]


def test_line_ends_do_not_count(copied: Path) -> None:
    path = copied / "assets/sound/waves.py"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert lock.stale(copied, TWO) == {}


def test_a_lost_or_exchanged_file_is_noticed(copied: Path) -> None:
    (copied / SOUNDS["title"].file).unlink()
    shutil.copyfile(ROOT / SOUNDS["ui_back"].file, copied / SOUNDS["ui_move"].file)
    reasons = lock.stale(copied, TWO)
    assert "never built" in reasons["title"]
    assert "not the file that was built" in reasons["ui_move"]


def test_a_file_nobody_makes_is_a_stranger(copied: Path) -> None:
    (copied / SHARED / "found_on_a_disk.ogg").write_bytes(b"OggS")
    remembered = json.loads((copied / lock.LOCK).read_text("utf-8"))
    remembered["withdrawn"] = {"sources": "", "file": ""}
    (copied / lock.LOCK).write_text(json.dumps(remembered), "utf-8")
    assert lock.strangers(copied, catalogue()) == [
        "assets/sounds/found_on_a_disk.ogg is in no catalogue",
        "assets/sound/sound.lock.json remembers withdrawn, which is in no catalogue",
    ]


def test_sources_are_followed_through_imports() -> None:
    needed = lock.imported(ROOT, "assets.sound.effects.places")
    assert {"assets.sound.effects.people", "assets.sound.recipe", "assets.sound.waves"} < set(needed)
    assert "assets.sound.music.title" not in needed


def test_building_writes_the_file_and_the_lock(copied: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("soundfile", reason="the encoder is in the art extra")
    change(copied / "assets/sound/effects/interface.py")
    before = (copied / SOUNDS["ui_move"].file).read_bytes()
    assert build(copied, [SOUNDS["ui_move"]]) == 0
    assert "ui_move.ogg: 0.0" in capsys.readouterr().out
    assert lock.stale(copied, TWO) == {}
    assert build(copied, [SOUNDS["ui_move"]]) == 0
    once = (copied / SOUNDS["ui_move"].file).read_bytes()
    assert len(once) == pytest.approx(len(before), rel=0.05)
    assert build(copied, [SOUNDS["ui_move"]]) == 0
    assert (copied / SOUNDS["ui_move"].file).read_bytes() == once


def test_a_stream_s_number_is_ours_and_its_checksums_hold() -> None:
    ogg = (ROOT / SOUNDS["door"].file).read_bytes()
    assert ogg[14:18] == b"Root"
    assert renumbered(ogg) == ogg
    other = ogg[:14] + b"Else" + ogg[18:]
    assert renumbered(other) == ogg


def test_without_the_encoder_one_line_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "soundfile", None)
    assert main(["build", "--only", "ui_move"]) == 1
    assert capsys.readouterr().err.strip() == "building sounds needs soundfile: pip install -e '.[art]'"


def test_an_unknown_name_is_wrong_use(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["build", "--only", "u_move"])
    assert stopped.value.code == 2
    assert "no sound is called u_move" in capsys.readouterr().err
