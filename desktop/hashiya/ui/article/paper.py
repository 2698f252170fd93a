"""The paper of the reading pane: a text widget with one article's document, and how it fits the window."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QMargins, QObject, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QPalette, QResizeEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from hashiya.core.articles import Article
from hashiya.core.labels import LabelSet
from hashiya.text.offsets import Offsets
from hashiya.text.segments import Segments
from hashiya.ui.article.arriving import Arriving
from hashiya.ui.article.badge import BadgePainter
from hashiya.ui.article.document import Filling, Fit, build_document, fit_page
from hashiya.ui.article.laying import LONG, Laying
from hashiya.ui.article.look import Look
from hashiya.ui.article.scene import Scene
from hashiya.ui.article.shown import Shown

_VIEWPORT = "qt_scrollarea_viewport"
_NOTHING = Article(id="", title="", characters=0, sha256="")


class Paper(Arriving):
    """Hold an article's document in the middle of the window; nothing is painted here but Qt's text.

    A document is never changed: whatever moves a glyph builds another one, and what was looked at stays in
    place.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = Look()
        self.labels = LabelSet()
        self.scene = Scene(_NOTHING, "")
        self._shown = Shown.of("")
        self._own: QTextDocument | None = None
        self._fit = fit_page(self.look, 800, right_to_left=True, links=True)
        self._badges = BadgePainter(self.look)
        self._set_up()
        self._rebuild()

    def lay(self, article: Article, text: str, segments: Segments | None = None) -> None:
        """Show an article without annotations, from its beginning."""
        self._shown = Shown.of(text)
        self._awaited.clear()
        self.scene = Scene(article, text, self._shown.breaks, segments)
        self._rebuild(self._shown.head)
        self.verticalScrollBar().setValue(0)

    def complete(self) -> None:
        """Take the rest of a long article in, whose beginning is shown first."""
        if self._rest is not None:
            document, self._rest = self._rest.whole(), None
            with self._staying():
                # every glyph of the beginning stays where it is, but the last block may have been cut
                last = self.document().blockCount() - 1
                self.scene.page.document = document
                self.scene.page.forget(last)
                self.scene.touch({last})
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
        if (labels, look) == (self.labels, self.look):
            return
        same = look.same_layout(self.look)
        self.labels, self.look = labels, look
        self._badges = BadgePainter(look)
        if same:
            self._dress_scene()
            self._set_palette()
            self.viewport().update()
        else:
            self._rebuild_in_place()

    def to_document(self, point: QPoint | QPointF) -> QPointF:
        """Return where a point of the viewport lies in the document."""
        return QPointF(point) + QPointF(0, self.verticalScrollBar().value())

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

        def scroll() -> None:
            self._scroll(self._line_top(position) if position > 0 else 0.0)

        self._when_there("scroll", position, scroll)

    def _set_up(self) -> None:
        # found so it is known; else PySide makes the classes of all widgets there are, to tell which this is
        self._known_viewport = self.findChild(QWidget, _VIEWPORT)
        self.setReadOnly(True)
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

    def _rebuild(self, shown: Shown | None = None) -> None:
        """Make the document anew: cheaper than changing the format of each paragraph, and never half done."""
        self._fit = self._fit_now()
        is_head = shown is not None and shown.head_only
        self._rest = Filling(*self._given(self._shown)) if is_head else None
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
        return build_document(*self._given(shown))

    def _given(self, shown: Shown) -> tuple[Shown, Offsets, Article, Look, Fit, QObject]:
        return shown, self.scene.offsets, self.scene.article, self.look, self._fit, self

    def _show_document(self, document: QTextDocument) -> None:
        old, self._own = self._own, document
        self._kept = None
        self._laying = Laying(document) if document.characterCount() > LONG else None
        self.scene.page.laying = self._laying
        self.setDocument(document)
        if self._laying is not None:
            self._arriving.start()
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
        self._scroll(self._line_top(top) + min(past, self.look.line_height))

    def _scroll(self, top: float) -> None:
        """Show the document from this height on."""
        below = top + 2 * self.viewport().height()
        if self._laying is not None:
            self._laying.reach(below)
        self.scene.page.block_at(below)
        if top > self.verticalScrollBar().maximum():
            self._measure_size()
        self.verticalScrollBar().setValue(round(top))

    def _line_top(self, position: int) -> float:
        """Return the height in the document of the line with a code point; 0 for an article without text."""
        block = self.document().findBlock(self.scene.offsets.unit(min(position, self.scene.offsets.points)))
        paragraph = self.scene.page.paragraph(block)
        if not paragraph.lines:
            return 0.0
        if self._laying is not None:
            self._laying.take(block)
        unit = self.scene.offsets.unit(min(position, self.scene.offsets.points)) - block.position()
        top = self.document().documentLayout().blockBoundingRect(block).top()
        return top + paragraph.lines[paragraph.line_of(unit)].top

    def _fit_now(self) -> Fit:
        return fit_page(self.look, self._available(), self.scene.right_to_left, links=True)

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
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, self.look.theme.paper)
        palette.setColor(QPalette.ColorRole.Text, self.look.theme.ink)
        if palette != self.palette():
            self.setPalette(palette)

    # -- Qt's

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fit_now().width != self._fit.width or self._fit_now().edges != self._fit.edges:
            self._rebuild_in_place()
        else:
            self._fit = self._fit_now()
            self._place_page()

    def changeEvent(self, event: QEvent) -> None:
        """Keep the look's font: a style sheet put on anew brings back the one from before the last zoom.

        Qt would lay the document out in it, under what is remembered of its lines.
        """
        if event.type() not in (QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange):
            super().changeEvent(event)
        elif self.font() != self.look.font:
            self.setFont(self.look.font)

    def loadResource(self, type: int, name: QUrl | str) -> object:
        # an article is plain text: nothing in it may make Qt open a file
        return None
