"""What the standoff of one article tells: annotations and links, and who takes what is said of an id."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from hashiya.errors import Sentence
from hashiya.formats.incoming import NOTHING, IncomingLink, IncomingMark
from hashiya.formats.values import quoted

Tell = Callable[[Sentence, int | None], None]


class Line(NamedTuple):
    """Hold a line of a standoff file; ``number`` is ``None`` in a second file of the same article."""

    number: int | None
    text: str


class Told:
    """Gather what one article's standoff tells; what doesn't fit goes to ``fault``.

    ``names`` tells what made names stand for, and that notes are escaped; ``None`` for a stranger's files.
    ``held`` leads from each id to that of the annotation or the relation that takes what is said of it.
    """

    def __init__(self, text: str, names: Mapping[str, str] | None, fault: Tell, note: Tell) -> None:
        self.text = text
        self.names = names
        self.note = note
        self._fault = fault
        self.by_id: dict[str, IncomingMark] = {}
        self.held: dict[str, str] = {}
        self.triggers: set[str] = set()
        self.comments: dict[str, list[str]] = {}
        self.unsure: set[str] = set()
        self.extra: dict[str, dict[str, Any]] = {}
        self._links: list[IncomingLink] = []

    @property
    def marks(self) -> list[IncomingMark]:
        """The annotations in the order of the file."""
        spoken_of = {*self.comments, *self.unsure, *self.extra}
        if not spoken_of:
            return list(self.by_id.values())
        return [
            mark._replace(
                comment="\n".join(self.comments[id_]) if id_ in self.comments else None,
                unsure=id_ in self.unsure,
                extra=self.extra.get(id_, NOTHING),
            )
            if id_ in spoken_of
            else mark
            for id_, mark in self.by_id.items()
        ]

    @property
    def links(self) -> list[IncomingLink]:
        """The links: those of events, then relations, then what is the same."""
        return [
            link._replace(extra={**link.extra, **self.extra[link.id]}) if link.id in self.extra else link
            for link in self._links
        ]

    def named(self, name: str) -> str:
        """Return what a type's name stands for."""
        return self.names.get(name, name) if self.names else name

    def add(
        self,
        id_: str,
        label: str,
        spans: Sequence[tuple[int, int]],
        quotes: Sequence[str] | None,
        line: Line,
    ) -> None:
        """Take an annotation."""
        if id_ in self.by_id:
            self.twice(id_, line)
        else:
            self.by_id[id_] = IncomingMark(id_, self.named(label), spans, quotes, line=line.number)

    def link(self, id_: str, kind: str, ends: tuple[str, str], extra: Mapping[str, Any], line: Line) -> bool:
        """Take a link between two annotations, an event standing for its trigger; tell whether it fits."""
        from_, to = self.mark_of(ends[0], line), self.mark_of(ends[1], line)
        if from_ is None or to is None:
            return False
        self._links.append(IncomingLink(id_, kind, from_, to, extra, line.number))
        return True

    def mark_of(self, id_: str, line: Line) -> str | None:
        """Return the id of an annotation; told and ``None`` where there is none."""
        found = id_ if id_ in self.by_id else self.held.get(id_)
        if found in self.by_id:
            return found
        self._missing(id_, line)
        return None

    def holder(self, id_: str, line: Line) -> str | None:
        """Return the id of the annotation or relation that takes what is said of ``id_``."""
        found = id_ if id_ in self.by_id else self.held.get(id_)
        if found is None:
            self._missing(id_, line)
        return found

    def unfit(self, line: Line) -> None:
        """Tell of a line that isn't brat's."""
        self._fault(
            Sentence("the line {line} is none that brat's standoff knows", line=quoted(line.text)),
            line.number,
        )

    def twice(self, id_: str, line: Line) -> None:
        """Tell of an id or a name that was there already."""
        self._fault(Sentence("{id} stands there twice", id=quoted(id_)), line.number)

    def _missing(self, id_: str, line: Line) -> None:
        self._fault(Sentence("it names {id}, which isn't there", id=quoted(id_)), line.number)
