"""Tables of articles, spans and links go out and in whole, and strangers' tables come in."""

import csv
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hashiya.core.annotations import Link
from hashiya.errors import FormatError
from hashiya.files import csv_rows
from hashiya.files.csv_rows import Rows
from hashiya.formats.annotation_set import AnnotatedArticle
from hashiya.formats.csv import read
from hashiya.formats.csv.cells import cell, guarded, unguarded
from hashiya.formats.csv.columns import roles
from hashiya.formats.exporting import export
from hashiya.formats.incoming import Source
from hashiya.formats.reading import open_set

from .conftest import annotated, mark
from .rounds import Found, articles, assert_same, everything, fixture, read_again

BOM = "\ufeff"


def test_everything_goes_out_and_comes_in(tmp_path: Path) -> None:
    report = export("csv", everything(), tmp_path / "set")
    found = read_again(tmp_path / "set")
    assert_same("csv", everything(), found)
    assert set(report.losses) == {"records"}
    first = found.articles[0]
    assert (first.article.id, first.article.title, first.split) == ("a1", "عنوان", "train")
    assert {each.id for each in first.annotations} == {f"m{number}" for number in range(1, 10)}


@settings(max_examples=40, deadline=None)
@given(articles())
def test_any_article_goes_out_and_comes_in(
    tmp_path_factory: pytest.TempPathFactory, drawn: AnnotatedArticle
) -> None:
    out = tmp_path_factory.mktemp("set") / "set"
    export("csv", [drawn], out)
    assert_same("csv", [drawn], read_again(out))


def tables(folder: Path) -> dict[str, list[dict[str, str]]]:
    """Read the three tables as any program would."""
    found = {}
    for path in folder.glob("*.csv"):
        with path.open(encoding="utf-8-sig", newline="") as stream:
            found[path.stem] = list(csv.DictReader(stream, strict=True))
    return found


def test_the_tables_are_what_spreadsheets_read(tmp_path: Path) -> None:
    text = 'قال "زيد"، ثم\nسكت.'
    marks = [
        mark("m1", (0, 3), (14, 17), comment="=1+1", unsure=True),
        mark("m2", (4, 9), label="source", annotator="'Omar, O\"'"),
    ]
    out = tmp_path / "set"
    export("csv", [annotated(text, marks, [Link("l", "a1", "attributed_to", "m1", "m2")])], out)
    for name in ("articles", "spans", "links"):
        data = (out / f"{name}.csv").read_bytes()
        assert data.startswith(BOM.encode())
        assert data.endswith(b"\r\n")
    found = tables(out)
    (article,) = found["articles"]
    assert list(article) == ["id", "title", "sha256", "direction", "split", "text"]
    assert (article["id"], article["direction"], article["text"]) == ("a1", "rtl", text)
    first, second, third = found["spans"]
    assert first == {
        "article": "a1",
        "annotation": "m1",
        "fragment": "1",
        "label": "claim",
        "start": "0",
        "end": "3",
        "text": "قال",
        "comment": "'=1+1",
        "annotator": "ليلى",
        "unsure": "true",
    }
    assert (second["fragment"], second["text"], second["comment"]) == ("2", text[14:17], "")
    assert (third["annotator"], third["unsure"], third["text"]) == ("''Omar, O\"'", "false", '"زيد"')
    assert found["links"] == [
        {"article": "a1", "link": "l", "kind": "attributed_to", "from": "m1", "to": "m2"}
    ]


RUN = [
    *(
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "＝1",
        "＋1",
        "－1",
        "＠1",
        "\u200f=1",
        "\ufeff =1",
    ),
    *("  -", "\u00a0=", "'", "'=1", "''", "\x00=1", "\u2212", "\u202e\u2066=cmd|' /C calc'!A0", "\u0651=1"),
]
TAME = ["", "نص", "a=1", "1-2", "«=»", "\u200fنص", ".=", "😀=1", '"=1']


@pytest.mark.parametrize("value", RUN)
def test_what_a_spreadsheet_would_run_is_text(value: str) -> None:
    assert guarded(value) == f"'{value}"
    assert unguarded(guarded(value)) == value


@pytest.mark.parametrize("value", TAME)
def test_other_cells_stay_as_they_are(value: str) -> None:
    assert guarded(value) == value == unguarded(value)


@given(st.text())
def test_a_guard_is_always_taken_off_right(value: str) -> None:
    assert unguarded(guarded(value)) == value


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=1, max_size=4))
def test_cells_are_what_the_standard_reader_reads(values: list[str]) -> None:
    line = ",".join(["x", *map(cell, values)]) + "\r\n"
    rows = Rows([line], lambda why, _: pytest.fail(why))
    assert rows.some(9) == [(1, ["x", *map(guarded, values)])]


@pytest.mark.parametrize("value", [*RUN, *TAME, "a,b", "a\r\nb", "\r", '"', "\x00\x01"])
def test_every_cell_comes_back(tmp_path: Path, value: str) -> None:
    given = annotated(
        "نص آخر",
        [
            mark("m'" + value, (0, 2), label=f"{value}x", comment=value, annotator=value),
            mark("=" + value, (3, 6)),
        ],
        [Link(value, "a1", f"{value}y", "m'" + value, "=" + value)],
        id=value,
        title=value,
    )
    export("csv", [given], tmp_path / "set")
    found = read_again(tmp_path / "set")
    assert_same("csv", [given], found)
    assert found.articles[0].article.title == value


def test_articles_without_ids_and_twins_are_told_apart(tmp_path: Path) -> None:
    given = [
        annotated("أول", [mark("m", (0, 1))], id=""),
        annotated("ثان", [mark("m", (0, 2))], id="1"),
        annotated("ثالث", [mark("m", (0, 3))], id="1"),
    ]
    export("csv", given, tmp_path / "set")
    assert_same("csv", given, read_again(tmp_path / "set"))
    assert [each["id"] for each in tables(tmp_path / "set")["articles"]] == ["1", "1~2", "1~3"]


def test_half_a_character_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FormatError, match="The article a1 holds half a character"):
        export("csv", [annotated("نص", [mark("m", (0, 1), comment="\ud800")])], tmp_path / "set")
    assert list(tmp_path.iterdir()) == []


def many(count: int = 400) -> list[AnnotatedArticle]:
    found = []
    for number in range(count):
        marks = [mark(f"m{number}-{each}", (each, each + 2)) for each in range(number % 3)]
        links = [Link(f"l{number}", "", "denies", marks[0].id, marks[1].id)] if len(marks) == 2 else []
        found.append(annotated(f"نص رقم {number}", marks, links, id=f"a{number}"))
    return found


def test_tables_in_order_are_read_in_step(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    export("csv", many(), tmp_path / "set")
    monkeypatch.setattr("hashiya.formats.csv.in_step.InStep._gather", lambda _: pytest.fail("gathered"))
    assert_same("csv", many(), read_again(tmp_path / "set"))


def reordered(folder: Path, name: str, order: str) -> None:
    lines = (folder / name).read_bytes().split(b"\r\n")[:-1]
    head, rows = lines[0], lines[1:]
    if order == "backwards":
        rows.reverse()
    elif order == "apart":
        rows = rows[1::2] + rows[::2]
    else:
        rows.sort(key=lambda row: row.split(b",")[3:])
    (folder / name).write_bytes(b"\r\n".join([head, *rows, b""]))


@pytest.mark.parametrize("order", ["backwards", "apart", "by label"])
@pytest.mark.parametrize("name", ["articles.csv", "spans.csv", "links.csv"])
def test_tables_in_another_order_are_gathered(tmp_path: Path, name: str, order: str) -> None:
    export("csv", many(), tmp_path / "set")
    reordered(tmp_path / "set", name, order)
    found = read_again(tmp_path / "set")
    assert found.clauses == []
    found.articles.sort(key=lambda each: int(each.article.id[1:]))
    assert_same("csv", many(), found)


def test_cells_that_look_like_rows_deceive_nobody(tmp_path: Path) -> None:
    text = "قال\na9,زيد\na2,نعم\na1,لا"
    marks = [mark("m1", (0, len(text))), mark("m2", (0, 3))]
    given = [annotated(text, marks), annotated("نص ثان", [mark("n", (0, 2))], id="a2")]
    export("csv", given, tmp_path / "set")
    assert_same("csv", given, read_again(tmp_path / "set"))


def changed(folder: Path, name: str, old: str, new: str) -> None:
    path = folder / name
    data = path.read_bytes().decode()
    assert old in data
    path.write_bytes(data.replace(old, new).encode())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    given = [
        annotated(
            "قال زيد", [mark("m1", (0, 3)), mark("m2", (4, 7))], [Link("l", "a1", "denies", "m1", "m2")]
        ),
        annotated("نص ثان", [mark("n1", (0, 2), (3, 6))], id="a2"),
    ]
    export("csv", given, tmp_path / "set")
    return tmp_path / "set"


@pytest.mark.parametrize(
    ("name", "old", "new", "clause"),
    [
        ("spans.csv", "claim,0,3", "claim,-1,3", "the span -1:3 begins before the text"),
        ("spans.csv", "claim,0,3", "claim,3,0", "the span 3:0 is reversed"),
        ("spans.csv", "claim,0,3", "claim,0,99", "ends past the end"),
        ("spans.csv", "claim,0,3", "claim,0,3.5", "start and end of the span aren't whole numbers"),
        ("spans.csv", "claim,0,3", "claim,NaN,3", "start and end of the span aren't whole numbers"),
        ("spans.csv", "claim,0,3", f"claim,0,{'9' * 5000}", "start and end of the span aren't whole numbers"),
        ("spans.csv", "1,claim,0,3", "1,,0,3", "the span has no label"),
        ("spans.csv", "2,claim,3,6", "2,source,3,6", "fragments of one annotation have different labels"),
        ("spans.csv", '"قال"', '"نال"', "the span 0:3 says «نال», where the text has «قال»"),
        ("spans.csv", "a2,", "a3,", "the article «a3» isn't among the articles"),
        ("spans.csv", "ليلى,false", "ليلى,false,more", "the row has more cells than there are columns"),
        ("links.csv", "m1,m2", "m1,m9", "the link «denies» has an end that isn't among the annotations"),
        ("links.csv", "a1,", "a4,", "the article «a4» isn't among the articles"),
        ("articles.csv", "قال زيد", "قال عمر", "the text isn't the one that its hash was taken of"),
        ("articles.csv", "a2,", "a1,", "the id «a1» stands there twice"),
        ("articles.csv", '"نص ثان"', '"نص ثان', "a quotation mark in the row is"),
        ("articles.csv", '"نص ثان"', '"نص" ثان"', "a quotation mark in the row is"),
        ("articles.csv", '"نص ثان"', '"\x00"', "The text has a NUL"),
    ],
)  # fmt: skip
def test_what_was_changed_is_told(folder: Path, name: str, old: str, new: str, clause: str) -> None:
    changed(folder, name, old, new)
    assert any(clause in each for each in read_again(folder).clauses)


@pytest.mark.parametrize("order", ["of no article", "out of step"])
def test_rows_that_an_export_of_ours_left_behind_are_told(folder: Path, order: str) -> None:
    spans = folder / "spans.csv"
    head, *rows = spans.read_bytes().splitlines(keepends=True)
    rows = rows[::-1] if order == "out of step" else [*rows, rows[0].replace(b"a1", b"a3")]
    clauses: list[str] = []
    source = Source(folder, lambda fault: clauses.append(str(fault.message)), ours=True)
    spans.write_bytes(head + b"".join(rows))
    whole = list(read(source))
    assert sum(len(each.marks) for each in whole) < len(rows)
    assert any("isn't among the articles" in each for each in clauses)


def test_a_damaged_annotation_leaves_the_others(folder: Path) -> None:
    changed(folder, "spans.csv", "2,claim,3,6", "2,claim,x,6")
    found = read_again(folder)
    assert found.marks(0) == [("claim", "قال"), ("claim", "زيد")]
    assert found.marks(1) == []
    assert (found.faults[0].line, found.faults[0].article) == (5, "a2")
    assert found.faults[0].file == folder / "spans.csv"


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("spans.csv", "claim,0,3", "claim,0.0,3."),
        ("spans.csv", "claim,0,3", "claim,٠,٣"),
        ("spans.csv", ",false", ",FALSE"),
        ("spans.csv", ",m1,", ",,"),
        ("articles.csv", ",rtl,", ",,"),
        ("articles.csv", "\r\n", ",,\r\n"),
        ("articles.csv", "\r\n", "\n\n"),
    ],
)
def test_what_spreadsheets_change_does_no_harm(folder: Path, name: str, old: str, new: str) -> None:
    (folder / "links.csv").write_bytes(b"")
    changed(folder, name, old, new)
    found = read_again(folder)
    assert found.clauses == []
    assert [found.marks(0), found.marks(1)] == [[("claim", "قال"), ("claim", "زيد")], [("claim", "نص … ثان")]]


def test_what_is_taken_otherwise_is_noted(folder: Path) -> None:
    changed(folder, "spans.csv", ",false", ",perhaps")
    changed(folder, "articles.csv", ",rtl,", ",up,")
    found = read_again(folder)
    assert found.clauses == []
    assert set(found.remarks) == {
        "the direction «up» is taken for rtl",
        "unsure is «perhaps», which is taken for false",
    }


def test_columns_may_stand_otherwise_and_be_fewer(folder: Path) -> None:
    (folder / "spans.csv").write_text(
        "end;start;label;article;unsure\n3;0;claim;a1;yes\n\n7;4;source;a1\n", "utf-8"
    )
    (folder / "links.csv").unlink()
    found = read_again(folder)
    marks = found.articles[0].annotations
    assert [(each.label, each.start, each.unsure) for each in marks] == [
        ("claim", 0, True),
        ("source", 4, False),
    ]
    assert found.clauses == ["the table isn't there, so nothing of it comes in"]


def test_without_its_words_a_fragment_is_taken_by_its_place(folder: Path) -> None:
    changed(folder, "spans.csv", '"ثان"', "")
    assert read_again(folder).marks(1) == [("claim", "نص … ثان")]


def test_one_of_the_tables_stands_for_the_folder(folder: Path) -> None:
    for name in ("articles.csv", "spans.csv", "links.csv"):
        assert read_again(folder / name).marks(1) == [("claim", "نص … ثان")]


def test_a_table_of_spans_alone_is_a_stranger_s(tmp_path: Path) -> None:
    found = stranger(tmp_path, "text,start,end,label\nقال زيد,0,3,claim\n", "spans.csv")
    assert found.marks() == [("claim", "قال")]


def test_another_encoding_is_told(folder: Path) -> None:
    data = (folder / "spans.csv").read_bytes().decode("utf-8-sig")
    (folder / "spans.csv").write_bytes(data.encode("windows-1256"))
    with pytest.raises(FormatError, match="The table isn't UTF-8 behind line"):
        read_again(folder)


def test_how_far_reading_is_gets_told(folder: Path) -> None:
    seen: list[int] = []
    assert len(list(open_set(folder, on_bytes=seen.append))) == 2
    assert seen[-1] == (folder / "articles.csv").stat().st_size


# rows


def test_long_cells_are_read_and_nobody_else_s_limit_changes(tmp_path: Path) -> None:
    before = csv.field_size_limit()
    long = "نص " * 100_000
    export("csv", [annotated(long, [mark("m", (0, len(long) - 1))])], tmp_path / "set")
    assert csv.field_size_limit() == before
    reading = iter(open_set(tmp_path / "set"))
    assert next(reading).text == long
    assert csv.field_size_limit() == before


def test_longer_cells_than_any_text_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(csv_rows, "LONGEST", 5)
    told: list[tuple[str, int]] = []
    rows = Rows(["a,b\n", "aaaaaaa,b\n", "c,d\n"], lambda why, line: told.append((why, line)))
    found = []
    while not rows.ended:
        found += rows.some(2)
    assert found == [(1, ["a", "b"]), (3, ["c", "d"])]
    assert told == [("a cell is longer than 0 million characters", 2)]


def test_the_limit_is_put_back_whoever_reads_meanwhile() -> None:
    before = csv.field_size_limit()

    def lines() -> Iterator[str]:
        for number in range(3_000):
            yield f"{number},{'x' * 200}\n"

    def walk() -> None:
        rows = Rows(lines(), lambda why, _: None)
        while not rows.ended:
            rows.some(3)

    threads = [threading.Thread(target=walk) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert csv.field_size_limit() == before


# strangers' tables


def stranger(tmp_path: Path, data: str | bytes, name: str = "table.csv") -> Found:
    path = tmp_path / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return read_again(path, "csv")


def test_a_table_of_doccano_in_utf_16_comes_in() -> None:
    found = read_again(fixture("doccano", "tests_example.utf16.csv"))
    assert [each.text for each in found.articles] == ["AAA", "BBB", "CCC"]
    assert found.clauses == []
    assert all(each.annotations == [] for each in found.articles)
    assert found.remarks == ["the column «label» labels whole texts, not spans of them, and isn't brought in"]


ROWS = [["doc_id", "text", "start", "end", "label", "quote"], ["1", "قال زيد", "0", "3", "claim", "قال"],
        ["1", "", "4", "7", "source", "زيد"], ["2", "نص؛ آخر", "", "", "", ""]]  # fmt: skip


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "windows-1256"])
@pytest.mark.parametrize("end", ["\n", "\r\n", ",\r\n"])
def test_tables_of_any_kind_come_in(tmp_path: Path, delimiter: str, encoding: str, end: str) -> None:
    end = end.replace(",", delimiter * 2)
    data = "".join(delimiter.join(row) + end for row in ROWS)
    found = stranger(tmp_path, data.encode(encoding))
    assert found.clauses == []
    assert [found.marks(0), found.marks(1)] == [[("claim", "قال"), ("source", "زيد")], []]
    assert [each.article.id for each in found.articles] == ["1", "2"]


def test_a_first_line_of_excel_names_the_separator(tmp_path: Path) -> None:
    found = stranger(tmp_path, BOM + "sep=;\r\ntext;title\r\nقال, زيد;عنوان\r\n")
    assert [(each.text, each.article.title) for each in found.articles] == [("قال, زيد", "عنوان")]


@pytest.mark.parametrize("data", ["sep=", "sep=;", "sep=;\n", ""])
def test_a_table_without_columns_is_refused(tmp_path: Path, data: str) -> None:
    with pytest.raises(FormatError, match=r"table\.csv has no column text"):
        stranger(tmp_path, data)


def test_quotation_marks_in_tables_with_tabs_are_letters(tmp_path: Path) -> None:
    found = stranger(tmp_path, 'text\n"قال\nزيد"\n', "table.tsv")
    assert len(found.articles) == 1  # a cell that is quoted right stays one
    data = 'text\tstart\tend\tlabel\tquote\n"قال زيد\t0\t4\tclaim\t"قال\n'
    assert stranger(tmp_path, data, "table.tsv").marks() == [("claim", '"قال')]


def test_a_broken_row_leaves_the_others(tmp_path: Path) -> None:
    found = stranger(tmp_path, 'text\nأول\n"ثان" ذ\nثالث\nرابع,وخامس\n')
    assert [each.text for each in found.articles] == ["أول", "ثالث"]
    assert found.clauses == [
        "a quotation mark in the row is neither doubled nor closed",
        "the row has more cells than there are columns",
    ]
    assert [each.line for each in found.faults] == [3, 5]


def test_text_may_be_the_words_of_spans_with_a_text_beside(tmp_path: Path) -> None:
    (tmp_path / "7.txt").write_bytes("قال زيد\r\nنعم".encode())
    data = "doc_id,id,begin,stop,type,text,note,coder\n7,x,0,3,claim,قال,تعليق,ليلى\n7,x,9,12,source,نعم,,\n"
    found = stranger(tmp_path, data)
    assert found.clauses == []
    assert found.marks() == [("claim", "قال"), ("source", "نعم")]
    first = found.articles[0].annotations[0]
    assert (first.comment, first.annotator) == ("تعليق", "ليلى")


def test_a_text_may_be_called_as_its_table_or_known_by_its_hash(tmp_path: Path) -> None:
    (tmp_path / "table.txt").write_text("قال زيد", "utf-8")
    assert stranger(tmp_path, "start,end,label\n0,3,claim\n").marks() == [("claim", "قال")]
    path = tmp_path / "other.csv"
    path.write_text("doc,start,end,label\nabc,0,3,claim\n", "utf-8")
    (found,) = open_set(path, text_of={"abc": "قال زيد"}.get)
    assert found.annotations[0].passage(found.text) == "قال"


@pytest.mark.parametrize(("column", "name"), [("doc,", "../9"), ("", "table")])
def test_a_text_that_is_nowhere_is_told(tmp_path: Path, column: str, name: str) -> None:
    found = stranger(tmp_path, f"{column}start,end,label\n{'../9,' if column else ''}0,3,claim\n")
    assert found.articles == []
    assert found.clauses == [
        f"the table doesn't hold the text of «{name}»; put it beside the table as a file {name}.txt"
    ]


@pytest.mark.parametrize(
    ("row", "clause"),
    [
        ("قال زيد,0,,claim,", "start and end of the span aren't whole numbers"),
        ("قال زيد,True,3,claim,", "start and end of the span aren't whole numbers"),
        ("قال زيد,0,3,,", "the span has no label"),
        ("قال زيد,0,3,claim,نال", "the span 0:3 says «نال»"),
        ("قال زيد,5,3,claim,", "the span 5:3 is reversed"),
    ],
)
def test_rows_that_do_not_fit_are_told(tmp_path: Path, row: str, clause: str) -> None:
    found = stranger(tmp_path, f"text,start,end,label,quote\n{row}\nقال زيد,4,7,source,زيد\n")
    assert found.marks() == [("source", "زيد")]
    assert len(found.clauses) == 1
    assert clause in found.clauses[0]


def test_positions_of_another_unit_are_found_by_the_quotes(tmp_path: Path) -> None:
    found = stranger(tmp_path, "text,start,end,label,span\n😀 قال زيد,3,6,claim,قال\n")
    assert found.marks() == [("claim", "قال")]
    assert found.remarks == ["positions count UTF-16 units here, not code points"]


def test_a_folder_of_strangers_tables_comes_in(tmp_path: Path) -> None:
    (tmp_path / "set").mkdir()
    for name in ("b.csv", "a.TSV", "articles.csv"):
        (tmp_path / "set" / name).write_text(f"text\n{name}\n", "utf-8")
    found = read_again(tmp_path / "set", "csv")
    assert sorted(each.text for each in found.articles) == ["a.TSV", "articles.csv", "b.csv"]


@pytest.mark.parametrize(
    ("header", "found"),
    [
        (["id", "text"], {"article": 0, "text": 1}),
        (["docId", "ID", "Start Char", "end-offset", "Tag"],
         {"article": 0, "annotation": 1, "start": 2, "end": 3, "label": 4}),
        (["entity", "text", "x", ""], {"label": 0, "text": 1}),
        (["annotation_id", "doc", "id"], {"article": 1, "annotation": 0}),
    ],
)  # fmt: skip
def test_columns_are_known_by_name(header: list[str], found: dict[str, int]) -> None:
    assert roles(header) == found


def test_what_is_no_table_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FormatError):
        stranger(tmp_path, b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\xff" * 9)
