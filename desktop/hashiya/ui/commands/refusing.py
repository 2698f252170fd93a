"""What is told where an edit of many articles was refused, maybe in the middle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from hashiya.ui import wording

if TYPE_CHECKING:
    from hashiya.errors import HashiyaError
    from hashiya.ui.main_window import MainWindow


def tell_refused(desk: MainWindow, error: HashiyaError) -> None:
    """Tell why an edit that is written in batches failed, and offer to take back what of it is written.

    Call it before the workspace follows what it gathered: that is how it is known.
    """
    said, steps = wording.reworded(error.sentence), []
    if edit := desk.workspace.gathered.edit:
        stays = QCoreApplication.translate(
            "refusing", "A part was written before that, and is one edit: undo takes it back."
        )
        said = f"{said} {stays}"
        steps = [(QCoreApplication.translate("refusing", "Undo"), lambda: desk.searching.undo(edit))]
    desk.notice.tell(said, steps)
