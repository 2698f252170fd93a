"""doccano's lines go out and come in whole, whatever positions count and whichever version wrote them."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hashiya.core.annotations import Link
from hashiya.formats.annotation_set import AnnotatedArticle
from hashiya.formats.exporting import export
from hashiya.formats.reading import open_set
from hashiya.formats.units import Unit
from hashiya.formats.writing import Options

from .conftest import HARD, annotated, mark
from .rounds import articles, assert_same, everything, fixture, read_again, read_json

UNITS = (Unit.UTF16, Unit.CODEPOINT, Unit.GRAPHEME)
EMOJI = "قال 😀👩\u200d👩\u200d👧 الوزيرُ إنّ العددَ 𞤀𞤁 كبيرٌ جدًّا 😀 ولم يُعلّقْ أحدٌ"


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").split("\n") if line]


@pytest.mark.parametrize("unit", [Unit.UTF16, Unit.CODEPOINT])
def test_everything_goes_out_and_comes_in(tmp_path: Path, unit: Unit) -> None:
    out = tmp_path / "set.jsonl"
    report = export("doccano", everything(), out, options=Options(unit=unit))
    found = read_again(out)
    assert_same("doccano", everything(), found)
    assert found.articles[0].article.title == "عنوان"
    assert [each.split for each in found.articles] == ["train", "", ""]
    assert set(report.losses) == {"records"}


@settings(max_examples=40, deadline=None)
@given(articles(), st.sampled_from(UNITS))
def test_any_article_goes_out_and_comes_in(
    tmp_path_factory: pytest.TempPathFactory, drawn: AnnotatedArticle, unit: Unit
) -> None:
    out = tmp_path_factory.mktemp("set") / "set.jsonl"
    report = export("doccano", [drawn], out, options=Options(unit=unit))
    found = read_again(out)
    assert found.clauses == []
    if "edges" not in report.losses:
        assert_same("doccano", [drawn], found)


def test_a_set_with_links_takes_the_form_with_relations(tmp_path: Path) -> None:
    marks = [
        mark("m1", (0, 3)),
        mark("m2", (4, 7), label="source", annotator="Omar", comment="c", unsure=True),
    ]
    linked = annotated("قال زيد", marks, [Link("l", "a1", "attributed_to", "m1", "m2")])
    export("doccano", [annotated("نص"), linked], tmp_path / "set.jsonl")
    assert lines(tmp_path / "set.jsonl") == [
        {"text": "نص", "entities": [], "relations": [], "Comments": [], "hashiya": {"title": "عنوان"}},
        {
            "text": "قال زيد",
            "entities": [
                {"id": 1, "label": "claim", "start_offset": 0, "end_offset": 3},
                {"id": 2, "label": "source", "start_offset": 4, "end_offset": 7},
            ],
            "relations": [{"id": 1, "from_id": 1, "to_id": 2, "type": "attributed_to"}],
            "Comments": [],
            "hashiya": {
                "title": "عنوان",
                "annotator": "ليلى",
                "spans": [
                    {
                        "id": 2,
                        "start_offset": 4,
                        "end_offset": 7,
                        "label": "source",
                        "comment": "c",
                        "annotator": "Omar",
                        "unsure": True,
                    }
                ],
            },
        },
    ]


def test_a_set_without_links_takes_the_form_with_spans(tmp_path: Path) -> None:
    plain = annotated("قال زيد", [mark("m1", (0, 3), annotator="")], title="")
    export("doccano", [plain], tmp_path / "set.jsonl")
    assert lines(tmp_path / "set.jsonl") == [{"text": "قال زيد", "label": [[0, 3, "claim"]], "Comments": []}]


def test_an_empty_set_is_an_empty_file(tmp_path: Path) -> None:
    export("doccano", [], tmp_path / "set.jsonl")
    assert (tmp_path / "set.jsonl").read_bytes() == b""


def test_positions_count_what_was_asked_for(tmp_path: Path) -> None:
    family = HARD.index("👩")
    drawn = annotated(HARD, [mark("m", (family, family + 5))])
    places = {}
    for unit in UNITS:
        out = tmp_path / f"{unit}.jsonl"
        export("doccano", [drawn], out, options=Options(unit=unit))
        places[unit] = lines(out)[0]["label"][0][:2]
    # before the family stand 20 code points: fatha, ZWNJ and tatweel's neighbour among them, one astral emoji
    utf16 = len(HARD[:family].encode("utf-16-le")) // 2
    assert places[Unit.UTF16] == [utf16, utf16 + 8]
    assert places[Unit.CODEPOINT] == [family, family + 5]
    start, end = places[Unit.GRAPHEME]
    assert end - start == 1
    assert start == family - 2


def test_half_a_grapheme_is_left_out_where_graphemes_are_counted(tmp_path: Path) -> None:
    marks = [mark("m1", (0, 3)), mark("m2", (3, 5)), mark("m3", (5, 8)), mark("m4", (0, 4), (8, 9))]
    kinds = [("attributed_to", "m1", "m2"), ("denies", "m1", "m3"), ("attributed_to", "m4", "m2")]
    links = [Link(f"l{number}", "a1", *each) for number, each in enumerate(kinds)]
    drawn = annotated("قالَ زيد\u064eنعم", marks, links)
    out = tmp_path / "set.jsonl"
    report = export("doccano", [drawn], out, options=Options(unit=Unit.GRAPHEME))
    # "قالَ" is three graphemes; m1 ends before its fatha, m2 begins with it; the chain of m4 breaks at a fatha
    assert report.losses == {"records": 4, "edges": 4, "links": 3}
    assert [each["label"] for each in lines(out)] == [[[0, 3, "claim"]]]
    assert read_again(out).marks() == [("claim", "قالَ")]


def test_whole_graphemes_lose_nothing(tmp_path: Path) -> None:
    drawn = annotated(
        "قالَ زيد", [mark("m1", (0, 4)), mark("m2", (5, 8))], [Link("l", "a1", "denies", "m1", "m2")]
    )
    report = export("doccano", [drawn], tmp_path / "set", options=Options(unit=Unit.GRAPHEME))
    assert set(report.losses) == {"records"}


def words() -> AnnotatedArticle:
    """Return an article whose every word is marked, behind emoji and harakat."""
    found, at = [], 0
    for number, word in enumerate(EMOJI.split(" ")):
        if word[0].isalpha():
            found.append(mark(f"m{number}", (at, at + len(word))))
        at += len(word) + 1
    return annotated(EMOJI, found)


@pytest.mark.parametrize("unit", UNITS)
def test_what_positions_count_is_found_by_the_words(tmp_path: Path, unit: Unit) -> None:
    out = tmp_path / "set.jsonl"
    export("doccano", [words()], out, options=Options(unit=unit))
    (tmp_path / "set.jsonl.manifest.json").unlink()
    found = read_again(out)
    assert_same("doccano", [words()], found)
    assert len(found.remarks) == (unit is not Unit.UTF16)


def test_a_manifest_is_believed(tmp_path: Path) -> None:
    # one span that ends inside a word, which the words alone would never tell
    drawn = annotated("😀😀 زيد", [mark("m", (1, 4))])
    out = tmp_path / "set.jsonl"
    export("doccano", [drawn], out, options=Options(unit=Unit.CODEPOINT))
    assert read_again(out).marks() == [("claim", "😀 ز")]
    (tmp_path / "set.jsonl.manifest.json").unlink()
    assert read_again(out).marks() == []


def test_what_doccano_numbers_anew_is_found_by_its_place(tmp_path: Path) -> None:
    marks = [mark("m1", (0, 3)), mark("m2", (4, 7), comment="c", annotator="Omar")]
    linked = annotated("قال زيد", marks, [Link("l", "a1", "denies", "m1", "m2")])
    out = tmp_path / "set.jsonl"
    export("doccano", [linked], out)
    record = lines(out)[0]
    for entity in record["entities"]:
        entity["id"] += 40
    record["relations"] = [{"id": 7, "from_id": 41, "to_id": 42, "type": "denies"}]
    out.write_text(json.dumps(record) + "\n", "utf-8")
    assert_same("doccano", [linked], read_again(out))


@pytest.mark.parametrize(
    ("name", "marks", "links", "faults"),
    [
        ("tests_sequence_labeling_example.jsonl", [[("LOC", "e")], []], 0, [(3, "it has no text")]),
        ("tests_sequence_labeling_example_overlapping.jsonl", [[("LOC", "e"), ("LOC", "e")]], 0, []),
        ("tests_intent_example.jsonl", [[("LOC", "e")], [], [("LOC", "e")], []], 0, [(5, "it has no text")]),
        (
            "import_example_seq_custom_columns.jsonl",
            [[("ORG", "EU")], [("PERSON", "Peter Blackburn")], [("PERSON", "Obama")]],
            0,
            [],
        ),
        (
            "export_example_seq.jsonl",
            [[("ORG", "EU"), ("MISC", "German")], [("PERSON", "Peter Blackburn")], [("PERSON", "Obama")]],
            0,
            [],
        ),
        *(
            (
                name,
                [
                    [
                        ("ORG", "Google"),
                        ("DATE", "September 4, 1998"),
                        ("PERSON", "Larry Page"),
                        ("PERSON", "Sergey Brin"),
                    ]
                ],
                3,
                [],
            )
            for name in (
                "tests_relation_extraction_example.jsonl",
                "import_example_relation.jsonl",
                "export_example_relation_pretty.json",
            )
        ),
    ],
)
def test_files_of_doccano_itself(
    name: str, marks: list[list[tuple[str, str]]], links: int, faults: list[tuple[int, str]]
) -> None:
    found = read_again(fixture("doccano", name), "doccano")
    assert [found.marks(index) for index in range(len(found.articles))] == marks
    assert [(each.line, str(each.message)) for each in found.faults] == faults
    assert len(found.articles[0].links) == links
    if links:
        assert found.links() == [
            ("Google", "foundedAt", "September 4, 1998"),
            ("Google", "foundedBy", "Larry Page"),
            ("Google", "foundedBy", "Sergey Brin"),
        ]


def test_metadata_of_doccano_itself_is_kept() -> None:
    found = read_again(fixture("doccano", "tests_sequence_labeling_example.jsonl"), "doccano")
    assert [each.article.meta for each in found.articles] == [{"wikiPageID": 1}, {"wikiPageID": 2}]
    found = read_again(fixture("doccano", "tests_intent_example.jsonl"), "doccano")
    assert found.articles[0].article.meta == {"cats": ["positive"]}


@pytest.mark.parametrize(
    ("label", "marks"),
    [
        ({"label": [[0, 3, "L"]]}, [("L", "قال")]),
        ({"labels": [[0, 3, "L"], [4, 7, 5]]}, [("L", "قال"), ("5", "زيد")]),
        ({"annotations": [{"label": 3, "start_offset": 4, "end_offset": 7, "user": 1}]}, [("3", "زيد")]),
        ({"entities": [{"id": 0, "label": "L", "start_offset": 0, "end_offset": 3}]}, [("L", "قال")]),
        ({"label": [], "entities": [[0, 1, "A"]]}, [("A", "ق")]),
        ({}, []),
    ],
)
def test_spans_of_every_version(tmp_path: Path, label: dict[str, Any], marks: list[tuple[str, str]]) -> None:
    found = read_json(tmp_path, "doccano", {"id": 9, "text": "قال زيد", **label})
    assert (found.marks(), found.clauses) == (marks, [])
    assert found.articles[0].article.id == "9"


def test_what_a_span_carries_besides_is_kept(tmp_path: Path) -> None:
    entity = {"label": "L", "start_offset": 4, "end_offset": 7, "user": 1}
    found = read_json(tmp_path, "doccano", {"text": "قال زيد", "annotations": [entity]})
    assert found.articles[0].annotations[0].extra == {"user": 1}


def test_an_array_of_articles_comes_in_too(tmp_path: Path) -> None:
    found = read_json(tmp_path, "doccano", [{"text": "قال", "label": [[0, 3, "L"]]}, {"text": "زيد"}])
    assert [each.text for each in found.articles] == ["قال", "زيد"]


@pytest.mark.parametrize("break_", ["\r\n", "\r"])
def test_line_breaks_and_a_byte_order_mark_shift_nothing(tmp_path: Path, break_: str) -> None:
    text = f"\ufeffسطر{break_}{break_}قال زيد"
    start = text.index("قال")
    found = read_json(tmp_path, "doccano", {"text": text, "label": [[start, start + 3, "L"]]})
    assert found.articles[0].text == "سطر\n\nقال زيد"
    assert found.marks() == [("L", "قال")]


def test_comments_and_unknown_keys_are_metadata(tmp_path: Path) -> None:
    found = read_json(
        tmp_path,
        "doccano",
        {
            "text": "نص",
            "Comments": [{"id": 1, "comment": "م"}],
            "source": "وكالة",
            "other_keys": 1,
            "meta": {"paragraph_directions": 3, "source": "gone"},
        },
        {"text": "نصان", "meta": "m"},
    )
    assert found.articles[0].article.meta == {
        "Comments": [{"id": 1, "comment": "م"}],
        "source": "وكالة",
        "_other_keys": 1,
        "_paragraph_directions": 3,
    }
    assert found.articles[1].article.meta == {"meta": "m"}


@pytest.mark.parametrize(
    ("record", "clause"),
    [
        ({"label": "positive"}, "«label» is no list of spans"),
        ({"label": ["positive"]}, "«positive» marks no span"),
        ({"label": [[0, 3]]}, "«[0, 3]» marks no span"),
        ({"label": [[0, 3, ""]]}, "the span 0:3 has no label"),
        ({"label": [[0, 3, None]]}, "the span 0:3 has no label"),
        ({"label": [[0.0, 3, "L"]]}, "the span «0.0»:«3» isn't given in whole numbers"),
        ({"label": [[True, 3, "L"]]}, "the span «True»:«3» isn't given in whole numbers"),
        ({"label": [["0", 3, "L"]]}, "the span «0»:«3» isn't given in whole numbers"),
        ({"entities": [{"label": "L"}]}, "the span «None»:«None» isn't given in whole numbers"),
        ({"label": [[-1, 3, "L"]]}, "the span -1:3 begins before the text"),
        ({"label": [[3, 1, "L"]]}, "the span 3:1 is reversed"),
        ({"label": [[1, 1, "L"]]}, "the span 1:1 is empty"),
        ({"label": [[0, 99, "L"]]}, "the span 0:99 ends past the end of the text, which has 10 characters"),
        ({"label": [[9, 10, "L"]]}, "the span 9:10 begins or ends inside a character"),
        ({"relations": 3}, "«relations» is no list of links"),
        ({"relations": [3]}, "a link lacks from_id, to_id or type"),
        ({"relations": [{"from_id": 1, "to_id": 2}]}, "a link lacks from_id, to_id or type"),
        (
            {"relations": [{"from_id": 1, "to_id": 2, "type": "t"}]},
            "the link «t» has an end that isn't among the annotations",
        ),
    ],
)
def test_what_does_not_fit_is_told_and_the_rest_comes_in(
    tmp_path: Path, record: dict[str, Any], clause: str
) -> None:
    found = read_json(tmp_path, "doccano", {"id": 7, "text": "قال زيد 😀", "labels": [[0, 3, "L"]], **record})
    assert found.clauses == [clause]
    assert (found.faults[0].line, found.faults[0].article) == (1, "7")
    assert found.marks() == [("L", "قال")]


def test_an_id_that_stands_twice_is_noted(tmp_path: Path) -> None:
    entities = [{"id": 1, "label": "L", "start_offset": at, "end_offset": at + 3} for at in (0, 4)]
    relations = [{"id": 1, "from_id": 1, "to_id": 2, "type": "t"}]
    record = {"text": "قال زيد هو", "entities": [*entities, {**entities[0], "id": 2, "start_offset": 2}]}
    found = read_json(tmp_path, "doccano", {**record, "relations": relations})
    assert found.remarks == ["two spans have the id «1»; links lead to the first"]
    assert found.links() == [("قال", "t", "ل")]


@pytest.mark.parametrize(
    "own", [3, {"annotator": 1, "spans": 3, "title": []}, {"spans": [3, {"start_offset": [], "label": {}}]}]
)
def test_a_key_of_ours_that_others_filled_does_no_harm(tmp_path: Path, own: object) -> None:
    found = read_json(tmp_path, "doccano", {"text": "قال زيد", "label": [[0, 3, "L"]], "hashiya": own})
    assert (found.marks(), found.clauses, found.articles[0].article.title) == ([("L", "قال")], [], "")


@pytest.mark.parametrize(
    ("data", "clause"),
    [
        (b'{"text": "a", "label": [[0, 1, "L"]', "the file seems to be cut off here"),
        ('{"text": "نص"}'.encode("cp1256"), "it isn't UTF-8 from byte 11 on"),
        (b'{"text": "a", "n": NaN}', "it holds NaN, which is no JSON number"),
        (b'{"text": "a", "text": "b"}', "it has the key 'text' twice in one object"),
        (b'{"text": "a", "x": ' + b"[" * 99_999 + b"]" * 99_999 + b"}", "it is nested too deep"),
        (b'{"text": "\\ud800"}', "it holds half a character (U+D800), which no text can"),
        (b"text,label", "there is no JSON object here"),
        (b'[["a"]]', "there is no JSON object here"),
        (b'{"text": ""}', "the article has no text"),
        (b'{"id": 3, "text": 3}', "it has no text"),
    ],
)
def test_what_is_no_article_is_told(tmp_path: Path, data: bytes, clause: str) -> None:
    path = tmp_path / "set.jsonl"
    path.write_bytes(data)
    found = read_again(path, "doccano")
    assert (found.articles, found.clauses) == ([], [clause])


def test_how_far_reading_is_gets_told(tmp_path: Path) -> None:
    path = tmp_path / "set.jsonl"
    path.write_bytes(b'{"text": "a"}\n{"text": "b"}\n')
    passed: list[int] = []
    assert len(list(open_set(path, "doccano", unit=Unit.UTF16, on_bytes=passed.append))) == 2
    assert passed == [13, 27]
