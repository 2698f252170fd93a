"""Word documents (DOCX): the text that Word shows with all tracked changes accepted.

Footnotes and endnotes follow the text, in the order in which it calls them, each as passages of its own and
without a number, since the file has none. Headers, footers and comments are left out.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping

from hashiya.files.xml import local_name
from hashiya.readers.document_facts import described, facts
from hashiya.readers.docx_text import put_text
from hashiya.readers.docx_wording import Wording, attribute
from hashiya.readers.packages import Package, opened, part_beside
from hashiya.readers.passages import Passages
from hashiya.readers.reader import Options, ReadArticle
from hashiya.readers.sources import Source

SUFFIXES = frozenset({".docx"})

_MAIN = "word/document.xml"


def read(source: Source, _options: Options) -> Iterator[ReadArticle]:
    """Give the document as one article.

    Raises NotFoundError where there is no file, FormatError where it is no DOCX, is harmful or damaged, or
    has no text.
    """
    with opened(source) as package:
        top = _targets(package, "")
        main = top.get("officeDocument", _MAIN)
        text, doubts = _text(package, main).joined()
        core = top.get("core-properties", "")
        told = facts(package.root(core)) if core in package else {}
        if not text:
            raise package.no_text()
    title, meta = described(source.path, told)
    yield ReadArticle(title, text, meta, doubts)


def _text(package: Package, main: str) -> Passages:
    passages = Passages()
    wording = Wording(passages)
    body = package.root(main)
    wording.enter(body)
    put_text(body, wording)
    parts = _targets(package, main)
    for kind in ("footnote", "endnote"):
        if wording.notes[kind]:
            _add_notes(package, parts.get(f"{kind}s", f"word/{kind}s.xml"), wording, kind)
    wording.left_out.tell(passages)
    return passages


def _add_notes(package: Package, part: str, wording: Wording, kind: str) -> None:
    notes = {attribute(note, "id"): note for note in package.root(part) if local_name(note) == kind}
    for called in tuple(wording.notes[kind]):  # a note in a note is called by mistake
        if called in notes:
            wording.enter_note(notes[called])
            put_text(notes[called], wording)


def _targets(package: Package, part: str) -> Mapping[str, str]:
    """Return which parts a part is related to, by the kind of relation, the first of each kind."""
    folder, name = posixpath.split(part)
    relations = posixpath.join(folder, "_rels", f"{name}.rels")
    found: dict[str, str] = {}
    if relations in package:
        for relation in package.root(relations):
            if relation.get("TargetMode") != "External":
                kind = relation.get("Type", "").rpartition("/")[2]
                found.setdefault(kind, part_beside(part, relation.get("Target", "")))
    return found
