"""Every folder follows HASHIYA_HOME, and without it the platform's own places."""

from collections.abc import Callable
from pathlib import Path

import platformdirs
import pytest

from hashiya import paths

FOLDERS = {
    "data": paths.data_folder,
    "config": paths.config_folder,
    "cache": paths.cache_folder,
    "log": paths.log_folder,
    "documents": paths.documents_folder,
}


@pytest.mark.parametrize(("part", "folder"), FOLDERS.items())
def test_one_variable_moves_every_folder(
    part: str, folder: Callable[[], Path], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("HASHIYA_HOME", str(tmp_path))
    assert folder() == tmp_path / part
    assert not folder().exists()


def test_a_relative_home_is_taken_from_the_current_folder(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HASHIYA_HOME", "stick")
    assert paths.data_folder() == tmp_path / "stick" / "data"


@pytest.mark.parametrize("home", [None, ""])
def test_without_it_the_platform_decides(home: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    if home is None:
        monkeypatch.delenv("HASHIYA_HOME", raising=False)
    else:
        monkeypatch.setenv("HASHIYA_HOME", home)
    found = {part: folder() for part, folder in FOLDERS.items()}
    assert found == {
        "data": Path(platformdirs.user_data_dir("hashiya", appauthor=False)),
        "config": Path(platformdirs.user_config_dir("hashiya", appauthor=False)),
        "cache": Path(platformdirs.user_cache_dir("hashiya", appauthor=False)),
        "log": Path(platformdirs.user_log_dir("hashiya", appauthor=False)),
        "documents": Path(platformdirs.user_documents_dir()),
    }
    assert all(path.is_absolute() for path in found.values())


def test_the_sample_project_lies_in_the_data_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HASHIYA_HOME", str(tmp_path))
    assert paths.sample_project() == tmp_path / "data" / "musk-putin.hashiya"
