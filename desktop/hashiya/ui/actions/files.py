"""Projects: made, opened, filled, copied, exported, printed."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtGui import QKeySequence

from hashiya.ui.actions.action import Action, Choice, can_write, has_article, has_project

_STANDARD = QKeySequence.StandardKey

FILE: tuple[Action | Choice, ...] = (
    Action(
        "new_project",
        "file",
        0,
        QT_TRANSLATE_NOOP("actions", "&New project…"),
        lambda desk: desk.files.new(),
        (_STANDARD.New,),
    ),
    Action(
        "open_project",
        "file",
        0,
        QT_TRANSLATE_NOOP("actions", "&Open project…"),
        lambda desk: desk.files.open(),
        (_STANDARD.Open,),
    ),
    Choice(
        "recent",
        "file",
        0,
        QT_TRANSLATE_NOOP("actions", "Recent projects"),
        lambda desk: desk.files.recent(),
        lambda desk, path: desk.files.open_path(path),
    ),
    Action(
        "open_sample",
        "file",
        0,
        QT_TRANSLATE_NOOP("actions", "Open the sample project"),
        lambda desk: desk.files.open_sample(),
    ),
    Action(
        "add_files",
        "file",
        1,
        QT_TRANSLATE_NOOP("actions", "&Add files…"),
        lambda desk: desk.adding.add_files(),
        ("Ctrl+Shift+O",),
        can_write,
    ),
    Action(
        "add_folder",
        "file",
        1,
        QT_TRANSLATE_NOOP("actions", "Add a &folder…"),
        lambda desk: desk.adding.add_folder(),
        ("Ctrl+Shift+D",),
        can_write,
    ),
    Action(
        "add_pasted",
        "file",
        1,
        QT_TRANSLATE_NOOP("actions", "Add a &pasted text…"),
        lambda desk: desk.adding.add_pasted(),
        ("Ctrl+Shift+V",),
        can_write,
    ),
    Action(
        "import",
        "file",
        1,
        QT_TRANSLATE_NOOP("actions", "&Import annotations…"),
        lambda desk: desk.importing.ask(),
        ("Ctrl+I",),
        has_project,
    ),
    Action(
        "save",
        "file",
        2,
        QT_TRANSLATE_NOOP("actions", "&Save what isn't saved yet"),
        lambda desk: desk.files.save(),
        (_STANDARD.Save,),
        has_project,
    ),
    Action(
        "save_copy",
        "file",
        2,
        QT_TRANSLATE_NOOP("actions", "Save a &copy…"),
        lambda desk: desk.files.save_copy(),
        ("Ctrl+Shift+S",),
        has_project,
    ),
    Action(
        "backups",
        "file",
        2,
        QT_TRANSLATE_NOOP("actions", "&Backups…"),
        lambda desk: desk.backups.show(),
        when=has_project,
    ),
    Action(
        "export",
        "file",
        2,
        QT_TRANSLATE_NOOP("actions", "&Export…"),
        lambda desk: desk.exporting.ask(),
        ("Ctrl+E",),
        has_project,
    ),
    Action(
        "print",
        "file",
        2,
        QT_TRANSLATE_NOOP("actions", "P&rint…"),
        lambda desk: desk.printing.print(),
        (_STANDARD.Print,),
        has_article,
    ),
    Action(
        "close_project",
        "file",
        3,
        QT_TRANSLATE_NOOP("actions", "C&lose project"),
        lambda desk: desk.files.close_project(),
        ("Ctrl+W",),  # elsewhere Ctrl+F4 closes too; here it opens the guidelines
        has_project,
    ),
    Action(
        "quit",
        "file",
        3,
        QT_TRANSLATE_NOOP("actions", "&Quit"),
        lambda desk: desk.close(),
        ("Ctrl+Q",),
    ),
)
