"""The linter's rules in the interface's language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from hashiya.analysis import Finding, Rule

_NAMES = {
    Rule.UNATTRIBUTED: QT_TRANSLATE_NOOP("rules", "Without a source"),
    Rule.IDLE_SOURCE: QT_TRANSLATE_NOOP("rules", "Source of nothing"),
    Rule.IDLE_DENIAL: QT_TRANSLATE_NOOP("rules", "Denial of nothing"),
    Rule.HALF_QUOTED: QT_TRANSLATE_NOOP("rules", "One quotation mark outside"),
    Rule.UNPAIRED_QUOTE_MARK: QT_TRANSLATE_NOOP("rules", "Quotation mark never closed"),
    Rule.ENDS_IN_PUNCTUATION: QT_TRANSLATE_NOOP("rules", "Punctuation at an edge"),
    Rule.CUT_WORD: QT_TRANSLATE_NOOP("rules", "Cut word"),
    Rule.SAME_PASSAGE: QT_TRANSLATE_NOOP("rules", "Same passage, two labels"),
    Rule.FAR_LINK: QT_TRANSLATE_NOOP("rules", "Far link"),
    Rule.FORBIDDEN_LINK: QT_TRANSLATE_NOOP("rules", "Link between wrong labels"),
}

_EXPLAINED = {
    Rule.UNATTRIBUTED: QT_TRANSLATE_NOOP("rules", "A claim, quote or denial that nobody is said to say."),
    Rule.IDLE_SOURCE: QT_TRANSLATE_NOOP("rules", "A source to which nothing is attributed."),
    Rule.IDLE_DENIAL: QT_TRANSLATE_NOOP("rules", "A denial that isn't linked to what it denies."),
    Rule.HALF_QUOTED: QT_TRANSLATE_NOOP("rules", "A quote that holds one quotation mark of two."),
    Rule.UNPAIRED_QUOTE_MARK: QT_TRANSLATE_NOOP(
        "rules", "A quote that holds a mark which the text never closes."
    ),
    Rule.ENDS_IN_PUNCTUATION: QT_TRANSLATE_NOOP(
        "rules", "A mark that begins or ends in a space or punctuation."
    ),
    Rule.CUT_WORD: QT_TRANSLATE_NOOP("rules", "A mark that begins or ends inside a word."),
    Rule.SAME_PASSAGE: QT_TRANSLATE_NOOP("rules", "The same words under two labels; a note, no more."),
    Rule.FAR_LINK: QT_TRANSLATE_NOOP("rules", "A link over more paragraphs than are allowed below."),
    Rule.FORBIDDEN_LINK: QT_TRANSLATE_NOOP("rules", "A link between labels that its kind doesn't tie."),
}


def rule_name(rule: Rule) -> str:
    """Name a rule in a few words."""
    return QCoreApplication.translate("rules", str(_NAMES[rule]))


def rule_explained(rule: Rule) -> str:
    """Say in a sentence what a rule looks for."""
    return QCoreApplication.translate("rules", str(_EXPLAINED[rule]))


def by_rule(findings: Iterable[Finding]) -> list[tuple[str, int]]:
    """Return the names of the rules that findings break, and how often, in the order of the rules."""
    counts = Counter(finding.rule for finding in findings)
    return [(rule_name(rule), counts[rule]) for rule in Rule if counts[rule]]
