"""hashiya doctor tells what is here, and what is missing."""

import errno
import os
import sys
from importlib import metadata
from pathlib import Path
from typing import Any

import pytest

import hashiya
from hashiya import assets, paths
from hashiya.cli import picture, screen
from hashiya.errors import HashiyaError
from hashiya.ui.survey import Survey

from .conftest import Call


@pytest.fixture(autouse=True)
def qt(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(picture, "survey", lambda: Survey("6.9.9", ("Amiri",), "Amiri"))
    monkeypatch.setattr(screen, "has_screen", lambda _: True)


def rows(call: Call) -> dict[str, str]:
    return {line[:20].rstrip(): line[20:] for line in call("doctor").lines}


def test_versions_typefaces_and_paths_are_told(call: Call) -> None:
    told = rows(call)
    assert told["Hashiya"] == hashiya.__version__
    assert told["Qt"] == "6.9.9"
    assert told["Typefaces"] == "Amiri"
    assert told["sqlite-utils"] == metadata.version("sqlite-utils")
    assert told["SQLite"].startswith("3.")
    assert told["Settings"].startswith(str(Path(os.environ["HASHIYA_HOME"], "config", "settings.json")))
    assert told["Shipped files"] == str(assets.resources())
    paths.data_folder().mkdir(parents=True)
    assert rows(call)["Data"] == str(paths.data_folder())


def test_a_sound_installation_says_so(call: Call) -> None:
    answer = call("doctor")
    assert (answer.code, answer.err) == (0, "")
    assert answer.lines[-1] == "Nothing is missing."


def test_without_a_naskh_face_the_shipped_one_stands_in(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(picture, "survey", lambda: Survey("6.9.9", (), "FiraGO"))
    told = rows(call)
    assert told["Typefaces"] == "no Naskh face; FiraGO stands in"
    assert told["Reading in"] == "FiraGO"
    assert call("doctor").code == 0


def test_a_qt_that_can_not_be_loaded_is_told(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> Survey:
        raise HashiyaError("Qt can't be loaded (libGL.so.1).")

    monkeypatch.setattr(picture, "survey", fail)
    answer = call("doctor")
    assert answer.code == 1
    assert answer.lines[-1] == "Missing: Qt can't be loaded (libGL.so.1)."


def test_a_library_that_is_missing_is_told(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    def version(name: str) -> str:
        if name == "rich":
            raise metadata.PackageNotFoundError(name)
        return "1"

    monkeypatch.setattr(metadata, "version", version)
    answer = call("doctor")
    assert answer.code == 1
    assert "Missing: The library rich isn't installed." in answer.lines


def test_a_frozen_program_has_its_libraries_built_in(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    def version(name: str) -> str:
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(metadata, "version", version)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert rows(call)["rich"] == "built in"
    assert call("doctor").code == 0


def test_a_shipped_file_that_is_missing_is_told(
    call: Call, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(assets, "resources", lambda: tmp_path)
    answer = call("doctor")
    assert answer.code == 1
    assert any("samples/musk-putin.txt" in line for line in answer.lines)


def test_a_missing_display_is_no_failure(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(screen, "has_screen", lambda _: False)
    answer = call("doctor")
    assert answer.code == 0
    assert any("no display" in line for line in answer.lines)


def test_folders_that_may_not_be_looked_into_are_told(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    home, true_stat = os.environ["HASHIYA_HOME"], os.stat

    def stat(path: int | str | Path, **wishes: Any) -> os.stat_result:
        if str(path).startswith(home):
            raise PermissionError(errno.EACCES, "Permission denied", path)
        return true_stat(path, **wishes)

    monkeypatch.setattr(os, "stat", stat)
    assert rows(call)["Data"] == f"{paths.data_folder()}  (not there yet)"


def test_what_comes_with_an_extra_is_told_and_never_missed(
    call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    true_version = metadata.version

    def version(name: str) -> str:
        if name in ("spacy", "pyarrow"):
            raise metadata.PackageNotFoundError(name)
        return true_version(name)

    monkeypatch.setattr(metadata, "version", version)
    told = rows(call)
    assert told["spacy"] == "– (install hashiya[spacy] for it)"
    assert told["pyarrow"] == "– (install hashiya[huggingface] for it)"
    assert told["lxml"] == true_version("lxml")
    assert call("doctor").code == 0
