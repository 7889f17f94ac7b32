-- On whose authority: the act, the kind and number of sources, whom they speak for, the day, the chain.

ALTER TABLE article ADD COLUMN n_words INTEGER;

ALTER TABLE attribution ADD COLUMN act TEXT;
ALTER TABLE attribution ADD COLUMN negated INTEGER;
ALTER TABLE attribution ADD COLUMN hedged INTEGER;
ALTER TABLE attribution ADD COLUMN source_kind TEXT;
ALTER TABLE attribution ADD COLUMN source_count INTEGER;
ALTER TABLE attribution ADD COLUMN count_exact INTEGER;
ALTER TABLE attribution ADD COLUMN speaks_for TEXT;
ALTER TABLE attribution ADD COLUMN speaks_for_name TEXT;
ALTER TABLE attribution ADD COLUMN said_from TEXT;
ALTER TABLE attribution ADD COLUMN said_until TEXT;
ALTER TABLE attribution ADD COLUMN said_granularity TEXT;
ALTER TABLE attribution ADD COLUMN said_basis TEXT;
ALTER TABLE attribution ADD COLUMN chain TEXT;
ALTER TABLE attribution ADD COLUMN n_words INTEGER;

CREATE INDEX attribution_by_kind ON attribution (source_kind);
CREATE INDEX attribution_by_day ON attribution (said_from);

-- Where the article says each of these.
CREATE TABLE detail (
    attribution INTEGER NOT NULL REFERENCES attribution (key) ON DELETE CASCADE,
    what TEXT NOT NULL CHECK (what IN (
        'negation', 'hedge', 'anonymity', 'role', 'speaks_for', 'addressee', 'occasion', 'said_on'
    )),
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    words TEXT NOT NULL,
    PRIMARY KEY (attribution, what),
    CHECK (start >= 0 AND "end" > start)
) WITHOUT ROWID;

-- Through whom the words came: 1 is the article's outlet, the last is the source.
CREATE TABLE authority (
    attribution INTEGER NOT NULL REFERENCES attribution (key) ON DELETE CASCADE,
    n INTEGER NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    start INTEGER,
    "end" INTEGER,
    PRIMARY KEY (attribution, n)
) WITHOUT ROWID;

DROP VIEW statement;

CREATE VIEW statement AS
SELECT
    attribution.key AS rowid,
    attribution.id,
    attribution.source,
    attribution.cue,
    attribution.content,
    attribution.chain,
    attribution.act,
    attribution.negated,
    attribution.hedged,
    attribution.source_kind,
    attribution.source_count,
    attribution.speaks_for_name,
    attribution.said_from,
    attribution.said_until,
    attribution.manner,
    attribution.confidence,
    article.headline,
    article.outlet,
    article.published,
    article.url,
    attribution.paragraph,
    article.n_paragraphs,
    article.id AS article_id,
    attribution.speaker,
    attribution.speaker_start,
    attribution.speaker_end,
    attribution.parent
FROM attribution
JOIN article ON article.key = attribution.article;
