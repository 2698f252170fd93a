"""Which files this process has open."""

from __future__ import annotations

import threading
from pathlib import Path

from hashiya.storage import sessions


def test_a_file_is_the_same_under_every_name(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("")
    (tmp_path / "b").hardlink_to(tmp_path / "a")
    assert sessions.key_of(tmp_path / "a") == sessions.key_of(tmp_path / "b")


def test_readers_and_writers_are_counted() -> None:
    key = (-1, -1)
    assert not sessions.is_open_here(key)
    sessions.enter(key, writes=False)
    sessions.enter(key, writes=True)
    sessions.enter(key, writes=False)
    assert sessions.is_open_here(key)
    assert sessions.is_written_here(key)
    sessions.leave(key, writes=True)
    assert not sessions.is_written_here(key)
    sessions.leave(key, writes=False)
    assert sessions.is_open_here(key)
    sessions.leave(key, writes=False)
    assert not sessions.is_open_here(key)


def test_one_thread_at_a_time_has_its_turn() -> None:
    assert not sessions.has_turn()
    with sessions.turn():
        assert sessions.has_turn()
        others: list[bool] = []
        asking = threading.Thread(target=lambda: others.append(sessions.has_turn()))
        asking.start()
        asking.join()
        assert others == [False]
    assert not sessions.has_turn()
