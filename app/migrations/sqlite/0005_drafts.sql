-- What somebody began to write and did not send yet. The PostgreSQL folder holds the same table under the same name.

CREATE TABLE drafts (
    account BLOB NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    form    TEXT NOT NULL,                -- which form, and of which neighbourhood
    fields  TEXT NOT NULL,                -- application/x-www-form-urlencoded
    updated BIGINT NOT NULL,              -- seconds since 1970
    PRIMARY KEY (account, form)
);
CREATE INDEX neighbourhoods_municipality ON neighbourhoods (municipality);
