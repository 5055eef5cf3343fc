// Somebody at the desk, and what they find on it, laid there without the pages that others look after.

import { DatabaseSync } from "node:sqlite";
import { expect } from "./test.mjs";
import { signIn } from "./people.mjs";

/** Signs in with a role that asks for a passkey, and makes one. */
export async function atTheDesk(page, house, name, { neighbourhood = "hamont-lo", role = "coordinator" } = {}) {
  const chrome = await page.context().newCDPSession(page);
  await chrome.send("WebAuthn.enable");
  const options = {
    protocol: "ctap2",
    transport: "internal",
    hasResidentKey: true,
    hasUserVerification: true,
    isUserVerified: true,
    automaticPresenceSimulation: true,
  };
  await chrome.send("WebAuthn.addVirtualAuthenticator", { options });
  await signIn(page, house, name, { neighbourhood, role });
  await page.goto("/mijn/sleutel");
  await page.getByRole("button", { name: "Maak een sleutel op dit toestel" }).click();
  await expect(page.getByText("Je sleutel is bevestigd.")).toBeVisible();
}

const LO = "72037W04";
/** Tuesday 24 November 2026, half past eight in the morning: an hour and a half before the tests. */
const AT = 1_795_505_400;

function change(house, sql, ...values) {
  const db = new DatabaseSync(house.database, { timeout: 10_000 });
  try {
    return db.prepare(sql).all(...values);
  } finally {
    db.close();
  }
}

/** A passkey vouched for everybody who is signed in. */
export const vouched = (house) => change(house, "UPDATE sessions SET strong_until = 9999999999");

/** All decisions are so old that they cannot be taken back. */
export const later = (house) => change(house, "UPDATE queue SET decided_at = decided_at - 601 WHERE decided_at IS NOT NULL");

const words = (title) => ({ title, body: "De haag is te hoog voor mij.\nHet duurt een uur." });

let number = 0;

/** A post of somebody, by their name. `kind` says why it waits: post, edit, report, or null. Gives its id in text. */
export function posted(house, author, title, { kind = "post", reports = 1, lang = "nl" } = {}) {
  const [{ account }] = change(house, "SELECT id AS account FROM accounts WHERE name = ? ORDER BY created DESC LIMIT 1", author);
  const at = AT + (number += 1);
  const edit = { category: "garden", ...words(`${title}, en het gras`), availability: "op vrijdag", reach: "municipality", nameless: true, lang };
  const [{ id }] = change(
    house,
    `INSERT INTO posts (id, neighbourhood, author, kind, category, title, body, availability, reach, nameless, for_other,
       lang, state, hidden, pending, created, updated, ends)
     VALUES (randomblob(16), ?, ?, 'request', 'garden', ?, ?, 'op dinsdag', 'neighbourhood', FALSE, FALSE, ?, ?, ?, ?, ?, ?, ?)
     RETURNING lower(hex(id)) AS id`,
    LO,
    account,
    title,
    words(title).body,
    lang,
    kind === "post" ? "waiting" : "open",
    kind === "report" && reports > 1 ? 1 : 0,
    kind === "edit" ? JSON.stringify(edit) : null,
    at,
    at,
    9_999_999_999,
  );
  for (let i = 0; kind && i < (kind === "report" ? reports : 1); i += 1) {
    change(
      house,
      `INSERT INTO queue (id, neighbourhood, kind, about, subject, author, words, at)
       VALUES (randomblob(16), ?, ?, 'post', unhex(?), ?, ?, ?)`,
      LO,
      kind,
      id,
      account,
      kind === "report" ? ["bedrog\nDit is geen buur.", "kwetsend\n"][i % 2] : "",
      at + i,
    );
  }
  return id.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

/** A note of somebody that hangs on the board for six days: a request, or an offer. Gives its address. */
export function hanging(house, author, title, kind = "request") {
  const id = posted(house, author, title, { kind: null });
  change(house, "UPDATE posts SET kind = ?, published = created - 6 * 86400 WHERE id = unhex(?, '-')", kind, id);
  return `/hamont-lo/helpen/${id}`;
}

/** Somebody on a phone of their own, signed in; what their role may do, they may do at once. */
export async function somebody(browser, house, name, role = "resident") {
  const context = await browser.newContext({ baseURL: house.url, viewport: { width: 360, height: 740 }, locale: "nl-BE", reducedMotion: "reduce" });
  const page = await context.newPage();
  await signIn(page, house, name, { role });
  vouched(house);
  return page;
}
