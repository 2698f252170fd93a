"""The reference article, for everything that is measured on it."""

import pytest

from hashiya import assets


@pytest.fixture(scope="session")
def reference() -> str:
    return assets.resource("samples", "musk-putin.txt").read_bytes().decode("utf-8")
