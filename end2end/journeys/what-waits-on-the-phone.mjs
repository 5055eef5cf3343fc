// What waits on a phone and does not go by itself: sent with a press, whatever the clock of the phone says, kept when
// somebody signs out, told when the server takes no more, and refused beforehand by a phone that keeps nothing.

import { NOW } from "../server.mjs";
import { holdsTheBundle } from "../support/device.mjs";
import { count, fillIn, fillInShort, fillInTheRest } from "../support/passing.mjs";
import { signIn } from "../support/people.mjs";
import { sound } from "../support/sound.mjs";
import { alone as test, expect } from "../support/test.mjs";
import { sealMany } from "../support/trouble.mjs";
import { foundTeam, inDatabase } from "../support/vault.mjs";

const state = (page) => page.locator(".state");
const passOn = (page) => page.getByRole("button", { name: "Geef door" }).click();

async function signOut(page) {
  await page.goto("/mijn");
  await page.getByRole("button", { name: "Afmelden op dit toestel" }).click();
  await page.waitForURL("**/afgemeld");
}

test("what waits goes with a press on “Verstuur nu”, and the page says when it does not", async ({ page, house }) => {
  await foundTeam(house);
  await page.goto("/hamont-lo/doorgeven");
  await holdsTheBundle(page);
  await fillInShort(page);
  await house.kill();
  await passOn(page);
  await expect(page.getByRole("heading", { name: "Het wacht op internet" })).toBeVisible({ timeout: 20_000 });
  await page.goto("/signalen");
  await expect(state(page)).toHaveText("Wacht op internet");
  await page.getByRole("button", { name: "Verstuur nu" }).click();
  await expect(page.getByText("Het lukt nog niet. Is er internet?")).toBeVisible({ timeout: 20_000 });
  expect(await page.evaluate(async () => (await signals.all())[0].state)).toBe("waits");
  // The phone has had network all the time: nothing tells it that the server is back.
  await house.start();
  expect(count(house)).toBe(0);
  await page.getByRole("button", { name: "Verstuur nu" }).click();
  await expect(state(page)).toHaveText("Ontvangen", { timeout: 15_000 });
  await expect(page.getByRole("button", { name: "Verstuur nu" })).toBeHidden();
  expect(count(house)).toBe(1);
});

for (const year of [1999, 2049]) {
  test(`a phone that thinks it is ${year} passes on, waits and hears how far it is`, async ({ page, house }) => {
    const team = await foundTeam(house);
    await page.clock.setFixedTime(new Date(NOW).setFullYear(year));
    await page.goto("/hamont-lo/doorgeven");
    await fillInShort(page);
    await passOn(page);
    await expect(page.getByRole("heading", { name: "Doorgegeven" })).toBeVisible({ timeout: 15_000 });
    await page.goto("/hamont-lo/doorgeven");
    await fillInShort(page);
    await house.kill();
    await passOn(page);
    await expect(page.getByRole("heading", { name: "Het wacht op internet" })).toBeVisible({ timeout: 20_000 });
    await house.start();
    await page.goto("/signalen");
    await expect(state(page)).toHaveText(["Ontvangen", "Ontvangen"], { timeout: 15_000 });
    // The day on the phone is the phone's; what the server keeps is its own week.
    expect(await page.evaluate(async () => (await signals.all()).map(({ day }) => day.slice(0, 4)))).toEqual([`${year}`, `${year}`]);
    expect(inDatabase(house, "SELECT DISTINCT week FROM concern")).toEqual([{ week: 20_780 }]);
    expect(team.read().map(({ body }) => body.person.name)).toEqual(["Maria", "Maria"]);
    inDatabase(house, "UPDATE concern SET status = 3");
    await page.reload();
    await expect(state(page)).toHaveText(["Afgerond", "Afgerond"], { timeout: 15_000 });
  });
}

test("when the server takes no more, the phone says that it goes later and whom to call; signed out, it stays, and it goes", async ({ page, house }) => {
  await foundTeam(house);
  await signIn(page, house, "Rik");
  await page.goto("/hamont-lo/doorgeven");
  await expect(page.getByText("Over een buur", { exact: true })).toBeVisible();
  // As many as one resident may pass on in a day.
  await sealMany(page, 20);
  await page.evaluate(() => signals.send());
  expect(count(house)).toBe(20);
  await page.goto("/hamont-lo/doorgeven");
  await fillInShort(page);
  const refused = page.waitForResponse("**/signalen/verzend");
  await passOn(page);
  expect((await refused).status()).toBe(429);
  await expect(page.getByRole("heading", { name: "Het vertrekt later" })).toBeVisible({ timeout: 15_000 });
  await expect(page.locator('[data-done="later"] .tel')).toHaveAttribute("href", "tel:011000011");
  await sound(page, "the server takes no more");
  expect(count(house)).toBe(20);
  await page.goto("/signalen");
  const later = state(page).filter({ hasText: "neemt onze computer niets meer aan" });
  await expect(later).toHaveCount(1);
  await page.getByRole("button", { name: "Verstuur nu" }).click();
  await expect(page.getByText("Het lukt nog niet. Is er internet?")).toBeVisible();
  // Nobody is signed in any more: what waited is still there, and another day it goes.
  await signOut(page);
  await house.stop();
  await page.goto("/signalen");
  await expect(state(page)).toHaveCount(21);
  await house.start();
  await page.reload();
  await expect.poll(() => count(house), { timeout: 15_000 }).toBe(21);
  // Of the others this journey made no receipts that the server knows.
  await expect(state(page).filter({ hasText: "Ontvangen" })).toHaveCount(1, { timeout: 15_000 });
  await expect(later).toHaveCount(0);
});

test.describe("without the worker, so that this journey can hold back the network", () => {
  test.use({ serviceWorkers: "block" });

  test("who signs out with a signal waiting keeps it on the phone; it goes after signing in again", async ({ page, house }) => {
    await foundTeam(house);
    await signIn(page, house, "Jef", { role: "caring-neighbour" });
    await page.goto("/hamont-lo/doorgeven");
    await page.waitForFunction(() => localStorage.getItem("keuvel-zorgzaam"));
    await fillIn(page);
    await fillInTheRest(page);
    await page.route("**/signalen/verzend", (route) => route.abort());
    await passOn(page);
    await expect(page.getByRole("heading", { name: "Het wacht op internet" })).toBeVisible({ timeout: 20_000 });
    await signOut(page);
    await page.goto("/signalen");
    await expect(state(page)).toHaveText("Wacht op internet");
    await page.unroute("**/signalen/verzend");
    await page.reload();
    await expect(state(page)).toHaveText("Meld je aan. Dan vertrekt het.");
    expect(count(house)).toBe(0);
    await signIn(page, house, "Jef Twee", { role: "caring-neighbour" });
    await page.goto("/signalen");
    await expect(state(page)).toHaveText("Ontvangen", { timeout: 15_000 });
    expect(count(house)).toBe(1);
  });
});
