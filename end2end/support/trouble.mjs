// Between a phone and its server: a way on which everything goes wrong that can, in turn and where it hurts most.

import { createServer, request } from "node:http";

/** What becomes of something that is passed on. */
const FATES = ["before reading", "after commit, before the answer", "in the middle of the answer", "the server is killed"];
const PATH = "/signalen/verzend";

/**
 * A proxy. `port()` gives where the server listens now; `kill()` ends it at once and starts it again. Every third thing
 * that is passed on meets the next of the four fates. Each comes from another place on the network, so that no limit
 * stands in the way. Gives its address, how often each fate was met, and `close()`.
 */
export async function trouble({ port, kill }) {
  const met = Object.fromEntries(FATES.map((fate) => [fate, 0]));
  let passed = 0;
  let killing = null;

  const server = createServer(async (asked, answer) => {
    const chunks = [];
    for await (const chunk of asked) chunks.push(chunk);
    await killing;
    const fate = asked.url === PATH && (passed += 1) % 3 === 0 ? FATES[(passed / 3) % FATES.length] : null;
    if (fate) met[fate] += 1;
    if (fate === "before reading") return asked.socket.destroy();
    const from = `10.${(passed >> 16) & 255}.${(passed >> 8) & 255}.${passed & 255}`;
    const headers = { ...asked.headers, "x-forwarded-for": from };
    const on = request({ host: "127.0.0.1", port: port(), path: asked.url, method: asked.method, headers, agent: false });
    on.on("error", () => asked.socket.destroy());
    on.on("response", (said) => {
      said.on("error", () => asked.socket.destroy());
      // The head of the answer is there: the server has committed.
      if (fate === "after commit, before the answer") return asked.socket.destroy();
      if (fate === "in the middle of the answer") {
        answer.writeHead(said.statusCode, { ...said.headers, "content-length": "999" });
        answer.write("{");
        return setTimeout(() => asked.socket.destroy(), 5);
      }
      answer.writeHead(said.statusCode, said.headers);
      said.pipe(answer);
    });
    on.end(Buffer.concat(chunks));
    // Somewhere between reading and answering: each time a little later.
    if (fate === "the server is killed") {
      setTimeout(() => (killing ??= kill().finally(() => (killing = null))), (met[fate] * 3) % 12);
    }
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return {
    url: `http://localhost:${server.address().port}`,
    met,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await killing;
    },
  };
}

/** Seals so many signals on the page of the form, and puts them where they wait, as the form does. Gives their ids; how
 *  long each took, in milliseconds, stands in `window.sealing`. */
export const sealMany = (page, many, as = "anybody") =>
  page.evaluate(async ([count, by]) => {
    const to = JSON.parse(document.getElementById("signaal").dataset.to);
    const call = await vault(to.vault);
    const { number: epoch, mailbox } = call("chain-follow", { team: to.team, epochs: to.epochs });
    const headline = { v: 1, kind: "resident", urgency: "calm", consent: "agrees" };
    const nobody = { name: "", place: "", reach: "" };
    const body = { v: 1, noticed: [], text: "Een van velen.", person: nobody, wishes: "", offers: "", sender: { name: "", reach: "", may_contact: false }, card: null };
    const receipt = base64url(new Uint8Array(32));
    const ids = [];
    window.sealing = [];
    for (let i = 0; i < count; i += 1) {
      const begun = performance.now();
      const id = crypto.randomUUID();
      const address = { team: to.team, neighbourhood: to.neighbourhood, epoch };
      const concern = Uint8Array.from(id.replaceAll("-", "").match(/../g), (pair) => parseInt(pair, 16));
      const parts = call("seal", { ...address, public: mailbox, concern, headline: JSON.stringify(headline), body: JSON.stringify(body) });
      await signals.put({ id, slug: to.slug, secret: receipt, sealed: { id, ...address, ...parts, receipt, as: by }, state: "waits", day: "2026-11-24" });
      ids.push(id);
      window.sealing.push(performance.now() - begun);
    }
    return ids;
  }, [many, as]);

/**
 * Sends all that waits, and makes it as hard as it gets: in turn a second tab sends as well, the tab is closed, the
 * network goes, the whole browser is killed. `open()` gives a fresh browser context on the same profile, `kill(context)`
 * kills that browser. Gives the tab on which everything was sent; throws where it takes longer than `patience` ms.
 */
export async function sendThrough({ url, open, kill, patience }) {
  const until = Date.now() + patience;
  let context = await open();
  for (let round = 0; Date.now() < until; round += 1) {
    const tab = await context.newPage();
    await tab.goto(`${url}/signalen`, { timeout: 20_000 }).catch(() => {});
    const left = await tab.evaluate(async () => (await signals.all()).filter(({ state }) => state !== "sent").length).catch(() => -1);
    if (left === 0) return { context, tab };
    const sending = tab.evaluate(() => signals.send()).catch(() => {});
    const soon = new Promise((done) => setTimeout(done, 700));
    if (round % 4 === 0) {
      const other = await context.newPage();
      await other.goto(`${url}/signalen`, { timeout: 20_000 }).catch(() => {});
      await Promise.race([sending, new Promise((done) => setTimeout(done, 5_000))]);
      await other.close().catch(() => {});
    } else if (round % 4 === 1) {
      await soon;
    } else if (round % 4 === 2) {
      await soon;
      await context.setOffline(true);
      await new Promise((done) => setTimeout(done, 300));
      await context.setOffline(false);
      await Promise.race([sending, new Promise((done) => setTimeout(done, 3_000))]);
    } else {
      await soon;
      await kill(context);
      context = await open();
      continue;
    }
    await tab.close().catch(() => {});
  }
  throw new Error("it was never all sent");
}
