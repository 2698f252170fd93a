"""A project is dealt into training and test, and its manifest tells how."""

from __future__ import annotations

import json
import random
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from hashiya.core.articles import Status
from hashiya.formats.splits import By, Shares
from hashiya.project import NewArticle, Project
from hashiya.project.choosing import Chosen
from hashiya.project.splitting import Split

USUAL = Shares.parsed("80/10/10")
WORDS = [
    "قال",
    "وزير",
    "المالية",
    "أمس",
    "إن",
    "السوق",
    "ارتفع",
    "بعد",
    "إعلان",
    "الحكومة",
    "خطة",
    "جديدة",
    "لدعم",
    "الصناعة",
]


def text(seed: int) -> str:
    chance = random.Random(seed)
    return " ".join(f"{chance.choice(WORDS)}{chance.randrange(1000)}" for _ in range(60))


def exported(project: Project, split: Split, chosen: Chosen | None = None) -> tuple[dict[str, str], Any]:
    """Return the part of each article, and what the manifest says of the split."""
    out = project.path.parent / "out.jsonl"
    project.export("jsonl", out, split=split, chosen=chosen)
    records = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    manifest = json.loads(out.with_name("out.jsonl.manifest.json").read_bytes())
    parts = {each["id"]: each["split"] for each in records}
    assert {each["id"]: each["split"] for each in manifest["articles"]} == parts
    return parts, manifest["split"]


@pytest.fixture
def crowd(project: Project) -> Project:
    """Sixty articles, each with a source, two thirds with a date, two of three marked."""
    dates = [{"date": f"2025-02-{at % 28 + 1:02}"} if at % 3 else {} for at in range(60)]
    metas = [{"source": f"وكالة {at % 12}"} | date for at, date in enumerate(dates)]
    added = project.add_many(NewArticle(text(at), f"خبر {at}", meta) for at, meta in enumerate(metas))
    for number, each in enumerate(added):
        if number % 3:
            project.annotate(each.id, label="claim", start=0, end=4)
    return project


def test_each_article_has_its_part(crowd: Project) -> None:
    parts, told = exported(crowd, Split(USUAL, 5))
    assert Counter(parts.values()) == {"train": 48, "validation": 6, "test": 6}
    assert told == {
        "shares": "80/10/10",
        "seed": 5,
        "by": "article",
        "articles": told["articles"],
        "without_group": 0,
        "near_duplicates_across": 0,
        "near_duplicates": [],
    }
    assert told["articles"] == Counter(parts.values())
    marked = {each.article for each in crowd.annotations()}
    assert Counter(parts[each] for each in marked) == {"train": 32, "validation": 4, "test": 4}
    assert exported(crowd, Split(USUAL, 5))[0] == parts
    assert exported(crowd, Split(USUAL, 6))[0] != parts


def test_a_source_is_on_one_side(crowd: Project) -> None:
    parts, told = exported(crowd, Split(USUAL, 1, By.SOURCE))
    sides = {(each.meta["source"], parts[each.id]) for each in crowd.articles()}
    assert len(sides) == 12
    assert told["without_group"] == 0
    publisher = crowd.add("نص بلا مصدر")
    assert exported(crowd, Split(USUAL, 1, By.SOURCE))[1]["without_group"] == 1
    crowd.set_meta(publisher, {"publisher": "وكالة 3"})
    parts, told = exported(crowd, Split(USUAL, 1, By.SOURCE))
    assert told["without_group"] == 0
    assert {parts[each.id] for each in crowd.articles() if "وكالة 3" in each.meta.values()} == {
        parts[publisher]
    }


def test_by_date_the_newest_test_and_what_has_none_is_counted(crowd: Project) -> None:
    parts, told = exported(crowd, Split(USUAL, 1, By.DATE))
    assert (told["by"], told["without_group"]) == ("date", 20)
    dates: dict[str, list[str]] = {}
    for each in crowd.articles():
        dates.setdefault(parts[each.id], []).append(each.meta.get("date", ""))
    assert max(dates["train"]) < min(dates["validation"]) <= max(dates["validation"]) < min(dates["test"])
    assert "" in dates["train"]


def test_only_what_is_chosen_is_dealt(crowd: Project) -> None:
    chosen = [each.id for each in crowd.articles()][:10]
    parts, told = exported(crowd, Split(Shares.parsed("50/50")), Chosen(articles=chosen))
    assert parts.keys() == set(chosen)
    assert told["articles"] == {"train": 5, "test": 5}
    crowd.set_status(chosen[0], Status.DONE)
    parts, _ = exported(crowd, Split(USUAL, by=By.DATE), Chosen(statuses=["done"]))
    assert parts == {chosen[0]: "train"}
    crowd.remove_article(chosen[0])
    assert chosen[0] not in exported(crowd, Split(USUAL, by=By.SOURCE))[0]


def test_only_the_labels_and_layers_that_are_chosen_decide(project: Project) -> None:
    added = project.add_many(NewArticle(text(at)) for at in range(20))
    for at, each in enumerate(added):
        if at < 10:
            project.annotate(each.id, label="claim", start=0, end=4, annotator="Omar")
        for start in range(at):
            project.annotate(each.id, label="source", start=start, end=start + 3)
    for chosen in (Chosen(labels=["claim"]), Chosen(annotators=["Omar"])):
        parts, _ = exported(project, Split(Shares.parsed("50/50")), chosen)
        assert Counter(parts[each.id] for each in added[:10]) == {"train": 5, "test": 5}
        assert Counter(parts.values()) == {"train": 10, "test": 10}


def test_near_twins_on_different_sides_are_told(project: Project) -> None:
    bodies = [text(at) for at in range(10)]
    pairs = {}
    for at, body in enumerate(bodies):
        one = project.add(body)
        pairs[one] = project.add(f"نشر من جديد {at}\n{body}")
    for seed in range(9):  # ids are random, so a seed may happen to part all pairs or none
        parts, told = exported(project, Split(Shares.parsed("50/50"), seed))
        across = {frozenset(pair) for pair in pairs.items() if parts[pair[0]] != parts[pair[1]]}
        if 0 < len(across) < 10:
            break
    assert 0 < len(across) < 10
    assert told["near_duplicates_across"] == len(across)
    assert {frozenset((each["one"], each["other"])) for each in told["near_duplicates"]} == across
    assert all(0.5 <= each["share"] <= 1 for each in told["near_duplicates"])


def test_a_hundred_twins_are_named_and_all_are_counted(project: Project, tmp_path: Path) -> None:
    body = text(1)
    project.add_many(NewArticle(f"{at}\n{body}") for at in range(30))
    _, told = exported(project, Split(Shares.parsed("50/50"), 3))
    assert told["near_duplicates_across"] == 15 * 15
    assert len(told["near_duplicates"]) == 100


def test_a_folder_has_a_folder_for_each_part(crowd: Project, tmp_path: Path) -> None:
    crowd.export("brat", tmp_path / "set", split=Split(USUAL, 5))
    names = Counter(path.parent.name for path in (tmp_path / "set").rglob("*.ann"))
    assert names == {"train": 48, "validation": 6, "test": 6}
