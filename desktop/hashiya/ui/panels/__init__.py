"""The margins of the page: lists, the inspector, the history, the find bar."""
