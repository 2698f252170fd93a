"""The encoding of a file is found, or chosen among those offered."""

import codecs
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hashiya.errors import FormatError
from hashiya.text.encodings import BEGINNING, ENCODINGS, Decoded, decode, detect

ARABIC = ("utf-8", "windows-1256", "iso-8859-6", "utf-16-le", "utf-16-be")
PLAIN_QUOTES = str.maketrans("“”", '""')


@pytest.mark.parametrize("encoding", ARABIC)
def test_the_reference_article_is_read_in_every_arabic_encoding(reference: str, encoding: str) -> None:
    text = reference.translate(PLAIN_QUOTES)
    assert decode(text.encode(encoding)) == Decoded(text, encoding)


@pytest.mark.parametrize("encoding", ARABIC)
def test_so_is_each_of_its_paragraphs(reference: str, encoding: str) -> None:
    for paragraph in filter(None, reference.translate(PLAIN_QUOTES).split("\n")):
        assert decode(paragraph.encode(encoding)).text == paragraph


@pytest.mark.parametrize("encoding", ARABIC)
def test_a_few_words_are_enough_nearly_always(reference: str, encoding: str) -> None:
    words = reference.translate(PLAIN_QUOTES).split()
    rng = random.Random(7)
    starts = [rng.randrange(len(words) - 8) for _ in range(200)]
    titles = [" ".join(words[start : start + rng.randint(3, 8)]) for start in starts]
    right = sum(decode(title.encode(encoding)).text == title for title in titles)
    assert right >= 196


@pytest.mark.parametrize(
    ("mark", "encoding", "name"),
    [
        (codecs.BOM_UTF8, "utf-8", "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le", "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16-be", "utf-16"),
        (codecs.BOM_UTF32_LE, "utf-32-le", "utf-32"),
        (codecs.BOM_UTF32_BE, "utf-32-be", "utf-32"),
    ],
)
def test_a_byte_order_mark_decides_and_is_no_part_of_the_text(mark: bytes, encoding: str, name: str) -> None:
    data = mark + "قال\r\nنعم".encode(encoding)
    assert decode(data) == Decoded("قال\nنعم", name)
    best = detect(data)[0]
    assert (best.encoding, best.confidence, best.text) == (name, 1.0, "قال\r\nنعم")


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Elon Musk said on Friday: a 3.5% rise.", "utf-8"),
        ("Le président a déclaré à l’été. Ça va, où êtes-vous ? Noël.", "windows-1252"),
        ("این یک متن فارسی است گچپژ", "windows-1256"),
        ("شركة Tesla وTesla الـCIA", "windows-1256"),
        ("😀 قال 中文", "utf-8"),
        ("", "utf-8"),
        ("\n", "utf-8"),
    ],
)
def test_other_texts_are_read_too(text: str, encoding: str) -> None:
    data = text.encode(encoding, "ignore")
    assert decode(data) == Decoded(data.decode(encoding), encoding)


def test_alternatives_are_always_offered_the_likelier_first(reference: str) -> None:
    for encoding in ARABIC:
        guesses = detect(reference.translate(PLAIN_QUOTES).encode(encoding))
        assert [guess.confidence for guess in guesses] == sorted(
            (g.confidence for g in guesses), reverse=True
        )
        assert len(guesses) >= 3
        assert len({guess.encoding for guess in guesses}) == len(guesses)
        assert guesses[0].text == reference.translate(PLAIN_QUOTES)[:BEGINNING]


def test_an_encoding_may_be_given_by_any_of_its_names() -> None:
    data = "قال".encode("windows-1256")
    for name in ("windows-1256", "cp1256", "CP1256", "WINDOWS_1256"):
        assert decode(data, name) == Decoded("قال", "windows-1256")
    assert decode(b"\xff\xfeq\x00", "utf-16") == Decoded("q", "utf-16")
    assert decode("ق".encode("utf-16-le"), "utf-16-le").text == "ق"


@pytest.mark.parametrize("name", ["klingon", "rot13", "", "utf\x00", "ascii", "ق" * 3])
def test_an_unknown_encoding_is_refused_with_those_that_are_known(name: str) -> None:
    with pytest.raises(
        FormatError, match=r"^There is no encoding .* choose one of utf-8, windows-1256, .*\.$"
    ):
        decode(b"", name)


def test_bytes_that_an_encoding_does_not_have_are_told_with_their_place() -> None:
    with pytest.raises(FormatError, match=r"^The byte at 3 is none of utf-8; choose another encoding\.$"):
        decode(b"abc\xe9", "utf-8")


def test_a_nul_is_told_with_its_place() -> None:
    with pytest.raises(FormatError, match=r"^The text has a NUL in line 2, column 3: "):
        decode(b"abc\nde\x00f", "utf-8")


def test_what_is_no_text_is_refused() -> None:
    picture = b"\x89PNG\r\n\x1a\n" + bytes(range(1, 32)) * 40 + bytes(range(128, 160)) * 40
    with pytest.raises(FormatError, match=r"^This isn't plain text .*\.$"):
        decode(picture)


@pytest.mark.parametrize("wrong", [b"\xff", b"\xd9", b"\x80"])
def test_damaged_utf8_is_refused_and_not_read_as_debris(reference: str, wrong: bytes) -> None:
    data = reference.encode()
    for place in (0, len(reference[:700].encode()), len(data)):
        with pytest.raises(FormatError, match=rf"^The byte at {place} is none of utf-8; .*\.$"):
            decode(data[:place] + wrong + data[place:])
    assert decode(data + wrong, "windows-1256").encoding == "windows-1256"


@given(st.text(alphabet=st.sampled_from("ابجد هوز ،؛؟aB1.\nةى")), st.sampled_from(sorted(ENCODINGS)))
def test_what_is_written_in_an_encoding_is_read_in_it(text: str, encoding: str) -> None:
    data = text.encode(encoding, "ignore")
    assert decode(data, encoding).text == data.decode(encoding)
    assert encoding in [guess.encoding for guess in detect(data)] or encoding in {"utf-16", "utf-32"}


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused_in_a_sentence(data: bytes) -> None:
    guesses = detect(data)
    assert all(0 <= guess.confidence <= 1 for guess in guesses)
    found = encoding_or_refusal(data)
    if found.endswith("."):
        damaged = "none of utf-8" in found
        assert damaged or guesses[0].confidence < 0.4 or "\x00" in data.decode(guesses[0].encoding)
    else:
        assert found == guesses[0].encoding


def encoding_or_refusal(data: bytes) -> str:
    try:
        return decode(data).encoding
    except FormatError as error:
        return str(error)
