"""The words that news reports speech with, as they are shipped."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from hashiya.assets import resource
from hashiya.text.fold import fold

_REMEMBERED = 1 << 16
"""How many words are kept as they were told: news has few different ones, and they come again and again."""
_AND = ("و", "ف")
_WILL = "س"
_PRESENT = ("ي", "ت", "ن", "ا")
_PRONOUNS = ("ه", "ها", "هما", "هم", "هن", "ني", "نا", "ك", "كم")


@dataclass(frozen=True, slots=True)
class Cues:
    """Hold the verbs by their folded forms, and the folded expressions by their first word."""

    verbs: dict[str, str]
    expressions: dict[str, tuple[tuple[str, ...], ...]]

    def lemma(self, key: str) -> str | None:
        """Return the lemma of the verb that a word's key stands for, with its و, ف or س; else ``None``."""
        return next((self.verbs[each] for each in _bare(key) if each in self.verbs), None)

    def attributes(self, keys: list[str], at: int) -> bool:
        """Tell whether an expression begins with the word ``at`` of these."""
        return any(
            tuple(keys[at + 1 : at + 1 + len(rest)]) == rest
            for first in _bare(keys[at])
            for rest in self.expressions.get(first, ())
        )


@lru_cache(_REMEMBERED)
def key(word: str) -> str:
    """Return a word folded, but for a last ى or ة, which tell a verb from a noun."""
    folded = fold(word).text
    # neither harakat nor tatweel
    last = next((char for char in reversed(word) if char.isalpha() and char != "\u0640"), "")
    return folded[:-1] + last if last in ("ى", "ة") else folded


@lru_cache(_REMEMBERED)
def lemma_of(word: str) -> str | None:
    """Return the lemma of the verb that a word is a form of, ``None`` where it is none."""
    return cues().lemma(key(word))


@cache
def cues() -> Cues:
    """Return what is shipped; read once a process."""
    verbs = {form: lemma for lemma, forms in _verbs() for each in forms for form in _spelt(each)}
    expressions: dict[str, list[tuple[str, ...]]] = {}
    for line in _lines("attribution.txt"):
        first, *rest = map(key, line.split())
        for end in _spelt(rest[-1]) if rest else ():
            expressions.setdefault(first, []).append((*rest[:-1], end))
        if not rest:
            expressions.setdefault(first, []).append(())
    return Cues(verbs, {first: tuple(each) for first, each in expressions.items()})


def _verbs() -> Iterator[tuple[str, list[str]]]:
    for line in _lines("reporting_verbs.txt"):
        lemma, _, forms = line.partition(":")
        yield lemma, forms.split()


def _lines(name: str) -> list[str]:
    content = resource("cues", name).read_text(encoding="utf-8")
    return [line for line in content.splitlines() if line and not line.startswith("#")]


def _spelt(form: str) -> Iterator[str]:
    """Give the keys that a form may be met under: with pronouns, and with ى for a last ي."""
    bare = key(form)
    yield bare
    if bare.isascii():
        return
    if bare.endswith("ي"):
        yield bare[:-1] + "ى"
    # a pronoun turns the last ى into ا, and drops the alef behind a plural's و
    stem = bare[:-1] + "ا" if bare.endswith("ى") else bare[:-1] if bare.endswith("وا") else bare
    yield from (stem + pronoun for pronoun in _PRONOUNS)


def _bare(key: str) -> Iterator[str]:
    """Give a word's key as it is, without و or ف, and without the س of the future."""
    yield key
    rest = key[1:] if key.startswith(_AND) else key
    if rest is not key:
        yield rest
    if rest.startswith(_WILL) and rest[1:].startswith(_PRESENT):
        yield rest[1:]
