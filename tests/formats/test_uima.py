"""UIMA CAS, JSON and XMI: what goes out comes in, cassis agrees, and no stranger's file does harm."""

import json
import re
import shutil
import zipfile
from pathlib import Path
from typing import Any

import cassis
import pytest
from hypothesis import HealthCheck, given, settings

from hashiya.errors import FormatError, NotFoundError
from hashiya.formats.annotation_set import AnnotatedArticle
from hashiya.formats.detection import detected
from hashiya.formats.exporting import export
from hashiya.formats.registry import find
from hashiya.formats.uima.plan import types_as_xml
from hashiya.formats.uima.structures import Cas, Structure
from hashiya.formats.uima.types import Types

from .conftest import HARD, annotated, mark
from .uima_world import FIXTURES, articles, by_cassis, linked, read_all, rich, told, zipped

UIMA = FIXTURES / "uima"
BOTH = pytest.mark.parametrize("name", ["uima-json", "uima-xmi"])
needs_fixtures = pytest.mark.skipif(not UIMA.is_dir(), reason="the fixtures of other projects are not here")


def by_stranger(folder: Path, name: str) -> list[cassis.Cas]:
    """Return what cassis makes of the files of an export."""
    if name == "uima-json":
        files = sorted(path for path in folder.rglob("*.json") if path.name != "manifest.json")
        return [cassis.load_cas_from_json(path.read_text(encoding="utf-8")) for path in files]
    types = cassis.load_typesystem((folder / "TypeSystem.xml").read_text(encoding="utf-8"))
    files = sorted(folder.rglob("*.xmi"))
    return [cassis.load_cas_from_xmi(path.read_text(encoding="utf-8"), types) for path in files]


def sofa(text: str, id_: int = 1, **more: Any) -> dict[str, Any]:
    """Return the structure that holds a text."""
    return {"%ID": id_, "%TYPE": "uima.cas.Sofa", "sofaID": "_InitialView", "sofaString": text, **more}


def placed(id_: int, begin: Any, end: Any, type_: str = "x.Y", **more: Any) -> dict[str, Any]:
    """Return an annotation's structure."""
    return {"%ID": id_, "%TYPE": type_, "@sofa": 1, "begin": begin, "end": end, **more}


def cas_json(folder: Path, *structures: Any, types: Any = None, views: Any = None) -> Path:
    """Write CAS JSON of these structures and return where it is."""
    path = folder / "cas.json"
    told = {"%TYPES": types or {}, "%FEATURE_STRUCTURES": structures, "%VIEWS": views or {}}
    path.write_text(json.dumps(told), encoding="utf-8")
    return path


def cas_xmi(folder: Path, inner: str, name: str = "cas.xmi") -> Path:
    """Write XMI with a type system of ours beside it and return where it is."""
    path = folder / name
    (folder / "TypeSystem.xml").write_bytes(types_as_xml())
    path.write_text(
        '<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" '
        'xmlns:custom="http:///webanno/custom.ecore" xmlns:x="http:///x.ecore" '
        f'xmlns:no="http:///uima/noNamespace.ecore">{inner}</xmi:XMI>',
        encoding="utf-8",
    )
    return path


SOFA = '<cas:Sofa xmi:id="1" sofaID="_InitialView" sofaString="قال 😀 نعم"/>'


@BOTH
def test_what_goes_out_comes_in(tmp_path: Path, name: str, hard: AnnotatedArticle) -> None:
    given_ = [hard, rich(), annotated("نص بلا علامة", id="a3")]
    report = export(name, given_, tmp_path / "out")
    assert report.counts.articles == 3
    found, faults = read_all(tmp_path / "out")
    assert faults == []
    assert [each.text for each in found] == [each.text for each in given_]
    assert [each.article.id for each in found] == ["a1", "a1", "a3"]
    first = {each.id: each for each in found[0].annotations}
    assert first["m1"].comment == 'سطر\nو"علامة" \u2028'
    assert (first["m2"].spans, first["m2"].unsure) == (hard.annotations[1].spans, True)
    assert len(found[1].annotations) == 5
    assert found[1].article.title == 'عنوان "<&>"\n'


@BOTH
def test_cassis_reads_the_same(tmp_path: Path, name: str) -> None:
    article = rich()
    export(name, [article], tmp_path / "out")
    (cas,) = by_stranger(tmp_path / "out", name)
    text, marks, links = by_cassis(cas)
    assert text == article.text
    assert (0, 3, "claim", 'سطر\nو"علامة"\t&<\\', "ليلى", False, "m1") in marks
    assert {each[6] for each in marks} == {"m1", "m2", "m2/2", "m3", "m4", "m4/2", "m4/3", "m5"}
    assert ("m1", "attributed_to", "m2", 4, 5) in links
    assert ("m2", "next_fragment", "m2/2", 7, 9) in links
    segmentation = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type"
    words = [each.get_covered_text() for each in cas.select(f"{segmentation}.Token")]
    assert "".join(words) == "".join(text.split())
    lines = [each.get_covered_text() for each in cas.select(f"{segmentation}.Sentence")]
    assert lines == [line.strip() for line in text.split("\n") if line.strip()]
    (metadata,) = cas.select("de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData")
    assert (metadata.documentId, metadata.documentTitle, metadata.language) == ("a1", 'عنوان "<&>"\n', "ar")
    assert (metadata.begin, metadata.end) == (0, len(text))


@BOTH
def test_bytes_are_the_same_each_time(tmp_path: Path, name: str) -> None:
    for folder in ("one", "two"):
        export(name, [rich()], tmp_path / folder)
    files = [path.name for path in sorted((tmp_path / "one").iterdir()) if path.name != "manifest.json"]
    assert [
        name
        for name in files
        if (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()
    ] == files


@BOTH
def test_parts_of_a_set_have_folders(tmp_path: Path, name: str) -> None:
    export(name, [annotated("نص")._replace(split="train")], tmp_path / "out")
    assert (tmp_path / "out" / "train").is_dir()
    found, faults = read_all(tmp_path / "out")
    assert ([each.split for each in found], faults) == (["train"], [])
    (tmp_path / "out" / "train").rename(tmp_path / "out" / "elsewhere")
    (tmp_path / "out" / "manifest.json").unlink()
    assert [each.split for each in read_all(tmp_path / "out", name)[0]] == [""]


@BOTH
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(article=articles())
def test_any_article_survives(
    tmp_path_factory: pytest.TempPathFactory, name: str, article: AnnotatedArticle
) -> None:
    out = tmp_path_factory.mktemp("any") / "out"
    report = export(name, [article], out)
    (cas,) = by_stranger(out, name)
    text, marks, _ = by_cassis(cas)
    assert text == article.text
    assert len(marks) == report.counts.spans


def test_json_holds_what_xml_can_not(tmp_path: Path) -> None:
    article = annotated("نص\x0bفيه\ufffe", [mark("m", (0, 2), comment="\x01")])
    export("uima-json", [article], tmp_path / "json")
    assert read_all(tmp_path / "json")[0][0].text == article.text
    with pytest.raises(FormatError, match=r"article a1 holds the character U\+0001, which XML can't"):
        export("uima-xmi", [article], tmp_path / "xmi")
    assert list(tmp_path.iterdir()) == [tmp_path / "json"]


def test_an_article_too_long_for_xmi_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hashiya.formats.uima.xmi_files.LONGEST_VALUE", 10)
    with pytest.raises(FormatError, match="which XMI can't hold; write uima-json"):
        export("uima-xmi", [annotated("نص أطول من ذلك")], tmp_path / "out")


def test_json_as_documented(tmp_path: Path) -> None:
    export("uima-json", [annotated("😀 نعم", [mark("m", (2, 5))])], tmp_path / "out")
    (path,) = (each for each in (tmp_path / "out").iterdir() if each.name != "manifest.json")
    assert path.name == "0001-عنوان.json"
    record = json.loads(path.read_bytes())
    assert list(record) == ["%TYPES", "%FEATURE_STRUCTURES", "%VIEWS"]
    structures = {each["%ID"]: each for each in record["%FEATURE_STRUCTURES"]}
    (found,) = (each for each in structures.values() if each["%TYPE"] == "webanno.custom.Hashiya")
    text = structures[found["@sofa"]]["sofaString"].encode("utf-16-le")
    assert text[2 * found["begin"] : 2 * found["end"]].decode("utf-16-le") == "نعم"
    assert record["%VIEWS"]["_InitialView"] == {"%SOFA": 1, "%MEMBERS": sorted(structures)[1:]}
    span = record["%TYPES"]["webanno.custom.Hashiya"]
    assert span["%SUPER_TYPE"] == "uima.tcas.Annotation"
    assert record["%TYPES"]["webanno.custom.HashiyaLink"]["Governor"]["%RANGE"] == "webanno.custom.Hashiya"


def test_xmi_as_documented(tmp_path: Path) -> None:
    export("uima-xmi", [annotated("سطر\n\tثان", [mark("m", (0, 3))])], tmp_path / "out")
    whole = (tmp_path / "out" / "0001-عنوان.xmi").read_text(encoding="utf-8")
    assert 'sofaString="سطر&#10;&#9;ثان"' in whole
    ids = [int(each) for each in re.findall(r'xmi:id="(\d+)"', whole)]
    assert sorted(ids) == list(range(len(ids)))
    assert f'members="{" ".join(map(str, range(2, len(ids))))}"' in whole
    described = (tmp_path / "out" / "TypeSystem.xml").read_text(encoding="utf-8")
    assert "<supertypeName>uima.tcas.Annotation</supertypeName>" in described


@needs_fixtures
@pytest.mark.parametrize("file", ["data.json", "debug.xmi"])
def test_figures_of_the_arabic_and_the_emoji_cas(file: str) -> None:
    ((arabic,), faults) = read_all(UIMA / "casWithLeftToRightTextAndAnnotations" / file)
    assert (arabic.text, told(arabic), faults) == (
        "هذا اختبار",
        [(0, 3, "Annotation"), (4, 10, "Annotation")],
        [],
    )
    ((emoji,), faults) = read_all(UIMA / "casWithEmojiUnicodeTextAndAnnotations" / file)
    assert (len(emoji.text), faults) == (32, [])
    assert [(start, end) for start, end, _ in told(emoji)] == [
        (0, 1), (2, 6), (7, 12), (13, 15), (16, 17), (18, 19), (20, 25), (26, 30), (31, 32),
    ]  # fmt: skip
    assert emoji.annotations[2].passage(emoji.text) == "👳🏻‍♀️"
    assert emoji.annotations[0].extra == {"layer": "uima.tcas.Annotation"}


@needs_fixtures
def test_figures_of_the_smileys(tmp_path: Path) -> None:
    for name in ("cas_with_smileys.xmi", "important_dkpro_types.xml"):
        shutil.copy(UIMA / name, tmp_path / name)
    ((article,), faults) = read_all(tmp_path / "cas_with_smileys.xmi")
    assert faults == []
    # the file has 836 code points, two of them carriage returns
    assert (len(article.text), article.article.id) == (834, "huggingface.txt")
    assert {label for _, _, label in told(article)} == {"OTH"}
    words = ["Transformers", "Transformers", "Transformers", "PyTorch", "TensorFlow"]
    assert [each.passage(article.text) for each in article.annotations] == words
    assert told(article)[0] == (2, 14, "OTH")


@needs_fixtures
def test_figures_of_small_cas_references_and_slots() -> None:
    ((small,), faults) = read_all(UIMA / "small_cas.xmi")
    assert (small.text[:10], told(small), faults) == ("Joe waited", [], [])
    ((article,), faults) = read_all(UIMA / "cas_with_references.xmi")
    assert faults == []
    assert sorted(told(article)) == [(0, 5, "SemArg"), (12, 17, "FooCategory"), (22, 27, "SemArg")]
    assert linked(article) == [("dolor", "Bar", "Lorem"), ("dolor", "Baz", "ametr")]
    ((slots,), faults) = read_all(UIMA / "tsv3-testSimpleSlotFeature.json")
    assert faults == []
    assert told(slots) == [(0, 4, "SimpleLinkHost"), (5, 7, "SimpleSpan"), (8, 9, "SimpleSpan")]
    assert linked(slots) == [("This", "p1", "is"), ("This", "p2", "a")]


@needs_fixtures
def test_a_folder_of_strangers_files_is_read_as_one_set() -> None:
    found, faults = read_all(UIMA, "uima-xmi")
    assert len(found) == 8
    assert faults == []


def test_layers_of_other_programs_in_json(tmp_path: Path) -> None:
    types = {
        "x.Rel": {
            "%SUPER_TYPE": "uima.tcas.Annotation",
            "a": {"%RANGE": "x.Y"},
            "b": {"%RANGE": "x.Y"},
            "%N": 1,
        },
        "x.Odd": "no type",
        "x.Top": {},
    }
    path = cas_json(
        tmp_path,
        sofa("قال 😀 نعم وهو هنا"),
        placed(2, 0, 3, value="V", comment="ملاحظة", more=True),
        placed(3, 7, 10, identifier="Q5", referenceRelation="coref", **{"@next": 2, "^b": 0, "#f": "NaN"}),
        placed(4, 0, 3, "x.Rel", **{"@a": 2, "@b": 3}),
        placed(5, 0, 3, "x.Rel", **{"@Governor": 2, "@Dependent": 99}),
        placed(6, 11, 14, "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token", **{"@x": 2}),
        placed(7, 0, 3, "z.Dep", **{"@source": 2, "@target": 6}, kind="obj"),
        {"%ID": 8, "%TYPE": "z.Role", "role": "agent", "@target": 3},
        {"%ID": 9, "%TYPE": "uima.cas.FSArray", "%ELEMENTS": [8, 404, 3]},
        placed(10, 15, 18, "z.Host", **{"@slots": 9}),
        {"%ID": 11, "%TYPE": "uima.cas.NonEmptyFSList", "@head": 2, "@tail": 12},
        {"%ID": 12, "%TYPE": "uima.cas.NonEmptyFSList", "@head": 404, "@tail": 13},
        {"%ID": 13, "%TYPE": "uima.cas.EmptyFSList"},
        placed(14, 15, 18, "z.List", **{"@items": 11, "@none": 13, "@lost": 404, "@top": 17}),
        {"%ID": 17, "%TYPE": "z.Plain"},
        placed(18, 0, 6, value=42, identifier=True),
        placed(19, 0, 7, value=[], identifier=True),
        placed(15, 0, 3, "z.Two", **{"@p": 2, "@q": 8}),
        {"%ID": 16, "%TYPE": "x.Top", "@sofa": 1, "begin": 0, "end": 1},
        types=types,
    )
    ((article,), faults) = read_all(path)
    assert ["«Rel» leads to nothing" in each.message for each in faults] == [True]
    assert sorted(told(article)) == [
        (0, 3, "Two"),
        (0, 3, "V"),
        (0, 5, "42"),
        (0, 6, "true"),
        (6, 9, "Q5"),
        (10, 13, "Token"),
        (14, 17, "Host"),
        (14, 17, "List"),
    ]
    assert sorted(linked(article)) == sorted(
        [
            ("قال", "Rel", "نعم"),
            ("قال", "obj", "وهو"),
            ("قال", "p", "قال"),
            ("قال", "agent", "نعم"),
            ("نعم", "coref", "قال"),
            ("هنا", "agent", "نعم"),
            ("هنا", "items", "قال"),
            ("هنا", "slots", "نعم"),
        ]
    )
    first = next(each for each in article.annotations if each.label == "V")
    assert (first.comment, first.extra) == ("ملاحظة", {"layer": "x.Y", "more": True})


def test_what_the_index_leaves_out_stays_out(tmp_path: Path) -> None:
    views = {
        "_InitialView": {"%SOFA": 1, "%MEMBERS": [2, None]},
        "x": "no view",
        "y": {"%SOFA": None, "%MEMBERS": []},
        "z": {"%SOFA": 9, "%MEMBERS": 4},
    }
    path = cas_json(tmp_path, sofa("نص"), placed(2, 0, 1), placed(3, 0, 2), views=views)
    assert told(read_all(path)[0][0]) == [(0, 1, "Y")]


def test_structures_by_id_and_strange_ones(tmp_path: Path) -> None:
    path = tmp_path / "cas.json"
    structures = {
        "1": sofa("نص"),
        "2": placed(2, 0, 1, 7),  # type: ignore[arg-type]
        "x": {"%TYPE": "q.Z", "@sofa": [1], "begin": 0, "end": 2, "%ELEMENTS": 5},
        "3": None,
    }
    path.write_text(json.dumps({"%FEATURE_STRUCTURES": structures, "%VIEWS": 3}), encoding="utf-8")
    ((article,), faults) = read_all(path)
    assert told(article) == [(0, 2, "Z")]
    assert [str(each.message) for each in faults] == ["a structure has no id or no type"] * 2
    path.write_text(json.dumps({"%FEATURE_STRUCTURES": [sofa("نص"), 1, {"%ID": None}]}), encoding="utf-8")
    assert read_all(path)[0][0].text == "نص"


@pytest.mark.parametrize(
    ("begin", "end", "clause"),
    [
        (0, 5, "begins or ends inside a character"),
        (-1, 2, "begins before the text"),
        (3, 1, "is reversed"),
        (1, 1, "is empty"),
        (0, 99, "ends past the end"),
        (True, 2, "begins or ends at no whole number"),
        (0.0, 2, "begins or ends at no whole number"),
        ("0", 2, "begins or ends at no whole number"),
        (None, 2, "begins or ends at no whole number"),
    ],
)
def test_offsets_that_do_not_fit_are_told(tmp_path: Path, begin: Any, end: Any, clause: str) -> None:
    path = cas_json(tmp_path, sofa("قال 😀"), placed(2, begin, end), placed(3, 4, 6))
    ((article,), faults) = read_all(path)
    assert told(article) == [(4, 5, "Y")]
    assert len(faults) == 1
    assert clause in faults[0].message


@pytest.mark.parametrize("begin", ["5", "x", "", "9" * 30, "1.0"])
def test_offsets_of_xmi_that_do_not_fit_are_told(tmp_path: Path, begin: str) -> None:
    inner = f'{SOFA}<custom:Hashiya xmi:id="2" sofa="1" begin="{begin}" end="6" label="x"/>'
    ((article,), faults) = read_all(cas_xmi(tmp_path, inner))
    assert (told(article), len(faults)) == ([], 1)
    assert "begins or ends" in faults[0].message


def test_types_and_features_that_nobody_declared_lose_nothing(tmp_path: Path) -> None:
    inner = (
        f'<cas:NULL xmi:id="0"/><?pi?><!-- x -->{SOFA}'
        '<custom:Hashiya xmi:id="2" sofa="1" begin="0" end="3" label="claim" odd="1" id="i">'
        "<more>m</more></custom:Hashiya>"
        '<custom:Hashiya xmi:id="3" sofa="1" begin="7" end="10" label="source" id="i" unsure="true"/>'
        '<x:New xmi:id="4" sofa="1" begin="0" end="3" value="W" Governor="2" Dependent="3"/>'
        '<x:Other xmi:id="5" sofa="1" begin="4" end="6" value=""><list>a</list><list/></x:Other>'
        '<no:Bare xmi:id="6" sofa="1" begin="4" end="6"/>'
        '<x:NoId sofa="1" begin="4" end="6"/><x:Beside xmi:id="7" sofa="1"/><x:Twice xmi:id="5" value="T"/>'
        '<cas:View sofa="1" members="2 3 4 5 6 7"/>'
    )
    ((article,), faults) = read_all(cas_xmi(tmp_path, inner))
    assert [str(each.message) for each in faults] == [
        "a structure has no id or no type", "the id 5 stands there twice",
    ]  # fmt: skip
    assert told(article) == [(0, 3, "claim"), (4, 5, "Bare"), (4, 5, "Other"), (6, 9, "source")]
    assert linked(article) == [("قال", "W", "نعم")]
    ids = {each.label: each.id for each in article.annotations}
    assert (ids["claim"], ids["source"]) == ("i", "fs-3")
    assert [each.extra.get("list") for each in article.annotations] == [None, None, "a", None]


def test_a_link_whose_end_is_nowhere_is_told(tmp_path: Path) -> None:
    inner = (
        f'{SOFA}<cas:Sofa xmi:id="9" sofaID="other" sofaString="ب"/>'
        '<custom:Hashiya xmi:id="2" sofa="1" begin="0" end="3" label="claim"/>'
        '<custom:Hashiya xmi:id="3" sofa="9" begin="0" end="1" label="far"/>'
        '<custom:HashiyaLink xmi:id="4" sofa="1" begin="0" end="3" Governor="2" Dependent="3" kind="k"/>'
    )
    ((article,), faults) = read_all(cas_xmi(tmp_path, inner))
    assert told(article) == [(0, 3, "claim")]
    assert ["«k» has an end" in each.message for each in faults] == [True]


def test_a_relation_to_nothing_is_no_annotation(tmp_path: Path) -> None:
    path = cas_json(tmp_path, sofa("نص"), placed(2, 0, 1, **{"@Governor": 5, "@Dependent": 6}))
    ((article,), faults) = read_all(path)
    assert (told(article), len(faults)) == ([], 1)
    assert "leads to nothing" in faults[0].message


def test_a_token_that_can_not_be_placed_takes_its_link_along(tmp_path: Path) -> None:
    token = placed(3, "x", 1, "a.Token")
    path = cas_json(tmp_path, sofa("نص"), placed(2, 0, 1), token, placed(4, 0, 1, **{"@from": 2, "@to": 3}))
    ((article,), faults) = read_all(path)
    assert (told(article), len(article.links), len(faults)) == ([(0, 1, "Y")], 0, 2)


def test_lists_that_never_end_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hashiya.formats.uima.structures._LONGEST_LIST", 5)
    node = Structure(1, "uima.cas.NonEmptyFSList", {}, {"head": [2], "tail": [1]})
    item = Structure(2, "x.Y", {}, {})
    cas = Cas(Types(), {1: node, 2: item})
    assert cas.referred(Structure(3, "x.Y", {}, {"items": [1]}), "items") == [item] * 5


def test_types_in_a_circle_end() -> None:
    types = Types()
    types.add("a", "b", {"f": "a"})
    types.add("b", "a", {})
    assert types.is_a("a", "b")
    assert not types.is_a("a", "uima.tcas.Annotation")
    assert types.refers("b", "f")


def test_a_file_without_its_types_is_refused(tmp_path: Path) -> None:
    path = cas_xmi(tmp_path, SOFA)
    (tmp_path / "TypeSystem.xml").unlink()
    with pytest.raises(FormatError, match="type system is missing: put its TypeSystem"):
        read_all(path)
    deeper = tmp_path / "set" / "train"
    deeper.mkdir(parents=True)
    shutil.move(path, deeper / "cas.xmi")
    found, faults = read_all(tmp_path / "set")
    assert (found, ["type system is missing" in each.message for each in faults]) == ([], [True])
    (tmp_path / "set" / "my-types.xml").write_bytes(types_as_xml())
    assert read_all(tmp_path / "set")[0][0].split == "train"


def test_a_damaged_type_system_is_told(tmp_path: Path) -> None:
    path = cas_xmi(tmp_path, SOFA)
    (tmp_path / "TypeSystem.xml").write_bytes(b"<!DOCTYPE a><a/>")
    ((article,), faults) = read_all(path)
    assert article.text == "قال 😀 نعم"
    assert ["DOCTYPE" in each.message for each in faults] == [True]


@pytest.mark.parametrize(
    ("data", "clause"),
    [
        (b"", "isn't XML"),
        (b"<a/>", "holds no CAS"),
        (b"<xmi:XMI xmlns:xmi='http://www.omg.org/XMI'/>", "holds no text"),
        (b"<xmi:XMI xmlns:xmi='http://www.omg.org/XMI'>", "isn't XML from line"),
        (b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', "DOCTYPE"),
        (b'<!DOCTYPE a [<!ENTITY a "b"><!ENTITY c "&a;&a;">]><a>&c;</a>', "DOCTYPE"),
        (b"<a>\xff</a>", "isn't XML"),
        (b"\xac\xed\x00\x05sr", "Java object, which is never read"),
        (b"[]", "holds no CAS"),
        (b'{"a":1}', "holds no CAS"),
        (b'{"%FEATURE_STRUCTURES":[]}', "holds no text"),
        (b'{"%FEATURE_STRUCTURES":7}', "holds no text"),
        (b'{"%FEATURE_STRUCTURES":[{"%ID":NaN}]}', "NaN"),
        (b'{"a":1,"a":2}', "twice"),
        (b'{"%FEATURE_STRUCTURES":[', "isn't JSON"),
        (b'{"a":' * 100_000, "nested too deep"),
        (b'{"a":"\xff"}', "isn't UTF-8"),
    ],
)  # fmt: skip
def test_a_file_that_is_no_cas_is_refused(tmp_path: Path, data: bytes, clause: str) -> None:
    (tmp_path / "TypeSystem.xml").write_bytes(types_as_xml())
    path = tmp_path / "cas.xmi"
    path.write_bytes(data)
    with pytest.raises(FormatError, match=clause):
        read_all(path, "uima-xmi")
    found, faults = read_all(tmp_path, "uima-json")
    assert found == []
    assert [clause in each.message for each in faults] == [True]


@BOTH
def test_a_file_cut_off_anywhere_is_told(tmp_path: Path, name: str) -> None:
    export(name, [rich()], tmp_path / "out")
    (path,) = (each for each in (tmp_path / "out").iterdir() if each.name.startswith("0001"))
    data = path.read_bytes()
    for end in range(0, len(data) - 2, 113):
        path.write_bytes(data[:end])
        found, faults = read_all(tmp_path / "out", name)
        assert (found, len(faults)) == ([], 1)


def test_of_several_texts_the_first_view_comes_in(tmp_path: Path) -> None:
    notes: list[Any] = []
    other = {**sofa("آخر", 5), "sofaID": "other"}
    path = cas_json(tmp_path, other, sofa("نص"), placed(2, 0, 1))
    module = find("uima-json").load()
    from hashiya.formats.incoming import Source

    (found,) = module.read(Source(path, on_note=notes.append))
    assert (found.text, len(found.marks)) == ("نص", 1)
    assert ["it has 2 texts" in each.message for each in notes] == [True]


def test_zips_of_xmi_with_their_types(tmp_path: Path) -> None:
    xmi = cas_xmi(tmp_path, SOFA).read_bytes()
    path = tmp_path / "export.zip"
    path.write_bytes(zipped(**{"doc.xmi": xmi, "TypeSystem.xml": types_as_xml()}))
    ((article,), faults) = read_all(path)
    assert (article.text, article.article.title, faults) == ("قال 😀 نعم", "export", [])
    path.write_bytes(zipped(**{"a__doc.xmi": xmi, "b__c__doc2.xmi": xmi, "b__types.xml": types_as_xml()}))
    found, faults = read_all(path)
    assert [each.article.title for each in found] == ["doc2"]
    assert ["type system is missing" in each.message for each in faults] == [True]


def test_projects_of_inception(tmp_path: Path) -> None:
    one = zipped(**{"layla.json": cas_json(tmp_path, sofa("نص"), placed(2, 0, 2)).read_bytes()})
    xmi = cas_xmi(tmp_path, SOFA).read_bytes()
    two = zipped(**{"data.xmi": xmi, "TypeSystem.xml": types_as_xml()})
    path = tmp_path / "project.zip"
    entries = {
        "exportedproject.json": b"{}",
        "annotation__خبر.txt__layla.zip": one,
        "annotation__خبر.txt__INITIAL_CAS.zip": one,
        "annotation__ثان.txt__INITIAL_CAS.zip": two,
        "annotation__ثالث.txt__zayd.json": cas_json(tmp_path, sofa("ثالث"), placed(2, 0, 1)).read_bytes(),
        "curation__خبر.txt__CURATION_USER.zip": b"no zip",
        "source__خبر.txt": b"x",
    }
    path.write_bytes(zipped(**entries))
    found, faults = read_all(path)
    assert [(each.article.title, each.text) for each in found] == [
        ("خبر.txt", "نص"), ("ثان.txt", "قال 😀 نعم"), ("ثالث.txt", "ثالث"),
    ]  # fmt: skip
    assert [mark.annotator for each in found for mark in each.annotations] == ["layla", "zayd"]
    assert ["no whole zip" in each.message for each in faults] == [True]


def test_projects_of_java_objects_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "project.zip"
    path.write_bytes(zipped(**{"annotation_ser__a.txt__layla.ser": b"\xac\xed"}))
    with pytest.raises(FormatError, match="export the project again as UIMA CAS JSON or XMI"):
        read_all(path)


def test_folders_hold_zips_too(tmp_path: Path) -> None:
    folder = tmp_path / "set"
    folder.mkdir()
    data = cas_json(tmp_path, sofa("نص"), placed(2, 0, 1)).read_bytes()
    (folder / "a.zip").write_bytes(zipped(**{"x.json": data, "manifest.json": b"{}"}))
    (folder / "b.zip").write_bytes(b"PK\x03\x04")
    (folder / "c.ser").write_bytes(b"anything")
    (folder / "d.json").symlink_to(tmp_path / "cas.json")
    damaged = bytearray(zipped(**{"x.json": data}))
    damaged[damaged.index(b"%TYPES")] = 0x41
    (folder / "e.zip").write_bytes(damaged)
    (folder / "f.txt").write_bytes(b"left alone")
    found, faults = read_all(folder, "uima-json")
    assert [each.text for each in found] == ["نص"]
    clauses = ["no whole zip", "Java object", "links aren't followed", "x.json is damaged"]
    assert len(faults) == 4
    assert all(any(clause in each.message for each in faults) for clause in clauses)


@pytest.mark.parametrize("name", ["../cas.xmi", "/cas.xmi"])
def test_archives_that_lead_out_are_refused(tmp_path: Path, name: str) -> None:
    path = tmp_path / "x.zip"
    path.write_bytes(zipped(**{name: b"<a/>", "b.xmi": b""}))
    with pytest.raises(FormatError, match="leads out of it"):
        read_all(path)


def test_an_archive_that_blows_up_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("cas.xmi", bytes(5_000_000))
    with pytest.raises(FormatError, match="blows up more than 200 times"):
        read_all(path)


def test_a_damaged_entry_of_a_single_archive_is_told(tmp_path: Path) -> None:
    data = cas_json(tmp_path, sofa("نص")).read_bytes()
    whole = bytearray(zipped(**{"x.json": data}))
    whole[whole.index(b"%TYPES")] = 0x41
    path = tmp_path / "x.zip"
    path.write_bytes(whole)
    found, faults = read_all(path, "uima-json")
    assert (found, ["x.json is damaged" in each.message for each in faults]) == ([], [True])


def test_a_file_too_large_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = cas_json(tmp_path, sofa("نص"))
    monkeypatch.setattr("hashiya.formats.uima.reading._LIMIT", 10)
    with pytest.raises(FormatError, match="split it into smaller ones"):
        read_all(path)
    found, faults = read_all(tmp_path, "uima-json")
    assert (found, ["split it into smaller ones" in each.message for each in faults]) == ([], [True])


def test_there_must_be_something(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError):
        read_all(tmp_path / "none.xmi", "uima-xmi")


def test_line_breaks_of_other_systems_are_settled(tmp_path: Path) -> None:
    inner = (
        '<cas:Sofa xmi:id="1" sofaID="_InitialView" sofaString="قال&#13;&#10;نعم&#13;لا"/>'
        '<custom:Hashiya xmi:id="2" sofa="1" begin="5" end="8" label="claim"/>'
    )
    ((article,), faults) = read_all(cas_xmi(tmp_path, inner))
    assert (article.text, told(article), faults) == ("قال\nنعم\nلا", [(4, 7, "claim")], [])


def test_the_hard_text_is_hard() -> None:
    assert any(char > "\uffff" for char in HARD)


@pytest.mark.parametrize(
    "name", ["annotation/a.txt/layla.zip", "curation/a/b.zip", "annotation_ser/a/b.ser", "a.xmi"]
)
def test_a_zip_of_inception_is_known_by_its_names(tmp_path: Path, name: str) -> None:
    path = tmp_path / "export.zip"
    path.write_bytes(zipped(**{name: b""}))
    assert detected(path, {}) == "uima-xmi"
    path.write_bytes(zipped(**{"other.txt": b""}))
    with pytest.raises(FormatError, match="can't be told"):
        detected(path, {})
