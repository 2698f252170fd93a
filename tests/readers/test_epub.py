"""Books become an article for each of their pages."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from hypothesis import given

from hashiya.errors import FormatError, NotFoundError
from hashiya.readers import FileSource, Options, ReadArticle, epub, reader_for
from hashiya.readers.reader import Skipped
from hashiya.text.normalise import normalise
from tests.readers import documents
from tests.readers.documents import PARAGRAPHS, only, xhtml, zipped


def _all(path: Path) -> list[ReadArticle | Skipped]:
    return list(epub.read(FileSource(path), Options()))


@given(PARAGRAPHS)
def test_paragraphs_come_back_as_they_were_but_for_space_that_no_reader_shows(paragraphs: list[str]) -> None:
    shown = [re.sub(" +", " ", text).strip(" ") for text in paragraphs]
    with tempfile.TemporaryDirectory() as folder:
        body = "\n".join(f"<p>{escape(text)}</p>" for text in paragraphs)
        article = only(epub, documents.epub(Path(folder) / "a.epub", {"a.xhtml": xhtml(body)}))
    assert article.text == normalise("\n\n".join(shown))


def test_a_page_has_its_blocks_in_order(tmp_path: Path) -> None:
    body = """<h1>عنوان</h1><p>می‌روم&nbsp;و<b>هنا</b> <br/> سطر&amp;</p><ul>
        <li>بند</li><li><p>ثان</p></li></ul><blockquote><p>قول</p></blockquote><script>x</script>
        <table><tr><td>أ</td><td>ب</td></tr></table><p hidden="">خفي</p>&unknown;"""
    made = documents.epub(tmp_path / "كتاب.epub", {"a.xhtml": xhtml(body, "<!DOCTYPE html>")})
    article = only(epub, made)
    assert article.text == "عنوان\n\nمی\u200cروم\u00a0وهنا\nسطر&\n\nبند\n\nثان\n\nقول\n\nأ\tب\n\n&unknown;"
    assert (article.title, article.place) == ("كتاب", "")
    assert article.meta == {"file": "كتاب.epub"}


def test_chapters_are_articles_in_the_order_of_reading(tmp_path: Path) -> None:
    metadata = (
        "<dc:title>الكتاب</dc:title><dc:creator>ليلى</dc:creator><dc:date>2024</dc:date>"
        "<dc:publisher>دار</dc:publisher><dc:source>https://books.example.org/1</dc:source>"
    )
    pages = {
        "z.xhtml": xhtml("<img src='cover.png'/>"),
        "b.xhtml": xhtml("<h2> </h2><h3>الفصل <i>الأول</i></h3><p>نص</p>"),
        "a.xhtml": xhtml("<p>بلا عنوان</p>"),
    }
    first, second = _all(documents.epub(tmp_path / "a.epub", pages, metadata=metadata))
    assert isinstance(first, ReadArticle)
    assert isinstance(second, ReadArticle)
    assert (first.title, first.place, first.text) == ("الفصل الأول", "chapter 1", "الفصل الأول\n\nنص")
    assert (second.title, second.place, second.text) == ("الكتاب · 2", "chapter 2", "بلا عنوان")
    told = {"file": "a.epub", "author": "ليلى", "date": "2024", "publisher": "دار", "source": "الكتاب"}
    told["address"] = "https://books.example.org/1"
    assert first.meta == {**told, "title": "الفصل الأول"}
    assert second.meta == told


def test_a_page_that_is_no_xml_is_read_as_a_browser_would(tmp_path: Path) -> None:
    page = "<html><body><p>أول<p>ثان & <br>ثالث</body></html>".encode("windows-1256")
    assert only(epub, documents.epub(tmp_path / "a.epub", {"a.html": page})).text == "أول\n\nثان &\nثالث"


def test_a_page_that_cannot_be_read_is_told_and_the_others_are_read(tmp_path: Path) -> None:
    pages: dict[str, str | bytes] = {
        "a.xhtml": xhtml("<p>&s;</p>", "<!DOCTYPE html [<!ENTITY s 'X'>]>"),
        "b.xhtml": xhtml("<p>نص</p>"),
        "c.xhtml": "<p>" + "<b>" * 100_000,
        "d.xhtml": bytes(range(1, 9)) * 50,
    }
    path = documents.epub(tmp_path / "a.epub", pages)
    entity, article, deep, no_text = _all(path)
    assert isinstance(article, ReadArticle)
    assert (article.text, article.place) == ("نص", "")
    for skipped, page, why in (
        (entity, "a", "it has a DOCTYPE, which can hide harmful entities"),
        (deep, "c", "its elements are nested too deeply"),
        (no_text, "d", "This isn't plain text in any encoding known here; give a text file"),
    ):
        assert isinstance(skipped, Skipped)
        assert (
            skipped.sentence == f"The page OPS/{page}.xhtml of {path} can't be read ({why}); it was left out."
        )


def test_typefaces_may_be_locked_and_pages_may_not(tmp_path: Path) -> None:
    def locked(part: str) -> dict[str, str]:
        return {"META-INF/encryption.xml": f"<e><d><CipherReference URI='{part}'/></d></e>"}

    pages = {"a b.xhtml": xhtml("<p>نص</p>")}
    assert only(epub, documents.epub(tmp_path / "a.epub", pages, **locked("OPS/font.otf"))).text == "نص"
    with pytest.raises(FormatError, match="is locked with a password"):
        _all(documents.epub(tmp_path / "b.epub", pages, **locked("OPS/a%20b.xhtml")))


def _book(opf: str) -> dict[str, str]:
    container = "<container><rootfiles><rootfile full-path='a.opf'/></rootfiles></container>"
    return {"META-INF/container.xml": container, "a.opf": opf, "a.xhtml": xhtml("<p>نص</p>")}


_ITEM = "<manifest><item id='a' href='{}' media-type='application/xhtml+xml'/></manifest>"
_SPINE = "<spine><itemref idref='{}'/></spine>"


@pytest.mark.parametrize(
    ("parts", "why"),
    [
        ({"a": "b"}, r"its part META-INF/container\.xml is missing"),
        ({"META-INF/container.xml": "<a/>"}, r"\(it names no pages\); save it anew"),
        (_book("<a/>"), r"it names no pages"),
        (_book(f"<a>{_ITEM.format('a.xhtml')}{_SPINE.format('b')}</a>"), r"its page b is missing"),
        (
            {**_book(f"<a>{_ITEM.format('a.xhtml')}{_SPINE.format('a')}</a>"), "a.xhtml": xhtml("")},
            "has no text",
        ),
    ],
)
def test_what_cannot_be_read_is_told_in_a_sentence(tmp_path: Path, parts: dict[str, str], why: str) -> None:
    path = zipped(tmp_path / "كتاب.epub", parts)
    with pytest.raises(FormatError, match=why) as caught:
        _all(path)
    assert caught.value.file == str(path)


def test_a_page_beside_the_archive_is_missing_and_a_book_without_metadata_is_read(tmp_path: Path) -> None:
    opf = f"<a>{_ITEM.format('../../etc/passwd')}{_SPINE.format('a')}</a>"
    [skipped] = _all(zipped(tmp_path / "a.epub", _book(opf)))
    assert isinstance(skipped, Skipped)
    assert "its part ../../etc/passwd is missing" in skipped.sentence
    opf = f"<a>{_ITEM.format('/a.xhtml#top')}{_SPINE.format('a')}</a>"
    assert only(epub, zipped(tmp_path / "b.epub", _book(opf))).text == "نص"
    with pytest.raises(NotFoundError):
        _all(tmp_path / "none.epub")
    assert reader_for(Path("A.EPUB")) is epub
