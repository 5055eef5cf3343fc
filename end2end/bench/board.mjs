// The board of het kleine helpen, held to what the list of activities is held to: under load, and with all of Flanders
// in the database.

import { NEIGHBOURHOODS, PLACE, fillOne, map } from "./content.mjs";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { folder } from "./house.mjs";
import { emptySqlite, keuvel, serve } from "./keuvel.mjs";
import { bareServer, buildHello } from "./load.mjs";
import { settle } from "./multiply.mjs";
import { NOTES, fillBoards } from "./notes.mjs";
import { installed, postgres } from "./postgres.mjs";
import { median, percent } from "./results.mjs";
import { AS_A_BROWSER, SERVER_CORE, load } from "./wrk.mjs";

const BOARD = `/${PLACE.slug}/helpen`;
const LATENCY_MOST = 50;
const TIMES_MOST = 1.2;

export async function measure(results, { quick }) {
  await underLoad(results, quick);
  await atScale("SQLite", async () => emptySqlite(), results, quick);
  if (!installed) return results.row("PostgreSQL", "measured too", "skipped: PostgreSQL 15 is not installed", false);
  const server = await postgres();
  await atScale("PostgreSQL", server.create, results, quick);
  return server.stop();
}

async function filled(database) {
  await fillOne(database);
  await fillBoards(database);
  await settle(database);
  return database;
}

async function underLoad(results, quick) {
  await buildHello();
  const bare = await bareServer();
  const fresh = await serve(await filled(emptySqlite()), { cacheMb: 0, core: SERVER_CORE });
  const kept = await serve(await filled(emptySqlite()), { core: SERVER_CORE });
  const runs = {
    hello: [`${bare}/`, {}],
    fresh: [fresh.base + BOARD, {}],
    kept: [kept.base + BOARD, AS_A_BROWSER],
  };
  const rounds = [];
  for (let round = 0; round < (quick ? 1 : 3); round += 1) {
    const measured = {};
    for (const [name, [url, headers]] of Object.entries(runs)) {
      measured[name] = await load(url, { seconds: quick ? 2 : 6, headers });
    }
    rounds.push(measured);
  }
  for (const [name, what, must] of [
    ["fresh", `first page of a board of ${NOTES} notes, rendered anew each time`, 0.05],
    ["kept", "board from memory, as browsers ask (brotli)", 0.6],
  ]) {
    const ratio = median(rounds.map((round) => round[name].rate / round.hello.rate));
    const rate = Math.round(median(rounds.map((round) => round[name].rate)));
    const p99 = median(rounds.map((round) => round[name].p99));
    results.row(what, `≥ ${percent(must)} of hello`, `${percent(ratio)} (${rate}/s)`, ratio >= must, { ratio, rounds });
    results.row(`${what}: p99`, `≤ ${LATENCY_MOST} ms`, `${p99.toFixed(1)} ms`, p99 <= LATENCY_MOST, { p99 });
  }
  await fresh.stop();
  await kept.stop();
}

async function atScale(engine, empty, results, quick) {
  const small = await filled(await empty("board_small"));
  const large = await empty("board_large");
  const file = join(folder(), "all.geojson");
  writeFileSync(file, map(NEIGHBOURHOODS));
  await keuvel(large, "import", "neighbourhoods", file);
  await fillBoards(large, { everywhere: true });
  await settle(large);
  const one = await serve(small, { cacheMb: 0, core: SERVER_CORE });
  const all = await serve(large, { cacheMb: 0, core: SERVER_CORE, path: BOARD });
  const rounds = [];
  for (let round = 0; round < (quick ? 1 : 5); round += 1) {
    const measured = {};
    for (const [name, server] of round % 2 ? [["large", all], ["small", one]] : [["small", one], ["large", all]]) {
      measured[name] = 1 / (await load(server.base + BOARD, { seconds: quick ? 2 : 3 })).rate;
    }
    rounds.push(measured);
  }
  const times = median(rounds.map((round) => round.large / round.small));
  const milliseconds = (which) => `${(median(rounds.map((round) => round[which])) * 1000).toFixed(2)} ms`;
  results.row(
    `${engine}, board with ${NEIGHBOURHOODS} × ${NOTES} against 1 × ${NOTES}`,
    `≤ ${TIMES_MOST} × the time`,
    `${times.toFixed(2)} × (${milliseconds("large")}, ${milliseconds("small")})`,
    times <= TIMES_MOST,
    { times, rounds },
  );
  await one.stop();
  await all.stop();
}
