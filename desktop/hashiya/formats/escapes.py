r"""Escapes: how a format of lines holds what would break a line, or a column, in letters that can be read.

``\n``, ``\r``, ``\t`` and ``\s`` stand for a line feed, a carriage return, a tab and a space, ``\u00a0`` for
the character of this number, ``\\`` for a backslash; any other backslash stands for itself.
"""

from __future__ import annotations

import re

_BREAKING = re.compile("[\\\\\x00-\x1f\x7f-\x9f\u2028\u2029]")
_PARTING = re.compile(r"[\\\s\x00-\x1f\x7f-\x9f]")
_ESCAPE = re.compile(r"\\(?:([\\nrts])|u([0-9a-f]{4}))")

_LETTERS = {"\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t", " ": "\\s"}
_CHARACTERS = {"\\": "\\", "n": "\n", "r": "\r", "t": "\t", "s": " "}


def escaped(text: str) -> str:
    """Return ``text`` as it can stand on a line: no line break in it, no tab, no other control character."""
    return _BREAKING.sub(_escape, text)


def escaped_word(text: str) -> str:
    """Return ``text`` as it can stand in a column: no white space in it either."""
    return _PARTING.sub(_escape, text)


def unescaped(text: str) -> str:
    """Return what :func:`escaped` or :func:`escaped_word` was given."""
    return _ESCAPE.sub(_character, text) if "\\" in text else text


def _escape(match: re.Match[str]) -> str:
    found = match.group()
    return _LETTERS.get(found) or f"\\u{ord(found):04x}"


def _character(match: re.Match[str]) -> str:
    letter, code = match.groups()
    return _CHARACTERS[letter] if letter else chr(int(code, 16))
