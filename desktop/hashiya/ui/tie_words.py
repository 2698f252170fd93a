"""How a link is called at either of its ends."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from hashiya.core.link_kinds import ATTRIBUTED_TO, DENIES, STANDARD_LINK_KINDS, LinkKinds
from hashiya.text.direction import isolate
from hashiya.ui.models.row import one_line

_STANDARD = {kind.id: (kind.name_ar, kind.name_en) for kind in STANDARD_LINK_KINDS}


def kind_name(kind: str, kinds: LinkKinds, language: str) -> str:
    """Return the name of a kind of links, its id where the project doesn't know it."""
    found = kinds.find(kind)
    return isolate(one_line(kind if found is None else found.name(language)))


def tie_words(kind: str, kinds: LinkKinds, language: str, *, begins: bool) -> str:
    """Say what a link is for the annotation where it begins, or for the one that it leads to.

    An arrow stands behind the words, for what is at the other end; it points back where the kind has no words
    of its own for that end.
    """
    forward, back = ("←", "→") if language == "ar" else ("→", "←")
    if begins:
        return f"{kind_name(kind, kinds, language)} {forward}"
    own = _own_words(kind, kinds)
    return f"{own} {forward}" if own else f"{kind_name(kind, kinds, language)} {back}"


def _own_words(kind: str, kinds: LinkKinds) -> str:
    """Return how a kind is called at its further end, empty for one that a project named itself."""
    found = kinds.find(kind)
    if found is None or (found.name_ar, found.name_en) != _STANDARD.get(kind):
        return ""
    words = {
        ATTRIBUTED_TO: QCoreApplication.translate("tie_words", "source of"),
        DENIES: QCoreApplication.translate("tie_words", "denied by"),
    }
    return words[kind]
