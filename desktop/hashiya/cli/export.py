"""hashiya export: write the annotation set of a project."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from hashiya.cli import output
from hashiya.cli.parser import UsageError, takes_project, text, whole_number
from hashiya.core.articles import Status
from hashiya.formats.holdings import LOSSES
from hashiya.formats.registry import FORMATS
from hashiya.formats.splits import By, Shares, empty_parts
from hashiya.formats.units import Unit
from hashiya.formats.writing import SCHEMES, Options
from hashiya.project import Project
from hashiya.project.choosing import Chosen
from hashiya.project.splitting import Split

UNITS = [unit.value for unit in Unit if unit is not Unit.BYTE]


def arguments(parser: ArgumentParser) -> None:
    """Say what the command takes."""
    takes_project(parser)
    parser.add_argument("--out", metavar="PATH", type=Path, required=True, help="written exactly there")
    takes_format(parser, "--format")
    for flag, metavar, only in (
        ("--articles", "ARTICLE", "only these"),
        ("--labels", "LABEL", "only these"),
        ("--annotator", "NAME", "only theirs"),
    ):
        parser.add_argument(
            flag, metavar=metavar, nargs="+", action="extend", type=text, default=[], help=only
        )
    statuses = [each.value for each in Status]
    parser.add_argument("--status", choices=statuses, nargs="+", action="extend", default=[])
    parser.add_argument("--split", metavar="80/10/10", type=text, help="deal the articles into parts")
    parser.add_argument(
        "--seed", metavar="N", type=whole_number, default=0, help="0; the same deals the same"
    )
    parser.add_argument("--by", choices=[each.value for each in By], default="article", help="kept together")


def takes_format(parser: ArgumentParser, flag: str) -> None:
    """Let a command take the format to write, and what formats leave open."""
    writable = [each.name for each in FORMATS.values() if each.writes]
    parser.add_argument(flag, choices=writable, required=True, metavar="F", help=", ".join(writable))
    parser.add_argument("--unit", choices=UNITS, help="what positions count, where the format leaves it open")
    parser.add_argument("--scheme", choices=SCHEMES, default=SCHEMES[0], help="of conll")
    parser.add_argument("--parquet", action="store_true", help="of huggingface, instead of JSON lines")
    parser.add_argument("--language", choices=("ar", "en"), default="ar", help="of html, pdf and cards")


def options_of(args: Namespace) -> Options:
    """Return the options that the arguments name."""
    unit = None if args.unit is None else Unit(args.unit)
    return Options(unit, args.scheme, args.parquet, args.language)


def run(args: Namespace) -> int:
    """Tell what the format can't hold, write the annotation set, proven, and say what was written."""
    split = _split(args)
    chosen = Chosen(args.articles, args.labels, args.annotator, args.status)
    options = options_of(args)
    give_parts(args.format)
    with Project.open(args.project, read_only=True) as project:
        with output.progress("Counting", lambda: project.progress().total) as show:
            forecast = project.foresee(
                args.format, chosen=chosen, options=options, on_article=show, shown=False
            )
        tell_losses(args.format, forecast.losses)
        with output.progress("Exporting", lambda: forecast.counts.articles) as show:
            report = project.export(
                args.format, args.out, chosen=chosen, options=options, split=split, on_article=show
            )
    _tell_split(report.split)
    counts = report.counts
    output.say(
        f"{report.path}: {output.counted(counts.articles, 'article')}, "
        f"{output.counted(counts.annotations, 'annotation')}, {PROOFS[FORMATS[args.format].proves]}."
    )
    return 0


PROOFS = {True: "every span proven", False: "not to be read again, so its hash alone is kept"}


def give_parts(format: str) -> None:
    """Load what a format needs of the window's parts."""
    if format == "pdf":
        from hashiya.cli.picture import give_printing

        give_printing()


def tell_losses(format: str, losses: Mapping[str, int]) -> None:
    """Say on standard error what the format can't hold."""
    told = [f"{output.counted(number, '×', '×')} {LOSSES[name]}" for name, number in _named(losses)]
    if told:
        output.complain(f"The format {format} can't hold: {'; '.join(told)}.")


def _named(losses: Mapping[str, int]) -> Iterable[tuple[str, int]]:
    return ((name, losses[name]) for name in LOSSES if losses.get(name))


def _tell_split(split: Mapping[str, Any] | None) -> None:
    """Say how many articles each part has, and what of the split may deceive."""
    if split is None:
        return
    output.say("; ".join(f"{name}: {number:,}" for name, number in split["articles"].items()))
    if empty := empty_parts(split):
        output.complain(
            f"No article is left for {' and '.join(empty)}: there are too few {split['by']}s to part."
        )
    if split["near_duplicates_across"]:
        pairs = output.counted(split["near_duplicates_across"], "pair")
        output.complain(
            f"{pairs} of near-identical articles lie in different parts; the manifest names them."
        )
    if split["without_group"]:
        articles = output.counted(split["without_group"], "article")
        output.complain(f"{articles} without a {split['by']} in the metadata.")


def _split(args: Namespace) -> Split | None:
    if args.split is None:
        if args.seed or args.by != By.ARTICLE:
            raise UsageError("hashiya export: --seed and --by go with --split; give that too.")
        return None
    return Split(Shares.parsed(args.split), args.seed, By(args.by))
