"""Which column is which is told by names in both languages, and by the cells."""

import pytest

from hashiya.errors import FormatError
from hashiya.readers.columns import chosen, guessed, known, plain_name

ROW = {"a": "قال", "b": "نص أطول كثيرًا من غيره، حتى إنه لا يكون إلا نص المقال.", "c": 7}


@pytest.mark.parametrize(
    ("columns", "roles"),
    [
        (["Text", "TITLE"], {"text": "Text", "title": "TITLE"}),
        (["article_body", "head-line"], {"text": "article_body"}),
        (["العُنوان", "النـص", "تاريخ النشر", "المصدر", "الرابط", "الكاتب"], {
            "title": "العُنوان",
            "text": "النـص",
            "date": "تاريخ النشر",
            "publisher": "المصدر",
            "address": "الرابط",
            "author": "الكاتب",
        }),
        (["content", "text", "headline", "title"], {"text": "text", "title": "title"}),
        (["News", "title"], {"text": "News", "title": "title"}),
        (["Body", "body"], {"text": "Body"}),
    ],
)  # fmt: skip
def test_names_tell(columns: list[str], roles: dict[str, str]) -> None:
    assert guessed(columns, []) == roles
    assert known(columns) == len(roles)


def test_names_are_compared_without_what_only_writes_them_otherwise() -> None:
    assert plain_name("  Published_At ") == plain_name("published-at") == "published at"


def test_the_longest_cells_are_the_text_where_no_name_tells() -> None:
    assert guessed(list(ROW), [ROW, {"a": " "}]) == {"text": "b"}
    assert guessed(["a", "c"], [ROW]) == {}
    assert guessed(["a"], [ROW]) == {"text": "a"}
    assert guessed([], []) == {}


def test_a_column_of_numbers_is_no_text_whatever_its_name() -> None:
    rows = [{"article": "17", "content": "قال"}, {"article": 18, "content": "نفى"}]
    assert guessed(["article", "content"], rows)["text"] == "content"
    assert guessed(["article", "b"], [{"article": 17, "b": ROW["b"]}])["text"] == "b"
    assert guessed(["text", "n"], [{"text": "17", "n": "1"}])["text"] == "text"
    assert guessed(["story", "n"], [{"story": ["قال", "نفى"], "n": "1"}])["text"] == "story"


def test_what_is_wanted_goes_before_what_is_guessed() -> None:
    rows = [{"text": "قال", "title": "عنوان", "body": "نفى"}]
    assert chosen(["text", "title", "body"], rows, {"text": "body", "title": ""}, "a.csv") == {"text": "body"}
    assert chosen(["text", "title", "body"], rows, {"title": "text"}, "a.csv") == {
        "text": "body",
        "title": "text",
    }


def test_a_column_that_there_is_not_is_told_with_those_that_there_are() -> None:
    with pytest.raises(FormatError, match=r"^There is no column نص in a\.csv; name one of text, title\.$"):
        chosen(["text", "title"], [], {"text": "نص"}, "a.csv")


def test_a_text_that_can_not_be_told_is_asked_for() -> None:
    with pytest.raises(FormatError, match=r"holds the text can't be told; name one of a, c\.$"):
        chosen(["a", "c"], [ROW], {}, "a.csv")
    with pytest.raises(FormatError, match=r"holds the text can't be told"):
        chosen(["text", "title"], [{"text": "قال"}], {"text": ""}, "a.csv")
