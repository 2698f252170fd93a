"""PDF: the pages' text, put in order by where its glyphs stand, for somebody to look at before it is used.

No library returns exact Arabic from a PDF. PDFium comes nearest; its lines and words are kept, the letters
inside them are read off their places, and what can't be text is refused.
"""

from hashiya.readers.pdf.reading import read

__all__ = ["SUFFIXES", "read"]

SUFFIXES = frozenset({".pdf"})
