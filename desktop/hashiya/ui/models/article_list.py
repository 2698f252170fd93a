"""The project's articles as rows: a status dot, the title, how many annotations and findings."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from hashiya.core.articles import Article
from hashiya.core.edits import Change, Entity
from hashiya.core.wanted import Order, Progress, SortBy, Wanted
from hashiya.project import Project
from hashiya.text.direction import isolate, prevailing
from hashiya.ui.messages import in_digits, number
from hashiya.ui.models.alike import alike
from hashiya.ui.models.article_pages import UNKNOWN, ArticlePages
from hashiya.ui.models.row import Row, one_line
from hashiya.ui.models.row_model import RowModel
from hashiya.ui.wording import status_name

_MADE = 2_000
"""How many rows are kept at most."""
_NAMED = {SortBy.TITLE: "title", SortBy.STATUS: "status", SortBy.DATE: "meta", SortBy.PUBLISHER: "meta"}
"""The column that an order goes by."""


def _none(_article: str) -> int:
    return 0


class ArticleListModel(RowModel):
    """List the articles that are wanted, in an order; only those that are looked at are read."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ids = self.pages = ArticlePages()
        self.wanted, self.order = Wanted(), Order()
        self.progress = Progress()
        self._findings: Callable[[str], int] = _none

    def count_findings(self, count: Callable[[str], int]) -> None:
        """Take who tells how many findings an article has; :meth:`tell_changed` when it is another number."""
        self._findings = count

    @property
    def numbers(self) -> array[int]:
        """The numbers of the articles shown, in their order."""
        return self.pages.numbers

    @property
    def total(self) -> int:
        """The number of articles, shown or not."""
        return self.progress.total

    @property
    def done(self) -> int:
        """The number of articles that are done, shown or not."""
        return self.progress.done

    def show(self, project: Project | None) -> None:
        """Show a project's articles, or none."""
        self.pages.project = project
        self.pages.clear()
        self.count()
        self.beginResetModel()
        self._made.clear()
        self.pages.show(self._shelf())
        self.end_reset()

    def ask(self, wanted: Wanted, order: Order) -> None:
        """Show the articles that are wanted, in an order."""
        self.wanted, self.order = wanted, order
        self.refresh()

    def refresh(self) -> None:
        """Find anew which articles are wanted; a single one that came or went moves nothing else."""
        new, old = array("q", self._shelf()), self.numbers
        if new == old:
            return
        place = alike(new, old)
        if new[place + 1 :] == old[place:]:
            self.come(place, lambda: self.pages.show(new))
        elif new[place:] == old[place + 1 :]:
            self.go(place, lambda: self.pages.show(new))
        else:
            self.beginResetModel()
            self.pages.show(new)
            self.end_reset()

    def count(self) -> None:
        """Count anew how many articles there are and how many are done."""
        project = self.pages.project
        self.progress = Progress() if project is None else project.progress()

    def rearranges(self, change: Change) -> bool:
        """Tell whether other articles may be shown after a change, or in another order."""
        if change.edit.verb == "import":
            return True
        rows = [image for image in change.edit.images if image.entity is Entity.ARTICLE]
        if any(image.before is None or image.after is None for image in rows):
            return True
        if change.touches(Entity.ANNOTATION) and self._goes_by_annotations():
            return True
        changed = {name for image in rows for name in image.after or ()}
        return bool(changed & self._columns())

    def take_article(self, article: Article) -> None:
        """Take the new state of one article; whoever calls this tells of it with :meth:`tell_changed`."""
        self.pages.put(article)
        self.forget(article.id)

    def put_article(self, article: Article) -> None:
        """Take the new state of one article, and tell of it."""
        self.take_article(article)
        self.tell_changed(article.id)

    def forget_article(self, article: str) -> None:
        """Read an article anew, where it is looked at."""
        self.pages.forget(article)
        self.tell_changed(article)

    def forget_all(self) -> None:
        """Read every article anew that is looked at."""
        self.pages.clear()
        self.tell_changed()

    def article(self, article: str) -> Article | None:
        """Return an article by its id, shown or not."""
        return self.pages.article(article)

    def place_of(self, item: str | None) -> int | None:
        return None if item is None else self.pages.place_of(item)

    def row_at(self, place: int) -> Row:
        if len(self._made) > _MADE:
            self._made.clear()
        return super().row_at(place)

    def row(self, item: str) -> Row:
        article = self._article(item)
        count = number(article.annotations) if article.annotations else ""
        title = one_line(article.title)
        direction = prevailing(title) or article.direction
        found = self._findings(item)
        alert = number(found) if found else ""
        return Row(text=title, direction=direction, status=article.status, count=count, alert=alert)

    def spoken(self, item: str) -> str:
        article = self._article(item)
        counted = self.tr("%n annotation(s)", "", article.annotations)
        found = self._findings(item)
        told = [status_name(article.status), in_digits(counted)]
        told += [in_digits(self.tr("%n finding(s)", "", found))] if found else []
        return ", ".join(told)

    def explained(self, item: str) -> str:
        article = self._article(item)
        length = in_digits(self.tr("%n character(s)", "", article.characters))
        return f"{isolate(one_line(article.title))}\n{self.spoken(item)}, {length}"

    def _article(self, item: str) -> Article:
        return self.pages.article(item) or UNKNOWN

    def _shelf(self) -> Sequence[int]:
        project = self.pages.project
        return () if project is None else project.shelf(self.wanted, self.order)

    def _goes_by_annotations(self) -> bool:
        wanted = self.wanted
        asked = wanted.labels or wanted.annotators or wanted.at_least or wanted.unlabelled
        return bool(asked) or self.order.by is SortBy.ANNOTATIONS

    def _columns(self) -> set[str]:
        """Return the columns of articles that filter and order go by."""
        wanted = self.wanted
        asked = {
            "title": wanted.words,
            "status": wanted.statuses,
            "meta": wanted.publishers or wanted.tags or wanted.first or wanted.last,
        }
        named = {name for name, asks in asked.items() if asks}
        return named | {_NAMED[self.order.by]} if self.order.by in _NAMED else named
