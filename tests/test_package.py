from __future__ import annotations

import subprocess
import sys

import pytest

import hashiya


def test_importing_the_package_loads_neither_storage_nor_qt() -> None:
    heavy = ("PySide6", "sqlite", "hashiya.")
    code = f"import sys, hashiya; print([m for m in sys.modules if m.startswith({heavy})])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_project_class_is_there_when_asked_for() -> None:
    assert hashiya.Project.__module__.startswith("hashiya.project")
    with pytest.raises(AttributeError, match="no attribute 'Projekt'"):
        hashiya.Projekt  # noqa: B018
