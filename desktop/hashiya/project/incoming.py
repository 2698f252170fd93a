"""What of an incoming article is new to the project, as the images that add it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from hashiya.core.annotations import Annotation, Link
from hashiya.core.articles import Status
from hashiya.core.edits import Entity, Image, Row
from hashiya.core.moments import now
from hashiya.errors import EditError, Sentence
from hashiya.formats.annotation_set import AnnotatedArticle, Fault
from hashiya.formats.registry import Format
from hashiya.project.entries import (
    checked_comment,
    checked_meta,
    checked_name,
    checked_origin,
    checked_title,
    title_of,
)
from hashiya.project.label_mapping import LabelMapping
from hashiya.storage import annotations as marks
from hashiya.storage import articles, facts
from hashiya.storage.database import Database

Place = tuple[str, str, tuple[tuple[int, int], ...]]


@dataclass(slots=True)
class Tally:
    """Count what came in and what didn't."""

    new_articles: int = 0
    known_articles: int = 0
    annotations: int = 0
    already: int = 0
    left_out: int = 0
    links: int = 0
    links_already: int = 0
    links_left_out: int = 0


class Placed(NamedTuple):
    """Hold what is to be added of one article, which may be nothing."""

    article: str
    text: str
    is_new: bool
    images: list[Image]


@dataclass(slots=True)
class Arrivals:
    """Place incoming articles one after the other; ``seen`` counts annotations by the file's labels."""

    mapping: LabelMapping
    kinds: Mapping[str, str]
    format: Format
    path: Path
    annotator: str | None
    fallback: str
    tally: Tally
    on_fault: Callable[[Fault], None]
    moment: str = field(default_factory=now)
    seen: Counter[str] = field(default_factory=Counter)
    names: dict[str, str] = field(default_factory=dict)
    origins: dict[str, str] = field(default_factory=dict)
    fresh: dict[str, str] = field(default_factory=dict)
    given: set[str] = field(default_factory=set)
    new: set[str] = field(default_factory=set)
    places: dict[str, dict[Place, str]] = field(default_factory=dict)

    def placed(self, db: Database, given: AnnotatedArticle) -> Placed:
        """Return what of an article is new, and count it."""
        sha256 = given.article.sha256
        holder = articles.holder_of(db, sha256)
        known = holder[0] if holder is not None else self.fresh.get(sha256)
        if known is not None:
            return self._further(db, known, given)
        id_ = self._article_id(db, given.article.id)
        self.fresh[sha256] = id_
        self.new.add(id_)
        self.tally.new_articles += 1
        places: dict[Place, str] = {}
        found = self._images(db, id_, given, places, set())
        if found:
            self.places[id_] = places
        row = self._article_row(given, marked=any(image.entity is Entity.ANNOTATION for image in found))
        return Placed(id_, given.text, True, [Image(Entity.ARTICLE, id_, id_, None, row), *found])

    def _further(self, db: Database, id_: str, given: AnnotatedArticle) -> Placed:
        """Return what a text that is there already gets as a further layer."""
        self.tally.known_articles += 1
        places = {_place(mark): mark.id for mark in marks.listing(db, id_)}
        places.update(self.places.get(id_, {}))
        there = {(link.kind, link.from_, link.to) for link in marks.links(db, id_)}
        images = self._images(db, id_, given, places, there)
        if any(image.entity is Entity.ANNOTATION for image in images):
            images = [*self._begun(db, id_), *images]
        return Placed(id_, given.text, False, images)

    def _begun(self, db: Database, id_: str) -> list[Image]:
        if id_ in self.new:
            return []
        before = articles.columns(db, id_, ("status",))
        if before["status"] != Status.NEW:
            return []
        return [Image(Entity.ARTICLE, id_, id_, before, {"status": Status.IN_PROGRESS.value})]

    def _images(
        self,
        db: Database,
        article: str,
        given: AnnotatedArticle,
        places: dict[Place, str],
        there: set[tuple[str, str, str]],
    ) -> list[Image]:
        ids: dict[str, str] = {}
        taken = self._taken(db, given)
        rows = [
            row
            for mark in given.annotations
            if (row := self._mark(article, given, mark, places, ids, taken)) is not None
        ]
        images = [Image(Entity.ANNOTATION, row["id"], article, None, row) for row in rows]
        for link in given.links:
            row = self._link(article, link, ids, there, taken)
            if row is not None:
                images.append(Image(Entity.LINK, row["id"], article, None, row))
        return images

    def _taken(self, db: Database, given: AnnotatedArticle) -> set[str]:
        if not self.format.holds.records:
            return set()
        ids = [mark.id for mark in given.annotations] + [link.id for link in given.links]
        return marks.taken_ids(db, ids)

    def _mark(
        self,
        article: str,
        given: AnnotatedArticle,
        mark: Annotation,
        places: dict[Place, str],
        ids: dict[str, str],
        taken: set[str],
    ) -> Row | None:
        self.seen[mark.label] += 1
        label = self.mapping.ours(mark.label)
        if label is None:
            self.tally.left_out += 1
            self._tell_refused(given, mark)
            return None
        annotator = self.annotator or self._name(mark.annotator)
        spans = tuple((span.start, span.end) for span in mark.spans)
        place = (label, annotator, spans)
        if place in places:
            self.tally.already += 1
            ids[mark.id] = places[place]
            return None
        try:
            row = self._row(article, mark, label, annotator, spans, taken)
        except EditError as error:
            self._fault(given, error.sentence.clause())
            return None
        ids[mark.id] = places[place] = row["id"]
        self.tally.annotations += 1
        return row

    def _row(
        self,
        article: str,
        mark: Annotation,
        label: str,
        annotator: str,
        spans: Sequence[tuple[int, int]],
        taken: set[str],
    ) -> dict[str, Any]:
        created = mark.created_at or self.moment
        return {
            "id": self._id(mark.id, taken),
            "article": article,
            "label": label,
            "annotator": annotator,
            "spans": [list(span) for span in spans],
            "comment": checked_comment(mark.comment),
            "unsure": mark.unsure,
            "origin": self._origin(mark.origin),
            "created_at": created,
            "updated_at": mark.updated_at or created,
            "extra": checked_meta(mark.extra) if mark.extra else {},
        }

    def _link(
        self,
        article: str,
        link: Link,
        ids: Mapping[str, str],
        there: set[tuple[str, str, str]],
        taken: set[str],
    ) -> Row | None:
        kind = self.kinds.get(link.kind, link.kind)
        from_, to = ids.get(link.from_), ids.get(link.to)
        if from_ is None or to is None or from_ == to or kind in self.mapping.given:
            self.tally.links_left_out += 1
            return None
        if (kind, from_, to) in there:
            self.tally.links_already += 1
            return None
        there.add((kind, from_, to))
        self.tally.links += 1
        extra = checked_meta(link.extra) if link.extra else {}
        return {
            "id": self._id(link.id, taken),
            "article": article,
            "kind": kind,
            "from": from_,
            "to": to,
            "extra": extra,
        }

    def _id(self, given: str, taken: set[str]) -> str:
        """Keep an id that our own format gives, so that a set that went out and came in is the same."""
        if self.format.holds.records and given and given not in taken:
            taken.add(given)
            return given
        return facts.new_id()

    def _article_id(self, db: Database, given: str) -> str:
        mine = self.format.holds.records and given and given not in self.given
        if not mine or articles.is_there(db, given):
            return facts.new_id()
        self.given.add(given)
        return given

    def _article_row(self, given: AnnotatedArticle, *, marked: bool) -> dict[str, Any]:
        article = given.article
        whole = self.format.holds.records
        begun = Status.IN_PROGRESS if marked else Status.NEW
        meta = dict(article.meta) if whole else {"file": self.path.name, **article.meta}
        return {
            "title": _title(article.title, given.text),
            "characters": len(given.text),
            "sha256": article.sha256,
            "status": (article.status if whole else begun).value,
            "direction": article.direction.value,
            "meta": checked_meta(meta),
            "paragraph_directions": {
                str(index): direction.value
                for index, direction in sorted(article.paragraph_directions.items())
            },
            "added_at": self.moment,
        }

    def _origin(self, given: str) -> str:
        """Return where an annotation comes from: what our own format says, or else that it was imported."""
        if given not in self.origins:
            kept = self.format.holds.records and given
            self.origins[given] = checked_origin(given) if kept else f"import:{self.format.name}"
        return self.origins[given]

    def _name(self, given: str) -> str:
        """Return an annotator's name as a project can keep it, that of the project's where none is given."""
        if given not in self.names:
            try:
                self.names[given] = checked_name(given) if given else self.fallback
            except EditError:
                self.names[given] = self.fallback
        return self.names[given]

    def _tell_refused(self, given: AnnotatedArticle, mark: Annotation) -> None:
        why = self.mapping.refused.get(mark.label)
        if why is not None:
            self._fault(given, Sentence("its label can't be one here ({why})", why=why))

    def _fault(self, given: AnnotatedArticle, message: Sentence) -> None:
        self.on_fault(Fault(self.path, None, message, given.article.id or given.article.title or None))


def _place(mark: Annotation) -> Place:
    return mark.label, mark.annotator, tuple((span.start, span.end) for span in mark.spans)


def _title(given: str, text: str) -> str:
    try:
        return checked_title(given)
    except EditError:
        return title_of(text)
