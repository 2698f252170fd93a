"""hashiya add: add articles from files, folders and zips."""

from __future__ import annotations

import os
from argparse import ArgumentParser, Namespace
from pathlib import Path

from hashiya.cli import output
from hashiya.cli.intake import Intake, told_of
from hashiya.cli.opening import opened
from hashiya.cli.parser import UsageError, takes_json, takes_project, text
from hashiya.cli.resemblance import near_pairs
from hashiya.project import Added
from hashiya.readers import READERS, Options
from hashiya.readers.columns import ROLES
from hashiya.text.nearness import Near

_BATCH = 100
"""Articles in one transaction: their texts are held until it is on the disk."""
_TOLD = 100


def arguments(parser: ArgumentParser) -> None:
    """Say what the command takes."""
    takes_project(parser)
    parser.add_argument("paths", metavar="PATH", nargs="+", type=Path, help="files, folders, zips")
    parser.add_argument(
        "--reader", choices=READERS, metavar="R", help=f"reads all files: {', '.join(READERS)}; by their ends"
    )
    parser.add_argument(
        "--column",
        metavar="ROLE=NAME",
        nargs="+",
        action="extend",
        type=text,
        default=[],
        help=f"columns or keys of tables, where they aren't found rightly; roles: {', '.join(ROLES)}",
    )
    parser.add_argument("--title", metavar="T", type=text, help="for one text; what its file tells")
    parser.add_argument(
        "--encoding", metavar="E", type=text, help="of the files, where it isn't found rightly"
    )
    parser.add_argument("--whole", action="store_true", help="all that a web page shows, not its article")
    parser.add_argument(
        "--near", action="store_true", help="tell of near-duplicates among any number of texts"
    )
    takes_json(parser)


def run(args: Namespace) -> int:
    """Add what can be added and print a line an article; what can't be is told, and the rest goes on."""
    folder = os.path.isdir(args.paths[0])  # noqa: PTH112 -- never raises
    if args.title is not None and (folder or len(args.paths) > 1):
        raise UsageError("hashiya add: --title goes with one file; add the files one by one.")
    intake = Intake(args, Options(args.encoding, _columns(args.column), args.whole))
    with opened(args.project) as project:
        with output.progress("Adding", lambda: None) as show:
            added = project.add_many(intake.articles(show), batch=_BATCH)
        fresh = [article for article in added if article.duplicate_of is None]
        near = near_pairs(project, fresh, asked=args.near)
        titles = {pair.other: project.article(pair.other).title for pair in near[:_TOLD]}
    duplicates = _duplicates(intake, added)
    if args.json:
        output.print_json(_document(intake, added, near))
    else:
        _tell(intake, added, duplicates)
        _tell_near(intake, added, near, titles)
    return 1 if intake.failures or duplicates else 0


def _columns(given: list[str]) -> dict[str, str]:
    columns = dict(each.partition("=")[::2] for each in given)
    for each in given:
        role, parted, _ = each.partition("=")
        if role not in ROLES or not parted:
            raise UsageError(
                f"hashiya add: --column takes ROLE=NAME, not {each}; a role is one of {', '.join(ROLES)}."
            )
    return columns


def _duplicates(intake: Intake, added: list[Added]) -> list[str]:
    """Return a sentence for each text that the project held already."""
    return [
        f"The text of {text.called} is in the project already, as {article.duplicate_of}; it was left out."
        for text, article in zip(intake.texts, added, strict=True)
        if article.duplicate_of is not None
    ]


def _tell(intake: Intake, added: list[Added], duplicates: list[str]) -> None:
    for article in added:
        if article.duplicate_of is None:
            output.say(article.id, article.characters, article.title)
    for sentence in (*(each.sentence for each in intake.told()), *duplicates):
        output.complain(sentence)
    for left_out in intake.left_out:
        output.complain(left_out.sentence)


def _tell_near(intake: Intake, added: list[Added], near: list[Near], titles: dict[str, str]) -> None:
    names = {article.id: text.called for text, article in zip(intake.texts, added, strict=True)}
    for pair in near[:_TOLD]:
        other = names.get(pair.other, f"the article {titles[pair.other]} ({pair.other})")
        output.complain(
            f"The text of {names[pair.one]} is nearly the same as that of {other} ({pair.share:.0%})."
        )
    if len(near) > _TOLD:
        output.complain(f"So it is with {output.counted(len(near) - _TOLD, 'pair')} more.")


def _document(intake: Intake, added: list[Added], near: list[Near]) -> dict[str, object]:
    both = list(zip(intake.texts, added, strict=True))
    return {
        "added": [told_of(text, article) for text, article in both if article.duplicate_of is None],
        "duplicates": [
            {"file": text.file, "place": text.place, "title": article.title, "duplicate_of": article.id}
            for text, article in both
            if article.duplicate_of is not None
        ],
        "near": [{"one": pair.one, "other": pair.other, "share": round(pair.share, 2)} for pair in near],
        "failed": [each._asdict() for each in intake.told()],
        "left_out": [
            {"file": each.name, "files": each.left_out, "sentence": each.sentence} for each in intake.left_out
        ],
    }
