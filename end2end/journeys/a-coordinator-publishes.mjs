// A coordinator puts a meeting moment in the calendar, looks at it first, calls one date off, and then all of it.
// Neighbours register until it is full. The same without JavaScript.

import { isForEverybody } from "../support/axe.mjs";
import { atTheDesk } from "../support/desk.mjs";
import { print } from "../support/paper.mjs";
import { signIn } from "../support/people.mjs";
import { alone, expect } from "../support/test.mjs";

const DESK = "/beheer/hamont-lo/activiteiten";
const PAGE = "/hamont-lo/activiteiten/soep-met-balletjes";
const press = (page, name) => page.getByRole("button", { name, exact: true }).click();

/** What somebody types for soup on every second Tuesday of the month, for two people. */
async function fillIn(page) {
  await page.getByLabel("Titel", { exact: true }).fill("Soep met balletjes");
  await page.getByLabel("Soort", { exact: true }).selectOption("buurtrestaurant");
  await page.getByLabel("Wat gebeurt er?").fill("We koken samen.\n\nBreng je honger mee.");
  await page.getByLabel("Datum", { exact: true }).fill("2026-12-08");
  await page.getByLabel("Van (uur)").fill("12:00");
  await page.getByLabel(/^Tot \(uur\)/).fill("14:00");
  await page.getByLabel(/^Elke maand op dezelfde weekdag/).check();
  await page.getByLabel("Plaats", { exact: true }).fill("De Link");
  await page.getByLabel("Het kost iets").check();
  await page.getByLabel(/^Hoeveel euro/).fill("2,50");
  await page.getByLabel("Ja, in Keuvel of aan de balie").check();
  await page.getByLabel(/^Hoeveel mensen kunnen er komen/).fill("2");
}

async function publish(page) {
  await press(page, "Kijk hoe het wordt");
  await press(page, "Zet in de agenda");
  await expect(page.getByText("Het staat in de agenda.")).toBeVisible();
}

alone("a moment is looked at, published, called off for one day, and for good", async ({ page, house, browser }) => {
  alone.setTimeout(240_000);
  await atTheDesk(page, house, "Els");
  await page.goto(DESK);
  await isForEverybody(page, "the list");
  await page.getByRole("link", { name: "Zet een activiteit in de agenda" }).click();
  await isForEverybody(page, "an empty form");
  await press(page, "Kijk hoe het wordt");
  await expect(page).toHaveTitle(/^Fout: /);
  await expect(page.locator(".summary")).toBeFocused();
  await isForEverybody(page, "a refused form");
  await page.locator(".summary a").first().click();
  await expect(page.getByLabel("Titel", { exact: true })).toBeFocused();

  await fillIn(page);
  await press(page, "Kijk hoe het wordt");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Soep met balletjes");
  await expect(page.locator(".preview-head")).toContainText("Elke tweede dinsdag van de maand");
  await expect(page.locator(".preview-dates li").first()).toHaveText("dinsdag 8 december, van 12 uur tot 14 uur");
  await expect(page.locator("main")).toContainText("2,50 euro");
  await isForEverybody(page, "the look before it is there");
  expect((await page.request.get(PAGE)).status()).toBe(404);
  await press(page, "Pas nog iets aan");
  await expect(page.getByLabel("Wat gebeurt er?")).toHaveValue("We koken samen.\n\nBreng je honger mee.");
  await publish(page);
  await isForEverybody(page, "an activity at the desk");

  const everybody = await browser.newContext({ baseURL: house.url });
  const seen = await everybody.newPage();
  await seen.goto(PAGE);
  await expect(seen.locator("main")).toContainText("Elke tweede dinsdag van de maand", { ignoreCase: true });
  await expect(seen.locator("main")).toContainText("Nog 2 plaatsen");

  await page.getByRole("link", { name: /^Pas deze dag aan/ }).first().click();
  await isForEverybody(page, "one date");
  await page.getByLabel(/^Waarom/).fill("De kok is ziek.");
  await press(page, "Bewaar deze dag");
  await isForEverybody(page, "who comes, nobody yet");
  await expect.poll(async () => (await seen.request.get(`${PAGE}?dag=2026-12-08`)).text()).toContain("De kok is ziek.");
  await seen.goto(PAGE);
  await expect(seen.locator("time").first()).toContainText("12 januari");

  await page.goto(`${DESK}/soep-met-balletjes/stand`);
  await isForEverybody(page, "all of it");
  await page.getByLabel("Niets gaat nog door: we zeggen alle dagen af").check();
  await page.getByLabel(/^Waarom/).fill("De keuken sluit.");
  await press(page, "Bewaar dit");
  await expect.poll(async () => (await seen.request.get(PAGE)).text()).toContain("De keuken sluit.");
  await everybody.close();
});

alone("neighbours register until it is full; somebody at the counter; the list on paper", async ({ page, house, browser }, info) => {
  alone.setTimeout(240_000);
  await atTheDesk(page, house, "Els");
  await page.goto(`${DESK}/nieuw`);
  await fillIn(page);
  await publish(page);

  const people = [];
  for (const name of ["Jef", "Maria"]) {
    const context = await browser.newContext({ baseURL: house.url, viewport: { width: 360, height: 740 } });
    const own = await context.newPage();
    await signIn(own, house, name);
    people.push(own);
  }
  const [jef, maria] = people;
  await expect.poll(async () => (await jef.request.get(PAGE)).text()).toContain("Nog 2 plaatsen");
  await jef.goto(PAGE);
  await jef.getByRole("link", { name: "Schrijf je in" }).click();
  await isForEverybody(jef, "registering");
  await jef.getByLabel("met 2").check();
  await jef.getByLabel(/^Een woord voor de kok/).fill("zonder vlees");
  await press(jef, "Schrijf mij in");
  await expect(jef.getByText("Je bent ingeschreven, met 2.")).toBeVisible();
  await isForEverybody(jef, "registered");

  await expect.poll(async () => (await maria.request.get(PAGE)).text()).toContain("Zet mij op de wachtlijst");
  await maria.goto(PAGE);
  await maria.getByRole("link", { name: "Zet mij op de wachtlijst" }).click();
  await press(maria, "Zet mij op de wachtlijst");
  await expect(maria.getByText("Je staat op de wachtlijst, nummer 1.")).toBeVisible();

  await page.getByRole("link", { name: /^Wie komt er/ }).first().click();
  await expect(page.locator("main")).toContainText("2 van de 2 plaatsen zijn bezet. 1 persoon wacht.");
  await page.getByLabel("Naam", { exact: true }).fill("Tante Irma");
  await press(page, "Zet op de lijst");
  await expect(page.locator("main")).toContainText("Ingeschreven door het dienstencentrum voor een buur");
  await isForEverybody(page, "who comes");
  await page.getByRole("link", { name: "Print de lijst" }).click();
  await expect(page.getByRole("columnheader", { name: "Is er" }).first()).toBeVisible();
  const sheet = await print(page, info.outputPath("list.pdf"));
  expect(sheet.sheets).toBe(1);
  expect(sheet.size).toContain("A4");
  expect(sheet.smallest).toBeGreaterThanOrEqual(16);
  for (const words of ["Jef", "zonder vlees", "Maria", "Tante Irma", "Wachtlijst"]) expect(sheet.text).toContain(words);

  await jef.goto("/mijn/inschrijvingen");
  await isForEverybody(jef, "my registrations");
  await jef.getByRole("button", { name: /^Ik kom toch niet/ }).click();
  await expect(jef.getByText("Je bent nergens ingeschreven.")).toBeVisible();
  await maria.goto("/mijn/inschrijvingen");
  await expect(maria.getByText("Je bent ingeschreven.")).toBeVisible();
  for (const own of people) await own.context().close();
});

alone("all of it without JavaScript, and a notice to the neighbourhood", async ({ page, house, browser }) => {
  alone.setTimeout(240_000);
  // A passkey needs a script; the work itself does not.
  await atTheDesk(page, house, "Els");
  const storageState = await page.context().storageState();
  const context = await browser.newContext({ baseURL: house.url, storageState, javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(`${DESK}/nieuw`);
  await fillIn(plain);
  await publish(plain);
  await plain.getByRole("link", { name: /^Wie komt er/ }).first().click();
  await plain.getByLabel("Naam", { exact: true }).fill("Tante Irma");
  await press(plain, "Zet op de lijst");
  await expect(plain.locator("main")).toContainText("1 van de 2 plaatsen zijn bezet.");
  await plain.goto("/beheer/hamont-lo/berichten/nieuw");
  await plain.getByLabel("Titel", { exact: true }).fill("Er komt een bank");
  await plain.getByLabel("Bericht", { exact: true }).fill("Jullie vroegen het. In maart staat ze er.");
  await press(plain, "Kijk hoe het wordt");
  await press(plain, "Toon het aan de buurt");
  await expect.poll(async () => (await plain.request.get("/hamont-lo")).text()).toContain("Er komt een bank");
  await plain.goto("/hamont-lo/berichten");
  await expect(plain.locator("article.notice h2")).toHaveText("Er komt een bank");
  await context.close();

  await page.goto("/hamont-lo/berichten");
  await isForEverybody(page, "the notices");
  await page.goto("/beheer/hamont-lo/berichten");
  await isForEverybody(page, "the desk of notices");
});
