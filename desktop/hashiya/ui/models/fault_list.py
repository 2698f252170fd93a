"""What of an annotation set doesn't come in, or not as one might think, as rows."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject

from hashiya.core.articles import Direction
from hashiya.formats.annotation_set import Fault
from hashiya.text.direction import isolate
from hashiya.text.display import display
from hashiya.ui.messages import number
from hashiya.ui.models.row import Row, one_line
from hashiya.ui.models.row_model import RowModel
from hashiya.ui.wording import reworded


class FaultListModel(RowModel):
    """List faults, then notes, each with file, line and article."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.language = "en"
        self._told: dict[str, tuple[Fault, bool]] = {}
        self._base = Path()

    def set_told(self, faults: Sequence[Fault], notes: Sequence[Fault], base: Path, language: str) -> None:
        """Take faults and notes; files are named from the folder ``base``."""
        self._base, self.language = base, language
        told = [(each, True) for each in faults] + [(each, False) for each in notes]
        self._told = {str(place): each for place, each in enumerate(told)}
        self.reset(list(self._told))

    def text(self) -> str:
        """Return everything as plain text, a line each."""
        return "\n".join(f"{self._place(fault)}: {_words(fault)}" for fault, _ in self._told.values())

    def row(self, item: str) -> Row:
        fault, is_fault = self._told[item]
        return Row(
            _words(fault),
            lines=3,
            direction=Direction.RTL if self.language == "ar" else Direction.LTR,
            note=self._place(fault),
            warns=is_fault,
        )

    def spoken(self, item: str) -> str:
        return self._place(self._told[item][0])

    def explained(self, item: str) -> str:
        fault, _ = self._told[item]
        return f"{_words(fault)}\n{self._place(fault)}"

    def _place(self, fault: Fault) -> str:
        file = fault.file
        shown = file.relative_to(self._base) if file.is_relative_to(self._base) else file
        parts = [isolate(one_line(shown.as_posix()))]
        if fault.line is not None:
            parts.append(self.tr("line {}").format(number(fault.line)))
        if fault.article:
            parts.append(isolate(one_line(fault.article)))
        return " · ".join(parts)


def _words(fault: Fault) -> str:
    """Return the clause as one line; the isolates round what stands in it stay."""
    return " ".join(display(reworded(fault.message)).split())
