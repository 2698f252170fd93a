"""Entries: what people and scripts type into a project, cleaned and checked."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from enum import StrEnum
from operator import index
from typing import Any, TypeVar

from hashiya.core.spans import Span
from hashiya.errors import EditError, Sentence
from hashiya.storage.values import dump, load
from hashiya.text.normalise import normalise

_NAME_LENGTH = 100
_TITLE_LENGTH = 300
_TITLE_FROM_TEXT = 80
_UNSEEN = ("Cc", "Cs")

Choice = TypeVar("Choice", bound=StrEnum)


def checked_name(name: str) -> str:
    """Return an annotator's name on one line; raises :class:`EditError` for one that can't be used."""
    return unicodedata.normalize("NFC", _one_line(Sentence("An annotator's name"), name, _NAME_LENGTH))


def system_user() -> str:
    """Return the name of the system's user, or ``annotator`` where the system doesn't tell."""
    import getpass

    try:
        return checked_name(getpass.getuser())
    except (OSError, KeyError, ImportError, EditError):
        return "annotator"


def checked_title(title: str) -> str:
    """Return the title on one line; raises :class:`EditError` for one that is empty or too long."""
    return _one_line(Sentence("An article's title"), title, _TITLE_LENGTH)


def checked_tag(tag: str) -> str:
    """Return an article's tag on one line; raises :class:`EditError` for one that can't be used."""
    return _one_line(Sentence("A tag"), tag, _NAME_LENGTH)


def checked_origin(origin: str) -> str:
    """Return where an annotation comes from, on one line; raises :class:`EditError`."""
    return _one_line(Sentence("An annotation's origin"), origin, _NAME_LENGTH)


def title_of(text: str) -> str:
    """Return the first line of ``text`` that isn't blank, cut after a word where it is long."""
    line = " ".join(next(line for line in text.split("\n") if line.strip()).split())
    line = "".join(char for char in line if not _has_unseen(char)) or "…"
    if len(line) <= _TITLE_FROM_TEXT:
        return line
    begun = line[:_TITLE_FROM_TEXT]
    return f"{begun.rpartition(' ')[0] or begun} …"


def checked_meta(meta: Mapping[str, Any]) -> Any:
    """Return ``meta`` as JSON will hold it; raises :class:`EditError` for what JSON can't hold."""
    try:
        written = dump(dict(meta))
        written.encode("utf-8")
        return load(written)
    except (TypeError, ValueError, RecursionError) as error:
        raise EditError(
            "The article's metadata can't be kept ({why}): give text, numbers and lists of them.", why=error
        ) from error


def checked_comment(comment: str | None) -> str | None:
    """Return the comment without space around it, ``None`` for an empty one."""
    return normalise(comment).strip() or None if comment else None


def checked_spans(spans: Iterable[Span | tuple[int, int]]) -> list[Span]:
    """Return the spans with Python's own integers; raises :class:`EditError` for other numbers.

    A span may be given as a pair of its start and its end.
    """
    try:
        return [_span(span) for span in spans]
    except (TypeError, ValueError, AttributeError) as error:
        raise EditError("A span's start and end are whole numbers of characters: give both.") from error


def span_or_spans(
    start: int | None, end: int | None, spans: Iterable[Span | tuple[int, int]] | None
) -> list[Span]:
    """Return the spans that one of the two ways of giving them names; raises :class:`EditError`."""
    if spans is not None and start is None and end is None:
        return checked_spans(spans)
    if spans is None and start is not None and end is not None:
        return checked_spans([Span(start, end)])
    raise EditError("An annotation needs either a start and an end or a list of spans: give one of the two.")


def checked_choice(value: str, choices: type[Choice]) -> Choice:
    """Return the member of ``choices`` that ``value`` names; raises :class:`EditError` for none."""
    try:
        return choices(value)
    except ValueError as error:
        names = ", ".join(choices)
        raise EditError(
            "{value} is no {kind}: give one of {known}.",
            value=repr(value),
            kind=choices.__name__.lower(),
            known=names,
        ) from error


def _span(given: Span | tuple[int, int]) -> Span:
    start, end = given if isinstance(given, tuple) else (given.start, given.end)
    return Span(int(index(start)), int(index(end)))


def _one_line(what: Sentence, value: str, most: int) -> str:
    cleaned = " ".join(value.split())
    if not 1 <= len(cleaned) <= most or _has_unseen(cleaned):
        raise EditError(
            "{what} needs 1 to {most} visible characters: choose another one.", what=what, most=most
        )
    return cleaned


def _has_unseen(text: str) -> bool:
    return any(unicodedata.category(char) in _UNSEEN for char in text)
