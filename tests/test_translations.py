"""The translations are whole, agree with the sources, and are what the program loads."""

from __future__ import annotations

import ast
import re
import string
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

from hashiya.errors import EditError, FormatError, Sentence, StorageError
from hashiya.text.direction import FSI, PDI
from hashiya.ui import language, messages, wording
from hashiya.ui.actions import ENTRIES, MENUS
from tests.translations import refresh

ARABIC_FORMS = (0, 1, 2, 3, 11, 100)
"""A number for each of Arabic's six forms, in the order in which lrelease wants them."""

SAID_OTHERWISE = {"verb", "kind"}
"""English words of the program's own that the Arabic sentence needs no place for."""

LATIN = set(
    re.findall(
        r"\w+",
        "a Alt ann Annotation ATLAS B bdoc brat C CAS claim CoNLL CRLF CSV Ctrl datasets Delete DocBin "
        "doccano end Enter Esc Excel Face GATE hashiya HTML Hugging INCEpTION IOB ISO j JSON Label "
        "label LD Markdown MAXQDA MIT NUL NVivo O OCR OpenDocument p Parquet PDF pdf png Prodigy QDA "
        "qde QualCoder REFI SHA Shift spaCy start Studio svg Tab TEI text ti TSV txt TypeSystem UIMA "
        "UTF W Web WebAnno Word XMI XML xml z zip",
    )
)
"""Names of keys, programs, formats and what stands in files: there is no Arabic for them."""


@dataclass(frozen=True)
class Message:
    """Hold one entry of a .ts file; ``forms`` are several where a number decides."""

    context: str
    source: str
    numerus: bool
    state: str
    forms: tuple[str, ...]


def messages_of(path: Path) -> list[Message]:
    found = []
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            told = message.find("translation")
            assert told is not None
            forms = [each.text or "" for each in told.iter("numerusform")] or [told.text or ""]
            found.append(
                Message(
                    context.findtext("name", ""),
                    message.findtext("source", ""),
                    message.get("numerus") == "yes",
                    told.get("type", ""),
                    tuple(forms),
                )
            )
    return found


def kept(name: str) -> list[Message]:
    return messages_of(refresh.TRANSLATIONS / f"hashiya_{name}.ts")


ARABIC = kept("ar")
ENGLISH = kept("en")


@pytest.fixture
def arabic(qapp: Any) -> Iterator[None]:
    """The application speaks Arabic for as long as a test runs."""
    language.speak(qapp, "ar")
    yield
    messages.set_digits("ascii")
    language.speak(qapp, "en")


@pytest.fixture
def english(qapp: Any) -> None:
    language.speak(qapp, "en")


def test_what_the_sources_say_is_what_the_files_hold(tmp_path: Path) -> None:
    refresh.update(tmp_path)
    for name, present in (("ar", ARABIC), ("en", ENGLISH)):
        fresh = messages_of(tmp_path / f"hashiya_{name}.ts")
        wanted = {(each.context, each.source, each.numerus) for each in fresh}
        there = {(each.context, each.source, each.numerus) for each in present}
        assert there == wanted, "run python3 -m tests.translations.refresh and translate what is new"


def test_nothing_is_left_untranslated() -> None:
    unfinished = [
        (each.context, each.source) for each in (*ARABIC, *ENGLISH) if each.state or not all(each.forms)
    ]
    assert unfinished == []
    assert {len(each.forms) for each in ARABIC if each.numerus} == {6}
    assert {len(each.forms) for each in ENGLISH} == {2}


def placeholders(text: str) -> Counter[str]:
    names = [name for _, name, _, _ in string.Formatter().parse(text) if name is not None]
    return Counter(name.removesuffix("_ar") for name in names)


@pytest.mark.parametrize("message", ARABIC, ids=lambda each: f"{each.context}: {each.source[:40]}")
def test_what_is_inserted_is_inserted_in_arabic_too(message: Message) -> None:
    wanted = placeholders(message.source)
    for form in message.forms:
        missing = wanted - placeholders(form)
        assert not placeholders(form) - wanted
        assert set(missing) <= SAID_OTHERWISE
    if message.numerus:
        assert all("%n" in form for form in message.forms[3:])  # zero, one and two have words of their own


def test_english_counts_read_right(english: None) -> None:
    for message in ENGLISH:
        one, many = message.forms
        assert "(s)" not in one + many
        assert one.count("%n") == many.count("%n") == 1
    for count, words in ((1, "1 annotation"), (2, "2 annotations"), (0, "0 annotations")):
        assert QCoreApplication.translate("AnnotationList", "%n annotation(s)", "", count) == words


def test_the_compiled_files_are_those_of_the_sources(tmp_path: Path) -> None:
    refresh.compile_all(target=tmp_path)
    for name, kept_messages in (("ar", ARABIC), ("en", ENGLISH)):
        fresh, shipped = QTranslator(), QTranslator()
        assert fresh.load(f"hashiya_{name}", str(tmp_path))
        assert shipped.load(f"hashiya_{name}", str(refresh.TRANSLATIONS))
        for each in kept_messages:
            for count in ARABIC_FORMS if each.numerus else (-1,):
                told = shipped.translate(each.context, each.source, "", count)
                assert told == fresh.translate(each.context, each.source, "", count)
                assert told in each.forms


def test_arabic_is_said_in_arabic() -> None:
    for message in ARABIC:
        for form in message.forms:
            plain = re.sub(r"\{\w*\}|%n", "", form)
            foreign = set(re.findall(r"[A-Za-z]+", plain)) - LATIN
            assert not foreign, form
            assert not form.startswith("{") or form == "{why}", (
                "a label would guess its direction from the name"
            )
            assert "&" not in form  # an underlined letter would come apart from its neighbours
            assert not re.search(r"[,;?]", re.sub("\u2066.*?\u2069", "", plain)), form


def test_no_two_entries_of_a_menu_answer_to_one_letter() -> None:
    for menu in ("", *(name for name, _, _ in MENUS)):
        words = [str(text) for _, parent, text in MENUS if parent == menu]
        words += [str(entry.text) for entry in ENTRIES if entry.menu == menu and menu]
        letters = [found.group(1).lower() for text in words if (found := re.search("&(.)", text))]
        assert len(letters) == len(set(letters)), (menu, sorted(letters))


def test_each_count_has_its_arabic_form(arabic: None) -> None:
    told = [QCoreApplication.translate("AnnotationList", "%n annotation(s)", "", n) for n in ARABIC_FORMS]
    assert told == ["لا وسوم", "وسم واحد", "وسمان", "3 وسوم", "11 وسمًا", "100 وسم"]


def test_qt_itself_speaks_arabic(arabic: None) -> None:
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") != "Cancel"


def test_errors_are_said_in_arabic_with_what_stands_in_them_isolated(arabic: None) -> None:
    error = EditError(
        "The span {start}:{end} is empty: its end must be greater than its start.", start=4, end=4
    )
    assert wording.sentence(error) == "المقطع 4:4 فارغ: لتكن نهايته أكبر من بدايته."
    messages.set_digits("arabic")
    assert "٤:٤" in wording.sentence(error)
    who = Sentence(
        "{annotator} on {machine} (process {process})", annotator="Mona", machine="desk", process=7
    )
    locked = StorageError("{name} was taken over by {who}: close it there, then open it here again.",
                          kind="locked", name="a.hashiya", who=who)  # fmt: skip
    assert (
        wording.sentence(locked)
        .replace("\u200f", "")
        .startswith(f"انتقل {FSI}a.hashiya{PDI} إلى {FSI}Mona{PDI} على {FSI}desk{PDI} (العملية ٧)")
    )


def test_a_sentence_in_a_sentence_gives_up_its_stop(arabic: None) -> None:
    fault = Sentence("The annotation {annotation} has no span.", annotation="7f")
    outer = Sentence(
        "{name} is damaged ({fault}): leave it as it is, and open its newest backup or rescue what "
        "can be read.",
        name="a",
        fault=fault.clause(),
    )
    assert f"(ليس للوسم {FSI}7f{PDI} مقطع)" in wording.reworded(outer)


def test_what_has_no_template_is_told_as_it_is(arabic: None) -> None:
    assert wording.sentence(FormatError("It is {odd}.")) == "It is {odd}."
    assert wording.reworded("It is {odd}.") == "It is {odd}."


def test_every_sentence_below_the_window_is_literal_or_from_a_table_of_such() -> None:
    for path, first in refresh.spoken():
        if refresh.is_literal(first) or path.name == "errors.py":
            continue
        if isinstance(first, ast.Name) and first.id == "template":
            continue  # handed on by a class of errors, whose callers are looked at
        table = ast.unparse(first).partition("[")[0]
        assert table in tables_of(path), f"{path}:{first.lineno}: give a literal sentence and named values"


def tables_of(path: Path) -> set[str]:
    """Return the dicts of a module all of whose values are Sentences."""
    found = set()
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Dict):
            values = node.value.values
            if all(
                isinstance(each, ast.Call) and refresh.name_of(each.func) == "Sentence" for each in values
            ):
                found.add(ast.unparse(node.targets[0]))
    return found


def test_lupdate_sees_every_string_that_the_window_translates() -> None:
    known = {(each.context, each.source) for each in ARABIC}
    for path in sorted((refresh.SOURCES / "ui").rglob("*.py")):
        for context, source, line in translated_in(ast.parse(path.read_text(encoding="utf-8"))):
            assert (context, source) in known, f"{path}:{line}: {source!r} in the context {context!r}"


def translated_in(tree: ast.AST, context: str = "") -> Iterator[tuple[str, str, int]]:
    """Give context, source and line of each literal that is handed to a function that translates."""
    for node in ast.iter_child_nodes(tree):
        yield from translated_in(node, node.name if isinstance(node, ast.ClassDef) else context)
        if not isinstance(node, ast.Call) or not node.args:
            continue
        name, first = refresh.name_of(node.func), node.args[0]
        if name in ("translate", "QT_TRANSLATE_NOOP") and len(node.args) > 1:
            if refresh.is_literal(node.args[1]):
                yield ast.literal_eval(first), node.args[1].value, node.lineno
        elif name == "tr" and isinstance(node.func, ast.Attribute):
            yield context, first.value if refresh.is_literal(first) else ast.unparse(first), node.lineno
        elif name.strip("_") in ("tr", "translate") and refresh.is_literal(first):
            yield "", first.value, node.lineno  # a function of our own: lupdate doesn't know its context
