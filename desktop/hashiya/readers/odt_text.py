"""The walk over the body of an OpenDocument text and over its notes."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from lxml import etree

from hashiya.readers.left_out import LeftOut, Matter
from hashiya.readers.passage import Place
from hashiya.readers.passages import Passages

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_MIXED = frozenset({f"{_TEXT}{name}" for name in ("p", "h", "span", "a", "meta", "meta-field", "ruby-base")})
"""The elements whose letters are shown; in others space only orders the file."""

_SKIPPED = frozenset(
    {
        *(
            "annotation-end",
            "covered-table-cell",
            "desc",
            "event-listeners",
            "forms",
            "note-citation",
            "number",
        ),
        *("ruby-text", "script", "sequence-decls", "tracked-changes", "user-field-decls", "variable-decls"),
    }
)
_SHAPES = frozenset(
    {
        *("caption", "circle", "connector", "custom-shape", "ellipse", "line", "measure", "path"),
        *("polygon", "polyline", "rect", "regular-polygon", "text-box"),
    }
)
_MOST_SPACES = 1_000_000


class SpacesError(ValueError):
    """Say that a file of a few bytes would fill the memory with spaces."""


class Wording:
    """Put letters into passages; ``notes`` are the bodies of the notes that were called, in order."""

    def __init__(self, passages: Passages) -> None:
        self.passages = passages
        self.notes: list[etree._Element] = []
        self.left_out = LeftOut()
        self._boxed = False
        self._spaces = 0

    def begin(self, name: str, element: etree._Element) -> bool:
        """Take an element that begins."""
        if name in _SKIPPED or name.endswith("-source"):
            return False
        taken = _BEGINNINGS[name](self, element) if name in _BEGINNINGS else not _is_title(name, element)
        if taken and element.text and _shows_letters(element):
            self.passages.current.flow(element.text)
        return taken

    def end(self, name: str, element: etree._Element, taken: bool) -> None:
        """Take an element that ends, with the letters behind it."""
        if taken and name in _ENDS:
            _ENDS[name](self)
        parent = element.getparent()
        if element.tail and parent is not None and parent.tag in _MIXED:
            self.passages.current.flow(element.tail)

    def begin_paragraph(self, _element: etree._Element) -> bool:
        """Begin a passage."""
        self.passages.begin()
        if self._boxed:
            self.left_out.add(Matter.BOX, self.passages.here())
            self._boxed = False
        return True

    def begin_shape(self, _element: etree._Element) -> bool:
        """Take note that the next passage stands in a text box that hangs on this one."""
        self._boxed = self.passages.here() is not None
        return True

    def end_shape(self) -> None:
        """Forget a shape that held no text."""
        self._boxed = False

    def begin_section(self, element: etree._Element) -> bool:
        """Take a section that isn't hidden."""
        return element.get(f"{_TEXT}display") != "none" or self.leave_out(Matter.HIDDEN)

    def put_spaces(self, element: etree._Element) -> bool:
        """Put as many spaces as an element says; raises SpacesError for what nobody types."""
        count = element.get(f"{_TEXT}c", "1")
        self._spaces += (
            int(count) if count.isdecimal() and len(count) < len(str(_MOST_SPACES)) else _MOST_SPACES
        )
        if self._spaces >= _MOST_SPACES:
            raise SpacesError
        self.passages.current.put(" " * int(count))
        return False

    def put(self, sign: str) -> bool:
        """Put what an element stands for."""
        self.passages.current.put(sign)
        return False

    def call_note(self, element: etree._Element) -> bool:
        """Remember a note that is called here."""
        body = element.find("{*}note-body")
        if body is not None:
            self.notes.append(body)
        return False

    def leave_out(self, matter: Matter) -> bool:
        """Count what stands here and isn't taken."""
        self.left_out.add(matter, self.passages.here())
        return False

    def count_note(self, before: int) -> None:
        """Count the note whose first passage has the index ``before``."""
        for passage in self.passages.all[before : before + 1]:
            self.left_out.add(Matter.NOTE, Place(passage, 0))

    def begin_table(self, _element: etree._Element) -> bool:
        """Begin a table."""
        self.passages.begin_table()
        return True

    def begin_row(self, _element: etree._Element) -> bool:
        """Begin a row."""
        self.passages.begin_row()
        return True

    def begin_cell(self, _element: etree._Element) -> bool:
        """Begin a cell."""
        self.passages.begin_cell()
        return True


def _shows_letters(element: etree._Element) -> bool:
    if element.tag in _MIXED:
        return True
    parent = element.getparent()
    return element.tag.startswith(_TEXT) and parent is not None and parent.tag in _MIXED


def _is_title(name: str, element: etree._Element) -> bool:
    """Tell a drawing's title, which isn't shown, from the field that shows the document's."""
    return name == "title" and not element.tag.startswith(_TEXT)


_BEGINNINGS: Mapping[str, Callable[[Wording, etree._Element], bool]] = {
    "annotation": lambda wording, _: wording.leave_out(Matter.COMMENT),
    "change": lambda wording, _: wording.leave_out(Matter.DELETED),
    "h": Wording.begin_paragraph,
    "line-break": lambda wording, _: wording.put("\n"),
    "note": Wording.call_note,
    "p": Wording.begin_paragraph,
    "s": Wording.put_spaces,
    "section": Wording.begin_section,
    "tab": lambda wording, _: wording.put("\t"),
    "table": Wording.begin_table,
    "table-cell": Wording.begin_cell,
    "table-row": Wording.begin_row,
    **dict.fromkeys(_SHAPES, Wording.begin_shape),
}
_ENDS: Mapping[str, Callable[[Wording], None]] = {
    "h": lambda wording: wording.passages.end(),
    "p": lambda wording: wording.passages.end(),
    "table": lambda wording: wording.passages.end_table(),
    "table-row": lambda wording: wording.passages.end_row(),
    **dict.fromkeys(_SHAPES, Wording.end_shape),
}
