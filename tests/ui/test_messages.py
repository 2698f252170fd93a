"""Foreign text is shown as it is, and nothing opens files."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from hashiya.core.annotations import Annotation
from hashiya.core.articles import Status
from hashiya.core.edits import Edit
from hashiya.core.labels import STANDARD_LABELS, LabelSet
from hashiya.core.spans import Span
from hashiya.ui import messages, wording


@pytest.fixture
def digits():
    yield messages.set_digits
    messages.set_digits("ascii")


def test_digits_are_the_readers(digits):
    assert messages.number(27) == "27"
    digits("arabic")
    assert messages.number(27) == "٢٧"
    assert messages.in_digits("2 of 6") == "٢ of ٦"
    assert messages.in_digits("\u2066UTF-8\u2069 في 3") == "\u2066UTF-8\u2069 في ٣"


def test_label_paints_anew_what_stands_in_its_padding(qtbot):
    painted = []

    class Watch(QObject):
        def eventFilter(self, _watched, event):
            if event.type() == QEvent.Type.Paint:
                painted.append(event.rect())
            return False

    holder, label, watch = QWidget(), messages.plain_label("بعد"), Watch()
    qtbot.addWidget(holder)
    holder.setStyleSheet("QLabel { padding-bottom: 9px; }")
    QVBoxLayout(holder).addWidget(label)
    holder.resize(200, 100)
    holder.show()
    qtbot.waitExposed(holder)
    QCoreApplication.processEvents()
    label.installEventFilter(watch)
    label.setText("بي")
    qtbot.waitUntil(lambda: bool(painted))
    assert painted == [label.rect()]


def test_labels_and_boxes_are_plain_text(qtbot):
    label = messages.plain_label("<b>x</b>")
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.text() == "<b>x</b>"
    box = messages.message_box(None, "<i>a</i>", "<img src=b>")
    qtbot.addWidget(box)
    assert box.textFormat() == Qt.TextFormat.PlainText
    assert box.informativeText() == "<img src=b>"


def test_tool_tip_of_foreign_text_opens_no_file(qtbot, tmp_path: Path):
    picture = tmp_path / "red.png"
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    assert image.save(str(picture))
    red = {image.pixel(0, 0)}
    hostile = f'<img src="{picture}">'
    assert _colours(qtbot, hostile) & red, "Qt would draw it"
    assert not _colours(qtbot, messages.tool_tip(hostile)) & red
    assert messages.tool_tip("") == ""
    assert "<br>" in messages.tool_tip("a\nb")


def test_words_for_edits_and_statuses():
    assert wording.edit_name(Edit("1", "relabel", "Huda", "", (), ())) == "Change label"
    assert wording.edit_name(Edit("1", "unheard_of", "Huda", "", (), ())) == "unheard_of"
    assert wording.status_name(Status.IN_PROGRESS) == "In progress"


def test_echo_is_isolated_and_short():
    assert wording.echo("one\ntwo") == "\u2068one two\u2069"
    assert wording.echo("a b c d e f g") == "\u2068a b c … e f g\u2069"
    assert wording.echo("a b c … d e f") == "\u2068a b c … d e f\u2069"
    assert wording.echo("a b … c d e … f g") == "\u2068a b … f g\u2069"
    assert wording.echo("a b … c d") == "\u2068a b … c d\u2069"
    assert wording.echo("a\u202eb") == "\u2068ab\u2069"


def test_removed_names_a_label_that_is_gone():
    annotation = Annotation("1", "a", "gone", "Huda", (Span(0, 3),))
    assert "gone" in wording.removed(annotation, LabelSet(), "abc", "en")
    known = Annotation("1", "a", STANDARD_LABELS[0].id, "Huda", (Span(0, 3),))
    assert "ادعاء" in wording.removed(known, LabelSet(), "abc", "ar")


def test_announcing_without_a_screen_reader_does_nothing(qtbot):
    label = QLabel()
    qtbot.addWidget(label)
    messages.announce(label, "Marked.")


def test_announcing_tells_the_screen_reader(qtbot, monkeypatch):
    told = []
    label = QLabel()
    qtbot.addWidget(label)
    monkeypatch.setattr(QAccessible, "isActive", staticmethod(lambda: True))
    monkeypatch.setattr(
        QAccessible, "updateAccessibility", staticmethod(lambda event: told.append(event.message()))
    )
    messages.announce(label, "Marked.")
    messages.announce(label, "")
    assert told == ["Marked."]


def _colours(qtbot, text: str) -> set[int]:
    label = QLabel(text)  # what a tool tip is made of
    qtbot.addWidget(label)
    label.resize(60, 60)
    shot = label.grab().toImage()
    return {shot.pixel(x, y) for x in range(60) for y in range(60)}


def test_the_same_words_again_lay_nothing_out(qtbot):
    row = QWidget()
    qtbot.addWidget(row)
    label = messages.plain_label("كلمات", row)
    QVBoxLayout(row).addWidget(label)
    row.show()
    QCoreApplication.processEvents()
    asked = []

    class Asked(QObject):
        def eventFilter(self, _watched, event):
            if event.type() is QEvent.Type.LayoutRequest:
                asked.append(event)
            return False

    filter_ = Asked()
    row.installEventFilter(filter_)
    label.setText("كلمات")
    QCoreApplication.processEvents()
    assert not asked
    label.setText("أخرى")
    QCoreApplication.processEvents()
    assert asked
    assert label.text() == "أخرى"
