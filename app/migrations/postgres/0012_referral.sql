-- Referral cards of practices: codes as hashes, counters by day, and nothing of whom a card was for.
-- The SQLite folder holds the same tables under the same names.

CREATE TABLE practice (
    id            UUID NOT NULL PRIMARY KEY, -- UUIDv7
    neighbourhood TEXT NOT NULL REFERENCES neighbourhoods (code), -- whose coordinator looks after its cards
    name          TEXT NOT NULL,
    report        BYTEA NOT NULL UNIQUE,     -- SHA-256 of its report secret
    made          BIGINT NOT NULL         -- seconds since 1970
);
CREATE INDEX practice_neighbourhood ON practice (neighbourhood);

CREATE TABLE referral_card (
    id       UUID NOT NULL PRIMARY KEY,     -- UUIDv7: where the coordinator finds it
    practice UUID NOT NULL REFERENCES practice (id),
    code     BYTEA NOT NULL UNIQUE,          -- SHA-256 of its code; sealed with what it brings
    a_day    BIGINT NOT NULL,             -- most that come with it in a day
    made     BIGINT NOT NULL,             -- seconds since 1970
    revoked  BIGINT                       -- seconds since 1970
);
CREATE INDEX referral_card_practice ON referral_card (practice);

CREATE TABLE referral_day (
    card   UUID NOT NULL REFERENCES referral_card (id),
    day    BIGINT NOT NULL,               -- days since 1970
    came   BIGINT NOT NULL DEFAULT 0,
    picked BIGINT NOT NULL DEFAULT 0,     -- picked up, as a regisseur reported on that day
    PRIMARY KEY (card, day)
);
