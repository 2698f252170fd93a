"""Ids that are made in great numbers follow each other, and still tell themselves apart at a glance."""

from __future__ import annotations

import uuid
from itertools import islice, pairwise

import pytest

from hashiya.storage import facts


def test_ids_in_great_numbers_follow_each_other() -> None:
    ids = list(islice(facts.new_ids(), 1000))
    assert len({id_[:8] for id_ in ids}) == len(set(ids)) == 1000
    assert len({id_[8:] for id_ in ids}) == 1000
    starts = [int(id_[:8], 16) for id_ in ids]
    assert {(later - earlier) % 2**32 for earlier, later in pairwise(starts)} == {1}
    assert all(uuid.UUID(id_).version == 4 for id_ in ids)


def test_ids_begin_again_behind_the_last_number(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hashiya.storage.facts.secrets.randbits", lambda _: 2**32 - 1)
    assert [id_[:8] for id_ in islice(facts.new_ids(), 2)] == ["ffffffff", "00000000"]
