"""The rows of one document of CoNLL, and the text that they make."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import accumulate

from hashiya.formats.conll.tags import TaggedRow

DOCUMENT = "-DOCSTART-"
"""What stands for a token on the line that an article begins with."""


@dataclass(slots=True)
class Rows:
    """Gather tokens and the white space behind each; ``lead`` is what the text begins with.

    ``breaks`` are the tokens that a sentence ends with, ``head`` what comments tell of the article.
    """

    ours: bool
    words: list[str] = field(default_factory=list)
    spaces: list[str] = field(default_factory=list)
    lead: str = ""
    tagged: list[TaggedRow] = field(default_factory=list)
    breaks: set[int] = field(default_factory=set)
    head: dict[str, str] = field(default_factory=dict)

    def end_sentence(self) -> None:
        """Let a sentence end behind the last token, and its line with it."""
        if self.words:
            self.breaks.add(len(self.words) - 1)
            self.spaces[-1] = "\n"

    def text(self) -> tuple[str, list[int]]:
        """Return the text, and where each token begins in it."""
        parts = [""] * (2 * len(self.words))
        parts[::2], parts[1::2] = self.words, self.spaces
        starts = list(accumulate(map(len, parts), initial=len(self.lead)))
        return self.lead + "".join(parts), starts[::2]
