"""hashiya search: lines, JSON, spelling, within what, exit codes."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from hashiya.project import Project

from .conftest import TEXT, Call, Made, failed, misused


def found(call: Call, *arguments: object) -> list[tuple[int, int]]:
    answer = call("search", *arguments, "--json")
    assert (answer.code, answer.err) == (0, "")
    return [(hit["start"], hit["end"]) for hit in json.loads(answer.out)]


def test_a_line_a_hit(made: Made, call: Call) -> None:
    answer = call("search", made.path, "الوزير")
    assert (answer.code, answer.err) == (0, "")
    assert answer.lines == [f"{made.article}\t4\t10\tالوزير\tقال \t «لا» أمس."]
    nothing = call("search", made.path, "غائب")
    assert (nothing.code, nothing.out, nothing.err) == (0, "", "")


def test_one_array_of_objects(made: Made, call: Call) -> None:
    answer = call("search", made.path, "bbc", "--json")
    assert json.loads(answer.out) == [
        {
            "article": made.article,
            "start": 26,
            "end": 29,
            "text": "BBC",
            "before": "ونفت ",
            "after": " ذلك😀 تمامًا.",
        }
    ]
    nothing = call("search", made.path, "غائب", "--json")
    assert (nothing.code, json.loads(nothing.out)) == (0, [])


def test_what_of_spelling_matters(made: Made, call: Call) -> None:
    place = [(TEXT.index("تمامًا"), TEXT.index("تمامًا") + 6)]
    assert found(call, made.path, "تماما") == found(call, made.path, "تماما", "--fold", "all") == place
    assert found(call, made.path, "تماما", "--fold", "none") == []
    assert found(call, made.path, "تماما", "--fold", "case, harakat") == place
    assert found(call, made.path, "bbc", "--fold", "harakat") == []


def test_whole_words_and_expressions(made: Made, call: Call) -> None:
    assert found(call, made.path, "وزير") == [(6, 10)]
    assert found(call, made.path, "وزير", "--whole-word") == [(6, 10)]
    assert found(call, made.path, "وزير", "--whole-word", "--no-clitics") == []
    assert found(call, made.path, r"ق.ل\s", "--regex") == [(0, 4)]


def test_within_labels_and_annotators(made: Made, call: Call) -> None:
    with Project.open(made.path) as project:
        project.annotate(made.article, label="source", start=4, end=10)
    for arguments, hits in (
        (("--label", "source", "claim"), [(6, 10)]),
        (("--label", "claim"), []),
        (("--unlabelled",), []),
        (("--annotator", "ليلى"), [(6, 10)]),
    ):
        assert found(call, made.path, "وزير", *arguments) == hits
    failed(call("search", made.path, "وزير", "--label", "nothing"), "There is no label nothing")
    failed(call("search", made.path, "وزير", "--annotator", "nobody"), "nobody")


def test_what_cannot_be_sought(made: Made, call: Call) -> None:
    failed(call("search", made.path, " "), "nothing to search for")
    failed(call("search", made.path, "(", "--regex"), "missing )")
    misused(call("search", made.path, "x", "--fold", "hamza,vowels"), "vowels")


def test_what_goes_into_the_index_is_told_on_a_terminal(
    made: Made, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[tuple[str, int, int]] = []

    @contextmanager
    def progress(title: str, total: Callable[[], int]) -> Iterator[Callable[[int], None]]:
        yield lambda done: told.append((title, done, total()))

    monkeypatch.setattr("hashiya.cli.output.progress", progress)
    for _ in range(2):
        assert len(call("search", made.path, "الوزير").lines) == 1
    assert told == [("Indexing", 1, 1)]
