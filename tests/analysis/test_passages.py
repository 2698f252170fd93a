"""The same spans under two labels of one annotator are worth a note."""

from hashiya.analysis import Rule, RuleSet, Severity, lint
from hashiya.core.annotations import Annotation
from hashiya.core.labels import Label, LabelSet
from hashiya.core.link_kinds import LinkKinds
from tests.analysis.marking import ARTICLE, found, mark

TEXT = "قال الوزير إن السعر ارتفع"


def told(*annotations: Annotation) -> list[str]:
    return [each.annotation for each in found(TEXT, annotations) if each.rule is Rule.SAME_PASSAGE]


def test_two_labels_are_told_once() -> None:
    claim, quote = mark(TEXT, "claim", "السعر ارتفع"), mark(TEXT, "quote", "السعر ارتفع")
    assert told(claim, quote) == [quote.id]
    (note,) = [each for each in found(TEXT, [quote, claim]) if each.rule is Rule.SAME_PASSAGE]
    assert note.severity is Severity.NOTE
    assert note.sentence == (
        "“السعر ارتفع” is marked as claim and as quote: remove one, unless both are meant."
    )
    assert (note.sentence.values["label_ar"], note.sentence.values["other_ar"]) == ("ادعاء", "اقتباس")


def test_labels_go_by_the_projects_names_and_by_their_ids_where_there_is_none() -> None:
    known = LabelSet((Label("claim", "زعم", "allegation"),))
    annotations = [mark(TEXT, "claim", "الوزير"), mark(TEXT, "opinion", "الوزير")]
    told = lint(ARTICLE, TEXT, annotations, [], LinkKinds(), RuleSet(), labels=known)
    (note,) = [each for each in told if each.rule is Rule.SAME_PASSAGE]
    assert (note.sentence.values["label_ar"], note.sentence.values["other_ar"]) == ("زعم", "opinion")


def test_other_annotators_other_spans_and_the_same_label_are_none() -> None:
    claim = mark(TEXT, "claim", "السعر ارتفع")
    assert told(claim, mark(TEXT, "quote", "السعر ارتفع", annotator="سلمى")) == []
    assert told(claim, mark(TEXT, "quote", "السعر")) == []
    assert told(claim, mark(TEXT, "quote", "السعر", "ارتفع")) == []
    assert told(claim, mark(TEXT, "claim", "السعر ارتفع")) == []


def test_an_answer_at_either_is_one_for_both() -> None:
    meant = ["same_passage"]
    claim, quote = mark(TEXT, "claim", "الوزير"), mark(TEXT, "quote", "الوزير")
    assert told(mark(TEXT, "claim", "الوزير", meant=meant), quote) == []
    assert told(claim, mark(TEXT, "quote", "الوزير", meant=meant)) == []
    assert len(told(claim, quote, mark(TEXT, "source", "الوزير", meant=meant))) == 1
    assert len(told(claim, quote, mark(TEXT, "source", "الوزير"))) == 2
