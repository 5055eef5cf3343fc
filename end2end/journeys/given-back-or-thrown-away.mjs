// A form that may not arrive late is given back at once; one that waits always has a way out; signing out leaves nothing
// that is private on the device.

import { NOW } from "../server.mjs";
import { calendar } from "../support/calendar.mjs";
import { holdsTheBundle, isAlive } from "../support/device.mjs";
import { signIn } from "../support/people.mjs";
import { sound } from "../support/sound.mjs";
import { alone as test, expect } from "../support/test.mjs";

const SLUG = "soep-op-de-stoep";
const soup = {
  UID: "stoep@buurthuis.example",
  SUMMARY: "Soep op de stoep",
  LOCATION: "Speelplein Lo",
  DTSTART: "20261128T110000Z",
  DTEND: "20261128T130000Z",
};
const waiting = (page) => page.locator("#wacht");

async function ready(page, house, name) {
  await signIn(page, house, name);
  await page.goto("/hamont-lo");
  await holdsTheBundle(page);
}

test("what may not go late says that it was not sent, shows what was typed, and goes at the next press", async ({ page, house }) => {
  await ready(page, house, "Jef");
  await page.goto("/mijn/adres");
  const typed = `jef"><b>&'@example.be`;
  await page.getByLabel("Je nieuwe e-mailadres").fill(typed);
  await house.kill();
  await page.getByRole("button", { name: "Stuur mij een code" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Niet verstuurd");
  await expect(page.getByLabel("Wat je typte 1")).toHaveValue(typed);
  await expect(page.locator("main b")).toHaveCount(0);
  await sound(page, "a form that was not sent");
  // Still no network: the same page, with the same text.
  await page.getByRole("button", { name: "Probeer opnieuw" }).click();
  await expect(page.getByLabel("Wat je typte 1")).toHaveValue(typed);
  await house.start();
  await page.getByRole("button", { name: "Probeer opnieuw" }).click();
  await expect(page).toHaveTitle(/^Fout: /);
  await expect(page.getByLabel("Je nieuwe e-mailadres")).toHaveValue(typed);
  const kept = await page.evaluate(() => new Promise((resolve) => {
    const open = indexedDB.open("keuvel-outbox", 1);
    open.onupgradeneeded = () => open.result.createObjectStore("forms", { keyPath: "id" });
    open.onsuccess = () => (open.result.transaction("forms").objectStore("forms").count().onsuccess = (e) => resolve(e.target.result));
  }));
  expect(kept).toBe(0);
});

test("a report about an activity waits, and goes once", async ({ page, house }) => {
  await house.bring("stoep", "hamont-lo", calendar(soup));
  await ready(page, house, "Jef");
  await page.goto(`/hamont-lo/activiteiten/${SLUG}/melden`);
  await page.locator("input[name=reden][value=klopt-niet]").check();
  await page.locator("textarea[name=woorden]").fill("Het is op zondag.");
  await house.kill();
  await page.locator("main form button[type=submit]").click();
  await expect(page).toHaveURL(/\/bewaard#wacht$/);
  await house.start();
  await page.evaluate(() => dispatchEvent(new Event("online")));
  await expect(waiting(page)).toContainText("Verstuurd.", { timeout: 15_000 });
  await page.goto(`/hamont-lo/activiteiten/${SLUG}/melden`);
  await expect(page.locator("main")).toContainText("Dank je. We kijken ernaar.");
});

test("what somebody else typed is thrown away after a second press, and is not shown", async ({ page, house }) => {
  await ready(page, house, "Jef");
  await page.goto("/mijn/wijzigen");
  await page.getByLabel("Hoe mogen we je noemen?").fill("Jefkegeheim");
  await house.kill();
  await page.getByRole("button", { name: "Bewaar" }).click();
  await expect(waiting(page)).toBeVisible();
  await page.context().clearCookies();
  await house.start();
  await signIn(page, house, "Rik");
  await page.goto("/bewaard");
  await expect(waiting(page)).toContainText("Dit typte iemand anders.", { timeout: 15_000 });
  await expect(waiting(page)).not.toContainText("Jefkegeheim");
  const away = waiting(page).getByRole("button", { name: "Gooi weg" });
  await away.click();
  await expect(waiting(page)).toContainText("Toch weggooien?");
  await away.click();
  await expect(waiting(page)).toBeHidden();
});

test("what can no longer be sent shows what was typed", async ({ page, house }) => {
  await ready(page, house, "Jef");
  await page.goto("/hamont-lo/helpen/nieuw");
  // A page that is gone when the network is back.
  await page.evaluate(() => document.querySelectorAll("main form").forEach((form) => form.setAttribute("action", "/mijn/helpen/018f0000-0000-7000-8000-000000000001/wijzigen")));
  await page.evaluate(() => {
    const field = Object.assign(document.createElement("input"), { name: "tekst", value: "Wie helpt met de haag?", type: "hidden" });
    document.querySelector("main form").append(field);
  });
  await house.kill();
  await page.locator("main form button[type=submit]").first().click();
  await expect(waiting(page)).toBeVisible();
  await house.start();
  await page.evaluate(() => dispatchEvent(new Event("online")));
  await expect(waiting(page)).toContainText("Dit kan niet meer verstuurd worden.", { timeout: 15_000 });
  await expect(waiting(page)).toContainText("Wie helpt met de haag?");
  await sound(page, "what can no longer be sent");
  await waiting(page).getByRole("button", { name: "Gooi weg" }).click();
  await expect(waiting(page)).toBeHidden();
});

test("signing out empties what was sent and what was kept, and leaves what waits", async ({ page, house }) => {
  await page.clock.setFixedTime(NOW);
  await house.bring("stoep", "hamont-lo", calendar(soup));
  await ready(page, house, "Jef");
  await page.goto(`/hamont-lo/activiteiten/${SLUG}?dag=2026-11-28`);
  await isAlive(page);
  await page.getByRole("button", { name: "Bewaar op dit toestel" }).click();
  await expect(page.getByRole("button", { name: "Niet meer bewaren" })).toBeVisible();
  // One that was sent, and one that waits: as the worker keeps them.
  await page.evaluate(() => new Promise((resolve) => {
    const open = indexedDB.open("keuvel-outbox", 1);
    open.onupgradeneeded = () => open.result.createObjectStore("forms", { keyPath: "id" });
    open.onsuccess = () => {
      const tx = open.result.transaction("forms", "readwrite");
      tx.objectStore("forms").put({ id: "a", path: "/mijn/gesprekken/x", body: "", at: 1, state: "done", to: "/mijn/gesprekken/x" });
      tx.objectStore("forms").put({ id: "b", path: "/mijn/wijzigen", body: "naam=Jefke&wie-typte=x", at: 2, state: "gone", door: "" });
      tx.oncomplete = () => (open.result.close(), resolve());
    };
  }));
  await page.goto("/mijn");
  await page.getByRole("button", { name: "Afmelden op dit toestel" }).click();
  await expect(page.locator("#afgemeld[data-empty=yes]")).toBeAttached();
  const left = await page.evaluate(() => new Promise((resolve) => {
    const open = indexedDB.open("keuvel-outbox", 1);
    open.onsuccess = () => (open.result.transaction("forms").objectStore("forms").getAll().onsuccess = async (e) =>
      resolve({ forms: e.target.result, moments: localStorage.getItem("keuvel-bewaard"), pages: await caches.has("keuvel-kept") }));
  }));
  expect(left.forms.map((form) => [form.id, form.state])).toEqual([["b", "signIn"]]);
  expect([left.moments, left.pages]).toEqual([null, false]);
});
