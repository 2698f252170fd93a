"""Keep every test off the user's screen and out of the user's folders."""

import gc
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.second_processes import Processes

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Give each test its own folders for settings, data, cache and log."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HASHIYA_HOME", str(home))
        yield home


@pytest.fixture(autouse=True, scope="session")
def _second_processes() -> Iterator[None]:
    """Let what reads strangers' files in a process of its own share that process with other tests."""
    processes = Processes()
    with pytest.MonkeyPatch.context() as patch:
        for module in ("hashiya.formats.apart", "hashiya.readers.apart"):
            patch.setattr(f"{module}.Apart", processes.of)
        yield
    processes.end()


@pytest.fixture(autouse=True)
def _collected_here() -> Iterator[None]:
    """Collect garbage in the tests' thread only: Qt objects can't be destroyed in the database's."""
    gc.disable()
    yield
    if gc.get_count()[0] > 5000:
        gc.collect()
