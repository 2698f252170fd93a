"""The guidelines that a project's annotators go by: its own, or those that the program ships.

What reads Markdown is loaded when the guidelines are: whoever only opens a project needs nothing of it.
"""

from __future__ import annotations

from hashiya import assets
from hashiya.core.edits import Change, Edit
from hashiya.core.labels import Label, LabelSet
from hashiya.errors import EditError
from hashiya.project.base import ProjectBase
from hashiya.storage import conventions, labels
from hashiya.storage.conventions import GUIDELINES
from hashiya.storage.database import Database
from hashiya.text.normalise import normalise

MOST = 200_000
"""Characters of the longest guidelines: a hundred pages."""


class ProjectGuidelines(ProjectBase):
    """Read and change the guidelines; each change is an edit in the project's own history."""

    def guidelines(self, language: str) -> str:
        """Return the guidelines in ``language`` (``ar``, ``en``) as Markdown.

        A label without a section has one from its definition. Raises :class:`EditError` for another language.
        """
        key = _key(language)
        return self._read(lambda db: _whole(conventions.value(db, key), labels.label_set(db), language))

    def set_guidelines(self, language: str, text: str | None) -> Change:
        """Give the project guidelines of its own in ``language``; none, or no words, for the shipped ones.

        Raises :class:`EditError` for a text that can't be kept, and where nothing would change.
        """
        key, given = _key(language), _checked(text)

        def build(db: Database) -> Edit:
            known = labels.label_set(db)
            # sections that came from definitions go on following these
            is_shipped = given == _whole(None, known, language)
            is_unchanged = given == _whole(conventions.value(db, key), known, language)
            value = conventions.value(db, key) if is_unchanged else None if is_shipped else given
            return self._convention_edit(db, "guidelines", key, value)

        return self._edit(build)

    def has_own_guidelines(self, language: str) -> bool:
        """Tell whether the guidelines in ``language`` are the project's own."""
        return self._convention(_key(language)) is not None


def shipped(language: str, known: LabelSet) -> str:
    """Return the guidelines that the program ships, with a section for each label of ``known``."""
    return _whole(None, known, language)


def every_language(db: Database) -> dict[str, str]:
    """Return the guidelines of a project in every language."""
    known = labels.label_set(db)
    return {code: _whole(conventions.value(db, key), known, code) for code, key in GUIDELINES.items()}


def _whole(own: str | None, known: LabelSet, language: str) -> str:
    """Return the text with a section from its definition for each label that can be given and has none."""
    from hashiya.text.sections import sections

    text = assets.resource("guidelines", f"{language}.md").read_text(encoding="utf-8") if own is None else own
    there = {each.anchor for each in sections(text)}
    return text + "".join(_section(label, language) for label in known.active if label.id not in there)


def _section(label: Label, language: str) -> str:
    from hashiya.text.sections import plain

    both = (label.definition_ar, label.definition_en)
    definition = (both[0] or both[1]) if language == "ar" else (both[1] or both[0])
    heading = f"\n## {plain(label.name(language))} {{#{label.id}}}\n"
    return f"{heading}\n{plain(definition)}\n" if definition else heading


def _key(language: str) -> str:
    if language not in GUIDELINES:
        raise EditError(
            "There are no guidelines in {language}: use one of {known}.",
            language=repr(language),
            known=", ".join(GUIDELINES),
        )
    return GUIDELINES[language]


def _checked(text: str | None) -> str | None:
    cleaned = normalise(text or "").strip("\n").rstrip()
    if len(cleaned) > MOST:
        raise EditError("Guidelines may have up to {most} characters: shorten them.", most=MOST)
    return f"{cleaned}\n" if cleaned.strip() else None
