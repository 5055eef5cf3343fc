-- The desk: what an author is told of, and what was decided lately, found without reading the whole queue.
-- The SQLite folder holds the same under the same names.

CREATE INDEX queue_author ON queue (author, at);
-- Of the waiting ones by age and kind, however much was decided before.
CREATE INDEX queue_open ON queue (neighbourhood, at, id, kind, subject) WHERE decided_at IS NULL;
DROP INDEX queue_waiting;
