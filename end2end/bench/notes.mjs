// Notes on boards: 40 of them in one neighbourhood, or in each there is, written straight into the database.

import { DatabaseSync } from "node:sqlite";
import { PLACE } from "./content.mjs";
import { run } from "./house.mjs";
import { CLOCK } from "./keuvel.mjs";

export const NOTES = 40;
const NOW = Date.parse(`${CLOCK.slice(0, 16)}:00+01:00`) / 1000;
const DAY = 86_400;
const BODY =
  "Ze is twaalf meter lang en reikt tot mijn schouder. Tot voor kort deed ik het zelf, maar de ladder en ik zijn " +
  "geen vrienden meer. De schaar ligt klaar, en er is koffie.";

/** One neighbour and one note for each number and neighbourhood; the note is its neighbour's. */
function statements(newId, everywhere) {
  const places = everywhere ? "neighbourhoods p" : `(SELECT code FROM neighbourhoods WHERE code = '${PLACE.code}') p`;
  return [
    `CREATE TEMPORARY TABLE made AS
     WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ${NOTES - 1})
     SELECT i, p.code AS code, ${newId} AS account, ${newId} AS post FROM n CROSS JOIN ${places}`,
    `INSERT INTO accounts (id, name, neighbourhood, lang, at_counter, created, seen)
     SELECT account, 'Maria', code, 'nl', FALSE, ${NOW}, ${Math.floor(NOW / DAY)} FROM made ORDER BY i, code`,
    `INSERT INTO posts (id, neighbourhood, author, kind, category, title, body, availability, reach, nameless, for_other,
       lang, state, created, updated, published, ends)
     SELECT post, code, account, CASE WHEN i % 2 = 0 THEN 'request' ELSE 'offer' END,
       CASE i % 3 WHEN 0 THEN 'garden' WHEN 1 THEN 'transport' ELSE 'company' END,
       'Wie snoeit mijn haag voor de winter (' || i || ')?', '${BODY}', 'Op een droge dag, liefst in de voormiddag',
       'neighbourhood', i % 4 = 0, FALSE, 'nl', 'open', ${NOW - DAY}, ${NOW - DAY}, ${NOW - DAY} - i, ${NOW + 50 * DAY}
     FROM made ORDER BY i, code`,
    "DROP TABLE made",
  ];
}

/** Fills the board of [`PLACE`], or every board. */
export async function fillBoards(address, { everywhere = false } = {}) {
  if (address.startsWith("sqlite:")) {
    const db = new DatabaseSync(address.replace(/^sqlite:/, ""));
    db.exec(`PRAGMA synchronous = OFF; BEGIN; ${statements("randomblob(16)", everywhere).join(";\n")}; COMMIT`);
    return db.close();
  }
  const input = `BEGIN; ${statements("gen_random_uuid()", everywhere).join(";\n")}; COMMIT;`;
  return run("psql", ["-X", "-q", "-v", "ON_ERROR_STOP=1", address], { input });
}
