"""The article of a page, without menus and teasers: found by trafilatura, whose tree is walked here.

Its text would have lost letters: it drops joiners and direction marks and composes what is decomposed. Its
tree keeps them, all but spaces that aren't ASCII's, for which other signs stand on the way.
"""

from __future__ import annotations

import logging
import re
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from copy import deepcopy

from lxml import etree

from hashiya.readers.element_walk import walk
from hashiya.readers.page_text import HTML, Markup, PageText
from hashiya.readers.passages import Passages

FAULTS = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
"""What a page that nobody foresaw may raise within trafilatura; it is then read without its help."""

_SPACES = "\x85\xa0\u1680" + "".join(map(chr, range(0x2000, 0x200B))) + "\u2028\u2029\u202f\u205f\u3000"
_SPACE = re.compile(f"[{_SPACES}]")
_PRIVATE = range(0xF0000, 0xFFFFE)
_UNTOUCHED = HTML.blocks | HTML.skipped | {"a", "b", "br", "del", "em", "i", "img", "span", "strong"}
_TREE = Markup(
    blocks=frozenset({"body", "cell", "head", "item", "list", "p", "quote", "row", "table"}),
    skipped=frozenset({"graphic"}),
    rows=frozenset({"row"}),
    cells=frozenset({"cell"}),
    breaks=frozenset({"lb"}),
    verbatim=frozenset(),
)
"""The elements of trafilatura's tree."""


def article_of(page: etree._Element) -> Passages | None:
    """Return the passages of the article that a page holds, ``None`` where none is found."""
    with offline():
        from trafilatura import bare_extraction

    quiet()
    tree = deepcopy(page)
    _simplify(tree)
    signs = _put_signs(tree)
    try:
        found = bare_extraction(tree, include_comments=False)
    except FAULTS:
        return None
    body = getattr(found, "body", None)
    if body is None:
        return None
    _translate(body, {sign: space for space, sign in signs.items()})
    passages = Passages()
    walk(body, PageText(passages, _TREE))
    return passages


@contextmanager
def offline() -> Iterator[None]:
    """Load what trafilatura uses without its trying a socket to learn what this machine can do."""
    before = socket.has_ipv6
    socket.has_ipv6 = False
    try:
        yield
    finally:
        socket.has_ipv6 = before


def quiet() -> None:
    """Let trafilatura and what it uses keep to itself what it thinks of a page."""
    for library in ("trafilatura", "htmldate", "courlan", "justext"):
        logging.getLogger(library).setLevel(logging.CRITICAL + 1)


def _simplify(tree: etree._Element) -> None:
    """Give elements within running text, and centred ones, names whose letters trafilatura keeps."""
    for element in tree.iter():
        if element.tag == "center":
            element.tag = "div"
        others = [each for each in element if each.tag not in _UNTOUCHED]
        if others and any(text and not text.isspace() for text in (element.text, *_tails(element))):
            for each in others:
                each.tag = "span"


def _tails(element: etree._Element) -> Iterator[str | None]:
    return (each.tail for each in element)


def _put_signs(tree: etree._Element) -> dict[int, int]:
    """Put signs that the page doesn't have in place of spaces that would be lost; return which for which."""
    used = {ord(char) for char in set("".join(tree.itertext()))}
    free = (code for code in _PRIVATE if code not in used)
    signs = {ord(space): next(free) for space in _SPACES}
    _translate(tree, signs)
    return signs


def _translate(tree: etree._Element, signs: dict[int, int]) -> None:
    for element in tree.iter():
        block = element.tag in HTML.blocks
        if element.text and not (block and len(element) == 0 and element.text.isspace()):
            _put(element, "text", element.text.translate(signs))
        if element.tail and not (block and element.tail.isspace()):
            _put(element, "tail", element.tail.translate(signs))


def _put(element: etree._Element, where: str, text: str) -> None:
    if text != getattr(element, where):
        setattr(element, where, text)
