"""Tables that tests make and read."""

from collections.abc import Mapping
from pathlib import Path

from hashiya.readers import FileSource, Options, ReadArticle, Skipped, reader_for


def read(path: Path, encoding: str | None = None, **columns: str) -> tuple[list[ReadArticle], list[str]]:
    """Return the articles of a table, and the sentences about what is none."""
    found = list(reader_for(path).read(FileSource(path), Options(encoding, columns)))
    return [each for each in found if isinstance(each, ReadArticle)], [
        str(each.sentence) for each in found if isinstance(each, Skipped)
    ]


def texts(path: Path, **columns: str) -> list[str]:
    """Return the texts of a table of which every row is an article."""
    articles, skipped = read(path, **columns)
    assert skipped == []
    return [article.text for article in articles]


def facts(article: ReadArticle) -> Mapping[str, object]:
    """Return what is known of an article besides its file."""
    return {key: value for key, value in article.meta.items() if key not in ("file", "encoding")}
