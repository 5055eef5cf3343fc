// The list page under load, against a bare axum handler: rendered anew each time, and from memory.

import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { PLACE, fillOne } from "./content.mjs";
import { folder, freePort, hello, root, run } from "./house.mjs";
import { answering, emptySqlite, pinned, serve } from "./keuvel.mjs";
import { median, percent } from "./results.mjs";
import { AS_A_BROWSER, SERVER_CORE, load } from "./wrk.mjs";

const LATENCY_MOST = 50;

export async function measure(results, { quick }) {
  await buildHello();
  // All three stand ready on the same core, so that each round meets the same machine; who is not asked, rests.
  const bare = await bareServer();
  const fresh = await serve(await filled(), { cacheMb: 0, core: SERVER_CORE });
  const kept = await serve(await filled(), { core: SERVER_CORE });
  const list = `/${PLACE.slug}/activiteiten`;
  const runs = {
    hello: [`${bare}/`, {}],
    fresh: [fresh.base + list, {}],
    kept: [kept.base + list, AS_A_BROWSER],
    plain: [kept.base + list, {}],
  };
  const rounds = [];
  for (let round = 0; round < (quick ? 1 : 3); round += 1) {
    const measured = {};
    for (const [name, [url, headers]] of Object.entries(runs)) {
      measured[name] = await load(url, { seconds: quick ? 2 : 6, headers });
    }
    rounds.push(measured);
  }
  const rate = (name) => Math.round(median(rounds.map((round) => round[name].rate)));
  results.row("bare hello, requests a second", "–", String(rate("hello")), null, { rounds });
  for (const [name, what, must] of [
    ["fresh", "list of 40 activities, rendered anew each time", 0.05],
    ["kept", "list from memory, as browsers ask (brotli)", 0.6],
    ["plain", "list from memory, without compression", 0.6],
  ]) {
    const ratio = median(rounds.map((round) => round[name].rate / round.hello.rate));
    const p99 = median(rounds.map((round) => round[name].p99));
    results.row(what, `≥ ${percent(must)} of hello`, `${percent(ratio)} (${rate(name)}/s)`, ratio >= must, { ratio });
    results.row(`${what}: p99`, `≤ ${LATENCY_MOST} ms`, `${p99.toFixed(1)} ms`, p99 <= LATENCY_MOST, { p99 });
  }
}

/** Built when it is missing or older than its source. The variable is the one thing that cargo-leptos sets and Leptos
 * compiles in: with another value the whole app would be built anew, now and at the next release. */
export async function buildHello() {
  const source = join(root, "server/examples/hello.rs");
  if (existsSync(hello) && statSync(hello).mtimeMs > statSync(source).mtimeMs) return;
  const env = { LEPTOS_OUTPUT_NAME: "keuvel" };
  await run("cargo", ["build", "--release", "--quiet", "--example", "hello", "-p", "server"], { env });
}

export async function bareServer() {
  const port = await freePort();
  const child = pinned(SERVER_CORE, hello, [`127.0.0.1:${port}`], { log: join(folder(), "hello.log") });
  await answering(child, `http://127.0.0.1:${port}/`);
  return `http://127.0.0.1:${port}`;
}

/** One server a SQLite file: each gets the same content in a file of its own. */
async function filled() {
  const database = emptySqlite();
  await fillOne(database);
  return database;
}
