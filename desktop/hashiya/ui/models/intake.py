"""All texts on their way in, in their order, and what becomes of them. No Qt here."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from hashiya.files.spool import Spool
from hashiya.project import NewArticle
from hashiya.ui.models.gathering import Gathered
from hashiya.ui.models.incoming import Incoming

Holders = Callable[[Collection[str]], Mapping[str, str]]
"""Return the titles of the articles of the project that hold texts with these hashes."""


class Intake:
    """Hold texts that may become articles; those out of files lie in a spool, written ones in memory."""

    def __init__(self, holders: Holders) -> None:
        self.spool = Spool()
        self._holders = holders
        self._texts: dict[str, Incoming] = {}
        self._kept: dict[str, int] = {}
        self._written: dict[str, str] = {}
        self._known: dict[str, str] = {}

    @property
    def texts(self) -> list[Incoming]:
        """The texts in their order."""
        return list(self._texts.values())

    def __len__(self) -> int:
        return len(self._texts)

    def get(self, item: str | None) -> Incoming | None:
        """Return what is known of a text by its id."""
        return self._texts.get(item or "")

    def text(self, item: str) -> str:
        """Return a text by its id, empty where there is none."""
        if item in self._written:
            return self._written[item]
        number = self._kept.get(item)
        return "" if number is None else self.spool.text(number)

    def take(self, gathered: Gathered) -> list[str]:
        """Take in what was read, but for files that are there already; return the ids of what is new."""
        present = {(each.name, each.place) for each in self._texts.values() if each.name}
        new = [each for each in gathered.texts if (each.name, each.place) not in present]
        self._texts |= {each.id: each for each in new}
        self._kept |= gathered.kept
        self._tell_twins(new)
        return [each.id for each in new]

    def put(self, incoming: Incoming, text: str | None = None) -> None:
        """Take in a text, or another state of one; without ``text`` it stays what it is."""
        before = self._texts.get(incoming.id)
        self._texts[incoming.id] = incoming
        if text is not None:
            self._written[incoming.id] = text
        if before is None or before.sha256 != incoming.sha256:
            self._tell_twins([incoming])

    def exchange(self, item: str, gathered: Gathered) -> str:
        """Put what was read again in the place of a text, or of all rows of its table.

        Return the id of the first of what came; where nothing came all stays.
        """
        before = self._texts[item]
        if not gathered.texts:
            return item
        going = [each.id for each in self._texts.values() if _goes(each, before)]
        new = {each.id: each for each in gathered.texts}
        texts: dict[str, Incoming] = {}
        for each in self._texts.values():
            texts |= new if each.id == going[0] else {each.id: each}
        self._forget(going)
        gone = set(going[1:])
        self._texts = {each: known for each, known in texts.items() if each not in gone}
        self._kept |= gathered.kept
        self._tell_twins(gathered.texts)
        return gathered.texts[0].id

    def leave_out(self, items: Collection[str]) -> None:
        """Leave texts out: they are gone from here."""
        for each in items:
            self._texts.pop(each, None)
        self._forget(items)
        self._tell_twins(())

    def set_near(self, near: Mapping[str, tuple[str, float]]) -> None:
        """Say what texts resemble, and how much; of those not named nothing is said."""
        for item, told in near.items():
            if item in self._texts:
                self._texts[item] = replace(self._texts[item], near=told)

    def look_again(self) -> None:
        """Notice twins among articles that came meanwhile."""
        self._known.clear()
        self._tell_twins(self._texts.values())

    def accepted(self, wanted: Callable[[Incoming], bool] | None = None) -> Acceptance:
        """Return those that fit and are wanted, to be read out of the spool one by one.

        Where all are, those that don't fit stay behind.
        """
        fitting = [each for each in self._texts.values() if each.fits and (wanted is None or wanted(each))]
        rest = [each for each in self._texts.values() if wanted is None and not each.fits]
        kept = {each.id: self._kept[each.id] for each in fitting if each.id in self._kept}
        written = {each.id: self._written[each.id] for each in fitting if each.id in self._written}
        return Acceptance(fitting, rest, self.spool, kept, written)

    def _forget(self, items: Iterable[str]) -> None:
        for each in items:
            self._kept.pop(each, None)
            self._written.pop(each, None)

    def _tell_twins(self, new: Iterable[Incoming]) -> None:
        unknown = {each.sha256 for each in new if each.sha256} - self._known.keys()
        if unknown:
            found = self._holders(unknown)
            self._known |= {each: found.get(each, "") for each in unknown}
        held: dict[str, str] = {}
        for item, each in self._texts.items():
            inside = self._known.get(each.sha256, "")
            twin = inside or held.get(each.sha256, "")
            if each.sha256:
                held.setdefault(each.sha256, each.called)
            if (twin, bool(twin and not inside)) != (each.twin, each.repeats):
                self._texts[item] = replace(each, twin=twin, repeats=bool(twin and not inside))


@dataclass(frozen=True, slots=True)
class Acceptance:
    """Hold which texts are added, and which stayed behind."""

    texts: Sequence[Incoming]
    rest: Sequence[Incoming]
    spool: Spool
    kept: Mapping[str, int]
    written: Mapping[str, str]

    def __len__(self) -> int:
        return len(self.texts)

    def article(self, incoming: Incoming) -> NewArticle:
        """Return what the project is given for one of the texts."""
        written = self.written.get(incoming.id)
        return incoming.article(self.spool.text(self.kept[incoming.id]) if written is None else written)


def _goes(each: Incoming, before: Incoming) -> bool:
    if each.id == before.id:
        return True
    return before.is_row and each.name == before.name and each.path == before.path
