"""Names of files where each article has its own: told by number and title, never a stranger's path."""

from __future__ import annotations

import re

from hashiya.formats.annotation_set import AnnotatedArticle

_UNFIT = re.compile(r"[^\w-]+")
_LETTERS = 40
"""So many letters of a title; in UTF-8 they stay below what any file system takes."""


def file_name(number: int, given: AnnotatedArticle) -> str:
    """Return the name, without suffix, of the article's files; ``number`` counts from 1.

    Where the article is of a part of the set it begins with that part's folder and a slash.
    """
    title = cleaned(given.article.title)
    name = f"{number:04}-{title}" if title else f"{number:04}"
    folder = cleaned(given.split)
    return f"{folder}/{name}" if folder else name


def cleaned(text: str) -> str:
    """Return the letters, digits and hyphens of ``text``, anything else between them made one hyphen."""
    return _UNFIT.sub("-", text)[:_LETTERS].strip("-_")
