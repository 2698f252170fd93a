"""The findings of the open article as rows: the passage, and below it the rule that it breaks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject

from hashiya.analysis import Finding, Severity
from hashiya.core.annotations import Annotation
from hashiya.core.articles import Direction
from hashiya.core.labels import LabelSet
from hashiya.text.direction import isolate
from hashiya.ui.models.annotation_list import beginning, label_of
from hashiya.ui.models.row import Row, one_line
from hashiya.ui.models.row_model import RowModel
from hashiya.ui.rule_words import rule_name
from hashiya.ui.wording import reworded

_SHOWN = 400


def key_of(finding: Finding) -> str:
    """Return what tells a finding from any other of its article, and stays with it."""
    return " ".join((finding.rule, finding.annotation, str(finding.start), finding.link or ""))


class FindingListModel(RowModel):
    """List findings by place; each can be answered, notes are quieter than the others."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.language = "en"
        self._text = ""
        self._direction = Direction.RTL
        self._labels = LabelSet()
        self._answerable = True
        self._annotations: Mapping[str, Annotation] = {}
        self._findings: dict[str, Finding] = {}

    def set_article(self, text: str, direction: Direction) -> None:
        """Take text and direction of the article; the findings follow with :meth:`set_findings`."""
        self._text, self._direction = text, direction

    def set_names(self, labels: LabelSet, language: str, *, answerable: bool) -> None:
        """Take the labels, the interface's language, and whether findings can be answered at all."""
        self._labels, self.language, self._answerable = labels, language, answerable

    def set_findings(self, findings: Sequence[Finding], annotations: Mapping[str, Annotation]) -> None:
        """Take findings with the annotations that they are about."""
        new = {key_of(finding): finding for finding in findings if finding.annotation in annotations}
        self._findings = self._findings | new  # lists ask for the rows that go until they are gone
        self._annotations = {**self._annotations, **annotations}
        self.arrange(list(new))
        self._findings, self._annotations = new, annotations
        self.tell_changed()

    def finding(self, item: str | None) -> Finding | None:
        """Return the finding of a row."""
        return self._findings.get(item or "")

    def items_of(self, annotation: str | None) -> Sequence[str]:
        """Return the rows about an annotation, in the order shown."""
        return [item for item, finding in self._findings.items() if finding.annotation == annotation]

    def row(self, item: str) -> Row:
        finding = self._findings[item]
        annotation = self._annotations[finding.annotation]
        label = label_of(annotation, self._labels)
        is_note = finding.severity is Severity.NOTE
        return Row(
            one_line(beginning(annotation, self._text, _SHOWN)),
            2,
            self._direction,
            label,
            label.badge(self.language),
            note=rule_name(finding.rule),
            warns=not is_note,
            faded=is_note,
            action=self.tr("Meant") if self._answerable else "",
        )

    def spoken(self, item: str) -> str:
        finding, row = self._findings[item], self.row(item)
        said = reworded(finding.sentence)
        answered = self.tr("Ctrl+Enter says that it is meant") if row.action else ""
        return " ".join(filter(None, (f"{row.note}.", said, answered)))

    def explained(self, item: str) -> str:
        finding = self._findings[item]
        name = label_of(self._annotations[finding.annotation], self._labels).name(self.language)
        return f"{isolate(name)} · {rule_name(finding.rule)}\n{reworded(finding.sentence)}"
