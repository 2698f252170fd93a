"""What can be done with the label set; each change is an edit in the project's own history."""

from __future__ import annotations

from dataclasses import replace

from hashiya.core.edits import PROJECT_SCOPE, Change, Edit, Entity, Image
from hashiya.core.label_rules import checked_id, checked_label, id_from_name
from hashiya.core.labels import Label
from hashiya.core.moments import now
from hashiya.core.rows import label_of_row, row_of_label
from hashiya.errors import EditError, NotFoundError
from hashiya.project import merging
from hashiya.project.base import ProjectBase
from hashiya.project.links import merged_kinds
from hashiya.storage import journal, labels
from hashiya.storage.database import Database


class ProjectLabels(ProjectBase):
    """Add, change, merge, retire and order labels."""

    def add_label(self, label: Label) -> str:
        """Add a label behind the others and return its id; an empty id is made from the name.

        Raises :class:`EditError` for an id that was used before, for a name that looks like another label's,
        for a key that is taken.
        """
        made: list[str] = []

        def build(db: Database) -> Edit:
            places = _places(db)
            cleaned = checked_label(replace(label, retired=False), [known for known, _ in places.values()])
            used = journal.label_ids_ever(db) | places.keys()
            id_ = checked_id(cleaned.id, used) if cleaned.id else id_from_name(cleaned.name_en, used)
            made.append(id_)
            position = max((place for _, place in places.values()), default=-1) + 1
            row = row_of_label(replace(cleaned, id=id_), position)
            return self._label_edit("add_label", [Image(Entity.LABEL, id_, None, None, row)])

        self._edit(build)
        return made[0]

    def change_label(self, label: Label) -> Change:
        """Give the label with this id other names, definitions, looks or another key.

        Whether it is retired isn't changed. Raises what :meth:`add_label` raises.
        """

        def build(db: Database) -> Edit:
            places = _places(db)
            old, position = _find(places, label.id)
            others = [known for known, _ in places.values() if known.id != label.id]
            new = checked_label(replace(label, retired=old.retired), others)
            return self._label_edit("change_label", [_changed(old, new, position, position)])

        return self._edit(build)

    def merge_labels(self, from_id: str, into_id: str) -> Change:
        """Give every annotation of one label another one, and drop the first from the set, as one edit.

        It enters the history of each article that it changes. Raises :class:`EditError` for a label merged
        into itself or into a retired one.
        """

        def build(db: Database) -> Edit:
            places = _places(db)
            old, position = _find(places, from_id)
            into, _ = _find(places, into_id)
            if old.id == into.id or into.retired:
                raise EditError(
                    "{label} can't be merged into {other}: choose another label that is in use.",
                    label=old.id,
                    other=into.id,
                    label_ar=old.name_ar,
                    other_ar=into.name_ar,
                )
            found = merging.images(db, old.id, into.id, now())
            found.extend(merged_kinds(db, old.id, into.id))
            touched = sorted({image.article for image in found if image.article is not None})
            found.append(Image(Entity.LABEL, old.id, None, row_of_label(old, position), None))
            return self._new_edit("merge_label", found, PROJECT_SCOPE, *touched)

        return self._edit(build)

    def retire_label(self, label: str, retired: bool = True) -> Change:
        """Keep the label from new annotations, or allow it again, without its key where that was taken."""

        def build(db: Database) -> Edit:
            places = _places(db)
            old, position = _find(places, label)
            others = [known for known, _ in places.values() if known.id != label and not known.retired]
            if retired and not others:
                raise EditError("A project needs a label that can be given: add another one first.")
            taken = old.key in {known.key for known in others}
            new = replace(old, retired=retired, key="" if taken and not retired else old.key)
            return self._label_edit("retire_label", [_changed(old, new, position, position)])

        return self._edit(build)

    def move_label(self, label: str, position: int) -> Change:
        """Put the label at another place of the set, counted from 0."""

        def build(db: Database) -> Edit:
            places = _places(db)
            moved, _ = _find(places, label)
            order = [known for known, _ in places.values() if known.id != label]
            order.insert(max(0, position), moved)
            images = [
                _changed(known, known, places[known.id][1], place)
                for place, known in enumerate(order)
                if places[known.id][1] != place
            ]
            if not images:
                raise EditError(
                    "The label {label} is at that place already: nothing was changed.",
                    label=label,
                    label_ar=moved.name_ar,
                )
            return self._label_edit("move_label", images)

        return self._edit(build)

    def _label_edit(self, verb: str, images: list[Image]) -> Edit:
        return self._new_edit(verb, images, PROJECT_SCOPE)


def _places(db: Database) -> dict[str, tuple[Label, int]]:
    return {row["id"]: (label_of_row(row), row["position"]) for row in labels.rows(db)}


def _find(places: dict[str, tuple[Label, int]], label: str) -> tuple[Label, int]:
    if label not in places:
        raise NotFoundError(
            "There is no label {label} in this project: use one of {known}.",
            label=label,
            known=", ".join(places),
        )
    return places[label]


def _changed(old: Label, new: Label, before: int, after: int) -> Image:
    if old == new and before == after:
        raise EditError(
            "The label {label} is like that already: nothing was changed.", label=old.id, label_ar=old.name_ar
        )
    return Image(Entity.LABEL, old.id, None, row_of_label(old, before), row_of_label(new, after))
