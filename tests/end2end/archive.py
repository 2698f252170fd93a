"""A folder with an article of every kind, as somebody might have gathered it."""

from __future__ import annotations

from pathlib import Path

import openpyxl

from tests.readers.documents import docx, epub, odt, p, r, tp, xhtml, zipped

KINDS = ("نصية", "شبكية", "مكتبية", "مفتوحة", "كتابية", "جدولية", "حسابية", "سجلية", "مضغوطة")


def told(kind: str) -> str:
    return (
        f"قال وزير الري في جلسة {kind} إن بلاده لن تقبل بفرض الأمر الواقع في ملف السد. "
        f"وأضاف أن الجولة المقبلة من المفاوضات ال{kind} ستحسم الخلاف حول قواعد الملء والتشغيل، "
        f"ونفى ما تردد عن اتفاق سري وقعه الطرفان في قاعة {kind} قبل شهرين."
    )


def archive(folder: Path) -> Path:
    """Make it, with a text that is there twice, a broken PDF and a picture."""
    text, page, word, free, book, table, sheet, records, packed = map(told, KINDS)
    folder.mkdir()
    (folder / "a.txt").write_text(text, "windows-1256")
    (folder / "b.html").write_text(
        f"<html><head><title>خبر</title></head><body><article><h1>خبر</h1><p>{page}</p><p>{page[::-1]}</p>"
        "</article></body></html>",
        "utf-8",
    )
    docx(folder / "c.docx", p(r(word)))
    odt(folder / "d.odt", tp(free))
    epub(folder / "e.epub", {"1.xhtml": xhtml(f"<h1>فصل</h1><p>{book}</p>")})
    (folder / "f.csv").write_text(f'العنوان,النص\nصف أول,"{table}"\n', "utf-8")
    book_of_sheets = openpyxl.Workbook()
    for row in (("title", "text"), ("ورقة", sheet)):
        book_of_sheets.active.append(row)
    book_of_sheets.save(folder / "g.xlsx")
    (folder / "h.jsonl").write_text(f'{{"title": "سجل", "text": "{records}"}}\n', "utf-8")
    zipped(folder / "i.zip", {"within/j.txt": packed})
    (folder / "k.txt").write_text(text, "utf-8")
    (folder / "l.pdf").write_bytes(b"%PDF-1.4 broken")
    (folder / "m.png").write_bytes(b"\x89PNG")
    return folder
