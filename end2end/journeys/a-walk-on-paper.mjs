// The walk on the fridge: every one of the example is one A4 in large letters, with its map, how far each bench is, and
// the number to call.

import { walks } from "../support/gpx.mjs";
import { drawn, plain, print, scan } from "../support/paper.mjs";
import { expect, test } from "../support/test.mjs";

/** A bench and how far it is, as each language says it. */
const BENCH = {
  nl: /na ([\d,]+ (?:kilo)?meter) Bank/,
  fr: /après ([\d,]+ (?:kilo)?mètres?) Banc/,
  en: /after ([\d.]+ (?:kilo)?metres?) Bench/,
};

/** What the page of the walk says of itself: what its sheet must say too. */
async function known(page, lang, path) {
  await page.goto(path);
  const lines = await page.locator(".trail li", { has: page.locator('use[href="#i-bench"]') }).allTextContents();
  const bench = { nl: "Bank", fr: "Banc", en: "Bench" }[lang];
  return {
    title: await page.getByRole("heading", { level: 1 }).textContent(),
    number: await page.locator('main a[href^="tel:"], footer .call a').first().textContent(),
    benches: lines.map((line) => `${BENCH[lang].exec(plain(line))?.[1] ?? line} ${bench}`),
  };
}

/** How often each text is there. */
const counted = (all) => [...Map.groupBy(all, (one) => one)].map(([one, same]) => [one, same.length]);

async function isOneSheet(page, house, info, lang, walk) {
  const path = lang === "nl" ? walk : `/${lang}${walk}`;
  const { title, number, benches } = await known(page, lang, path);
  expect(benches.length, path).toBeGreaterThanOrEqual(5);
  await page.goto(`${path}/blad`);
  const file = info.outputPath(`${walk.split("/").at(-1)}.pdf`);
  const sheet = await print(page, file);
  expect.soft(sheet, path).toMatchObject({ sheets: 1, size: expect.stringMatching(/\(A4\)/) });
  expect.soft(sheet.smallest, `${path}: letters`).toBeGreaterThanOrEqual(16);
  for (const words of [title, number]) expect.soft(sheet.text, path).toContain(plain(words));
  for (const [bench, times] of counted(benches)) {
    expect.soft(` ${sheet.text}`.split(` ${bench}`).length - 1, `${path}: ${bench}`).toBeGreaterThanOrEqual(times);
  }
  expect.soft(await scan(file), `${path}: code`).toBe(`${house.url}${path}`);
  return file;
}

test("the sheet of every walk of the example is one A4 with its map, its benches and a number to call", async ({ page, house, request }, info) => {
  const all = await walks(request);
  expect(all).toHaveLength(10);
  for (const walk of all) {
    const file = await isOneSheet(page, house, info, "nl", walk);
    const map = await drawn(page, file, "#kaart");
    expect.soft(Math.min(map.across, map.down), `${walk}: the map, in millimetres`).toBeGreaterThan(40);
  }
});

for (const lang of ["fr", "en"]) {
  test(`the sheet of a walk in another language is one A4 too (${lang})`, async ({ page, house }, info) => {
    for (const walk of [
      "/hamont-lo/wandelingen/klein-toertje-met-de-rollator",
      "/achel-centrum/wandelingen/naar-de-kluis-en-terug",
      "/sint-lodewijk/wandelingen/trage-weg-langs-de-beek",
    ]) {
      await isOneSheet(page, house, info, lang, walk);
    }
  });
}
