// The program that is measured: its commands, and servers on a clock that always shows the same day.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { get } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { binary, end, folder, freePort, run, site, start } from "./house.mjs";

/** A Tuesday morning in winter, so that no bench hangs on the day it runs. */
export const CLOCK = "2026-11-24T10:00[Europe/Brussels]";
export const TODAY = "2026-11-24";

const settings = (database) => ({ KEUVEL_DATABASE_URL: database, KEUVEL_CLOCK: CLOCK, LEPTOS_SITE_ROOT: site });

/** Runs one command on a database. */
export const keuvel = (database, ...args) => run(binary, args, { env: settings(database) });

/** An empty SQLite database in a folder of its own. */
export const emptySqlite = () => `sqlite:${join(folder(), "keuvel.db")}`;

/** A new database with the example content. */
export async function example() {
  const database = emptySqlite();
  await keuvel(database, "demo");
  return database;
}

/**
 * Starts a server, and waits until it answers at `path`.
 *
 * `cacheMb` 0 renders every page anew; `core` keeps it on one core; `env` sets what else it is told. Gives its address `base`, the time `started` took
 * until that first answer in milliseconds, `resident()` in bytes (the whole, and what of it are files it looks into),
 * and `stop(signal)`.
 */
export async function serve(database, { cacheMb, core, path = "/health/live", env: more = {} } = {}) {
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  const env = {
    ...settings(database),
    LEPTOS_SITE_ADDR: `127.0.0.1:${port}`,
    KEUVEL_PUBLIC_URL: base,
    KEUVEL_METRICS_ADDR: "off",
    KEUVEL_LOG: "warn",
    KEUVEL_MAIL_FOLDER: join(folder(), "mail"),
    ...(cacheMb === undefined ? {} : { KEUVEL_PAGE_CACHE_MB: String(cacheMb) }),
    ...more,
  };
  const begun = performance.now();
  const child = pinned(core, binary, ["serve"], { env, log: join(folder(), "server.log") });
  await answering(child, base + path);
  return {
    base,
    started: performance.now() - begun,
    resident: () => {
      const status = readFileSync(`/proc/${child.pid}/status`, "utf8");
      const bytes = (name) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(status)[1]) * 1024;
      return { whole: bytes("VmRSS"), files: bytes("RssFile") };
    },
    stop: (signal) => end(child, signal),
  };
}

/** Starts a program on one core; `taskset` becomes that program, so the process number is its own. */
export function pinned(core, command, args, options) {
  if (core === undefined) return start(command, args, options);
  return start("taskset", ["-c", String(core), command, ...args], options);
}

/** Waits until there is an answer 200, at most 20 seconds. */
export async function answering(child, url) {
  const patience = performance.now() + 20_000;
  for (;;) {
    const status = await new Promise((done) => {
      get(url, { agent: false }, (answer) => done(answer.resume().statusCode)).on("error", () => done(0));
    });
    if (status === 200) return;
    if (child.exitCode !== null) throw new Error(`the server ended: ${child.words()}`);
    if (performance.now() > patience) throw new Error(`${url} answers ${status || "nothing"}: ${child.words()}`);
    await sleep(5);
  }
}
