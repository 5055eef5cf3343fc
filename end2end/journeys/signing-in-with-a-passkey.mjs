// A coordinator's work asks for a passkey: made once, confirmed later, and enough to sign in with.

import { keuvel } from "../server.mjs";
import { authenticator } from "../support/authenticator.mjs";
import { signIn } from "../support/people.mjs";
import { sound } from "../support/sound.mjs";
import { alone as test, expect } from "../support/test.mjs";

const DESK = "/beheer/hamont-lo/mensen";

test("a coordinator makes a passkey, is let in, and signs in with it later", async ({ page, house }) => {
  const device = await authenticator(page);
  await signIn(page, house, "Els", { role: "coordinator" });
  await page.goto(DESK);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Maak een sleutel");
  await sound(page, "making a passkey");
  await page.getByRole("button", { name: "Maak een sleutel op dit toestel" }).click();
  await page.waitForURL(`**${DESK}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Mensen aan de balie");
  expect(await device.keys()).toHaveLength(1);

  await page.goto("/mijn/sleutel");
  await expect(page.getByText("Je sleutel is bevestigd.")).toBeVisible();
  await page.getByRole("link", { name: /^Geef een andere naam/ }).click();
  await page.getByLabel("Naam van deze sleutel").fill("Laptop van de balie");
  await page.getByRole("button", { name: "Bewaar de naam" }).click();
  await expect(page.getByRole("heading", { name: "Laptop van de balie" })).toBeVisible();
  await sound(page, "passkeys");

  await page.goto("/mijn");
  await page.getByRole("button", { name: "Afmelden op dit toestel" }).click();
  await page.goto(`/aanmelden?naar=${encodeURIComponent(DESK)}`);
  await page.getByRole("button", { name: "Aanmelden met een sleutel" }).click();
  await page.waitForURL(`**${DESK}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Mensen aan de balie");
});

/** Els, let in by a link: what her mailbox could do. */
async function byLink(page, house) {
  const said = await keuvel(house.database, ["user", "add", "--name", "Els", "--email", "els@example.be", "--role", "coordinator", "--neighbourhood", "hamont-lo"]);
  await page.goto(house.url + new URL(said.split("\n")[0]).pathname);
  await page.getByRole("button", { name: "Ja, meld mij aan" }).click();
  await page.waitForURL("**/mijn");
}

test("who was let in by a message alone confirms with the passkey, adds none and removes none", async ({ page, house }) => {
  const device = await authenticator(page);
  await byLink(page, house);
  await page.goto("/mijn/sleutel");
  await page.getByRole("button", { name: "Maak een sleutel op dit toestel" }).click();
  await expect(page.getByText("Je sleutel is bevestigd.")).toBeVisible();

  await byLink(page, house);
  await page.goto(`${DESK}/nieuw`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Bevestig met je sleutel");
  await expect(page.getByRole("button", { name: /Maak|Verwijder/ })).toHaveCount(0);
  const refused = await page.evaluate(() => fetch("/mijn/sleutel/nieuw", { method: "POST" }).then((answer) => answer.status));
  expect(refused).toBe(403);
  await sound(page, "confirming");
  await page.getByRole("button", { name: "Gebruik mijn sleutel" }).click();
  await page.waitForURL(`**${DESK}/nieuw`);

  await byLink(page, house);
  await device.refuse();
  await page.goto(DESK);
  await page.getByRole("button", { name: "Gebruik mijn sleutel" }).click();
  await expect(page.locator(".passkey [role=alert]")).toContainText("Dat lukte niet");
  await sound(page, "not confirmed");
  await page.goto(DESK);
  await expect(page).toHaveURL(/\/mijn\/sleutel/);
});

test("a passkey that nobody here knows opens nothing", async ({ page, house }) => {
  const device = await authenticator(page);
  await byLink(page, house);
  await page.goto("/mijn/sleutel");
  await page.getByRole("button", { name: "Maak een sleutel op dit toestel" }).click();
  await expect(page.getByText("Je sleutel is bevestigd.")).toBeVisible();
  await page.getByRole("button", { name: /^Verwijder deze sleutel/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Maak een sleutel");
  expect(await device.keys()).toHaveLength(1);
  const context = page.context();
  await context.clearCookies();
  await page.goto("/aanmelden");
  await sound(page, "signing in");
  await page.getByRole("button", { name: "Aanmelden met een sleutel" }).click();
  await expect(page.locator(".passkey [role=alert]")).toContainText("Deze sleutel kennen we niet.");
  await page.goto("/mijn");
  await expect(page).toHaveURL(/\/aanmelden/);
});

test("without JavaScript the page says so, with a number to call", async ({ browser, house, page }) => {
  await signIn(page, house, "Els", { role: "coordinator" });
  const state = await page.context().storageState();
  const plain = await browser.newContext({ javaScriptEnabled: false, storageState: state, baseURL: house.url });
  const quiet = await plain.newPage();
  await quiet.goto("/mijn/sleutel");
  // A browser that is told not to run scripts still reads the page as if it did, and does not paint what is in noscript.
  expect(await quiet.content()).toContain("Een sleutel werkt alleen met JavaScript.");
  await expect(quiet.getByRole("button", { name: "Maak een sleutel op dit toestel" })).toBeHidden();
  await plain.close();
});
