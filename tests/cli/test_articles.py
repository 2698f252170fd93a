"""hashiya new and hashiya articles."""

import hashlib
import json
from pathlib import Path

from hashiya.core.articles import Direction, Status
from hashiya.project import Project

from .conftest import TEXT, Call, Made, failed


def test_a_project_is_made(tmp_path: Path, call: Call) -> None:
    path = tmp_path / "p.hashiya"
    answer = call("new", path, "--annotator", "ليلى")
    assert (answer.code, answer.out, answer.err) == (0, f"{path}\n", "")
    with Project.open(path, read_only=True) as project:
        assert project.annotator == "ليلى"
        assert project.articles() == []
        assert [label.id for label in project.labels] == ["claim", "source", "denial", "quote"]


def test_the_sample_article_comes_along(tmp_path: Path, call: Call) -> None:
    path = tmp_path / "p.hashiya"
    assert call("new", path, "--sample").code == 0
    (article,) = json.loads(call("articles", path, "--json").out)
    assert article["characters"] == 6205


def test_what_is_there_is_never_overwritten(tmp_path: Path, call: Call) -> None:
    path = tmp_path / "p.hashiya"
    path.write_bytes(b"mine")
    failed(call("new", path), "p.hashiya", str(tmp_path), "already")
    assert path.read_bytes() == b"mine"


def test_a_name_that_is_none_is_refused(tmp_path: Path, call: Call) -> None:
    failed(call("new", tmp_path / "p.hashiya", "--annotator", " "), "name")
    assert list(tmp_path.iterdir()) == []


def test_articles_as_a_document(made: Made, call: Call) -> None:
    with Project.open(made.path) as project:
        second = project.add("second", title="Second", direction=Direction.LTR)
        project.set_status(second, Status.DONE)
        project.annotate(made.article, label="claim", start=0, end=3)
    answer = call("articles", made.path, "--json")
    assert (answer.code, answer.err) == (0, "")
    first, other = json.loads(answer.out)
    assert first == {
        "id": made.article,
        "title": "عنوان الخبر",
        "characters": len(TEXT),
        "status": "in_progress",
        "sha256": hashlib.sha256(TEXT.encode()).hexdigest(),
        "direction": "rtl",
        "counts": {"claim": 1, "source": 0, "denial": 0, "quote": 0},
    }
    assert list(first) == ["id", "title", "characters", "status", "sha256", "direction", "counts"]
    assert (other["id"], other["status"], other["direction"]) == (second, "done", "ltr")


def test_articles_as_lines(made: Made, call: Call) -> None:
    with Project.open(made.path) as project:
        project.annotate(made.article, label="claim", start=0, end=3)
        second = project.add("x" * 12_345, title="\u202eSecond")
    answer = call("articles", made.path)
    assert answer.code == 0
    first, other = answer.lines
    assert first.startswith(f"{made.article}  in_progress")
    assert first.endswith("عنوان الخبر  claim=1")
    assert other.startswith(f"{second}  new  ")
    assert other.endswith("  12,345  Second")
    assert first.index("عنوان") == other.index("Second")


def test_an_empty_project_prints_nothing_or_an_empty_array(tmp_path: Path, call: Call) -> None:
    call("new", tmp_path / "p.hashiya")
    assert call("articles", tmp_path / "p.hashiya").out == ""
    assert call("articles", tmp_path / "p.hashiya", "--json").out == "[]\n"


def test_a_project_that_is_none_is_told(tmp_path: Path, call: Call) -> None:
    failed(call("articles", tmp_path / "none.hashiya", "--json"), "none.hashiya")
    (tmp_path / "text.hashiya").write_bytes(b"no project at all, but a text that goes on for a while" * 40)
    failed(call("articles", tmp_path / "text.hashiya"), "text.hashiya")
    failed(call("articles", tmp_path), tmp_path.name, "folder")


def test_reading_works_beside_an_open_project(made: Made, call: Call) -> None:
    with Project.open(made.path) as project:
        project.annotate(made.article, label="claim", start=0, end=3)
        assert call("articles", made.path).code == 0
        assert len(json.loads(call("annotations", made.path, "--json").out)) == 1
        answer = call("annotate", made.path, made.article, "--label", "claim", "--start", 4, "--end", 5)
        failed(answer, "open it for reading only")


def test_articles_are_filtered(made: Made, call: Call) -> None:
    with Project.open(made.path) as project:
        second = project.add("second", meta={"publisher": "BBC", "tags": ["حرب"]})
        third = project.add("third", meta={"publisher": "BBC"})
        project.set_status(third, Status.DONE)
        project.annotate(second, label="claim", start=0, end=3)

    def ids(*options: str) -> list[str]:
        told = json.loads(call("articles", made.path, "--json", *options).out)
        assert [line.split()[0] for line in call("articles", made.path, *options).out.splitlines()] == [
            each["id"] for each in told
        ]
        return [each["id"] for each in told]

    assert ids() == [made.article, second, third]
    assert ids("--publisher", "BBC") == [second, third]
    assert ids("--publisher", "BBC", "--status", "done") == [third]
    assert ids("--status", "done", "--status", "in_progress") == [second, third]
    assert ids("--label", "claim") == [second]
    assert ids("--tag", "حرب", "--label", "claim") == [second]
    assert ids("--tag", "سلم") == []
    assert call("articles", made.path, "--json", "--tag", "سلم").out == "[]\n"
    failed(call("articles", made.path, "--label", "clam"), "no label clam", "claim, source")
    assert call("articles", made.path, "--status", "finished").code == 2


def test_a_streamed_document_is_the_one_that_is_printed_at_once(made: Made, call: Call) -> None:
    with Project.open(made.path) as project:
        project.add("second")
    answer = call("articles", made.path, "--json").out
    assert answer == json.dumps(json.loads(answer), ensure_ascii=False, indent=2) + "\n"
