-- What regisseurs add to a concern, sealed; and who of them opened which body. The SQLite folder holds the same tables
-- under the same names.

-- Notes, hand-overs, outcomes: signed inside, so that not even who wrote one is seen here.
CREATE TABLE concern_entry (
    concern UUID NOT NULL REFERENCES concern (id) ON DELETE CASCADE,
    number  BIGINT NOT NULL,              -- from 0
    epoch   BIGINT NOT NULL,              -- of the team: whose mailbox opens it
    sealed  BYTEA NOT NULL,
    PRIMARY KEY (concern, number)
);

-- The list of who read: each line holds the hash of itself and the one before. It outlives what was read.
CREATE TABLE concern_read (
    team    UUID NOT NULL REFERENCES team (id),
    number  BIGINT NOT NULL,              -- from 1
    concern UUID NOT NULL,
    reader  BYTEA NOT NULL,                  -- what she signs with
    at      BIGINT NOT NULL,              -- seconds since 1970
    hash    BYTEA NOT NULL,
    PRIMARY KEY (team, number)
);
