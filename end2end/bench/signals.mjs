// A thousand signals through a server that is killed, answers that are cut, a network that goes, tabs and browsers that
// die: none may be lost, none may be there twice. On both engines.

import { execFile } from "node:child_process";
import { DatabaseSync } from "node:sqlite";
import { promisify } from "node:util";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { PROGRAM, QUIET } from "../support/chromium.mjs";
import { sealMany, sendThrough, trouble } from "../support/trouble.mjs";
import { foundTeam } from "../support/vault.mjs";
import { browser } from "./browser.mjs";
import { emptySqlite, keuvel, serve } from "./keuvel.mjs";
import { folder, run } from "./house.mjs";
import { installed, postgres } from "./postgres.mjs";
import { kilobytes, median } from "./results.mjs";
import { firstVisit } from "./weight.mjs";

const ALL = 1_000;
/** A cheap phone against this machine. */
const SLOWER = 10;
const SEAL_MOST = 300;
const FORM_MOST = 120_000;
const PATIENCE = 600_000;

export async function measure(results, { quick }) {
  const many = quick ? ALL / 10 : ALL;
  const sqlite = emptySqlite();
  await keuvel(sqlite, "demo");
  await foundTeam({ database: sqlite.replace("sqlite:", "") });
  const copy = join(folder(), "copy.json.gz");
  await keuvel(sqlite, "backup", copy);
  await form(sqlite, results);
  await onEngine("SQLite", sqlite, many, results);
  if (!installed) {
    results.row("PostgreSQL", "sent too", "skipped: PostgreSQL 15 is not installed", false);
    return;
  }
  const engine = await postgres();
  const database = await engine.create("signals");
  await keuvel(database, "restore", copy);
  await onEngine("PostgreSQL", database, many, results);
  await engine.stop();
}

/** The page of the form: what a first visit weighs, and how long sealing takes on a slow phone. */
async function form(database, results) {
  const server = await serve(database);
  const { phone, close } = await browser();
  const { page } = await firstVisit(phone, `${server.base}/hamont-lo/doorgeven`);
  const bytes = page.reduce((total, request) => total + request.bytes, 0);
  results.row("the form, first visit", `≤ ${kilobytes(FORM_MOST)}`, `${kilobytes(bytes)}, ${page.length} requests`, bytes <= FORM_MOST, { page });
  const tab = await (await phone()).newPage();
  await tab.goto(`${server.base.replace("127.0.0.1", "localhost")}/hamont-lo/doorgeven`);
  await tab.waitForSelector("#signaal:not([hidden])");
  const session = await tab.context().newCDPSession(tab);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  await sealMany(tab, 9);
  const times = await tab.evaluate(() => window.sealing);
  const worst = Math.max(...times);
  results.row(`sealing and keeping a signal, CPU × ${SLOWER}`, `≤ ${SEAL_MOST} ms`, `${median(times).toFixed(0)} ms, at most ${worst.toFixed(0)} ms`, worst <= SEAL_MOST, { times });
  await close();
  await server.stop();
}

async function onEngine(name, database, many, results) {
  const env = { KEUVEL_BEHIND_PROXY: "true" };
  let server = await serve(database, { env });
  const between = await trouble({
    port: () => Number(new URL(server.base).port),
    kill: async () => {
      await server.stop("SIGKILL");
      server = await serve(database, { env });
    },
  });
  const profile = folder();
  const open = () => chromium.launchPersistentContext(profile, { executablePath: PROGRAM, args: QUIET, viewport: { width: 360, height: 740 } });
  const kill = async (context) => {
    await promisify(execFile)("pkill", ["-9", "-f", profile]).catch(() => {});
    await context.close().catch(() => {});
  };
  const begun = await open();
  const form = await begun.newPage();
  await form.goto(`${between.url}/hamont-lo/doorgeven`);
  await form.waitForSelector("#signaal:not([hidden])");
  const sealed = await sealMany(form, many);
  await begun.close();
  const start = performance.now();
  const { context } = await sendThrough({ url: between.url, open, kill, patience: PATIENCE });
  const took = Math.round((performance.now() - start) / 1000);
  await context.close();
  await between.close();
  const there = await ids(database);
  await server.stop();
  const lost = sealed.filter((id) => !there.includes(id)).length;
  const doubled = there.length - new Set(there).size;
  const fates = Object.entries(between.met).map(([fate, times]) => `${fate} ${times}×`).join(", ");
  results.row(
    `${name}: ${many} signals sent through trouble`,
    "0 lost, 0 twice",
    `${lost} lost, ${doubled + Math.max(0, there.length - many)} twice (${took} s; ${fates})`,
    lost === 0 && there.length === many && doubled === 0,
    { met: between.met, took },
  );
}

/** The ids of all concerns, as they are written. */
async function ids(database) {
  const dashed = (hex) => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  if (!database.startsWith("sqlite:")) {
    const said = await run("psql", ["-X", "-q", "-A", "-t", database], { input: "SELECT id FROM concern;" });
    return said.trim().split("\n").filter(Boolean);
  }
  const db = new DatabaseSync(database.replace("sqlite:", ""));
  const rows = db.prepare("SELECT lower(hex(id)) AS id FROM concern").all();
  db.close();
  return rows.map(({ id }) => dashed(id));
}
