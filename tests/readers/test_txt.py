"""Plain text files become articles."""

from pathlib import Path

import pytest

from hashiya import assets
from hashiya.errors import FormatError, NotFoundError
from hashiya.readers import FileSource, Options, ReadArticle, sources, txt


def _file(folder: Path, data: bytes, name: str = "مقال.txt") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def _read(path: Path, encoding: str | None = None) -> ReadArticle:
    [article] = txt.read(FileSource(path), Options(encoding))
    return article


def test_a_file_becomes_an_article(tmp_path: Path) -> None:
    reference = assets.resource("samples", "musk-putin.txt").read_bytes().decode("utf-8")
    path = _file(tmp_path, b"\xef\xbb\xbf" + reference.replace("\n", "\r\n").encode())
    article = _read(path)
    assert article.text == reference
    assert article.title == "مقال"
    assert article.meta == {"file": "مقال.txt", "encoding": "utf-8"}


def test_an_encoding_may_be_chosen(tmp_path: Path) -> None:
    path = _file(tmp_path, "منذ".encode("iso-8859-6"))
    assert _read(path, "iso-8859-6").text == "منذ"
    assert _read(path, "cp1256").text == "هوذ"
    assert _read(path, "cp1256").meta["encoding"] == "windows-1256"


def test_an_empty_file_is_an_empty_text(tmp_path: Path) -> None:
    assert _read(_file(tmp_path, b"")).text == ""


@pytest.mark.parametrize(
    ("data", "encoding", "sentence"),
    [
        (b"\xe9", "utf-8", r"مقال\.txt: The byte at 0 is none of utf-8; choose another encoding\.$"),
        (b"word\n" * 50 + b"\x00", None, r"مقال\.txt: The text has a NUL in line 51, column 1: .*\.$"),
        (b"a", "klingon", r"مقال\.txt: There is no encoding klingon here; .*\.$"),
        (bytes(range(1, 9)) * 50, None, r"مقال\.txt: This isn't plain text .*\.$"),
    ],
)
def test_what_is_no_text_is_refused_in_a_sentence_that_names_the_file(
    tmp_path: Path, data: bytes, encoding: str | None, sentence: str
) -> None:
    with pytest.raises(FormatError, match=sentence) as caught:
        _read(_file(tmp_path, data), encoding)
    assert caught.value.file == str(tmp_path / "مقال.txt")


def test_a_missing_file_a_folder_and_a_huge_file_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(NotFoundError, match=r"^There is no file "):
        _read(tmp_path / "none.txt")
    with pytest.raises(FormatError, match=r"it is no regular file"):
        _read(tmp_path)
    monkeypatch.setattr(sources, "LIMIT", 3)
    with pytest.raises(FormatError, match=r"is larger than"):
        _read(_file(tmp_path, b"abcd"))
