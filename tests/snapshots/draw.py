"""Draw the desk as a reader would see it: ``python -m tests.snapshots.draw FOLDER [NAME …]``.

Light and dark, Arabic and English, a small window, large type, an empty project, each a PNG in FOLDER.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from hashiya.settings import Settings


@dataclass(frozen=True)
class Scene:
    """Say how the desk is set up for one picture, and what is done in it first."""

    settings: Settings
    size: tuple[int, int] = (1400, 880)
    empty: bool = False
    whole: bool = False
    act: Callable[..., None] | None = None


def _select_denial(desk) -> None:  # type: ignore[no-untyped-def]
    workspace = desk.workspace
    denial = next(mark for mark in workspace.annotations if mark.label == "denial")
    workspace.set_current(denial.id)
    desk.view.reveal(denial.extent)


def _denial_of_the_calls(desk) -> None:  # type: ignore[no-untyped-def]
    from PySide6.QtWidgets import QApplication

    workspace = desk.workspace
    desk.side.show_page("frames")
    desk.appearance.set(show_links=True)
    denial = [mark for mark in workspace.annotations if mark.label == "denial"][-1]
    workspace.set_current(denial.id)
    QApplication.processEvents()
    desk.view.set_scroll_place(workspace.text.index("وواجه ترامب تدقيقا"))


def _select_words(desk) -> None:  # type: ignore[no-untyped-def]
    from hashiya.core.spans import Span

    start = desk.workspace.text.index("ولم يكن هناك رد")
    desk.view.select(Span(start, start + 24))
    desk.view.reveal(Span(start, start + 24))


def _unsaved(desk) -> None:  # type: ignore[no-untyped-def]
    from unittest import mock

    from hashiya.errors import StorageError
    from hashiya.project import Project

    _select_denial(desk)
    workspace = desk.workspace
    claims = [mark for mark in workspace.annotations if mark.label == "claim"]
    source = next(mark for mark in workspace.annotations if mark.label == "source")
    # once it is drawn the disk takes it, so that closing asks nothing
    with mock.patch.object(Project, "_edit", side_effect=StorageError("No room.", kind="full")):
        for claim in claims[-2:]:
            workspace.tie(claim.id, source.id)
        desk.appearance.set(show_links=True)


def _open(page: str) -> Callable[..., None]:
    def act(desk) -> None:  # type: ignore[no-untyped-def]
        _select_denial(desk)
        desk.side.show_page(page)

    return act


def _findings(desk) -> None:  # type: ignore[no-untyped-def]
    desk.furniture.oversight.catch_up()
    _open("findings")(desk)


def _rules(desk) -> None:  # type: ignore[no-untyped-def]
    desk.views.edit_rules()


def _kinds(desk) -> None:  # type: ignore[no-untyped-def]
    desk.articles.edit_link_kinds()


def _guidelines(desk) -> None:  # type: ignore[no-untyped-def]
    _select_denial(desk)
    desk.guidelines.toggle()


def _edit_guidelines(desk) -> None:  # type: ignore[no-untyped-def]
    desk.guidelines.show("source")
    desk.furniture.guidelines.edit.click()


def _finish(desk) -> None:  # type: ignore[no-untyped-def]
    desk.articles.finish()


def _search(words: str, order: str = "article") -> Callable[..., None]:
    """Return what searches the project for words and walks to the second hit."""

    def act(desk) -> None:  # type: ignore[no-untyped-def]
        from PySide6.QtWidgets import QApplication

        from hashiya.ui.models.hits import Order

        desk.searching.begin()
        drawer = desk.furniture.search_drawer
        drawer.head.field.setText(words)
        drawer.search()
        while drawer.busy:
            QApplication.processEvents()
        if drawer.model.rowCount() > 1:
            drawer.head.order.choose(Order(order))
            drawer.model.toggle(0)
            drawer.list.go_to(1)
            drawer.show_hit(drawer.model.hit_at(1))
            drawer.list.setFocus()
        for _ in range(3):
            QApplication.processEvents()

    return act


def _page(ask: Callable[..., object]) -> Callable[..., None]:
    """Return what opens a page and waits for what it counts."""

    def act(desk) -> None:  # type: ignore[no-untyped-def]
        from PySide6.QtWidgets import QApplication

        ask(desk)
        page = QApplication.activeModalWidget()
        while page.latest.busy:
            QApplication.processEvents()

    return act


def _export(format: str) -> Callable[..., None]:
    def ask(desk) -> None:  # type: ignore[no-untyped-def]
        from PySide6.QtWidgets import QApplication

        desk.exporting.ask()
        page = QApplication.activeModalWidget()
        page.list.setCurrentIndex(page.model.index_of(format))

    return _page(ask)


def _figures(name: str, *, as_table: bool = False) -> Callable[..., None]:
    """Return what opens the figures at one of them."""

    def act(desk) -> None:  # type: ignore[no-untyped-def]
        from PySide6.QtWidgets import QApplication

        desk.figures.show()
        page = desk.figures.page
        while page.latest.busy:
            QApplication.processEvents()
        page.show_figure(name)
        (page.pane.as_table if as_table else page.pane.as_chart).click()
        for _ in range(3):
            QApplication.processEvents()

    return act


def _import(desk) -> None:  # type: ignore[no-untyped-def]
    out = Path(desk.workspace.project.path).with_name("من زميلة.jsonl")
    desk.workspace.project.export("doccano", out)
    changed = out.read_text(encoding="utf-8").replace('"quote"', '"اقوال"').replace("[210,", "[-4,")
    out.write_text(changed, encoding="utf-8")
    out.with_name(f"{out.name}.manifest.json").unlink()
    desk.importing.ask([out])


def _adding(page: str) -> Callable[..., None]:
    def act(desk) -> None:  # type: ignore[no-untyped-def]
        from tests.snapshots import adding

        getattr(adding, page)(desk)

    return act


def _library(page: str) -> Callable[..., None]:
    def act(desk) -> None:  # type: ignore[no-untyped-def]
        from tests.snapshots import library

        getattr(library, page)(desk)

    return act


_AR, _EN = Settings(language="ar", theme="light"), Settings(language="en", theme="light")

SCENES: dict[str, Scene] = {
    "readme": Scene(_AR, whole=True, act=_denial_of_the_calls),
    "ar-light": Scene(_AR, act=_select_denial),
    "ar-dark": Scene(replace(_AR, theme="dark"), act=_select_denial),
    "en-light": Scene(_EN, act=_select_denial),
    "en-dark": Scene(replace(_EN, theme="dark"), act=_select_words),
    "ar-selection": Scene(_AR, act=_select_words),
    "ar-digits": Scene(replace(_AR, digits="arabic")),
    "ar-small": Scene(_AR, (960, 600), act=_select_denial),
    "ar-large-type": Scene(replace(_AR, pixel_size=32), act=_select_denial),
    "ar-invisible": Scene(replace(_AR, show_invisible=True), act=_select_denial),
    "ar-unsaved": Scene(_AR, act=_unsaved),
    "en-unsaved-dark": Scene(replace(_EN, theme="dark"), (960, 600), act=_unsaved),
    "ar-history": Scene(_AR, act=_open("history")),
    "ar-frames": Scene(_AR, act=_open("frames")),
    "en-frames-dark": Scene(replace(_EN, theme="dark"), (960, 600), act=_open("frames")),
    "ar-findings": Scene(_AR, act=_findings),
    "ar-findings-dark": Scene(replace(_AR, theme="dark", digits="arabic"), (960, 600), act=_findings),
    "en-findings": Scene(_EN, (960, 600), act=_findings),
    "ar-rules": Scene(_AR, act=_rules),
    "en-rules-dark": Scene(replace(_EN, theme="dark"), act=_rules),
    "ar-kinds": Scene(_AR, act=_kinds),
    "en-kinds-dark": Scene(replace(_EN, theme="dark"), act=_kinds),
    "ar-finish": Scene(_AR, act=_finish),
    "ar-guidelines": Scene(_AR, act=_guidelines),
    "en-guidelines-dark": Scene(replace(_EN, theme="dark"), (960, 600), act=_guidelines),
    "ar-guidelines-editor": Scene(_AR, act=_edit_guidelines),
    "ar-letters": Scene(_AR, act=_open("inspector")),
    "ar-search": Scene(_AR, (1280, 800), act=_search("قال")),
    "ar-search-dark": Scene(
        replace(_AR, theme="dark", digits="arabic"), (960, 600), act=_search("بوتين", "before")
    ),
    "en-search": Scene(_EN, (1280, 800), act=_search("المحادثات", "after")),
    "en-search-dark": Scene(replace(_EN, theme="dark"), (1280, 800), act=_search("musk")),
    "ar-export": Scene(_AR, act=_export("jsonl")),
    "ar-export-dark": Scene(replace(_AR, theme="dark", digits="arabic"), act=_export("conll")),
    "ar-export-small": Scene(_AR, (960, 600), act=_export("brat")),
    "en-export": Scene(_EN, act=_export("doccano")),
    "ar-import": Scene(_AR, act=_page(_import)),
    "en-import-dark": Scene(replace(_EN, theme="dark"), (960, 600), act=_page(_import)),
    "ar-review": Scene(_AR, act=_adding("review")),
    "ar-review-page": Scene(replace(_AR, theme="dark"), act=_adding("review_of_a_page")),
    "en-review-dark": Scene(replace(_EN, theme="dark"), (960, 600), act=_adding("review")),
    "ar-batch": Scene(_AR, act=_adding("batch")),
    "ar-batch-dark": Scene(replace(_AR, theme="dark", digits="arabic"), (960, 600), act=_adding("batch")),
    "en-batch": Scene(_EN, act=_adding("batch")),
    "ar-adding-empty": Scene(_AR, act=_adding("empty")),
    "ar-columns": Scene(_AR, act=_adding("columns")),
    "en-columns-dark": Scene(replace(_EN, theme="dark"), act=_adding("columns")),
    "ar-adding-report": Scene(_AR, act=_adding("report")),
    "en-adding-report-dark": Scene(replace(_EN, theme="dark"), act=_adding("report")),
    "ar-unreviewed": Scene(_AR, act=_adding("reviewed_notice")),
    "en-unreviewed-dark": Scene(replace(_EN, theme="dark"), (960, 600), act=_adding("reviewed_notice")),
    "ar-figures": Scene(_AR, whole=True, act=_figures("labels")),
    "ar-figures-dark": Scene(replace(_AR, theme="dark", digits="arabic"), whole=True, act=_figures("places")),
    "ar-figures-table": Scene(
        replace(_AR, digits="arabic"), whole=True, act=_figures("sources", as_table=True)
    ),
    "en-figures": Scene(_EN, whole=True, act=_figures("sources")),
    "en-figures-dark": Scene(replace(_EN, theme="dark"), (960, 600), whole=True, act=_figures("lengths")),
    "ar-figures-empty": Scene(_AR, empty=True, act=_figures("labels")),
    "ar-library": Scene(_AR, (1280, 800), act=_library("chips")),
    "en-library-dark": Scene(replace(_EN, theme="dark"), (960, 600), act=_library("chips")),
    "ar-library-form-dark": Scene(replace(_AR, theme="dark"), (1280, 800), act=_library("form")),
    "en-library-form": Scene(_EN, (960, 600), act=_library("form")),
    "ar-library-nothing": Scene(_AR, (1280, 800), act=_library("nothing")),
    "ar-library-tag": Scene(_AR, act=_library("tag")),
    "ar-empty": Scene(_AR, empty=True),
    "en-empty": Scene(_EN, empty=True),
}


def draw(scene: Scene, out: Path, home: Path) -> None:
    """Draw one scene into ``out``; ``home`` is a folder for its project and settings."""
    from hashiya import settings as stored
    from hashiya.project import Project
    from hashiya.ui.application import make_application, open_desk
    from tests.snapshots import project

    os.environ["HASHIYA_HOME"] = str(home)
    stored.save(scene.settings)
    path = home / "انتخابات.hashiya"
    if scene.empty:
        Project.create(path, annotator="ليلى").close()
    else:
        project.make(path, whole=scene.whole)
    application = make_application()
    desk = open_desk(application, path)
    desk.resize(*scene.size)
    desk.furniture.fill()
    desk.spread_panes()
    application.processEvents()
    if scene.act is not None:
        scene.act(desk)
    desk.furniture.catch_up()
    application.processEvents()
    figures = vars(desk).get("figures")
    above = application.activeModalWidget() or application.activePopupWidget()
    above = above or (figures and figures.page)
    (above or desk).grab().save(str(out))
    desk.close()


def main(arguments: list[str]) -> int:
    """Draw the named scenes, all without a name, each in a process of its own."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    folder = Path(arguments[0])
    folder.mkdir(parents=True, exist_ok=True)
    names = arguments[1:] or list(SCENES)
    if len(names) > 1:
        import subprocess

        for name in names:
            subprocess.run([sys.executable, "-m", __spec__.name, str(folder), name], check=True)
        return 0
    with tempfile.TemporaryDirectory() as home:
        draw(SCENES[names[0]], folder / f"{names[0]}.png", Path(home))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
