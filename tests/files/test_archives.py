"""A stranger's zip is looked into, never unpacked, and can't grow without end."""

import io
import struct
import warnings
import zipfile
from pathlib import Path

import pytest

from hashiya.errors import FormatError, NotFoundError
from hashiya.files import archives
from hashiya.files.archives import CORPUS, ArchiveError, Limits, open_archive


def zipped(*entries: tuple[str | zipfile.ZipInfo, bytes], packed: bool = True) -> bytes:
    """Return the bytes of a zip with these entries."""
    stream = io.BytesIO()
    kind = zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED
    with zipfile.ZipFile(stream, "w", kind) as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for name, data in entries:
            archive.writestr(name, data)
    return stream.getvalue()


def written(folder: Path, data: bytes) -> Path:
    """Write an archive and return where it is."""
    path = folder / "set.zip"
    path.write_bytes(data)
    return path


def why_not(path: Path, limits: Limits | None = None) -> str:
    """Return the clause that says why an archive isn't opened."""
    with pytest.raises(ArchiveError) as caught, open_archive(path, limits):
        pass
    assert str(path) in str(caught.value)
    return caught.value.why


def test_entries_are_read_in_their_order(tmp_path: Path) -> None:
    path = written(tmp_path, zipped(("b/نص.txt", b"two"), ("folder/", b""), ("a.txt", b"")))
    with open_archive(path) as archive:
        assert archive.names == ["b/نص.txt", "a.txt"]
        assert (archive.read("b/نص.txt"), archive.read("a.txt")) == (b"two", b"")


@pytest.mark.parametrize(
    "name", ["../a", "a/../../b", "/etc/passwd", "C:\\a", "c:a", "\\\\host\\a", "a\\..\\b"]
)
def test_names_that_lead_out_are_refused(tmp_path: Path, name: str) -> None:
    assert "leads out" in why_not(written(tmp_path, zipped((name, b"x"))))


def test_a_name_with_a_nul_is_refused(tmp_path: Path) -> None:
    data = zipped(("a_b", b"x")).replace(b"a_b", b"a\x00b")
    assert "leads out" in why_not(written(tmp_path, data))


def test_links_are_refused(tmp_path: Path) -> None:
    link = zipfile.ZipInfo("link")
    link.external_attr = 0o120777 << 16
    assert "is a link" in why_not(written(tmp_path, zipped((link, b"/etc/passwd"))))


def test_encrypted_entries_are_refused(tmp_path: Path) -> None:
    data = bytearray(zipped(("a", b"x")))
    at = data.index(b"PK\x01\x02")
    struct.pack_into("<H", data, at + 8, 1)
    assert "encrypted" in why_not(written(tmp_path, bytes(data)))


def test_one_name_twice_is_refused(tmp_path: Path) -> None:
    assert "twice" in why_not(written(tmp_path, zipped(("a", b"x"), ("a", b"y"))))


def test_a_thousandfold_blow_up_is_refused(tmp_path: Path) -> None:
    assert "blows up" in why_not(written(tmp_path, zipped(("a", bytes(3_000_000)))))


def test_small_files_may_be_packed_tight(tmp_path: Path) -> None:
    with open_archive(written(tmp_path, zipped(("a", bytes(500_000))))) as archive:
        assert len(archive.read("a")) == 500_000


def test_sizes_are_capped(tmp_path: Path) -> None:
    path = written(tmp_path, zipped(("a", b"x" * 60), ("b", b"x" * 60), packed=False))
    assert "larger than" in why_not(path, Limits(entry=50))
    assert "holds more than" in why_not(path, Limits(total=100))
    assert "more than 1 entries" in why_not(path, Limits(entries=1))


def test_reading_one_entry_again_and_again_ends(tmp_path: Path) -> None:
    path = written(tmp_path, zipped(("a", b"x" * 60), packed=False))
    with open_archive(path, Limits(total=100)) as archive:
        archive.read("a")
        with pytest.raises(ArchiveError, match="holds more than"):
            archive.read("a")


def test_an_archive_in_an_archive_shares_the_allowance(tmp_path: Path) -> None:
    inner = zipped(("x.txt", b"x" * 60), packed=False)
    path = written(tmp_path, zipped(("in.zip", inner), packed=False))
    with open_archive(path) as archive, archive.inner("in.zip") as found:
        assert (found.names, found.read("x.txt")) == (["x.txt"], b"x" * 60)
        assert found.name.endswith("set.zip/in.zip")
    with (
        open_archive(path, Limits(total=len(inner) + 10)) as archive,
        pytest.raises(ArchiveError, match="holds more than"),
        archive.inner("in.zip"),
    ):
        pass


def test_what_is_held_in_memory_is_capped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = written(tmp_path, zipped(("a", b"x" * 60), packed=False))
    monkeypatch.setattr(archives, "_HELD", 50)
    with open_archive(path) as archive:
        with archive.stream("a") as stream:
            assert (stream.read(20), stream.read()) == (b"x" * 20, b"x" * 40)
        with pytest.raises(ArchiveError, match="holds more than"):
            archive.read("a")


def test_an_archive_in_one_of_many_files_has_limits_of_its_own(tmp_path: Path) -> None:
    path = written(tmp_path, zipped(("in.docx", zipped(("a", b"x" * 60), ("b", b"x"), packed=False))))
    with open_archive(path, CORPUS) as archive:
        for limits, why in (
            (Limits(entries=1), "more than 1 entries"),
            (Limits(total=60), "holds more than"),
        ):
            with pytest.raises(ArchiveError, match=why), archive.inner("in.docx", limits):
                pass


def test_damage_is_told(tmp_path: Path) -> None:
    whole = zipped(("a.txt", b"some text that is here"), packed=False)
    assert "no whole zip" in why_not(written(tmp_path, whole[:40]))
    assert "no whole zip" in why_not(written(tmp_path, b""))
    path = written(tmp_path, whole.replace(b"some", b"SOME", 1))
    with open_archive(path) as archive, pytest.raises(ArchiveError, match=r"entry a\.txt is damaged"):
        archive.read("a.txt")
    with open_archive(path) as archive, pytest.raises(ArchiveError, match="has no entry b"):
        archive.read("b")


def test_what_is_no_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError), open_archive(tmp_path / "none.zip"):
        pass
    with pytest.raises(FormatError, match="no regular file"), open_archive(tmp_path):
        pass
