// All of Flanders in one database: the same page must not notice, and the server must stay small and start at once.

import { existsSync, writeFileSync } from "node:fs";
import { Agent, get } from "node:http";
import { join } from "node:path";
import { ACTIVITIES, NEIGHBOURHOODS, PLACE, fillOne, fillPlace, map } from "./content.mjs";
import { folder, root } from "./house.mjs";
import { emptySqlite, keuvel, serve } from "./keuvel.mjs";
import { settle, ask, multiply } from "./multiply.mjs";
import { installed, postgres } from "./postgres.mjs";
import { median, seconds } from "./results.mjs";
import { AS_A_BROWSER, SERVER_CORE, load } from "./wrk.mjs";

const FLANDERS = join(root, "../shared/data/neighbourhoods/wijken-vlaanderen.geojson");
const LIST = `/${PLACE.slug}/activiteiten`;
const TIMES_MOST = 1.2;
const RESIDENT_MOST = 150;
const START_MOST = 1_000;
const IMPORT_MOST = 10_000;

export async function measure(results, { quick }) {
  await onEngine("SQLite", async () => emptySqlite(), results, quick);
  if (!installed) {
    results.row("PostgreSQL", "measured too", "skipped: PostgreSQL 15 is not installed", false);
    return;
  }
  const server = await postgres();
  await onEngine("PostgreSQL", server.create, results, quick);
  await server.stop();
}

async function onEngine(engine, empty, results, quick) {
  const small = await empty("small");
  await fillOne(small);
  await settle(small);
  const large = await empty("large");
  await fillFlanders(engine, large, results);

  const one = await serve(small, { cacheMb: 0, core: SERVER_CORE });
  const all = await serve(large, { cacheMb: 0, core: SERVER_CORE, path: LIST });
  const starts = [all.started];
  const rounds = [];
  for (let round = 0; round < (quick ? 1 : 5); round += 1) {
    const time = async (server) => 1 / (await load(server.base + LIST, { seconds: quick ? 2 : 3 })).rate;
    const measured = {};
    // Now the one first and now the other: what else this machine does must not fall on the same one each time.
    for (const [name, server] of round % 2
      ? [
          ["large", all],
          ["small", one],
        ]
      : [
          ["small", one],
          ["large", all],
        ]) {
      measured[name] = await time(server);
    }
    rounds.push(measured);
  }
  const times = median(rounds.map((round) => round.large / round.small));
  const milliseconds = (which) => `${(median(rounds.map((round) => round[which])) * 1000).toFixed(2)} ms`;
  results.row(
    `${engine}, list with ${NEIGHBOURHOODS} × ${ACTIVITIES} against 1 × ${ACTIVITIES}`,
    `≤ ${TIMES_MOST} × the time`,
    `${times.toFixed(2)} × (${milliseconds("large")}, ${milliseconds("small")})`,
    times <= TIMES_MOST,
    { times, rounds },
  );
  const resident = { anew: all.resident() };
  await one.stop();
  await all.stop();

  // As it is used: pages kept, and each neighbourhood has had a visitor.
  const used = await serve(large, { core: SERVER_CORE, path: LIST });
  starts.push(used.started);
  await visitAll(used.base, await ask(large, "SELECT slug FROM neighbourhoods ORDER BY slug"), quick);
  resident.used = used.resident();
  await used.stop();
  for (const [when, { whole, files }] of [
    ["the load", resident.anew],
    ["a visit to every neighbourhood", resident.used],
  ]) {
    const [all, mapped] = [whole, files].map((bytes) => `${(bytes / 1e6).toFixed(0)} MB`);
    results.row(
      `${engine}, resident after ${when}`,
      `≤ ${RESIDENT_MOST} MB`,
      `${all} (${mapped} of it files)`,
      whole <= RESIDENT_MOST * 1e6,
      { whole, files },
    );
  }
  const slowest = Math.max(...starts);
  results.row(
    `${engine}, from start to first list`,
    `≤ ${seconds(START_MOST)}`,
    seconds(slowest),
    slowest <= START_MOST,
    { starts },
  );
}

/** All neighbourhoods by import, timed; and the activities of one of them given to each. */
async function fillFlanders(engine, database, results) {
  let file = FLANDERS;
  if (!existsSync(file)) {
    console.error(`bench: there is no ${FLANDERS}: the ${NEIGHBOURHOODS} neighbourhoods are made up`);
    file = join(folder(), "all.geojson");
    writeFileSync(file, map(NEIGHBOURHOODS));
  }
  const begun = performance.now();
  await keuvel(database, "import", "neighbourhoods", file);
  const took = performance.now() - begun;
  const [all] = await ask(database, "SELECT COUNT(*) FROM neighbourhoods");
  const [addresses] = await ask(database, "SELECT COUNT(DISTINCT slug) FROM neighbourhoods");
  results.row(
    `${engine}, import of all neighbourhoods`,
    `${NEIGHBOURHOODS} addresses, < ${seconds(IMPORT_MOST)}`,
    `${addresses} addresses, ${seconds(took)}`,
    took < IMPORT_MOST && Number(all) === NEIGHBOURHOODS && all === addresses,
    { took },
  );
  await fillPlace(database);
  await multiply(database);
  await settle(database);
  const [activities] = await ask(database, "SELECT COUNT(*) FROM activities");
  if (Number(activities) !== NEIGHBOURHOODS * ACTIVITIES) throw new Error(`there are ${activities} activities`);
}

async function visitAll(base, slugs, quick) {
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  const queue = quick ? slugs.filter((_, i) => i % 8 === 0) : [...slugs];
  const visit = (slug) =>
    new Promise((done, failed) => {
      const request = get(`${base}/${slug}/activiteiten`, { agent, headers: AS_A_BROWSER }, (answer) => {
        answer
          .resume()
          .on("end", () => (answer.statusCode === 200 ? done() : failed(new Error(`${slug}: ${answer.statusCode}`))));
      });
      request.on("error", failed);
    });
  const visitor = async () => {
    for (let slug = queue.pop(); slug; slug = queue.pop()) await visit(slug);
  };
  await Promise.all(Array.from({ length: 8 }, visitor));
  agent.destroy();
}
