"""The form of one kind of links: id, names, labels at either end, colour, line."""

from __future__ import annotations

import re

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hashiya.core.labels import LabelSet, Pattern
from hashiya.core.link_kinds import LinkKind
from hashiya.ui.dialogs.chip_choice import ChipChoice
from hashiya.ui.dialogs.fields import Fields, line
from hashiya.ui.dialogs.looks import Looks
from hashiya.ui.panels.themed import Themed, Words
from hashiya.ui.theme import Theme

_ID_LENGTH = 40


class LinkKindForm(Themed, QWidget):
    """Edit one kind of links; nothing is written here. ``edited`` comes with every change that a user makes.

    The id is asked for once: links in the project and in annotation sets bear it.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = LinkKind("", "", "")
        self.name_ar, self.name_en, self.id = line(60), line(60), line(_ID_LENGTH)
        self._looks = Looks()
        self.accent, self.pattern = self._looks.accent, self._looks.pattern
        self.begins, self.ends = ChipChoice(), ChipChoice()
        self.remark = Words(quiet=True)
        self.remark.setWordWrap(True)
        self._fields = Fields()
        self._build()

    def show_kind(self, kind: LinkKind, labels: LabelSet, language: str) -> None:
        """Fill in a kind of links; one without an id is a new one."""
        self._kind = kind
        self.name_ar.setText(kind.name_ar)
        self.name_en.setText(kind.name_en)
        self.id.setText(kind.id)
        self.id.setReadOnly(bool(kind.id))
        self.id.style().polish(self.id)
        self._looks.offer(kind.accent, kind.pattern, self.theme)
        for choice, chosen in ((self.begins, kind.from_labels), (self.ends, kind.to_labels)):
            choice.offer_labels([each for each in labels if not each.retired or each.id in chosen], language)
            for label, chip in choice.chips.items():
                chip.set_theme(self.theme)
                chip.setChecked(label in chosen)
        self._show_derived_id()

    def fields(self) -> tuple[QWidget, ...]:
        """Return what can be filled in, from the first to the last."""
        names = (self.name_ar, self.name_en, self.id)
        return (*names, *self.begins.chips.values(), *self.ends.chips.values(), self.accent, self.pattern)

    def kind(self) -> LinkKind:
        """Return the kind as it is filled in; a new one's id is made of its English name where none is."""
        return self._kind._replace(
            id=self._kind.id or self.id.text().strip() or self._derived_id(),
            name_ar=self.name_ar.text().strip(),
            name_en=self.name_en.text().strip(),
            from_labels=_chosen(self.begins, self._kind.from_labels),
            to_labels=_chosen(self.ends, self._kind.to_labels),
            accent=self.accent.value or self._kind.accent,
            pattern=Pattern(self.pattern.value or self._kind.pattern),
        )

    @property
    def changed(self) -> bool:
        """Tell whether something was filled in that the kind hasn't."""
        return self.kind() != self._kind

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        fields = self._fields
        fields.name(self.name_ar, self.tr("Name in &Arabic"))
        fields.name(self.name_en, self.tr("Name in &English"))
        said = self.tr("Its name in files, which stays: a–z, 0–9, - and _.")
        fields.name(self.id, self.tr("&Id"), said)
        fields.name(self.accent, self.tr("&Colour"))
        fields.name(self.pattern, self.tr("&Line"))
        self.begins.name(self.tr("From these labels; from any where none is pressed"))
        self.ends.name(self.tr("To these labels; to any where none is pressed"))
        self.remark.setText(self.tr("Links that are there stay, whatever becomes of their kind."))
        self._offer_looks()

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self._offer_looks()

    def _build(self) -> None:
        for field in (self.name_ar, self.name_en, self.id, self.accent, self.pattern):
            self._fields.add(field)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        layout.addLayout(self._fields)
        for part in (self.begins, self.ends, self.remark):
            layout.addWidget(part)
        layout.addStretch(1)
        for edit in (self.name_ar, self.name_en, self.id):
            edit.textEdited.connect(self._on_edited)
        for choice in (self.accent, self.pattern):
            choice.activated.connect(self._on_edited)
        for chips in (self.begins, self.ends):
            chips.changed.connect(self._on_edited)

    def _offer_looks(self) -> None:
        pattern = Pattern(self.pattern.value or self._kind.pattern)
        self._looks.offer(self.accent.value or self._kind.accent, pattern, self.theme)

    def _derived_id(self) -> str:
        return re.sub(r"[^a-z0-9]+", "_", self.name_en.text().lower()).strip("_")[:_ID_LENGTH]

    def _show_derived_id(self) -> None:
        self.id.setPlaceholderText(self._derived_id())

    def _on_edited(self) -> None:
        self._show_derived_id()
        self._offer_looks()
        self.edited.emit()


def _chosen(choice: ChipChoice, before: tuple[str, ...]) -> tuple[str, ...]:
    """Return the labels pressed, in the order in which they were before where they are the same."""
    chosen = tuple(label for label, chip in choice.chips.items() if chip.isChecked())
    return before if set(chosen) == set(before) else chosen
