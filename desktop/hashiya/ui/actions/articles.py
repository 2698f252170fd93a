"""What is done with the open article."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from hashiya.core.articles import Direction
from hashiya.ui.actions.action import Action, Choice, can_edit, has_article, options

ARTICLE: tuple[Action | Choice, ...] = (
    Action(
        "next_article",
        "article",
        0,
        QT_TRANSLATE_NOOP("actions", "&Next article"),
        lambda desk: desk.articles.step(1),
        ("Ctrl+PgDown",),
        has_article,
    ),
    Action(
        "previous_article",
        "article",
        0,
        QT_TRANSLATE_NOOP("actions", "&Previous article"),
        lambda desk: desk.articles.step(-1),
        ("Ctrl+PgUp",),
        has_article,
    ),
    Action(
        "next_unfinished",
        "article",
        0,
        QT_TRANSLATE_NOOP("actions", "Next article to be &finished"),
        lambda desk: desk.articles.next_unfinished(),
        ("Ctrl+Shift+PgDown",),
        has_article,
    ),
    Action(
        "next_unjudged",
        "article",
        0,
        QT_TRANSLATE_NOOP("actions", "Next article with &unmarked reported speech"),
        lambda desk: desk.articles.next_unjudged(),
        ("Alt+PgDown",),
        has_article,
    ),
    Choice(
        "status",
        "article",
        1,
        QT_TRANSLATE_NOOP("actions", "&Status"),
        lambda desk: desk.articles.statuses(),
        lambda desk, status: desk.workspace.set_status(status),
        lambda desk: desk.workspace.article.status if desk.workspace.article else None,
        can_edit,
    ),
    Action(
        "done",
        "article",
        1,
        QT_TRANSLATE_NOOP("actions", "&Done, on to the next"),
        lambda desk: desk.articles.finish(),
        ("Ctrl+Return", "Ctrl+Enter"),
        can_edit,
    ),
    Choice(
        "direction",
        "article",
        2,
        QT_TRANSLATE_NOOP("actions", "Lines of the article &begin"),
        options(
            (Direction.RTL, QT_TRANSLATE_NOOP("actions", "On the right")),
            (Direction.LTR, QT_TRANSLATE_NOOP("actions", "On the left")),
        ),
        lambda desk, value: desk.workspace.set_direction(value),
        lambda desk: desk.workspace.article.direction if desk.workspace.article else None,
        can_edit,
    ),
    Choice(
        "paragraph_direction",
        "article",
        2,
        QT_TRANSLATE_NOOP("actions", "Lines of this p&aragraph begin"),
        options(
            (None, QT_TRANSLATE_NOOP("actions", "As in the article")),
            (Direction.RTL, QT_TRANSLATE_NOOP("actions", "On the right")),
            (Direction.LTR, QT_TRANSLATE_NOOP("actions", "On the left")),
        ),
        lambda desk, value: desk.articles.turn_paragraph(value),
        lambda desk: desk.articles.paragraph_direction(),
        can_edit,
    ),
    Action(
        "properties",
        "article",
        3,
        QT_TRANSLATE_NOOP("actions", "&Title and details…"),
        lambda desk: desk.articles.edit_properties(),
        ("Alt+Return",),
        has_article,
    ),
    Action(
        "remove_article",
        "article",
        3,
        QT_TRANSLATE_NOOP("actions", "&Remove article"),
        lambda desk: desk.articles.remove(),
        (),
        can_edit,
    ),
)
