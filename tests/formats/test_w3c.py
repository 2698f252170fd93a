"""Web Annotations go out and in whole, and strangers' are found in their texts by words and positions."""

import hashlib
import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from hashiya.core.annotations import Link
from hashiya.errors import FormatError
from hashiya.formats.annotation_set import AnnotatedArticle
from hashiya.formats.exporting import export
from hashiya.formats.reading import open_set
from hashiya.formats.units import Counting, Unit
from hashiya.formats.values import MisfitError
from hashiya.formats.w3c.anchoring import Anchoring, Place
from hashiya.formats.w3c.model import Anchor, each_annotation
from hashiya.formats.w3c.parsing import Parsed, ParsedLink, parsed

from .conftest import HARD, WHEN, annotated, mark
from .rounds import Found, articles, assert_same, everything, fixture, read_again

TEXT = "قال 😀 الوزير إن العدد كبير، ثم قال الوزير شيئًا آخر."


def test_everything_goes_out_and_comes_in(tmp_path: Path) -> None:
    out = tmp_path / "set.jsonld"
    report = export("w3c", everything(), out)
    found = read_again(out)
    assert_same("w3c", everything(), found)
    assert set(report.losses) == {"records"}
    assert found.notes == [each for each in found.notes if "grapheme" in str(each.message)]
    first = found.articles[0]
    assert (first.article.id, first.article.title, first.split) == ("a1", "عنوان", "train")
    assert {each.id for each in first.annotations} == {f"m{number}" for number in range(1, 10)}


@settings(max_examples=40, deadline=None)
@given(articles())
def test_any_article_goes_out_and_comes_in(
    tmp_path_factory: pytest.TempPathFactory, drawn: AnnotatedArticle
) -> None:
    out = tmp_path_factory.mktemp("set") / "set.jsonld"
    export("w3c", [drawn], out)
    assert_same("w3c", [drawn], read_again(out))


def test_the_file_is_what_the_model_says(tmp_path: Path) -> None:
    links = [Link("l 1", "a1", "attributed_to", "m1", "m/2")]
    marks = [
        mark("m1", (0, 3), (6, 12), comment="تعليق", unsure=True),
        mark("m/2", (4, 5), label="source", annotator=""),
    ]
    out = tmp_path / "set.jsonld"
    export("w3c", [annotated(TEXT, marks, links), annotated("نص", id="")], out)
    lines = out.read_text("utf-8").split("\n")
    assert (lines[0], lines[3], lines[4], len(lines)) == ("[", "]", "", 5)
    page, other = json.loads(out.read_bytes())
    assert json.loads(lines[1].removesuffix(",")) == page
    assert page["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
    place = "urn:sha256:" + hashlib.sha256(TEXT.encode()).hexdigest()
    assert (page["id"], page["type"], page["hashiya:text"]) == (place, "AnnotationPage", TEXT)
    assert "hashiya:article" not in other
    first, second, link = page["items"]
    assert first["motivation"] == "tagging"
    assert first["body"] == [
        {"type": "TextualBody", "purpose": "tagging", "value": "claim"},
        {"type": "TextualBody", "purpose": "commenting", "value": "تعليق"},
    ]
    assert first["creator"] == {"type": "Person", "name": "ليلى"}
    assert "creator" not in second
    assert first["hashiya:unsure"] is True
    for target, (start, end) in zip(first["target"], [(0, 3), (6, 12)], strict=True):
        assert target["source"] == place
        words, position = target["selector"]
        assert (position["start"], position["end"]) == (start, end)
        assert words["exact"] == TEXT[start:end]
        assert TEXT.startswith(
            words["prefix"] + words["exact"] + words["suffix"], start - len(words["prefix"])
        )
    assert second["target"]["selector"][1] == {"type": "TextPositionSelector", "start": 4, "end": 5}
    assert link["motivation"] == "linking"
    assert (link["body"], link["target"]) == (first["id"], second["id"])
    assert link["hashiya:kind"] == "attributed_to"
    declared = set(page["@context"][1])
    for each in (page, first, link):
        assert {key.partition(":")[0] for key in each if ":" in key} <= declared
        assert re.fullmatch(r"urn:[a-z0-9]+:[\w:%.~-]+", each["id"])


def test_an_empty_set_is_an_empty_array(tmp_path: Path) -> None:
    export("w3c", [], tmp_path / "set.jsonld")
    assert json.loads((tmp_path / "set.jsonld").read_bytes()) == []


def test_half_a_character_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FormatError, match="The article a1 holds half a character"):
        export("w3c", [annotated("نص", [mark("m", (0, 1), comment="\ud800")])], tmp_path / "set.jsonld")
    assert list(tmp_path.iterdir()) == []


# strangers' files, without their texts


def parsed_file(path: Path) -> list[Any]:
    return [parsed(each) for each in each_annotation(json.loads(path.read_bytes()))]


def passages(path: Path) -> list[tuple[tuple[int, int] | None, str | None]]:
    marks = [each for each in parsed_file(path) if isinstance(each, Parsed)]
    return [(target.anchor.span, target.anchor.exact) for each in marks for target in each.targets]


def test_recogito_in_inception_is_understood() -> None:
    path = fixture("w3c", "inception_recogito_annotations.w3c.json")
    assert passages(path) == [((124, 128), "Troy"), ((646, 661), "death in battle"), ((963, 970), "Ithaca")]
    troy, battle, _, links = parsed_file(path)
    assert (troy.labels, troy.comment) == (["A Tag", "Another Tag"], "This is a comment")
    assert (battle.labels, battle.comment) == (["Another comment"], None)
    assert links == [ParsedLink("#9ba844a7-e8ec-4127-ad12-1f7f16a240c6", "isRelatedTo", troy.id, battle.id)]


def test_recogito_is_understood() -> None:
    path = fixture("w3c", "recogito_text-annotator_annotations.w3c.json")
    found = passages(path)
    assert [span for span, _ in found] == [
        (741, 772),
        (982, 1030),
        (1408, 1581),
        (988, 1011),
        (970, 1001),
    ]
    assert [len(exact or "") for _, exact in found] == [31, 48, 165, 23, 31]
    first = parsed_file(path)[0]
    assert (first.labels, first.annotator) == (["highlighting"], "ktKoKXUSAY88XxClOvGp")
    assert first.created_at == "2024-01-05T13:19:14.716Z"


def test_the_model_s_own_examples_are_understood() -> None:
    assert parsed_file(fixture("w3c", "w3c_anno26.json"))[0].targets[0].anchor == Anchor(
        "anotation", "this is an ", " that has some"
    )
    (position,) = parsed_file(fixture("w3c", "w3c_anno27.json"))
    assert position.targets == [("http://example.org/ebook1", Anchor(span=(412, 795)))]
    assert position.labels == ["http://example.org/review1"]
    (refined,) = parsed_file(fixture("w3c", "w3c_anno32.json"))
    assert refined.targets[0].anchor == Anchor(
        "Selected Text", "text before the ", " and text after it", relative=True
    )
    (full,) = parsed_file(fixture("w3c", "w3c_anno41-example44.json"))
    assert full.targets == [("http://example.com/document1", Anchor(span=(6, 27), relative=True))]
    assert (full.labels, full.annotator) == (["love"], "A. Person")
    assert full.comment == "I really love this particular bit of text in this XML. No really."


# strangers' files, with texts made so that they fit


def text_with(pieces: list[tuple[int, str]]) -> str:
    """Return a text in which each piece stands where it says."""
    text = ""
    for start, words in pieces:
        text = text[:start].ljust(start, ".") + words + text[start + len(words) :]
    return text + "....."


def beside(tmp_path: Path, name: str, text: str) -> Found:
    path = tmp_path / name
    path.write_bytes(fixture("w3c", name).read_bytes())
    (tmp_path / f"{path.stem}.txt").write_bytes(text.encode())
    return read_again(path, "w3c")


def test_recogito_in_inception_comes_in_with_its_text(tmp_path: Path) -> None:
    text = text_with([(124, "Troy"), (646, "death in battle"), (963, "Ithaca")])
    found = beside(tmp_path, "inception_recogito_annotations.w3c.json", text)
    assert found.clauses == []
    assert found.marks() == [
        ("A Tag", "Troy"),
        ("Another Tag", "Troy"),
        ("Another comment", "death in battle"),
        ("Comment...", "Ithaca"),
    ]
    assert found.links() == [("Troy", "isRelatedTo", "death in battle")]
    assert found.remarks == [
        "the span 963:970 says «Ithaca», which stands at 963:969, where it is taken",
    ]


def test_recogito_comes_in_with_its_text(tmp_path: Path) -> None:
    name = "recogito_text-annotator_annotations.w3c.json"
    long = passages(fixture("w3c", name))[2][1] or ""
    spaced = long.replace("Ethiopians, who", "Ethiopians,\n        who")
    text = text_with(
        [
            (741, "death in battle or by shipwreck"),
            (970, "d to marry him. But as years went by, there came a time when"),
            (1408, spaced),
        ]
    )
    assert len(spaced) == 173
    found = beside(tmp_path, name, text)
    assert found.clauses == []
    spans = sorted((each.start, each.end) for each in found.articles[0].annotations)
    assert len(found.articles) == 1
    assert spans == [(741, 772), (970, 1001), (982, 1030), (988, 1011), (1408, 1581)]
    assert found.remarks == []


@pytest.mark.parametrize("name", ["w3c_anno26.json", "w3c_anno32.json"])
def test_words_alone_are_found(tmp_path: Path, name: str) -> None:
    anchor = parsed_file(fixture("w3c", name))[0].targets[0].anchor
    text = f"{anchor.exact} {anchor.prefix}{anchor.exact}{anchor.suffix}"
    found = beside(tmp_path, name, text)
    at = len(anchor.exact) + 1 + len(anchor.prefix)
    assert [(each.start, each.end) for each in found.articles[0].annotations] == [
        (at, at + len(anchor.exact))
    ]


def test_a_position_alone_is_taken(tmp_path: Path) -> None:
    found = beside(tmp_path, "w3c_anno27.json", "ن" * 800)
    assert [(each.start, each.end) for each in found.articles[0].annotations] == [(412, 795)]


def test_a_position_in_a_part_that_nobody_can_find_is_told(tmp_path: Path) -> None:
    found = beside(tmp_path, "w3c_anno41-example44.json", "ن" * 100)
    assert found.clauses == [
        "the annotation «http://example.org/anno41» says no place in a text that can be found"
    ]


def test_without_its_text_nothing_comes_in(tmp_path: Path) -> None:
    path = tmp_path / "set.json"
    path.write_bytes(fixture("w3c", "w3c_anno27.json").read_bytes())
    found = read_again(path)
    assert found.articles == []
    assert found.clauses == [
        "the text of «http://example.org/ebook1» isn't in the file; put it beside the file as set.txt"
    ]


# strangers' shapes


def annotation(*selectors: Any, **more: Any) -> dict[str, Any]:
    target: dict[str, Any] = {"source": "http://example.org/news/page.html"}
    if selectors:
        target["selector"] = list(selectors) if len(selectors) > 1 else selectors[0]
    return {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "type": "Annotation",
        "id": "x",
        "body": {"type": "TextualBody", "purpose": "tagging", "value": "claim"},
        "target": target,
        **more,
    }


def words(exact: Any, prefix: Any = "", suffix: Any = "") -> dict[str, Any]:
    return {"type": "TextQuoteSelector", "exact": exact, "prefix": prefix, "suffix": suffix}


def position(start: Any, end: Any) -> dict[str, Any]:
    return {"type": "TextPositionSelector", "start": start, "end": end}


def read_with(tmp_path: Path, value: Any, text: str | bytes = TEXT, name: str = "page.txt") -> Found:
    path = tmp_path / "notes.json"
    path.write_text(json.dumps(value, ensure_ascii=False), "utf-8")
    (tmp_path / name).write_bytes(text.encode() if isinstance(text, str) else text)
    return read_again(path, "w3c")


@pytest.mark.parametrize("name", ["page.txt", "page.html.txt", "notes.txt", "notes.json.txt"])
def test_the_text_may_be_called_otherwise(tmp_path: Path, name: str) -> None:
    found = read_with(tmp_path, annotation(position(0, 3)), name=name)
    assert found.marks() == [("claim", "قال")]
    assert found.articles[0].article.id == "http://example.org/news/page.html"


def test_a_text_file_may_be_named_in_full(tmp_path: Path) -> None:
    value = annotation(target={"source": "texts/%D9%86.txt", "selector": position(0, 3)})
    assert read_with(tmp_path, value, name="ن.txt").marks() == [("claim", "قال")]


@pytest.mark.parametrize(
    "source",
    ["../secret.txt/..", "http://[x/secret.txt", "c:secret.txt", "a\x00b", "", ".", "x" * 300],
)
def test_no_name_leads_elsewhere(tmp_path: Path, source: str) -> None:
    value = annotation(target={"source": source, "selector": position(0, 3)})
    assert "isn't in the file" in read_with(tmp_path, value, name="secret.txt").clauses[0]


def test_a_link_to_a_text_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "secret").write_text("سر", "utf-8")
    (tmp_path / "page.txt").symlink_to(tmp_path / "elsewhere" / "secret")
    assert "isn't in the file" in read_with(tmp_path, annotation(position(0, 2)), name="other.txt").clauses[0]


def test_a_text_is_known_by_its_hash(tmp_path: Path) -> None:
    digest = hashlib.sha256(TEXT.encode()).hexdigest()
    value = annotation(target={"source": {"id": f"urn:sha256:{digest}"}, "selector": position(0, 3)})
    path = tmp_path / "set.json"
    path.write_text(json.dumps(value), "utf-8")
    (found,) = open_set(path, "w3c", text_of={digest: TEXT}.get)
    assert found.annotations[0].passage(found.text) == "قال"
    faults: list[Any] = []
    assert list(open_set(path, "w3c", on_fault=faults.append)) == []
    assert "isn't in the file" in str(faults[0])


def test_a_text_in_no_encoding_is_told(tmp_path: Path) -> None:
    found = read_with(tmp_path, annotation(position(0, 3)), b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\xff" * 9)
    assert found.articles == []
    assert found.clauses[0].startswith("This isn't plain text")


def test_an_old_encoding_is_known(tmp_path: Path) -> None:
    found = read_with(tmp_path, annotation(position(0, 3)), "قال الوزير إن العدد كبير".encode("windows-1256"))
    assert found.marks() == [("claim", "قال")]


@pytest.mark.parametrize(
    "wrap",
    [
        lambda each: each,
        lambda each: [each],
        lambda each: [[each]],
        lambda each: {"type": "AnnotationPage", "items": [each]},
        lambda each: {"type": "AnnotationCollection", "first": {"type": "AnnotationPage", "items": [each]}},
        lambda each: {"@graph": [each]},
    ],
)
def test_annotations_stand_in_pages_collections_and_lists(tmp_path: Path, wrap: Any) -> None:
    assert read_with(tmp_path, wrap(annotation(words("العدد")))).marks() == [("claim", "العدد")]


@pytest.mark.parametrize(
    ("body", "labels", "comment"),
    [
        ("http://example.org/b", ["http://example.org/b"], None),
        ({"id": "http://example.org/b"}, ["http://example.org/b"], None),
        ({"type": "TextualBody", "value": "خبر"}, ["خبر"], None),
        ({"value": "خبر", "purpose": "commenting"}, ["bookmarking"], "خبر"),
        ({"source": {"id": "http://example.org/t"}, "purpose": "tagging"}, ["http://example.org/t"], None),
        ([{"value": "a", "purpose": ["tagging"]}, {"value": "b"}, "c", {"value": "d", "purpose": "replying"}],
         ["a"], "b\nc\nd"),
        ([{"value": "a"}, {"value": "b"}], ["a"], "b"),
        ({"type": "List", "items": [{"value": "a"}, {"value": "b"}]}, ["a"], "b"),
        ([{"value": ""}, {}, 7, None], ["bookmarking"], None),
        ({"type": "Choice", "items": [{"value": "a", "purpose": "classifying"}]}, ["a"], None),
        (None, ["bookmarking"], None),
    ],
)  # fmt: skip
def test_bodies_have_many_shapes(body: Any, labels: list[str], comment: str | None) -> None:
    found = parsed(annotation(words("x"), body=body, motivation="bookmarking"))
    assert isinstance(found, Parsed)
    assert (found.labels, found.comment) == (labels, comment)


def test_a_body_may_be_a_value_alone() -> None:
    found = parsed({"bodyValue": ["قول", 3], "target": "http://example.org/x"})
    assert isinstance(found, Parsed)
    assert (found.labels, found.comment, found.id) == (["highlighting"], "قول", "")


@pytest.mark.parametrize(
    ("creator", "name"),
    [
        ("http://example.org/me", "http://example.org/me"),
        ({"name": "ليلى", "id": "x"}, "ليلى"),
        ({"nickname": "l"}, "l"),
        ({"name": 3, "id": "x"}, "x"),
        ([{}, {"name": "ليلى"}], "ليلى"),
        (None, ""),
    ],
)
def test_creators_have_many_shapes(creator: Any, name: str) -> None:
    found = parsed(annotation(words("x"), creator=creator))
    assert isinstance(found, Parsed)
    assert found.annotator == name


def test_times_are_kept_where_they_are_times() -> None:
    found = parsed(annotation(words("x"), created=WHEN, modified="yesterday"))
    assert isinstance(found, Parsed)
    assert (found.created_at, found.updated_at) == (WHEN, "")


@pytest.mark.parametrize(
    ("more", "links"),
    [
        ({"body": "a", "target": "b"}, [("linking", "a", "b")]),
        ({"body": {"id": "a"}, "target": ["b", {"id": "c"}]}, [("linking", "a", "b"), ("linking", "a", "c")]),
        ({"body": {"value": "denies"}, "target": ["a", "b"]}, [("denies", "a", "b")]),
        ({"body": "a", "target": {"type": "List", "items": ["b"]}}, [("linking", "a", "b")]),
        ({"hashiya:kind": "denies", "motivation": None, "body": "a", "target": "b"}, [("denies", "a", "b")]),
        ({"target": "b", "body": []}, None),
    ],
)
def test_links_have_many_shapes(more: dict[str, Any], links: list[Any] | None) -> None:
    found = parsed({**annotation(), "motivation": ["linking"], **more})
    if links is None:
        assert isinstance(found, Parsed)
    else:
        assert isinstance(found, list)
        assert [(each.kind, each.from_, each.to) for each in found] == links


def test_linking_a_passage_to_a_page_is_no_link() -> None:
    found = parsed(annotation(words("x"), motivation="linking", body="http://example.org/about"))
    assert isinstance(found, Parsed)
    assert found.labels == ["http://example.org/about"]


def test_a_link_without_its_ends_is_told(tmp_path: Path) -> None:
    one = annotation(words("العدد"))
    ends = [{"motivation": "linking", "body": body, "target": target} for body, target in ("zz", "xz")]
    found = read_with(tmp_path, [one, *ends])
    assert found.clauses == ["the link «linking» has an end that isn't among the annotations"] * 2


@pytest.mark.parametrize("target", [7, None, [], [None], {"items": []}])
def test_an_annotation_of_nothing_is_told(tmp_path: Path, target: Any) -> None:
    found = read_with(tmp_path, annotation(target=target), name="notes.txt")
    assert found.clauses == ["the annotation «x» says no place in a text that can be found"]


def test_an_annotation_in_several_texts_is_told(tmp_path: Path) -> None:
    value = annotation(target=[{"source": "a", "selector": words("قال")}, {"source": "b"}])
    assert read_with(tmp_path, value).clauses == ["the annotation «x» points into several texts"]


def test_several_targets_are_fragments(tmp_path: Path) -> None:
    target = [{"source": "a", "selector": words("العدد")}, {"source": "a", "selector": [words("كبير")]}]
    found = read_with(tmp_path, annotation(target=target), name="notes.txt")
    assert found.marks() == [("claim", "العدد … كبير")]


@pytest.mark.parametrize(
    "broken",
    [position(True, 3), position(0, 3.0), position("0", "3"), position(None, 3), words(7), words("x", 7)],
)
def test_selectors_of_another_kind_are_told(tmp_path: Path, broken: Any) -> None:
    with pytest.raises(MisfitError):
        parsed(annotation(broken))
    found = read_with(tmp_path, [annotation(broken), annotation(words("العدد"))])
    assert found.marks() == [("claim", "العدد")]
    assert found.clauses[0] in ("the quote isn't a text", "start and end of the span aren't whole numbers")


@pytest.mark.parametrize(
    ("selectors", "clause"),
    [
        ([position(-4, 3)], "the span -4:3 begins before the text"),
        ([position(3, 3)], "the span 3:3 is empty"),
        ([position(5, 3)], "the span 5:3 is reversed"),
        ([position(0, 999)], "ends past the end of the text"),
        ([words("لا يوجد"), position(0, 3)], "the words «لا يوجد» of the annotation «x» aren't in the text"),
        ([words("قال")], "or stand in several places"),
        ([words("")], "says no place in a text that can be found"),
        (["here", {"type": "SvgSelector"}, 3], "says no place in a text that can be found"),
        ([{**words("غائب"), "refinedBy": words("قال")}], "aren't in the text"),
    ],
)
def test_what_has_no_place_is_told(tmp_path: Path, selectors: list[Any], clause: str) -> None:
    found = read_with(tmp_path, annotation(*selectors))
    assert len(found.clauses) == 1
    assert clause in found.clauses[0]
    assert found.articles[0].annotations == []


@pytest.mark.parametrize(
    ("selectors", "place"),
    [
        ([words("قال", "", " الوزير شيئًا")], (31, 34)),
        ([words("قال"), position(29, 32)], (31, 34)),
        ([words("قال"), position(2, 5)], (0, 3)),
        ([words("الوزير  \n إن")], (6, 15)),
        ([{"type": "Choice", "items": [words("العدد")]}], (16, 21)),
        ([{**position(6, 26), "refinedBy": position(0, 6)}], (6, 12)),
        ([{**words("ثم قال الوزير"), "refinedBy": words("قال")}], (31, 34)),
        ([{"type": "XPathSelector", "value": "/p", "refinedBy": [words("العدد"), position(0, 5)]}], (16, 21)),
        ([{"@type": "TextQuoteSelector", "exact": "العدد"}], (16, 21)),
        ([position(0, 3), {"type": "CssSelector", "value": "p"}], (0, 3)),
    ],
)
def test_passages_are_found(tmp_path: Path, selectors: list[Any], place: tuple[int, int]) -> None:
    found = read_with(tmp_path, annotation(*selectors))
    assert found.clauses == []
    assert [(each.start, each.end) for each in found.articles[0].annotations] == [place]


def test_positions_in_units_are_found_by_their_words(tmp_path: Path) -> None:
    count = Counting(TEXT, Unit.UTF16)
    values = []
    for start, end in ((0, 3), (6, 12), (16, 21), (31, 34)):
        values.append(annotation(words(TEXT[start:end]), position(count(start), count(end)), id=str(start)))
    values.append(annotation(position(count(22), count(26)), id="22"))
    values.append(annotation(words("شيئًا"), position(5, 6), id="5"))
    found = read_with(tmp_path, values)
    spans = [(each.start, each.end) for each in found.articles[0].annotations]
    assert spans == [(0, 3), (6, 12), (16, 21), (22, 26), (31, 34), (42, 47)]
    assert found.remarks[0] == "positions count UTF-16 units here, not code points"


def test_positions_in_code_points_stay(tmp_path: Path) -> None:
    found = read_with(tmp_path, [annotation(words("العدد"), position(16, 21))])
    assert found.remarks == []


def test_line_breaks_of_the_text_count_as_they_are(tmp_path: Path) -> None:
    found = read_with(tmp_path, annotation(words("قال\nزيد"), position(7, 15)), "عنوان\r\nقال\r\nزيد")
    assert found.clauses == []
    assert found.marks() == [("claim", "قال\nزيد")]


def test_many_places_of_the_same_words_are_bounded() -> None:
    found = Anchoring("ن " * 30_000).place(Anchor("ن", span=(40_001, 40_002)))
    assert found is not None
    assert found.moved
    loose = Anchoring("ن  ن " * 45_000).place(Anchor("ن ن ن ن", span=(3, 5)))
    assert loose == Place(0, 9, moved=True)
    assert Anchoring("ن").place(Anchor("ن ن " * 40_000, span=(0, 1))) is None


# hostile files


def test_deep_nests_end(tmp_path: Path) -> None:
    page: Any = annotation(words("العدد"))
    for _ in range(40):
        page = {"type": "AnnotationPage", "items": [page]}
    selector: Any = words("العدد")
    body: Any = {"value": "x", "purpose": "tagging"}
    target: Any = {"source": "a", "selector": selector}
    for _ in range(40):
        selector = {"type": "Choice", "items": [selector]}
        body = {"type": "Choice", "items": [body]}
        target = {"type": "Choice", "items": [target]}
    values = [page, annotation(selector), annotation(words("العدد"), body=body), annotation(target=target)]
    values[2]["motivation"] = "tagging"
    found = read_with(tmp_path, values, name="notes.txt")
    assert all("says no place in a text" in clause for clause in found.clauses)
    assert len(found.clauses) == 3
    (given,) = found.articles
    assert [each.label for each in given.annotations] == ["tagging"]


@pytest.mark.parametrize(
    ("data", "clause"),
    [
        (b'[{"type":"Annotation","target":[', "the file seems to be cut off here"),
        (b'[{"a":1,"a":2}]', "twice in one object"),
        (b'{"a":NaN}', "no JSON number"),
        ('{"a":"ن"}'.encode("windows-1256"), "it isn't UTF-8"),
        (b"[" * 100_000, "cut off"),
        (b'{"target":' + b"[" * 5_000 + b"]" * 5_000 + b"}", "nested too deep"),
        (b"words", "there is no JSON object here"),
        (b"[[3]]", "there is no annotation here"),
        (b'{"type":"AnnotationPage","items":[3,"x",null]}', "there is no annotation here"),
    ],
)
def test_hostile_files_are_told(tmp_path: Path, data: bytes, clause: str) -> None:
    path = tmp_path / "set.jsonld"
    path.write_bytes(data)
    found = read_again(path)
    assert found.articles == []
    assert clause in found.clauses[0]


def test_a_page_of_ours_that_was_changed_is_told(tmp_path: Path) -> None:
    out = tmp_path / "set.jsonld"
    export("w3c", [annotated(TEXT, [mark("m1", (0, 3))])], out)
    page = json.loads(out.read_bytes())[0]
    page["hashiya:text"] = TEXT.replace("العدد", "المدد")
    page["hashiya:direction"] = "up"
    page["items"] += [3, annotation(position(0, 4.5))]
    out.write_text(json.dumps([page]), "utf-8")
    found = read_again(out)
    assert found.marks() == [("claim", "قال")]
    assert found.articles[0].article.direction == "rtl"
    assert found.clauses == [
        "there is no annotation here",
        "start and end of the span aren't whole numbers",
        "the text isn't the one that its hash was taken of",
    ]
    page["id"] = "x"
    out.write_text(json.dumps([page]), "utf-8")
    assert len(read_again(out).clauses) == 2


def test_how_far_reading_is_gets_told(tmp_path: Path) -> None:
    out = tmp_path / "set.jsonld"
    export("w3c", [annotated(HARD), annotated(TEXT, id="a2")], out)
    seen: list[int] = []
    assert len(list(open_set(out, on_bytes=seen.append))) == 2
    assert 0 < seen[0] < seen[-1] <= out.stat().st_size
