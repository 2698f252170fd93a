"""Under way: which edit is being written in batches, so that one that dies half way isn't left half done.

The first batch notes the edit in the file, in its own transaction. The note goes when the last batch is
written, with the next edit, and when the session ends: only a session that dies in between leaves it.
"""

from __future__ import annotations

from contextlib import suppress

from hashiya.core.edits import Act, Edit
from hashiya.core.moments import now
from hashiya.errors import EditError, Sentence, StorageError
from hashiya.storage import facts, journal
from hashiya.storage.database import Database
from hashiya.storage.faults import translated

_CALLED = {
    "import": Sentence("an import"),
    "mark_all": Sentence("marking all hits"),
    "unmark_all": Sentence("unmarking all hits"),
    "status_of": Sentence("changing the status of articles"),
    "tag": Sentence("giving articles a tag"),
    "untag": Sentence("taking a tag from articles"),
}


def end(db: Database) -> None:
    """Say that all of an edit is written, or that what is written of it is to stay."""
    if db.under_way:
        with db.action():
            facts.drop_fact(db, facts.UNDER_WAY)
        db.under_way = ""


def take_back(db: Database) -> Sentence | None:
    """Undo what a session that died had written of an edit in batches; return what is to be told of it.

    Where later edits stand on it, it stays for good; where the disk refuses, until the next opening.
    """
    db.under_way = facts.fact(db, facts.UNDER_WAY)
    edit = _edit(db)
    if edit is None:
        return None
    called = _CALLED.get(edit.verb, edit.verb)
    try:
        with translated(db.path):
            if _is_undone(db, edit):
                return Sentence(
                    "The program ended in the midst of {edit}: what was written of it by then was taken "
                    "back, and redo brings it again.",
                    edit=called,
                )
            end(db)
        why = Sentence("later edits stand on it")
    except StorageError as error:
        if error.kind == "damaged":
            raise
        why = error.sentence.clause()
    return Sentence(
        "The program ended in the midst of {edit}: what was written of it by then is still there, "
        "and can't be taken back ({why}).",
        edit=called,
        why=why,
    )


def _edit(db: Database) -> Edit | None:
    row = db.row("SELECT max(seq) FROM journal WHERE edit = ? AND act = 'do'", (db.under_way,))
    return None if row is None or row[0] is None else journal.edit_at(db, row[0])


def _is_undone(db: Database, edit: Edit) -> bool:
    """Undo an edit where it comes next in a history that it entered, and tell whether it did."""
    for scope in edit.scopes:
        undo = journal.stacks_of(db, scope).of(Act.UNDO)
        if undo and journal.edit_at(db, undo[-1]).id == edit.id:
            with suppress(EditError):  # others went on with it in another of its histories
                journal.walk(db, scope, Act.UNDO, edit.annotator, now())
                return True
            return False
    return False
