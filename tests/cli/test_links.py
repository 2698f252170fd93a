"""hashiya link, unlink, links, and fragments of hashiya annotate."""

import json

import pytest

from .conftest import Answer, Call, Made, failed, misused


def annotate(call: Call, made: Made, label: str, *numbers: int) -> str:
    places = [
        each
        for start, end in zip(numbers[::2], numbers[1::2], strict=True)
        for each in ("--start", start, "--end", end)
    ]
    answer = call("annotate", made.path, made.article, "--label", label, *places)
    assert (answer.code, answer.err) == (0, "")
    return answer.out.strip()


def link(call: Call, made: Made, from_: str, to: str, kind: str = "attributed_to") -> Answer:
    return call("link", made.path, from_, to, "--kind", kind)


def test_fragments_become_one_annotation(made: Made, call: Call) -> None:
    annotate(call, made, "quote", 12, 14, 4, 10)
    (mark,) = json.loads(call("annotations", made.path, "--json").out)
    assert [(span["start"], span["end"]) for span in mark["spans"]] == [(4, 10), (12, 14)]


def test_a_start_without_its_end_is_told(made: Made, call: Call) -> None:
    answer = call(
        "annotate", made.path, made.article, "--label", "quote", "--start", 4, "--start", 7, "--end", 9
    )
    misused(answer, "2 --start and 1 --end")


def test_overlapping_fragments_are_refused(made: Made, call: Call) -> None:
    answer = call(
        "annotate", made.path, made.article, "--label", "quote",
        *("--start", 4, "--end", 10, "--start", 8, "--end", 12),
    )  # fmt: skip
    failed(answer, "overlap")


def test_fragments_snap_each_by_itself(made: Made, call: Call) -> None:
    annotate_ = ("annotate", made.path, made.article, "--label", "quote", "--snap")
    assert call(*annotate_, "--start", 5, "--end", 8, "--start", 16, "--end", 17).code == 0
    (mark,) = json.loads(call("annotations", made.path, "--json").out)
    assert [span["text"] for span in mark["spans"]] == ["الوزير", "أمس"]


def test_a_link_is_made_listed_and_taken_away(made: Made, call: Call) -> None:
    quote, source = annotate(call, made, "quote", 12, 14), annotate(call, made, "source", 4, 10)
    answer = link(call, made, quote[:8], source[:8])
    assert (answer.code, answer.err) == (0, "")
    id_ = answer.out.strip()
    expected = {"id": id_, "kind": "attributed_to", "from": quote, "to": source}
    for listing in (("links", made.path), ("links", made.path, made.article[:8])):
        assert json.loads(call(*listing, "--json").out) == [expected]
    assert call("links", made.path).lines == [f"{id_}  attributed_to  quote 12:14 لا  →  source 4:10 الوزير"]
    gone = call("unlink", made.path, id_[:8])
    assert gone.out == f"Removed attributed_to from {quote} to {source} ({id_}).\n"
    assert json.loads(call("links", made.path, "--json").out) == []
    assert call("undo", made.path, made.article).code == 0
    assert json.loads(call("links", made.path, "--json").out) == [expected]


@pytest.mark.parametrize(
    ("kind", "told"), [("denies", "can't lead from quote to source"), ("by", "no kind of link by")]
)
def test_what_the_schema_forbids_is_one_sentence(made: Made, call: Call, kind: str, told: str) -> None:
    quote, source = annotate(call, made, "quote", 12, 14), annotate(call, made, "source", 4, 10)
    failed(link(call, made, quote, source, kind), told)
    failed(link(call, made, quote, quote), "itself")
    failed(link(call, made, quote, "nothing"), "no annotation nothing")
    failed(call("unlink", made.path, "nothing"), "no link nothing")


def test_a_project_without_links_lists_none(made: Made, call: Call) -> None:
    assert call("links", made.path).out == ""
