-- Two lists for whoever opens the record in Datasette.

CREATE VIEW unreadable AS
SELECT origin, reason, detail, url, retrieved
FROM page
WHERE reason IS NOT NULL;

CREATE VIEW outlet AS
SELECT
    article.outlet,
    count(*) AS n_articles,
    min(article.published) AS first_published,
    max(article.published) AS last_published
FROM article
GROUP BY article.outlet;
