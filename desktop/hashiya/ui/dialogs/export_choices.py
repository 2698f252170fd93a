"""What of a project is exported and how: articles, labels, annotators, the format's options, the split."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hashiya.core.articles import Status
from hashiya.formats.registry import FORMATS, Format
from hashiya.formats.splits import By, Shares
from hashiya.formats.units import Unit
from hashiya.formats.writing import SCHEMES, Options
from hashiya.project.choosing import Chosen
from hashiya.project.splitting import Split
from hashiya.ui.dialogs.chip_choice import ChipChoice
from hashiya.ui.dialogs.fields import Fields, line
from hashiya.ui.dialogs.unit_words import unit_words
from hashiya.ui.messages import in_ascii
from hashiya.ui.panels.choice import Choice
from hashiya.ui.panels.controls import Number, Tick
from hashiya.ui.wording import echo
from hashiya.ui.workspace import Workspace

_SEEDS = 1_000_000
_NAMES = 64
"""Pixels for the fields' names, so that all fields begin on one line."""


class ExportChoices(QWidget):
    """Hold the choices; ``changed`` when another forecast is due, ``split_changed`` for the split."""

    changed = Signal()
    split_changed = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._format: Format = FORMATS["jsonl"]
        self.articles, self.status = Choice(), Choice()
        self.labels, self.annotators = ChipChoice(), ChipChoice()
        self.unit, self.scheme, self.parquet = Choice(), Choice(), Tick()
        self.shares, self.seed, self.together = line(12), Number(0, _SEEDS), Choice()
        self._which, self._how = Fields(), Fields()
        self._build()
        self._connect()

    def show_format(self, format: Format) -> None:
        """Offer the options that a format has."""
        self._format = format
        self._how.show_field(self.unit, bool(format.units))
        self._how.show_field(self.scheme, format.name == "conll")
        self.parquet.setVisible(format.name == "huggingface")
        self._offer_units()

    def chosen(self) -> Chosen:
        """Return what goes along."""
        article = self.articles.value
        return Chosen(
            (article,) if article else (),
            self.labels.chosen(),
            self.annotators.chosen(),
            (self.status.value,) if self.status.value else (),
        )

    def options(self) -> Options:
        """Return the format's options; what people read is in the interface's language."""
        unit = self.unit.value if self._format.units else None
        return Options(unit, self.scheme.value, self.parquet.isChecked(), self._workspace.language)

    def split(self) -> Split | None:
        """Return how the articles are dealt, if they are; raises FormatError for shares that can't be."""
        shares = "".join(in_ascii(self.shares.text()).split())
        if not shares:
            return None
        return Split(Shares.parsed(shares), int(self.seed.value()), self.together.value)

    def fields(self) -> list[QWidget]:
        """Return the fields in the order of Tab."""
        chips = [*self.labels.chips.values(), *self.annotators.chips.values()]
        first: list[QWidget] = [self.articles, self.status, *chips]
        return [*first, self.unit, self.scheme, self.parquet, self.shares, self.seed, self.together]

    def retranslate(self) -> None:
        """Say everything in the interface's language."""
        self._which.name(self.articles, self.tr("&Articles"))
        self._which.name(self.status, self.tr("&Status"))
        self.labels.name(self.tr("Labels: none pressed means all"))
        self.annotators.name(self.tr("Annotators: none pressed means all"))
        self._how.name(self.unit, self.tr("&Positions"), self.tr("What positions in the file count"))
        self._how.name(self.scheme, self.tr("S&cheme"))
        self.parquet.setText(self.tr("Parquet in the place of JSON &lines"))
        self._how.name(self.shares, self.tr("Spli&t"), self.tr("Shares of training, validation and test"))
        self.shares.setPlaceholderText(self.tr("none; or 80/10/10"))
        self._how.name(self.seed, self.tr("S&eed"), self.tr("The same seed deals the same way"))
        self._how.name(self.together, self.tr("&Together"), self.tr("What is kept in one part"))
        self._offer()

    def _build(self) -> None:
        for choice in (self.articles, self.status):
            self._which.add(choice)
        for field in (self.unit, self.scheme, self.shares, self.seed, self.together):
            self._how.add(field)
        for fields in (self._which, self._how):
            fields.setColumnMinimumWidth(0, _NAMES)
        for choice in (self.articles, self.status, self.unit, self.scheme, self.together):
            choice.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            choice.setMinimumContentsLength(8)
        labels = self._workspace.labels
        project = self._workspace.project
        self.labels.offer_labels(labels, self._workspace.language)
        self.annotators.offer_names(project.annotators() if project else [])
        self.annotators.setVisible(len(self.annotators.chips) > 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addLayout(self._which)
        layout.addWidget(self.labels)
        layout.addWidget(self.annotators)
        layout.addLayout(self._how)
        layout.addWidget(self.parquet)
        layout.addStretch(1)

    def _connect(self) -> None:
        for choice in (self.articles, self.status, self.unit, self.scheme):
            choice.activated.connect(self.changed)
        for chips in (self.labels, self.annotators):
            chips.changed.connect(self.changed)
        self.parquet.toggled.connect(self.changed)
        self.shares.textChanged.connect(self._on_split)
        self.seed.valueChanged.connect(self._on_split)
        self.together.activated.connect(self._on_split)

    def _offer(self) -> None:
        workspace = self._workspace
        self.labels.offer_labels(workspace.labels, workspace.language)
        everything: list[tuple[object, str]] = [("", self.tr("All"))]
        if workspace.article is not None:
            everything.append((workspace.article.id, echo(workspace.article.title)))
        self.articles.offer(everything, self.articles.value or "")
        statuses = [("", self.tr("All")), (Status.DONE.value, self.tr("Only those that are done"))]
        self.status.offer(statuses, self.status.value or "")
        self.scheme.offer([(each, each.upper()) for each in SCHEMES], self.scheme.value or SCHEMES[0])
        kept = [
            (By.ARTICLE, self.tr("each article")),
            (By.SOURCE, self.tr("articles of a source")),
            (By.DATE, self.tr("periods of time")),
        ]
        self.together.offer(kept, self.together.value or By.ARTICLE)
        self._offer_units()
        self._show_split()

    def _offer_units(self) -> None:
        units: tuple[Unit, ...] = self._format.units
        chosen = self.unit.value if self.unit.value in units else next(iter(units), None)
        self.unit.offer([(each, unit_words(each)) for each in units], chosen)

    def _show_split(self) -> None:
        for field in (self.seed, self.together):
            self._how.show_field(field, bool(self.shares.text().strip()))

    def _on_split(self) -> None:
        self._show_split()
        self.split_changed.emit()
