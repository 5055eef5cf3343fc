-- People: who signed in, how, and what they may do. Little of it: a name, a neighbourhood, one way to reach.
-- The SQLite folder holds the same tables under the same names.

CREATE TABLE accounts (
    id            UUID PRIMARY KEY,       -- UUIDv7
    name          TEXT NOT NULL,          -- a first name, or a name of one's choice
    neighbourhood TEXT NOT NULL REFERENCES neighbourhoods (code),
    email         TEXT UNIQUE,            -- lower case; NULL for who has none
    lang          TEXT NOT NULL,          -- in which messages are written
    muted         JSONB NOT NULL DEFAULT '[]', -- JSON: kinds of message somebody does not want
    at_counter    BOOLEAN NOT NULL,       -- registered by a coordinator at the counter
    created       BIGINT NOT NULL,        -- seconds since 1970
    seen          BIGINT NOT NULL         -- days since 1970: kept by the day alone
);
CREATE INDEX accounts_neighbourhood ON accounts (neighbourhood);

CREATE TABLE sessions (
    id           UUID PRIMARY KEY,        -- names it in the list of devices; opens nothing
    account      UUID NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    token        BYTEA NOT NULL UNIQUE,    -- SHA-256 of what the cookie holds
    device       TEXT NOT NULL,           -- "Chrome, Android"
    created      BIGINT NOT NULL,
    seen         BIGINT NOT NULL,         -- days since 1970
    strong_until BIGINT NOT NULL DEFAULT 0 -- seconds: until then a passkey vouches for who it is
);
CREATE INDEX sessions_account ON sessions (account);

CREATE TABLE grants (
    account  UUID NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    role     TEXT NOT NULL,
    scope    TEXT NOT NULL,               -- code of a neighbourhood, or NIS code of a municipality
    given_by UUID,                        -- account; NULL from the command line
    given    BIGINT NOT NULL,
    PRIMARY KEY (account, role, scope)
);
CREATE INDEX grants_scope ON grants (scope, role);

-- Somebody asked to sign in by e-mail: a link and a code, once, for fifteen minutes.
CREATE TABLE sign_ins (
    id      UUID PRIMARY KEY,
    browser BYTEA,                         -- SHA-256 of the cookie of the browser that asked; NULL from the command line
    email   TEXT,
    account UUID REFERENCES accounts (id) ON DELETE CASCADE,
    code    BYTEA,                         -- SHA-256 of browser and code
    link    BYTEA NOT NULL UNIQUE,         -- SHA-256
    onward  TEXT NOT NULL,                -- local address to go on to
    expires BIGINT NOT NULL,
    tries   BIGINT NOT NULL DEFAULT 0,
    proven  BOOLEAN NOT NULL DEFAULT FALSE -- the address is theirs; the account is still to be made
);
CREATE INDEX sign_ins_browser ON sign_ins (browser);

CREATE TABLE cards (
    id         UUID PRIMARY KEY,
    account    UUID NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    code       BYTEA NOT NULL UNIQUE,      -- SHA-256 of what is printed
    pin        TEXT,                      -- Argon2id; NULL until the person chose one
    tries      BIGINT NOT NULL DEFAULT 0,
    wait_until BIGINT NOT NULL DEFAULT 0,
    made_by    UUID,
    made       BIGINT NOT NULL,
    blocked    BIGINT
);
CREATE INDEX cards_account ON cards (account);

CREATE TABLE passkeys (
    id         BYTEA PRIMARY KEY,          -- credential id (WebAuthn Level 3 § 4)
    account    UUID NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    name       TEXT NOT NULL,
    credential JSONB NOT NULL,             -- JSON
    made       BIGINT NOT NULL,
    used       BIGINT NOT NULL            -- days since 1970
);
CREATE INDEX passkeys_account ON passkeys (account);

-- A passkey ceremony under way: begun and ended by the same browser.
CREATE TABLE ceremonies (
    browser BYTEA PRIMARY KEY,
    state   JSONB NOT NULL,                -- JSON
    expires BIGINT NOT NULL
);

CREATE TABLE invitations (
    id       UUID PRIMARY KEY,
    email    TEXT NOT NULL,
    role     TEXT NOT NULL,
    scope    TEXT NOT NULL,
    given_by UUID,
    expires  BIGINT NOT NULL,
    UNIQUE (email, role, scope)
);

-- What was done with rights: never what people wrote.
CREATE TABLE audit (
    id      UUID PRIMARY KEY,             -- UUIDv7
    at      BIGINT NOT NULL,
    actor   UUID,                         -- account; NULL from the command line
    action  TEXT NOT NULL,
    scope   TEXT NOT NULL,                -- code of a neighbourhood, NIS code, or '*'
    subject TEXT NOT NULL,                -- id of what it was done to
    details JSONB NOT NULL DEFAULT '{}'    -- JSON
);
CREATE INDEX audit_scope ON audit (scope, at);

-- How often something was tried in a window of time. Keys are hashed: no address is kept.
CREATE TABLE limits (
    key   BYTEA PRIMARY KEY,
    count BIGINT NOT NULL,
    until BIGINT NOT NULL
);

-- Each form carries a number: a second press leads to the result of the first.
CREATE TABLE submissions (
    id     UUID PRIMARY KEY,
    result TEXT NOT NULL,                 -- local address
    at     BIGINT NOT NULL
);

-- What somebody typed when their session had ended: for an hour, readable with their browser's key alone.
CREATE TABLE kept_forms (
    id      BYTEA PRIMARY KEY,             -- SHA-256 of the key
    path    TEXT NOT NULL,
    sealed  BYTEA NOT NULL,                -- AES-256-GCM
    expires BIGINT NOT NULL
);

-- Messages to send, deleted once they are sent.
CREATE TABLE mails (
    id      UUID PRIMARY KEY,             -- UUIDv7
    address TEXT NOT NULL,
    subject TEXT NOT NULL,
    body    TEXT NOT NULL,
    due     BIGINT NOT NULL,
    tries   BIGINT NOT NULL DEFAULT 0,
    topic   TEXT                          -- what it is about: a message that is no longer true is withdrawn by it
);
CREATE INDEX mails_due ON mails (due);
CREATE INDEX mails_topic ON mails (topic);
