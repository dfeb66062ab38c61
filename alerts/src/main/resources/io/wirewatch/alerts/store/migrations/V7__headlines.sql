-- Articles are asked for by their headline.
CREATE INDEX article_by_title ON article (LOWER(title));
