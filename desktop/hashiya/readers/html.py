"""Pages (HTML): the article that a page holds, or all of the text that it shows.

A page is one article. Without ``Options.whole``, menus, teasers and comments are left out as trafilatura
judges them; where it finds no article, all that the page shows is taken, and that is told.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from hashiya.errors import FormatError, Sentence
from hashiya.files.xml import XmlError
from hashiya.readers.document_facts import described
from hashiya.readers.element_walk import walk
from hashiya.readers.page_article import article_of
from hashiya.readers.page_doubts import damage, doubts_of
from hashiya.readers.page_encoding import decoded_page
from hashiya.readers.page_facts import page_facts
from hashiya.readers.page_text import PageText
from hashiya.readers.page_tree import page_tree
from hashiya.readers.passages import Passages
from hashiya.readers.reader import Doubt, Options, ReadArticle
from hashiya.readers.sources import Source

SUFFIXES = frozenset({".html", ".htm", ".xhtml"})


def read(source: Source, options: Options) -> Iterator[ReadArticle]:
    """Give the page's article.

    Raises NotFoundError where there is no file, FormatError where it isn't text, is nested too deeply, or
    shows no text.
    """
    found = decoded_page(source, options.encoding)
    try:
        page = page_tree(found.text)
    except XmlError as error:
        raise _unreadable(source, error.sentence) from error
    text, doubts = _text(page, options.whole)
    if not text:
        raise _unreadable(source, Sentence("it shows no text"))
    title, meta = described(source.path, page_facts(page), encoding=found.encoding)
    yield ReadArticle(title, text, meta, (*doubts, *damage(text)))


def _text(page: etree._Element, whole: bool) -> tuple[str, list[Doubt]]:
    all_of_it = Passages()
    walk(page, PageText(all_of_it))
    article = None if whole else article_of(page)
    text = "" if article is None else article.joined()[0]
    if text:
        return text, doubts_of(text, [passage.text for passage in all_of_it.all])
    told = Sentence("No article was found in the page; this is all of the text that it shows.")
    return all_of_it.joined()[0], [] if whole else [Doubt(told)]


def _unreadable(source: Source, why: Sentence) -> FormatError:
    return FormatError(
        "The page {path} can't be read ({why}); open it in a browser, and paste its text into a text file.",
        file=source.name,
        path=source.name,
        why=why,
    )
