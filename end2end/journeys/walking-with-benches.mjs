// A walk is chosen for its benches, its map is moved, and on the path it says how far the next bench is.

import { holdsTheBundle, isAlive, mapListens } from "../support/device.mjs";
import { plain, print, scan } from "../support/paper.mjs";
import { alone, expect, test } from "../support/test.mjs";

const LIST = "/hamont-lo/wandelingen";
const WALK = `${LIST}/kuieren-en-keuvelen-op-het-lo`;
/** Where it begins, and a place on the line some way along. */
const START = { latitude: 51.2251, longitude: 5.5352 };
const FAR = { latitude: 51.2351, longitude: 5.5352 };

const map = (page) => page.locator("#kaartvenster");
/** How much nearer the map is than at first, and where its corner lies. */
const view = (page) =>
  page.locator("#kaart").evaluate((svg) => {
    const { a: zoom, e: x, f: y } = new DOMMatrix(getComputedStyle(svg).transform);
    return { zoom, x, y };
  });

test("a resident finds a walk that is never more than 250 metres without a bench", async ({ page }) => {
  await page.goto("/hamont-lo");
  await page.getByRole("main").getByRole("link", { name: /^Wandelen/ }).click();
  await page.getByText("Kies wat bij je past").click();
  await page.getByLabel("Hoe ver tussen twee banken?").selectOption("hoogstens 250 meter");
  await page.getByRole("button", { name: "Toon", exact: true }).click();
  await expect(page).toHaveURL(/bank=250/);
  const cards = page.locator("article.card");
  for (const text of await cards.locator(".facts").allTextContents()) {
    expect(Number(/hoogstens (\d+) meter zonder bank/.exec(text)[1])).toBeLessThanOrEqual(250);
  }
  await page.getByRole("link", { name: "Kuieren en keuvelen op het Lo" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Kuieren en keuvelen op het Lo");
  await expect(page.locator("main dl")).toContainText("14 banken");
});

test("everything on the map also stands in the list", async ({ page }) => {
  await page.goto(WALK);
  const signs = await page.locator("#kaart .mark use").evaluateAll((all) => all.map((use) => use.getAttribute("href")));
  const list = await page.locator(".trail use").evaluateAll((all) => all.map((use) => use.getAttribute("href")));
  for (const sign of new Set(signs)) {
    const count = (all) => all.filter((one) => one === sign).length;
    expect(count(list), sign).toBeGreaterThanOrEqual(count(signs));
  }
  expect(signs.filter((sign) => sign === "#i-bench")).toHaveLength(14);
});

test("the map comes nearer and moves by buttons alone", async ({ page }) => {
  await page.goto(WALK);
  await mapListens(page);
  const arrow = (name) => page.getByRole("group", { name: "Verschuif de kaart" }).getByRole("button", { name, exact: true });
  const ways = ["Links", "Rechts", "Omhoog", "Omlaag"];
  // As long as all of it is seen there is nowhere to go, and that is said beside them.
  await expect(page.getByText("Maak de kaart groter om te schuiven.")).toBeVisible();
  for (const way of ways) await expect(arrow(way)).toBeDisabled();
  for (const size of [{ width: 360, height: 740 }, { width: 1280, height: 800 }]) {
    await page.setViewportSize(size);
    for (const way of ways) {
      const { width, height } = await arrow(way).boundingBox();
      expect(Math.min(width, height), way).toBeGreaterThanOrEqual(48);
    }
  }
  await page.getByRole("button", { name: "Groter" }).click();
  await page.getByRole("button", { name: "Groter" }).click();
  await expect.poll(async () => (await view(page)).zoom).toBeCloseTo(2.56, 2);
  for (const [there, back, along, sign] of [["Rechts", "Links", "x", -1], ["Omlaag", "Omhoog", "y", -1]]) {
    const before = await view(page);
    await arrow(there).click();
    await expect.poll(async () => ((await view(page))[along] - before[along]) * sign).toBeGreaterThan(40);
    await arrow(back).click();
    await expect.poll(async () => Math.abs((await view(page))[along] - before[along])).toBeLessThan(1);
  }
  await page.getByRole("button", { name: "Hele wandeling" }).click();
  await expect.poll(() => view(page)).toEqual({ zoom: 1, x: 0, y: 0 });
  for (const way of ways) await expect(arrow(way)).toBeDisabled();
});

test("the map comes nearer by buttons, and comes nearer and moves by keys, wheel and fingers", async ({ page, context }) => {
  await page.goto(WALK);
  await mapListens(page);
  expect((await view(page)).zoom).toBe(1);
  await page.getByRole("button", { name: "Groter" }).click();
  await expect.poll(async () => (await view(page)).zoom).toBeCloseTo(1.6, 2);
  await page.getByRole("button", { name: "Kleiner" }).click();
  await expect.poll(async () => (await view(page)).zoom).toBe(1);

  await map(page).focus();
  await page.keyboard.press("+");
  await page.keyboard.press("+");
  const before = await view(page);
  expect(before.zoom).toBeCloseTo(2.56, 2);
  await page.keyboard.press("ArrowRight");
  expect((await view(page)).x).toBeLessThan(before.x);
  await page.keyboard.press("0");
  expect((await view(page)).zoom).toBe(1);

  await map(page).hover();
  await page.mouse.wheel(0, -100);
  await expect.poll(async () => (await view(page)).zoom).toBeGreaterThan(1.1);
  await page.getByRole("button", { name: "Hele wandeling" }).click();
  await expect.poll(async () => (await view(page)).zoom).toBe(1);

  // Two fingers apart, then one that moves.
  const box = await map(page).boundingBox();
  const [x, y] = [box.x + box.width / 2, box.y + Math.min(box.height, 300) / 2];
  const session = await context.newCDPSession(page);
  const touch = (type, ...points) =>
    session.send("Input.dispatchTouchEvent", { type, touchPoints: points.map(([px, py], id) => ({ x: px, y: py, id })) });
  await touch("touchStart", [x - 20, y], [x + 20, y]);
  for (const wide of [30, 45, 60]) await touch("touchMove", [x - wide, y], [x + wide, y]);
  await touch("touchEnd");
  await expect.poll(async () => (await view(page)).zoom).toBeGreaterThan(2);
  const near = await view(page);
  await touch("touchStart", [x, y]);
  await touch("touchMove", [x - 40, y - 30]);
  await touch("touchMove", [x - 60, y - 50]);
  await touch("touchEnd");
  await expect.poll(async () => (await view(page)).x).toBeLessThan(near.x - 30);
});

test("on pressing it says where one is and how far the next bench is, and tells nobody", async ({ page, context }) => {
  await context.grantPermissions(["geolocation"]);
  await context.setGeolocation(START);
  const asked = [];
  await page.addInitScript(() => {
    window.asked = 0;
    const real = navigator.geolocation.watchPosition.bind(navigator.geolocation);
    navigator.geolocation.watchPosition = (...all) => ((window.asked += 1), real(...all));
  });
  await page.goto(WALK);
  await mapListens(page);
  expect(await page.evaluate(() => window.asked)).toBe(0);
  page.on("request", (request) => asked.push(request.url() + (request.postData() ?? "")));
  await page.getByRole("button", { name: "Waar ben ik?" }).click();
  const said = page.locator(".map-where [role=status]");
  await expect(said).toContainText("Je bent op de wandeling.");
  await expect(said).toContainText(/Vooruit: bank na \d+ meter, einde na 2,8 kilometer\./);
  await expect(said).toContainText("Terug: geen bank meer, start na 0 meter.");
  await expect(page.locator("#jij")).toBeVisible();

  await context.setGeolocation(FAR);
  await expect(said).toContainText(/Je bent \d+ meter van de wandeling\./);
  expect(asked.filter((url) => /51\.2|5\.53/.test(url))).toEqual([]);
  await page.getByRole("button", { name: "Stop met zoeken" }).click();
  await expect(said).toBeHidden();
});

test("who does not want to be found is told how to change that", async ({ page, context }) => {
  await context.clearPermissions();
  await page.goto(WALK);
  await mapListens(page);
  await page.getByRole("button", { name: "Waar ben ik?" }).click();
  await expect(page.locator(".map-where [role=status]")).toContainText(/Je toestel (mag niet zeggen|vindt niet) waar je bent/);
});

test("the list begins with what is nearest", async ({ page, context }) => {
  await context.grantPermissions(["geolocation"]);
  await context.setGeolocation({ latitude: 51.2573, longitude: 5.4796 });
  await page.goto("/hamont-lo/wandelingen?ernaast=ja");
  await page.waitForLoadState("load");
  await page.getByRole("button", { name: "Wat is het dichtst bij mij?" }).click();
  await expect(page.locator("article.card").first().locator("small")).toContainText("van hier");
  const far = await page.locator("article.card small").allTextContents();
  const metres = far.map((text) => Number(/([\d,]+) (kilometer|meter)/.exec(text)[1].replace(",", ".")) * (/kilometer/.test(text) ? 1000 : 1));
  expect([...metres].sort((a, b) => a - b)).toEqual(metres);
});

alone("without network the walks and their maps open within a second", async ({ page, house }) => {
  await page.goto("/hamont-lo");
  await holdsTheBundle(page);
  await house.kill();
  for (const path of [LIST, WALK, `${LIST}/klein-toertje-met-de-rollator`]) {
    let fastest = Infinity;
    for (let time = 0; time < 3 && fastest >= 1000; time += 1) {
      await page.goto(path);
      fastest = Math.min(fastest, await page.evaluate(() => performance.getEntriesByType("navigation")[0].loadEventEnd));
    }
    expect(fastest, path).toBeLessThan(1000);
    await expect(page.locator("#copy"), path).toContainText("Dit is een kopie van");
  }
  await page.goto(WALK);
  await mapListens(page);
  await page.getByRole("button", { name: "Groter" }).click();
  await expect.poll(async () => (await view(page)).zoom).toBeCloseTo(1.6, 2);
  expect(await page.locator("#kaart path").count()).toBeGreaterThan(8);
});

alone("a kept walk stays on the device", async ({ page, house }) => {
  await page.goto("/dadizele/wandelingen/rond-de-basiliek");
  await isAlive(page);
  await page.getByRole("button", { name: "Bewaar deze wandeling" }).click();
  await expect(page.getByRole("button", { name: "Niet meer bewaren" })).toBeVisible();
  const kept = () => page.evaluate(async () => !!(await (await caches.open("keuvel-kept")).match(location.pathname)));
  await expect.poll(kept).toBe(true);
  // What a device fetches after its first visit has come in.
  await expect.poll(() => page.evaluate(async () => !!(await caches.match("/bewaard")))).toBe(true);
  await house.kill();
  await page.goto("/bewaard");
  await page.getByRole("link", { name: "Rond de basiliek" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Rond de basiliek");
  await expect(page.locator("#kaart")).toBeVisible();
});

for (const lang of ["nl", "fr", "en"]) {
  test(`a walk is one sheet of paper with its map, its benches and a number to call (${lang})`, async ({ page, house }, info) => {
    const prefix = lang === "nl" ? "" : `/${lang}`;
    await page.goto(`${prefix}${WALK}/blad`);
    const file = info.outputPath("walk.pdf");
    const sheet = await print(page, file);
    expect(sheet).toMatchObject({ sheets: 1, size: expect.stringMatching(/\(A4\)/) });
    expect(sheet.smallest).toBeGreaterThanOrEqual(16);
    expect(sheet.text).toContain("Kuieren en keuvelen op het Lo");
    expect(sheet.text).toContain("011 00 00 10");
    const bench = { nl: "Bank", fr: "Banc", en: "Bench" }[lang];
    expect(plain(sheet.text).split(bench).length - 1).toBeGreaterThanOrEqual(14);
    expect(await scan(file)).toBe(`${house.url}${prefix}${WALK}`);
  });
}

alone("a track of another program becomes a walk", async ({ page, house }) => {
  const points = [[51.2251, 5.5352], [51.2271, 5.5352], [51.2271, 5.5402]];
  const gpx = `<gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1"><trk><name>Langs het veld</name><trkseg>${points
    .map(([lat, lon]) => `<trkpt lat="${lat}" lon="${lon}"/>`)
    .join("")}</trkseg></trk></gpx>`;
  expect(await house.bringWalks("hamont-lo", { "veld.gpx": gpx })).toMatch(/^1 new/);
  await page.goto(LIST);
  await expect(page.getByRole("link", { name: "Langs het veld" })).toBeVisible();
  await expect(house.bringWalks("hamont-lo", { "kapot.gpx": "<gpx><trk>" })).rejects.toThrow(/line 1: the file breaks off/);
});
