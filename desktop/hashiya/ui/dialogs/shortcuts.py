"""The page of keys: what the menus, the labels and the reading pane answer to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from hashiya.text.direction import isolate
from hashiya.ui import keys, link_keys
from hashiya.ui.actions import ENTRIES, MENUS, Action, tr
from hashiya.ui.article.caret import KEYS
from hashiya.ui.dialogs.sheet import Sheet
from hashiya.ui.messages import in_digits
from hashiya.ui.models.row import one_line
from hashiya.ui.models.shortcut_list import Shortcut, ShortcutListModel
from hashiya.ui.panels.row_list import RowList
from hashiya.ui.workspace import Workspace


class ShortcutsPage(Sheet):
    """List every key, with a field that finds one by what it does or by its name."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self.field = QLineEdit()
        self.field.setClearButtonEnabled(True)
        self.model = ShortcutListModel(self)
        self.list = RowList()
        self.list.setModel(self.model)
        self.close_button = self.button(default=True)
        self.body.addWidget(self.field)
        self.body.addWidget(self.list, 1)
        self.field.textChanged.connect(self.model.set_filter)
        self.close_button.clicked.connect(self.accept)
        self.in_order(self.field, self.list, self.close_button)
        self.resize(560, 640)
        self.dress()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Keys"))
        self.field.setPlaceholderText(self.tr("Find a key"))
        self.field.setAccessibleName(self.tr("Find a key"))
        self.list.setAccessibleName(self.tr("Keys"))
        self.close_button.setText(self.tr("Close"))
        pane = _of_table(self.tr("Reading pane"), "caret", KEYS)
        linking = _of_table(self.tr("While a partner is looked for"), "link_keys", link_keys.KEYS)
        shortcuts = [*self._of_labels(), *pane, *linking, *_of_menus()]
        self.model.set_shortcuts(shortcuts, self.workspace.language)

    def _of_labels(self) -> Iterator[Shortcut]:
        group, language = self.tr("Labels"), self.workspace.language
        ways = ((self.tr("{}: mark"), "{0} / F{0}"), (self.tr("{}: mark as selected"), "Alt+{0}"))
        more = (
            (self.tr("{}: mark every selection"), "Ctrl+{0}"),
            (self.tr("{}: guidelines"), "Ctrl+F{0} / Ctrl+Alt+{0}"),
        )
        for words, pressed in (*ways, *more):
            for label in self.workspace.labels.active:
                if label.key:
                    named = words.format(isolate(one_line(label.name(language))))
                    yield Shortcut(group, named, in_digits(pressed.format(label.key)))

    # Qt's names

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self.field.hasFocus():
            self.list.setFocus()
            return
        super().keyPressEvent(event)


def _of_table(group: str, context: str, keys: Iterable[tuple[str, object]]) -> Iterator[Shortcut]:
    for pressed, words in keys:
        yield Shortcut(group, QCoreApplication.translate(context, str(words)), in_digits(pressed))


def _of_menus() -> Iterator[Shortcut]:
    for name, _parent, text in MENUS:
        for entry in ENTRIES:
            if isinstance(entry, Action) and entry.menu == name and entry.keys:
                yield Shortcut(
                    _plain(tr(text)), _plain(tr(entry.text)), " / ".join(dict.fromkeys(_shown(entry)))
                )


def _shown(entry: Action) -> Iterator[str]:
    """Give the keys as they are written: the first of each, without twins for other keyboards."""
    for key in entry.keys:
        for sequence in [QKeySequence(key)] if isinstance(key, str) else QKeySequence.keyBindings(key)[:1]:
            yield keys.shown(sequence)


def _plain(text: str) -> str:
    return text.replace("&", "").removesuffix("…")
