from __future__ import annotations

from hashiya.core.edits import Act, Change, Edit, Entity, Image


def test_the_inverse_walks_backwards_and_twice_is_the_same() -> None:
    added = Image(Entity.ANNOTATION, "x", "a", None, {"label": "claim"})
    moved = Image(Entity.ARTICLE, "a", "a", {"status": "new"}, {"status": "in_progress"})
    edit = Edit("g", "mark", "سعاد", "2026-01-01T00:00:00.000Z", (added, moved), ("a",))
    inverse = edit.inverse()
    assert [image.id for image in inverse.images] == ["a", "x"]
    assert inverse.images[1].after is None
    assert inverse.images[0].after == {"status": "new"}
    assert inverse.inverse() == edit


def test_a_change_names_what_it_touched() -> None:
    label = Image(Entity.LABEL, "rumour", None, None, {"id": "rumour"})
    mark = Image(Entity.ANNOTATION, "x", "a", None, {"label": "rumour"})
    change = Change(3, Act.DO, Edit("g", "merge_label", "سعاد", "", (label, mark), ("", "a")))
    assert change.articles == frozenset({"a"})
    assert change.touches(Entity.LABEL)
    assert not change.touches(Entity.LINK)
