"""brat's standoff gives back every span that it can hold, and says what it can't."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from hashiya.core.annotations import Link
from hashiya.core.labels import STANDARD_LABELS, Label, LabelSet
from hashiya.core.spans import Span
from hashiya.errors import FormatError, NotFoundError
from hashiya.formats import brat
from hashiya.formats.annotation_set import AnnotatedArticle, Fault
from hashiya.formats.exporting import export
from hashiya.formats.incoming import Incoming, Source
from hashiya.formats.reading import open_set
from hashiya.formats.writing import Options

from .drawn import articles, made, marked, painful, said

FIXTURE = Path(__file__).resolve().parents[3] / "shared" / "fixtures" / "brat" / "news_tutorial"


class Independent:
    """Read what https://brat.nlplab.org/standoff.html describes, and demand that it is so."""

    ID = re.compile(r"(?:[A-Za-z]+|#[A-Za-z]*)[0-9]+")
    TYPE = re.compile(r"[A-Za-z0-9_-]+")

    def __init__(self, place: Path) -> None:
        self.text = place.with_suffix(".txt").read_bytes().decode("utf-8")
        data = place.with_suffix(".ann").read_bytes().decode("utf-8")
        assert data == "" or data.endswith("\n")
        assert "\r" not in data
        # some of brat's own code reads lines so, which ends them at more than a line feed
        assert data.splitlines() == data.split("\n")[:-1]
        self.textbounds: dict[str, tuple[str, list[tuple[int, int]]]] = {}
        self.relations: list[tuple[str, str, str]] = []
        self.attributes: list[tuple[str, str]] = []
        self.notes: dict[str, str] = {}
        seen = set()
        for line in data.split("\n")[:-1]:
            id_, rest = line.split("\t", 1)
            assert self.ID.fullmatch(id_)
            assert id_ not in seen
            seen.add(id_)
            {"T": self._textbound, "R": self._relation, "A": self._attribute, "#": self._note}[id_[0]](
                id_, rest
            )

    def _textbound(self, id_: str, rest: str) -> None:
        place, words = rest.split("\t")
        kind, offsets = place.split(" ", 1)
        assert self.TYPE.fullmatch(kind)
        pairs = [tuple(map(int, pair.split(" "))) for pair in offsets.split(";")]
        end = -1
        for start, stop in pairs:
            assert end < start < stop <= len(self.text), "fragments neither touch nor overlap"
            end = stop
        assert words == " ".join(self.text[start:stop] for start, stop in pairs)
        self.textbounds[id_] = (kind, pairs)  # type: ignore[assignment]

    def _relation(self, _: str, rest: str) -> None:
        kind, first, second = rest.split(" ")
        assert self.TYPE.fullmatch(kind)
        assert (first[:5], second[:5]) == ("Arg1:", "Arg2:")
        assert {first[5:], second[5:]} <= self.textbounds.keys()
        self.relations.append((kind, first[5:], second[5:]))

    def _attribute(self, _: str, rest: str) -> None:
        name, target = rest.split(" ")
        assert target in self.textbounds
        self.attributes.append((name, target))

    def _note(self, _: str, rest: str) -> None:
        about, words = rest.split("\t")
        kind, target = about.split(" ")
        assert kind == "AnnotatorNotes"
        assert target in self.textbounds
        self.notes[target] = words


def incoming(path: Path) -> tuple[list[Incoming], list[Fault], list[Fault]]:
    faults: list[Fault] = []
    notes: list[Fault] = []
    return list(brat.read(Source(path, faults.append, notes.append))), faults, notes


def read(path: Path) -> tuple[list[AnnotatedArticle], list[str]]:
    faults: list[Fault] = []
    found = list(open_set(path, "brat", on_fault=faults.append))
    return found, [str(fault.message) for fault in faults]


def put(folder: Path, text: str, *lines: str, name: str = "a") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.txt").write_bytes(text.encode())
    place = folder / f"{name}.ann"
    place.write_bytes("".join(f"{line}\n" for line in lines).encode())
    return place


def anonymous(given: AnnotatedArticle) -> Any:
    """Return what an article says without annotators, as brat can hold it."""
    held, _ = brat.narrowed(given, Options())
    bare = [
        marked(
            mark.id,
            *[(span.start, span.end) for span in mark.spans],
            label=mark.label,
            annotator="",
            comment=mark.comment,
            unsure=mark.unsure,
        )
        for mark in held.annotations
    ]
    return said(held._replace(annotations=bare))


def test_everything_comes_back(tmp_path: Path) -> None:
    out = tmp_path / "set"
    report = export("brat", painful(), out)
    found, faults = read(out)
    assert faults == []
    assert [said(each) for each in found] == [anonymous(each) for each in painful()]
    assert (
        report.losses["edges"] == 2
    )  # of the whole article and of the last words, which end with a line break
    export("brat", painful(), tmp_path / "again")
    for file in sorted(out.rglob("*.ann")):
        assert (tmp_path / "again" / file.relative_to(out)).read_bytes() == file.read_bytes()


@given(articles())
@settings(max_examples=40, deadline=None)
def test_any_article_comes_back(tmp_path_factory: pytest.TempPathFactory, given: AnnotatedArticle) -> None:
    out = tmp_path_factory.mktemp("set") / "out"
    export("brat", [given], out)
    found, faults = read(out)
    assert faults == []
    assert said(found[0]) == anonymous(given)
    written = Independent(next(out.glob("*.ann")))
    assert len(written.textbounds) == len(found[0].annotations)
    assert len(written.relations) == len(found[0].links)


def test_a_reader_made_after_the_documentation_finds_all_of_it(tmp_path: Path) -> None:
    text = "قال «نعم»\nوقال لا 😀 ثم مضى"
    smile = text.index("😀")
    marks = [
        marked("a", (0, 14), label="claim", comment="سطر\nثانٍ \\ \tآخر\u2028\x1c"),
        marked("b", (smile, smile + 1), label="source", unsure=True),
        marked("c", (0, 3), (5, 8), label="quote"),
    ]
    links = [Link("l", "a1", "attributed_to", "a", "b"), Link("m", "a1", "نوع", "c", "b")]
    out = tmp_path / "set"
    export("brat", [made(text, marks, links, split="train"), made("نص", [], [], "a2", "ـ/../x")], out)
    assert sorted(path.relative_to(out).as_posix() for path in out.rglob("*.*")) == [
        "annotation.conf",
        "manifest.json",
        "train/0001-عنوان-a1.ann",
        "train/0001-عنوان-a1.txt",
        "visual.conf",
        "ـ-x/0002-عنوان-a2.ann",
        "ـ-x/0002-عنوان-a2.txt",
    ]
    assert (out / "ـ-x" / "0002-عنوان-a2.ann").read_bytes() == b""
    found = Independent(out / "train" / "0001-عنوان-a1")
    assert found.text == text
    assert found.textbounds == {
        "T1": ("claim", [(0, 9), (10, 14)]),
        "T2": ("source", [(smile, smile + 1)]),
        "T3": ("quote", [(0, 3), (5, 8)]),
    }
    assert found.relations == [("attributed_to", "T1", "T2"), ("link-1", "T3", "T2")]
    assert found.attributes == [("Unsure", "T2")]
    assert found.notes == {"T1": r"سطر\nثانٍ \\ \tآخر\u2028\u001c"}
    again, _ = read(out)
    assert [each.split for each in again] == ["train", "ـ-x"]
    assert again[0].article.title == "0001-عنوان-a1"


def test_the_configuration_tells_what_was_met(tmp_path: Path) -> None:
    marks = [
        marked("a", (0, 1), label="claim"),
        marked("b", (1, 2), label="source"),
        marked("c", (2, 3), label="label-1"),
        marked("d", (3, 4), label="رأي | \nآخر "),
    ]
    links = [
        Link("1", "a1", "attributed_to", "a", "b"),
        Link("2", "a1", "attributed_to", "d", "b"),
        Link("3", "a1", "attributed_to", "a", "c"),
    ]
    labels = LabelSet((*STANDARD_LABELS[:2], Label("odd", "odd", "", accent="none of ours")))
    export("brat", [made("أبتث", marks, links)], tmp_path / "set", labels=labels)
    assert (tmp_path / "set" / "annotation.conf").read_text("utf-8").split("\n") == [
        "[entities]",
        "claim",
        "source",
        "odd",
        "label-1",
        "label-2",
        "",
        "[relations]",
        "attributed_to\tArg1:claim|label-2, Arg2:source|label-1",
        "<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>",
        "",
        "[events]",
        "",
        "[attributes]",
        "Unsure\tArg:<ENTITY>",
        "",
    ]
    visual = (tmp_path / "set" / "visual.conf").read_text("utf-8")
    assert visual.split("\n")[1:3] == ["# label-1 = label-1", r"# label-2 = رأي | \nآخر "]
    assert "claim | ادعاء\n" in visual
    assert "odd | odd\n" in visual
    assert "label-2 | رأي ¦ آخر\n" in visual
    assert "claim\tfgColor:black, bgColor:#dcebf8, borderColor:#0b63a5\n" in visual
    assert "odd\tfgColor:black, bgColor:#e3e7ee, borderColor:#4a5468\n" in visual
    found, _ = read(tmp_path / "set")
    assert [mark.label for mark in found[0].annotations] == ["claim", "source", "label-1", "رأي | \nآخر "]


NARROWED = [
    # touching, and parted by nothing but what a T line can't hold
    ("قال لا", [(0, 2), (2, 5)], [(0, 5)], {"fragments": 1}),
    ("قال\nلا", [(0, 3), (4, 6)], [(0, 6)], {"fragments": 1}),
    ("قال \t لا", [(0, 3), (6, 8)], [(0, 8)], {"fragments": 1}),
    ("قال  لا", [(0, 3), (5, 7)], [(0, 3), (5, 7)], {}),
    ("قال،\nلا", [(0, 3), (5, 7)], [(0, 3), (5, 7)], {}),
    # edges
    ("\nقال\n\nلا", [(0, 6)], [(1, 4)], {"edges": 1}),
    ("\nقال\n\nلا", [(0, 7)], [(1, 7)], {"edges": 1}),
    ("قال\tلا", [(1, 4)], [(1, 3)], {"edges": 1}),
    ("قال\n\nلا", [(0, 1), (3, 5)], [(0, 1)], {"edges": 1}),
    ("قال\nلا", [(0, 4), (5, 6)], [(0, 3), (5, 6)], {"edges": 1}),
    ("قال\n لا", [(0, 4), (5, 6)], [(0, 6)], {"edges": 1, "fragments": 1}),
    ("قال\nلا", [(0, 6)], [(0, 6)], {}),
]


@pytest.mark.parametrize(("text", "spans", "left", "losses"), NARROWED)
def test_what_brat_can_not_hold_is_narrowed(
    tmp_path: Path,
    text: str,
    spans: list[tuple[int, int]],
    left: list[tuple[int, int]],
    losses: dict[str, int],
) -> None:
    held, lost = brat.narrowed(made(text, [marked("m", *spans)], []), Options())
    assert [(span.start, span.end) for span in held.annotations[0].spans] == left
    assert lost == losses
    assert brat.narrowed(held, Options()) == (held, {})
    report = export("brat", [made(text, [marked("m", *spans)], [])], tmp_path / "set")
    assert {name: report.losses[name] for name in losses} == losses
    found, _ = read(tmp_path / "set")
    assert found[0].annotations[0].spans == held.annotations[0].spans


def test_marks_of_nothing_but_line_breaks_go_with_their_links(tmp_path: Path) -> None:
    marks = [marked("a", (0, 3)), marked("b", (3, 5)), marked("c", (5, 7))]
    links = [Link("1", "a1", "denies", "a", "b"), Link("2", "a1", "denies", "a", "c")]
    report = export("brat", [made("قال\n\tلا", marks, links)], tmp_path / "set")
    assert (report.losses["edges"], report.losses["links"]) == (1, 1)
    found, _ = read(tmp_path / "set")
    assert [mark.spans for mark in found[0].annotations] == [(Span(0, 3),), (Span(5, 7),)]
    assert len(found[0].links) == 1


def test_one_article_of_an_export_is_read_with_its_names(tmp_path: Path) -> None:
    given = made("قال لا", [marked("m", (0, 3), label="رأي", comment="a\nb")], [], split="train")
    export("brat", [given], tmp_path / "set")
    for suffix in ("ann", "txt"):
        found, faults = read(next((tmp_path / "set" / "train").glob(f"*.{suffix}")))
        assert faults == []
        assert [(mark.label, mark.comment) for mark in found[0].annotations] == [("رأي", "a\nb")]
        assert found[0].split == ""


def test_the_news_tutorial_comes_in_as_its_manifest_says() -> None:
    if not FIXTURE.is_dir():
        pytest.skip("the fixtures of other projects aren't there")
    found, faults, notes = incoming(FIXTURE)
    settled, clauses = read(FIXTURE)
    assert (faults, notes, clauses) == ([], [], [])
    assert len(settled) == len(found) == 13
    labels = Counter(mark.label for article in settled for mark in article.annotations)
    assert labels == {
        "Organization": 56,
        "Person": 27,
        "Merge-org": 14,
        "GPE": 12,
        "Report": 8,
        "Money": 1,
        "Transfer-money": 1,
    }
    links = [link for article in settled for link in article.links]
    relations = [link for link in links if not {"event", "equivalent"} & link.extra.keys()]
    equivalents = [link.kind for link in links if "equivalent" in link.extra]
    arguments = [link for link in links if "event" in link.extra]
    assert len(relations) == 8
    assert equivalents == ["Alias"] * 3  # of three and of two names that are the same
    assert (
        len(
            {
                (article.title, link.extra["event"])
                for article in found
                for link in article.links
                if "event" in link.extra
            }
        )
        == 23
    )
    assert Counter(link.kind for link in arguments) == {
        "Giver-Arg": 1,
        "Money-Arg": 1,
        "Beneficiary-Arg": 1,
        "Recipient-Arg": 1,
        "Org-Arg": 32,
        "Reporter-Arg": 8,
        "Event-Arg": 8,
    }
    by_title = {article.article.title: article for article in settled}
    first = by_title["060-relation_annotation"]
    assert (len(first.annotations), len(first.links)) == (10, 1 + 2)
    assert first.annotations[0].passage(first.text) == "Terry Pratchett"
    assert first.annotations[0].spans == (Span(139, 154),)
    assert by_title["999-complete"].annotations == []


def test_what_the_news_tutorial_says_of_annotations_is_kept() -> None:
    if not FIXTURE.is_dir():
        pytest.skip("the fixtures of other projects aren't there")
    found = {article.title: article for article in incoming(FIXTURE)[0]}
    marks = {mark.id: mark for mark in found["000-introduction"].marks}
    assert marks["T2"].comment == "100000000 USD"
    assert marks["T3"].extra == {"attributes": {"Confidence": "High"}}  # said of the event E1
    assert marks["T5"].extra["attributes"] == {"Mention": "Nominal", "Individual": True}
    assert marks["T5"].extra["references"] == [
        {"type": "Reference", "base": "Wikipedia", "id": "64488", "text": "Carlos Salinas de Gortari"}
    ]
    noted = found["110-note_annotation"]
    comments = [mark.comment for mark in noted.marks if mark.comment]
    assert [comment[:20] for comment in comments] == ["Should fictional pla", "Annotate as one merg"]
    said_of_links = [link.extra["notes"] for link in noted.links if "notes" in link.extra]
    assert said_of_links == [
        [{"type": "AnnotatorNotes", "text": "Should this be marked? It's not explicitly stated."}]
    ]
    report = next(
        link
        for link in found["090-event_structures"].links
        if link.extra.get("event") == "E3" and link.kind == "Event-Arg"
    )
    assert (report.from_, report.to) == ("T11", "T12")  # an event that is an argument stands for its trigger


def test_lines_may_stand_in_any_order_with_gaps(tmp_path: Path) -> None:
    put(
        tmp_path,
        "ab cd ef gh",
        "#7\tAnnotatorNotes T9\tone",
        "R4\tRel Arg2:T9 Arg1:E2\t",
        "M2\tUnsure E2",
        "#3\tAnnotatorNotes A1\ttwo",
        "A1\tUnsure T9",
        "E2\tEv:T30 Role1:T9 Other:E2",
        "*\tEquiv T9 T30 T40",
        "R9\tRel Head:T40 Dep:T9",
        "T30\tEv 3 5\tcd",
        "",
        "T9\tX 0 2\tab",
        "T40\tX 6 8;9 11\tef gh",
        "N1\tReference R4 db:5",
        "A5\tKind R4 v w",
        "#8\tAutomatic T9\tby a program",
        "#9\tAnnotatorNotes T40",
    )
    found, faults, notes = incoming(tmp_path)
    assert (faults, notes) == ([], [])
    marks = {mark.id: mark for mark in found[0].marks}
    assert (marks["T9"].comment, marks["T9"].unsure) == ("one\ntwo", True)
    assert marks["T9"].extra == {"notes": [{"type": "Automatic", "text": "by a program"}]}
    assert (marks["T30"].comment, marks["T30"].unsure, marks["T40"].comment) == (None, True, "")
    assert marks["T40"].spans == [(6, 8), (9, 11)]
    assert [(link.id, link.kind, link.from_, link.to, dict(link.extra)) for link in found[0].links] == [
        ("E2/1", "Role", "T30", "T9", {"event": "E2", "role": "Role1"}),
        ("E2/2", "Other", "T30", "T30", {"event": "E2"}),
        (
            "R4",
            "Rel",
            "T30",
            "T9",
            {
                "attributes": {"Kind": "v w"},
                "references": [{"type": "Reference", "base": "db", "id": "5", "text": ""}],
            },
        ),
        ("R9", "Rel", "T40", "T9", {"roles": ["Head", "Dep"]}),
        ("*7/1", "Equiv", "T9", "T30", {"equivalent": True}),
        ("*7/2", "Equiv", "T30", "T40", {"equivalent": True}),
    ]
    assert read(tmp_path)[1] == ["the link «Other» leads from an annotation to itself"]


def test_a_stranger_s_notes_are_left_as_they_are(tmp_path: Path) -> None:
    put(tmp_path, "ab", "T1\tX 0 2\tab", r"#1	AnnotatorNotes T1	C:\new")
    assert incoming(tmp_path)[0][0].marks[0].comment == r"C:\new"


@pytest.mark.parametrize(
    ("text", "line", "spans"),
    [
        ("ab\ncd", "T1\tX 0 2;3 5\tab cd", [(0, 5)]),
        ("ab\r\ncd", "T1\tX 0 2;4 6\tab cd", [(0, 6)]),
        ("ab  \n cd", "T1\tX 0 2;6 8\tab cd", [(0, 8)]),
        ("ab\ncd ef", "T1\tX 0 2;3 5;6 8\tab cd ef", [(0, 5), (6, 8)]),
        ("ab  cd", "T1\tX 0 2;4 6\tab cd", [(0, 2), (4, 6)]),
        ("ab cd", "T1\tX 0 2;3 5\tabcd", [(0, 2), (3, 5)]),  # before brat 1.3
        ("abcd", "T1\tX 0 2;2 4\tab cd", [(0, 2), (2, 4)]),
        ("a;b c", "T1\tX 0 3;4 5\ta;b c", [(0, 3), (4, 5)]),
        ("ab\ncd", "T1\tX 0 5\tab cd", [(0, 5)]),
        ("ab\tcd", "T1\tX 0 5\tab\tcd", [(0, 5)]),
        ("ab\u2028cd", "T1\tX 0 5\tab\u2028cd", [(0, 5)]),
        ("ab cd", "T1\tX 0 2", [(0, 2)]),
        ("ab cd", "Ta\tX 0 2\tab", [(0, 2)]),
    ],
)
def test_fragments_that_only_a_line_break_parts_are_one(
    tmp_path: Path, text: str, line: str, spans: list[tuple[int, int]]
) -> None:
    put(tmp_path, text, line)
    found, faults, _ = incoming(tmp_path)
    assert faults == []
    assert list(found[0].marks[0].spans) == spans
    assert read(tmp_path)[1] == []


def test_line_breaks_and_the_mark_of_bytes_count_as_the_file_has_them(tmp_path: Path) -> None:
    place = put(tmp_path, "\ufeffقال\r\nلا", "T1\tX 6 8\tلا", "T2\tX 1 4\tقال")
    place.write_bytes(b"\xef\xbb\xbf" + place.read_bytes().replace(b"\n", b"\r\n"))
    found, faults = read(tmp_path)
    assert faults == []
    assert found[0].text == "قال\nلا"
    assert [mark.spans for mark in found[0].annotations] == [(Span(0, 3),), (Span(4, 6),)]


def test_positions_in_units_are_found_out(tmp_path: Path) -> None:
    put(tmp_path, "😀 قال 😀 لا", "T1\tX 3 6\tقال", "T2\tX 10 12\tلا", "T3\tX 0 2;3 6\t😀 قال")
    found, faults = read(tmp_path)
    assert [mark.passage(found[0].text) for mark in found[0].annotations] == ["قال", "لا"] or faults


@pytest.mark.parametrize(
    ("line", "clause"),
    [
        ("T2\tX -1 2\tab", "the span -1:2 begins before the text"),
        ("T2\tX 2 2\t", "the span 2:2 is empty"),
        ("T2\tX 2 1\tab", "the span 2:1 is reversed"),
        ("T2\tX 3 1;4 5\tab", "the span 3:1 is reversed"),
        ("T2\tX 0 99\tab", "the span 0:99 ends past the end of the text, which has 5 characters"),
        ("T2\tX 0 2\tcd", "the span 0:2 says «cd», where the text has «ab»"),
        ("T2\tX 0 1;2 3\tab cd ef", "the span 0:1 says «ab cd ef», where the text has «a»"),
        ("T2\tX 0 1;2 3\tx y", "the span 0:1 says «x», where the text has «a»"),
        ("T2\tX 0 3;1 5\tab b cd", "two spans of one annotation overlap"),
        ("T1\tX 0 1\ta", "«T1» stands there twice"),
        ("T1\tX 0 2;3 5\tab cd", "«T1» stands there twice"),
        ("T2\tX 0 1.5\ta", "the line «T2\tX 0 1.5\ta» is none that brat's standoff knows"),
        ("T2\tX ٠ ٢\tab", "the line «T2\tX ٠ ٢\tab» is none that brat's standoff knows"),
        ("T2\tX 0 " + "9" * 5000, "is none that brat's standoff knows"),
        ("T2 X 0 1 a", "is none that brat's standoff knows"),
        ("Q1\tX", "is none that brat's standoff knows"),
        ("R1\tRel Arg1:T1", "is none that brat's standoff knows"),
        ("R1\tRel Arg1:T1 Arg2:T7", "it names «T7», which isn't there"),
        ("R1\tRel Arg1:T1 Arg2:R1", "it names «R1», which isn't there"),
        ("E1\tX", "is none that brat's standoff knows"),
        ("E1\tX:T7", "it names «T7», which isn't there"),
        ("E1\tX:T1 Role:T7", "it names «T7», which isn't there"),
        ("*\tEquiv T1", "is none that brat's standoff knows"),
        ("*\tEquiv T1 T7", "it names «T7», which isn't there"),
        ("A1\tName", "is none that brat's standoff knows"),
        ("A1\tName T7", "it names «T7», which isn't there"),
        ("N1\tReference T1 nothing", "is none that brat's standoff knows"),
        ("N1\tReference T7 a:b\tc", "it names «T7», which isn't there"),
        ("#1", "is none that brat's standoff knows"),
        ("#1\tAnnotatorNotes T7\tx", "it names «T7», which isn't there"),
    ],
)
def test_a_line_that_does_not_fit_is_told_and_the_rest_comes_in(
    tmp_path: Path, line: str, clause: str
) -> None:
    place = put(tmp_path, "ab cd", "T1\tX 0 2\tab", line)
    faults: list[Fault] = []
    found = list(open_set(tmp_path, on_fault=faults.append))
    assert [(fault.file, fault.line, fault.article) for fault in faults] == [(place, 2, "a")]
    assert clause in faults[0].message
    assert [mark.id for mark in found[0].annotations] == ["T1"]


def test_what_stands_there_twice_is_told(tmp_path: Path) -> None:
    put(
        tmp_path,
        "ab cd",
        "T1\tX 0 2\tab",
        "T2\tX 3 5\tcd",
        "R1\tRel Arg1:T1 Arg2:T2",
        "R1\tRel Arg1:T2 Arg2:T1",
        "E1\tX:T1",
        "E1\tX:T1 Role:T2",
        "A1\tName T1 one",
        "A2\tName T1 two",
    )
    found, faults, _ = incoming(tmp_path)
    assert [(fault.line, str(fault.message)) for fault in faults] == [
        (6, "«E1» stands there twice"),
        (4, "«R1» stands there twice"),
        (8, "«Name» stands there twice"),
    ]
    assert found[0].marks[0].extra == {"attributes": {"Name": "one"}}


def test_an_event_beside_its_trigger_is_noted(tmp_path: Path) -> None:
    put(tmp_path, "ab cd", "T1\tX 0 2\tab", "E1\tY:T1", "E2\tX:T1")
    _, faults, notes = incoming(tmp_path)
    assert faults == []
    assert [(note.line, str(note.message)) for note in notes] == [
        (2, "the event E1 is labelled «X», as its trigger is"),
        (3, "the event E2 shares its trigger with another one and becomes one with it"),
    ]


def test_annotations_in_parts_belong_together(tmp_path: Path) -> None:
    put(tmp_path, "ab cd", name="a").unlink()
    (tmp_path / "a.a1").write_text("T1\tProtein 0 2\tab\n")
    (tmp_path / "a.a2").write_text("T2\tExpression 3 5\tcd\nE1\tExpression:T2 Theme:T1\nT3\tX 0 9\tx\n")
    found, faults, _ = incoming(tmp_path / "a.a2")
    assert faults == []
    assert [(mark.id, mark.line) for mark in found[0].marks] == [("T1", 1), ("T2", None), ("T3", None)]
    assert [(link.kind, link.from_, link.to) for link in found[0].links] == [("Theme", "T2", "T1")]
    (tmp_path / "a.ann").write_text("T1\tX 0 2\tab\n")
    assert [mark.label for mark in incoming(tmp_path)[0][0].marks] == ["X"]


def test_an_article_may_lack_annotations_but_no_text(tmp_path: Path) -> None:
    put(tmp_path / "train", "نص", name="b").unlink()
    put(tmp_path / "politics" / "deep", "نص آخر")
    (tmp_path / "c.ann").write_text("T1\tX 0 2\tab\n")
    (tmp_path / "._c.txt").write_bytes(b"\0")
    (tmp_path / "notes.md").write_text("# none of brat's")
    found, faults, _ = incoming(tmp_path)
    assert [(each.title, each.split, each.text) for each in found] == [
        ("a", "", "نص آخر"),
        ("b", "train", "نص"),
    ]
    assert [(fault.file, str(fault.message)) for fault in faults] == [
        (tmp_path / "c.ann", "there is no text file beside it")
    ]


def test_links_are_never_followed(tmp_path: Path) -> None:
    put(tmp_path / "elsewhere", "سر", "T1\tX 0 2\tسر", name="secret")
    folder = tmp_path / "set"
    put(folder, "ab", "T1\tX 0 2\tab")
    (folder / "loop").symlink_to(folder, target_is_directory=True)
    (folder / "b.txt").symlink_to(tmp_path / "elsewhere" / "secret.txt")
    (folder / "visual.conf").symlink_to(tmp_path / "elsewhere" / "visual.conf")
    found, faults, _ = incoming(folder)
    assert [each.text for each in found] == ["ab"]
    assert [(fault.file, str(fault.message)) for fault in faults] == [
        (folder / "b.txt", "it is no regular file, and links aren't followed")
    ]
    (folder / "a.ann").unlink()
    (folder / "a.ann").symlink_to(tmp_path / "elsewhere" / "secret.ann")
    assert incoming(folder / "a.txt")[0][0].marks == []


def test_a_folder_that_can_not_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(_: str) -> Any:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("os.scandir", refused)
    assert [str(fault.message) for fault in incoming(tmp_path)[1]] == [
        "the folder can't be read (Permission denied)"
    ]


def test_bytes_that_are_no_text_are_told(tmp_path: Path) -> None:
    put(tmp_path, "ab", "T1\tX 0 2\tab").write_bytes("T1\tX 0 2\tab".encode("utf-16"))
    put(tmp_path, "", name="b")
    (tmp_path / "b.txt").write_bytes("قال".encode("cp1256"))
    found, faults, _ = incoming(tmp_path)
    assert [(fault.file and fault.file.name, str(fault.message)) for fault in faults] == [
        ("a.ann", "it isn't UTF-8 from byte 1 on"),
        ("b.txt", "it isn't UTF-8 from byte 1 on"),
    ]
    assert [(each.title, each.marks) for each in found] == [("a", [])]


def test_a_file_too_large_is_told(tmp_path: Path) -> None:
    put(tmp_path, "ab")
    with (tmp_path / "a.txt").open("wb") as stream:
        stream.truncate(50_000_001)
    _, faults, _ = incoming(tmp_path)
    assert "is larger than 50 MB" in faults[0].message
    assert not faults[0].message.endswith(".")


@pytest.mark.parametrize(
    "visual",
    ["[labels]\n# label-1 = x\n", "\ud800"],
)
def test_a_stranger_s_configuration_renames_nothing(tmp_path: Path, visual: str) -> None:
    put(tmp_path, "ab", "T1\tlabel-1 0 2\tab")
    (tmp_path / "visual.conf").write_bytes(visual.encode("utf-8", "surrogatepass"))
    assert incoming(tmp_path)[0][0].marks[0].label == "label-1"


def test_what_is_none_of_brat_s_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FormatError, match=r"The file x.doc is none of brat's"):
        incoming(tmp_path / "x.doc")
    with pytest.raises(NotFoundError, match="There is no file"):
        incoming(tmp_path / "x.ann")


def test_a_listing_may_name_what_is_not_there(tmp_path: Path) -> None:
    faults: list[Fault] = []
    source = Source(tmp_path, faults.append, listing=iter(["none.ann"]))
    assert list(brat.read(source)) == []
    assert [fault.file.name for fault in faults] == ["none.txt", tmp_path.name]
