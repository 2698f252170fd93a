"""Articles are dealt into parts: the same for the same seed, never one in two parts."""

from __future__ import annotations

import random
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hashiya.errors import FormatError
from hashiya.formats.splits import By, Candidate, Shares, dealt

USUAL = Shares.parsed("80/10/10")


def crowd(number: int = 300, groups: int = 0) -> list[Candidate]:
    """Return articles with uneven labels, some common and some rare; some have none at all."""
    chance = random.Random(4)
    found = []
    for at in range(number):
        labels = {
            "claim": chance.randint(0, 8),
            "source": chance.randint(0, 4),
            "denial": int(chance.random() < 0.2),
            "quote": 3 * int(chance.random() < 0.3),
        }
        group = f"source-{chance.randrange(groups)}" if groups else ""
        found.append(Candidate(f"a{at}", group, {} if at % 10 == 0 else labels))
    return found


def shares_of(candidates: list[Candidate], parts: dict[str, str]) -> dict[str, dict[str, float]]:
    """Return which share of each label every part has; articles count as a label too."""
    counted: dict[str, Counter[str]] = {}
    for each in candidates:
        for label, number in {**each.labels, "articles": 1}.items():
            counted.setdefault(label, Counter())[parts[each.id]] += number
    return {
        label: {part: number / sum(found.values()) for part, number in found.items()}
        for label, found in counted.items()
    }


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("80/10/10", ("train", "validation", "test")),
        ("90/10", ("train", "test")),
        ("1/1/1", ("train", "validation", "test")),
        ("3/2", ("train", "test")),
    ],
)
def test_shares_are_read(text: str, names: tuple[str, ...]) -> None:
    shares = Shares.parsed(text)
    assert shares.names == names
    assert str(shares) == text


@pytest.mark.parametrize(
    "text",
    [
        *("", "80", "80/", "80/20/0", "0/1", "-80/20", "80/10/5/5", "a/b", "80.5/19.5", "٨٠/٢٠", "8 0/20"),
        *("80/10/10/", "1e2/1", "9999999999/1", "80\\20", "²/1"),
    ],
)
def test_what_are_no_shares_is_refused(text: str) -> None:
    with pytest.raises(FormatError, match="can't be made; give two or three numbers above 0, as in 80/10/10"):
        Shares.parsed(text)


@pytest.mark.parametrize("shares", ["80/10/10", "90/10", "70/15/15"])
def test_each_label_is_dealt_by_its_share(shares: str) -> None:
    candidates, wanted = crowd(), Shares.parsed(shares)
    found = shares_of(candidates, dealt(candidates, wanted, 7, By.ARTICLE))
    for label in ("claim", "source", "denial", "quote", "articles"):
        for name, part in zip(wanted.names, wanted.parts, strict=True):
            assert found[label][name] == pytest.approx(part / 100, abs=0.02), (label, name)


def test_the_same_seed_deals_the_same_whatever_the_order() -> None:
    for by, candidates in ((By.ARTICLE, crowd()), (By.SOURCE, crowd(groups=40)), (By.DATE, crowd(groups=40))):
        first = dealt(candidates, USUAL, 1, by)
        mixed = list(candidates)
        random.Random(1).shuffle(mixed)
        assert dealt(mixed, USUAL, 1, by) == first
    assert dealt(crowd(), USUAL, 2, By.ARTICLE) != dealt(crowd(), USUAL, 1, By.ARTICLE)


def test_a_source_stays_on_one_side() -> None:
    candidates = crowd(groups=60)
    parts = dealt(candidates, USUAL, 3, By.SOURCE)
    sides: dict[str, set[str]] = {}
    for each in candidates:
        sides.setdefault(each.group, set()).add(parts[each.id])
    assert {len(found) for found in sides.values()} == {1}
    found = shares_of(candidates, parts)
    assert found["claim"]["train"] == pytest.approx(0.8, abs=0.05)


def test_articles_without_a_source_are_dealt_one_by_one() -> None:
    candidates = [Candidate(f"a{at}", "", {"claim": 1}) for at in range(100)]
    assert Counter(dealt(candidates, USUAL, 0, By.SOURCE).values()) == {
        "train": 80,
        "validation": 10,
        "test": 10,
    }


def test_without_annotations_articles_are_dealt_by_number() -> None:
    candidates = [Candidate(f"a{at}", "", {}) for at in range(50)]
    assert Counter(dealt(candidates, USUAL, 0, By.ARTICLE).values()) == {
        "train": 40,
        "validation": 5,
        "test": 5,
    }


def test_by_date_the_oldest_train() -> None:
    candidates = [Candidate(f"a{at:02}", f"2025-01-{at + 1:02}", {"claim": 1}) for at in range(20)]
    parts = dealt(candidates[::-1], USUAL, 0, By.DATE)
    assert [parts[each.id] for each in candidates] == ["train"] * 16 + ["validation"] * 2 + ["test"] * 2


def test_a_day_is_not_parted_and_what_has_no_date_trains() -> None:
    undated = [Candidate(f"u{at}", "", {}) for at in range(3)]
    days = [Candidate(f"d{at}", "2025-01-01" if at < 9 else "2025-01-02", {}) for at in range(10)]
    parts = dealt([*days, *undated], Shares.parsed("50/50"), 0, By.DATE)
    assert {parts[each.id] for each in undated} == {"train"}
    assert {parts[f"d{at}"] for at in range(9)} == {"train"}
    assert parts["d9"] == "test"
    assert set(dealt(undated, USUAL, 0, By.DATE).values()) == {"train"}


@pytest.mark.parametrize(
    ("groups", "shares", "expected"),
    [
        ("AAABBBCCC", "80/10/10", [3, 3, 3]),
        ("AAAAABBBCC", "80/10/10", [5, 2, 3]),
        ("AAAAAAAABC", "98/1/1", [8, 1, 1]),
        ("AAAAB", "80/10/10", [4, 0, 1]),
        ("AAAA", "80/10/10", [4, 0, 0]),
        ("AAABC", "98/2", [4, 1]),
    ],
)
def test_no_part_is_empty_where_there_are_sources_enough(
    groups: str, shares: str, expected: list[int]
) -> None:
    candidates = [Candidate(f"a{at}", group, {"claim": 1}) for at, group in enumerate(groups)]
    wanted = Shares.parsed(shares)
    for seed in range(5):
        counted = Counter(dealt(candidates, wanted, seed, By.SOURCE).values())
        train, *others = (counted[name] for name in wanted.names)
        assert [train, *sorted(others)] == expected


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        ("1" * 9 + "2", [9, 0, 1]),
        ("1" * 8 + "23", [8, 1, 1]),
        ("1" * 18 + "23", [18, 1, 1]),
        ("12" + "3" * 18, [1, 1, 18]),
        ("1234567899", [7, 1, 2]),
    ],
)
def test_no_part_is_empty_where_there_are_days_enough(days: str, expected: list[int]) -> None:
    candidates = [Candidate(f"a{at:02}", f"2025-01-0{day}", {}) for at, day in enumerate(days)]
    counted = Counter(dealt(candidates, USUAL, 0, By.DATE).values())
    assert [counted[name] for name in USUAL.names] == expected


def test_nothing_is_dealt_to_nobody() -> None:
    for by in By:
        assert dealt([], USUAL, 0, by) == {}


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["", "", "A", "B", "C"]),
            st.dictionaries(st.sampled_from(["claim", "source", "quote"]), st.integers(0, 5)),
        ),
        max_size=25,
    ),
    st.sampled_from(["80/10/10", "50/50", "1/1/1", "98/1/1"]),
    st.integers(-3, 10**12),
    st.sampled_from(list(By)),
    st.randoms(use_true_random=False),
)
@settings(max_examples=100, deadline=None)
def test_every_article_is_in_one_part_with_its_group(
    drawn: list[tuple[str, dict[str, int]]], shares: str, seed: int, by: By, chance: random.Random
) -> None:
    candidates = [Candidate(f"id{at}", group, labels) for at, (group, labels) in enumerate(drawn)]
    wanted = Shares.parsed(shares)
    parts = dealt(candidates, wanted, seed, by)
    assert parts.keys() == {each.id for each in candidates}
    assert set(parts.values()) <= set(wanted.names)
    groups = {each.group if by is By.DATE else each.group or each.id for each in candidates}
    least = len(wanted.names) if len(groups) >= len(wanted.names) else min(len(groups), 2)
    assert len(set(parts.values())) == least
    sides = {(each.group, parts[each.id]) for each in candidates if each.group}
    assert len(sides) == len({group for group, _ in sides})
    chance.shuffle(candidates)
    assert dealt(candidates, wanted, seed, by) == parts
