// Every page in every language, light and dark, on a small phone and zoomed in: axe-core finds nothing against
// WCAG 2.2 A and AA, and nothing has to be scrolled sideways.

import { NOW } from "../server.mjs";
import { PHONE, WIDE, ZOOMED, isForEverybody } from "../support/axe.mjs";
import { isAlive } from "../support/device.mjs";
import { LANGUAGES, PAGES, inLanguage } from "../support/pages.mjs";
import { expect, test } from "../support/test.mjs";

const examine = (page, name, sizes = [PHONE, ZOOMED]) => isForEverybody(page, name, sizes);

// The worker has no part in this, and a page of its own for each visit costs time.
test.use({ serviceWorkers: "block" });

for (const lang of LANGUAGES) {
  for (const part of [0, 1, 2]) {
    const pages = PAGES.filter((_, i) => i % 3 === part);
    test(`pages ${part + 1} of 3 in ${lang}: ${pages.map(({ name }) => name).join(" · ")}`, async ({ page }) => {
      test.setTimeout(120_000);
      for (const { name, path, status } of pages) {
        const answer = await page.goto(inLanguage(lang, path));
        expect(answer.status(), name).toBe(status);
        await expect(page.locator("html")).toHaveAttribute("lang", lang);
        await examine(page, name);
      }
    });
  }

  test(`what has come alive in ${lang}: kept moments, refusal, open filter, update`, async ({ page }) => {
    await page.clock.setFixedTime(NOW);
    for (const path of ["soep-op-dinsdag?dag=2026-11-24", "speelstraat-spoorstraat?dag=2026-11-25"]) {
      await page.goto(inLanguage(lang, `/hamont-lo/activiteiten/${path}`));
      await isAlive(page);
      const button = page.locator("main leptos-island button");
      const offered = await button.textContent();
      await button.click();
      await expect(button).not.toHaveText(offered);
    }
    await examine(page, "detail, kept");
    await page.goto(inLanguage(lang, "/bewaard"));
    await expect(page.locator("main article.card")).toHaveCount(2);
    await examine(page, "kept, filled");
    await page.goto(inLanguage(lang, "/hamont-lo/activiteiten"));
    await page.locator("summary").click();
    await page.locator("#update").evaluate((bar) => (bar.hidden = false));
    await examine(page, "list, filter opened, update ready");
  });
}

test("on a wide screen, where things stand elsewhere, nothing is found either", async ({ page }) => {
  test.setTimeout(120_000);
  for (const { name, path } of PAGES) {
    await page.goto(path);
    await examine(page, name, [WIDE]);
  }
});

test("letters at their largest fit on every page of the smallest phone", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 568 });
  await page.addInitScript(() => localStorage.setItem("keuvel-letters", '"3"'));
  for (const { name, path } of PAGES) {
    await page.goto(path);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect.soft(wide, `${name}: scrolls sideways`).toBe(0);
  }
});
