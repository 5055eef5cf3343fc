// The benchmark: measures what was promised, prints it as a table and writes target/bench.json. Ends with status 1
// when something misses its number.
//
//   node bench/run.mjs [--quick] [--only=load|scale|board|queue|crowd|signals|walks|weight|lighthouse|offline]…
//
// KEUVEL_BINARY and LEPTOS_SITE_ROOT say what is measured; without them it is the release build of this tree.

import { cpus, loadavg } from "node:os";
import { existsSync } from "node:fs";
import { binary, putAway, root, site } from "./house.mjs";
import { Results } from "./results.mjs";

const PARTS = ["load", "scale", "board", "queue", "crowd", "signals", "walks", "weight", "offline", "lighthouse"];

const wanted = [];
const options = { quick: false };
for (const argument of process.argv.slice(2)) {
  const only = /^--only=(.+)$/.exec(argument)?.[1];
  if (argument === "--quick") options.quick = true;
  else if (PARTS.includes(only)) wanted.push(only);
  else {
    console.error(`usage: node bench/run.mjs [--quick] [--only=${PARTS.join("|")}]…`);
    process.exit(2);
  }
}
if (!existsSync(binary) || !existsSync(site)) {
  console.error(`bench: there is no ${binary} with its site in ${site}: run \`make build\` first`);
  process.exit(2);
}

const machine = { cores: cpus().length, processor: cpus()[0]?.model, node: process.version, busy: loadavg()[0] };
if (machine.busy > machine.cores / 2)
  console.error(`bench: this machine is busy (load ${machine.busy.toFixed(1)}): timings will be too long`);
const results = new Results({ ...machine, ...options });
for (const part of PARTS.filter((name) => wanted.length === 0 || wanted.includes(name))) {
  console.error(`bench: ${part}`);
  const failed = await import(`./${part}.mjs`)
    .then(({ measure }) => measure(results.of(part), options))
    .catch((error) => error);
  await putAway();
  if (failed) {
    // One part that cannot be measured is a miss; the others are still worth having.
    results.of(part).row("could not be measured", "–", String(failed.message ?? failed).split("\n")[0], false);
    console.error(failed);
  }
}
console.log(results.table());
const file = results.write(root);
const misses = results.misses();
console.log(`bench: ${results.rows.length} rows, ${misses} missed; written to ${file}`);
process.exit(misses > 0 ? 1 : 0);
