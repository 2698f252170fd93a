"""The far side of :mod:`hashiya.files.apart`: answer requests in a process of its own until no more come."""

from __future__ import annotations

import contextlib
import json
import sys
import time
from collections.abc import Callable, Iterable
from typing import Any, BinaryIO

import orjson

from hashiya.errors import FormatError, HashiyaError, NotFoundError, Sentence

Work = Callable[[Any], Iterable[Any]]
"""What answers a request: both are whatever JSON can hold."""

ITEM, ASKED, FAILED, BROKE, END = "item", "asked", "failed", "broke", "end"
"""How an answer goes on: an item, a question, what is wrong in a sentence, a bug's name, the end."""

_ASKING: list[tuple[BinaryIO, BinaryIO]] = []
"""Where this process asks, if it serves: what is said to it, and what it says."""


def serve(work: Work, requests: BinaryIO, answers: BinaryIO, seconds: int = 0) -> None:
    """Answer each line of ``requests`` with lines of ``answers``, until there are no more requests.

    Each may take so many ``seconds`` of the processor, 0 for any number. What ``work`` raises becomes an
    answer, so that no file of a stranger's can end the process by an error that nobody thought of.
    """
    for line in requests:
        if seconds:
            _allow(seconds)
        try:
            for item in work(value_of(line)):
                _send(answers, ITEM, item)
        except HashiyaError as error:
            _send(answers, FAILED, packed(error))
        except MemoryError:
            _send(answers, BROKE, "memory")
        except Exception as error:  # noqa: BLE001 -- told as an answer, by a process that holds nothing else
            _send(answers, BROKE, type(error).__name__)
        else:
            _send(answers, END, None)


def confine(memory: int) -> None:
    """Let this process take so many bytes of memory, and write no file.

    On systems that know no such limits only whoever waits for an answer ends it.
    """
    with contextlib.suppress(ImportError):
        import resource

        for what, most in (
            (resource.RLIMIT_AS, memory),
            (resource.RLIMIT_FSIZE, 0),
            (resource.RLIMIT_CORE, 0),
        ):
            _limit(what, most)


def serve_here(work: Work, memory: int, seconds: int) -> None:
    """Serve on this process's standard streams, confined; nothing else may be printed.

    A process whose asker died in the middle of an answer ends when its ``seconds`` are over.
    """
    answers, sys.stdout = sys.stdout.buffer, sys.stderr
    confine(memory)
    _ASKING[:] = [(sys.stdin.buffer, answers)]
    serve(work, sys.stdin.buffer, answers, seconds)


def ask_here(what: Any) -> Any:
    """Ask whoever waits for the answer that this process is giving, and return what they say."""
    [(requests, answers)] = _ASKING
    _send(answers, ASKED, what)
    return value_of(requests.readline())


def _allow(seconds: int) -> None:
    """Let this process take so many seconds of the processor from now on."""
    with contextlib.suppress(ImportError):
        import resource

        _limit(resource.RLIMIT_CPU, int(time.process_time()) + 1 + seconds)


def _limit(what: int, most: int) -> None:
    import resource

    _, hard = resource.getrlimit(what)
    resource.setrlimit(what, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))


def packed(error: HashiyaError) -> dict[str, Any]:
    """Return an error as JSON holds it; :func:`unpacked` makes it again."""
    kind = "missing" if isinstance(error, NotFoundError) else "format"
    return {"kind": kind, "said": pack(error.sentence), "line": getattr(error, "line", None)}


def unpacked(told: dict[str, Any]) -> HashiyaError:
    """Return the error that was packed."""
    said = unpack(told["said"])
    template = said.template
    made: HashiyaError = (
        NotFoundError(template) if told["kind"] == "missing" else FormatError(template, line=told["line"])
    )
    # not through their own arguments: a value may be called as one of them is
    made.sentence = said
    made.args = (said,)
    return made


def pack(said: Sentence) -> dict[str, Any]:
    """Return a sentence with its values as JSON holds it."""
    values = {name: _value(value) for name, value in said.values.items()}
    return {"template": said.template, "values": values}


def unpack(told: dict[str, Any]) -> Sentence:
    """Return the sentence that was packed."""
    template: str = told["template"]
    values = {
        name: unpack(value) if isinstance(value, dict) else value for name, value in told["values"].items()
    }
    return Sentence(template, **values)


def _value(value: object) -> Any:
    if isinstance(value, Sentence):
        return pack(value)
    return value if isinstance(value, bool | int | float) else clean(str(value))


def clean(text: str) -> str:
    """Return a text that JSON can hold: the name of a file may have bytes in it that are no text."""
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _send(answers: BinaryIO, kind: str, what: Any) -> None:
    answers.write(line_of([kind, what]))
    answers.flush()


_FAITHFUL = b" "


def line_of(value: Any) -> bytes:
    """Return a value as a line that :func:`value_of` makes it of again.

    The quick encoder takes neither whole numbers of more than 64 bits nor half a character, the quick decoder
    changes them: such a line begins with a space. Raises TypeError or ValueError for what JSON can't hold.
    """
    try:
        return orjson.dumps(value) + b"\n"
    except orjson.JSONEncodeError:
        return _FAITHFUL + json.dumps(value, allow_nan=False).encode() + b"\n"


def value_of(line: bytes) -> Any:
    """Return the value that the line was made of."""
    return json.loads(line) if line.startswith(_FAITHFUL) else orjson.loads(line)
