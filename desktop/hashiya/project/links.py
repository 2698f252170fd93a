"""What can be done with links, and with the kinds of them that the project's schema allows.

The rules are loaded when a link or a kind is touched: whoever only reads needs none.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from hashiya.core.annotations import Annotation, Link
from hashiya.core.edits import Change, Edit, Entity, Image
from hashiya.core.link_kinds import LinkKind, LinkKinds
from hashiya.core.rows import row_of_link
from hashiya.core.spans import Span
from hashiya.errors import EditError
from hashiya.project import marking
from hashiya.project.annotations import ProjectAnnotations
from hashiya.project.entries import checked_spans
from hashiya.storage import annotations as marks
from hashiya.storage import articles, conventions, facts, labels
from hashiya.storage.database import Database
from hashiya.storage.values import dump, load


class ProjectLinks(ProjectAnnotations):
    """Tie annotations of one article together, and untie them."""

    @property
    def link_kinds(self) -> LinkKinds:
        """The kinds of links that the project's schema allows, and between which labels."""
        known = self._link_kinds
        if known is None:
            known = self._read(kinds_of)
            # another program may be writing: then nothing that was read stays true
            self._link_kinds = None if self.read_only else known
        return known

    def set_link_kinds(self, kinds: Iterable[LinkKind]) -> Change:
        """Give the project other kinds of links; links that are there stay, whatever their kind.

        Raises :class:`EditError` for kinds that can't be used, and where nothing would change.
        """
        given = tuple(kinds)

        def build(db: Database) -> Edit:
            from hashiya.core.link_rules import checked_kinds, rows_of_kinds

            chosen = checked_kinds(given, labels.label_set(db))
            text = None if chosen == LinkKinds() else dump(rows_of_kinds(chosen))
            return self._convention_edit(db, "link_kinds", conventions.LINK_KINDS, text)

        return self._edit(build)

    def links(self, article: str | None = None) -> list[Link]:
        """Return the links between annotations, of one article or of all."""
        return self._read(
            lambda db: marks.links(db, None if article is None else articles.resolve(db, article))
        )

    def link(self, from_: str, to: str, *, kind: str) -> str:
        """Tie one annotation to another, and return the link's id.

        Raises :class:`EditError` for a link that the schema doesn't allow or that is there already,
        :class:`NotFoundError` for an unknown annotation.
        """
        id_ = facts.new_id()

        def build(db: Database) -> Edit:
            from hashiya.core.link_rules import refuse_link

            begin, end = marking.living(db, from_), marking.living(db, to)
            refuse_link(kind, begin, end, kinds_of(db), labels.label_set(db))
            _refuse_twin(db, kind, begin, end)
            new = Link(id_, begin.article, kind, begin.id, end.id)
            return self._new_edit("link", [_added(new)], new.article)

        self._edit(build)
        return id_

    def unlink(self, link: str) -> Change:
        """Take a link away, whose id is ``link`` or begins so; raises :class:`NotFoundError`."""

        def build(db: Database) -> Edit:
            old = marks.link_named(db, link)
            return self._new_edit("unlink", [_removed(old)], old.article)

        return self._edit(build)

    def unlink_all(self, annotation: str) -> Change:
        """Take every link that begins or ends at an annotation away, as one edit.

        Raises :class:`EditError` where there is none, :class:`NotFoundError` for an unknown annotation.
        """

        def build(db: Database) -> Edit:
            old = marking.living(db, annotation)
            gone = [_removed(link) for link in marks.links_of(db, old.id)]
            if not gone:
                raise EditError("The annotation {annotation} has no links.", annotation=old.id)
            return self._new_edit("unlink", gone, old.article)

        return self._edit(build)

    def annotate_linked(
        self,
        partner: str,
        *,
        label: str,
        spans: Iterable[Span | tuple[int, int]],
        kind: str,
        from_partner: bool = True,
        comment: str | None = None,
        unsure: bool = False,
        annotator: str | None = None,
    ) -> tuple[str, str]:
        """Mark ``spans`` in the partner's article and tie them to it, as one edit.

        The link leads from the partner to the new annotation, or the other way. Returns the annotation's id
        and the link's. Raises what :meth:`annotate` and :meth:`link` raise.
        """
        new = marking.new_mark(
            "",
            label,
            checked_spans(spans),
            annotator or self.annotator,
            comment=comment,
            unsure=unsure,
        )
        id_ = facts.new_id()

        def build(db: Database) -> Edit:
            from hashiya.core.link_rules import refuse_link

            there = marking.living(db, partner)
            placed, images = self._marking(db, replace(new, article=there.article))
            begin, end = (there, placed) if from_partner else (placed, there)
            refuse_link(kind, begin, end, kinds_of(db), labels.label_set(db))
            images.append(_added(Link(id_, there.article, kind, begin.id, end.id)))
            return self._new_edit("mark_linked", images, there.article, annotator=placed.annotator)

        self._edit(build)
        return new.id, id_


def kinds_of(db: Database) -> LinkKinds:
    """Return the kinds of links of a project; what can't be read gives way to what the program ships."""
    text = conventions.value(db, conventions.LINK_KINDS)
    if text is not None:
        from hashiya.core.link_rules import kinds_of_rows

        try:
            return kinds_of_rows(load(text))
        except (ValueError, RecursionError):
            pass  # a stranger's file: what the program ships holds
    return LinkKinds()


def merged_kinds(db: Database, old: str, new: str) -> list[Image]:
    """Return the image that names one label in the place of another in the kinds of links, where it is."""
    from hashiya.core.link_rules import relabelled, rows_of_kinds

    kinds = kinds_of(db)
    moved = relabelled(kinds, old, new)
    if moved == kinds:
        return []
    before = conventions.row(db, conventions.LINK_KINDS)
    after = {"value": dump(rows_of_kinds(moved))}
    return [Image(Entity.CONVENTION, conventions.LINK_KINDS, None, before, after)]


def _added(link: Link) -> Image:
    return Image(Entity.LINK, link.id, link.article, None, row_of_link(link))


def _removed(link: Link) -> Image:
    return Image(Entity.LINK, link.id, link.article, row_of_link(link), None)


def _refuse_twin(db: Database, kind: str, from_: Annotation, to: Annotation) -> None:
    for link in marks.links_of(db, from_.id):
        if (link.kind, link.from_, link.to) == (kind, from_.id, to.id):
            raise EditError(
                "The two annotations are linked as {kind} already ({link}): nothing was changed.",
                kind=kind,
                kind_ar=known.name_ar if (known := kinds_of(db).find(kind)) else kind,
                link=link.id,
            )
