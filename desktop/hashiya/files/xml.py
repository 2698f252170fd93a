"""Parse XML that a stranger wrote: nothing is fetched, no entity is expanded, no DOCTYPE is taken."""

from __future__ import annotations

import codecs
import io
import re
from collections.abc import Collection, Iterator

from lxml import etree

from hashiya.errors import Sentence

LONGEST_VALUE = 10_000_000
"""Bytes of one attribute or one text; the parser refuses more, so that no file can fill the memory."""

_DOCTYPE = re.compile(rb"\A\s*(?:<\?.*?\?>\s*|<!--.*?-->\s*)*<!DOCTYPE", re.DOTALL)
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


class XmlError(ValueError):
    """Say in one clause what is wrong with a piece of XML; ``line`` counts from 1."""

    def __init__(self, message: Sentence, line: int | None = None) -> None:
        super().__init__(message)
        self.sentence = message
        self.line = line


def parse_xml(data: bytes) -> etree._Element:
    """Return the root element of a document.

    Raises XmlError for what isn't XML, for a DOCTYPE (entities need one), for nesting that is too deep and
    for values of more than ``LONGEST_VALUE`` bytes.
    """
    if _DOCTYPE.match(_plain(data)):
        raise _doctype()
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise _misfit(error) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise _doctype()  # hidden from the look at the beginning by an encoding
    return root


def xml_elements(data: bytes, tags: Collection[str]) -> Iterator[etree._Element]:
    """Give the root with its attributes, then each element of these local names when it is whole.

    An element is emptied when the next is asked for, and what is in none of them at once, so that a long
    document never becomes a tree. Raises XmlError as :func:`parse_xml` does.
    """
    if _DOCTYPE.match(_plain(data)):
        raise _doctype()
    events = etree.iterparse(
        io.BytesIO(data),
        events=("start", "end"),
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        yield from _walked(events, tags)
    except etree.XMLSyntaxError as error:
        raise _misfit(error) from error


def _walked(
    events: etree.iterparse[tuple[str, etree._Element]], tags: Collection[str]
) -> Iterator[etree._Element]:
    inside, root = 0, None
    for event, element in events:
        if root is None:
            root = element
            if root.getroottree().docinfo.internalDTD is not None:
                raise _doctype()
            yield root
            continue
        wanted = local_name(element) in tags
        if event == "start":
            inside += wanted
            continue
        inside -= wanted
        if wanted:
            yield element
        if not inside:
            element.clear()
            while (before := element.getprevious()) is not None and before.getparent() is root:
                root.remove(before)


def local_name(element: etree._Element) -> str:
    """Return an element's name without its namespace."""
    return str(element.tag).rpartition("}")[2]


def _misfit(error: etree.XMLSyntaxError) -> XmlError:
    line = error.lineno or 1
    return XmlError(Sentence("it isn't XML from line {line} on ({why})", line=line, why=error.msg), line)


def _plain(data: bytes) -> bytes:
    """Return the beginning of a document as ASCII shows it, also where it is UTF-16 or UTF-32."""
    for mark in _MARKS:
        data = data.removeprefix(mark)
    return data.replace(b"\x00", b"") if b"\x00" in data[:64] else data


def _doctype() -> XmlError:
    return XmlError(Sentence("it has a DOCTYPE, which can hide harmful entities"))
