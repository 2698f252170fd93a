"""Web Annotations go out and in whole, and strangers' are found in their texts by words and positions."""

from pathlib import Path

import pytest
from hypothesis import given, settings

from hashiya.formats.annotation_set import AnnotatedArticle
from hashiya.formats.exporting import export

from .rounds import articles, assert_same, everything, read_again


def test_everything_goes_out_and_comes_in(tmp_path: Path) -> None:
    out = tmp_path / "set"
    report = export("csv", everything(), out)
    found = read_again(out)
    assert_same("csv", everything(), found)
    assert set(report.losses) == {"records"}


@settings(max_examples=40, deadline=None)
@given(articles())
def test_any_article_goes_out_and_comes_in(
    tmp_path_factory: pytest.TempPathFactory, drawn: AnnotatedArticle
) -> None:
    out = tmp_path_factory.mktemp("set") / "set"
    export("csv", [drawn], out)
    assert_same("csv", [drawn], read_again(out))
