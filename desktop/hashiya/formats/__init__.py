"""Annotation sets, out and in: one module a format, and the proof that a file says what its text says.

Nothing here knows the project: what is written comes as articles with their annotations, one after the other.
"""
