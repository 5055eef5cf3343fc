// What a neighbour typed and a regisseur read, noted and searched for lies nowhere afterwards: not in either browser, not
// in the database, its log or a backup, on both engines. Nor what somebody was typing when the browser died.

import { mkdtemp, readlink, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { House, keuvel } from "../server.mjs";
import { filesWith, forms } from "../support/canary.mjs";
import { PROGRAM, QUIET } from "../support/chromium.mjs";
import { fillIn, next } from "../support/passing.mjs";
import { disk, isThere, onPostgres } from "../support/postgres.mjs";
import { founds, makesKeys, opensTheInbox, regisseur } from "../support/regie.mjs";
import { test as base, expect } from "../support/test.mjs";

const TEXT = "Zwartekanarie-Leopoldine-zégt-niets-meer";
const NAME = "Leopoldine-Kanarievogel";
const NOTE = "Notitiekanarie: zíj-belt-morgen-terug";
const SEARCH = "zoekkanarie-vogelkooi";
const CONTROL = "proefkanarie-staat-hier";

const opened = (folder, house) =>
  chromium.launchPersistentContext(folder, { executablePath: PROGRAM, args: QUIET, viewport: { width: 360, height: 740 }, baseURL: house.url });

/** Ends a browser in the middle of what it does, with everything it has in memory. */
async function dies(folder, device) {
  // The lock of a profile names the process that has it.
  const pid = Number((await readlink(join(folder, "SingletonLock"))).split("-").pop());
  const gone = new Promise((done) => device.once("close", done));
  process.kill(pid, "SIGKILL");
  await gone;
}

/** A neighbour, on a device of their own. */
async function passesOn(browser, house) {
  const somebody = await (await browser.newContext({ baseURL: house.url })).newPage();
  await somebody.goto("/hamont-lo/doorgeven");
  await fillIn(somebody, { text: TEXT });
  await somebody.getByLabel("Naam", { exact: true }).fill(NAME);
  await next(somebody);
  await somebody.getByText("Deze week").click();
  await next(somebody);
  await somebody.getByText("Liever niet", { exact: true }).click();
  await next(somebody);
  await somebody.getByRole("button", { name: "Geef door" }).click();
  await expect(somebody.getByRole("heading", { name: "Doorgegeven" })).toBeVisible({ timeout: 15_000 });
  await somebody.context().close();
}

/** Reads the one signal. */
async function reads(page, words) {
  await opensTheInbox(page, words);
  await page.locator('[data-list="concerns"] button').click();
  await expect(page.getByText(TEXT)).toBeVisible();
  await expect(page.getByText(NAME)).toBeVisible();
  await page.locator('details[data-act="note"] summary').click();
  await page.locator("#tekst-noot").fill(NOTE);
}

const test = base.extend({
  profile: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), "keuvel-profile-"));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  },
});
test.describe.configure({ timeout: 240_000 });

for (const [engine, begins] of [
  ["SQLite", async () => {
    const house = await House.open();
    return { house, close: () => house.close() };
  }],
  ["PostgreSQL", onPostgres],
]) {
  test(`read, noted, searched for and locked again, it lies in no browser and on no disk: ${engine}`, async ({ browser, profile }) => {
    test.skip(engine === "PostgreSQL" && !isThere, "no KEUVEL_TEST_POSTGRES");
    const since = Date.now() - 1_000;
    const { house, close } = await begins();
    try {
      const device = await opened(profile, house);
      const [page] = device.pages();
      await regisseur(page, house, "Els");
      const { words, code } = await makesKeys(page);
      await founds(page);
      const wanted = [TEXT, NAME, NOTE, SEARCH, words, code, code.replaceAll(/[^0-9A-Z]/g, "")].flatMap(forms);

      await passesOn(browser, house);
      await reads(page, words);
      await page.getByRole("button", { name: "Bewaar de notitie" }).click();
      await expect(page.locator("ol").getByText(NOTE)).toBeVisible();
      await page.getByRole("button", { name: "Terug naar de lijst" }).click();
      await page.locator("#zoek").fill(SEARCH);
      await expect(page.getByText("Hier staat niets.")).toBeVisible();
      await page.getByRole("button", { name: "Doe op slot" }).click();
      await expect(page.getByText("Alles is op slot.")).toBeVisible();
      await page.evaluate((text) => localStorage.setItem("proef", text), CONTROL);
      await device.close();
      expect(await filesWith(forms(CONTROL), profile), "the search finds what a browser keeps").not.toEqual([]);
      expect(await filesWith(wanted, profile), "in the regisseur's browser").toEqual([]);

      await keuvel(house.database, ["backup", join(house.folder, "copy.json.gz")]);
      const { tables, log } = isThere && engine === "PostgreSQL" ? await disk(house) : {};
      const where = await filesWith(forms("Hamont-Lo"), house.folder);
      expect(where, "the search finds what is there").toEqual(expect.arrayContaining(["copy.json.gz", tables ? "every-table.sql" : "keuvel.db"]));
      expect(await filesWith(wanted, house.folder), "database, its log, a dump, a backup, mail").toEqual([]);
      if (tables) {
        expect(await filesWith(forms("Hamont-Lo"), tables), "the search finds what is there").not.toEqual([]);
        expect(await filesWith(wanted, tables), "the files of PostgreSQL").toEqual([]);
        expect((await filesWith(forms("Hamont-Lo"), log, since)).length, "the search finds what is there").toBeGreaterThan(0);
        expect(await filesWith(wanted, log, since), "the log of PostgreSQL").toEqual([]);
      }
    } finally {
      await close();
    }
  });
}

for (const [what, typed, works] of [
  ["somebody types", [TEXT, NAME], async ({ page }) => {
    await page.goto("/hamont-lo/doorgeven");
    await fillIn(page, { text: TEXT });
    await page.getByLabel("Naam", { exact: true }).fill(NAME);
  }],
  ["a regisseur types her words", [], async ({ page, words }) => {
    await page.goto("/regie");
    await page.getByLabel("Je zes woorden").fill(words);
  }],
  ["a regisseur reads, notes and searches", [TEXT, NAME, NOTE, SEARCH], async ({ page, words }) => {
    await reads(page, words);
    await page.locator('details[data-act="handover"] summary').click();
    await page.locator("#naam").fill(`${SEARCH} vzw`);
    await page.getByRole("button", { name: "Terug naar de lijst" }).click();
    await page.locator("#zoek").fill(SEARCH);
  }],
]) {
  test(`a browser that dies while ${what} leaves nothing of it`, async ({ browser, profile }) => {
    const house = await House.open();
    try {
      const device = await opened(profile, house);
      const [page] = device.pages();
      await regisseur(page, house, "Els");
      const { words, code } = await makesKeys(page);
      await founds(page);
      await passesOn(browser, house);
      // A field of another page in the same browser: this is what a browser does keep of what is typed.
      const plain = await device.newPage();
      await plain.goto("/?kies=ja");
      await plain.locator("#zoek").fill(CONTROL);
      const tab = await device.newPage();
      await works({ page: tab, words });
      // So long that a browser has written down what its tabs show.
      await tab.waitForTimeout(15_000);
      await dies(profile, device);
      expect(await filesWith(forms(CONTROL), profile), "the search finds what a browser keeps of a field").not.toEqual([]);
      expect(await filesWith([...typed, words, code].flatMap(forms), profile)).toEqual([]);
    } finally {
      await house.close();
    }
  });
}
