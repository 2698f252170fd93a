"""Ids by their beginnings: whoever types one gives as much of it as tells it from the others."""

from __future__ import annotations

from typing import Literal

from hashiya.errors import NotFoundError, Sentence
from hashiya.storage.database import Database

Kind = Literal["article", "annotation", "link"]

_LIVING = {
    "article": "SELECT id FROM article WHERE removed = 0",
    "annotation": "SELECT annotation.id FROM annotation JOIN article ON article.id = article AND removed = 0",
    "link": "SELECT link.id FROM link JOIN article ON article.id = article AND removed = 0",
}
_NONE = {
    "article": Sentence("There is no article {id}: see the list of articles for the ids."),
    "annotation": Sentence("There is no annotation {id}: see the list of annotations for the ids."),
    "link": Sentence("There is no link {id}: see the list of links for the ids."),
}
_SEVERAL = {
    "article": Sentence("Several articles begin with {id}: give more of the id."),
    "annotation": Sentence("Several annotations begin with {id}: give more of the id."),
    "link": Sentence("Several links begin with {id}: give more of the id."),
}


def resolve(db: Database, kind: Kind, given: str) -> str:
    """Return the id that ``given`` is or is the unique beginning of.

    Removed articles and what is in them are left out. Raises :class:`NotFoundError` where none or several
    begin so.
    """
    shown = given.encode("ascii", "backslashreplace").decode("ascii") or "“”"
    found = _beginning_with(db, kind, given)
    if len(found) > 1 and found[0] != given:
        raise NotFoundError(_SEVERAL[kind], id=shown)
    if not found:
        raise NotFoundError(_NONE[kind], id=shown)
    return found[0]


def _beginning_with(db: Database, kind: Kind, given: str) -> list[str]:
    # ids that other programs made may hold anything but half a surrogate pair
    if not given or any("\ud800" <= char <= "\udfff" for char in given):
        return []
    found = db.rows(
        f"SELECT id FROM ({_LIVING[kind]}) WHERE id >= ?1 AND id < ?1 || char(1114111) ORDER BY id LIMIT 2",
        (given,),
    )
    return [id_ for (id_,) in found]
