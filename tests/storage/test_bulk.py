"""Edits written in bulk, batches walked as one, and what long readings ask for."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest

from hashiya.core.articles import Status
from hashiya.core.edits import PROJECT_SCOPE, Act, Edit, Entity, Image
from hashiya.core.labels import Label
from hashiya.core.moments import now
from hashiya.core.rows import row_of_label
from hashiya.core.spans import Span
from hashiya.errors import EditError, NotFoundError, StorageError
from hashiya.project import Project
from hashiya.project.streaming import ProjectSet
from hashiya.storage import annotations, articles, backup, bulk, check, facts, journal
from hashiya.storage.database import ChangedError, Database
from hashiya.storage.migrations import VERSIONS
from hashiya.storage.store import Store

from .conftest import TEXT, Spoil
from .test_migrations import versions_of


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    """The project opened for writing."""
    opened = Store(path)
    yield opened
    assert opened.call(check.faults) == []
    opened.close()


def article(id_: str, text: str) -> Image:
    row = {
        "title": id_,
        "characters": len(text),
        "sha256": hashlib.sha256(text.encode()).hexdigest(),
        "status": "new",
        "direction": "rtl",
        "meta": {"n": 1},
        "paragraph_directions": {},
        "added_at": now(),
    }
    return Image(Entity.ARTICLE, id_, id_, None, row)


def annotation(id_: str, article_: str, *spans: list[int], label: str = "claim", **more: Any) -> Image:
    row = {
        "id": id_,
        "article": article_,
        "label": label,
        "annotator": "Omar",
        "spans": list(spans),
        "comment": None,
        "unsure": False,
        "origin": "import:brat",
        "created_at": now(),
        "updated_at": now(),
        "extra": {},
        **more,
    }
    return Image(Entity.ANNOTATION, id_, article_, None, row)


def link(id_: str, article_: str, kind: str, from_: str, to: str) -> Image:
    row = {"id": id_, "article": article_, "kind": kind, "from": from_, "to": to, "extra": {"x": 1}}
    return Image(Entity.LINK, id_, article_, None, row)


def imported(group: str, *images: Image, scopes: tuple[str, ...] = (PROJECT_SCOPE,)) -> Edit:
    return Edit(group, "import", "Salma", now(), images, scopes)


def whole(db: Database) -> list[Any]:
    return [articles.listing(db), annotations.listing(db), annotations.links(db)]


def walk(store: Store, act: Act, scope: str = PROJECT_SCOPE) -> list[int]:
    return [each.seq for each in store.call(lambda db: journal.walk(db, scope, act, "Salma", now()))]


# in bulk


def test_a_bulk_edit_writes_everything_and_counts_it(store: Store) -> None:
    text = "نص جديد كله"
    rumour = row_of_label(Label("rumour", "شائعة", "Rumour"), 4)
    changed = Image(Entity.ARTICLE, "n1", "n1", {"status": "new"}, {"status": "in_progress"})
    edit = imported(
        "g",
        Image(Entity.LABEL, "rumour", None, None, rumour),
        article("n1", text),
        changed,
        annotation("x2", "n1", [3, 7], label="rumour"),
        annotation("x1", "n1", [0, 2], [3, 5], comment="ثلاثة", extra={"k": [1]}),
        annotation("x3", "n1", [0, 2]),
        link("k1", "n1", "نوع", "x1", "x2"),
    )
    change = store.call(lambda db: journal.commit(db, edit, {"n1": text}))
    assert (change.act, change.edit) == (Act.DO, edit)
    found = store.call(lambda db: articles.one(db, "n1"))
    assert (found.status, found.meta, found.annotations) == (Status.IN_PROGRESS, {"n": 1}, 3)
    assert found.counts == {"claim": 2, "source": 0, "denial": 0, "quote": 0, "rumour": 1}
    assert store.call(lambda db: articles.text(db, "n1")) == text
    one, three, two = store.call(lambda db: annotations.listing(db, "n1"))
    assert (one.id, one.spans, one.comment, one.extra) == (
        "x1",
        (Span(0, 2), Span(3, 5)),
        "ثلاثة",
        {"k": [1]},
    )
    assert (three.id, two.id, two.label) == ("x3", "x2", "rumour")
    (tie,) = store.call(lambda db: annotations.links(db, "n1"))
    assert (tie.kind, tie.from_, tie.to, tie.extra) == ("نوع", "x1", "x2", {"x": 1})
    assert "Omar" in store.call(facts.annotators)
    assert store.call(check.faults) == []


def test_a_bulk_edit_adds_to_what_is_counted(store: Store) -> None:
    (first, _) = store.call(articles.listing)
    before = first.counts["claim"]
    edit = imported(
        "g", annotation("x1", first.id, [0, 3]), annotation("x2", first.id, [5, 9]), scopes=(first.id,)
    )
    store.call(lambda db: journal.commit(db, edit, {}))
    assert store.call(articles.listing)[0].counts["claim"] == before + 2


@pytest.mark.parametrize("wrong", ["annotation", "article", "label", "twice"])
def test_a_bulk_edit_that_fails_leaves_nothing(store: Store, wrong: str) -> None:
    taken = store.call(annotations.listing)[0]
    images = [article("n1", "نص جديد"), annotation("x1", "n1", [0, 2])]
    images += {
        "annotation": [annotation(taken.id, "n1", [0, 2])],
        "article": [
            Image(Entity.ARTICLE, taken.article, taken.article, {"status": "done"}, {"status": "new"})
        ],
        "label": [annotation("x2", "n1", [0, 2], label="nope")],
        "twice": [annotation("x1", "n1", [3, 4])],
    }[wrong]
    before, number = store.call(whole), store.call(journal.last_number)
    with pytest.raises((sqlite3.IntegrityError, EditError)):
        store.call(lambda db: journal.commit(db, imported("g", *images), {"n1": "نص جديد"}))
    assert store.call(whole) == before
    assert store.call(journal.last_number) == number


@pytest.mark.parametrize("count", [0, 1, 9, 1000, 2345])
def test_rows_go_in_however_many_they_are(store: Store, count: int) -> None:
    given = [(f"k{number:04}", f"v{number}") for number in range(count)]

    def add(db: Database) -> list[Any]:
        with db.action():
            db.insert("project(key, value)", given)
        return db.rows("SELECT key, value FROM project WHERE key GLOB 'k[0-9]*' ORDER BY key")

    assert store.call(add) == given


# batches


@pytest.fixture
def batches(store: Store) -> list[int]:
    """Three batches of one import: two new articles, then a layer in one that was there."""
    (first, _) = store.call(articles.listing)
    edits = [
        (imported("g", article("n1", "واحد"), annotation("x1", "n1", [0, 2])), {"n1": "واحد"}),
        (imported("g", article("n2", "اثنان"), annotation("x2", "n2", [0, 2])), {"n2": "اثنان"}),
        (imported("g", annotation("x3", first.id, [0, 3]), scopes=(PROJECT_SCOPE, first.id)), {}),
    ]
    return [store.call(lambda db, edit=edit: journal.commit(db, *edit)).seq for edit in edits]  # type: ignore[misc]


@pytest.mark.parametrize("of_article", [True, False], ids=["article", "project"])
def test_all_batches_are_walked_at_once(store: Store, batches: list[int], of_article: bool) -> None:
    scope = store.call(articles.listing)[0].id if of_article else PROJECT_SCOPE
    after = store.call(whole)
    last = batches[-1]
    assert walk(store, Act.UNDO, scope) == [last + 1, last + 2, last + 3]
    undone = store.call(whole)
    assert {each.id for each in undone[0]}.isdisjoint({"n1", "n2"})
    assert {each.id for each in undone[1]}.isdisjoint({"x1", "x2", "x3"})
    referred = store.call(lambda db: db.rows("SELECT refers FROM journal WHERE seq > ?", (last,)))
    assert [number for (number,) in referred] == batches[::-1]
    assert walk(store, Act.REDO, scope) == [last + 4, last + 5, last + 6]
    assert store.call(whole) == after
    walk(store, Act.UNDO)
    assert store.call(whole) == undone


def test_batches_are_walked_whole_or_not_at_all(
    store: Store, batches: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    before, number = store.call(whole), store.call(journal.last_number)
    real, calls = journal._append, iter(range(10))

    def fail(*given: Any) -> int:
        if next(calls) == 2:
            raise StorageError("The disk is full: free some room.", kind="full")
        return real(*given)

    with monkeypatch.context() as patch:
        patch.setattr(journal, "_append", fail)
        with pytest.raises(StorageError):
            walk(store, Act.UNDO)
    assert store.call(whole) == before
    assert store.call(journal.last_number) == number
    walk(store, Act.UNDO)


def test_another_edit_stands_in_the_way_of_all_batches(store: Store, batches: list[int]) -> None:
    first = store.call(articles.listing)[0].id
    later = Edit("h", "mark", "Salma", now(), (annotation("y", first, [1, 2]),), (first,))
    store.call(lambda db: journal.commit(db, later))
    before = store.call(whole)
    with pytest.raises(EditError, match=r"also changed the article .*, where other edits came later: undo"):
        walk(store, Act.UNDO)
    assert store.call(whole) == before
    walk(store, Act.UNDO, first)
    walk(store, Act.UNDO, first)
    walk(store, Act.REDO, first)
    walk(store, Act.UNDO)
    title = store.call(lambda db: articles.columns(db, first, ("title",)))
    image = Image(Entity.ARTICLE, first, first, title, {"title": "آخر"})
    store.call(lambda db: journal.commit(db, Edit("i", "title", "Salma", now(), (image,), (first,))))
    with pytest.raises(EditError, match="redo those there first"):
        walk(store, Act.REDO)


def test_an_edit_of_one_journal_entry_is_walked_alone(store: Store, batches: list[int]) -> None:
    for id_ in ("n3", "n4"):
        edit = Edit("same", "add_articles", "Salma", now(), (article(id_, id_),), (PROJECT_SCOPE,))
        store.call(lambda db, edit=edit: journal.commit(db, edit, {edit.images[0].id: edit.images[0].id}))  # type: ignore[misc]
    assert len(walk(store, Act.UNDO)) == 1


def test_labels_that_an_import_made_keep_their_ids(store: Store, batches: list[int]) -> None:
    rumour = Image(Entity.LABEL, "rumour", None, None, row_of_label(Label("rumour", "شائعة", "Rumour"), 4))
    store.call(lambda db: journal.commit(db, imported("h", rumour, article("n5", "خمسة")), {"n5": "خمسة"}))
    walk(store, Act.UNDO)
    assert store.call(journal.label_ids_ever) == {"claim", "source", "denial", "quote", "rumour"}


# what long readings ask for


def test_annotations_are_counted_by_label_and_layer(store: Store, batches: list[int]) -> None:
    first = store.call(articles.listing)[0].id
    all_ = store.call(annotations.label_counts)
    assert all_ == {first: {"claim": 2, "source": 1}, "n1": {"claim": 1}, "n2": {"claim": 1}}
    assert store.call(lambda db: annotations.label_counts(db, ["source"])) == {first: {"source": 1}}
    theirs = store.call(lambda db: annotations.label_counts(db, (), ["Omar"]))
    assert theirs == {first: {"claim": 1}, "n1": {"claim": 1}, "n2": {"claim": 1}}
    assert store.call(lambda db: annotations.label_counts(db, ["source"], ["Omar"])) == {}


def test_ids_that_are_taken_are_found_however_many_are_asked_for(store: Store) -> None:
    edit = imported(
        "g",
        article("n1", "واحد"),
        annotation("x1", "n1", [0, 2]),
        annotation("x2", "n1", [1, 2]),
        link("k1", "n1", "denies", "x1", "x2"),
    )
    store.call(lambda db: journal.commit(db, edit, {"n1": "واحد"}))
    asked = [f"none-{number}" for number in range(1200)]
    asked[3], asked[700], asked[1199] = "x1", "k1", "x2"
    assert store.call(lambda db: bulk.taken_ids(db, asked)) == {"x1", "k1", "x2"}
    assert store.call(lambda db: bulk.taken_ids(db, ())) == set()
    store.call(lambda db: db.rows("SELECT 1"))


def test_fragments_stay_with_their_annotation(store: Store) -> None:
    first = store.call(articles.listing)[0].id
    marks = [
        annotation("a", first, [0, 1], [2, 3], [4, 5]),
        annotation("b", first, [0, 1]),
        annotation("c", first, [6, 7], [8, 9]),
    ]
    store.call(lambda db: journal.commit(db, imported("g", *marks, scopes=(first,)), {}))
    found = {each.id: each.spans for each in store.call(lambda db: annotations.listing(db, first, "Omar"))}
    assert found == {
        "a": (Span(0, 1), Span(2, 3), Span(4, 5)),
        "b": (Span(0, 1),),
        "c": (Span(6, 7), Span(8, 9)),
    }
    assert {each.id: each.spans for each in store.call(annotations.everything) if each.id in found} == found


def test_articles_are_walked_with_their_texts(store: Store, batches: list[int]) -> None:
    def look(db: Database, *given: Any) -> list[tuple[str, str]]:
        return [(each.title, text) for each, text in articles.walk(db, *given)]

    all_ = [("خبر", TEXT), ("another text", "another text"), ("n1", "واحد"), ("n2", "اثنان")]
    assert store.call(look) == all_
    first = store.call(articles.listing)[0].id
    assert store.call(lambda db: look(db, {"n2", first})) == [all_[0], all_[3]]
    assert store.call(lambda db: look(db, None, ["in_progress"])) == all_[:1]
    assert store.call(lambda db: look(db, {"n1"}, ["done"])) == []
    outlines = store.call(articles.outlines)
    assert [(status, meta) for _, status, meta in outlines] == [
        ("in_progress", {}),
        ("new", {}),
        ("new", {"n": 1}),
        ("new", {"n": 1}),
    ]
    walk(store, Act.UNDO)
    assert store.call(look) == all_[:2]
    assert store.call(lambda db: articles.there(db, {"n1", "n9"})) == {"n1"}
    hashes = {articles.digest(text) for text in (TEXT, "واحد", "nowhere")}
    assert store.call(lambda db: articles.holders_of(db, hashes)) == {articles.digest(TEXT): first}


def test_a_text_that_was_changed_ends_the_walk(path: Path, spoil: Spoil) -> None:
    spoil("UPDATE article_text SET text = 'x' || text")
    store = Store(path, read_only=True, unchecked=True)
    with pytest.raises(StorageError, match="isn't the one that was added"):
        store.call(lambda db: list(articles.walk(db)))
    store.close()


def test_a_comment_that_is_no_text_is_damaged(path: Path, spoil: Spoil) -> None:
    spoil("UPDATE annotation SET comment = CAST(x'ff' AS TEXT)")
    store = Store(path, read_only=True, unchecked=True)
    with pytest.raises(StorageError) as caught:
        store.call(lambda db: list(ProjectSet(db)))
    assert caught.value.kind == "damaged"
    store.close()


def test_a_text_that_is_no_text_is_damaged_though_its_hash_fits() -> None:
    content = "قال".encode()[:-1]
    with pytest.raises(StorageError, match="“عنوان” isn't the one that was added") as caught:
        articles.proved(content, hashlib.sha256(content).hexdigest(), "عنوان")
    assert caught.value.kind == "damaged"


def test_columns_of_an_article_that_is_not_there(store: Store) -> None:
    with pytest.raises(NotFoundError, match="There is no article none"):
        store.call(lambda db: articles.columns(db, "none", ("status",)))


# of one moment


@contextmanager
def reading(path: Path) -> Iterator[Store]:
    store = Store(path, read_only=True)
    try:
        yield store
    finally:
        store.close()


def titled(path: Path, title: str) -> None:
    with Project.open(path) as writer:
        writer.set_title(writer.articles()[0].id, title)


def test_work_that_nobody_disturbs_is_done_once_in_place(path: Path) -> None:
    seen: list[Path | str] = []

    def work(db: Database) -> str:
        seen.append(db.rows("PRAGMA database_list")[0][2])
        return " ".join(each.title for each, _ in articles.walk(db))

    with reading(path) as store:
        assert store.steadily(work) == "خبر another text"
    assert seen == [str(path)]


def test_work_that_somebody_disturbs_is_done_again_on_a_copy(path: Path) -> None:
    seen: list[str] = []

    def work(db: Database) -> list[str]:
        seen.append(db.rows("PRAGMA database_list")[0][2])
        found = []
        for each, _ in articles.walk(db):
            if not found:
                titled(path, f"عنوان {len(seen)}")
            found.append(each.title)
        return found

    with reading(path) as store:
        # the copy is of the moment after the first writer; the second one changes nothing in it
        assert store.steadily(work) == ["عنوان 1", "another text"]
    assert seen == [str(path), ""]
    with Project.open(path, read_only=True) as project:
        assert project.articles()[0].title == "عنوان 2"


def test_what_is_open_for_writing_is_worked_on_in_a_copy(store: Store) -> None:
    assert store.steadily(lambda db: db.rows("PRAGMA database_list")[0][2]) == ""


def test_an_error_in_the_work_is_told_and_the_work_is_not_done_again(path: Path) -> None:
    calls: list[int] = []

    def fail(_: Database) -> None:
        calls.append(1)
        raise EditError("No.")

    with reading(path) as store, pytest.raises(EditError):
        store.steadily(fail)
    assert calls == [1]
    store.close()
    with pytest.raises(StorageError, match="is closed"):
        store.steadily(fail)


def test_only_what_others_write_is_noticed(path: Path) -> None:
    with backup.in_place(path) as db:
        db.demand_unchanged()
        with Project.open(path, read_only=True) as other:
            other.articles()
        db.demand_unchanged()
        titled(path, "عنوان")
        with pytest.raises(ChangedError):
            db.demand_unchanged()
    with backup.private_copy(path) as copy:
        copy.demand_unchanged()


def test_a_file_read_in_place_is_never_written(path: Path) -> None:
    with backup.in_place(path) as db:
        with pytest.raises(StorageError, match="reading only"), db.action():
            pass
        with pytest.raises(sqlite3.OperationalError):
            db.connection.execute("DELETE FROM fragment")
    with pytest.raises(StorageError), backup.in_place(path.with_name("none.hashiya")):
        pass


# links of any kind


@pytest.fixture
def older(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file of the first form with a link of each kind that it could hold."""
    old = tmp_path / "old.hashiya"
    old.write_bytes((Path(__file__).parents[1] / "data" / "form-1.0.hashiya").read_bytes())
    with monkeypatch.context() as patch:
        versions_of(patch, VERSIONS[:1])
        store = Store(old)
        one, other = [each for each in store.call(annotations.listing) if each.article][:2]
        ties = [link(kind, one.article, kind, one.id, other.id) for kind in ("attributed_to", "denies")]
        edit = Edit("e", "link", "Salma", now(), tuple(ties), (one.article,))
        store.call(lambda db: journal.commit(db, edit))
        strange = Edit("f", "link", "Salma", now(), (link("x", one.article, "x", one.id, other.id),), ())
        with pytest.raises(sqlite3.IntegrityError):
            store.call(lambda db: journal.commit(db, strange))
        store.close()
    return old


def test_an_older_file_keeps_its_links_and_takes_others(older: Path, tmp_path: Path) -> None:
    columns = 'SELECT id, article, kind, "from", "to", extra FROM link'
    with closing(sqlite3.connect(older)) as connection:
        links = connection.execute(columns).fetchall()
        assert connection.execute("PRAGMA user_version").fetchone() == (1 << 16,)
    assert [each[2] for each in links] == ["attributed_to", "denies"]
    store = Store(older)
    try:
        assert store.call(lambda db: db.rows("PRAGMA user_version")) == [(1 << 16 | 2,)]
        assert store.call(lambda db: db.rows(columns)) == links
        tie = store.call(annotations.every_link)[0]
        images = [link("new", tie.article, "نوع آخر", tie.from_, tie.to)]
        edit = imported("g", *images, scopes=(tie.article,))
        store.call(lambda db: journal.commit(db, edit, {}))
        for kind, again in (("", "empty"), ("نوع آخر", "twice")):
            broken = imported("h", link(again, tie.article, kind, tie.from_, tie.to), scopes=(tie.article,))
            with pytest.raises(sqlite3.IntegrityError):
                store.call(lambda db, broken=broken: journal.commit(db, broken, {}))  # type: ignore[misc]
        itself = imported("i", link("x", tie.article, "denies", tie.to, tie.to), scopes=(tie.article,))
        with pytest.raises(sqlite3.IntegrityError):
            store.call(lambda db: journal.commit(db, itself, {}))
        assert {each.kind for each in store.call(annotations.every_link)} == {
            "attributed_to",
            "denies",
            "نوع آخر",
        }
        assert store.call(check.faults) == []
    finally:
        store.close()
    assert [each.name for each in tmp_path.iterdir()] == ["old.hashiya"]
