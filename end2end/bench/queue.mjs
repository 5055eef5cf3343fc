// The coordinators' queue with 5,000 things that wait, and four times as many that were decided: does it open at once?

import { Agent, request } from "node:http";
import { keuvel, emptySqlite, serve } from "./keuvel.mjs";
import { change, settle } from "./multiply.mjs";
import { installed, postgres } from "./postgres.mjs";
import { median } from "./results.mjs";
import { SERVER_CORE } from "./wrk.mjs";

const WAITING = 5_000;
const DECIDED = 20_000;
const MOST = 100;

export async function measure(results, { quick }) {
  await onEngine("SQLite", emptySqlite(), results, quick);
  if (!installed) {
    results.row("PostgreSQL", "measured too", "skipped: PostgreSQL 15 is not installed", false);
    return;
  }
  const server = await postgres();
  await onEngine("PostgreSQL", await server.create("queue"), results, quick);
  await server.stop();
}

async function onEngine(engine, database, results, quick) {
  await keuvel(database, "demo");
  const said = await keuvel(
    database,
    ..."user add --name Ria --role coordinator --neighbourhood hamont-lo --whole-municipality".split(" "),
  );
  const link = new URL(said.split("\n")[0]).pathname;
  await fill(database);
  await settle(database);
  const server = await serve(database, { core: SERVER_CORE });
  const cookie = await signIn(server.base, link);
  // A passkey vouched for her.
  await change(database, "UPDATE sessions SET strong_until = 9999999999");
  const first = await ask(server.base, "/beheer/wachtrij", cookie);
  const item = /\/beheer\/wachtrij\/[0-9a-f-]{36}/.exec(first.body)?.[0];
  if (first.status !== 200 || !item) throw new Error(`the queue answers ${first.status}`);
  for (const [what, path] of [
    ["the queue", "/beheer/wachtrij"],
    ["the reports in it", "/beheer/wachtrij?soort=gemeld"],
    ["one item", item],
    ["the start page of the desk", "/beheer"],
  ]) {
    const times = [];
    for (let round = 0; round < (quick ? 20 : 100); round += 1) {
      const { status, took } = await ask(server.base, path, cookie);
      if (status !== 200) throw new Error(`${path} answers ${status}`);
      times.push(took);
    }
    const worst = times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)];
    results.row(
      `${engine}, ${WAITING} waiting: ${what}`,
      `≤ ${MOST} ms`,
      `${median(times).toFixed(1)} ms, 95 % within ${worst.toFixed(1)} ms`,
      worst <= MOST,
      { times },
    );
  }
  await server.stop();
}

/** Posts that wait, a tenth of them reported by several, and those that were decided before. */
async function fill(database) {
  const id = database.startsWith("sqlite:") ? "randomblob(16)" : "gen_random_uuid()";
  const start = 1_795_500_000;
  const all = WAITING + DECIDED;
  const place = "CASE n.i % 2 WHEN 0 THEN '72037W01' ELSE '72037W04' END";
  await change(
    database,
    `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${all})
     INSERT INTO posts (id, neighbourhood, kind, category, title, body, availability, reach, nameless,
       for_other, lang, state, created, updated, ends)
     SELECT ${id}, ${place}, 'request', 'garden', 'Vraag ' || n.i, 'Wie helpt mij met de haag? Ze is te hoog.',
       'op dinsdag', 'neighbourhood', FALSE, FALSE, 'nl', 'waiting', ${start} + n.i, ${start} + n.i, 9999999999 FROM n`,
    `INSERT INTO queue (id, neighbourhood, kind, about, subject, words, at, decision, decided_at)
     SELECT ${id}, p.neighbourhood, CASE WHEN p.created % 10 = 0 THEN 'report' ELSE 'post' END, 'post', p.id, '',
       p.created, CASE WHEN p.created > ${start} + ${WAITING} THEN 'approve' END,
       CASE WHEN p.created > ${start} + ${WAITING} THEN p.created + 3600 END
     FROM posts p WHERE p.title LIKE 'Vraag %'`,
    // Each report has a second one on the same post: one of them is shown.
    `INSERT INTO queue (id, neighbourhood, kind, about, subject, words, at)
     SELECT ${id}, q.neighbourhood, 'report', 'post', q.subject, '', q.at + 60 FROM queue q
     WHERE q.kind = 'report' AND q.decided_at IS NULL`,
  );
}

async function signIn(base, link) {
  const headers = { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" };
  const answer = await ask(base, link, "", { method: "POST", headers });
  const cookie = answer.cookies.find((c) => c.startsWith("keuvel-sessie="));
  if (!cookie) throw new Error(`${link} answers ${answer.status}`);
  return cookie.split(";")[0];
}

const agent = new Agent({ keepAlive: true });

function ask(base, path, cookie, { method = "GET", headers = {} } = {}) {
  const begun = performance.now();
  return new Promise((done, failed) => {
    const sent = request(base + path, { method, agent, headers: { ...headers, cookie } }, (answer) => {
      let body = "";
      answer.setEncoding("utf8");
      answer.on("data", (part) => (body += part));
      answer.on("end", () => {
        const took = performance.now() - begun;
        done({ status: answer.statusCode, body, took, cookies: answer.headers["set-cookie"] ?? [] });
      });
    });
    sent.on("error", failed);
    sent.end();
  });
}
