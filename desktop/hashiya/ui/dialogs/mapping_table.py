"""The labels of an annotation set, each with the project's label that stands for it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QScrollArea, QWidget

from hashiya.core.articles import Direction
from hashiya.core.labels import LabelSet
from hashiya.text.direction import isolate
from hashiya.ui.elided import ElidedLabel
from hashiya.ui.messages import in_digits, number, tool_tip
from hashiya.ui.models.row import lean, one_line
from hashiya.ui.panels.choice import Choice
from hashiya.ui.panels.label_choice import badge_icon
from hashiya.ui.panels.themed import Themed, Words
from hashiya.ui.theme import Theme

_NEW = "\0new"
_LEFT_OUT = ""
_ONES = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
"""Digits are written from the left in both scripts, so ones stand below ones."""
_MOST = 200
"""Labels that are offered to be mapped; a file with more has no label set, and the project does the rest."""


class MappingTable(Themed, QScrollArea):
    """Show each label of the files with its count, and let another label of the project stand for it.

    Each begins with what the project makes of it by itself; ``changed`` when somebody chooses.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choices: dict[str, Choice] = {}
        self._names: dict[str, ElidedLabel] = {}
        self._counts: dict[str, Words] = {}
        self._own: dict[str, tuple[str | None, bool]] = {}
        self._chosen: dict[str, str] = {}
        self._labels, self._language = LabelSet(), "en"
        self._heads = [Words(quiet=True) for _ in range(3)]
        self._more = Words(quiet=True)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its choices take the keyboard
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self._rebuild([])

    def mapping(self) -> dict[str, str]:
        """Return what was chosen otherwise than the project does by itself."""
        return dict(self._chosen)

    def forget(self) -> None:
        """Take back every choice: other files are coming."""
        self._own.clear()
        self._chosen.clear()

    def show_labels(
        self, found: Mapping[str, tuple[str | None, int, bool]], labels: LabelSet, language: str
    ) -> None:
        """Show what a dry run found: the project's label for each of the files', its count, whether new."""
        self._labels, self._language = labels, language
        for theirs, (ours, _, is_new) in found.items():
            if theirs not in self._chosen:
                self._own[theirs] = ours, is_new
        order = sorted(found, key=lambda theirs: -found[theirs][1])[:_MOST]
        if set(order) != set(self.choices):
            self._rebuild(order)
        for theirs in order:
            self._counts[theirs].setText(number(found[theirs][1]))
            self._offer(theirs)
        rest = len(found) - len(order)
        self._more.setText(in_digits(self.tr("… and %n more label(s)", "", rest)) if rest else "")
        self._more.setVisible(rest > 0)

    def retranslate(self, language: str) -> None:
        """Say everything in the interface's language."""
        self._language = language
        heads = (self.tr("In the file"), self.tr("Annotations"), self.tr("In the project"))
        for head, words in zip(self._heads, heads, strict=True):
            head.setText(words)
        self.setAccessibleName(self.tr("Labels of the file and of the project"))
        for theirs, choice in self.choices.items():
            choice.setAccessibleName(self.tr("Label for {}").format(isolate(one_line(theirs))))
            self._offer(theirs)

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        for theirs, choice in self.choices.items():
            choice.set_theme(theme)
            self._offer(theirs)

    def _rebuild(self, order: list[str]) -> None:
        for kept in (*self._heads, self._more):
            kept.setParent(None)
        self.choices, self._counts, self._names = {}, {}, {}
        held = QWidget()
        grid = QGridLayout(held)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(2, 1)
        for column, head in enumerate(self._heads):
            grid.addWidget(head, 0, column)
            head.setVisible(bool(order))
        for row, theirs in enumerate(order, start=1):
            self._add(grid, row, theirs)
        grid.addWidget(self._more, len(order) + 1, 0, 1, 3)
        grid.setRowStretch(len(order) + 2, 1)
        held.setAutoFillBackground(False)
        self.setWidget(held)
        held.setAutoFillBackground(False)

    def _add(self, grid: QGridLayout, row: int, theirs: str) -> None:
        name, count, choice = ElidedLabel(), Words(quiet=True), Choice()
        name.setToolTip(tool_tip(theirs))
        choice.theme = self.theme
        choice.setIconSize(QSize(18, 18))
        choice.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        choice.setMinimumContentsLength(10)
        choice.setAccessibleName(self.tr("Label for {}").format(isolate(one_line(theirs))))
        choice.activated.connect(lambda _place: self._on_chosen(theirs))
        grid.addWidget(name, row, 0)
        grid.addWidget(count, row, 1, _ONES | Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(choice, row, 2)
        self.choices[theirs], self._counts[theirs], self._names[theirs] = choice, count, name

    def _offer(self, theirs: str) -> None:
        # on the start side, whichever way the name runs
        side = Direction.RTL if self._language == "ar" else Direction.LTR
        self._names[theirs].show_text(lean(isolate(one_line(theirs)), side))
        ours, is_new = self._own.get(theirs, (None, False))
        shown = [each for each in self._labels if not each.retired or each.id == ours]
        options: list[tuple[object, str]] = [(_NEW, self.tr("A new label"))] if is_new else []
        options += [(each.id, one_line(each.name(self._language))) for each in shown]
        options.append((_LEFT_OUT, self.tr("Left out")))
        own = _NEW if is_new else ours or _LEFT_OUT
        choice = self.choices[theirs]
        choice.offer(options, self._chosen.get(theirs, own))
        for place, each in enumerate(shown, start=int(is_new)):
            choice.setItemIcon(place, badge_icon(each, self._language, self.theme, self.devicePixelRatioF()))

    def _on_chosen(self, theirs: str) -> None:
        ours, is_new = self._own.get(theirs, (None, False))
        value = self.choices[theirs].value
        if value == (_NEW if is_new else ours or _LEFT_OUT):
            self._chosen.pop(theirs, None)
        else:
            self._chosen[theirs] = value
        self.changed.emit()
