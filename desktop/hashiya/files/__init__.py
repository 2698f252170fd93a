"""Files that the program didn't make: opened without harm, written whole or not at all."""
