"""The tables of a project file, as SQL text that is never edited once it was released."""

from __future__ import annotations

APPLICATION_ID = 0x48534859
"""The four letters ``HSHY`` in a project file's header."""

VERSION_1_0 = (
    """CREATE TABLE _sqlite_migrations(
    id INTEGER PRIMARY KEY,
    migration_set TEXT,
    name TEXT,
    applied_at TEXT,
    UNIQUE (migration_set, name)
) STRICT""",
    """CREATE TABLE project(
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID""",
    """CREATE TABLE owner(
    one INTEGER PRIMARY KEY CHECK (one = 1),
    annotator TEXT NOT NULL,
    machine TEXT NOT NULL,
    process INTEGER NOT NULL,
    since TEXT NOT NULL,
    session TEXT NOT NULL
) STRICT""",
    """CREATE TABLE annotator(
    name TEXT PRIMARY KEY CHECK (name <> ''),
    added_at TEXT NOT NULL
) STRICT, WITHOUT ROWID""",
    """CREATE TABLE label(
    id TEXT PRIMARY KEY CHECK (id <> ''),
    position INTEGER NOT NULL CHECK (position >= 0),
    name_ar TEXT NOT NULL CHECK (name_ar <> ''),
    name_en TEXT NOT NULL CHECK (name_en <> ''),
    definition_ar TEXT NOT NULL,
    definition_en TEXT NOT NULL,
    accent TEXT NOT NULL,
    pattern TEXT NOT NULL CHECK (pattern IN ('solid', 'double', 'dashed', 'dotted', 'wavy', 'dash_dot')),
    badge_ar TEXT NOT NULL,
    badge_en TEXT NOT NULL,
    key TEXT NOT NULL CHECK (key = '' OR key GLOB '[1-9]'),
    retired INTEGER NOT NULL CHECK (retired IN (0, 1))
) STRICT, WITHOUT ROWID""",
    "CREATE UNIQUE INDEX label_key ON label(key) WHERE key <> '' AND retired = 0",
    """CREATE TABLE article(
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (id <> ''),
    title TEXT NOT NULL CHECK (title <> ''),
    characters INTEGER NOT NULL CHECK (characters > 0),
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    status TEXT NOT NULL CHECK (status IN ('new', 'in_progress', 'done')),
    direction TEXT NOT NULL CHECK (direction IN ('rtl', 'ltr')),
    paragraph_directions TEXT NOT NULL,
    meta TEXT NOT NULL,
    added_at TEXT NOT NULL,
    removed INTEGER NOT NULL CHECK (removed IN (0, 1))
) STRICT""",
    "CREATE UNIQUE INDEX article_sha256 ON article(sha256) WHERE removed = 0",
    """CREATE TABLE article_text(
    article TEXT PRIMARY KEY REFERENCES article(id),
    text TEXT NOT NULL
) STRICT""",
    """CREATE TABLE annotation(
    id TEXT PRIMARY KEY CHECK (id <> ''),
    article TEXT NOT NULL REFERENCES article(id),
    label TEXT NOT NULL REFERENCES label(id),
    annotator TEXT NOT NULL REFERENCES annotator(name),
    comment TEXT,
    unsure INTEGER NOT NULL CHECK (unsure IN (0, 1)),
    origin TEXT NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    extra TEXT NOT NULL
) STRICT, WITHOUT ROWID""",
    "CREATE INDEX annotation_article ON annotation(article)",
    """CREATE TABLE fragment(
    annotation TEXT NOT NULL REFERENCES annotation(id),
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    PRIMARY KEY (annotation, start),
    CHECK (0 <= start AND start < "end")
) STRICT, WITHOUT ROWID""",
    """CREATE TABLE link(
    id TEXT PRIMARY KEY CHECK (id <> ''),
    article TEXT NOT NULL REFERENCES article(id),
    kind TEXT NOT NULL CHECK (kind IN ('attributed_to', 'denies')),
    "from" TEXT NOT NULL REFERENCES annotation(id),
    "to" TEXT NOT NULL REFERENCES annotation(id),
    extra TEXT NOT NULL,
    UNIQUE ("from", kind, "to"),
    CHECK ("from" <> "to")
) STRICT, WITHOUT ROWID""",
    "CREATE INDEX link_article ON link(article)",
    'CREATE INDEX link_to ON link("to")',
    """CREATE TABLE tally(
    article TEXT NOT NULL REFERENCES article(id),
    label TEXT NOT NULL REFERENCES label(id),
    number INTEGER NOT NULL CHECK (number > 0),
    PRIMARY KEY (article, label)
) STRICT, WITHOUT ROWID""",
    """CREATE TABLE work_time(
    article TEXT NOT NULL REFERENCES article(id),
    annotator TEXT NOT NULL REFERENCES annotator(name),
    day TEXT NOT NULL,
    seconds INTEGER NOT NULL CHECK (seconds > 0),
    PRIMARY KEY (article, annotator, day)
) STRICT, WITHOUT ROWID""",
    """CREATE TABLE journal(
    seq INTEGER PRIMARY KEY,
    act TEXT NOT NULL CHECK (act IN ('do', 'undo', 'redo')),
    refers INTEGER REFERENCES journal(seq),
    edit TEXT NOT NULL,
    verb TEXT NOT NULL,
    annotator TEXT NOT NULL,
    at TEXT NOT NULL,
    scopes TEXT NOT NULL,
    images TEXT,
    CHECK ((act = 'do') = (refers IS NULL)),
    CHECK ((act = 'do') = (images IS NOT NULL))
) STRICT""",
    """CREATE TABLE journal_scope(
    scope TEXT NOT NULL,
    seq INTEGER NOT NULL REFERENCES journal(seq),
    PRIMARY KEY (scope, seq)
) STRICT, WITHOUT ROWID""",
)
"""The first released form.

An article's text has a table of its own, so that a list of a hundred thousand articles never reads one.

No CHECK calls a JSON function: SQLite calls those unsafe in a file that isn't trusted. The checks read all
JSON instead.
"""

VERSION_1_1 = (
    """CREATE TABLE link_new(
    id TEXT PRIMARY KEY CHECK (id <> ''),
    article TEXT NOT NULL REFERENCES article(id),
    kind TEXT NOT NULL CHECK (kind <> ''),
    "from" TEXT NOT NULL REFERENCES annotation(id),
    "to" TEXT NOT NULL REFERENCES annotation(id),
    extra TEXT NOT NULL,
    UNIQUE ("from", kind, "to"),
    CHECK ("from" <> "to")
) STRICT, WITHOUT ROWID""",
    (
        'INSERT INTO link_new(id, article, kind, "from", "to", extra) '
        'SELECT id, article, kind, "from", "to", extra FROM link'
    ),
    "DROP TABLE link",
    "ALTER TABLE link_new RENAME TO link",
    "CREATE INDEX link_article ON link(article)",
    'CREATE INDEX link_to ON link("to")',
)
"""Links of any kind, since what other programs tied comes in whole; a table's CHECK can't be changed."""

VERSION_1_2 = (
    """CREATE TABLE shelf(
    number INTEGER PRIMARY KEY REFERENCES article(number),
    status TEXT NOT NULL,
    characters INTEGER NOT NULL,
    annotations INTEGER NOT NULL CHECK (annotations >= 0),
    date TEXT NOT NULL,
    publisher TEXT NOT NULL,
    tags TEXT NOT NULL,
    title TEXT NOT NULL
) STRICT""",
    "CREATE INDEX shelf_status ON shelf(status)",
    """CREATE TABLE layer(
    label TEXT NOT NULL REFERENCES label(id),
    annotator TEXT NOT NULL REFERENCES annotator(name),
    article INTEGER NOT NULL REFERENCES article(number),
    number INTEGER NOT NULL CHECK (number > 0),
    PRIMARY KEY (label, annotator, article)
) STRICT, WITHOUT ROWID""",
)
"""What articles are filtered and sorted by, read off the other tables, so that a list of a hundred thousand
reads neither their metadata nor their annotations.

``shelf`` has the articles that aren't removed, with folded titles; ``layer`` counts annotations. An older
program that writes the file leaves both as they are: :mod:`hashiya.storage.shelf` notices.
"""
