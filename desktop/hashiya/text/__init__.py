"""What the program knows about Arabic text: positions, words, direction, folding and forms.

Nothing here knows of a window; every position is a code point unless it is called a unit.
"""
