"""What the window's parts hear from the workspace: facts, told once they are so."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Facts(QObject):
    """Declare the signals; who holds what they tell of is built on it."""

    project_opened = Signal()
    project_closed = Signal()
    article_opened = Signal(object)  # the article's id, or None
    articles_changed = Signal()  # titles, statuses, counts, the list itself
    changed = Signal(object)  # a Change that is on the disk
    annotations_reset = Signal()
    annotation_put = Signal(object, bool)  # the Annotation, and whether it is unsaved
    annotation_dropped = Signal(object)  # its id
    links_reset = Signal()  # the links that are shown are others
    link_kinds_changed = Signal()
    linking_changed = Signal()  # linking mode began, ended, or offers something else
    current_changed = Signal(object)  # the current annotation's id, or None
    selection_changed = Signal(object)  # Span or None, as selected, not snapped
    caret_changed = Signal(int)
    reveal_requested = Signal(object)  # a Span that the reading pane should show
    labels_changed = Signal()
    annotator_changed = Signal(str)
    unsaved_changed = Signal(int)  # how many annotations and links are not on the disk
    sticky_changed = Signal(object)  # Label or None
    appearance_changed = Signal()
    failed = Signal(str, str)  # one sentence, and the StorageError's kind or ""
    opening_waits = Signal(str)  # the name of a project that takes a while to be opened
    opening_failed = Signal(str, str)  # likewise, for a project that can't be opened or made
    said = Signal(str)  # one sentence for the status strip and the screen reader
    _committed = Signal(object)
