"""Read REFI-QDA projects, ours and other programs', one text at a time."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from hashiya.errors import FormatError, Sentence
from hashiya.files.archives import Archive, Limits, open_archive
from hashiya.files.xml import XmlError, local_name, xml_elements
from hashiya.formats.incoming import Incoming, IncomingLink, IncomingMark, Source
from hashiya.formats.refi_qda.words import given_value, label_of, unit_of
from hashiya.formats.texts_beside import raw_text
from hashiya.formats.units import Reading
from hashiya.formats.values import quoted

LIMITS = Limits(entries=200_000, entry=500_000_000, total=2_000_000_000)
"""A project of ten thousand articles has as many entries, and one large one for all that is marked."""

_NUMBER = re.compile(r"-?[0-9]{1,15}")
_INTERNAL = re.compile(r"(?:internal://|sources/)/*(.+)", re.IGNORECASE)
_OTHERS = ("PictureSource", "PDFSource", "AudioSource", "VideoSource")


def read_project(source: Source) -> Iterator[Incoming]:
    """Give each plain text of a project; what isn't plain text is told.

    Raises ArchiveError and FormatError for what is no project.
    """
    with open_archive(source.path, LIMITS) as archive:
        yield from _Project(source, archive).articles()


class _Project:
    """Hold a project's codes, users, notes and links while its texts are walked."""

    def __init__(self, source: Source, archive: Archive) -> None:
        self._source = source
        self._archive = archive
        self._files = {name.rpartition("/")[2].lower(): name for name in archive.names}
        self._xml = archive.read(_project_file(source, archive))
        self._labels: dict[str, str] = {}
        self._users: dict[str, str] = {}
        self._notes: dict[str, str] = {}
        self._links: dict[str, list[IncomingLink]] = {}
        self._ours = False
        self._reading: Reading | None = None
        self._learn()

    def articles(self) -> Iterator[Incoming]:
        """Give each text with its selections, then tell of links that no selection begins."""
        for element in self._elements("TextSource", *_OTHERS):
            if local_name(element) == "TextSource":
                yield from self._article(element)
            elif local_name(element) in _OTHERS:
                self._fault(Sentence("it is no plain text, so nothing marked in it comes in"), element)
        for links in self._links.values():
            for link in links:
                self._source.fault(
                    Sentence(
                        "the link {kind} has an end that isn't among the annotations", kind=quoted(link.kind)
                    ),
                    link.line,
                )

    def _learn(self) -> None:
        """Learn what stands before and behind the sources."""
        for element in self._elements("User", "Code", "Note", "Link"):
            tag, identifier, name = (
                local_name(element),
                _guid(element, "guid"),
                self._told(element.get("name", "")),
            )
            if tag == "Project":
                unit = unit_of(element.get("origin", ""))
                self._ours, self._reading = unit is not None, Reading(unit) if unit else None
            elif tag == "User":
                self._users[identifier] = name or element.get("id", "")
            elif tag == "Code":
                self._labels[identifier] = label_of(identifier, name, _child_text(element, "Description"))
            elif tag == "Note":
                self._notes[identifier] = self._text(element) or ""
            elif tag == "Link":
                ends = _guid(element, "originGUID"), _guid(element, "targetGUID")
                link = IncomingLink(identifier, name or "link", *ends, line=element.sourceline)
                self._links.setdefault(link.from_, []).append(link)

    def _elements(self, *tags: str) -> Iterator[etree._Element]:
        try:
            yield from xml_elements(self._xml, tags)
        except XmlError as error:
            raise FormatError(
                "The project in {archive} can't be read ({why}); export it again.",
                file=str(self._source.path),
                archive=self._source.path,
                why=error.sentence,
                line=error.line,
            ) from error

    def _article(self, element: etree._Element) -> Iterator[Incoming]:
        try:
            text = self._text(element)
        except FormatError as error:
            self._fault(error.sentence.clause(), element)
            return
        if text is None:
            self._fault(_why_no_text(element), element)
            return
        marks: list[IncomingMark] = []
        for child in element:
            if local_name(child) == "PlainTextSelection":
                marks.extend(self._marks(child))
            elif local_name(child) == "Coding":
                self._source.note(
                    Sentence("a code of the whole text is no span and isn't brought in"),
                    child.sourceline,
                    article=self._told(element.get("name", "")),
                )
        links = [link for mark in marks for link in self._links.pop(mark.id, ())]
        yield Incoming(
            text,
            marks,
            links,
            _guid(element, "guid"),
            self._told(element.get("name", "")),
            line=element.sourceline,
            reading=self._reading,
        )

    def _text(self, element: etree._Element) -> str | None:
        """Return the text of a source as its file has it, ``None`` where there is none."""
        for child in element:
            if local_name(child) == "PlainTextContent":
                return child.text or ""
        named = _INTERNAL.fullmatch(element.get("plainTextPath", ""))
        file = self._files.get(named.group(1).lower()) if named else None
        return None if file is None else raw_text(self._archive.read(file))

    def _marks(self, selection: etree._Element) -> Iterator[IncomingMark]:
        start, end = _whole(selection, "startPosition"), _whole(selection, "endPosition")
        if start is None or end is None:
            self._fault(Sentence("start and end of the span aren't whole numbers"), selection)
            return
        codings = [child for child in selection if local_name(child) == "Coding"]
        if not codings:
            self._fault(Sentence("the span {start}:{end} has no code", start=start, end=end), selection)
        for number, coding in enumerate(codings, start=1):
            label = next((self._labels.get(_guid(each, "targetGUID")) for each in coding), None)
            if not label:
                self._fault(
                    Sentence("the code of the span {start}:{end} isn't known", start=start, end=end), coding
                )
                continue
            identifier = _guid(selection, "guid")
            user = _guid(coding, "creatingUser") or _guid(selection, "creatingUser")
            yield IncomingMark(
                identifier if number == 1 else f"{identifier}/{number}",
                label,
                [(start, end)],
                None,
                self._comment(selection, coding),
                self._users.get(user, ""),
                line=selection.sourceline,
            )

    def _comment(self, selection: etree._Element, coding: etree._Element) -> str | None:
        told = [self._told(_child_text(selection, "Description"))]
        notes = [child for child in (*selection, *coding) if local_name(child) == "NoteRef"]
        told.extend(self._notes.get(_guid(each, "targetGUID"), "") for each in notes)
        return "\n".join([each for each in told if each]) or None

    def _told(self, text: str) -> str:
        return given_value(text) if self._ours else text

    def _fault(self, why: Sentence, element: etree._Element) -> None:
        self._source.fault(why, element.sourceline, article=self._told(element.get("name", "")) or None)


def _project_file(source: Source, archive: Archive) -> str:
    found = [name for name in archive.names if name.lower().endswith(".qde")]
    if len(found) != 1:
        raise FormatError(
            "The archive {archive} holds {number} projects (.qde), where one must be; give another one.",
            file=str(source.path),
            archive=source.path,
            number=len(found),
        )
    return found[0]


def _why_no_text(element: etree._Element) -> Sentence:
    path = element.get("plainTextPath")
    if path:
        return Sentence("its text {name} isn't in the archive", name=quoted(path))
    return Sentence("its text is there in no plain form; save it as plain text in the program that wrote it")


def _guid(element: etree._Element, name: str) -> str:
    return (element.get(name) or "").strip("{}").lower()


def _whole(element: etree._Element, name: str) -> int | None:
    told = element.get(name) or ""
    return int(told) if _NUMBER.fullmatch(told) else None


def _child_text(element: etree._Element, tag: str) -> str:
    return next((child.text or "" for child in element if local_name(child) == tag), "")
