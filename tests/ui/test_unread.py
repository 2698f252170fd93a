"""PySide is kept from reading the source of each module that is imported."""

from __future__ import annotations

import sys
from pathlib import Path
from types import ModuleType

import pytest

from hashiya.ui.unread import leave_unread

FEATURES = "shibokensupport.feature"


def _import(folder: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> bool:
    """Import a new module; return whether its source was looked through."""
    looked: list[str] = []
    features = sys.modules[FEATURES]
    monkeypatch.setattr(features.inspect, "getsource", lambda module: looked.append(module.__name__) or "")
    (folder / f"{name}.py").write_text("from PySide6 import QtCore\n", encoding="utf-8")
    monkeypatch.syspath_prepend(folder)
    __import__(name)
    del sys.modules[name]
    return name in looked


def test_sources_are_left_unread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = sys.modules[FEATURES]._mod_uses_pyside
    monkeypatch.setattr(sys.modules[FEATURES], "_mod_uses_pyside", before)
    assert _import(tmp_path, "read_by_pyside", monkeypatch)
    leave_unread()
    assert not _import(tmp_path, "unread_by_pyside", monkeypatch)


def test_a_release_without_the_switch_is_left_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    other = ModuleType(FEATURES)
    monkeypatch.setitem(sys.modules, FEATURES, other)
    leave_unread()
    assert not hasattr(other, "_mod_uses_pyside")
    monkeypatch.delitem(sys.modules, FEATURES)
    leave_unread()
