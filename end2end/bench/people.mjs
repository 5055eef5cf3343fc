// 200 people at once: each asks for a code, reads it in their mail, signs in, says a name, and posts a request.

import { readFileSync, readdirSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { folder } from "./house.mjs";
import { emptySqlite, keuvel, serve } from "./keuvel.mjs";
import { ask as count } from "./multiply.mjs";
import { installed, postgres } from "./postgres.mjs";
import { seconds } from "./results.mjs";

const PEOPLE = 200;
/** Mail goes out by itself, some fifty each second. */
const PATIENCE = 60_000;

export async function measure(results) {
  await onEngine("SQLite", emptySqlite(), results);
  if (!installed) {
    results.row("PostgreSQL", "measured too", "skipped: PostgreSQL 15 is not installed", false);
    return;
  }
  const server = await postgres();
  await onEngine("PostgreSQL", await server.create("people"), results);
  await server.stop();
}

async function onEngine(engine, database, results) {
  await keuvel(database, "demo");
  const [before] = await count(database, "SELECT COUNT(*) FROM posts");
  const mail = join(folder(), "mail");
  // Each comes from an address of their own, as they do: a proxy says which.
  const server = await serve(database, { env: { KEUVEL_MAIL_FOLDER: mail, KEUVEL_BEHIND_PROXY: "true" } });
  const begun = performance.now();
  const outcomes = await Promise.allSettled(
    Array.from({ length: PEOPLE }, (_, i) => new Person(server.base, mail, i).whole()),
  );
  const took = performance.now() - begun;
  const errors = outcomes.filter((o) => o.status === "rejected").map((o) => String(o.reason?.message ?? o.reason));
  const [after] = await count(database, "SELECT COUNT(*) FROM posts");
  const [waiting] = await count(database, "SELECT COUNT(*) FROM queue WHERE decided_at IS NULL AND kind = 'post'");
  const [accounts] = await count(database, "SELECT COUNT(*) FROM accounts WHERE email LIKE 'buur%@example.be'");
  await server.stop();
  if (errors.length > 0) console.error([...new Set(errors)].slice(0, 5).join("\n"));
  results.row(
    `${engine}, ${PEOPLE} people sign in and post at once`,
    "0 errors",
    `${errors.length} errors, ${seconds(took)} with the mail`,
    errors.length === 0,
    { took, errors },
  );
  const posts = Number(after) - Number(before);
  results.row(
    `${engine}, what they leave behind`,
    `${PEOPLE} accounts, ${PEOPLE} posts that wait`,
    `${accounts} accounts, ${posts} posts, ${waiting} wait`,
    Number(accounts) === PEOPLE && posts === PEOPLE && Number(waiting) >= PEOPLE,
  );
}

class Person {
  #cookies = new Map();

  constructor(base, mail, number) {
    this.base = base;
    this.mail = mail;
    this.address = `buur${number}@example.be`;
    this.from = `10.1.${number >> 8}.${number & 255}`;
  }

  async whole() {
    await this.#send("/aanmelden", { email: this.address });
    const code = await this.#code();
    await this.#send("/aanmelden/code", { code });
    await this.#send("/aanmelden/welkom", { naam: "Buur", buurt: "Hamont-Lo, Hamont-Achel" });
    const form = "/hamont-lo/helpen/nieuw";
    const steps = [
      { soort: "vraag", rubriek: "tuin-en-klusjes" },
      { titel: "Wie knipt mijn haag?", tekst: "Ze is te hoog voor mij.", taal: "nl" },
      { wanneer: "op een droge dag" },
      { zien: "buurt", naam: "nee", voor: "mezelf" },
      {},
    ];
    for (const [i, fields] of steps.entries()) {
      const to = await this.#send(form, { ...fields, stap: String(i + 1) });
      const wanted = i + 1 < steps.length ? `?stap=${i + 2}` : "/klaar";
      if (!to.endsWith(wanted)) throw new Error(`question ${i + 1} leads to ${to}`);
    }
  }

  /** Sends a form; gives where it leads. */
  async #send(path, fields) {
    const body = new URLSearchParams(fields).toString();
    const headers = {
      "content-type": "application/x-www-form-urlencoded",
      "content-length": Buffer.byteLength(body),
      "sec-fetch-site": "same-origin",
      "x-forwarded-for": this.from,
      cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; "),
    };
    const answer = await new Promise((done, failed) => {
      const sent = request(this.base + path, { method: "POST", headers }, (answer) => {
        answer.resume().on("end", () => done(answer));
      });
      sent.on("error", failed);
      sent.end(body);
    });
    for (const cookie of answer.headers["set-cookie"] ?? []) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie);
      this.#cookies.set(name, value);
    }
    if (answer.statusCode !== 303) throw new Error(`${path} answers ${answer.statusCode}`);
    return answer.headers.location;
  }

  /** The code in the message that came. */
  async #code() {
    const patience = performance.now() + PATIENCE;
    while (performance.now() < patience) {
      const code = codes(this.mail).get(this.address);
      if (code) return code;
      await sleep(250);
    }
    throw new Error("no message came");
  }
}

const read = new Map();

/** The codes in all messages in a folder, by address. Each file is read once. */
function codes(mail) {
  const found = read.get(mail) ?? { files: new Set(), codes: new Map() };
  read.set(mail, found);
  for (const name of readdirSync(mail)) {
    if (!name.endsWith(".eml") || found.files.has(name)) continue;
    found.files.add(name);
    const text = readFileSync(join(mail, name), "utf8");
    const [address, code] = [/^To: <?([^>\s]+)>?/im.exec(text)?.[1], /code: (\d{6})/.exec(text)?.[1]];
    if (address && code) found.codes.set(address, code);
  }
  return found.codes;
}
