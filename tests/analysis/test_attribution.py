"""Contents without a source, idle sources, idle denials: by the project's kinds of links."""

import pytest

from hashiya.analysis import Rule
from hashiya.core.link_kinds import ATTRIBUTED_TO, DENIES, LinkKind, LinkKinds
from tests.analysis.marking import found, mark, tie

TEXT = "قال الوزير إن السعر ارتفع، ونفى المتحدث ذلك"
CLAIM = mark(TEXT, "claim", "السعر ارتفع")
SOURCE = mark(TEXT, "source", "الوزير")
DENIAL = mark(TEXT, "denial", "ونفى المتحدث ذلك")
SPOKESMAN = mark(TEXT, "source", "المتحدث")


def test_what_nothing_ties_is_told() -> None:
    told = {(finding.annotation, finding.rule) for finding in found(TEXT, [CLAIM, SOURCE, DENIAL])}
    assert told == {
        (CLAIM.id, Rule.UNATTRIBUTED),
        (SOURCE.id, Rule.IDLE_SOURCE),
        (DENIAL.id, Rule.UNATTRIBUTED),
        (DENIAL.id, Rule.IDLE_DENIAL),
    }


def test_the_sentences() -> None:
    assert [str(finding.sentence) for finding in found(TEXT, [CLAIM, SOURCE, DENIAL])] == [
        "Nothing is attributed to “الوزير”: link to it what it says.",
        "“السعر ارتفع” has no source: link it to whoever says it.",
        "“ونفى المتحدث ذلك” has no source: link it to whoever says it.",
        "“ونفى المتحدث ذلك” denies nothing: link it to what it denies.",
    ]


def test_whole_frames_are_clean() -> None:
    links = [tie(CLAIM, SOURCE), tie(DENIAL, SPOKESMAN), tie(DENIAL, CLAIM, DENIES)]
    assert found(TEXT, [CLAIM, SOURCE, DENIAL, SPOKESMAN], links) == []


def test_links_across_layers_count_even_where_only_one_layer_is_looked_at() -> None:
    other = mark(TEXT, "source", "المتحدث", annotator="سلمى")
    links = [tie(CLAIM, other)]
    assert found(TEXT, [CLAIM, other], links) == []
    assert found(TEXT, [CLAIM], links) == []
    assert found(TEXT, [other], links) == []


def test_links_of_other_kinds_and_the_other_way_do_not_count() -> None:
    links = [tie(CLAIM, SOURCE, "follows"), tie(SOURCE, CLAIM, "answers")]
    rules = [finding.rule for finding in found(TEXT, [CLAIM, SOURCE], links)]
    assert rules == [Rule.IDLE_SOURCE, Rule.UNATTRIBUTED]


def kinds(*ends: tuple[str, tuple[str, ...], tuple[str, ...]]) -> LinkKinds:
    return LinkKinds(tuple(LinkKind(kind, kind, kind, from_, to) for kind, from_, to in ends))


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        (kinds(), []),
        (kinds((ATTRIBUTED_TO, (), ())), []),
        (kinds((ATTRIBUTED_TO, ("opinion",), ("person",))), [Rule.IDLE_SOURCE, Rule.UNATTRIBUTED]),
        (kinds((ATTRIBUTED_TO, (), ("person",))), [Rule.IDLE_SOURCE, Rule.UNATTRIBUTED]),
        (kinds((ATTRIBUTED_TO, ("opinion",), ())), [Rule.UNATTRIBUTED]),
        (kinds((ATTRIBUTED_TO, ("opinion", "person"), ("person",))), [Rule.IDLE_SOURCE, Rule.UNATTRIBUTED]),
        (kinds((ATTRIBUTED_TO, ("claim",), ("source",))), []),
        (kinds((DENIES, ("opinion",), ())), [Rule.IDLE_DENIAL]),
        (kinds((DENIES, (), ("opinion",))), []),
    ],
)
def test_labels_of_ones_own_follow_the_schema(schema: LinkKinds, expected: list[Rule]) -> None:
    marks = [mark(TEXT, "opinion", "السعر ارتفع"), mark(TEXT, "person", "الوزير")]
    assert [finding.rule for finding in found(TEXT, marks, kinds=schema)] == expected


def test_a_source_that_is_attributed_itself_is_not_idle() -> None:
    schema = kinds((ATTRIBUTED_TO, ("claim", "source"), ("source",)))
    chain = [tie(SOURCE, SPOKESMAN)]
    assert found(TEXT, [SOURCE, SPOKESMAN], chain, kinds=schema) == []
