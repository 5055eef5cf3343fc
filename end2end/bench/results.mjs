// What was measured, against what must be: as a table for people and as JSON for programs.

import { mkdirSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";

/** The middle one; of an even number, the mean of the two in the middle. */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

export const percent = (ratio) => `${(ratio * 100).toFixed(ratio < 0.1 ? 1 : 0)} %`;
export const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
export const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(2)} s`;

export class Results {
  rows = [];

  constructor(machine) {
    this.machine = machine;
  }

  /** The rows of one part. `ok` is null for what is told and not judged; `details` go into the JSON alone. */
  of(part) {
    const row = (what, must, measured, ok, details = {}) =>
      this.rows.push({ part, what, must, measured, ok, ...details });
    return { row };
  }

  misses() {
    return this.rows.filter((row) => row.ok === false).length;
  }

  table() {
    const verdict = { true: "ok", false: "NOT", null: "" };
    const cells = this.rows.map((row) => [`${row.part}: ${row.what}`, row.must, row.measured, verdict[row.ok]]);
    cells.unshift(["what", "must", "measured", ""]);
    const widths = [0, 1, 2].map((column) => Math.max(...cells.map((line) => line[column].length)));
    const lines = cells.map((line) =>
      line
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join("  ")
        .trimEnd(),
    );
    lines.splice(1, 0, widths.map((width) => "-".repeat(width)).join("  "));
    return lines.join("\n");
  }

  /** Writes target/bench.json; gives its name. */
  write(root) {
    const file = join(root, "target", "bench.json");
    mkdirSync(join(root, "target"), { recursive: true });
    const { machine, rows } = this;
    const all = { when: new Date().toISOString(), machine, misses: this.misses(), rows };
    writeFileSync(file, `${JSON.stringify(all, null, 2)}\n`);
    return relative(root, file);
  }
}
