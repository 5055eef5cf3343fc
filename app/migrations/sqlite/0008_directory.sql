-- The sociale kaart: who helps with what, and how to reach them. Shaped after Open Referral HSDS 3: organisation,
-- service, location, phone, schedule, taxonomy. The PostgreSQL folder holds the same tables under the same names.

CREATE TABLE organisations (
    id      BLOB PRIMARY KEY,       -- UUIDv7
    key     TEXT NOT NULL UNIQUE,   -- its folded name: the same again is the same one
    name    TEXT NOT NULL
);

CREATE TABLE services (
    id           BLOB PRIMARY KEY,  -- UUIDv7
    organisation BLOB NOT NULL REFERENCES organisations (id),
    key          TEXT NOT NULL UNIQUE, -- its id at the source, or organisation and name
    slug         TEXT NOT NULL UNIQUE, -- its address: given once
    name         TEXT NOT NULL,
    categories   TEXT NOT NULL,     -- JSON: words, the first one is where it stands
    details      TEXT NOT NULL,     -- JSON
    search       TEXT NOT NULL,     -- folded
    checked      TEXT,              -- day on which somebody looked whether it is still right
    source       TEXT NOT NULL,     -- the file it came from
    updated      BIGINT NOT NULL    -- seconds since 1970
);
CREATE INDEX services_source ON services (source);

-- Where a service is for: a neighbourhood (code), a municipality (NIS code), or everywhere (*).
CREATE TABLE service_areas (
    area    TEXT NOT NULL,
    service BLOB NOT NULL REFERENCES services (id) ON DELETE CASCADE,
    PRIMARY KEY (area, service)
) WITHOUT ROWID;
CREATE INDEX service_areas_service ON service_areas (service);
