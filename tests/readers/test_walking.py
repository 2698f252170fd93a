"""Files, folders and zips give their articles one after the other; what gives none is told."""

import io
import os
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from hashiya.errors import Sentence
from hashiya.readers import Options, ReadArticle, Skipped, Source, txt
from hashiya.readers.walking import Found, Unread, read_all


def zipped(entries: Iterable[tuple[str, bytes]]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in entries:
            archive.writestr(name, data)
    return stream.getvalue()


def found(*paths: Path, **more: object) -> tuple[list[Found], list[Unread]]:
    walked = list(read_all(paths, **more))  # type: ignore[arg-type]
    return [each for each in walked if isinstance(each, Found)], [
        each for each in walked if isinstance(each, Unread)
    ]


def made(folder: Path, **files: str) -> Path:
    folder.mkdir(exist_ok=True)
    for name, text in files.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


def test_files_come_in_the_order_given_and_one_that_fails_ends_nothing(tmp_path: Path) -> None:
    made(tmp_path, b="ب", a="أ", blank=" \n", nul="word\n" * 50 + "\0")
    names = ["b", "none", "blank", "nul", "a"]
    good, bad = found(*(tmp_path / f"{name}.txt" for name in names))
    assert [(each.name, each.path, each.article.text) for each in good] == [
        (str(tmp_path / "b.txt"), tmp_path / "b.txt", "ب"),
        (str(tmp_path / "a.txt"), tmp_path / "a.txt", "أ"),
    ]
    assert [each.path.name for each in bad] == ["none.txt", "blank.txt", "nul.txt"]
    assert [each.left_out for each in bad] == [0, 0, 0]
    assert "holds no text" in bad[1].sentence
    assert "NUL" in bad[2].sentence


def test_a_folder_is_walked_in_the_order_of_names(tmp_path: Path) -> None:
    folder = made(tmp_path / "news", a="1", c="3")
    made(folder / "b", z="2")
    made(folder / ".git", hidden="hidden")
    (folder / ".hidden.txt").write_text("hidden")
    (folder / "corpus.hashiya").write_bytes(b"SQLite")
    good, bad = found(folder)
    assert [each.article.text for each in good] == ["1", "2", "3"]
    assert good[1].path == folder / "b" / "z.txt"
    assert bad == []


def test_links_and_other_kinds_are_told_together(tmp_path: Path) -> None:
    folder = made(tmp_path / "news", a="1")
    for name in ("x.jpg", "y.JPG", "z.png", "old.doc"):
        (folder / name).write_bytes(b"\xff\xd8")
    (folder / "loop").symlink_to(folder)
    (folder / "link.txt").symlink_to(folder / "a.txt")
    good, bad = found(folder)
    assert [each.article.text for each in good] == ["1"]
    assert [(str(each.sentence), each.left_out) for each in bad] == [
        (f"Files of other kinds in {folder} were left out: .doc (1), .jpg (2), .png (1).", 4),
        (f"Links in {folder} weren't followed (2); give what they lead to.", 2),
    ]


def test_what_an_export_tells_of_itself_is_no_article(tmp_path: Path) -> None:
    folder = made(tmp_path / "news", a="1")
    for name in ("manifest.json", "set.jsonl.manifest.json"):
        (folder / name).write_text('{"text": "نص"}', "utf-8")
    good, [told] = found(folder)
    assert [each.article.text for each in good] == ["1"]
    assert str(told.sentence) == f"Files of other kinds in {folder} were left out: manifest.json (2)."
    [named], _ = found(folder / "manifest.json")
    assert named.article.text == "نص"


def test_only_twenty_kinds_are_named(tmp_path: Path) -> None:
    for number in range(25):
        (tmp_path / f"a.kind{number:02}").write_bytes(b"")
    _, [_, told] = found(tmp_path)
    assert told.left_out == 25
    assert str(told.sentence).endswith(".kind19 (1), ….")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes")
def test_pipes_are_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    good, [told] = found(tmp_path)
    assert good == []
    assert str(told.sentence) == f"{tmp_path / 'pipe.txt'} is neither a file nor a folder; it was left out."
    _, [told] = found(tmp_path / "pipe.txt")
    assert "no regular file" in told.sentence


def test_a_folder_that_cannot_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = made(tmp_path / "news", z="z")
    locked = made(folder / "locked", a="1")
    real = os.scandir

    def scandir(path: Path) -> Iterator[os.DirEntry[str]]:
        if Path(path) == locked:
            raise PermissionError(13, "Permission denied")
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    good, [told] = found(folder)
    assert [each.article.text for each in good] == ["z"]
    assert str(told.sentence) == f"The folder {locked} can't be read (Permission denied); give another one."


def test_folders_and_zips_without_articles_are_told(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "a.zip").write_bytes(zipped([("p.jpg", b"\xff")]))
    for name, left_out in (("empty", []), ("a.zip", [1])):
        _, [told, *more] = found(tmp_path / name)
        assert str(told.sentence) == f"{tmp_path / name} holds no file with an article; give another one."
        assert told.left_out == 0
        assert [each.left_out for each in more] == left_out


def test_a_zip_is_read_with_those_in_it(tmp_path: Path) -> None:
    inner = zipped([("خبر.txt", "داخل".encode()), ("bad.txt", b"a\0b")])
    data = zipped(
        [
            ("a.txt", b"1"),
            ("folder/b.txt", b"2"),
            ("folder/in.zip", inner),
            ("__MACOSX/a.txt", b"no"),
            (".hidden/a.txt", b"no"),
            ("p.jpg", b"\xff"),
            ("broken.zip", b"PK"),
            ("last.txt", b"3"),
        ]
    )
    path = tmp_path / "أخبار.ZIP"
    path.write_bytes(data)
    good, bad = found(path)
    assert [(each.name.removeprefix(str(path)), each.article.place, each.article.text) for each in good] == [
        ("/a.txt", "a.txt", "1"),
        ("/folder/b.txt", "folder/b.txt", "2"),
        ("/folder/in.zip/خبر.txt", "folder/in.zip/خبر.txt", "داخل"),
        ("/last.txt", "last.txt", "3"),
    ]
    assert {each.path for each in good} == {path}
    assert good[2].article.title == "خبر"
    assert [each.name.removeprefix(str(path)) for each in bad] == [
        "/folder/in.zip/bad.txt",
        "/broken.zip",
        "",
    ]
    assert bad[-1].left_out == 1


@pytest.mark.parametrize("name", ["../a.txt", "/etc/a.txt", "C:\\a.txt"])
def test_a_zip_whose_entries_lead_out_is_refused(tmp_path: Path, name: str) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(zipped([("ok.txt", b"1"), (name, b"2")]))
    good, [told] = found(path)
    assert good == []
    assert "leads out of it" in told.sentence


def test_a_reader_that_is_named_reads_everything(tmp_path: Path) -> None:
    (tmp_path / "a.news").write_text("<p>نص</p>", encoding="utf-8")
    (tmp_path / "p.hashiya").write_text("<p>no</p>", encoding="utf-8")
    [article], told = found(tmp_path, reader="txt")
    assert (article.article.text, told) == ("<p>نص</p>", [])
    _, [_, told_of] = found(tmp_path)
    assert told_of.left_out == 1


def test_the_open_project_is_never_opened(tmp_path: Path) -> None:
    made(tmp_path, project="p", a="1")
    os.link(tmp_path / "project.txt", tmp_path / "same.txt")
    good, bad = found(tmp_path, tmp_path / "none.txt", project=tmp_path / "project.txt")
    assert [each.article.text for each in good] == ["1"]
    assert [each.path.name for each in bad] == ["project.txt", "same.txt", "none.txt"]
    assert "the project itself" in bad[0].sentence


def test_what_a_file_skips_is_told_and_the_rest_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read(source: Source, options: Options) -> Iterator[ReadArticle | Skipped]:
        yield ReadArticle("1", "نص\r\nآخر", {}, place="row 1")
        yield Skipped(Sentence("Row 2 is none."))
        yield ReadArticle("3", " ", {})
        yield ReadArticle("4", "\ud800", {})
        yield ReadArticle("5", "ن", {}, place="row 5")

    monkeypatch.setattr(txt, "read", read)
    path = tmp_path / "a.zip"
    path.write_bytes(zipped([("t.txt", b"")]))
    good, bad = found(path)
    assert [(each.article.text, each.article.place) for each in good] == [
        ("نص\nآخر", "t.txt, row 1"),
        ("ن", "t.txt, row 5"),
    ]
    assert [each.name for each in bad] == [f"{path}/t.txt"] * 3
    assert bad[0].sentence == "Row 2 is none."
    assert "half a surrogate pair" in bad[2].sentence
