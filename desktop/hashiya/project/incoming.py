"""What of an incoming article is new to the project, as the images that add it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from hashiya.core.annotations import Annotation, Link
from hashiya.core.articles import Status
from hashiya.core.edits import Entity, Image, Row
from hashiya.core.labels import Label
from hashiya.errors import EditError, Sentence
from hashiya.formats.annotation_set import AnnotatedArticle, Fault
from hashiya.formats.values import quoted
from hashiya.project.incoming_rows import IncomingRows
from hashiya.project.label_mapping import LEFT_OUT, LabelMapping
from hashiya.storage import annotations as marks
from hashiya.storage import articles, bulk, facts
from hashiya.storage.database import Database

Place = tuple[str, str, tuple[tuple[int, int], ...]]
Tie = tuple[str, str, str]


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
class Layers:
    """Hold what an article has already: annotations by label, layer and spans, links, its status."""

    status: str
    places: dict[Place, str] = field(default_factory=dict)
    ties: set[Tie] = field(default_factory=set)
    comments: dict[str, str | None] = field(default_factory=dict)


@dataclass(slots=True)
class Foreseen:
    """Remember what dry runs have told: texts, ids and layers that would be there, and labels."""

    holders: dict[str, str] = field(default_factory=dict)
    given: set[str] = field(default_factory=set)
    layers: dict[str, Layers] = field(default_factory=dict)
    labels: list[Label] = field(default_factory=list)


@dataclass(slots=True)
class Arrivals:
    """Place incoming articles, batch after batch; ``seen`` counts annotations by the file's labels.

    ``entered`` counts those that are added, by annotator.
    ``kinds`` maps kinds of links. ``dry`` tells that no batch is written, so that what came before is
    remembered ``there`` instead of looked up.
    """

    mapping: LabelMapping
    kinds: Mapping[str, str]
    rows: IncomingRows
    tally: Tally
    on_fault: Callable[[Fault], None]
    dry: bool = False
    ids: Iterator[str] = field(default_factory=facts.new_ids)
    seen: Counter[str] = field(default_factory=Counter)
    entered: Counter[str] = field(default_factory=Counter)
    there: Foreseen = field(default_factory=Foreseen)
    taken: set[str] = field(default_factory=set)

    def batch(self, db: Database, batch: Sequence[AnnotatedArticle]) -> list[Placed]:
        """Return what of each article is new, and count it; the batches before are on the disk."""
        if not self.dry:
            self.there = Foreseen()
        self._note_taken(db, batch)
        return [self._placed(db, given) for given in batch]

    def _placed(self, db: Database, given: AnnotatedArticle) -> Placed:
        sha256 = given.article.sha256
        known = self.there.holders.get(sha256)
        if known is not None:
            return self._further(db, known, given)
        try:
            row = self.rows.article(given)
        except EditError as error:
            self._fault(given, error.sentence.clause())
            return Placed("", given.text, False, [])
        id_ = self.there.holders[sha256] = self._article_id(given.article.id)
        self.tally.new_articles += 1
        self.there.layers[id_] = Layers(row["status"])
        found = self._images(id_, given)
        if _has_marks(found) and not self.rows.whole:
            row["status"] = self.there.layers[id_].status = Status.IN_PROGRESS.value
        return Placed(id_, given.text, True, [Image(Entity.ARTICLE, id_, id_, None, row), *found])

    def _further(self, db: Database, id_: str, given: AnnotatedArticle) -> Placed:
        """Return what a text that is there already gets as a further layer."""
        self.tally.known_articles += 1
        if id_ not in self.there.layers:
            self.there.layers[id_] = _layers(db, id_)
        images = self._images(id_, given)
        if _has_marks(images) and self.there.layers[id_].status == Status.NEW:
            before, after = {"status": Status.NEW.value}, {"status": Status.IN_PROGRESS.value}
            self.there.layers[id_].status = after["status"]
            images.insert(0, Image(Entity.ARTICLE, id_, id_, before, after))
        return Placed(id_, given.text, False, images)

    def _images(self, article: str, given: AnnotatedArticle) -> list[Image]:
        ids: dict[str, str] = {}
        layers = self.there.layers[article]
        images = [
            Image(Entity.ANNOTATION, row["id"], article, None, row)
            for mark in given.annotations
            if (row := self._mark(article, layers, given, mark, ids)) is not None
        ]
        for link in given.links:
            row = self._link(article, given, link, ids)
            if row is not None:
                images.append(Image(Entity.LINK, row["id"], article, None, row))
        return images

    def _note_taken(self, db: Database, batch: Sequence[AnnotatedArticle]) -> None:
        """Look up at once what the project holds of the batch: texts, and ids where the format keeps them."""
        self.there.holders.update(articles.holders_of(db, {each.article.sha256 for each in batch}))
        self.taken.clear()
        if self.rows.whole:
            self.there.given.update(articles.there(db, {each.article.id for each in batch}))
            ids = [mark.id for each in batch for mark in each.annotations]
            ids.extend(link.id for each in batch for link in each.links)
            self.taken = bulk.taken_ids(db, ids)

    def _mark(
        self, article: str, layers: Layers, given: AnnotatedArticle, mark: Annotation, ids: dict[str, str]
    ) -> Row | None:
        self.seen[mark.label] += 1
        label = self.mapping.ours(mark.label)
        if label is None:
            self.tally.left_out += 1
            self._tell_refused(given, mark)
            return None
        annotator = self.rows.layer(mark.annotator)
        places, place = layers.places, (label, annotator, _pairs(mark))
        if place in places:
            self.tally.already += 1
            ids[mark.id] = places[place]
            self._tell_comment(given, mark, layers.comments.get(places[place]))
            return None
        try:
            row = self.rows.annotation(mark, self._id(mark.id), article, *place)
        except EditError as error:
            self._fault(given, error.sentence.clause())
            return None
        ids[mark.id] = places[place] = row["id"]
        if row["comment"]:
            layers.comments[row["id"]] = row["comment"]
        self.tally.annotations += 1
        self.entered[annotator] += 1
        return row

    def _link(self, article: str, given: AnnotatedArticle, link: Link, ids: Mapping[str, str]) -> Row | None:
        kind = self.kinds.get(link.kind, link.kind)
        from_, to = ids.get(link.from_), ids.get(link.to)
        unwanted = self.mapping.given.get(link.kind) == LEFT_OUT
        if from_ is None or to is None or from_ == to or unwanted:
            self.tally.links_left_out += 1
            return None
        ties, tie = self.there.layers[article].ties, (kind, from_, to)
        if tie in ties:
            self.tally.links_already += 1
            return None
        try:
            row = self.rows.link(link, self._id(link.id), article, kind, from_, to)
        except EditError as error:
            self._fault(given, error.sentence.clause())
            return None
        ties.add(tie)
        self.tally.links += 1
        return row

    def _id(self, given: str) -> str:
        """Keep an id that our own format gives, so that a set that went out and came in is the same."""
        if self.rows.whole and given and given not in self.taken:
            self.taken.add(given)
            return given
        return next(self.ids)

    def _article_id(self, given: str) -> str:
        if self.rows.whole and given and given not in self.there.given:
            self.there.given.add(given)
            return given
        return next(self.ids)

    def _tell_refused(self, given: AnnotatedArticle, mark: Annotation) -> None:
        why = self.mapping.refused.get(mark.label)
        if why is not None:
            self._fault(given, Sentence("its label can't be one here ({why})", why=why))

    def _tell_comment(self, given: AnnotatedArticle, mark: Annotation, kept: str | None) -> None:
        """Tell of a comment that has no place, since the annotation is there already with another one."""
        if mark.comment and mark.comment.strip() != kept:
            self._fault(
                given,
                Sentence(
                    "the annotation {label} at {start}:{end} is there already, so its comment {comment} "
                    "stays out",
                    label=mark.label,
                    start=mark.start,
                    end=mark.end,
                    comment=quoted(mark.comment),
                ),
            )

    def _fault(self, given: AnnotatedArticle, message: Sentence) -> None:
        place = given.article.id or given.article.title or None
        self.on_fault(Fault(self.rows.path, None, message, place))


def _layers(db: Database, article: str) -> Layers:
    """Look up what an article of the project has."""
    status = articles.columns(db, article, ("status",))["status"]
    there = marks.listing(db, article)
    return Layers(
        status,
        {_place(mark): mark.id for mark in there},
        {(link.kind, link.from_, link.to) for link in marks.links(db, article)},
        {mark.id: mark.comment for mark in there},
    )


def _place(mark: Annotation) -> Place:
    return mark.label, mark.annotator, _pairs(mark)


def _pairs(mark: Annotation) -> tuple[tuple[int, int], ...]:
    spans = mark.spans
    if len(spans) == 1:
        return ((spans[0].start, spans[0].end),)
    return tuple([(span.start, span.end) for span in spans])


def _has_marks(images: Sequence[Image]) -> bool:
    return any(image.entity is Entity.ANNOTATION for image in images)
