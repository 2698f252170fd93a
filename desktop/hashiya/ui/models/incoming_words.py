"""What is said of a text on its way in: its kind, and what is remarkable about it."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from hashiya.text.direction import isolate
from hashiya.text.display import display
from hashiya.ui.messages import in_digits, number
from hashiya.ui.models.incoming import Incoming
from hashiya.ui.models.row import one_line
from hashiya.ui.wording import reworded

_KINDS = {
    "": QT_TRANSLATE_NOOP("incoming", "Pasted"),
    "txt": QT_TRANSLATE_NOOP("incoming", "Text"),
    "html": QT_TRANSLATE_NOOP("incoming", "Web page"),
    "docx": QT_TRANSLATE_NOOP("incoming", "Word"),
    "odt": QT_TRANSLATE_NOOP("incoming", "OpenDocument"),
    "epub": QT_TRANSLATE_NOOP("incoming", "E-book"),
    "pdf": QT_TRANSLATE_NOOP("incoming", "PDF"),
    "csv": QT_TRANSLATE_NOOP("incoming", "Table (CSV)"),
    "xlsx": QT_TRANSLATE_NOOP("incoming", "Table (Excel)"),
    "jsonl": QT_TRANSLATE_NOOP("incoming", "Records (JSON)"),
}


def kind_words(kind: str) -> str:
    """Name the kind of file that a reader reads; empty is no file."""
    return QCoreApplication.translate("incoming", str(_KINDS[kind])) if kind in _KINDS else kind


def remark(each: Incoming) -> str:
    """Say in one line what keeps a text from being added, or why somebody should look at it first."""
    if each.problem:
        return sentence_line(each.problem)
    if each.twin:
        told = (
            QCoreApplication.translate("incoming", "the same text as: {}")
            if each.repeats
            else QCoreApplication.translate("incoming", "in the project already: {}")
        )
        return told.format(isolate(one_line(each.twin)))
    return " · ".join(filter(None, (_seen(each), _near(each), _doubt(each))))


def sentence_line(said: str) -> str:
    """Return a sentence from below the window as one line; the isolates round what stands in it stay."""
    return " ".join(display(reworded(said)).split())


def _seen(each: Incoming) -> str:
    return QCoreApplication.translate("incoming", "looked at") if each.seen else ""


def _near(each: Incoming) -> str:
    if each.near is None:
        return ""
    title, share = each.near
    told = in_digits(QCoreApplication.translate("incoming", "{share}% like {title}"))
    return told.format(share=number(round(100 * share)), title=isolate(one_line(title)))


def _doubt(each: Incoming) -> str:
    if not each.doubts or each.seen:
        return ""
    return sentence_line(each.doubts[0].sentence)
