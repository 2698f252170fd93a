"""The trees of pages: HTML as it is met, and the XHTML of books; nothing is fetched or expanded."""

from __future__ import annotations

import re
from html.entities import html5

from lxml import etree, html

from hashiya.errors import Sentence
from hashiya.files.xml import XmlError, parse_xml

# controls, which no page shows, as they are and as numbers, and what no tree holds
_UNUSABLE = re.compile(
    "[\x00-\x08\x0b\x0e-\x1f\x7f\ufffe\uffff]"
    "|&#(?:0*(?:[0-8]|1[124-9]|2[0-9]|3[01]|127)|x0*(?:[0-8b-cef]|1[0-9a-f]|7f))(?![0-9a-f]);?",
    re.IGNORECASE,
)
# both may be left out, and what stands behind them is shown but would be lost
_ENDS = re.compile(r"</(?:html|body)\s*>", re.IGNORECASE)

_ENTITY = re.compile(rb"&([A-Za-z][A-Za-z0-9]*;)")
_OF_XML = frozenset({"amp;", "lt;", "gt;", "quot;", "apos;"})
_DOCTYPE = re.compile(
    rb"\A((?:\xef\xbb\xbf)?\s*(?:<\?.*?\?>\s*|<!--.*?-->\s*)*)<!DOCTYPE[^\[>]*>", re.DOTALL | re.IGNORECASE
)


def page_tree(text: str) -> etree._Element:
    """Return the tree of a page, whatever its markup is like.

    Raises XmlError for a page that has none, or that is nested so deeply that the parser would lose what is
    in it.
    """
    parser = html.HTMLParser(
        remove_comments=True, remove_pis=True, no_network=True, huge_tree=True, encoding="utf-8"
    )
    # as bytes, since text that declares an encoding is refused
    data = _ENDS.sub("", _UNUSABLE.sub("", text.replace("\f", "\n"))).encode("utf-8")
    try:
        tree = html.document_fromstring(data, parser=parser)
    except etree.ParserError as error:
        raise XmlError(Sentence("it is empty")) from error
    if any(entry.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for entry in parser.error_log):
        raise XmlError(Sentence("its elements are nested too deeply"))
    return tree


def book_tree(data: bytes) -> etree._Element:
    """Return the tree of a book's page, which is XML but names letters as HTML does.

    Raises XmlError for what is neither, and for a DOCTYPE with declarations of its own.
    """
    plain = _DOCTYPE.sub(rb"\1", data, count=1)
    return parse_xml(_ENTITY.sub(_letter, plain))


def _letter(entity: re.Match[bytes]) -> bytes:
    name = entity.group(1).decode("ascii")
    if name in _OF_XML or name not in html5:
        return entity.group()
    return "".join(f"&#{ord(char)};" for char in html5[name]).encode("ascii")
