"""A program that answers as a request says: ``python -m tests.files.far_side MEMORY``."""

import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hashiya.errors import FormatError, NotFoundError, Sentence
from hashiya.files.serving import ask_here, serve_here


def work(request: dict[str, Any]) -> Iterator[Any]:
    yield from range(request.get("items", 0))
    print("noise")  # which must not get between the answers
    match request["then"]:
        case "ask":
            yield ask_here({"what": request["what"]})
        case "refuse":
            raise FormatError("{path}: {why}", path="مقال", why=Sentence("too old by {years}", years=3))
        case "miss":
            raise NotFoundError("There is nothing 100 % sure in {here}.", here="\udcff")
        case "hang":
            time.sleep(60)
        case "die":
            os.abort()
        case "err":
            raise ZeroDivisionError
        case "eat":
            yield len(bytearray(4_000_000_000))
        case "write":
            Path(request["path"]).write_text("a", encoding="utf-8")
        case "who":
            yield os.getpid()


if __name__ == "__main__":
    serve_here(work, memory=1_000_000_000, seconds=30)
