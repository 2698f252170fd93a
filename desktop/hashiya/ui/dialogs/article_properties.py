"""An article's title, details, direction and status."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from hashiya.core.articles import Direction, Status
from hashiya.text.direction import isolate
from hashiya.ui.dialogs.details_table import DetailsTable
from hashiya.ui.dialogs.fields import Fields, line
from hashiya.ui.dialogs.sheet import Sheet
from hashiya.ui.messages import in_digits
from hashiya.ui.panels.choice import Choice
from hashiya.ui.panels.themed import Words
from hashiya.ui.times import shown_time
from hashiya.ui.wording import status_name
from hashiya.ui.workspace import Workspace


class ArticleProperties(Sheet):
    """Show and change what is known about an article; each thing changed is one edit, and can be undone."""

    def __init__(self, workspace: Workspace, article: str, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        assert workspace.project is not None
        self.article = workspace.project.article(article)
        self.title, self.status, self.direction = line(), Choice(), Choice()
        self.details = DetailsTable(self.article.meta)
        self.facts = Words(quiet=True)
        self.facts.setWordWrap(True)
        self._fields = Fields()
        for field in (self.title, self.status, self.direction):
            self._fields.add(field)
        self._fields.add(self.details, tall=True)
        self.body.addLayout(self._fields, 1)
        self.body.addWidget(self.facts)
        self.cancel, self.save = self.button(), self.button(default=True)
        self.title.setText(self.article.title)
        self.title.setCursorPosition(0)
        self.cancel.clicked.connect(self.reject)
        self.save.clicked.connect(self.accept)
        for part in (self.title, self.status, self.direction, self.details, self.save):
            part.setEnabled(not workspace.read_only)
        self.in_order(self.title, self.status, self.direction, self.details, self.cancel, self.save)
        self.resize(560, 480)
        self.dress()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Article"))
        self._fields.name(self.title, self.tr("&Title"))
        self._fields.name(self.status, self.tr("&Status"))
        self._fields.name(
            self.direction, self.tr("&Lines begin"), self.tr("Paragraphs with their own keep it.")
        )
        self._fields.name(self.details, self.tr("&Details"))
        chosen = self.status.value or self.article.status
        self.status.offer([(each, status_name(each)) for each in Status], chosen)
        sides = [(Direction.RTL, self.tr("On the right")), (Direction.LTR, self.tr("On the left"))]
        self.direction.offer(sides, self.direction.value or self.article.direction)
        self.details.retranslate()
        self.facts.setText(self._facts())
        self.cancel.setText(self.tr("Cancel"))
        self.save.setText(self.tr("Save"))

    def accept(self) -> None:
        """Write what was changed; stay open, and say why, where something is refused."""
        self.refuse("")
        if self._write_all():
            super().accept()

    def _write_all(self) -> bool:
        article, workspace = self.article, self.workspace
        title = self.title.text().strip()
        if title != article.title and not workspace.set_title(title, article.id):
            return False
        details = self.details.details()
        if details is None:
            self.refuse(self.tr("Two details have the same name; give each its own."))
            return False
        if details != dict(article.meta) and not workspace.set_meta(details, article.id):
            return False
        direction, status = self.direction.value, self.status.value
        if direction != article.direction and not workspace.set_direction(direction, article.id):
            return False
        if status != article.status:
            workspace.set_status(status, article.id)
        return True

    def _facts(self) -> str:
        article = self.article
        parts = [
            in_digits(self.tr("%n character(s)", "", article.characters)),
            in_digits(self.tr("%n annotation(s)", "", article.annotations)),
            in_digits(self.tr("%n minute(s)", "", article.seconds // 60)),
        ]
        added = shown_time(article.added_at, self.workspace.language)
        if added:
            parts.append(self.tr("added {}").format(added))
        return f"{' · '.join(parts)}\nSHA-256 {isolate(article.sha256[:16])}…"
