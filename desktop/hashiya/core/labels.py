"""Labels: what a marked passage is called, and how it looks without colour and with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple


class Pattern(StrEnum):
    """Name the line under a mark, so that labels are told apart without colour."""

    SOLID = "solid"
    DOUBLE = "double"
    DASHED = "dashed"
    DOTTED = "dotted"
    WAVY = "wavy"
    DASH_DOT = "dash_dot"


class Accent(NamedTuple):
    """Hold one accent's four colours as ``#rrggbb``: ink and band on light paper, then on dark."""

    ink_light: str
    band_light: str
    ink_dark: str
    band_dark: str


ACCENTS: dict[str, Accent] = {
    "blue": Accent("#0b63a5", "#dcebf8", "#7ab8ee", "#203c54"),
    "green": Accent("#08694d", "#d8f1e7", "#5fcfa8", "#1d4437"),
    "orange": Accent("#a33a08", "#fbe2d3", "#f29b6b", "#54301d"),
    "purple": Accent("#8b3a86", "#f1dff0", "#d9a0d5", "#47294a"),
    "red": Accent("#a61b3c", "#fbdfe4", "#f38ba0", "#54222e"),
    "gold": Accent("#705000", "#f6e9c2", "#dfb750", "#463916"),
    "teal": Accent("#0b6470", "#d5eff2", "#62c8d6", "#1b4249"),
    "slate": Accent("#4a5468", "#e3e7ee", "#a9b6cc", "#323b49"),
    "olive": Accent("#4f6210", "#e6efcb", "#b2cb62", "#363f1b"),
    "indigo": Accent("#4a46b0", "#e3e2fa", "#aaa7f5", "#33325c"),
}
"""The accents that a label may take, measured for contrast in both themes; LOOK's four come first."""


@dataclass(frozen=True, slots=True)
class Label:
    """Describe one label of a project.

    ``id`` is its permanent ASCII name in files; ``accent`` a key of :data:`ACCENTS`; ``key`` the digit 1–9
    that marks with it, or empty; a ``retired`` label keeps its annotations and can't be given to new ones.
    """

    id: str
    name_ar: str
    name_en: str
    definition_ar: str = ""
    definition_en: str = ""
    accent: str = "slate"
    pattern: Pattern = Pattern.SOLID
    badge_ar: str = ""
    badge_en: str = ""
    key: str = ""
    retired: bool = False

    def name(self, language: str) -> str:
        """Return the name in ``language``, ``ar`` or any other for English."""
        return self.name_ar if language == "ar" else self.name_en

    def badge(self, language: str) -> str:
        """Return the one-letter badge in ``language``, the name's first letter where none is set."""
        chosen = self.badge_ar if language == "ar" else self.badge_en
        return chosen or self.name(language)[:1]


STANDARD_LABELS: tuple[Label, ...] = (
    Label(
        "claim",
        "ادعاء",
        "claim",
        "ما يُقدَّم على أنه واقع ويمكن التحقق منه، سواء نُسب إلى أحد أم لم يُنسب.",
        "What is presented as a fact and could be checked, whether or not it is attributed to someone.",
        "blue",
        Pattern.SOLID,
        "د",
        "C",
        "1",
    ),
    Label(
        "source",
        "مصدر",
        "source",
        "من يُنسب إليه القول: شخص أو جهة أو وثيقة أو وسيلة إعلام.",
        "Who is said to have said it: a person, a body, a document or a medium.",
        "green",
        Pattern.DOUBLE,
        "م",
        "S",
        "2",
    ),
    Label(
        "denial",
        "نفي",
        "denial",
        "قولٌ يرفض ادعاءً أو ينكر وقوع أمر.",
        "A statement that rejects a claim or disputes that something happened.",
        "orange",
        Pattern.DASHED,
        "ن",
        "D",
        "3",
    ),
    Label(
        "quote",
        "اقتباس",
        "quote",
        "كلامٌ منقول بنصه عن قائله، بين علامتي تنصيص في الغالب.",
        "Words given as their speaker said them, mostly between quotation marks.",
        "purple",
        Pattern.DOTTED,
        "ق",
        "Q",
        "4",
    ),
)


@dataclass(frozen=True, slots=True)
class LabelSet:
    """Hold a project's labels in their order, retired ones included."""

    labels: tuple[Label, ...] = field(default=STANDARD_LABELS)

    def __iter__(self) -> Iterator[Label]:
        return iter(self.labels)

    @property
    def active(self) -> tuple[Label, ...]:
        """The labels that new annotations may take."""
        return tuple(label for label in self.labels if not label.retired)

    def find(self, label_id: str) -> Label | None:
        """Return the label with this id, or ``None``."""
        return next((label for label in self.labels if label.id == label_id), None)

    def by_key(self, key: str) -> Label | None:
        """Return the active label that the ASCII digit ``key`` stands for, or ``None``."""
        return next((label for label in self.active if label.key == key), None) if key else None
