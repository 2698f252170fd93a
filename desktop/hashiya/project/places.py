"""Where a project lies: what is to be said, once, of drives that nobody here can vouch for."""

from __future__ import annotations

import os
from pathlib import Path

from hashiya.errors import Sentence
from hashiya.files.drives import NETWORK, place_of
from hashiya.storage import records


def warning(path: str | os.PathLike[str]) -> Sentence | None:
    """Return the sentence for a project on a network drive, in a synced folder or of several names.

    It is returned the first time alone.
    """
    project = Path(os.path.realpath(path))
    place, names = place_of(project), _names(project)
    if (place is None and names < 2) or records.was_told_of(project):
        return None
    records.note_told_of(project)
    if place is None:
        return Sentence(
            "{name} has more than one name on this disk (hard links): open it by one of them alone, as what "
            "a crash leaves half done is mended only there, or work on a copy.",
            name=project.name,
        )
    if place.kind == NETWORK:
        return Sentence(
            "{name} lies on a network drive ({drive}), where locks and saving can't be relied on: work on a "
            "copy on this machine's own disk, and put it back when you are done.",
            name=project.name,
            drive=place.name,
        )
    return Sentence(
        "{name} lies in a folder that {service} syncs, which may put back an older state or keep two: work "
        "on a copy elsewhere, and put it back when you are done.",
        name=project.name,
        service=place.name,
    )


def _names(project: Path) -> int:
    # a folder's links are those of the folders in it
    return project.stat().st_nlink if project.is_file() else 0
