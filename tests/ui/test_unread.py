"""PySide is kept from reading the source of each module that is imported."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from hashiya.ui.unread import leave_unread

FEATURES = "shibokensupport.feature"

IMPORT = f"""
import sys
import PySide6
sys.path.insert(0, sys.argv[1])
looked = []
sys.modules[{FEATURES!r}].inspect.getsource = lambda module: looked.append(module.__name__) or ""
import first
from hashiya.ui.unread import leave_unread
leave_unread()
import second
print([name for name in looked if name in ("first", "second")])
"""


def test_sources_are_left_unread(tmp_path: Path) -> None:
    for name in ("first", "second"):
        (tmp_path / f"{name}.py").write_text("from PySide6 import QtCore\n", encoding="utf-8")
    command = [sys.executable, "-c", IMPORT, str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "['first']"


def test_a_release_without_the_switch_is_left_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    other = ModuleType(FEATURES)
    monkeypatch.setitem(sys.modules, FEATURES, other)
    leave_unread()
    assert not hasattr(other, "_mod_uses_pyside")
    monkeypatch.delitem(sys.modules, FEATURES)
    leave_unread()


def test_no_module_counts_as_one_that_uses_features(monkeypatch: pytest.MonkeyPatch) -> None:
    other = ModuleType(FEATURES)
    monkeypatch.setattr(other, "_mod_uses_pyside", lambda _module: True, raising=False)
    monkeypatch.setitem(sys.modules, FEATURES, other)
    leave_unread()
    assert not other._mod_uses_pyside(sys)
