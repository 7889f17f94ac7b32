-- What would follow from what, by whose word: threats, promises, warnings, red lines.

CREATE TABLE condition (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    article INTEGER NOT NULL REFERENCES article (key) ON DELETE CASCADE,
    n INTEGER NOT NULL,
    paragraph INTEGER,
    kind TEXT NOT NULL,
    "trigger" TEXT,
    consequence TEXT,
    "by" TEXT,
    "to" TEXT,
    deadline TEXT,
    vague INTEGER NOT NULL CHECK (vague IN (0, 1)),
    attribution INTEGER REFERENCES attribution (key) ON DELETE SET NULL,
    who TEXT NOT NULL,
    whom TEXT NOT NULL,
    model TEXT,
    CHECK ("trigger" IS NOT NULL OR consequence IS NOT NULL)
);

CREATE INDEX condition_by_article ON condition (article, n);
CREATE INDEX condition_by_kind ON condition (kind);
CREATE INDEX condition_by_attribution ON condition (attribution) WHERE attribution IS NOT NULL;

CREATE TABLE condition_span (
    condition INTEGER NOT NULL REFERENCES condition (key) ON DELETE CASCADE,
    role TEXT NOT NULL CHECK (role IN (
        'trigger', 'consequence', 'opener', 'by', 'to', 'deadline', 'trigger_actor', 'trigger_act',
        'trigger_object', 'trigger_place', 'consequence_actor', 'consequence_act'
    )),
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    words TEXT NOT NULL,
    PRIMARY KEY (condition, role),
    CHECK (start >= 0 AND "end" > start)
) WITHOUT ROWID;

CREATE VIRTUAL TABLE condition_fts USING fts5 (
    "trigger", consequence, who, whom,
    content="condition", content_rowid="key", tokenize="unicode61 remove_diacritics 2"
);

CREATE TRIGGER condition_fts_insert AFTER INSERT ON condition BEGIN
    INSERT INTO condition_fts (rowid, "trigger", consequence, who, whom)
    VALUES (new.key, new."trigger", new.consequence, new.who, new.whom);
END;

CREATE TRIGGER condition_fts_delete AFTER DELETE ON condition BEGIN
    INSERT INTO condition_fts (condition_fts, rowid, "trigger", consequence, who, whom)
    VALUES ('delete', old.key, old."trigger", old.consequence, old.who, old.whom);
END;

CREATE TRIGGER condition_fts_update
AFTER UPDATE OF key, "trigger", consequence, who, whom ON condition BEGIN
    INSERT INTO condition_fts (condition_fts, rowid, "trigger", consequence, who, whom)
    VALUES ('delete', old.key, old."trigger", old.consequence, old.who, old.whom);
    INSERT INTO condition_fts (rowid, "trigger", consequence, who, whom)
    VALUES (new.key, new."trigger", new.consequence, new.who, new.whom);
END;

CREATE VIEW stated_condition AS
SELECT
    condition.id,
    condition.kind,
    condition.who,
    condition.whom,
    condition."trigger",
    condition.consequence,
    condition.deadline,
    condition.vague,
    CASE
        WHEN condition.attribution IS NULL THEN article.outlet ELSE attribution.chain
    END AS chain,
    attribution.said_from,
    attribution.said_until,
    article.headline,
    article.outlet,
    article.published,
    article.url,
    condition.paragraph,
    article.id AS article_id
FROM condition
JOIN article ON article.key = condition.article
LEFT JOIN attribution ON attribution.key = condition.attribution;
