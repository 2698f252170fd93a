"""The database thread: every statement on an open project runs on it, one after another."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import TypeVar

T = TypeVar("T")


class DatabaseThread:
    """Run calls one after another on one thread of their own."""

    def __init__(self, name: str) -> None:
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix=f"hashiya-{name}")
        self._thread: int | None = None

    def call(self, work: Callable[[], T]) -> T:
        """Run ``work`` on the database thread and return what it returns, or raise what it raises.

        A call from the database thread itself runs at once, and so does one made while the interpreter is
        going down, when no other thread is left.
        """
        return self.begin(work)()

    def begin(self, work: Callable[[], T]) -> Callable[[], T]:
        """Let ``work`` run on the database thread, and return what waits for it.

        That returns what ``work`` returns, or raises what it raises. On the database thread itself, and while
        the interpreter is going down, the work is done first.
        """
        if threading.get_ident() != self._thread:
            with suppress(RuntimeError):
                return self._executor.submit(self._run, work).result
        done = work()
        return lambda: done

    def post(self, work: Callable[[], object]) -> None:
        """Let ``work`` run on the database thread when its turn comes, without waiting for it."""
        self._executor.submit(self._run, work)

    def stop(self, *, wait: bool = True) -> None:
        """End the thread once the calls made so far are done."""
        self._executor.shutdown(wait=wait and threading.get_ident() != self._thread)

    def _run(self, work: Callable[[], T]) -> T:
        self._thread = threading.get_ident()
        return work()
