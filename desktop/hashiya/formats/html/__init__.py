"""A page for reading: one HTML file that any browser shows, without a network and without a script.

It is parted into lines: each article begins and ends with one of its own, and each paragraph is one, so that
the proof can read it one article at a time.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from hashiya.assets import resource
from hashiya.core.labels import Label
from hashiya.formats.annotation_set import AnnotationSet
from hashiya.formats.html.article import ArticleMarkup, Dress
from hashiya.formats.html.reading import read
from hashiya.formats.html.text import colours, escaped, refuse_unwritable
from hashiya.formats.page_words import words
from hashiya.formats.writing import Out, Writing

__all__ = ["read", "write"]

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def write(articles: AnnotationSet, out: Out, writing: Writing) -> None:
    """Write the page; the set is walked once before, for the figures that stand above the articles.

    Raises FormatError for a character that no page can hold.
    """
    survey = _survey(writing)
    dress = _dress(writing, survey)
    for line in _head(survey, dress):
        out.stream.write(f"{line}\n".encode())
    for number, given in enumerate(articles, start=1):
        lines = "\n".join(ArticleMarkup(given, number, dress))
        out.stream.write(f"{lines}\n".encode())
    out.stream.write(b"</main>\n</body>\n</html>\n")


@dataclass(slots=True)
class _Survey:
    """Hold what stands above the articles: their titles, and how often each label is used in each."""

    titles: list[str] = field(default_factory=list)
    counts: list[Counter[str]] = field(default_factory=list)

    @property
    def total(self) -> Counter[str]:
        return sum(self.counts, Counter())


def _survey(writing: Writing) -> _Survey:
    survey = _Survey()
    for given in writing.articles:
        refuse_unwritable(given.article.title, given.article.id)
        survey.titles.append(given.article.title)
        survey.counts.append(Counter(mark.label for mark in given.annotations))
    return survey


def _dress(writing: Writing, survey: _Survey) -> Dress:
    labels = list(writing.labels)
    known = {label.id for label in labels}
    labels += [Label(name, name, name) for name in sorted(survey.total) if name not in known]
    language = "ar" if writing.options.language == "ar" else "en"
    numbered = {label.id: (f"k{place}", label) for place, label in enumerate(labels)}
    return Dress(numbered, words(language), language)


def _head(survey: _Survey, dress: Dress) -> Iterator[str]:
    says = dress.words
    single = survey.titles[0] if len(survey.titles) == 1 else ""
    title = escaped(single or says["heading"])
    direction = "rtl" if dress.language == "ar" else "ltr"
    yield "<!DOCTYPE html>"
    yield f'<html lang="{dress.language}" dir="{direction}">'
    yield "<head>"
    yield '<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="color-scheme" content="light dark">'
    yield f"<title>{title}</title>"
    rules = resource("styles", "reading-page.css").read_text(encoding="utf-8")
    yield f"<style>\n{rules}{_rules(dress)}</style>"
    yield "</head>"
    yield "<body>"
    yield "<header>"
    yield f"<h1>{says['heading']}</h1>"
    yield from _legend(survey, dress)
    yield from _table(survey, dress)
    yield "</header>"
    yield "<main>"


def _rules(dress: Dress) -> str:
    light, dark = [], []
    for kind, label in dress.labels.values():
        ink, band = colours(label, dark=False)
        light.append(f".{kind}{{--i:{ink};--w:{band};{_LINES[label.pattern]}}}\n")
        ink, band = colours(label, dark=True)
        dark.append(f".{kind}{{--i:{ink};--w:{band}}}\n")
    return "".join([*light, "@media screen and (prefers-color-scheme: dark){\n", *dark, "}\n"])


_LINES = {
    "solid": "--s:solid",
    "double": "--s:double;--t:.2em",
    "dashed": "--s:dashed",
    "dotted": "--s:dotted",
    "wavy": "--s:none;--t:.22em;--g:radial-gradient(circle at 50% -20%,"
    "transparent .14em,var(--i) .16em .24em,transparent .27em);--z:.38em",
    "dash_dot": "--s:none;--g:linear-gradient(90deg,var(--i) 0 50%,transparent 50% 66%,"
    "var(--i) 66% 83%,transparent 83%);--z:.7em",
}
"""How a style sheet draws the line of each pattern: as a border, or as a picture that is repeated."""


def _legend(survey: _Survey, dress: Dress) -> Iterator[str]:
    yield f"<h2>{dress.words['labels']}</h2>"
    yield '<dl class="legend">'
    total = survey.total
    for kind, label in dress.labels.values():
        if label.retired and not total[label.id]:
            continue
        names = [label.name_ar, label.name_en]
        tells = [label.definition_ar, label.definition_en]
        if dress.language != "ar":
            names.reverse()
            tells.reverse()
        yield f'<div><dt><span class="b {kind}" data-b="{dress.letter(label.id)}"></span>'
        yield f'<bdi class="m {kind}" style="--l:0">{escaped(names[0])}</bdi>'
        yield f'<bdi class="other">{escaped(names[1])}</bdi> <b>{total[label.id]}</b></dt>'
        yield "".join(f'<dd dir="auto">{escaped(tell)}</dd>' for tell in tells if tell) + "</div>"
    yield "</dl>"


def _table(survey: _Survey, dress: Dress) -> Iterator[str]:
    says, total = dress.words, survey.total
    used = [label for label in dress.labels if total[label]]
    yield f"<h2>{says['table']}</h2>"
    yield '<table class="counts">'
    heads = "".join(f'<th scope="col"><bdi>{dress.name(label)}</bdi></th>' for label in used)
    heads = f'<th scope="col">{says["article"]}</th>{heads}<th scope="col">{says["all"]}</th>'
    yield f"<thead><tr>{heads}</tr></thead>"
    yield "<tbody>"
    for number, (title, counts) in enumerate(zip(survey.titles, survey.counts, strict=True), start=1):
        name = f"<bdi>{escaped(title) or says['untitled']}</bdi>"
        yield f'<tr><th scope="row"><a href="#a{number}">{name}</a></th>{_cells(used, counts)}</tr>'
    yield "</tbody>"
    yield f'<tfoot><tr><th scope="row">{says["all"]}</th>{_cells(used, total)}</tr></tfoot>'
    yield "</table>"


def _cells(used: list[str], counts: Counter[str]) -> str:
    cells = [counts[label] for label in used] + [counts.total()]
    return "".join(f"<td>{cell or '–'}</td>" for cell in cells)
