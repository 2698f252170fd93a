"""Whether the text of a PDF can be used: whether it is words, and the right way round."""

from __future__ import annotations

from collections.abc import Sequence

from hashiya.readers.pdf.words import ARABIC
from hashiya.text.patterns import pattern

_COMMON_WORDS = (
    "في من على إلى عن أن إن مع هذا هذه التي الذي الذين ما لم لن قد كان كانت بعد قبل بين أو ثم حتى كل غير "
    "وفي ومن وقال قال وقد ذلك"
)
_COMMON = frozenset(_COMMON_WORDS.split())
_TURNED = frozenset(word[::-1] for word in _COMMON) - _COMMON
# what a word may be made of: one script with its marks, numbers, a Latin word behind an Arabic prefix
_SIGNS = r"[\p{P}\p{S}\u200b-\u200f\u2066-\u2069]*"
_SHAPED = pattern(
    rf"(?V1){_SIGNS}(?:[[\p{{Arabic}}\p{{M}}\p{{Nd}}]--\p{{P}}]+(?:[-–./,:،٫٬]\w+)*"
    rf"|[\p{{Arabic}}]?[\p{{L}}\p{{M}}\p{{Nd}}--\p{{Arabic}}]+(?:[-–./,:'’@&_]+\w+)*|){_SIGNS}"
)
_DAMAGED = pattern(
    r"(?V1)^[\p{P}]*[ةى\p{M}]\w|ة(?=[\p{Arabic}&&\p{L}])|[\ufffd\p{Co}]"
    r"|(?<=\p{Arabic}|\p{M})(?:[\"#$%&*+;<=>@^`|~{}A-Za-z]+(?=\p{Arabic})|[#$%&*+<=>@^`|~?]{2})"
    r"|(?:\p{Arabic}{2}|\p{Arabic}[:;\p{Nd}])\p{Latin}|\p{Latin}{2}\p{Arabic}"
)
_LEAST_SHAPED = 0.5
_MOST_TURNED = 0.03
_MOST_SINGLE = 0.12
_FEW = 20


def is_usable(words: Sequence[str]) -> bool:
    """Say whether at least half of the words are shaped like words or numbers, and not torn into letters."""
    shaped = sum(1 for word in words if _SHAPED.fullmatch(word) and not looks_damaged(word))
    single = sum(1 for word in words if len(word) == 1 and ARABIC.match(word))
    return shaped >= _LEAST_SHAPED * len(words) and single <= max(_FEW, _MOST_SINGLE * len(words))


def is_turned(words: Sequence[str]) -> bool:
    """Say whether the common words of Arabic stand there back to front more often than not."""
    arabic = [word for word in words if ARABIC.search(word)]
    turned = sum(word in _TURNED for word in arabic)
    return turned > _MOST_TURNED * len(arabic) and turned > sum(word in _COMMON for word in arabic)


def looks_damaged(word: str) -> bool:
    """Say whether a word has letters that no Arabic word has in such a place."""
    return _DAMAGED.search(word) is not None
