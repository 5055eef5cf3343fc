-- How many days a concern is kept after closing, as its sender was told: a longer choice made later is not for it.
ALTER TABLE concern ADD COLUMN days BIGINT;
-- Who is responsible, in the municipality's own words, on the page about privacy.
ALTER TABLE municipalities ADD COLUMN privacy TEXT;
