"""One sentence above the page that needs to be read, with the next step beside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from hashiya.ui.messages import announce, plain_label

Step = tuple[str, Callable[[], object]]
"""What a button says, and what it does."""


class Notice(QFrame):
    """Show one sentence at a time until it is dismissed or another takes its place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._label = plain_label(parent=self)
        self._label.setWordWrap(True)
        self._label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 8, 16, 8)  # margins aren't mirrored
        self._row.setSpacing(4)
        self._row.addWidget(self._label, 1)
        self._buttons: list[QPushButton] = []
        self._waiting: list[tuple[str, Sequence[Step]]] = []
        self._steps_on = False
        self.hide()

    @property
    def text(self) -> str:
        """The sentence that is shown, empty where none is."""
        return self._label.text() if not self.isHidden() else ""

    @property
    def steps(self) -> list[str]:
        """What the buttons say, the dismissing one last."""
        return [button.text() for button in self._buttons]

    def tell(self, sentence: str, steps: Sequence[Step] = ()) -> None:
        """Show a sentence and the steps that it offers."""
        self._clear()
        self._label.setText(sentence)
        self.setAccessibleName(sentence)
        for text, act in steps:
            self._add(text).clicked.connect(lambda _checked=False, act=act: self._take(act))
        self._add(self.tr("Dismiss")).clicked.connect(self.dismiss)
        self.show()
        announce(self, sentence)

    def tell_in_turn(self, sentence: str, steps: Sequence[Step] = ()) -> None:
        """Show a sentence as :meth:`tell` does, but not before what is shown is dismissed."""
        if self.text or self._steps_on:
            self._waiting.append((sentence, steps))
        else:
            self.tell(sentence, steps)

    def take_step(self, words: str) -> None:
        """Do what the button with these words does."""
        next(button for button in self._buttons if button.text() == words).click()

    def dismiss_what(self, sentence: str) -> None:
        """Put this sentence away, where it is the one that is shown, or waits."""
        self._waiting = [each for each in self._waiting if each[0] != sentence]
        if self.text == sentence:
            self.dismiss()

    def dismiss(self) -> None:
        """Put the sentence away, and show the next one that waits."""
        self.hide()
        self._clear()
        self._go_on()

    def _take(self, act: Callable[[], object]) -> None:
        self._steps_on = True  # what a step tells itself comes before what waits
        try:
            self.dismiss()
            act()
        finally:
            self._steps_on = False
            self._go_on()

    def _go_on(self) -> None:
        if self._waiting and not self.text and not self._steps_on:
            self.tell(*self._waiting.pop(0))

    def _add(self, text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setProperty("quiet", True)
        button.setAutoDefault(False)
        self._row.addWidget(button)
        self._buttons.append(button)
        return button

    def _clear(self) -> None:
        for button in self._buttons:
            self._row.removeWidget(button)
            button.deleteLater()
        self._buttons = []

    # Qt's names

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange and self._buttons:
            self._buttons[-1].setText(self.tr("Dismiss"))
        super().changeEvent(event)
