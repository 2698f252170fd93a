"""The errors that an annotator can cause: every message is one sentence to read and act on."""

from __future__ import annotations


class HashiyaError(Exception):
    """Say in one sentence what is wrong, where, and what to do."""


class StorageError(HashiyaError):
    """Say that a project file can't be read or written.

    ``kind`` is one of ``missing``, ``exists``, ``not_project``, ``damaged``, ``newer``, ``locked``, ``read_only``,
    ``full``, ``io``, so that a window can offer the right next step without reading the sentence; ``holder`` says
    who holds a project that is ``locked``.
    """

    def __init__(self, message: str, *, kind: str = "io", holder: str = "") -> None:
        super().__init__(message)
        self.kind = kind
        self.holder = holder


class FormatError(HashiyaError):
    """Say that a file doesn't hold what its format demands; ``line`` counts from 1, ``None`` where there is none."""

    def __init__(
        self,
        message: str,
        *,
        file: str | None = None,
        line: int | None = None,
        expected: str | None = None,
        found: str | None = None,
    ) -> None:
        super().__init__(message)
        self.file = file
        self.line = line
        self.expected = expected
        self.found = found


class NotFoundError(HashiyaError):
    """Say that no article, annotation, label or file goes by the name given, or that a prefix fits several."""


class SettingsError(HashiyaError):
    """Say that a setting has a value that the program can't use."""


class EditError(HashiyaError):
    """Say that an edit is refused: a span out of range, a mark that is there already, nothing to undo."""


class DuplicateArticleError(EditError):
    """Say that the same text is in the project already; ``article`` is the id of the article that holds it."""

    def __init__(self, message: str, *, article: str) -> None:
        super().__init__(message)
        self.article = article
