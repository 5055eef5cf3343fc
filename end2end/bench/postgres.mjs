// A PostgreSQL of the bench's own: in a temporary folder, on a loopback port, gone at the end.

import { chownSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { atEnd, folder, freePort, run } from "./house.mjs";
import { SERVER_CORE } from "./wrk.mjs";

const PROGRAMS = process.env.KEUVEL_POSTGRES_BIN ?? "/usr/lib/postgresql/15/bin";

export const installed = existsSync(join(PROGRAMS, "initdb"));

/** PostgreSQL refuses to run as root. */
const root = process.getuid() === 0;
const asItself = (command, args) =>
  root ? run("runuser", ["-u", "postgres", "--", command, ...args], { cwd: "/" }) : run(command, args);

/** Starts one; gives `create(name)`, which makes a database and gives its address, and `stop()`. */
export async function postgres() {
  const home = folder();
  if (root) chownSync(home, ...(await userAndGroup()));
  const [data, log, port] = [join(home, "data"), join(home, "log"), await freePort()];
  await asItself(join(PROGRAMS, "initdb"), ["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync"]);
  // Nothing is measured while it writes, so it writes carelessly; and nothing may tidy up in the middle of a round.
  const settings = [
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    "autovacuum=off",
    "max_wal_size=8GB",
  ];
  const options = [`-p ${port} -k ${home} -h 127.0.0.1`, ...settings.map((setting) => `-c ${setting}`)].join(" ");
  // On the core of the server: what it does for a page is part of the time of that page.
  const control = ["-c", String(SERVER_CORE), join(PROGRAMS, "pg_ctl"), "-D", data, "-w"];
  const stop = atEnd(() => asItself("taskset", [...control, "-m", "immediate", "stop"]));
  await asItself("taskset", [...control, "-l", log, "-o", options, "start"]).catch((error) => {
    throw new Error(existsSync(log) ? readFileSync(log, "utf8") : error.message, { cause: error });
  });
  const create = async (name) => {
    await run("psql", ["-q", "-h", "127.0.0.1", "-p", String(port), "-U", "postgres", "-c", `CREATE DATABASE ${name}`]);
    return `postgres://postgres@127.0.0.1:${port}/${name}`;
  };
  return { create, stop };
}

async function userAndGroup() {
  const [, , user, group] = (await run("getent", ["passwd", "postgres"])).split(":");
  return [Number(user), Number(group)];
}
