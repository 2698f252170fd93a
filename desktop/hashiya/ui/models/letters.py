"""The letters of one word as a table: the letter, the form it takes, its code point, its name."""

from __future__ import annotations

from collections.abc import Sequence
from unicodedata import category

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QFont

from hashiya.text.invisible import invisible_marks
from hashiya.text.joining import Form, Letter
from hashiya.ui.messages import tool_tip

Index = QModelIndex | QPersistentModelIndex

LETTER, JOINED, CODE, NAME = range(4)
_ZWJ = "\u200d"
_CIRCLE = "\u25cc"
_REACHING = {Form.INITIAL: ("", _ZWJ), Form.MEDIAL: (_ZWJ, _ZWJ), Form.FINAL: (_ZWJ, "")}


class LetterTableModel(QAbstractTableModel):
    """Show letters in their logical order, a row each; nothing here may ever be stored or exported."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._letters: list[Letter] = []
        self._narrow = False
        self._large = QFont()
        self._large.setPixelSize(18)

    def set_letters(self, letters: Sequence[Letter]) -> None:
        """Show another word."""
        self.beginResetModel()
        self._letters = list(letters)
        self.endResetModel()

    def set_narrow(self, narrow: bool) -> None:
        """Tell code points above names, for a table that has no room for both beside one another."""
        if narrow != self._narrow:
            self.beginResetModel()
            self._narrow = narrow
            self.endResetModel()

    # Qt's names

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own default
        return 0 if parent.isValid() else len(self._letters)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 -- Qt's own default
        return 0 if parent.isValid() else 4

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        letter, column = self._letters[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            called = f"{letter.codepoint}\n{letter.name}" if self._narrow else _called(letter)
            return (_alone(letter), _joined(letter), letter.codepoint, called)[column]
        if role == Qt.ItemDataRole.ToolTipRole:
            return tool_tip(f"{letter.codepoint} {_called(letter)}\n{form_name(letter.form)}")
        if role == Qt.ItemDataRole.AccessibleTextRole and column == JOINED:
            return form_name(letter.form)
        if role == Qt.ItemDataRole.TextAlignmentRole and column in (LETTER, JOINED):
            return int(Qt.AlignmentFlag.AlignCenter)
        if role == Qt.ItemDataRole.FontRole and column in (LETTER, JOINED):
            return self._large
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("Letter"), self.tr("Joined"), self.tr("Code"), self.tr("Name"))[section]


def form_name(form: Form) -> str:
    """Return a joined form as the interface calls it."""
    names = {
        Form.ISOLATED: QCoreApplication.translate("forms", "stands alone"),
        Form.INITIAL: QCoreApplication.translate("forms", "joined to what follows"),
        Form.MEDIAL: QCoreApplication.translate("forms", "joined on both sides"),
        Form.FINAL: QCoreApplication.translate("forms", "joined to what precedes"),
        Form.MARK: QCoreApplication.translate("forms", "a mark on the letter before"),
        Form.INVISIBLE: QCoreApplication.translate("forms", "invisible"),
        Form.STRETCH: QCoreApplication.translate("forms", "a stretch"),
        Form.PLAIN: QCoreApplication.translate("forms", "joins nothing"),
    }
    return names[form]


def shown_sign(char: str) -> str:
    """Return what stands for one character by itself: a mark on a circle, the name of an invisible one."""
    unseen = invisible_marks(char)
    if unseen and char != "\u0640":
        return unseen[0].short
    return _CIRCLE + char if _is_mark(char) else char


def _alone(letter: Letter) -> str:
    return shown_sign(letter.char)


def _joined(letter: Letter) -> str:
    """Return the letter as its neighbours make it; Qt joins it, so it looks as it does on the page."""
    before, after = _REACHING.get(letter.form, ("", ""))
    if letter.form in (Form.INVISIBLE, Form.MARK):
        return "–"
    return f"{before}{letter.char}{after}"


def _called(letter: Letter) -> str:
    return letter.name or letter.codepoint


def _is_mark(char: str) -> bool:
    return category(char).startswith("M")
