-- `statement` is an attribution with what one wants to know of its article, a row each.
-- It has a column `rowid` so that the index below can stand on the view, and Datasette can search it.

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
    article.id AS article_id
FROM attribution
JOIN article ON article.key = attribution.article;

-- Datasette finds an index by its content="…" in double quotes; with single ones it searches nothing
-- and says nothing. Diacritics are folded (2: also where several stand on one letter); words are not
-- stemmed, which would take "news" for "new" and "United" for "unit".

CREATE VIRTUAL TABLE statement_fts USING fts5 (
    source, cue, content,
    content="statement", content_rowid="rowid", tokenize="unicode61 remove_diacritics 2"
);

CREATE TRIGGER statement_fts_insert AFTER INSERT ON attribution BEGIN
    INSERT INTO statement_fts (rowid, source, cue, content)
    VALUES (new.key, new.source, new.cue, new.content);
END;

CREATE TRIGGER statement_fts_delete AFTER DELETE ON attribution BEGIN
    INSERT INTO statement_fts (statement_fts, rowid, source, cue, content)
    VALUES ('delete', old.key, old.source, old.cue, old.content);
END;

CREATE TRIGGER statement_fts_update AFTER UPDATE OF key, source, cue, content ON attribution BEGIN
    INSERT INTO statement_fts (statement_fts, rowid, source, cue, content)
    VALUES ('delete', old.key, old.source, old.cue, old.content);
    INSERT INTO statement_fts (rowid, source, cue, content)
    VALUES (new.key, new.source, new.cue, new.content);
END;

CREATE VIRTUAL TABLE article_fts USING fts5 (
    headline, text,
    content="article", content_rowid="key", tokenize="unicode61 remove_diacritics 2"
);

CREATE TRIGGER article_fts_insert AFTER INSERT ON article BEGIN
    INSERT INTO article_fts (rowid, headline, text) VALUES (new.key, new.headline, new.text);
END;

CREATE TRIGGER article_fts_delete AFTER DELETE ON article BEGIN
    INSERT INTO article_fts (article_fts, rowid, headline, text)
    VALUES ('delete', old.key, old.headline, old.text);
END;

CREATE TRIGGER article_fts_update AFTER UPDATE OF key, headline, text ON article BEGIN
    INSERT INTO article_fts (article_fts, rowid, headline, text)
    VALUES ('delete', old.key, old.headline, old.text);
    INSERT INTO article_fts (rowid, headline, text) VALUES (new.key, new.headline, new.text);
END;
