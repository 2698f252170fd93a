"""Damage a project file as drives, cables and strangers do, then open it, and rescue what is left of it.

Damage is noticed, or every text is the one that was added. What rescue brings back is as it was, or it says
that it isn't proven; it makes nothing up, and leaves the damaged file as it is.
"""

from __future__ import annotations

import random
import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

from hashiya.core.labels import Label
from hashiya.core.rows import row_of_annotation, row_of_link
from hashiya.errors import StorageError
from hashiya.project import Project
from hashiya.project.rescue import RescueReport, rescued
from hashiya.storage import conventions
from tests.faults.result import Result

_PAGE = 4096
_MARKS = 60
_TEXT = "قال المتحدث باسم الوزارة «{}» إن البلاد آمنة، ونفى ما نُشر أمس.\n"
_REMOVED = _TEXT.format(12) * 13
_FORGERIES = (
    ("annotation", "label", "'source'"),
    ("annotation", "comment", "'forged'"),
    ("annotation", "annotator", "'nobody'"),
    ("annotation", "extra", "'[]'"),
    ("annotation", "id", "'forged'"),
    ("annotation", "unsure", "7"),
    ("fragment", '"end"', "99999999"),
    ("fragment", "start", "-5"),
    ("fragment", "start", "start + 1"),
    ("link", "kind", "'denies'"),
    ("link", '"to"', '"from"'),
    ("article", "title", "'forged'"),
    ("article", "sha256", "upper(sha256)"),
    ("article", "removed", "1"),
    ("article", "meta", "'{'"),
    ("article", "id", "'forged'"),
    ("article", "paragraph_directions", """'{"x":"up"}'"""),
    ("article_text", "text", "text || char(0)"),
    ("article_text", "text", "CAST(x'd985ff' AS TEXT)"),
    ("article_text", "article", "'forged'"),
    ("label", "accent", "'none'"),
    ("label", "key", "'1'"),
    ("journal", "images", "'[]'"),
    ("journal", "images", "replace(images, 'claim', 'quote')"),
    ("journal", "seq", "seq + 1000"),
    ("journal", "refers", "1"),
    ("project", "value", "'forged'"),
    ("work_time", "seconds", "1"),
)
_RUINS = (
    "DELETE FROM {}",
    "DROP TABLE {}",
    "ALTER TABLE {} RENAME TO other",
    "CREATE INDEX strange ON {}(1)",
)
_TABLES = ("annotation", "fragment", "link", "article", "article_text", "label", "journal", "project")

Damage = Callable[[Path, random.Random], None]


def run(count: int) -> Result:
    """Damage a project as many times as ``count`` says, each way by turns."""
    result = Result()
    for figure in ("noticed", "harmless", "rescued", "nothing left", "lost", "unproven"):
        result.count(figure, 0)
    chance = random.Random(count)
    with tempfile.TemporaryDirectory(prefix="hashiya-faults-") as folder:
        whole = made(Path(folder) / "whole.hashiya")
        # where the history is torn, an article that was removed may come back
        true = {**looks(whole), ("removed text", ""): _REMOVED}
        for number in range(count):
            damage = DAMAGES[number % len(DAMAGES)]
            path = Path(folder) / f"{number}.hashiya"
            path.write_bytes(whole.read_bytes())
            damage(path, chance)
            seen = f"{damage.__name__} {number}"
            _try(result, seen, lambda path=path, seen=seen: _open(path, true, result, seen))
            _try(result, seen, lambda path=path, seen=seen: _rescue(path, true, result, seen))
            path.unlink()
            result.tried += 1
    return result


def made(path: Path) -> Path:
    """Make the project that is damaged."""
    with Project.create(path, annotator="Salma", sample=True) as project:
        articles = [project.add(_TEXT.format(number) * (1 + number % 40)) for number in range(20)]
        project.add_label(Label("rumour", "شائعة", "rumour", key="5"))
        for number in range(_MARKS):
            article = articles[number % 10]
            start = number // 10 * 6
            source = project.annotate(article, label="source", start=start, end=start + 3)
            claim = project.annotate(
                article, label="claim", start=start + 3, end=start + 5, comment="ما هذا؟"
            )
            project.link(claim, source, kind="attributed_to")
        project.annotate(articles[11], label="rumour", spans=[(0, 4), (9, 14)])
        project.remove_article(articles[12])
        project.undo(articles[3])
        project.set_guidelines("ar", "# اتفقنا\n\nعلى هذا.")
        project.record_time(articles[0], 60)
    return path


def looks(path: Path) -> dict[tuple[str, str], Any]:
    """Return all that a project holds, by kind and id."""
    with Project.open(path, read_only=True) as project:
        found: dict[tuple[str, str], Any] = {}
        for article in project.articles():
            found["text", article.id] = project.text(article.id)
            found["article", article.id] = (article.title, article.meta, article.status, article.direction)
        found |= {("annotation", mark.id): row_of_annotation(mark) for mark in project.annotations()}
        found |= {("link", link.id): row_of_link(link) for link in project.links()}
        found |= {("label", label.id): label for label in project.labels}
        # without the sections that guidelines have from the labels
        agreed = dict(project._store.call(lambda db: list(conventions.every_row(db))))
        found |= {("convention", key): row["value"] for key, row in agreed.items()}
    return found


def _try(result: Result, seen: str, look: Callable[[], None]) -> None:
    try:
        look()
    except Exception as error:  # noqa: BLE001 -- that nothing else is raised is what is tried
        result.faults.append(f"{seen}: {type(error).__name__}: {error}")


def _open(path: Path, true: dict[tuple[str, str], Any], result: Result, seen: str) -> None:
    try:
        found = looks(path)
    except StorageError as error:
        result.count("noticed")
        if not str(error).endswith("."):
            result.faults.append(f"{seen}: {error} is no sentence")
        return
    result.count("harmless")
    if any(found.get(at) != text for at, text in true.items() if at[0] == "text"):
        result.faults.append(f"{seen}: it opened with another text")


def _rescue(path: Path, true: dict[tuple[str, str], Any], result: Result, seen: str) -> None:
    before = path.read_bytes()
    new = path.with_name("new.hashiya")
    try:
        report = rescued(path, new)
    except StorageError as error:
        result.count("nothing left")
        if error.kind != "damaged":
            result.faults.append(f"{seen}: {error}")
        return
    finally:
        if path.read_bytes() != before:
            result.faults.append(f"{seen}: rescue changed the damaged file")
    result.count("rescued")
    result.count("lost", report.lost)
    result.count("unproven", report.unproven)
    result.faults += [f"{seen}: {each}" for each in _made_up(looks(new), true, report)]
    _clear(new, report)


def _made_up(
    found: dict[tuple[str, str], Any], true: dict[tuple[str, str], Any], report: RescueReport
) -> list[str]:
    texts = {text for at, text in true.items() if at[0].endswith("text")}
    told = {(note.entity.value, note.id) for note in report.notes}
    return [
        f"{kind} {id_} isn't what it was"
        for (kind, id_), value in found.items()
        if (
            value not in texts
            if kind == "text"
            else (kind, id_) not in told and value != true.get((kind, id_))
        )
    ]


def _clear(new: Path, report: RescueReport) -> None:
    new.unlink()
    if report.folder is not None:
        for each in report.folder.iterdir():
            each.unlink()
        report.folder.rmdir()


def flipped(path: Path, chance: random.Random) -> None:
    """Turn one to ten bits, anywhere."""
    data = bytearray(path.read_bytes())
    for _ in range(chance.randint(1, 10)):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    path.write_bytes(data)


def cut_off(path: Path, chance: random.Random) -> None:
    """Leave the beginning alone."""
    path.write_bytes(path.read_bytes()[: chance.randrange(path.stat().st_size)])


def torn(path: Path, chance: random.Random) -> None:
    """Write zeros, noise or another page where one to three pages were."""
    data = bytearray(path.read_bytes())
    count = len(data) // _PAGE
    for _ in range(chance.randint(1, 3)):
        at, other = (chance.randrange(count) * _PAGE for _ in range(2))
        new = (bytes(_PAGE), chance.randbytes(_PAGE), bytes(data[other : other + _PAGE]))[chance.randrange(3)]
        data[at : at + _PAGE] = new
    path.write_bytes(data)


def forged(path: Path, chance: random.Random) -> None:
    """Change values as a stranger with a database program would."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA ignore_check_constraints=ON")
        for table, column, value in chance.sample(_FORGERIES, k=chance.randint(1, 3)):
            rows = connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
            # of one row, where a row has a number of its own or a key
            key = {"fragment": "annotation", "project": "key", "article_text": "rowid"}.get(table, "")
            key = key or connection.execute(f"SELECT name FROM pragma_table_info('{table}')").fetchone()[0]
            # texts in the order of adding: by their index of random ids, one in twenty is the removed one's
            one = f"(SELECT {key} FROM {table} ORDER BY {key} LIMIT 1 OFFSET {chance.randrange(rows)})"
            try:
                connection.execute(f"UPDATE {table} SET {column} = {value} WHERE {key} = {one}")
            except sqlite3.IntegrityError:
                continue


def ruined(path: Path, chance: random.Random) -> None:
    """Empty, drop or rename a table, or add to it what isn't ours."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(chance.choice(_RUINS).format(chance.choice(_TABLES)))


DAMAGES: tuple[Damage, ...] = (flipped, cut_off, flipped, torn, forged, flipped, cut_off, ruined)
"""The ways, by turns: bits most of all, half as many cuts."""
