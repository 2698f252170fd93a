"""Marked articles on paper: sheets, what is poured onto them, and the format pdf."""
