-- In which language the municipality's own words about privacy are written; of those of before nobody said it: Dutch.
ALTER TABLE municipalities ADD COLUMN privacy_lang TEXT;
