"""What a list of articles is asked for beside words and statuses, in words of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from hashiya.core.labels import LabelSet
from hashiya.core.wanted import SortBy, Wanted
from hashiya.text.direction import isolate
from hashiya.ui.messages import in_ascii, in_digits, number
from hashiya.ui.models.row import one_line
from hashiya.ui.wording import name_of_label

_DAY = re.compile(r"(\d{4})(?:[-/.](\d{1,2}))?(?:[-/.](\d{1,2}))?")
_ORDERS = {
    SortBy.ADDED: QT_TRANSLATE_NOOP("Wish", "Order of adding"),
    SortBy.TITLE: QT_TRANSLATE_NOOP("Wish", "Title"),
    SortBy.DATE: QT_TRANSLATE_NOOP("Wish", "Date"),
    SortBy.PUBLISHER: QT_TRANSLATE_NOOP("Wish", "Publisher"),
    SortBy.STATUS: QT_TRANSLATE_NOOP("Wish", "Status"),
    SortBy.ANNOTATIONS: QT_TRANSLATE_NOOP("Wish", "Number of annotations"),
    SortBy.LENGTH: QT_TRANSLATE_NOOP("Wish", "Length"),
    SortBy.TIME: QT_TRANSLATE_NOOP("Wish", "Time spent"),
}


@dataclass(frozen=True, slots=True)
class Wish:
    """Hold what is asked of articles; ``findings`` asks for those in which something is to be put right."""

    wanted: Wanted = field(default_factory=Wanted)
    findings: bool = False

    def without(self, part: str) -> Wish:
        """Return the wish without one of its :func:`parts`."""
        if part == "findings":
            return replace(self, findings=False)
        gone = ("labels", "at_least", "unlabelled") if part == "labels" else (part,)
        nothing = Wanted()
        return replace(self, wanted=self.wanted._replace(**{name: getattr(nothing, name) for name in gone}))


def order_name(by: SortBy) -> str:
    """Name what articles are sorted by."""
    return QCoreApplication.translate("Wish", str(_ORDERS[by]))


def parts(wish: Wish, labels: LabelSet, language: str) -> Iterator[tuple[str, str]]:
    """Give each part of a wish with its words."""
    wanted = wish.wanted
    if wanted.labels or wanted.at_least or wanted.unlabelled:
        yield "labels", _of_labels(wanted, labels, language)
    for name in ("annotators", "publishers", "tags"):
        if chosen := sorted(getattr(wanted, name)):
            yield name, _joined([isolate(one_line(each)) for each in chosen], language)
    if wanted.first:
        yield "first", QCoreApplication.translate("Wish", "From {}").format(_day(wanted.first))
    if wanted.last:
        yield "last", QCoreApplication.translate("Wish", "To {}").format(_day(wanted.last))
    if wish.findings:
        yield "findings", QCoreApplication.translate("Wish", "With findings")


def day(typed: str) -> str | None:
    """Return a day, month or year of ISO 8601 for what somebody typed; ``None`` for what is none."""
    typed = in_ascii(typed).strip()
    found = _DAY.fullmatch(typed)
    if found is None:
        return None if typed else ""
    year, *rest = (part for part in found.groups() if part)
    places = [int(part) for part in rest]
    if any(not 1 <= place <= most for place, most in zip(places, (12, 31), strict=False)):
        return None
    return "-".join((year, *(f"{place:02}" for place in places)))


def _of_labels(wanted: Wanted, labels: LabelSet, language: str) -> str:
    if wanted.unlabelled:
        return QCoreApplication.translate("Wish", "No annotation")
    names = [name_of_label(each, labels, language) for each in sorted(wanted.labels)]
    named = _joined(names, language) or QCoreApplication.translate("Wish", "Annotations")
    if names and wanted.at_least <= 1:
        return named
    words = QCoreApplication.translate("Wish", "{label}: {count} or more")
    return words.format(label=named, count=number(wanted.at_least))


def _joined(names: list[str], language: str) -> str:
    return ("، " if language == "ar" else ", ").join(names)


def _day(day: str) -> str:
    return f"\u2066{in_digits(day)}\u2069"
