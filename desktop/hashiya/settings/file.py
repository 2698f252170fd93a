"""The settings as a JSON file in the settings folder.

A damaged file is moved aside, and the defaults hold.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

from hashiya import paths
from hashiya.errors import Sentence, SettingsError
from hashiya.settings.model import Settings
from hashiya.settings.values import document_of, settings_of

_LARGEST = 1_000_000
"""A settings file of more bytes than this was not written by the program."""


def settings_file() -> Path:
    """Return where the settings lie."""
    return paths.config_folder() / "settings.json"


def load(report: Callable[[str], None] | None = None) -> Settings:
    """Read the settings, or return the defaults where there are none.

    A file that isn't settings is renamed to ``settings.json.damaged``, and ``report`` is given one sentence
    about it.
    """
    path = settings_file()
    try:
        document = _read(path)
    except FileNotFoundError:
        return Settings()
    except OSError as error:
        sentence = Sentence(
            "The settings in {path} can't be read ({why}), so the defaults hold.",
            path=path,
            why=error.strerror,
        )
        _tell(report, sentence)
        return Settings()
    except ValueError:
        _tell(report, _set_aside(path))
        return Settings()
    return settings_of(document)


def save(settings: Settings) -> None:
    """Write the settings: whole, or not at all.

    Raises SettingsError where the folder takes no file.
    """
    path = settings_file()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _write(path, json.dumps(document_of(settings), ensure_ascii=False, indent=1, allow_nan=False) + "\n")
    except OSError as error:
        raise SettingsError(
            "The settings can't be kept in {path} ({why}); "
            "free some room or give yourself the right to write there.",
            path=path,
            why=error.strerror,
        ) from error


def _write(path: Path, text: str) -> None:
    descriptor, name = tempfile.mkstemp(prefix=".settings-", dir=path.parent)
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _read(path: Path) -> Mapping[str, object]:
    with path.open("rb") as stream:
        data = stream.read(_LARGEST + 1)
    if len(data) > _LARGEST:
        raise ValueError("too large")
    try:
        document = json.loads(data.decode("utf-8"))
    except RecursionError as error:
        raise ValueError("too deep") from error
    if not isinstance(document, dict):
        raise ValueError("no object")
    return document


def _set_aside(path: Path) -> str:
    aside = path.with_name(path.name + ".damaged")
    try:
        path.replace(aside)
    except OSError:
        return Sentence("The settings in {path} are damaged, so the defaults hold.", path=path)
    return Sentence(
        "The settings were damaged, so the defaults hold; the damaged file is kept as {path}.", path=aside
    )


def _tell(report: Callable[[str], None] | None, sentence: str) -> None:
    if report is not None:
        report(sentence)
