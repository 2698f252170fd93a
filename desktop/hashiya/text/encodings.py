"""Encodings of Arabic plain text: find the likely one, always offer the others.

A byte order mark decides, then UTF-16 by the bytes at even and odd places, then strict UTF-8. Between the
one-byte encodings the decoded text decides: its share of Arabic letters, the shape of its words, and the
debris that a wrong table leaves.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from hashiya.errors import EditError, FormatError
from hashiya.text.likeness import arabic_likeness
from hashiya.text.normalise import normalise

ENCODINGS = (
    "utf-8",
    "windows-1256",
    "iso-8859-6",
    "utf-16",
    "utf-16-le",
    "utf-16-be",
    "utf-32",
    "windows-1252",
    "mac-arabic",
    "cp720",
)
"""The encodings that are offered, the likelier first."""

BEGINNING = 4_000
"""How many characters a guess shows."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_BY_CODEC = {codecs.lookup(encoding).name: encoding for encoding in ENCODINGS}
_MARKED_ONLY = frozenset({"utf-16", "utf-32"})
_HIGH_BYTE_AT = {"utf-16-le": 1, "utf-16-be": 0}
# high bytes of what Arabic news is made of: Latin, Arabic, general punctuation, presentation forms
_HIGH_BYTES = frozenset({0x00, 0x06, 0x20, 0xFB, 0xFC, 0xFD, 0xFE})
# how often each is met where the text looks the same in several
_USUAL = {
    "utf-8": 1.0,
    "utf-16-le": 0.98,
    "utf-16-be": 0.98,
    "windows-1256": 0.92,
    "iso-8859-6": 0.91,
    "windows-1252": 0.9,
    "mac-arabic": 0.8,
    "cp720": 0.8,
}
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f]")
_LANES = 4_096
_MOST = 0.9
# how many whole characters beside a wrong byte tell UTF-8: in other Arabic files there is less than one
_RIGHT_IN_UTF8 = 4
_LEAST = 0.4


@dataclass(frozen=True, slots=True)
class Guess:
    """Hold an encoding in which a file can be read: how likely it is, 0 to 1, and the text's beginning."""

    encoding: str
    confidence: float
    text: str


@dataclass(frozen=True, slots=True)
class Decoded:
    """Hold a normalised text and the encoding that it was read in, one of :data:`ENCODINGS`."""

    text: str
    encoding: str


def detect(data: bytes) -> list[Guess]:
    """Return every encoding in which all of ``data`` can be read, the likeliest first; never none."""
    mark = next((encoding for mark, encoding in _MARKS if data.startswith(mark)), None)
    guesses = []
    for encoding in ENCODINGS:
        if encoding in _MARKED_ONLY and encoding != mark:
            continue
        try:
            beginning = data.decode(encoding)[:BEGINNING].removeprefix("\ufeff")
        except UnicodeDecodeError:
            continue
        confidence = float(encoding == mark) if mark else _confidence(data, encoding, beginning)
        guesses.append(Guess(encoding, confidence, beginning))
    return sorted(guesses, key=lambda guess: -guess.confidence)


def decode(data: bytes, encoding: str | None = None) -> Decoded:
    """Return ``data`` as normalised text, in the likeliest encoding where none is given.

    Raises FormatError for an unknown encoding, for bytes that it doesn't have, and for data that isn't text.
    """
    chosen = _likeliest(data) if encoding is None else _known(encoding)
    try:
        return Decoded(normalise(data.decode(chosen)), chosen)
    except UnicodeDecodeError as error:
        raise FormatError(
            "The byte at {place} is none of {encoding}; choose another encoding.",
            place=error.start,
            encoding=chosen,
        ) from error
    except EditError as error:
        raise FormatError("{why}", why=error.sentence) from error


def _likeliest(data: bytes) -> str:
    if _is_utf8(data):
        # nothing is likelier, and thousands of files are read faster without looking at the others
        return "utf-8"
    _refuse_damaged_utf8(data)
    likeliest = detect(data)[0]
    if likeliest.confidence < _LEAST:
        raise FormatError("This isn't plain text in any encoding known here; give a text file.")
    return likeliest.encoding


def _is_utf8(data: bytes) -> bool:
    try:
        return not _CONTROL.search(data.decode("utf-8")[:BEGINNING])
    except UnicodeDecodeError:
        return False


def _refuse_damaged_utf8(data: bytes) -> None:
    """Raise FormatError for UTF-8 with a few wrong bytes: another table would make debris of all of it."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        text = data.decode("utf-8", "replace")
        wrong = text.count("\ufffd")
        right = len(text) - len(text.encode("ascii", "ignore")) - wrong
        if right > _RIGHT_IN_UTF8 * wrong:
            raise FormatError(
                "The byte at {place} is none of {encoding}; choose another encoding.",
                place=error.start,
                encoding="utf-8",
            ) from error


def _known(encoding: str) -> str:
    try:
        return _BY_CODEC[codecs.lookup(encoding).name]
    except (LookupError, ValueError) as error:
        raise FormatError(
            "There is no encoding {encoding} here; choose one of {known}.",
            encoding=encoding,
            known=", ".join(ENCODINGS),
        ) from error


def _confidence(data: bytes, encoding: str, beginning: str) -> float:
    if encoding in _HIGH_BYTE_AT:
        likely = _share_of_high_bytes(data, _HIGH_BYTE_AT[encoding]) > _MOST
        return _USUAL[encoding] * arabic_likeness(beginning) if likely else 0.0
    if encoding == "utf-8" and not _CONTROL.search(beginning):
        # other text hardly ever happens to be UTF-8, but UTF-16 may be all ASCII controls and signs
        return 0.99
    return _USUAL[encoding] * arabic_likeness(beginning)


def _share_of_high_bytes(data: bytes, place: int) -> float:
    lane = data[place : 2 * _LANES : 2]
    return sum(byte in _HIGH_BYTES for byte in lane) / len(lane) if lane else 0.0
