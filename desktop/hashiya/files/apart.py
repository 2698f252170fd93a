"""Do what a stranger's file asks for in a process of its own, which can be ended whatever it is doing.

A parser that loops, takes all memory or dies takes its process along, and neither the window nor a project
that is open. :mod:`hashiya.files.serving` is the far side.
"""

from __future__ import annotations

import contextlib
import os
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, BinaryIO

from hashiya.errors import Sentence
from hashiya.files.serving import ASKED, BROKE, END, FAILED, line_of, unpacked, value_of

_TURN = 0.05
"""Seconds until whoever waits is asked again whether to stop."""
_AHEAD = 1 << 24
"""Bytes of items that may lie ready and nobody has taken yet, and one item more: what goes on at its own pace
on both sides goes on at the pace of the slower one, however unevenly that takes."""
_BUFFER = 1 << 18
_ROOT = Path(__file__).resolve().parents[2]


class BrokenOffError(Exception):
    """Say in a clause why an answer ended before its time."""

    def __init__(self, why: Sentence) -> None:
        super().__init__(why)
        self.sentence = why


class Apart:
    """Hold a process that answers requests, one after another; one that ended it has another one started.

    ``module`` is run as a program with ``arguments``. ``patience`` is how many seconds may pass without the
    next item of an answer.
    """

    def __init__(self, module: str, arguments: Sequence[str] = (), patience: float = 60.0) -> None:
        self._command = [*_program(module), *arguments]
        self._patience = patience
        self._process: subprocess.Popen[bytes] | None = None
        self._lines = _Lines(_AHEAD)

    def ask(
        self,
        request: Any,
        cancelled: Callable[[], bool] | None = None,
        on_asked: Callable[[Any], Any] | None = None,
    ) -> Iterator[Any]:
        """Give the items of the answer one by one; ``on_asked`` answers what is asked on the way.

        Raises the HashiyaError that the far side raised, and BrokenOffError where it ended, took too long or
        too much, or where ``cancelled`` says yes; the process is ended then, and when nobody takes the rest.
        """
        whole = False
        try:
            self._send(request)
            while True:
                kind, what = self._next(cancelled)
                if kind == END:
                    whole = True
                    return
                if kind == FAILED:
                    whole = True
                    raise unpacked(what)
                if kind == BROKE:
                    raise BrokenOffError(_broke(what))
                if kind == ASKED:
                    self._say(None if on_asked is None else on_asked(what))
                else:
                    yield what
        finally:
            if not whole:
                self.close()

    def close(self) -> None:
        """End the process, whatever it is doing."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            assert process.stdin is not None
            with contextlib.suppress(OSError):  # what was still to be sent goes nowhere
                process.stdin.close()
            process.wait()

    def _send(self, request: Any) -> None:
        if self._process is None or self._process.poll() is not None:
            self.close()
            self._start()
        self._say(request)

    def _say(self, value: Any) -> None:
        assert self._process is not None
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(line_of(value))
            self._process.stdin.flush()
        except OSError as error:
            raise BrokenOffError(_ENDED) from error

    def _start(self) -> None:
        inherited = os.environ.get("PYTHONPATH")
        paths = os.pathsep.join(filter(None, (str(_ROOT), inherited)))
        self._process = subprocess.Popen(
            self._command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            bufsize=_BUFFER,
            env={**os.environ, "PYTHONPATH": paths, "PYTHONUTF8": "1"},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self._lines = _Lines(_AHEAD)
        assert self._process.stdout is not None
        taking = threading.Thread(target=_take, args=(self._process, self._process.stdout, self._lines))
        taking.daemon = True
        taking.start()

    def _next(self, cancelled: Callable[[], bool] | None) -> tuple[str, Any]:
        end = time.monotonic() + self._patience
        while True:
            if cancelled is not None and cancelled():
                raise BrokenOffError(Sentence("it was stopped"))
            try:
                line = self._lines.get(timeout=_TURN)
            except queue.Empty:
                if time.monotonic() > end:
                    raise BrokenOffError(_too_long(self._patience)) from None
                continue
            if not line:
                raise BrokenOffError(_ENDED)
            kind, what = value_of(line)
            return kind, what


class _Lines(queue.Queue[bytes]):
    """Hold lines, so many bytes of them that the last one passed the limit."""

    def _init(self, maxsize: int) -> None:
        super()._init(maxsize)
        self._held = 0

    def _qsize(self) -> int:
        return self._held

    def _put(self, item: bytes) -> None:
        self._held += len(item) + 1
        super()._put(item)

    def _get(self) -> bytes:
        line = super()._get()
        self._held -= len(line) + 1
        return line


def _take(process: subprocess.Popen[bytes], stream: BinaryIO, lines: queue.Queue[bytes]) -> None:
    """Hand lines over as they are asked for, and an empty one at the end, until nobody waits any more."""
    with stream:
        for line in stream:
            _hand_over(process, line, lines)
    _hand_over(process, b"", lines)


def _hand_over(process: subprocess.Popen[bytes], line: bytes, lines: queue.Queue[bytes]) -> None:
    while process.returncode is None:
        with contextlib.suppress(queue.Full):
            lines.put(line, timeout=_TURN)
            return


_ENDED = Sentence("reading it ended the program that reads, which may have run out of memory")


def _broke(what: str) -> Sentence:
    if what == "memory":
        return Sentence("it takes more memory than a file may")
    return Sentence("nobody has thought of what is in it ({error})", error=what)


def _too_long(seconds: float) -> Sentence:
    return Sentence("it takes longer than {seconds} seconds", seconds=int(seconds))


def _program(module: str) -> list[str]:
    if getattr(sys, "frozen", False):  # the program in one folder runs modules of its own by this name
        return [sys.executable, "--apart", module]
    return [sys.executable, "-P", "-m", module]
