"""Label Studio's tasks go out and come in whole; what has no place in a text is refused in a sentence."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from lxml import etree

from hashiya.core.annotations import Link
from hashiya.core.labels import Label, LabelSet
from hashiya.formats.annotation_set import AnnotatedArticle
from hashiya.formats.exporting import export
from hashiya.formats.labelstudio.text import plain_quote
from hashiya.formats.reading import open_set

from .conftest import annotated, mark
from .rounds import Found, articles, assert_same, everything, fixture, read_again, read_json

TEXT = "قال زيد 😀 نعم"


def region(start: Any, end: Any, label: Any = "claim", id_: Any = "r1", **more: Any) -> dict[str, Any]:
    """Return a span's result as Label Studio writes it."""
    labels = label if isinstance(label, list) else [label]
    value = {"start": start, "end": end, "labels": labels, **more.pop("value", {})}
    return {"id": id_, "from_name": "label", "to_name": "text", "type": "labels", "value": value, **more}


def relation(from_: Any, to: Any, **more: Any) -> dict[str, Any]:
    return {"type": "relation", "from_id": from_, "to_id": to, "direction": "right", "labels": ["t"], **more}


def answer(kind: str, value: Any, name: str = "field", id_: Any = "r1") -> dict[str, Any]:
    return {"id": id_, "from_name": name, "to_name": "text", "type": kind, "value": value}


def task(*results: Any, text: str = TEXT, **more: Any) -> dict[str, Any]:
    return {"id": 5, "data": {"text": text}, "annotations": [{"result": list(results)}], **more}


def read_task(folder: Path, *tasks: Any) -> Found:
    return read_json(folder, "labelstudio", *tasks)


def test_everything_goes_out_and_comes_in(tmp_path: Path) -> None:
    out = tmp_path / "set"
    report = export("labelstudio", everything(), out)
    found = read_again(out)
    assert_same("labelstudio", everything(), found)
    assert (found.articles[0].article.title, found.articles[0].split) == ("عنوان", "train")
    assert found.articles[0].article.meta == {}
    assert sorted(path.name for path in out.iterdir()) == ["config.xml", "manifest.json", "tasks.json"]
    assert set(report.losses) == {"records"}


@settings(max_examples=40, deadline=None)
@given(articles())
def test_any_article_goes_out_and_comes_in(
    tmp_path_factory: pytest.TempPathFactory, drawn: AnnotatedArticle
) -> None:
    out = tmp_path_factory.mktemp("set") / "set"
    export("labelstudio", [drawn], out)
    assert_same("labelstudio", [drawn], read_again(out))


def test_tasks_stand_one_a_line_in_an_array(tmp_path: Path) -> None:
    marks = [
        mark("m1", (0, 3)),
        mark("m2", (4, 7), label="source", annotator="Omar", comment="c", unsure=True),
        mark("m3", (8, 9), annotator=""),
    ]
    linked = annotated(TEXT, marks, [Link("l", "a1", "attributed_to", "m1", "m2")], title="")
    export("labelstudio", [linked, annotated("نص")], tmp_path / "set")
    data = (tmp_path / "set" / "tasks.json").read_text("utf-8")
    assert [line[:1] for line in data.split("\n")] == ["[", "{", "{", "]", ""]
    first, second = json.loads(data)
    kept = {"was_cancelled": False, "ground_truth": False}
    place = {"start": 4, "end": 7}
    assert first["data"] == {"text": TEXT}
    assert second == {"data": {"text": "نص", "title": "عنوان"}, "annotations": []}
    assert first["annotations"] == [
        {
            "result": [
                answer("textarea", {"text": ["ليلى"]}, "annotator", "annotator-1"),
                region(0, 3, id_="m1", value={"text": "قال"}),
                relation("m1", "m2", labels=["attributed_to"]),
            ],
            **kept,
        },
        {
            "result": [
                answer("textarea", {"text": ["Omar"]}, "annotator", "annotator-2"),
                region(4, 7, "source", "m2", value={"text": "زيد"}),
                answer("textarea", {**place, "text": ["c"]}, "comment", "m2"),
                answer("choices", {**place, "text": "زيد", "choices": ["unsure"]}, "unsure", "m2"),
            ],
            **kept,
        },
        {"result": [region(8, 9, id_="m3", value={"text": "😀"})], **kept},
    ]


def test_an_empty_set_is_an_empty_array(tmp_path: Path) -> None:
    export("labelstudio", [], tmp_path / "set")
    assert json.loads((tmp_path / "set" / "tasks.json").read_bytes()) == []
    assert read_again(tmp_path / "set", "labelstudio").articles == []


def test_the_config_has_every_label_and_kind(tmp_path: Path) -> None:
    marks = [mark("m1", (0, 2)), mark("m2", (3, 5), label="غريب\x01&\"'")]
    linked = annotated("نص آخر", marks, [Link("l", "a1", "نوع", "m1", "m2")])
    labels = LabelSet((Label("claim", "ادعاء", "claim", accent="blue"), Label("x", "س", "x", accent="odd")))
    export("labelstudio", [linked], tmp_path / "set", labels=labels)
    view = etree.fromstring((tmp_path / "set" / "config.xml").read_bytes())
    assert [dict(each.attrib) for each in view.find("Labels")] == [
        {"value": "claim", "hint": "ادعاء · claim", "background": "#0b63a5"},
        {"value": "x", "hint": "س · x"},
        {"value": "غريب\ufffd&\"'"},
    ]
    assert [each.get("value") for each in view.find("Relations")] == ["attributed_to", "denies", "نوع"]
    assert dict(view.find("Text").attrib) == {"name": "text", "value": "$text"}
    fields = {each.get("name"): each.get("perRegion") for each in view if each.tag in ("TextArea", "Choices")}
    assert fields == {"comment": "true", "unsure": "true", "annotator": None}
    assert not (tmp_path / "set" / "config.xml").read_bytes().startswith(b"<?xml")


def test_a_folder_with_a_task_a_file_is_one_set(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "2.json").write_text(json.dumps(task(region(4, 7))), "utf-8")
    (tmp_path / "1.JSON").write_text(json.dumps(task(region(0, 3), text="قال"), indent=1), "utf-8")
    (tmp_path / "notes.txt").write_text("{}", "utf-8")
    (tmp_path / "manifest.json").write_text("{}", "utf-8")
    passed: list[int] = []
    reader = open_set(tmp_path, "labelstudio", on_bytes=passed.append)
    assert [given.text for given in reader] == ["قال", TEXT]
    sizes = [(tmp_path / name).stat().st_size for name in ("1.JSON", "b/2.json")]
    assert passed[-1] in range(sum(sizes) - 1, sum(sizes) + 1)


def test_a_fault_names_file_line_and_task(tmp_path: Path) -> None:
    (tmp_path / "1.json").write_text(json.dumps([task(region(0, 99))], indent=1), "utf-8")
    (fault,) = read_again(tmp_path, "labelstudio").faults
    assert (fault.file, fault.line, fault.article) == (tmp_path / "1.json", 2, "5")


def test_an_annotation_that_carries_its_task(tmp_path: Path) -> None:
    inner = {"id": 3, "data": {"text": TEXT}}
    given = {"id": 1, "completed_by": {"id": 4}, "result": [region(0, 3)], "task": inner}
    found = read_task(tmp_path, given, {"id": 2, "result": [], "task": 3})
    assert found.marks() == [("claim", "قال")]
    assert found.articles[0].annotations[0].annotator == "4"
    assert found.clauses == ["it is an annotation without its task, so that its text isn't known"]


@pytest.mark.parametrize(
    ("by", "name"),
    [
        (7, "7"),
        ("ليلى", "ليلى"),
        ({"id": 1, "email": "a@b.org"}, "a@b.org"),
        ({"id": 1, "username": "u"}, "u"),
        ({"id": 1}, "1"),
        ({}, ""),
        (None, ""),
        ([], ""),
    ],
)
def test_whoever_completed_an_annotation_is_its_annotator(tmp_path: Path, by: object, name: str) -> None:
    layer = {"completed_by": by, "result": [region(0, 3)]}
    found = read_task(tmp_path, task(annotations=[layer]))
    assert found.articles[0].annotations[0].annotator == name


def test_our_own_field_names_the_annotator_before_all(tmp_path: Path) -> None:
    field = answer("textarea", {"text": ["ليلى"]}, "annotator", "x")
    empty = answer("textarea", {"text": []}, "annotator", "y")
    layers = [{"completed_by": 1, "result": [region(0, 3), each]} for each in (field, empty)]
    found = read_task(tmp_path, task(annotations=layers))
    assert [each.annotator for each in found.articles[0].annotations] == ["ليلى", "1"]


def test_several_labels_of_a_region_are_an_annotation_each(tmp_path: Path) -> None:
    comment = answer("textarea", {"text": ["c"]})
    found = read_task(
        tmp_path,
        task(region(0, 3, ["claim", "quote"]), region(4, 7, "source", "r2"), relation("r1", "r2"), comment),
    )
    assert found.marks() == [("claim", "قال"), ("quote", "قال"), ("source", "زيد")]
    assert [each.comment for each in found.articles[0].annotations] == ["c", "c", None]
    by_id = {each.id: each.label for each in found.articles[0].annotations}
    assert [(by_id[each.from_], by_id[each.to]) for each in found.articles[0].links] == [("claim", "source")]


@pytest.mark.parametrize(
    ("more", "links"),
    [
        ({}, [("قال", "t", "زيد")]),
        ({"direction": "left"}, [("زيد", "t", "قال")]),
        ({"direction": "bi"}, [("قال", "t", "زيد"), ("زيد", "t", "قال")]),
        ({"direction": None}, [("قال", "t", "زيد")]),
        ({"labels": []}, [("قال", "related", "زيد")]),
        ({"labels": None}, [("قال", "related", "زيد")]),
        ({"labels": ["a", "b"]}, [("قال", "a", "زيد"), ("قال", "b", "زيد")]),
    ],
)
def test_relations_of_every_direction(tmp_path: Path, more: dict[str, Any], links: list[Any]) -> None:
    found = read_task(tmp_path, task(relation("r1", "r2", **more), region(0, 3), region(4, 7, id_="r2")))
    assert (found.links(), found.clauses) == (links, [])


def test_a_region_id_means_the_one_of_its_own_annotation_first(tmp_path: Path) -> None:
    layers = [
        {"result": [region(0, 3), relation("r1", "r2")]},
        {"result": [region(4, 7), region(8, 9, id_="r2"), relation("r1", "r2")]},
    ]
    found = read_task(tmp_path, task(annotations=layers))
    assert found.links() == [("قال", "t", "😀"), ("زيد", "t", "😀")]


@pytest.mark.parametrize(
    ("meta", "answers", "comment"),
    [
        ({"text": ["a", "b"]}, [], "a\nb"),
        ({"text": "a"}, [answer("textarea", {"start": 0, "end": 3, "text": ["b"]})], "a\nb"),
        ({"text": 3}, [answer("textarea", {"text": "c"})], "c"),
        (3, [answer("textarea", {"text": [3, None]}), answer("textarea", None)], None),
    ],
)
def test_notes_and_text_fields_of_a_region_are_its_comment(
    tmp_path: Path, meta: object, answers: list[Any], comment: str | None
) -> None:
    found = read_task(tmp_path, task(region(0, 3, meta=meta), *answers))
    assert found.articles[0].annotations[0].comment == comment


def test_other_answers_are_kept_or_told(tmp_path: Path) -> None:
    found = read_task(
        tmp_path,
        task(
            region(0, 3),
            answer("choices", {"choices": ["unsure"]}, "unsure"),
            answer("rating", {"rating": 3}, "stars"),
            answer("rating", {"rating": 4}, ""),
            answer("choices", {"choices": ["x"]}, "topic", "whole"),
            answer("choices", {"choices": ["x"]}, "topic", None),
        ),
    )
    (only,) = found.articles[0].annotations
    assert (only.unsure, only.extra) == (True, {"stars": 3})
    assert found.remarks == ["2 answers that belong to no span are left out"]


def test_a_region_without_id_takes_nobodys_answers(tmp_path: Path) -> None:
    nameless = region(0, 3)
    del nameless["id"]
    stray = answer("textarea", {"text": ["c"]}, id_=None)
    found = read_task(tmp_path, task(nameless, region(4, 7), stray, relation(None, "r1"), relation([], "r1")))
    assert [each.comment for each in found.articles[0].annotations] == [None, None]
    assert found.clauses == ["the link «t» has an end that isn't among the annotations"] * 2


def test_what_was_skipped_is_left_out_and_counted(tmp_path: Path) -> None:
    layers = [
        {"result": [region(0, 3)], "was_cancelled": True},
        {"result": [region(0, 3)], "skipped": True},
        {"result": [region(4, 7)], "was_cancelled": False},
    ]
    found = read_task(tmp_path, task(annotations=layers, drafts=[{"result": [region(0, 1)]}]))
    assert found.marks() == [("claim", "زيد")]
    assert found.remarks == ["2 skipped annotations are left out"]


def test_suggestions_are_counted_and_never_taken(tmp_path: Path) -> None:
    found = read_task(tmp_path, task(predictions=[{"result": [region(0, 3)]}, 3, {"model_version": "m"}]))
    assert found.marks() == []
    assert found.remarks == ["2 suggestions of models are left out; nobody accepted them"]


def test_metadata_of_data_and_task_is_kept(tmp_path: Path) -> None:
    data = {"text": TEXT, "title": "ع", "split": "dev", "url": "u", "other_keys": []}
    found = read_task(tmp_path, {"data": data, "meta": {"url": "gone", "n": 1}}, {"data": data, "meta": 3})
    article = found.articles[0].article
    assert (article.title, found.articles[0].split) == ("ع", "dev")
    assert article.meta == {"url": "u", "n": 1, "_other_keys": []}


@pytest.mark.parametrize(
    ("config", "data", "text"),
    [
        (None, {"text": "نص", "body": "جسم"}, "نص"),
        (None, {"body": "جسم", "n": 3}, "جسم"),
        (None, {"head": "قال", "body": "قال زيد نعم"}, "قال زيد نعم"),
        ('<View><Text name="text" value="$body"/></View>', {"text": "نص", "body": "جسم"}, "جسم"),
        ('<View><Text name="a" value="$gone"/><Text name="b" value="b"/></View>', {"text": "نص"}, "نص"),
        ('<View><Text value="$body"/><Text name="b"/></View>', {"text": "نص", "body": "جسم"}, "نص"),
    ],
)
def test_the_text_is_what_the_config_says_or_the_quotes_fit(
    tmp_path: Path, config: str | None, data: dict[str, Any], text: str
) -> None:
    if config is not None:
        (tmp_path / "config.xml").write_text(config, "utf-8")
    quoted = region(4, 7, value={"text": "زيد"})
    results = [quoted] if "زيد" in text else []
    found = read_task(tmp_path, {"data": data, "annotations": [{"result": [*results]}]})
    assert [each.text for each in found.articles] == [text]
    assert found.clauses == []
    assert found.remarks == []


@pytest.mark.parametrize("data", [{"head": "قال", "body": "نعم"}, {"n": 3}, {}, 3, None])
def test_a_text_that_can_not_be_told_is_told(tmp_path: Path, data: object) -> None:
    found = read_task(tmp_path, {"data": data, "annotations": [{"result": [region(0, 1)]}]})
    assert (found.articles, found.clauses) == ([], ["which of its data is the text can't be told"])


@pytest.mark.parametrize(
    ("config", "why"),
    [
        ("<View>", "it isn't XML from line 1 on"),
        ('<!DOCTYPE v [<!ENTITY e "x">]><View/>', "it has a DOCTYPE"),
        (None, "The file .* can't be read"),
    ],
)
def test_a_config_that_is_none_is_noted(tmp_path: Path, config: str | None, why: str) -> None:
    path = tmp_path / "config.xml"
    if config is None:
        path.mkdir()
    else:
        path.write_text(config, "utf-8")
    found = read_task(tmp_path, task(region(0, 3)))
    assert found.marks() == [("claim", "قال")]
    (remark,) = found.remarks
    assert remark.startswith("the labelling config is left aside: ")
    assert re.search(why, remark)


@pytest.mark.parametrize(
    ("results", "clause"),
    [
        ([region(0.0, 3)], "the span «0.0»:«3» isn't given in whole numbers"),
        ([region(True, 3)], "the span «True»:«3» isn't given in whole numbers"),
        ([region("0", "3")], "the span «0»:«3» isn't given in whole numbers"),
        ([{"type": "labels"}], "the span «None»:«None» isn't given in whole numbers"),
        ([{"type": "labels", "value": 3}], "the span «None»:«None» isn't given in whole numbers"),
        ([region(0, 3, [])], "the span 0:3 has no label"),
        ([region(0, 3, [3])], "the span 0:3 has no label"),
        ([region(0, 3, [""])], "the span 0:3 has no label"),
        ([region(0, 3, value={"labels": "claim"})], "the span 0:3 has no label"),
        ([region(-1, 3)], "the span -1:3 begins before the text"),
        ([region(3, 1)], "the span 3:1 is reversed"),
        ([region(2, 2)], "the span 2:2 is empty"),
        ([region(0, 99)], "the span 0:99 ends past the end of the text, which has 13 characters"),
        ([region(0, 3, value={"text": "زيد"})], "the span 0:3 says «زيد», where the text has «قال»"),
        ([3], "a result is no JSON object with a type"),
        ([{"type": ["labels"]}], "a result is no JSON object with a type"),
        ([relation("ok", "gone")], "the link «t» has an end that isn't among the annotations"),
        ([relation("ok", "ok", labels=[3])], "the labels of a relation are no list of names"),
        ([relation("ok", "ok", labels="t")], "the labels of a relation are no list of names"),
        (
            [answer("paragraphlabels", {})],
            "a result marks paragraphs of a dialogue, which are no positions of a text",
        ),
    ],
)
def test_what_does_not_fit_is_told_and_the_rest_comes_in(
    tmp_path: Path, results: list[Any], clause: str
) -> None:
    found = read_task(tmp_path, task(region(4, 7, id_="ok", value={"text": "زيد"}), *results))
    assert found.clauses == [clause]
    assert found.marks() == [("claim", "زيد")]


@pytest.mark.parametrize(
    ("more", "clause"),
    [
        ({"annotations": {}}, "annotations is no list"),
        ({"annotations": [3]}, "an annotation is no JSON object"),
        ({"annotations": [{}]}, "a result is no JSON object with a type"),
        ({"annotations": [{"result": {}}]}, "a result is no JSON object with a type"),
        ({"predictions": 3}, "predictions is no list"),
    ],
)
def test_a_task_of_another_shape_is_told(tmp_path: Path, more: dict[str, Any], clause: str) -> None:
    found = read_task(tmp_path, task(**more))
    assert ([each.text for each in found.articles], found.clauses) == ([TEXT], [clause])


@pytest.mark.parametrize(
    ("data", "clause"),
    [
        (b'[{"data": {"text": "a"}},\n{"data"', "the file seems to be cut off here"),
        (b'[{"data": NaN}]', "it holds NaN, which is no JSON number"),
        ('[{"data": "\u0646"}]'.encode("utf-8").replace(b"\xd9", b"\xff"), "it isn't UTF-8 from byte 11 on"),
        (b'{"data": ' + b"[" * 99_999 + b"]" * 99_999 + b"}", "it is nested too deep"),
        (b"[3]", "there is no JSON object here"),
    ],
)
def test_what_is_no_task_is_told(tmp_path: Path, data: bytes, clause: str) -> None:
    path = tmp_path / "tasks.json"
    path.write_bytes(data)
    assert clause in read_again(path, "labelstudio").clauses


def test_old_positions_in_utf16_are_found_by_the_quotes(tmp_path: Path) -> None:
    text = "😀 قال زيد"
    found = read_task(
        tmp_path,
        task(region(3, 6, value={"text": "قال"}), region(7, 10, id_="r2", value={"text": "زيد"}), text=text),
    )
    assert found.marks() == [("claim", "قال"), ("claim", "زيد")]
    assert (found.clauses, found.remarks) == ([], ["positions count UTF-16 units here, not code points"])


@pytest.mark.parametrize(
    ("quote", "text", "plain"),
    [
        ("قال", "قال", "قال"),
        ("a\\nb", "a\nb", "a\nb"),
        ("a\\nb", "a\\nb", "a\\nb"),
        ("a\\n\\nb", "x a\r\nb", "a\r\nb"),
        ("a\\nb", "c", "a\nb"),
    ],
)
def test_line_breaks_in_quotes_are_read_as_label_studio_writes_them(
    quote: str, text: str, plain: str
) -> None:
    assert plain_quote(quote, text) == plain


@pytest.mark.parametrize("break_", ["\r\n", "\r"])
def test_line_breaks_and_a_byte_order_mark_shift_nothing(tmp_path: Path, break_: str) -> None:
    text = f"\ufeffسطر{break_}{break_}قال زيد"
    start = text.index("سطر")
    found = read_task(
        tmp_path,
        task(
            region(start, len(text), value={"text": text[start:].replace("\r", "\\n").replace("\n", "\\n")}),
            text=text,
        ),
    )
    assert (found.marks(), found.clauses) == ([("claim", "سطر\n\nقال زيد")], [])


def test_a_span_and_a_suggestion_of_label_studio_itself() -> None:
    found = read_again(fixture("label_studio", "named_entity_annotation.json"))
    assert (found.marks(), found.clauses) == ([("Date", "February 22")], [])
    assert [(each.start, each.end) for each in found.articles[0].annotations] == [(343, 354)]
    found = read_again(fixture("label_studio", "named_entity_tasks.json"))
    assert (found.marks(), found.clauses) == ([], [])
    assert found.remarks == ["1 suggestions of models are left out; nobody accepted them"]


def test_old_completions_of_label_studio_itself() -> None:
    found = read_again(fixture("label_studio", "relation_template_legacy_completions.json"))
    assert [passage for _, passage in found.marks()] == [
        "Microsoft",
        "Bill Gates",
        "Paul Allen",
        "April 4, 1975",
    ]
    assert found.links() == [
        ("Microsoft", "org:founded_by", "Bill Gates"),
        ("Microsoft", "related", "Paul Allen"),
        ("Microsoft", "org:founded", "April 4, 1975"),
    ]
    assert found.clauses == []


def test_a_stale_span_of_label_studio_itself_is_told() -> None:
    found = read_again(fixture("label_studio", "rich_text_plain_annotation.json"))
    assert found.marks() == []
    (clause,) = found.clauses
    assert clause.startswith("the span 343:354 says «February 22», where the text has «")
    assert read_again(fixture("label_studio", "rich_text_plain_tasks.json")).clauses == []


def test_html_of_label_studio_itself_is_refused() -> None:
    found = read_again(fixture("label_studio", "rich_text_html_annotation.json"))
    assert found.articles == []
    assert found.clauses == [
        *["a result marks HTML, whose positions are none of a text"] * 4,
        "its text is HTML; positions in it aren't those of an article",
    ]
    found = read_again(fixture("label_studio", "rich_text_html_tasks.json"))
    assert found.articles == []
    assert found.clauses == ["its text is HTML; positions in it aren't those of an article"]


def test_paragraphs_of_label_studio_itself_are_refused() -> None:
    found = read_again(fixture("label_studio", "phrases_annotation.json"))
    assert found.articles == []
    assert found.clauses == [
        "a result marks paragraphs of a dialogue, which are no positions of a text",
        "which of its data is the text can't be told",
    ]


def test_a_config_of_label_studio_itself_names_the_text(tmp_path: Path) -> None:
    tasks = fixture("label_studio", "rich_text_plain_tasks.json")
    (tmp_path / "config.xml").write_bytes(tasks.with_name("rich_text_plain_config.xml").read_bytes())
    given = json.loads(tasks.read_bytes())
    given[0]["data"]["text"] = "another"
    found = read_task(tmp_path, given)
    assert found.articles[0].text == given[0]["data"]["ner"]
