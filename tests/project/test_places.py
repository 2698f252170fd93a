"""What is said, once, of where a project lies."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from hashiya import paths
from hashiya.files.drives import Place
from hashiya.project import places


@pytest.mark.parametrize(
    ("place", "words"),
    [(Place("network", "nfs4"), "network drive (nfs4)"), (Place("synced", "Dropbox"), "Dropbox syncs")],
)
def test_it_is_said_once_with_the_next_step(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, place: Place, words: str
) -> None:
    monkeypatch.setattr(places, "place_of", lambda _: place)
    said = places.warning(tmp_path / "a.hashiya")
    assert said is not None
    assert words in said
    assert "work on a copy" in said
    assert places.warning(tmp_path / "a.hashiya") is None
    assert places.warning(tmp_path / "b.hashiya") is not None


def test_a_disk_of_this_machine_needs_no_words(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(places, "place_of", lambda _: None)
    assert places.warning(tmp_path / "a.hashiya") is None


def test_where_nothing_can_be_remembered_it_is_said_again(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(places, "place_of", lambda _: Place("synced", "Dropbox"))
    shutil.rmtree(paths.data_folder(), ignore_errors=True)
    paths.data_folder().parent.mkdir(parents=True, exist_ok=True)
    paths.data_folder().write_text("in the way")
    for _ in range(2):
        assert places.warning(tmp_path / "a.hashiya") is not None


def test_a_file_of_two_names_is_told_of(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(places, "place_of", lambda _: None)
    path = tmp_path / "a.hashiya"
    path.touch()
    assert places.warning(path) is None
    (tmp_path / "folder" / "inner").mkdir(parents=True)
    assert places.warning(tmp_path / "folder") is None
    (tmp_path / "b.hashiya").hardlink_to(path)
    said = places.warning(path)
    assert said is not None
    assert "hard links" in said
    assert places.warning(path) is None
