// The week on the fridge: one A4 in large letters, with the number to call and a code that leads to the neighbourhood.

import { calendar } from "../support/calendar.mjs";
import { holdsTheBundle } from "../support/device.mjs";
import { plain, print, scan } from "../support/paper.mjs";
import { alone, expect, test } from "../support/test.mjs";

const A4 = /\(A4\)/;

for (const [municipality, many] of [
  ["Hamont-Achel", 4],
  ["Pelt", 10],
  ["Deerlijk", 10],
  ["Moorslede", 3],
]) {
  test(`the week of each neighbourhood of ${municipality} is one sheet that can be read and scanned`, async ({ page, house }, info) => {
    await page.goto("/?kies=ja");
    const section = page.locator("main section", { has: page.getByRole("heading", { name: municipality, exact: true }) });
    const places = await section.locator("button").evaluateAll((all) => all.map((b) => ({ slug: b.value, name: b.innerText })));
    expect(places).toHaveLength(many);
    for (const { slug, name } of places) {
      await page.goto(`/${slug}`);
      const number = await page.locator("footer .call a").textContent();
      await page.goto(`/${slug}/weekprogramma`);
      const file = info.outputPath(`${slug}.pdf`);
      const sheet = await print(page, file);
      expect.soft(sheet, slug).toMatchObject({ sheets: 1, size: expect.stringMatching(A4) });
      expect.soft(sheet.smallest, `${slug}: letters`).toBeGreaterThanOrEqual(16);
      for (const words of [name, municipality, "Van 23 november tot 29 november", number, `localhost:${house.port}/${slug}`]) {
        expect.soft(sheet.text, slug).toContain(words);
      }
      expect.soft(await scan(file), `${slug}: code`).toBe(`${house.url}/${slug}`);
    }
  });
}

for (const place of ["hamont-lo", "deerlijk-centrum"]) {
  test(`every moment of the week in ${place} stands on the sheet, or is counted`, async ({ page }, info) => {
    const moments = [];
    for (let day = 23; day <= 29; day += 1) {
      await page.goto(`/${place}/activiteiten?dag=2026-11-${day}`);
      const ofDay = await page.locator("main article.card").evaluateAll((cards) =>
        cards.map((card) => ({ title: card.querySelector("h3").innerText, off: card.classList.contains("off") })),
      );
      moments.push(...ofDay);
    }
    expect(moments.length).toBeGreaterThan(8);
    await page.goto(`/${place}/weekprogramma`);
    const { text } = await print(page, info.outputPath("week.pdf"));
    // The same title may stand there several times: on so many days it must be read.
    const missing = Map.groupBy(moments, ({ title }) => plain(title)).entries().reduce((sum, [title, days]) => {
      return sum + Math.max(0, days.length - (text.split(title).length - 1));
    }, 0);
    expect(missing).toBe(Number(/En nog (\d+) moment/.exec(text)?.[1] ?? 0));
    if (moments.some(({ off }) => off)) expect(text).toContain("Gaat niet door");
  });
}

for (const [lang, week, call] of [
  ["fr", "Du 23 novembre au 29 novembre", "Appelez Ria, 011 00 00 10"],
  ["en", "From 23 November to 29 November", "Call Ria, 011 00 00 10"],
]) {
  test(`the sheet in another language is one sheet too (${lang})`, async ({ page, house }, info) => {
    await page.goto(`/${lang}/hamont-lo/weekprogramma`);
    const file = info.outputPath("week.pdf");
    const sheet = await print(page, file);
    expect(sheet).toMatchObject({ sheets: 1, size: expect.stringMatching(A4) });
    expect(sheet.smallest).toBeGreaterThanOrEqual(16);
    expect(sheet.text).toContain(week);
    expect(sheet.text).toContain(call);
    expect(await scan(file)).toBe(`${house.url}/${lang}/hamont-lo`);
  });
}

alone("a week with far too much stays one sheet, and says how much more there is", async ({ page, house }, info) => {
  const long = "Rollatoronderhoudsnamiddag met fietsenmakersspreekuur, bandenspanningscontrole en taart";
  const events = Array.from({ length: 40 }, (_, i) => ({
    UID: `veel-${i}@buurthuis.example`,
    SUMMARY: i % 2 ? `Koffie ${i}` : `${long} ${i}`,
    LOCATION: "Gemeenschapscentrum De Adelaar, Heerstraat 13, 8890 Dadizele",
    DTSTART: `202611${24 + (i % 6)}T${10 + (i % 8)}0000Z`,
    DTEND: `202611${24 + (i % 6)}T${11 + (i % 8)}0000Z`,
  }));
  expect(await house.bring("veel", "dadizele", calendar(...events))).toMatch(/^40 new/);
  await page.goto("/dadizele/weekprogramma");
  const file = info.outputPath("week.pdf");
  const sheet = await print(page, file);
  expect(sheet).toMatchObject({ sheets: 1, size: expect.stringMatching(A4) });
  expect(sheet.smallest).toBeGreaterThanOrEqual(16);
  expect(sheet.text).toMatch(/En nog \d\d momenten\. Scan de code of bel\./);
  expect(await scan(file)).toBe(`${house.url}/dadizele`);
});

/** Words as organisers write them, the same at each run. */
function* words(seed) {
  const some = (
    "Buurtbabbel Soep Rollatoronderhoudsnamiddag dansen met en voor de het een op zaal Vrijetijdscentrum Café Bloemschikken " +
    "Kerstmarkt 't Gemeenschapscentrum Sint-Katelijne-Waver & wandelen Ontmoetingsnamiddag (gratis) WAAROM kaarten petanque € 12,50 thé dansant"
  ).split(" ");
  for (let n = seed; ; n = (n * 1103515245 + 12345) % 2147483648) yield [some[(n >> 8) % some.length], n >> 8];
}

alone("forty weeks of all sorts are one sheet each, in every language, and little of it stays white", async ({ page, house }) => {
  const word = words(7);
  const say = (most) => Array.from({ length: 1 + (word.next().value[1] % most) }, () => word.next().value[0]).join(" ");
  const events = [];
  for (let week = 0; week < 40; week += 1) {
    for (let i = 8 + (word.next().value[1] % 25); i > 0; i -= 1) {
      const day = new Date(Date.UTC(2026, 10, 30 + 7 * week + (word.next().value[1] % 7)));
      const date = day.toISOString().slice(0, 10).replaceAll("-", "");
      const hour = 9 + (word.next().value[1] % 9);
      const whole = word.next().value[1] % 9 === 0;
      events.push({
        UID: `week-${week}-${i}@buurthuis.example`,
        SUMMARY: say(9),
        LOCATION: say(7),
        CONTACT: "Griet, 056 00 00 10",
        ...(whole ? { "DTSTART;VALUE=DATE": date } : { DTSTART: `${date}T${String(hour).padStart(2, "0")}3000Z`, DURATION: "PT1H" }),
        ...(word.next().value[1] % 7 === 0 ? { STATUS: "CANCELLED", COMMENT: say(12) } : {}),
      });
    }
  }
  expect(await house.bring("weken", "dadizele", calendar(...events))).toMatch(new RegExp(`^${events.length} new`));
  // A4 within its margins, in pixels of the browser: what a sheet would be printed as, without printing it.
  await page.setViewportSize({ width: 703, height: 1031 });
  await page.emulateMedia({ media: "print" });
  const white = [];
  for (let week = 0; week < 40; week += 1) {
    const monday = new Date(Date.UTC(2026, 10, 30 + 7 * week)).toISOString().slice(0, 10);
    for (const lang of ["", "/fr", "/en"]) {
      const path = `${lang}/dadizele/weekprogramma?week=${monday}`;
      await page.goto(path);
      const sheet = await page.evaluate(() => {
        const edges = (selector) => document.querySelector(selector)?.getBoundingClientRect();
        const [main, foot, more, last] = ["main", ".sheet-foot", ".more", "main > :last-child"].map(edges);
        const line = parseFloat(getComputedStyle(document.querySelector(".moment")).lineHeight);
        return { over: last.bottom - main.bottom, wide: document.documentElement.scrollWidth - innerWidth, white: more && (foot.top - more.bottom) / line };
      });
      expect.soft(sheet.over, `${path} is higher than a sheet`).toBeLessThanOrEqual(0);
      expect.soft(sheet.wide, `${path} is wider than a sheet`).toBeLessThanOrEqual(0);
      if (sheet.white !== undefined) white.push(sheet.white);
    }
  }
  // Sheets that say there is more: the next moment may take three lines with its heading, of some thirty.
  white.sort((a, b) => a - b);
  expect(white.length).toBeGreaterThan(20);
  expect(white[0]).toBeGreaterThanOrEqual(0);
  expect(white[Math.floor(white.length / 2)], white.map((w) => w.toFixed(1)).join(" ")).toBeLessThan(4);
});

alone("a sheet printed without network is one sheet too", async ({ page, house }, info) => {
  await page.goto("/hamont-lo");
  await holdsTheBundle(page);
  await house.kill();
  await page.goto("/hamont-lo/weekprogramma");
  await expect(page.locator("#copy")).toBeVisible();
  const sheet = await print(page, info.outputPath("week.pdf"));
  expect(sheet).toMatchObject({ sheets: 1, size: expect.stringMatching(A4) });
});

test("a moment on paper is what can be read, without what can only be pressed", async ({ page }, info) => {
  await page.goto("/hamont-lo/activiteiten/speelstraat-spoorstraat?dag=2026-11-25");
  const { smallest, text } = await print(page, info.outputPath("moment.pdf"));
  expect(smallest).toBeGreaterThanOrEqual(16);
  expect(text).toContain("Gaat niet door: Te veel regen.");
  expect(text).toContain("woensdag 25 november");
  expect(text).toContain("011 00 00 10");
  for (const pressed of ["Bewaar op dit toestel", "Zet in mijn agenda", "Andere buurt", "Ontmoeten", "Français"]) {
    expect(text).not.toContain(pressed);
  }
  // It may hang on the fridge for a week.
  expect(text).not.toMatch(/\b(vandaag|morgen|overmorgen)\b/i);
});
