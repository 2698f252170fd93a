"""The walk over the elements of a tree, however deep, since it keeps no place on Python's stack."""

from __future__ import annotations

from typing import Protocol

from lxml import etree

from hashiya.files.xml import local_name


class Visitor(Protocol):
    """Be told of each element by its local name."""

    def begin(self, name: str, element: etree._Element) -> bool:
        """Take an element that begins, and say whether what is in it is wanted."""

    def end(self, name: str, element: etree._Element, taken: bool) -> None:
        """Take an element that ends; ``taken`` says whether what is in it was wanted."""


def walk(root: etree._Element, visitor: Visitor) -> None:
    """Tell the visitor of the root and of all that is in it, in document order."""
    walker, taken = etree.iterwalk(root, events=("start", "end")), True
    for event, element in walker:
        name = local_name(element)
        if event == "end":
            visitor.end(name, element, taken)
            taken = True
        elif not visitor.begin(name, element):
            walker.skip_subtree()
            taken = False
