"""Rescue: what is taken of a damaged file, kind after kind, each standing on what was taken before.

A text is taken only where its SHA-256 is right.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from hashiya.core.edits import Entity
from hashiya.core.labels import Label, LabelSet
from hashiya.core.rows import label_of_row
from hashiya.errors import Sentence
from hashiya.storage import plausible
from hashiya.storage.articles import COLUMNS, digest
from hashiya.storage.found import Candidates, Found, Texts
from hashiya.storage.testimony import heard
from hashiya.storage.witnesses import Bench, Note, Row

_TWICE = Sentence("it is there twice")
_NO_TEXT = Sentence("its text is lost, or isn't the one that was added")
_NO_DEFINITION = Sentence("its names and looks are lost")


@dataclass(frozen=True, slots=True)
class Aside:
    """Hold a text that is no article's for certain, with the annotations and links that are on it."""

    article: str
    title: str
    text: str | bytes
    annotations: list[Row]
    links: list[Row]


@dataclass(slots=True)
class Rescued:
    """Hold what was taken, by ids in an order that means something; an article's row has no ``removed``.

    ``has_history`` says that the journal is whole: then nothing is missing that isn't told of.
    """

    labels: dict[str, Row] = field(default_factory=dict)
    articles: dict[str, Row] = field(default_factory=dict)
    removed: set[str] = field(default_factory=set)
    annotations: dict[str, Row] = field(default_factory=dict)
    links: dict[str, Row] = field(default_factory=dict)
    conventions: dict[str, str] = field(default_factory=dict)
    times: list[tuple[str, str, str, int]] = field(default_factory=list)
    aside: list[Aside] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    annotator: str = ""
    torn: dict[str, str] = field(default_factory=dict)
    has_history: bool = True


def settled(found: Found) -> Rescued:
    """Decide what is taken of what was found."""
    told = heard(found.journal, least=max(found.entries, 1))
    told.is_whole = told.is_whole and "journal" not in found.torn
    rescued = Rescued(annotator=found.annotator, torn=found.torn, has_history=told.is_whole)
    bench = Bench(found, told, rescued.notes)
    for id_, row in bench.judged(Entity.LABEL, plausible.fault_of_label):
        rescued.labels[id_] = row
    _settle_articles(bench, rescued)
    _stand_in(bench, rescued)
    _settle_annotations(bench, rescued)
    _settle_links(bench, rescued)
    for id_, row in bench.judged(Entity.CONVENTION, plausible.fault_of_convention):
        rescued.conventions[id_] = row["value"]
    rescued.times = sorted(each for each in found.times if plausible.is_time(each, rescued.articles))
    return rescued


def _settle_articles(bench: Bench, rescued: Rescued) -> None:
    found = bench.found
    rows = found.rows[Entity.ARTICLE]
    numbers = {id_: each["number"] for id_, candidates in rows.items() for each in candidates}
    plain = {id_: [_without_place(each) for each in candidates] for id_, candidates in rows.items()}
    settled = dict(bench.judged(Entity.ARTICLE, plausible.fault_of_article, plain))
    held: set[str] = set()
    # of two that have the same text the one stays that wasn't removed
    for id_ in sorted(settled, key=lambda id_: (settled[id_]["removed"], numbers.get(id_, len(rows)))):
        told = bench.told.rows.get((Entity.ARTICLE, id_)) or {}
        text = _text_of(found.texts, settled[id_], told, *plain.get(id_, ()))
        if text is None or digest(text) in held:
            bench.note(Entity.ARTICLE, id_, _NO_TEXT if text is None else _TWICE, is_lost=True)
            continue
        held.add(digest(text))
        _take_article(rescued, id_, settled[id_], told, text)
    rescued.articles = dict(
        sorted(rescued.articles.items(), key=lambda each: numbers.get(each[0], len(rows)))
    )
    _put_aside(bench, rescued, held, settled)


def _without_place(row: Row) -> Row:
    return {name: value for name, value in row.items() if name not in ("id", "number")}


def _text_of(texts: Texts, *rows: Row) -> str | None:
    return next(filter(None, (texts.proved(row.get("sha256")) for row in rows)), None)


def _take_article(rescued: Rescued, id_: str, row: Row, told: Row, text: str) -> None:
    about = {name: row[name] for name in COLUMNS}
    rescued.articles[id_] = {**about, "sha256": digest(text), "characters": len(text)}
    if row["removed"] and told.get("removed", 1):
        rescued.removed.add(id_)


def _put_aside(bench: Bench, rescued: Rescued, taken: set[str], settled: dict[str, Row]) -> None:
    found = bench.found
    for article, text in found.texts.others(taken):
        if article not in rescued.articles:
            title = str(settled.get(article, {}).get("title", ""))
            marks, links = (
                _of_article(found.rows[kind], article) for kind in (Entity.ANNOTATION, Entity.LINK)
            )
            rescued.aside.append(Aside(article, title, text, marks, links))


def _of_article(rows: Candidates, article: str) -> list[Row]:
    return [row for candidates in rows.values() for row in candidates if row["article"] == article]


def _stand_in(bench: Bench, rescued: Rescued) -> None:
    """Give labels a place of which only an annotation tells that is proven, or that every project has."""
    for id_, rows in bench.found.rows[Entity.ANNOTATION].items():
        told = bench.told.rows.get((Entity.ANNOTATION, id_))
        for row in rows:
            label = row["label"]
            if label not in rescued.labels and plausible.may_stand_in(label, is_proven=row == told):
                rescued.labels[label] = plausible.stand_in(label, len(rescued.labels))
                bench.note(Entity.LABEL, label, _NO_DEFINITION, is_lost=False)


def _settle_annotations(bench: Bench, rescued: Rescued) -> None:
    seen: set[object] = set()
    fault = plausible.AnnotationFault(rescued.articles, rescued.labels)
    for id_, row in bench.judged(Entity.ANNOTATION, fault):
        place = (row["article"], row["label"], row["annotator"], str(row["spans"]))
        if place in seen:
            bench.note(Entity.ANNOTATION, id_, _TWICE, is_lost=True)
            continue
        seen.add(place)
        rescued.annotations[id_] = row


def _settle_links(bench: Bench, rescued: Rescued) -> None:
    seen: set[object] = set()
    for id_, row in bench.judged(Entity.LINK, plausible.LinkFault(rescued.annotations)):
        tie = (row["from"], row["kind"], row["to"])
        if tie in seen:
            bench.note(Entity.LINK, id_, _TWICE, is_lost=True)
            continue
        seen.add(tie)
        rescued.links[id_] = row


def label_set(rescued: Rescued) -> LabelSet:
    """Return the labels in their order; a key that two have stays with the first."""
    labels: list[Label] = []
    for row in sorted(rescued.labels.values(), key=lambda row: (row["position"], row["id"])):
        label = label_of_row(row)
        is_taken = any(label.key == other.key and not other.retired for other in labels)
        labels.append(replace(label, key="") if is_taken and not label.retired else label)
    return LabelSet(tuple(labels)) if labels else LabelSet()
