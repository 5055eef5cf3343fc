// A coordinator makes an evening for caring neighbours; one of them finds it and registers; a resident finds nothing. And
// "even pauze": on and off with one press, seen by the coordinator.

import { isForEverybody } from "../support/axe.mjs";
import { atTheDesk } from "../support/desk.mjs";
import { signIn } from "../support/people.mjs";
import { alone, expect } from "../support/test.mjs";

const DESK = "/beheer/hamont-lo/activiteiten";
const TITLE = "Avond voor wie luistert";
const SLUG = "avond-voor-wie-luistert";
const press = (page, name) => page.getByRole("button", { name, exact: true }).click();

async function phone(browser, house, name, role) {
  const context = await browser.newContext({ baseURL: house.url, viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  await signIn(page, house, name, { role });
  return page;
}

alone("an evening for caring neighbours is found by them and by nobody else", async ({ page, house, browser }) => {
  alone.setTimeout(240_000);
  await atTheDesk(page, house, "Els");
  await page.goto(`${DESK}/nieuw`);
  await page.getByLabel("Titel", { exact: true }).fill(TITLE);
  await page.getByLabel("Soort", { exact: true }).selectOption("leren");
  await page.getByLabel("Wat gebeurt er?").fill("We vertellen wat we meemaken.");
  await page.getByLabel("Alleen zorgzame buren").check();
  await page.getByLabel("Datum", { exact: true }).fill("2026-12-08");
  await page.getByLabel("Van (uur)").fill("19:00");
  await page.getByLabel("Plaats", { exact: true }).fill("De Link");
  await page.getByLabel("Ja, in Keuvel of aan de balie").check();
  await page.getByLabel(/^Hoeveel mensen kunnen er komen/).fill("8");
  await isForEverybody(page, "the question for whom");
  await press(page, "Kijk hoe het wordt");
  await expect(page.getByText("Alleen voor zorgzame buren van Hamont-Lo.")).toBeVisible();
  await press(page, "Zet in de agenda");
  await expect(page.getByText("Het staat in de agenda.")).toBeVisible();
  await page.goto(DESK);
  await expect(page.getByRole("listitem").filter({ hasText: TITLE })).toContainText("Alleen zorgzame buren");

  const annemie = await phone(browser, house, "Annemie", "caring-neighbour");
  await annemie.goto("/mijn");
  await annemie.getByRole("link", { name: "Voor zorgzame buren" }).click();
  await isForEverybody(annemie, "for caring neighbours");
  await expect(annemie.getByRole("heading", { name: "Luisteren zonder oplossen" }).first()).toBeVisible();
  await annemie.getByRole("link", { name: TITLE }).click();
  await isForEverybody(annemie, "an evening for caring neighbours");
  await annemie.getByRole("link", { name: "Schrijf je in" }).click();
  await press(annemie, "Schrijf mij in");
  await expect(annemie.getByText("Je bent ingeschreven.")).toBeVisible();
  await annemie.goto("/mijn/zorgzame-buren");
  await expect(annemie.getByRole("article").filter({ hasText: TITLE })).toContainText("Je bent ingeschreven.");

  const jef = await phone(browser, house, "Jef", "resident");
  await jef.goto("/mijn");
  await expect(jef.getByRole("link", { name: "Voor zorgzame buren" })).toHaveCount(0);
  await expect(jef.getByRole("link", { name: "Even pauze" })).toHaveCount(0);
  for (const [address, status] of [
    [`/hamont-lo/activiteiten/${SLUG}`, 404],
    [`/hamont-lo/activiteiten/${SLUG}/agenda.ics`, 404],
    [`/hamont-lo/activiteiten/${SLUG}/inschrijven/2026-12-08T1900`, 404],
    [`/mijn/zorgzame-buren/hamont-lo/${SLUG}`, 403],
  ]) {
    expect((await jef.request.get(address)).status(), address).toBe(status);
  }
  for (const address of [
    "/hamont-lo",
    "/hamont-lo/activiteiten?wanneer=maand",
    "/hamont-lo/activiteiten?zoek=luistert",
    "/hamont-lo/activiteiten?dag=2026-12-08",
    "/hamont-lo/weekprogramma",
    "/hamont-lo/agenda.ics",
    "/hamont-lo/agenda.atom",
    "/hamont-lo/offline.json",
    "/sitemap.xml",
  ]) {
    const body = await (await jef.request.get(address)).text();
    expect(body.includes(TITLE) || body.includes(SLUG), address).toBe(false);
  }
  for (const own of [annemie, jef]) await own.context().close();
});

alone("even pauze: one press, and one press back", async ({ page, house, browser }) => {
  alone.setTimeout(240_000);
  const annemie = await phone(browser, house, "Annemie", "caring-neighbour");
  await annemie.goto("/mijn");
  await annemie.getByRole("link", { name: "Even pauze" }).click();
  await isForEverybody(annemie, "the page of a pause");
  await annemie.getByLabel(/^Tot en met/).fill("2026-11-01");
  await press(annemie, "Neem even pauze");
  await expect(annemie).toHaveTitle(/^Fout: /);
  await isForEverybody(annemie, "a pause that is over already");
  await annemie.getByLabel(/^Tot en met/).fill("2026-12-05");
  await press(annemie, "Neem even pauze");
  await expect(annemie.getByText("Je neemt even pauze, tot en met zaterdag 5 december.")).toBeVisible();
  await isForEverybody(annemie, "a pause");

  await atTheDesk(page, house, "Els");
  await page.goto("/beheer/hamont-lo/mensen");
  const row = page.getByRole("listitem").filter({ hasText: "Annemie" });
  await expect(row).toContainText("Even pauze, tot en met zaterdag 5 december");
  await isForEverybody(page, "who takes a pause");

  await annemie.goto("/mijn");
  await press(annemie, "Ik ben er weer");
  await expect(annemie.getByRole("heading", { level: 1 })).toContainText("Annemie");
  await expect(annemie.getByText("Je neemt even pauze")).toHaveCount(0);
  await page.reload();
  await expect(row).not.toContainText("Even pauze");
  await annemie.context().close();
});
