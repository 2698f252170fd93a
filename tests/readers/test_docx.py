"""Word documents become articles with all that Word shows, and nothing else."""

from __future__ import annotations

import tempfile
import zipfile
from pathlib import Path

import pytest
from hypothesis import given

from hashiya.errors import FormatError, NotFoundError
from hashiya.files.archives import open_archive
from hashiya.readers import EntrySource, Options, ReadArticle, docx, reader_for
from hashiya.text.normalise import normalise
from tests.readers import documents
from tests.readers.documents import PARAGRAPHS, only, p, r, zipped

_KEPT = "می\u200cروم 👩🏽\u200d🌾 ١٢\u00a0كم و\u200fa\u061c ا\u0654 e\u0301 ـــ"


def _read(folder: Path, body: str, **more: str) -> ReadArticle:
    return only(docx, documents.docx(folder / "مقال.docx", body, **more))


def _doubts(article: ReadArticle) -> dict[str, str | None]:
    return {doubt.sentence: doubt.span.of(article.text) if doubt.span else None for doubt in article.doubts}


@given(PARAGRAPHS)
def test_paragraphs_come_back_as_they_were(paragraphs: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        article = _read(Path(folder), "".join(p(r(text)) for text in paragraphs))
    assert article.text == normalise("\n\n".join(paragraphs))
    assert article.doubts == ()


def test_letters_signs_and_breaks_are_kept(tmp_path: Path) -> None:
    article = _read(
        tmp_path,
        p(r(_KEPT))
        + p(
            "<w:r><w:t> قا</w:t></w:r>",
            r("ل"),
            "<w:r><w:tab/><w:t>ثم</w:t><w:br/><w:t>عاد</w:t><w:cr/></w:r>",
        )
        + p(r(" ") + r("٣") + "<w:r><w:noBreakHyphen/><w:softHyphen/><w:sym w:char='F0B7'/></w:r>")
        + p("<w:r><w:sym w:char='D800'/><w:sym/><w:lastRenderedPageBreak/><w:t/></w:r>")
        + p(r("سطر\nآخر"))
        + "<w:sectPr/>",
    )
    assert article.text == f"{_KEPT}\n\nقال\tثم\nعاد\n\n ٣\u2011\u00ad\uf0b7\n\nسطر آخر"
    assert article.title == "مقال"
    assert article.meta == {"file": "مقال.docx"}


def test_tables_stand_where_they_are(tmp_path: Path) -> None:
    def row(*cells: str) -> str:
        return f"<w:tr>{''.join(f'<w:tc><w:tcPr/>{cell}</w:tc>' for cell in cells)}</w:tr>"

    inner = f"<w:tbl><w:tblPr/>{row(p(r('ه')), p(r('و')))}</w:tbl>{p()}"
    article = _read(
        tmp_path,
        p(r("قبل"))
        + f"<w:tbl>{row(p(r('أ')), p(r('ب')))}{row(p(), p(r('ج')) + p())}{row(p(), p())}</w:tbl>"
        + f"<w:tbl>{row(p(r('د')), inner)}{row(p(r('ز')) + p(r('ح')), p(r('ط')))}</w:tbl>"
        + p(r("بعد")),
    )
    assert article.text == "قبل\n\nأ\tب\n\tج\n\nد\tه\tو\n\nز\n\nح\n\nط\n\nبعد"


def test_tracked_changes_are_taken_as_accepted(tmp_path: Path) -> None:
    deleted = "<w:del><w:r><w:delText>قديم</w:delText></w:r></w:del>"
    article = _read(
        tmp_path,
        p(r("نص "), deleted, f"<w:ins>{r('جديد')}</w:ins>")
        + p(f"<w:moveFrom>{r('منقول')}</w:moveFrom>")
        + p(f"<w:moveTo>{r('منقول')}</w:moveTo>", deleted)
        + p(r("أول "), mark="<w:del/>")
        + p(r("وثان"))
        + f"<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>{p(r('صف'))}</w:tc></w:tr>"
        + f"<w:tr><w:tc>{p(r('باق'), mark='<w:del/>')}</w:tc><w:tc>{p(r('كذلك'))}</w:tc></w:tr></w:tbl>",
    )
    assert article.text == "نص جديد\n\nمنقول\n\nأول وثان\n\nباق\tكذلك"
    assert _doubts(article) == {"Text that tracked changes delete was left out; places: 3.": "نص جديد"}


def test_notes_follow_the_text_in_the_order_of_their_calls(tmp_path: Path) -> None:
    call = "<w:r><w:footnoteReference w:id='{}'/></w:r>"
    note = "<w:footnote w:id='{}'>{}</w:footnote>"
    number = "<w:r><w:footnoteRef/></w:r>"
    article = _read(
        tmp_path,
        p(r("أول"), call.format(3), "<w:r><w:endnoteReference w:id='1'/></w:r>")
        + p(r("ثان"), call.format(2), call.format(3), call.format(9)),
        footnotes=note.format(-1, p("<w:r><w:separator/></w:r>"))
        + note.format(2, p(number, r(" حاشية ثانية")))
        + note.format(3, p(number, r(" "), r("حاشية")) + p(r("وتتمتها"))),
        endnotes=f"<w:endnote w:id='1'>{p(r('ختامية'))}</w:endnote>",
    )
    assert article.text == "أول\n\nثان\n\nحاشية\n\nوتتمتها\n\nحاشية ثانية\n\nختامية"
    assert _doubts(article) == {"Notes were put behind the text: 3.": "حاشية"}


def test_a_note_that_calls_notes_gives_its_own_text_and_a_missing_part_is_told(tmp_path: Path) -> None:
    call = "<w:r><w:footnoteReference w:id='{}'/></w:r>"
    notes = f"<w:footnote w:id='1'>{p(r('حاشية'), call.format(2))}</w:footnote>"
    assert _read(tmp_path, p(r("نص"), call.format(1)), footnotes=notes).text == "نص\n\nحاشية"
    with pytest.raises(FormatError, match=r"its part word/footnotes\.xml is missing"):
        _read(tmp_path, p(r("نص"), call.format(1)))


def test_text_boxes_come_once_behind_their_paragraph(tmp_path: Path) -> None:
    box = f"<w:txbxContent>{p(r('في إطار'))}{p(r('ثان'))}</w:txbxContent>"
    old = f"<w:pict><v:shape><v:textbox>{box}</v:textbox></v:shape></w:pict>"
    fallback = "<mc:AlternateContent>{}<mc:Fallback>{}</mc:Fallback></mc:AlternateContent>"
    chosen = fallback.format(f"<mc:Choice>{box}</mc:Choice>", old)
    alone = fallback.format("", r("بديل"))
    article = _read(
        tmp_path, p(r("قبل"), f"<w:r>{chosen}</w:r>", r(" وبعد")) + p(f"<w:r>{old}</w:r>") + p(alone)
    )
    assert article.text == "قبل وبعد\n\nفي إطار\n\nثان\n\nفي إطار\n\nثان\n\nبديل"
    assert _doubts(article) == {"Text boxes were put behind the paragraph that they hang on: 2.": "في إطار"}


def test_fields_show_their_results_alone(tmp_path: Path) -> None:
    def turn(kind: str) -> str:
        return f"<w:r><w:fldChar w:fldCharType='{kind}'/></w:r>"

    code = "<w:r><w:instrText> HYPERLINK </w:instrText></w:r>"
    nested = turn("begin") + code + turn("begin") + turn("separate") + r("خفي") + turn("end")
    article = _read(
        tmp_path,
        p(nested, turn("separate"), r("رابط"), turn("end"), r(" ثم"))
        + p(f"<w:hyperlink>{r('آخر')}</w:hyperlink><w:fldSimple>{r(' ٧')}</w:fldSimple>"),
    )
    assert article.text == "رابط ثم\n\nآخر ٧"
    assert _read(tmp_path, p(turn("begin"), code, r("لا يضيع"))).text == "لا يضيع"
    assert _read(tmp_path, p(turn("separate"), turn("end"), turn("begin"), r("باق"))).text == "باق"


def test_what_a_document_holds_beside_its_text(tmp_path: Path) -> None:
    article = _read(
        tmp_path,
        p(
            "<w:sdt><w:sdtPr><w:alias/><w:t>اسم</w:t></w:sdtPr><w:sdtContent>"
            + r("مضبوط")
            + "</w:sdtContent></w:sdt>"
        )
        + p(
            "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
            + r("انقر هنا")
            + "</w:sdtContent></w:sdt>"
        )
        + p(r("ظاهر"), r("خفي", "<w:vanish/>"), r(" ومرئي", "<w:vanish w:val='0'/>"))
        + "<w:altChunk/>"
        + p("<m:oMath><m:r><m:rPr/><m:t>س+١</m:t></m:r></m:oMath>")
        + p(
            "<w:r><w:ruby><w:rt>"
            + r("شرح")
            + "</w:rt><w:rubyBase>"
            + r("متن")
            + "</w:rubyBase></w:ruby></w:r>"
        ),
    )
    assert article.text == "مضبوط\n\nظاهر ومرئي\n\nس+١\n\nمتن"
    assert _doubts(article) == {
        "Hidden text was left out; places: 1.": "ظاهر ومرئي",
        "Other files that are embedded were left out: 1.": None,
    }


def test_comments_are_left_out_and_told_where_they_stood(tmp_path: Path) -> None:
    end = "<w:commentRangeEnd w:id='{0}'/><w:r><w:commentReference w:id='{0}'/></w:r>"
    start = "<w:commentRangeStart w:id='{}'/>"
    told = p(r("ب "), start.format(0), r("جيم"), end.format(0), r(" د"))
    cell = f"<w:tc>{p(r('أ'))}</w:tc><w:tc>{told}</w:tc>"
    article = _read(
        tmp_path,
        f"<w:tbl><w:tr>{cell}</w:tr></w:tbl>" + start.format(1) + p(r("نص"), end.format(1)),
        comments=f"<w:comment w:id='0'>{p(r('رأي'))}</w:comment>",
    )
    assert article.text == "أ\tب جيم د\n\nنص"
    assert _doubts(article) == {"Comments were left out: 2.": "جيم"}


def test_doubts_of_what_is_blank_or_breaks_lines_are_kept(tmp_path: Path) -> None:
    deleted = "<w:del><w:r><w:delText>قديم</w:delText></w:r></w:del>"
    hidden = r("خفي", "<w:vanish/>")
    article = _read(
        tmp_path,
        p(deleted) + p("<w:r><w:br/></w:r>", r("س\u2028ص"), hidden, "<w:r><w:br/></w:r>") + p(r("ع")),
    )
    assert article.text == "س\nص\n\nع"
    assert _doubts(article) == {
        "Text that tracked changes delete was left out; places: 1.": None,
        "Hidden text was left out; places: 1.": "س\nص",
    }


def test_properties_become_metadata(tmp_path: Path) -> None:
    core = (
        "<dc:title> عنوان\nالخبر </dc:title><dc:creator>ليلى</dc:creator><dc:creator>سامي</dc:creator>"
        "<dcterms:created>2024-05-06T10:00:00Z</dcterms:created><dc:publisher/>"
    )
    article = _read(tmp_path, p(r("نص")), core=core)
    assert article.title == "عنوان الخبر"
    assert article.meta == {
        "file": "مقال.docx",
        "title": "عنوان الخبر",
        "author": "ليلى, سامي",
        "date": "2024-05-06T10:00:00Z",
    }
    article = _read(tmp_path, p(r("نص")), core="<dcterms:created>أمس</dcterms:created>")
    assert article.meta == {"file": "مقال.docx"}


def test_a_document_lies_in_an_archive_and_names_its_parts_itself(tmp_path: Path) -> None:
    made = documents.docx(tmp_path / "a.docx", p(r("نص")))
    outer = zipped(tmp_path / "a.zip", {"news/a.docx": made.read_bytes()})
    with open_archive(outer) as archive:
        [article] = docx.read(EntrySource(archive, "news/a.docx"), Options())
    assert article.text == "نص"
    assert reader_for(Path("news/A.DOCX")) is docx
    with zipfile.ZipFile(made) as archive:
        body = archive.read("word/document.xml")
    relations = (
        b"<R><Relationship Type='x/hyperlink' TargetMode='External' Target='http://a'/>"
        b"<Relationship Type='x/officeDocument' Target='/word/document2.xml'/></R>"
    )
    moved = zipped(tmp_path / "b.docx", {"_rels/.rels": relations, "word/document2.xml": body})
    assert only(docx, moved).text == "نص"
    assert only(docx, zipped(tmp_path / "c.docx", {"word/document.xml": body})).text == "نص"


@pytest.mark.parametrize(
    ("parts", "why"),
    [
        ({"a": "b"}, r"\(its part word/document\.xml is missing\); save it anew"),
        ({"word/document.xml": "<a>"}, r"\(in its part word/document\.xml, it isn't XML from line 1 on "),
        ({"word/document.xml": "<!DOCTYPE a [<!ENTITY s 'X'>]><a>&s;</a>"}, "it has a DOCTYPE"),
        ({"word/document.xml": "<a><p><t> </t></p></a>"}, r"has no text \(pictures of text can't be read\)"),
        ({"word/document.xml": "<a>" * 300 + "</a>" * 300}, "it isn't XML"),
        ({"word/document.xml": f"<a><p><t>{'م' * 5_500_000}</t></p></a>"}, "blows up more than 200 times"),
        ({"word/document.xml": "<a/>", "../a": "x"}, r"its entry \.\./a leads out of it"),
    ],
)
def test_what_cannot_be_read_is_told_in_a_sentence(tmp_path: Path, parts: dict[str, str], why: str) -> None:
    path = zipped(tmp_path / "مقال.docx", parts)
    with pytest.raises(FormatError, match=why) as caught:
        only(docx, path)
    assert caught.value.file == str(path)


def test_locked_truncated_and_missing_files_are_told(tmp_path: Path) -> None:
    whole = documents.docx(tmp_path / "a.docx", p(r("نص" * 500)))
    cut = tmp_path / "b.docx"
    cut.write_bytes(whole.read_bytes()[:-60])
    with pytest.raises(FormatError, match="it is no whole zip"):
        only(docx, cut)
    cut.write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + bytes(512))
    with pytest.raises(FormatError, match="is locked with a password or of an older kind; save it anew"):
        only(docx, cut)
    with pytest.raises(NotFoundError):
        only(docx, tmp_path / "none.docx")
