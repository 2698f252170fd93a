"""How the article is set and how the desk looks and speaks; every choice holds at once."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from hashiya.ui.appearance import STANDARD_SIZE, Appearance
from hashiya.ui.article.look import PROSE, Look
from hashiya.ui.dialogs.fields import Fields
from hashiya.ui.dialogs.sheet import Sheet
from hashiya.ui.panels.choice import Choice
from hashiya.ui.panels.controls import Number, Tick
from hashiya.ui.panels.themed import Themed
from hashiya.ui.typefaces import reading_typeface, reading_typefaces
from hashiya.ui.workspace import Workspace

_STANDARD = {"typeface": None, "pixel_size": STANDARD_SIZE, "line_distance": 1.9, "columns": 70}


class ReadingPreferences(Sheet):
    """Choose typeface, size, distances, theme, language and digits, with a paragraph that follows."""

    def __init__(self, workspace: Workspace, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self._appearance = appearance
        self.sample = Sample()
        self.typeface, self.theme, self.language, self.digits = Choice(), Choice(), Choice(), Choice()
        self.size_field, self.columns = Number(10, 96), Number(20, 200, 5)
        self.distance = Number(1.2, 4.0, 0.1, 1)
        self.invisible, self.calm = Tick(), Tick()
        self.standard = self.button(quiet=True, first=True)
        self.close_button = self.button(default=True)
        self._fields = Fields()
        self._build()
        self._connect()
        self.resize(520, 560)
        self.dress()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Reading"))
        fields = self._fields
        fields.name(self.typeface, self.tr("&Typeface"))
        fields.name(self.size_field, self.tr("&Size"))
        fields.name(self.distance, self.tr("Line &distance"), self.tr("In multiples of the size"))
        fields.name(self.columns, self.tr("&Width"), self.tr("Characters in a line"))
        fields.name(self.theme, self.tr("T&heme"))
        fields.name(self.language, self.tr("&Language"))
        fields.name(self.digits, self.tr("Di&gits"))
        self.size_field.setSuffix(self.tr(" px"))
        self._word_columns()
        self.invisible.setText(self.tr("Show &invisible marks"))
        self.calm.setText(self.tr("Reduce &motion"))
        self.standard.setText(self.tr("Standard type"))
        self.close_button.setText(self.tr("Close"))
        self._show()

    def _build(self) -> None:
        for field in (self.typeface, self.size_field, self.distance, self.columns):
            self._fields.add(field)
        for field in (self.theme, self.language, self.digits):
            self._fields.add(field)
        self.body.addWidget(self.sample)
        self.body.addLayout(self._fields)
        self.body.addWidget(self.invisible)
        self.body.addWidget(self.calm)
        self.body.addStretch(1)
        self.in_order(
            self.typeface,
            self.size_field,
            self.distance,
            self.columns,
            self.theme,
            self.language,
            self.digits,
            self.invisible,
            self.calm,
            self.standard,
            self.close_button,
        )

    def _connect(self) -> None:
        choices = {
            "typeface": self.typeface,
            "theme": self.theme,
            "language": self.language,
            "digits": self.digits,
        }
        for name, choice in choices.items():
            choice.activated.connect(lambda _=0, n=name, c=choice: self._set(n, c.value))
        numbers = {"pixel_size": self.size_field, "columns": self.columns, "line_distance": self.distance}
        for name, field in numbers.items():
            field.valueChanged.connect(lambda value, n=name: self._set_number(n, value))
        self.columns.valueChanged.connect(self._word_columns)
        for name, box in (("show_invisible", self.invisible), ("reduced_motion", self.calm)):
            box.toggled.connect(lambda on, n=name: self._set(n, on))
        self.standard.clicked.connect(self._on_standard)
        self.close_button.clicked.connect(self.accept)
        self._appearance.failed.connect(self.refuse)

    def _set(self, name: str, value: object) -> None:
        self.refuse("")
        self._appearance.set(**{name: value})
        self.sample.show_look(self._appearance.look())

    def _set_number(self, name: str, value: float) -> None:
        self._set(name, round(value, 1) if name == "line_distance" else round(value))

    def _word_columns(self) -> None:
        """Say after the number what it counts, in the form that goes with it."""
        count = round(self.columns.value())
        self.columns.setSuffix(self.tr("%n character(s)", "", count).removeprefix(str(count)))

    def _on_standard(self) -> None:
        self._appearance.set(**_STANDARD)
        self._show()

    def _show(self) -> None:
        """Fill in the settings as they are, without telling that they were chosen."""
        settings = self._appearance.settings
        own = self.tr("Standard ({})").format(reading_typeface())
        faces = [(None, own), *((name, name) for name in reading_typefaces())]
        self.typeface.offer(faces, settings.typeface)
        themes = [
            ("system", self.tr("As the system")),
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
        ]
        self.theme.offer(themes, settings.theme)
        self.language.offer([("ar", "العربية"), ("en", "English")], self._appearance.language)
        self.digits.offer([("ascii", "0 1 2 3"), ("arabic", "٠ ١ ٢ ٣")], settings.digits)
        for field, value in ((self.size_field, settings.pixel_size), (self.columns, settings.columns)):
            field.blockSignals(True)
            field.setValue(value)
            field.blockSignals(False)
        self._word_columns()
        self.distance.blockSignals(True)
        self.distance.setValue(settings.line_distance)
        self.distance.blockSignals(False)
        for box, on in ((self.invisible, settings.show_invisible), (self.calm, settings.reduced_motion)):
            box.blockSignals(True)
            box.setChecked(on)
            box.blockSignals(False)
        self.sample.show_look(self._appearance.look())


class Sample(Themed, QWidget):
    """Set a sentence as the article would be, on paper."""

    _LINES = 3
    _SIDE = 16

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look: Look | None = None
        self.setFixedHeight(144)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_look(self, look: Look) -> None:
        """Set the sentence in another look."""
        self._look = look
        self.update()

    # Qt's names

    def sizeHint(self) -> QSize:
        return QSize(480, 144)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.theme.hairline, 1))
        painter.setBrush(self.theme.paper)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, 8, 8)
        if self._look is None:
            return
        painter.setClipRect(box.adjusted(1, 1, -1, -1))
        painter.setPen(self.theme.ink)
        layout = QTextLayout(PROSE, self._look.font)
        option = QTextOption(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        layout.setTextOption(option)
        layout.beginLayout()
        for number in range(self._LINES):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(self.width() - 2 * self._SIDE)
            line.setPosition(
                QPointF(0, number * self._look.line_height + self._look.pixel_size - line.ascent())
            )
        layout.endLayout()
        layout.draw(painter, QPointF(self._SIDE, self._SIDE))
