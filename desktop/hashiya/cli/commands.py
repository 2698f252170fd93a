"""The commands by name; the module of a command is imported once it is called."""

from __future__ import annotations

import importlib
from argparse import ArgumentParser, Namespace
from typing import NamedTuple, Protocol, cast


class CommandModule(Protocol):
    """What the module of a command gives."""

    def arguments(self, parser: ArgumentParser) -> None:
        """Say what the command takes."""

    def run(self, args: Namespace, /) -> int:
        """Do it, and return the exit code."""


class Command(NamedTuple):
    """Name a command, its usage as in the guide, and what it does in a clause."""

    name: str
    usage: str
    summary: str
    module: str = ""

    def load(self) -> CommandModule:
        """Import the command's module."""
        return cast(CommandModule, importlib.import_module(f"hashiya.cli.{self.module or self.name}"))


WINDOW = Command("window", "[PROJECT] [--sample]", "open the window")

COMMANDS: dict[str, Command] = {
    each.name: each
    for each in (
        Command("new", "PROJECT [--annotator NAME] [--sample]", "make a project"),
        Command(
            "add",
            "PROJECT PATH... [--reader R] [--column ROLE=NAME...] [--encoding E] [--title T] [--whole] "
            "[--near] [--json]",
            "add articles from files, folders and zips",
        ),
        Command("articles", "PROJECT [--json]", "list the articles"),
        Command(
            "annotate",
            "PROJECT ARTICLE --label L --start N --end N [--start N --end N...] [--comment C] "
            "[--annotator NAME] [--snap]",
            "mark a span, or several as one annotation",
        ),
        Command("annotations", "PROJECT [ARTICLE] [--json]", "list the annotations"),
        Command("remove", "PROJECT ANNOTATION", "remove an annotation"),
        Command("link", "PROJECT FROM TO --kind K", "tie two annotations together"),
        Command("unlink", "PROJECT ID", "take a link away"),
        Command("links", "PROJECT [ARTICLE] [--json]", "list the links"),
        Command(
            "figures",
            "PROJECT [--json] [--figure NAME] [--chart FILE [--language ar|en] [--theme light|dark]]",
            "count articles, annotations, sources, or draw charts of them",
        ),
        Command("lint", "PROJECT [ARTICLE] [--json]", "tell what was forgotten or slipped"),
        Command(
            "search",
            "PROJECT QUERY [--json] [--fold LIST] [--whole-word] [--no-clitics] [--regex] [--label L...] "
            "[--unlabelled] [--annotator N...]",
            "find words in all articles, however they are spelled",
        ),
        Command("undo", "PROJECT [ARTICLE]", "take the last edit of an article, or of the project, back"),
        Command("redo", "PROJECT [ARTICLE]", "do again what was taken back"),
        Command(
            "show",
            "PROJECT ARTICLE [--display logical|visual|auto] [--color auto|always|never]",
            "show the marked article in the terminal",
        ),
        Command(
            "picture",
            "PROJECT ARTICLE --out FILE.png [--width PX] [--theme light|dark] [--typeface NAME] [--plain]",
            "draw what the reading pane shows",
        ),
        Command(
            "export",
            "PROJECT --format F --out PATH [--articles A...] [--labels L...] [--annotator N...] "
            "[--status done] [--unit U] [--split 80/10/10 --seed N --by article|source|date]",
            "write the annotation set",
        ),
        Command(
            "import",
            "PROJECT PATH... [--format F|auto] [--annotator NAME] [--unit U] [--map THEIR=OURS...] "
            "[--dry-run]",
            "bring annotation sets in",
            "import_set",
        ),
        Command("verify", "PATH", "prove an exported set from its files alone"),
        Command("convert", "IN OUT --from F --to G", "write an annotation set in another format"),
        Command("backups", "PROJECT [--json] [--now | --restore ID]", "list backups, make one, put one back"),
        Command("check", "PROJECT [--deep]", "check the project file and every span in it"),
        Command(
            "rescue",
            "PROJECT --out NEW [--json]",
            "take what can be read of a damaged project over into a new one",
        ),
        Command("formats", "", "list the formats"),
        Command("doctor", "", "tell versions, typefaces, paths, and what is missing"),
        Command("desk", "--offscreen --out FOLDER", "try the window without a screen"),
    )
}
