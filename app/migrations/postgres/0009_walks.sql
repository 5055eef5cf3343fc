-- Walks (kuieren), and the ground under them. The SQLite folder holds the same tables under the same names.

CREATE TABLE walks (
    id            UUID PRIMARY KEY,       -- UUIDv7
    neighbourhood TEXT NOT NULL REFERENCES neighbourhoods (code),
    slug          TEXT NOT NULL,          -- printed on paper: given once, never changed
    state         TEXT NOT NULL,          -- draft, published or hidden
    summary       JSONB NOT NULL,         -- JSON: what a card shows, worked out from the body
    body          JSONB NOT NULL,         -- JSON: line, stops, story
    closed        JSONB,                  -- JSON: since when and why, while the path cannot be walked
    corrected     BOOLEAN NOT NULL,       -- somebody corrected it here: an import leaves it as it is
    cells         JSONB NOT NULL,         -- JSON: the cells of the map it lies on
    created       BIGINT NOT NULL,        -- seconds since 1970
    updated       BIGINT NOT NULL,
    source        TEXT,                   -- where it was imported from; NULL when written here
    uid           TEXT,                   -- what it is called there
    fingerprint   TEXT,                   -- of what was imported: the same again changes nothing
    UNIQUE (neighbourhood, slug),
    UNIQUE (neighbourhood, uid)
);

-- What lies where, from extracts of OpenStreetMap: a cell is about a square kilometre, and holds whatever touches it.
CREATE TABLE map_cells (
    cell     BIGINT PRIMARY KEY,
    features TEXT NOT NULL                -- JSON array
);
