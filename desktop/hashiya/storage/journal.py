"""The journal: every act, appended in the transaction that carries it out, never changed afterwards."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from hashiya.core.edits import IN_BATCHES, Act, Change, Edit, Entity, Image, Row
from hashiya.core.history import Stacks, Step, fold
from hashiya.errors import EditError, NotFoundError, Sentence
from hashiya.storage import articles, bulk, conventions, facts, labels, mark_images
from hashiya.storage.database import Database
from hashiya.storage.values import dump, dump_much, load

_EDIT = "journal.seq, edit, verb, annotator, at, images, scopes"

_NOTHING = {
    Act.UNDO: Sentence("There is nothing to undo here."),
    Act.REDO: Sentence("There is nothing to redo here."),
}
_OUT_OF_ORDER = {
    Act.UNDO: Sentence(
        "This edit ({verb}) also changed {where}, where other edits came later: undo those there first."
    ),
    Act.REDO: Sentence(
        "This edit ({verb}) also changed {where}, where other edits came later: redo those there first."
    ),
}


def commit(
    db: Database,
    edit: Edit,
    texts: Mapping[str, str] | None = None,
    *,
    on_written: Callable[[], None] | None = None,
) -> Change:
    """Carry out ``edit`` and enter it in the journal, in one transaction.

    ``texts`` are those of the articles that the edit adds; with them labels, annotations and links are only
    added, articles added and then changed, and all is written in bulk. ``on_written`` is called when nothing
    is left but to bring all of it to the disk. Returns once it is there.
    """
    with db.action():
        if texts is not None:
            _add(db, edit, texts)
        else:
            _apply(db, edit)
        seq = _append(db, Act.DO, None, edit)
        under_way = _note(db, edit.id if edit.verb in IN_BATCHES else "")
        if on_written is not None:
            on_written()
    db.under_way = under_way
    return Change(seq, Act.DO, edit)


def walk(db: Database, scope: str, act: Act, annotator: str, at: str) -> list[Change]:
    """Undo or redo what is next in ``scope``, with all that was done at once with it.

    Raises :class:`EditError` where nothing is, or where the edit isn't next in another scope that it touched.
    """
    stacks = stacks_of(db, scope)
    stack = stacks.of(act)
    if not stack:
        raise EditError(_NOTHING[act])
    group = _group(db, stack[-1], act)
    _demand_next(db, group, act)
    changes: list[Change] = []
    with db.action():
        for number in group:
            edit = edit_at(db, number)
            walked = edit.inverse() if act is Act.UNDO else edit
            _apply(db, walked)
            changes.append(Change(_append(db, act, number, edit, annotator, at), act, walked))
        under_way = _note(db, "")
    db.under_way = under_way
    return changes


def stacks_of(db: Database, scope: str) -> Stacks:
    """Return what can be undone and redone in ``scope``."""
    return fold(steps_of(db, scope))


def steps_of(db: Database, scope: str, after: int = 0) -> list[Step]:
    """Return the acts of ``scope`` above the number ``after``, oldest first, without their edits."""
    found = db.rows(
        "SELECT seq, act, refers FROM journal_scope JOIN journal USING (seq) "
        "WHERE scope = ? AND seq > ? ORDER BY seq",
        (scope, after),
    )
    return [Step(seq, Act(act), refers) for seq, act, refers in found]


def acts_of(db: Database, scope: str, after: int = 0) -> list[tuple[Step, Edit | None]]:
    """Return the acts of ``scope`` above the number ``after``, oldest first; edits come with ``do`` only."""
    found = db.rows(
        f"SELECT act, refers, {_EDIT} FROM journal_scope JOIN journal USING (seq) "
        "WHERE scope = ? AND seq > ? ORDER BY seq",
        (scope, after),
    )
    return [
        (Step(row[0], Act(act), refers), _edit(row) if act == Act.DO else None) for act, refers, *row in found
    ]


def edit_at(db: Database, seq: int) -> Edit:
    """Return the edit with this journal number; raises :class:`NotFoundError`."""
    row = db.row(f"SELECT {_EDIT} FROM journal WHERE seq = ? AND act = 'do'", (seq,))
    if row is None:
        raise NotFoundError("The history has no edit {edit}: see the history for the numbers.", edit=seq)
    return _edit(row)


def label_ids_ever(db: Database) -> set[str]:
    """Return the id of every label that the project has or had: an id never means another label later."""
    # an import tells of its labels first; what it may be long after them is read only where there are any
    found = db.rows(
        "SELECT images FROM journal WHERE act = 'do' AND "
        "(verb IN ('create', 'add_label') OR (verb = 'import' AND substr(images, 1, 9) = '[[\"label\"'))"
    )
    return {image.id for (images,) in found for image in images_of(images) if image.entity is Entity.LABEL}


def last_number(db: Database) -> int:
    """Return the number of the newest act, 0 in a new project."""
    return int(db.rows("SELECT ifnull(max(seq), 0) FROM journal")[0][0])


def images_of(text: str) -> tuple[Image, ...]:
    """Return the images that the journal holds as ``text``."""
    return tuple(Image(Entity(entity), *rest) for entity, *rest in load(text))


def _group(db: Database, seq: int, act: Act) -> list[int]:
    """Return the numbers of the edits that were done at once, in the order in which they are walked."""
    verb, edit = db.rows("SELECT verb, edit FROM journal WHERE seq = ?", (seq,))[0]
    if verb not in IN_BATCHES:
        return [seq]
    found = db.rows("SELECT seq FROM journal WHERE edit = ? AND act = 'do' ORDER BY seq", (edit,))
    numbers = [number for (number,) in found]
    return numbers[::-1] if act is Act.UNDO else numbers


def _note(db: Database, under_way: str) -> str:
    """Note which edit is being written in batches, empty for none, where that changes; return it."""
    if under_way and under_way != db.under_way:
        facts.set_fact(db, facts.UNDER_WAY, under_way)
    elif db.under_way and not under_way:
        facts.drop_fact(db, facts.UNDER_WAY)
    return under_way


def _add(db: Database, edit: Edit, texts: Mapping[str, str]) -> None:
    rows: dict[Entity, list[Row]] = {entity: [] for entity in Entity}
    changed: list[Image] = []
    for image in edit.images:
        if image.entity is Entity.ARTICLE and image.before is None and image.after is not None:
            rows[Entity.ARTICLE].append({**image.after, "id": image.id})
        elif image.entity in _IN_BULK and image.before is None and image.after is not None:
            rows[image.entity].append(image.after)
        else:
            changed.append(image)
    for row in rows[Entity.LABEL]:
        labels.insert(db, dict(row))
    articles.insert(db, ((row, texts[row["id"]]) for row in rows[Entity.ARTICLE]))
    for image in changed:
        _WRITERS[image.entity](db, image)
    bulk.add_all(db, rows[Entity.ANNOTATION], rows[Entity.LINK])


def _apply(db: Database, edit: Edit) -> None:
    for image in edit.images:
        _WRITERS[image.entity](db, image)


_IN_BULK = frozenset({Entity.LABEL, Entity.ANNOTATION, Entity.LINK})
_WRITERS = {
    Entity.ANNOTATION: mark_images.apply,
    Entity.LINK: mark_images.apply_link,
    Entity.ARTICLE: articles.apply,
    Entity.LABEL: labels.apply,
    Entity.CONVENTION: conventions.apply,
}


def _append(
    db: Database,
    act: Act,
    refers: int | None,
    edit: Edit,
    annotator: str | None = None,
    at: str | None = None,
) -> int:
    seq = last_number(db) + 1
    images = (
        dump_much([[i.entity, i.id, i.article, i.before, i.after] for i in edit.images])
        if act is Act.DO
        else None
    )
    db.run(
        "INSERT INTO journal(seq, act, refers, edit, verb, annotator, at, scopes, images) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            seq,
            act,
            refers,
            edit.id,
            edit.verb,
            annotator or edit.annotator,
            at or edit.at,
            dump(edit.scopes),
            images,
        ),
    )
    db.run_many(
        "INSERT INTO journal_scope(scope, seq) VALUES (?, ?)", [(scope, seq) for scope in edit.scopes]
    )
    return seq


def _demand_next(db: Database, group: Sequence[int], act: Act) -> None:
    """Raise EditError where an edit isn't next in one of its scopes, but for others of the group."""
    wanted: dict[str, list[int]] = {}
    for seq in group:
        for scope in load(db.rows("SELECT scopes FROM journal WHERE seq = ?", (seq,))[0][0]):
            wanted.setdefault(scope, []).append(seq)
    for scope, numbers in wanted.items():
        if list(stacks_of(db, scope).of(act)[: -len(numbers) - 1 : -1]) != numbers:
            verb = edit_at(db, group[0]).verb
            raise EditError(_OUT_OF_ORDER[act], verb=verb.replace("_", " "), where=_name_of(db, scope))


def _name_of(db: Database, scope: str) -> Sentence:
    row = db.row("SELECT title FROM article WHERE id = ?", (scope,))
    if row is None:
        return Sentence("the label set or the list of articles")
    return Sentence("the article “{title}”", title=row[0])


def _edit(row: Sequence[Any]) -> Edit:
    _, id_, verb, annotator, at, images, scopes = row
    return Edit(id_, verb, annotator, at, images_of(images), tuple(load(scopes)))
