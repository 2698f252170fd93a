"""Who hears of what in the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication

from hashiya.core.edits import Change, Entity
from hashiya.core.spans import Span
from hashiya.text.direction import isolate
from hashiya.ui import wording
from hashiya.ui.article.targets import Target
from hashiya.ui.link_keys import LinkKeys

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from hashiya.errors import Sentence
    from hashiya.project.backups import Backup, Loss
    from hashiya.ui.main_window import MainWindow
    from hashiya.ui.menu import Menu
    from hashiya.ui.notice import Step


class Wiring(QObject):
    """Connect reading pane, workspace and settings; each handler is a sentence."""

    def __init__(self, desk: MainWindow) -> None:
        super().__init__(desk)
        self._desk = desk
        self._link_keys = LinkKeys(desk.view, desk.workspace)
        self._connect_view()
        self._connect_workspace()
        self._connect_appearance()
        self._connect_page()

    def _connect_view(self) -> None:
        desk, view, workspace = self._desk, self._desk.view, self._desk.workspace
        view.selection_made.connect(workspace.select)
        view.selection_finished.connect(self._on_selection_finished)
        view.caret_moved.connect(workspace.set_caret)
        view.annotation_selected.connect(self._on_annotation_selected)
        view.link_dragged.connect(workspace.tie)
        view.fragment_made.connect(self._on_fragment_made)
        view.label_requested.connect(self._on_label_requested)
        view.files_dropped.connect(self._on_files_dropped)
        view.menu_requested.connect(self._on_menu_requested)
        view.zoom_requested.connect(desk.appearance.zoom)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), view)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(lambda: desk.marks.let_go())  # noqa: PLW0108 -- made when it is needed

    def _connect_workspace(self) -> None:
        view, workspace = self._desk.view, self._desk.workspace
        workspace.article_opened.connect(self._on_article_opened)
        workspace.annotation_put.connect(view.put_annotation)
        workspace.annotation_dropped.connect(view.drop_annotation)
        workspace.annotations_reset.connect(self._on_annotations_reset)
        workspace.links_reset.connect(self._show_links)
        workspace.link_kinds_changed.connect(self._show_links)
        workspace.linking_changed.connect(self._on_linking_changed)
        workspace.current_changed.connect(view.set_current)
        workspace.selection_changed.connect(self._on_selection_changed)
        workspace.reveal_requested.connect(view.reveal)
        workspace.labels_changed.connect(lambda: view.set_labels(workspace.labels))
        workspace.sticky_changed.connect(view.set_sticky)
        workspace.changed.connect(self._on_changed)
        workspace.failed.connect(self._on_failed)
        workspace.opening_waits.connect(self._on_opening_waits)
        workspace.opening_failed.connect(self._on_opening_failed)
        workspace.project_opened.connect(self._on_project_opened)
        self._desk.backing_up.told.connect(self._on_backup_told)
        self._desk.backing_up.missed.connect(self._on_annotations_missed)
        for signal in (
            workspace.project_opened,
            workspace.project_closed,
            workspace.article_opened,
            workspace.articles_changed,
        ):
            signal.connect(self._desk.show_title)

    def _connect_appearance(self) -> None:
        desk, appearance = self._desk, self._desk.appearance
        appearance.look_changed.connect(lambda: desk.view.set_look(appearance.look()))
        appearance.links_shown.connect(desk.view.set_all_links)
        desk.view.set_all_links(appearance.settings.show_links)
        appearance.theme_changed.connect(self._on_appearance_changed)
        appearance.language_changed.connect(self._on_appearance_changed)
        appearance.failed.connect(desk.notice.tell)

    def _connect_page(self) -> None:
        desk = self._desk
        welcome = desk.page.welcome
        welcome.new_requested.connect(desk.files.new)
        welcome.open_requested.connect(desk.files.open)
        welcome.sample_requested.connect(desk.files.open_sample)
        welcome.add_requested.connect(self._on_add_requested)
        welcome.paste_requested.connect(self._on_paste_requested)

    # -- articles in; what brings them in is made when it is first needed

    def _on_files_dropped(self, files: list[Path]) -> None:
        self._desk.adding.drop(files)

    def _on_add_requested(self) -> None:
        self._desk.adding.add_files()

    def _on_paste_requested(self) -> None:
        self._desk.adding.add_pasted()

    # -- the reading pane's doings

    def _on_selection_finished(self, span: Span) -> None:
        workspace = self._desk.workspace
        if workspace.sticky is not None:
            workspace.select(span)
            workspace.annotate(workspace.sticky.id, exact=_alt_is_held())

    def _on_annotation_selected(self, annotation: str | None) -> None:
        workspace = self._desk.workspace
        origin = workspace.link_origin
        if origin is None:
            workspace.set_current(annotation)
        else:
            self._desk.view.set_current(origin.id)
            workspace.choose_at(annotation)

    def _on_fragment_made(self, span: Span) -> None:
        self._desk.workspace.add_fragment(span, exact=_alt_is_held())

    def _on_label_requested(self, label: str) -> None:
        self._desk.workspace.annotate(label, exact=_alt_is_held())

    def _on_menu_requested(self, place: QPoint, annotation: str | None) -> None:
        from hashiya.ui.menu import Menu

        desk = self._desk
        if annotation is not None:
            desk.workspace.set_current(annotation)
        desk.menus.refresh()
        menu = Menu(desk)
        menu.addActions(desk.menus.labels.marks)
        for names in desk.menus.CONTEXT:
            menu.addSeparator()
            for name in names:
                menu.addAction(desk.menus.actions[name])
                if name == "add_fragment":
                    self._offer_fragment(menu, place)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place)

    def _offer_fragment(self, menu: Menu, place: QPoint) -> None:
        """Offer to take out the fragment that the menu was asked for at, which isn't where the caret is."""
        view, workspace = self._desk.view, self._desk.workspace
        if workspace.current is None or len(workspace.current.spans) == 1 or workspace.read_only:
            return
        point = view.to_document(view.viewport().mapFromGlobal(place))
        position = view.scene.offsets.point(view.scene.page.letter_at(point)[0])
        taken_out = menu.addAction(self._desk.menus.actions["remove_fragment"].text())
        taken_out.triggered.connect(lambda: workspace.remove_fragment(position))

    # -- the workspace's facts

    def _on_article_opened(self, _article: str | None) -> None:
        view, workspace = self._desk.view, self._desk.workspace
        if workspace.article is None:
            view.clear_article()
            return
        view.set_markable(not workspace.read_only)
        view.show_article(
            workspace.article, workspace.text, workspace.annotations, workspace.labels, workspace.segments
        )
        for annotation in workspace.annotations:
            if workspace.is_unsaved(annotation.id):
                view.put_annotation(annotation, unsaved=True)
        self._show_links()

    def _show_links(self) -> None:
        self._desk.view.set_links(self._desk.workspace.links, self._desk.workspace.link_kinds)

    def _on_linking_changed(self) -> None:
        view, state = self._desk.view, self._desk.workspace.linking
        self._link_keys.listen(state is not None)
        if state is None:
            view.set_linking(None, (), None)
            return
        targets = [
            Target(partner.annotation.id, number, partner.link is not None)
            for number, partner in enumerate(state.partners, 1)
        ]
        view.set_linking(state.origin, targets, state.place, self._desk.workspace.sought_label())
        view.setFocus()

    def _on_annotations_reset(self) -> None:
        view, workspace = self._desk.view, self._desk.workspace
        view.set_annotations(workspace.annotations)
        for annotation in workspace.annotations:
            if workspace.is_unsaved(annotation.id):
                view.put_annotation(annotation, unsaved=True)

    def _on_selection_changed(self, span: Span | None) -> None:
        if span != self._desk.view.selected_span():
            self._desk.view.select(span)

    def _on_changed(self, change: Change) -> None:
        workspace = self._desk.workspace
        if change.touches(Entity.ARTICLE) and workspace.article is not None:
            self._desk.view.set_directions(workspace.article)

    def _on_failed(self, sentence: str, kind: str) -> None:
        desk = self._desk
        if QApplication.activeModalWidget() is not None:  # a dialog says it beside what caused it
            return
        steps = []
        if kind in ("full", "io", "read_only"):
            steps = [
                (self.tr("Save a copy elsewhere…"), desk.files.save_copy),
                (self.tr("Try again"), desk.files.save),
            ]
        desk.notice.tell(sentence, steps)

    def _on_project_opened(self) -> None:
        project, desk = self._desk.workspace.project, self._desk
        if project is None or project.read_only:
            return
        if project.told is not None:
            self._tell_of_project(wording.reworded(project.told))
        from hashiya.project.places import warning

        if found := warning(project.path):
            copy = (self.tr("Work on a copy…"), desk.files.work_on_copy)
            self._tell_of_project(wording.reworded(found), [copy])

    def _tell_of_project(self, sentence: str, steps: Sequence[Step] = ()) -> None:
        """Say what is to be known of the open project, in its turn, and only while it is open."""
        notice = self._desk.notice
        notice.tell_in_turn(sentence, steps)
        done = Qt.ConnectionType.SingleShotConnection
        self._desk.workspace.project_closed.connect(lambda: notice.dismiss_what(sentence), done)

    def _on_opening_waits(self, name: str) -> None:
        desk = self._desk
        desk.show()  # the last project is opened before the window is seen
        told = self.tr("Opening {}: it was last written elsewhere, so all of it is checked first.")
        sentence = told.format(isolate(name))
        desk.notice.tell(sentence)
        done = Qt.ConnectionType.SingleShotConnection
        desk.workspace.project_opened.connect(lambda: desk.notice.dismiss_what(sentence), done)

    def _on_opening_failed(self, sentence: str, kind: str) -> None:
        desk, path = self._desk, self._desk.files.wanted
        steps: list[Step] = []
        if kind in ("locked", "read_only") and path is not None:
            steps = [(self.tr("Open for reading only"), lambda: desk.files.open_path(path, read_only=True))]
        elif kind in ("damaged", "missing", "not_project") and path is not None:
            if desk.backups.exist_of(path):
                steps.append((self.tr("Backups…"), lambda: desk.backups.show(path)))
            if kind == "damaged":
                steps.append((self.tr("Rescue…"), lambda: desk.rescuing.ask(path)))
        desk.notice.tell(sentence, steps)

    def _on_backup_told(self, sentence: Sentence) -> None:
        self._desk.backups.tell(sentence)

    def _on_annotations_missed(self, backup: Backup, losses: list[Loss]) -> None:
        self._desk.backups.tell_missing(backup, losses)

    # -- the settings' facts

    def _on_appearance_changed(self) -> None:
        desk, appearance = self._desk, self._desk.appearance
        desk.workspace.set_appearance(language=appearance.language, theme=appearance.theme)
        desk.view.set_look(appearance.look())


def _alt_is_held() -> bool:
    return bool(QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.AltModifier)
