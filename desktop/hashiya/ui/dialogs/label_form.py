"""The form of one label: names, badges, key, colour, line, definitions."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hashiya.core.labels import Label, Pattern
from hashiya.ui.dialogs.fields import Fields, line
from hashiya.ui.dialogs.label_preview import LabelPreview
from hashiya.ui.dialogs.looks import Looks
from hashiya.ui.messages import in_digits
from hashiya.ui.panels.choice import Choice
from hashiya.ui.panels.text_field import TextField
from hashiya.ui.panels.themed import Themed
from hashiya.ui.theme import Theme


class LabelForm(Themed, QWidget):
    """Edit one label; nothing is written here. ``edited`` comes with every change that a user makes."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = Label("", "", "")
        self._language = "en"
        self.preview = LabelPreview()
        self.name_ar, self.name_en = line(60), line(60)
        self.badge_ar, self.badge_en = line(4), line(4)
        self.key, self._looks = Choice(), Looks()
        self.accent, self.pattern = self._looks.accent, self._looks.pattern
        self.definition_ar, self.definition_en = TextField(), TextField()
        self._fields = Fields()
        self._build()

    def show_label(self, label: Label, language: str) -> None:
        """Fill in a label."""
        self._label, self._language = label, language
        self.name_ar.setText(label.name_ar)
        self.name_en.setText(label.name_en)
        self.badge_ar.setText(label.badge_ar)
        self.badge_en.setText(label.badge_en)
        self.definition_ar.show_text(label.definition_ar)
        self.definition_en.show_text(label.definition_en)
        for choice, value in (
            (self.key, label.key),
            (self.accent, label.accent),
            (self.pattern, label.pattern),
        ):
            choice.choose(value)
        self._offer_looks()
        self.preview.show_label(self.label(), language)

    def fields(self) -> tuple[QWidget, ...]:
        """Return what can be filled in, from the first to the last."""
        lines = (self.name_ar, self.name_en, self.badge_ar, self.badge_en)
        return (*lines, self.key, self.accent, self.pattern, self.definition_ar, self.definition_en)

    def label(self) -> Label:
        """Return the label as it is filled in."""
        return replace(
            self._label,
            name_ar=self.name_ar.text().strip(),
            name_en=self.name_en.text().strip(),
            badge_ar=self.badge_ar.text().strip(),
            badge_en=self.badge_en.text().strip(),
            definition_ar=self.definition_ar.text().strip(),
            definition_en=self.definition_en.text().strip(),
            key=self.key.value or "",
            accent=self.accent.value or self._label.accent,
            pattern=Pattern(self.pattern.value or self._label.pattern),
        )

    @property
    def changed(self) -> bool:
        """Tell whether something was filled in that the label hasn't."""
        return self.label() != self._label

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        fields = self._fields
        fields.name(self.name_ar, self.tr("Name in &Arabic"))
        fields.name(self.name_en, self.tr("Name in &English"))
        fields.name(
            self.badge_ar, self.tr("Badge in Arabic"), self.tr("One letter; the name's first where empty.")
        )
        fields.name(
            self.badge_en, self.tr("Badge in English"), self.tr("One letter; the name's first where empty.")
        )
        fields.name(self.key, self.tr("&Key"))
        fields.name(self.accent, self.tr("&Colour"))
        fields.name(self.pattern, self.tr("&Line"))
        fields.name(self.definition_ar, self.tr("Definition in Arabic"))
        fields.name(self.definition_en, self.tr("Definition in English"))
        keys = [("", self.tr("none")), *((digit, in_digits(digit)) for digit in "123456789")]
        self.key.offer(keys, self.key.value or self._label.key)
        self._offer_looks()

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self._offer_looks()

    def _offer_looks(self) -> None:
        accent = self.accent.value or self._label.accent
        pattern = self.pattern.value or self._label.pattern
        self._looks.offer(accent, Pattern(pattern), self.theme)

    def _build(self) -> None:
        lines = (self.name_ar, self.name_en, self.badge_ar, self.badge_en)
        choices = (self.key, self.accent, self.pattern)
        for field in (*lines, *choices):
            self._fields.add(field)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        layout.addWidget(self.preview)
        layout.addLayout(self._fields)
        layout.addStretch(1)
        for edit in lines:
            edit.textEdited.connect(self._on_edited)
        for choice in choices:
            choice.activated.connect(self._on_edited)
        for definition in (self.definition_ar, self.definition_en):
            self._fields.add(definition, tall=True)
            definition.textChanged.connect(self._on_edited)

    def _on_edited(self) -> None:
        self.preview.show_label(self.label(), self._language)
        self._offer_looks()
        self.edited.emit()
