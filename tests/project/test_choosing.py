"""A part of a project is exported: articles, labels, layers, statuses."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from hashiya.core.articles import Status
from hashiya.errors import EditError, NotFoundError
from hashiya.project import Project
from hashiya.project.choosing import Chosen
from hashiya.project.streaming import annotation_set
from hashiya.storage.database import Database

from .sets import NEWS, OTHER, link, mark, record, written


@pytest.fixture
def chosen_from(project: Project, tmp_path: Path) -> Project:
    """Three articles in three states, two layers, links within and across labels and layers."""
    marks = [
        mark(NEWS, "m1", "claim", 0, 3),
        mark(NEWS, "m2", "source", 4, 10),
        mark(NEWS, "m3", "claim", 11, 13, annotator="Omar"),
        mark(NEWS, "m4", "denial", 14, 19, annotator="Omar"),
    ]
    links = [
        link("l1", "attributed_to", "m1", "m2"),
        link("l2", "denies", "m4", "m3"),
        link("l3", "denies", "m4", "m1"),
    ]
    records = [
        record("aa1", NEWS, marks, links, status="done"),
        record("aa2", OTHER, status="new"),
        record("b", f"{OTHER} x", [mark(OTHER, "m5", "claim", 0, 5)]),
    ]
    project.import_set(written(tmp_path / "set.jsonl", records))
    return project


def exported(project: Project, **chosen: list[str]) -> dict[str, tuple[list[str], list[str]]]:
    """Return annotations and links of each article that an export took."""
    out = project.path.parent / "out.jsonl"
    project.export("jsonl", out, chosen=Chosen(**chosen))
    records = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    manifest = json.loads(out.with_name("out.jsonl.manifest.json").read_bytes())
    told = {"status" if key == "statuses" else key: value for key, value in chosen.items()}
    assert manifest["filter"] == told
    return {
        each["id"]: ([m["id"] for m in each["annotations"]], [k["id"] for k in each["links"]])
        for each in records
    }


ALL = {"aa1": (["m1", "m2", "m3", "m4"], ["l1", "l2", "l3"]), "aa2": ([], []), "b": (["m5"], [])}


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        ({}, ALL),
        ({"articles": ["b", "aa2"]}, {"aa2": ([], []), "b": (["m5"], [])}),
        ({"articles": ["aa1", "aa1"]}, {"aa1": ALL["aa1"]}),
        (
            {"labels": ["claim", "source"]},
            {"aa1": (["m1", "m2", "m3"], ["l1"]), "aa2": ([], []), "b": (["m5"], [])},
        ),
        ({"labels": ["quote"]}, {"aa1": ([], []), "aa2": ([], []), "b": ([], [])}),
        ({"annotators": ["Omar"]}, {"aa1": (["m3", "m4"], ["l2"]), "aa2": ([], []), "b": ([], [])}),
        ({"annotators": ["Salma"]}, {"aa1": ([], []), "aa2": ([], []), "b": ([], [])}),
        (
            {"annotators": ["Omar", "ليلى"], "labels": ["denial", "claim"]},
            {"aa1": (["m1", "m3", "m4"], ["l2", "l3"]), "aa2": ([], []), "b": (["m5"], [])},
        ),
        ({"statuses": ["done"]}, {"aa1": ALL["aa1"]}),
        ({"statuses": ["new", "in_progress"]}, {"aa2": ([], []), "b": (["m5"], [])}),
        ({"articles": ["aa1"], "statuses": ["new"]}, {}),
    ],
)
def test_what_is_chosen_is_exported(
    chosen_from: Project, chosen: dict[str, list[str]], expected: Any
) -> None:
    assert exported(chosen_from, **chosen) == expected


def test_an_article_is_chosen_by_a_beginning_of_its_id(chosen_from: Project) -> None:
    assert exported(chosen_from, articles=["b"]) == {"b": ALL["b"]}
    with pytest.raises(NotFoundError, match="Several articles begin with aa"):
        exported(chosen_from, articles=["aa"])


@pytest.mark.parametrize(
    ("chosen", "error", "sentence"),
    [
        (Chosen(articles=["zz"]), NotFoundError, "There is no article zz"),
        (Chosen(labels=["nope"]), NotFoundError, "no label nope .*: use one of claim, source, denial"),
        (Chosen(annotators=["Nobody"]), NotFoundError, "no annotator Nobody .*: use one of .*Omar"),
        (Chosen(statuses=["finished"]), EditError, "'finished' is no status: give one of new, in_prog"),
    ],
)
def test_what_the_project_does_not_have_is_refused(
    chosen_from: Project, tmp_path: Path, chosen: Chosen, error: type[Exception], sentence: str
) -> None:
    with pytest.raises(error, match=sentence):
        chosen_from.export("jsonl", tmp_path / "none.jsonl", chosen=chosen)
    with pytest.raises(error, match=sentence):
        chosen_from.foresee("jsonl", chosen=chosen)
    assert not (tmp_path / "none.jsonl").exists()


def test_a_removed_article_is_not_there(chosen_from: Project) -> None:
    chosen_from.remove_article("aa1")
    assert exported(chosen_from) == {"aa2": ALL["aa2"], "b": ALL["b"]}
    with pytest.raises(NotFoundError, match="There is no article aa1"):
        exported(chosen_from, articles=["aa1"])


def test_a_project_is_walked_as_often_as_asked_for(chosen_from: Project) -> None:
    def walk(db: Database) -> list[list[str]]:
        given = annotation_set(db)
        return [[each.article.id for each in given], [each.article.id for each in given]]

    assert chosen_from._read(walk) == [["aa1", "aa2", "b"]] * 2
    assert chosen_from.article("aa1").status is Status.DONE
