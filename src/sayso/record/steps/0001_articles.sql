-- What pages say: the article's one text, and which stretch of it is what.
-- `key` is the row's number in this file alone; `id` is a hash of the content and the same everywhere.
-- VACUUM may renumber a table that has no integer key of its own, and the search index goes by number.

CREATE TABLE article (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    headline TEXT,
    outlet TEXT COLLATE NOCASE,
    authors TEXT NOT NULL,
    published TEXT,
    date_reliable INTEGER NOT NULL CHECK (date_reliable IN (0, 1)),
    date_known_from TEXT,
    modified TEXT,
    language TEXT,
    url TEXT,
    model TEXT,
    n_paragraphs INTEGER NOT NULL,
    text TEXT NOT NULL
);

CREATE INDEX article_by_date ON article (published);
CREATE INDEX article_by_outlet ON article (outlet, published);

CREATE TABLE block (
    article INTEGER NOT NULL REFERENCES article (key) ON DELETE CASCADE,
    n INTEGER NOT NULL,
    kind TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    PRIMARY KEY (article, n),
    CHECK (start >= 0 AND "end" > start)
) WITHOUT ROWID;
