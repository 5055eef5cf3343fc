// What the parts start and make: programs, ports and temporary folders, all put away at the end and on Ctrl-C.

import { execFile, spawn } from "node:child_process";
import { chmodSync, mkdtempSync, openSync, closeSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";

export const root = resolve(import.meta.dirname, "../..");
const target = resolve(root, process.env.CARGO_TARGET_DIR ?? "target");
export const binary = resolve(root, process.env.KEUVEL_BINARY ?? join(target, "release/keuvel"));
export const site = resolve(root, process.env.LEPTOS_SITE_ROOT ?? "target/site");
export const hello = join(target, "release/examples/hello");

const programs = new Set();
const chores = new Set();
const folders = new Set();

/** A folder that others may enter (PostgreSQL runs as a user of its own). */
export function folder() {
  const made = mkdtempSync(join(tmpdir(), "keuvel-bench-"));
  chmodSync(made, 0o755);
  folders.add(made);
  return made;
}

/** A port of the loopback interface on which nobody listens. */
export async function freePort() {
  const server = createServer();
  await new Promise((done, failed) => server.once("error", failed).listen(0, "127.0.0.1", done));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}

/** Starts a program whose output goes to `log`; it is ended when the part is over. */
export function start(command, args, { env = {}, log }) {
  const output = openSync(log, "a");
  const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ["ignore", output, output] });
  closeSync(output);
  child.words = () => readFileSync(log, "utf8").trim().split("\n").slice(-5).join("\n");
  return remember(child);
}

function remember(child) {
  child.ended = new Promise((done) => child.once("exit", done).once("error", done));
  child.ended.then(() => programs.delete(child));
  programs.add(child);
  return child;
}

/** Ends a program that was started: politely, and after ten seconds at once. */
export async function end(child, signal = "SIGTERM") {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const impatience = setTimeout(() => child.kill("SIGKILL"), 10_000);
  child.kill(signal);
  await child.ended;
  clearTimeout(impatience);
}

/** Runs a program to its end; gives what it printed. */
export async function run(command, args, { env = {}, input, cwd = root } = {}) {
  const running = promisify(execFile)(command, args, { env: { ...process.env, ...env }, cwd, maxBuffer: 64 << 20 });
  running.child.stdin.end(input);
  remember(running.child);
  try {
    return (await running).stdout;
  } catch (error) {
    throw new Error(`${command} ${args.join(" ")}: ${error.stderr?.trim() || error.message}`, { cause: error });
  }
}

/** What must happen before the temporary folders go. Gives the same, to be done earlier. */
export function atEnd(chore) {
  chores.add(chore);
  return async () => {
    if (chores.delete(chore)) await chore();
  };
}

let leaving = false;

/** Ends every program, does every chore, removes every folder. Never comes back when somebody pressed Ctrl-C. */
export const putAway = () => (leaving ? new Promise(() => {}) : tidy());

async function tidy() {
  await Promise.all([...programs].map((child) => end(child)));
  for (const chore of chores)
    await Promise.resolve()
      .then(chore)
      .catch((error) => console.error(error));
  chores.clear();
  removeFolders();
}

function removeFolders() {
  for (const made of folders) rmSync(made, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  folders.clear();
}

for (const [signal, status] of [
  ["SIGINT", 130],
  ["SIGTERM", 143],
  ["SIGHUP", 129],
]) {
  process.on(signal, async () => {
    if (leaving) return;
    leaving = true;
    await tidy();
    process.exit(status);
  });
}
process.on("exit", () => {
  for (const child of programs) child.kill("SIGKILL");
  removeFolders();
});
