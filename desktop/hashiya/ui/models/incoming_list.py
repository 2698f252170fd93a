"""Texts that are about to be added, as rows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from hashiya.text.direction import isolate, prevailing
from hashiya.ui.messages import in_digits
from hashiya.ui.models.incoming import Incoming
from hashiya.ui.models.row import Row, one_line
from hashiya.ui.models.row_model import RowModel
from hashiya.ui.wording import reworded


class IncomingListModel(RowModel):
    """List texts by title, with encoding and length, or with what keeps one from being added."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._texts: dict[str, Incoming] = {}

    @property
    def texts(self) -> list[Incoming]:
        """The texts in their order."""
        return list(self._texts.values())

    def set_texts(self, texts: Sequence[Incoming]) -> None:
        """Take all texts."""
        new = {each.id: each for each in texts}
        self._texts |= new  # lists ask for the rows that go until they are gone
        self.arrange(list(new))
        self._texts = new
        self.tell_changed()

    def text(self, item: str | None) -> Incoming | None:
        """Return a text by its id."""
        return self._texts.get(item or "")

    def row(self, item: str) -> Row:
        each = self._texts[item]
        title = one_line(each.title or each.text[:80]) or self.tr("Pasted text")
        return Row(
            title,
            direction=prevailing(title) or each.direction,
            note=self._note(each),
            warns=bool(each.problem or each.twin),
            faded=not each.fits,
            action=self.tr("Leave out"),
        )

    def spoken(self, item: str) -> str:
        return self._note(self._texts[item])

    def explained(self, item: str) -> str:
        each = self._texts[item]
        return "\n".join(filter(None, (isolate(str(each.path)) if each.path else "", self._note(each))))

    def _note(self, each: Incoming) -> str:
        if each.problem:
            return reworded(each.problem)
        if each.twin:
            return self.tr("in the project already: {}").format(isolate(one_line(each.twin)))
        length = in_digits(self.tr("%n character(s)", "", len(each.text)))
        return f"{isolate(each.encoding)} · {isolate(length)}" if each.encoding else length
