"""hashiya rescue."""

import json
import sqlite3
from contextlib import closing

from hashiya.project import Project

from .conftest import Call, Made, failed, misused


def test_a_sound_project_comes_over(made: Made, call: Call) -> None:
    new = made.path.with_name("new.hashiya")
    answer = call("rescue", made.path, "--out", new)
    assert (answer.code, answer.err) == (0, "")
    assert answer.lines == [
        f"{new} holds 1 article, 0 annotations, 0 links, 4 labels, 0 conventions.",
        "Nothing was lost.",
    ]
    assert call("check", new).code == 0


def test_what_is_lost_is_told(made: Made, call: Call) -> None:
    with Project.open(made.path) as project:
        for start in range(25):
            project.annotate(made.article, label="claim", start=start, end=start + 1)
    with closing(sqlite3.connect(made.path, isolation_level=None)) as connection:
        connection.execute("DELETE FROM journal")
    new = made.path.with_name("new.hashiya")
    lines = call("rescue", made.path, "--out", new).lines
    assert len(lines) == 22
    assert lines[-1] == f"0 lost, 30 unproven: the whole report lies in {made.path.with_name('new report')}."


def test_the_report_comes_as_json(made: Made, call: Call) -> None:
    answer = call("rescue", made.path, "--out", made.path.with_name("new.hashiya"), "--json")
    report = json.loads(answer.out)
    assert (report["articles"], report["lost"], report["folder"], report["rows"]) == (1, 0, None, [])


def test_what_cannot_be_rescued_is_told(made: Made, call: Call) -> None:
    failed(call("rescue", made.path, "--out", made.path), "choose another name")
    misused(call("rescue", made.path), "--out")
