// Two hundred people sign in at once and put something on the board at once, on each engine: nobody meets an error, and
// everything they wrote is there once.

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { folder } from "./house.mjs";
import { emptySqlite, keuvel, serve } from "./keuvel.mjs";
import { installed, postgres } from "./postgres.mjs";
import { median, seconds } from "./results.mjs";

const PEOPLE = 200;
/** Posts that one account tries in a row, and how many of a day are taken. */
const TRIES = 10_000;
const A_DAY = 10;
const NEW = "/hamont-lo/helpen/nieuw";
/** The five questions, as somebody answers them. */
const ANSWERS = [
  { stap: "1", wat: "vraag" },
  { stap: "2", rubriek: "tuin-en-klusjes" },
  { stap: "3", titel: "Wie snoeit mijn haag?", tekst: "Ze is twaalf meter lang.", taal: "nl" },
  { stap: "4", wanneer: "Op zaterdag" },
  { stap: "5", wie: "buurt-zonder-naam" },
];

/** Somebody on a phone of their own, on a network of their own. */
class Somebody {
  cookies = new Map();
  errors = [];

  constructor(base, number) {
    this.base = base;
    this.email = `buur${number}@example.be`;
    this.address = `10.1.${number >> 8}.${number & 255}`;
  }

  async ask(path, fields) {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const headers = { cookie, "x-forwarded-for": this.address, "sec-fetch-site": "same-origin" };
    const body = fields && new URLSearchParams(fields);
    const answer = await fetch(this.base + path, { method: fields ? "POST" : "GET", headers, body, redirect: "manual" });
    for (const set of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(set);
      if (value) this.cookies.set(name, value);
      else this.cookies.delete(name);
    }
    return { status: answer.status, to: answer.headers.get("location"), body: await answer.text() };
  }

  /** Asks, and notes what was not as it should be. */
  async must(path, fields, status, to) {
    const answer = await this.ask(path, fields).catch((error) => ({ status: 0, to: String(error) }));
    if (answer.status !== status || (to && answer.to !== to)) this.errors.push(`${path}: ${answer.status} ${answer.to}`);
    return answer;
  }
}

/** Does something for everybody at once; gives how long the slowest took, and all of them. */
async function together(crowd, work) {
  const begun = performance.now();
  const took = await Promise.all(
    crowd.map(async (one) => {
      await work(one);
      return performance.now() - begun;
    }),
  );
  return { all: Math.max(...took), middle: median(took) };
}

/** The codes that were sent, by address, once there are enough of them. */
async function codes(box) {
  for (let patience = 0; patience < 120; patience += 1) {
    const letters = readdirSync(box).filter((name) => name.endsWith(".eml"));
    if (letters.length >= PEOPLE) {
      return new Map(
        letters.map((name) => {
          const letter = readFileSync(join(box, name), "utf8");
          return [/^To: .*?([^\s<]+@[^\s>]+)/m.exec(letter)[1], /(?:code: |code=3A |code:=20)(\d{6})/.exec(letter.replace(/=\r?\n/g, ""))[1]];
        }),
      );
    }
    await sleep(500);
  }
  throw new Error("the messages did not come");
}

async function crowdOn(results, engine, database) {
  await keuvel(database, "demo");
  const box = folder();
  const server = await serve(database, { env: { KEUVEL_BEHIND_PROXY: "true", KEUVEL_MAIL_FOLDER: box } });
  const crowd = Array.from({ length: PEOPLE }, (_, i) => new Somebody(server.base, i));
  const asked = await together(crowd, (one) => one.must("/aanmelden", { email: one.email }, 303, "/aanmelden/code"));
  const sent = await codes(box);
  const signedIn = await together(crowd, async (one) => {
    await one.must("/aanmelden/code", { code: sent.get(one.email) }, 303, "/aanmelden/welkom");
    await one.must("/aanmelden/welkom", { naam: "Buur", buurt: "hamont-lo" }, 303, "/mijn");
  });
  const posted = await together(crowd, async (one) => {
    for (const answers of ANSWERS) await one.must(NEW, answers, 303);
    const { body } = await one.must(`${NEW}?stap=6`, undefined, 200);
    const formulier = /name="formulier" value="([^"]+)"/.exec(body ?? "")?.[1] ?? "";
    // Pressed twice, as people do.
    const press = () => one.must(NEW, { stap: "6", formulier }, 303, `${NEW}/klaar`);
    await Promise.all([press(), press()]);
  });
  const mine = await Promise.all(crowd.map((one) => one.must("/mijn/gegevens.json", undefined, 200)));
  const written = mine.map(({ body }) => JSON.parse(body || "{}").op_het_bord?.length ?? 0);
  const errors = crowd.flatMap((one) => one.errors);
  const once = written.filter((count) => count === 1).length;
  const details = { asked, signedIn, posted, errors: errors.slice(0, 20) };
  results.row(`${PEOPLE} people ask for a code, sign in and post at once on ${engine}: errors`, "0", String(errors.length), errors.length === 0, details);
  results.row(`what they wrote is there, once each (${engine})`, String(PEOPLE), String(once), once === PEOPLE);
  results.row(`all are signed in, all have posted (${engine})`, "–", `${seconds(signedIn.all)}, ${seconds(posted.all)}`, null);
  await flood(results, engine, crowd[0]);
  await server.stop();
}

/** One account that tries to fill the board: what is over the limit is refused, and the house stands. */
async function flood(results, engine, one) {
  const statuses = new Map();
  const begun = performance.now();
  for (let tried = 0; tried < TRIES; ) {
    for (const answers of ANSWERS) await one.ask(NEW, answers);
    const presses = Array.from({ length: 20 }, () => one.ask(NEW, { stap: "6", formulier: crypto.randomUUID() }));
    for (const { status } of await Promise.all(presses)) statuses.set(status, (statuses.get(status) ?? 0) + 1);
    tried += presses.length;
  }
  const took = performance.now() - begun;
  const { body } = await one.ask("/mijn/gegevens.json");
  const kept = JSON.parse(body).op_het_bord.length;
  const failed = [...statuses].filter(([status]) => status >= 500 || status === 0);
  results.row(
    `${TRIES} posts by one account on ${engine}`,
    `≤ ${A_DAY} taken, no error`,
    `${kept} taken, ${failed.length ? JSON.stringify(failed) : "no error"}, ${seconds(took)}`,
    kept <= A_DAY && failed.length === 0,
    { statuses: Object.fromEntries(statuses) },
  );
}

export async function measure(results) {
  await crowdOn(results, "SQLite", emptySqlite());
  if (!installed) return results.row("200 people on PostgreSQL", "0 errors", "no PostgreSQL here", false);
  const engine = await postgres();
  await crowdOn(results, "PostgreSQL", await engine.create("crowd"));
  await engine.stop();
}
