-- Themes, counted in the browser of a regisseur and published once for each quarter: what is small is hidden before it
-- comes here. The SQLite folder holds the same table under the same name.

CREATE TABLE theme_table (
    neighbourhood TEXT NOT NULL REFERENCES neighbourhoods (code),
    quarter       TEXT NOT NULL,          -- 2026-K3
    rows          JSONB NOT NULL,            -- JSON: a row for each theme
    published     BIGINT NOT NULL,        -- days since 1970
    PRIMARY KEY (neighbourhood, quarter)
);
