"""Which of a task's data is its text, and what Label Studio's quotes of it mean."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any


def text_key(data: Mapping[str, Any], keys: Mapping[str, str], quotes: Iterable[str]) -> str | None:
    """Return the key of the text, ``None`` where it can't be told.

    It is the one that the labelling config names, else ``text``, else the only text there is; of several the
    one that holds the most quotes.
    """
    told = [key for key in keys.values() if type(data.get(key)) is str]
    usual = ["text"] if type(data.get("text")) is str else []
    able = told or usual or [key for key, value in data.items() if type(value) is str]
    if len(able) <= 1:
        return able[0] if able else None
    said = list(quotes)
    held, _, key = max((sum(quote in data[key] for quote in said), len(data[key]), key) for key in able)
    return key if held else None


def plain_quote(quote: str, text: str) -> str:
    """Return a quote as the text has it: Label Studio writes each line break, CR and LF alike, as a backslash
    and an n."""
    if "\\n" not in quote or quote in text:
        return quote
    plain = quote.replace("\\n", "\n")
    found = text.replace("\r", "\n").find(plain)
    return plain if found == -1 else text[found : found + len(plain)]
