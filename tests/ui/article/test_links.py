"""Links in the margin: which are shown, and where."""

from __future__ import annotations

from hashiya.core.annotations import Link
from hashiya.core.articles import Article
from hashiya.core.labels import LabelSet
from hashiya.core.link_kinds import LinkKinds
from tests.ui.article.conftest import TEXT, Show, annotation


def test_links_go_with_their_article_and_showing_all_stays(show: Show) -> None:
    view = show(annotations=(annotation("x", "claim", 0, 3), annotation("y", "source", 4, 10)))
    view.set_links([Link("l", "a", "attributed_to", "x", "y")], LinkKinds())
    view.set_all_links(True)
    assert [link.id for link in view.scene.links.of("y")] == ["l"]
    view.show_article(Article("b", "t", len(TEXT), ""), TEXT, [], LabelSet())
    assert view.scene.links.of("y") == []
    assert view.scene.links.all_shown
