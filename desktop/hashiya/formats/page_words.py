"""What pages for reading, on screen and on paper, say in their own name, in Arabic and in English."""

from __future__ import annotations

from collections.abc import Mapping

_WORDS: dict[str, tuple[str, str]] = {
    "heading": ("مقالات ووسومها", "Articles and their annotations"),
    "labels": ("الفئات", "Labels"),
    "table": ("عدد الوسوم في كل مقال", "Annotations in each article"),
    "article": ("المقال", "Article"),
    "all": ("المجموع", "All"),
    "notes": ("الوسوم", "Annotations"),
    "none": ("لا وسوم في هذا المقال.", "This article has no annotations."),
    "untitled": ("بلا عنوان", "Untitled"),
    "comments": ("التعليقات", "Comments"),
    "comment": ("تعليق", "Comment"),
    "annotator": ("الواسم", "Annotator"),
    "unsure": ("غير مؤكد", "unsure"),
    "back": ("إلى موضعه في النص", "to its place in the text"),
    "attributed_to": ("منسوب إلى", "attributed to"),
    "denies": ("ينفي", "denies"),
    "source": ("المصدر", "Source"),
    "publisher": ("الناشر", "Publisher"),
    "author": ("الكاتب", "Author"),
    "date": ("التاريخ", "Date"),
    "url": ("الرابط", "Address"),
}

DETAILS = ("source", "publisher", "author", "date", "url")
"""What is told of an article's metadata, where it is text."""


def words(language: str) -> Mapping[str, str]:
    """Return the page's words by their names, in ``ar`` or, for any other language, in English."""
    place = 0 if language == "ar" else 1
    return {name: both[place] for name, both in _WORDS.items()}
