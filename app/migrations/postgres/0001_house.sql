-- The house: where (municipalities, neighbourhoods), who (faces), what (activities and their occurrences).
-- The SQLite folder holds the same tables under the same names.

CREATE TABLE municipalities (
    nis       TEXT PRIMARY KEY,           -- official NIS code
    name      TEXT NOT NULL,
    postcodes JSONB NOT NULL DEFAULT '[]',
    languages JSONB NOT NULL DEFAULT '["nl","fr","en"]'
);

CREATE TABLE neighbourhoods (
    code         TEXT PRIMARY KEY,        -- official wijk code, such as 72037W04
    municipality TEXT NOT NULL REFERENCES municipalities (nis),
    name         TEXT NOT NULL,
    slug         TEXT NOT NULL UNIQUE,    -- printed on paper: given once, never changed by an import
    lat          DOUBLE PRECISION NOT NULL,
    lon          DOUBLE PRECISION NOT NULL,
    outline      TEXT                     -- GeoJSON geometry, WGS 84
);

CREATE TABLE faces (
    id            BIGINT NOT NULL,        -- order on the page
    neighbourhood TEXT NOT NULL REFERENCES neighbourhoods (code),
    role          TEXT NOT NULL,
    name          TEXT NOT NULL,
    phone         TEXT,
    words         TEXT NOT NULL,
    PRIMARY KEY (neighbourhood, id)
);

CREATE TABLE activities (
    id            UUID PRIMARY KEY,       -- UUIDv7
    neighbourhood TEXT NOT NULL REFERENCES neighbourhoods (code),
    slug          TEXT NOT NULL,
    details       JSONB NOT NULL,          -- JSON: what a card shows
    description   TEXT NOT NULL,
    schedule      JSONB NOT NULL,          -- JSON: RFC 5545 recurrence
    state         JSONB NOT NULL,          -- JSON: planned, cancelled or stopped, with the reason
    search        TEXT NOT NULL,          -- folded title, description and place
    sequence      BIGINT NOT NULL,
    created       BIGINT NOT NULL,        -- seconds since 1970
    updated       BIGINT NOT NULL,
    source        TEXT,                   -- where it was imported from; NULL when written here
    uid           TEXT,                   -- its UID or @id there
    fingerprint   TEXT,                   -- of what was imported: the same again changes nothing
    UNIQUE (neighbourhood, slug),
    UNIQUE (neighbourhood, uid)
);

-- Worked out from the schedules for the time that lists show; can be thrown away and made again.
CREATE TABLE occurrences (
    neighbourhood TEXT NOT NULL,
    starts        BIGINT NOT NULL,
    activity      UUID NOT NULL REFERENCES activities (id) ON DELETE CASCADE,
    original      BIGINT NOT NULL,
    status        TEXT NOT NULL,
    ends          BIGINT NOT NULL,
    all_day       BOOLEAN NOT NULL,
    note          JSONB,                   -- JSON: reason, other title or place, where it moved
    PRIMARY KEY (neighbourhood, starts, activity, original, status)
);
CREATE INDEX occurrences_activity ON occurrences (activity);

-- Each write raises a number, so that every server forgets the pages it kept (scope: a neighbourhood, or '*').
CREATE TABLE revisions (
    scope TEXT PRIMARY KEY,
    value BIGINT NOT NULL
);
CREATE INDEX revisions_value ON revisions (value);
CREATE TABLE revision_counter (
    id    BIGINT PRIMARY KEY,
    value BIGINT NOT NULL
);
INSERT INTO revision_counter (id, value) VALUES (1, 1);

CREATE TABLE settings (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
);
