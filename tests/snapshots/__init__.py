"""Pictures of the desk to look at, beside the sketches that say how it should look."""
