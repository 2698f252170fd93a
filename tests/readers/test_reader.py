"""Names of files become titles that do no harm."""

import os
from pathlib import Path

import pytest

from hashiya.readers.reader import name_of, title_of


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
