"""Words in the interface's language for what the core only names: edits, statuses, errors, passages."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from hashiya.core.annotations import Annotation
from hashiya.core.articles import Status
from hashiya.core.edits import Edit
from hashiya.core.labels import Label, LabelSet
from hashiya.errors import HashiyaError, Sentence, StorageError
from hashiya.text.direction import isolate
from hashiya.ui.messages import in_digits, number

_SAID = 1_000
"""Characters of either end of a passage that its first and last words are looked for in."""
_EDITS = {
    "mark": QT_TRANSLATE_NOOP("wording", "Mark"),
    "relabel": QT_TRANSLATE_NOOP("wording", "Change label"),
    "move": QT_TRANSLATE_NOOP("wording", "Move edge"),
    "comment": QT_TRANSLATE_NOOP("wording", "Comment"),
    "unsure": QT_TRANSLATE_NOOP("wording", "Unsure"),
    "remove": QT_TRANSLATE_NOOP("wording", "Remove annotation"),
    "restore": QT_TRANSLATE_NOOP("wording", "Bring back"),
    "add_fragment": QT_TRANSLATE_NOOP("wording", "Add fragment"),
    "remove_fragment": QT_TRANSLATE_NOOP("wording", "Remove fragment"),
    "link": QT_TRANSLATE_NOOP("wording", "Link"),
    "unlink": QT_TRANSLATE_NOOP("wording", "Remove link"),
    "mark_linked": QT_TRANSLATE_NOOP("wording", "Mark and link"),
    "meant": QT_TRANSLATE_NOOP("wording", "Answer a finding"),
    "link_kinds": QT_TRANSLATE_NOOP("wording", "Change kinds of links"),
    "rules": QT_TRANSLATE_NOOP("wording", "Change the checks"),
    "title": QT_TRANSLATE_NOOP("wording", "Change title"),
    "meta": QT_TRANSLATE_NOOP("wording", "Change details"),
    "tag": QT_TRANSLATE_NOOP("wording", "Give a tag"),
    "untag": QT_TRANSLATE_NOOP("wording", "Take a tag away"),
    "status_of": QT_TRANSLATE_NOOP("wording", "Change status"),
    "status": QT_TRANSLATE_NOOP("wording", "Change status"),
    "direction": QT_TRANSLATE_NOOP("wording", "Change direction"),
    "add_articles": QT_TRANSLATE_NOOP("wording", "Add articles"),
    "import": QT_TRANSLATE_NOOP("wording", "Import"),
    "mark_all": QT_TRANSLATE_NOOP("wording", "Mark all"),
    "unmark_all": QT_TRANSLATE_NOOP("wording", "Unmark all"),
    "remove_article": QT_TRANSLATE_NOOP("wording", "Remove article"),
    "add_label": QT_TRANSLATE_NOOP("wording", "Add label"),
    "change_label": QT_TRANSLATE_NOOP("wording", "Change label set"),
    "merge_label": QT_TRANSLATE_NOOP("wording", "Merge labels"),
    "retire_label": QT_TRANSLATE_NOOP("wording", "Retire label"),
    "guidelines": QT_TRANSLATE_NOOP("wording", "Change guidelines"),
    "move_label": QT_TRANSLATE_NOOP("wording", "Move label"),
}

_STATUSES = {
    Status.NEW: QT_TRANSLATE_NOOP("wording", "New"),
    Status.IN_PROGRESS: QT_TRANSLATE_NOOP("wording", "In progress"),
    Status.DONE: QT_TRANSLATE_NOOP("wording", "Done"),
}

_UNWRITTEN = {
    "full": QT_TRANSLATE_NOOP(
        "wording", "The disk is full, so this isn't saved yet: free some room, or save a copy elsewhere."
    ),
    "io": QT_TRANSLATE_NOOP(
        "wording",
        "The disk didn't take this, so it isn't saved yet: check the disk, or save a copy elsewhere.",
    ),
    "read_only": QT_TRANSLATE_NOOP(
        "wording", "The project can't be written, so this isn't saved yet: save a copy elsewhere."
    ),
}

_LAST_DIGIT = 9
"""The greatest number that one key chooses."""


def translate(text: object) -> str:
    """Return a string of this module in the interface's language."""
    return QCoreApplication.translate("wording", str(text))


def edit_name(edit: Edit) -> str:
    """Name an edit for menus and the history panel."""
    return translate(_EDITS[edit.verb]) if edit.verb in _EDITS else edit.verb


def status_name(status: Status) -> str:
    """Name an article's status."""
    return translate(_STATUSES[status])


def sentence(error: HashiyaError) -> str:
    """Return the one sentence that the annotator is to read about an edit that failed."""
    if isinstance(error, StorageError) and error.kind in _UNWRITTEN:
        return translate(_UNWRITTEN[error.kind])
    return reworded(error.sentence)


def reworded(said: str) -> str:
    """Return a sentence from below the window in the interface's language, what stands in it isolated."""
    if not isinstance(said, Sentence):
        return said
    words = in_digits(QCoreApplication.translate("errors", said.template))
    if said.values:
        words = words.format(**{name: _value(value) for name, value in said.values.items()})
    return words if said.endswith(".") else words.removesuffix(".")


def _value(value: object) -> str:
    if isinstance(value, Sentence):
        return reworded(value)
    return number(value) if isinstance(value, int) else isolate(str(value))


def label_name(label: Label, language: str) -> str:
    """Return a label's name, isolated, so that it can stand in a sentence of either direction."""
    return isolate(label.name(language))


def name_of_label(label: str, labels: LabelSet, language: str) -> str:
    """Return the name of the label with this id, isolated; the id where the project doesn't know it."""
    found = labels.find(label)
    return label_name(found, language) if found else isolate(label)


def echo(passage: str, words: int = 3) -> str:
    """Return the first and last words of a passage, isolated; lines become spaces."""
    if len(passage) > 2 * _SAID:
        passage = f"{passage[:_SAID]} … {passage[-_SAID:]}"
    parts = passage.split()
    if len(parts) > 2 * words:
        parts = [*parts[:words], "…", *parts[-words:]]
    # between fragments there is such a sign already
    before = ["", *parts]
    return isolate(
        " ".join(part for part, last in zip(parts, before, strict=False) if not part == last == "…")
    )


def marked(label: Label, passage: str, language: str) -> str:
    """Say that a passage was marked."""
    return QCoreApplication.translate("wording", "Marked as {label}: {passage}").format(
        label=label_name(label, language), passage=echo(passage)
    )


def relabelled(label: Label, language: str) -> str:
    """Say that a mark has another label."""
    return QCoreApplication.translate("wording", "The label is now {}.").format(label_name(label, language))


def removed(annotation: Annotation, labels: LabelSet, text: str, language: str) -> str:
    """Say that a mark was removed."""
    name = name_of_label(annotation.label, labels, language)
    return QCoreApplication.translate("wording", "Removed {label}: {passage}").format(
        label=name, passage=echo(annotation.passage(text))
    )


def partner_prompt(count: int, label: str | None) -> str:
    """Say how a link's other end is chosen: one of ``count`` by number, or a passage, marked as ``label``."""
    if count and label:
        words = QCoreApplication.translate(
            "wording", "Choose a partner: {numbers}, or select the {label} and press its label's key."
        )
    elif count:
        words = QCoreApplication.translate("wording", "Choose a partner: {numbers}.")
    elif label:
        words = QCoreApplication.translate(
            "wording", "No partner here yet: select the {label} and press its label's key."
        )
    else:
        words = QCoreApplication.translate("wording", "There is no partner here.")
    last = number(min(count, _LAST_DIGIT))
    several = QCoreApplication.translate("wording", "{first} to {last}").format(first=number(1), last=last)
    return words.format(numbers=several if count > 1 else last, label=label)
