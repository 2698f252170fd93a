"""Prodigy's lines go out and come in whole; only what was accepted comes in."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from hashiya.core.annotations import Link
from hashiya.core.labels import ACCENTS
from hashiya.formats.annotation_set import AnnotatedArticle
from hashiya.formats.exporting import export

from .conftest import annotated, mark
from .rounds import articles, assert_same, everything, fixture, read_again, read_json

TEXT = "قال زيد نعم"


def span(start: Any, end: Any, label: Any = "claim", **more: Any) -> dict[str, Any]:
    return {"start": start, "end": end, "label": label, **more}


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").split("\n") if line]


def test_everything_goes_out_and_comes_in(tmp_path: Path) -> None:
    out = tmp_path / "set.jsonl"
    report = export("prodigy", everything(), out)
    found = read_again(out)
    assert_same("prodigy", everything(), found)
    assert (found.articles[0].article.title, found.articles[0].split) == ("عنوان", "train")
    assert found.articles[0].article.meta == {}
    assert set(report.losses) == {"records"}


@settings(max_examples=40, deadline=None)
@given(articles())
def test_any_article_goes_out_and_comes_in(
    tmp_path_factory: pytest.TempPathFactory, drawn: AnnotatedArticle
) -> None:
    out = tmp_path_factory.mktemp("set") / "set.jsonl"
    export("prodigy", [drawn], out)
    assert_same("prodigy", [drawn], read_again(out))
    for task in lines(out):
        tokens = task["tokens"]
        for each in task["spans"]:
            assert tokens[each["token_start"]]["start"] == each["start"]
            assert tokens[each["token_end"]]["end"] == each["end"]
        for number, token in enumerate(tokens):
            assert token["id"] == number
            assert task["text"][token["start"] : token["end"]] == token["text"]


def test_the_keys_are_prodigys(tmp_path: Path) -> None:
    marks = [
        mark("m1", (0, 2)),
        mark("m2", (4, 7), label="source", annotator="", comment="c", unsure=True),
        mark("m3", (4, 11), label="source", annotator=""),
    ]
    links = [
        Link("l1", "a1", "attributed_to", "m1", "m2"),
        Link("l2", "a1", "denies", "m3", "m1"),
        Link("l3", "a1", "attributed_to", "m1", "m3"),
    ]
    export(
        "prodigy",
        [annotated(TEXT, marks, links)._replace(split="dev"), annotated("نص", title="")],
        tmp_path / "set",
    )
    first, second = lines(tmp_path / "set")
    words = [("قا", 0, 2, False), ("ل", 2, 3, True), ("زيد", 4, 7, True), ("نعم", 8, 11, False)]
    assert first["tokens"] == [
        {"text": text, "start": start, "end": end, "id": number, "ws": space}
        for number, (text, start, end, space) in enumerate(words)
    ]
    places = [
        span(0, 2, token_start=0, token_end=0),
        span(4, 7, "source", token_start=2, token_end=2),
        span(4, 11, "source", token_start=2, token_end=3),
    ]
    assert first["spans"] == [
        {**places[0], "text": "قا", "id": "m1", "annotator": "ليلى"},
        {**places[1], "text": "زيد", "id": "m2", "comment": "c", "unsure": True},
        {**places[2], "text": "زيد نعم", "id": "m3"},
    ]
    blue, green = (accent.band_light for accent in list(ACCENTS.values())[:2])
    assert first["relations"][:2] == [
        {
            "head": 0,
            "child": 2,
            "head_span": places[0],
            "child_span": places[1],
            "label": "attributed_to",
            "color": blue,
            "head_id": "m1",
            "child_id": "m2",
        },
        {
            "head": 3,
            "child": 0,
            "head_span": places[2],
            "child_span": places[0],
            "label": "denies",
            "color": green,
            "head_id": "m3",
            "child_id": "m1",
        },
    ]
    assert first["relations"][2]["color"] == blue
    assert (first["_view_id"], first["answer"], first["meta"]) == (
        "relations",
        "accept",
        {"title": "عنوان", "split": "dev"},
    )
    tokens = [{"text": "نص", "start": 0, "end": 2, "id": 0, "ws": False}]
    assert second == {
        "text": "نص",
        "meta": {},
        "tokens": tokens,
        "spans": [],
        "_view_id": "spans_manual",
        "answer": "accept",
    }


def test_white_space_that_follows_or_ends_a_text_is_told(tmp_path: Path) -> None:
    export("prodigy", [annotated("قال\n\nزيد. ", [mark("m", (0, 4))])], tmp_path / "set")
    tokens = lines(tmp_path / "set")[0]["tokens"]
    assert [(each["text"], each["ws"]) for each in tokens] == [
        ("قال", False),
        ("\n", True),
        ("زيد", False),
        (".", True),
    ]


def test_a_line_of_prodigys_own(tmp_path: Path) -> None:
    found = read_again(fixture("spacy", "demo.jsonl"))
    assert (found.marks(), found.clauses) == ([("PERSON", "Ed Sheeran")], [])
    (only,) = found.articles[0].annotations
    assert ((only.start, only.end), only.extra) == (
        (11, 21),
        {"source": "en_core_web_lg", "input_hash": 885944384},
    )
    assert found.articles[0].article.meta == {}


@pytest.mark.parametrize("answer", ["reject", "ignore", None, 3])
def test_only_what_was_accepted_comes_in(tmp_path: Path, answer: object) -> None:
    rejected = {"text": "لا", "answer": answer}
    found = read_json(tmp_path, "prodigy", rejected, {"text": TEXT, "answer": "accept"}, {"text": "نعم"})
    assert [each.text for each in found.articles] == [TEXT, "نعم"]
    assert (found.clauses, found.remarks) == ([], [f"the answer is «{answer}»; it stays out"])
    assert found.notes[0].line == 1


def test_spans_without_tokens_come_in(tmp_path: Path) -> None:
    found = read_json(
        tmp_path, "prodigy", {"text": TEXT, "spans": [span(4, 7)]}, {"text": "نعم", "spans": None}
    )
    assert (found.marks(), found.marks(1), found.clauses) == ([("claim", "زيد")], [], [])


@pytest.mark.parametrize(
    ("task", "span_", "name"),
    [
        ({"_session_id": "set-ليلى"}, {}, "set-ليلى"),
        ({"_session_id": "s", "_annotator_id": "ا"}, {}, "ا"),
        ({"_session_id": "s"}, {"annotator": "ب"}, "ب"),
        ({"_session_id": 3}, {}, ""),
    ],
)
def test_the_session_is_the_annotator(
    tmp_path: Path, task: dict[str, Any], span_: dict[str, Any], name: str
) -> None:
    found = read_json(tmp_path, "prodigy", {"text": TEXT, "spans": [span(0, 3, **span_)], **task})
    assert found.articles[0].annotations[0].annotator == name


def test_metadata_is_kept_and_the_inner_workings_are_not(tmp_path: Path) -> None:
    found = read_json(
        tmp_path,
        "prodigy",
        {
            "text": TEXT,
            "meta": {"title": "ع", "split": "dev", "source": "x", "other_keys": 1},
            "section": "y",
            "_task_hash": 1,
            "_is_binary": False,
        },
        {"text": TEXT, "meta": 3},
    )
    assert found.articles[0].article.meta == {"section": "y", "source": "x", "_other_keys": 1}
    assert (found.articles[0].article.title, found.articles[0].split) == ("ع", "dev")
    assert found.articles[1].article.meta == {}


WORDS = [{"start": start, "end": start + 3} for start in (0, 4, 8)]
SPANS = [
    span(0, 3, token_start=0, token_end=0),
    span(4, 7, token_start=1, token_end=1),
    span(4, 7, "source", token_start=1, token_end=1),
]


@pytest.mark.parametrize(
    ("spans", "relation", "labels"),
    [
        (SPANS, {"head": 0, "child": 1}, ("claim", "claim")),
        (SPANS, {"head_span": span(4, 7, "source"), "child_span": span(0, 3)}, ("source", "claim")),
        (SPANS, {"head_span": span(4, 7, None), "child_span": span(0, 3, [])}, ("claim", "claim")),
        (SPANS, {"head_span": span(4, 8), "head": 1, "child": 0}, ("claim", "claim")),
        (SPANS, {"head_span": span([], {}), "head": 1, "child": 0}, ("claim", "claim")),
        ([span(0, 3), span(4, 7, "source")], {"head": 1, "child": 0}, ("source", "claim")),
        (
            [span(0, 3, id="a"), span(0, 3, "source", id=7)],
            {"head": 0, "child": 0, "head_id": "a", "child_id": "7"},
            ("claim", "source"),
        ),
    ],
)
def test_the_ends_of_a_relation_are_found(
    tmp_path: Path, spans: list[Any], relation: dict[str, Any], labels: tuple[str, str]
) -> None:
    task = {"text": TEXT, "tokens": WORDS, "spans": spans, "relations": [{"label": "t", **relation}]}
    found = read_json(tmp_path, "prodigy", task)
    assert found.clauses == []
    by_id = {each.id: each.label for each in found.articles[0].annotations}
    assert [(by_id[each.from_], by_id[each.to]) for each in found.articles[0].links] == [labels]


@pytest.mark.parametrize(
    "relation",
    [{"head": 2}, {"head": -1}, {"head": 3}, {"head": 9}, {"head": True}, {"head": "1"}, {}, {"head_id": ""}],
)
@pytest.mark.parametrize("tokens", [[*WORDS, 3], 3, None])
def test_a_relation_that_leads_nowhere_is_told(
    tmp_path: Path, relation: dict[str, Any], tokens: object
) -> None:
    task = {
        "text": TEXT,
        "tokens": tokens,
        "spans": SPANS,
        "relations": [{"label": "t", "child": 0, **relation}],
    }
    found = read_json(tmp_path, "prodigy", task)
    assert found.clauses == ["the link «t» has an end that isn't among the annotations"]
    assert len(found.articles[0].annotations) == 3


@pytest.mark.parametrize(
    ("task", "clause"),
    [
        ({"spans": [span(0.0, 3)]}, "the span «0.0»:«3» isn't given in whole numbers"),
        ({"spans": [span(0, True)]}, "the span «0»:«True» isn't given in whole numbers"),
        ({"spans": [{"label": "x"}]}, "the span «None»:«None» isn't given in whole numbers"),
        ({"spans": [span(0, 3, None)]}, "the span 0:3 has no label"),
        ({"spans": [span(0, 3, "")]}, "the span 0:3 has no label"),
        ({"spans": [span(0, 3, text="زيد")]}, "the span 0:3 says «زيد», where the text has «قال»"),
        ({"spans": [span(-1, 3)]}, "the span -1:3 begins before the text"),
        ({"spans": [span(3, 1)]}, "the span 3:1 is reversed"),
        ({"spans": [span(0, 12)]}, "the span 0:12 ends past the end of the text, which has 11 characters"),
        ({"spans": [3]}, "«3» is no JSON object"),
        ({"spans": {}}, "spans is no list"),
        ({"relations": 3}, "relations is no list"),
        ({"relations": [{"head": 0, "child": 0}]}, "a relation has no label"),
    ],
)
def test_what_does_not_fit_is_told_and_the_rest_comes_in(
    tmp_path: Path, task: dict[str, Any], clause: str
) -> None:
    found = read_json(tmp_path, "prodigy", {"text": TEXT, **task}, {"text": "نعم"})
    assert found.clauses == [clause]
    assert [each.text for each in found.articles] == [TEXT, "نعم"]


@pytest.mark.parametrize("break_", ["\r\n", "\r"])
def test_line_breaks_and_a_byte_order_mark_shift_nothing(tmp_path: Path, break_: str) -> None:
    text = f"\ufeffسطر{break_}{break_}قال زيد"
    start = text.index("قال")
    found = read_json(tmp_path, "prodigy", {"text": text, "spans": [span(start, start + 3, text="قال")]})
    assert (found.articles[0].text, found.marks()) == ("سطر\n\nقال زيد", [("claim", "قال")])


@pytest.mark.parametrize(
    ("data", "clause"),
    [
        (b'{"text": "a", "spans": [', "the file seems to be cut off here"),
        (b'{"text": "a", "score": NaN}', "it holds NaN, which is no JSON number"),
        (b'{"text": "a", "text": "b"}', "it has the key 'text' twice in one object"),
        ('{"text": "نص"}'.encode("cp1256"), "it isn't UTF-8 from byte 11 on"),
        (b'{"html": "a"}', "it has no text"),
        (b"[3]", "there is no JSON object here"),
    ],
)
def test_what_is_no_task_is_told(tmp_path: Path, data: bytes, clause: str) -> None:
    path = tmp_path / "set.jsonl"
    path.write_bytes(data)
    found = read_again(path, "prodigy")
    assert (found.articles, found.clauses) == ([], [clause])
