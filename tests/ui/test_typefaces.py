from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo
from PySide6.QtWidgets import QApplication

from hashiya import paths
from hashiya.errors import SettingsError
from hashiya.files import typeface
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
    assert file.read_bytes() == typeface.packed()
    typefaces.shipped_typeface.cache_clear()
    monkeypatch.setattr(typeface, "packed", lambda: pytest.fail("unpacked again"))
    assert typefaces.reading_typeface("firago") == "FiraGO"


def test_a_broken_copy_is_made_anew() -> None:
    typefaces.shipped_typeface()
    (file,) = kept()
    file.write_bytes(b"no typeface")
    typefaces.shipped_typeface.cache_clear()
    assert typefaces.shipped_typeface() == "FiraGO"
    assert file.read_bytes() == typeface.packed()


def test_where_nothing_can_be_kept_it_is_there_all_the_same() -> None:
    paths.cache_folder().parent.mkdir(parents=True, exist_ok=True)
    paths.cache_folder().write_text("a file in the folder's place")
    assert typefaces.shipped_typeface() == "FiraGO"
    assert paths.cache_folder().is_file()


def test_an_unknown_typeface_is_refused_with_the_choice() -> None:
    with pytest.raises(SettingsError, match=r"The typeface Nastaliq 3000 is not installed: .*FiraGO"):
        typefaces.reading_typeface("Nastaliq 3000")
    assert "FiraGO" in typefaces.reading_typefaces()


def test_shipped_typeface_is_there_with_its_arabic(qapp: QApplication) -> None:
    assert typefaces.shipped_typeface() == typefaces.SHIPPED
    assert QFontInfo(QFont(typefaces.SHIPPED)).family() == typefaces.SHIPPED
    assert QFontDatabase.WritingSystem.Arabic in QFontDatabase.writingSystems(typefaces.SHIPPED)


@pytest.mark.parametrize(
    ("installed", "chosen"),
    [
        (["DejaVu Sans", "Amiri", "Noto Naskh Arabic"], "Noto Naskh Arabic"),
        (["Geeza Pro", "Amiri"], "Amiri"),
        (["DejaVu Sans"], typefaces.SHIPPED),
    ],
)
def test_best_naskh_is_chosen_where_none_is_named(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, installed: list[str], chosen: str
) -> None:
    monkeypatch.setattr(typefaces.QFontDatabase, "families", lambda *_: installed)
    assert typefaces.reading_typeface() == chosen


def test_named_typeface_is_found_whatever_its_case(qapp: QApplication) -> None:
    assert typefaces.reading_typeface("firago") == typefaces.SHIPPED
    family = QFontDatabase.families()[0]
    assert typefaces.reading_typeface(family.upper()) == family


def test_preferred_typefaces_are_offered_first(qapp: QApplication) -> None:
    offered = typefaces.reading_typefaces()
    assert typefaces.SHIPPED in offered
    preferred = [family for family in offered if family in typefaces.PREFERRED]
    assert offered[: len(preferred)] == preferred
    assert len(offered) == len(set(offered))


def test_another_edition_of_the_package_is_unpacked_again(monkeypatch: pytest.MonkeyPatch) -> None:
    typefaces.shipped_typeface()
    monkeypatch.setattr(typeface, "find_spec", lambda _name: None)  # as in a frozen program
    typefaces.shipped_typeface.cache_clear()
    assert typefaces.shipped_typeface() == "FiraGO"
    assert len(kept()) == 2
