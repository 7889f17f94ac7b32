-- Words of a content that leave open who is meant ("he", "Lund"), and where the article says it.

CREATE TABLE named (
    attribution INTEGER NOT NULL REFERENCES attribution (key) ON DELETE CASCADE,
    n INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    words TEXT NOT NULL,
    name_start INTEGER NOT NULL,
    name_end INTEGER NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (attribution, n),
    CHECK (start >= 0 AND "end" > start AND name_start >= 0 AND name_end > name_start)
) WITHOUT ROWID;
