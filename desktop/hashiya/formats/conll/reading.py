"""Read CoNLL's files: our own, whose text can be put together exactly, and strangers', whose text is made."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from hashiya.errors import FormatError, Sentence
from hashiya.files.reading import next_piece, open_regular
from hashiya.formats.conll.ours import COLUMNS, OurLayout
from hashiya.formats.conll.rows import DOCUMENT, Rows
from hashiya.formats.conll.strange import StrangeLayout, strange_layout
from hashiya.formats.conll.tags import runs
from hashiya.formats.incoming import Incoming, IncomingMark, Source

_PIECE = 1 << 20
_LIMIT = 50_000_000
_PARTING = f"\n{DOCUMENT}".encode()


def read(source: Source) -> Iterator[Incoming]:
    """Give each article of a file; what doesn't fit is told with its line.

    The text of a file that isn't ours is made of its tokens, one space between them, a line feed between
    sentences; this is noted once, and in the metadata of each article. Raises FormatError for a file whose
    first line has one column, or in which no column holds tags.
    """
    reading = _Reading(source)
    for line, data in _documents(source):
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError as error:
            at = line + data.count(b"\n", 0, error.start)
            source.fault(Sentence("it isn't UTF-8 from byte {place} on", place=error.start + 1), at)
            continue
        if line == 1:
            text = text.removeprefix("\ufeff")
        found = reading.article(text.replace("\r\n", "\n"), line)
        if found is not None:
            yield found


def _documents(source: Source) -> Iterator[tuple[int, bytes]]:
    """Give the bytes of each document with the number of its first line."""
    with open_regular(source.path) as stream:
        held, line, begins = b"", 1, b""
        while piece := next_piece(stream, _PIECE):
            if source.on_bytes is not None:
                source.on_bytes(stream.tell())
            *whole, held = (held + piece).split(_PARTING)
            for data in whole:
                yield line, begins + data
                line += data.count(b"\n") + 1
                begins = _PARTING[1:]
            if len(held) > _LIMIT:
                raise FormatError(
                    "An article of {name} is longer than {limit} MB; split it into smaller ones.",
                    file=str(source.path),
                    line=line,
                    name=source.path.name,
                    limit=_LIMIT // 1_000_000,
                )
        yield line, begins + held


@dataclass(slots=True)
class _Reading:
    """Read the documents of one file, one after the other."""

    source: Source
    layout: OurLayout | StrangeLayout | None = None
    number: int = 0
    noted: set[str] = field(default_factory=set)

    def article(self, text: str, first: int) -> Incoming | None:
        """Return the article of a document, ``None`` where there is no token in them."""
        if self.layout is None:
            if text.startswith(COLUMNS):
                names = text.partition("\n")[0].removeprefix(COLUMNS)
                self.layout = OurLayout(names.count(" "))
            else:
                self.layout = strange_layout(text, first, self.source)
        if self.layout is None:
            return None
        rows = self.layout.rows(text, first, self.source)
        if not rows.words:
            return None
        self.number += 1
        if rows.ours:
            return self._incoming(rows, first)
        self._note_once(
            Sentence("the texts are made of their tokens, one space between them, a line for each sentence")
        )
        name = self.source.path.stem
        rows.head["title"] = name if self.number == 1 else f"{name} {self.number}"
        return self._incoming(rows, first)._replace(meta={"reconstructed": True})

    def _incoming(self, rows: Rows, first: int) -> Incoming:
        text, starts = rows.text()
        words = rows.words
        marks = [
            IncomingMark(
                str(number),
                run.label,
                ((starts[run.first], starts[run.last] + len(words[run.last])),),
                line=run.line,
            )
            for number, run in enumerate(runs(rows.tagged, rows.breaks, self._note_bare), start=1)
        ]
        head = rows.head
        return Incoming(
            text,
            marks,
            id=head.get("id", ""),
            title=head.get("title", ""),
            sha256=head.get("sha256", ""),
            split=head.get("split", ""),
            line=first,
        )

    def _note_bare(self, line: int) -> None:
        self._note_once(Sentence("an annotation begins where no tag says so, as in IOB1"), line)

    def _note_once(self, clause: Sentence, line: int | None = None) -> None:
        if clause not in self.noted:
            self.noted.add(clause)
            self.source.note(clause, line)
