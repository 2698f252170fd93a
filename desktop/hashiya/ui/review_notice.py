"""What is said above an article that came in without a look: why its text is doubtful."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from hashiya.core.articles import Article
from hashiya.core.edits import Change, Entity
from hashiya.text.direction import isolate
from hashiya.ui.messages import in_digits
from hashiya.ui.notice import Notice
from hashiya.ui.workspace import Workspace

REVIEW = "review"
"""The key of the metadata with the sentences that nobody looked into."""
_SHOWN = 3


class ReviewNotice(Notice):
    """Follow the open article; what it says goes once somebody says that the text was looked at."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._dismissed: set[str] = set()
        workspace.article_opened.connect(lambda _article: self.follow())
        workspace.changed.connect(self._on_changed)

    def follow(self) -> None:
        """Say what is doubtful about the open article, nothing where nothing is."""
        article = self._workspace.article
        doubts = _doubts(article.meta.get(REVIEW)) if article else []
        if article is None or not doubts or article.id in self._dismissed:
            self.hide()
            return
        self._say(article, doubts)

    def _say(self, article: Article, doubts: list[str]) -> None:
        # most texts were looked at when they came in, and the first window waits for neither
        from hashiya.ui.models.retold import retold
        from hashiya.ui.models.row import one_line

        file = str(article.meta.get("file", "")) or article.title
        told = " ".join(map(retold, doubts[:_SHOWN]))
        if len(doubts) > _SHOWN:
            more = self.tr("… and %n more", "", len(doubts) - _SHOWN)
            told = f"{told} {in_digits(more)}"
        sentence = self.tr("This text was taken from {file} without a look: {doubts}")
        steps = [] if self._workspace.read_only else [(self.tr("Looked at"), self._settle)]
        self.tell(sentence.format(file=isolate(one_line(file)), doubts=told), steps)

    def dismiss(self) -> None:
        """Put the sentence away for as long as the program runs."""
        if self._workspace.article is not None:
            self._dismissed.add(self._workspace.article.id)
        super().dismiss()

    def _settle(self) -> None:
        """Take the doubts out of the article's metadata; undo brings them back."""
        article = self._workspace.article
        if article is not None:
            self._dismissed.discard(article.id)
            self._workspace.set_meta({key: value for key, value in article.meta.items() if key != REVIEW})

    def _on_changed(self, change: Change) -> None:
        if change.touches(Entity.ARTICLE):
            self.follow()

    # Qt's names

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.follow()


def _doubts(told: object) -> list[str]:
    """Return the sentences; metadata from elsewhere may hold anything."""
    found = told if isinstance(told, list) else [told]
    return [each for each in found if isinstance(each, str) and each.strip()]
