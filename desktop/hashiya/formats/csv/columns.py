"""What a stranger's columns are, by their names, in whatever order they stand."""

from __future__ import annotations

import re
from collections.abc import Mapping

_NAMES: dict[str, tuple[str, ...]] = {
    "article": (
        *("doc_id", "article_id", "document_id", "text_id", "docid", "doc", "article", "document"),
        *("filename", "file_name", "file", "tweet_id"),
    ),
    "annotation": ("annotation_id", "span_id", "entity_id", "mention_id", "annotation"),
    "start": ("start", "begin", "start_offset", "begin_offset", "start_char", "char_start", "start_position"),
    "end": ("end", "stop", "end_offset", "end_char", "char_end", "end_position"),
    "label": ("label", "type", "tag", "entity_type", "category", "class", "code", "labels", "entity"),
    "quote": (
        *("quote", "span", "span_text", "exact", "mention", "surface", "covered_text", "selected_text"),
        *("entity_text", "phrase", "words"),
    ),
    "text": ("text", "content", "full_text", "article_text", "document_text", "sentence", "tweet", "body"),
    "title": ("title", "headline"),
    "comment": ("comment", "note", "notes", "remark", "comments"),
    "annotator": ("annotator", "coder", "user", "author", "creator", "annotated_by"),
    "id": ("id",),
}
_BETWEEN = re.compile(r"[\W_]+")


def roles(header: list[str]) -> dict[str, int]:
    """Return the index of the column that has each role; the likelier name is taken first.

    ``id`` is the annotation's where another column names the article, and the article's where none does.
    """
    cleaned = [_BETWEEN.sub("_", _parted(name)).strip("_").lower() for name in header]
    found: dict[str, int] = {}
    for role, names in _NAMES.items():
        index = next((cleaned.index(name) for name in names if name in cleaned), None)
        if index is not None and index not in found.values():
            found[role] = index
    if "id" in found:
        found.setdefault("annotation" if "article" in found else "article", found.pop("id"))
    return found


def are_spans(found: Mapping[str, int]) -> bool:
    """Tell whether a row is a span: where it begins and ends, and what it is, are columns."""
    return {"start", "end", "label"} <= found.keys()


def _parted(name: str) -> str:
    """Return a name with ``_`` before capitals inside it, as in ``docId``."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name)
