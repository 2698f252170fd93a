"""Files to begin with: our own exports of what hurts, in every format, and an article for every reader."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from xml.sax.saxutils import escape

from hashiya.formats.exporting import export
from hashiya.formats.registry import FORMATS
from hashiya.formats.writing import Options
from tests.formats.conftest import annotated, mark
from tests.formats.drawn import PAINFUL, painful
from tests.formats.rounds import everything
from tests.readers import documents

DATA = Path(__file__).resolve().parents[1] / "data"
_LINES = ("قال الوزير «لا» أمس.", "ونفت BBC ذلك😀 تمامًا؛ e\u0301 و\u200cكذا.", "آخر سطر")


def seeds(place: Path) -> dict[str, list[Path]]:
    """Write the seeds into a folder, and return them by what reads them: ``format:…`` or ``reader:…``."""
    found = {
        f"format:{name}": _sets(name, place)
        for name, each in FORMATS.items()
        if each.reads and each.available
    }
    found["format:huggingface"].extend(_parquet(place))
    found |= {f"reader:{name}": paths for name, paths in _articles(place).items()}
    return found


def _sets(name: str, place: Path) -> list[Path]:
    suffix = "" if FORMATS[name].folder else FORMATS[name].suffix
    given = {
        "hard": everything(),
        "painful": painful(),
        "plain": [annotated("قال زيد نعم.", [mark("m1", (0, 3)), mark("m2", (4, 7), label="source")])],
    }
    paths = []
    for kind, articles in given.items():
        path = place / f"{name}-{kind}{suffix}"
        export(name, articles, path, proof=False)
        path.with_name(f"{path.name}.manifest.json").unlink(missing_ok=True)
        paths.append(path)
    committed = DATA / "sets" / name
    if committed.is_dir():
        paths.extend(sorted(each for each in committed.iterdir() if "manifest" not in each.name))
    return paths


def _parquet(place: Path) -> list[Path]:
    if not FORMATS["spacy"].available:
        return []
    out = place / "parquet"
    export("huggingface", everything(), out, options=Options(parquet=True), proof=False)
    paths = []
    for number, path in enumerate(sorted(out.rglob("*.parquet"))):
        paths.append(place / f"rows-{number}.parquet")
        shutil.copy(path, paths[-1])
    return paths


def _articles(place: Path) -> dict[str, list[Path]]:
    page = "".join(f"<p>{escape(line)}</p>" for line in _LINES)
    rows = [
        {"title": f"خبر {number}", "text": line, "date": "2026-01-02"} for number, line in enumerate(_LINES)
    ]
    texts = {
        "a.txt": PAINFUL.encode(),
        "b.txt": "\r\n".join(_LINES).encode("utf-16"),
        "c.txt": _LINES[0].encode("cp1256"),
        "a.html": f"<html><title>خبر</title><h1>خبر</h1><article>{page}</article></html>".encode(),
        "a.csv": ("title,text\r\n" + "".join(f'{row["title"]},"{row["text"]}"\r\n' for row in rows)).encode(),
        "a.tsv": ("title\ttext\n" + "".join(f"{row['title']}\t{row['text']}\n" for row in rows)).encode(
            "utf-16"
        ),
        "a.jsonl": "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows).encode(),
        "a.json": json.dumps(rows).encode(),
    }
    for name, data in texts.items():
        (place / name).write_bytes(data)
    body = "".join(documents.p(documents.r(line)) for line in _LINES)
    documents.docx(place / "a.docx", body, core="<dc:title>خبر</dc:title>", footnotes="<w:footnote/>")
    documents.odt(
        place / "a.odt", "".join(documents.tp(documents.spaced(line)) for line in _LINES), meta="<dc:title/>"
    )
    documents.epub(place / "a.epub", {"a.xhtml": documents.xhtml(page), "b.xhtml": documents.xhtml(page)})
    _workbook(place / "a.xlsx", rows)
    (place / "a.pdf").write_bytes(
        min((DATA / "pdf").iterdir(), key=lambda path: path.stat().st_size).read_bytes()
    )
    found: dict[str, list[Path]] = {}
    for path in sorted((*map(place.joinpath, texts), *place.glob("a.*"))):
        kind = {"htm": "html", "tsv": "csv", "json": "jsonl"}.get(path.suffix[1:], path.suffix[1:])
        if path not in found.setdefault(kind, []):
            found[kind].append(path)
    return found


def _workbook(path: Path, rows: list[dict[str, str]]) -> None:
    import openpyxl

    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(list(rows[0]))
    for row in rows:
        sheet.append(list(row.values()))
    book.save(path)
