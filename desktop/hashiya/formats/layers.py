"""Layers: how the annotation types of UIMA and WebAnno, and what they carry, are told as ours."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

SPAN = "webanno.custom.Hashiya"
LINK = "webanno.custom.HashiyaLink"
"""The names under which INCEpTION has our annotations and links: its custom layers are called so."""

SENTENCE = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence"
TOKEN = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token"
METADATA = "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData"

LABELLING = (
    "label",
    "value",
    "identifier",
    "kind",
    "category",
    "referenceType",
    "PosValue",
    "DependencyType",
)
"""The features that name what an annotation is, the first that has a value decides."""

NEXT = "next"
"""What leads from one element of a chain to the next where the chain gives it no name."""

_BESIDE = (
    "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.",
    "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.",
    "de.tudarmstadt.ukp.clarin.webanno.api.type.",
    "org.dkpro.core.api.xml.type.",
    "uima.cas.",
)
_SEGMENTS = ("Token", "Sentence", "DocumentAnnotation", "DocumentMetaData", "CASMetadata")


def short_name(type_: str) -> str:
    """Return the last part of a type's name."""
    return type_.rpartition(".")[2] or type_


def is_layer(type_: str) -> bool:
    """Tell whether a type holds annotations, rather than the parts of a text or what is known of it."""
    return not type_.startswith(_BESIDE) and short_name(type_) not in _SEGMENTS


def label_of(features: Mapping[str, Any], type_: str) -> str:
    """Return the label of an annotation, or the kind of a link: the type's short name where nothing says."""
    for name in LABELLING:
        told = said(features.get(name))
        if told:
            return told
    return short_name(type_)


def said(value: Any) -> str:
    """Return a value as a text, flags as UIMA writes them; empty where there is none that is plain."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return str(value)
    return value if isinstance(value, str) else ""


def carried(features: Mapping[str, Any], type_: str) -> dict[str, Any]:
    """Return what an annotation of another program's layer carries that nothing of ours stands for."""
    if type_ in (SPAN, LINK):
        return {}
    return {"layer": type_, **{key: value for key, value in features.items() if said(value)}}
