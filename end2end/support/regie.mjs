// Regisseurs in their browsers, and what was sealed for them.

import { randomUUID } from "node:crypto";
import { DatabaseSync } from "node:sqlite";
import { atTheDesk } from "./desk.mjs";
import { expect } from "./test.mjs";
import { openVault } from "./vault.mjs";

const PATIENT = { timeout: 60_000 };

/** Somebody with the task and a passkey, on the page of keys. */
export async function regisseur(page, house, name) {
  await atTheDesk(page, house, name, { role: "regisseur" });
  await page.goto("/regie/sleutels");
  await expect(page.getByRole("heading", { name: "Alleen jij leest de signalen" })).toBeVisible();
}

/** Six words, asked back, and a recovery code. Gives both. */
export async function makesKeys(page, look = async () => {}) {
  await page.getByRole("button", { name: "Maak mijn sleutels" }).click();
  return writesDown(page, look);
}

export async function writesDown(page, look = async () => {}) {
  await expect(page.getByRole("heading", { name: "Schrijf deze zes woorden op" })).toBeVisible();
  const words = (await page.locator(".six li").allTextContents()).join(" ");
  await look("six words");
  await page.getByRole("button", { name: "Ze staan op papier" }).click();
  await look("asked back");
  await page.getByLabel("De zes woorden, van je papier").fill("dit zijn ze niet");
  await page.getByRole("button", { name: "Ga verder" }).click();
  await expect(page.getByText("Dit zijn niet dezelfde woorden.")).toBeVisible();
  await page.getByLabel("De zes woorden, van je papier").fill(words.toUpperCase());
  await page.getByRole("button", { name: "Ga verder" }).click();
  await expect(page.getByRole("heading", { name: "Print je herstelblad" })).toBeVisible(PATIENT);
  const code = await page.locator('[data-step="recovery"] .digits').textContent();
  await look("the recovery sheet");
  await page.getByLabel("De laatste vier tekens van de code").fill(code.slice(-4).toLowerCase());
  await page.getByRole("button", { name: "Het blad ligt veilig" }).click();
  return { words, code };
}

/** The one who is first founds the team. */
export async function founds(page, look = async () => {}) {
  await expect(page.getByRole("heading", { name: "Voor welke buurten?" })).toBeVisible(PATIENT);
  await look("which neighbourhoods");
  await page.getByRole("button", { name: "Open de brievenbus" }).click();
  await expect(page.getByRole("heading", { name: "De brievenbus" })).toBeVisible(PATIENT);
}

/** A second regisseur, on a device of his own, let in by the first. */
export async function tandem(page, house, browser, words) {
  const koen = await (await browser.newContext({ baseURL: house.url, viewport: { width: 360, height: 740 } })).newPage();
  await regisseur(koen, house, "Koen");
  const his = await makesKeys(koen);
  await expect(koen.getByRole("heading", { name: "Bel je collega" })).toBeVisible(PATIENT);
  const spoken = await koen.locator('[data-step="wait"] .digits').textContent();
  await page.reload();
  await page.getByRole("button", { name: "Laat binnen: Koen" }).click();
  await expect(page.locator('[data-step="compare"] .digits')).toHaveText(spoken);
  await page.getByRole("button", { name: "Laat binnen" }).click();
  await expect(page.getByText("Vergelijk eerst de cijfers.")).toBeVisible();
  await page.getByLabel("Ik hoorde precies deze cijfers").check();
  await page.locator('[data-step="compare"]').getByLabel("Je zes woorden").fill(words);
  await page.getByRole("button", { name: "Laat binnen" }).click();
  await expect(page.getByRole("button", { name: "Haal uit de ploeg: Koen" })).toBeVisible(PATIENT);
  await koen.getByRole("button", { name: "Kijk of het gelukt is" }).click();
  await expect(koen.getByRole("heading", { name: "De brievenbus" })).toBeVisible(PATIENT);
  return { koen, his };
}

/** Opens the inbox with the words. */
export async function opensTheInbox(page, words) {
  await page.goto("/regie");
  await page.getByLabel("Je zes woorden").fill(words);
  await page.getByRole("button", { name: "Open", exact: true }).click();
  await expect(page.getByRole("button", { name: /^Nieuw/ })).toBeVisible(PATIENT);
}

/** Runs SQL on the database of a house. */
export function change(house, sql, ...values) {
  const db = new DatabaseSync(house.database, { timeout: 10_000 });
  try {
    return db.prepare(sql).all(...values);
  } finally {
    db.close();
  }
}

const BODY = {
  v: 1, noticed: ["loneliness"], text: "Ze komt niet meer buiten.", person: { name: "Maria", place: "Kerkstraat 3", reach: "" },
  wishes: "Iemand die eens langskomt", offers: "Kan goed breien", sender: { name: "Jef", reach: "0470 00 00 01", may_contact: true }, card: null,
};

/** Signals, sealed by the vault to the newest mailbox of the one team, as a phone would. */
export async function sealsFor(house, bodies, headline = {}) {
  const { call } = await openVault();
  const [{ team, number, mailbox }] = change(house, `SELECT e.team, e.number, e.mailbox FROM epoch e
    JOIN team t ON t.id = e.team WHERE t.ended IS NULL ORDER BY e.number DESC LIMIT 1`);
  const hex = Buffer.from(team).toString("hex");
  const name = hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
  const db = new DatabaseSync(house.database, { timeout: 10_000 });
  const ids = [];
  try {
    const insert = db.prepare(`INSERT INTO concern (id, team, neighbourhood, epoch, week, status, headline, body, receipt)
      VALUES (?, ?, '72037W04', ?, 20780, 0, ?, ?, ?)`);
    db.exec("BEGIN IMMEDIATE");
    for (const more of bodies) {
      const id = randomUUID();
      const concern = Buffer.from(id.replaceAll("-", ""), "hex");
      const sealed = call("seal", {
        public: Buffer.from(mailbox).toString("base64url"), team: name, neighbourhood: "72037W04", epoch: Number(number),
        concern: concern.toString("base64url"),
        headline: JSON.stringify({ v: 1, kind: "neighbour", urgency: "week", consent: "agrees", ...headline }),
        body: JSON.stringify({ ...BODY, ...more }),
      });
      insert.run(concern, team, number, Buffer.from(sealed.headline, "base64url"), Buffer.from(sealed.body, "base64url"), Buffer.alloc(32));
      ids.push(id);
    }
    db.exec("COMMIT");
  } finally {
    db.close();
  }
  return ids;
}
