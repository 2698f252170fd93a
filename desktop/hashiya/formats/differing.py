"""Say in a clause where two copies of an article differ."""

from __future__ import annotations

from collections import Counter

from hashiya.core.annotations import Annotation
from hashiya.errors import Sentence
from hashiya.formats.annotation_set import AnnotatedArticle
from hashiya.formats.facts import Fact, facts, mark_fact
from hashiya.formats.holdings import Holds


def difference(held: AnnotatedArticle, found: AnnotatedArticle | None, holds: Holds) -> Sentence:
    """Return what of ``held`` is otherwise in ``found``, as it was read again; ``None``: it isn't there."""
    if found is None:
        return Sentence("the file doesn't hold it")
    here, there = _marks(held, holds), _marks(found, holds)
    for fact, mark in here.items():
        if fact not in there:
            return _missing(mark)
    for fact, mark in there.items():
        if fact not in here:
            return Sentence(
                "the file has a {label} at {start}:{end} that isn't in the project",
                label=mark.label,
                start=mark.start,
                end=mark.end,
            )
    if Counter(facts(held, holds)) != Counter(facts(found, holds)) and len(held.links) != len(found.links):
        return Sentence(
            "it has {here} links, and {there} when read again", here=len(held.links), there=len(found.links)
        )
    return Sentence("its links or its details are others when read again")


def _marks(given: AnnotatedArticle, holds: Holds) -> dict[tuple[Fact, int], Annotation]:
    """Return the annotations by what they say, numbered where several say the same."""
    seen: Counter[Fact] = Counter()
    found = {}
    for mark in given.annotations:
        fact = mark_fact(mark, holds)
        seen[fact] += 1
        found[fact, seen[fact]] = mark
    return found


def _missing(mark: Annotation) -> Sentence:
    return Sentence(
        "the {label} at {start}:{end} is another one when read again",
        label=mark.label,
        start=mark.start,
        end=mark.end,
    )
