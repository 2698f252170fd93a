"""The acts of one scope folded into what can be undone and redone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hashiya.core.edits import Act, Edit
from hashiya.core.history import History, Stacks, Step, fold
from hashiya.errors import EditError


def edit(name: str) -> Edit:
    return Edit(name, "mark", "Salma", "2024-01-01T00:00:00.000Z", (), ("a",))


def test_a_new_edit_forgets_what_was_undone() -> None:
    steps = [Step(1, Act.DO), Step(2, Act.DO), Step(3, Act.UNDO, 2), Step(4, Act.DO)]
    assert fold(steps) == Stacks((1, 4), ())


def test_redo_brings_back_what_was_undone_last() -> None:
    undone = [Step(1, Act.DO), Step(2, Act.DO), Step(3, Act.UNDO, 2), Step(4, Act.UNDO, 1)]
    stacks = fold([*undone, Step(5, Act.REDO, 1)])
    assert stacks == Stacks((1,), (2,))
    assert (stacks.of(Act.UNDO), stacks.of(Act.REDO)) == ((1,), (2,))


@pytest.mark.parametrize(
    "steps",
    [
        [Step(1, Act.UNDO, 1)],
        [Step(1, Act.DO), Step(2, Act.REDO, 1)],
        [Step(1, Act.DO), Step(2, Act.DO), Step(3, Act.UNDO, 1)],
    ],
)
def test_an_act_out_of_its_order_is_named(steps: list[Step]) -> None:
    with pytest.raises(EditError, match=f"damaged at entry {steps[-1].seq}"):
        fold(steps)


def test_an_empty_history_offers_nothing() -> None:
    history = History()
    assert (history.entries, history.undo_name, history.redo_name) == ((), None, None)
    assert history.entry(1) is None


def test_a_history_follows_the_acts() -> None:
    history = History().after([(Step(1, Act.DO), edit("one")), (Step(4, Act.DO), edit("two"))])
    assert [(entry.seq, entry.undone) for entry in history.entries] == [(1, False), (4, False)]
    assert history.undo_name == history.entry(4)
    assert history.redo_name is None
    undone = history.after([(Step(6, Act.UNDO, 4), None)])
    assert [(entry.seq, entry.undone) for entry in undone.entries] == [(1, False), (4, True)]
    assert undone.undo_name == undone.entry(1)
    assert undone.redo_name == undone.entry(4)
    assert undone.entry(2) is None


@given(st.lists(st.sampled_from(Act), max_size=60), st.integers(0, 60))
def test_a_history_read_in_two_parts_is_that_read_at_once(wishes: list[Act], cut: int) -> None:
    acts: list[tuple[Step, Edit | None]] = []
    done: list[int] = []
    undone: list[int] = []
    for seq, act in enumerate(wishes, start=1):
        if act is Act.DO:
            done.append(seq)
            undone.clear()
            acts.append((Step(seq, act), edit(str(seq))))
        elif source := done if act is Act.UNDO else undone:
            target = undone if act is Act.UNDO else done
            target.append(source.pop())
            acts.append((Step(seq, act, target[-1]), None))
    whole = History().after(acts)
    assert whole == History().after(acts[:cut]).after(acts[cut:])
    assert whole.stacks == Stacks(tuple(done), tuple(undone))
    assert [entry.seq for entry in whole.entries if not entry.undone] == done
