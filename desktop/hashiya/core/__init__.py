"""What the program is about: labels, articles, spans, annotations, links, edits and their history.

Standard library alone; every object is frozen, every position a code point.
"""
