"""Parse XML that a stranger wrote: nothing is fetched, no entity is expanded, no DOCTYPE is taken."""

from __future__ import annotations

import codecs
import re

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
        line = error.lineno or 1
        raise XmlError(
            Sentence("it isn't XML from line {line} on ({why})", line=line, why=error.msg), line
        ) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise _doctype()  # hidden from the look at the beginning by an encoding
    return root


def _plain(data: bytes) -> bytes:
    """Return the beginning of a document as ASCII shows it, also where it is UTF-16 or UTF-32."""
    for mark in _MARKS:
        data = data.removeprefix(mark)
    return data.replace(b"\x00", b"") if b"\x00" in data[:64] else data


def _doctype() -> XmlError:
    return XmlError(Sentence("it has a DOCTYPE, which can hide harmful entities"))
