-- Publishing: what coordinators decide about imported activities, notices, registrations, and neighbourhoods that change.
-- The PostgreSQL folder holds the same tables under the same names.

-- What a coordinator decided about an imported activity: it holds over the next import.
ALTER TABLE activities ADD COLUMN ours TEXT; -- JSON

-- An administrator named it: an import leaves the name as it is.
ALTER TABLE neighbourhoods ADD COLUMN named_here BOOLEAN NOT NULL DEFAULT FALSE;
-- It is part of another one now. The row stays, so that an import knows, and its address leads on.
ALTER TABLE neighbourhoods ADD COLUMN merged_into TEXT REFERENCES neighbourhoods (code) DEFERRABLE INITIALLY DEFERRED;
-- It was made of a part of another one: an import looks there too before it adds anything to that other one.
ALTER TABLE neighbourhoods ADD COLUMN split_from TEXT REFERENCES neighbourhoods (code) DEFERRABLE INITIALLY DEFERRED;

-- Addresses on paper that lead on: of neighbourhoods (activity is empty), and of activities that moved.
CREATE TABLE old_addresses (
    place         TEXT NOT NULL,          -- the first part of the old address
    activity      TEXT NOT NULL DEFAULT '', -- and the old address of an activity within it
    neighbourhood TEXT NOT NULL REFERENCES neighbourhoods (code),
    target        BLOB REFERENCES activities (id) ON DELETE CASCADE, -- where an activity is now
    PRIMARY KEY (place, activity)
);
CREATE INDEX old_addresses_target ON old_addresses (target);

-- Short notices: what became of an idea of the neighbourhood (terugkoppeling).
CREATE TABLE notices (
    id            BLOB PRIMARY KEY,       -- UUIDv7
    neighbourhood TEXT NOT NULL REFERENCES neighbourhoods (code),
    title         TEXT NOT NULL,
    body          TEXT NOT NULL,          -- plain text; an empty line divides paragraphs
    lang          TEXT NOT NULL,          -- of what was written
    created       BIGINT NOT NULL,        -- seconds since 1970
    updated       BIGINT NOT NULL,
    until         BIGINT NOT NULL,        -- so long it stands on the front page
    version       BIGINT NOT NULL DEFAULT 0 -- raised by each change: two never overwrite each other
);
CREATE INDEX notices_neighbourhood ON notices (neighbourhood, created);

-- Who comes to one date of an activity.
CREATE TABLE registrations (
    id       BLOB PRIMARY KEY,            -- UUIDv7: the order in which people came
    activity BLOB NOT NULL REFERENCES activities (id) ON DELETE CASCADE,
    original BIGINT NOT NULL,             -- the date, by when the rule says it starts (RECURRENCE-ID)
    account  BLOB REFERENCES accounts (id) ON DELETE CASCADE, -- NULL: at the counter, by name
    name     TEXT NOT NULL,               -- of who was registered at the counter; else empty
    phone    TEXT NOT NULL DEFAULT '',    -- and how to reach them
    made_by  BLOB,                        -- the coordinator at the counter
    people   BIGINT NOT NULL,
    words    TEXT NOT NULL,               -- for the cook
    waiting  BOOLEAN NOT NULL,
    at       BIGINT NOT NULL,             -- seconds since 1970
    ends     BIGINT NOT NULL,             -- of the date: what is long over is deleted by it
    knows    TEXT NOT NULL,               -- what they were told last: when and where, or that it is off
    sequence BIGINT NOT NULL,             -- of the activity when that was looked at
    to_call  BOOLEAN NOT NULL DEFAULT FALSE, -- something changed, and no message reaches them
    UNIQUE (activity, original, account)
);
CREATE INDEX registrations_account ON registrations (account);
CREATE INDEX registrations_ends ON registrations (ends);
