"""Names of TEI and XML, and how an element of TEI is made."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

NS = "http://www.tei-c.org/ns/1.0"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def made(name: str, attributes: Mapping[str, str] | None = None, text: str | None = None) -> etree._Element:
    """Return a new element of TEI."""
    element = etree.Element(f"{{{NS}}}{name}", dict(attributes or {}), nsmap={None: NS})
    element.text = text
    return element


def nested(*names: str, text: str | None = None) -> etree._Element:
    """Return elements one in another, the innermost with a text."""
    outer = inner = made(names[0])
    for name in names[1:]:
        following = made(name)
        inner.append(following)
        inner = following
    inner.text = text
    return outer
