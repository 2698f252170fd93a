"""What other programs said is told in one line."""

import pytest

from launcher.sentences import last_lines, say


def test_the_last_lines_that_say_something_are_kept() -> None:
    assert last_lines("one\n\n two \nthree\n  \nfour\n") == "two / three / four"
    assert last_lines("one\ntwo\n", count=1) == "two"


def test_errors_go_before_what_is_said_after_them() -> None:
    output = (
        "Looking\n  ERROR: No matching distribution found for rich\n  [end of output]\nnote: all is well\n"
    )
    assert last_lines(output) == "ERROR: No matching distribution found for rich"
    assert last_lines("E: Unable to locate package\nBye\n") == "E: Unable to locate package"


def test_silence_is_said() -> None:
    assert last_lines(" \n\n") == "it said nothing"


def test_progress_leaves_standard_output_alone(capsys: pytest.CaptureFixture[str]) -> None:
    say("Making ...")
    assert capsys.readouterr() == ("", "Making ...\n")
