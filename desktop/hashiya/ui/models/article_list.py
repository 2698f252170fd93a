"""The project's articles as rows: a status dot, the title, how many annotations and findings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QObject

from hashiya.core.articles import Article, Status
from hashiya.text.direction import isolate, prevailing
from hashiya.text.fold import fold
from hashiya.ui.messages import in_digits, number
from hashiya.ui.models.row import Row, one_line
from hashiya.ui.models.row_model import RowModel
from hashiya.ui.wording import status_name


def _none(_article: str) -> int:
    return 0


class ArticleListModel(RowModel):
    """List articles in their order; a filter asks for words in folded titles and for a status."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._articles: dict[str, Article] = {}
        self._folded: dict[str, str] = {}
        self._wanted = ""
        self._status: Status | None = None
        self._findings: Callable[[str], int] = _none

    def count_findings(self, count: Callable[[str], int]) -> None:
        """Take who tells how many findings an article has; :meth:`tell_changed` when it is another number."""
        self._findings = count

    @property
    def articles(self) -> Iterable[Article]:
        """All articles in their order, shown or not."""
        return self._articles.values()

    @property
    def total(self) -> int:
        """The number of articles, shown or not."""
        return len(self._articles)

    @property
    def done(self) -> int:
        """The number of articles that are done, shown or not."""
        return sum(article.status is Status.DONE for article in self._articles.values())

    @property
    def filtered(self) -> bool:
        """Tell whether some articles may be left out."""
        return bool(self._wanted) or self._status is not None

    def set_articles(self, articles: Iterable[Article]) -> None:
        """Take the whole list."""
        self._articles = {article.id: article for article in articles}
        self._folded.clear()
        self.reset(self._fitting())

    def put_article(self, article: Article) -> None:
        """Take the new state of one article that is in the list."""
        self._articles[article.id] = article
        self._folded.pop(article.id, None)
        if self.filtered:
            self.arrange(self._fitting())
        self.tell_changed(article.id)

    def article(self, article: str) -> Article | None:
        """Return an article of the list by its id, shown or not."""
        return self._articles.get(article)

    def set_filter(self, words: str, status: Status | None) -> None:
        """Show the articles alone whose title holds ``words``, however they are vowelled or written."""
        self._wanted, self._status = fold(words.strip()).text, status
        self.arrange(self._fitting())

    def row(self, item: str) -> Row:
        article = self._articles[item]
        count = number(article.annotations) if article.annotations else ""
        title = one_line(article.title)
        direction = prevailing(title) or article.direction
        found = self._findings(item)
        alert = number(found) if found else ""
        return Row(text=title, direction=direction, status=article.status, count=count, alert=alert)

    def spoken(self, item: str) -> str:
        article = self._articles[item]
        counted = self.tr("%n annotation(s)", "", article.annotations)
        found = self._findings(item)
        told = [status_name(article.status), in_digits(counted)]
        told += [in_digits(self.tr("%n finding(s)", "", found))] if found else []
        return ", ".join(told)

    def explained(self, item: str) -> str:
        article = self._articles[item]
        length = in_digits(self.tr("%n character(s)", "", article.characters))
        return f"{isolate(one_line(article.title))}\n{self.spoken(item)}, {length}"

    def _fitting(self) -> Sequence[str]:
        return [article.id for article in self._articles.values() if self._fits(article)]

    def _fits(self, article: Article) -> bool:
        if self._status is not None and article.status is not self._status:
            return False
        if not self._wanted:
            return True
        folded = self._folded.get(article.id)
        if folded is None:
            folded = self._folded[article.id] = fold(article.title).text
        return self._wanted in folded
