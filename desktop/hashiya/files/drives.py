"""Drives that aren't this machine's own: whether a file lies on the network, or where a service syncs it."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path
from typing import NamedTuple

NETWORK, SYNCED = "network", "synced"
_MOUNTS = Path("/proc/self/mountinfo")
_OCTAL = re.compile(r"\\([0-7]{3})")
_REMOTE = 4
"""What Windows calls a drive of another machine (``DRIVE_REMOTE``)."""
_FAR = frozenset(
    (
        "9p",
        "afs",
        "ceph",
        "cifs",
        "coda",
        "davfs",
        "gfs2",
        "glusterfs",
        "lustre",
        "ncpfs",
        "nfs",
        "nfs4",
        "ocfs2",
        "prl_fs",
        "smb3",
        "smbfs",
        "vboxsf",
        "fuse.davfs",
        "fuse.davfs2",
        "fuse.glusterfs",
        "fuse.google-drive-ocamlfuse",
        "fuse.gvfsd-fuse",
        "fuse.onedriver",
        "fuse.rclone",
        "fuse.s3fs",
        "fuse.sshfs",
        "fuse.vmhgfs-fuse",
    )
)
"""Types of file systems whose locks and flushes depend on another machine, or on the one around this one."""
_SERVICES = {
    "dropbox": "Dropbox",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "icloud drive": "iCloud",
    "iclouddrive": "iCloud",
    "mobile documents": "iCloud",
    "nextcloud": "Nextcloud",
    "onedrive": "OneDrive",
    "owncloud": "ownCloud",
    "pcloud drive": "pCloud",
    "pclouddrive": "pCloud",
    "yandex.disk": "Yandex.Disk",
}
"""Services by how the names of their folders begin."""


class Place(NamedTuple):
    """Tell what is special about where a file lies: the ``kind``, and the file system's or service's name."""

    kind: str
    name: str


def place_of(path: Path) -> Place | None:
    """Return what is special about where ``path`` lies, ``None`` for a disk of this machine.

    A synced folder is known by its name alone. A network drive is known by the system: on Linux by the type
    of its file system, on Windows by that of the drive, on macOS not at all.
    """
    for part in path.parts[:-1]:
        for begin, service in _SERVICES.items():
            if _begins(part.casefold(), begin):
                return Place(SYNCED, service)
    return _network_place(path)


def _begins(name: str, begin: str) -> bool:
    """Tell whether a name begins with these whole words."""
    following = name[len(begin) : len(begin) + 1]
    return name.startswith(begin) and not (following.isalnum() or following == "_")


def _network_place(path: Path) -> Place | None:
    if sys.platform == "win32":
        return Place(NETWORK, path.drive) if drive_type(path) == _REMOTE else None
    type_ = file_system_of(path)
    return Place(NETWORK, type_) if type_ in _FAR else None


def drive_type(path: Path) -> int:
    """Return the type that Windows gives the drive of ``path``."""
    import ctypes  # takes milliseconds at each start elsewhere

    return int(ctypes.windll.kernel32.GetDriveTypeW(path.anchor))  # type: ignore[attr-defined]


def file_system_of(path: Path) -> str:
    """Return the type of the file system that ``path`` lies on, as Linux names it; nothing elsewhere."""
    try:
        lines = _MOUNTS.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    except OSError:
        return ""
    best, type_ = "", ""
    for line in lines:
        before, _, after = line.partition(" - ")
        mounted = _OCTAL.sub(lambda code: chr(int(code[1], 8)), before.split(" ")[4])
        # what is mounted later over the same folder hides what was there
        if len(mounted) >= len(best) and _is_within(path, mounted):
            best, type_ = mounted, after.partition(" ")[0]
    return type_


def _is_within(path: Path, folder: str) -> bool:
    return f"{os.fspath(path)}/".startswith(f"{folder.rstrip('/')}/")
