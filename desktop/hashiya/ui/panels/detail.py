"""The card of the current annotation: label, passage, links, comment, whether it is sure, its age."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hashiya.core.annotations import Annotation
from hashiya.ui.models.annotation_list import beginning, label_of
from hashiya.ui.models.row import lean, one_line
from hashiya.ui.panels.answer_lines import AnswerLines
from hashiya.ui.panels.comment_field import CommentField
from hashiya.ui.panels.controls import Tick
from hashiya.ui.panels.drafts import Drafts
from hashiya.ui.panels.label_choice import LabelChoice
from hashiya.ui.panels.link_lines import LinkLines
from hashiya.ui.panels.themed import Card, Words
from hashiya.ui.times import shown_time
from hashiya.ui.workspace import Workspace

_PASSAGE = 220
"""Characters of the passage that the card shows."""


class DetailCard(Card):
    """Show the current annotation and change it; hidden where there is none."""

    finished = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._shown: Annotation | None = None
        self._drafts = Drafts()
        self.label = LabelChoice()
        self.passage = Words()
        self.passage.setWordWrap(True)
        self.links = LinkLines(workspace)
        self.answers = AnswerLines(workspace)
        self.comment = CommentField()
        self.unsure = Tick()
        self.times = Words(quiet=True)
        self.times.setWordWrap(True)
        self.unsaved = Words(quiet=True, warning=True)
        self.unsaved.setWordWrap(True)
        rest = (self.answers, self.comment, self.unsure, self.unsaved, self.times)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.setSpacing(8)
        for part in (self.label, self.passage, self.links, *rest):
            layout.addWidget(part)
        self.label.activated.connect(self._on_label)
        self.comment.left.connect(self.keep)
        self.comment.finished.connect(self.finished)
        self.unsure.clicked.connect(self._on_unsure)
        workspace.current_changed.connect(self.keep)
        workspace.annotation_put.connect(self._on_put)
        workspace.labels_changed.connect(self._show)
        workspace.unsaved_changed.connect(self._show)
        self.retranslate()
        self.catch_up()

    def retranslate(self) -> None:
        """Take the words of the interface's language."""
        self.setAccessibleName(self.tr("The chosen annotation"))
        self.label.setAccessibleName(self.tr("Label of the annotation"))
        self.comment.setPlaceholderText(self.tr("Comment"))
        self.comment.setAccessibleName(self.tr("Comment"))
        self.comment.setAccessibleDescription(
            self.tr("Ctrl+Enter saves the comment and goes back to the list.")
        )
        self.unsure.setText(self.tr("Unsure"))
        self.links.retranslate()
        self._show()

    def keep(self) -> None:
        """Save what was typed; keep it where the disk refuses."""
        shown = self._shown
        if shown is None or not self.comment.typed:
            return
        typed = self.comment.text()
        self.comment.document().setModified(False)
        self._drafts.keep(shown, typed)
        self._workspace.set_comment(typed, shown.id)
        saved = self._workspace.annotation(shown.id)
        if saved and (saved.comment or "") == typed.strip():
            self._drafts.forget(shown.id)

    def catch_up(self) -> None:
        """Show the current annotation; whoever owns the card says when, so that the page comes first."""
        if self._shown is not None and self._shown is self._workspace.current:
            return
        self.keep()
        self._shown = self._workspace.current
        self.setVisible(self._shown is not None)
        if self._shown is None:
            self.links.show_links(None)
            return
        draft = self._drafts.take(self._shown)
        self.comment.show_comment(self._shown.comment or "" if draft is None else draft, draft is not None)
        self._show()

    def _on_put(self, annotation: Annotation) -> None:
        if self._shown is None:
            return
        if annotation.id != self._shown.id:
            self.links.follow(annotation.id)
            return
        self._shown = annotation
        if not self.comment.typed and (annotation.comment or "") != self.comment.text().strip():
            self.comment.show_comment(annotation.comment or "")
        self._show()

    def _show(self) -> None:
        shown, workspace = self._shown, self._workspace
        if shown is None:
            return
        label = label_of(shown, workspace.labels)
        offered = [each for each in workspace.labels.active if each.id != label.id]
        order = {each.id: place for place, each in enumerate(workspace.labels)}
        offered = sorted([*offered, label], key=lambda each: order.get(each.id, len(order)))
        self.label.show_labels(offered, workspace.language, label.id)
        direction = workspace.article.direction if workspace.article else None
        passage = one_line(beginning(shown, workspace.text, _PASSAGE))
        self.passage.setText(lean(passage, direction))
        self.links.show_links(shown.id)
        self.answers.show_answers(shown)
        self.unsure.setChecked(shown.unsure)
        is_unsaved = workspace.is_unsaved(shown.id)
        self.unsaved.setText(
            self.tr("Not saved yet: it is written with the next edit.") if is_unsaved else ""
        )
        self.unsaved.setVisible(is_unsaved)
        self.times.setText(self._times(shown))
        self.times.setVisible(bool(self.times.text()))
        for part in (self.label, self.unsure):
            part.setEnabled(not workspace.read_only)
        self.comment.setReadOnly(workspace.read_only)

    def _times(self, shown: Annotation) -> str:
        language = self._workspace.language
        made, changed = shown_time(shown.created_at, language), shown_time(shown.updated_at, language)
        if not made:
            return ""
        if shown.updated_at == shown.created_at or not changed:
            return self.tr("Marked {}").format(made)
        return self.tr("Marked {}, changed {}").format(made, changed)

    def _on_label(self) -> None:
        if self.label.value and self._shown:
            self._workspace.relabel_current(self.label.value)
            self._show()

    def _on_unsure(self, unsure: bool) -> None:
        if self._shown:
            self._workspace.set_unsure(unsure, self._shown.id)
            self._show()
