// What is typed while the network is gone is kept on the device, and sent once when it is back.

import { holdsTheBundle } from "../support/device.mjs";
import { signIn } from "../support/people.mjs";
import { sound } from "../support/sound.mjs";
import { alone as test, expect } from "../support/test.mjs";

const waiting = (page) => page.locator("#wacht");

async function typed(page, name) {
  await page.goto("/hamont-lo");
  await holdsTheBundle(page);
  await page.goto("/mijn/wijzigen");
  await page.getByLabel("Hoe mogen we je noemen?").fill(name);
}

test("a form waits on the device and goes by itself when the network is back", async ({ page, house }) => {
  await signIn(page, house, "Jef");
  await typed(page, "Jefke");
  await house.kill();
  await page.getByRole("button", { name: "Bewaar" }).click();
  await expect(page).toHaveURL(/\/bewaard#wacht$/);
  await expect(waiting(page)).toContainText("Bewaard op dit toestel, wordt verstuurd zodra er internet is.");
  await expect(waiting(page)).toBeFocused();
  await sound(page, "something waits");
  await page.getByRole("button", { name: "Verstuur nu" }).click();
  await expect(waiting(page)).toContainText("Wacht op internet.");
  await house.start();
  await page.evaluate(() => dispatchEvent(new Event("online")));
  await expect(waiting(page)).toContainText("Verstuurd.", { timeout: 15_000 });
  await waiting(page).getByRole("link", { name: "Bekijk" }).click();
  await expect(page.locator("dl.own")).toContainText("Jefke");
  await page.goto("/bewaard");
  await expect(waiting(page)).toBeHidden();
});

test("what is refused says so, and opens with what was typed", async ({ page, house }) => {
  await signIn(page, house, "Jef");
  await typed(page, "@@@");
  await house.kill();
  await page.getByRole("button", { name: "Bewaar" }).click();
  await house.start();
  // Perhaps it went by itself in the meantime.
  await page.getByRole("button", { name: "Verstuur nu" }).click({ timeout: 2_000 }).catch(() => {});
  await expect(waiting(page)).toContainText("er is iets niet in orde", { timeout: 15_000 });
  await page.getByRole("button", { name: "Open het formulier" }).click();
  await expect(page).toHaveTitle(/^Fout: /);
  await expect(page.getByLabel("Hoe mogen we je noemen?")).toHaveValue("@@@");
  await page.getByLabel("Hoe mogen we je noemen?").fill("Jefke");
  await page.getByRole("button", { name: "Bewaar" }).click();
  await expect(page.locator("dl.own")).toContainText("Jefke");
  await page.goto("/bewaard");
  await expect(waiting(page)).toBeHidden();
});

test("signing out leaves it waiting, and another account never sends it", async ({ page, house }) => {
  await signIn(page, house, "Jef");
  await typed(page, "Jefke");
  await house.kill();
  await page.getByRole("button", { name: "Bewaar" }).click();
  await expect(waiting(page)).toBeVisible();
  // The session ends before the network is back for the worker: the cookie goes.
  await page.context().clearCookies();
  await house.start();
  await page.getByRole("button", { name: "Verstuur nu" }).click({ timeout: 2_000 }).catch(() => {});
  await expect(waiting(page)).toContainText("Meld je aan. Dan versturen we het.", { timeout: 15_000 });
  await signIn(page, house, "Rik");
  await page.goto("/bewaard");
  await expect(waiting(page)).toContainText("Dit typte iemand anders.", { timeout: 15_000 });
  await page.goto("/mijn");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Dag Rik");
  await page.getByRole("button", { name: "Afmelden op dit toestel" }).click();
  await page.goto("/bewaard");
  await expect(waiting(page)).toBeVisible();
});

test("a page behind a session is kept nowhere on the device", async ({ page, house }) => {
  await signIn(page, house, "Jef");
  await typed(page, "Jef");
  for (const path of ["/mijn", "/mijn/gegevens", "/aanmelden"]) await page.goto(path);
  const kept = await page.evaluate(async () => {
    const all = [];
    for (const name of await caches.keys()) for (const key of await (await caches.open(name)).keys()) all.push(new URL(key.url).pathname);
    return all;
  });
  expect(kept.filter((path) => /mijn|aanmelden|beheer/.test(path))).toEqual([]);
  await house.kill();
  await page.goto("/mijn").catch(() => {});
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Geen internet");
});
