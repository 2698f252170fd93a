"""Articles on their way in, for pictures of the pages that look them over."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from hashiya.core.spans import Span
from hashiya.errors import Sentence
from hashiya.readers import Doubt, Options, ReadArticle
from hashiya.readers.tables import TableHead
from hashiya.ui.dialogs.add_articles import AddArticles
from hashiya.ui.dialogs.column_chooser import ColumnChooser
from hashiya.ui.models.gathering import Gathered
from hashiya.ui.models.incoming import Incoming, read, unread
from hashiya.ui.wording import reworded

if TYPE_CHECKING:
    from hashiya.ui.main_window import MainWindow

_BODY = (
    "القاهرة (رويترز) - قال وزير الري المصري يوم الأحد إن بلاده «لن تقبل بفرض الأمر الواقع» في ملف السد، "
    "وإن المفاوضات المقبلة ستحسم الخلاف حول قواعد الملء والتشغيل.\n\n"
    "وأضاف الوزير في مؤتمر صحفي أن نسبة 45.7% من الأراضي الزراعية تعتمد على مياه النهر، نافيًا ما تردد "
    "عن اتفاق سري بين البلدين.\n\n"
    "ونقلت صحيفة Financial Times عن مسؤول إثيوبي قوله إن أديس أبابا «ملتزمة بما وقعت عليه في 2015»."
)
_TITLES = (
    ("وزير الري: لن نقبل بفرض الأمر الواقع في ملف السد", "pdf", 2),
    ("البنك المركزي يثبت أسعار الفائدة للمرة الثالثة على التوالي", "html", 0),
    ("Reuters: Oil settles higher as OPEC+ delays output hike", "html", 0),
    ("مقابلة مع المبعوث الأممي إلى اليمن حول فرص الهدنة وشروط الأطراف وما بقي من نقاط الخلاف", "docx", 1),
    ("تقرير: تراجع الصادرات غير النفطية", "csv", 0),
)


def review(desk: MainWindow) -> None:
    """Show one doubtful text."""
    sheet = _sheet(desk, [_incoming("وزير الري: لن نقبل بفرض الأمر الواقع في ملف السد", "pdf", 2)])
    sheet.pages.review.doubts.setFocus()
    sheet.pages.review.doubts.setCurrentIndex(sheet.pages.review.model.index(0, 0))


def review_of_a_page(desk: MainWindow) -> None:
    """Show one of several texts: a web page."""
    sheet = _sheet(desk, [_incoming(*each) for each in _TITLES])
    sheet.pages.open(sheet.intake.texts[1].id)


def batch(desk: MainWindow) -> None:
    """Show a table of texts with everything that can be said of one."""
    sentence = Sentence(
        "{path} has no text, only pictures of it; recognise its text with OCR, or paste it.",
        path="/أرشيف/ممسوح.pdf",
    )
    file = Path("/أرشيف/ممسوح.pdf")
    last = unread(sentence, str(file), file, Options()), ""
    sheet = _sheet(desk, [*(_incoming(*each) for each in _TITLES), _incoming(*_TITLES[1]), last])
    texts = sheet.intake.texts
    sheet.intake.set_near({texts[4].id: (_TITLES[0][0], 0.87)})
    sheet.pages.batch.show_left_out(
        [
            reworded(
                Sentence(
                    "Files of other kinds in {name} were left out: {kinds}.", name="/أرشيف", kinds=".jpg (12)"
                )
            )
        ]
    )
    sheet.pages.refresh()


def empty(desk: MainWindow) -> None:
    """Show the page before anything is chosen."""
    sheet = _sheet(desk, [])
    sheet.pages.refresh()


def columns(desk: MainWindow) -> None:
    """Show the columns of a table."""
    rows = tuple(
        (str(number), title, _BODY.split("\n")[0], "2024-10-25", "رويترز")
        for number, (title, _, _) in enumerate(_TITLES, start=1)
    )
    head = TableHead(
        ("id", "العنوان", "نص الخبر", "date", "المصدر"),
        rows,
        {"text": "نص الخبر", "title": "العنوان", "date": "date", "publisher": "المصدر"},
    )
    ColumnChooser(desk.workspace, head, {}, desk).open()


def report(desk: MainWindow) -> None:
    """Show what became of texts."""
    from hashiya.project import Added
    from hashiya.ui.dialogs.adding_report import AddingReportSheet
    from hashiya.ui.models.adding_report import AddingReport

    file = Path("/أرشيف/ممسوح.pdf")
    sentence = Sentence(
        "{path} has no text, only pictures of it; recognise its text with OCR, or paste it.", path=file
    )
    told = AddingReport(
        [Added(str(number), title, 900) for number, (title, _, _) in enumerate(_TITLES)],
        [_TITLES[1][0]],
        [unread(sentence, str(file), file, Options())],
        unseen=2,
    )
    AddingReportSheet(desk.workspace, told, desk).open()


def reviewed_notice(desk: MainWindow) -> None:
    """Show what is said above an article that nobody looked over."""
    sentence = "The letters of 12 words were put in order by their places on the page."
    project = desk.workspace.project
    assert project is not None
    meta = {"file": "السد.pdf", "review": [sentence]}
    desk.workspace.open_article(project.add(_BODY, title=_TITLES[0][0], meta=meta))


def _sheet(desk: MainWindow, texts: list[tuple[Incoming, str]]) -> AddArticles:
    QApplication.clipboard().clear()
    desk.adding.add_pasted()
    sheet = QApplication.activeModalWidget()
    assert isinstance(sheet, AddArticles)
    sheet.intake.leave_out([each.id for each in sheet.intake.texts])
    kept = {known.id: sheet.intake.spool.put(text) for known, text in texts if text}
    sheet.intake.take(Gathered([known for known, _ in texts], kept))
    sheet.pages.refresh()
    return sheet


def _incoming(title: str, kind: str, doubts: int) -> tuple[Incoming, str]:
    path = Path(f"/أرشيف/{title[:12]}.{kind}")
    text = f"{title}\n\n{_BODY}"
    places = [text.index("45.7%"), text.index("وقعت")]
    found = (
        Doubt(
            Sentence("The letters of {word} were put in order by their places on the page.", word="%45.7"),
            Span(places[0], places[0] + 5),
        ),
        Doubt(Sentence("{word} looks damaged.", word="وقعت"), Span(places[1], places[1] + 4)),
    )
    meta = {"file": path.name, "publisher": "رويترز", "date": "2024-10-25", "author": "محمد عبد الله"}
    meta |= {"address": "https://www.example.org/ar/politics/2024/10/25/nile-dam-talks"}
    if kind == "html":
        meta["encoding"] = "utf-8"
    place = "2" if kind == "csv" else ""
    return read(ReadArticle(title, text, meta, found[:doubts], place), str(path), path, Options())
