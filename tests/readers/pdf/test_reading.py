"""PDFs of many programs become articles that somebody is to look at."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from hashiya.errors import FormatError, NotFoundError
from hashiya.readers.pdf import documents
from tests.readers.pdf.printed import (
    DATA,
    Printer,
    as_stored,
    in_joined_forms,
    in_visual_order,
    one_page,
    packed_spaces,
    printed,
    raw,
    read,
    read_bytes,
    reference,
    share_found,
)

_ALWAYS = "A PDF keeps how a page looks, not its text: compare this with the page before annotating it."


def _sentences(article: object) -> list[str]:
    return [doubt.sentence for doubt in article.doubts if doubt.span is None]  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", ["chromium-dejavu", "fpdf2-harfbuzz-firago", "qt-dejavu"])
def test_what_programs_print_is_read_nearly_whole_and_to_be_looked_at(name: str) -> None:
    article = read(DATA / f"{name}.pdf")
    assert share_found(article.text) >= 0.95
    assert article.text.count("\n\n") == len(reference()) - 1
    assert _sentences(article)[0] == _ALWAYS
    assert article.title == article.meta["title"] == "نظرة على اتصال ماسك"
    assert str(article.meta["date"]).startswith("2026-11-28T")
    assert article.meta["file"] == f"{name}.pdf"


@pytest.mark.parametrize(
    ("drawn", "spoken", "least"),
    [
        (in_visual_order, False, 0.97),
        (in_joined_forms, False, 0.97),
        # as LibreOffice does, which says what each stretch of glyphs reads
        (in_visual_order, True, 0.93),
        (as_stored, False, 0.9),
    ],
)
def test_visual_order_joined_forms_readings_and_unordered_text_are_read(
    tmp_path: Path, drawn: Callable[[str], str], spoken: bool, least: float
) -> None:
    article = read_bytes(tmp_path, printed(drawn, spoken=spoken))
    assert share_found(article.text) >= least
    assert _sentences(article)[0] == _ALWAYS
    assert article.title == "article"
    assert set(article.meta) == {"file", "date"}


def test_words_that_were_turned_are_counted_and_the_intricate_ones_shown() -> None:
    article = read(DATA / "chromium-dejavu.pdf")
    [counted] = [one for one in _sentences(article) if "put in order" in one]
    assert counted == "The letters of 126 words were put in order by their places on the page."
    shown = [article.text[doubt.span.start : doubt.span.end] for doubt in article.doubts if doubt.span]
    assert "المُعلن" in shown
    assert "فيما" not in shown


def test_damaged_words_are_shown() -> None:
    article = read(DATA / "qt-dejavu.pdf")
    damaged = [doubt for doubt in article.doubts if doubt.sentence.endswith("looks damaged.")]
    assert damaged
    assert all(doubt.span and doubt.span.of(article.text) in doubt.sentence for doubt in damaged)


def test_heads_and_page_numbers_are_left_out_and_named() -> None:
    article = read(DATA / "chromium-dejavu.pdf")
    [dropped] = [one for one in _sentences(article) if one.startswith("Left out")]
    assert "file:///tmp/article.html 2/2" in dropped
    assert "article.html" not in article.text


def test_text_that_was_stored_back_to_front_is_said_to_be() -> None:
    assert not any("back to front" in one for one in _sentences(read(DATA / "qt-dejavu.pdf")))


def test_stored_text_printed_from_the_left_is_turned_round(tmp_path: Path) -> None:
    article = read_bytes(tmp_path, printed(as_stored))
    assert "The words were stored back to front, and were turned round." in _sentences(article)
    assert "12/11/2024" in article.text


def test_english_comes_out_right(tmp_path: Path) -> None:
    printer = Printer(Title="Talks.docx", Author="Reuters")
    printer.line("The minister told Reuters (on 12 November) that co­", from_left=True)
    printer.line("operation had ended. “It is over,” she said: 45.7% of", from_left=True)
    printer.line("them, or F-16s, had left.", from_left=True)
    printer.line("A second paragraph was printed here.", from_left=True, indent=20)
    article = read_bytes(tmp_path, printer.data())
    assert article.text == (
        "The minister told Reuters (on 12 November) that cooperation had ended. “It is over,” she said: "
        "45.7% of them, or F-16s, had left.\n\nA second paragraph was printed here."
    )
    assert article.title == "article"
    assert article.meta["author"] == "Reuters"


def test_information_that_is_no_text_says_nothing(tmp_path: Path) -> None:
    drawn = zlib.compress(b"BT /F 12 Tf 10 10 Td (word) Tj ET")
    data = one_page(drawn, told=b"/Title<feffd800>/Author(Reuters)")
    assert read_bytes(tmp_path, data).meta == {"file": "article.pdf", "author": "Reuters"}


def test_an_arabic_word_in_an_english_article(tmp_path: Path) -> None:
    printer = Printer()
    printer.line(f"The party {in_visual_order('حماس')} said so.", from_left=True)
    assert read_bytes(tmp_path, printer.data()).text == "The party حماس said so."


def test_a_text_layer_that_cannot_be_used_is_refused_with_a_way_out() -> None:
    with pytest.raises(FormatError, match=r"qt-amiri\.pdf has a text layer that can't be used: .* OCR, or"):
        read(DATA / "qt-amiri.pdf")


def test_a_scan_is_refused_with_a_way_out(tmp_path: Path) -> None:
    printer = Printer()
    printer.canvas.rect(100, 100, 300, 300, fill=1)
    with pytest.raises(FormatError, match=r"has no text, only pictures of it; recognise its text with OCR"):
        read_bytes(tmp_path, printer.data())


@pytest.mark.parametrize("size", [0, 9, 200, 9_000])
def test_what_is_cut_off_is_refused(tmp_path: Path, size: int) -> None:
    whole = (DATA / "qt-dejavu.pdf").read_bytes()
    with pytest.raises(
        FormatError, match=r"article\.pdf can't be read as a PDF: it is damaged or incomplete"
    ):
        read_bytes(tmp_path, whole[:size])


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError):
        read(tmp_path / "none.pdf")


def test_a_locked_file_is_refused(tmp_path: Path) -> None:
    from reportlab.lib.pdfencrypt import StandardEncryption

    printer = Printer()
    printer.canvas._doc.encrypt = StandardEncryption("secret", canPrint=0)
    printer.line("نص", from_left=True)
    with pytest.raises(FormatError, match=r"is locked with a password; save it without one"):
        read_bytes(tmp_path, printer.data())


def test_page_trees_that_loop_or_lie_are_refused(tmp_path: Path) -> None:
    root = b"<</Type/Catalog/Pages 2 0 R>>"
    loop = raw([root, b"<</Type/Pages/Kids[2 0 R 3 0 R]/Count 99>>", b"<</Type/Pages/Kids[2 0 R]/Count 3>>"])
    with pytest.raises(FormatError, match="damaged or incomplete"):
        read_bytes(tmp_path, loop)
    with pytest.raises(FormatError, match=r"too many pages or too much on them \(99999 pages\); split it"):
        read_bytes(tmp_path, raw([root, b"<</Type/Pages/Kids[]/Count 99999>>"]))


def test_a_page_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    printer = Printer()
    for page in range(11):
        printer.line(f"كلمة على صفحة رقم {page}", from_left=True)
        printer.page()
    data = printer.data()
    # all pages but the first two become something else
    first, second, rest = data.split(b"/Type /Page\n", 2) if b"/Type /Page\n" in data else data.partition(b"")
    broken = b"/Type /Page\n".join([first, second, rest.replace(b"/Type /Page\n", b"/Type /Pxge\n")])
    article = read_bytes(tmp_path, broken)
    assert any(one.startswith("Some pages can't be read") for one in _sentences(article))


@pytest.mark.parametrize(
    ("name", "value"), [("MOST_PAGES", 1), ("MOST_CHARACTERS", 5), ("MOST_SECONDS", -1.0)]
)
def test_pages_characters_and_time_are_bounded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, value: float
) -> None:
    monkeypatch.setattr(documents, name, value)
    with pytest.raises(FormatError, match=r"too many pages or too much on them \(2 pages\)"):
        read(DATA / "chromium-dejavu.pdf")


def test_what_unpacks_to_a_gigabyte_is_not_unpacked(tmp_path: Path) -> None:
    with pytest.raises(FormatError, match="unpacks to more than pages hold"):
        read_bytes(tmp_path, one_page(packed_spaces(1_000_000_000)))
