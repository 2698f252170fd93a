"""Passages: what a document's walker finds, gathered in reading order and joined to one text.

Passages are parted by a blank line. The rows of a table whose cells hold no more than one passage each are
lines with tabs between the cells; the passages of other rows, as of tables that only lay out a page, stand
alone.
"""

from __future__ import annotations

from hashiya.core.spans import Span
from hashiya.errors import Sentence
from hashiya.readers.passage import Passage, Place
from hashiya.readers.reader import Doubt
from hashiya.text.normalise import normalised
from hashiya.text.paragraphs import first_ink, last_ink


class Passages:
    """Gather passages; one that is begun within another, as in a text box, follows it."""

    def __init__(self) -> None:
        self.all: list[Passage] = []
        self._open: list[Passage] = []
        self._cells: list[list[int]] = []
        self._tables: list[int] = []
        self._count = 0
        self._doubts: list[Sentence] = []

    def begin(self) -> None:
        """Begin a passage."""
        self.resume(Passage())
        self.all.append(self._open[-1])

    def resume(self, passage: Passage) -> None:
        """Go on with a passage that was ended, whose end doesn't count."""
        self._open.append(passage)

    def end(self) -> None:
        """End the innermost passage; without one nothing happens."""
        if self._open:
            self._open.pop()

    @property
    def is_open(self) -> bool:
        """Whether a passage was begun that hasn't ended."""
        return bool(self._open)

    @property
    def current(self) -> Passage:
        """The innermost passage that was begun; a new one if none is open."""
        if not self._open:
            self.begin()
        return self._open[-1]

    def break_line(self) -> None:
        """Begin another line of the passage; space around the break of flowing text is no more than it."""
        passage = self.current
        passage.spaced = False
        passage.put("\n")
        passage.fresh = True

    def here(self) -> Place | None:
        """Return the place that was reached in an open passage, ``None`` between two."""
        return Place(self._open[-1], self._open[-1].length) if self._open else None

    def doubt_all(self, sentence: Sentence) -> None:
        """Say that the text as a whole is doubtful."""
        self._doubts.append(sentence)

    def begin_table(self) -> None:
        """Begin a table."""
        self._count += 1
        self._tables.append(self._count)

    def end_table(self) -> None:
        """End the innermost table."""
        self._tables.pop()

    def begin_row(self) -> None:
        """Begin a row of a table."""
        self._cells.append([])

    def begin_cell(self) -> None:
        """Begin a cell; outside of a row nothing happens."""
        if self._cells:
            self._cells[-1].append(len(self.all))

    def end_row(self) -> None:
        """End the innermost row; its cells become a line where none holds more than one passage."""
        if not (starts := self._cells.pop()):
            return
        cells = [
            [passage for passage in self.all[start:end] if passage.text.strip()]
            for start, end in zip(starts, [*starts[1:], len(self.all)], strict=True)
        ]
        if any(len(cell) > 1 for cell in cells):
            return
        line = Passage(table=self._tables[-1] if self._tables else None)
        for index, cell in enumerate(cells):
            line.take(Passage(["\t"], length=1) if index else Passage())
            for passage in cell:
                line.take(passage)
        self.all[starts[0] :] = [line]

    def joined(self) -> tuple[str, tuple[Doubt, ...]]:
        """Return the normalised text, and its doubts; blank passages are left out, their doubts kept."""
        return _joined(self.all, [Doubt(sentence) for sentence in self._doubts])


def _joined(passages: list[Passage], doubts: list[Doubt]) -> tuple[str, tuple[Doubt, ...]]:
    parts: list[str] = []
    spans: list[tuple[Span, Sentence]] = []
    length, table = 0, None
    for passage in passages:
        text = passage.text
        body = text.strip("\n")
        if not body.strip():
            doubts += [Doubt(sentence) for *_, sentence in passage.doubts]
            continue
        parting = (
            "" if not parts else "\n" if passage.table is not None and passage.table == table else "\n\n"
        )
        parts += [parting, body]
        length, table = length + len(parting), passage.table
        spans += _spans(
            passage, length - (len(text) - len(text.lstrip("\n"))), Span(length, length + len(body))
        )
        length += len(body)
    whole = normalised("".join(parts))
    for span, sentence in spans:
        start, end = whole.place(span.start), whole.place(span.end)
        start, end = first_ink(whole.text, start, end), last_ink(whole.text, start, end)
        doubts.append(Doubt(sentence, Span(start, end)))
    return whole.text, tuple(doubts)


def _spans(passage: Passage, begun: int, body: Span) -> list[tuple[Span, Sentence]]:
    """Return where a passage's doubts stand in the whole, one without ink being all of it."""
    found = []
    for start, end, sentence in passage.doubts:
        span = body
        if end is not None and passage.text[start:end].strip():
            span = Span(begun + start, begun + end)
        found.append((span, sentence))
    return found
