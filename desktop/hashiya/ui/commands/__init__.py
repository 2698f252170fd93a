"""What the actions do that isn't an edit: dialogs, files, the clipboard, the shape of the window."""
