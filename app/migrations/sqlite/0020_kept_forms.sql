-- A browser keeps more than one form when a session has ended: each is sealed with a nonce of its own under the one key.
ALTER TABLE kept_forms ADD COLUMN browser BLOB; -- SHA-256 of the key of the browser
ALTER TABLE kept_forms ADD COLUMN form BLOB;    -- SHA-256 of the number that the form carries
UPDATE kept_forms SET browser = id;
CREATE INDEX kept_forms_browser ON kept_forms (browser, path);
