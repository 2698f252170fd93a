"""The guidelines as they are written, beside how they will be read."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent, QTextCursor, QTextOption
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hashiya.project.guidelines import shipped
from hashiya.text.offsets import Offsets
from hashiya.text.sections import sections
from hashiya.ui.dialogs.sheet import Sheet
from hashiya.ui.panels.guide_reader import GuideReader
from hashiya.ui.panels.guide_text import Manner
from hashiya.ui.panels.text_field import TextField
from hashiya.ui.panels.themed import Card, Words
from hashiya.ui.workspace import Workspace

_SETTLE = 150
"""Milliseconds after a key until what is read follows what is written."""


class GuidelinesEditor(Sheet):
    """Edit the guidelines of the project in one language; *Save* is one edit, which can be undone."""

    def __init__(
        self, workspace: Workspace, language: str, section: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(workspace, parent)
        assert workspace.project is not None
        self.language, self._begin_at = language, section
        self.field, self.preview = TextField(0), GuideReader()
        self.hint = Words(quiet=True)
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE)
        self._section = ""
        self.shipped = self.button(quiet=True, first=True)
        self.cancel, self.save = self.button(), self.button()
        self._build()
        self._connect()
        self.field.show_text(workspace.project.guidelines(language))
        self.in_order(self.field, self.preview, self.shipped, self.cancel, self.save)
        self.resize(940, 640)
        self.dress()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Guidelines"))
        self.field.setAccessibleName(self.tr("Guidelines as they are written, in Markdown"))
        self.preview.setAccessibleName(self.tr("Guidelines as they are read"))
        self.hint.setText(
            self.tr("A label's section begins with its id: {}. A marked passage is written so: {}.").format(
                "\u2066## … {#claim}\u2069", "\u2066[…](#claim)\u2069"
            )
        )
        self.shipped.setText(self.tr("Back to the shipped ones"))
        self.cancel.setText(self.tr("Cancel"))
        self.save.setText(self.tr("Save"))
        self._follow()

    def accept(self) -> None:
        """Write what was changed; stay open, and say why, where it is refused."""
        self.refuse("")
        text, language = self.field.text(), self.language
        if not self.changed or self.workspace.edit(lambda project: project.set_guidelines(language, text)):
            super().accept()

    @property
    def changed(self) -> bool:
        """Whether something was written."""
        return self.field.document().isModified()

    def _build(self) -> None:
        rtl = self.language == "ar"
        side = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        self.field.setLayoutDirection(side)
        option = QTextOption(self.field.document().defaultTextOption())
        option.setTextDirection(side)
        self.field.document().setDefaultTextOption(option)
        card = Card()
        inside = QVBoxLayout(card)
        inside.setContentsMargins(0, 8, 0, 8)
        inside.addWidget(self.preview)
        columns = QHBoxLayout()
        columns.setSpacing(16)
        columns.addWidget(self.field, 1)
        columns.addWidget(card, 1)
        self.hint.setWordWrap(True)
        self.body.addLayout(columns, 1)
        self.body.addWidget(self.hint)

    def _connect(self) -> None:
        self.field.textChanged.connect(self._settle.start)
        self.field.cursorPositionChanged.connect(self._settle.start)
        self.field.document().modificationChanged.connect(self.save.setEnabled)
        self._settle.timeout.connect(self._follow)
        self.shipped.clicked.connect(self._take_shipped)
        self.cancel.clicked.connect(self.reject)
        self.save.clicked.connect(self.accept)

    def _follow(self) -> None:
        """Show how what is written will be read, at the section that is being written."""
        workspace, text = self.workspace, self.field.text()
        self.save.setEnabled(self.changed)
        self.shipped.setEnabled(text != shipped(self.language, workspace.labels))
        self.preview.show_text(text, Manner(workspace.labels, workspace.theme, self.language))
        place = Offsets(text).point(self.field.textCursor().position())
        section = next((s.anchor for s in reversed(sections(text)) if s.start <= place and s.anchor), "")
        if section != self._section:
            self._section = section
            self.preview.show_section(section)

    def _go_to(self, section: str) -> None:
        """Put the caret where a section begins, and scroll there."""
        text = self.field.text()
        place = next((each.start for each in sections(text) if section and each.anchor == section), 0)
        cursor = self.field.textCursor()
        cursor.setPosition(Offsets(text).unit(place))
        self.field.moveCursor(QTextCursor.MoveOperation.End)  # from below, so that the section is at the top
        self.field.setTextCursor(cursor)

    def _take_shipped(self) -> None:
        """Write the shipped guidelines into the field; the project has them once this is saved."""
        self.field.selectAll()
        self.field.insertPlainText(shipped(self.language, self.workspace.labels))
        self.field.setFocus()

    # Qt's names

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._go_to(self._begin_at)
        self._follow()
