-- Sources counted once an article, at the first statement that rests on each: how many they are, how
-- many of them have a name there, and whether they are a root that was not heard before.

ALTER TABLE attribution ADD COLUMN new_sources INTEGER;
ALTER TABLE attribution ADD COLUMN new_named INTEGER;
ALTER TABLE attribution ADD COLUMN new_root INTEGER;
