// The load generator, on a core of its own.

import { run } from "./house.mjs";

/** Cores of the server and of the load. */
export const SERVER_CORE = 0;
export const LOAD_CORE = 1;
export const CONNECTIONS = 64;
export const AS_A_BROWSER = { "accept-encoding": "gzip, deflate, br, zstd" };

const UNITS = { us: 0.001, ms: 1, s: 1000, m: 60_000 };

/** Loads one address; gives requests per second and the 99th percentile of the latency in milliseconds. */
export async function load(url, { seconds, headers = {} }) {
  const args = ["-c", String(LOAD_CORE), "wrk", "-t1", `-c${CONNECTIONS}`, `-d${seconds}s`, "--latency"];
  for (const [name, value] of Object.entries(headers)) args.push("-H", `${name}: ${value}`);
  const said = await run("taskset", [...args, url]);
  const bad = /Non-2xx or 3xx responses: \d+|Socket errors: .+/.exec(said)?.[0];
  if (bad) throw new Error(`${url}: ${bad}`);
  const rate = /Requests\/sec:\s+([\d.]+)/.exec(said);
  const p99 = /^\s+99%\s+([\d.]+)(us|ms|s|m)\s*$/m.exec(said);
  if (!rate || !p99) throw new Error(`wrk says: ${said}`);
  return { rate: Number(rate[1]), p99: Number(p99[1]) * UNITS[p99[2]] };
}
