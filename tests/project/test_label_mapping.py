"""Labels of a file find the project's, or become new ones."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from hashiya.core.labels import ACCENTS, Label, LabelSet, Pattern
from hashiya.errors import EditError, NotFoundError
from hashiya.project import Project
from hashiya.project.incoming import Tally
from hashiya.project.label_mapping import LabelMapping, mapping_of

from .sets import NEWS, link, mark, record, state, written

_ACCENTS = list(ACCENTS)


def mapping(*more: Label, given: dict[str, str] | None = None, told: Any = ()) -> LabelMapping:
    known = [*LabelSet().labels, *more]
    return LabelMapping(known, {label.id for label in known}, given or {}, told)


def labelled(path: Path, *labels: str, links: Any = ()) -> Path:
    marks = [mark(NEWS, f"m{at}", label, at, at + 3) for at, label in enumerate(labels)]
    return written(path, [record("a", NEWS, marks, links)])


@pytest.mark.parametrize(
    ("theirs", "ours"),
    [
        ("claim", "claim"),
        ("Claim", "claim"),
        ("CLAIM", "claim"),
        ("ادعاء", "claim"),
        ("ادعـاء", "claim"),
        ("\u200fادعاء", "claim"),
        ("  مصدر ", "source"),
        ("نفي", "denial"),
        ("نفی", "denial"),
    ],
)
def test_a_label_is_found_by_its_id_or_by_names_that_look_alike(theirs: str, ours: str) -> None:
    names = mapping()
    assert names.ours(theirs) == ours
    assert names.taken() == []
    assert names.found == {theirs: ours}


def test_an_id_goes_before_a_name() -> None:
    names = mapping(Label("statement", "بيان", "Opinion"), Label("opinion", "رأي", "View"))
    assert names.ours("opinion") == "opinion"
    assert names.ours("Opinion") == "statement"


def test_a_label_is_found_by_the_names_that_its_file_gives_it() -> None:
    told = [
        {"id": "x1", "name_ar": "مصدر", "name_en": "Who says it"},
        {"id": "x2", "name_ar": 7, "name_en": "quote"},
        {"name_ar": "ادعاء"},
    ]
    names = mapping(told=told)
    assert (names.ours("x1"), names.ours("x2")) == ("source", "quote")
    assert names.ours("x3") == "x3"
    assert [label.id for label in names.taken()] == ["x3"]


def test_an_unknown_label_is_made() -> None:
    names = mapping()
    assert names.ours("rumour") == "rumour"
    assert names.ours("شائعة") == "label"
    assert names.ours("Hate Speech") == "hate-speech"
    assert names.ours("hate speech") == "hate-speech"
    made = names.taken()
    assert [(each.id, each.name_ar, each.name_en) for each in made] == [
        ("rumour", "rumour", "rumour"),
        ("label", "شائعة", "شائعة"),
        ("hate-speech", "Hate Speech", "Hate Speech"),
    ]
    assert [each.accent for each in made] == [_ACCENTS[at % len(_ACCENTS)] for at in (4, 5, 6)]
    assert names.taken() == []
    assert names.ours("rumour") == "rumour"


def test_a_label_is_made_as_its_file_tells() -> None:
    told = {
        "id": "rumour",
        "name_ar": "شائعة",
        "name_en": "Rumour",
        "definition_ar": "ما يقال",
        "definition_en": 3,
        "accent": _ACCENTS[2],
        "pattern": Pattern.DOTTED.value,
        "badge_ar": "شائعات",
        "badge_en": "R",
    }
    names = mapping(told=[told])
    names.ours("rumour")
    (made,) = names.taken()
    assert (made.id, made.name_ar, made.name_en) == ("rumour", "شائعة", "Rumour")
    assert (made.definition_ar, made.definition_en) == ("ما يقال", "")
    assert (made.accent, made.pattern.value) == (told["accent"], told["pattern"])
    assert (made.badge_ar, made.badge_en) == ("شائع", "R")


def test_what_can_not_be_a_label_is_refused_with_a_sentence() -> None:
    names = mapping()
    assert names.ours("س" * 61) is names.ours("\u200b") is names.ours("a\x00b") is None
    assert {each[-9:] for each in names.refused.values()} == {"change it"}
    assert names.taken() == []


def test_an_id_that_was_used_once_is_not_used_again() -> None:
    names = LabelMapping(list(LabelSet().labels), {"rumour"}, {})
    assert names.ours("rumour") == "rumour-2"


def test_pairs_are_read() -> None:
    assert mapping_of(["a=b", "رأي=claim", "x=", "p=q=r"]) == {
        "a": "b",
        "رأي": "claim",
        "x": "",
        "p=q": "r",
    }
    for wrong in ("a", "=b", ""):
        with pytest.raises(EditError, match="can't be read: give their=ours"):
            mapping_of([wrong])


def test_labels_are_mapped_left_out_and_counted(project: Project, tmp_path: Path) -> None:
    path = labelled(tmp_path / "set.jsonl", "Aussage", "Quelle", "Quelle", "claim", "شائعة")
    report = project.import_set(path, mapping={"Aussage": "claim", "Quelle": "", "claim": "quote"})
    assert report.tally == Tally(new_articles=1, annotations=3, left_out=2)
    assert report.labels == {
        "Aussage": ("claim", 1),
        "Quelle": (None, 2),
        "claim": ("quote", 1),
        "شائعة": ("label", 1),
    }
    assert report.new_labels == ["label"]
    assert report.fault_count == 0
    assert [each.label for each in project.annotations()] == ["claim", "quote", "label"]
    assert [(each.id, each.name_ar) for each in project.labels][-1] == ("label", "شائعة")


def test_a_mapping_to_an_unknown_label_is_refused_before_anything_happens(
    project: Project, tmp_path: Path
) -> None:
    path = labelled(tmp_path / "set.jsonl", "claim")
    before = state(project)
    with pytest.raises(
        NotFoundError, match="no label nope in this project: use one of claim, denial, quote, source"
    ):
        project.import_set(path, mapping={"claim": "nope"})
    assert state(project) == before


def test_kinds_of_links_are_mapped_and_left_out(project: Project, tmp_path: Path) -> None:
    links = [
        link("l1", "Origin", "m0", "m1"),
        link("l2", "refutes", "m0", "m2"),
        link("l3", "claim", "m1", "m2"),
        link("l4", "denies", "m2", "m0"),
    ]
    path = labelled(tmp_path / "set.jsonl", "claim", "claim", "claim", links=links)
    report = project.import_set(
        path, mapping={"Origin": "attributed_to", "refutes": "", "claim": "quote", "x": "denies"}
    )
    assert (report.tally.links, report.tally.links_left_out) == (3, 1)
    assert [each.kind for each in project.links()] == ["attributed_to", "claim", "denies"]
    assert {each.label for each in project.annotations()} == {"quote"}


def test_a_link_goes_where_its_end_goes(project: Project, tmp_path: Path) -> None:
    links = [link("l1", "denies", "m0", "m1"), link("l2", "denies", "m0", "m2")]
    path = labelled(tmp_path / "set.jsonl", "claim", "source", "quote", links=links)
    report = project.import_set(path, mapping={"source": ""})
    assert (report.tally.left_out, report.tally.links, report.tally.links_left_out) == (1, 1, 1)


def test_two_annotations_that_become_one_lose_the_link_between_them(project: Project, tmp_path: Path) -> None:
    marks = [mark(NEWS, "m1", "claim", 0, 3), mark(NEWS, "m2", "quote", 0, 3)]
    path = written(tmp_path / "set.jsonl", [record("a", NEWS, marks, [link("l", "denies", "m1", "m2")])])
    report = project.import_set(path, mapping={"quote": "claim"})
    assert report.tally == Tally(1, annotations=1, already=1, links_left_out=1)


def test_labels_that_can_not_be_are_told_and_counted(project: Project, tmp_path: Path) -> None:
    path = labelled(tmp_path / "set.jsonl", "claim", "\x01", "\x01")
    report = project.import_set(path)
    assert report.tally == Tally(1, annotations=1, left_out=2)
    assert report.labels["\x01"] == (None, 2)
    assert (report.fault_count, report.new_labels) == (2, [])
    assert str(report.faults[0]) == (
        f"{path}: its label can't be one here "
        "(A label's name needs 1 to 60 characters that can be seen: change it)."
    )


def test_labels_travel_with_their_names_and_looks(project: Project, tmp_path: Path) -> None:
    project.add_label(Label("", "رأي", "Opinion", "ما يراه", accent=_ACCENTS[1], badge_ar="ر"))
    article = project.add(NEWS)
    project.annotate(article, label="opinion", start=0, end=3)
    project.export("jsonl", tmp_path / "set.jsonl")
    with Project.create(tmp_path / "b.hashiya", annotator="Nobody") as other:
        report = other.import_set(tmp_path / "set.jsonl")
        assert report.new_labels == ["opinion"]
        theirs, ours = project.labels.find("opinion"), other.labels.find("opinion")
        assert theirs is not None
        assert ours is not None
        assert (ours.name_ar, ours.name_en, ours.definition_ar) == ("رأي", "Opinion", "ما يراه")
        assert (ours.accent, ours.pattern, ours.badge_ar) == (theirs.accent, theirs.pattern, "ر")
        other.undo()
        assert other.labels.find("opinion") is None
        again = other.add_label(Label("", "فكرة", "Opinion"))
        assert again != "opinion"
        assert other.labels.find("opinion") is None
        assert other.check() == []
