"""Names of files become titles that do no harm."""

import os
import zipfile
from pathlib import Path

import pytest

from hashiya.errors import FormatError
from hashiya.files.archives import open_archive
from hashiya.readers import sources
from hashiya.readers.sources import EntrySource, FileSource, name_of, title_of


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("musk-putin.txt", "musk-putin"),
        ("تقرير 3.5.txt", "تقرير 3.5"),
        ("invoice_\u202egpj.exe.txt", "invoice_gpj.exe"),
        (" a\nb\x1b[31m\u2028.txt", "ab[31m"),
        ("w" * 251 + ".txt", "w" * 251),
        ("و" * 300 + ".txt", "و" * 255),
        (os.fsdecode(b"\xc7\xe1.txt"), "\ufffd\ufffd"),
    ],
)
def test_titles(name: str, title: str) -> None:
    assert title_of(Path(name)) == title


def test_the_name_keeps_its_suffix() -> None:
    assert name_of(Path("folder/مقال.txt")) == "مقال.txt"


def test_a_file_and_an_entry_give_the_same_bytes(tmp_path: Path) -> None:
    plain, packed = tmp_path / "مقال.txt", tmp_path / "a.zip"
    plain.write_bytes("نص".encode())
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("folder/مقال.txt", "نص")
    with open_archive(packed) as opened:
        entry, file = EntrySource(opened, "folder/مقال.txt"), FileSource(plain)
        for source in (entry, file):
            assert source.path.name == "مقال.txt"
            with source.stream() as stream:
                assert stream.read() == source.data() == "نص".encode()
        assert entry.name == f"{packed}/folder/مقال.txt"
        assert file.name == str(plain)


def test_a_package_is_opened_as_a_file_and_as_an_entry(tmp_path: Path) -> None:
    inner, outer = tmp_path / "a.docx", tmp_path / "a.zip"
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr("part.xml", "<a/>")
    with zipfile.ZipFile(outer, "w") as archive:
        archive.writestr("folder/a.docx", inner.read_bytes())
    with open_archive(outer) as opened:
        for source in (FileSource(inner), EntrySource(opened, "folder/a.docx")):
            with source.package() as package:
                assert package.names == ["part.xml"]
                assert package.read("part.xml") == b"<a/>"


def test_an_entry_too_large_for_one_text_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.txt", "abcd")
    monkeypatch.setattr(sources, "LIMIT", 3)
    with open_archive(path) as opened, pytest.raises(FormatError, match=r"a\.txt is larger than"):
        EntrySource(opened, "a.txt").data()
