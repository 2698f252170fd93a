"""The linter's rules and answers are edits; findings come article after article."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from hashiya.analysis import Finding, Rule, RuleSet
from hashiya.core.edits import Change, Entity
from hashiya.core.labels import Label
from hashiya.core.link_kinds import LinkKind, LinkKinds
from hashiya.errors import EditError, NotFoundError
from hashiya.project import Project
from hashiya.storage import conventions
from tests.project.conftest import TEXT

CLAIM = (11, 25)


@pytest.fixture
def claim(project: Project, article: str) -> str:
    return project.annotate(article, label="claim", start=CLAIM[0], end=CLAIM[1])


def rules_of(findings: list[Finding]) -> list[Rule]:
    return [finding.rule for finding in findings]


def test_nothing_marked_is_nothing_found(project: Project, article: str) -> None:
    assert project.lint() == project.lint(article) == []


def test_an_unknown_article_is_told(project: Project) -> None:
    with pytest.raises(NotFoundError):
        project.lint("zzz")


def test_findings_of_one_article_and_of_all(project: Project, article: str, claim: str) -> None:
    first = project.lint(article[:8])
    assert [(each.rule, each.annotation, each.article) for each in first] == [
        (Rule.UNATTRIBUTED, claim, article)
    ]
    second = project.add("خبر آخر هنا")
    project.annotate(second, label="source", start=0, end=3)
    assert rules_of(project.lint(second)) == [Rule.IDLE_SOURCE]
    assert project.lint() == first + project.lint(second)
    project.remove_article(article)
    assert project.lint() == project.lint(second)


def test_a_link_answers_and_unlinking_asks_again(project: Project, article: str, claim: str) -> None:
    source = project.annotate(article, label="source", start=4, end=10)
    assert rules_of(project.lint()) == [Rule.IDLE_SOURCE, Rule.UNATTRIBUTED]
    link = project.link(claim, source, kind="attributed_to")
    assert project.lint() == []
    project.relabel(source, "denial")
    (forbidden,) = [each for each in project.lint() if each.rule is Rule.FORBIDDEN_LINK]
    assert forbidden.link == link


def test_links_across_layers_count(project: Project, article: str, claim: str) -> None:
    source = project.annotate(article, label="source", start=4, end=10, annotator="Layla")
    project.link(claim, source, kind="attributed_to")
    assert project.lint() == []


def test_the_projects_own_kinds_are_asked(project: Project, article: str, claim: str) -> None:
    project.set_link_kinds([LinkKind("supports", "يدعم", "supports")])
    assert project.lint() == []
    project.undo()
    assert project.link_kinds == LinkKinds()
    assert rules_of(project.lint()) == [Rule.UNATTRIBUTED]


def test_a_rule_is_switched_off_undone_and_redone(project: Project, claim: str) -> None:
    change = project.set_rule("unattributed", False)
    assert change.edit.verb == "rules"
    assert change.touches(Entity.CONVENTION)
    for _ in range(2):
        assert not project.rules.follows(Rule.UNATTRIBUTED)
        assert project.lint() == []
        project.undo()
        assert project.rules == RuleSet()
        assert rules_of(project.lint()) == [Rule.UNATTRIBUTED]
        project.redo()
    project.set_rule(Rule.UNATTRIBUTED, True)
    assert project._convention(conventions.RULES) is None


@pytest.mark.parametrize(
    ("refused", "part"),
    [
        (lambda project: project.set_rule("unheard_of", False), "'unheard_of' is no rule"),
        (lambda project: project.set_rule("cut_word", True), "already"),
        (lambda project: project.set_far(5), "already"),
        (lambda project: project.set_far(-1), "give 0 to 999"),
        (lambda project: project.set_far(1000), "give 0 to 999"),
    ],
)
def test_what_is_refused(project: Project, refused: Callable[[Project], Change], part: str) -> None:
    with pytest.raises(EditError, match=part):
        refused(project)
    assert project.rules == RuleSet()


def test_how_far_a_link_may_lead(project: Project) -> None:
    article = project.add("\n\n".join(f"فقرة {number}" for number in range(8)))
    text = project.text(article)
    claim = project.annotate(article, label="claim", start=0, end=6)
    source = project.annotate(article, label="source", start=len(text) - 6, end=len(text))
    project.link(claim, source, kind="attributed_to")
    assert rules_of(project.lint()) == [Rule.FAR_LINK]
    project.set_far(7)
    assert project.rules == RuleSet(far_paragraphs=7)
    assert project.lint() == []


def test_an_answer_is_kept_with_the_annotation(project: Project, article: str, claim: str) -> None:
    before = project.annotation(claim)
    change = project.set_meant(claim[:8], "unattributed")
    assert (change.edit.verb, change.edit.scopes) == ("meant", (article,))
    project.set_meant(claim, Rule.CUT_WORD)
    assert project.annotation(claim).extra == {"meant": ["cut_word", "unattributed"]}
    assert project.lint() == []
    project.set_meant(claim, "unattributed", False)
    assert project.annotation(claim).extra == {"meant": ["cut_word"]}
    assert rules_of(project.lint()) == [Rule.UNATTRIBUTED]
    project.set_meant(claim, "cut_word", False)
    assert project.annotation(claim).extra == {}
    for _ in range(4):
        project.undo(article)
    assert project.annotation(claim) == before
    project.redo(article)
    assert project.lint() == []


def test_an_answer_that_is_there_or_is_not_is_refused(project: Project, claim: str) -> None:
    with pytest.raises(EditError, match="changes nothing"):
        project.set_meant(claim, "cut_word", False)
    with pytest.raises(EditError, match="is no rule"):
        project.set_meant(claim, "unheard_of")
    project.set_meant(claim, "cut_word")
    with pytest.raises(EditError, match="changes nothing"):
        project.set_meant(claim, "cut_word")


def test_what_else_an_annotation_carries_stays(tmp_path: Path, project: Project, claim: str) -> None:
    project.export("jsonl", tmp_path / "set.jsonl")
    told = (tmp_path / "set.jsonl").read_text(encoding="utf-8")
    carried = told.replace('"label":"claim"', '"label":"claim","colour":"red","meant":"yes"')
    assert carried != told
    (tmp_path / "set.jsonl").write_text(carried, encoding="utf-8")
    with Project.create(tmp_path / "b.hashiya") as other:
        other.import_set(tmp_path / "set.jsonl", format="jsonl")
        (mark,) = other.annotations()
        assert mark.extra == {"colour": "red", "meant": "yes"}
        assert rules_of(other.lint()) == [Rule.UNATTRIBUTED]
        other.set_meant(mark.id, "unattributed")
        assert other.annotation(mark.id).extra == {"colour": "red", "meant": ["unattributed"]}
        other.set_meant(mark.id, "unattributed", False)
        assert other.annotation(mark.id).extra == {"colour": "red"}


def test_answers_go_with_a_set(tmp_path: Path, project: Project, claim: str) -> None:
    project.set_meant(claim, "unattributed")
    project.export("jsonl", tmp_path / "set.jsonl")
    with Project.create(tmp_path / "b.hashiya") as other:
        other.import_set(tmp_path / "set.jsonl")
        assert other.lint() == []


def test_rules_are_read_once_while_nobody_else_can_change_them(project: Project) -> None:
    first = project.rules
    assert project.rules is first
    project.set_rule("cut_word", False)
    assert project.rules.off == {Rule.CUT_WORD}


def test_a_reader_beside_a_writer_follows_it(project: Project, claim: str) -> None:
    with Project.open(project.path, read_only=True) as reader:
        assert rules_of(reader.lint()) == [Rule.UNATTRIBUTED]
        project.set_rule("unattributed", False)
        assert reader.lint() == []
        assert reader.rules == project.rules


def test_strange_rules_in_a_strangers_file_are_those_that_are_shipped(project: Project, claim: str) -> None:
    project._set_convention("rules", conventions.RULES, "[" * 5_000)
    assert project.rules == RuleSet()
    assert rules_of(project.lint()) == [Rule.UNATTRIBUTED]
    project.set_rule("unattributed", False)
    assert project.lint() == []


def test_the_text_is_the_one_that_was_marked(project: Project, claim: str) -> None:
    (finding,) = project.lint()
    assert finding.passage(TEXT) == TEXT[slice(*CLAIM)]
    assert finding.sentence.values["text"] == TEXT[slice(*CLAIM)]


def test_sentences_know_the_projects_labels(project: Project, article: str) -> None:
    own = project.add_label(Label("", "رأي", "opinion"))
    for label in ("claim", own):
        project.annotate(article, label=label, start=11, end=25)
    (note,) = [finding for finding in project.lint() if finding.rule is Rule.SAME_PASSAGE]
    assert (note.sentence.values["other"], note.sentence.values["other_ar"]) == ("opinion", "رأي")
