"""Damaged files are noticed and rescued, and the suite sees where they aren't."""

from __future__ import annotations

import pytest

from hashiya.storage import articles, soundness, witnesses
from tests.faults import damage


def test_damage_is_noticed_or_harmless_and_rescue_makes_nothing_up() -> None:
    found = damage.run(40)
    assert found.faults == []
    assert found.tried == 40
    assert int(found.figures["noticed"]) > 20
    assert int(found.figures["rescued"]) > 30
    assert int(found.figures["lost"]) > 0


def test_the_suite_sees_damage_that_is_not_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(soundness, "refuse", lambda db, **_: None)
    monkeypatch.setattr(articles, "proved", lambda content, *_: content)
    monkeypatch.setattr(damage, "_FORGERIES", (("article_text", "text", "text || 'x'"),))
    monkeypatch.setattr(damage, "DAMAGES", (damage.forged,))
    monkeypatch.setattr(damage.random.Random, "randint", lambda *_: 1)
    assert any("another text" in fault for fault in damage.run(1).faults)


def test_the_suite_sees_what_is_made_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        witnesses.Bench, "_judge", lambda _self, _entity, _id, rows, _fault: (rows[0] if rows else None, None)
    )
    monkeypatch.setattr(damage, "_FORGERIES", (("annotation", "comment", "'forged'"),))
    monkeypatch.setattr(damage, "DAMAGES", (damage.forged,))
    monkeypatch.setattr(damage.random.Random, "randint", lambda *_: 1)
    assert any("isn't what it was" in fault for fault in damage.run(1).faults)
