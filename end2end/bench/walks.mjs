// Walks: an extract of OpenStreetMap brought in, its largest map on a phone ten times as slow, and all of Flanders.

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { browser, bundled } from "./browser.mjs";
import { NEIGHBOURHOODS, PLACE, map as mapOf } from "./content.mjs";
import { binary, folder, root, start } from "./house.mjs";
import { CLOCK, emptySqlite, example, keuvel, serve } from "./keuvel.mjs";
import { ask, change, settle } from "./multiply.mjs";
import { installed, postgres } from "./postgres.mjs";
import { kilobytes, median, seconds } from "./results.mjs";
import { firstVisit } from "./weight.mjs";
import { SERVER_CORE, load } from "./wrk.mjs";

const EXTRACT = join(root, "../shared/data/walks/osm/wechelderzande.osm");
const LIST = `/${PLACE.slug}/wandelingen`;
const WALK = `${LIST}/kuieren-en-keuvelen-op-het-lo`;
const WALKS = 5;
const [IMPORT_MOST, MEMORY_MOST] = [3_000, 200e6];
const [VISIT_MOST, MAP_MOST] = [120_000, 60_000];
const FRAME_MOST = 100;
const SLOWER = 10;
const OPEN_MOST = 1_000;
const TIMES_MOST = 1.2;

export async function measure(results, { quick }) {
  const database = await example();
  let largest = WALK;
  if (existsSync(EXTRACT)) {
    await imported(results, database);
    largest = widest(database);
  } else {
    console.error(`bench: there is no ${EXTRACT}: the example's own map is the largest`);
  }
  const server = await serve(database);
  const { phone, close } = await browser();
  for (const path of new Set([WALK, largest])) await visited(results, phone, server.base, path);
  await moved(results, phone, server.base + largest);
  const device = await phone();
  const tab = await device.newPage();
  await tab.goto(`${server.base}/${PLACE.slug}`, { waitUntil: "load" });
  await bundled(tab);
  await server.stop("SIGKILL");
  for (const path of new Set([LIST, WALK, largest])) await offline(results, device, server.base + path);
  await close();
  await scale("SQLite", async () => emptySqlite(), results, quick);
  if (!installed) return results.row("PostgreSQL", "measured too", "skipped: PostgreSQL 15 is not installed", false);
  const postgresql = await postgres();
  await scale("PostgreSQL", postgresql.create, results, quick);
  return postgresql.stop();
}

/** Brings the extract in, and looks how much memory it takes meanwhile. */
async function imported(results, database) {
  const env = { KEUVEL_DATABASE_URL: database, KEUVEL_CLOCK: CLOCK };
  const log = join(folder(), "import.log");
  const begun = performance.now();
  const child = start(binary, ["import", "walks", EXTRACT, "--neighbourhood", PLACE.slug], { env, log });
  let most = 0;
  const look = setInterval(() => {
    try {
      const status = readFileSync(`/proc/${child.pid}/status`, "utf8");
      most = Math.max(most, Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024);
    } catch {
      // It has ended.
    }
  }, 5);
  await child.ended;
  clearInterval(look);
  const took = performance.now() - begun;
  results.row(
    "import of the extract of Wechelderzande",
    `≤ ${seconds(IMPORT_MOST)}, ≤ ${MEMORY_MOST / 1e6} MB`,
    `${seconds(took)}, ${(most / 1e6).toFixed(0)} MB`,
    child.exitCode === 0 && took <= IMPORT_MOST && most > 0 && most <= MEMORY_MOST,
    { took, most },
  );
}

/** The address of the walk with most points: it has most ground under it. */
function widest(database) {
  const db = new DatabaseSync(database.replace(/^sqlite:/, ""), { readOnly: true });
  const row = db
    .prepare("SELECT slug FROM walks WHERE neighbourhood = ? AND uid LIKE 'osm:%' ORDER BY length(body) DESC LIMIT 1")
    .get(PLACE.code);
  db.close();
  return `${LIST}/${row.slug}`;
}

async function visited(results, phone, base, path) {
  const { page } = await firstVisit(phone, base + path);
  const bytes = page.reduce((sum, request) => sum + request.bytes, 0);
  const document = page.find(({ type }) => type === "Document").bytes;
  const name = path.split("/").pop();
  results.row(
    `first visit, ${name} with its map`,
    `≤ ${kilobytes(VISIT_MOST)}`,
    kilobytes(bytes),
    bytes <= VISIT_MOST,
    { page },
  );
  results.row(`the page of ${name}, map and all`, `≤ ${kilobytes(MAP_MOST)}`, kilobytes(document), document <= MAP_MOST);
}

/** Fingers on the map, on a processor ten times as slow: the longest time between two frames. */
async function moved(results, phone, url) {
  const device = await phone();
  const tab = await device.newPage();
  await tab.goto(url, { waitUntil: "load" });
  // What starts with the page has started: the fingers come after it.
  await tab.evaluate(() => navigator.serviceWorker.ready);
  await tab.waitForLoadState("networkidle");
  const session = await device.newCDPSession(tab);
  const map = tab.locator("#kaartvenster");
  await map.scrollIntoViewIfNeeded();
  await tab.locator("#kaartvenster.alive").waitFor();
  const box = await map.boundingBox();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  await tab.evaluate(() => {
    window.frames_ = [];
    let last = performance.now();
    const look = (now) => {
      window.frames_.push(now - last);
      last = now;
      window.looking = requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  const touch = (type, ...points) =>
    session.send("Input.dispatchTouchEvent", { type, touchPoints: points.map(([px, py], id) => ({ x: px, y: py, id })) });
  for (let time = 0; time < 3; time += 1) {
    await touch("touchStart", [x - 10, y], [x + 10, y]);
    for (let wide = 12; wide <= 80; wide += 4) await touch("touchMove", [x - wide, y], [x + wide, y]);
    await touch("touchEnd");
    await touch("touchStart", [x, y]);
    for (let far = 4; far <= 100; far += 6) await touch("touchMove", [x - far, y - far / 2]);
    await touch("touchEnd");
  }
  const frames = await tab.evaluate(() => (cancelAnimationFrame(window.looking), window.frames_.slice(2)));
  const slowest = Math.max(...frames);
  results.row(
    `pan and zoom of ${url.split("/").pop()}, processor ${SLOWER} × slower`,
    `no frame over ${FRAME_MOST} ms`,
    `${slowest.toFixed(0)} ms (${frames.length} frames)`,
    frames.length > 20 && slowest <= FRAME_MOST,
    { slowest },
  );
  await device.close();
}

async function offline(results, device, url) {
  const tab = await device.newPage();
  const begun = performance.now();
  const answer = await tab.goto(url, { waitUntil: "load" }).catch(() => null);
  const took = performance.now() - begun;
  const there = Boolean(answer) && (await tab.locator("#copy").isVisible());
  results.row(
    `${url.split("/").pop()}, server killed`,
    `≤ ${seconds(OPEN_MOST)}`,
    there ? seconds(took) : "not there",
    there && took <= OPEN_MOST,
  );
  await tab.close();
}

/** Five walks in one neighbourhood, and five in each of all. */
async function scale(engine, empty, results, quick) {
  const lines = Array.from({ length: WALKS }, (_, i) => ({
    type: "Feature",
    properties: { name: `Wandeling ${i + 1}` },
    geometry: {
      type: "LineString",
      coordinates: Array.from({ length: 200 }, (_, k) => [5.53 + k * 0.0001, 51.22 + i * 0.001 + (k % 9) * 0.00005]),
    },
  }));
  const walks = join(folder(), "walks.geojson");
  writeFileSync(walks, JSON.stringify({ type: "FeatureCollection", features: lines }));
  const filled = async (name, places) => {
    const database = await empty(name);
    const file = join(folder(), "places.geojson");
    writeFileSync(file, mapOf(places));
    await keuvel(database, "import", "neighbourhoods", file);
    await keuvel(database, "import", "walks", walks, "--neighbourhood", PLACE.code);
    return database;
  };
  const [small, large] = [await filled("walks_small", 1), await filled("walks_large", NEIGHBOURHOODS)];
  await everywhere(large);
  await settle(small);
  await settle(large);
  const count = Number((await ask(large, "SELECT COUNT(*) FROM walks"))[0]);
  if (count !== NEIGHBOURHOODS * WALKS) throw new Error(`${engine}: ${count} walks, not ${NEIGHBOURHOODS} × ${WALKS}`);
  const one = await serve(small, { cacheMb: 0, core: SERVER_CORE });
  const all = await serve(large, { cacheMb: 0, core: SERVER_CORE, path: LIST });
  const rounds = [];
  for (let round = 0; round < (quick ? 1 : 5); round += 1) {
    const time = async (server) => 1 / (await load(server.base + LIST, { seconds: quick ? 2 : 3 })).rate;
    const [first, second] = round % 2 ? [all, one] : [one, all];
    const took = new Map([[first, await time(first)], [second, await time(second)]]);
    rounds.push({ small: took.get(one), large: took.get(all) });
  }
  const times = median(rounds.map((round) => round.large / round.small));
  const milliseconds = (which) => `${(median(rounds.map((round) => round[which])) * 1000).toFixed(2)} ms`;
  results.row(
    `${engine}, list with ${NEIGHBOURHOODS} × ${WALKS} walks against 1 × ${WALKS}`,
    `≤ ${TIMES_MOST} × the time`,
    `${times.toFixed(2)} × (${milliseconds("large")}, ${milliseconds("small")})`,
    times <= TIMES_MOST,
    { times, rounds },
  );
  await one.stop();
  await all.stop();
}

/** Gives every neighbourhood the walks of [`PLACE`]: one after the other, so that those of a neighbourhood lie as far
 * apart as years of writing would put them. */
async function everywhere(database) {
  const isFile = database.startsWith("sqlite:");
  const [columns, newId] = isFile
    ? ["SELECT name FROM pragma_table_info('walks')", "randomblob(16)"]
    : ["SELECT column_name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = 'walks'", "gen_random_uuid()"];
  const others = (await ask(database, columns)).filter((name) => !["id", "neighbourhood"].includes(name));
  await change(
    database,
    `INSERT INTO walks (id, neighbourhood, ${others.join(", ")})
     SELECT ${newId}, n.code, ${others.map((name) => `w.${name}`).join(", ")}
     FROM walks w CROSS JOIN neighbourhoods n WHERE n.code <> '${PLACE.code}' ORDER BY w.slug, n.code`,
  );
}
