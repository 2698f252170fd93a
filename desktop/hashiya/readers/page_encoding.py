"""The encoding of a page: found from the letters that it shows, with what it declares as a second opinion."""

from __future__ import annotations

import codecs
import re

from hashiya.readers.decoding import decoded_bytes
from hashiya.readers.sources import Source
from hashiya.text.encodings import Decoded, Guess, detect
from hashiya.text.normalise import normalise

_DECLARED = re.compile(rb"(?:charset|encoding)\s*=\s*[\"']?\s*([\w:.-]+)", re.IGNORECASE)
_HEAD = 4_096
_MARKUP = re.compile(rb"<(script|style)\b.*?</\1\s*>|<[^>]*>|[ \t\r\n]+", re.DOTALL | re.IGNORECASE)
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
# as browsers do, which take Latin 1 for its superset of Windows
_OTHERWISE = {"iso8859-1": "windows-1252", "ascii": "windows-1252"}
_AS_LIKELY = 0.1
_LEAST = 0.4
_RIGHT_IN_UTF8 = 4


def decoded_page(source: Source, encoding: str | None) -> Decoded:
    """Return a page's text, in the likeliest encoding if none is given.

    Of a page in UTF-8 with a few damaged letters, those become U+FFFD. Raises NotFoundError where there is no
    file, FormatError where it can't be read or isn't text.
    """
    data = source.data()
    if encoding is None and not data.startswith(_MARKS) and not _is(data, "utf-8"):
        if _is_damaged_utf8(data):
            return Decoded(normalise(data.decode("utf-8", "replace").replace("\0", "")), "utf-8")
        encoding = _likeliest(data)
    return decoded_bytes(data, source, encoding)


def _likeliest(data: bytes) -> str | None:
    """Return the encoding in which what a page shows is most like Arabic, ``None`` to look at all of it."""
    if b"\0" in data[:_HEAD]:
        return None
    guesses = detect(_MARKUP.sub(b" ", data))
    declared = _declared(data, guesses)
    if declared is not None and declared.confidence >= guesses[0].confidence - _AS_LIKELY:
        return declared.encoding
    if guesses[0].confidence >= _LEAST:
        return guesses[0].encoding
    return declared.encoding if declared is not None else None


def _declared(data: bytes, guesses: list[Guess]) -> Guess | None:
    found = _DECLARED.search(data[:_HEAD])
    if found is None:
        return None
    try:
        name = codecs.lookup(found.group(1).decode("ascii")).name
    except LookupError:
        return None
    name = codecs.lookup(_OTHERWISE.get(name, name)).name
    return next((guess for guess in guesses if codecs.lookup(guess.encoding).name == name), None)


def _is_damaged_utf8(data: bytes) -> bool:
    text = data.decode("utf-8", "replace")
    wrong = text.count("\ufffd")
    right = len(text) - len(text.encode("ascii", "ignore")) - wrong
    return right > _RIGHT_IN_UTF8 * wrong


def _is(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True
