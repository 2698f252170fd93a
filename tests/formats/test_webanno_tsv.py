"""WebAnno TSV: every text can be rebuilt, spans keep to tokens, and files of other programs come in."""

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from hashiya.core.annotations import Link
from hashiya.core.spans import Span
from hashiya.errors import FormatError, NotFoundError
from hashiya.formats.annotation_set import AnnotatedArticle, Fault
from hashiya.formats.exporting import export
from hashiya.formats.reading import open_set
from hashiya.formats.tokens import tokenised
from hashiya.formats.webanno_tsv import narrowed
from hashiya.formats.webanno_tsv.cells import (
    chained,
    escaped_text,
    escaped_value,
    numbered,
    parts,
    place,
    unescaped_text,
    unescaped_value,
)
from hashiya.formats.writing import Options

from .conftest import annotated, mark
from .uima_world import FIXTURES, articles, linked, read_all, rich, told

TSV = FIXTURES / "webanno_tsv"
SUITE = sorted(path.parent.name for path in TSV.glob("*/reference.tsv"))
needs_fixtures = pytest.mark.skipif(not TSV.is_dir(), reason="the fixtures of other projects are not here")
HEAD = "#FORMAT=WebAnno TSV 3.3\n"
SPAN_LAYER = "#T_SP=webanno.custom.Span|value\n"
RELATION_LAYER = "#T_RL=webanno.custom.Relation|value|BT_webanno.custom.Span\n"


def by_the_book(data: str) -> tuple[str, list[tuple[int, int, tuple[str, ...]]]]:
    """Read what was written as the format's description says; give text and spans in UTF-16 units.

    Sentences stand where their first token does, gaps are a line feed and then spaces.
    """
    whole = b""
    found: dict[str, tuple[int, int, tuple[str, ...]]] = {}
    for block in data.split("\n\n\n", 1)[1].strip("\n").split("\n\n"):
        rows = [line for line in block.split("\n") if not line.startswith("#Text=")]
        lines = [line[6:] for line in block.split("\n") if line.startswith("#Text=")]
        assert rows
        text = "\n".join(lines)
        for sign, letter in (("t", "\t"), ("r", "\r"), ("f", "\f"), ("b", "\b")):
            text = re.sub(rf"(?<!\\)((?:\\\\)*)\\{sign}", rf"\1{letter}", text)
        text = re.sub(r"\\([\\\x00-\x07\x0e-\x1f])", r"\1", text)
        start = int(rows[0].split("\t")[1].split("-")[0])
        gap = start - len(whole) // 2
        assert gap >= 0
        padding = "\n" + " " * (gap - 1) if whole else " " * gap
        whole += (padding if gap else "").encode("utf-16-le") + text.encode("utf-16-le")
        for row in rows:
            name, offsets, _, *cells, last = row.split("\t")
            assert last == ""
            begin, end = map(int, offsets.split("-"))
            for stack, label in enumerate(re.split(r"(?<!\\)\|", cells[0])):
                if label == "_":
                    continue
                number = re.search(r"(?<!\\)\[(\d+)\]$", label)
                key = number[1] if number else f"{name}/{stack}"
                told_ = tuple(re.split(r"(?<!\\)\|", cell)[stack] for cell in cells[:4])
                first = found.get(key, (begin, end, told_))
                assert first[2] == told_
                found[key] = (first[0], end, told_)
    return whole.decode("utf-16-le"), sorted(found.values())


def written(folder: Path, article: AnnotatedArticle) -> str:
    """Export one article and return its file."""
    export("webanno-tsv", [article], folder / "out")
    (path,) = (folder / "out").rglob("*.tsv")
    return path.read_bytes().decode("utf-8")


def sheet(folder: Path, body: str, head: str = HEAD + SPAN_LAYER) -> Path:
    """Write a file and return where it is."""
    path = folder / "doc.tsv"
    path.write_bytes(f"{head}\n\n{body}".encode())
    return path


def test_what_goes_out_comes_in(tmp_path: Path, hard: AnnotatedArticle) -> None:
    given_ = [hard, rich(), annotated("نص بلا علامة")]
    report = export("webanno-tsv", given_, tmp_path / "out")
    assert report.losses["edges"] == 3  # one begins in a space, two are nothing else
    found, faults = read_all(tmp_path / "out")
    assert faults == []
    assert [each.text for each in found] == [each.text for each in given_]
    first = {each.label: each for each in found[0].annotations}
    assert first["source"].spans == hard.annotations[1].spans
    assert first["source"].unsure
    assert first["claim"].comment == 'سطر\nو"علامة" \u2028'
    assert ("قالَ", "attributed_to", first["source"].spans[0].of(hard.text)) not in linked(found[1])
    labels = {each.label: each for each in found[1].annotations}
    assert labels["a_b|c[1]"].spans == (Span(0, len(rich().text)),)
    assert (labels["claim"].annotator, labels["source"].annotator) == ("ليلى", "زيد")


def test_the_file_as_documented(tmp_path: Path) -> None:
    marks = [
        mark("m1", (0, 7), comment="a|b_*"),
        mark("m2", (4, 7), label="source", annotator="", unsure=True),
        mark("m3", (10, 11), label="x"),
    ]
    links = [Link("l1", "a1", "attributed_to", "m1", "m2"), Link("l2", "a1", "k", "m3", "m2")]
    links.append(Link("l3", "a1", "k", "m2", "m3"))
    assert written(tmp_path, annotated("قال 😀نعم\n لا!", marks, links)) == (
        "#FORMAT=WebAnno TSV 3.3\n"
        "#T_SP=webanno.custom.Hashiya|label|comment|annotator|unsure\n"
        "#T_RL=webanno.custom.HashiyaLink|kind|BT_webanno.custom.Hashiya\n"
        "\n"
        "\n"
        "#Text=قال 😀نعم\n"
        "1-1\t0-3\tقال\tclaim[1]\ta\\|b\\_\\*[1]\tليلى[1]\tfalse[1]\t_\t_\t\n"
        "1-2\t4-6\t😀\tclaim[1]|source[2]\ta\\|b\\_\\*[1]|*[2]\tليلى[1]|*[2]\tfalse[1]|true[2]\t"
        "attributed\\_to|k\t1-1[1_2]|2-1[0_2]\t\n"
        "1-3\t6-8\tنع\tclaim[1]|source[2]\ta\\|b\\_\\*[1]|*[2]\tليلى[1]|*[2]\tfalse[1]|true[2]\t_\t_\t\n"
        "1-4\t8-9\tم\t_\t_\t_\t_\t_\t_\t\n"
        "\n"
        "#Text=لا!\n"
        "2-1\t11-12\tل\tx\t*\tليلى\tfalse\tk\t1-2[2_0]\t\n"
        "2-2\t12-13\tا\t_\t_\t_\t_\t_\t_\t\n"
        "2-3\t13-14\t!\t_\t_\t_\t_\t_\t_\t\n"
    )


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(article=articles())
def test_any_article_survives_and_is_as_the_book_says(
    tmp_path_factory: pytest.TempPathFactory, article: AnnotatedArticle
) -> None:
    data = written(tmp_path_factory.mktemp("any"), article)
    text, spans = by_the_book(data)
    assert text == article.text
    units = article.text.encode("utf-16-le")
    marked = [
        units[2 * begin : 2 * end].decode("utf-16-le") for begin, end, _ in spans
    ]  # fmt: skip
    expected = [span.of(article.text).strip() for each in article.annotations for span in each.spans]
    assert sorted(marked) == sorted(each for each in expected if each)


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(text=st.text("\n\n  \t\u00a0\x0b\x0c\x1c\x1f\u3000a\\ب", min_size=1, max_size=25))
@example(text="\n")
def test_every_text_can_be_rebuilt(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    article = annotated(f"{text}x\n" + text[::-1])
    data = written(tmp_path_factory.mktemp("any"), article)
    assert by_the_book(data)[0] == article.text


def test_spans_are_narrowed_to_ink(tmp_path: Path) -> None:
    text = "ab  cd\u00a0 ef"
    marks = [mark("m1", (0, 3)), mark("m2", (2, 4)), mark("m3", (4, 6)), mark("m4", (6, 10), label="x")]
    links = [Link("l1", "a1", "k", "m1", "m2"), Link("l2", "a1", "k", "m1", "m3")]
    article = annotated(text, marks, links)
    found, losses = narrowed(article, Options())
    assert [(each.id, each.start, each.end) for each in found.annotations] == [
        ("m1", 0, 2), ("m3", 4, 6), ("m4", 8, 10),
    ]  # fmt: skip
    assert ([link.id for link in found.links], losses) == (["l2"], {"edges": 3, "links": 1})
    report = export("webanno-tsv", [article], tmp_path / "out")
    assert report.losses == {"records": 4, "edges": 3, "links": 1}
    same = annotated(text, [mark("m3", (4, 6))])
    assert narrowed(same, Options()) == (same, {})


def test_a_fragment_without_ink_hands_on_what_hangs_on_it(tmp_path: Path) -> None:
    marks = [
        mark("m1", (2, 3), (3, 5), (5, 6), (6, 7), comment="c"),
        mark("m2", (0, 1), (1, 2), label="source"),
        mark("m3", (5, 6), label="x"),
    ]
    article = annotated("a  bc d", marks, [Link("l1", "a1", "k", "m2", "m1")])
    report = export("webanno-tsv", [article], tmp_path / "out")
    assert report.losses == {"records": 3, "edges": 4}
    ((found,), faults) = read_all(tmp_path / "out")
    assert faults == []
    claim = next(each for each in found.annotations if each.label == "claim")
    assert (claim.spans, claim.comment) == ((Span(3, 5), Span(6, 7)), "c")
    assert linked(found) == [("a", "k", "bc")]


def test_parts_of_a_set_have_folders(tmp_path: Path) -> None:
    export("webanno-tsv", [annotated("نص")._replace(split="dev")], tmp_path / "out")
    assert [path.parent.name for path in (tmp_path / "out").rglob("*.tsv")] == ["dev"]
    assert read_all(tmp_path / "out")[0][0].split == "dev"


def test_bytes_are_the_same_each_time(tmp_path: Path) -> None:
    (tmp_path / "again").mkdir()
    assert written(tmp_path / "again", rich()) == written(tmp_path, rich())


EXPECTED: dict[str, tuple[str, list[tuple[int, int, str]]]] = {
    "testSentenceWithEmoji": ("I like it 😊 .", [(10, 11, "Span")]),
    "testSentenceWithLineBreak": ("This is\na test .", [(0, 4, "Span")]),
    "testSentenceWithTab": ("This is\ta test .", [(0, 4, "Span")]),
    "testMultiTokenStackedSpanWithFeatureValue": (
        "This is a test .",
        [(0, 16, "LOCATION"), (0, 16, "PERSON")],
    ),
    "testCrossSentenceSpanWithFeatureValue": ("He loves her .\nShe loves him not .", [(0, 34, "PERSON")]),
    "testTwoSentencesWithNoSpaceInBetween": ("onetwo", []),
    "testAnnotationWithLeadingWhitespace": ("one  two", [(5, 8, "NamedEntity")]),
    "testSimpleChain": (
        "This is a test .",
        [(0, 4, "SimpleLink"), (5, 7, "SimpleLink"), (8, 9, "SimpleLink")],
    ),
    "testSingleTokenRelationWithFeatureValue": ("This is a test .", [(0, 4, "Token"), (15, 16, "Token")]),
    "testSubTokenRelation": ("Test", [(0, 1, "OTH"), (3, 4, "OTH")]),
    "testZeroLengthSpansWithFeatureValues": ("This is a test .", []),
    "testStackedNonMultiTokenRelationWithMultipleFeatureValues": (
        "This is a test .",
        [(0, 7, "Span"), (8, 14, "Span")],
    ),
    "testSentenceId": ("He loves her .\nShe loves him not .", []),
    "testSubMultiTokenSpanWithFeatureValue": (
        "aaaaaa bbbbbb cccccc",
        [(0, 13, "2"), (0, 10, "7"), (0, 6, "1"), (3, 17, "9"), (3, 13, "6"), (3, 10, "8"),
         (7, 11, "4"), (9, 13, "5"), (9, 11, "3")],
    ),
}  # fmt: skip
ONE_EACH = {
    "testTokenBoundedSpanWithSpecialSymbolsValue": ["#*'\"`´\t:;{}|[ ]()\\§$%?=&_\n"] * 5,
    "testTokenBoundedSpanWithUnderscoreFeatureValue": ["_"] * 5,
    "testTokenBoundedStackedLookAlike": [f"NOTSTACKED[{number}]" for number in range(5)],
    "testTokenBoundedSpanWithNastyFeatureValue": [
        "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity:value"
    ]
    * 5,
}
LINKS = {
    "testSimpleChain": [("This", "next", "is"), ("is", "next", "a")],
    "testSingleTokenRelationWithFeatureValue": [("This", "nsubj", ".")],
    "testSubTokenRelation": [("T", "Relation", "t")],
    "testStackedNonMultiTokenRelationWithMultipleFeatureValues": [
        ("This is", "nsubj", "a test"),
        ("This is", "obj", "a test"),
    ],
}
FAULTS = {"testZeroLengthSpansWithFeatureValues": 2, "testSubMultiTokenSpanWithFeatureValue": 3}


@needs_fixtures
def test_every_folder_of_the_suite_is_looked_at() -> None:
    assert sorted([*EXPECTED, *ONE_EACH]) == SUITE


@needs_fixtures
@pytest.mark.parametrize("name", SUITE)
def test_figures_of_the_suite(name: str) -> None:
    ((article,), faults) = read_all(TSV / name / "reference.tsv")
    words = [(0, 4), (5, 7), (8, 9), (10, 14), (15, 16)]
    if name in ONE_EACH:
        expected = [(*place_, label) for place_, label in zip(words, ONE_EACH[name], strict=True)]
        assert (article.text, told(article)) == ("This is a test .", expected)
    else:
        assert (article.text, told(article)) == EXPECTED[name]
    assert linked(article) == LINKS.get(name, [])
    assert ["is empty" in each.message for each in faults] == [True] * FAULTS.get(name, 0)


@needs_fixtures
@pytest.mark.parametrize("name", SUITE)
def test_the_xmi_beside_it_says_the_same(name: str, tmp_path: Path) -> None:
    for file in (TSV / name / "reference.xmi", TSV / "webannoTestTypes.xml"):
        (tmp_path / file.name).write_bytes(file.read_bytes())
    ((article,), _) = read_all(TSV / name / "reference.tsv")
    ((other,), _) = read_all(tmp_path / "reference.xmi")
    assert article.text == other.text
    if name != "testAnnotationWithLeadingWhitespace":  # 4:8 there, and the format can't say that
        assert [each[:2] for each in told(article)] == [each[:2] for each in told(other)]
    assert linked(article) == linked(other)


def test_slots_of_the_documentation(tmp_path: Path) -> None:
    head = (
        HEAD + "#T_SP=webanno.custom.Frame|FE|ROLE_webanno.custom.Frame:Roles_webanno.custom.FrameRolesLink"
        "|webanno.custom.Lu\n#T_SP=webanno.custom.Lu|luvalue\n"
    )
    body = (
        "#Text=Bob auctioned the clock to John .\n"
        "1-1\t0-3\tBob\t_\t_\t_\tbob\t\n"
        "1-2\t4-13\tauctioned\ttransaction\tseller;goods;*\t1-1;1-3[4];1-6\t_\t\n"
        "1-3\t14-17\tthe\t_\t_\t_\tclock[4]\t\n"
        "1-4\t18-23\tclock\t_\t_\t_\tclock[4]\t\n"
        "1-5\t24-26\tto\tlost[5]\tx;y[5]\t9-9;what\t_\t\n"
        "1-6\t27-31\tJohn\tlost[5]\tx;y[5]\t9-9;what\tjohn\t\n"
        "1-7\t32-33\t.\t_\t_\t_\t_\t\n"
    )
    ((article,), faults) = read_all(sheet(tmp_path, body, head))
    assert linked(article) == [
        ("auctioned", "seller", "Bob"), ("auctioned", "goods", "the clock"), ("auctioned", "Roles", "John"),
    ]  # fmt: skip
    assert [str(each.message) for each in faults] == [
        "the link «x» leads to «9-9», where nothing is",
        "the link «y» leads to «what», where nothing is",
    ]
    assert (18, 31) not in told(article)
    assert article.annotations[1].extra == {"layer": "webanno.custom.Frame", "FE": "transaction"}


def test_slots_without_roles_are_called_by_their_feature(tmp_path: Path) -> None:
    head = HEAD + "#T_SP=x.Host|ROLE_links_|x.Other\n#T_SP=x.Other|\n"
    body = "#Text=a b\n1-1\t0-1\ta\t_\t1-2\t_\t\n1-2\t2-3\tb\t_\t_\t*\t\n"
    ((article,), faults) = read_all(sheet(tmp_path, body, head))
    assert (linked(article), faults) == ([("a", "links", "b")], [])


def test_chains_of_the_documentation(tmp_path: Path) -> None:
    head = HEAD + "#T_CH=de.x.coref.CoreferenceLink|referenceType|referenceRelation\n"
    body = (
        "#Text=He shot himself with his own revolver .\n"
        "1-1\t0-2\tHe\tpr[1]\tcoref->1-1\t\n"
        "1-2\t3-7\tshot\tx\t_\t\n"
        "1-3\t8-15\thimself\tpr[1]\tcoref->1-2\t\n"
        "1-4\t16-20\twith\t_\t_\t\n"
        "1-5\t21-24\this\tpr[1]\t*->1-3\t\n"
        "1-6\t25-28\town\t_\t*->1-3\t\n"
    )
    ((article,), faults) = read_all(sheet(tmp_path, body, head))
    assert faults == []
    assert told(article) == [(0, 2, "pr"), (3, 7, "x"), (8, 15, "pr"), (21, 28, "pr")]
    assert linked(article) == [("He", "coref", "himself"), ("himself", "coref", "his own")]


def test_relations_between_layers_that_are_not_there(tmp_path: Path) -> None:
    head = HEAD + SPAN_LAYER + "#T_RL=x.Rel|flag|BT_x.Missing\n#T_RL=x.Odd|value\n"
    body = (
        "#Text=a b c\n"
        "1-1\t0-1\ta\tA\t_\t_\t_\t\n"
        "1-2\t2-3\tb\tB\t*\t1-1\t_\t\n"
        "1-2.1\t2-3\tb\tB2\t_\t1-1\t_\t\n"
        "1-3\t4-5\tc\t_\tq|q|q|q\t1-1|1-2[7_8]|nowhere|_\tz\t\n"
    )
    ((article,), faults) = read_all(sheet(tmp_path, body, head))
    assert linked(article) == [("a", "Rel", "b"), ("a", "Rel", "b")]
    assert ["where nothing is" in each.message for each in faults] == [True] * 5


def test_versions_before_3_2_escape_as_java_does(tmp_path: Path) -> None:
    for version in ("3.0", "3.1"):
        head = f"#FORMAT=WebAnno TSV {version}\r\n#T_SP=webanno.custom.Span|value\r\n"
        body = "#Text=\\uD83D\\uDE00 \\u0642\\101\\q\\t.\r\n"
        body += "1-1\t0-2\t\\uD83D\\uDE00\tx\t\r\n1-2\t3-8\t\\u0642\\101\\q\\t.\t_\t\r\n"
        ((article,), faults) = read_all(sheet(tmp_path, body, head))
        assert (article.text, told(article), faults) == ("😀 قAq\t.", [(0, 1, "x")], [])


def test_code_points_are_found_where_only_they_fit(tmp_path: Path) -> None:
    body = "#Text=😀 a b\n1-1\t0-1\t😀\t_\t\n1-2\t2-3\ta\tA\t\n\n#Text=c\n2-1\t6-7\tc\tC\t\n"
    ((article,), faults) = read_all(sheet(tmp_path, body))
    assert (article.text, told(article), faults) == ("😀 a b\nc", [(2, 3, "A"), (6, 7, "C")], [])


def test_words_that_differ_are_noted(tmp_path: Path) -> None:
    notes: list[Fault] = []
    body = "#Text=a\\\\b c\n1-1\t0-3\ta\\b\tA\t\n1-2\t4-5\tx\tB\t\n"
    (article,) = open_set(sheet(tmp_path, body), on_note=notes.append)
    assert told(article) == [(0, 3, "A"), (4, 5, "B")]
    assert [(each.line, str(each.message)) for each in notes] == [
        (7, "the text has other words at 4:5 than «x»")
    ]


def test_rows_that_are_none_are_told_with_their_line(tmp_path: Path) -> None:
    body = (
        "1-0\t0-1\tx\t_\t\n"
        "#Sentence.id=s1\n#Text=قال نعم لا\n1-1\t0-3\tقال\tA\t\n1-2\t4-7\n1-3\tx-y\tنعم\t_\t\n1-4\t4-7\tنعم\n"
        "1-5\t8-10\tلا\tB\t\n#Text=last\n2-1\t11-15\tlast\t_\t\n\n#Text=none\n"
    )
    ((article,), faults) = read_all(sheet(tmp_path, body))
    assert article.text == "قال نعم لا\nlast"
    assert told(article) == [(0, 3, "A"), (8, 10, "B")]
    assert [each.line for each in faults] == [5, 9, 10, 11]
    assert all("is no token" in each.message for each in faults)


@pytest.mark.parametrize("start", [1, 2_000_000])
def test_sentences_that_can_not_stand_there_are_told(tmp_path: Path, start: int) -> None:
    body = f"#Text=abc\n1-1\t0-3\tabc\tA\t\n\n#Text=d\n2-1\t{start}-{start + 1}\td\tB\t\n"
    ((article,), faults) = read_all(sheet(tmp_path, body))
    assert (article.text, told(article)) == ("abc", [(0, 3, "A")])
    assert [f"can't stand at {start}" in each.message for each in faults] == [True]


@pytest.mark.parametrize(
    ("offsets", "clause"),
    [
        ("0-99", "ends past the end"),
        ("2-1", "is reversed"),
        ("1-2", "inside a character"),
        ("0-0", "is empty"),
    ],
)
def test_offsets_that_do_not_fit_are_told(tmp_path: Path, offsets: str, clause: str) -> None:
    body = f"#Text=😀b\n1-1\t0-2\t😀\t_\t\n1-2\t{offsets}\tx\tA\t\n1-3\t2-3\tb\tB\t\n"
    ((article,), faults) = read_all(sheet(tmp_path, body))
    assert (told(article), [clause in each.message for each in faults]) == ([(1, 2, "B")], [True])


@pytest.mark.parametrize(
    ("data", "clause"),
    [
        (b"", "doesn't begin as WebAnno TSV 3 does"),
        (b"#FORMAT=WebAnno TSV 2.0\n", "doesn't begin"),
        (b"\xff\xfe", "isn't UTF-8 from byte 1 on"),
        (HEAD.encode() + b"\xd9", "isn't UTF-8 from byte 25 on"),
    ],
)
def test_a_file_that_is_none_is_refused(tmp_path: Path, data: bytes, clause: str) -> None:
    path = tmp_path / "doc.tsv"
    path.write_bytes(data)
    with pytest.raises(FormatError, match=clause):
        read_all(path, "webanno-tsv")
    (tmp_path / "other.txt").write_bytes(b"left alone")
    found, faults = read_all(tmp_path, "webanno-tsv")
    assert (found, [clause in each.message for each in faults]) == ([], [True])


def test_a_file_cut_off_keeps_what_is_whole(tmp_path: Path) -> None:
    export("webanno-tsv", [rich()], tmp_path / "out")
    (path,) = (tmp_path / "out").glob("*.tsv")
    data = path.read_bytes()
    for end in range(24, len(data), 7):
        path.write_bytes(data[:end])
        found, faults = read_all(tmp_path / "out", "webanno-tsv")
        assert found or faults


def test_a_file_too_large_and_links_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = sheet(tmp_path, "")
    (tmp_path / "link.tsv").symlink_to(path)
    monkeypatch.setattr("hashiya.formats.webanno_tsv.reading._LIMIT", 10)
    found, faults = read_all(tmp_path, "webanno-tsv")
    assert found == []
    clauses = ["is larger than 0 MB", "links aren't followed"]
    assert [clause in each.message for clause, each in zip(clauses, faults, strict=True)] == [True, True]
    with pytest.raises(NotFoundError):
        read_all(tmp_path / "none.tsv", "webanno-tsv")


@settings(deadline=None)
@given(st.text("\\[]|_->;*\t\n\r\x0b\x01a1ق😀", max_size=12))
def test_escapes_go_both_ways(text: str) -> None:
    cell = escaped_value(text)
    assert unescaped_value(cell) == text
    assert not {"\t", "\n", "\r"}.intersection(cell)
    assert parts(f"{cell}|{cell}[3]", "|") == [cell, f"{cell}[3]"]
    assert numbered(f"{cell}[3]") == (cell, 3)
    assert numbered(cell) == (cell, 0)
    assert chained(f"{cell}->1-2") == (cell, (1, 2))
    assert chained(cell) == (cell, None)
    assert unescaped_text(escaped_text(text)) == text


def test_cells_that_end_strangely() -> None:
    assert parts("a|b\\", "|") == ["a", "b\\"]
    assert parts("|", "|") == ["", ""]
    assert place("1-2.3[4]") == ("1-2.3", 4, 0)
    assert place("1-2[0_5]") == ("1-2", 0, 5)
    assert place("1-2;") is None


def test_signs_that_only_python_takes_for_space_are_tokens_once() -> None:
    assert tokenised("a\x1c\x1d", [Span(0, 3)]) == [(0, 1), (1, 2), (2, 3)]
    assert tokenised("a  b", [Span(0, 2), Span(2, 3)]) == [(0, 1), (1, 2), (2, 3), (3, 4)]
