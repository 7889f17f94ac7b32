-- What a person decided of two passages. It names articles by their ids, so that no reading of a
-- page again touches it.

CREATE TABLE link_decision (
    n INTEGER PRIMARY KEY,
    made TEXT NOT NULL,
    what TEXT NOT NULL CHECK (what IN ('same', 'at odds')),
    is_so INTEGER NOT NULL CHECK (is_so IN (0, 1)),
    a_article TEXT NOT NULL,
    a_start INTEGER NOT NULL,
    a_end INTEGER NOT NULL,
    a_words TEXT NOT NULL,
    b_article TEXT NOT NULL,
    b_start INTEGER NOT NULL,
    b_end INTEGER NOT NULL,
    b_words TEXT NOT NULL,
    undone TEXT,
    CHECK (a_start >= 0 AND a_end > a_start AND b_start >= 0 AND b_end > b_start)
);
