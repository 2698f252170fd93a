"""Finding the command, exit codes, and what reaches the two streams."""

import io
import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

import hashiya
from hashiya.cli import main
from hashiya.cli import program as module
from hashiya.cli.commands import COMMANDS, WINDOW, Command
from hashiya.errors import HashiyaError

from .conftest import Call, Made, failed, misused


@pytest.fixture
def command(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[Namespace], int]], None]:
    """Put a call in the place of the command formats."""

    def put(run: Callable[[Namespace], int]) -> None:
        def arguments(_: ArgumentParser) -> None:
            pass

        monkeypatch.setattr(Command, "load", lambda _: SimpleNamespace(arguments=arguments, run=run))

    return put


def test_help_names_every_command(call: Call) -> None:
    for asked in ("--help", "-h"):
        answer = call(asked)
        assert (answer.code, answer.err) == (0, "")
        for name, each in COMMANDS.items():
            assert f"  {name} " in answer.out
            assert each.summary in answer.out


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_tells_its_usage(call: Call, name: str) -> None:
    answer = call(name, "--help")
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.startswith(f"usage: hashiya {name} {COMMANDS[name].usage}".rstrip() + "\n")


def test_the_version_is_told(call: Call) -> None:
    assert call("--version").out == f"hashiya {hashiya.__version__}\n"


def test_without_arguments_those_of_the_process_are_taken(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["hashiya", "--version"])
    assert main() == 0
    assert capsys.readouterr().out.startswith("hashiya ")


def test_the_window_is_what_no_command_asks_for(monkeypatch: pytest.MonkeyPatch, call: Call) -> None:
    asked: list[Namespace] = []

    def load(command: Command) -> SimpleNamespace:
        assert command is WINDOW
        from hashiya.cli import window

        return SimpleNamespace(arguments=window.arguments, run=lambda args: asked.append(args) or 7)

    monkeypatch.setattr(Command, "load", load)
    assert call().code == 7
    assert call("a.hashiya").code == 7
    assert call("--sample").code == 7
    assert [(args.project, args.sample) for args in asked] == [
        (None, False),
        (Path("a.hashiya"), False),
        (None, True),
    ]


def test_a_file_that_is_called_like_a_misspelling_is_opened(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, call: Call
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "articels").write_bytes(b"")
    monkeypatch.setattr(
        "hashiya.cli.window.need_screen", lambda: (_ for _ in ()).throw(HashiyaError("Reached."))
    )
    assert call("articels").err == "Reached.\n"


def test_a_misspelt_command_is_told(call: Call) -> None:
    misused(call("articels", "p.hashiya"), "There is no command articels; did you mean articles?")
    misused(call("articels"), "did you mean articles?")
    misused(call("xyzzy", "p.hashiya"), "There is no command xyzzy; hashiya --help lists those there are.")


def test_an_unknown_project_is_told(call: Call) -> None:
    failed(call("xyzzy"), "There is no project xyzzy", "hashiya new xyzzy")


def test_wrong_use_is_one_sentence(call: Call) -> None:
    misused(call("articles"), "hashiya articles: the following arguments are required: PROJECT")
    misused(call("--nonsense"), "hashiya: unrecognized arguments: --nonsense; see hashiya --help.")
    misused(call("articles", "p", "--js"), "unrecognized arguments: --js")


def test_wrong_use_can_not_steer_the_terminal(call: Call) -> None:
    answer = call("articles", "p", "--\x1b[31m\nx")
    assert "\x1b" not in answer.err
    misused(answer)


def test_an_error_of_the_program_is_one_sentence(command: Callable[..., None], call: Call) -> None:
    def run(_: Namespace) -> int:
        raise HashiyaError("It is\nwrong.")

    command(run)
    failed(call("formats"), "It is wrong.")


def test_the_code_of_a_command_is_that_of_the_process(command: Callable[..., None], call: Call) -> None:
    command(lambda _: 5)
    assert call("formats").code == 5


def test_an_interruption_is_told(command: Callable[..., None], call: Call) -> None:
    def run(_: Namespace) -> int:
        raise KeyboardInterrupt

    command(run)
    answer = call("formats")
    assert (answer.code, answer.err) == (130, "Stopped.\n")


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (OSError(28, "No space left on device"), "The system refuses: No space left on device.\n"),
        (OSError(13, "Permission denied", "/a"), "The system refuses: Permission denied (/a).\n"),
    ],
)
def test_what_the_system_refuses_is_told(
    command: Callable[..., None], call: Call, error: OSError, told: str
) -> None:
    def run(_: Namespace) -> int:
        raise error

    command(run)
    answer = call("formats")
    assert (answer.code, answer.err) == (1, told)


class Pipe(io.StringIO):
    """A pipe whose reader has left."""

    def write(self, _: str) -> int:
        raise BrokenPipeError(32, "Broken pipe")


def test_a_reader_that_leaves_is_no_failure(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdout", Pipe())
    assert main(["formats"]) == 0
    assert capsys.readouterr().err == ""


def test_what_is_left_in_a_broken_pipe_goes_nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    # open() without closing: the interpreter's own way at its end
    stream = open(writer, "w", encoding="utf-8")  # noqa: SIM115, PTH123
    monkeypatch.setattr(sys, "stdout", stream)
    assert main(["formats"]) == 0
    stream.close()


def test_without_standard_output_nothing_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    assert main(["formats"]) == 0


def test_utf8_is_written_whatever_the_locale(monkeypatch: pytest.MonkeyPatch, made: Made) -> None:
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="ascii"))
    assert main(["articles", str(made.path)]) == 0
    assert "عنوان الخبر" in raw.getvalue().decode("utf-8")


def test_another_stream_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.StringIO()
    monkeypatch.setattr(sys, "stdout", stream)
    assert main(["formats"]) == 0
    assert "jsonl" in stream.getvalue()


def test_the_table_and_the_modules_agree() -> None:
    for each in (*COMMANDS.values(), WINDOW):
        loaded = each.load()
        assert callable(loaded.arguments)
        assert callable(loaded.run)
    assert module.FINE == 0


@pytest.mark.parametrize(
    "module", ["hashiya.readers.apart", "hashiya.formats.apart", "hashiya.project.backups_apart"]
)
def test_the_packed_program_reads_files_as_a_second_process(
    monkeypatch: pytest.MonkeyPatch, module: str
) -> None:
    served: list[bool] = []
    monkeypatch.setattr(f"{module}.main", lambda: served.append(True))
    assert main(["--apart", module]) == 0
    assert served == [True]
