"""Who may be tied to whom, in which order, and by which kind."""

from hashiya.core.annotations import Annotation, Link
from hashiya.core.labels import STANDARD_LABELS, Label, LabelSet
from hashiya.core.link_kinds import STANDARD_LINK_KINDS, LinkKind, LinkKinds
from hashiya.core.spans import Span
from hashiya.ui.partners import Choosing, Partner, first_fitting, fit, partners, touching

KINDS = tuple(LinkKinds())
ATTRIBUTED, DENIES = STANDARD_LINK_KINDS
ANY = LinkKind("near", "قرب", "near")
LABELS = LabelSet().active


def mark(name, label, start, end):
    return Annotation(name, "x", label, "Mona", (Span(start, end),))


def names(found):
    return [each.annotation.id for each in found]


def test_the_nearest_come_first_and_those_that_overlap_before_all():
    origin = mark("o", "claim", 100, 120)
    others = [
        mark("far", "source", 0, 50),
        mark("before", "source", 90, 98),
        mark("after", "source", 125, 130),
        mark("inside", "source", 105, 110),
        mark("same", "claim", 121, 124),
    ]
    assert names(partners(origin, [origin, *others], [], KINDS)) == ["inside", "before", "after", "far"]


def test_partners_of_each_label_either_way_round():
    marks = [mark(label.id, label.id, 10 * n, 10 * n + 5) for n, label in enumerate(STANDARD_LABELS)]
    found = {one.label: {each.annotation.label for each in partners(one, marks, [], KINDS)} for one in marks}
    assert found == {
        "claim": {"source", "denial"},
        "source": {"claim", "denial", "quote"},
        "denial": {"source", "claim", "quote"},
        "quote": {"source", "denial"},
    }


def test_the_first_kind_that_fits_counts_and_which_end_is_which():
    assert fit(KINDS, "claim", "source") == (ATTRIBUTED, True)
    assert fit(KINDS, "source", "claim") == (ATTRIBUTED, False)
    assert fit(KINDS, "quote", "denial") == (DENIES, False)
    assert fit(KINDS, "claim", "quote") is None
    assert fit((ANY, *KINDS), "claim", "source") == (ANY, True)


def test_kinds_that_touch_a_label():
    assert touching(KINDS, "claim") == [ATTRIBUTED, DENIES]
    assert touching(KINDS, "source") == [ATTRIBUTED]
    assert touching(KINDS, "irony") == []
    assert touching((ANY,), "irony") == [ANY]


def test_the_first_label_for_the_other_end():
    def first(label, *kinds):
        found = first_fitting(kinds or KINDS, label, LABELS)
        return found and found.id

    assert [first(label.id) for label in STANDARD_LABELS] == ["source", "claim", "source", "source"]
    assert first("quote", DENIES) == "denial"
    assert first("denial", DENIES) == "claim"
    assert first("irony") is None
    irony = Label("irony", "تهكم", "irony")
    assert first_fitting((ANY,), "irony", (irony,)) == irony


def test_who_is_tied_is_among_them_whatever_ties_him():
    origin, source, claim = mark("o", "claim", 0, 5), mark("s", "source", 8, 9), mark("c", "claim", 6, 7)
    by_rank = [
        Link("1", "x", "cites", "o", "s"),
        Link("2", "x", "attributed_to", "o", "s"),
        Link("3", "x", "cites", "c", "o"),
    ]
    found = partners(origin, [origin, source, claim], by_rank, KINDS)
    assert [(each.annotation.id, each.link.id) for each in found] == [("c", "3"), ("s", "2")]
    assert found[0].fit is None
    only = partners(origin, [origin, source, claim], by_rank, (ATTRIBUTED,), only=True)
    assert [(each.annotation.id, each.link.id) for each in only] == [("s", "2")]


def test_steps_lead_round_and_kinds_follow_one_another():
    found = tuple(Partner(mark(name, "source", 0, 1), None, None) for name in "abc")
    state = Choosing("o", None, found)
    assert [state.walked(True).chosen, state.walked(False).chosen] == ["a", "c"]
    assert state.walked(False).walked(True).chosen == "a"
    assert state.walked(True).walked(False).chosen == "c"
    kinds = [state.kind]
    for _ in range(3):
        state = state.narrowed(KINDS)
        kinds.append(state.kind)
    assert kinds == [None, ATTRIBUTED, DENIES, None]
    assert Choosing("o", ANY).narrowed(KINDS).kind is None


def test_the_innermost_partner_at_a_place():
    inner, outer = mark("i", "source", 4, 8), mark("u", "source", 0, 10)
    state = Choosing("o", None, tuple(Partner(each, None, None) for each in (outer, inner)))
    assert state.at(5).annotation is inner
    assert state.at(1).annotation is outer
    assert state.at(10) is None


def test_what_was_walked_to_is_found_by_its_id():
    found = tuple(Partner(mark(name, "source", 0, 1), None, None) for name in "ab")
    state = Choosing("o", None, found, "b")
    assert state.place == 1
    assert state.partner("a") is found[0]
    assert state.partner("o") is None
    assert Choosing("o", None, found, "gone").place is Choosing("o").place is None
    assert state.kinds(KINDS) == KINDS
    assert Choosing("o", DENIES).kinds(KINDS) == (DENIES,)
