"""hashiya add: tables, workbooks, records, folders and zips, and what is told of all that was added."""

import csv
import io
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from hashiya import assets
from hashiya.cli import intake, resemblance
from hashiya.core.spans import Span
from hashiya.errors import Sentence
from hashiya.project import Project
from hashiya.readers import Doubt, ReadArticle
from hashiya.readers.walking import Found

from .conftest import TEXT, Answer, Call, Made, failed, misused
from .test_process import process

ROWS = [
    {"العنوان": "أول", "النص": "قال الوزير «لا».", "المصدر": "BBC", "التاريخ": "5 مارس 2024"},
    {"العنوان": "ثان", "النص": "ونفت الشركة\nذلك كله.", "المصدر": "رويترز", "التاريخ": "2024/3/6"},
]


def table(rows: list[dict[str, str]] = ROWS) -> bytes:
    stream = io.StringIO()
    writer = csv.DictWriter(stream, list(rows[0]), delimiter=";")
    writer.writeheader()
    writer.writerows(rows)
    return stream.getvalue().encode("windows-1256")


def workbook() -> bytes:
    book = openpyxl.Workbook()
    book.active.append(list(ROWS[0]))
    for row in ROWS:
        book.active.append(list(row.values()))
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def zipped(**files: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, data in files.items():
            archive.writestr(name.replace("__", "."), data)
    return stream.getvalue()


FILES = {
    "a.csv": table(),
    "a.xlsx": workbook(),
    "a.jsonl": "\n".join(json.dumps(row) for row in ROWS).encode(),
    "a.json": json.dumps({"articles": ROWS}).encode(),
    "a.zip": zipped(in__csv=table()),
}


def document(answer: Answer) -> Any:
    assert answer.err == ""
    return json.loads(answer.out)


@pytest.mark.parametrize("name", FILES)
def test_every_row_is_an_article_with_what_the_table_tells(made: Made, tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(FILES[name])
    done = process("add", made.path, path)
    assert (done.returncode, done.stderr) == (0, b"")
    lines = [line.split("\t") for line in done.stdout.decode().splitlines()]
    assert [line[1:] for line in lines] == [["16", "أول"], ["20", "ثان"]]
    with Project.open(made.path, read_only=True) as project:
        assert [project.text(line[0]) for line in lines] == [row["النص"] for row in ROWS]
        meta = project.article(lines[0][0]).meta
    assert {key: meta[key] for key in ("title", "publisher", "date")} == {
        "title": "أول",
        "publisher": "BBC",
        "date": "2024-03-05",
    }


def test_a_folder_is_added_with_all_that_is_in_it(made: Made, tmp_path: Path, call: Call) -> None:
    folder = tmp_path / "news"
    (folder / "more").mkdir(parents=True)
    (folder / "1.txt").write_text("واحد", encoding="utf-8")
    (folder / "more" / "2.zip").write_bytes(zipped(a__txt="اثنان".encode(), b__jpg=b"\xff"))
    (folder / "z.hashiya").write_bytes(b"")
    (folder / "photo.jpg").write_bytes(b"\xff\xd8")
    answer = call("add", made.path, folder)
    assert answer.code == 0
    assert [line.split("\t")[2] for line in answer.lines] == ["1", "a"]
    told = answer.err.splitlines()
    assert [each.rpartition("news")[2] for each in told] == [
        "/more/2.zip were left out: .jpg (1).",
        " were left out: .jpg (1).",
    ]
    told = json.loads(call("add", made.path, folder, "--json").out)
    assert told["added"] == told["failed"] == []
    assert [each["title"] for each in told["duplicates"]] == ["1", "a"]
    assert [(each["file"], each["files"]) for each in told["left_out"]] == [
        (str(folder / "more" / "2.zip"), 1),
        (str(folder), 1),
    ]


def test_json_tells_of_everything(made: Made, tmp_path: Path, call: Call) -> None:
    path = tmp_path / "a.jsonl"
    rows = [{"text": "نص أول", "title": "أ"}, {"text": " "}, {"text": TEXT}, {"text": "نص ثان"}]
    path.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    answer = call("add", made.path, path, tmp_path / "none.txt", "--json")
    assert answer.code == 1
    told = document(answer)
    assert list(told) == ["added", "duplicates", "near", "failed", "left_out"]
    assert [each["title"] for each in told["added"]] == ["أ", "نص ثان"]
    first = told["added"][0]
    assert first == {
        "id": first["id"],
        "title": "أ",
        "characters": 6,
        "file": str(path),
        "place": "line 1",
        "review": [],
    }
    assert told["duplicates"] == [
        {"file": str(path), "place": "line 3", "title": "عنوان الخبر", "duplicate_of": made.article}
    ]
    assert [each["file"] for each in told["failed"]] == [str(path), str(tmp_path / "none.txt")]
    assert told["failed"][0]["sentence"] == f"There is no text in {path}, line 2; it was left out."


def test_a_duplicate_row_is_told_with_its_place(made: Made, tmp_path: Path, call: Call) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps({"text": TEXT}), encoding="utf-8")
    failed(call("add", made.path, path), f"{path}, line 1", made.article)


def test_columns_may_be_named(made: Made, tmp_path: Path, call: Call) -> None:
    path = tmp_path / "a.csv"
    path.write_text("text,body,n\nقال,نفى=لا,عنوان\n", encoding="utf-8")
    answer = call("add", made.path, path, "--column", "text=body", "title=n")
    assert answer.out.split("\t")[1:] == ["6", "عنوان\n"]
    failed(call("add", made.path, path, "--column", "text=x"), "no column x", "text, body, n")
    for wrong in ("text", "label=body"):
        misused(call("add", made.path, path, "--column", wrong), "ROLE=NAME", wrong)


def test_a_reader_may_be_named(made: Made, tmp_path: Path, call: Call) -> None:
    path = tmp_path / "a.news"
    path.write_bytes(FILES["a.jsonl"])
    assert len(call("add", made.path, path, "--reader", "jsonl").lines) == 2
    misused(call("add", made.path, path, "--reader", "rtf"), "--reader")


def test_a_title_goes_with_one_text(made: Made, tmp_path: Path, call: Call) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(FILES["a.csv"])
    misused(call("add", made.path, path, "--title", "x"), "--title goes with one text")
    misused(call("add", made.path, tmp_path, "--title", "x"), "--title goes with one file")
    assert len(json.loads(call("articles", made.path, "--json").out)) == 1


def test_what_is_doubtful_is_accepted_and_told(
    made: Made, tmp_path: Path, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    doubts = (
        Doubt(Sentence("It is cut.")),
        Doubt(Sentence("It is cut."), Span(0, 1)),
        Doubt(Sentence("Why?")),
    )

    def read(*_: object, **__: object) -> Iterator[Found]:
        article = ReadArticle("عنوان\n" * 100, "نص جديد", {"file": "a.pdf"}, doubts, "p. 1")
        yield Found("a.zip/a.pdf", Path("a.zip"), article)
        yield Found("bad", Path("bad"), ReadArticle("x", "آخر", {"bad": "\ud800"}))

    monkeypatch.setattr(intake, "read_apart", read)
    answer = call("add", made.path, "a.zip", "--json")
    assert answer.code == 1
    told = document(answer)
    [added] = told["added"]
    assert (added["file"], added["place"], added["review"]) == ("a.zip", "p. 1", ["It is cut.", "Why?"])
    assert [each["file"] for each in told["failed"]] == ["bad"]
    with Project.open(made.path, read_only=True) as project:
        assert project.article(added["id"]).meta["review"] == ["It is cut.", "Why?"]


def near_texts(folder: Path, number: int = 3) -> Path:
    words = assets.resource("samples", "musk-putin.txt").read_text(encoding="utf-8").split()
    rows = [{"text": " ".join([*words, *["مختلف"] * each])} for each in range(number)]
    path = folder / "near.jsonl"
    path.write_text("\n".join(json.dumps(row) for row in [*rows, {"text": "شيء آخر"}]), encoding="utf-8")
    return path


def test_near_duplicates_are_told_and_added_all_the_same(made: Made, tmp_path: Path, call: Call) -> None:
    path = near_texts(tmp_path)
    answer = call("add", made.path, path)
    assert answer.code == 0
    assert len(answer.lines) == 4
    told = answer.err.splitlines()
    assert len(told) == 3
    assert told[0].startswith(f"The text of {path}, line 2 is nearly the same as that of {path}, line 1 (")
    assert call("add", made.path, path).err.count("nearly") == 0
    again = tmp_path / "again.txt"
    again.write_text(json.loads(path.read_text().splitlines()[0])["text"] + " وكفى", encoding="utf-8")
    told = call("add", made.path, again).err.splitlines()
    assert len(told) == 3
    assert told[0].startswith(f"The text of {again} is nearly the same as that of the article ")


def test_a_project_that_was_never_searched_is_compared_with_where_that_is_asked_for(
    made: Made, tmp_path: Path, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = near_texts(tmp_path).read_text().splitlines()[0]
    old, new = tmp_path / "old.jsonl", tmp_path / "new.jsonl"
    old.write_text(text, encoding="utf-8")
    call("add", made.path, old)
    monkeypatch.setattr(resemblance, "_is_indexed", lambda *_: False)
    for number, asked, pairs in ((1, [], 1), (2, ["--near"], 7)):
        rows = [json.loads(text)["text"] + f" وكفى {number}" + " ثم" * each for each in range(2)]
        new.write_text("\n".join(json.dumps({"text": row}) for row in rows), encoding="utf-8")
        told = document(call("add", made.path, new, "--json", *asked))
        assert len(told["near"]) == pairs


@pytest.mark.parametrize(("asked", "pairs"), [([], 0), (["--near"], 3)])
def test_very_many_are_compared_where_that_is_asked_for(
    made: Made, tmp_path: Path, call: Call, monkeypatch: pytest.MonkeyPatch, asked: list[str], pairs: int
) -> None:
    monkeypatch.setattr(resemblance, "FEW", 2)
    told = document(call("add", made.path, near_texts(tmp_path), "--json", *asked))
    assert len(told["near"]) == pairs
    ids = [each["id"] for each in told["added"]]
    assert all({each["one"], each["other"]} < set(ids[:3]) and each["share"] > 0.9 for each in told["near"])


def test_only_so_many_pairs_are_told_one_by_one(made: Made, tmp_path: Path, call: Call) -> None:
    answer = call("add", made.path, near_texts(tmp_path, 16))
    assert answer.err.splitlines()[100:] == ["So it is with 20 pairs more."]


def test_only_so_many_failures_are_told_one_by_one(
    made: Made, tmp_path: Path, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(intake, "_KEPT", 2)
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": "نص"}\n' + "x\n" * 5, encoding="utf-8")
    answer = call("add", made.path, path)
    assert answer.code == 1
    assert answer.err.splitlines()[2:] == ["So it was 3 times more."]
