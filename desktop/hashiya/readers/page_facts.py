"""What a page tells of itself: in its head, in its data for machines, and above its article."""

from __future__ import annotations

from copy import deepcopy

from lxml import etree, html

from hashiya.readers.document_facts import LONGEST
from hashiya.readers.page_article import FAULTS, offline, quiet
from hashiya.readers.sources import line_of

_KEYS = {"title": "title", "publisher": "sitename", "address": "url", "author": "author"}
_DATED = "//time | //abbr | //script | //*[@itemprop] | //*[contains(@class, 'date')] | //*[@property]"
_SHORT = 200
"""Characters of an element that is a date, and doesn't merely hold one among others."""


def page_facts(page: etree._Element) -> dict[str, str]:
    """Return those of an article's metadata that the page names.

    A date is told where the page declares it; none is guessed from what its text happens to hold.
    """
    with offline():
        from trafilatura.metadata import extract_metadata

    quiet()
    try:
        found: object = extract_metadata(deepcopy(page), extensive=False)
    except FAULTS:
        found = None
    told = {key: line_of(str(getattr(found, name, None) or ""), LONGEST) for key, name in _KEYS.items()}
    told["date"] = _date(_bare(page))
    return {key: value for key, value in told.items() if value}


def _bare(page: etree._Element) -> etree._Element:
    """Return a page with the head of this one, and of its body what declares a date."""
    bare = html.document_fromstring("<html><body></body></html>")
    body = bare.find("body")
    for head in page.iterfind("head"):
        body.addprevious(deepcopy(head))
    for element in page.xpath(_DATED):
        if element.tag == "script" or len("".join(element.itertext())) <= _SHORT:
            body.append(deepcopy(element))
            body[-1].tail = None
    return bare


def _date(page: etree._Element) -> str:
    """Return the day on which a page says that it was published, ISO 8601, nothing where it doesn't."""
    from htmldate import find_date

    try:
        return find_date(page, extensive_search=False, original_date=True) or ""
    except FAULTS:
        return ""
