-- Teams of regisseurs, their keys, and the mailboxes they open. The server holds public parts, and private parts that
-- it cannot open. The PostgreSQL folder holds the same tables under the same names.

CREATE TABLE team (
    id      BLOB PRIMARY KEY,              -- UUIDv4
    founded BIGINT NOT NULL,              -- days since 1970
    ended   BIGINT                        -- days since 1970: nobody can open its mailboxes any more
);

-- One team has one or more neighbourhoods; a neighbourhood has at most one team.
CREATE TABLE team_neighbourhood (
    neighbourhood TEXT PRIMARY KEY REFERENCES neighbourhoods (code),
    team          BLOB NOT NULL REFERENCES team (id)
);
CREATE INDEX team_neighbourhood_team ON team_neighbourhood (team);

-- The keys of a regisseur. What was signed with them stays to be read when she has gone: the row stays, without her.
CREATE TABLE member_key (
    id       BLOB PRIMARY KEY,             -- UUIDv4
    account  BLOB REFERENCES accounts (id) ON DELETE SET NULL,
    receive  BLOB NOT NULL,                 -- X25519, public
    verify   BLOB NOT NULL UNIQUE,          -- Ed25519, public
    wrapped  BLOB,                          -- both private parts under her passphrase; NULL once they are given up
    recovery BLOB,                          -- and once more under her recovery code
    made     BIGINT NOT NULL              -- days since 1970
);
CREATE INDEX member_key_account ON member_key (account);

-- The mailbox keys of a team, one after the other, each signed by a member of the one before.
CREATE TABLE epoch (
    team      BLOB NOT NULL REFERENCES team (id),
    number    BIGINT NOT NULL,            -- from 1
    mailbox   BLOB NOT NULL,                -- X25519, public
    members   BLOB NOT NULL,                -- 64 bytes for each: what they receive with, what they sign with
    before    BLOB NOT NULL,                -- SHA-256 of the epoch before
    signer    BLOB NOT NULL,
    signature BLOB NOT NULL,
    PRIMARY KEY (team, number)
);

-- The private part of a mailbox, sealed to one member.
CREATE TABLE epoch_seal (
    team   BLOB NOT NULL,
    number BIGINT NOT NULL,
    member BLOB NOT NULL REFERENCES member_key (id),
    sealed BLOB NOT NULL,
    PRIMARY KEY (team, number, member),
    FOREIGN KEY (team, number) REFERENCES epoch (team, number)
);
