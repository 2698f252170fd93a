"""The user's settings survive closing, and damage to their file never stops the program."""

import json
import os
from dataclasses import replace
from pathlib import Path

import pytest

from hashiya import paths
from hashiya.errors import SettingsError
from hashiya.settings import Session, Settings, WindowState, load, save, settings_file

FULL = Settings(
    language="ar",
    theme="dark",
    typeface="Amiri",
    pixel_size=24,
    line_distance=2.1,
    columns=60,
    digits="arabic",
    annotator="ليلى",
    show_invisible=True,
    reduced_motion=True,
    recent=("/مشاريع/أ.hashiya", "/b.hashiya"),
    windows={"rtl": WindowState(b"\x00\xff", b"s", {"splitter": b"\x01"}), "ltr": WindowState()},
    session=Session("/مشاريع/أ.hashiya", "1b2c", 4711),
)


def write(content: str | bytes) -> Path:
    path = settings_file()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def test_without_a_file_the_defaults_hold_and_nothing_is_made() -> None:
    settings = load()
    assert (settings.language, settings.theme, settings.typeface) == (None, "system", None)
    assert (settings.pixel_size, settings.line_distance, settings.columns) == (20, 1.9, 70)
    assert settings == Settings()
    assert not paths.config_folder().exists()


def test_everything_comes_back() -> None:
    save(FULL)
    assert load() == FULL
    assert [path.name for path in paths.config_folder().iterdir()] == ["settings.json"]


def test_the_file_is_readable_utf8() -> None:
    save(FULL)
    assert "ليلى" in settings_file().read_text(encoding="utf-8")


def test_the_latest_projects_come_first_once_and_ten_at_most() -> None:
    settings = Settings()
    for number in range(12):
        settings = settings.with_recent(Path(f"/{number}.hashiya"))
    settings = settings.with_recent(Path("/5.hashiya"))
    assert settings.recent == tuple(str(Path(f"/{n}.hashiya")) for n in (5, 11, 10, 9, 8, 7, 6, 4, 3, 2))
    assert settings.without_recent(Path("/11.hashiya")).recent[:2] == (
        str(Path("/5.hashiya")),
        str(Path("/10.hashiya")),
    )


def test_each_direction_has_its_window_state() -> None:
    settings = Settings().with_window("rtl", WindowState(b"r")).with_window("ltr", WindowState(b"l"))
    assert settings.window("rtl").geometry == b"r"
    assert settings.window("ltr").geometry == b"l"
    assert Settings().window("rtl") == WindowState()


@pytest.mark.parametrize(
    "content",
    [
        "",
        "{",
        "[]",
        "7",
        b"\xff\xfe{}",
        "[" * 100_000,
        b" " * 1_000_001,
    ],
    ids=["empty", "cut", "list", "number", "not UTF-8", "deep", "huge"],
)
def test_a_damaged_file_is_kept_aside_and_told(content: str | bytes) -> None:
    path = write(content)
    told: list[str] = []
    assert load(told.append) == Settings()
    aside = path.with_name("settings.json.damaged")
    assert told == [f"The settings were damaged, so the defaults hold; the damaged file is kept as {aside}."]
    assert aside.read_bytes() == (content if isinstance(content, bytes) else content.encode())
    assert not path.exists()


def test_a_damaged_file_needs_no_listener() -> None:
    write("{")
    assert load() == Settings()


def test_a_damaged_file_that_can_not_be_moved_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    path = write("{")
    told: list[str] = []

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "replace", refuse)
    assert load(told.append) == Settings()
    assert told == [f"The settings in {path} are damaged, so the defaults hold."]


def test_a_file_that_can_not_be_read_is_told_and_left() -> None:
    settings_file().mkdir(parents=True)
    told: list[str] = []
    assert load(told.append) == Settings()
    assert len(told) == 1
    assert str(settings_file()) in told[0]
    assert settings_file().is_dir()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("language", "fr"),
        ("language", 1),
        ("theme", None),
        ("theme", "Dark"),
        ("typeface", ""),
        ("typeface", 3),
        ("pixel_size", "20"),
        ("pixel_size", True),
        ("pixel_size", 5),
        ("pixel_size", 97),
        ("line_distance", 0),
        ("line_distance", "1.9"),
        ("line_distance", True),
        ("columns", 7.5),
        ("digits", "roman"),
        ("annotator", []),
        ("show_invisible", 1),
        ("reduced_motion", "yes"),
        ("recent", "x"),
        ("windows", []),
        ("windows", {"rtl": 3}),
        ("session", 3),
    ],
)
def test_an_unusable_value_falls_back_alone(name: str, value: object) -> None:
    save(FULL)
    document = json.loads(settings_file().read_text(encoding="utf-8"))
    write(json.dumps({**document, name: value}))
    assert load() == replace(FULL, **{name: getattr(Settings(), name)})


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-1e999"])
def test_numbers_that_are_none_fall_back(number: str) -> None:
    write(f'{{"line_distance": {number}, "columns": 50}}')
    assert load() == Settings(columns=50)


def test_parts_of_a_window_fall_back_alone() -> None:
    write(
        json.dumps(
            {
                "windows": {
                    "rtl": {"geometry": "%%%", "state": "YQ==", "parts": {"list": "Yg==", "x": 1, "y": "é"}},
                    "up": {},
                },
                "session": {"project": "p", "article": 3, "place": -1},
                "recent": ["a", 1, "", "b"],
                "from a newer version": True,
            }
        )
    )
    assert load() == Settings(
        windows={"rtl": WindowState(b"", b"a", {"list": b"b"})},
        session=Session("p"),
        recent=("a", "b"),
    )


def test_a_whole_number_is_a_line_distance() -> None:
    write('{"line_distance": 2}')
    assert load().line_distance == 2.0


def test_a_folder_that_takes_no_file_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("HASHIYA_HOME", str(tmp_path / "file"))
    with pytest.raises(SettingsError, match=r"can't be kept in .*settings\.json"):
        save(FULL)


def test_a_write_that_fails_leaves_the_old_file_and_no_litter(monkeypatch: pytest.MonkeyPatch) -> None:
    save(FULL)

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(SettingsError, match="No space left"):
        save(Settings())
    assert load() == FULL
    assert [path.name for path in paths.config_folder().iterdir()] == ["settings.json"]
