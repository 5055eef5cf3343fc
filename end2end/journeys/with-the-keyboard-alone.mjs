// No mouse, no finger: Tab, Enter and Space lead everywhere, and one always sees where one is.

import { isAlive, mapListens } from "../support/device.mjs";
import { focused, ring, tabTo } from "../support/focus.mjs";
import { expect, test } from "../support/test.mjs";

const LIST = "/hamont-lo/activiteiten";
const WALK = "/hamont-lo/wandelingen/kuieren-en-keuvelen-op-het-lo";

for (const path of ["/hamont-lo", LIST, "/bewaard", "/"]) {
  test(`the first press on Tab offers to skip to the content (${path})`, async ({ page }) => {
    await page.goto(path);
    await page.keyboard.press("Tab");
    expect(await focused(page)).toMatchObject({ name: "Naar de inhoud", visible: true });
    expect(await ring(page)).toBeGreaterThan(100);
    await page.keyboard.press("Enter");
    await expect(page.locator("#inhoud")).toBeFocused();
    // And from there on, the content.
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => !!document.activeElement.closest("#inhoud"))).toBe(true);
  });
}

for (const [path, atLeast] of [
  ["/hamont-lo", 15],
  [`${LIST}?gratis=ja`, 20],
  [`${LIST}/soep-op-dinsdag?dag=2026-11-24`, 15],
  ["/bewaard", 8],
  [WALK, 20],
]) {
  for (const colorScheme of ["light", "dark"]) {
    test(`every stop on ${path} can be seen (${colorScheme})`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(path);
      if (path !== "/hamont-lo" && !path.includes("?gratis")) await isAlive(page);
      const stops = [];
      for (let step = 0; step < 80; step += 1) {
        await page.keyboard.press("Tab");
        const stop = await focused(page);
        if (!stop || (stops.length && stop.name === stops[0].name)) break;
        stops.push(stop);
        expect.soft(stop.visible, `${stop.tag} "${stop.name}" is out of sight`).toBe(true);
        expect.soft(await ring(page), `${stop.tag} "${stop.name}" shows no focus`).toBeGreaterThan(60);
      }
      expect(stops.length).toBeGreaterThanOrEqual(atLeast);
      // To the very end.
      expect(stops.at(-1).name).toBe((await page.locator("a:visible, button:visible").last().innerText()).trim());
    });
  }
}

test("the filter is opened, filled in and sent", async ({ page }) => {
  await page.goto(LIST);
  await tabTo(page, "Zoek of kies");
  await page.keyboard.press("Enter");
  await tabTo(page, "Zoek een woord");
  await page.keyboard.type("turnen");
  await tabTo(page, "Wat voor moment?");
  await page.keyboard.type("bewegen");
  await tabTo(page, "zonder trap");
  await page.keyboard.press("Space");
  await tabTo(page, "Toon");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`${LIST}?zoek=turnen&soort=bewegen&zonder-trap=ja`);
  await expect(page.locator("main article.card")).toHaveCount(1);
  await tabTo(page, "Wis mijn keuze");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(LIST);
});

test("a neighbourhood is searched and chosen", async ({ page }) => {
  await page.goto("/");
  await tabTo(page, "Waar woon je?");
  await page.keyboard.type("hamont lo");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/zoek=hamont/);
  await tabTo(page, "Hamont-Lo");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/hamont-lo");
});

test("the map of a walk is reached, comes nearer and moves", async ({ page }) => {
  await page.goto(WALK);
  await mapListens(page);
  const view = () =>
    page.locator("#kaart").evaluate((svg) => {
      const { a: zoom, e: x, f: y } = new DOMMatrix(getComputedStyle(svg).transform);
      return { zoom, x, y };
    });
  await tabTo(page, "Kaart.");
  await page.keyboard.press("+");
  await expect.poll(async () => (await view()).zoom).toBeCloseTo(1.6, 2);
  const first = await view();
  await page.keyboard.press("ArrowRight");
  await expect.poll(async () => (await view()).x).toBeLessThan(first.x - 20);
  await page.keyboard.press("0");
  await expect.poll(async () => (await view()).zoom).toBe(1);
  // The same with the buttons below it: those that move it are passed over until it is larger.
  await tabTo(page, "Groter");
  await page.keyboard.press("Space");
  await expect.poll(async () => (await view()).zoom).toBeCloseTo(1.6, 2);
  const second = await view();
  await tabTo(page, "→ Rechts");
  await page.keyboard.press("Enter");
  await expect.poll(async () => (await view()).x).toBeLessThan(second.x - 20);
  await tabTo(page, "↓ Omlaag");
  await page.keyboard.press("Space");
  await expect.poll(async () => (await view()).y).toBeLessThan(second.y - 20);
  await tabTo(page, "Waar ben ik?");
});

test("a moment is kept and forgotten", async ({ page }) => {
  await page.goto(`${LIST}/soep-op-dinsdag?dag=2026-11-24`);
  await isAlive(page);
  await tabTo(page, "Bewaar op dit toestel");
  await page.keyboard.press("Space");
  const button = page.getByRole("button", { name: "Niet meer bewaren" });
  await expect(button).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Bewaar op dit toestel" })).toBeFocused();
});
