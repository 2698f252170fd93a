"""The plainest loops that do an export's work without its care: what ours are measured against."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import orjson


def jsonl(project: Path, out: Path) -> None:
    """Read the rows that a jsonl export reads, and write them with orjson."""
    connection = sqlite3.connect(f"file:{project}?mode=ro", uri=True)
    articles = connection.execute(
        "SELECT id, title, sha256, direction, status, meta, text FROM article "
        "JOIN article_text ON article = id WHERE removed = 0 ORDER BY number"
    )
    with out.open("wb") as stream:
        for id_, title, sha256, direction, status, meta, text in articles:
            marks: dict[str, dict[str, Any]] = {}
            for row in connection.execute(
                "SELECT id, label, annotator, comment, origin, created_at, updated_at, unsure, extra, start, "
                '"end" FROM annotation JOIN fragment ON annotation = id WHERE article = ? ORDER BY id, start',
                (id_,),
            ):
                mark = marks.get(row[0])
                if mark is None:
                    mark = marks[row[0]] = {
                        "id": row[0],
                        "label": row[1],
                        "annotator": row[2],
                        "comment": row[3],
                        "origin": row[4],
                        "created_at": row[5],
                        "updated_at": row[6],
                        "spans": [],
                    }
                mark["spans"].append({"start": row[9], "end": row[10], "text": text[row[9] : row[10]]})
            links = [
                {"id": link[0], "kind": link[1], "from": link[2], "to": link[3]}
                for link in connection.execute(
                    'SELECT id, kind, "from", "to", extra FROM link WHERE article = ?', (id_,)
                )
            ]
            record = {
                "id": id_,
                "title": title,
                "text": text,
                "sha256": sha256,
                "direction": direction,
                "status": status,
                "meta": json.loads(meta),
                "annotations": sorted(marks.values(), key=lambda mark: mark["spans"][0]["start"]),
                "links": links,
            }
            stream.write(orjson.dumps(record))
            stream.write(b"\n")
    connection.close()


def _articles(project: Path) -> list[tuple[str, list[tuple[int, int, str, str, str | None]]]]:
    """Return each text with start, end, label, annotator and comment of its spans, read beforehand."""
    connection = sqlite3.connect(f"file:{project}?mode=ro", uri=True)
    found = []
    for id_, text in connection.execute(
        "SELECT id, text FROM article JOIN article_text ON article = id ORDER BY number"
    ).fetchall():
        spans = connection.execute(
            'SELECT start, "end", label, annotator, comment FROM annotation '
            "JOIN fragment ON annotation = id WHERE article = ? ORDER BY start",
            (id_,),
        ).fetchall()
        found.append((text, spans))
    connection.close()
    return found


def spacy(project: Path, out: Path) -> None:
    """Make the documents with spaCy's own calls and put them into a DocBin."""
    from spacy.tokens import Doc, DocBin, Span
    from spacy.vocab import Vocab

    from hashiya.core.spans import Span as Place
    from hashiya.formats.tokens import TokenRuns, tokenised

    vocabulary = Vocab()
    box = DocBin()
    for text, spans in _articles(project):
        places = [Place(start, end) for start, end, *_ in spans]
        tokens = tokenised(text, places)
        runs = TokenRuns(tokens)
        words, spaces = _words(text, tokens)
        at = {start: number for number, start in enumerate(words[1])}
        doc = Doc(vocabulary, words=words[0], spaces=spaces)
        group = []
        for (_, _, label, _, _), place in zip(spans, places, strict=True):
            first, behind = runs.run(place)
            group.append(Span(doc, at[tokens[first][0]], at[tokens[behind - 1][0]] + 1, label=label))
        doc.spans["sc"] = group
        box.add(doc)
    out.write_bytes(box.to_bytes())


def _words(text: str, tokens: list[tuple[int, int]]) -> tuple[tuple[list[str], list[int]], list[bool]]:
    words: list[str] = []
    starts: list[int] = []
    spaces: list[bool] = []
    end = 0
    for start, behind in tokens:
        gap = text[end:start]
        if gap and words and gap[0] == " ":
            spaces[-1] = True
            gap = gap[1:]
        if gap:
            words.append(gap)
            starts.append(start - len(gap))
            spaces.append(False)
        words.append(text[start:behind])
        starts.append(start)
        spaces.append(False)
        end = behind
    return (words, starts), spaces


def uima(project: Path, out: Path, save: Callable[[Any, Path], None]) -> None:
    """Make a CAS an article with cassis' own calls, sentences, tokens and spans, and let it write itself."""
    import cassis

    from hashiya.core.spans import Span as Place
    from hashiya.formats.tokens import tokenised

    types = cassis.TypeSystem()
    segmentation = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type"
    sentence = types.create_type(f"{segmentation}.Sentence")
    token = types.create_type(f"{segmentation}.Token")
    span = types.create_type("webanno.custom.Hashiya")
    for name in ("label", "comment", "annotator", "unsure", "identifier"):
        types.create_feature(span, name, cassis.typesystem.TYPE_NAME_STRING)
    out.mkdir()
    for number, (text, spans) in enumerate(_articles(project)):
        cas = cassis.Cas(typesystem=types)
        cas.sofa_string = text
        cas.sofa_mime = "text/plain"
        start = 0
        for line in text.split("\n"):
            if line:
                cas.add(sentence(begin=start, end=start + len(line)))
            start += len(line) + 1
        for begin, end in tokenised(text, [Place(each[0], each[1]) for each in spans]):
            cas.add(token(begin=begin, end=end))
        for begin, end, label, annotator, comment in spans:
            cas.add(span(begin=begin, end=end, label=label, annotator=annotator, comment=comment))
        save(cas, out / f"{number:05}")


def uima_json(project: Path, out: Path) -> None:
    """As :func:`uima`, as JSON."""
    uima(project, out, lambda cas, path: cas.to_json(path.with_suffix(".json")))


def uima_xmi(project: Path, out: Path) -> None:
    """As :func:`uima`, as XMI."""
    uima(project, out, lambda cas, path: cas.to_xmi(path.with_suffix(".xmi")))
