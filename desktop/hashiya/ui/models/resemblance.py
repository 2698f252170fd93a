"""Which texts on their way in are nearly the same as others, or as articles of the project. No Qt here."""

from __future__ import annotations

from collections.abc import Sequence

from hashiya.errors import NotFoundError
from hashiya.project import Project
from hashiya.text.nearness import Near
from hashiya.ui.jobs import Cancelled, Progress, counting
from hashiya.ui.models.incoming import Incoming
from hashiya.ui.models.intake import Intake


def resembling(
    project: Project, intake: Intake, texts: Sequence[Incoming], progress: Progress, cancelled: Cancelled
) -> dict[str, tuple[str, float]]:
    """Return, for each text that is near to another or to an article, that one's title and the share."""
    near = project.near(
        ((each.id, intake.text(each.id)) for each in texts),
        on_progress=counting(progress, len(texts)),
        cancelled=cancelled,
    )
    nearest: dict[str, Near] = {}
    for pair in near:
        if pair.one not in nearest or pair.share > nearest[pair.one].share:
            nearest[pair.one] = pair
    titles = {each.id: each.called for each in texts}
    named = {item: titles.get(pair.other) or _title(project, pair.other) for item, pair in nearest.items()}
    return {item: (title, nearest[item].share) for item, title in named.items() if title}


def _title(project: Project, article: str) -> str:
    """Return an article's title, nothing for one that was removed meanwhile."""
    try:
        return project.article(article).title
    except NotFoundError:
        return ""
