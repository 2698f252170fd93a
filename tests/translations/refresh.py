"""Bring the translations up to date: ``python3 -m tests.translations.refresh`` in the project's environment.

New strings come in untranslated, those that are gone go, and each .ts file is compiled to the .qm beside it.
"""

from __future__ import annotations

import ast
import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeGuard

ROOT = Path(__file__).resolve().parents[2]
SOURCES = ROOT / "desktop" / "hashiya"
TRANSLATIONS = ROOT / "resources" / "translations"
LANGUAGES = {"ar": (), "en": ("-pluralonly",)}
"""The languages and what lupdate is told besides: English needs its plurals alone."""

SPOKEN = {
    "Sentence",
    "HashiyaError",
    "StorageError",
    "FormatError",
    "NotFoundError",
    "SettingsError",
    "EditError",
    "DuplicateArticleError",
    "CancelledError",
    "MisfitError",
}
"""What is made of a sentence that may reach the window from below it."""

_APART = (SOURCES / "ui", SOURCES / "cli")
"""Qt's own calls speak in the one; the other prints English."""


def update(folder: Path = TRANSLATIONS) -> None:
    """Write what the sources say now into the .ts files of ``folder``."""
    with TemporaryDirectory() as aside:
        listed = Path(aside) / "errors.py"
        calls = (
            f'QT_TRANSLATE_NOOP("errors", {json.dumps(each, ensure_ascii=False)})' for each in templates()
        )
        listed.write_text("\n".join(calls), encoding="utf-8")
        sources = [*sorted((SOURCES / "ui").rglob("*.py")), listed]
        for language, options in LANGUAGES.items():
            languages = ("-source-language", "en", "-target-language", language)
            quiet = ("-locations", "none", "-no-obsolete", *options)
            _run("lupdate", *sources, *quiet, *languages, "-ts", folder / f"hashiya_{language}.ts")


def compile_all(folder: Path = TRANSLATIONS, target: Path = TRANSLATIONS) -> None:
    """Compile the .ts files of ``folder`` into .qm files in ``target``."""
    for language in LANGUAGES:
        name = f"hashiya_{language}"
        _run("lrelease", "-silent", folder / f"{name}.ts", "-qm", target / f"{name}.qm")


def templates() -> list[str]:
    """Return the sentences that the parts below the window are made to say, sorted."""
    return sorted({first.value for _, first in spoken() if is_literal(first)})


def spoken() -> Iterator[tuple[Path, ast.expr]]:
    """Give the file of each sentence that is made below the window, and what is given for its template."""
    for path in sorted(SOURCES.rglob("*.py")):
        if any(folder in path.parents for folder in _APART):
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and node.args and name_of(node.func) in SPOKEN:
                yield path, node.args[0]


def is_literal(node: ast.expr) -> TypeGuard[ast.Constant]:
    """Tell whether a string stands there as it is."""
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def name_of(function: ast.expr) -> str:
    """Return the last word of what is called."""
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _run(tool: str, *arguments: str | Path) -> None:
    program = shutil.which(f"pyside6-{tool}", path=str(Path(sys.executable).parent))
    if program is None:
        raise SystemExit(f"pyside6-{tool} isn't beside {sys.executable}: install PySide6-Essentials there.")
    subprocess.run([program, *map(str, arguments)], check=True, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    update()
    compile_all()
