"""What the screen shows, the workspace holds, the file says and a plain model expects: whether they agree."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from hashiya.core.edits import Change, Entity
from hashiya.core.rows import row_of_annotation, row_of_link

_OLD = ("updated_at",)


@dataclass
class Model:
    """Follow what the workspace reports: every row of annotations and links by its id, nothing cleverer."""

    rows: dict[str, Mapping[str, Any]] = field(default_factory=dict)
    removed: set[str] = field(default_factory=set)

    @property
    def shown(self) -> dict[str, Mapping[str, Any]]:
        """The rows that belong to articles which are there."""
        return {name: row for name, row in self.rows.items() if row["article"] not in self.removed}

    def follow(self, change: Change) -> None:
        """Take over a change that is said to be on the disk."""
        for image in change.edit.images:
            if image.entity is Entity.ARTICLE:  # its marks stay where they are, and come back with it
                (self.removed.add if image.after is None else self.removed.discard)(image.id)
            if image.entity not in (Entity.ANNOTATION, Entity.LINK):
                continue
            if image.after is None:
                self.rows.pop(image.id, None)
            else:
                self.rows[image.id] = image.after

    def begin(self, project: Any) -> None:
        """Take what the project holds before the first change."""
        self.rows = stored(project)


def stored(project: Any) -> dict[str, Mapping[str, Any]]:
    """Return every row of annotations and links that a project holds."""
    rows: dict[str, Mapping[str, Any]] = {each.id: row_of_annotation(each) for each in project.annotations()}
    rows |= {each.id: row_of_link(each) for each in project.links()}
    return rows


def whole(project: Any) -> dict[str, Any]:
    """Return all that undo is to bring back: rows without their times, articles, labels, kinds of links."""
    rows = {name: _timeless(row) for name, row in stored(project).items()}
    articles = {
        each.id: (each.title, each.status, each.direction, dict(each.meta)) for each in project.articles()
    }
    return {**rows, **articles, "labels": list(project.labels), "kinds": list(project.link_kinds)}


def disagreements(desk: Any, model: Model) -> list[str]:
    """Return a line for each two of screen, workspace, model and file that don't hold the same."""
    workspace = desk.workspace
    project = workspace.project
    file, faults = stored(project), []
    faults += _differing("the file", file, "the model", model.shown)
    if workspace.article is None:
        return faults
    layer = _layer(file, workspace.article.id, workspace.annotator)
    held = _rows(workspace.annotations, workspace.links)
    faults += _differing("the file", layer, "the workspace", held)
    index, links = desk.view.scene.index, desk.view.scene.ties.links
    ties = {link.id: link for mark in index.annotations for link in links.of(mark.id)}
    faults += _differing("the workspace", held, "the page", _rows(index.annotations, ties.values()))
    current = workspace.current
    if current is not None and workspace.annotation(current.id) != current:
        faults.append(f"the current annotation {current.id} isn't what the workspace holds")
    if desk.view.scene.text != workspace.text:
        faults.append("the page shows another text")
    counted = {each.id: each.annotations for each in project.articles()}
    for article, number in counted.items():
        there = sum(row.get("article") == article and "spans" in row for row in file.values())
        if number != there:
            faults.append(f"article {article} counts {number} annotations and has {there}")
    return faults


def _layer(rows: Mapping[str, Mapping[str, Any]], article: str, annotator: str) -> dict[str, Any]:
    marks = {
        name: row
        for name, row in rows.items()
        if row["article"] == article and row.get("annotator") == annotator
    }
    links = {
        name: row
        for name, row in rows.items()
        if "from" in row and row["from"] in marks and row["to"] in marks
    }
    return {**marks, **links}


def _rows(annotations: Any, links: Any) -> dict[str, Mapping[str, Any]]:
    return {each.id: row_of_annotation(each) for each in annotations} | {
        each.id: row_of_link(each) for each in links
    }


def _timeless(row: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name not in _OLD}


def _differing(
    one: str, here: Mapping[str, Mapping[str, Any]], other: str, there: Mapping[str, Mapping[str, Any]]
) -> list[str]:
    lines = [f"{name} is in {one}, not in {other}" for name in here.keys() - there.keys()]
    lines += [f"{name} is in {other}, not in {one}" for name in there.keys() - here.keys()]
    for name in here.keys() & there.keys():
        if dict(here[name]) != dict(there[name]):
            lines.append(f"{name} is {dict(here[name])} in {one}, {dict(there[name])} in {other}")
    return lines[:3]
