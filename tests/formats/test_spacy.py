"""A DocBin that spaCy trains on as it is, that holds everything, and that is read without trusting it."""

from __future__ import annotations

import importlib.util
import math
import random
import warnings
import zlib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from hashiya.errors import FormatError
from hashiya.formats.annotation_set import AnnotatedArticle, Fault
from hashiya.formats.exporting import export
from hashiya.formats.reading import open_set
from hashiya.formats.registry import FORMATS
from hashiya.formats.spacy import bin as spacy_bin

from .drawn import PAINFUL, articles, made, marked, painful, said

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    import spacy
    from spacy.tokens import Doc, DocBin, Span, SpanGroup
    from spacy.training import Example
    from srsly import msgpack

FIXTURES = Path(__file__).resolve().parents[3] / "shared" / "fixtures" / "spacy"


def read(path: Path, notes: list[Fault] | None = None) -> tuple[list[AnnotatedArticle], list[str]]:
    faults: list[Fault] = []
    told = [] if notes is None else notes
    found = list(open_set(path, "spacy", on_fault=faults.append, on_note=told.append))
    return found, [str(fault.message) for fault in faults]


def loaded(path: Path) -> list[Doc]:
    """Return the documents as spaCy itself reads them."""
    return list(DocBin().from_disk(path).get_docs(spacy.blank("ar").vocab))


def doc(words: str = "قال الوزير لا", spaces: list[bool] | None = None) -> Doc:
    return Doc(spacy.blank("ar").vocab, words=words.split(), spaces=spaces)


def saved(tmp_path: Path, *docs: Doc, **options: Any) -> Path:
    DocBin(docs=docs, **options).to_disk(tmp_path / "in.spacy")
    return tmp_path / "in.spacy"


def message(**changes: Any) -> dict[str, Any]:
    one = doc(spaces=[True, True, False])
    one.spans["sc"] = [Span(one, 0, 1, label="claim")]
    whole = msgpack.unpackb(zlib.decompress(DocBin(docs=[one]).to_bytes()), raw=False)
    return {key: value for key, value in {**whole, **changes}.items() if value is not ...}


def packed(tmp_path: Path, value: Any) -> Path:
    path = tmp_path / "in.spacy"
    path.write_bytes(zlib.compress(msgpack.packb(value, use_bin_type=True)))
    return path


def group(*spans: Any, name: Any = "sc", attrs: Any = None) -> bytes:
    made_up = msgpack.packb({"name": name, "attrs": attrs or {}, "spans": list(spans)}, use_bin_type=True)
    return bytes(msgpack.packb({made_up: [name]}, use_bin_type=True))


def span(*values: int) -> bytes:
    return spacy_bin._SPAN.pack(*values)


CLAIM = spacy.strings.get_string_id("claim")


def test_everything_comes_back(tmp_path: Path) -> None:
    out = tmp_path / "set.spacy"
    given = [*painful(), made(" نص آخر \n", [marked("m", (1, 3))], [], "a3", "test")]
    export("spacy", given, out)
    found, faults = read(out)
    assert faults == []
    assert [said(each) for each in found] == [said(each) for each in given]
    assert [(each.article.title, each.split) for each in found] == [
        ("عنوان a1", ""),
        ("عنوان a2", ""),
        ("عنوان a3", "test"),
    ]
    export("spacy", given, tmp_path / "again")
    assert (tmp_path / "again").read_bytes() == out.read_bytes()


@given(articles())
@settings(max_examples=40, deadline=None)
def test_any_article_comes_back(tmp_path_factory: pytest.TempPathFactory, article: AnnotatedArticle) -> None:
    out = tmp_path_factory.mktemp("set") / "set.spacy"
    export("spacy", [article], out)
    found, faults = read(out)
    assert faults == []
    assert [said(each) for each in found] == [said(article)]
    (there,) = loaded(out)
    assert there.text == article.text
    parts = sorted((part.start, part.end, mark.label) for mark in article.annotations for part in mark.spans)
    assert sorted((each.start_char, each.end_char, each.label_) for each in there.spans["sc"]) == parts


def test_spacy_finds_the_same_text_and_spans(tmp_path: Path) -> None:
    export("spacy", painful(), tmp_path / "set")
    first, second = loaded(tmp_path / "set")
    assert (first.text, second.text) == (PAINFUL, "نص بلا علامات")
    own = first.spans["sc"].attrs["hashiya"]
    assert len(own["annotations"]) == len(first.spans["sc"])
    comments = {
        (each.label_, each.text): record["comment"]
        for each, record in zip(first.spans["sc"], own["annotations"], strict=True)
    }
    assert comments["claim", PAINFUL].startswith("سطر\n")
    kinds = [(link["kind"], first.spans["sc"][link["from"]].label_) for link in own["links"]]
    assert ("attributed_to", "claim") in kinds
    assert ("next_fragment", "source") in kinds
    assert list(first.ents) == []
    assert [token.ent_iob_ for token in second] == ["O", "O", "O"]


def test_what_does_not_overlap_are_entities_too(tmp_path: Path) -> None:
    marks = [marked("m", (0, 2)), marked("n", (2, 3), label="x"), marked("o", (4, 6), label="x")]
    export("spacy", [made("نصا آخر", marks, [])], tmp_path / "set")
    (found,) = loaded(tmp_path / "set")
    assert [(each.text, each.label_) for each in found.ents] == [("نص", "claim"), ("ا", "x"), ("آخ", "x")]


def test_an_empty_set_is_a_bin_without_documents(tmp_path: Path) -> None:
    export("spacy", [], tmp_path / "set")
    assert loaded(tmp_path / "set") == []
    assert read(tmp_path / "set") == ([], [])


@pytest.mark.filterwarnings("ignore")
def test_a_span_categorizer_trains_on_it(tmp_path: Path) -> None:
    words = ["قال", "الوزير", "إن", "الاتفاق", "مهم", "ونفت", "الوزارة", "ذلك"]
    given = []
    for number in range(8):
        text = " ".join([*words, f"رقم{number}"])
        end = text.index(" إن")
        marks = [marked("m", (0, end), label="source"), marked("n", (end + 1, end + 15), label="claim")]
        given.append(made(text, marks, [], f"a{number}"))
    export("spacy", given, tmp_path / "set.spacy")
    spacy.util.fix_random_seed(1)
    random.seed(1)
    nlp = spacy.blank("ar")
    suggester = {"@misc": "spacy.ngram_suggester.v1", "sizes": [1, 2, 3]}
    nlp.add_pipe("spancat", config={"suggester": suggester})
    docs = list(DocBin().from_disk(tmp_path / "set.spacy").get_docs(nlp.vocab))
    examples = [Example(nlp.make_doc(each.text), each) for each in docs]
    optimizer = nlp.initialize(lambda: examples)
    assert set(nlp.get_pipe("spancat").labels) == {"source", "claim"}
    epochs = []
    for _ in range(2):
        losses: dict[str, float] = {}
        nlp.update(examples, sgd=optimizer, losses=losses)
        epochs.append(losses["spancat"])
    assert all(map(math.isfinite, epochs))
    assert 0 < epochs[1] < epochs[0]


def test_a_strangers_bin_with_entities(tmp_path: Path) -> None:
    if not FIXTURES.is_dir():
        pytest.skip("the fixtures of other projects aren't here")
    (found,), faults = read(FIXTURES / "demo.spacy")
    assert faults == []
    assert found.text.startswith("I'm seeing Ed Sheeran on Wednesday in Miami so ")
    (mark,) = found.annotations
    assert (mark.label, mark.start, mark.end, mark.passage(found.text)) == ("PERSON", 11, 21, "Ed Sheeran")


def test_every_group_comes_in_and_entities_only_without_groups(tmp_path: Path) -> None:
    first, second, third = (doc(spaces=[True, True, False]) for _ in range(3))
    first.spans["sc"] = [Span(first, 0, 1, label="claim")]
    first.spans["other"] = SpanGroup(first, name="other", spans=[Span(first, 1, 3, label="PERSON")])
    first.ents = [Span(first, 0, 3, label="X")]
    second.ents = [Span(second, 0, 2, label="X"), Span(second, 2, 3, label="Y")]
    found, faults = read(saved(tmp_path, first, second, third))
    assert faults == []
    assert [[(mark.label, mark.start, mark.end) for mark in each.annotations] for each in found] == [
        [("claim", 0, 3), ("PERSON", 4, 13)],
        [("X", 0, 10), ("Y", 11, 13)],
        [],
    ]
    assert [mark.extra for mark in found[0].annotations] == [{}, {"group": "other"}]


def test_line_breaks_of_other_systems_move_nothing(tmp_path: Path) -> None:
    one = Doc(spacy.blank("ar").vocab, words=["قال", "\r\n", "لا"], spaces=[False, False, False])
    one.spans["sc"] = [Span(one, 2, 3, label="claim")]
    (found,), faults = read(saved(tmp_path, one))
    assert faults == []
    assert (found.text, found.annotations[0].start, found.annotations[0].end) == ("قال\nلا", 4, 6)


def test_words_without_spaces_are_joined(tmp_path: Path) -> None:
    notes: list[Fault] = []
    (found,), faults = read(saved(tmp_path, doc()), notes)
    assert (found.text, faults) == ("قال الوزير لا", [])
    assert [str(note.message) for note in notes] == [
        "the file doesn't say where spaces are; words were joined by one"
    ]


def test_what_users_kept_with_a_document_is_not_looked_at(tmp_path: Path) -> None:
    changed = message(user_data=[b"\x80\x04\x95cos\nsystem\n", 3])
    assert len(read(packed(tmp_path, changed))[0]) == 1


@pytest.mark.parametrize("groups", [..., [b""], [msgpack.packb([])]])
def test_a_bin_from_before_there_were_groups(tmp_path: Path, groups: Any) -> None:
    (found,), faults = read(packed(tmp_path, message(span_groups=groups, flags=...)))
    assert (found.annotations, faults) == ([], [])


def test_groups_were_once_a_list(tmp_path: Path) -> None:
    named = msgpack.unpackb(group(span(0, 0, CLAIM, 0, 1, 0, 3)), raw=False)
    given = message(span_groups=[msgpack.packb(list(named), use_bin_type=True)])
    (found,), faults = read(packed(tmp_path, given))
    assert ([mark.label for mark in found.annotations], faults) == (["claim"], [])


def test_attributes_without_entities(tmp_path: Path) -> None:
    one = doc(spaces=[True, True, False])
    (found,), faults = read(saved(tmp_path, one, attrs=["LEMMA"]))
    assert (found.text, found.annotations, faults) == ("قال الوزير لا", [], [])


@pytest.mark.parametrize(
    ("groups", "clause"),
    [
        (b"\xc1", "its message can't be unpacked"),
        (msgpack.packb(3), "its span groups can't be read"),
        (msgpack.packb([3]), "its span groups can't be read"),
        (msgpack.packb([msgpack.packb(3)], use_bin_type=True), "its span groups can't be read"),
        (group(b"short"), "its span groups can't be read"),
        (group(name=3), "name is missing in it, or no such thing"),
        (group("text"), "spans is missing in it, or no such thing"),
        (group(span(0, 0, CLAIM, 0, 9, 0, 3)), "the span of tokens 0:9 isn't in the text"),
        (group(span(0, 0, CLAIM, -1, 1, 0, 3)), "the span of tokens -1:1 isn't in the text"),
        (group(span(0, 0, CLAIM, 2, 1, 0, 3)), "the span of tokens 2:1 isn't in the text"),
        (group(span(0, 0, CLAIM, 0, 1, 0, 4)), "the span 0:4 isn't where its tokens are"),
        (group(span(0, 0, 12345, 0, 1, 0, 3)), "it has a word or a label that the file doesn't spell"),
        (group(span(0, 0, 0, 0, 1, 0, 3)), "the span 0:3 has no label"),
    ],
)
def test_groups_that_do_not_fit_are_told(tmp_path: Path, groups: bytes, clause: str) -> None:
    found, faults = read(packed(tmp_path, message(span_groups=[groups])))
    assert faults == [clause]
    assert all(each.annotations == [] for each in found)


RECORD = {"annotator": "ل", "comment": None, "unsure": False}
MISFIT = "comments, annotators and links don't fit the spans, and were left out"


@pytest.mark.parametrize(
    ("own", "clause"),
    [
        ({"annotations": [RECORD, RECORD]}, MISFIT),
        ({"annotations": 3, "links": [{"kind": "k", "from": 0, "to": 0}]}, MISFIT),
        ({"annotations": [3]}, MISFIT),
        ({"annotations": [{**RECORD, "annotator": 3}]}, MISFIT),
        ({"annotations": [{**RECORD, "unsure": 0}]}, MISFIT),
        ({"annotations": [{**RECORD, "comment": 1.5}]}, MISFIT),
        ({"annotations": [RECORD], "links": [3]}, "the link «3» has no kind or no ends"),
        (
            {"annotations": [RECORD], "links": [{"kind": "k", "from": 0, "to": True}]},
            "the link «{'kind': 'k', 'from': 0, 'to': True}» has no kind or no ends",
        ),
        (
            {"annotations": [RECORD], "links": [{"kind": "k", "from": 0, "to": 5}]},
            "the link «k» has an end that isn't among the annotations",
        ),
        ({"annotations": [RECORD], "links": 3}, None),
    ],
)
def test_what_our_own_key_holds_is_checked(tmp_path: Path, own: Any, clause: str | None) -> None:
    groups = group(span(0, 0, CLAIM, 0, 1, 0, 3), attrs={"hashiya": {"id": "a7", **own}})
    (found,), faults = read(packed(tmp_path, message(span_groups=[groups])))
    assert faults == ([clause] if clause else [])
    assert (len(found.annotations), found.links, found.article.id) == (1, [], "a7")


@pytest.mark.parametrize("attrs", [3, {"hashiya": 3}, {"other": {}}])
def test_attributes_of_others_are_not_ours(tmp_path: Path, attrs: Any) -> None:
    groups = group(span(0, 0, CLAIM, 0, 1, 0, 3), attrs=attrs)
    (found,), faults = read(packed(tmp_path, message(span_groups=[groups])))
    assert ([mark.annotator for mark in found.annotations], faults) == ([""], [])


def test_a_word_that_nobody_spells_leaves_the_other_documents(tmp_path: Path) -> None:
    one, two = (doc(spaces=[True, True, False]) for _ in range(2))
    two = doc("كلمة", [False])
    whole = msgpack.unpackb(zlib.decompress(DocBin(docs=[one, two]).to_bytes()), raw=False)
    whole["strings"].remove("الوزير")
    found, faults = read(packed(tmp_path, whole))
    assert faults == ["it has a word or a label that the file doesn't spell"]
    assert [each.text for each in found] == ["كلمة"]


def test_a_word_that_stands_too_often_is_no_article(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spacy_bin, "_LONGEST", 10)
    assert read(packed(tmp_path, message())) == ([], ["it is longer than an article can be"])


@pytest.mark.parametrize(
    ("value", "why"),
    [
        (3, "it holds no such message"),
        ({}, "attrs is missing in it, or no such thing"),
        (message(attrs=[1]), "its tokens have no words"),
        (message(attrs=[65, True]), "attrs is missing in it, or no such thing"),
        (message(lengths=b"abc"), "it is cut off"),
        (message(lengths=b"\4\0\0\0"), "its tokens are more or fewer than it says"),
        (message(lengths=b"\4\0\0\0\xff\xff\xff\xff"), "its tokens are more or fewer than it says"),
        (message(tokens=b"12345678"), "its tokens are more or fewer than it says"),
        (message(tokens="text"), "tokens is missing in it, or no such thing"),
        (message(spaces=b""), "its tokens are more or fewer than it says"),
        (message(span_groups=[]), "its tokens are more or fewer than it says"),
        (message(flags=[]), "its tokens are more or fewer than it says"),
        (message(flags=[3]), "flags is missing in it, or no such thing"),
        (message(strings=[3]), "strings is missing in it, or no such thing"),
        (message(strings=...), "strings is missing in it, or no such thing"),
    ],
)
def test_a_message_that_does_not_fit_is_refused(tmp_path: Path, value: Any, why: str) -> None:
    path = packed(tmp_path, value)
    with pytest.raises(FormatError) as told:
        read(path)
    assert str(told.value) == f"The file {path} is no DocBin of spaCy ({why}); save it again with spaCy."


def deep(levels: int) -> bytes:
    return zlib.compress(b"\x91" * levels + b"\xc0")


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "it is cut off"),
        (b"garbage", "it isn't compressed as one"),
        (DocBin(docs=[doc()]).to_bytes()[:-9], "it is cut off"),
        (zlib.compress(b"\xc1"), "its message can't be unpacked"),
        (zlib.compress(b"\x81\x90\x90"), "its message can't be unpacked"),
        (zlib.compress(b"\xa1\xff"), "its message can't be unpacked"),
        (zlib.compress(b"\x93\x01"), "its message can't be unpacked"),
        (zlib.compress(b"\xc0\xc0"), "its message can't be unpacked"),
        (deep(5000), "its message can't be unpacked"),
        (zlib.compress(bytes(51_000_000)), "it unpacks to more than 50 MB"),
    ],
)
def test_damage_is_told_in_a_sentence(tmp_path: Path, data: bytes, why: str) -> None:
    path = tmp_path / "in.spacy"
    path.write_bytes(data)
    with pytest.raises(FormatError) as told:
        read(path)
    assert str(told.value) == f"The file {path} is no DocBin of spaCy ({why}); save it again with spaCy."


def test_without_spacy_a_sentence_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "hashiya.formats.registry.find_spec",
        lambda name: None if name == "spacy" else importlib.util.find_spec(name),
    )
    assert not FORMATS["spacy"].available
    with pytest.raises(FormatError, match=r"needs the package spacy; install hashiya\[spacy\]"):
        export("spacy", painful(), tmp_path / "set.spacy")
    assert list(tmp_path.iterdir()) == []
