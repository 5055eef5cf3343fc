-- Where walks of before are now: a merge can give one another address. The PostgreSQL folder holds the same table.

CREATE TABLE old_walks (
    place  TEXT NOT NULL,                 -- the first part of the old address
    walk   TEXT NOT NULL,                 -- the old address of the walk within it
    target BLOB NOT NULL REFERENCES walks (id) ON DELETE CASCADE,
    PRIMARY KEY (place, walk)
);
CREATE INDEX old_walks_target ON old_walks (target);
