-- Het kleine helpen: the board; and the queue of what a coordinator looks at before others see it.
-- The PostgreSQL folder holds the same tables under the same names.

CREATE TABLE posts (
    id            BLOB PRIMARY KEY,       -- UUIDv7
    neighbourhood TEXT NOT NULL REFERENCES neighbourhoods (code),
    author        BLOB REFERENCES accounts (id) ON DELETE SET NULL, -- NULL: "een buur", who left
    posted_by     BLOB,                   -- the coordinator who posted it at the counter
    kind          TEXT NOT NULL,          -- offer or request
    category      TEXT NOT NULL,
    title         TEXT NOT NULL,
    body          TEXT NOT NULL,
    availability  TEXT NOT NULL,          -- in words
    reach         TEXT NOT NULL,          -- neighbourhood or municipality
    nameless      BOOLEAN NOT NULL,       -- shown without a name
    for_other     BOOLEAN NOT NULL,       -- made for somebody else, who agrees
    lang          TEXT NOT NULL,          -- of what was written
    state         TEXT NOT NULL,          -- waiting, open, change, refused, offline, locked, met, ended
    hidden        BOOLEAN NOT NULL DEFAULT FALSE, -- reported by two people: out of sight until somebody looked
    pending       TEXT,                   -- JSON: an edit that waits for approval
    created       BIGINT NOT NULL,        -- seconds since 1970
    updated       BIGINT NOT NULL,
    published     BIGINT,                 -- first time on the board
    ends          BIGINT NOT NULL,
    reminded      BIGINT,                 -- when its author was asked whether it may stay
    version       BIGINT NOT NULL DEFAULT 0 -- raised by each change: two never decide on the same one
);
CREATE INDEX posts_board ON posts (neighbourhood, state, ends);
CREATE INDEX posts_author ON posts (author);

CREATE TABLE queue (
    id            BLOB PRIMARY KEY,       -- UUIDv7: the order of waiting
    neighbourhood TEXT NOT NULL REFERENCES neighbourhoods (code),
    kind          TEXT NOT NULL,          -- post, edit, report, import
    about         TEXT NOT NULL,          -- post, message, activity, walk
    subject       BLOB NOT NULL,          -- id of what it is about
    author        BLOB REFERENCES accounts (id) ON DELETE SET NULL, -- who is told of the decision
    reporter      BLOB REFERENCES accounts (id) ON DELETE SET NULL,
    words         TEXT NOT NULL DEFAULT '', -- what the reporter, or the import, says
    at            BIGINT NOT NULL,        -- waiting since
    version       BIGINT NOT NULL DEFAULT 0,
    decision      TEXT,                   -- NULL while it waits
    reason        TEXT NOT NULL DEFAULT '', -- what the author is told
    decided_by    BLOB,
    decided_at    BIGINT,
    before        TEXT                    -- JSON: what taking the decision back puts back
);
CREATE INDEX queue_waiting ON queue (neighbourhood, decided_at, at);
CREATE INDEX queue_subject ON queue (subject);
