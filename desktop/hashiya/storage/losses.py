"""Losses: annotations that a backup has and the project hasn't, though its journal tells of no removal."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from hashiya.core.edits import Act, Entity, Image
from hashiya.storage.backup_names import End, end_of
from hashiya.storage.database import Database
from hashiya.storage.journal import images_of


@dataclass(frozen=True, slots=True)
class Loss:
    """Tell of an article how many annotations it should have and how many it has."""

    article: str
    title: str
    expected: int
    present: int

    @property
    def missing(self) -> int:
        """How many annotations went."""
        return self.expected - self.present


@dataclass(frozen=True, slots=True)
class Shift:
    """Tell of an article how many annotations a backup has of it and how many the project has now.

    ``None`` where one of them doesn't have the article.
    """

    article: str
    title: str
    before: int | None
    now: int | None


def losses(kept: Database, db: Database) -> list[Loss]:
    """Return the articles that have fewer annotations than the backup and the journal since tell together.

    Where the project's journal doesn't go on from the backup's end, as in an older copy that took its place,
    nothing tells of any removal.
    """
    expected, end = _marks(kept), end_of(kept)
    present, upto = _marks_at_once(db)
    if end is not None and _holds(db, end):
        expected.update(_since(db, end[0], upto))
    titles = {**_titles(kept), **_titles(db)}
    return [
        Loss(article, titles.get(article, article), number, present[article])
        for article, number in expected.items()
        if number > present[article]
    ]


def shifts(kept: Database, db: Database) -> list[Shift]:
    """Return what is of other extent now than in a backup, article by article, removed ones left out."""
    before, now = _counted(kept), _counted(db)
    titles = {**_titles(kept), **_titles(db)}
    return [
        Shift(article, titles[article], before.get(article), now.get(article))
        for article in {**before, **now}
        if before.get(article) != now.get(article)
    ]


def extent(db: Database) -> tuple[int, int]:
    """Return how many articles and annotations a project has, removed articles left out."""
    articles = db.rows("SELECT count(*) FROM article WHERE removed = 0")[0][0]
    marks = db.rows(
        "SELECT ifnull(sum(tally.number), 0) FROM tally "
        "JOIN article ON article.id = article WHERE removed = 0"
    )[0][0]
    return int(articles), int(marks)


def _marks(db: Database) -> Counter[str]:
    return Counter(dict(db.rows("SELECT article, count(*) FROM annotation GROUP BY article")))


def _marks_at_once(db: Database) -> tuple[Counter[str], int]:
    """Return how many annotations each article has, and up to which act the journal tells of them."""
    while True:
        end = end_of(db)
        present = _marks(db)
        # somebody may be at work, and what is compared has to be of one moment
        if end_of(db) == end:
            return present, 0 if end is None else end[0]


def _titles(db: Database) -> dict[str, str]:
    return dict(db.rows("SELECT id, title FROM article"))


def _counted(db: Database) -> dict[str, int]:
    """Return how many annotations each article has, those without any too."""
    marks = _marks(db)
    ids = [article for (article,) in db.rows("SELECT id FROM article WHERE removed = 0 ORDER BY number")]
    return {article: marks[article] for article in ids}


def _holds(db: Database, end: End) -> bool:
    return bool(db.rows("SELECT 1 FROM journal WHERE seq = ? AND act = ? AND edit = ?", end))


def _since(db: Database, after: int, upto: int) -> dict[str, int]:
    """Return by how many annotations each article grew or shrank, as the journal tells it."""
    grown: Counter[str] = Counter()
    rows = db.rows(
        "SELECT seq, act, refers FROM journal WHERE seq > ? AND seq <= ? ORDER BY seq", (after, upto)
    )
    for seq, act, refers in rows:
        images = db.rows("SELECT images FROM journal WHERE seq = ?", (seq if act == Act.DO else refers,))
        for image in images_of(images[0][0]):
            if image.entity is Entity.ANNOTATION and image.article is not None:
                grown[image.article] += _growth(image) * (-1 if act == Act.UNDO else 1)
    return grown


def _growth(image: Image) -> int:
    return (image.after is not None) - (image.before is not None)
