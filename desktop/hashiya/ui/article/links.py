"""The links of the article in the reading pane."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from hashiya.core.annotations import Link
from hashiya.core.link_kinds import LinkKinds


class Links:
    """Know the links that are shown, and which annotation has which; ``all_shown`` shows them at once."""

    def __init__(self) -> None:
        self.kinds = LinkKinds()
        self.all_shown = False
        self._of: dict[str, list[Link]] = {}

    def fill(self, links: Iterable[Link], kinds: LinkKinds) -> None:
        """Put these links in the place of all others."""
        self.kinds = kinds
        found: defaultdict[str, list[Link]] = defaultdict(list)
        for link in links:
            for end in dict.fromkeys((link.from_, link.to)):
                found[end].append(link)
        self._of = dict(found)

    def of(self, annotation: str | None) -> list[Link]:
        """Return the links that begin or end at an annotation."""
        return self._of.get(annotation, []) if annotation else []
