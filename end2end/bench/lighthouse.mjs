// Lighthouse as for a phone: simulated slow 4G, with a processor four and ten times slower than this one. A new
// browser each time, so that each run is a first visit; the medians count.

import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import lighthouse from "lighthouse";
import { PLACE } from "./content.mjs";
import { FLAGS, PROGRAM, details } from "./browser.mjs";
import { end, folder, freePort, start } from "./house.mjs";
import { example, serve } from "./keuvel.mjs";
import { median, seconds } from "./results.mjs";

/** By how much the processor is slowed down: what must be then. */
const MUST = { 4: { performance: 100, lcp: 1000, tbt: 50 }, 10: { performance: 98, lcp: 1200, tbt: 150 } };
const SHIFT_MOST = 0.01;
/** The browser of a phone is running when somebody presses a link: what it does at its own start is no part of the
 * page, and on two cores it takes turns with it. So it gets time to come to rest, brings no programs of its own, and
 * shows the page in the process that is ready for it. An empty page then blocks for 10 to 60 ms at CPU × 10; without
 * this for 40 to 400, more than any page of ours adds. */
const CALM = [
  "--renderer-process-limit=1",
  "--disable-extensions",
  "--disable-component-extensions-with-background-pages",
  "--disable-default-apps",
];
const REST = 1_500;
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
/** Lighthouse's own "slow 4G", whatever version is installed. */
const NETWORK = {
  rttMs: 150,
  throughputKbps: 1638.4,
  requestLatencyMs: 562.5,
  downloadThroughputKbps: 1474.56,
  uploadThroughputKbps: 675,
};

export async function measure(results, { quick }) {
  const server = await serve(await example());
  const list = `/${PLACE.slug}/activiteiten`;
  const [detail] = await details(server.base + list);
  for (const [name, path] of [
    ["front page", `/${PLACE.slug}`],
    ["list", list],
    ["detail", detail],
    ["board", `/${PLACE.slug}/helpen`],
    ["walks", `/${PLACE.slug}/wandelingen`],
    ["walk with its map", `/${PLACE.slug}/wandelingen/kuieren-en-keuvelen-op-het-lo`],
  ]) {
    const all = [];
    for (const slowdown of Object.keys(MUST).map(Number)) {
      const runs = [];
      for (let i = 0; i < (quick ? 1 : 5); i += 1) runs.push(await patiently(server.base + path, slowdown));
      timings(results, `${name}, CPU × ${slowdown}`, runs, MUST[slowdown]);
      all.push(...runs);
    }
    // The board asks search engines to stay away: that is no fault.
    qualities(results, name, all, name === "board" ? ["accessibility", "best-practices"] : CATEGORIES.slice(1));
  }
  await server.stop();
}

function timings(results, what, runs, must) {
  const middle = (key) => median(runs.map((run) => run[key]));
  const [performance, lcp, tbt, cls] = ["performance", "lcp", "tbt", "cls"].map(middle);
  results.row(
    `${what}: performance (simulated)`,
    `${must.performance === 100 ? "" : "≥ "}${must.performance}`,
    String(performance),
    performance >= must.performance,
    { runs },
  );
  results.row(
    `${what}: LCP, TBT, CLS`,
    `≤ ${seconds(must.lcp)}, ≤ ${must.tbt} ms, ≤ ${SHIFT_MOST}`,
    `${seconds(lcp)}, ${tbt.toFixed(0)} ms, ${cls.toFixed(3)}`,
    lcp <= must.lcp && tbt <= must.tbt && cls <= SHIFT_MOST,
  );
}

function qualities(results, what, runs, keys) {
  const scores = keys.map((key) => median(runs.map((run) => run[key])));
  const findings = [...new Set(runs.flatMap((run) => run.findings))];
  const measured = `${scores.join(", ")}${findings.length ? ` (${findings.join(", ")})` : ""}`;
  results.row(
    `${what}: accessibility, best practices${keys.includes("seo") ? ", SEO" : ""}`,
    keys.map(() => "100").join(", "),
    measured,
    scores.every((score) => score === 100),
    { findings },
  );
}

/** Lighthouse now and then loses its own trace ("please run Lighthouse again"): then that run does not count. */
async function patiently(url, slowdown) {
  for (let left = 3; ; left -= 1) {
    try {
      return await audit(url, slowdown);
    } catch (error) {
      if (left === 0) throw error;
      console.error(`bench: once more: ${error.message}`);
    }
  }
}

/** One run on a new device. */
async function audit(url, cpuSlowdownMultiplier) {
  const port = await freePort();
  const own = folder();
  const profile = `--user-data-dir=${join(own, "profile")}`;
  const asked = [...FLAGS, ...CALM, profile, `--remote-debugging-port=${port}`, "about:blank"];
  const chromium = start(PROGRAM, asked, { log: join(own, "log") });
  try {
    await listening(port, chromium);
    await sleep(REST);
    const { lhr } = await lighthouse(url, {
      port,
      logLevel: "error",
      onlyCategories: CATEGORIES,
      formFactor: "mobile",
      throttlingMethod: "simulate",
      throttling: { ...NETWORK, cpuSlowdownMultiplier },
    });
    if (lhr.runtimeError) throw new Error(`Lighthouse: ${lhr.runtimeError.message}`);
    return summary(lhr);
  } finally {
    await end(chromium);
  }
}

function summary({ categories, audits }) {
  const score = (id) => Math.round(categories[id].score * 100);
  const failing = CATEGORIES.slice(1)
    .flatMap((id) => categories[id].auditRefs)
    .filter(({ id, weight }) => {
      const { score: own } = audits[id];
      return weight > 0 && own !== null && own < 1;
    });
  const value = (id) => audits[id].numericValue;
  return {
    ...Object.fromEntries(CATEGORIES.map((id) => [id, score(id)])),
    lcp: value("largest-contentful-paint"),
    fcp: value("first-contentful-paint"),
    tbt: value("total-blocking-time"),
    cls: value("cumulative-layout-shift"),
    answer: value("server-response-time"),
    findings: failing.map(({ id }) => id),
  };
}

async function listening(port, child) {
  const patience = performance.now() + 20_000;
  while (!(await fetch(`http://127.0.0.1:${port}/json/version`).catch(() => null))) {
    const gone = child.exitCode !== null || performance.now() > patience;
    if (gone) throw new Error(`Chromium does not start: ${child.words()}`);
    await sleep(50);
  }
}
