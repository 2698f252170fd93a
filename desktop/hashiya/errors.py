"""The errors that an annotator can cause: every message is one sentence to read and act on."""

from __future__ import annotations

from collections.abc import Mapping


class Sentence(str):
    """Hold an English sentence, and of what it was made, so that a window can say it in another language.

    ``template`` has names in braces for ``values``; without values it is the sentence itself. A value that is
    a Sentence is the program's own word and is translated too; any other is shown as it is.
    """

    template: str
    values: Mapping[str, object]

    def __new__(cls, template: str, /, **values: object) -> Sentence:
        made = super().__new__(cls, template.format(**values) if values else template)
        made.template, made.values = str(template), values
        return made

    def clause(self) -> Sentence:
        """Return the sentence without its full stop, to stand in another one."""
        made = super().__new__(Sentence, self.removesuffix("."))
        made.template, made.values = self.template, self.values
        return made


class HashiyaError(Exception):
    """Say in one sentence what is wrong, where, and what to do.

    ``sentence`` is a :class:`Sentence` of the template and the values given.
    """

    def __init__(self, template: str, /, **values: object) -> None:
        self.sentence = Sentence(template, **values)
        super().__init__(self.sentence)

    @property
    def template(self) -> str:
        """The sentence with names in braces for its values."""
        return self.sentence.template

    @property
    def values(self) -> Mapping[str, object]:
        """What stands in the sentence for the names in braces."""
        return self.sentence.values


class StorageError(HashiyaError):
    """Say that a project file can't be read or written.

    ``kind`` is one of ``missing``, ``exists``, ``not_project``, ``damaged``, ``newer``, ``locked``,
    ``read_only``, ``full``, ``io``, so that a window can offer the right next step without reading the
    sentence; ``holder`` says who holds a project that is ``locked``.
    """

    def __init__(self, template: str, /, *, kind: str = "io", holder: str = "", **values: object) -> None:
        super().__init__(template, **values)
        self.kind = kind
        self.holder = holder

    def naming(self, name: str) -> StorageError:
        """Return the same error, told of a file by another ``name``."""
        values = {**self.values, "name": name}
        return StorageError(self.template, kind=self.kind, holder=self.holder, **values)


class FormatError(HashiyaError):
    """Say that a file doesn't hold what its format demands.

    ``line`` counts from 1, ``None`` where there is none.
    """

    def __init__(
        self,
        template: str,
        /,
        *,
        file: str | None = None,
        line: int | None = None,
        expected: str | None = None,
        found: str | None = None,
        **values: object,
    ) -> None:
        super().__init__(template, **values)
        self.file = file
        self.line = line
        self.expected = expected
        self.found = found


class NotFoundError(HashiyaError):
    """Say that no article, annotation, label or file goes by a name, or that a prefix fits several."""


class SettingsError(HashiyaError):
    """Say that a setting has a value that the program can't use."""


class EditError(HashiyaError):
    """Say that an edit is refused: a span out of range, a mark that is there already, nothing to undo."""


class DuplicateArticleError(EditError):
    """Say that the same text is in the project already; ``article`` is the id of what holds it."""

    def __init__(self, template: str, /, *, article: str, **values: object) -> None:
        super().__init__(template, **values)
        self.article = article
