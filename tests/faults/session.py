"""A session that does a bit of everything: ``python -m tests.faults.session FOLDER [--talking]``.

Articles of each kind are added, marked, linked, searched, counted, exported and imported, a copy is made, and
the window opens without a screen. With ``--talking`` it does what it never should, so that whoever watches it
can be watched.
"""

from __future__ import annotations

import os
import socket
import sys
from pathlib import Path

import openpyxl

from hashiya.cli import main
from hashiya.project import Project
from tests.faults.run import ROOT
from tests.readers.documents import docx, epub, odt, p, r, tp, xhtml, zipped

_FORMATS = ("jsonl", "csv", "brat", "html", "tei", "webanno-tsv", "labelstudio", "uima-xmi")


def go(folder: Path) -> None:
    """Do a bit of everything in an empty folder."""
    project = folder / "a.hashiya"
    files = _files(folder / "files")
    _do("new", project)
    _do("add", project, *files)
    with Project.open(project) as opened:
        article = opened.articles()[0].id
        claim = opened.annotate(article, label="claim", start=12, end=19)
        source = opened.annotate(article, label="source", start=4, end=11)
        opened.link(claim, source, kind="attributed_to")
        opened.undo(article)
        opened.redo(article)
        opened.save_copy(folder / "copy.hashiya")
    _do("search", project, "قال")
    _do("figures", project, "--json")
    main(["lint", str(project)])
    for name in _FORMATS:
        _do("export", project, "--format", name, "--out", folder / f"set-{name}")
    _do("verify", folder / "set-jsonl")
    Project.create(folder / "b.hashiya", annotator="Salma").close()
    _do("import", folder / "b.hashiya", folder / "set-jsonl")
    _do("check", project)
    _do("desk", "--offscreen", "--out", folder / "desk")


def _do(*arguments: object) -> None:
    code = main([str(argument) for argument in arguments])
    if code:
        raise SystemExit(f"{arguments[0]} ended with {code}")


def _files(folder: Path) -> list[Path]:
    folder.mkdir()

    def told(kind: str) -> str:
        return f"قال المتحدث في جلسة {kind} إن الجولة المقبلة ستحسم الخلاف، ونفى ما تردد عن اتفاق سري. " * 3

    (folder / "a.txt").write_text(told("أولى"), "utf-8")
    (folder / "b.html").write_text(
        f"<html><body><article><p>{told('ثانية')}</p></article></body></html>", "utf-8"
    )
    docx(folder / "c.docx", p(r(told("ثالثة"))))
    odt(folder / "d.odt", tp(told("رابعة")))
    epub(folder / "e.epub", {"1.xhtml": xhtml(f"<h1>فصل</h1><p>{told('خامسة')}</p>")})
    (folder / "f.csv").write_text(f'title,text\nصف,"{told("سادسة")}"\n', "utf-8")
    book = openpyxl.Workbook()
    for row in (("title", "text"), ("ورقة", told("سابعة"))):
        book.active.append(row)
    book.save(folder / "g.xlsx")
    (folder / "h.jsonl").write_text(f'{{"title": "سجل", "text": "{told("ثامنة")}"}}\n', "utf-8")
    zipped(folder / "i.zip", {"within/j.txt": told("تاسعة")})
    (folder / "k.pdf").write_bytes((ROOT / "tests/data/pdf/chromium-dejavu.pdf").read_bytes())
    return sorted(folder.iterdir())


if __name__ == "__main__":
    os.umask(0o022)
    if "--talking" in sys.argv:
        socket.socket(socket.AF_INET, socket.SOCK_DGRAM).close()
    else:
        go(Path(sys.argv[1]))
