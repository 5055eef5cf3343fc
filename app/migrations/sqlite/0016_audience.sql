-- Care for the carer: what caring neighbours alone see, and "even pauze". The PostgreSQL folder holds the same under the
-- same names.

-- Who an activity is for: NULL for everybody, else a word. What has a word is read by nobody who does not ask for it.
ALTER TABLE activities ADD COLUMN audience TEXT;

-- Caring neighbours who are left in peace for a while. Nobody writes down why.
CREATE TABLE pauses (
    account BLOB PRIMARY KEY REFERENCES accounts (id) ON DELETE CASCADE,
    until   BIGINT                        -- seconds since 1970, exclusive; NULL: until they say otherwise
);
