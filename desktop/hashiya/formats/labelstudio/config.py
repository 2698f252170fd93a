"""Label Studio's labelling config: what ours says, and which key of a task's data another one takes for its
text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from lxml import etree

from hashiya.core.labels import ACCENTS, Label, LabelSet
from hashiya.errors import FormatError, NotFoundError, Sentence
from hashiya.files.reading import read_regular
from hashiya.files.xml import XmlError, parse_xml
from hashiya.formats.incoming import Source

CONFIG = "config.xml"
LABEL, TEXT, ANNOTATOR, COMMENT, UNSURE = "label", "text", "annotator", "comment", "unsure"
"""The names of our fields; that of being unsure is its one answer too."""
_KINDS = ("attributed_to", "denies")
_NOT_XML = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LIMIT = 10_000_000


def config(labels: LabelSet, used: Iterable[str], kinds: Iterable[str]) -> bytes:
    """Return a config with the labels of the set and others that are used, and with the kinds of links."""
    view = etree.Element("View")
    marking = _add(view, "Labels", name=LABEL, toName=TEXT)
    known = {label.id for label in labels}
    for label in labels:
        _add(marking, "Label", **_looks(label))
    for other in dict.fromkeys(used):
        if other not in known:
            _add(marking, "Label", value=other)
    _add(view, "Text", name=TEXT, value="$text")
    relations = _add(view, "Relations")
    for kind in dict.fromkeys((*_KINDS, *kinds)):
        _add(relations, "Relation", value=kind)
    _add(view, "TextArea", name=COMMENT, toName=TEXT, perRegion="true", editable="true")
    _add(_add(view, "Choices", name=UNSURE, toName=TEXT, perRegion="true"), "Choice", value=UNSURE)
    _add(view, "TextArea", name=ANNOTATOR, toName=TEXT, maxSubmissions="1", rows="1")
    etree.indent(view)
    written: str = etree.tostring(view, encoding="unicode")  # a declaration would be refused
    return written.encode() + b"\n"


def _looks(label: Label) -> dict[str, str]:
    accent = ACCENTS.get(label.accent)
    looks = {"value": label.id, "hint": f"{label.name_ar} · {label.name_en}"}
    return looks if accent is None else {**looks, "background": accent.ink_light}


def _add(parent: etree._Element, tag: str, **attributes: str) -> etree._Element:
    held = {name: _NOT_XML.sub("\ufffd", value) for name, value in attributes.items()}
    return etree.SubElement(parent, tag, held)


def text_keys(path: Path, source: Source) -> dict[str, str]:
    """Return for the name of each text field of the config at ``path`` the key of its text, in order.

    Where there is no config there is no key; of one that can't be read a note tells.
    """
    try:
        return dict(_fields(parse_xml(read_regular(path, _LIMIT))))
    except NotFoundError:
        return {}
    except FormatError as error:
        why = error.sentence.clause()
    except XmlError as error:
        why = error.sentence
    source.note(Sentence("the labelling config is left aside: {why}", why=why), file=path)
    return {}


def _fields(root: etree._Element) -> Iterator[tuple[str, str]]:
    for field in root.iter("Text"):
        name, value = field.get("name"), field.get("value", "")
        if name and value.startswith("$"):
            yield name, value[1:]
