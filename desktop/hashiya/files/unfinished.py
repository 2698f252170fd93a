"""Unfinished: what is being written lies in a folder of ours beside the name that it will take.

Whoever writes there holds a lock. What a program leaves there when it dies is locked no more, and goes when
anything is next written beside the same place.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import platform
import re
import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

_NAME = re.compile(r"\.hashiya-([0-9a-f]{8})-[0-9a-f]{16}\.(part|gone)")
_LOCK, _NEW, _OLD = "lock", "new", "old"


@contextmanager
def beside(target: Path) -> Iterator[Path]:
    """Give the path of a file or folder to be written, on the disk of ``target`` and seen by nobody else.

    What hasn't been moved away from there at the end is gone. Raises OSError where nothing can be written
    beside ``target``.
    """
    clear(target.parent)
    folder, holding = _begin(target.parent)
    try:
        yield folder / _NEW
    finally:
        holding.close()  # some systems remove nothing that is open
        shutil.rmtree(folder, ignore_errors=True)


def set_aside(new: Path, target: Path) -> None:
    """Move ``target`` to where it goes with ``new``; where the program dies before that, it comes back."""
    old = new.with_name(_OLD)
    old.mkdir()
    target.rename(old / target.name)


def bring_back(new: Path, target: Path) -> None:
    """Give what :func:`set_aside` moved its name again."""
    (new.with_name(_OLD) / target.name).rename(target)


def clear(place: Path) -> None:
    """Take away what the dead left in a folder; another user's, another machine's, and links stay."""
    with contextlib.suppress(OSError), os.scandir(place) as entries:
        found = [Path(each) for each in entries if _is_ours(each)]
        for each in found:
            with contextlib.suppress(OSError), ExitStack() as holding:
                if _take(each, holding):
                    _remove(each)


def _is_ours(entry: os.DirEntry[str]) -> bool:
    named = _NAME.fullmatch(entry.name)
    return (
        named is not None
        and named[1] == _machine()
        and entry.is_dir(follow_symlinks=False)
        and entry.stat(follow_symlinks=False).st_uid == getattr(os, "getuid", int)()
    )


def _remove(folder: Path) -> None:
    # a system without locks of this kind renames nothing in which a file is open
    gone = folder.rename(folder.with_suffix(".gone"))
    for old in list(gone.glob(f"{_OLD}/*")):
        target = folder.with_name(old.name)
        if not os.path.lexists(target):
            old.rename(target)
    shutil.rmtree(gone, ignore_errors=True)


def _begin(place: Path) -> tuple[Path, ExitStack]:
    """Make a folder and hold its lock; one that was taken for a dead one's in between is made anew."""
    while True:
        folder = place / f".hashiya-{_machine()}-{os.urandom(8).hex()}.part"
        folder.mkdir(mode=0o700)
        with ExitStack() as holding:
            try:
                if _take(folder, holding, os.O_EXCL, unlockable=True) and (folder / _LOCK).exists():
                    return folder, holding.pop_all()
            except (FileNotFoundError, FileExistsError):
                continue
            except OSError:
                folder.rmdir()
                raise


def _take(folder: Path, holding: ExitStack, flags: int = 0, *, unlockable: bool = False) -> bool:
    """Take the lock of a folder as long as ``holding`` holds, or tell that somebody has it.

    ``unlockable`` is what is told where a drive knows no locks.
    """
    descriptor = os.open(folder / _LOCK, os.O_CREAT | os.O_RDWR | flags, 0o600)
    lock = holding.enter_context(os.fdopen(descriptor, "rb"))
    try:
        import fcntl
    except ImportError:
        # there nothing that is open can be removed: being open is the lock, and who removes lets go of it
        if not flags:
            lock.close()
        return True
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        return unlockable
    return True


def _machine() -> str:
    """Return what tells this machine from others that reach the same drive: locks don't always."""
    return hashlib.sha256(platform.node().encode()).hexdigest()[:8]
