-- Conversations about a post, between the two, inside Keuvel. The SQLite folder holds the same tables under the
-- same names.

CREATE TABLE conversations (
    id            UUID PRIMARY KEY,       -- UUIDv7
    post          UUID REFERENCES posts (id) ON DELETE SET NULL,
    answerer      UUID REFERENCES accounts (id) ON DELETE SET NULL, -- for the one answer of each to a post
    title         TEXT NOT NULL,          -- of the post, as it was when it was answered
    kind          TEXT NOT NULL,          -- of the post: offer or request
    neighbourhood TEXT NOT NULL REFERENCES neighbourhoods (code),
    stands_in     BOOLEAN NOT NULL,       -- a coordinator speaks for who asked at the counter
    created       BIGINT NOT NULL,        -- seconds since 1970
    latest        BIGINT NOT NULL,        -- of the newest message
    UNIQUE (post, answerer)
);
CREATE INDEX conversations_neighbourhood ON conversations (neighbourhood, latest);
CREATE INDEX conversations_answerer ON conversations (answerer);

-- The two halves of each conversation.
CREATE TABLE sides (
    conversation UUID NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
    side         TEXT NOT NULL,           -- author (of the post) or answerer
    account      UUID REFERENCES accounts (id) ON DELETE SET NULL, -- NULL: somebody who left
    nameless     BOOLEAN NOT NULL,        -- the other sees no name
    unread       BOOLEAN NOT NULL DEFAULT FALSE,
    notified     BIGINT,                  -- told by e-mail, and did not look since
    closed       BIGINT,                  -- this side ended it
    asked        BIGINT,                  -- this side asked the coordinator to join
    PRIMARY KEY (conversation, side)
);
CREATE INDEX sides_account ON sides (account, unread);
CREATE INDEX sides_asked ON sides (asked);

CREATE TABLE messages (
    id           UUID PRIMARY KEY,        -- UUIDv7
    conversation UUID NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
    voice        TEXT NOT NULL,           -- author, answerer or coordinator
    author       UUID REFERENCES accounts (id) ON DELETE SET NULL, -- NULL: somebody who left, and took their words along
    kind         TEXT NOT NULL,           -- text, thanks, or what happened
    words        TEXT NOT NULL,
    at           BIGINT NOT NULL
);
CREATE INDEX messages_conversation ON messages (conversation, id);
CREATE INDEX messages_author ON messages (author);
-- A thank-you is said once.
CREATE UNIQUE INDEX messages_thanks ON messages (conversation, voice) WHERE kind = 'thanks';

-- Who wants nothing more from whom.
CREATE TABLE blocks (
    id           UUID PRIMARY KEY,
    account      UUID NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    other        UUID NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    conversation UUID REFERENCES conversations (id) ON DELETE SET NULL, -- where it happened
    shown        TEXT NOT NULL,           -- the name by which they knew the other; empty: none
    title        TEXT NOT NULL,           -- what the conversation was about
    at           BIGINT NOT NULL,
    UNIQUE (account, other)
);
CREATE INDEX blocks_other ON blocks (other);

-- A coordinator brought an offer and a request together that nobody had answered.
CREATE TABLE passed_on (
    id          UUID PRIMARY KEY,
    request     UUID NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
    offer       UUID NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
    asker       UUID NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    offerer     UUID NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    asker_new   BOOLEAN NOT NULL DEFAULT TRUE,
    offerer_new BOOLEAN NOT NULL DEFAULT TRUE,
    at          BIGINT NOT NULL,
    UNIQUE (request, offer)
);
CREATE INDEX passed_on_asker ON passed_on (asker);
CREATE INDEX passed_on_offerer ON passed_on (offerer);
CREATE INDEX passed_on_offer ON passed_on (offer);

-- Whose request was met has been shown, once, what others ask.
CREATE TABLE others_shown (
    post UUID PRIMARY KEY REFERENCES posts (id) ON DELETE CASCADE,
    at   BIGINT NOT NULL
);
