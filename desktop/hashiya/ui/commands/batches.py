"""Jobs that write in batches: the lists follow all of it at once, and only then anybody speaks."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hashiya.errors import HashiyaError
    from hashiya.ui.jobs import Job, Work
    from hashiya.ui.main_window import MainWindow


def run_in_batches(
    desk: MainWindow,
    name: str,
    work: Work,
    told: Callable[[object], object],
    failed: Callable[[HashiyaError], object],
) -> Job:
    """Run work beside the window; ``told`` is given its result once the lists show it.

    ``failed`` is called before they do, while the workspace knows what of it is written.
    """
    workspace = desk.workspace
    job = desk.jobs.run(name, work)
    results: list[object] = []
    job.begun.connect(workspace.gather)
    job.succeeded.connect(results.append)
    job.failed.connect(failed)

    def on_ended() -> None:
        workspace.follow_gathered()
        for result in results:
            told(result)

    job.ended.connect(on_ended)
    return job
