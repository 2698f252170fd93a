"""One format is written from another, without a project between them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hashiya.core.annotations import Link
from hashiya.errors import FormatError, NotFoundError
from hashiya.formats.annotation_set import AnnotatedArticle
from hashiya.formats.converting import convert
from hashiya.formats.exporting import export
from hashiya.formats.facts import digest
from hashiya.formats.holdings import joined, reduced
from hashiya.formats.registry import FORMATS
from hashiya.formats.units import Unit
from hashiya.formats.verify import verify
from hashiya.formats.writing import Options

from .conftest import annotated, mark
from .rounds import articles, everything, read_again

BOTH_WAYS = [each.name for each in FORMATS.values() if each.reads and each.writes and each.available]
# what these can't hold is cut to tokens or lines, so that a set doesn't come back whole
NARROW = {"conll", "webanno-tsv", "brat", "doccano", "spacy"}


def manifest_of(path: Path) -> Any:
    place = path / "manifest.json" if path.is_dir() else path.with_name(f"{path.name}.manifest.json")
    return json.loads(place.read_bytes())


def jsonl(folder: Path, given_: Sequence[AnnotatedArticle]) -> Path:
    path = folder / "set.jsonl"
    export("jsonl", given_, path)
    return path


@pytest.mark.parametrize("name", BOTH_WAYS)
def test_a_set_is_written_in_any_format_and_read_back(tmp_path: Path, name: str) -> None:
    source = jsonl(tmp_path, everything())
    there, back = tmp_path / "there", tmp_path / "back.jsonl"
    done = convert(source, there, "jsonl", name)
    assert done.faults == []
    assert all(each.message.endswith("inside a grapheme") for each in done.notes)
    assert done.written.counts.articles == 3
    assert verify(there).faults == 0
    done = convert(there, back, "auto", "jsonl")
    assert done.faults == []
    assert verify(back).faults == 0
    found = {each.text: each for each in read_again(back).articles}
    assert found.keys() == {each.text for each in everything()}
    if name not in NARROW:
        # our own format keeps records, but the title of an article that has none is made
        holds = replace(FORMATS[name].holds, records=False)
        kept = {each.text: joined(reduced(each, holds)[0]) for each in everything()}
        assert {text: digest(each, holds) for text, each in found.items()} == {
            text: digest(each, holds) for text, each in kept.items()
        }


def test_our_own_format_comes_through_byte_for_byte(tmp_path: Path, hard: AnnotatedArticle) -> None:
    source = jsonl(tmp_path, [hard])
    convert(source, tmp_path / "out.jsonl", "auto", "jsonl")
    assert (tmp_path / "out.jsonl").read_bytes() == source.read_bytes()


def test_what_the_source_does_not_give_is_made_up_the_same_each_time(tmp_path: Path) -> None:
    source = tmp_path / "set.jsonl"
    lines = [{"text": "قال زيد نعم", "label": [[0, 3, "رأي"], [4, 7, "source"]]}, {"text": "\n  نص \n"}]
    source.write_text("".join(json.dumps({"label": []} | each) + "\n" for each in lines), encoding="utf-8")
    outs = [tmp_path / f"{number}.jsonl" for number in range(2)]
    for out in outs:
        convert(source, out, "doccano", "jsonl")
    assert outs[0].read_bytes() == outs[1].read_bytes()
    one, other = (json.loads(line) for line in outs[0].read_text(encoding="utf-8").splitlines())
    assert (one["id"], one["title"], other["title"]) == ("article-1", "قال زيد نعم", "نص")
    assert [each["id"] for each in one["annotations"]] == ["article-1:1", "article-1:2"]
    assert {each["origin"] for each in one["annotations"]} == {"import:doccano"}
    assert [each["id"] for each in manifest_of(outs[0])["labels"]][-1] == "رأي"


def test_links_follow_their_annotations(tmp_path: Path) -> None:
    marks = [mark("x", (0, 3)), mark("y", (4, 7), label="source")]
    links = [Link("k", "a1", "attributed_to", "x", "y")]
    export("w3c", [annotated("قال زيد نعم", marks, links)], tmp_path / "set.jsonld")
    convert(tmp_path / "set.jsonld", tmp_path / "out.jsonl", "w3c", "jsonl")
    (record,) = map(json.loads, (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines())
    (tie,) = record["links"]
    said = {each["id"]: each["label"] for each in record["annotations"]}
    assert (said[tie["from"]], tie["kind"], said[tie["to"]]) == ("claim", "attributed_to", "source")
    assert tie["id"] == f"{record['id']}:link-1"


def test_ids_that_are_there_twice_are_made_different(tmp_path: Path) -> None:
    source = tmp_path / "set.jsonl"
    texts = [annotated(f"نص {number}", id="a") for number in range(3)]
    export("jsonl", [texts[0], *texts[1:], annotated("نص آخر", id="a-2")], source)
    convert(source, tmp_path / "out.jsonl", "auto", "jsonl")
    lines = (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["id"] for line in lines] == ["a", "a-2", "a-3", "a-2-4"]


def test_faults_and_notes_are_told_once_and_the_rest_is_written(tmp_path: Path) -> None:
    source = tmp_path / "set.jsonl"
    lines = [
        '{"text": "e\\u0301 قال زيد", "label": [[0, 1, "claim"], [3, 99, "claim"], [3, 6, "claim"]]}',
        "{",
    ]
    source.write_text("\n".join(lines), encoding="utf-8")
    done = convert(source, tmp_path / "out.jsonl", "doccano", "jsonl", options=Options())
    assert [each.line for each in done.faults] == [1, 2]
    assert [str(each.message) for each in done.notes] == ["the span 0:1 begins or ends inside a grapheme"]
    assert done.written.counts.annotations == 2


def test_labels_keep_the_names_of_the_manifest(tmp_path: Path) -> None:
    source = jsonl(tmp_path, [annotated("قال زيد", [mark("m", (0, 3), label="rumour"), mark("n", (4, 7))])])
    place = tmp_path / "set.jsonl.manifest.json"
    told = json.loads(place.read_bytes())
    odd: list[Any] = ["odd", {"name_ar": "x"}, {"id": ["x"]}]
    told["labels"] = [*odd, {"id": "rumour", "name_ar": "شائعة", "name_en": 3, "definition_en": "Said"}]
    place.write_text(json.dumps(told), encoding="utf-8")
    convert(source, tmp_path / "out.jsonl", "auto", "jsonl")
    label = manifest_of(tmp_path / "out.jsonl")["labels"][-1]
    assert (label["id"], label["name_ar"], label["name_en"]) == ("rumour", "شائعة", "rumour")
    assert (label["definition_ar"], label["definition_en"]) == ("", "Said")


def test_what_annotators_agreed_on_is_passed_on(tmp_path: Path) -> None:
    source = jsonl(tmp_path, [annotated("قال زيد", [mark("m", (0, 3))])])
    convert(source, tmp_path / "bare.jsonl", "auto", "jsonl")
    assert not {"guidelines", "link_kinds"} & manifest_of(tmp_path / "bare.jsonl").keys()
    place = tmp_path / "set.jsonl.manifest.json"
    agreed = {"guidelines": {"ar": "# دليل\n", "en": "# Rules\n"}, "link_kinds": [{"id": "denies"}]}
    for told, kept in ((agreed, agreed), ({"guidelines": "odd", "link_kinds": {}}, {})):
        place.write_text(json.dumps(json.loads(place.read_bytes()) | told), encoding="utf-8")
        convert(source, tmp_path / "brat", "auto", "brat")
        found = manifest_of(tmp_path / "brat")
        assert {key: found[key] for key in agreed if key in found} == kept
        assert verify(tmp_path / "brat").faults == 0


def test_options_reach_the_writer(tmp_path: Path) -> None:
    source = jsonl(tmp_path, [annotated("😀 قال زيد", [mark("m", (2, 5))])])
    done: list[int] = []
    for unit, start in ((Unit.UTF16, 3), (Unit.CODEPOINT, 2)):
        out = tmp_path / f"{unit}.jsonl"
        convert(source, out, "jsonl", "doccano", options=Options(unit=unit), on_article=done.append)
        assert json.loads(out.read_bytes())["label"][0][0] == start
    assert done == [1, 1]


def test_a_set_is_not_written_over_itself(tmp_path: Path) -> None:
    source = jsonl(tmp_path, everything())
    folder = tmp_path / "brat"
    convert(source, folder, "jsonl", "brat")
    (tmp_path / "other.jsonl").symlink_to(source)
    before = source.read_bytes(), sorted(folder.rglob("*"))
    for given_, out, to in (
        (source, source, "jsonl"),
        (source, tmp_path / "other.jsonl", "doccano"),
        (folder, folder, "csv"),
        (next(folder.rglob("*.ann")), folder, "csv"),
        (source, tmp_path / "brat" / ".." / "set.jsonl", "w3c"),
    ):
        with pytest.raises(FormatError, match="can't be written over itself"):
            convert(given_, out, "auto", to)
    assert (source.read_bytes(), sorted(folder.rglob("*"))) == before


def test_what_is_not_there_is_refused(tmp_path: Path) -> None:
    source = jsonl(tmp_path, everything())
    with pytest.raises(NotFoundError, match="There is no file"):
        convert(tmp_path / "none", tmp_path / "out", "auto", "csv")
    with pytest.raises(FormatError, match="no format 'html' to read"):
        convert(source, tmp_path / "out", "html", "csv")
    with pytest.raises(FormatError, match="no format 'word' to write"):
        convert(source, tmp_path / "out", "jsonl", "word")
    assert not (tmp_path / "out").exists()


@given(
    st.lists(articles(), min_size=1, max_size=3), st.sampled_from(["w3c", "csv", "gate-json", "uima-json"])
)
@settings(max_examples=25, deadline=None)
def test_any_set_comes_through_another_format(
    tmp_path_factory: pytest.TempPathFactory, drawn: list[AnnotatedArticle], name: str
) -> None:
    folder = tmp_path_factory.mktemp("drawn")
    holds = FORMATS[name].holds
    given_ = list({each.text: each for each in drawn}.values())
    convert(jsonl(folder, given_), folder / "there", "jsonl", name)
    convert(folder / "there", folder / "back.jsonl", "auto", "jsonl")
    kept = [joined(reduced(each, holds)[0]) for each in given_]
    found = read_again(folder / "back.jsonl").articles
    assert [digest(each, holds) for each in found] == [digest(each, holds) for each in kept]
