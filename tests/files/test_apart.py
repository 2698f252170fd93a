"""What a stranger's file does to its reader stays in a process that can be ended."""

import io
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import orjson
import pytest

from hashiya.errors import FormatError, NotFoundError, Sentence
from hashiya.files import apart, serving
from hashiya.files.apart import Apart, BrokenOffError
from tests.files import far_side

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def other(monkeypatch: pytest.MonkeyPatch) -> Iterator[Apart]:
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    process = Apart("tests.files.far_side", patience=20)
    yield process
    process.close()


def test_answers_come_item_by_item_from_one_process(other: Apart) -> None:
    assert list(other.ask({"items": 300, "then": ""})) == list(range(300))
    first, second = (list(other.ask({"then": "who"})) for _ in range(2))
    assert first == second != [os.getpid()]


def test_what_is_refused_there_is_refused_here_in_the_same_words(other: Apart) -> None:
    with pytest.raises(FormatError, match=r"^مقال: too old by 3$") as caught:
        list(other.ask({"then": "refuse"}))
    why = caught.value.values["why"]
    assert isinstance(why, Sentence)
    assert (why.template, dict(why.values)) == ("too old by {years}", {"years": 3})
    with pytest.raises(NotFoundError, match=r"^There is nothing 100 % sure in \ufffd\.$"):
        list(other.ask({"then": "miss"}))


@pytest.mark.parametrize(
    ("then", "why"),
    [
        ("die", r"^reading it ended the program that reads"),
        ("err", r"^nobody has thought of what is in it \(ZeroDivisionError\)$"),
        ("eat", r"^it takes more memory than a file may$"),
    ],
)
def test_what_breaks_the_reader_is_told_and_the_next_file_is_read(other: Apart, then: str, why: str) -> None:
    found = []
    with pytest.raises(BrokenOffError, match=why):
        found.extend(other.ask({"items": 1, "then": then}))
    assert list(other.ask({"items": 2, "then": ""})) == [0, 1]


def test_nothing_is_written(other: Apart, tmp_path: Path) -> None:
    with pytest.raises(BrokenOffError):
        list(other.ask({"then": "write", "path": str(tmp_path / "a")}))
    assert not (tmp_path / "a").exists() or not (tmp_path / "a").read_bytes()


def test_what_takes_too_long_or_is_not_wanted_any_more_is_ended(other: Apart) -> None:
    assert list(other.ask({"items": 1, "then": ""})) == [0]
    other._patience = 0.3
    began = time.monotonic()
    with pytest.raises(BrokenOffError, match=r"^it takes longer than 0 seconds$"):
        list(other.ask({"then": "hang"}))
    other._patience = 20
    with pytest.raises(BrokenOffError, match=r"^it was stopped$"):
        list(other.ask({"then": "hang"}, lambda: True))
    assert time.monotonic() - began < 15


def test_nobody_who_takes_the_rest_ends_the_process(other: Apart) -> None:
    answer = other.ask({"items": 100_000, "then": "who"})
    assert next(answer) == 0
    answer.close()
    assert other._process is None
    assert len(list(other.ask({"then": "who"}))) == 1


def test_no_more_lies_ready_than_a_limit_and_a_line(other: Apart, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "_AHEAD", 100)
    answer = other.ask({"items": 5_000, "then": ""})
    assert next(answer) == 0
    until = time.monotonic() + 20
    while other._lines.qsize() < 100:
        assert time.monotonic() < until
        time.sleep(0.001)
    time.sleep(0.05)
    assert 100 <= other._lines.qsize() < 100 + len(b'["item",4999]\n') + 1
    assert list(answer) == list(range(1, 5_000))
    assert other._lines.qsize() == 0


def test_a_process_that_is_gone_is_started_again(other: Apart, monkeypatch: pytest.MonkeyPatch) -> None:
    assert len(list(other.ask({"then": "who"}))) == 1
    assert other._process is not None
    other._process.kill()
    other._process.wait()
    assert len(list(other.ask({"then": "who"}))) == 1


def test_a_process_that_dies_while_it_is_asked_is_told(other: Apart) -> None:
    class Gone:
        """Stand for a process whose end nobody has noticed yet."""

        stdin = property(lambda self: self)

        def poll(self) -> None:
            return None

        def write(self, _: bytes) -> int:
            raise BrokenPipeError

        def close(self) -> None:
            raise BrokenPipeError

        kill = wait = poll

    other._process = Gone()  # type: ignore[assignment]
    with pytest.raises(BrokenOffError, match=r"^reading it ended the program"):
        list(other.ask({"then": "who"}))
    assert len(list(other.ask({"then": "who"}))) == 1


def test_a_question_on_the_way_is_answered(other: Apart) -> None:
    def double(asked: dict[str, str]) -> str:
        return asked["what"] * 2

    assert list(other.ask({"then": "ask", "what": "نعم"}, None, double)) == ["نعمنعم"]
    assert list(other.ask({"items": 1, "then": "ask", "what": "x"})) == [0, None]


def test_the_frozen_program_runs_its_own_modules(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart.sys, "frozen", True, raising=False)
    assert Apart("a.module", ["1"])._command == [apart.sys.executable, "--apart", "a.module", "1"]


def test_the_far_side_answers_every_request(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its own process is measured by nobody, so the same runs here."""
    requests = [
        {"items": 2, "then": ""},
        {"then": "refuse"},
        {"then": "miss"},
        {"then": "err"},
    ]
    answers = io.BytesIO()
    serving.serve(far_side.work, io.BytesIO(b"\n".join(map(orjson.dumps, requests))), answers)
    told = [orjson.loads(line) for line in answers.getvalue().splitlines()]
    assert [kind for kind, _ in told] == ["item", "item", "end", "failed", "failed", "broke"]

    def eat(_: object) -> list[object]:
        raise MemoryError

    requests, answers = io.BytesIO(b'"yes"\n'), io.BytesIO()
    monkeypatch.setattr(serving, "_ASKING", [(requests, answers)])
    assert serving.ask_here("really?") == "yes"
    assert orjson.loads(answers.getvalue()) == ["asked", "really?"]

    answers = io.BytesIO()
    serving.serve(eat, io.BytesIO(b"1\n"), answers)
    assert orjson.loads(answers.getvalue()) == ["broke", "memory"]


def test_limits_are_set_where_the_system_knows_them(monkeypatch: pytest.MonkeyPatch) -> None:
    resource = pytest.importorskip("resource", reason="limits of a process are POSIX")
    asked: dict[int, tuple[int, int]] = {}
    monkeypatch.setattr(resource, "getrlimit", lambda what: (0, 50 if what == resource.RLIMIT_CPU else -1))
    monkeypatch.setattr(resource, "setrlimit", asked.__setitem__)

    def streams(data: bytes) -> object:
        return type("Streams", (), {"buffer": io.BytesIO(data)})

    for known in (True, False):
        monkeypatch.setattr(serving.sys, "stdin", streams(b"1\n"))
        monkeypatch.setattr(serving.sys, "stdout", streams(b""))
        serving.serve_here(lambda _: (), 1000, 3600)
        if known:
            assert asked[resource.RLIMIT_AS] == (1000, -1)
            assert asked[resource.RLIMIT_CPU] == (50, 50)
            asked.clear()
            monkeypatch.setitem(sys.modules, "resource", None)
    assert not asked
