-- What was passed on about a person, sealed: the server sees where it goes, in which week it came, and how far it is.
-- Nothing of who sent it, and no order: a random key, and rows that lie in the order of that key.
-- The SQLite folder holds the same tables under the same names.

CREATE TABLE concern (
    id            UUID NOT NULL PRIMARY KEY, -- UUIDv4, drawn by the sender's browser
    team          UUID NOT NULL REFERENCES team (id),
    neighbourhood TEXT NOT NULL,          -- official code, as it is bound to what is sealed
    epoch         BIGINT NOT NULL,
    week          BIGINT NOT NULL,        -- the Monday of the week of receipt, in days since 1970
    status        BIGINT NOT NULL,        -- 0 received, 1 read, 2 followed up, 3 closed
    look_again    BIGINT,                 -- days since 1970
    closed_week   BIGINT,                 -- Monday of the week in which it was closed, or of the last entry after
    headline      BYTEA NOT NULL,
    body          BYTEA NOT NULL,
    receipt       BYTEA NOT NULL,            -- SHA-256 of the sender's receipt secret
    answer        BIGINT                  -- one of the fixed answers to the sender
);
CREATE INDEX concern_team ON concern (team, status);

-- Hashes of the keys of concerns that are gone: one that is sent again is answered as the first time.
CREATE TABLE concern_gone (
    hash BYTEA NOT NULL PRIMARY KEY
);

-- The voice of the neighbourhood: about a place, not about a person. Not sealed; the regieteam reads it.
CREATE TABLE voice (
    id            UUID NOT NULL PRIMARY KEY, -- UUIDv4: the number of the form
    neighbourhood TEXT NOT NULL REFERENCES neighbourhoods (code),
    day           BIGINT NOT NULL,        -- days since 1970
    body          TEXT NOT NULL,
    lang          TEXT NOT NULL,
    name          TEXT,                   -- of who wants to be known
    reach         TEXT,
    done          BIGINT                  -- days since 1970: the regieteam looked at it
);
CREATE INDEX voice_neighbourhood ON voice (neighbourhood, day);

-- So many days after closing a concern is kept: the municipality's to choose.
ALTER TABLE municipalities ADD COLUMN concern_days BIGINT; -- NULL: 90
