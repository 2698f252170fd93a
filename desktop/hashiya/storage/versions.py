"""Which SQLite the program runs on."""

import sqlite3

SQLITE = sqlite3.sqlite_version
