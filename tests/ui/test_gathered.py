"""The changes of an import are followed as one, and no other change waits for them."""

from hashiya.core.edits import Act, Change, Edit, Entity, Image
from hashiya.ui.gathered import Gathered


def change(seq, edit, verb="import", act=Act.DO):
    image = Image(Entity.ANNOTATION, f"m{seq}", "a", None, {})
    return Change(seq, act, Edit(edit, verb, "Mona", "", (image,), ("a",)))


def test_pieces_of_one_import_are_joined_in_their_order():
    gathered = Gathered()
    gathered.begin()
    assert all(gathered.takes(change(seq, edit)) for seq, edit in ((1, "x"), (2, "x"), (3, "y")))
    assert gathered.takes(change(4, "y", act=Act.UNDO))
    found = gathered.end()
    assert [(each.seq, each.act, len(each.edit.images)) for each in found] == [
        (2, Act.DO, 2),
        (3, Act.DO, 1),
        (4, Act.UNDO, 1),
    ]
    assert gathered.end() == []


def test_nothing_is_held_back_unasked_or_of_other_edits():
    gathered = Gathered()
    assert not gathered.takes(change(1, "x"))
    gathered.begin()
    assert not gathered.takes(change(2, "z", "mark"))
    assert gathered.active


def test_only_the_outermost_end_gives_what_is_held():
    gathered = Gathered()
    gathered.begin()
    gathered.begin()
    gathered.takes(change(1, "x"))
    assert gathered.end() == []
    assert len(gathered.end()) == 1


def test_another_project_begins_anew():
    gathered = Gathered()
    gathered.begin()
    gathered.takes(change(1, "x"))
    gathered.forget()
    assert not gathered.active
    assert gathered.end() == []
    gathered.begin()
    assert gathered.active
