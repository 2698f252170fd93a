"""The switches of a search in a small menu: what of spelling matters, whole words, expressions."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolButton, QWidget

from hashiya.text.seeking import Query
from hashiya.text.spelling import SWITCHES, Folding
from hashiya.ui.menu import Menu

_SPELLINGS = {
    "harakat": QT_TRANSLATE_NOOP("SearchSwitches", "Vowel marks"),
    "tatweel": QT_TRANSLATE_NOOP("SearchSwitches", "Tatweel ـ"),
    "hamza": QT_TRANSLATE_NOOP("SearchSwitches", "Hamza: أ إ آ ا, ؤ و, ئ ي"),
    "yeh": QT_TRANSLATE_NOOP("SearchSwitches", "Yeh: ى ي"),
    "teh": QT_TRANSLATE_NOOP("SearchSwitches", "Teh marbuta: ة ه"),
    "digits": QT_TRANSLATE_NOOP("SearchSwitches", "Digits: ٣ 3"),
    "forms": QT_TRANSLATE_NOOP("SearchSwitches", "Forms of letters: ﻻ لا, ک ك"),
    "case": QT_TRANSLATE_NOOP("SearchSwitches", "Case and accents: É e"),
}


class SearchSwitches(QToolButton):
    """Hold the switches of one search; ``changed`` tells that the same words may be found elsewhere now."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.whole_word, self.clitics, self.regex = self._action(), self._action(True), self._action()
        self.heading, self.everything = QAction(self), self._action(True)
        self.spellings = {name: self._action(True) for name in SWITCHES}
        self.heading.setEnabled(False)
        self.setProperty("quiet", True)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = Menu(self)
        menu.addActions([self.whole_word, self.clitics, self.regex])
        menu.addSeparator()
        menu.addActions([self.heading, self.everything, *self.spellings.values()])
        self.setMenu(menu)
        self.everything.triggered.connect(self._on_everything)
        for action in (self.whole_word, self.clitics, self.regex, *self.spellings.values()):
            action.toggled.connect(self._on_toggled)
        self._allow()

    def query(self, text: str) -> Query:
        """Return what is asked for by these words."""
        on = [name for name, action in self.spellings.items() if action.isChecked()]
        return Query(
            text,
            Folding.of(on),
            whole_word=self.whole_word.isChecked(),
            clitics=self.clitics.isChecked(),
            regex=self.regex.isChecked(),
        )

    def take(self, query: Query) -> None:
        """Put all switches as a query has them."""
        self.blockSignals(True)
        for name, action in self.spellings.items():
            action.setChecked(getattr(query.folding, name))
        self.whole_word.setChecked(query.whole_word)
        self.clitics.setChecked(query.clitics)
        self.regex.setChecked(query.regex)
        self.blockSignals(False)
        self._allow()

    def find_more(self) -> str:
        """Return what keeps hits away: ``regex``, ``whole_word``, ``spelling``, or nothing."""
        if self.regex.isChecked():
            return "regex"
        if self.whole_word.isChecked():
            return "whole_word"
        return "" if self.everything.isChecked() else "spelling"

    def retranslate(self) -> None:
        """Take the words of the interface's language."""
        self.setAccessibleName(self.tr("What a search finds"))
        self.whole_word.setText(self.tr("Whole words"))
        self.clitics.setText(self.tr("With prefixes: و ف ب ك ل ال"))
        self.regex.setText(self.tr("Regular expression"))
        self.heading.setText(self.tr("What doesn't matter:"))
        self.everything.setText(self.tr("Any spelling"))
        for name, action in self.spellings.items():
            action.setText(QCoreApplication.translate("SearchSwitches", str(_SPELLINGS[name])))
        self._allow()

    def _action(self, checked: bool = False) -> QAction:
        action = QAction(self)
        action.setCheckable(True)
        action.setChecked(checked)
        return action

    def _on_everything(self, checked: bool) -> None:
        self.blockSignals(True)
        for action in self.spellings.values():
            action.setChecked(checked)
        self.blockSignals(False)
        self._on_toggled()

    def _on_toggled(self) -> None:
        self._allow()
        self.changed.emit()

    def _allow(self) -> None:
        self.everything.setChecked(all(action.isChecked() for action in self.spellings.values()))
        self.clitics.setEnabled(self.whole_word.isChecked())
        self.setText(self.tr("Options") + (" •" if self.find_more() else ""))
