"""hashiya lint: tell what was forgotten or slipped in the annotations of a project or of one article."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from itertools import groupby
from typing import Any

from hashiya.analysis.findings import Finding
from hashiya.analysis.rules import Severity
from hashiya.cli import output
from hashiya.cli.parser import takes_articles, takes_json
from hashiya.project import Project


def arguments(parser: ArgumentParser) -> None:
    """Say what the command takes."""
    takes_articles(parser)
    takes_json(parser)


def run(args: Namespace) -> int:
    """Print the findings by place, article after article; notes alone are no failure."""
    with Project.open(args.project, read_only=True) as project:
        findings = project.lint(args.article)
        if args.json:
            output.print_json(_records(project, findings))
        elif findings:
            _print_lines(findings)
        else:
            output.say(f"{args.project}: no findings.")
    return 1 if any(finding.severity is Severity.FINDING for finding in findings) else 0


def _records(project: Project, findings: list[Finding]) -> list[dict[str, Any]]:
    return [
        _record(finding, whole)
        for article, group in groupby(findings, key=lambda finding: finding.article)
        for whole in [project.text(article)]
        for finding in group
    ]


def _record(finding: Finding, whole: str) -> dict[str, Any]:
    record: dict[str, Any] = {
        "article": finding.article,
        "annotation": finding.annotation,
        "rule": finding.rule.value,
        "severity": finding.severity.value,
        "start": finding.start,
        "end": finding.end,
        "text": finding.passage(whole),
        "message": str(finding.sentence),
    }
    if finding.link is not None:
        record["link"] = finding.link
    return record


def _print_lines(findings: list[Finding]) -> None:
    places = [f"{finding.start}:{finding.end}" for finding in findings]
    width = max(map(len, places))
    rule_width = max(len(finding.rule) for finding in findings)
    for finding, place in zip(findings, places, strict=True):
        rule, severity = f"{finding.rule.value:{rule_width}}", f"{finding.severity.value:7}"
        output.say(f"{finding.annotation}  {place:>{width}}  {rule}  {severity}  {finding.sentence}")
