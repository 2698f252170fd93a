"""The walk over a Word document's body and notes.

Elements go by their local names: those of WordprocessingML and of its strict form differ in the namespace
alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from unicodedata import category

from lxml import etree

from hashiya.files.xml import local_name
from hashiya.readers.docx_wording import Wording, attribute
from hashiya.readers.element_walk import walk
from hashiya.readers.left_out import Matter

_CODE = re.compile("[0-9A-Fa-f]{4}")
_SIGNS = {
    "br": "\n",
    "cr": "\n",
    "noBreakHyphen": "\u2011",
    "ptab": "\t",
    "softHyphen": "\u00ad",
    "tab": "\t",
}
_SKIPPED = frozenset(
    {
        *("customXmlPr", "pPr", "rPr", "sdtEndPr", "sdtPr", "sectPr", "smartTagPr"),
        *("tblGrid", "tblPr", "tblPrEx", "tcPr", "trPr"),
        *("delInstrText", "delText", "instrText", "moveFrom", "rt"),
    }
)


def put_text(root: etree._Element, wording: Wording) -> None:
    """Put the text of the body, or of a note, into the wording's passages."""
    walk(root, _Walk(wording))


@dataclass(frozen=True, slots=True)
class _Walk:
    wording: Wording

    def begin(self, name: str, element: etree._Element) -> bool:
        return name not in _SKIPPED and _STARTS.get(name, _goes_on)(self.wording, element)

    def end(self, name: str, _element: etree._Element, taken: bool) -> None:
        if taken and name in _ENDS:
            _ENDS[name](self.wording)


def _goes_on(_wording: Wording, _element: etree._Element) -> bool:
    return True


def _put_sign(wording: Wording, element: etree._Element) -> bool:
    wording.put(_SIGNS[local_name(element)])
    return False


def _put_symbol(wording: Wording, element: etree._Element) -> bool:
    code = attribute(element, "char")
    if _CODE.fullmatch(code) and category(char := chr(int(code, 16))) not in ("Cc", "Cs"):
        wording.put(char)
    return False


def _leave_out_deleted(wording: Wording, _element: etree._Element) -> bool:
    return wording.leave_out(Matter.DELETED)


def _leave_out_file(wording: Wording, _element: etree._Element) -> bool:
    return wording.leave_out(Matter.EMBEDDED)


def _begin_control(_wording: Wording, element: etree._Element) -> bool:
    """Take what a content control holds, unless it only says what to type there."""
    return element.find("{*}sdtPr/{*}showingPlcHdr") is None


def _begin_fallback(_wording: Wording, element: etree._Element) -> bool:
    """Take what older programs are to show only where there is nothing for newer ones."""
    parent = element.getparent()
    return parent is None or parent.find("{*}Choice") is None


def _begin_table(wording: Wording, _element: etree._Element) -> bool:
    wording.passages.begin_table()
    return True


_Start = Callable[[Wording, etree._Element], bool]
_STARTS: Mapping[str, _Start] = {
    "Fallback": _begin_fallback,
    "altChunk": _leave_out_file,
    "commentRangeStart": Wording.begin_comment,
    "commentReference": Wording.count_comment,
    "del": _leave_out_deleted,
    "endnoteReference": Wording.call_note,
    "fldChar": Wording.turn_field,
    "footnoteReference": Wording.call_note,
    "p": Wording.begin_paragraph,
    "r": Wording.begin_run,
    "sdt": _begin_control,
    "sym": _put_symbol,
    "t": Wording.put_text,
    "tbl": _begin_table,
    "tc": Wording.begin_cell,
    "tr": Wording.begin_row,
    "txbxContent": Wording.begin_box,
    **dict.fromkeys(_SIGNS, _put_sign),
}
_ENDS: Mapping[str, Callable[[Wording], None]] = {
    "p": lambda wording: wording.passages.end(),
    "tbl": lambda wording: wording.passages.end_table(),
    "tr": lambda wording: wording.passages.end_row(),
}
