"""The reference article."""

import pytest

from hashiya.assets import resource


@pytest.fixture(scope="session")
def reference() -> str:
    return resource("samples", "musk-putin.txt").read_text(encoding="utf-8")
