"""How the desk looks: type, theme, language, what stands beside the page."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtGui import QKeySequence

from hashiya.ui.actions.action import Action, Choice, has_project, options

_STANDARD = QKeySequence.StandardKey


def _setting(name: str) -> dict[str, Any]:
    return {
        "chosen": lambda desk: getattr(desk.appearance.settings, name),
        "choose": lambda desk, value: desk.appearance.set(**{name: value}),
    }


VIEW: tuple[Action | Choice, ...] = (
    Action(
        "zoom_in",
        "view",
        0,
        QT_TRANSLATE_NOOP("actions", "&Larger type"),
        lambda desk: desk.appearance.zoom(1),
        (_STANDARD.ZoomIn, "Ctrl+="),
    ),
    Action(
        "zoom_out",
        "view",
        0,
        QT_TRANSLATE_NOOP("actions", "&Smaller type"),
        lambda desk: desk.appearance.zoom(-1),
        (_STANDARD.ZoomOut,),
    ),
    Action(
        "zoom_standard",
        "view",
        0,
        QT_TRANSLATE_NOOP("actions", "Standard si&ze"),
        lambda desk: desk.appearance.zoom(0),
        ("Ctrl+0",),
    ),
    Action(
        "reading",
        "view",
        1,
        QT_TRANSLATE_NOOP("actions", "Type and l&ooks…"),
        lambda desk: desk.views.show_reading(),
        ("Ctrl+,",),
    ),
    Choice(
        "typeface",
        "view",
        1,
        QT_TRANSLATE_NOOP("actions", "&Typeface"),
        lambda desk: desk.views.typefaces(),
        **_setting("typeface"),
    ),
    Choice(
        "line_distance",
        "view",
        1,
        QT_TRANSLATE_NOOP("actions", "Line distan&ce"),
        options(
            (1.7, QT_TRANSLATE_NOOP("actions", "Narrow")),
            (1.9, QT_TRANSLATE_NOOP("actions", "Standard")),
            (2.2, QT_TRANSLATE_NOOP("actions", "Wide")),
            (2.6, QT_TRANSLATE_NOOP("actions", "Very wide")),
        ),
        **_setting("line_distance"),
    ),
    Choice(
        "columns",
        "view",
        1,
        QT_TRANSLATE_NOOP("actions", "Column &width"),
        lambda desk: desk.views.columns(),
        **_setting("columns"),
    ),
    Action(
        "show_invisible",
        "view",
        1,
        QT_TRANSLATE_NOOP("actions", "Show &invisible marks"),
        lambda desk: desk.views.toggle("show_invisible"),
        ("Ctrl+Shift+I",),
        checked=lambda desk: desk.appearance.settings.show_invisible,
    ),
    Action(
        "show_links",
        "view",
        1,
        QT_TRANSLATE_NOOP("actions", "Show all lin&ks"),
        lambda desk: desk.views.toggle("show_links"),
        ("Ctrl+Shift+K",),
        checked=lambda desk: desk.appearance.settings.show_links,
    ),
    Choice(
        "theme",
        "view",
        2,
        QT_TRANSLATE_NOOP("actions", "T&heme"),
        options(
            ("system", QT_TRANSLATE_NOOP("actions", "As the system")),
            ("light", QT_TRANSLATE_NOOP("actions", "Light")),
            ("dark", QT_TRANSLATE_NOOP("actions", "Dark")),
        ),
        **_setting("theme"),
    ),
    Choice(
        "language",
        "view",
        2,
        QT_TRANSLATE_NOOP("actions", "Lan&guage"),
        lambda _desk: [("ar", "العربية"), ("en", "English")],
        lambda desk, value: desk.appearance.set(language=value),
        lambda desk: desk.appearance.language,
    ),
    Choice(
        "digits",
        "view",
        2,
        QT_TRANSLATE_NOOP("actions", "&Digits"),
        lambda _desk: [("ascii", "0 1 2 3"), ("arabic", "٠ ١ ٢ ٣")],
        **_setting("digits"),
    ),
    Action(
        "reduced_motion",
        "view",
        2,
        QT_TRANSLATE_NOOP("actions", "Reduce &motion"),
        lambda desk: desk.views.toggle("reduced_motion"),
        checked=lambda desk: desk.appearance.settings.reduced_motion,
    ),
    Action(
        "show_articles",
        "view",
        3,
        QT_TRANSLATE_NOOP("actions", "List of a&rticles"),
        lambda desk: desk.views.toggle_articles(),
        ("Ctrl+Shift+L",),
        checked=lambda desk: desk.views.articles_shown,
    ),
    Action(
        "show_annotations",
        "view",
        3,
        QT_TRANSLATE_NOOP("actions", "A&nnotations"),
        lambda desk: desk.views.toggle_side("annotations"),
        ("Ctrl+Shift+A",),
        checked=lambda desk: desk.views.side_shown == "annotations",
    ),
    Action(
        "show_frames",
        "view",
        3,
        QT_TRANSLATE_NOOP("actions", "Fr&ames: who says what"),
        lambda desk: desk.views.toggle_side("frames"),
        ("Ctrl+Shift+F",),
        checked=lambda desk: desk.views.side_shown == "frames",
    ),
    Action(
        "show_findings",
        "view",
        3,
        QT_TRANSLATE_NOOP("actions", "&Findings"),
        lambda desk: desk.views.toggle_side("findings"),
        ("Ctrl+Shift+N",),
        checked=lambda desk: desk.views.side_shown == "findings",
    ),
    Action(
        "show_history",
        "view",
        3,
        QT_TRANSLATE_NOOP("actions", "Histor&y"),
        lambda desk: desk.views.toggle_side("history"),
        ("Ctrl+Shift+H",),
        checked=lambda desk: desk.views.side_shown == "history",
    ),
    Action(
        "show_inspector",
        "view",
        3,
        QT_TRANSLATE_NOOP("actions", "L&etters of the word"),
        lambda desk: desk.views.toggle_side("inspector"),
        ("Ctrl+Shift+T",),
        checked=lambda desk: desk.views.side_shown == "inspector",
    ),
    Action(
        "show_guidelines",
        "view",
        3,
        QT_TRANSLATE_NOOP("actions", "Guidelines"),
        lambda desk: desk.guidelines.toggle(),
        ("G",),
        checked=lambda desk: desk.views.side_shown == "guidelines",
    ),
    Action(
        "figures",
        "view",
        4,
        QT_TRANSLATE_NOOP("actions", "Figures…"),
        lambda desk: desk.figures.show(),
        ("Ctrl+Shift+R",),
        has_project,
    ),
    Action(
        "full_screen",
        "view",
        5,
        QT_TRANSLATE_NOOP("actions", "F&ull screen"),
        lambda desk: desk.views.toggle_full_screen(),
        (_STANDARD.FullScreen, "F11"),
        checked=lambda desk: desk.isFullScreen(),
    ),
)
