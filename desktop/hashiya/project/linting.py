"""The linter for a project: its rules, the annotators' answers, the findings of its articles."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from hashiya.core.annotations import MEANT, Annotation, Link
from hashiya.core.edits import Change, Edit, Entity
from hashiya.errors import EditError
from hashiya.project.entries import checked_choice
from hashiya.project.links import ProjectLinks
from hashiya.storage import annotations as marks
from hashiya.storage import articles, conventions
from hashiya.storage.database import Database

if TYPE_CHECKING:
    # whoever only opens a project or marks in it needs nothing of the linter
    from hashiya.analysis.findings import Finding
    from hashiya.analysis.rules import RuleSet


class ProjectLint(ProjectLinks):
    """Find what was forgotten or slipped, by rules that are the project's own."""

    _rules: RuleSet | None = None

    @property
    def rules(self) -> RuleSet:
        """The rules that the project switched off, and how many paragraphs a link may lead over."""
        known = self._rules
        if known is None:
            known = self._read(_rules)
            # another program may be writing: then nothing that was read stays true
            self._rules = None if self.read_only else known
        return known

    def set_rule(self, rule: str, on: bool) -> Change:
        """Switch a rule on or off for the project; raises :class:`EditError` for an unknown one.

        It is an edit in the project's own history. Raises :class:`EditError` where nothing would change.
        """
        from hashiya.analysis.rules import Rule

        chosen = checked_choice(rule, Rule)
        return self._set_rules(lambda rules: rules.switched(chosen, bool(on)))

    def set_far(self, paragraphs: int) -> Change:
        """Say over how many paragraphs a link may lead, from 0; raises as :meth:`set_rule` does."""
        from hashiya.analysis.rules import MOST_PARAGRAPHS

        if not 0 <= paragraphs <= MOST_PARAGRAPHS:
            raise EditError(
                "A link can't be allowed to lead over {count} paragraphs: give 0 to {most}.",
                count=paragraphs,
                most=MOST_PARAGRAPHS,
            )
        return self._set_rules(lambda rules: replace(rules, far_paragraphs=int(paragraphs)))

    def set_meant(self, annotation: str, rule: str, meant: bool = True) -> Change:
        """Keep the annotator's answer that a rule's finding is meant, or take the answer back.

        Raises :class:`EditError` for an unknown rule and where nothing would change.
        """
        from hashiya.analysis.findings import meant as answers_of
        from hashiya.analysis.rules import Rule

        chosen = checked_choice(rule, Rule).value

        def change(_: Database, old: Annotation) -> Annotation:
            answers = answers_of(old)
            changed = answers | {chosen} if meant else answers - {chosen}
            if changed == answers:
                return old
            further = {name: value for name, value in old.extra.items() if name != MEANT}
            return replace(old, extra={**further, MEANT: sorted(changed)} if changed else further)

        return self._alter("meant", annotation, change)

    def lint(self, article: str | None = None) -> list[Finding]:
        """Return the findings of one article, or of all, article after article in the order of adding.

        Those of an article stand by place. Texts are read one at a time, and only where something is marked.
        Raises :class:`NotFoundError` for an unknown article.
        """
        if article is None:
            ids = self._read(lambda db: [id_ for id_, *_ in articles.outlines(db)])
        else:
            given = article
            ids = [self._read(lambda db: articles.resolve(db, given))]
        return [finding for id_ in ids for finding in self._lint(id_)]

    def _lint(self, article: str) -> list[Finding]:
        from hashiya.analysis.linting import lint

        def work(db: Database) -> tuple[str, list[Annotation], list[Link]]:
            found = marks.listing(db, article)
            return (articles.text(db, article) if found else ""), found, marks.links(db, article)

        return lint(article, *self._read(work), self.link_kinds, self.rules, labels=self.labels)

    def _set_rules(self, change: Callable[[RuleSet], RuleSet]) -> Change:
        def build(db: Database) -> Edit:
            from hashiya.analysis.rules import RuleSet

            rules = change(_rules(db))
            text = None if rules == RuleSet() else rules.to_json()
            return self._convention_edit(db, "rules", conventions.RULES, text)

        return self._edit(build)

    def _tell(self, change: Change) -> None:
        if change.touches(Entity.CONVENTION):
            self._rules = None
        super()._tell(change)


def _rules(db: Database) -> RuleSet:
    from hashiya.analysis.rules import RuleSet

    return RuleSet.from_json(conventions.value(db, conventions.RULES))
