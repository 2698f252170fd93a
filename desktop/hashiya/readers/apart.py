"""Read files in a process of its own, which ends with a file that takes too long or too much.

Run as a program, this module is that process.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from hashiya.core.spans import Span
from hashiya.errors import Sentence
from hashiya.files.apart import Apart, BrokenOffError
from hashiya.files.serving import clean, pack, serve_here, unpack
from hashiya.readers.reader import Doubt, Options, ReadArticle
from hashiya.readers.walking import Found, Unread, read_all

PATIENCE = 60.0
"""Seconds that a file may take until its next article."""
_MEMORY = 2_000_000_000
_SECONDS = 3_600


def read_apart(
    paths: Iterable[Path],
    options: Options = Options(),  # noqa: B008 -- frozen
    reader: str | None = None,
    *,
    project: Path | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Iterator[Found | Unread]:
    """Give what :func:`read_all` gives, read in another process; nothing more once ``cancelled`` says yes."""
    with closing(Apart(__name__, patience=PATIENCE)) as process:

        def within(path: Path) -> Iterator[Found | Unread]:
            if cancelled is not None and cancelled():
                return
            try:
                for told in process.ask(_request(path, options, reader), cancelled):
                    yield _item(told, path)
            except BrokenOffError as error:
                if cancelled is None or not cancelled():
                    yield _broken_off(path, error.sentence)

        yield from read_all(paths, options, reader, project=project, within=within)


def main() -> None:
    """Be the process that reads."""
    serve_here(answer, _MEMORY, _SECONDS)


def answer(request: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Read the file that a request names, and give each of its articles as JSON holds it."""
    path = Path(os.fsdecode(bytes.fromhex(request["path"])))
    options = Options(request["encoding"], request["columns"], request["whole"])
    for found in read_all([path], options, request["reader"]):
        name = clean(found.name.removeprefix(str(path)))
        if isinstance(found, Unread):
            yield {"name": name, "unread": pack(found.sentence), "left_out": found.left_out}
        else:
            yield {"name": name, **_packed(found.article)}


def _request(path: Path, options: Options, reader: str | None) -> dict[str, Any]:
    return {
        "path": os.fsencode(path).hex(),
        "encoding": options.encoding,
        "columns": dict(options.columns),
        "whole": options.whole,
        "reader": reader,
    }


def _packed(article: ReadArticle) -> dict[str, Any]:
    doubts = [
        [pack(doubt.sentence), *((doubt.span.start, doubt.span.end) if doubt.span else ())]
        for doubt in article.doubts
    ]
    return {
        "title": clean(article.title),
        "text": article.text,
        "meta": dict(article.meta),
        "doubts": doubts,
        "place": pack(place) if isinstance(place := article.place, Sentence) else clean(place),
    }


def _item(told: dict[str, Any], path: Path) -> Found | Unread:
    name = f"{path}{told['name']}"
    if "unread" in told:
        return Unread(name, path, unpack(told["unread"]), told["left_out"])
    doubts = tuple(Doubt(unpack(said), Span(*place) if place else None) for said, *place in told["doubts"])
    where = unpack(told["place"]) if isinstance(told["place"], dict) else told["place"]
    return Found(name, path, ReadArticle(told["title"], told["text"], told["meta"], doubts, where))


def _broken_off(path: Path, why: Sentence) -> Unread:
    return Unread(
        str(path),
        path,
        Sentence("The file {path} can't be read ({why}); give another file.", path=path, why=why),
    )


if __name__ == "__main__":
    main()
