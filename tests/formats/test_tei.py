"""TEI holds the texts as they are, and points into them with ranges of code points."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given, settings
from lxml import etree

from hashiya.core.articles import Direction
from hashiya.core.labels import Label, LabelSet
from hashiya.errors import FormatError
from hashiya.formats.annotation_set import AnnotatedArticle, Fault
from hashiya.formats.exporting import export
from hashiya.formats.incoming import Source
from hashiya.formats.reading import reader_of
from hashiya.formats.registry import FORMATS

from .drawn import PAINFUL, articles, made, marked, painful, said

NS = "{http://www.tei-c.org/ns/1.0}"
XML = "{http://www.w3.org/XML/1998/namespace}"
ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")

CHILDREN = {
    # what may stand in each element, in this order, as TEI P5's specifications have it; text where it is None
    "teiCorpus": ("teiHeader", "TEI"),
    "TEI": ("teiHeader", "text", "standOff"),
    "teiHeader": ("fileDesc", "encodingDesc", "profileDesc"),
    "fileDesc": ("titleStmt", "publicationStmt", "sourceDesc"),
    "titleStmt": ("title", "respStmt"),
    "respStmt": ("resp", "name"),
    "publicationStmt": ("p",),
    "sourceDesc": ("p", "bibl"),
    "bibl": ("publisher", "author", "date", "ref", "idno"),
    "encodingDesc": ("editorialDecl", "appInfo", "classDecl"),
    "editorialDecl": ("p",),
    "appInfo": ("application",),
    "application": ("label",),
    "classDecl": ("taxonomy",),
    "taxonomy": ("category",),
    "category": ("catDesc",),
    "catDesc": ("gloss", None),
    "profileDesc": ("abstract",),
    "abstract": ("p",),
    "text": ("body",),
    "body": ("ab",),
    "standOff": ("listAnnotation", "listRelation"),
    "listAnnotation": ("annotation",),
    "annotation": ("note",),
    "listRelation": ("relation",),
    "relation": (),
    **dict.fromkeys(("title", "resp", "name", "p", "label", "gloss", "ab", "note", "idno"), (None,)),
    **dict.fromkeys(("publisher", "author", "date", "ref"), (None,)),
}
ATTRIBUTES = {
    "annotation": {f"{XML}id", "target", "ana", "resp", "cert"},
    "relation": {"name", "n", "active", "passive"},
    "ab": {f"{XML}id", f"{XML}space"},
    "category": {f"{XML}id", "n"},
    "catDesc": {f"{XML}lang"},
    "application": {"ident", "version"},
}


def written(tmp_path: Path, *given: AnnotatedArticle, **options: Any) -> etree._Element:
    out = tmp_path / "set.xml"
    export("tei", given, out, **options)
    return etree.fromstring(out.read_bytes())


def read(path: Path) -> tuple[list[AnnotatedArticle], list[str]]:
    faults: list[Fault] = []
    found = list(reader_of(FORMATS["tei"], Source(path), None, faults.append))
    return found, [str(fault.message) for fault in faults]


def check(root: etree._Element) -> None:
    """Check elements, their order, attributes, ids, pointers and ranges."""
    ids = [element.get(f"{XML}id") for element in root.iter() if element.get(f"{XML}id")]
    assert len(ids) == len(set(ids))
    assert all(re.fullmatch(r"[A-Za-z_][\w.-]*", each, re.ASCII) for each in ids)
    texts = {each.get(f"{XML}id"): each.text or "" for each in root.iter(f"{NS}ab")}
    for element in root.iter():
        name = element.tag.removeprefix(NS)
        allowed = CHILDREN[name]
        inside = [child.tag.removeprefix(NS) for child in element]
        assert inside == sorted(inside, key=allowed.index), name
        if None not in allowed:
            assert not "".join([element.text or "", *(child.tail or "" for child in element)]).strip(), name
        assert set(element.attrib) <= ATTRIBUTES.get(name, {"type", f"{XML}id", f"{XML}space"}), name
        for pointer in ("ana", "resp", "active", "passive"):
            assert pointer not in element.attrib or element.get(pointer, "").removeprefix("#") in ids
        for each in element.get("target", "").split():
            text, start, length = re.fullmatch(r"#string-range\((.+),(\d+),(\d+)\)", each).groups()  # type: ignore[union-attr]
            assert int(length) > 0
            assert int(start) + int(length) <= len(texts[text])


def test_everything_comes_back(tmp_path: Path) -> None:
    check(written(tmp_path, *painful_in_xml()))
    found, faults = read(tmp_path / "set.xml")
    assert faults == []
    assert [said(each) for each in found] == [said(each) for each in painful_in_xml()]
    assert [each.article.title for each in found] == ["عنوان a1", "عنوان a2"]
    export("tei", painful_in_xml(), tmp_path / "again.xml")
    assert (tmp_path / "again.xml").read_bytes() == (tmp_path / "set.xml").read_bytes()


def painful_in_xml() -> list[AnnotatedArticle]:
    assert not ILLEGAL.search(PAINFUL)
    return painful()


@given(articles())
@settings(max_examples=40, deadline=None)
def test_any_article_comes_back(tmp_path_factory: pytest.TempPathFactory, article: AnnotatedArticle) -> None:
    assume(not ILLEGAL.search("".join([article.text, *(mark.comment or "" for mark in article.annotations)])))
    folder = tmp_path_factory.mktemp("set")
    check(written(folder, article))
    found, faults = read(folder / "set.xml")
    assert faults == []
    assert [said(each) for each in found] == [said(article)]


def test_annotations_point_into_the_text(tmp_path: Path) -> None:
    root = written(tmp_path, *painful())
    notes = root.findall(f".//{NS}annotation")
    assert len(notes) == 11
    assert dict(notes[1].attrib) == {
        f"{XML}id": "a1-2",
        "target": "#string-range(a1-text,2,4) #string-range(a1-text,8,2) #string-range(a1-text,20,4)",
        "ana": "#label-2",
        "resp": "#annotator-1",
        "cert": "low",
    }
    assert notes[1].findtext(f"{NS}note") == "ثلاثة"
    assert "resp" not in notes[4].attrib
    first = root.find(f".//{NS}ab")
    assert first is not None
    assert (first.text, first.get(f"{XML}space")) == (PAINFUL, "preserve")
    links = [dict(each.attrib) for each in root.iter(f"{NS}relation")]
    assert links[0] == {"name": "attributed_to", "active": "#a1-1", "passive": "#a1-2"}
    assert links[3] == {"name": "link", "n": "نوع آخر", "active": "#a1-4", "passive": "#a1-3"}
    assert len(root.findall(f"{NS}TEI/{NS}standOff")) == 1


def test_the_headers_tell_labels_people_and_sources(tmp_path: Path) -> None:
    labels = LabelSet((Label("claim", "ادعاء", "claim", "ما يُقدَّم", ""), Label("x", "س", "x")))
    given = made("نص آخر", [marked("m", (0, 2))], [])
    meta = {"source": "وكالة", "author": "", "date": 3, "url": "http://x/?a&b"}
    article = replace(given.article, meta=meta, paragraph_directions={0: Direction.LTR})
    root = written(tmp_path, given._replace(article=article), labels=labels)
    check(root)
    told = [
        (each.get("n"), [("".join(inner.itertext()), inner.get(f"{XML}lang")) for inner in each])
        for each in root.iter(f"{NS}category")
    ]
    assert told == [
        ("claim", [("ادعاء ما يُقدَّم", "ar"), ("claim", "en")]),
        ("x", [("س", "ar"), ("x", "en")]),
    ]
    assert [each.text for each in root.iter(f"{NS}name")] == ["ليلى"]
    source = root.find(f".//{NS}bibl")
    assert source is not None
    assert [(each.tag.removeprefix(NS), each.text) for each in source] == [
        ("publisher", "وكالة"),
        ("ref", "http://x/?a&b"),
        ("idno", "a1"),
        ("idno", given.article.sha256),
    ]
    assert root.findtext(f".//{NS}abstract/{NS}p") == "direction: rtl; paragraphs from 0: 0: ltr"


def test_line_ends_in_comments_and_names_come_back(tmp_path: Path) -> None:
    note = marked(
        "m", (0, 2), comment="\r\n\t ]]> \r <!-- \x85\u2028\x80", annotator="a\tb\r\nc", label="l\n\r\t "
    )
    article = made("\t نص  \n\n", [note], [])
    written(tmp_path, article)
    found, faults = read(tmp_path / "set.xml")
    assert faults == []
    assert [said(each) for each in found] == [said(article)]


def test_an_article_without_id_or_anything(tmp_path: Path) -> None:
    given = made("نص", [], [])
    root = written(tmp_path, given._replace(article=replace(given.article, id="", title="")))
    check(root)
    assert [each.get("type") for each in root.iter(f"{NS}idno")] == ["sha256"]
    assert written(tmp_path).find(f"{NS}TEI") is None
    assert read(tmp_path / "set.xml") == ([], [])


@pytest.mark.parametrize(
    ("article", "code"),
    [
        (made("نص\x0c", [], []), "U[+]000C"),
        (made("نص\uffff", [], []), "U[+]FFFF"),
        (made("نص", [marked("m", (0, 1), comment="\x1b")], []), "U[+]001B"),
        (made("نص", [marked("m", (0, 1), annotator="\ud800")], []), "U[+]D800"),
        (made("نص", [marked("m", (0, 1), label="\0")], []), "U[+]0000"),
    ],
)
def test_what_xml_can_not_hold_is_named(tmp_path: Path, article: AnnotatedArticle, code: str) -> None:
    with pytest.raises(FormatError, match=f"The article عنوان a1 has {code} in its text, title"):
        written(tmp_path, article)
    assert list(tmp_path.iterdir()) == []


def test_a_link_or_label_that_xml_can_not_hold_is_named(tmp_path: Path) -> None:
    article = painful()[0]
    links = [replace(article.links[0], kind="\x01")]
    with pytest.raises(FormatError, match=r"عنوان a1 has U\+0001"):
        written(tmp_path, article._replace(links=links))
    with pytest.raises(FormatError, match=r"The label claim has U\+0002 in its name or definition"):
        written(tmp_path, labels=LabelSet((Label("claim", "\x02", "claim"),)))


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (("<ab ", "<p "), "the article has no text"),
        (
            ("#string-range(a1-text,0,2)", "#a1-text"),
            "an annotation points to no range of the article's text",
        ),
        (("#string-range(a1-text,0,2)", ""), "an annotation points to no range of the article's text"),
        (("(a1-text,0,2)", "(a2-text,0,2)"), "an annotation points to no range of the article's text"),
        (
            ("(a1-text,0,2)", "(a1-text,1,2)"),
            "the span 1:3 ends past the end of the text, which has 2 characters",
        ),
        (("(a1-text,0,2)", "(a1-text,1,0)"), "the span 1:1 is empty"),
    ],
)
def test_what_does_not_fit_is_told(tmp_path: Path, change: tuple[str, str], says: str) -> None:
    written(tmp_path, made("نص", [marked("m", (0, 2))], []))
    out = tmp_path / "set.xml"
    source = out.read_text(encoding="utf-8").replace(*change)
    out.write_text(source.replace("</ab>", "</p>") if change[0] == "<ab " else source, encoding="utf-8")
    assert says in read(out)[1]


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", r"isn't XML from line \d+ on"),
        (b"<teiCorpus", r"isn't XML from line 1 on"),
        (b"\xff\xfe\0", r"isn't XML"),
        (b"<a>" * 400, r"isn't XML"),
        (
            f'<!DOCTYPE t [<!ENTITY e "x">]><t xmlns="{NS[1:-1]}"><name>&e;</name></t>'.encode(),
            "declares a document type",
        ),
        (
            f'<!DOCTYPE t SYSTEM "x.dtd"><t xmlns="{NS[1:-1]}"><name/></t>'.encode(),
            "declares a document type",
        ),
    ],
)
def test_what_is_no_corpus_is_refused(tmp_path: Path, data: bytes, says: str) -> None:
    out = tmp_path / "in.xml"
    out.write_bytes(data)
    with pytest.raises(FormatError, match=says):
        read(out)


def test_articles_are_let_go_of_once_read(tmp_path: Path) -> None:
    given = [made(f"نص {number}", [marked("m", (0, 2))], [], f"a{number}") for number in range(30)]
    written(tmp_path, *given)
    found, faults = read(tmp_path / "set.xml")
    assert ([each.text for each in found], faults) == ([each.text for each in given], [])
