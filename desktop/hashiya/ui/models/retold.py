"""Sentences that were kept in English, in the interface's language where they can be found again."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from hashiya.text.direction import isolate
from hashiya.ui.messages import in_digits
from hashiya.ui.models.row import one_line

_NUMBER = re.compile(r"\d+")
_NAMES = ("number", "count", "pages")
_WITH_WORDS = (
    "Some pages can't be read and are missing: {pages}.",
    "Left out, because it stands on most pages: {lines}",
    "Behind this paragraph the page also shows: “{passage} …”",
)
"""What readers say of a text with words of the file in it."""


def retold(sentence: str) -> str:
    """Return a kept sentence in the interface's language, or isolated as it stands.

    Found again are sentences without values, those whose one value is a number, and what is known by heart.
    """
    for template, value in _templates(sentence):
        told = QCoreApplication.translate("errors", template)
        if told != template:
            return in_digits(told.format(**value) if value else told)
    return isolate(one_line(sentence))


def _templates(sentence: str) -> Iterator[tuple[str, dict[str, str]]]:
    """Give what the sentence may have been made of, with what stood for a name."""
    yield sentence, {}
    found = _NUMBER.search(sentence)
    if found is not None:
        for name in _NAMES:
            template = f"{sentence[: found.start()]}{{{name}}}{sentence[found.end() :]}"
            yield template, {name: found.group()}
    for template in _WITH_WORDS:
        before, name, after = re.split("[{}]", template)
        if sentence.startswith(before) and sentence.endswith(after):
            words = sentence.removeprefix(before).removesuffix(after)
            yield template, {name: isolate(one_line(words))}
