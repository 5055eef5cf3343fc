// From one neighbourhood with activities to all of them, inside the database: what an import of months would leave.

import { DatabaseSync } from "node:sqlite";
import { run } from "./house.mjs";
import { PLACE } from "./content.mjs";

const HOME = `'${PLACE.code}'`;

/** The statements, for tables with these columns. Activities are laid down one title after the other, so that the
 * ones of a neighbourhood lie as far apart as years of writing would put them. */
function statements(columns, newId) {
  const others = (table, own) => columns[table].filter((column) => !own.includes(column));
  const activities = others("activities", ["id", "neighbourhood"]);
  const occurrences = others("occurrences", ["neighbourhood", "activity"]);
  const of = (alias, names) => names.map((name) => `${alias}.${name}`).join(", ");
  return [
    `INSERT INTO activities (id, neighbourhood, ${activities.join(", ")})
     SELECT ${newId}, n.code, ${of("a", activities)} FROM activities a CROSS JOIN neighbourhoods n
     WHERE a.neighbourhood = ${HOME} AND n.code <> ${HOME} ORDER BY a.slug, n.code`,
    `INSERT INTO occurrences (neighbourhood, activity, ${occurrences.join(", ")})
     SELECT c.neighbourhood, c.id, ${of("o", occurrences)}
     FROM activities c JOIN activities a ON a.neighbourhood = ${HOME} AND a.slug = c.slug
     JOIN occurrences o ON o.activity = a.id
     WHERE c.neighbourhood <> ${HOME} ORDER BY c.neighbourhood, o.starts, c.id`,
  ];
}

const isFile = (address) => address.startsWith("sqlite:");

/** Multiplies in a SQLite file that nobody else has open. */
function inSqlite(address) {
  const db = new DatabaseSync(address.replace(/^sqlite:/, ""));
  const columns = (table) =>
    db
      .prepare(`SELECT name FROM pragma_table_info('${table}')`)
      .all()
      .map((row) => row.name);
  const indexes = db
    .prepare("SELECT name, sql FROM sqlite_schema WHERE tbl_name = 'occurrences' AND type = 'index' AND sql <> ''")
    .all();
  db.exec("PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF; PRAGMA cache_size = -400000; BEGIN");
  // An index is made faster than it is kept up.
  for (const { name } of indexes) db.exec(`DROP INDEX ${name}`);
  for (const statement of statements(
    { activities: columns("activities"), occurrences: columns("occurrences") },
    "randomblob(16)",
  )) {
    db.exec(statement);
  }
  for (const { sql } of indexes) db.exec(sql);
  db.exec("COMMIT");
  db.close();
}

const psql = (address, sql) => run("psql", ["-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", address], { input: sql });

async function inPostgres(address) {
  const columns = async (table) => {
    const sql = `SELECT column_name FROM information_schema.columns
      WHERE table_schema = 'public' AND table_name = '${table}';`;
    return (await psql(address, sql)).trim().split("\n");
  };
  const tables = { activities: await columns("activities"), occurrences: await columns("occurrences") };
  await psql(
    address,
    `SET work_mem = '256MB'; SET maintenance_work_mem = '512MB';
    ${statements(tables, "gen_random_uuid()").join(";\n")};`,
  );
}

/** Gives every neighbourhood the activities of [`PLACE`]. */
export const multiply = (address) => (isFile(address) ? inSqlite(address) : inPostgres(address));

/** Changes the database as no page does. Another program may have it open. */
export async function change(address, ...statements) {
  if (!isFile(address)) return psql(address, `${statements.join(";\n")};`);
  const db = new DatabaseSync(address.replace(/^sqlite:/, ""), { timeout: 10_000 });
  for (const statement of statements) db.exec(statement);
  return db.close();
}

/** Puts down what was written. PostgreSQL looks at its tables by itself after a while; SQLite never does. */
export async function settle(address) {
  if (!isFile(address)) return psql(address, "VACUUM ANALYZE; CHECKPOINT;");
  const db = new DatabaseSync(address.replace(/^sqlite:/, ""));
  db.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  return db.close();
}

/** The first column of what a question gives, as text. */
export async function ask(address, sql) {
  if (!isFile(address)) return (await psql(address, `${sql};`)).trim().split("\n");
  const db = new DatabaseSync(address.replace(/^sqlite:/, ""), { readOnly: true });
  const rows = db
    .prepare(sql)
    .all()
    .map((row) => String(Object.values(row)[0]));
  db.close();
  return rows;
}
