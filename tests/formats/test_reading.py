"""A set is read in the unit that it means, which its quotes, its words, its manifest or the user tell."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from hashiya.errors import FormatError, NotFoundError
from hashiya.formats import reading as module
from hashiya.formats import registry
from hashiya.formats.annotation_set import Fault
from hashiya.formats.incoming import Incoming, IncomingLink, IncomingMark, Source
from hashiya.formats.reading import AnnotationReader, demand_unit, open_set
from hashiya.formats.registry import FORMATS
from hashiya.formats.units import Positions, Reading, Unit

from .made_up import MadeUp, make_up

TEXT = "😀 قالت الوزارة\r\n" * 3 + "إنّ «لا» 👩\u200d👧 نعم وقال الناطق إن الأمر صحيح"
UNTOLD: dict[str, Any] = {"quoted": False, "told": None}
Make = Callable[..., AnnotationReader]
WORDS = ("قالت", "الوزارة", "نعم", "الناطق", "صحيح")


def counted(reading: Reading, text: str = TEXT, quotes: bool = True) -> Incoming:
    """Return an article whose words are marked as a program would that counts so."""
    positions = Positions(text, reading)
    there = {
        point: place for place in range(positions.end + 1) if (point := positions.point(place)) is not None
    }
    marks = []
    for number, word in enumerate(WORDS):
        start = text.index(word)
        span = (there[start], there[start + len(word)])
        marks.append(IncomingMark(f"m{number}", "claim", [span], [word] if quotes else None))
    return Incoming(text, marks)


@pytest.fixture
def notes() -> list[Fault]:
    return []


@pytest.fixture
def faults() -> list[Fault]:
    return []


@pytest.fixture
def reader(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, notes: list[Fault], faults: list[Fault]) -> Make:
    """Return what makes a reader of articles."""

    def make(given: Sequence[Incoming], unit: Unit | None = None, **fields: Any) -> AnnotationReader:
        if "told" in fields:
            fields["unit"] = fields.pop("told")
        make_up(monkeypatch, MadeUp(given), **fields)
        return open_set(
            tmp_path / "a.made", "made-up", unit=unit, on_fault=faults.append, on_note=notes.append
        )

    return make


def words(reader: AnnotationReader) -> list[list[str]]:
    return [[mark.passage(given.text) for mark in given.annotations] for given in reader]


OTHERS = [
    (Reading(Unit.UTF16), "positions count UTF-16 units here, not code points"),
    (Reading(Unit.BYTE), "positions count UTF-8 bytes here, not code points"),
    (Reading(Unit.GRAPHEME), "positions count graphemes here, not code points"),
    (
        Reading(Unit.CODEPOINT, newline_once=True),
        "positions count line breaks or the byte order mark otherwise here",
    ),
    (Reading(Unit.UTF16, newline_once=True), "positions count UTF-16 units here, not code points"),
]


@pytest.mark.parametrize(("reading", "note"), OTHERS)
def test_quotes_decide_for_the_whole_file_and_a_note_says_so(
    reader: Make, notes: list[Fault], faults: list[Fault], reading: Reading, note: str
) -> None:
    plain = Incoming("one two", [IncomingMark("m", "claim", [(4, 7)], ["two"])])
    found = reader([plain, counted(reading), counted(reading)])
    assert words(found) == [["two"], list(WORDS), list(WORDS)]
    assert faults == []
    assert [str(each.message) for each in notes] == [note]
    assert words(found) == [["two"], list(WORDS), list(WORDS)]


def test_a_byte_order_mark_that_is_not_counted_is_found(
    reader: Make, notes: list[Fault], faults: list[Fault]
) -> None:
    reading = Reading(Unit.CODEPOINT, bom_counts=False)
    assert words(reader([counted(reading, "\ufeff" + TEXT)])) == [list(WORDS)]
    assert [str(each.message) for each in notes] == [OTHERS[3][1]]


def test_quotes_that_agree_change_nothing(reader: Make, notes: list[Fault], faults: list[Fault]) -> None:
    module_reader = reader([counted(Reading(Unit.CODEPOINT))] * 2)
    assert words(module_reader) == [list(WORDS)] * 2
    assert (notes, faults) == ([], [])
    assert module_reader.format.load().walks == 1


def test_quotes_that_no_unit_agrees_with_are_told_one_by_one(
    reader: Make, notes: list[Fault], faults: list[Fault]
) -> None:
    wrong = Incoming(
        "قال نعم", [IncomingMark("m", "c", [(0, 3)], ["نعم"]), IncomingMark("n", "c", [(4, 7)], ["نعم"])]
    )
    found = reader([wrong, counted(Reading(Unit.UTF16))])
    assert words(found)[0] == ["نعم"]
    assert notes == []
    assert str(faults[0].message) == "the span 0:3 says «نعم», where the text has «قال»"
    assert found.format.load().walks == 2


def test_one_article_that_disagrees_keeps_the_usual_unit(
    reader: Make, notes: list[Fault], faults: list[Fault]
) -> None:
    spoiled = counted(Reading(Unit.UTF16))
    marks = [spoiled.marks[0]._replace(quotes=["غير"]), *spoiled.marks[1:]]
    words(reader([spoiled._replace(marks=marks)]))
    assert notes == []
    assert len(faults) == len(WORDS)


def test_an_article_that_tells_its_own_reading_is_believed(
    reader: Make, notes: list[Fault], faults: list[Fault]
) -> None:
    given = counted(Reading(Unit.UTF16))._replace(reading=Reading(Unit.UTF16))
    assert words(reader([given, counted(Reading(Unit.CODEPOINT))])) == [list(WORDS)] * 2
    assert (notes, faults) == ([], [])


@pytest.mark.parametrize(("reading", "note"), OTHERS)
def test_without_quotes_the_words_decide(
    reader: Make, notes: list[Fault], faults: list[Fault], reading: Reading, note: str
) -> None:
    found = reader([counted(reading, quotes=False)] * 3, **UNTOLD)
    assert words(found) == [list(WORDS)] * 3
    assert faults == []
    assert [str(each.message) for each in notes] == [note]


def test_the_usual_unit_wins_where_words_fit_it(reader: Make, notes: list[Fault]) -> None:
    found = reader([counted(Reading(Unit.CODEPOINT), quotes=False)], **UNTOLD)
    assert words(found) == [list(WORDS)]
    assert notes == []


def test_no_more_articles_are_looked_at_than_decide(reader: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_ENOUGH", 2 * len(WORDS))
    taken: list[int] = []

    class Counted(MadeUp):
        def read(self, source: Source) -> Iterator[Incoming]:
            for number in range(5):
                taken.append(number)
                yield counted(Reading(Unit.UTF16), quotes=False)

    found = reader([], **UNTOLD)
    monkeypatch.setitem(registry._GIVEN, "made-up", Counted())
    assert next(iter(found)) is not None
    assert taken == [0, 0]


def test_articles_that_tell_nothing_apart_are_no_evidence(reader: Make, notes: list[Fault]) -> None:
    plain = counted(Reading(Unit.CODEPOINT), "a " + " ".join(WORDS), quotes=False)
    own = counted(Reading(Unit.UTF16), quotes=False)._replace(reading=Reading(Unit.UTF16))
    ascii_ = Incoming("one two", [IncomingMark("m", "c", [(1, 3)])])
    assert words(reader([ascii_, own], **UNTOLD)) == [["ne"], list(WORDS)]
    assert notes == []
    assert len(words(reader([plain], **UNTOLD))) == 1


def test_a_unit_that_fits_few_words_is_not_taken(reader: Make, notes: list[Fault]) -> None:
    given = counted(Reading(Unit.UTF16), quotes=False)
    odd = [IncomingMark(f"x{number}", "c", [(number + 3, number + 7)]) for number in range(20)]
    words(reader([given._replace(marks=[*given.marks, *odd])], **UNTOLD))
    assert notes == []


def test_the_users_unit_wins(reader: Make, notes: list[Fault], faults: list[Fault]) -> None:
    given = counted(Reading(Unit.UTF16), quotes=False)
    assert words(reader([given], Unit.UTF16, **UNTOLD)) == [list(WORDS)]
    assert words(reader([given], Unit.UTF16, quoted=False)) == [list(WORDS)]
    assert words(reader([given], Unit.CODEPOINT, **UNTOLD)) != [list(WORDS)]
    faults.clear()
    assert words(reader([counted(Reading(Unit.UTF16))], Unit.CODEPOINT)) == [[]]
    assert str(faults[0].message) == "the span 3:7 says «قالت», where the text has «الت »"
    assert len(faults) == len(WORDS)
    assert notes == []


@pytest.mark.parametrize(
    ("told", "fits"),
    [
        ({"unit": "utf16"}, True),
        ({"unit": "utf16", "format": "doccano"}, False),
        ({"unit": "furlong"}, False),
        ({"unit": 16}, False),
    ],
)
def test_the_unit_of_the_manifest_is_believed_of_its_own_format(
    reader: Make, tmp_path: Path, told: dict[str, object], fits: bool
) -> None:
    manifest = {
        "program": "hashiya",
        "schema": 1,
        "format": "made-up",
        "files": {},
        "articles": [],
        "counts": {},
        "labels": [],
    }
    (tmp_path / "a.made.manifest.json").write_text(json.dumps({**manifest, **told}))
    found = reader([counted(Reading(Unit.UTF16), quotes=False)], quoted=False)
    assert (words(found) == [list(WORDS)]) is fits
    assert found.source.manifest["schema"] == 1


def test_the_format_is_detected_and_the_articles_come_as_often_as_they_are_walked(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(
        json.dumps({"id": "a", "text": "نص", "sha256": "", "annotations": []}), encoding="utf-8"
    )
    found = open_set(str(tmp_path / "a.jsonl"))
    assert found.format is FORMATS["jsonl"]
    assert [given.text for given in found] == [given.text for given in found] == ["نص"]
    with pytest.raises(NotFoundError, match="There is no file"):
        open_set(tmp_path / "none")
    with pytest.raises(FormatError, match="There is no format 'word' to read"):
        open_set(tmp_path / "a.jsonl", "word")
    with pytest.raises(FormatError, match="There is no format 'pdf' to read"):
        open_set(tmp_path / "a.jsonl", "pdf")


def test_chains_come_as_fragments_and_articles_without_text_not_at_all(
    reader: Make, faults: list[Fault]
) -> None:
    marks = [IncomingMark("m", "c", [(0, 3)]), IncomingMark("n", "c", [(4, 7)])]
    chained = Incoming("قال نعم", marks, [IncomingLink("l", "next_fragment", "m", "n")])
    assert words(reader([Incoming(" "), chained])) == [["قال … نعم"]]
    assert [str(fault.message) for fault in faults] == ["the article has no text"]


def test_texts_are_handed_to_readers_of_files_without(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Asking(MadeUp):
        def read(self, source: Source) -> Iterator[Incoming]:
            yield Incoming(source.text_of("hash") or "nothing")

    make_up(monkeypatch, Asking())
    given = open_set(tmp_path / "a.made", "made-up", text_of=lambda sha256: f"text of {sha256}")
    assert [each.text for each in given] == ["text of hash"]
    assert [each.text for each in open_set(tmp_path / "a.made", "made-up")] == ["nothing"]


def test_a_unit_is_demanded_that_the_format_can_count(monkeypatch: pytest.MonkeyPatch) -> None:
    doccano, jsonl = FORMATS["doccano"], FORMATS["jsonl"]
    assert demand_unit(doccano, None) is Unit.UTF16
    assert demand_unit(doccano, Unit.GRAPHEME) is Unit.GRAPHEME
    assert demand_unit(jsonl, Unit.CODEPOINT) is Unit.CODEPOINT
    with pytest.raises(FormatError) as caught:
        demand_unit(doccano, Unit.BYTE)
    assert str(caught.value) == (
        "The format doccano can't count byte; leave --unit out, or give one of these: "
        "utf16, codepoint, grapheme."
    )
    with pytest.raises(FormatError, match=r"The format jsonl can't count utf16; .*: codepoint"):
        demand_unit(jsonl, Unit.UTF16)
