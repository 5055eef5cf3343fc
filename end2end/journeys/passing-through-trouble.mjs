// What was passed on arrives, once: with two tabs, a closed app, a server that dies, answers that are cut.

import { caringNeighbour, count, fillIn, fillInTheRest } from "../support/passing.mjs";
import { alone as test, expect } from "../support/test.mjs";
import { sealMany, trouble } from "../support/trouble.mjs";
import { foundTeam, inDatabase } from "../support/vault.mjs";

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

test("a hundred that waited have gone within ten seconds, each once", async ({ page, house }) => {
  test.setTimeout(120_000);
  const team = await foundTeam(house);
  await caringNeighbour(page, house);
  await sealMany(page, 100, "neighbour");
  const took = await page.evaluate(async () => {
    const began = performance.now();
    await signals.send();
    return performance.now() - began;
  });
  expect(took).toBeLessThan(10_000);
  expect(team.read().length).toBe(100);
});

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
