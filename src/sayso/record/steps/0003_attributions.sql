-- Who said what, at which characters. The words stand beside the places for whoever browses or searches.

CREATE TABLE attribution (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    article INTEGER NOT NULL REFERENCES article (key) ON DELETE CASCADE,
    n INTEGER NOT NULL,
    paragraph INTEGER,
    source TEXT NOT NULL,
    cue TEXT NOT NULL,
    content TEXT NOT NULL,
    manner TEXT NOT NULL,
    confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    model TEXT
);

CREATE INDEX attribution_by_article ON attribution (article, n);

CREATE TABLE span (
    attribution INTEGER NOT NULL REFERENCES attribution (key) ON DELETE CASCADE,
    role TEXT NOT NULL CHECK (role IN ('source', 'cue', 'content')),
    piece INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    words TEXT NOT NULL,
    PRIMARY KEY (attribution, role, piece),
    CHECK (start >= 0 AND "end" > start)
) WITHOUT ROWID;
