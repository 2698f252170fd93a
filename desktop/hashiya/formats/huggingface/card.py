"""The card of a Hugging Face data set: what ``datasets`` reads of it, and what people do."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from hashiya.core.labels import Label, LabelSet
from hashiya.formats.huggingface.rows import TAGS, Figures, Split, class_names

_SIZES = ((1_000, "n<1K"), (10_000, "1K<n<10K"), (100_000, "10K<n<100K"), (1_000_000, "100K<n<1M"))
_TITLE = "Who claims what in Arabic news"
_GUIDED = """\
The guidelines that the annotators went by, in Arabic and in English, and the kinds of links stand in
`manifest.json`, under `guidelines` and `link_kinds`.

"""
_STRUCTS = """\
  - name: annotations
    list:
    - name: id
      dtype: string
    - name: label
      dtype: string
    - name: annotator
      dtype: string
    - name: comment
      dtype: string
    - name: unsure
      dtype: bool
    - name: spans
      list:
      - name: start
        dtype: int64
      - name: end
        dtype: int64
      - name: text
        dtype: string
  - name: links
    list:
    - name: id
      dtype: string
    - name: kind
      dtype: string
    - name: from
      dtype: string
    - name: to
      dtype: string
"""


def card(
    figures: Figures, splits: Sequence[Split], labels: LabelSet, suffix: str, guided: bool = False
) -> str:
    """Return README.md: the front matter declares every column, so that none has to be guessed.

    Where ``guided``, it says that the manifest holds the guidelines.
    """
    known = {label.id: label for label in labels}
    columns = [*known, *sorted(figures.labels.keys() - known.keys())]
    body = _body(figures, splits, known, columns, guided)
    return f"---\n{_front(figures, splits, columns, suffix)}---\n\n{body}"


def _front(figures: Figures, splits: Sequence[Split], columns: Sequence[str], suffix: str) -> str:
    size = next((name for limit, name in _SIZES if figures.articles < limit), "n>1M")
    files = "".join(f"  - split: {each.name}\n    path: data/{each.name}{suffix}\n" for each in splits)
    parts = "".join(
        f"  - name: {each.name}\n    num_bytes: {each.bytes}\n    num_examples: {each.examples}\n"
        for each in splits
    )
    total = sum(each.bytes for each in splits)
    return (
        "language:\n- ar\nlicense: unknown\ntask_categories:\n- token-classification\n"
        f"pretty_name: {scalar(_TITLE)}\nsize_categories:\n- {size}\n"
        f"configs:\n- config_name: default\n  data_files:\n{files}"
        f"dataset_info:\n  features:\n{''.join(_features(columns))}{_STRUCTS}"
        f"  splits:\n{parts}  download_size: {total}\n  dataset_size: {total}\n"
    )


def _features(columns: Sequence[str]) -> Iterator[str]:
    for name in ("id", "title", "text"):
        yield f"  - name: {name}\n    dtype: string\n"
    yield "  - name: tokens\n    sequence: string\n"
    for label in columns:
        yield f"  - name: {scalar(TAGS + label)}\n    sequence:\n      class_label:\n        names:\n"
        for number, name in enumerate(class_names(label)):
            yield f"          '{number}': {scalar(name)}\n"


def scalar(text: str) -> str:
    """Return a text as YAML in double quotes, whatever it holds."""
    return f'"{"".join(map(_escaped, text))}"'


def _escaped(char: str) -> str:
    if char in '"\\':
        return f"\\{char}"
    if char == " " or char.isprintable():
        return char
    return f"\\u{ord(char):04x}" if char <= "\uffff" else f"\\U{ord(char):08x}"


def _body(
    figures: Figures,
    splits: Sequence[Split],
    known: Mapping[str, Label],
    columns: Sequence[str],
    guided: bool,
) -> str:
    split = splits[0].name
    return f"""\
# {_TITLE}

Arabic news articles in which readers marked who claims what, on whose word.
مقالات أخبار عربية عُلِّم فيها من يدّعي ماذا، وعلى لسان من.

The licence of the articles isn't stated here: put it into `license` above before sharing them.

## Figures

| | |
|---|---|
| articles | {figures.articles} |
| tokens | {figures.tokens} |
| annotations | {figures.labels.total()} |
| links | {figures.links.total()} |
{"".join(f"| split `{each.name}` | {each.examples} |{chr(10)}" for each in splits)}
{_table("annotator", "annotations", figures.annotators)}
{_table("link", "number", figures.links)}
## Labels

| label | الاسم | name | annotations | التعريف | definition |
|---|---|---|---|---|---|
{"".join(_label(known.get(each, Label(each, each, each)), figures.labels[each]) for each in columns)}
{_GUIDED if guided else ""}## Columns

- `text` is the article. Every position counts its Unicode code points from 0, half-open: `text[start:end]`
  in Python is the passage.
- `annotations` holds every annotation with its label, annotator, comment (or null), `unsure` where the
  annotator was, and its spans in text order; one of several spans is one annotation in fragments.
- `links` lead from an annotation to another one of the same row, named by their ids.
- `tokens` are words and signs, cut wherever a span begins or ends; white space is between them.
- `{TAGS}…`, one column a label, tag the tokens in IOB2: 0 is O, 1 begins a span, 2 is inside of one. Where
  spans of one label overlap the tags hold the longest, of equal ones the first: {figures.untagged} spans of
  this set are in `annotations` alone.

## Loading

```python
from datasets import load_dataset

articles = load_dataset("path/to/this/folder", split="{split}")
```
"""


def _table(what: str, number: str, figures: Mapping[str, int]) -> str:
    if not figures:
        return ""
    rows = "".join(f"| {cell(name)} | {count} |\n" for name, count in sorted(figures.items()))
    return f"| {what} | {number} |\n|---|---|\n{rows}"


def _label(label: Label, number: int) -> str:
    told = (label.id, label.name_ar, label.name_en, str(number), label.definition_ar, label.definition_en)
    return f"| {' | '.join(map(cell, told))} |\n"


def cell(text: str) -> str:
    """Return a text that stays inside one cell of a table."""
    return " ".join(text.split()).replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;")
