"""Lines that nothing in them can break, and progress on terminals alone."""

import io
import sys

import pytest

from hashiya.cli import output


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("عنوان\tفيه\nسطور\r\n\u2028أخرى", "عنوان فيه سطور أخرى"),
        ("\x1b[31mred\x9b0m\x07", "[31mred0m"),
        ("a\u202eb\u2066c\ufeff", "abc"),
        ("\u200fمع\u200cعلامات\u200f", "\u200fمع\u200cعلامات\u200f"),
        ("بـ\u0640😀e\u0301", "بـ\u0640😀e\u0301"),
    ],
)
def test_foreign_text_is_one_harmless_line(text: str, line: str) -> None:
    assert output.plain(text) == line


def test_cells_are_separated_by_the_only_tabs(capsys: pytest.CaptureFixture[str]) -> None:
    output.say("a\tb", 3, "c\nd")
    assert capsys.readouterr().out == "a b\t3\tc d\n"


def test_errors_go_to_the_other_stream(capsys: pytest.CaptureFixture[str]) -> None:
    output.complain("One\nsentence.")
    assert capsys.readouterr() == ("", "One sentence.\n")


def test_a_document_is_readable_json(capsys: pytest.CaptureFixture[str]) -> None:
    output.print_json([{"عنوان": None}])
    assert capsys.readouterr().out == '[\n  {\n    "عنوان": null\n  }\n]\n'


@pytest.mark.parametrize(
    ("number", "counted"), [(0, "0 articles"), (1, "1 article"), (12_345, "12,345 articles")]
)
def test_a_number_agrees_with_its_noun(number: int, counted: str) -> None:
    assert output.counted(number, "article") == counted


@pytest.mark.parametrize(("text", "short"), [("12345", "12345"), ("123456", "1234…"), ("12\n45", "12 45")])
def test_a_passage_is_shortened(text: str, short: str) -> None:
    assert output.shortened(text, 5) == short


class Terminal(io.StringIO):
    """Standard error as a terminal."""

    def isatty(self) -> bool:
        return True


def test_progress_is_shown_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    stream = Terminal()
    monkeypatch.setattr(sys, "stderr", stream)
    with output.progress("Adding", lambda: 4) as show:
        show(2)
        show(4)
    assert "Adding" in stream.getvalue()
    assert "100%" in stream.getvalue()


@pytest.mark.parametrize("stream", [io.StringIO(), None])
def test_progress_is_silent_elsewhere(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], stream: io.StringIO | None
) -> None:
    monkeypatch.setattr(sys, "stderr", stream)
    with output.progress("Adding", lambda: 1 // 0) as show:
        show(1)
    assert stream is None or stream.getvalue() == ""
    assert capsys.readouterr().out == ""
