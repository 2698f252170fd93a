"""Any sequence of edits, undo and redo against a plain model; then everything undone, and done again."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hashiya.core.articles import Status
from hashiya.core.edits import PROJECT_SCOPE, Act, Change
from hashiya.core.labels import Label, LabelSet
from hashiya.core.link_kinds import STANDARD_LINK_KINDS, LinkKind
from hashiya.core.spans import Span
from hashiya.errors import EditError, NotFoundError
from hashiya.project import Project

LABELS = ("claim", "source", "denial", "quote", "one", "two")
TITLES = ("عنوان", "خبر", "title")
LENGTH = 60

spans = st.builds(
    lambda start, length: Span(start, min(LENGTH, start + length)),
    st.integers(0, LENGTH - 1),
    st.integers(1, 4),
)
several = st.lists(spans, min_size=1, max_size=2)
pick = st.integers(0, 9)
article = st.sampled_from([0, 0, 0, 1])
label = st.sampled_from(LABELS)
wishes = st.one_of(
    st.tuples(st.just("mark"), article, label, several),
    st.tuples(st.just("move"), pick, several),
    st.tuples(st.just("relabel"), pick, label),
    st.tuples(st.just("comment"), pick, st.sampled_from([None, "لماذا؟", "why"])),
    st.tuples(st.just("unsure"), pick, st.booleans()),
    st.tuples(st.just("remove"), pick),
    st.tuples(st.just("add_fragment"), pick, spans),
    st.tuples(st.just("remove_fragment"), pick, st.integers(0, 2)),
    st.tuples(st.just("link"), pick, pick, st.sampled_from(["attributed_to", "denies", "own"])),
    st.tuples(st.just("unlink"), pick),
    st.tuples(st.just("mark_linked"), pick, label, several),
    st.tuples(st.just("link_kinds"), st.booleans()),
    st.tuples(st.just("title"), article, st.sampled_from(TITLES)),
    st.tuples(st.just("status"), article, st.sampled_from(Status)),
    st.tuples(st.just("remove_article")),
    st.tuples(st.just("add_label"), st.sampled_from(["one", "two"])),
    st.tuples(st.just("change_label"), label, st.sampled_from(["", "7", "8"])),
    st.tuples(st.just("merge"), label, label),
    st.tuples(st.just("retire"), label, st.booleans()),
    st.tuples(st.just("order"), label, st.integers(0, 5)),
    st.tuples(st.just("undo"), st.sampled_from([0, 0, 0, 1, None])),
    st.tuples(st.just("redo"), st.sampled_from([0, 0, 0, 1, None])),
)


@dataclass
class Model:
    """Follow a project with plain dictionaries, and remember what each scope looked like around each edit."""

    project: Project
    articles: list[str]
    annotations: dict[str, dict[str, Any]] = field(default_factory=dict)
    around: dict[int, tuple[dict[str, Any], dict[str, Any]]] = field(default_factory=dict)
    plain: dict[int, tuple[dict[str, Any], dict[str, Any]]] = field(default_factory=dict)

    def view(self, scope: str) -> Any:
        """Return all that is to be seen of one scope, times included."""
        if scope == PROJECT_SCOPE:
            return (
                [each.id for each in self.project.articles()],
                self.project.labels,
                self.project.link_kinds,
            )
        try:
            found = self.project.article(scope)
        except NotFoundError:
            return None
        counts = {name: number for name, number in found.counts.items() if number}
        return replace(found, counts=counts), self.project.annotations(scope), self.project.links(scope)

    def views(self) -> dict[str, Any]:
        return {scope: self.view(scope) for scope in (PROJECT_SCOPE, *self.articles)}

    def wish(self, wish: tuple[Any, ...]) -> None:
        before, plain_before = self.views(), {id_: dict(row) for id_, row in self.annotations.items()}
        changes: list[Change] = []
        self.project.listeners[:] = [changes.append]
        try:
            getattr(self, wish[0])(*wish[1:])
        except (EditError, NotFoundError):
            assert changes == []
            assert self.views() == before
            self.annotations = plain_before
            return
        for change in changes:
            self._follow(change, before, plain_before)
        self._compare()

    def _follow(self, change: Change, before: dict[str, Any], plain_before: dict[str, Any]) -> None:
        after = self.views()
        if change.act is Act.DO:
            self.around[change.seq] = (before, after)
            self.plain[change.seq] = (plain_before, {id_: dict(row) for id_, row in self.annotations.items()})
            return
        seq = next(
            entry.seq
            for scope in change.edit.scopes
            for entry in self.project.history(scope or None).entries
            if entry.edit.id == change.edit.id
        )
        if seq not in self.around:
            return  # one of the two that added the articles, before the model began
        side = 0 if change.act is Act.UNDO else 1
        for scope in change.edit.scopes:
            if before[scope] is not None and after[scope] is not None:
                assert after[scope] == self.around[seq][side][scope]
        was, wanted = self.plain[seq][1 - side], self.plain[seq][side]
        for id_ in was.keys() | wanted.keys():
            if was.get(id_) != wanted.get(id_):
                self.annotations.pop(id_, None)
                if id_ in wanted:
                    self.annotations[id_] = dict(wanted[id_])

    def _compare(self) -> None:
        living = {each.id for each in self.project.articles()}
        there = {
            each.id: {
                "article": each.article,
                "label": each.label,
                "spans": list(each.spans),
                "comment": each.comment,
                "unsure": each.unsure,
            }
            for each in self.project.annotations()
        }
        for link in self.project.links():
            assert {link.from_, link.to} <= there.keys()
        assert there == {id_: row for id_, row in self.annotations.items() if row["article"] in living}

    def mark(self, article: int, label: str, wanted: list[Span]) -> None:
        id_ = self.project.annotate(self.articles[article], label=label, spans=wanted)
        self.annotations[id_] = {
            "article": self.articles[article],
            "label": label,
            "spans": sorted(wanted),
            "comment": None,
            "unsure": False,
        }

    def move(self, number: int, wanted: list[Span]) -> None:
        self._alter(number, "spans", sorted(wanted), lambda id_: self.project.move(id_, wanted))

    def relabel(self, number: int, label: str) -> None:
        self._alter(number, "label", label, lambda id_: self.project.relabel(id_, label))

    def comment(self, number: int, comment: str | None) -> None:
        self._alter(number, "comment", comment, lambda id_: self.project.set_comment(id_, comment))

    def unsure(self, number: int, unsure: bool) -> None:
        self._alter(number, "unsure", unsure, lambda id_: self.project.set_unsure(id_, unsure))

    def _alter(self, number: int, name: str, value: Any, change: Callable[[str], Any]) -> None:
        id_ = self._pick(number)
        change(id_)
        self.annotations[id_][name] = value

    def remove(self, number: int) -> None:
        id_ = self._pick(number)
        self.project.remove(id_)
        del self.annotations[id_]

    def add_fragment(self, number: int, span: Span) -> None:
        id_ = self._pick(number)
        self.project.add_fragment(id_, span)
        self.annotations[id_]["spans"] = sorted([*self.annotations[id_]["spans"], span])

    def remove_fragment(self, number: int, which: int) -> None:
        id_ = self._pick(number)
        spans = self.annotations[id_]["spans"]
        gone = spans[which % len(spans)]
        self.project.remove_fragment(id_, gone)
        self.annotations[id_]["spans"] = [span for span in spans if span != gone]

    def link(self, from_: int, to: int, kind: str) -> None:
        self.project.link(self._pick(from_), self._pick(to), kind=kind)

    def unlink(self, number: int) -> None:
        links = sorted(link.id for link in self.project.links())
        if not links:
            raise NotFoundError("nothing is linked")
        self.project.unlink(links[number % len(links)])

    def mark_linked(self, number: int, label: str, wanted: list[Span]) -> None:
        partner = self._pick(number)
        id_, _ = self.project.annotate_linked(partner, label=label, spans=wanted, kind="attributed_to")
        self.annotations[id_] = {
            "article": self.annotations[partner]["article"],
            "label": label,
            "spans": sorted(wanted),
            "comment": None,
            "unsure": False,
        }

    def link_kinds(self, own: bool) -> None:
        more = (LinkKind("own", "أي", "any"),) if own else ()
        self.project.set_link_kinds((*STANDARD_LINK_KINDS, *more))

    def _pick(self, number: int) -> str:
        if not self.annotations:
            raise NotFoundError("nothing is marked")
        return sorted(self.annotations)[number % len(self.annotations)]

    def title(self, article: int, title: str) -> None:
        self.project.set_title(self.articles[article], title)

    def status(self, article: int, status: Status) -> None:
        self.project.set_status(self.articles[article], status)

    def remove_article(self) -> None:
        self.project.remove_article(self.articles[1])

    def add_label(self, id_: str) -> None:
        self.project.add_label(Label(id_, id_, id_, accent="red"))

    def change_label(self, id_: str, key: str) -> None:
        found = self.project.labels.find(id_) or Label(id_, id_, id_)
        self.project.change_label(replace(found, key=key, definition_en=found.definition_en + "."))

    def merge(self, old: str, new: str) -> None:
        self.project.merge_labels(old, new)
        taken = {
            (row["article"], tuple(row["spans"])) for row in self.annotations.values() if row["label"] == new
        }
        for id_, row in list(self.annotations.items()):
            if row["label"] == old and (row["article"], tuple(row["spans"])) in taken:
                del self.annotations[id_]
            elif row["label"] == old:
                row["label"] = new

    def retire(self, id_: str, retired: bool) -> None:
        self.project.retire_label(id_, retired)

    def order(self, id_: str, position: int) -> None:
        self.project.move_label(id_, position)

    def undo(self, article: int | None) -> None:
        self.project.undo(None if article is None else self.articles[article])

    def redo(self, article: int | None) -> None:
        self.project.redo(None if article is None else self.articles[article])

    def walk_all(self, way: str) -> None:
        """Undo or redo all there is, wherever it goes on."""
        moved = True
        while moved:
            moved = False
            for scope in (0, 1, None):
                try:
                    getattr(self, way)(scope)
                except (EditError, NotFoundError):
                    continue
                moved = True
                break


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(wishes, max_size=25))
def test_edits_undo_and_redo_follow_the_model(told: list[tuple[Any, ...]]) -> None:
    with tempfile.TemporaryDirectory() as folder, Project.create(Path(folder) / "a.hashiya") as project:
        model = Model(project, [project.add("ش" * LENGTH), project.add("ن" * LENGTH)])
        for wish in told:
            model.wish(wish)
        project.listeners.clear()
        assert project.check() == []
        model.walk_all("redo")
        end = model.views()
        model.walk_all("undo")
        assert project.articles() == []
        assert project.labels == LabelSet()
        assert project.history().undo_name is None
        # none of the two where another edit came after they were undone
        while (entry := project.history().redo_name) is not None and entry.verb == "add_articles":
            project.redo()
        assert all(not row.annotations and row.status is Status.NEW for row in project.articles())
        model.walk_all("redo")
        assert model.views() == end
        assert project.check() == []
