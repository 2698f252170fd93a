r"""brat's standoff: a text and an ``.ann`` file an article, offsets in code points, half-open.

A T line's words can't hold line breaks and tabs. A span that crosses them is written as fragments around
them; read, fragments that only such white space parts are one span again. Notes hold them as ``\n``
and ``\t``.
"""

from __future__ import annotations

from dataclasses import replace

from hashiya.core.annotations import Annotation
from hashiya.core.spans import Span
from hashiya.formats.annotation_set import AnnotatedArticle, AnnotationSet, Losses
from hashiya.formats.brat.config import UNSURE, VISUAL, Met, annotation_conf, visual_conf
from hashiya.formats.brat.reading import read
from hashiya.formats.brat.words import UNHELD, is_crossed, pieces
from hashiya.formats.escapes import escaped
from hashiya.formats.file_names import file_name
from hashiya.formats.writing import Options, Out, Writing

__all__ = ["narrowed", "read", "write"]


def write(articles: AnnotationSet, out: Out, writing: Writing) -> None:
    """Write two files an article, and the configuration for what was met in them."""
    met = Met(writing.labels)
    told = 0
    for number, given in enumerate(articles, start=1):
        name = file_name(number, given)
        standoff, made = _standoff(given, met), met.made
        if len(made) != told:
            told = len(made)
            out.tell(made)
        out.put(f"{name}.txt", given.text.encode("utf-8"))
        out.put(f"{name}.ann", standoff.encode("utf-8"))
    out.put("annotation.conf", annotation_conf(met).encode("utf-8"))
    out.put(VISUAL, visual_conf(met, writing.labels).encode("utf-8"))


def _standoff(given: AnnotatedArticle, met: Met) -> str:
    lines: list[str] = []
    more: list[str] = []
    ids: dict[str, tuple[str, str]] = {}
    notes = doubts = 0
    text, labels, unheld = given.text, met.labels, UNHELD.search
    for number, mark in enumerate(given.annotations, start=1):
        label, spans = labels[mark.label], mark.spans
        ids[mark.id] = (f"T{number}", label)
        words = text[spans[0].start : spans[0].end]
        if len(spans) > 1 or unheld(words) is not None:
            lines.append(_crossing(number, label, spans, text))
        else:
            lines.append(f"T{number}\t{label} {spans[0].start} {spans[0].end}\t{words}\n")
        if mark.unsure:
            doubts += 1
            more.append(f"A{doubts}\t{UNSURE} T{number}\n")
        if mark.comment:
            notes += 1
            more.append(f"#{notes}\tAnnotatorNotes T{number}\t{escaped(mark.comment)}\n")
    for number, link in enumerate(given.links, start=1):
        (from_, from_label), (to, to_label) = ids[link.from_], ids[link.to]
        kind = met.kinds[link.kind]
        met.link(kind, from_label, to_label)
        more.append(f"R{number}\t{kind} Arg1:{from_} Arg2:{to}\n")
    return "".join(lines + more)


def _crossing(number: int, label: str, spans: tuple[Span, ...], text: str) -> str:
    """Return the line of an annotation that is written as several fragments."""
    parts = list(pieces(spans, text))
    places = ";".join([f"{start} {end}" for start, end in parts])
    return f"T{number}\t{label} {places}\t{' '.join([text[start:end] for start, end in parts])}\n"


def narrowed(given: AnnotatedArticle, _: Options) -> tuple[AnnotatedArticle, Losses]:
    """Return the article with only the spans that brat can hold.

    A span that begins or ends with a line break or a tab loses it, one of nothing else goes (``edges``);
    fragments that touch, or that nothing but such white space parts, become one (``fragments``).
    """
    losses: Losses = Losses()
    text = given.text
    marks: list[Annotation] = []
    for mark in given.annotations:
        spans = mark.spans
        if len(spans) > 1 or text[spans[0].start] in _EDGES or text[spans[0].end - 1] in _EDGES:
            spans = _held(mark, text, losses)
        if spans:
            marks.append(mark if spans is mark.spans else replace(mark, spans=spans))
    if len(marks) == len(given.annotations):
        return given._replace(annotations=marks), +losses
    there = {mark.id for mark in marks}
    links = [link for link in given.links if link.from_ in there and link.to in there]
    losses["links"] += len(given.links) - len(links)
    return given._replace(annotations=marks, links=links), +losses


def _held(mark: Annotation, text: str, losses: Losses) -> tuple[Span, ...]:
    """Return the spans that brat gives back for those of ``mark``; what that costs is counted."""
    found: list[Span] = []
    trimmed = merged = False
    for span in mark.spans:
        parts = list(pieces((span,), text))
        if not parts:
            trimmed = True
            continue
        held = Span(parts[0][0], parts[-1][1])
        trimmed = trimmed or held != span
        if found and (found[-1].end == held.start or is_crossed(text, found[-1].end, held.start)):
            held = Span(found.pop().start, held.end)
            merged = True
        found.append(held)
    losses["edges"] += trimmed
    losses["fragments"] += merged
    return tuple(found) if trimmed or merged else mark.spans


_EDGES = frozenset(chr(code) for code in range(0x2030) if UNHELD.match(chr(code)))
