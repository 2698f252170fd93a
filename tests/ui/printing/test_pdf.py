"""The format pdf: one file, its typefaces in it, the same bytes for the same set."""

from __future__ import annotations

import re
import threading
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from hashiya.core.articles import Article
from hashiya.core.labels import LabelSet
from hashiya.errors import StorageError
from hashiya.formats import registry
from hashiya.formats.annotation_set import AnnotatedArticle, CancelledError
from hashiya.formats.exporting import export
from hashiya.formats.incoming import Source
from hashiya.formats.writing import Options
from hashiya.ui import print as printing
from hashiya.ui.printing import pages, pdf
from tests.ui.article.conftest import TEXT, annotation


@pytest.fixture(autouse=True)
def _given(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    monkeypatch.setattr(registry, "_GIVEN", {})
    printing.give(lambda: "FiraGO")


def article(name: str = "a", text: str = TEXT) -> AnnotatedArticle:
    marks = [annotation("x", "claim", 4, 10, comment="لماذا؟"), annotation("y", "strange", 0, 40)]
    return AnnotatedArticle(Article(name, "عنوان", len(text), name * 64), text, marks, [])


def sheets(data: bytes) -> int:
    return len(re.findall(rb"/Type /Page\b", data))


def test_pages_and_typefaces_are_in_the_file(tmp_path: Path) -> None:
    report = export("pdf", [article(), article("b"), article("c", TEXT * 30)], tmp_path / "set.pdf")
    data = (tmp_path / "set.pdf").read_bytes()
    assert data.startswith(b"%PDF-")
    assert data.rstrip().endswith(b"%%EOF")
    assert sheets(data) >= 5
    fonts = re.findall(rb"/FontName /[A-Z]*\+?([\w-]+)", data)
    assert b"FiraGO-Regular" in fonts
    assert len(re.findall(rb"/FontFile2", data)) == len(fonts)
    assert (report.counts.articles, report.losses["annotators"]) == (3, 6)
    assert b"20231114221320" in data
    told = set(re.findall(rb'xmp:\w+Date="([^"]*)"', data))
    assert told <= {b"2023-11-14T22:13:20+00:00", b"2023-11-14T22:13:20Z"}


def test_the_same_set_is_the_same_file(tmp_path: Path) -> None:
    for name in ("one", "two"):
        export("pdf", [article()], tmp_path / name, labels=LabelSet(), options=Options(language="en"))
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()
    export("pdf", [article("b")], tmp_path / "three")
    assert (tmp_path / "three").read_bytes() != (tmp_path / "one").read_bytes()


def test_a_set_without_articles_is_a_sheet_with_the_legend(tmp_path: Path) -> None:
    export("pdf", [], tmp_path / "set.pdf")
    assert sheets((tmp_path / "set.pdf").read_bytes()) == 1


def test_it_is_written_on_any_thread(tmp_path: Path) -> None:
    export("pdf", [article()], tmp_path / "here.pdf")
    worker = threading.Thread(target=export, args=("pdf", [article()], tmp_path / "there.pdf"))
    worker.start()
    worker.join()
    assert (tmp_path / "there.pdf").read_bytes() == (tmp_path / "here.pdf").read_bytes()


def test_stopping_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(CancelledError):
        export("pdf", [article(), article("b")], tmp_path / "set.pdf", cancelled=lambda: True)
    assert list(tmp_path.iterdir()) == []


def test_no_room_is_told_in_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "print_articles", lambda *_: False)
    with pytest.raises(StorageError, match="There is no room for the pages") as caught:
        export("pdf", [article()], tmp_path / "set.pdf")
    assert caught.value.kind == "full"


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_device_that_takes_nothing_is_no_traceback(tmp_path: Path) -> None:
    from PySide6.QtGui import QPdfWriter

    from hashiya.ui.printing.dress import Dress

    dress = Dress.of("FiraGO", LabelSet(), set(), "ar")
    device = QPdfWriter(str(tmp_path / "missing" / "x.pdf"))
    assert not pages.print_articles(device, [article()], pages.Survey(), dress)


def test_paper_is_read_by_nobody(tmp_path: Path) -> None:
    assert list(registry.FORMATS["pdf"].load().read(Source(tmp_path))) == []


def test_the_application_is_made_where_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[list[str]] = []

    class Application:
        @staticmethod
        def instance() -> None:
            return None

        def __init__(self, arguments: list[str]) -> None:
            made.append(arguments)

    printing.need_application()
    monkeypatch.setattr("PySide6.QtWidgets.QApplication", Application)
    printing.need_application()
    assert made == [["hashiya"]]
    printing._kept.clear()
