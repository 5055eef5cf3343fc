// A Keuvel of one's own: a free port, a temporary database with the example, one day on which all tests stand.

import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { copyFile, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const here = dirname(fileURLToPath(import.meta.url));
const BINARY = process.env.KEUVEL_BINARY || resolve(here, "../target/release/keuvel");
export const SITE = process.env.LEPTOS_SITE_ROOT || resolve(here, "../target/site");
/** A Tuesday morning: Soep op dinsdag is still to come, the last one is a week ago. */
export const CLOCK = "2026-11-24T10:00[Europe/Brussels]";
/** The same moment, for the clock of a browser. */
export const NOW = new Date("2026-11-24T10:00:00+01:00");

const environment = (database, clock = CLOCK) => ({
  PATH: process.env.PATH,
  KEUVEL_DATABASE_URL: database.includes("://") ? database : `sqlite:${database}`,
  KEUVEL_CLOCK: clock,
});

/** Runs one command of the program to its end; gives what it printed. Throws when it fails. */
export async function keuvel(database, command) {
  const { stdout } = await promisify(execFile)(BINARY, command, { env: environment(database) });
  return stdout;
}

/** A port on which nobody listens. */
export async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

export class House {
  #folder;
  #process;
  #said = [];

  /** Starts a server with the example on a database of its own: a file, or the address of one that is filled. */
  static async open(address) {
    const house = new House();
    house.#folder = await mkdtemp(join(tmpdir(), "keuvel-house-"));
    house.database = address ?? join(house.#folder, "keuvel.db");
    if (!address) await copyFile(process.env.KEUVEL_EXAMPLE, house.database);
    house.port = await freePort();
    house.url = `http://localhost:${house.port}`;
    await house.start();
    return house;
  }

  /** Starts it (again): same port, same database; with another built site it is another version. */
  async start({ site = SITE, log = "warn", behindProxy = false, clock = CLOCK, metrics = "off" } = {}) {
    const child = spawn(BINARY, ["serve"], {
      env: {
        ...environment(this.database, clock),
        LEPTOS_SITE_ROOT: site,
        LEPTOS_SITE_ADDR: `127.0.0.1:${this.port}`,
        KEUVEL_PUBLIC_URL: this.url,
        KEUVEL_METRICS_ADDR: metrics,
        KEUVEL_MAIL_FOLDER: join(this.#folder, "mail"),
        KEUVEL_LOG: log,
        ...(behindProxy && { KEUVEL_BEHIND_PROXY: "true" }),
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.#process = child;
    createInterface(child.stderr).on("line", (line) => this.#said.push(line));
    const ready = once(createInterface(child.stdout), "line");
    const ended = once(child, "exit").then(() => {
      throw new Error(`keuvel serve did not start:\n${this.#said.join("\n")}`);
    });
    await Promise.race([ready, ended]);
    // From here on an end is not a failure to start.
    ended.catch(() => {});
  }

  /** Where it keeps what is its own. */
  get folder() {
    return this.#folder;
  }

  /** What it logged: warnings and errors. */
  get log() {
    return this.#said;
  }

  async #end(signal) {
    const child = this.#process;
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await once(child, "exit");
  }

  /** Pulls the plug. */
  kill() {
    return this.#end("SIGKILL");
  }

  /** Makes it hang: connections are taken, nothing is answered. */
  freeze() {
    this.#process.kill("SIGSTOP");
  }

  thaw() {
    this.#process.kill("SIGCONT");
  }

  /** Ends it gracefully. */
  stop() {
    return this.#end("SIGTERM");
  }

  /** Brings a calendar into a neighbourhood while the server runs; the same name is the same source again. */
  async bring(name, neighbourhood, calendar) {
    const file = join(this.#folder, `${name}.ics`);
    await writeFile(file, calendar);
    return keuvel(this.database, ["import", "activities", file, "--neighbourhood", neighbourhood]);
  }

  /** Brings in walks or a map from files of these names and contents; gives what the program said. */
  async bringWalks(neighbourhood, files) {
    const paths = await Promise.all(
      Object.entries(files).map(async ([name, content]) => {
        const path = join(this.#folder, name);
        await writeFile(path, content);
        return path;
      }),
    );
    return keuvel(this.database, ["import", "walks", ...paths, "--neighbourhood", neighbourhood]);
  }

  async close() {
    await this.kill();
    await rm(this.#folder, { recursive: true });
  }
}
