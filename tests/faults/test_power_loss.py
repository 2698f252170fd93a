"""The power goes: what was acknowledged is there, and the suite would notice if it weren't."""

from __future__ import annotations

import random

import pytest

from tests.faults import power_loss
from tests.faults.disk import Disk
from tests.faults.run import SUITES, suite
from tests.faults.shim import Call


def test_whatever_was_acknowledged_survives_a_power_cut() -> None:
    result = suite("power-loss")(SUITES["power-loss"][1])
    if result.skipped:
        pytest.skip(result.skipped)
    assert result.faults == []
    assert result.tried > 300


@pytest.mark.parametrize(("synchronous", "figures"), [("FULL", ("lost",)), ("OFF", ("lost", "unsound"))])
def test_the_suite_notices_that_less_is_synced(
    monkeypatch: pytest.MonkeyPatch, synchronous: str, figures: tuple[str, ...]
) -> None:
    monkeypatch.setattr(power_loss, "SYNCHRONOUS", synchronous)
    result = suite("power-loss")(3)
    assert result.skipped or all(result.figures[figure] for figure in figures)


def written(at: int, data: bytes) -> Call:
    return Call("w", 7, at, data)


def test_images_hold_what_was_synced_and_any_part_of_the_rest() -> None:
    disk = Disk([("a", 7, b"....")])
    chance = random.Random(1)
    disk.take(written(0, b"xx"))
    disk.take(Call("s", 7, 0, b""))
    disk.take(written(6, b"y" * 1024))
    disk.take(Call("o", 8, 0, b"/somewhere/b"))
    assert disk.image("none", chance) == {"a": b"xx.."}
    whole = b"xx..\0\0" + b"y" * 1024
    assert disk.image("all", chance) == {"a": whole, "b": b""}
    random_ones = {disk.image("random", chance)["a"] for _ in range(50)}
    assert random_ones == {b"xx..", whole}
    torn = {disk.image("torn", chance)["a"] for _ in range(50)}
    assert torn == {b"xx..", whole, whole[:518], b"xx.." + bytes(514) + b"y" * 512}
    disk.take(Call("d", 1, 0, b""))
    disk.take(Call("u", 0, 0, b"/somewhere/a"))
    assert set(disk.image("none", chance)) == {"a", "b"}
    assert set(disk.image("all", chance)) == {"b"}
    disk.take(Call("t", 7, 1, b""))
    lengths = {len(disk.image("torn", chance).get("a", b"x")) for _ in range(80)}
    assert lengths == {1, 4, 518, 1030}


def test_a_file_made_anew_is_another_one() -> None:
    disk = Disk([])
    for data in (b"before", b"now"):
        disk.take(Call("o", 9, 0, b"/somewhere/j"))
        disk.take(Call("w", 9, 0, data))
        disk.take(Call("s", 9, 0, b""))
    assert disk.image("all", random.Random(1)) == {"j": b"now"}
