from __future__ import annotations

import tempfile
from concurrent.futures import ThreadPoolExecutor

import pytest

from hashiya.errors import StorageError
from hashiya.files import spool as spools
from hashiya.files.spool import Spool


def test_texts_come_back_as_they_went_in() -> None:
    spool = Spool()
    texts = ["", "نص\u00a0عربي\n", "😀" * 1000, "ا" * 100_000]
    numbers = [spool.put(text) for text in texts]
    assert numbers == [0, 1, 2, 3]
    assert [spool.text(number) for number in reversed(numbers)] == texts[::-1]
    assert len(spool) == 4


def test_texts_come_back_from_the_disk_while_others_go_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spools, "_IN_MEMORY", 100)
    spool = Spool()
    texts = [f"نص رقم {number} " * 20 for number in range(200)]

    def there_and_back(text: str) -> str:
        return spool.text(spool.put(text))

    with ThreadPoolExecutor(4) as threads:
        assert list(threads.map(there_and_back, texts)) == texts


def test_a_disk_that_takes_nothing_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    class Full:
        def __init__(self, _size: int) -> None:
            pass

        def seek(self, place: int) -> None:
            assert place == 0

        def write(self, _data: bytes) -> None:
            raise OSError(28, "No space left on device")

        def close(self) -> None:
            pass

    monkeypatch.setattr(tempfile, "SpooledTemporaryFile", Full)
    spool = Spool()
    with pytest.raises(StorageError, match="free some room there") as told:
        spool.put("نص")
    assert told.value.kind == "full"
    assert len(spool) == 0
