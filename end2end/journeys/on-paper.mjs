// The week on the fridge: one A4 in large letters, with the number to call and a code that leads to the neighbourhood.

import { calendar } from "../support/calendar.mjs";
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
