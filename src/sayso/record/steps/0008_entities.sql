-- Who speaks, across articles, and what a person decided about it. Decisions name entities and
-- articles by their ids, so that no reading of a page again touches them.

CREATE TABLE entity (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    name TEXT NOT NULL
);

ALTER TABLE attribution ADD COLUMN entity INTEGER REFERENCES entity (key);

CREATE INDEX attribution_by_entity ON attribution (entity) WHERE entity IS NOT NULL;

CREATE TABLE decision (
    n INTEGER PRIMARY KEY,
    made TEXT NOT NULL,
    what TEXT NOT NULL CHECK (what IN ('merge', 'split', 'rename')),
    entity TEXT NOT NULL,
    "into" TEXT,
    article TEXT,
    name TEXT,
    undone TEXT,
    CHECK ((what = 'merge') = ("into" IS NOT NULL)),
    CHECK ((what = 'split') = (article IS NOT NULL)),
    CHECK ((what = 'rename') = (name IS NOT NULL))
);

-- `who` finds by the speaker's full name, too.
DROP TRIGGER statement_fts_insert;
DROP TRIGGER statement_fts_delete;
DROP TRIGGER statement_fts_update;
DROP TABLE statement_fts;

CREATE VIRTUAL TABLE statement_fts USING fts5 (
    source, cue, content, speaker,
    content="statement", content_rowid="rowid", tokenize="unicode61 remove_diacritics 2"
);

CREATE TRIGGER statement_fts_insert AFTER INSERT ON attribution BEGIN
    INSERT INTO statement_fts (rowid, source, cue, content, speaker)
    VALUES (new.key, new.source, new.cue, new.content, new.speaker);
END;

CREATE TRIGGER statement_fts_delete AFTER DELETE ON attribution BEGIN
    INSERT INTO statement_fts (statement_fts, rowid, source, cue, content, speaker)
    VALUES ('delete', old.key, old.source, old.cue, old.content, old.speaker);
END;

CREATE TRIGGER statement_fts_update
AFTER UPDATE OF key, source, cue, content, speaker ON attribution BEGIN
    INSERT INTO statement_fts (statement_fts, rowid, source, cue, content, speaker)
    VALUES ('delete', old.key, old.source, old.cue, old.content, old.speaker);
    INSERT INTO statement_fts (rowid, source, cue, content, speaker)
    VALUES (new.key, new.source, new.cue, new.content, new.speaker);
END;

INSERT INTO statement_fts (statement_fts) VALUES ('rebuild');
