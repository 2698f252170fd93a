"""hashiya picture: what the reading pane shows, as a PNG."""

import errno
import os
import struct
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from hashiya.cli import picture
from hashiya.project import Project

from .conftest import Call, Made, failed, misused


@pytest.fixture
def marked(made: Made) -> Made:
    with Project.open(made.path) as project:
        project.annotate(made.article, label="claim", start=4, end=10)
    return made


def drawn(path: Path) -> QImage:
    image = QImage(str(path))
    assert not image.isNull()
    return image


@pytest.mark.usefixtures("qapp")
def test_the_article_is_drawn(marked: Made, tmp_path: Path, call: Call) -> None:
    out = tmp_path / "page.png"
    answer = call("picture", marked.path, marked.article[:8], "--out", out)
    assert (answer.code, answer.out, answer.err) == (0, f"{out}\n", "")
    data = out.read_bytes()
    assert data.startswith(b"\x89PNG\r\n\x1a\n")
    assert struct.unpack(">I", data[16:20]) == (1000,)


@pytest.mark.usefixtures("qapp")
def test_every_wish_is_heard(marked: Made, tmp_path: Path, call: Call) -> None:
    def draw(name: str, *wishes: object) -> QImage:
        out = tmp_path / f"{name}.png"
        assert call("picture", marked.path, marked.article, "--out", out, "--width", 700, *wishes).code == 0
        return drawn(out)

    marks = draw("marks", "--typeface", "FiraGO")
    assert marks.width() == 700
    plain = draw("plain", "--typeface", "FiraGO", "--plain")
    assert plain != marks
    assert plain.size() == marks.size()
    assert draw("again", "--typeface", "FiraGO") == marks
    assert draw("dark", "--theme", "dark").pixelColor(1, 1).lightness() < 100
    assert draw("dejavu", "--typeface", "DejaVu Sans", "--plain") != plain


@pytest.mark.usefixtures("qapp")
def test_another_annotators_marks_are_not_on_the_page(marked: Made, tmp_path: Path, call: Call) -> None:
    pictures = []
    for label in ("quote", None):
        out = tmp_path / f"{label}.png"
        call("picture", marked.path, marked.article, "--out", out)
        pictures.append(drawn(out))
        if label:
            with Project.open(marked.path) as project:
                project.annotate(marked.article, label=label, start=12, end=14, annotator="سامي")
    assert pictures[0] == pictures[1]


@pytest.mark.usefixtures("qapp")
def test_what_can_not_be_drawn_is_told(marked: Made, tmp_path: Path, call: Call) -> None:
    out = tmp_path / "page.png"
    ask = ("picture", marked.path, marked.article, "--out", out)
    failed(call(*ask, "--typeface", "No Such Face"), "No Such Face")
    failed(call(*ask, "--width", -5), "-5")
    failed(call(*ask, "--width", 10**9), str(10**9))
    failed(call("picture", marked.path, "zzz", "--out", out), "zzz")
    assert list(tmp_path.glob("*.png")) == []
    assert list(tmp_path.glob(".*")) == []


@pytest.mark.usefixtures("qapp")
def test_a_target_that_can_not_be_written_is_told(marked: Made, tmp_path: Path, call: Call) -> None:
    failed(call("picture", marked.path, marked.article, "--out", tmp_path), "it is a folder")
    failed(
        call("picture", marked.path, marked.article, "--out", tmp_path / "no" / "a.png"), "There is no folder"
    )
    failed(call("picture", marked.path, marked.article, "--out", marked.path), "project")
    assert call("check", marked.path).code == 0


@pytest.mark.usefixtures("qapp")
def test_what_fails_in_drawing_is_not_put_down_to_the_target(
    marked: Made, tmp_path: Path, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> bytes:
        raise PermissionError(errno.EACCES, "Permission denied", "a typeface")

    monkeypatch.setattr("hashiya.ui.picture.draw", fail)
    out = tmp_path / "page.png"
    failed(call("picture", marked.path, marked.article, "--out", out), "(a typeface)")
    assert not out.exists()


def test_wrong_use_is_told(marked: Made, tmp_path: Path, call: Call) -> None:
    ask = ("picture", marked.path, marked.article)
    misused(call(*ask), "--out")
    misused(call(*ask, "--out", tmp_path / "a.png", "--theme", "pink"), "--theme")
    misused(call(*ask, "--out", tmp_path / "a.png", "--width", "wide"), "--width")


@pytest.mark.usefixtures("qapp")
def test_qt_tells_what_it_finds() -> None:
    told = picture.survey()
    assert told.qt.startswith("6.")
    assert told.reading
    assert set(told.naskh) <= {
        "Noto Naskh Arabic",
        "Amiri",
        "Scheherazade New",
        "Sakkal Majalla",
        "Traditional Arabic",
        "Geeza Pro",
    }


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is always a screen")
def test_no_screen_is_needed(marked: Made, tmp_path: Path) -> None:
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {name: value for name, value in os.environ.items() if name not in hidden}
    environment["PYTHONPATH"] = str(Path(__file__).parents[2] / "desktop")
    for command in (["picture", marked.path, marked.article, "--out", tmp_path / "a.png"], ["doctor"]):
        done = subprocess.run(
            [sys.executable, "-m", "hashiya", *map(str, command)],
            env=environment,
            capture_output=True,
            timeout=60,
            check=False,
        )
        assert (done.returncode, done.stderr) == (0, b"")
    assert (tmp_path / "a.png").read_bytes().startswith(b"\x89PNG")


@pytest.mark.usefixtures("qapp")
def test_the_format_pdf_is_given(monkeypatch: pytest.MonkeyPatch, marked: Made, tmp_path: Path) -> None:
    from hashiya.formats import registry

    monkeypatch.setattr(registry, "_GIVEN", {})
    picture.give_printing()
    with Project.open(marked.path) as project:
        project.export("pdf", tmp_path / "set.pdf")
    assert (tmp_path / "set.pdf").read_bytes().startswith(b"%PDF-")
