"""Texts read out of files, folders and archives, one after the other. No Qt here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from hashiya.errors import Sentence, StorageError
from hashiya.files.archives import CORPUS, open_archive
from hashiya.files.spool import Spool
from hashiya.readers import EntrySource, FileSource, Options, Source
from hashiya.readers.apart import read_apart
from hashiya.readers.walking import Found, Unread
from hashiya.ui.jobs import Cancelled, Progress
from hashiya.ui.models.incoming import Incoming, read, unread

if TYPE_CHECKING:
    from hashiya.readers.tables import TableHead

_TOLD = 10
"""How many texts are read before it is told again how far it is."""


@dataclass(slots=True)
class Gathered:
    """Hold what was read, with the numbers under which a spool keeps the texts.

    ``left_out`` tells what was passed by and isn't missed, ``failure`` why no more could be read, ``stopped``
    that somebody didn't want more.
    """

    texts: list[Incoming] = field(default_factory=list)
    kept: dict[str, int] = field(default_factory=dict)
    left_out: list[Sentence] = field(default_factory=list)
    failure: StorageError | None = None
    stopped: bool = False

    def take(self, found: Found | Unread, options: Options, spool: Spool) -> None:
        """Take in what was found; raises StorageError where the spool is full."""
        if isinstance(found, Unread) and found.left_out:
            self.left_out.append(found.sentence)
            return
        if isinstance(found, Unread):
            self.texts.append(unread(found.sentence, found.name, found.path, options))
            return
        incoming, text = read(found.article, found.name, found.path, options)
        if text:
            self.kept[incoming.id] = spool.put(text)
        self.texts.append(incoming)


def gather(
    paths: Iterable[Path],
    spool: Spool,
    progress: Progress,
    cancelled: Cancelled,
    project: Path | None = None,
) -> Gathered:
    """Read files until all are read or somebody asks to stop; what is read by then is returned.

    The file of the open ``project`` is left out, since it mustn't be opened a second time.
    """
    gathered, options = Gathered(), Options()
    for found in read_apart(list(paths), options, project=project, cancelled=cancelled):
        try:
            gathered.take(found, options, spool)
        except StorageError as error:
            gathered.failure = error
            break
        if len(gathered.texts) % _TOLD == 0:
            progress(len(gathered.texts), 0)
        if cancelled():
            gathered.stopped = True
            break
    return gathered


def read_again(
    before: Incoming, options: Options, spool: Spool, progress: Progress, cancelled: Cancelled
) -> Gathered:
    """Read a file again in another way: what stands in the place of one text, or of all rows of its table.

    What somebody wrote about a text stays; what is read of other files of the same archive is left out.
    """
    assert before.path is not None
    gathered = Gathered()
    for found in read_apart([before.path], options, cancelled=cancelled):
        if cancelled():
            break
        if found.name == before.name:
            gathered.take(found, options, spool)
            progress(len(gathered.texts), 0)
    gathered.texts = [_kept(each, before) for each in gathered.texts]
    return gathered


def table_head(incoming: Incoming) -> TableHead:
    """Return how the table begins that a text is a row of; raises what its reader raises."""
    from hashiya.readers.tables import head

    with _opened(incoming) as source:
        return head(source, incoming.options)


@contextmanager
def _opened(incoming: Incoming) -> Iterator[Source]:
    """Open the file of a text, through as many archives as it lies in."""
    path = incoming.path
    assert path is not None
    if incoming.name == str(path):
        yield FileSource(path)
        return
    with ExitStack() as stack:
        archive = stack.enter_context(open_archive(path, CORPUS))
        entry = incoming.name.removeprefix(f"{archive.name}/")
        while entry not in archive.names:
            inner = next(each for each in archive.names if entry.startswith(f"{each}/"))
            archive = stack.enter_context(archive.inner(inner))
            entry = entry.removeprefix(f"{inner}/")
        yield EntrySource(archive, entry)


def _kept(again: Incoming, before: Incoming) -> Incoming:
    known: Mapping[str, str] = {} if again.is_row else before.said
    return replace(
        again,
        title=known.get("title", again.title),
        said=known,
        detected=before.detected or again.detected,
    )
