// "De bank is stuk", "de weg is dicht": a neighbour says so, with or without JavaScript, a coordinator decides, and the
// walk says it loudly. The coordinators' pages of walks are for everybody, on a phone and on a laptop.

import { holdsTheBundle, isAlive } from "../support/device.mjs";
import { isForEverybody } from "../support/axe.mjs";
import { later, vouched } from "../support/desk.mjs";
import { signIn } from "../support/people.mjs";
import { alone, expect } from "../support/test.mjs";

const LIST = "/hamont-lo/wandelingen";
const WALK = `${LIST}/kuieren-en-keuvelen-op-het-lo`;
const DESK = `/beheer${LIST}`;
const REASON = "Er ligt een boom op het pad, tot vrijdag.";
const SIZES = [{ width: 360, height: 740 }, { width: 1280, height: 800 }];

async function sound(page, name) {
  for (const viewport of SIZES) {
    await page.setViewportSize(viewport);
    await isForEverybody(page, `${name}, ${viewport.width} px`);
  }
}

async function coordinator(browser, house) {
  const context = await browser.newContext({ baseURL: house.url, viewport: SIZES[1] });
  const page = await context.newPage();
  await signIn(page, house, "Ria", { role: "coordinator" });
  vouched(house);
  return page;
}

/** Somebody without an account says that the way is closed; a coordinator opens that from the queue and closes the path. */
async function reportAndClose(page, browser, house) {
  await page.goto(`${WALK}/melden`);
  await page.getByLabel("De weg is dicht").check();
  await page.getByRole("button", { name: "Meld dit" }).click();
  await expect(page.locator("main")).toContainText("Je bent niet aangemeld.");
  const ria = await coordinator(browser, house);
  await ria.goto("/beheer/wachtrij?soort=wandeling");
  await ria.getByRole("main").getByRole("link", { name: /^Iets mis op een wandeling: / }).click();
  await ria.getByLabel("Waarom, en tot wanneer?").fill(REASON);
  await ria.getByRole("button", { name: "Zeg dat het pad afgesloten is" }).click();
}

alone("a neighbour reports a broken bench, a coordinator looks, and the neighbour hears of it", async ({ page, house, browser }) => {
  await signIn(page, house, "Jef");
  await page.goto(WALK);
  await page.getByRole("link", { name: "Meld een kapotte bank of een dichte weg" }).click();
  await page.getByRole("button", { name: "Meld dit" }).click();
  await expect(page.getByRole("alert")).toContainText("Kies wat er mis is.");
  await sound(page, "a refused report");
  await page.getByLabel("De bank is stuk").check();
  const bench = page.getByLabel(/^Welke bank\?/);
  const place = await bench.locator("option").nth(2).getAttribute("value");
  await bench.selectOption(place);
  await page.getByLabel(/^Wil je er iets bij zeggen\?/).fill("Een lat is los.");
  await page.getByRole("button", { name: "Meld dit" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Dank je. We kijken ernaar.");

  const ria = await coordinator(browser, house);
  await ria.goto("/beheer/wachtrij");
  await ria.getByRole("link", { name: "Iets mis op een wandeling: Kuieren en keuvelen op het Lo" }).click();
  await expect(ria.locator("main")).toContainText("Een lat is los.");
  await sound(ria, "something wrong on a walk");
  await expect(ria.getByLabel(/^Welke bank\?/)).toHaveValue(place);
  await ria.getByRole("button", { name: "Zeg dat deze bank stuk is" }).click();
  await expect(ria.getByRole("status")).toContainText("Beslist: de bank is stuk");
  await expect(ria.getByRole("button", { name: "Maak ongedaan" })).toBeVisible();
  for (const path of [LIST, WALK, `${WALK}/blad`]) {
    // What is kept of a page follows within a second.
    await expect(async () => {
      await page.goto(path);
      await expect(page.locator(".stamp").filter({ hasText: "Een bank is stuk" }).first(), path).toBeVisible({ timeout: 500 });
    }).toPass({ timeout: 10_000 });
  }
  later(house);
  await page.goto("/mijn");
  await page.getByRole("link", { name: "We keken naar wat je meldde over een wandeling" }).click();
  await expect(page.locator("main")).toContainText("Op de wandeling staat nu dat de bank stuk is.");
  await sound(page, "what became of a report");
});

alone("without JavaScript and without an account it is said that the way is closed", async ({ house, browser }) => {
  const context = await browser.newContext({ baseURL: house.url, javaScriptEnabled: false });
  const page = await context.newPage();
  await reportAndClose(page, browser, house);
  await page.goto(WALK);
  await expect(page.locator("#toestand")).toContainText(`Afgesloten: ${REASON}`);
  await context.close();
});

alone("a path is closed after a report: list, page, sheet and what a device kept say so loudly", async ({ page, house, browser }) => {
  await page.goto(WALK);
  await isAlive(page);
  await page.getByRole("button", { name: "Bewaar deze wandeling" }).click();
  const kept = () => page.evaluate(async (walk) => !!(await (await caches.open("keuvel-kept")).match(walk)), WALK);
  await expect.poll(kept).toBe(true);
  await reportAndClose(page, browser, house);
  await expect.poll(async () => (await page.request.get(WALK)).text()).toContain(REASON);

  // What was kept asks how it stands, and knows it without network from then on.
  const loud = page.locator(".stamp:not(.note)").filter({ hasText: `Afgesloten: ${REASON}` });
  await page.goto("/bewaard");
  await expect(loud).toBeVisible();
  for (const path of [LIST, WALK, `${WALK}/blad`]) {
    await page.goto(path);
    await expect(loud, path).toBeVisible();
  }
  await page.goto("/bewaard");
  await expect.poll(() => page.evaluate(async () => !!(await caches.match("/bewaard")))).toBe(true);
  await house.kill();
  await page.goto("/bewaard");
  await expect(loud).toBeVisible();
  await page.getByRole("link", { name: "Kuieren en keuvelen op het Lo" }).click();
  await expect(page.locator("#copy")).toContainText("Dit is een kopie van");
  await expect(loud).toBeVisible();
});

alone("what a coordinator types as the reason is never lost", async ({ page, house, browser }) => {
  const ria = await coordinator(browser, house);
  const reason = ria.getByLabel("Waarom, en tot wanneer?");
  const press = (name) => ria.getByRole("button", { name, exact: true }).click();
  await ria.goto(`${DESK}/kuieren-en-keuvelen-op-het-lo`);
  await reason.fill("Boom op het pad.");
  await press("Bewaar");
  await expect(ria.getByRole("alert")).toContainText("Bij een open pad hoort geen reden.");
  await expect(reason).toHaveValue("Boom op het pad.");
  await sound(ria, "a reason without a closed path");
  await press("Zeg dat het pad afgesloten is");
  await expect(ria.locator(".stamp")).toContainText("Afgesloten: Boom op het pad.");
  for (const [button, words] of [["Bewaar", "Boom op het pad, tot vrijdag."], ["Pas de reden aan", "Boom op het pad, tot maandag."]]) {
    await reason.fill(words);
    await press(button);
    await expect.poll(async () => (await page.request.get(WALK)).text()).toContain(words);
    await ria.goto(`${DESK}/kuieren-en-keuvelen-op-het-lo`);
    await expect(reason).toHaveValue(words);
    await page.goto(WALK);
    await expect(page.locator("#toestand")).toContainText(`Afgesloten: ${words}`);
  }
  await press("Het pad is weer open");
  await expect(reason).toHaveValue("");
  await expect.poll(async () => (await page.request.get(WALK)).text()).not.toContain("Afgesloten:");
  await page.goto(WALK);
  await expect(page.locator("#toestand")).not.toContainText("Afgesloten");
});

alone("a draft that was a mistake is thrown away, once that is sure", async ({ house, browser }) => {
  const ria = await coordinator(browser, house);
  await ria.goto(DESK);
  const gpx = '<gpx version="1.1"><trk><name>Vergissing</name><trkseg><trkpt lat="51.2251" lon="5.5352"/><trkpt lat="51.2271" lon="5.5352"/></trkseg></trk></gpx>';
  await ria.getByLabel("Het bestand met de wandeling").setInputFiles({ name: "fout.gpx", mimeType: "application/gpx+xml", buffer: Buffer.from(gpx) });
  await ria.getByRole("button", { name: "Lees dit bestand" }).click();
  await ria.getByRole("button", { name: "Gooi dit klad weg" }).click();
  await expect(ria.getByRole("alert")).toContainText("Vink aan dat dit klad voorgoed weg mag.");
  await sound(ria, "a draft that is to be thrown away");
  await ria.getByLabel("Ja, dit klad mag voorgoed weg").check();
  await ria.getByRole("button", { name: "Gooi dit klad weg" }).click();
  await expect(ria.getByRole("status")).toContainText("Het klad is weg.");
  await expect(ria.getByRole("link", { name: "Vergissing" })).toHaveCount(0);
});

alone("without network a walk is chosen from the copy of the list", async ({ page, house }) => {
  await page.goto("/hamont-lo");
  await holdsTheBundle(page);
  const shown = async (query) => {
    await page.goto(LIST + query);
    return page.locator("article.card:visible h3").allTextContents();
  };
  const queries = ["", "?bank=250", "?lengte=kort", "?zonder-trap=ja&toilet=ja", "?te-voet=ja", "?lengte=lang"];
  const there = [];
  // Another device asks the server: this one has never seen a narrowed list.
  for (const query of queries) {
    const html = await (await page.request.get(LIST + query)).text();
    there.push([...html.matchAll(/<h3[^>]*><a [^>]*>([^<]+)</g)].map(([, title]) => title));
  }
  expect(new Set(there.map(String)).size, "the choices differ").toBeGreaterThan(2);
  const WIDE = "/molenhoek/wandelingen?ernaast=ja";
  await page.goto(WIDE);
  const around = await page.locator("article.card:visible h3").allTextContents();
  await expect.poll(() => page.evaluate(async (wide) => !!(await caches.match(wide)), WIDE)).toBe(true);
  await house.kill();
  for (const [i, query] of queries.entries()) expect(await shown(query), query).toEqual(there[i]);
  await expect(page.locator("#past-niet")).toBeVisible();
  await shown("?bank=250");
  await expect(page.getByLabel("Hoe ver tussen twee banken?")).toHaveValue("250");
  await expect(page.locator("#past-niet")).toBeHidden();
  await page.getByLabel("Hoe ver?").selectOption("kort");
  await page.getByRole("button", { name: "Toon", exact: true }).click();
  await expect(page).toHaveURL(/lengte=kort/);
  await shown("?ernaast=ja");
  await expect(page.locator("#alleen-hier")).toBeVisible();
  // A copy of the wider list is that list.
  await page.goto(WIDE);
  expect(await page.locator("article.card:visible h3").allTextContents()).toEqual(around);
  await expect(page.locator("#alleen-hier")).toBeHidden();
});

alone("a coordinator reads a file, corrects the walk and publishes it; the pages are for everybody", async ({ page, house, browser }) => {
  const ria = await coordinator(browser, house);
  await ria.goto(DESK);
  await sound(ria, "the walks at the desk");
  const send = async (name, content) => {
    await ria.getByLabel("Het bestand met de wandeling").setInputFiles({ name, mimeType: "application/gpx+xml", buffer: Buffer.from(content) });
    await ria.getByRole("button", { name: "Lees dit bestand" }).click();
  };
  await send("kapot.gpx", "<gpx>\n<trk>");
  await expect(ria.getByRole("alert")).toContainText("Dit bestand kunnen we niet gebruiken: regel 2: het bestand stopt te vroeg");
  await sound(ria, "a file that cannot be read");
  const points = [[51.2251, 5.5352], [51.2271, 5.5352], [51.2271, 5.5402]];
  const trkpt = points.map(([lat, lon]) => `<trkpt lat="${lat}" lon="${lon}"/>`).join("");
  await send("veld.gpx", `<gpx version="1.1"><trk><name>Langs het veld</name><trkseg>${trkpt}</trkseg></trk></gpx>`);
  await expect(ria.getByRole("status")).toContainText("We lazen het bestand.");
  await sound(ria, "a walk at the desk");
  await ria.getByLabel("Het verhaal, in een paar zinnen").fill("Langs het veld met de koeien.");
  const row = ria.getByRole("group", { name: "Plek 1", exact: true });
  await row.getByLabel("Waar staat het?").fill("9999");
  await ria.getByRole("button", { name: "Zet op de site" }).click();
  await expect(ria.getByRole("alert")).toContainText("Plek 1: de wandeling is maar");
  await row.getByLabel("Waar staat het?").fill("200");
  await ria.getByText("Welke ontmoetingen zijn er op deze wandeling?").click();
  await ria.getByLabel("Soep op dinsdag").check();
  await ria.getByRole("button", { name: "Zet op de site" }).click();
  await expect(ria.getByRole("status")).toContainText("Bewaard.");
  await page.goto(`${LIST}/langs-het-veld`);
  await expect(page.locator("main")).toContainText("Langs het veld met de koeien.");
  await expect(page.locator("main")).toContainText("1 bank");
  await expect(page.getByRole("heading", { name: "Samen op deze wandeling" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Soep op dinsdag" })).toBeVisible();
});
