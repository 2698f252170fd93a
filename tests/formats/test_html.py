"""The page for reading shows every mark where it is, in one file that loads nothing."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given, settings

from hashiya.core.articles import Direction
from hashiya.core.labels import ACCENTS, STANDARD_LABELS, Label, LabelSet, Pattern
from hashiya.errors import FormatError
from hashiya.formats.annotation_set import AnnotatedArticle, Fault
from hashiya.formats.exporting import export
from hashiya.formats.html.pieces import paragraphs
from hashiya.formats.html.text import PAPER, colours
from hashiya.formats.incoming import Source
from hashiya.formats.reading import reader_of
from hashiya.formats.registry import FORMATS
from hashiya.formats.writing import Options

from .drawn import PAINFUL, articles, made, marked, painful, said

INK = ("#23211d", "#e9e6df")


class Page(HTMLParser):
    """Read a page with another parser than the one that proves it."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=True)
        self.texts: list[str] = []
        self.seen: list[tuple[str, dict[str, str]]] = []
        self.shown: dict[str, str] = {}
        self._over: list[str | None] = []
        self._paragraphs: int | None = None
        self._inside = False
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.seen.append((tag, given))
        if given.get("class") == "text":
            self._paragraphs = 0
            self.texts.append("")
        elif tag == "p" and self._paragraphs is not None:
            self.texts[-1] += "\n" if self._paragraphs else ""
            self._paragraphs += 1
            self._inside = True
        elif tag == "span" and self._inside:
            self._over.append(given.get("data-m"))

    def handle_endtag(self, tag: str) -> None:
        if tag == "span" and self._inside:
            self._over.pop()
        elif tag == "p":
            self._inside = False
        elif tag == "div":
            self._paragraphs = None

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.texts[-1] += data
            numbers = next((each for each in self._over if each), "")
            for number in numbers.split():
                self.shown[number] = self.shown.get(number, "") + data


def written(tmp_path: Path, *given: AnnotatedArticle, **options: object) -> str:
    labels = options.pop("labels", None)
    out = tmp_path / "page.html"
    export("html", given, out, labels=labels, options=Options(**options))  # type: ignore[arg-type]
    return out.read_bytes().decode()


def read(path: Path) -> tuple[list[AnnotatedArticle], list[str]]:
    faults: list[Fault] = []
    found = list(reader_of(FORMATS["html"], Source(path), None, faults.append))
    return found, [str(fault.message) for fault in faults]


def test_everything_comes_back(tmp_path: Path) -> None:
    written(tmp_path, *painful())
    found, faults = read(tmp_path / "page.html")
    assert faults == []
    assert [said(each) for each in found] == [said(each) for each in painful()]
    assert [each.article.title for each in found] == ["عنوان a1", "عنوان a2"]
    export("html", painful(), tmp_path / "again.html")
    assert (tmp_path / "again.html").read_bytes() == (tmp_path / "page.html").read_bytes()


@given(articles())
@settings(max_examples=40, deadline=None)
def test_any_article_comes_back(tmp_path_factory: pytest.TempPathFactory, article: AnnotatedArticle) -> None:
    out = tmp_path_factory.mktemp("set") / "set.html"
    export("html", [article], out)
    found, faults = read(out)
    assert faults == []
    assert [said(each) for each in found] == [said(article)]


def test_characters_that_pages_change_come_back(tmp_path: Path) -> None:
    strange = "".join(map(chr, [*range(1, 13), *range(14, 33), *range(0x7F, 0x85), *range(0x86, 0xA1)]))
    text = f"ا{strange}\ufdd0\ufffe\uffff\U0010ffff<&>\"'&amp;&#128; <b>x</b>\n"
    comment = f"{strange}\r\n\r</bdi></li></article>\n<article \u2028"
    article = made(text, [marked("m", (0, len(text)), comment=comment, annotator="\r<i>")], [])
    written(tmp_path, article)
    found, faults = read(tmp_path / "page.html")
    assert faults == []
    assert [said(each) for each in found] == [said(article)]


def test_what_is_shown_is_what_is_marked(tmp_path: Path) -> None:
    first, second = painful()
    page = Page(written(tmp_path, first))
    assert page.texts == [PAINFUL]
    for number, mark in enumerate(first.annotations, start=1):
        words = "".join(span.of(PAINFUL) for span in mark.spans).replace("\n", "")
        assert page.shown[str(number)] == words
    notes = [given for tag, given in page.seen if tag == "li"]
    assert [note["data-label"] for note in notes] == [mark.label for mark in first.annotations]
    assert notes[1]["data-spans"] == "2-6 8-10 20-24"
    badges = [given for _, given in page.seen if "data-b" in given and given.get("href") == "#a1-2"]
    assert [badge["data-b"] for badge in badges][:3] == ["م2؟*", "…م2؟*", "…م2؟*"]
    assert badges[0]["data-tip"] == "ثلاثة"
    assert Page(written(tmp_path, second)).shown == {}


def test_a_page_loads_nothing_and_runs_nothing(tmp_path: Path) -> None:
    evil = "<script>alert(1)</script><img src=x> url(http://x) </style>"
    labels = LabelSet((Label("x", evil, evil, evil, evil, accent=evil, badge_ar="<", badge_en="<"),))
    article = made(evil, [marked("m", (0, 8), label="x", comment=evil, annotator=evil)], [])
    article = article._replace(article=replace(article.article, title=evil, meta={"url": evil, "source": 1}))
    source = written(tmp_path, article, labels=labels)
    page = Page(source)
    assert {tag for tag, _ in page.seen}.isdisjoint({"script", "img", "link", "iframe", "object", "form"})
    loads = ("src", "srcset", "data", "action", "background")
    assert not [given for _, given in page.seen if any(name in given for name in loads)]
    assert all(given["href"].startswith("#") for _, given in page.seen if "href" in given)
    assert not [name for _, given in page.seen for name in given if name.startswith("on")]
    policies = [given["content"] for tag, given in page.seen if "http-equiv" in given]
    assert policies == ["default-src 'none'; style-src 'unsafe-inline'"]
    (style,) = re.findall(r"<style>(.*?)</style>", source, re.DOTALL)
    assert "url(" not in style
    assert "@import" not in style
    assert "prefers-color-scheme: dark" in style
    assert "@media print" in style
    assert f".k0{{--i:{ACCENTS['slate'].ink_light}" in style


@pytest.mark.parametrize(("language", "way"), [("ar", "rtl"), ("en", "ltr")])
def test_languages_and_directions(tmp_path: Path, language: str, way: str) -> None:
    given = painful()[0]
    turned = replace(
        given.article,
        title="BBC",
        paragraph_directions={1: Direction.LTR},
        meta={"source": "رويترز", "date": "", "n": 1},
    )
    english = painful()[1]
    english = english._replace(article=replace(english.article, direction=Direction.LTR))
    source = written(tmp_path, given._replace(article=turned), english, language=language)
    page = Page(source)
    assert (page.seen[0]) == ("html", {"lang": language, "dir": way})
    assert [given["dir"] for tag, given in page.seen if tag == "article"] == ["rtl", "ltr"]
    inside = [given for tag, given in page.seen if tag == "p" and "class" not in given]
    assert [given.get("dir") for given in inside][:3] == [None, "ltr", None]
    told = {
        "ar": ("منسوب إلى", "ينفي", "ادعاء", "المصدر"),
        "en": ("attributed to", "denies", "claim", "Source"),
    }
    for word in told[language]:
        assert f">{word}<" in source or f"{word}:" in source
    assert "نوع آخر" in source
    assert ("لا وسوم" if language == "ar" else "no annotations") in source
    found, _ = read(tmp_path / "page.html")
    assert [each.article.direction for each in found] == ["rtl", "ltr"]


def test_legend_and_figures(tmp_path: Path) -> None:
    retired = Label("old", "قديم", "old", retired=True)
    wavy = Label("opinion", "رأي", "opinion", "", "", "gold", Pattern.WAVY)
    labels = LabelSet((*STANDARD_LABELS, retired, wavy))
    source = written(tmp_path, *painful(), labels=labels)
    legend = source[source.index('class="legend"') : source.index("</dl>")]
    for name in ("ادعاء", "claim", "ما يُقدَّم", "What is presented", "رأي", "Token"):
        assert name in legend
    assert "قديم" not in legend
    assert "radial-gradient" in source
    table = source[source.index('class="counts"') : source.index("</table>")]
    rows = [re.findall(r"<td>(.*?)</td>", row) for row in re.findall(r"<tr>.*?</tr>", table)][1:]
    assert rows == [["3", "1", "2", "3", "1", "1", "11"], ["–"] * 7, ["3", "1", "2", "3", "1", "1", "11"]]
    assert "<title>مقالات ووسومها</title>" in source
    assert "<title>عنوان a2</title>" in written(tmp_path, painful()[1])


def test_an_empty_set_is_a_page(tmp_path: Path) -> None:
    assert "</html>" in written(tmp_path)
    assert read(tmp_path / "page.html") == ([], [])


def test_long_passages_are_cut_in_the_notes_alone(tmp_path: Path) -> None:
    text = "كلمة " * 100
    source = written(tmp_path, made(text, [marked("m", (0, 500))], []))
    (quote,) = re.findall(r'<span class="q">(.*?)</span>', source)
    assert 100 < len(quote) < 220
    assert "…" in quote


def test_badges_never_part_a_word(tmp_path: Path) -> None:
    text = "قال والحكومة لصالح"
    marks = [marked("m1", (4, 12)), marked("m2", (7, 10), label="quote"), marked("m3", (14, 18))]
    (paragraph,) = paragraphs(text, marks)
    stands = [(piece.start, badge.mark) for piece in paragraph.pieces for badge in piece.badges]
    assert stands == [(4, 0), (4, 1), (13, 2)]
    assert [(piece.start, piece.end) for piece in paragraph.pieces] == [
        (0, 4),
        (4, 7),
        (7, 10),
        (10, 12),
        (12, 13),
        (13, 14),
        (14, 18),
    ]
    assert paragraph.depth == 2


def test_a_badge_inside_a_mark_lies_on_its_band() -> None:
    marks = [marked("m1", (0, 12)), marked("m2", (4, 8), label="quote")]
    (paragraph,) = paragraphs("قال والحكومة", marks)
    second = next(piece for piece in paragraph.pieces if piece.start == 4)
    assert [over.mark for over in second.over] == [0, 1]
    assert [over.mark for over in second.through] == [0]


@pytest.mark.parametrize(
    ("text", "span", "lent"),
    [
        ("بالأمن", (3, 4), [(2, 3)]),
        ("بلَّا", (4, 5), [(1, 4)]),
        ("باا", (2, 3), []),
        ("ا", (0, 1), []),
        ("\u0651ا", (1, 2), []),
    ],
)
def test_an_alef_lends_its_band_to_its_lam(
    text: str, span: tuple[int, int], lent: list[tuple[int, int]]
) -> None:
    (paragraph,) = paragraphs(text, [marked("m", span)])
    found = [(piece.start, piece.end) for piece in paragraph.pieces for over in piece.over if over.lent]
    assert found == lent


def test_an_alef_alone_is_shown_and_comes_back(tmp_path: Path) -> None:
    article = made("بالأمن", [marked("m", (3, 4))], [])
    page = Page(written(tmp_path, article))
    assert page.shown == {"1": "أ"}
    assert [
        given.get("data-m") for tag, given in page.seen if tag == "span" and given["class"][0] == "m"
    ] == [
        None,
        "1",
    ]


def test_many_marks_at_one_place_are_all_there(tmp_path: Path) -> None:
    marks = [marked(f"m{number}", (0, 4 + number % 3), annotator=str(number)) for number in range(400)]
    article = made("قال الوزير", marks, [])
    source = written(tmp_path, article)
    assert re.search(r'title="[^"]*…"', source)
    found, faults = read(tmp_path / "page.html")
    assert faults == []
    assert [said(each) for each in found] == [said(article)]


@pytest.mark.parametrize("dark", [False, True])
def test_text_is_readable_on_bands_and_where_they_overlap(dark: bool) -> None:
    for some in combinations(ACCENTS, 3):
        ground = _channels(PAPER[dark])
        for accent in some:
            ink, band = colours(Label(accent, "", "", accent=accent), dark)
            *poured, alpha = map(float, re.findall(r"[\d.]+", band))
            ground = [new * alpha + old * (1 - alpha) for new, old in zip(poured, ground, strict=True)]
        assert _contrast(_channels(INK[dark]), ground) >= 4.5
        assert _contrast(_channels(ink), _channels(PAPER[dark])) >= 4.5


def _channels(colour: str) -> list[float]:
    return [float(int(colour[at : at + 2], 16)) for at in (1, 3, 5)]


def _contrast(one: list[float], other: list[float]) -> float:
    dark, light = sorted(map(_luminance, (one, other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: list[float]) -> float:
    shares = [c / 255 for c in colour]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize(
    "article",
    [
        made("نص", [marked("m", (0, 1), comment="a\0")], []),
        made("نص", [marked("m", (0, 1), annotator="\ud800")], []),
        made("نص", [marked("m", (0, 1), label="\0")], []),
    ],
)
def test_what_no_page_can_hold_is_refused(tmp_path: Path, article: AnnotatedArticle) -> None:
    with pytest.raises(FormatError, match=r"The article عنوان a1 has U\+(0000|D800) in its text, title"):
        written(tmp_path, article)
    assert list(tmp_path.iterdir()) == []


def test_a_title_that_no_page_can_hold_is_refused(tmp_path: Path) -> None:
    article = made("نص", [], [])
    article = article._replace(article=replace(article.article, title="\0"))
    with pytest.raises(FormatError, match=r"The article a1 has U\+0000"):
        written(tmp_path, article)


def test_a_link_to_nowhere_is_no_page(tmp_path: Path) -> None:
    article = painful()[0]
    article = article._replace(links=[replace(article.links[0], to="gone")])
    with pytest.raises(FormatError, match=r"is another one|links"):
        written(tmp_path, article)


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ((b'data-spans="0-', b'data-spans="1-'), "the annotation 'a1-1' isn't shown where its spans are"),
        ((b'data-spans="0-', b'data-spans="x-'), "an annotation doesn't say where it is"),
        ((b'data-m="1"', b'data-m="one"'), "the annotation 'a1-1' isn't shown where its spans are"),
        ((b'class="text"', b'class="test"'), "the article has no text"),
        ((b"</article>\n", b""), "the article isn't there to its end"),
        ((b'<article id="a1"', b"<article "), None),
        ((b'<h2 dir="auto">\xd8\xb9\xd9\x86\xd9\x88\xd8\xa7\xd9\x86 a1</h2>', b""), None),
        ((b'<li id="a1-1"', b"<li "), "an annotation doesn't say where it is"),
    ],
)
def test_a_damaged_page_is_told_of(tmp_path: Path, change: tuple[bytes, bytes], says: str | None) -> None:
    written(tmp_path, made("قال الوزير", [marked("m", (0, 10))], []))
    out = tmp_path / "page.html"
    data = out.read_bytes()
    assert change[0] in data
    out.write_bytes(data.replace(*change))
    assert read(out)[1] == ([says] if says else [])


@pytest.mark.parametrize(
    "inner", [b"\xff\xfe\n", b"<" * 2_000 + b"\n", b"<span>" * 5_000 + b"x\n", b"\0\n", b"", b"<p>\n"]
)
def test_a_page_by_a_stranger_is_no_traceback(tmp_path: Path, inner: bytes) -> None:
    out = tmp_path / "in.html"
    out.write_bytes(b"<article >\n" + inner + b"</article>\n")
    found, faults = read(out)
    assert found == []
    assert len(faults) == 1


def test_comments_in_a_page_are_no_text(tmp_path: Path) -> None:
    out = tmp_path / "in.html"
    out.write_bytes(
        '<article >\n<div class="text"><p>ن<!-- x -->ص<?x?></p></div></article>\n</article>\n'.encode()
    )
    found, faults = read(out)
    assert faults == []
    assert [each.text for each in found] == ["نص"]
