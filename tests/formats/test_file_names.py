"""Names of files come of number and title, and nothing in them leads elsewhere."""

import pytest

from hashiya.formats.file_names import file_name

from .conftest import annotated


@pytest.mark.parametrize(
    ("title", "split", "name"),
    [
        ("عنوان", "", "0007-عنوان"),
        ("", "", "0007"),
        ("../../etc/passwd", "", "0007-etc-passwd"),
        ("C:\\x\0 y", "..", "0007-C-x-y"),
        ("a", "train", "train/0007-a"),
        ("b" * 99, "a/b", f"a-b/0007-{'b' * 40}"),
    ],
)
def test_a_name_tells_number_and_title(title: str, split: str, name: str) -> None:
    assert file_name(7, annotated(title=title)._replace(split=split)) == name
