from __future__ import annotations

from pathlib import Path

import pytest

from hashiya import paths
from hashiya.errors import SettingsError
from hashiya.ui import typefaces


@pytest.fixture(autouse=True)
def _anew(qapp: object) -> None:
    typefaces.shipped_typeface.cache_clear()


def kept() -> list[Path]:
    return sorted(paths.cache_folder().glob("FiraGO-*.ttf"))


def test_the_shipped_typeface_is_unpacked_once(monkeypatch: pytest.MonkeyPatch) -> None:
    assert kept() == []
    assert typefaces.shipped_typeface() == "FiraGO"
    (file,) = kept()
    assert file.read_bytes() == typefaces._packed()
    typefaces.shipped_typeface.cache_clear()
    monkeypatch.setattr(typefaces, "_packed", lambda: pytest.fail("unpacked again"))
    assert typefaces.reading_typeface("firago") == "FiraGO"


def test_a_broken_copy_is_made_anew() -> None:
    typefaces.shipped_typeface()
    (file,) = kept()
    file.write_bytes(b"no typeface")
    typefaces.shipped_typeface.cache_clear()
    assert typefaces.shipped_typeface() == "FiraGO"
    assert file.read_bytes() == typefaces._packed()


def test_where_nothing_can_be_kept_it_is_there_all_the_same() -> None:
    paths.cache_folder().parent.mkdir(parents=True, exist_ok=True)
    paths.cache_folder().write_text("a file in the folder's place")
    assert typefaces.shipped_typeface() == "FiraGO"
    assert paths.cache_folder().is_file()


def test_an_unknown_typeface_is_refused_with_the_choice() -> None:
    with pytest.raises(SettingsError, match=r"The typeface Nastaliq 3000 is not installed: .*FiraGO"):
        typefaces.reading_typeface("Nastaliq 3000")
    assert "FiraGO" in typefaces.reading_typefaces()
