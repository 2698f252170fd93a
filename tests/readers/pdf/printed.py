"""PDFs as different programs print them, of the reference article's beginning.

The files under ``tests/data/pdf`` were printed by Chromium 156, fpdf2 with HarfBuzz, and Qt 6.11.
"""

from __future__ import annotations

import difflib
import zlib
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from io import BytesIO
from itertools import pairwise
from pathlib import Path

from hashiya import assets
from hashiya.readers import FileSource, Options, ReadArticle, reader_for

DATA = Path(__file__).parents[2] / "data" / "pdf"
HARD = (
    "قَالَ المُتَحَدِّثُ في مُؤتَمَرٍ صَحفيٍّ (يوم 12/11/2024) إنَّ النسبة بلغت %45.7 أو ٣٫٥٪، وإن شركة "
    "BBC News [العربية] نفت ذلك: «لا، لم نقُل»."
)
"""Marks, a date, a share, Latin, brackets and quotes in one sentence."""

_LEFT, _RIGHT, _TOP, _BOTTOM = 100, 540, 780, 60


@cache
def reference() -> tuple[str, ...]:
    """Return the paragraphs that every file here has."""
    sample = assets.resource("samples", "musk-putin.txt").read_text(encoding="utf-8")
    lines = [line for line in sample.split("\n") if line.strip()]
    return *lines[:3], HARD, *lines[3:5]


def share_found(text: str) -> float:
    """Return the share of the reference's words that stand in a text in their order."""
    wanted, found = " ".join(reference()).split(), text.split()
    matcher = difflib.SequenceMatcher(None, wanted, found, autojunk=False)
    return sum(block.size for block in matcher.get_matching_blocks()) / len(wanted)


def read(path: Path) -> ReadArticle:
    [article] = reader_for(path).read(FileSource(path), Options())
    return article


def read_bytes(folder: Path, data: bytes) -> ReadArticle:
    path = folder / "article.pdf"
    path.write_bytes(data)
    return read(path)


class Printer:
    """Print lines with DejaVu Sans as they are given, from the right edge or the left one."""

    def __init__(self, **told: str) -> None:
        from reportlab.pdfgen.canvas import Canvas

        self._stream = BytesIO()
        self.canvas = Canvas(self._stream)
        for name, value in told.items():
            getattr(self.canvas, f"set{name}")(value)
        self.size = 13
        self.y = _TOP
        self.canvas.setFont(_font(), self.size)

    def line(self, text: str, spoken: str | None = None, *, indent: int = 0, from_left: bool = False) -> None:
        """Print one line; ``spoken`` is what the file says that it reads."""
        if self.y < _BOTTOM:
            self.page()
        if spoken is not None:
            reading = spoken.encode("utf-16-be").hex()
            self.canvas._code.append(f"/Span <</ActualText <feff{reading}>>> BDC")
        if from_left:
            self.canvas.drawString(_LEFT + indent, self.y, text)
        else:
            self.canvas.drawRightString(_RIGHT - indent, self.y, text)
        if spoken is not None:
            self.canvas._code.append("EMC")
        self.y -= 22

    def at(self, x: float, y: float, text: str) -> None:
        self.canvas.drawString(x, y, text)

    def page(self) -> None:
        self.canvas.showPage()
        self.y = _TOP
        self.canvas.setFont(_font(), self.size)

    def gap(self, height: int = 12) -> None:
        self.y -= height

    def data(self) -> bytes:
        self.canvas.save()
        return self._stream.getvalue()


@cache
def _font() -> str:
    import matplotlib as mpl
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    path = Path(mpl.get_data_path()) / "fonts" / "ttf" / "DejaVuSans.ttf"
    pdfmetrics.registerFont(TTFont("DejaVu", str(path)))
    return "DejaVu"


def wrapped(paragraph: str, size: float = 13) -> Iterable[str]:
    """Give the lines of a paragraph as they fit between the edges."""
    from reportlab.pdfbase import pdfmetrics

    line: list[str] = []
    for word in paragraph.split(" "):
        if pdfmetrics.stringWidth(" ".join([*line, word]), _font(), size) > _RIGHT - _LEFT:
            yield " ".join(line)
            line = []
        line.append(word)
    yield " ".join(line)


def in_visual_order(line: str) -> str:
    from bidi import get_display

    return str(get_display(line, base_dir="R"))


def in_joined_forms(line: str) -> str:
    from arabic_reshaper import ArabicReshaper

    return in_visual_order(ArabicReshaper({"delete_harakat": False}).reshape(line))


def as_stored(line: str) -> str:
    """Return the line as it is, for a program that knows nothing of Arabic and prints it from the left."""
    return line


def printed(drawn: Callable[[str], str], *, spoken: bool = False, paragraphs: Sequence[str] = ()) -> bytes:
    """Return the reference as a program prints it whose lines are ``drawn`` so."""
    printer = Printer()
    for paragraph in paragraphs or reference():
        for line in wrapped(paragraph):
            printer.line(drawn(line), line if spoken else None)
        printer.gap()
    return printer.data()


def raw(objects: Sequence[bytes], more: bytes = b"") -> bytes:
    """Return a PDF of these objects, numbered from 1; the first is its root, ``more`` is in its trailer."""
    out, places = bytearray(b"%PDF-1.7\n"), []
    for number, written in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, written)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table)
    out += b"trailer\n<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, more, start)
    return bytes(out)


def one_page(packed: bytes, filters: bytes = b"/FlateDecode", kind: bytes = b"", told: bytes = b"") -> bytes:
    """Return a PDF whose one page draws what ``packed`` unpacks to."""
    return raw(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources 6 0 R>>",
            b"<<%s/Length %d/Filter%s>>stream\n%s\nendstream" % (kind, len(packed), filters, packed),
            b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
            b"<</Font<</F 5 0 R>>>>",
            b"<<%s>>" % told,
        ],
        b"/Info 7 0 R",
    )


def packed_spaces(size: int) -> bytes:
    """Return ``size`` spaces, packed without ever being in memory."""
    packing = zlib.compressobj(9)
    steps = [*range(0, size, 1_000_000), size]
    return (
        b"".join(packing.compress(b" " * (end - start)) for start, end in pairwise(steps)) + packing.flush()
    )
