"""More filters for the list of articles: a small form beside the button that shows it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from hashiya.core.wanted import Wanted
from hashiya.text.fold import fold
from hashiya.ui.dialogs.fields import Fields, line
from hashiya.ui.messages import number
from hashiya.ui.models.row import one_line
from hashiya.ui.models.wish import Wish, day
from hashiya.ui.panels.choice import Choice
from hashiya.ui.panels.controls import Number, Tick
from hashiya.ui.panels.themed import Words, dress
from hashiya.ui.workspace import Workspace

_MOST = 9_999
_NONE = object()
_WIDTH = 340


class FilterForm(QFrame):
    """Take a :class:`Wish`, and tell of it with ``changed`` as it is filled in."""

    changed = Signal(object)  # the Wish

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._workspace = workspace
        self.wish = Wish()
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.label, self.annotator = Choice(), Choice()
        self.publisher, self.tag = Choice(), Choice()
        self.least = Number(0, _MOST)
        self.first, self.last = line(10), line(10)
        self.findings, self.clear = Tick(), QPushButton()
        self.problem = Words(warning=True)
        self._fields = Fields()
        self._build()
        for choice in (self.label, self.annotator, self.publisher, self.tag):
            choice.currentIndexChanged.connect(self._take)
        self.least.valueChanged.connect(self._take)
        for field in (self.first, self.last):
            field.textEdited.connect(self._take)
        self.findings.clicked.connect(self._take)
        self.clear.clicked.connect(lambda: self._give(Wish()))

    def show_below(self, button: QWidget, wish: Wish) -> None:
        """Show the form under a button, filled with a wish."""
        self.setLayoutDirection(button.layoutDirection())
        self.fill(wish)
        dress(self, self._workspace.theme)
        self.setFixedWidth(_WIDTH)
        self.adjustSize()
        rtl = button.layoutDirection() == Qt.LayoutDirection.RightToLeft
        corner = button.rect().bottomRight() if rtl else button.rect().bottomLeft()
        at = button.mapToGlobal(corner + QPoint(0, 4)) - QPoint(self.width() if rtl else 0, 0)
        room = button.screen().availableGeometry()
        at.setX(max(room.left(), min(at.x(), room.right() - self.width())))
        at.setY(max(room.top(), min(at.y(), room.bottom() - self.height())))
        self.move(at)
        self.show()
        self.label.setFocus()

    def fill(self, wish: Wish) -> None:
        """Offer what the project has, and show a wish without telling of it."""
        self.wish = wish
        self._word()
        self._offer(wish.wanted)
        for field, value in ((self.first, wish.wanted.first), (self.last, wish.wanted.last)):
            if day(field.text()) != value:
                field.setText(value)
        self.findings.setChecked(wish.findings)
        self._allow()

    def _build(self) -> None:
        dates = QHBoxLayout()
        dates.setSpacing(8)
        for field in (
            self.label,
            self.least,
            self.annotator,
            self.publisher,
            self.tag,
            self.first,
            self.last,
        ):
            self._fields.add(field)
        for field in (self.first, self.last):
            field.setPlaceholderText("2024-05-31")
            field.setInputMethodHints(Qt.InputMethodHint.ImhDate)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addLayout(self._fields)
        column.addWidget(self.problem)
        column.addWidget(self.findings)
        column.addWidget(self.clear)
        self.problem.setWordWrap(True)
        self.problem.hide()

    def _word(self) -> None:
        self.setAccessibleName(self.tr("Filters"))
        self._fields.name(self.label, self.tr("&Annotations"))
        self._fields.name(self.least, self.tr("At &least"))
        self._fields.name(self.annotator, self.tr("A&nnotator"))
        self._fields.name(self.publisher, self.tr("&Publisher"))
        self._fields.name(self.tag, self.tr("&Tag"))
        self._fields.name(self.first, self.tr("&From"), self.tr("A day, a month or a year."))
        self._fields.name(self.last, self.tr("T&o"), self.tr("A day, a month or a year."))
        self.findings.setText(self.tr("With findings"))
        self.clear.setText(self.tr("Clear filters"))
        self.problem.setText(self.tr("Give a day as 2024-05-31, or a month or a year."))

    def _offer(self, wanted: Wanted) -> None:
        workspace, project = self._workspace, self._workspace.project
        labels = [(label.id, one_line(label.name(workspace.language))) for label in workspace.labels]
        anything = [(None, self.tr("Any")), (_NONE, self.tr("None"))]
        chosen = _NONE if wanted.unlabelled else next(iter(wanted.labels), None)
        self.label.offer([*anything, *labels], chosen)
        self.least.blockSignals(True)
        self.least.setValue(wanted.at_least)
        self.least.blockSignals(False)
        names = {} if project is None else dict.fromkeys(project.annotators(), 0)
        publishers = {} if project is None else project.publishers()
        tags = {} if project is None else project.tags()
        self._offer_names(self.annotator, names, wanted.annotators, self.tr("Anybody"))
        self._offer_names(self.publisher, publishers, wanted.publishers, self.tr("Any"))
        self._offer_names(self.tag, tags, wanted.tags, self.tr("Any"))

    def _offer_names(
        self, choice: Choice, counts: Mapping[str, int], chosen: frozenset[str], anything: str
    ) -> None:
        """Offer names in the order of the alphabet; one that is chosen stays, even if nothing has it now."""
        names = sorted({*counts, *chosen}, key=lambda name: fold(name).text)
        worded = [(name, _counted(name, counts.get(name, 0))) for name in names]
        choice.offer([(None, anything), *worded], next(iter(chosen), None))
        choice.setEnabled(bool(names))

    def _take(self) -> None:
        first, last = day(self.first.text()), day(self.last.text())
        self.problem.setVisible(first is None or last is None)
        label = self.label.value
        wanted = self.wish.wanted._replace(
            labels=frozenset() if label in (None, _NONE) else frozenset({label}),
            unlabelled=label is _NONE,
            at_least=0 if label is _NONE else round(self.least.value()),
            annotators=_set_of(self.annotator),
            publishers=_set_of(self.publisher),
            tags=_set_of(self.tag),
            first=first or "",
            last=last or "",
        )
        self.wish = Wish(wanted, self.findings.isChecked())
        self._allow()
        self.changed.emit(self.wish)

    def _give(self, wish: Wish) -> None:
        self.first.clear()
        self.last.clear()
        self.problem.hide()
        self.fill(wish)
        self.changed.emit(wish)

    def _allow(self) -> None:
        self.least.setEnabled(self.label.value is not _NONE)
        self.clear.setEnabled(self.wish != Wish())


def _set_of(choice: Choice) -> frozenset[str]:
    return frozenset() if choice.value is None else frozenset({choice.value})


def _counted(name: str, count: int) -> str:
    # a mark at the end keeps the number on its side, whatever the name reads like
    return f"{one_line(name)} \u200e({number(count)})" if count else one_line(name)
