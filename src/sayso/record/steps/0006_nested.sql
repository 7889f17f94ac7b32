-- Whose content an attribution stands in, and where the article names its source in full.

ALTER TABLE attribution ADD COLUMN parent TEXT REFERENCES attribution (id) ON DELETE SET NULL;
ALTER TABLE attribution ADD COLUMN speaker TEXT;
ALTER TABLE attribution ADD COLUMN speaker_start INTEGER;
ALTER TABLE attribution ADD COLUMN speaker_end INTEGER;

CREATE INDEX attribution_by_parent ON attribution (parent) WHERE parent IS NOT NULL;

DROP VIEW statement;

CREATE VIEW statement AS
SELECT
    attribution.key AS rowid,
    attribution.id,
    attribution.source,
    attribution.cue,
    attribution.content,
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
