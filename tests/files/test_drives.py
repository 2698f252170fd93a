"""Which drives aren't this machine's own, as each system tells."""

from __future__ import annotations

import ctypes
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from hashiya.files import drives
from hashiya.files.drives import Place, place_of

MOUNTS = """\
22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
30 22 0:40 / /mnt/team rw,relatime shared:5 - nfs4 server:/team rw,vers=4.2
31 22 0:41 / /mnt/team\\040two rw shared:6 - cifs //server/two rw
32 30 0:42 / /mnt/team/local rw - tmpfs none rw
33 22 0:43 / /home/s/remote rw master:1 - fuse.sshfs s@server: rw
"""


@pytest.fixture(autouse=True)
def _mounts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    listed = tmp_path / "mountinfo"
    listed.write_text(MOUNTS)
    monkeypatch.setattr(drives, "_MOUNTS", listed)
    monkeypatch.setattr(sys, "platform", "linux")


@pytest.mark.parametrize(
    ("path", "type_"),
    [
        ("/home/s/a.hashiya", None),
        ("/mnt/team/a.hashiya", "nfs4"),
        ("/mnt/team/deep/er/a.hashiya", "nfs4"),
        ("/mnt/teamwork/a.hashiya", None),
        ("/mnt/team two/a.hashiya", "cifs"),
        ("/mnt/team/local/a.hashiya", None),
        ("/home/s/remote/a.hashiya", "fuse.sshfs"),
    ],
)
def test_linux_names_the_file_system(path: str, type_: str | None) -> None:
    assert place_of(Path(path)) == (type_ and Place("network", type_))


def test_what_is_mounted_last_over_a_folder_counts(tmp_path: Path) -> None:
    (tmp_path / "mountinfo").write_text(MOUNTS + "40 22 0:50 / /mnt/team rw - ext4 /dev/vdb rw\n")
    assert place_of(Path("/mnt/team/a.hashiya")) is None


def test_a_system_that_lists_no_mounts_tells_nothing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(drives, "_MOUNTS", tmp_path / "nothing")
    assert place_of(Path("/mnt/team/a.hashiya")) is None


@pytest.mark.parametrize(
    ("path", "service"),
    [
        ("/home/s/Dropbox/a.hashiya", "Dropbox"),
        ("/home/s/Dropbox (Personal)/news/a.hashiya", "Dropbox"),
        ("/Users/s/OneDrive - University/a.hashiya", "OneDrive"),
        ("/Users/s/Library/CloudStorage/GoogleDrive-s@example.org/My Drive/a.hashiya", "Google Drive"),
        ("/Users/s/Library/Mobile Documents/com~apple~CloudDocs/a.hashiya", "iCloud"),
        ("/home/s/Nextcloud/a.hashiya", "Nextcloud"),
        ("/home/s/Dropboxes/a.hashiya", None),
        ("/home/s/dropbox.hashiya", None),
    ],
)
def test_a_synced_folder_is_known_by_its_name(path: str, service: str | None) -> None:
    assert place_of(Path(path)) == (service and Place("synced", service))


@pytest.mark.parametrize(("type_", "place"), [(4, Place("network", "")), (3, None)])
def test_windows_names_the_type_of_the_drive(
    monkeypatch: pytest.MonkeyPatch, type_: int, place: Place | None
) -> None:
    asked: list[str] = []
    kernel = SimpleNamespace(GetDriveTypeW=lambda root: asked.append(root) or type_)
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(kernel32=kernel), raising=False)
    monkeypatch.setattr(sys, "platform", "win32")
    assert place_of(Path("/mnt/team/a.hashiya")) == place
    assert asked == ["/"]
