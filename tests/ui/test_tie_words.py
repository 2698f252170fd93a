"""How a link is called at either of its ends."""

import pytest

from hashiya.core.link_kinds import STANDARD_LINK_KINDS, LinkKind, LinkKinds
from hashiya.ui.tie_words import tie_words

SAME = LinkKind("same_as", "هو نفسه", "same as")
RENAMED = LinkKind("denies", "يناقض", "contradicts")


@pytest.mark.parametrize(
    ("kind", "kinds", "language", "begins", "words"),
    [
        ("denies", STANDARD_LINK_KINDS, "en", True, "denies →"),
        ("denies", STANDARD_LINK_KINDS, "ar", True, "ينفي ←"),
        ("denies", STANDARD_LINK_KINDS, "en", False, "denied by →"),
        ("attributed_to", STANDARD_LINK_KINDS, "en", False, "source of →"),
        ("denies", (RENAMED,), "en", False, "contradicts ←"),
        ("same_as", (SAME,), "en", False, "same as ←"),
        ("same_as", (SAME,), "ar", False, "هو نفسه →"),
        ("unheard_of", (), "en", True, "unheard_of →"),
        ("unheard_of", (), "en", False, "unheard_of ←"),
    ],
)
def test_a_link_is_told_from_either_end(qapp, kind, kinds, language, begins, words):
    told = tie_words(kind, LinkKinds(tuple(kinds)), language, begins=begins)
    assert told.replace("\u2068", "").replace("\u2069", "") == words
