"""How fast and how large the program is, as ratios measured side by side in one run."""
