"""Documents that are zips of XML, made for the tests of their readers."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from xml.sax.saxutils import escape

from hypothesis import strategies as st

from hashiya.readers import FileSource, Options, ReadArticle, Reader

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

_PRINTED = st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff\u2028\u2029")
PARAGRAPHS = st.lists(
    st.text(_PRINTED, min_size=1, max_size=30).filter(lambda text: text.strip() != ""), min_size=1, max_size=5
)
"""Paragraphs of any letters that XML can hold."""


def zipped(path: Path, parts: Mapping[str, str | bytes]) -> Path:
    """Write an archive of these parts."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return path


def only(reader: Reader, path: Path, options: Options | None = None) -> ReadArticle:
    """Return the one article of a file."""
    [article] = reader.read(FileSource(path), options or Options())
    assert isinstance(article, ReadArticle)
    return article


def docx(path: Path, body: str, *, core: str = "", **notes: str) -> Path:
    """Write a DOCX with this XML for its body, its notes and its properties."""
    kinds = {kind: f"word/{kind}.xml" for kind in notes}
    parts = {
        "_rels/.rels": _relations(
            {"officeDocument": "word/document.xml", "core-properties": "docProps/core.xml"}
        ),
        "word/_rels/document.xml.rels": _relations({kind: f"{kind}.xml" for kind in kinds}),
        "word/document.xml": _word("document", f"<w:body>{body}</w:body>"),
        **{part: _word(kind, notes[kind]) for kind, part in kinds.items()},
    }
    if core:
        parts["docProps/core.xml"] = (
            '<cp:coreProperties xmlns:cp="cp" xmlns:dc="http://purl.org/dc/elements/1.1/" '
            f'xmlns:dcterms="http://purl.org/dc/terms/">{core}</cp:coreProperties>'
        )
    return zipped(path, parts)


_ODF = "urn:oasis:names:tc:opendocument:xmlns:"
_NAMES = " ".join(f'xmlns:{name}="{_ODF}{name}:1.0"' for name in ("office", "text", "table", "draw", "meta"))


def odt(path: Path, body: str, *, meta: str = "") -> Path:
    """Write an ODT with this XML for its text and its metadata."""
    content = f"<office:body><office:text>{body}</office:text></office:body>"
    parts = {"content.xml": f"<office:document-content {_NAMES}>{content}</office:document-content>"}
    if meta:
        inner = f'<office:meta xmlns:dc="http://purl.org/dc/elements/1.1/">{meta}</office:meta>'
        parts["meta.xml"] = f"<office:document-meta {_NAMES}>{inner}</office:document-meta>"
    return zipped(path, parts)


def epub(path: Path, pages: Mapping[str, str | bytes], *, metadata: str = "", **more: str) -> Path:
    """Write an EPUB with these pages, in their order, a contents list, and ``more`` parts."""
    kinds = "application/xhtml+xml"
    items = "".join(f'<item id="{name}" href="{name}" media-type="{kinds}"/>' for name in pages)
    items += f'<item id="nav" href="nav.xhtml" properties="scripted nav" media-type="{kinds}"/>'
    items += '<item id="picture" href="a.png" media-type="image/png"/>'
    spine = "".join(f'<itemref idref="{name}"/>' for name in ("nav", "picture", *pages, *pages))
    opf = f"<metadata xmlns:dc='dc'>{metadata}</metadata><manifest>{items}</manifest><spine>{spine}</spine>"
    return zipped(
        path,
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": f"<container><rootfiles>{_ROOTFILE}</rootfiles></container>",
            "OPS/book.opf": f"<package xmlns='http://www.idpf.org/2007/opf'>{opf}</package>",
            "OPS/nav.xhtml": xhtml("<nav><p>الفهرس</p></nav>"),
            **{f"OPS/{name}": page for name, page in pages.items()},
            **more,
        },
    )


_ROOTFILE = "<rootfile full-path='OPS/book.opf'/>"


def xhtml(body: str, doctype: str = "") -> str:
    """Return a book's page with this body."""
    head = "<head><title>لا يظهر</title></head>"
    return (
        f'<?xml version="1.0" encoding="utf-8"?>{doctype}<html xmlns="http://www.w3.org/1999/xhtml">{head}'
        f"<body>{body}</body></html>"
    )


def within(names: str, *inner: str) -> str:
    """Return XML in elements of these names, the outermost first."""
    *outer, innermost = names.split()
    whole = f"<{innermost}>{''.join(inner)}</{innermost}>"
    return within(" ".join(outer), whole) if outer else whole


def tp(*inner: str) -> str:
    """Return a paragraph of an ODT, of this XML."""
    return f"<text:p>{''.join(inner)}</text:p>"


def spaced(text: str) -> str:
    """Return text as an ODT has it, where spaces at the ends and beside each other are elements."""
    return re.sub("^ | $|(?<= ) ", "<text:s/>", escape(text))


def p(*runs: str, mark: str = "") -> str:
    """Return a paragraph of Word's, of these runs."""
    return f"<w:p><w:pPr><w:tabs><w:tab/></w:tabs><w:rPr>{mark}</w:rPr></w:pPr>{''.join(runs)}</w:p>"


def r(text: str, properties: str = "") -> str:
    """Return a run of Word's with this text."""
    kept = f'<w:t xml:space="preserve">{escape(text)}</w:t>'
    return f"<w:r><w:rPr>{properties}</w:rPr>{kept}</w:r>"


def _word(name: str, inner: str) -> str:
    return (
        f'<w:{name} xmlns:w="{W}" xmlns:r="{_OFFICE}" xmlns:v="urn:schemas-microsoft-com:vml" '
        'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        f'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math">{inner}</w:{name}>'
    )


def _relations(targets: Mapping[str, str]) -> str:
    each: Iterable[str] = (
        f'<Relationship Id="{kind}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for kind, target in targets.items()
    )
    return f'<Relationships xmlns="{_RELATIONS}">{"".join(each)}</Relationships>'
