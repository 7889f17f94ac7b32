-- What came through the door, and what became of it: an article, a reason why not, or both.

CREATE TABLE page (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    origin TEXT NOT NULL,
    url TEXT,
    retrieved TEXT,
    form TEXT,
    encoding TEXT,
    digest TEXT,
    article INTEGER REFERENCES article (key),
    reason TEXT,
    detail TEXT,
    body BLOB,
    CHECK (article IS NOT NULL OR reason IS NOT NULL),
    CHECK ((reason IS NULL) = (detail IS NULL)),
    CHECK ((digest IS NULL) = (form IS NULL))
);

CREATE INDEX page_by_article ON page (article);
CREATE INDEX page_by_origin ON page (origin);
CREATE INDEX page_unreadable ON page (reason) WHERE reason IS NOT NULL;
