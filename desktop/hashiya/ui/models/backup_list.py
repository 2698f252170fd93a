"""The backups of a project as rows: when and why each was made, how much is in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject

from hashiya.core.articles import Direction
from hashiya.project.backups import Backup, Extent, Shift
from hashiya.ui.messages import in_digits, number
from hashiya.ui.models.row import Row
from hashiya.ui.models.row_model import RowModel
from hashiya.ui.times import shown_time
from hashiya.ui.wording import echo

_MOST = 20
"""Articles that are told one by one."""


class BackupListModel(RowModel):
    """List backups, newest first; how much is in each comes later, since each has to be opened for it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.language = "en"
        self._held: dict[str, tuple[Backup, bool]] = {}
        self._extents: dict[str, Extent] = {}

    def set_backups(self, held: Sequence[tuple[Backup, bool]], language: str) -> None:
        """Take backups, and of each whether it was made of the file at this place."""
        self.language = language
        self._held = {str(each.path): (each, is_here) for each, is_here in held}
        self.reset(list(self._held))

    def set_extents(self, extents: Mapping[str, Extent]) -> None:
        """Take how much is in each backup, by its path."""
        self._extents = dict(extents)
        self.tell_changed()

    def backup(self, item: str | None) -> Backup | None:
        """Return the backup of a row."""
        found = self._held.get(item or "")
        return None if found is None else found[0]

    def row(self, item: str) -> Row:
        backup, _ = self._held[item]
        return Row(
            self.when(backup),
            direction=Direction.RTL if self.language == "ar" else Direction.LTR,
            note=" · ".join(self._notes(item)),
        )

    def spoken(self, item: str) -> str:
        return self.row(item).note

    def explained(self, item: str) -> str:
        return str(self._held[item][0].path)

    def when(self, backup: Backup) -> str:
        """Return the moment of a backup as it is shown."""
        return shown_time(backup.moment.isoformat(), self.language)

    def amount(self, extent: Extent) -> str:
        """Return in words how much is in a project or a backup."""
        if extent.articles is None or extent.annotations is None:
            return self.tr("can't be read")
        return in_digits(
            self.tr("%n article(s)", "", extent.articles)
            + " · "
            + self.tr("%n annotation(s)", "", extent.annotations)
        )

    def change(self, shifts: Sequence[Shift]) -> str:
        """Return in a few lines which articles are of other extent now."""
        if not shifts:
            return self.tr("Articles and their numbers of annotations are the same now.")
        lines = [self._shift(each) for each in shifts[:_MOST]]
        if len(shifts) > _MOST:
            lines.append(in_digits(self.tr("… and %n more article(s)", "", len(shifts) - _MOST)))
        return "\n".join(lines)

    def _shift(self, shift: Shift) -> str:
        title = echo(shift.title)
        if shift.before is None:
            return self.tr("{title}: added since").format(title=title)
        if shift.now is None:
            return self.tr("{title}: not there any more").format(title=title)
        return self.tr("{title}: annotations then {before}, now {now}").format(
            title=title, before=number(shift.before), now=number(shift.now)
        )

    def _notes(self, item: str) -> list[str]:
        backup, is_here = self._held[item]
        megabytes = self.tr("{} MB").format(in_digits(f"{backup.size / 1_000_000:.1f}"))
        extent = self._extents.get(item)
        return [
            self._reason(backup.reason),
            *([] if extent is None else [self.amount(extent)]),
            megabytes,
            *([] if is_here else [self.tr("of a copy elsewhere, or before the file was moved")]),
        ]

    def _reason(self, reason: str) -> str:
        words = {
            "while-working": self.tr("while working"),
            "on-closing": self.tr("on closing"),
            "asked-for": self.tr("asked for"),
            "before-import": self.tr("before an import"),
            "before-removal": self.tr("before much was removed"),
            "before-migration": self.tr("before the file's form changed"),
            "before-loss": self.tr("before annotations went"),
            "restored": self.tr("put back"),
        }
        return words.get(reason, reason)
