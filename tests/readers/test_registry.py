"""The reader of a file is found by its suffix."""

from pathlib import Path

import pytest

from hashiya.errors import FormatError, NotFoundError
from hashiya.readers import reader_for, txt


@pytest.mark.parametrize("name", ["a.txt", "A.TXT", "a.text", "article", "a.news", "مقال.txt", ".txt"])
def test_plain_text_is_read_whatever_it_is_called(name: str) -> None:
    assert reader_for(Path(name)) is txt
    assert reader_for(Path("a.pdf"), "txt") is txt


@pytest.mark.parametrize("name", ["a.doc", "b.RTF", "c.xml"])
def test_kinds_that_cannot_be_read_are_refused_with_a_way_out(name: str) -> None:
    with pytest.raises(
        FormatError, match=rf"^Files of the kind \{Path(name).suffix.lower()} can't be read; .*\.$"
    ):
        reader_for(Path(name))


def test_a_project_is_opened_and_not_added() -> None:
    with pytest.raises(FormatError, match=r"^The file news\.hashiya is a project; open it"):
        reader_for(Path("news.hashiya"))


def test_a_reader_that_there_is_not_is_told_with_those_that_there_are() -> None:
    with pytest.raises(NotFoundError, match=r"^There is no reader rtf: use one of txt"):
        reader_for(Path("a.txt"), "rtf")
