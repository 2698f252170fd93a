"""A page's encoding is found from what it shows, and what it declares decides where that leaves a doubt."""

from __future__ import annotations

from pathlib import Path

import pytest

from hashiya.errors import FormatError
from hashiya.readers import FileSource
from hashiya.readers.page_encoding import decoded_page
from hashiya.text.encodings import Decoded

_TEXT = "قال الوزير إن البلاد في طريقها إلى حل الأزمة وأكد أن الحكومة تتابع الوضع عن كثب. " * 5
_HEAD = "<head><script>if (a < b) { document.write('x') }</script><style>p { color: red }</style>" * 60


def _decoded(folder: Path, page: str | bytes, encoding: str = "utf-8", chosen: str | None = None) -> Decoded:
    path = folder / "a.html"
    path.write_bytes(page.encode(encoding) if isinstance(page, str) else page)
    return decoded_page(FileSource(path), chosen)


@pytest.mark.parametrize("encoding", ["windows-1256", "iso-8859-6", "utf-16", "utf-16-le", "utf-8"])
@pytest.mark.parametrize("declared", ["", "<meta charset=utf-8>", "<meta charset='windows-1252'>"])
def test_what_is_shown_decides(tmp_path: Path, encoding: str, declared: str) -> None:
    page = f"<html>{declared}{_HEAD}<body><p>{_TEXT}</p></body></html>"
    assert _decoded(tmp_path, page, encoding) == Decoded(page, encoding)


@pytest.mark.parametrize(
    ("declared", "found"),
    [
        ('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-6">', "iso-8859-6"),
        ("<meta charset='windows-1256'>", "windows-1256"),
        ("<?xml version='1.0' encoding='CP1256'?>", "windows-1256"),
        ("<meta charset=klingon>", "windows-1256"),
        ("<meta charset=big5>", "windows-1256"),
    ],
)
def test_what_is_declared_decides_where_both_look_alike(tmp_path: Path, declared: str, found: str) -> None:
    assert _decoded(tmp_path, declared.encode() + "<p>بابا جدد</p>".encode("iso-8859-6")).encoding == found


def test_a_page_in_another_language_is_read_as_it_declares(tmp_path: Path) -> None:
    page = "<meta charset=iso-8859-1><p>Le président a déclaré à l’été</p>"
    assert _decoded(tmp_path, page, "windows-1252") == Decoded(page, "windows-1252")


def test_letters_of_two_bytes_are_found_without_a_mark(tmp_path: Path) -> None:
    page = f"<p>«گفت» {_TEXT}</p>"
    assert _decoded(tmp_path, page, "utf-16-be") == Decoded(page, "utf-16-be")


def test_a_choice_is_kept_and_checked(tmp_path: Path) -> None:
    assert _decoded(tmp_path, "<p>منذ</p>", "iso-8859-6", "windows-1256").text == "<p>هوذ</p>"
    with pytest.raises(FormatError, match=r"a\.html: The byte at 3 is none of utf-8"):
        _decoded(tmp_path, b"<p>\xff", chosen="utf-8")


def test_a_few_damaged_letters_do_not_spoil_a_page(tmp_path: Path) -> None:
    data = f"<p>{_TEXT}</p>".encode()
    damaged = data[:20] + b"\xff\x00" + data[20:]
    found = _decoded(tmp_path, damaged)
    assert found.encoding == "utf-8"
    assert found.text.count("\ufffd") <= 3
    assert found.text.endswith(_TEXT[20:] + "</p>")


def test_what_is_no_text_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FormatError, match="This isn't plain text in any encoding known here"):
        _decoded(tmp_path, bytes(range(1, 9)) * 50 + b"\xff")
    with pytest.raises(FormatError, match=r"a NUL"):
        _decoded(tmp_path, b"word\n" * 50 + b"\x00")
