"""Which of the articles that were added are nearly the same as another one."""

from __future__ import annotations

from collections.abc import Sequence

from hashiya.cli import output
from hashiya.project import Added, Project
from hashiya.text.nearness import Near, Sketches

FEW = 1_000
"""So many articles are compared without being asked, and so many are taken into the search index for that."""


def near_pairs(project: Project, added: Sequence[Added], *, asked: bool) -> list[Near]:
    """Return each pair of articles that are nearly the same, of which one at least was added now.

    ``one`` was added now, and behind ``other`` where both were. Very many are compared only where that is
    ``asked``; without it, those of a project that was never searched are only compared among themselves.
    """
    if not added or (len(added) > FEW and not asked):
        return []
    texts = ((each.id, project.text(each.id)) for each in added)
    with output.progress("Comparing", lambda: len(added)) as show:
        if asked or _is_indexed(project, len(added)):
            found = project.near(texts, on_progress=show)
        else:
            sketches = Sketches()
            found = [near for key, text in texts for near in sketches.add(key, text)]
    return _each_once(found, added)


def _is_indexed(project: Project, added: int) -> bool:
    done, total = project.index_state()
    return total - done <= added + FEW


def _each_once(found: Sequence[Near], added: Sequence[Added]) -> list[Near]:
    """Return the pairs in the order of adding; each may be found twice, and an article near itself."""
    order = {each.id: number for number, each in enumerate(added)}
    pairs: dict[frozenset[str], Near] = {}
    for near in found:
        one, other = sorted((near.one, near.other), key=lambda id_: order.get(id_, -1), reverse=True)
        if one != other:
            pairs.setdefault(frozenset((one, other)), Near(one, other, near.share))
    return sorted(pairs.values(), key=lambda near: (order[near.one], order.get(near.other, -1)))
