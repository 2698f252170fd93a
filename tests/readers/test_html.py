"""Pages become articles: what trafilatura takes for the article, with every letter, or all that is shown."""

from __future__ import annotations

import html as markup
import logging
import re
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hashiya.errors import FormatError, NotFoundError
from hashiya.readers import Options, ReadArticle, html, reader_for
from hashiya.text.normalise import normalise
from tests.readers.documents import PARAGRAPHS, only, within

_SENTENCE = "قال الوزير في مؤتمر صحفي عقده أمس إن البلاد ستكون بخير كما يقول الناس دائمًا."
_KEPT = (
    "می\u200cروم 👩🏽\u200d🌾 ١٢\u00a0كم و\u200fa\u061c ا\u0654 e\u0301 ـــ \u2067ب\u2069 ج\u200b د\u202fه "
    "و\u3000ز ح\u2009ط ﻻ ﷺ"
)
_MENU = "<nav><ul><li><a href='/'>الرئيسية</a></li><li><a href='/s'>رياضة</a></li></ul></nav>"
_WHOLE = Options(whole=True)


def _read(folder: Path, page: str | bytes, options: Options | None = None) -> ReadArticle:
    path = folder / "صفحة.html"
    path.write_bytes(page.encode() if isinstance(page, str) else page)
    return only(html, path, options)


def _page(body: str, head: str = "") -> str:
    return f"<!DOCTYPE html><html><head>{head}</head><body>{_MENU}<article>{body}</article></body></html>"


def _paragraphs(number: int) -> str:
    return "".join(f"<p>{place} {_SENTENCE}</p>" for place in range(number))


def _doubts(article: ReadArticle) -> list[tuple[str, str | None]]:
    return [(doubt.sentence, doubt.span.of(article.text) if doubt.span else None) for doubt in article.doubts]


@settings(deadline=None)  # the first one loads trafilatura
@given(PARAGRAPHS)
def test_paragraphs_come_back_as_they_were_but_for_space_that_no_browser_shows(paragraphs: list[str]) -> None:
    shown = [re.sub(" +", " ", text).strip(" ") for text in paragraphs]
    with tempfile.TemporaryDirectory() as folder:
        body = "\n".join(f"<p>{markup.escape(text)}</p>" for text in paragraphs)
        article = _read(Path(folder), f"<html><body>{body}</body></html>", _WHOLE)
    assert article.text == normalise("\n\n".join(shown))


_SOUP = st.sampled_from(
    [
        *(
            "<p>",
            "</p>",
            "<div>",
            "<table>",
            "<tr>",
            "<td>",
            "</table>",
            "<ul><li>",
            "</ul>",
            "<pre>",
            "<br>",
        ),
        *("<article>", "<blockquote>", "<q>", "<select>", "<svg>", "<!--", "-->", "<", '"', "&#8;", "&nbsp;"),
        *("<![CDATA[x]]>", "</body>", "<template>", "نص ", "\xa0", "\n", f"{_SENTENCE} " * 3),
    ]
)


@settings(deadline=None)
@given(st.lists(_SOUP, max_size=30), st.booleans())
def test_whatever_the_markup_is_there_is_a_text_or_a_sentence(soup: list[str], whole: bool) -> None:
    with tempfile.TemporaryDirectory() as folder:
        try:
            article = _read(Path(folder), "".join(soup), Options(whole=whole))
        except FormatError as error:
            article, problem = None, error.sentence
    if article is None:
        assert "it shows no text" in problem or "it is empty" in problem
        return
    assert article.text.strip()
    assert not re.search("[\U000f0000-\U000fffff]", article.text)
    assert all(doubt.span is None or doubt.span.of(article.text).strip() for doubt in article.doubts)


@settings(deadline=None)
@given(st.text("قال ابن\u00a0\u200c\u2003\u0654\u200f😀é\U000f0000", max_size=30))
def test_no_letter_of_an_article_is_lost_on_the_way_through_trafilatura(letters: str) -> None:
    words = f"بدأ{letters}ثم {_SENTENCE}"
    with tempfile.TemporaryDirectory() as folder:
        article = _read(Path(folder), _page(f"<h1>عنوان</h1>{_paragraphs(4)}<p>{words}</p>"))
    assert article.text.endswith(re.sub(" +", " ", words))
    assert article.doubts == ()


def test_an_article_has_its_elements_one_by_one_and_no_menu(tmp_path: Path) -> None:
    body = f"""<h1>عنوان الخبر</h1>{_paragraphs(3)}<h2>عنوان فرعي</h2>
        <p>{_KEPT}</p><p>قال <q>نعم</q>&nbsp;<b>ثم</b>&#160;<i>عاد</i>&zwnj;<a href=x>إلى
        البيت</a> <br> وسكت طويلا.</p><p>&nbsp;</p>
        <ul><li>بند أول طويل</li><li>بند ثان<ol><li>بند داخلي</li></ol></li></ul>
        <blockquote><p>اقتباس أول</p><p>اقتباس ثان طويل</p></blockquote>
        <table><tr><th>أ</th><td>ب</td></tr><tr><td>ج</td><td>د</td></tr></table>
        <p>ختام الكلام وهو طويل.</p>"""
    article = _read(tmp_path, _page(body))
    numbered = [f"{place} {_SENTENCE}" for place in range(3)]
    assert article.text.split("\n\n") == [
        *("عنوان الخبر", *numbered, "عنوان فرعي", _KEPT),
        "قال نعم\u00a0ثم\u00a0عاد\u200cإلى البيت\nوسكت طويلا.",
        *("بند أول طويل", "بند ثان", "بند داخلي", "اقتباس أول", "اقتباس ثان طويل"),
        *("أ\tب\nج\tد", "ختام الكلام وهو طويل."),
    ]
    assert article.doubts == ()
    assert reader_for(Path("A.HTM")) is html


@pytest.mark.parametrize("around", ["p", "h2", "ul li", "blockquote", "table tr td", "div"])
@pytest.mark.parametrize("name", ["time", "label", "output", "q", "x-card", "nobr", "font", "b"])
def test_no_element_within_running_text_is_lost(tmp_path: Path, around: str, name: str) -> None:
    told = within(around, f"قال الوزير يوم <{name}>الأحد</{name}> إن الأزمة ستنتهي قريبًا.")
    article = _read(tmp_path, _page(f"{_paragraphs(4)}{told}<p>{_SENTENCE}</p>"))
    assert article.text.split("\n\n")[4:-1] == ["قال الوزير يوم الأحد إن الأزمة ستنتهي قريبًا."]
    assert article.doubts == ()


def test_centred_text_within_a_paragraph_is_kept(tmp_path: Path) -> None:
    article = _read(tmp_path, _page(f"{_paragraphs(4)}<p>أعلن اليوم <center>هذا القول</center> ثم سكت.</p>"))
    assert article.text.split("\n\n")[4:] == ["أعلن اليوم", "هذا القول", "ثم سكت."]


def test_all_of_a_page_is_what_a_browser_shows(tmp_path: Path) -> None:
    page = """<title>لا</title><style>a{}</style><div>أ<span> ب </span>ج<div>د</div>هـ</div><script>x</script>
        <p style="color:red; display: none">خفي</p><p hidden>خفي</p><select><option>خيار</select>
        <p>&lt;b&gt;</p>
        <pre>
  س
 ص</pre><noscript>لا</noscript><dl><dt>كلمة<dd>شرحها</dl><table><caption>جدول</caption>
        <tr><td><p>أ<td><table><tr><td>ب</table></tr>  <tr> <td><p>ج<p>د</table></body></html>
        <p>بعد<textarea>لا"""
    article = _read(tmp_path, page, _WHOLE)
    assert article.text.split("\n\n") == [
        *("أ ب ج", "د", "هـ", "<b>", "  س\n ص", "كلمة", "شرحها", "جدول", "أ\tب", "ج", "د", "بعد")
    ]
    assert article.doubts == ()


def test_a_page_names_its_article_in_its_head(tmp_path: Path) -> None:
    head = """<title>عنوان الخبر - الموقع</title><meta property="og:site_name" content="الموقع">
        <meta property="og:title" content="عنوان&nbsp;الخبر"><meta name="author" content="ليلى سامي">
        <meta property="article:published_time" content="2024-05-06T10:00:00+03:00">
        <link rel="canonical" href="https://news.example.org/a/1">"""
    article = _read(tmp_path, _page(_paragraphs(5), head))
    assert article.title == "عنوان الخبر"
    assert article.meta == {
        "file": "صفحة.html",
        "encoding": "utf-8",
        "title": "عنوان الخبر",
        "date": "2024-05-06",
        "publisher": "الموقع",
        "address": "https://news.example.org/a/1",
        "author": "ليلى سامي",
    }
    article = _read(tmp_path, _page(_paragraphs(5) + "<p>نشر في 2019-03-04 وبقي.</p>"))
    assert article.title == "صفحة"
    assert article.meta == {"file": "صفحة.html", "encoding": "utf-8"}


@pytest.mark.parametrize(
    "declared",
    [
        '<time datetime="2024-05-06T22:00:00Z">أمس</time>',
        '<span class="post-date">2024-05-06</span>',
        '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2024-05-06"}</script>',
    ],
)
def test_a_date_is_told_where_the_page_declares_it(tmp_path: Path, declared: str) -> None:
    other = f'<div class="updates">{_SENTENCE * 4} 2019-03-04</div>'
    article = _read(tmp_path, _page(f"{declared}{_paragraphs(5)}{other}"))
    assert article.meta["date"] == "2024-05-06"


def test_a_page_without_an_article_is_read_whole_and_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = "No article was found in the page; this is all of the text that it shows."
    monkeypatch.setattr("trafilatura.bare_extraction", lambda *_given, **_named: None)
    assert _doubts(_read(tmp_path, _page("<p>نعم</p>"))) == [(told, None)]
    monkeypatch.setattr("trafilatura.bare_extraction", _recurse)
    monkeypatch.setattr("trafilatura.metadata.extract_metadata", _recurse)
    monkeypatch.setattr("htmldate.find_date", _recurse)
    article = _read(tmp_path, _page(_paragraphs(2)))
    assert article.text == f"الرئيسية\n\nرياضة\n\n0 {_SENTENCE}\n\n1 {_SENTENCE}"
    assert _doubts(article) == [(told, None)]
    assert article.meta == {"file": "صفحة.html", "encoding": "utf-8"}


def _recurse(*_given: object, **_named: object) -> None:
    raise RecursionError


def test_pages_are_read_in_silence_and_nothing_is_fetched(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("socket.socket.connect", _recurse)
    outside = (
        "<link rel=stylesheet href=http://a.example/><img src='file:///dev/zero'><style>@import 'x'</style>"
    )
    with caplog.at_level(logging.DEBUG):
        assert _read(tmp_path, _page(_paragraphs(4) + outside, "<base href='//evil.example/'>")).text
        _read(tmp_path, "<p>x</p>")
    assert caplog.records == []


@pytest.mark.parametrize(
    ("page", "why"),
    [
        ("", "it is empty"),
        ("<!-- لا -->", "it is empty"),
        ("<div>" * 100_000 + "نص", "its elements are nested too deeply"),
        ("<a " * 100_000, "it shows no text"),
        ("<p>&nbsp;</p><img src=a.png>", "it shows no text"),
    ],
)
def test_what_cannot_be_read_is_told_in_a_sentence(tmp_path: Path, page: str, why: str) -> None:
    path = tmp_path / "صفحة.html"
    with pytest.raises(FormatError) as caught:
        _read(tmp_path, page)
    way_out = "open it in a browser, and paste its text into a text file."
    assert str(caught.value) == f"The page {path} can't be read ({why}); {way_out}"
    assert caught.value.file == str(path)
    with pytest.raises(NotFoundError):
        only(html, tmp_path / "none.html")


def test_deep_pages_and_letters_that_no_tree_holds_are_read(tmp_path: Path) -> None:
    deep = "<ul><li>" * 700 + _paragraphs(3)
    assert f"2 {_SENTENCE}" in _read(tmp_path, _page(deep)).text
    strange = "<p>a\x0b\x01\ufffeb&#11;&#0;&#xC;&#x7f;&#115;&#xD800;\xa0&#x1F600;</p>"
    article = _read(tmp_path, _page(_paragraphs(3) + strange), _WHOLE)
    assert article.text.rpartition("\n\n")[2] == "abs\ufffd\xa0😀"
    assert _read(tmp_path, _page(_paragraphs(3) + strange)).text.endswith("\xa0😀")
    assert _doubts(article) == [("Here a letter of the page is damaged.", "\ufffd")]


def test_signs_that_stand_for_spaces_are_none_that_the_page_has(tmp_path: Path) -> None:
    words = f"\U000f0000\U000f0002{_SENTENCE}\xa0\U000f0001\u2003"
    assert words.rstrip() in _read(tmp_path, _page(_paragraphs(3) + f"<p>{words}نعم.</p>")).text
