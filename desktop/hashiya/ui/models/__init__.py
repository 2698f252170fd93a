"""What the lists of the desk show, as Qt's models: rows out of articles, annotations and edits."""
