"""What is read in a process of its own comes out as it does here, and what ends that process is told."""

import json
import os
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from hashiya.core.spans import Span
from hashiya.errors import Sentence
from hashiya.files.apart import Apart
from hashiya.readers import Options, apart
from hashiya.readers.apart import answer, read_apart
from hashiya.readers.reader import Doubt, ReadArticle
from hashiya.readers.walking import Found, Unread, read_all
from tests.second_processes import served


def _records(path: Path, number: int = 3) -> Path:
    rows = [{"text": f"نص رقم {each}\u200cها", "title": "عنوان", "page": each} for each in range(number)]
    path.write_text("\n".join(json.dumps(row) for row in rows) + "\n{}\n", encoding="utf-8")
    return path


def test_the_same_comes_out_of_files_folders_and_zips(tmp_path: Path) -> None:
    folder = tmp_path / "مجلد"
    folder.mkdir()
    (folder / "a.txt").write_text("نص أول", encoding="utf-8")
    (folder / "picture.png").write_bytes(b"\x89PNG")
    _records(folder / "b.jsonl")
    with zipfile.ZipFile(folder / "c.zip", "w") as archive:
        archive.writestr("d/e.txt", "نص ثان")
        archive.writestr("d/f.jsonl", "{")
    missing = tmp_path / "none.jsonl"
    here = list(read_all([folder, missing]))
    assert list(read_apart([folder, missing])) == here
    assert sum(isinstance(each, Found) for each in here) == 5
    told = {each.sentence.template: each for each in read_apart([folder]) if isinstance(each, Unread)}
    assert told == {
        each.sentence.template: each for each in here if isinstance(each, Unread) and each.path != missing
    }


def test_options_reach_the_reader(tmp_path: Path) -> None:
    path = tmp_path / "a.dat"
    path.write_bytes(json.dumps({"corps": "نص", "text": "غيره"}).encode())
    [found] = read_apart([path], Options(columns={"text": "corps"}), "jsonl")
    assert isinstance(found, Found)
    assert found.article.text == "نص"


def test_names_that_are_no_text_are_read_and_cleaned(tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"\xff.jsonl")
    try:
        _records(path, 1)
    except OSError:
        pytest.skip("this file system takes names of text alone")
    found = next(read_apart([path]))
    assert isinstance(found, Found)
    assert found.path == path
    assert found.article.meta["file"] == "\ufffd.jsonl"


def test_a_file_that_takes_too_long_is_given_up_and_the_next_one_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Hasty(Apart):
        def ask(self, request: dict[str, Any], *given: Any) -> Iterator[Any]:
            self._patience = 0.0 if request["path"] == str(paths[0]).encode().hex() else 60.0
            return super().ask(request, *given)

    monkeypatch.setattr(apart, "Apart", Hasty)
    paths = [_records(tmp_path / "a.jsonl"), tmp_path / "b.txt"]
    paths[1].write_text("نص", encoding="utf-8")
    slow, read = read_apart(paths)
    assert isinstance(slow, Unread)
    assert slow.sentence == (
        f"The file {paths[0]} can't be read (it takes longer than 0 seconds); give another file."
    )
    assert isinstance(read, Found)


def test_nothing_more_is_given_once_it_is_not_wanted(tmp_path: Path) -> None:
    paths = [_records(tmp_path / "a.jsonl"), _records(tmp_path / "b.jsonl")]
    stop = [False]
    found = []
    for each in read_apart(paths, cancelled=lambda: stop[0]):
        found.append(each)
        stop[0] = True
    assert len(found) == 1


def test_the_far_side_packs_doubts_and_places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its own process is measured by nobody, so the same runs here."""
    path = tmp_path / "a.jsonl"
    article = ReadArticle(
        "عنوان",
        "نص",
        {"page": 1},
        (Doubt(Sentence("Why {n}.", n=1), Span(0, 2)), Doubt(Sentence("All."))),
        "row 3",
    )
    row = replace(article, place=Sentence("row {number}", number=3))
    given = [
        Found(f"{path}/x", path, article),
        Found("y", path, row),
        Unread(str(path), path, Sentence("No."), 2),
    ]

    def read(*_: object) -> list[Found | Unread]:
        return given

    monkeypatch.setattr(apart, "read_all", read)
    request = apart._request(path, Options("utf-8", whole=True), "html")
    told = json.loads(json.dumps(list(answer(request))))
    items = [apart._item(each, path) for each in told]
    assert [items[0], items[2]] == [given[0], given[2]]
    assert isinstance(items[1], Found)
    assert isinstance(items[1].article.place, Sentence)
    assert (items[1].article.place, items[1].article.place.values) == ("row 3", {"number": 3})
    assert request["encoding"] == "utf-8"
    assert request["whole"] is True


def test_run_as_a_program_it_serves(monkeypatch: pytest.MonkeyPatch) -> None:
    assert served("hashiya.readers.apart", monkeypatch) == ["answer"]
