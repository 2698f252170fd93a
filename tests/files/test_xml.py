"""A stranger's XML is parsed without fetching, expanding or believing anything."""

import codecs

import pytest

from hashiya.files.xml import LONGEST_VALUE, XmlError, local_name, parse_xml, xml_elements

LAUGHS = (
    b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'
    b'<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]><a t="&c;">&c;</a>'
)


@pytest.mark.parametrize(
    "head",
    [b"", b'<?xml version="1.0" encoding="UTF-8"?>\n', b"<!-- a comment -->\n", codecs.BOM_UTF8],
)
def test_xml_is_read(head: bytes) -> None:
    root = parse_xml(head + "<a b='قال&#10;'>نص</a>".encode())
    assert (root.tag, root.get("b"), root.text) == ("a", "قال\n", "نص")


def test_other_encodings_are_read() -> None:
    assert parse_xml('<?xml version="1.0" encoding="UTF-16"?><a>نص</a>'.encode("utf-16")).text == "نص"


@pytest.mark.parametrize(
    "data",
    [
        LAUGHS,
        codecs.BOM_UTF8 + LAUGHS,
        b'<!-- x --><!DOCTYPE a SYSTEM "http://example.invalid/a.dtd"><a/>',
        b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
        LAUGHS.decode().replace("?>", ' encoding="UTF-16"?>', 1).encode("utf-16"),
        b'<?xml version="1.0" encoding="UTF-7"?>+ADwAIQ-DOCTYPE a+AD4APA-a/+AD4-',
    ],
)
def test_a_doctype_is_refused(data: bytes) -> None:
    with pytest.raises(XmlError, match="DOCTYPE"):
        parse_xml(data)
    with pytest.raises(XmlError, match="DOCTYPE"):
        list(xml_elements(data, ()))


def test_words_in_a_text_are_no_doctype() -> None:
    assert parse_xml(b"<a><![CDATA[<!DOCTYPE html>]]></a>").text == "<!DOCTYPE html>"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<a>",
        b"<a>&unknown;</a>",
        b"<a>\xff</a>",
        b"no xml",
        b"<a>" * 5000 + b"</a>" * 5000,
        b"<a b='" + b"x" * (LONGEST_VALUE + 1) + b"'/>",
    ],
)
def test_what_is_no_xml_is_told_with_its_line(data: bytes) -> None:
    with pytest.raises(XmlError, match="isn't XML from line") as caught:
        parse_xml(data)
    assert caught.value.line == 1


def test_elements_come_one_by_one_with_what_is_in_them() -> None:
    data = (
        b'<!-- c --><r xmlns="urn:x" n="1"><?p?><a i="1">one<b/><a i="2"><b>two</b></a></a><c><b/></c>'
        b'<d>far</d><a i="3"/></r>'
    )
    elements = xml_elements(data, ("a",))
    assert next(elements).items() == [("n", "1")]
    found = []
    for element in elements:
        inside = [local_name(child) for child in element]
        found.append((element.get("i"), element.text, inside))
    assert found == [
        ("2", None, ["b"]),
        ("1", "one", ["b", "a"]),
        ("3", None, []),
    ]


def test_what_was_passed_is_let_go() -> None:
    root, *_, last = xml_elements(b"<r>" + b"<x><y>z</y></x><a>b</a>" * 200 + b"</r>", ("a",))
    assert len(root) <= 2
    assert last.text is None


@pytest.mark.parametrize("data", [b"", b"<a>", b"<a></b>", b"<r><a/>", b"<a>\xff</a>", b"<a>" * 1_000])
def test_elements_of_what_is_no_xml_are_refused(data: bytes) -> None:
    with pytest.raises(XmlError, match="it isn't XML from line 1 on"):
        list(xml_elements(data, ("a",)))
