"""Links that lead far, and links that the schema doesn't allow."""

import pytest

from hashiya.analysis import Rule, RuleSet
from hashiya.core.annotations import Annotation, Link
from hashiya.core.link_kinds import DENIES, LinkKinds
from hashiya.core.spans import Span
from tests.analysis.marking import ARTICLE, found, mark, tie

TEXT = "\n\n".join(f"فقرة {number} هنا" for number in range(1, 9)) + "\n \n\t\nفقرة 9 هنا"


def of_rule(rule: Rule, annotations: list[Annotation], links: list[Link], **options: RuleSet) -> list[str]:
    told = [each for each in found(TEXT, annotations, links, **options) if each.rule is rule]
    return [str(each.link) for each in told]


def far(from_: Annotation, to: Annotation, rules: RuleSet | None = None) -> bool:
    link = tie(from_, to, DENIES)
    told = of_rule(Rule.FAR_LINK, [from_, to], [link], rules=rules or RuleSet())
    assert told in ([], [link.id])
    return bool(told)


@pytest.mark.parametrize(
    ("paragraph", "expected"), [(1, False), (2, False), (6, False), (7, True), (9, True)]
)
def test_more_than_five_paragraphs_are_far_blank_ones_not_counted(paragraph: int, expected: bool) -> None:
    one, other = mark(TEXT, "denial", "فقرة 1"), mark(TEXT, "claim", f"فقرة {paragraph} هنا")
    assert far(one, other) is expected
    assert far(other, one) is expected


def test_the_project_says_what_is_far() -> None:
    one, other, next_ = (mark(TEXT, "denial", f"فقرة {number}") for number in (1, 9, 2))
    assert not far(one, other, RuleSet(far_paragraphs=8))
    assert far(one, other, RuleSet(far_paragraphs=7))
    assert far(one, next_, RuleSet(far_paragraphs=0))
    assert not far(one, mark(TEXT, "claim", "|1| هنا"), RuleSet(far_paragraphs=0))


def test_the_nearer_edges_are_measured() -> None:
    one = mark(TEXT, "quote", "فقرة 1", "فقرة 5")
    assert not far(one, mark(TEXT, "denial", "فقرة 9"))
    assert not far(one, mark(TEXT, "denial", "فقرة 3"))
    whole = Annotation("whole", ARTICLE, "claim", "ليلى", (Span(0, TEXT.index("فقرة 5")),))
    assert not far(whole, mark(TEXT, "denial", "فقرة 9"))
    assert far(whole, mark(TEXT, "denial", "فقرة 9"), RuleSet(far_paragraphs=3))


def test_a_far_link_is_told_at_its_beginning() -> None:
    one, other = mark(TEXT, "claim", "فقرة 9"), mark(TEXT, "source", "فقرة 1")
    link = tie(one, other)
    (finding,) = found(TEXT, [one, other], [link])
    assert (finding.annotation, finding.spans, finding.link) == (one.id, one.spans, link.id)
    assert finding.sentence == (
        "The link attributed_to leads far, from “فقرة 9” to “فقرة 1” (paragraphs: 8): "
        "check that it is the right one."
    )
    assert finding.sentence.values["kind_ar"] == "منسوب إلى"


def test_links_of_unknown_kinds_are_far_too_but_never_forbidden() -> None:
    one, other = mark(TEXT, "topic", "فقرة 1"), mark(TEXT, "topic", "فقرة 9")
    (finding,) = found(TEXT, [one, other], [tie(one, other, "coref")])
    assert finding.rule is Rule.FAR_LINK
    assert finding.sentence.values["kind_ar"] == "coref"


def test_a_link_between_labels_that_its_kind_does_not_tie() -> None:
    claim, source = mark(TEXT, "claim", "فقرة 1"), mark(TEXT, "source", "فقرة 2")
    wrong = tie(source, claim)
    told = found(TEXT, [claim, source], [wrong, tie(claim, source)])
    assert [(each.rule, each.annotation, each.link) for each in told] == [
        (Rule.FORBIDDEN_LINK, source.id, wrong.id)
    ]
    assert told[0].sentence == (
        "A link attributed_to can't lead from source to claim: remove the link, or change one of the labels."
    )
    names = [told[0].sentence.values[name] for name in ("kind_ar", "from_label_ar", "to_label_ar")]
    assert names == ["منسوب إلى", "مصدر", "ادعاء"]


def test_kinds_that_the_project_dropped_forbid_nothing() -> None:
    claim, source = mark(TEXT, "claim", "فقرة 1"), mark(TEXT, "source", "فقرة 2")
    assert found(TEXT, [claim, source], [tie(source, claim)], kinds=LinkKinds(())) == []


def test_links_with_an_end_that_is_not_there_are_let_be() -> None:
    claim, gone = mark(TEXT, "claim", "فقرة 1"), mark(TEXT, "claim", "فقرة 9")
    assert found(TEXT, [claim], [tie(claim, gone)]) == []
    assert [each.rule for each in found(TEXT, [claim], [tie(gone, claim)])] == [Rule.UNATTRIBUTED]
