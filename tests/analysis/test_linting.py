"""The linter as a whole: rules off, answers, order, and any annotations whatever."""

from hypothesis import given
from hypothesis import strategies as st

from hashiya.analysis import Rule, RuleSet, lint
from hashiya.core.annotations import Annotation, Link
from hashiya.core.link_kinds import ATTRIBUTED_TO, DENIES, LinkKinds
from hashiya.core.spans import Span
from hashiya.text.segments import Segments
from tests.analysis.marking import ARTICLE, found, mark, tie

TEXT = "قال الوزير: “السعر ارتفع” أمس.\n\nثم سكت"


def faulty(meant: object = None) -> list[Annotation]:
    """Return a quote and a claim that break all the rules but those for sources and denials."""
    return [
        mark(TEXT, label, "قال ا|لوزير: “السعر ارت|", meant=meant, id=label) for label in ("quote", "claim")
    ]


def test_rules_that_are_off_find_nothing() -> None:
    annotations = faulty()
    every = {finding.rule for finding in found(TEXT, annotations)}
    assert every == {Rule.UNATTRIBUTED, Rule.HALF_QUOTED, Rule.CUT_WORD, Rule.SAME_PASSAGE}
    for rule in every:
        rules = RuleSet().switched(rule, False)
        assert {finding.rule for finding in found(TEXT, annotations, rules=rules)} == every - {rule}
    assert found(TEXT, annotations, rules=RuleSet(frozenset(Rule))) == []


def test_an_answer_holds_for_its_rule_and_annotation() -> None:
    annotations = faulty(["cut_word", "unattributed"])
    assert {finding.rule for finding in found(TEXT, annotations)} == {Rule.HALF_QUOTED, Rule.SAME_PASSAGE}
    annotations[1] = faulty()[1]
    told = {finding.annotation for finding in found(TEXT, annotations) if finding.rule is Rule.CUT_WORD}
    assert told == {"claim"}


def test_findings_stand_in_the_order_of_their_places() -> None:
    later, earlier = mark(TEXT, "claim", "سكت"), mark(TEXT, "claim", "قال")
    told = found(TEXT, [later, *faulty(), earlier])
    assert [finding.start for finding in told] == sorted(finding.start for finding in told)
    assert told[0].annotation == earlier.id
    assert len({finding.place for finding in told}) == len(told)


def test_other_articles_have_no_part_in_it() -> None:
    claim, source = mark(TEXT, "claim", "قال"), mark(TEXT, "source", "الوزير")
    elsewhere = Link("l", "b", ATTRIBUTED_TO, claim.id, source.id)
    assert lint("b", TEXT, [claim, source], [tie(claim, source)], LinkKinds(), RuleSet()) == []
    assert len(found(TEXT, [claim, source], [elsewhere])) == 2
    assert {finding.article for finding in found(TEXT, [claim, source])} == {ARTICLE}


def test_segments_that_are_there_are_taken() -> None:
    segments = Segments(TEXT)
    told = lint(ARTICLE, TEXT, faulty(), [], LinkKinds(), RuleSet(), segments)
    assert told == found(TEXT, faulty())


TEXTS = st.text(
    st.sampled_from('وبالزير نعم \n\n،.“”«»"‘’()[]﴿﴾-5%#@\u200f\u064f😀X…'), min_size=1, max_size=40
)


@st.composite
def articles(draw: st.DrawFn) -> tuple[str, list[Annotation], list[Link]]:
    """Return any text with any annotations that it can have, and any links, some of them into nothing."""
    text = draw(TEXTS)
    annotations = []
    for number in range(draw(st.integers(0, 6))):
        edges = sorted(draw(st.sets(st.integers(0, len(text)), min_size=2, max_size=6)))
        spans = tuple(Span(*pair) for pair in zip(edges[::2], edges[1::2], strict=False))
        label = draw(st.sampled_from(["claim", "source", "denial", "quote", "opinion"]))
        annotator = draw(st.sampled_from(["ليلى", "سلمى"]))
        extra = draw(st.sampled_from([{}, {"meant": ["cut_word"]}, {"meant": 3}]))
        annotations.append(Annotation(f"m{number}", ARTICLE, label, annotator, spans, extra=extra))
    ends = st.sampled_from([f"m{number}" for number in range(7)])
    kinds = st.sampled_from([ATTRIBUTED_TO, DENIES, "coref"])
    drawn = draw(st.lists(st.tuples(kinds, ends, ends), max_size=8))
    return text, annotations, [Link(f"l{number}", ARTICLE, *each) for number, each in enumerate(drawn)]


@given(articles(), st.integers(0, 3))
def test_findings_lie_in_their_annotation_whatever_was_marked(
    article: tuple[str, list[Annotation], list[Link]], far: int
) -> None:
    text, annotations, links = article
    told = found(text, annotations, links, rules=RuleSet(far_paragraphs=far))
    known = {each.id: each for each in annotations}
    for finding in told:
        fragments = known[finding.annotation].spans
        assert finding.spans
        assert all(any(own.contains(span) for own in fragments) for span in finding.spans)
        assert all(finding.spans)
        assert (finding.start, finding.end) == (finding.spans[0].start, finding.spans[-1].end)
        assert len(finding.sentence) < 400
    assert [finding.place for finding in told] == sorted(finding.place for finding in told)
    assert len({finding.place for finding in told}) == len(told)
    assert found(text, annotations[::-1], links[::-1], rules=RuleSet(far_paragraphs=far)) == told
