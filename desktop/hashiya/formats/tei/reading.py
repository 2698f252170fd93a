"""Read TEI as :mod:`hashiya.formats.tei` writes it, for the proof alone: nobody agrees on any other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

from hashiya.errors import FormatError, Sentence
from hashiya.files.reading import open_regular
from hashiya.formats.incoming import Incoming, IncomingLink, IncomingMark, Source
from hashiya.formats.tei.names import NS, XML_ID

_RANGE = re.compile(r"#string-range\(([^,()]+),(\d{1,9}),(\d{1,9})\)")
_TEI, _CATEGORY, _NAME = (f"{{{NS}}}{name}" for name in ("TEI", "category", "name"))
_IN = {"t": NS}


def read(source: Source) -> Iterator[Incoming]:
    """Give each article; raises FormatError for what isn't XML, or declares more than TEI needs."""
    labels: dict[str, str] = {}
    annotators: dict[str, str] = {}
    with open_regular(source.path) as stream:
        events = etree.iterparse(
            stream,
            events=("end",),
            tag=[_TEI, _CATEGORY, _NAME],
            resolve_entities=False,
            no_network=True,
            huge_tree=False,
            load_dtd=False,
        )
        try:
            for _, element in events:
                _refuse_doctype(source, element)
                if element.tag == _CATEGORY:
                    labels[f"#{element.get(XML_ID)}"] = element.get("n", "")
                elif element.tag == _NAME:
                    annotators[f"#{element.get(XML_ID)}"] = element.text or ""
                else:
                    found = _Article(element, labels, annotators, source).incoming()
                    if found is not None:
                        yield found
                    _forget(element)
        except etree.XMLSyntaxError as error:
            raise FormatError(
                "The file {path} isn't XML from line {number} on; export it again.",
                file=str(source.path),
                line=error.lineno,
                path=source.path,
                number=error.lineno or 1,
            ) from error


def _refuse_doctype(source: Source, element: Any) -> None:
    if element.getroottree().docinfo.internalDTD is not None:
        raise FormatError(
            "The file {path} declares a document type, which may hide anything; give one without.",
            file=str(source.path),
            path=source.path,
        )


def _forget(element: Any) -> None:
    """Let go of an article that was read, so that a corpus never has to fit in memory."""
    element.clear()
    while element.getprevious() is not None and element.getprevious().tag == _TEI:
        del element.getparent()[0 if element.getparent()[0].tag == _TEI else 1]


class _Article:
    """Read one TEI element."""

    def __init__(
        self, element: Any, labels: dict[str, str], annotators: dict[str, str], source: Source
    ) -> None:
        self._element = element
        self._labels = labels
        self._annotators = annotators
        self._source = source

    def incoming(self) -> Incoming | None:
        block = self._element.find("t:text/t:body/t:ab", _IN)
        if block is None:
            self._source.fault(Sentence("the article has no text"), self._element.sourceline)
            return None
        title = self._element.findtext("t:teiHeader/t:fileDesc/t:titleStmt/t:title", "", _IN)
        marks = list(self._marks(block.get(XML_ID)))
        return Incoming(
            "".join(block.itertext()),
            marks,
            list(self._links()),
            title=title,
            line=block.sourceline,
        )

    def _marks(self, text: str | None) -> Iterator[IncomingMark]:
        for note in self._element.iterfind("t:standOff/t:listAnnotation/t:annotation", _IN):
            spans = _spans(note.get("target", ""), text)
            if spans is None:
                self._source.fault(
                    Sentence("an annotation points to no range of the article's text"), note.sourceline
                )
                continue
            yield IncomingMark(
                note.get(XML_ID, ""),
                self._labels.get(note.get("ana"), ""),
                spans,
                comment=note.findtext("t:note", None, _IN),
                annotator=self._annotators.get(note.get("resp"), ""),
                unsure=note.get("cert") == "low",
                line=note.sourceline,
            )

    def _links(self) -> Iterator[IncomingLink]:
        for number, link in enumerate(self._element.iterfind(".//t:listRelation/t:relation", _IN), start=1):
            kind = link.get("n") or link.get("name", "")
            active, passive = (link.get(end, "").removeprefix("#") for end in ("active", "passive"))
            yield IncomingLink(f"{number}", kind, active, passive, line=link.sourceline)


def _spans(target: str, text: str | None) -> list[tuple[int, int]] | None:
    found = [_RANGE.fullmatch(each) for each in target.split(" ")]
    spans = []
    for each in found:
        if each is None or each[1] != text:
            return None
        spans.append((int(each[2]), int(each[2]) + int(each[3])))
    return spans
