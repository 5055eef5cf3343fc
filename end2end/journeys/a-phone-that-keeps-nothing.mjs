// A phone that cannot keep what is passed on says so before anybody types, whatever the reason; and then nothing that was
// typed is lost without a word.

import { count, fillInShort } from "../support/passing.mjs";
import { alone as test, expect } from "../support/test.mjs";
import { foundTeam } from "../support/vault.mjs";

const WARNING = "Dit toestel kan niets bewaren: een privévenster, of het geheugen is vol.";

/** So much room is left for this site, as the browser itself counts it. */
async function room(page, house, bytes) {
  const browser = await page.context().newCDPSession(page);
  await browser.send("Storage.overrideQuotaForOrigin", { origin: house.url, quotaSize: bytes });
}

/** Said while nothing has been typed yet, and the form is there all the same. */
async function saysSoFirst(page) {
  await expect(page.locator("#signaal")).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText(WARNING)).toBeVisible();
  await expect(page.locator('[data-question="who"]')).toBeVisible();
  expect(await page.locator("#signaal textarea, #signaal input[type=text]").evaluateAll((all) => all.every(({ value }) => !value))).toBe(true);
}

test("whose browser keeps things is not warned", async ({ page, house }) => {
  await foundTeam(house);
  await page.goto("/hamont-lo/doorgeven");
  await expect(page.getByText("Over een buur", { exact: true })).toBeVisible();
  await expect(page.getByText(WARNING)).toBeHidden();
});

for (const [reason, prepares] of [
  ["the storage does not open", (page) => page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      const asked = {};
      setTimeout(() => { Object.assign(asked, { error: new DOMException("refused", "InvalidStateError") }); asked.onerror?.(); });
      return asked;
    };
  })],
  ["the storage is not even there to be asked", (page) => page.addInitScript(() => { IDBFactory.prototype.open = () => { throw new DOMException("refused", "SecurityError"); }; })],
  ["the storage opens for ever", (page) => page.addInitScript(() => { IDBFactory.prototype.open = () => ({}); })],
  ["the storage is full", (page, house) => room(page, house, 1)],
]) {
  test(`it is said before anybody types: ${reason}`, async ({ page, house }) => {
    const team = await foundTeam(house);
    await prepares(page, house);
    await page.goto("/hamont-lo/doorgeven");
    await saysSoFirst(page);
    await fillInShort(page);
    await house.kill();
    await page.getByRole("button", { name: "Geef door" }).click();
    await expect(page.locator('[data-say="notSent"]')).toBeVisible({ timeout: 30_000 });
    await expect(page.locator("[data-look]")).toContainText("Maria");
    await house.start();
    await page.getByRole("button", { name: "Geef door" }).click();
    await expect(page.getByRole("heading", { name: "Doorgegeven" })).toBeVisible({ timeout: 30_000 });
    expect(team.read().map(({ body }) => body.person.name)).toEqual(["Maria"]);
  });
}

test("a phone that is full by the time somebody has typed sends it at once, or says that it did not", async ({ page, house }) => {
  const team = await foundTeam(house);
  await page.goto("/hamont-lo/doorgeven");
  await expect(page.getByText(WARNING)).toBeHidden();
  await fillInShort(page);
  // As a browser does that has run full since it was last asked: what was put is taken back.
  await page.evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (...record) {
      const asked = put.apply(this, record);
      this.transaction.abort();
      return asked;
    };
  });
  await house.kill();
  await page.getByRole("button", { name: "Geef door" }).click();
  await expect(page.locator('[data-say="notSent"]')).toBeVisible({ timeout: 30_000 });
  await expect(page.locator("[data-look]")).toContainText("Maria");
  await house.start();
  expect(count(house)).toBe(0);
  await page.getByRole("button", { name: "Geef door" }).click();
  await expect(page.getByRole("heading", { name: "Doorgegeven" })).toBeVisible({ timeout: 30_000 });
  expect(team.read().map(({ body }) => body.text)).toEqual(["Ze komt niet meer buiten."]);
});
