"""Find the text that positions point into where a file doesn't hold it: a text file beside it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from urllib.parse import unquote, urlsplit

from hashiya.errors import FormatError
from hashiya.files.reading import read_regular
from hashiya.text.encodings import detect

_LIMIT = 200_000_000
_LIKELY = 0.4


def raw_text(data: bytes) -> str:
    """Return bytes as text, its byte order mark and line breaks kept, since positions may count them.

    Raises FormatError for what isn't text in any encoding known.
    """
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        likeliest = detect(data)[0]
    if likeliest.confidence < _LIKELY:
        raise FormatError("This isn't plain text in any encoding known here; give a text file.")
    return data.decode(likeliest.encoding)


def text_beside(folder: Path, names: Iterable[str]) -> tuple[Path, str] | None:
    """Return the first of the text files that is there, and its text; ``names`` are a stranger's words.

    A name is taken as that of the file, with ``.txt`` behind it or instead of its suffix; folders in it don't
    count, so that nothing is read from elsewhere.
    """
    for name in names:
        last = _last_part(name)
        stem = last.rpartition(".")[0] or last
        for candidate in (last if last.lower().endswith(".txt") else "", f"{last}.txt", f"{stem}.txt"):
            path = folder / candidate
            if last and candidate and path.is_file() and not path.is_symlink():
                return path, raw_text(read_regular(path, _LIMIT))
    return None


def _last_part(name: str) -> str:
    """Return what a path or an address ends in, empty where that could lead anywhere."""
    try:
        path = urlsplit(name).path if "://" in name else name
    except ValueError:
        return ""
    last = unquote(path).replace("\\", "/").rstrip("/").rpartition("/")[2]
    fits = last not in (".", "..") and len(last.encode("utf-8", "replace")) < 240
    return last if fits and last.isprintable() and ":" not in last else ""
