"""Analysis: what can be told about annotations without changing them."""

from hashiya.analysis.findings import Finding, meant
from hashiya.analysis.linting import lint
from hashiya.analysis.rules import Rule, RuleSet, Severity

__all__ = ["Finding", "Rule", "RuleSet", "Severity", "lint", "meant"]
