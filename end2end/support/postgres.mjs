// A house on PostgreSQL, where the suite has started one (`KEUVEL_TEST_POSTGRES`), and everything that lies on its disk.

import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { House, keuvel } from "../server.mjs";

const SERVER = process.env.KEUVEL_TEST_POSTGRES;
const run = async (command, ...args) => (await promisify(execFile)(command, args, { maxBuffer: 1 << 28 })).stdout;

export const isThere = Boolean(SERVER);
export const ask = async (database, sql) => (await run("psql", "-qtA", "-c", sql, database)).trim();

/** A house on a database of its own with the example, which is gone once it is closed. */
export async function onPostgres() {
  const name = `journey_${randomBytes(6).toString("hex")}`;
  await ask(`${SERVER}/postgres`, `CREATE DATABASE ${name}`);
  const database = `${SERVER}/${name}`;
  await keuvel(database, ["demo"]);
  const house = await House.open(database);
  const close = async () => {
    await house.close();
    await ask(`${SERVER}/postgres`, `DROP DATABASE ${name} WITH (FORCE)`);
  };
  return { house, close };
}

/** Every table as `pg_dump` writes it, in the folder of the house; and the folders in which the server itself writes. */
export async function disk(house) {
  await writeFile(join(house.folder, "every-table.sql"), await run("pg_dump", house.database));
  await ask(house.database, "CHECKPOINT");
  const data = await ask(house.database, "SHOW data_directory");
  const own = await ask(house.database, "SELECT oid FROM pg_database WHERE datname = current_database()");
  return { tables: join(data, "base", own), log: join(data, "pg_wal") };
}
