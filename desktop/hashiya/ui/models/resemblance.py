"""Which texts on their way in are nearly the same as others. No Qt here."""

from __future__ import annotations

from collections.abc import Sequence

from hashiya.text.nearness import Sketches
from hashiya.ui.jobs import Cancelled, Progress
from hashiya.ui.models.incoming import Incoming
from hashiya.ui.models.intake import Intake


def resembling(
    intake: Intake, texts: Sequence[Incoming], progress: Progress, cancelled: Cancelled
) -> dict[str, tuple[str, float]]:
    """Return, for each text that is near to another, that one's title and how much they have in common."""
    sketches = Sketches()
    titles = {each.id: each.called for each in texts}
    found: dict[str, tuple[str, float]] = {}
    for place, each in enumerate(texts, start=1):
        if cancelled():
            break
        near = sketches.add(each.id, intake.text(each.id))
        if near:
            best = max(near, key=lambda one: one.share)
            found[each.id] = titles[best.other], best.share
        progress(place, len(texts))
    return found
