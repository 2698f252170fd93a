"""OpenDocument texts become articles with all that a word processor shows, and nothing else."""

from __future__ import annotations

import tempfile
import zipfile
from pathlib import Path

import pytest
from hypothesis import given

from hashiya.errors import FormatError, NotFoundError
from hashiya.readers import ReadArticle, odt, reader_for
from hashiya.text.normalise import normalise
from tests.readers import documents
from tests.readers.documents import PARAGRAPHS, only, spaced, tp, within, zipped

_KEPT = "می\u200cروم 👩🏽\u200d🌾 ١٢\u00a0كم و\u200fa\u061c ا\u0654 e\u0301 ـــ"


def _read(folder: Path, body: str, meta: str = "") -> ReadArticle:
    return only(odt, documents.odt(folder / "مقال.odt", body, meta=meta))


def _doubts(article: ReadArticle) -> dict[str, str | None]:
    return {doubt.sentence: doubt.span.of(article.text) if doubt.span else None for doubt in article.doubts}


@given(PARAGRAPHS)
def test_paragraphs_come_back_as_they_were(paragraphs: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        article = _read(Path(folder), "\n".join(tp(spaced(text)) for text in paragraphs))
    assert article.text == normalise("\n\n".join(paragraphs))
    assert article.doubts == ()


def test_letters_signs_and_breaks_are_kept_and_space_that_orders_the_file_is_not(tmp_path: Path) -> None:
    article = _read(
        tmp_path,
        "\n  <text:h>عنوان</text:h>\n"
        + tp(_KEPT)
        + tp(
            "\n  قا<text:span>ل</text:span> <text:span>\n ثم </text:span> عاد",
            "<text:tab/>و<text:line-break/> هنا  ",
        )
        + tp("<text:s text:c='2'/>س <text:s/>ص<text:soft-page-break/>")
        + f"<text:list><text:list-item><text:number>١.</text:number>{tp('بند')}</text:list-item></text:list>"
        + tp("في <text:date>٥ مايو</text:date><text:a>رابط</text:a><text:title>عنوان</text:title>")
        + tp(
            "<text:ruby><text:ruby-base>متن</text:ruby-base><text:ruby-text>شرح</text:ruby-text></text:ruby>"
        )
        + tp(" "),
    )
    assert article.text == (
        f"عنوان\n\n{_KEPT}\n\nقال ثم عاد\tو\n هنا\n\n  س  ص\n\nبند\n\nفي ٥ مايورابطعنوان\n\nمتن"
    )
    assert article.title == "مقال"
    assert article.meta == {"file": "مقال.odt"}
    assert article.doubts == ()


def test_tables_stand_where_they_are(tmp_path: Path) -> None:
    def row(*cells: str) -> str:
        inner = "".join(f"<table:table-cell>{cell}</table:table-cell>" for cell in cells)
        return within("table:table-row", inner, within("table:covered-table-cell", tp("ستر")))

    rows = f"<table:table-header-rows>{row(tp('أ'), tp('ب'))}</table:table-header-rows>{row(tp('ج'), '')}"
    article = _read(
        tmp_path, tp("قبل") + f"<table:table><table:table-column/>{rows}</table:table>" + tp("بعد")
    )
    assert article.text == "قبل\n\nأ\tب\nج\t\n\nبعد"


def test_tracked_changes_are_taken_as_accepted(tmp_path: Path) -> None:
    changes = within("text:tracked-changes text:changed-region text:deletion", tp("قديم"))
    article = _read(
        tmp_path,
        changes + tp("نص<text:change/> <text:change-start/>جديد<text:change-end/>") + "<text:change/>",
    )
    assert article.text == "نص جديد"
    assert _doubts(article) == {"Text that tracked changes delete was left out; places: 2.": "نص جديد"}


def test_notes_follow_the_text_and_comments_are_left_out(tmp_path: Path) -> None:
    def note(*paragraphs: str) -> str:
        number = within("text:note-citation", "1")
        return within("text:note", number, within("text:note-body", *paragraphs))

    comment = f"<office:annotation><text:span>ليلى</text:span>{tp('رأي')}</office:annotation>"
    article = _read(
        tmp_path,
        tp("أول", note(tp("حاشية"), tp("وتتمتها")), " ثم", comment)
        + tp("ثان", note(tp("أخرى")), note(), "<text:note/>"),
    )
    assert article.text == "أول ثم\n\nثان\n\nحاشية\n\nوتتمتها\n\nأخرى"
    assert _doubts(article) == {
        "Comments were left out: 1.": "أول ثم",
        "Notes were put behind the text: 2.": "حاشية",
    }


def test_text_boxes_follow_their_paragraph_and_hidden_sections_are_left_out(tmp_path: Path) -> None:
    told = "<svg:title xmlns:svg='s'>صورة</svg:title><svg:desc xmlns:svg='s'>وصف</svg:desc>"
    box = f"<draw:frame>\n<draw:text-box>\n{tp('في إطار')}\n</draw:text-box>{told}</draw:frame>"
    shape = f"<draw:custom-shape>{tp('في شكل')}</draw:custom-shape><draw:rect/>"
    article = _read(
        tmp_path,
        f"<draw:frame><draw:text-box>{tp('على الصفحة')}</draw:text-box></draw:frame>"
        + tp("قبل", box, " وبعد", shape)
        + within("text:section", tp("باق"))
        + f"<text:section text:display='none'>{tp('خفي')}</text:section>",
    )
    assert article.text == "على الصفحة\n\nقبل وبعد\n\nفي إطار\n\nفي شكل\n\nباق"
    assert _doubts(article) == {
        "Text boxes were put behind the paragraph that they hang on: 2.": "في إطار",
        "Hidden text was left out; places: 1.": None,
    }


def test_a_contents_list_has_its_lines_and_not_its_pattern(tmp_path: Path) -> None:
    source = within("text:table-of-content-source text:index-title-template", "قالب")
    contents = within("text:table-of-content", source, within("text:index-body", tp("الفصل ١")))
    assert _read(tmp_path, contents).text == "الفصل ١"


def test_properties_become_metadata(tmp_path: Path) -> None:
    article = _read(
        tmp_path,
        tp("نص"),
        "<dc:title>عنوان</dc:title><meta:initial-creator>ليلى</meta:initial-creator><dc:creator>سامي</dc:creator>"
        "<meta:creation-date>2024-05-06T10:00:00.123</meta:creation-date><dc:date>2024-06-07</dc:date>",
    )
    assert article.title == "عنوان"
    assert article.meta == {
        "file": "مقال.odt",
        "title": "عنوان",
        "author": "ليلى",
        "date": "2024-05-06T10:00:00.123",
    }
    assert reader_for(Path("A.ODT")) is odt


@pytest.mark.parametrize(
    ("parts", "why"),
    [
        ({"a": "b"}, r"its part content\.xml is missing"),
        ({"content.xml": "<a/>"}, r"\(it is no text document\); save it anew"),
        ({"content.xml": "<a><body><text/></body></a>"}, "has no text"),
        ({"content.xml": "<!DOCTYPE a><a/>"}, "it has a DOCTYPE"),
        (
            {
                "META-INF/manifest.xml": "<m><file-entry><encryption-data/></file-entry></m>",
                "content.xml": "x",
            },
            "is locked with a password",
        ),
    ],
)
def test_what_cannot_be_read_is_told_in_a_sentence(tmp_path: Path, parts: dict[str, str], why: str) -> None:
    path = zipped(tmp_path / "مقال.odt", parts)
    with pytest.raises(FormatError, match=why) as caught:
        only(odt, path)
    assert caught.value.file == str(path)


@pytest.mark.parametrize(
    "spaces", ["<text:s text:c='900000'/>" * 2, "<text:s text:c='99999999999'/>", "<text:s text:c='x'/>"]
)
def test_spaces_do_not_fill_the_memory(tmp_path: Path, spaces: str) -> None:
    with pytest.raises(FormatError, match="it has more than a million spaces"):
        _read(tmp_path, tp("نص", spaces))


def test_a_manifest_without_encryption_and_a_missing_file(tmp_path: Path) -> None:
    made = documents.odt(tmp_path / "a.odt", tp("نص"))
    with zipfile.ZipFile(made, "a") as archive:
        archive.writestr("META-INF/manifest.xml", "<m/>")
    assert only(odt, made).text == "نص"
    with pytest.raises(NotFoundError):
        only(odt, tmp_path / "none.odt")
