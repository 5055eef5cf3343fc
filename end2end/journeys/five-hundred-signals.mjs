// A team with much to do: five hundred signals are there two seconds after the passphrase, and the page stays at hand.

import { founds, makesKeys, regisseur, sealsFor } from "../support/regie.mjs";
import { alone as test, expect } from "../support/test.mjs";

const MANY = 500;
/** Milliseconds from the press on "Open" to the list. */
const MOST = 2_000;
/** Milliseconds that the page may keep somebody waiting who presses something. */
const AT_HAND = 200;
const PATIENT = { timeout: 60_000 };

test("five hundred signals are there two seconds after the passphrase, and the page stays at hand", async ({ page, house }) => {
  test.setTimeout(240_000);
  await regisseur(page, house, "Els");
  const { words } = await makesKeys(page);
  await founds(page);
  await sealsFor(house, Array.from({ length: MANY }, () => ({})));
  // The browser's own clock, so that this program's waiting is no part of it: from the press until the list was painted.
  await page.addInitScript(() => {
    window.long = [];
    new PerformanceObserver((list) => window.long.push(...list.getEntries().map(({ duration }) => duration))).observe({ entryTypes: ["longtask"] });
    addEventListener("submit", () => {
      Object.assign(window, { long: [], begun: performance.now(), shown: 0, steps: 0 });
    }, true);
    addEventListener("DOMContentLoaded", () => {
      const bar = document.querySelector("[data-progress]");
      if (!bar) return;
      new MutationObserver(() => (window.steps += 1)).observe(bar, { attributes: true, attributeFilter: ["value"] });
      const list = document.querySelector('[data-list="concerns"]');
      new MutationObserver(() => {
        if (window.shown || !list.children.length) return;
        requestAnimationFrame(() => setTimeout(() => (window.shown = performance.now())));
      }).observe(list, { childList: true });
    });
  });
  const took = [];
  const longest = [];
  // A machine on which others work too has its moments: of three times the best counts.
  for (let time = 0; time < 3; time += 1) {
    await page.goto("/regie");
    await page.getByLabel("Je zes woorden").fill(words);
    await page.getByRole("button", { name: "Open", exact: true }).click();
    await expect(page.getByRole("button", { name: `Nieuw (${MANY})` })).toBeVisible(PATIENT);
    await expect(page.locator('[data-list="concerns"] button')).toHaveCount(60);
    await page.waitForFunction(() => window.shown > 0);
    // All of them are there, a part at a time; to show more is a press like another.
    await page.getByRole("button", { name: "Toon er meer" }).click();
    await expect(page.locator('[data-list="concerns"] button')).toHaveCount(120);
    await page.getByLabel("Zoek in wat open is").pressSequentially("els");
    await expect(page.getByText("Hier staat niets.")).toBeVisible();
    const measured = await page.evaluate(async () => {
      // What was long is told a moment later.
      await new Promise((done) => setTimeout(done, 200));
      return { took: window.shown - window.begun, long: Math.max(0, ...window.long), steps: window.steps };
    });
    took.push(Math.round(measured.took));
    longest.push(Math.round(measured.long));
    expect(measured.steps, "progress is shown on the way").toBeGreaterThan(5);
  }
  console.log(`${MANY} signals: ${took.join(", ")} ms after the passphrase; longest task on the main thread ${longest.join(", ")} ms`);
  expect(Math.min(...took), `milliseconds until the list: ${took}`).toBeLessThanOrEqual(MOST);
  expect(Math.min(...longest), `longest task on the main thread: ${longest}`).toBeLessThanOrEqual(AT_HAND);
});
