"""Nothing in the window shows a stranger's words as rich text: Qt would load what they name from the disk.

The sources are read as Python reads them. Labels and boxes come from ``messages``, what a tool tip is given
goes through ``tool_tip``, fields take no rich text, and the one reader of Markdown is told to take no HTML.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import hashiya.ui

UI = Path(hashiya.ui.__file__).parent
MESSAGES, MARKDOWN, GUIDE = "messages.py", "panels/guide_setting.py", "panels/guide_reader.py"
MADE = {
    "QLabel": (MESSAGES,),
    "QMessageBox": (MESSAGES,),
    "QErrorMessage": (),
    "QTextEdit": (),
    "QTextBrowser": (),
    "QWhatsThis": (),
}
"""Classes that take text for rich text where it looks so, and the modules that may make them."""
GIVEN = {
    "setHtml": (),
    "insertHtml": (),
    "appendHtml": (),
    "fromHtml": (),
    "convertFromPlainText": (),
    "setWhatsThis": (),
    "setMarkdown": (MARKDOWN,),
    "setTextFormat": (MESSAGES,),
    "information": (),
    "warning": (),
    "critical": (),
    "question": (),
    "about": (),
}
"""Methods that are given rich text, or show a box that isn't plain."""
EDITORS = ("QTextEdit", "QTextBrowser")


def wrong(source: str, module: str) -> list[str]:
    """Return what in a module may show rich text, with its line."""
    tree = ast.parse(source)
    found = (*_calls(tree, module), *_classes(tree, module), *_tool_tips(tree))
    return [f"{module}:{line}: {what}" for line, what in found]


def _calls(tree: ast.AST, module: str) -> Iterator[tuple[int, str]]:
    for call in ast.walk(tree):
        if not isinstance(call, ast.Call):
            continue
        name = _name(call.func)
        if name in MADE and module not in MADE[name]:
            yield call.lineno, f"{name} is made"
        if isinstance(call.func, ast.Attribute) and name in GIVEN and module not in GIVEN[name]:
            yield call.lineno, f"{name} is called"
        if name == "setToolTip" and not _is_plain(call.args[-1]):
            yield call.lineno, "setToolTip is given what didn't go through tool_tip"
        if ast.unparse(call.func) == "QToolTip.showText" and not _is_plain(call.args[1]):
            yield call.lineno, "QToolTip.showText is given what didn't go through tool_tip"
        if name == "setMarkdown" and "MarkdownNoHTML" not in ast.unparse(call):
            yield call.lineno, "setMarkdown takes HTML"


def _classes(tree: ast.AST, module: str) -> Iterator[tuple[int, str]]:
    for made in ast.walk(tree):
        if not isinstance(made, ast.ClassDef):
            continue
        bases = [_name(base) for base in made.bases]
        said = ast.unparse(made)
        if "QLabel" in bases and "setTextFormat(Qt.TextFormat.PlainText)" not in said:
            yield made.lineno, f"{made.name} is a label that isn't plain"
        if any(base in EDITORS for base in bases):
            if "setAcceptRichText(False)" not in said and module != GUIDE:
                yield made.lineno, f"{made.name} takes rich text"
            if module == GUIDE and "def loadResource" not in said:
                yield made.lineno, f"{made.name} loads what a text names"


def _tool_tips(tree: ast.AST) -> Iterator[tuple[int, str]]:
    for asked in ast.walk(tree):
        if isinstance(asked, ast.If) and "ToolTipRole" in ast.unparse(asked.test):
            for given in ast.walk(asked):
                if isinstance(given, ast.Return) and not (given.value and _is_plain(given.value)):
                    yield given.lineno, "ToolTipRole is answered with what didn't go through tool_tip"


def _is_plain(argument: ast.expr) -> bool:
    if isinstance(argument, ast.IfExp):
        return _is_plain(argument.body) and _is_plain(argument.orelse)
    if isinstance(argument, ast.Constant):
        return argument.value == ""
    return isinstance(argument, ast.Call) and _name(argument.func) == "tool_tip"


def _name(node: ast.expr) -> str:
    return ast.unparse(node).rpartition(".")[2]


def test_no_module_shows_rich_text() -> None:
    modules = sorted(UI.rglob("*.py"))
    assert len(modules) > 100
    found = [wrong(path.read_text(encoding="utf-8"), path.relative_to(UI).as_posix()) for path in modules]
    assert [each for one in found for each in one] == []


@pytest.mark.parametrize(
    ("source", "module"),
    [
        ("QLabel('<b>')", "side.py"),
        ("QtWidgets.QMessageBox(self)", "side.py"),
        ("QMessageBox.warning(self, title, text)", "side.py"),
        ("label.setTextFormat(Qt.TextFormat.RichText)", "side.py"),
        ("document.setHtml(text)", "side.py"),
        ("document.setMarkdown(text)", MARKDOWN),
        ("document.setMarkdown(text, features.MarkdownNoHTML)", "side.py"),
        ("chip.setToolTip(name)", "chips.py"),
        ("chip.setToolTip(tool_tip(name) if name else other)", "chips.py"),
        ("chip.setToolTip(f'{tool_tip(name)}<b>')", "chips.py"),
        ("QToolTip.showText(place, name, self)", "chips.py"),
        ("def data():\n if role == Qt.ItemDataRole.ToolTipRole:\n  return name", "models/hits.py"),
        ("class Line(QLabel): pass", "side.py"),
        ("class Field(QTextEdit): pass", "side.py"),
        ("class Reader(QTextBrowser): pass", GUIDE),
    ],
)
def test_what_would_is_noticed(source: str, module: str) -> None:
    assert len(wrong(source, module)) == 1


def test_what_is_plain_is_let_be() -> None:
    source = """
chip.setToolTip(messages.tool_tip(name) if name else "")
item.setToolTip(0, tool_tip(name))
QToolTip.showText(place, tool_tip(name), self)
class Field(QTextEdit):
    def __init__(self):
        self.setAcceptRichText(False)
"""
    assert wrong(source, "side.py") == []
