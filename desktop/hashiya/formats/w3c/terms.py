"""Words of ours in Web Annotations: the terms with the prefix ``hashiya:``, and the names of annotations."""

from __future__ import annotations

import re
from urllib.parse import quote, unquote

TEXT, ARTICLE, TITLE = "hashiya:text", "hashiya:article", "hashiya:title"
DIRECTION, SPLIT, UNSURE, KIND = "hashiya:direction", "hashiya:split", "hashiya:unsure", "hashiya:kind"
ANNOTATION, LINK, SHA256 = "urn:hashiya:annotation:", "urn:hashiya:link:", "urn:sha256:"

_PLAIN = re.compile(r"[A-Za-z0-9._~-]+").fullmatch


def name_of(kind: str, id_: str) -> str:
    """Return the IRI of an annotation or a link."""
    return kind + (id_ if _PLAIN(id_) else quote(id_, safe=""))


def given_name(iri: str) -> str:
    """Return what :func:`name_of` was given; a stranger's IRI is its own name."""
    for kind in (ANNOTATION, LINK):
        if iri.startswith(kind):
            return unquote(iri.removeprefix(kind))
    return iri
