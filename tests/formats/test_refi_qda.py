"""REFI-QDA projects go out and in whole, and those of other programs come in however they count."""

import hashlib
import io
import re
import zipfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from hashiya.core.annotations import Link
from hashiya.core.labels import LabelSet
from hashiya.errors import FormatError
from hashiya.formats.annotation_set import AnnotatedArticle
from hashiya.formats.exporting import export
from hashiya.formats.reading import open_set
from hashiya.formats.refi_qda.words import given_value, value
from hashiya.formats.units import Counting, Reading, Unit
from hashiya.formats.writing import Options

from .conftest import annotated, mark
from .rounds import Found, articles, assert_same, everything, read_again

NS = "{urn:QDA-XML:project:1.0}"
GUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
UNITS = (Unit.CODEPOINT, Unit.UTF16)


@pytest.mark.parametrize("unit", UNITS)
def test_everything_goes_out_and_comes_in(tmp_path: Path, unit: Unit) -> None:
    out = tmp_path / "set.qdpx"
    report = export("refi-qda", everything(), out, options=Options(unit=unit))
    assert set(report.losses) == {"records", "unsure"}
    assert_same("refi-qda", everything(), read_again(out))
    (tmp_path / "set.qdpx.manifest.json").unlink()
    found = read_again(out)
    assert_same("refi-qda", everything(), found)
    assert [each.article.title for each in found.articles] == ["عنوان", "a2", "عنوان"]


@settings(max_examples=40, deadline=None)
@given(articles(), st.sampled_from(UNITS))
def test_any_article_goes_out_and_comes_in(
    tmp_path_factory: pytest.TempPathFactory, drawn: AnnotatedArticle, unit: Unit
) -> None:
    out = tmp_path_factory.mktemp("set") / "set.qdpx"
    export("refi-qda", [drawn], out, options=Options(unit=unit))
    assert_same("refi-qda", [drawn], read_again(out))


# the rules of the schema, version 1.0, as the standard gives them

ORDER = {
    "Project": ["Users", "CodeBook", "Variables", "Cases", "Sources", "Notes", "Links", "Sets", "Graphs"],
    "Users": ["User"],
    "CodeBook": ["Codes", "Sets"],
    "Codes": ["Code"],
    "Code": ["Description", "NoteRef", "Code"],
    "Sources": ["TextSource"],
    "TextSource": ["Description", "PlainTextContent", "PlainTextSelection", "Coding", "NoteRef"],
    "PlainTextSelection": ["Description", "Coding", "NoteRef"],
    "Coding": ["CodeRef", "NoteRef"],
    "Links": ["Link"],
}
REQUIRED = {
    "Project": ["name"],
    "User": ["guid"],
    "Code": ["guid", "name", "isCodable"],
    "TextSource": ["guid"],
    "PlainTextSelection": ["guid", "startPosition", "endPosition"],
    "Coding": ["guid"],
    "CodeRef": ["targetGUID"],
    "Link": ["guid"],
}
ALLOWED = {
    "Project": ["name", "origin", "creatingUserGUID", "creationDateTime", "basePath"],
    "User": ["guid", "name", "id"],
    "Code": ["guid", "name", "isCodable", "color"],
    "TextSource": ["guid", "name", "plainTextPath", "richTextPath"],
    "PlainTextSelection": ["guid", "name", "startPosition", "endPosition", "creatingUser"],
    "Coding": ["guid", "creatingUser"],
    "CodeRef": ["targetGUID"],
    "Link": ["guid", "name", "direction", "originGUID", "targetGUID"],
}
TARGETS = {
    "creatingUser": ["User"],
    "targetGUID": ["Code", "PlainTextSelection"],
    "originGUID": ["PlainTextSelection"],
}


def project(path: Path) -> tuple[etree._Element, dict[str, bytes]]:
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        files = {name: archive.read(name) for name in archive.namelist()}
    return etree.fromstring(files["project.qde"]), files


def name_of(element: etree._Element) -> str:
    assert element.tag.startswith(NS)
    return str(element.tag).removeprefix(NS)


def test_the_project_keeps_the_rules_of_the_schema(tmp_path: Path) -> None:
    export("refi-qda", everything(), tmp_path / "set.qdpx")
    root, files = project(tmp_path / "set.qdpx")
    kinds: dict[str, str] = {}
    for element in root.iter():
        name = name_of(element)
        order = ORDER.get(name, [])
        places = [order.index(name_of(child)) for child in element]
        assert places == sorted(places)
        assert element.text is None or name == "Description" or not element.text.strip()
        assert set(REQUIRED.get(name, [])) <= set(element.attrib) <= set(ALLOWED.get(name, []))
        if name in ("Users", "Codes", "Sources", "Links"):
            assert len(element)
        if "guid" in element.attrib:
            assert GUID.fullmatch(element.attrib["guid"])
            assert kinds.setdefault(element.attrib["guid"], name) == name
    assert len(kinds) == sum("guid" in element.attrib for element in root.iter())
    for element in root.iter():
        for attribute, wanted in TARGETS.items():
            if attribute in element.attrib:
                assert kinds[element.attrib[attribute]] in wanted
        if name_of(element) == "Link":
            assert element.attrib["direction"] in ("Associative", "OneWay", "Bidirectional")
        if name_of(element) == "Code":
            assert re.fullmatch("#[0-9A-Fa-f]{6}", element.attrib["color"])
            assert element.attrib["isCodable"] == "true"
    paths = [each.attrib["plainTextPath"] for each in root.iter(f"{NS}TextSource")]
    assert {f"sources/{path.removeprefix('internal://')}" for path in paths} == set(files) - {"project.qde"}


@pytest.mark.parametrize("unit", UNITS)
def test_the_project_says_what_was_marked(tmp_path: Path, unit: Unit) -> None:
    text = "😀 قال زيد: «نعم» ثم " + "سكت " * 30
    marks = [
        mark("m1", (2, 5), comment="أول\n«ثان» & <x>"),
        mark("m2", (6, len(text) - 1), label="new one", annotator=""),
    ]
    given = annotated(text, marks, [Link("l", "a1", "denies", "m1", "m2")])
    export("refi-qda", [given], tmp_path / "a.qdpx", options=Options(unit=unit, language="en"))
    root, files = project(tmp_path / "a.qdpx")
    (source,) = root.iter(f"{NS}TextSource")
    data = files["sources/" + source.attrib["plainTextPath"].removeprefix("internal://")]
    assert data == text.encode()
    codes = {each.attrib["guid"]: each for each in root.iter(f"{NS}Code")}
    assert [each.attrib["name"] for each in codes.values()] == [
        "claim",
        "source",
        "denial",
        "quote",
        "new one",
    ]
    count = Counting(text, unit)
    first, second = root.iter(f"{NS}PlainTextSelection")
    assert (first.attrib["startPosition"], first.attrib["endPosition"]) == (str(count(2)), str(count(5)))
    assert first.attrib["name"] == "قال"
    assert second.attrib["name"].endswith("…")
    assert first.findtext(f"{NS}Description") == "أول\n«ثان» & <x>"
    users = {each.attrib["guid"]: each.attrib["name"] for each in root.iter(f"{NS}User")}
    assert users[first.attrib["creatingUser"]] == "ليلى"
    assert "creatingUser" not in second.attrib
    assert [codes[each.attrib["targetGUID"]].attrib["name"] for each in root.iter(f"{NS}CodeRef")] == [
        "claim",
        "new one",
    ]
    (link,) = root.iter(f"{NS}Link")
    assert (link.attrib["name"], link.attrib["direction"]) == ("denies", "OneWay")
    ends = [link.attrib["originGUID"], link.attrib["targetGUID"]]
    assert ends == [each.attrib["guid"] for each in (first, second)]


def test_the_same_set_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a.qdpx", "b.qdpx"):
        export("refi-qda", everything(), tmp_path / name)
    assert (tmp_path / "a.qdpx").read_bytes() == (tmp_path / "b.qdpx").read_bytes()


def test_an_empty_set_is_a_project_all_the_same(tmp_path: Path) -> None:
    export("refi-qda", [], tmp_path / "a.qdpx")
    assert [name_of(each) for each in project(tmp_path / "a.qdpx")[0]] == ["CodeBook"]
    export("refi-qda", [annotated("نص")], tmp_path / "b.qdpx", labels=LabelSet(()))
    assert [name_of(each) for each in project(tmp_path / "b.qdpx")[0]] == ["Sources"]
    assert_same("refi-qda", [annotated("نص")], read_again(tmp_path / "b.qdpx"))


@pytest.mark.parametrize(
    "odd", ["\x00\x01\x1f", "\ufffe\uffff", "_x0001_", "__x005F_", "\t\r\n ", '"<&>', "_x"]
)
def test_what_xml_can_not_hold_comes_back(tmp_path: Path, odd: str) -> None:
    marks = [mark("m1", (0, 2), label=f"{odd}!", comment=odd + ".", annotator=odd), mark("m2", (3, 6))]
    given = annotated("نص آخر", marks, [Link("l", "a1", f"x{odd}", "m1", "m2")], title=odd)
    export("refi-qda", [given], tmp_path / "a.qdpx")
    found = read_again(tmp_path / "a.qdpx")
    assert_same("refi-qda", [given], found)
    assert found.articles[0].article.title == odd


@given(st.text())
def test_values_are_read_as_they_were_written(text: str) -> None:
    read = etree.fromstring(f'<a b="{value(text)}">{value(text)}</a>'.encode())
    assert given_value(read.get("b", "")) == text == given_value(read.text or "")


def test_half_a_character_is_refused(tmp_path: Path) -> None:
    given = annotated("نص")._replace(text="\ud800")
    with pytest.raises(FormatError, match="The article a1 holds half a character"):
        export("refi-qda", [given], tmp_path / "a.qdpx")
    assert list(tmp_path.iterdir()) == []


def test_a_dull_text_is_no_bomb(tmp_path: Path) -> None:
    given = annotated("ن" * 2_000_000, [mark("m", (0, 2_000_000))])
    export("refi-qda", [given], tmp_path / "a.qdpx")
    assert_same("refi-qda", [given], read_again(tmp_path / "a.qdpx"))


def test_a_code_of_ours_is_known_where_another_program_renamed_it(tmp_path: Path) -> None:
    export("refi-qda", [annotated("نص", [mark("m", (0, 2))])], tmp_path / "a.qdpx")
    root, files = project(tmp_path / "a.qdpx")
    root.attrib["origin"] = "NVivo"
    next(root.iter(f"{NS}Code")).attrib["name"] = "ادعاء مهم"
    files["project.qde"] = etree.tostring(root)
    assert packed(tmp_path, files).marks() == [("claim", "نص")]


# other programs' projects


def packed(tmp_path: Path, files: dict[str, Any]) -> Found:
    path = tmp_path / "other.qdpx"
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data if isinstance(data, bytes) else data.encode())
    return read_again(path)


CODES = (
    '<CodeBook><Codes><Code guid="{C0}" name="parent" isCodable="true"><Description>d</Description>'
    '<Code guid="c1" name="claim" isCodable="true"/></Code>'
    '<Code guid="c2" name="source" isCodable="true"/></Codes></CodeBook>'
)
USERS = '<Users><User guid="u1" name="ليلى"/><User guid="u2" id="omar"/></Users>'


def selection(start: Any, end: Any, inside: str = '<Coding guid="x"><CodeRef targetGUID="c1"/></Coding>',
              more: str = "") -> str:  # fmt: skip
    tag = "PlainTextSelection"
    return f'<{tag} startPosition="{start}" endPosition="{end}" {more}>{inside}</{tag}>'


def text_source(inside: str, path: str = 'plainTextPath="internal://T.txt"') -> str:
    return f'<TextSource guid="S" name="مقال" {path}>{inside}</TextSource>'


def qde(sources: str, behind: str = "", origin: str = "NVivo") -> str:
    return (
        f'<?xml version="1.0" encoding="utf-8"?><Project xmlns="urn:QDA-XML:project:1.0" name="p" '
        f'origin="{origin}">{USERS}{CODES}<Sources>{sources}</Sources>{behind}</Project>'
    )


def other(tmp_path: Path, inside: str, text: str | bytes, behind: str = "") -> Found:
    return packed(tmp_path, {"project.qde": qde(text_source(inside), behind), "sources/T.txt": text})


def nvivo_text() -> str:
    """Return a text as NVivo holds it: a byte order mark, CR LF, many characters beyond U+FFFF."""
    lines = [f"قال 😀😀 الوزير رقم {number} إن 𞤀 العدد كبير" for number in range(40)]
    return "\ufeff" + "\r\n".join(lines)


@pytest.mark.parametrize("unit", [Unit.UTF16, Unit.CODEPOINT, Unit.BYTE])
@pytest.mark.parametrize("bom_counts", [False, True])
@pytest.mark.parametrize("newline_once", [False, True])
def test_positions_are_understood_however_they_count(
    tmp_path: Path, unit: Unit, bom_counts: bool, newline_once: bool
) -> None:
    text = nvivo_text()
    places = [match.span() for match in re.finditer("الوزير|العدد", text)]
    reading = Reading(unit, newline_once, bom_counts)
    width = {
        Unit.UTF16: lambda part: len(part.encode("utf-16-le")) // 2,
        Unit.CODEPOINT: len,
        Unit.BYTE: lambda part: len(part.encode()),
    }[unit]

    def position(point: int) -> int:
        before = text[:point]
        if not reading.bom_counts:
            before = before.removeprefix("\ufeff")
        return int(width(before.replace("\r\n", "\n") if newline_once else before))

    inside = "".join(selection(position(start), position(end), more='name=""') for start, end in places)
    found = other(tmp_path, inside, text)
    assert found.clauses == []
    assert {words for _, words in found.marks()} == {"الوزير", "العدد"}
    assert len(found.marks()) == 80
    assert (found.remarks == []) == (reading == Reading(Unit.CODEPOINT))


@pytest.mark.parametrize(
    ("qde_name", "text_name", "path"),
    [
        ("Project.QDE", "Sources/T.TXT", "internal://t.txt"),
        ("my project.qde", "SOURCES/T.txt", "internal://T.txt"),
        ("project.qde", "sources/T.txt", "sources/T.txt"),
        ("project.qde", "T.txt", "internal:///T.txt"),
    ],
)
def test_names_in_the_archive_are_found(tmp_path: Path, qde_name: str, text_name: str, path: str) -> None:
    source = text_source(selection(0, 3), f'plainTextPath="{path}"')
    found = packed(tmp_path, {qde_name: qde(source), text_name: "قال زيد", "sources/x.docx": b"PK"})
    assert found.clauses == []
    assert found.marks() == [("claim", "قال")]
    assert found.articles[0].article.title == "مقال"


def test_a_text_may_stand_in_the_project(tmp_path: Path) -> None:
    source = text_source(f"<PlainTextContent>قال\nزيد</PlainTextContent>{selection(4, 7)}", "")
    assert packed(tmp_path, {"p.qde": qde(source)}).marks() == [("claim", "زيد")]
    assert packed(tmp_path, {"p.qde": qde(text_source("<PlainTextContent/>", ""))}).clauses == [
        "the article has no text"
    ]


def test_a_text_may_be_in_another_encoding(tmp_path: Path) -> None:
    assert other(tmp_path, selection(0, 3), "قال زيد نعم".encode("utf-16")).marks() == [("claim", "قال")]


@pytest.mark.parametrize(
    ("path", "clause"),
    [
        ('richTextPath="internal://x.docx"', "its text is there in no plain form"),
        ('plainTextPath="internal://none.txt"', "its text «internal://none.txt» isn't in the archive"),
        ('plainTextPath="relative:///T.txt"', "its text «relative:///T.txt» isn't in the archive"),
        ('plainTextPath="absolute:///etc/passwd"', "isn't in the archive"),
        ('plainTextPath="internal://../../etc/passwd"', "isn't in the archive"),
        ('plainTextPath="internal://B.txt"', "This isn't plain text in any encoding known here"),
    ],
)
def test_texts_that_are_not_there_are_told(tmp_path: Path, path: str, clause: str) -> None:
    files = {
        "p.qde": qde(text_source(selection(0, 3), path) + text_source(selection(0, 3))),
        "sources/T.txt": "قال زيد",
        "sources/B.txt": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\xff" * 9,
    }
    found = packed(tmp_path, files)
    assert len(found.articles) == len(found.clauses) == 1
    assert clause in found.clauses[0]
    assert found.faults[0].article == "مقال"


def test_other_sources_are_told(tmp_path: Path) -> None:
    sources = '<PDFSource guid="p" name="ملف"><Representation guid="r" plainTextPath="internal://T.txt"/></PDFSource>'
    found = packed(tmp_path, {"p.qde": qde(sources + text_source("")), "sources/T.txt": "قال"})
    assert [str(each.message) for each in found.faults] == [
        "it is no plain text, so nothing marked in it comes in"
    ]
    assert found.faults[0].article == "ملف"
    assert len(found.articles) == 1


def test_codings_comments_notes_users_and_links_come_in(tmp_path: Path) -> None:
    first = selection(
        0,
        3,
        "<Description>وصف</Description>"
        '<Coding guid="k1"><CodeRef targetGUID="C1"/><NoteRef targetGUID="n2"/></Coding>'
        '<Coding guid="k2" creatingUser="u2"><CodeRef targetGUID="c0"/></Coding>'
        '<NoteRef targetGUID="{N1}"/><NoteRef targetGUID="n9"/>',
        'guid="S1" creatingUser="U1"',
    )
    second = selection(4, 7, '<Coding guid="k3"><CodeRef targetGUID="c2"/></Coding>', 'guid="{s2}"')
    behind = (
        '<Notes><Note guid="n1" name="n"><PlainTextContent>ملاحظة</PlainTextContent></Note>'
        '<Note guid="n2" plainTextPath="internal://N.txt"/><Note guid="n3"/></Notes>'
        '<Links><Link guid="l1" name="denies" direction="Bidirectional" originGUID="s1" targetGUID="S2"/>'
        '<Link guid="l2" direction="OneWay" originGUID="{S2}" targetGUID="s1"/>'
        '<Link guid="l3" name="far" originGUID="c1" targetGUID="s1"/></Links>'
    )
    files = {
        "p.qde": qde(text_source(first + second + '<Coding guid="k4"/>'), behind),
        "sources/T.txt": "قال زيد",
        "sources/N.txt": "بعيدة",
    }
    found = packed(tmp_path, files)
    assert [(each.label, each.annotator, each.comment) for each in found.articles[0].annotations] == [
        ("claim", "ليلى", "وصف\nملاحظة\nبعيدة"),
        ("parent", "omar", "وصف\nملاحظة"),
        ("source", "", None),
    ]
    assert found.links() == [("قال", "denies", "زيد"), ("زيد", "link", "قال")]
    assert found.clauses == ["the link «far» has an end that isn't among the annotations"]
    assert found.remarks == ["a code of the whole text is no span and isn't brought in"]


@pytest.mark.parametrize(
    ("broken", "clause"),
    [
        (selection(-1, 3), "the span -1:3 begins before the text"),
        (selection(3, 0), "the span 3:0 is reversed"),
        (selection(0, 99), "ends past the end of the text"),
        (selection("0.0", 3), "start and end of the span aren't whole numbers"),
        (selection("٠", 3), "start and end of the span aren't whole numbers"),
        (selection("9" * 5000, 3), "start and end of the span aren't whole numbers"),
        ("<PlainTextSelection/>", "start and end of the span aren't whole numbers"),
        (selection(0, 3, ""), "the span 0:3 has no code"),
        (selection(0, 3, "<Coding/>"), "the code of the span 0:3 isn't known"),
        (
            selection(0, 3, '<Coding><CodeRef targetGUID="zz"/></Coding>'),
            "the code of the span 0:3 isn't known",
        ),
    ],
)
def test_selections_that_do_not_fit_are_told(tmp_path: Path, broken: str, clause: str) -> None:
    found = other(tmp_path, broken + selection(4, 7), "قال زيد")
    assert found.marks() == [("claim", "زيد")]
    assert len(found.clauses) == 1
    assert clause in found.clauses[0]


@pytest.mark.parametrize(
    ("data", "clause"),
    [
        ("<Project", "it isn't XML from line 1 on"),
        (qde(text_source(selection(0, 3))).removesuffix("</Project>"), "it isn't XML from line 1 on"),
        ("", "it isn't XML from line 1 on"),
        ('<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', "it has a DOCTYPE"),
        ("<a>" * 5_000, "it isn't XML from line 1 on"),
        ("<a>ن</a>".encode("windows-1256"), "it isn't XML from line 1 on"),
    ],
)
def test_a_project_that_is_no_xml_is_refused(tmp_path: Path, data: Any, clause: str) -> None:
    with pytest.raises(FormatError, match=re.escape("The project in ") + ".*" + re.escape(clause)):
        packed(tmp_path, {"p.qde": data, "sources/T.txt": "قال"})


@pytest.mark.parametrize("names", [[], ["a.qde", "b/B.QDE"]])
def test_an_archive_holds_one_project(tmp_path: Path, names: list[str]) -> None:
    with pytest.raises(FormatError, match=f"holds {len(names)} projects"):
        packed(tmp_path, {"x": "", **{name: qde("") for name in names}})


@pytest.mark.parametrize("cut", [0, 30, -40])
def test_an_archive_that_is_cut_off_is_refused(tmp_path: Path, cut: int) -> None:
    export("refi-qda", everything(), tmp_path / "a.qdpx")
    (tmp_path / "b.qdpx").write_bytes((tmp_path / "a.qdpx").read_bytes()[:cut])
    with pytest.raises(FormatError, match="can't be read"):
        read_again(tmp_path / "b.qdpx")


def test_an_entry_that_leads_out_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FormatError, match="leads out of it"):
        packed(tmp_path, {"p.qde": qde(""), "../x.txt": ""})


def test_a_project_is_known_by_what_is_in_it(tmp_path: Path) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("Project.qde", qde(text_source(selection(0, 3))))
        archive.writestr("Sources/T.txt", "قال")
    (tmp_path / "project.zip").write_bytes(buffer.getvalue())
    (found,) = open_set(tmp_path / "project.zip")
    assert found.article.sha256 == hashlib.sha256("قال".encode()).hexdigest()
