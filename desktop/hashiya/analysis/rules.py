"""The linter's rules, and which of them a project follows."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from enum import StrEnum

FAR_PARAGRAPHS = 5
"""How many paragraphs a link may lead over: attributions in news stay within one or two."""
MOST_PARAGRAPHS = 999


class Severity(StrEnum):
    """Say whether something is to be put right, or only worth a look."""

    FINDING = "finding"
    NOTE = "note"


class Rule(StrEnum):
    """Name what the linter looks for."""

    UNATTRIBUTED = "unattributed"
    IDLE_SOURCE = "idle_source"
    IDLE_DENIAL = "idle_denial"
    HALF_QUOTED = "half_quoted"
    UNPAIRED_QUOTE_MARK = "unpaired_quote_mark"
    ENDS_IN_PUNCTUATION = "ends_in_punctuation"
    CUT_WORD = "cut_word"
    SAME_PASSAGE = "same_passage"
    FAR_LINK = "far_link"
    FORBIDDEN_LINK = "forbidden_link"

    @property
    def severity(self) -> Severity:
        """How much what the rule finds weighs."""
        return Severity.NOTE if self is Rule.SAME_PASSAGE else Severity.FINDING


@dataclass(frozen=True, slots=True)
class RuleSet:
    """Hold the rules that a project switched off, and how many paragraphs a link may lead over."""

    off: frozenset[Rule] = frozenset()
    far_paragraphs: int = FAR_PARAGRAPHS

    def follows(self, rule: Rule) -> bool:
        """Tell whether the rule is on."""
        return rule not in self.off

    def switched(self, rule: Rule, on: bool) -> RuleSet:
        """Return the rules with one of them on or off."""
        return replace(self, off=self.off - {rule} if on else self.off | {rule})

    def to_json(self) -> str:
        """Return the rules as the text that a project file keeps."""
        off = [rule.value for rule in Rule if rule in self.off]
        return json.dumps({"off": off, "far_paragraphs": self.far_paragraphs})

    @classmethod
    def from_json(cls, text: str | None) -> RuleSet:
        """Return the rules of such a text; whatever in it makes no sense is as the program ships it."""
        try:
            read = json.loads(text) if text is not None else {}
        except (ValueError, RecursionError):
            read = {}
        told = read if isinstance(read, dict) else {}
        off, far = told.get("off"), told.get("far_paragraphs")
        named = off if isinstance(off, list) else []
        return cls(
            frozenset(rule for rule in Rule if rule.value in named),
            far if type(far) is int and 0 <= far <= MOST_PARAGRAPHS else FAR_PARAGRAPHS,
        )
