"""What a Word document's walker does at each element of text: takes it, counts it, or leaves it out."""

from __future__ import annotations

from lxml import etree

from hashiya.files.xml import local_name
from hashiya.readers.left_out import LeftOut, Matter
from hashiya.readers.passage import Passage, Place
from hashiya.readers.passages import Passages

_SPACE_KEPT = "{http://www.w3.org/XML/1998/namespace}space"
_ONE_LINE = str.maketrans("\n\r", "  ")


class _Fields:
    """Follow the fields of a text: what stands in an instruction isn't shown, its result is."""

    def __init__(self, root: etree._Element) -> None:
        self._open: list[bool] = []
        self._sound = True
        for each in root.iter("{*}fldChar"):
            self.turn(attribute(each, "fldCharType"))
        # an instruction that never ends would swallow what follows
        self._sound = self.shown
        self._open.clear()

    def turn(self, kind: str) -> None:
        """Enter a field's instruction, leave it for its result, or end the field."""
        if kind == "begin" and self._sound:
            self._open.append(True)
        elif self._open and kind == "separate":
            self._open[-1] = False
        elif self._open and kind == "end":
            self._open.pop()

    @property
    def shown(self) -> bool:
        """Whether what stands here is shown."""
        return not any(self._open)


class Wording:
    """Put a document's text into passages.

    ``notes`` are the ids of the footnotes and endnotes that were called, in order; ``left_out`` counts what
    isn't in the text, or not where it stood.
    """

    def __init__(self, passages: Passages) -> None:
        self.passages = passages
        self.notes: dict[str, dict[str, None]] = {"footnote": {}, "endnote": {}}
        self.left_out = LeftOut()
        self._fields: _Fields
        self._unended: Passage | None = None
        self._comments: dict[str, Place] = {}
        self._coming: list[Matter] = []
        self._in_note = False

    def enter(self, root: etree._Element) -> None:
        """Begin the body, or the part of the notes."""
        self._fields = _Fields(root)

    def enter_note(self, note: etree._Element) -> None:
        """Begin a note, whose text follows all others."""
        self.enter(note)
        self._coming.append(Matter.NOTE)
        self._in_note = True

    def begin_paragraph(self, element: etree._Element) -> bool:
        """Begin a passage, or go on with one; tracked changes join one to the next by deleting its end."""
        if self._unended is None:
            self.passages.begin()
        else:
            self.passages.resume(self._unended)
        mark = element.find("{*}pPr/{*}rPr/{*}del")
        self._unended = None if mark is None else self.passages.current
        for matter in self._coming:
            self.left_out.add(matter, self.passages.here())
        self._coming.clear()
        return True

    def begin_cell(self, element: etree._Element) -> bool:
        """Begin a cell; no passage goes on from one to the next."""
        self._unended = None
        self.passages.begin_cell()
        return True

    def begin_row(self, element: etree._Element) -> bool:
        """Begin a row that isn't deleted."""
        if element.find("{*}trPr/{*}del") is not None:
            return self.leave_out(Matter.DELETED)
        self.passages.begin_row()
        return True

    def begin_run(self, element: etree._Element) -> bool:
        """Take a run that isn't hidden."""
        hidden = element.find("{*}rPr/{*}vanish")
        if hidden is None or attribute(hidden, "val") in ("0", "false", "off"):
            return True
        return self.leave_out(Matter.HIDDEN)

    def begin_box(self, element: etree._Element) -> bool:
        """Take note that the next passage stands in a text box."""
        self._coming.append(Matter.BOX)
        return True

    def put_text(self, element: etree._Element) -> bool:
        """Put the letters of a run."""
        text = (element.text or "").translate(_ONE_LINE)
        if element.get(_SPACE_KEPT) != "preserve":
            text = text.strip(" \t")
        if self._in_note and self.passages.current.fresh:
            text = text.lstrip(" ")  # it parts a note from its number
        self.put(text)
        return False

    def turn_field(self, element: etree._Element) -> bool:
        """Go on within a field, or out of it."""
        self._fields.turn(attribute(element, "fldCharType"))
        return False

    def call_note(self, element: etree._Element) -> bool:
        """Remember a note that is called here."""
        kind = local_name(element).removesuffix("Reference")
        self.notes[kind][attribute(element, "id")] = None
        return False

    def begin_comment(self, element: etree._Element) -> bool:
        """Remember where a passage begins that somebody commented on."""
        place = self.passages.here()
        if place is not None:
            self._comments[attribute(element, "id")] = place
        return False

    def count_comment(self, element: etree._Element) -> bool:
        """Count a comment, on what stands between its beginning and here."""
        start = self._comments.pop(attribute(element, "id"), None)
        self.left_out.add(Matter.COMMENT, start, None if start is None else start.passage.length)
        return False

    def leave_out(self, matter: Matter) -> bool:
        """Count what stands here and isn't taken."""
        self.left_out.add(matter, self.passages.here())
        return False

    def put(self, text: str) -> None:
        """Put text that stands here, unless it is a field's instruction."""
        if text and self._fields.shown:
            self.passages.current.put(text)


def attribute(element: etree._Element, name: str) -> str:
    """Return the value of an attribute by its local name, nothing where there is none."""
    return next((str(value) for key, value in element.items() if key.rpartition("}")[2] == name), "")
