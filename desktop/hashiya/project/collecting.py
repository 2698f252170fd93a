"""Let Python look for garbage seldom while many objects are made that all stay for a while."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_SELDOM = 200_000


@contextmanager
def seldom() -> Iterator[None]:
    """Raise the collector's threshold inside the block.

    A batch of an import is no garbage, and is large; the articles of an export go by themselves.
    """
    was = gc.get_threshold()
    gc.set_threshold(max(_SELDOM, was[0]), *was[1:])
    try:
        yield
    finally:
        gc.set_threshold(*was)
