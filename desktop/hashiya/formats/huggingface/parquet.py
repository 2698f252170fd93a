"""Parquet: rows in and out, a group of rows at a time."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO

import pyarrow as pa
import pyarrow.parquet as pq

from hashiya.errors import FormatError
from hashiya.files.reading import open_regular
from hashiya.formats.huggingface.rows import TAGS, TagList
from hashiya.formats.tokens import WordList

_GROUP = 200
"""Rows that are written, and read, at once."""
_SMALL = 500_000_000
_RATIO = 200
"""What is unpacked may be so many times larger than the file, or small."""


class ParquetRows:
    """Write rows to a stream; so many are in memory as make a group."""

    def __init__(self, stream: BinaryIO, labels: list[str]) -> None:
        self._stream = stream
        self._schema = _schema(labels)
        self._writer = pq.ParquetWriter(stream, self._schema)
        self._rows: list[dict[str, Any]] = []

    def add(self, row: dict[str, Any]) -> None:
        """Take a row."""
        self._rows.append({key: _listed(value) for key, value in row.items()})
        if len(self._rows) == _GROUP:
            self._flush()

    def close(self) -> int:
        """Write what is left, and return how many bytes were written."""
        if self._rows:
            self._flush()
        self._writer.close()
        return self._stream.tell()

    def _flush(self) -> None:
        self._writer.write_table(pa.Table.from_pylist(self._rows, schema=self._schema))
        self._rows.clear()


def parquet_rows(path: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    """Give each row with its number from 1.

    Raises FormatError for what is no Parquet, or unpacks to far more than it should.
    """
    with open_regular(path) as stream:
        try:
            file = pq.ParquetFile(stream)
            _refuse_bomb(path, file)
            number = 0
            for batch in file.iter_batches(batch_size=_GROUP):
                for row in batch.to_pylist():
                    number += 1
                    yield number, row
        except (pa.ArrowException, OSError, ValueError, TypeError, OverflowError) as error:
            raise FormatError(
                "The file {path} is no Parquet that can be read, or is cut off; write it again.",
                file=str(path),
                path=path,
            ) from error


def _listed(value: Any) -> Any:
    if type(value) is TagList:
        return value.numbers()
    return value.strings() if type(value) is WordList else value


def _refuse_bomb(path: Path, file: pq.ParquetFile) -> None:
    size = path.stat().st_size
    groups = (file.metadata.row_group(number) for number in range(file.metadata.num_row_groups))
    if sum(group.total_byte_size for group in groups) > max(_SMALL, _RATIO * size):
        raise FormatError(
            "The file {path} unpacks to more than {ratio} times its size; write it again.",
            file=str(path),
            path=path,
            ratio=_RATIO,
        )


def _schema(labels: list[str]) -> pa.Schema:
    text = pa.string()
    span = pa.struct([("start", pa.int64()), ("end", pa.int64()), ("text", text)])
    mark = pa.struct(
        [
            ("id", text),
            ("label", text),
            ("annotator", text),
            ("comment", text),
            ("unsure", pa.bool_()),
            ("spans", pa.list_(span)),
        ]
    )
    link = pa.struct([("id", text), ("kind", text), ("from", text), ("to", text)])
    return pa.schema(
        [
            ("id", text),
            ("title", text),
            ("text", text),
            ("tokens", pa.list_(text)),
            *((TAGS + label, pa.list_(pa.int64())) for label in labels),
            ("annotations", pa.list_(mark)),
            ("links", pa.list_(link)),
        ]
    )
