-- What happened, where, when and by whose account. As of an attribution, the words stand beside the
-- places, and on the event's own row for whoever browses or searches.

-- An entity has one name in a record. What an article's own reading calls it stands here, so that the
-- reading comes back as it was.
ALTER TABLE attribution ADD COLUMN called TEXT;

CREATE TABLE event (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    article INTEGER NOT NULL REFERENCES article (key) ON DELETE CASCADE,
    n INTEGER NOT NULL,
    paragraph INTEGER,
    type TEXT NOT NULL,
    label TEXT NOT NULL,
    modes TEXT NOT NULL,
    score REAL NOT NULL,
    status TEXT NOT NULL,
    disputed INTEGER NOT NULL CHECK (disputed IN (0, 1)),
    "trigger" TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    actors TEXT NOT NULL,
    recipients TEXT NOT NULL,
    names TEXT NOT NULL,
    place TEXT,
    place_start INTEGER,
    place_end INTEGER,
    place_id TEXT,
    place_name TEXT,
    place_kind TEXT,
    country TEXT,
    latitude REAL CHECK (latitude BETWEEN -90 AND 90),
    longitude REAL CHECK (longitude BETWEEN -180 AND 180),
    time TEXT,
    time_start INTEGER,
    time_end INTEGER,
    date_from TEXT,
    date_until TEXT,
    date_granularity TEXT,
    date_basis TEXT,
    model TEXT,
    CHECK (start >= 0 AND "end" > start)
);

CREATE INDEX event_by_article ON event (article, n);
CREATE INDEX event_by_type ON event (type);
CREATE INDEX event_by_label ON event (label);
CREATE INDEX event_by_status ON event (status);
CREATE INDEX event_by_date ON event (date_from);
CREATE INDEX event_by_country ON event (country) WHERE country IS NOT NULL;

-- Who did it, and to whom it was done. Whom no name tells is nobody in other articles: no entity.
CREATE TABLE participant (
    event INTEGER NOT NULL REFERENCES event (key) ON DELETE CASCADE,
    role TEXT NOT NULL CHECK (role IN ('actor', 'recipient')),
    n INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    words TEXT NOT NULL,
    name TEXT,
    name_start INTEGER,
    name_end INTEGER,
    entity INTEGER REFERENCES entity (key),
    called TEXT,
    PRIMARY KEY (event, role, n),
    CHECK (start >= 0 AND "end" > start)
) WITHOUT ROWID;

CREATE INDEX participant_by_entity ON participant (entity) WHERE entity IS NOT NULL;

-- What each authority says of it. Without an attribution and a "by" that is the article's own voice:
-- an account whose attribution goes has to go with it, or it would be taken for that.
CREATE TABLE account (
    event INTEGER NOT NULL REFERENCES event (key) ON DELETE CASCADE,
    n INTEGER NOT NULL,
    status TEXT NOT NULL,
    "trigger" TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    attribution INTEGER REFERENCES attribution (key) ON DELETE CASCADE,
    "by" TEXT,
    by_start INTEGER,
    by_end INTEGER,
    words TEXT,
    words_start INTEGER,
    words_end INTEGER,
    PRIMARY KEY (event, n),
    CHECK (start >= 0 AND "end" > start)
) WITHOUT ROWID;

CREATE INDEX account_by_attribution ON account (attribution) WHERE attribution IS NOT NULL;
CREATE INDEX account_by_status ON account (status);

-- Who has not confirmed, admitted or commented.
CREATE TABLE silent (
    event INTEGER NOT NULL REFERENCES event (key) ON DELETE CASCADE,
    n INTEGER NOT NULL,
    attribution INTEGER NOT NULL REFERENCES attribution (key) ON DELETE CASCADE,
    PRIMARY KEY (event, n)
) WITHOUT ROWID;

CREATE INDEX silent_by_attribution ON silent (attribution);

CREATE TABLE toll (
    event INTEGER NOT NULL REFERENCES event (key) ON DELETE CASCADE,
    n INTEGER NOT NULL,
    counted TEXT NOT NULL,
    number INTEGER CHECK (number >= 0),
    bound TEXT NOT NULL,
    so_far INTEGER NOT NULL CHECK (so_far IN (0, 1)),
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    words TEXT NOT NULL,
    who TEXT,
    who_start INTEGER,
    who_end INTEGER,
    PRIMARY KEY (event, n),
    CHECK (start >= 0 AND "end" > start)
) WITHOUT ROWID;

-- Further words for the same deed, and the weapons.
CREATE TABLE event_span (
    event INTEGER NOT NULL REFERENCES event (key) ON DELETE CASCADE,
    role TEXT NOT NULL CHECK (role IN ('mention', 'weapon')),
    n INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    words TEXT NOT NULL,
    PRIMARY KEY (event, role, n),
    CHECK (start >= 0 AND "end" > start)
) WITHOUT ROWID;

CREATE VIRTUAL TABLE event_fts USING fts5 (
    "trigger", actors, recipients, names, place, place_name,
    content="event", content_rowid="key", tokenize="unicode61 remove_diacritics 2"
);

CREATE TRIGGER event_fts_insert AFTER INSERT ON event BEGIN
    INSERT INTO event_fts (rowid, "trigger", actors, recipients, names, place, place_name)
    VALUES (
        new.key, new."trigger", new.actors, new.recipients, new.names, new.place, new.place_name
    );
END;

CREATE TRIGGER event_fts_delete AFTER DELETE ON event BEGIN
    INSERT INTO event_fts (event_fts, rowid, "trigger", actors, recipients, names, place, place_name)
    VALUES (
        'delete', old.key, old."trigger", old.actors, old.recipients, old.names, old.place,
        old.place_name
    );
END;

CREATE TRIGGER event_fts_update
AFTER UPDATE OF key, "trigger", actors, recipients, names, place, place_name ON event BEGIN
    INSERT INTO event_fts (event_fts, rowid, "trigger", actors, recipients, names, place, place_name)
    VALUES (
        'delete', old.key, old."trigger", old.actors, old.recipients, old.names, old.place,
        old.place_name
    );
    INSERT INTO event_fts (rowid, "trigger", actors, recipients, names, place, place_name)
    VALUES (
        new.key, new."trigger", new.actors, new.recipients, new.names, new.place, new.place_name
    );
END;

CREATE VIEW reported_event AS
SELECT
    event.id,
    event.date_from,
    event.date_until,
    event.label,
    event.type,
    event.status,
    event.disputed,
    event.actors,
    event."trigger",
    event.recipients,
    event.place,
    event.place_name,
    event.country,
    event.latitude,
    event.longitude,
    CASE WHEN account.attribution IS NULL THEN article.outlet ELSE attribution.chain END AS chain,
    article.headline,
    article.outlet,
    article.published,
    article.url,
    event.paragraph,
    article.id AS article_id,
    event.start,
    event."end"
FROM event
JOIN article ON article.key = event.article
LEFT JOIN account ON account.event = event.key AND account.n = 1
LEFT JOIN attribution ON attribution.key = account.attribution;
