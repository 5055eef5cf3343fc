// What was passed on arrives, once: with two tabs, a closed app, a server that dies, answers that are cut.

import { caringNeighbour, count, fillIn, fillInTheRest } from "../support/passing.mjs";
import { alone as test, expect } from "../support/test.mjs";
import { sealMany, trouble } from "../support/trouble.mjs";
import { foundTeam, inDatabase } from "../support/vault.mjs";

/** How many still wait on the device, asked on a page of it. */
const waiting = async (context) => {
  const [page] = context.pages();
  await page.goto("/signalen");
  return page.evaluate(async () => (await signals.all()).filter(({ state }) => state !== "sent").length);
};

test("two tabs, a server that dies in the middle, and a second sending give one concern", async ({ page, context, house }) => {
  await foundTeam(house);
  await caringNeighbour(page, house);
  await fillIn(page);
  await fillInTheRest(page);
  await house.freeze();
  await page.getByRole("button", { name: "Geef door" }).click();
  await expect(page.getByRole("heading", { name: "Het wacht op internet" })).toBeVisible({ timeout: 20_000 });
  await house.thaw();
  await house.kill();
  await house.start();
  const other = await context.newPage();
  await Promise.all([page.goto("/signalen"), other.goto("/signalen")]);
  for (const tab of [page, other]) await expect(tab.locator(".state")).toHaveText("Ontvangen", { timeout: 30_000 });
  expect(count(house)).toBe(1);
});

for (const [title, comesBack] of [
  ["the page was left open", async ({ context }) => context.setOffline(false)],
  ["the app is opened again, on any page", async ({ page, context, house }) => {
    await page.close();
    await context.setOffline(false);
    await (await context.newPage()).goto(`${house.url}/hamont-lo`);
  }],
]) {
  test(`without Background Sync a hundred wait for the network, and are there ten seconds after it: ${title}`, async ({ page, context, house }) => {
    test.setTimeout(120_000);
    const team = await foundTeam(house);
    // As on a phone that is no Chrome: neither the page nor the service worker has it.
    const without = () => {
      delete ServiceWorkerRegistration.prototype.sync;
      delete globalThis.SyncManager;
    };
    await page.addInitScript(without);
    await caringNeighbour(page, house);
    const [worker] = context.serviceWorkers();
    await worker.evaluate(without);
    await context.setOffline(true);
    await house.kill();
    const sealed = await sealMany(page, 99, "neighbour");
    await fillIn(page);
    await fillInTheRest(page);
    await page.getByRole("button", { name: "Geef door" }).click();
    await expect(page.getByRole("heading", { name: "Het wacht op internet" })).toBeVisible({ timeout: 20_000 });
    await page.goto("/signalen");
    await expect(page.locator(".state", { hasText: "Wacht op internet" })).toHaveCount(100);
    for (const one of [page, worker]) expect(await one.evaluate(() => "SyncManager" in globalThis || "sync" in ServiceWorkerRegistration.prototype)).toBe(false);
    // Nothing is on its way any more that could arrive by chance: page and worker have given up.
    const trying = () => page.evaluate(async () => Object.values(await navigator.locks.query()).flat().length);
    await expect.poll(trying, { timeout: 40_000 }).toBe(0);
    await house.start();
    expect(count(house), "nothing went before").toBe(0);
    const began = performance.now();
    await comesBack({ page, context, house });
    await expect.poll(() => count(house), { timeout: 15_000, intervals: [50] }).toBe(100);
    expect(performance.now() - began, "milliseconds until the last had come").toBeLessThan(10_000);
    // Nothing comes after the hundredth: each is there once, and opens.
    await expect.poll(() => waiting(context)).toBe(0);
    const there = team.read().map(({ id }) => id);
    expect(there).toHaveLength(100);
    expect(new Set(there).size).toBe(100);
    expect(sealed.filter((id) => !there.includes(id))).toEqual([]);
  });
}

test("with the app closed, the browser's Background Sync sends it", async ({ page, context, house }) => {
  await foundTeam(house);
  await caringNeighbour(page, house);
  await house.kill();
  await fillIn(page);
  await fillInTheRest(page);
  await page.getByRole("button", { name: "Geef door" }).click();
  await expect(page.getByRole("heading", { name: "Het wacht op internet" })).toBeVisible({ timeout: 20_000 });
  const elsewhere = await context.newPage();
  await page.close();
  const browser = await context.newCDPSession(elsewhere);
  const known = new Promise((found) => {
    browser.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
      const ours = registrations.find(({ scopeURL }) => scopeURL.startsWith(house.url));
      if (ours) found(ours.registrationId);
    });
  });
  await browser.send("ServiceWorker.enable");
  const registrationId = await known;
  await house.start();
  // What Chromium does by itself once the network is back.
  await browser.send("ServiceWorker.dispatchSyncEvent", { origin: house.url, registrationId, tag: "keuvel-signalen", lastChance: false });
  await expect.poll(() => count(house), { timeout: 20_000 }).toBe(1);
  expect(context.pages().map((open) => open.url())).toEqual(["about:blank"]);
});

test("through cut answers and a server that is killed, none is lost and none is there twice", async ({ page, house }) => {
  test.setTimeout(240_000);
  await foundTeam(house);
  await house.stop();
  await house.start({ behindProxy: true });
  const between = await trouble({
    port: () => house.port,
    kill: async () => {
      await house.kill();
      await house.start({ behindProxy: true });
    },
  });
  try {
    await page.goto(`${between.url}/hamont-lo/doorgeven`);
    await expect(page.getByText("Over een buur", { exact: true })).toBeVisible();
    const sealed = await sealMany(page, 60);
    await expect(async () => {
      await page.goto(`${between.url}/signalen`);
      await page.evaluate(() => signals.send());
      expect(await page.evaluate(async () => (await signals.all()).filter(({ state }) => state !== "sent").length)).toBe(0);
    }).toPass({ timeout: 200_000, intervals: [200] });
    expect(Object.values(between.met).every((times) => times > 2), JSON.stringify(between.met)).toBe(true);
    const there = inDatabase(house, "SELECT lower(hex(id)) AS id FROM concern").map(({ id }) => id);
    expect(there.sort()).toEqual(sealed.map((id) => id.replaceAll("-", "")).sort());
  } finally {
    await between.close();
  }
});

test("thrown away while it is being sent, it stays away", async ({ page, house }) => {
  await foundTeam(house);
  await page.goto("/hamont-lo/doorgeven");
  await expect(page.getByText("Over een buur", { exact: true })).toBeVisible();
  const [id] = await sealMany(page, 1);
  await house.freeze();
  const sending = page.evaluate(() => signals.send());
  await page.waitForTimeout(500);
  await page.evaluate((one) => signals.remove(one), id);
  await house.thaw();
  await house.kill();
  await sending;
  expect(await page.evaluate(() => signals.all())).toEqual([]);
});
