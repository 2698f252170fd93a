"""Every kind of hostile file on the whole road to a project: a sentence, in seconds, in little memory.

One file of each threat goes the whole road here. What it may look like otherwise is tested where it is read:

======  ==================================================================================================
I1–I3   ``tests/files/test_xml.py``: any encoding; ``tests/readers/test_docx.py``, ``test_epub.py``
I4–I6   ``tests/files/test_archives.py``; ``tests/readers/test_xlsx.py``
I7      ``tests/formats/test_brat.py``: links, lines that don't fit, units
I8      ``tests/files/test_json_text.py``, ``test_json_stream.py``; ``tests/formats/test_labelstudio.py``
I9–I10  ``tests/readers/test_html.py``; ``tests/ui/article/test_view.py``: markup opens no file
I11     ``tests/readers/pdf/test_guard.py``, ``test_reading.py``
I12     ``tests/formats/test_spacy.py``: user data is never looked at
I13     ``tests/text/test_encodings.py``, ``tests/readers/test_txt.py``
I14     ``tests/files/test_reading.py``
T1      ``tests/ui/test_rich_text.py``, ``test_messages.py``, ``article/test_view.py``
T2      ``tests/text/test_direction.py``; ``tests/ui/test_messages.py``, ``article/test_invisible.py``
T3      ``tests/core/test_lookalikes.py``, ``test_label_rules.py``; ``tests/project/test_label_mapping.py``
T4–T5   ``tests/text/test_display.py``, ``test_normalise.py``; ``tests/ui/article/test_view.py``
T6      ``tests/text/test_display.py``: piles are cut; ``tests/ui/article/test_heavy_texts.py``
Q1–Q3   ``tests/text/test_seeking.py``; ``tests/storage/test_matching.py``, ``test_search_index.py``
Q4      all SQL is in ``storage``, where names are constants; ``tests/project/test_labels.py``
E1      ``tests/formats/test_csv.py``: what a spreadsheet would run is text
E2      ``tests/files/test_writing.py``, ``test_folders.py``; ``tests/faults/test_full_disk.py``
======  ==================================================================================================
"""

from __future__ import annotations

import csv
import json
import os
import pickle
import struct
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from hashiya.files.reading import open_regular
from hashiya.project import Project
from hashiya.text.seeking import Query
from tests.readers import documents
from tests.readers.pdf.printed import one_page, packed_spaces

SECONDS, MEMORY = 5.0, 500_000_000
TEXT = "قال الوزير إن السعر ارتفع.\nونفى ذلك المتحدث.\n"
_PROGRAM = """
import resource, sys
from pathlib import Path
from hashiya.cli import main
code = main(sys.argv[1:])
most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
# what the system counts for a process itself begins with what the one that started it had
status = Path("/proc/self/status")
lines = status.read_text().splitlines() if status.exists() else ()
most = max([most, *(int(line.split()[1]) for line in lines if line.startswith("VmHWM"))])
print(code, most * 1024, file=sys.__stderr__)
"""
_ENTITY = '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY s {}>]>'
_LAUGHS = "".join(f'<!ENTITY l{number} "{f"&l{number - 1};" * 10}">' for number in range(1, 30))

File = Callable[[Path], Path]


class Told:
    """Hold what the command line said of a file."""

    def __init__(self, code: int, said: str) -> None:
        self.code, self.said = code, said


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "home" / "a.hashiya"
    path.parent.mkdir()
    with Project.create(path, annotator="ليلى") as made:
        made.add(TEXT)
    return path


@pytest.fixture
def tell(tmp_path: Path, project: Path) -> Callable[..., Told]:
    """Call the command line in a process of its own, with a watch on its time and its memory."""

    def call(command: str, *arguments: str | Path) -> Told:
        begun = time.monotonic()
        done = subprocess.run(
            [sys.executable, "-c", _PROGRAM, command, str(project), *map(str, arguments)],
            capture_output=True,
            text=True,
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONUTF8": "1"},
            timeout=60,
            check=False,
        )
        *said, last = done.stderr.strip().splitlines()
        code, most = map(int, last.split())
        whole = "\n".join((done.stdout, *said))
        assert "Traceback" not in whole
        assert time.monotonic() - begun < SECONDS
        assert most < MEMORY
        return Told(code, whole)

    return call


def held(project: Path) -> list[str]:
    """Return the texts that a project holds."""
    with Project.open(project, read_only=True) as opened:
        assert opened.check() == []
        return [opened.text(article.id) for article in opened.articles()]


def spoilt(path: Path, name: str, change: Callable[[bytes], bytes]) -> Path:
    """Change a part of a zip."""
    with zipfile.ZipFile(path) as archive:
        parts = {each: archive.read(each) for each in archive.namelist()}
    return documents.zipped(path, {**parts, name: change(parts[name])})


def word(prolog: str, said: str = "A&s;B") -> File:
    """Return what writes a DOCX whose document has a prolog."""

    def write(place: Path) -> Path:
        path = documents.docx(place / "a.docx", documents.p("<w:r><w:t>&amp;s;</w:t></w:r>"))
        return spoilt(
            path, "word/document.xml", lambda data: (prolog + data.decode().replace("&amp;s;", said)).encode()
        )

    return write


def file(name: str, data: bytes) -> File:
    """Return what writes a file."""

    def write(place: Path) -> Path:
        (place / name).write_bytes(data)
        return place / name

    return write


def named(name: str, mode: int = 0o644) -> File:
    """Return what writes a zip with an entry of this name."""

    def write(place: Path) -> Path:
        info = zipfile.ZipInfo(name)
        info.external_attr = (0o120000 | 0o777 if mode == 0 else 0o100000 | mode) << 16
        with zipfile.ZipFile(place / "a.zip", "w") as archive:
            archive.writestr(info, TEXT)
        return place / "a.zip"

    return write


def lying(place: Path) -> Path:
    """Write a DOCX whose document says that it has a hundred bytes, and has millions."""
    path = documents.docx(place / "a.docx", documents.p(documents.r("نص " * 200_000)))
    data = bytearray(path.read_bytes())
    at = data.rindex(b"word/document.xml") - 46
    assert data[at : at + 4] == b"PK\x01\x02"
    struct.pack_into("<I", data, at + 24, 100)
    path.write_bytes(data)
    return path


def bomb(place: Path) -> Path:
    """Write a DOCX of kilobytes that unpacks to 40 MB."""
    path = documents.docx(place / "a.docx", documents.p(documents.r("x")))
    return spoilt(path, "word/document.xml", lambda data: data + b" " * 40_000_000)


def pipe(place: Path) -> Path:
    os.mkfifo(place / "a.html")
    return place / "a.html"


def pickled(place: Path) -> Path:
    return file("a.pkl", pickle.dumps({"text": TEXT}, protocol=4))(place)


def crowded(place: Path) -> Path:
    return file("a.json", b'[{"data":{"text":[' + b"[]," * 12_000_000 + b"0]}}]")(place)


UNREAD = [
    pytest.param(word(_ENTITY.format('"X"')), "it has a DOCTYPE", id="I1 entity"),
    pytest.param(word(_ENTITY.format('SYSTEM "file:///etc/passwd"')), "it has a DOCTYPE", id="I2 file"),
    pytest.param(
        word(f'<!DOCTYPE w [<!ENTITY l0 "ل">{_LAUGHS}]>', "&l29;"), "it has a DOCTYPE", id="I3 laughs"
    ),
    pytest.param(bomb, "blows up more than 200 times", id="I4 bomb"),
    pytest.param(lying, "is damaged", id="I5 lying size"),
    pytest.param(named("../e.txt"), "leads out of it", id="I6 up"),
    pytest.param(named("/abs.txt"), "leads out of it", id="I6 root"),
    pytest.param(named("C:\\e.txt"), "leads out of it", id="I6 drive"),
    pytest.param(named("..\\e.txt"), "leads out of it", id="I6 backslash"),
    pytest.param(named("a.txt", 0), "is a link", id="I6 link"),
    pytest.param(pipe, "it is no regular file", id="I9 pipe"),
    pytest.param(file("a.html", b"<body>" + b"<div>" * 200_000 + b"x"), "nested too deeply", id="I10 depth"),
    pytest.param(file("a.html", b"<body>" + b"<a " * 100_000), "it shows no text", id="I10 tag"),
    pytest.param(file("a.pdf", one_page(packed_spaces(1_000_000_000))), "a.pdf", id="I11 bomb"),
    pytest.param(pickled, "a.pkl", id="I12 pickle"),
    pytest.param(file("a.txt", b"\xd9\x86\x00\xd8\xb5" * 9), "a.txt", id="I13 NUL"),
    pytest.param(file("a.txt", b"a" * 51_000_000), "larger than 50 MB", id="I13 line"),
    pytest.param(file("a.bin", bytes(range(256)) * 40), "a.bin", id="I13 bytes"),
]


@pytest.mark.parametrize(("make", "clause"), UNREAD)
def test_a_harmful_article_is_refused_in_a_sentence(
    tell: Callable[..., Told], project: Path, tmp_path: Path, make: File, clause: str
) -> None:
    told = tell("add", make(tmp_path))
    assert told.code == 1
    assert clause in told.said
    assert "root:" not in told.said
    assert held(project) == [TEXT]
    assert sorted(path.name for path in project.parent.iterdir()) == [project.name]


def test_odd_articles_are_read_for_what_they_show(
    tell: Callable[..., Told], project: Path, tmp_path: Path
) -> None:
    markup = (
        f"<body><p>خبر مهم جدا</p><img src='file:///etc/passwd'><link href='/etc/passwd'><p>{TEXT}</p></body>"
    )
    file("a.html", markup.encode())(tmp_path)
    file("b.txt", TEXT.replace("قال", "نفى").encode("utf-16-le"))(tmp_path)
    file("c.txt", TEXT.replace("قال", "سأل").encode("cp1256"))(tmp_path)
    told = tell("add", "--whole", *(tmp_path / name for name in ("a.html", "b.txt", "c.txt")))
    assert told.code == 0, told.said
    first, html, wide, narrow = held(project)
    assert first == TEXT
    assert "خبر مهم جدا" in html
    assert "passwd" not in html
    assert (wide, narrow) == (TEXT.replace("قال", "نفى"), TEXT.replace("قال", "سأل"))


def brat(place: Path) -> Path:
    (place / "secret").write_text("root:x", encoding="utf-8")
    folder = place / "brat"
    folder.mkdir()
    (folder / "a.txt").write_text("قال زيد نعم", encoding="utf-8")
    lines = (
        "T1\tclaim 0 3\tقال",
        "T2\tclaim 0 99999999\tx",
        "T3\tclaim 5 2\tx",
        "T4\tclaim 0 5;7 9\tx",
        f"T5\tclaim 0 {'9' * 1_000_000}\tx",
        "T6\tclaim 4 7\tنعم",
    )
    (folder / "a.ann").write_text("\n".join(lines) + "\n", encoding="utf-8")
    (folder / "b.txt").symlink_to(place / "secret")
    (folder / "annotation.conf").symlink_to(place / "secret")
    (folder / "loop").symlink_to(folder, target_is_directory=True)
    return folder


def label_studio(place: Path) -> Path:
    def task(text: str, start: str) -> str:
        value = f'{{"start":{start},"end":3,"text":"قال","labels":["claim"]}}'
        result = f'{{"id":"r","type":"labels","from_name":"l","to_name":"t","value":{value}}}'
        return f'{{"data":{{"text":{text}}},"annotations":[{{"result":[{result}]}}]}}'

    odd = [task('"قال زيد"', start) for start in ("true", "1.5", "NaN", "1e400", "9" * 5000)]
    texts = (r'"\ud800 قال"', r'"قال\u0000زيد"', '"http://localhost/a"', '"قال","text":"ب"')
    deep = f'{{"data":{{"text":"ب","x":{"[" * 100_000}{"]" * 100_000}}}}}'
    lines = (*odd, *(task(text, "0") for text in texts), deep, task('"قال عمرو"', "0"))
    return file("tasks.json", "\n".join(lines).encode())(place)


def qda(prolog: str) -> File:
    def write(place: Path) -> Path:
        return documents.zipped(place / "a.qdpx", {"project.qde": f"{prolog}<Project name='&s;'/>"})

    return write


REFUSED = [
    pytest.param(qda(_ENTITY.format('SYSTEM "file:///etc/passwd"')), "it has a DOCTYPE", id="I2 REFI-QDA"),
    pytest.param(qda(f'<!DOCTYPE w [<!ENTITY l0 "ل">{_LAUGHS}]>'), "it has a DOCTYPE", id="I3 REFI-QDA"),
    pytest.param(named("../a.qde"), "leads out of it", id="I6 REFI-QDA"),
    pytest.param(pickled, "The format of", id="I12 pickle"),
    pytest.param(file("a.spacy", b"\x80\x04\x95cos\nsystem\n."), "no DocBin of spaCy", id="I12 DocBin"),
]


@pytest.mark.parametrize(("make", "clause"), REFUSED)
def test_a_harmful_set_is_refused_in_a_sentence(
    tell: Callable[..., Told], project: Path, tmp_path: Path, make: File, clause: str
) -> None:
    told = tell("import", make(tmp_path))
    assert told.code == 1
    assert clause in told.said
    assert "root:" not in told.said
    assert held(project) == [TEXT]


def test_a_crowd_of_values_is_told_before_it_takes_the_memory(
    tell: Callable[..., Told], project: Path, tmp_path: Path
) -> None:
    told = tell("import", crowded(tmp_path), "--format", "labelstudio")
    assert told.code == 1
    assert "it holds more than 4 million values" in told.said
    assert held(project) == [TEXT]


def test_of_brat_what_fits_comes_in_and_the_rest_is_listed(
    tell: Callable[..., Told], project: Path, tmp_path: Path
) -> None:
    told = tell("import", brat(tmp_path))
    assert told.code == 1
    assert "added 1 article, 1 annotation" in told.said
    assert "aren't followed" in told.said
    assert all(f"line {number}: " in told.said for number in (2, 3, 4, 5, 6))
    assert held(project) == [TEXT, "قال زيد نعم"]


def test_of_label_studio_what_is_json_comes_in_and_nothing_is_fetched(
    tell: Callable[..., Told], project: Path, tmp_path: Path
) -> None:
    told = tell("import", label_studio(tmp_path))
    assert told.code == 1
    assert held(project)[-2:] == ["http://localhost/a", "قال عمرو"]
    for clause in (
        "which is no JSON number",
        "too large to keep",
        "half a character",
        "twice",
        "nested too deep",
    ):
        assert clause in told.said


def test_a_file_that_is_swapped_after_it_was_looked_at_is_still_the_one_that_is_read(tmp_path: Path) -> None:
    path = file("a.txt", b"first")(tmp_path)
    with open_regular(path) as stream:
        path.unlink()
        path.symlink_to("/etc/passwd")
        assert stream.read() == b"first"


QUERIES = ['كتاب"', "AND", "كتاب -جديد", "body:x", "*", "NEAR(", "%", "_", "'; DROP TABLE article;--", "\\"]


def test_queries_are_words_and_never_a_language(project: Path) -> None:
    with Project.open(project) as opened:
        for query in QUERIES:
            found = list(opened.search(Query(query)))
            assert found == [], query
        assert len(list(opened.search(Query("الوزير")))) == 1


def test_an_expression_without_end_is_given_up(tell: Callable[..., Told], project: Path) -> None:
    with Project.open(project) as opened:
        opened.add("a" * 2_000 + "b")
    told = tell("search", "(a+)+$", "--regex")
    assert told.code == 1
    assert "takes too long" in told.said


def test_names_of_strangers_are_values_and_never_sql(
    tell: Callable[..., Told], project: Path, tmp_path: Path
) -> None:
    name = 'x"; DROP TABLE article;--'
    row = {"text": "قال زيد", "label": [[0, 3, name]]}
    told = tell("import", file("a.jsonl", json.dumps(row).encode())(tmp_path), "--format", "doccano")
    assert told.code == 0, told.said
    assert held(project) == [TEXT, "قال زيد"]
    with Project.open(project, read_only=True) as opened:
        assert name in {label.name_en for label in opened.labels}


def test_a_cell_that_a_spreadsheet_would_run_is_text(
    tell: Callable[..., Told], project: Path, tmp_path: Path
) -> None:
    with Project.open(project) as opened:
        for sign in ("=", "+", "-", "@", "\u200f=", "\uff1d"):
            opened.add(f"{sign}cmd|' /C calc'!A0\n{TEXT}")
    assert tell("export", "--format", "csv", "--out", tmp_path / "out").code == 0
    with (tmp_path / "out" / "articles.csv").open(encoding="utf-8-sig", newline="") as stream:
        cells = [cell for row in csv.reader(stream) for cell in row if "cmd|" in cell]
    assert len(cells) == 12
    assert all(cell.startswith("'") for cell in cells)


def test_an_export_follows_no_link(tell: Callable[..., Told], tmp_path: Path) -> None:
    (tmp_path / "theirs.jsonl").write_text("theirs", encoding="utf-8")
    (tmp_path / "out.jsonl").symlink_to(tmp_path / "theirs.jsonl")
    told = tell("export", "--format", "jsonl", "--out", tmp_path / "out.jsonl")
    assert told.code == 1
    assert "link" in told.said
    assert (tmp_path / "theirs.jsonl").read_text(encoding="utf-8") == "theirs"
