"""The reading pane: the article on paper, and the marks under its text."""
