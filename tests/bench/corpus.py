"""Made-up articles and marks from the sample's sentences, the same for the same seed."""

from __future__ import annotations

import random
from collections.abc import Iterator

from hashiya.assets import resource
from hashiya.core.spans import Span


def sample_text() -> str:
    return resource("samples", "musk-putin.txt").read_text(encoding="utf-8").rstrip("\n")


def _sentences() -> list[str]:
    return [
        part.strip() + "." for line in sample_text().split("\n") for part in line.split(".") if part.strip()
    ]


def article_texts(count: int, characters: int = 6_200, seed: int = 20_26) -> Iterator[str]:
    """Yield ``count`` different texts of exactly ``characters`` code points, three sentences a paragraph."""
    chance = random.Random(seed)
    sentences = _sentences()
    for number in range(count):
        parts, length = [f"المقال رقم {number}"], 0
        while length < characters:
            paragraph = " ".join(chance.choices(sentences, k=3))
            parts.append(paragraph)
            length += len(paragraph) + 2
        yield "\n\n".join(parts)[:characters].rstrip().ljust(characters, ".")


def random_spans(text: str, count: int, seed: int = 7, longest: int = 60) -> list[Span]:
    """Return ``count`` different spans of words inside one paragraph each."""
    chance = random.Random(seed)
    found: set[Span] = set()
    while len(found) < count:
        start = chance.randrange(len(text) - 1)
        end = min(len(text), start + chance.randrange(2, longest))
        stretch = text[start:end]
        if "\n" not in stretch and stretch.strip() == stretch:
            found.add(Span(start, end))
    return sorted(found)
