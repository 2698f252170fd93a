"""A project on the disk, and a call of the command line as a caller sees it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from hashiya.cli import main
from hashiya.project import Project

TEXT = "قال الوزير «لا» أمس.\nونفت BBC ذلك😀 تمامًا.\n\nآخر سطر"


@dataclass(frozen=True)
class Answer:
    """What a call gave: its exit code, standard output, standard error."""

    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        """The lines of standard output."""
        return self.out.splitlines()


Call = Callable[..., Answer]


@pytest.fixture
def call(capsys: pytest.CaptureFixture[str]) -> Call:
    """Call the command line within this process."""

    def run(*arguments: object) -> Answer:
        capsys.readouterr()
        code = main([str(argument) for argument in arguments])
        streams = capsys.readouterr()
        return Answer(code, streams.out, streams.err)

    return run


@dataclass(frozen=True)
class Made:
    """A project file and the article in it."""

    path: Path
    article: str


@pytest.fixture
def made(tmp_path: Path) -> Made:
    """A project of ليلى with one article."""
    path = tmp_path / "أخبار.hashiya"
    with Project.create(path, annotator="ليلى") as project:
        article = project.add(TEXT, title="عنوان\tالخبر")
    return Made(path, article)


def failed(answer: Answer, *parts: str) -> None:
    """Assert that a call failed with one sentence that holds these parts, and printed nothing else."""
    assert answer.code == 1
    assert answer.out == ""
    sentence(answer, *parts)


def sentence(answer: Answer, *parts: str) -> None:
    """Assert that standard error is one sentence that holds these parts."""
    assert answer.err.endswith((".\n", "?\n"))
    assert answer.err.count("\n") == 1
    assert "Traceback" not in answer.err
    for part in parts:
        assert part in answer.err


def misused(answer: Answer, *parts: str) -> None:
    """Assert that a call was answered as wrong use, in one sentence."""
    assert answer.code == 2
    assert answer.out == ""
    sentence(answer, *parts)
