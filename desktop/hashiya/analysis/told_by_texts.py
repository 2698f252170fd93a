"""What annotated texts tell: their sources, the verbs beside annotations, where in a text labels stand."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from hashiya.analysis.figures import PARAGRAPHS, TENTHS, Places, tenth
from hashiya.analysis.reporting import count_verbs
from hashiya.core.spans import Span
from hashiya.text.fold import fold

_WITH_TEXT = re.compile(r"[^\n]*\S[^\n]*")


class ToldByTexts:
    """Take texts in, one after the other; what stands under a source label is a source."""

    def __init__(self, source_labels: frozenset[str]) -> None:
        self.verbs: Counter[str] = Counter()
        self._source_labels = source_labels
        self._spelt: dict[str, Counter[str]] = {}
        self._tenths: dict[str, list[int]] = {}
        self._paragraphs: dict[str, list[int]] = {}

    def take(self, text: str, marks: Sequence[tuple[str, Sequence[Span]]]) -> None:
        """Take a text with its annotations, each as its label and its fragments in text order."""
        begins = [each.start() for each in _WITH_TEXT.finditer(text)]
        for label, spans in marks:
            paragraphs = self._paragraphs.setdefault(label, [0] * PARAGRAPHS)
            paragraphs[min(max(bisect_right(begins, spans[0].start), 1), PARAGRAPHS) - 1] += 1
            tenths = self._tenths.setdefault(label, [0] * TENTHS)
            tenths[tenth(spans[0].start, len(text))] += 1
            if label in self._source_labels:
                self._take_source(" … ".join(span.of(text) for span in spans))
        starts = (span.start for _, spans in marks for span in spans)
        self.verbs.update(count_verbs(span.of(text) for span in _paragraphs(text, starts)))

    def sources(self) -> Counter[str]:
        """Return the sources, each as it is most often written, the first so where two are equal."""
        return Counter({each.most_common(1)[0][0]: each.total() for each in self._spelt.values()})

    def places(self, labels: Iterable[str]) -> tuple[Places, ...]:
        """Return where annotations begin, for those of the labels that have any, in their order."""
        return tuple(
            Places(label, tuple(self._tenths[label]), tuple(self._paragraphs[label]))
            for label in labels
            if label in self._tenths
        )

    def _take_source(self, text: str) -> None:
        written = " ".join(text.split())
        self._spelt.setdefault(fold(written).text, Counter())[written] += 1


def _paragraphs(text: str, starts: Iterable[int]) -> Iterator[Span]:
    """Give each paragraph in which one of these places lies, once."""
    end = -1
    for start in sorted(starts):
        if start > end:
            begin = text.rfind("\n", 0, start) + 1
            end = text.find("\n", start)
            end = len(text) if end == -1 else end
            yield Span(begin, end)
