// A moment is kept on the device: readable without network, corrected when there is network again, forgotten at will.

import { NOW } from "../server.mjs";
import { calendar } from "../support/calendar.mjs";
import { holdsTheBundle, isAlive } from "../support/device.mjs";
import { alone, expect, test } from "../support/test.mjs";

const DAY = "/hamont-lo/activiteiten/soep-op-de-stoep?dag=2026-11-28";
const soup = {
  UID: "stoep@buurthuis.example",
  SUMMARY: "Soep op de stoep",
  LOCATION: "Speelplein Lo",
  DTSTART: "20261128T110000Z",
  DTEND: "20261128T130000Z",
};
const moments = (page) => page.locator("main article.card");
const keep = (page) => page.getByRole("button", { name: "Bewaar op dit toestel" });

// Kept moments pass by the clock of the device.
test.beforeEach(({ page }) => page.clock.setFixedTime(NOW));
alone.beforeEach(({ page }) => page.clock.setFixedTime(NOW));

alone("a kept moment is read without network, seen cancelled when there is network again, and forgotten", async ({ page, house }) => {
  await house.bring("stoep", "hamont-lo", calendar(soup));
  await page.goto(DAY);
  await isAlive(page);
  await keep(page).click();
  const forget = page.getByRole("button", { name: "Niet meer bewaren" });
  await expect(forget).toBeVisible();

  // Whoever comes back sees that it is kept.
  await page.reload();
  await expect(forget).toBeVisible();

  await page.getByRole("link", { name: "Bewaard" }).click();
  await expect(moments(page)).toHaveCount(1);
  await expect(moments(page)).toContainText("Soep op de stoep");
  await expect(moments(page)).toContainText("zaterdag 28 november, van 12 uur tot 14 uur");
  await expect(moments(page)).toContainText("Speelplein Lo");
  await expect(moments(page).locator(".stamp")).toHaveCount(0);

  await holdsTheBundle(page);
  await house.kill();
  await page.reload();
  await moments(page).getByRole("link", { name: "Soep op de stoep" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Soep op de stoep");
  await expect(page.locator("#copy")).toContainText("Dit is een kopie van");

  await house.start();
  const cancelled = { ...soup, SEQUENCE: "1", STATUS: "CANCELLED", COMMENT: "De ketel is stuk." };
  expect(await house.bring("stoep", "hamont-lo", calendar(cancelled))).toMatch(/^0 new, 1 changed/);
  const told = async () => (await page.request.get(DAY)).text();
  await expect.poll(told).toContain("De ketel is stuk.");
  await page.goto("/bewaard");
  await expect(moments(page).locator(".stamp")).toHaveText("Gaat niet door: De ketel is stuk.");
  // What was learned stays, network or not.
  await house.kill();
  await page.reload();
  await expect(moments(page).locator(".stamp")).toHaveText("Gaat niet door: De ketel is stuk.");

  await page.getByRole("button", { name: "Niet meer bewaren: Soep op de stoep" }).click();
  await expect(moments(page)).toHaveCount(0);
  await expect(page.getByRole("main")).toContainText("Je hebt nog niets bewaard.");
  await page.reload();
  await expect(page.getByRole("main")).toContainText("Je hebt nog niets bewaard.");
});

test("moments stand in the order of their days; one press too many is undone by another", async ({ page }) => {
  for (const path of ["loop-eens-binnen?dag=2026-11-29", "buurtbabbel?dag=2026-11-30", "soep-op-dinsdag?dag=2026-11-24"]) {
    await page.goto(`/hamont-lo/activiteiten/${path}`);
    await isAlive(page);
    await keep(page).click();
  }
  await page.getByRole("button", { name: "Niet meer bewaren" }).click();
  await keep(page).click();
  await page.goto("/bewaard");
  await expect(moments(page).getByRole("heading")).toHaveText(["Soep op dinsdag", "Loop eens binnen", "Buurtbabbel"]);
});

alone("a kept moment that is changed but takes place does not look cancelled", async ({ page, house }) => {
  await page.goto("/hamont-lo/activiteiten/turnen-op-een-stoel?dag=2026-12-03");
  await isAlive(page);
  await keep(page).click();
  await house.bring("stoep", "hamont-lo", calendar(soup));
  await page.goto(DAY);
  await isAlive(page);
  await keep(page).click();
  // As a device has it that kept its moments before it was kept whether they take place.
  const older = () => {
    const kept = JSON.parse(localStorage["keuvel-bewaard"]).map(({ takes_place, ...moment }) => moment);
    localStorage["keuvel-bewaard"] = JSON.stringify(kept);
  };
  const quiet = moments(page).filter({ hasText: "Turnen op een stoel" }).locator(".stamp");
  const loud = moments(page).filter({ hasText: "Soep op de stoep" }).locator(".stamp");
  await page.goto("/bewaard");
  await expect(quiet).toHaveText(/^Let op, deze keer anders: /);
  await expect(quiet).toHaveClass("stamp note");
  await expect(loud).toHaveCount(0);

  await page.evaluate(older);
  expect(await house.bring("stoep", "hamont-lo", calendar({ ...soup, SEQUENCE: "1", STATUS: "CANCELLED" }))).toMatch(/^0 new, 1 changed/);
  await expect.poll(async () => (await page.request.get(DAY)).text()).toContain("Gaat niet door");
  await page.reload();
  await expect(quiet).toHaveClass("stamp note");
  await expect(loud).toHaveClass("stamp");
  // And it is remembered so.
  await house.kill();
  await page.reload();
  await expect(quiet).toHaveClass("stamp note");
  await expect(loud).toHaveClass("stamp");
});

test("a kept moment that is over says so", async ({ page }) => {
  await page.goto("/hamont-lo/activiteiten/soep-op-dinsdag?dag=2026-11-24");
  await isAlive(page);
  await keep(page).click();
  await page.clock.setFixedTime(new Date("2026-11-25T10:00:00+01:00"));
  await page.goto("/bewaard");
  await expect(moments(page).locator(".stamp")).toHaveText("Voorbij");
});

test("a device that will not keep anything says so, and what to do instead", async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await page.goto("/hamont-lo/activiteiten/soep-op-dinsdag?dag=2026-11-24");
  await isAlive(page);
  await keep(page).click();
  await expect(page.getByText("Dit toestel wil niets bewaren.")).toBeVisible();
  await expect(keep(page)).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("nothing is offered that cannot work, and the page says what can", async ({ page }) => {
    await page.goto("/bewaard");
    const instead = page.locator("main noscript > p");
    await expect(instead.first()).toBeVisible();
    await expect(instead.first()).toHaveText("Bewaren werkt alleen met JavaScript. Je kan wel alles printen.");
    await expect(page.getByRole("button", { name: /letters/ })).toHaveCount(0);
    await page.goto("/hamont-lo/activiteiten/soep-op-dinsdag?dag=2026-11-24");
    await expect(keep(page)).toHaveCount(0);
    await expect(page.getByRole("link", { name: "Zet in mijn agenda" })).toBeVisible();
  });
});

test.describe("on a weak network", () => {
  test.use({ serviceWorkers: "block" });

  test("a press that comes before what keeps is there is done once it is", async ({ page }) => {
    let refused = 0;
    await page.route(/\.wasm$/, (route) => {
      refused += 1;
      return route.abort();
    });
    await page.goto("/hamont-lo/wandelingen/kuieren-en-keuvelen-op-het-lo", { waitUntil: "networkidle" });
    expect(refused).toBe(0);
    const keepWalk = page.getByRole("button", { name: "Bewaar deze wandeling" });
    await keepWalk.click();
    await expect.poll(() => refused).toBe(1);
    await page.unroute(/\.wasm$/);
    await expect(keepWalk).toBeVisible();
    await page.evaluate(() => dispatchEvent(new Event("online")));
    await expect(page.getByRole("button", { name: "Niet meer bewaren" })).toBeVisible();
    await page.goto("/bewaard");
    await expect(page.getByRole("main")).toContainText("Kuieren en keuvelen");
  });
});

test.describe("letters", () => {
  // Scripts are held back below; a worker would bring them from its cache.
  test.use({ serviceWorkers: "block" });
  const size = (page) => page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize));

  test("larger letters stay, on every page, and stand before the first paint", async ({ page }) => {
    await page.goto("/bewaard#letters");
    await isAlive(page);
    const usual = await size(page);
    await page.getByRole("button", { name: "Heel grote letters" }).click();
    await expect(page.getByRole("button", { name: "Heel grote letters" })).toHaveAttribute("aria-pressed", "true");
    expect(await size(page)).toBe(1.5 * usual);

    // No script but the one in the page itself: so nothing can be painted small first.
    await page.route(/\.js$/, (route) => route.abort());
    for (const path of ["/hamont-lo", "/fr/hamont-lo/activiteiten", "/bewaard"]) {
      await page.goto(path);
      expect(await size(page)).toBe(1.5 * usual);
      const wide = () => document.documentElement.scrollWidth - innerWidth;
      expect(await page.evaluate(wide), `${path} scrolls sideways`).toBeLessThanOrEqual(0);
    }
    await page.unroute(/\.js$/);
    await page.reload();
    await isAlive(page);
    await expect(page.getByRole("button", { name: "Heel grote letters" })).toHaveAttribute("aria-pressed", "true");
    await expect(page.getByRole("button", { name: "Gewone letters" })).toHaveAttribute("aria-pressed", "false");
    await page.getByRole("button", { name: "Gewone letters" }).click();
    await page.reload();
    expect(await size(page)).toBe(usual);
  });
});
