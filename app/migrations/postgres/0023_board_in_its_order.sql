-- A board is read in its own order: the newest first.
DROP INDEX posts_board;
CREATE INDEX posts_board ON posts (neighbourhood, state, published DESC, id DESC);
