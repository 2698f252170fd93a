"""Deal the articles of a project into training, validation and test."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from hashiya.formats.annotation_set import AnnotatedArticle
from hashiya.formats.splits import By, Candidate, Shares, dealt
from hashiya.project.choosing import Choice
from hashiya.storage import annotations as marks
from hashiya.storage import articles
from hashiya.storage.database import Database
from hashiya.text.nearness import Near, Sketches

_SOURCES = ("source", "publisher", "site", "newspaper")
_DATES = ("date", "published", "published_at")
_MOST_TOLD = 100


@dataclass(frozen=True, slots=True)
class Split:
    """Say how a set is to be split: the shares, the seed, and what is kept on one side."""

    shares: Shares
    seed: int = 0
    by: By = By.ARTICLE


def splits_of(db: Database, choice: Choice, split: Split) -> dict[str, str]:
    """Return the part of each chosen article by its id."""
    counts = marks.label_counts(db, choice.labels, choice.annotators)
    candidates = [
        Candidate(id_, _group(meta, split.by), counts.get(id_, {}))
        for id_, status, meta in articles.outlines(db)
        if (choice.ids is None or id_ in choice.ids) and (not choice.statuses or status in choice.statuses)
    ]
    return dealt(candidates, split.shares, split.seed, split.by)


def told(split: Split, splits: dict[str, str], near: Iterable[Near], groupless: int) -> dict[str, Any]:
    """Return the split as a manifest tells it, with the near-identical articles on different sides."""
    pairs = list(near)
    return {
        "shares": str(split.shares),
        "seed": split.seed,
        "by": split.by.value,
        "articles": dict(Counter(splits.values())),
        "without_group": groupless,
        "near_duplicates_across": len(pairs),
        "near_duplicates": [
            {"one": each.one, "other": each.other, "share": round(each.share, 2)}
            for each in pairs[:_MOST_TOLD]
        ],
    }


def groupless(db: Database, splits: dict[str, str], by: By) -> int:
    """Return how many of the articles name no source or no date, where that decides."""
    if by is By.ARTICLE:
        return 0
    return sum(not _group(meta, by) for id_, _, meta in articles.outlines(db) if id_ in splits)


def near_across(given: Iterable[AnnotatedArticle]) -> list[Near]:
    """Return the pairs of near-identical articles of which one trains and the other tests."""
    sketches = Sketches()
    sides: dict[str, str] = {}
    found: list[Near] = []
    for each in given:
        sides[each.article.id] = each.split
        near = sketches.add(each.article.id, each.text)
        found.extend(pair for pair in near if sides[pair.other] != each.split)
    return found


def _group(meta: dict[str, Any], by: By) -> str:
    keys = {By.ARTICLE: (), By.SOURCE: _SOURCES, By.DATE: _DATES}[by]
    return next((str(meta[key]) for key in keys if meta.get(key)), "")
