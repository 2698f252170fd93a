"""Tables of text: an article a row, whatever parts the cells."""

import csv
import io
import zipfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hashiya.errors import FormatError
from hashiya.files import csv_rows
from hashiya.files.archives import open_archive
from hashiya.readers import EntrySource, FileSource, Options, sources
from hashiya.readers import csv as csv_reader
from hashiya.text.normalise import normalise

from .tables_made import facts, read, texts

LONG = "قال الوزير إن البلاد آمنة تمامًا، ونفى ما تردد. " * 3


def made(folder: Path, text: str, name: str = "a.csv", encoding: str = "utf-8") -> Path:
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return path


def test_a_row_is_an_article_with_what_its_columns_tell(tmp_path: Path) -> None:
    path = made(
        tmp_path,
        "id,headline,content,published_at,source,url,writer,tags\r\n"
        '7,خبر,"قال ""لا"" أمس,\r\nثم سكت",2024-3-5 10:30,BBC,https://bbc.com/a,ليلى,"سياسة، نفي"\r\n',
    )
    [article], skipped = read(path)
    assert skipped == []
    assert (article.title, article.text, article.place) == ("خبر", 'قال "لا" أمس,\nثم سكت', "row 2")
    assert article.meta == {
        "file": "a.csv",
        "encoding": "utf-8",
        "title": "خبر",
        "date": "2024-03-05T10:30:00",
        "publisher": "BBC",
        "address": "https://bbc.com/a",
        "author": "ليلى",
        "id": "7",
        "tags": ["سياسة", "نفي"],
    }


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "windows-1256"])
def test_what_parts_the_cells_and_the_encoding_are_found(
    tmp_path: Path, delimiter: str, encoding: str
) -> None:
    rows = [
        ["العنوان", "النص"],
        ["أول", "قال الوزير: نعم, نعم; نعم | نعم\tثم سكت."],
        ["ثان", "نص آخر، وأخير."],
    ]
    stream = io.StringIO()
    csv.writer(stream, delimiter=delimiter).writerows(rows)
    path = made(tmp_path, stream.getvalue(), encoding=encoding)
    articles, skipped = read(path)
    assert skipped == []
    assert [[article.title, article.text] for article in articles] == rows[1:]
    assert articles[0].meta["encoding"] == encoding.removesuffix("-sig")


def test_a_first_line_may_say_what_parts_the_cells(tmp_path: Path) -> None:
    assert texts(made(tmp_path, "sep=;\ntitle;text,body\nx;نص\n"), text="text,body") == ["نص"]


def test_one_column_is_one_cell_a_row(tmp_path: Path) -> None:
    assert texts(made(tmp_path, 'text\nقال, ثم قال, ثم سكت\n"مع ""علامات"""\n')) == [
        "قال, ثم قال, ثم سكت",
        'مع "علامات"',
    ]


def test_a_table_without_names_is_told_by_its_longest_cells(tmp_path: Path) -> None:
    path = made(tmp_path, f"1,خبر,{LONG}\n2,آخر,{LONG}\n")
    articles, _ = read(path)
    assert [article.text for article in articles] == [LONG, LONG]
    assert facts(articles[0]) == {"1": "1", "2": "خبر"}
    assert [article.title for article in read(path, title="2")[0]] == ["خبر", "آخر"]


def test_a_byte_order_mark_is_no_part_of_a_name(tmp_path: Path) -> None:
    assert texts(made(tmp_path, "\ufefftext,n\nنص,1\n")) == ["نص"]


def test_ragged_rows_are_told_and_never_taken_for_others(tmp_path: Path) -> None:
    path = made(tmp_path, "title,text,n\na,قال,ثم,سكت\nb,نص\n\nc\nd,نص,1,,\n,,\n")
    articles, skipped = read(path)
    assert [(article.title, article.place) for article in articles] == [("b", "row 3"), ("d", "row 6")]
    assert skipped == [
        f"Row 2 of {path} has more cells than there are columns; it was left out.",
        f"There is no text in {path}, row 5; it was left out.",
    ]


def test_a_wrong_quotation_mark_costs_its_row_alone(tmp_path: Path) -> None:
    path = made(tmp_path, 'title,text\na,"نص" آخر\nb,نص\n')
    articles, [told] = read(path)
    assert [article.title for article in articles] == ["b"]
    assert "at line 2 of" in told
    assert "quotation mark" in told


def test_wrong_quotation_marks_before_the_names_are_told(tmp_path: Path) -> None:
    [article], [told] = read(made(tmp_path, '"a" b\ntext,n\nنص,1\n'))
    assert article.text == "نص"
    assert "at line 1 of" in told


def test_formulas_are_text(tmp_path: Path) -> None:
    path = made(tmp_path, 'title,text\n=1+1,"=HYPERLINK(""http://x"")"\n')
    [article], _ = read(path)
    assert (article.title, article.text) == ("=1+1", '=HYPERLINK("http://x")')


def test_a_nul_is_refused_with_its_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = made(tmp_path, "text\n" + "قال الوزير\n" * 200 + "a\0b\nنص\n")
    with pytest.raises(FormatError, match=r"a NUL in line 202"):
        read(path)
    monkeypatch.setattr(csv_reader, "_HEAD", 100)
    articles, [told] = read(path)
    assert len(articles) == 201
    assert "row 202: The text has a NUL" in told


def test_a_long_table_is_read_piece_by_piece(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(csv_reader, "_HEAD", 100)
    rows = "".join(f"{number},قال الوزير {number}\n" for number in range(300))
    for encoding in ("utf-8", "utf-16", "windows-1256"):
        path = made(tmp_path, f"n,text\n{rows}", encoding=encoding)
        assert len(texts(path)) == 300
    path.write_bytes(path.read_bytes() + b"1," + b"x" * 20_000)
    assert len(texts(path)) == 301
    path.write_bytes(b"x" * 200)  # longer than what is looked at, without an end
    assert texts(path) == ["x" * 200]


def test_what_is_wrong_further_down_is_told_with_its_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(csv_reader, "_HEAD", 100)
    path = made(tmp_path, "text\n" + "قال الوزير\n" * 2_000)
    path.write_bytes(path.read_bytes() + b"\xff\xff\n")
    found = csv_reader.read(FileSource(path), Options())
    with pytest.raises(FormatError, match=r"isn't utf-8 from about line \d+ on; choose another"):
        list(found)


def test_a_line_without_an_end_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(csv_reader, "LONGEST", 30)
    path = made(tmp_path, f"text\nنص\n{'x' * 31}\n")
    with pytest.raises(FormatError, match=r"^Line 3 of .* is longer than"):
        read(path)


def test_a_cell_without_an_end_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(csv_rows, "LONGEST", 30)
    path = made(tmp_path, 'title,text\na,نص\nb,"' + "سطر\n" * 20)
    [article], told = read(path)
    assert article.title == "a"
    assert "a cell is longer" in told[0]


class Failing(io.RawIOBase):
    """A file on a disk that fails."""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        raise OSError(5, "Input/output error")


def test_a_disk_that_fails_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = made(tmp_path, "text\nنص\n")
    streams = iter([path.open("rb"), io.BufferedReader(Failing())])
    monkeypatch.setattr(sources, "open_regular", lambda _: next(streams))
    with pytest.raises(FormatError, match=r"can't be read \(Input/output error\)"):
        read(path)


def test_a_table_in_a_zip_is_read_likewise(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(csv_reader, "_HEAD", 100)
    path = tmp_path / "a.zip"
    rows = "".join(f"قال الوزير {number}\n" for number in range(300))
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("folder/a.csv", f"text\n{rows}")
    with open_archive(path) as opened:
        found = list(csv_reader.read(EntrySource(opened, "folder/a.csv"), Options()))
    assert len(found) == 300


@pytest.mark.parametrize(
    ("data", "encoding", "why"),
    [
        (b"", None, "holds no text"),
        (b"\n\n", None, "holds no text"),
        (b"text\n", None, "holds no text"),
        ("text\nقال".encode("windows-1256"), "utf-8", "none of utf-8; choose another"),
        (b"text\nx", "klingon", "no encoding klingon"),
        (bytes(range(1, 9)) * 50, None, "isn't plain text"),
        (
            b"id,name\n1,x\n",
            None,
            r"Which column of .* holds the text can't be told; name one of id, name\.$",
        ),
    ],
)
def test_what_is_no_table_is_refused(tmp_path: Path, data: bytes, encoding: str | None, why: str) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(data)
    with pytest.raises(FormatError, match=why):
        read(path, encoding)


CELLS = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=60
).filter(lambda text: normalise(text).strip() != "")


@settings(max_examples=150, deadline=None)
@given(
    # texts of bare numbers would be taken for ids
    rows=st.lists(st.tuples(CELLS.map("ن{}".format), CELLS), min_size=1, max_size=8),
    delimiter=st.sampled_from(",;\t|"),
    end=st.sampled_from(["\r\n", "\n"]),
)
def test_every_cell_comes_back_as_it_was(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, str]], delimiter: str, end: str
) -> None:
    stream = io.StringIO(newline="")
    table = csv.writer(stream, delimiter=delimiter, lineterminator=end, quoting=csv.QUOTE_ALL)
    table.writerows([("n", "text", "title"), *(("1", *row) for row in rows)])
    path = made(tmp_path_factory.getbasetemp(), stream.getvalue(), "round.csv")
    articles, skipped = read(path, "utf-8")
    assert skipped == []
    assert [article.text for article in articles] == [normalise(text) for text, _ in rows]
