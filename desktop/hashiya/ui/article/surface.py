"""The surface of the reading pane: the text widget, its page, and the order in which things are painted."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QMargins, QPoint, QPointF, QRect, QRectF, Qt, QTimer, QUrl
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QApplication, QFrame, QTextEdit, QWidget

from hashiya.core.articles import Article
from hashiya.core.labels import Label, LabelSet
from hashiya.core.spans import Span
from hashiya.text.segments import Segments
from hashiya.ui.article.badge import BadgePainter
from hashiya.ui.article.document import Fit, build_document, fit_page
from hashiya.ui.article.look import Look
from hashiya.ui.article.scene import Scene
from hashiya.ui.article.shown import Shown

_NOTHING = Article(id="", title="", characters=0, sha256="")
_CARET_WIDTH = 2


class Surface(QTextEdit):
    """Show one article with its marks; it knows no gesture and no signal."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = Look()
        self.labels = LabelSet()
        self.scene = Scene(_NOTHING, "", "")
        self._shown = Shown("")
        self._own: QTextDocument | None = None
        self._head_only = False
        self._fit = fit_page(self.look, 800, right_to_left=True)
        self._badges = BadgePainter(self.look)
        self._sticky: Label | None = None
        self._caret_visible = True
        self._blink = QTimer(self)
        self._blink.timeout.connect(self._on_blink)
        self._set_up()
        self._rebuild()

    def _set_up(self) -> None:
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setCursorWidth(0)  # the caret is painted here, at the letter's own edge
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # one that comes and goes would move the text
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.viewport().setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)

    # -- what is shown

    def lay(self, article: Article, text: str, segments: Segments | None = None) -> None:
        """Show an article without annotations, from its beginning."""
        self._shown = Shown.of(text)
        self.scene = Scene(article, text, self._shown.text, segments)
        self._rebuild(self._shown.head)

    def complete(self) -> None:
        """Take the rest of a long article in, whose beginning is shown first."""
        if self._head_only:
            self._head_only = False
            with self._staying():
                document = self._build(self._shown)
                self.scene.page.document = document  # every glyph of the beginning stays where it is
                self._show_document(document)

    def redirect(self, article: Article) -> None:
        """Take the article's directions from what is known of it now."""
        before = self.scene.article
        self.scene.article = article
        if (before.direction, before.paragraph_directions) != (
            article.direction,
            article.paragraph_directions,
        ):
            self._rebuild_in_place()

    def dress(self, labels: LabelSet, look: Look) -> None:
        """Take other labels, colours or type."""
        same = look.same_layout(self.look)
        self.labels, self.look = labels, look
        self._badges = BadgePainter(look)
        if same:
            self._dress_scene()
            self._set_palette()
            self.viewport().update()
        else:
            self._rebuild_in_place()

    def set_sticky(self, label: Label | None) -> None:
        """Show at the caret that every selection is marked with this label."""
        self._sticky = label
        self.viewport().update()

    # -- places

    def to_document(self, point: QPoint | QPointF) -> QPointF:
        """Return where a point of the viewport lies in the document."""
        return QPointF(point) + QPointF(0, self.verticalScrollBar().value())

    def caret_rect(self) -> QRectF:
        """Return where the caret is painted, in the viewport's pixels."""
        block = self.textCursor().block()
        page = self.scene.page
        paragraph = page.paragraph(block)
        origin = page.document.documentLayout().blockBoundingRect(block).topLeft()
        if not paragraph.lines:
            return QRectF()
        number, x = paragraph.caret(block, self.textCursor().position() - block.position())
        measures = self.look.measures
        baseline = paragraph.lines[number].baseline
        top = origin.y() + baseline - measures.above - self.verticalScrollBar().value()
        height = measures.above + measures.band_bottom(0)
        return QRectF(round(origin.x() + x) - _CARET_WIDTH / 2, round(top), _CARET_WIDTH, height)

    def selected_units(self) -> tuple[int, int]:
        """Return the selection's ends in units, the smaller first."""
        cursor = self.textCursor()
        return cursor.selectionStart(), cursor.selectionEnd()

    def selected_span(self) -> Span | None:
        """Return what is selected, unsnapped, or ``None``."""
        start, end = (self.scene.offsets.point(unit) for unit in self.selected_units())
        return Span(start, end) if start < end else None

    def span_rect(self, span: Span) -> QRect:
        """Return what a span's lines cover of the viewport, whether or not it is in view."""
        rect = QRectF()
        scroll = self.verticalScrollBar().value()
        for strip in self.scene.page.strips(scroll, scroll + self.viewport().height()):
            for box in self.scene.rects(strip, [span]):
                rect = rect.united(box.translated(0, -scroll))
        return rect.toAlignedRect()

    def update_paragraphs(self, numbers: set[int]) -> None:
        """Paint these paragraphs again, badges included."""
        layout = self.document().documentLayout()
        scroll = self.verticalScrollBar().value()
        spare = self.look.line_height
        for number in numbers:
            block = self.document().findBlockByNumber(number)
            # the rectangle of a block leaves out the distance below its last line
            rect = layout.blockBoundingRect(block).adjusted(0, -spare, 0, spare).translated(0, -scroll)
            area = QRect(0, int(rect.top()), self.viewport().width(), int(rect.height()) + 1)
            self.viewport().update(area)

    # -- layout

    def _rebuild(self, shown: Shown | None = None) -> None:
        """Make the document anew: cheaper than changing the format of each paragraph, and never half done."""
        self._fit = self._fit_now()
        self._head_only = shown is not None and shown.head_only
        document = self._build(shown or self._shown)
        self.scene.set_document(document)
        self._dress_scene()
        if self.font() != self.look.font:
            self.setFont(self.look.font)
        if self.lineWrapColumnOrWidth() != self._fit.width:
            self.setLineWrapColumnOrWidth(self._fit.width)
        self._show_document(document)
        self._set_palette()
        self._place_page()

    def _build(self, shown: Shown) -> QTextDocument:
        return build_document(shown, self.scene.offsets, self.scene.article, self.look, self._fit, self)

    def _show_document(self, document: QTextDocument) -> None:
        old, self._own = self._own, document
        self.setDocument(document)
        if old is not None:
            old.deleteLater()

    def _dress_scene(self) -> None:
        self.scene.dress(self.labels, self.look, self._fit, self._badges)

    def _rebuild_in_place(self) -> None:
        with self._staying():
            self._rebuild()

    @contextmanager
    def _staying(self) -> Iterator[None]:
        """Come back to caret, selection and scroll place after the document has been taken away."""
        cursor, top = self.textCursor(), self.top_position()
        anchor, position = cursor.anchor(), cursor.position()
        past = self.verticalScrollBar().value() - self._line_top(top)
        yield
        cursor = QTextCursor(self.document())
        cursor.setPosition(anchor)
        cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(round(self._line_top(top) + min(past, self.look.line_height)))

    def top_position(self) -> int:
        """Return the code point that the first line in view begins with."""
        scroll = self.verticalScrollBar().value()
        for strip in self.scene.page.strips(scroll, scroll):
            number = strip.paragraph.line_at(scroll - strip.origin.y())
            unit = strip.block.position() + strip.paragraph.lines[number].start
            return self.scene.offsets.point(unit)
        return 0

    def scroll_to(self, position: int) -> None:
        """Make the line with the code point at ``position`` the first in view."""
        self.complete()
        self.verticalScrollBar().setValue(round(self._line_top(position)) if position > 0 else 0)

    def _line_top(self, position: int) -> float:
        """Return the height in the document of the line with a code point; 0 for an article without text."""
        block = self.document().findBlock(self.scene.offsets.unit(min(position, self.scene.offsets.points)))
        paragraph = self.scene.page.paragraph(block)
        if not paragraph.lines:
            return 0.0
        unit = self.scene.offsets.unit(min(position, self.scene.offsets.points)) - block.position()
        top = self.document().documentLayout().blockBoundingRect(block).top()
        return top + paragraph.lines[paragraph.line_of(unit)].top

    def _fit_now(self) -> Fit:
        return fit_page(self.look, self._available(), self.scene.right_to_left)

    def _available(self) -> int:
        bar = self.verticalScrollBar()
        hidden = self.verticalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        return self.contentsRect().width() - (0 if hidden else bar.sizeHint().width())

    def _place_page(self) -> None:
        left = self._fit.left
        # the screen's left and right: unlike most of Qt's, these margins are never mirrored
        margins = QMargins(left, 0, max(0, self._available() - self._fit.width - left), 0)
        if margins != self.viewportMargins():
            self.setViewportMargins(margins)

    def _set_palette(self) -> None:
        theme = self.look.theme
        palette = self.palette()
        clear = QColor(0, 0, 0, 0)
        for role, colour in (
            (QPalette.ColorRole.Base, theme.paper),
            (QPalette.ColorRole.Text, theme.ink),
            # the selection is painted under the text: an opaque one would hide the bands
            (QPalette.ColorRole.Highlight, clear),
            (QPalette.ColorRole.HighlightedText, theme.ink),
        ):
            palette.setColor(role, colour)
        if palette != self.palette():
            self.setPalette(palette)

    def _on_blink(self) -> None:
        self._caret_visible = not self._caret_visible
        self._update_caret()

    def _update_caret(self) -> None:
        self.viewport().update(self.caret_rect().toAlignedRect().adjusted(-12, -14, 12, 4))

    def _restart_blink(self) -> None:
        self._caret_visible = True
        flash = QApplication.styleHints().cursorFlashTime() // 2
        if self.hasFocus() and flash > 0 and not self.look.reduced_motion:
            self._blink.start(flash)
        else:
            self._blink.stop()

    def _paint_caret(self, painter: QPainter) -> None:
        rect = self.caret_rect()
        label = self._sticky
        theme = self.look.theme
        painter.fillRect(rect, theme.label_ink(label) if label else theme.ink)
        if label:
            self._badges.paint_small(painter, rect.topLeft(), label)

    # -- Qt's

    def paintEvent(self, event: QPaintEvent) -> None:
        scroll = self.verticalScrollBar().value()
        area = event.rect()
        spare = self.look.line_height
        painter = QPainter(self.viewport())
        painter.translate(0, -scroll)
        top, bottom = scroll + area.top() - spare, scroll + area.bottom() + spare
        strips = self.scene.paint_under(painter, top, bottom, self.selected_span())
        painter.end()
        super().paintEvent(event)
        painter.begin(self.viewport())
        if self.hasFocus() and self._caret_visible:
            self._paint_caret(painter)
        painter.translate(0, -scroll)
        self.scene.paint_over(painter, strips)
        painter.end()
        if self._head_only:
            QTimer.singleShot(0, self, self.complete)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fit_now().width != self._fit.width or self._fit_now().edges != self._fit.edges:
            self._rebuild_in_place()
        else:
            self._fit = self._fit_now()
            self._place_page()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._restart_blink()
        self._update_caret()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._restart_blink()
        self._update_caret()

    def loadResource(self, type: int, name: QUrl | str) -> object:
        # an article is plain text: nothing in it may make Qt open a file
        return None
