"""The text of a page's elements, as a browser parts it into passages."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree

from hashiya.readers.passages import Passages

_NOT_SHOWN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Markup:
    """Name the elements of a kind of markup that the walk knows; all others only hold letters."""

    blocks: frozenset[str]
    skipped: frozenset[str] = frozenset()
    tables: frozenset[str] = frozenset({"table"})
    rows: frozenset[str] = frozenset({"tr"})
    cells: frozenset[str] = frozenset({"td", "th"})
    breaks: frozenset[str] = frozenset({"br"})
    verbatim: frozenset[str] = frozenset({"pre", "listing", "xmp"})


HTML = Markup(
    blocks=frozenset(
        {
            *("address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details"),
            *("dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form"),
            *("h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li", "main"),
            *("menu", "nav", "ol", "p", "pre", "listing", "xmp", "search", "section", "summary", "table"),
            *("tbody", "td", "tfoot", "th", "thead", "tr", "ul"),
        }
    ),
    skipped=frozenset(
        {
            *("audio", "canvas", "datalist", "embed", "frameset", "head", "iframe", "noembed", "noframes"),
            *("noscript", "object", "rp", "rt", "script", "select", "style", "svg", "template", "textarea"),
            *("title", "video"),
        }
    ),
)
"""What a browser does with the elements of HTML, as far as it makes text."""


class PageText:
    """Put the letters of a page's elements into passages; a visitor of its tree."""

    def __init__(self, passages: Passages, markup: Markup = HTML) -> None:
        self._passages = passages
        self._markup = markup
        self._verbatim = 0

    def begin(self, name: str, element: etree._Element) -> bool:
        """Take an element that begins, unless a browser doesn't show it."""
        markup = self._markup
        if name in markup.skipped or _is_hidden(element):
            return False
        if name in markup.blocks:
            self._passages.end()
        self._verbatim += name in markup.verbatim
        if name in markup.tables:
            self._passages.begin_table()
        elif name in markup.rows:
            self._passages.begin_row()
        elif name in markup.cells:
            self._passages.begin_cell()
        elif name in markup.breaks:
            self._passages.break_line()
        self._put(element.text)
        return True

    def end(self, name: str, element: etree._Element, taken: bool) -> None:
        """Take an element that ends, with the letters behind it."""
        markup = self._markup
        if taken:
            if name in markup.blocks:
                self._passages.end()
            self._verbatim -= name in markup.verbatim
            if name in markup.tables:
                self._passages.end_table()
            elif name in markup.rows:
                self._passages.end_row()
        if element.getparent() is not None:
            self._put(element.tail)

    def _put(self, text: str | None) -> None:
        if not text or (text.isspace() and not self._passages.is_open):
            return
        if self._verbatim:
            self._passages.current.put(text)
        else:
            self._passages.current.flow(text)


def _is_hidden(element: etree._Element) -> bool:
    style = element.get("style")
    return element.get("hidden") is not None or (style is not None and _NOT_SHOWN.search(style) is not None)
