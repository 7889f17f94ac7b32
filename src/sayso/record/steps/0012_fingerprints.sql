-- Of each article hashes of eight words in a row, a few that stand for all (sayso.text.winnowed):
-- those of two articles that share a passage meet here. Filled when an article is written, and of
-- older articles when copies are first asked for.

CREATE TABLE fingerprint (
    hash INTEGER NOT NULL,
    article INTEGER NOT NULL REFERENCES article (key) ON DELETE CASCADE,
    PRIMARY KEY (hash, article)
) WITHOUT ROWID;

CREATE INDEX fingerprint_by_article ON fingerprint (article);
