"""Prove that what a set holds is what its manifest says was written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from hashiya.errors import Sentence
from hashiya.formats.annotation_set import AnnotatedArticle, Counts, Fault, counts_of
from hashiya.formats.facts import digest
from hashiya.formats.registry import Format

_COUNTED = {
    "articles": Sentence("articles"),
    "annotations": Sentence("annotations"),
    "spans": Sentence("spans"),
    "links": Sentence("links"),
}


class ManifestProof:
    """Compare articles with a manifest; ``counts`` is what they hold, what the manifest says until then."""

    def __init__(
        self, format: Format, where: Path, manifest: Mapping[str, Any], on_fault: Callable[[Fault], None]
    ) -> None:
        self._format = format
        self._where = where
        self._on_fault = on_fault
        self._held = _object(manifest, "held")
        self.counts = Counts(**{name: _whole(self._held, name) for name in _COUNTED})
        self._names: dict[str, str] = {}
        self._left: dict[str, int] = {}
        self._there: Counter[str] = Counter()
        for each in manifest["articles"]:
            self._expect(each)

    def prove(self, articles: Iterable[AnnotatedArticle]) -> None:
        """Walk the articles, and tell of all that is otherwise than the manifest says."""
        counts, labels = Counts(), Counter[str]()
        found: set[str] = set()
        for given in articles:
            counts += counts_of(given)
            labels.update(mark.label for mark in given.annotations)
            found.add(given.article.sha256)
            self._take(given)
        self.counts = counts
        self._name_missing(found)
        self._compare_counts({**asdict(counts), "by_label": dict(labels)})

    def _expect(self, listed: Any) -> None:
        """Remember an article of the manifest: what it is called, and the number that its facts add up to."""
        sha256 = listed.get("sha256") if isinstance(listed, dict) else None
        if not isinstance(sha256, str):
            self._tell(Sentence("the manifest lists an article without the hash of its text"))
            return
        self._names[sha256] = str(listed.get("id") or listed.get("title") or sha256[:12])
        self._left[sha256] = self._left.get(sha256, 0) + _number(listed.get("facts"))

    def _take(self, given: AnnotatedArticle) -> None:
        article = given.article
        if article.sha256 in self._left:
            self._left[article.sha256] -= digest(given, self._format.holds)
        else:
            self._tell(
                Sentence("its text is none that the manifest lists"),
                article.id or article.title or article.sha256[:12],
            )

    def _name_missing(self, found: set[str]) -> None:
        for sha256, rest in self._left.items():
            if sha256 not in found:
                self._tell(Sentence("the manifest lists it, and it isn't there"), self._names[sha256])
            elif rest:
                self._tell(
                    Sentence("what is marked or known of it isn't what was written"), self._names[sha256]
                )

    def _compare_counts(self, found: dict[str, Any]) -> None:
        for name, what in _COUNTED.items():
            self._compare(what, _whole(self._held, name), found[name])
        labels = _object(self._held, "by_label")
        for label in sorted({*labels, *found["by_label"]}):
            self._compare(label, _whole(labels, label), found["by_label"].get(label, 0))

    def _compare(self, what: str, expected: int, found: int) -> None:
        if found != expected:
            self._tell(
                Sentence(
                    "the manifest counts {expected} {what}, the set has {found}",
                    expected=expected,
                    what=what,
                    found=found,
                )
            )

    def _tell(self, message: Sentence, article: str | None = None) -> None:
        self._on_fault(Fault(self._where, None, message, article))


def _object(values: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    found = values.get(key)
    return found if isinstance(found, dict) else {}


def _whole(values: Mapping[str, Any], key: str) -> int:
    found = values.get(key)
    return found if type(found) is int else 0


def _number(facts: Any) -> int:
    """Return the number that stands there in hexadecimal; for anything else 0, which no facts add up to."""
    try:
        return int(facts, 16)
    except (TypeError, ValueError):
        return 0
