"""CoNLL holds every span of every label, and the text to the letter; strangers' files come in as they can."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hashiya.core.annotations import Annotation
from hashiya.core.labels import LabelSet
from hashiya.core.spans import Span
from hashiya.errors import FormatError, NotFoundError
from hashiya.formats import conll
from hashiya.formats.annotation_set import AnnotatedArticle, Fault
from hashiya.formats.conll import reading as conll_reading
from hashiya.formats.exporting import export
from hashiya.formats.incoming import Source
from hashiya.formats.reading import open_set
from hashiya.formats.tokens import spaced_words, tokenised
from hashiya.formats.writing import Options

from .drawn import TEXTS, articles, made, marked, painful

FIXTURES = Path(__file__).resolve().parents[3] / "shared" / "fixtures" / "doccano"
SCHEMES = ("iob2", "bioes", "bilou")


def read(path: Path) -> tuple[list[AnnotatedArticle], list[Fault], list[Fault]]:
    faults: list[Fault] = []
    notes: list[Fault] = []
    return list(open_set(path, "conll", on_fault=faults.append, on_note=notes.append)), faults, notes


def clauses(faults: list[Fault]) -> list[tuple[int | None, str]]:
    return [(fault.line, str(fault.message)) for fault in faults]


def spans(given: AnnotatedArticle) -> list[tuple[str, Span]]:
    """Return the labels and spans of an article: all that the format holds."""
    return sorted((mark.label, span) for mark in given.annotations for span in mark.spans)


def passages(given: AnnotatedArticle) -> list[tuple[str, str]]:
    return [(mark.label, mark.passage(given.text)) for mark in given.annotations]


def put(tmp_path: Path, *lines: str, name: str = "in.conll") -> Path:
    path = tmp_path / name
    path.write_bytes("".join(f"{line}\n" for line in lines).encode())
    return path


SHOWN = {"\\s": " ", "\\n": "\n", "\\t": "\t", "\\u00a0": "\u00a0", "\\\\": "\\", "_": ""}
Token = tuple[int, int, list[str]]


def plain(shown: str) -> str:
    for written, meant in SHOWN.items():
        shown = shown.replace(written, meant)
    return shown


def independent(path: Path, scheme: str) -> list[tuple[str, list[tuple[str, Span]]]]:
    """Read a file as its description says, and demand that its tags are those of the scheme."""
    head, *documents = path.read_bytes().decode().split("-DOCSTART-\t")
    assert head.startswith("# columns = token space ")
    names = [name.split("+")[0] for name in head.split("\n")[0].split(" ")[5:]]
    found = []
    for document in documents:
        first, *lines = document.split("\n")
        text = plain(first.split("\t")[0])
        tokens: list[Token | None] = []
        for line in lines:
            if line and not line.startswith("# "):
                token, space, *tags = line.split("\t")
                assert len(tags) == len(names)
                tokens.append((len(text), len(text + plain(token)), tags))
                text += plain(token) + plain(space)
            elif not line:
                tokens.append(None)
        marks = [
            each for column, name in enumerate(names) for each in column_of(tokens, column, name, scheme)
        ]
        found.append((text, sorted(marks)))
    return found


def column_of(tokens: list[Token | None], column: int, name: str, scheme: str) -> list[tuple[str, Span]]:
    """Return the spans of one column, by the letters of its tags: B I* or, of other schemes, B I* E and S."""
    if scheme == "iob2":
        grammar = re.compile("BI*")
    else:
        grammar = re.compile("BI*E|S" if scheme == "bioes" else "BI*L|U")
    letters = ""
    for token in tokens:
        tag = "O" if token is None else token[2][column]
        assert tag == "O" or tag[1:] == f"-{name}"
        letters += tag[0]
    assert set(grammar.sub("", letters)) <= {"O"}
    spans_ = []
    for match in grammar.finditer(letters):
        first, last = tokens[match.start()], tokens[match.end() - 1]
        assert first is not None
        assert last is not None
        spans_.append((name, Span(first[0], last[1])))
    return spans_


@pytest.mark.parametrize("scheme", SCHEMES)
def test_everything_that_it_holds_comes_back(tmp_path: Path, scheme: str) -> None:
    out = tmp_path / "set.conll"
    report = export("conll", painful(), out, options=Options(scheme=scheme))
    found, faults, notes = read(out)
    assert (faults, notes) == ([], [])
    assert [each.text for each in found] == [each.text for each in painful()]
    assert [spans(each) for each in found] == [spans(each) for each in painful()]
    assert [(each.article.id, each.article.title) for each in found] == [
        ("a1", "عنوان a1"),
        ("a2", "عنوان a2"),
    ]
    assert "reconstructed" not in found[0].article.meta
    assert (report.losses["links"], report.losses["comments"], report.losses["fragments"]) == (4, 2, 1)
    assert export("conll", painful(), tmp_path / "b", options=Options(scheme=scheme)).sha256 == report.sha256


@given(articles(), st.sampled_from(SCHEMES))
@settings(max_examples=60, deadline=None)
def test_any_article_comes_back(
    tmp_path_factory: pytest.TempPathFactory, given: AnnotatedArticle, scheme: str
) -> None:
    out = tmp_path_factory.mktemp("set") / "set.conll"
    export("conll", [given, made("نص آخر", [], [], "b")], out, options=Options(scheme=scheme))
    found, faults, notes = read(out)
    assert faults == []
    assert all("inside a grapheme" in note.message for note in notes)
    assert found[0].text == given.text
    assert spans(found[0]) == spans(given)


@given(TEXTS, st.data())
@settings(max_examples=100, deadline=None)
def test_tokens_with_their_spaces_are_the_tokens(text: str, data: st.DataObject) -> None:
    places = st.lists(st.integers(0, len(text)), min_size=2, max_size=2, unique=True).map(sorted)
    marked_ = [Span(*pair) for pair in data.draw(st.lists(places, max_size=4))]
    found = spaced_words(text, marked_)
    pieces = tokenised(text, marked_)
    assert found.words == [text[start:end] for start, end in pieces]
    assert found.lead + "".join(map(str.__add__, found.words, found.spaces)) == text
    assert [(pieces[first][0], pieces[end - 1][1]) for first, end in found.runs] == [
        (span.start, span.end) for span in marked_
    ]


@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_reader_made_after_the_description_finds_all_of_it(tmp_path: Path, scheme: str) -> None:
    text = "\n قال «نعم»\\،\u00a0ثم لا.\n\nوقال:\tنعم 😀"
    # of one label on top of each other, side by side, one character, within a word, over a paragraph's end
    marks = [
        marked("a", (2, 5)),
        marked("b", (2, 10)),
        marked("c", (5, 7), label="quote"),
        marked("d", (10, 12)),
        marked("e", (12, 13)),
        marked("f", (13, 15)),
        marked("g", (15, 30), label="source"),
        marked("h", (2, 10)),
        marked("i", (len(text) - 1, len(text)), label="denial"),
    ]
    given = made(text, marks, [], split="train")
    out = tmp_path / "set.conll"
    export("conll", [given, made(" \tنص\n", [], [], "b")], out, options=Options(scheme=scheme))
    assert independent(out, scheme) == [(text, spans(given)), (" \tنص\n", [])]
    assert read(out)[0][0].split == "train"


def test_the_file_looks_as_described(tmp_path: Path) -> None:
    marks = [marked("a", (0, 7)), marked("b", (4, 7)), marked("c", (8, 9), label="رأي آخر")]
    export(
        "conll", [made("قال لا.\n\nx\t# ", marks[:2], []), made("نص", [], [], "b")], tmp_path / "set.conll"
    )
    lines = (tmp_path / "set.conll").read_text("utf-8").split("\n")
    assert [line for line in lines if not line.startswith("# sha256")] == [
        "# columns = token space claim claim+2 source denial quote",
        "# scheme = iob2",
        "",
        "-DOCSTART-\t_\tO\tO\tO\tO\tO",
        "# id = a1",
        "# title = عنوان a1",
        "",
        "قال\t\\s\tB-claim\tO\tO\tO\tO",
        "لا\t_\tI-claim\tB-claim\tO\tO\tO",
        ".\t\\n\\n\tI-claim\tI-claim\tO\tO\tO",
        "",
        "x\t\\t\tO\tO\tO\tO\tO",
        "#\t\\s\tO\tO\tO\tO\tO",
        "",
        "-DOCSTART-\t_\tO\tO\tO\tO\tO",
        "# id = b",
        "# title = عنوان b",
        "",
        "نص\t_\tO\tO\tO\tO\tO",
        "",
        "",
    ]
    export("conll", [made("قال لا.\n\nx", marks[2:], [])], tmp_path / "odd.conll", labels=LabelSet(()))
    assert (tmp_path / "odd.conll").read_text("utf-8").startswith("# columns = token space رأي\\sآخر\n")


def test_no_sentence_ends_within_an_annotation(tmp_path: Path) -> None:
    export("conll", [made("قال\nنعم\nلا", [marked("a", (0, 7))], [])], tmp_path / "set.conll")
    rows = (tmp_path / "set.conll").read_text("utf-8").split("\n\n")[2:]
    assert [[line.split("\t")[0] for line in row.split("\n") if line] for row in rows] == [
        ["قال", "نعم"],
        ["لا"],
        [],
    ]


def test_a_set_without_labels_has_no_columns_of_tags(tmp_path: Path) -> None:
    export("conll", [made("قال لا", [], [])], tmp_path / "set.conll", labels=LabelSet(()))
    assert read(tmp_path / "set.conll")[0][0].text == "قال لا"


def test_many_on_top_of_each_other_take_many_columns(tmp_path: Path) -> None:
    marks = [marked(f"m{number}", (0, 3)) for number in range(50)]
    export("conll", [made("قال لا", marks, [])], tmp_path / "set.conll")
    found, _, _ = read(tmp_path / "set.conll")
    assert spans(found[0]) == [("claim", Span(0, 3))] * 50


def test_an_unknown_scheme_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FormatError, match="There is no scheme 'iob3'; give one of these: iob2, bioes, bilou"):
        export("conll", painful(), tmp_path / "set.conll", options=Options(scheme="iob3"))
    assert list(tmp_path.iterdir()) == []


OURS = (
    "# columns = token space claim",
    "",
    "-DOCSTART-\t_\tO",
    "# id = a",
    "",
    "قال\t\\s\tB-claim",
    "لا\t_\tI-claim",
    "",
)


@pytest.mark.parametrize(
    ("line", "row", "clause", "text", "found"),
    [
        (7, "لا\t_", "the line has 2 columns, where 3 must stand", "قال لا", [("claim", "قال")]),
        (
            7,
            "لا\t_\tI-claim\tO",
            "the line has 4 columns, where 3 must stand",
            "قال لا",
            [("claim", "قال لا")],
        ),
        (7, "لا", "the line has 1 columns, where 3 must stand", "قال لا ", [("claim", "قال")]),
        (7, "لا\t_\t0", "«0» is no tag of any scheme", "قال لا", [("claim", "قال")]),
        (6, "قال\tx\tB-claim", "«x» is no white space", "قال لا", [("claim", "قال لا")]),
        (3, "-DOCSTART-\tx\tO", "«x» is no white space", " قال لا", [("claim", "قال لا")]),
        (6, "قال\t\\q\tB-claim", "«\\q» is no white space", "قال لا", [("claim", "قال لا")]),
    ],
)
def test_a_row_of_ours_that_was_changed_is_told(
    tmp_path: Path, line: int, row: str, clause: str, text: str, found: list[tuple[str, str]]
) -> None:
    lines = list(OURS)
    lines[line - 1] = row
    given, faults, _ = read(put(tmp_path, *lines))
    assert clauses(faults) == [(line, clause)]
    assert (given[0].text, passages(given[0])) == (text, found)


def test_comments_among_the_rows_of_ours_are_passed_over(tmp_path: Path) -> None:
    given, faults, _ = read(put(tmp_path, *OURS[:6], "# checked = yes", *OURS[6:]))
    assert (faults, passages(given[0])) == ([], [("claim", "قال لا")])


def test_an_export_without_a_line_break_at_its_end_or_with_two_characters_for_each_is_the_same(
    tmp_path: Path,
) -> None:
    path = put(tmp_path, *OURS)
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().rstrip(b"\n").replace(b"\n", b"\r\n"))
    given, faults, _ = read(path)
    assert (faults, passages(given[0])) == ([], [("claim", "قال لا")])


def test_a_file_that_was_cut_off_is_told_by_its_hash(tmp_path: Path) -> None:
    out = tmp_path / "set.conll"
    export("conll", painful(), out)
    out.write_bytes(out.read_bytes()[: out.read_bytes().index(b"-DOCSTART-", 200) - 40])
    found, faults, _ = read(out)
    assert "the text isn't the one that its hash was taken of" in [str(fault.message) for fault in faults]
    assert len(found) == 1


def test_doccano_s_example_comes_in_as_its_manifest_says() -> None:
    if not FIXTURES.is_dir():
        pytest.skip("the fixtures of other projects aren't there")
    found, faults, notes = read(FIXTURES / "tests_sequence_labeling_example.conll")
    assert faults == []
    assert [passages(each) for each in found] == [[("LOC", "JAPAN"), ("PER", "Nadim Ladki")]]
    assert found[0].text == "JAPAN GET\nNadim Ladki"
    assert found[0].article.meta == {"reconstructed": True}
    assert found[0].article.title == "tests_sequence_labeling_example"
    assert clauses(notes) == [
        (None, "the texts are made of their tokens, one space between them, a line for each sentence")
    ]
    trailing, faults, _ = read(FIXTURES / "tests_sequence_labeling_labeling.trailing.conll")
    assert faults == []
    assert [passages(each) for each in trailing] == [[("LOC", "JAPAN"), ("PER", "CHINA")]]
    assert (len(trailing[0].text.split(" ")), trailing[0].text.count("\n")) == (12, 0)


def test_doccano_s_invalid_example_is_refused() -> None:
    if not FIXTURES.is_dir():
        pytest.skip("the fixtures of other projects aren't there")
    with pytest.raises(
        FormatError, match=r"Line 1 of .* has one column, where a token and its tag"
    ) as caught:
        read(FIXTURES / "tests_sequence_labeling_labeling.invalid.conll")
    assert caught.value.line == 1


def test_the_form_of_conll_2003_comes_in(tmp_path: Path) -> None:
    path = put(
        tmp_path,
        "-DOCSTART- -X- -X- O",
        "",
        "EU NNP B-NP I-ORG",
        "rejects VBZ B-VP O",
        "German JJ B-NP I-MISC",
        "call NN I-NP I-MISC",
        "call NN I-NP B-MISC",
        "# NN I-NP O",
        "",
        "-DOCSTART- -X- -X- O",
        "",
        "Peter NNP B-NP I-PER  ",
        "Blackburn NNP I-NP I-PER",
        "",
        "London NNP B-NP I-PER",
        "-DOCSTART- -X- -X- O",
        name="set.conll",
    )
    found, faults, notes = read(path)
    assert faults == []
    assert [each.text for each in found] == ["EU rejects German call call #", "Peter Blackburn\nLondon"]
    assert passages(found[0]) == [("ORG", "EU"), ("MISC", "German call"), ("MISC", "call")]
    assert passages(found[1]) == [("PER", "Peter Blackburn"), ("PER", "London")]
    assert [each.article.title for each in found] == ["set", "set 2"]
    assert (3, "an annotation begins where no tag says so, as in IOB1") in clauses(notes)
    assert len(notes) == 2


@pytest.mark.parametrize(
    ("tags", "found"),
    [
        ("B-A I-A O B-A", ["a b", "d"]),  # IOB2
        ("I-A I-A B-A I-A", ["a b", "c d"]),  # IOB1
        ("B-A E-A S-A S-A", ["a b", "c", "d"]),  # IOBES
        ("B-A M-A E-A O", ["a b c"]),  # BMES
        ("B-A L-A U-A B-A", ["a b", "c", "d"]),  # BILOU
        ("I-A E-A E-A I-A", ["a b", "c", "d"]),  # IOE2
        ("B-A I-B I-B O", ["a", "b c"]),
        ("B-A B-A I-A S-A", ["a", "b c", "d"]),
        ("S-A I-A O I-A", ["a", "b", "d"]),
    ],
)
def test_every_scheme_says_where_annotations_begin_and_end(
    tmp_path: Path, tags: str, found: list[str]
) -> None:
    rows = [f"{word}\t{tag}" for word, tag in zip("abcd", tags.split(), strict=True)]
    given, faults, _ = read(put(tmp_path, *rows))
    assert faults == []
    assert [words for _, words in passages(given[0])] == found


def test_several_columns_of_tags_come_in_even_where_their_number_varies(tmp_path: Path) -> None:
    path = put(
        tmp_path,
        "# from a corpus = nested",
        "جامعة B-ORG O",
        "القاهرة I-ORG B-GPE",
        "في O",
        "\u200cم\u00a0ن\u2028 O O O",
        "مصر B-GPE B-CTRY I-X",
    )
    given, faults, _ = read(path)
    assert faults == []
    assert given[0].text == "جامعة القاهرة في \u200cم\u00a0ن\n مصر"
    assert sorted(passages(given[0])) == [
        ("CTRY", "مصر"),
        ("GPE", "القاهرة"),
        ("GPE", "مصر"),
        ("ORG", "جامعة القاهرة"),
        ("X", "مصر"),
    ]


def test_a_stranger_s_row_that_does_not_fit_is_told_and_the_rest_comes_in(tmp_path: Path) -> None:
    path = put(tmp_path, "a\tB-X", "b", "\tO", "c\t0", "# a remark", "#\tI-Y", "\t", "d\tI-X\t ", "#x\t?")
    given, faults, _ = read(path)
    assert clauses(faults) == [
        (2, "the line has one column, where a token and its tag must stand"),
        (3, "the line has no token"),
        (4, "«0» is no tag of any scheme"),
    ]
    assert given[0].text == "a b c #\nd"
    assert passages(given[0]) == [("X", "a"), ("Y", "#"), ("X", "d")]


@pytest.mark.parametrize("data", [b"", b"\n\n", b"-DOCSTART-\tO\n\n", b"# nothing\n"])
def test_a_file_without_tokens_holds_no_article(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "in.conll"
    path.write_bytes(data)
    assert read(path) == ([], [], [])


def test_a_file_without_tags_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FormatError, match=r"No column of .* holds tags such as O and B-claim"):
        read(put(tmp_path, "1 word _ NOUN", "2 word _ VERB"))
    with pytest.raises(FormatError, match=r"Line 2 of .* has one column"):
        read(put(tmp_path, "", "word", "word"))
    with pytest.raises(NotFoundError):
        read(tmp_path / "none")


def test_bytes_that_are_no_text_are_told_with_their_line(tmp_path: Path) -> None:
    path = tmp_path / "in.conll"
    path.write_bytes(b"a\tO\n\xff\tO\n-DOCSTART-\tO\n\nb\tO\nc\tB-X\n-DOCSTART-\tO\n\n\xc3\tO\n")
    found, faults, _ = read(path)
    assert clauses(faults) == [
        (2, "it isn't UTF-8 from byte 5 on"),
        (9, "it isn't UTF-8 from byte 15 on"),
    ]
    assert [each.text for each in found] == ["b c"]
    path.write_bytes("a\tO\n".encode("utf-16"))
    assert clauses(read(path)[1]) == [(1, "it isn't UTF-8 from byte 1 on")]


def test_documents_are_parted_wherever_the_pieces_of_a_file_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "set.conll"
    export("conll", painful(), out)
    whole = [spans(each) for each in read(out)[0]]
    for size in (1, 7, 11, 64):
        monkeypatch.setattr(conll_reading, "_PIECE", size)
        assert [spans(each) for each in read(out)[0]] == whole
    told: list[int] = []
    assert len(list(conll.read(Source(out, on_bytes=told.append)))) == 2
    assert told[-1] == out.stat().st_size


def test_an_article_too_long_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(conll_reading, "_LIMIT", 10)
    with pytest.raises(FormatError, match="is longer than 0 MB"):
        read(put(tmp_path, "a\tO", "b\tB-X", "c\tO"))


def test_annotations_come_in_with_their_lines(tmp_path: Path) -> None:
    marks = next(conll.read(Source(put(tmp_path, "a\tO", "", "b\tB-X", "c\tI-X", "d\tB-Y")))).marks
    assert [(mark.label, mark.line) for mark in marks] == [("X", 3), ("Y", 5)]
    ours = next(conll.read(Source(put(tmp_path, *OURS))))
    assert [(mark.label, mark.line) for mark in ours.marks] == [("claim", 6)]
    assert isinstance(marks[0].spans[0][0], int)


def test_fragments_and_twins_each_have_their_own_run(tmp_path: Path) -> None:
    marks: list[Annotation] = [marked("a", (0, 3), (4, 6)), marked("b", (3, 4)), marked("c", (0, 3))]
    export("conll", [made("قال لا", marks, [])], tmp_path / "set.conll")
    found, _, _ = read(tmp_path / "set.conll")
    assert spans(found[0]) == [
        ("claim", Span(0, 3)),
        ("claim", Span(0, 3)),
        ("claim", Span(3, 4)),
        ("claim", Span(4, 6)),
    ]


def test_an_article_of_nothing_but_white_space_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FormatError, match="Nothing was written"):
        export("conll", [made(" \n ", [], [])], tmp_path / "set.conll")


def test_a_row_too_short_before_one_too_long_is_never_taken_for_two_good_ones(tmp_path: Path) -> None:
    rows = ("قال\t\\s", "لا\t\\s\tO\tB-claim", "O\t_\tO")
    given, faults, _ = read(put(tmp_path, *OURS[:5], *rows))
    assert [fault.line for fault in faults] == [6, 7]
    assert given[0].text == "قال لا O"
