-- What the neighbourhood did with a theme that was counted: a notice may belong to one.
ALTER TABLE notices ADD COLUMN theme TEXT;
