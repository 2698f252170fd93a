"""Name the folders in which the program keeps what belongs to this user on this machine.

Nothing here makes a folder: whoever writes into one makes it. The environment variable ``HASHIYA_HOME`` puts
all of them under one folder, for tests, for a stick, for a second set of settings.
"""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

_NAME = "hashiya"
SAMPLE_NAME = "musk-putin.hashiya"


def data_folder() -> Path:
    """Return the folder for what the program makes by itself and must keep."""
    return _home("data") or Path(platformdirs.user_data_dir(_NAME, appauthor=False, roaming=False))


def config_folder() -> Path:
    """Return the folder for settings."""
    return _home("config") or Path(platformdirs.user_config_dir(_NAME, appauthor=False))


def cache_folder() -> Path:
    """Return the folder for what can be made again, such as search indexes."""
    return _home("cache") or Path(platformdirs.user_cache_dir(_NAME, appauthor=False))


def log_folder() -> Path:
    """Return the folder for the log and the reports of faults."""
    return _home("log") or Path(platformdirs.user_log_dir(_NAME, appauthor=False))


def documents_folder() -> Path:
    """Return the folder that dialogs for projects open in."""
    return _home("documents") or Path(platformdirs.user_documents_dir())


def sample_project() -> Path:
    """Return where the sample project lies, or will lie once the program has made it."""
    return data_folder() / SAMPLE_NAME


def _home(part: str) -> Path | None:
    home = os.environ.get("HASHIYA_HOME")
    return Path(home).expanduser().absolute() / part if home else None
