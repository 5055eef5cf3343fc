// Somebody who passes something on: the questions of the form, answered one by one.

import { holdsTheBundle } from "./device.mjs";
import { signIn } from "./people.mjs";
import { expect } from "./test.mjs";
import { inDatabase } from "./vault.mjs";

export const next = (page) => page.getByRole("button", { name: "Volgende" }).click();
export const heading = (page) => page.locator("[data-question]:not([hidden]) h2");

/** Goes through the full form; ends at the last look. */
export async function fillIn(page, { text = "Ze komt niet meer buiten.", consent = "Ja, en het is goed" } = {}) {
  await page.getByText("Over een buur", { exact: true }).click();
  await next(page);
  await expect(heading(page)).toHaveText("Wie leest dit?");
  await next(page);
  await page.getByText("Eenzaamheid").click();
  await page.getByLabel("In je eigen woorden").fill(text);
  await next(page);
  await page.getByText(consent, { exact: true }).click();
  await next(page);
}

export async function fillInTheRest(page) {
  await page.getByLabel("Naam", { exact: true }).fill("Maria Janssens");
  await page.getByLabel("Straat of plek").fill("Lozenweg 12");
  await next(page);
  await page.getByLabel("Wat doet de persoon graag voor anderen?").fill("Kan goed breien.");
  await next(page);
  await page.getByText("Deze week").click();
  await next(page);
  await page.getByText("Liever niet", { exact: true }).click();
  await next(page);
  await expect(heading(page)).toHaveText("Kijk nog even na");
}

/** The shorter form, of who is no caring neighbour, to its last look. */
export async function fillInShort(page) {
  await expect(page.getByText("Over een buur", { exact: true })).toBeVisible();
  await fillIn(page);
  await page.getByLabel("Naam", { exact: true }).fill("Maria");
  await next(page);
  await page.getByText("Deze week").click();
  await next(page);
  await page.getByText("Liever niet", { exact: true }).click();
  await next(page);
}

export const count = (house) => inDatabase(house, "SELECT COUNT(*) AS n FROM concern")[0].n;

/** A phone of a caring neighbour that has been here before. */
export async function caringNeighbour(page, house, name = "Jef") {
  await signIn(page, house, name, { role: "caring-neighbour" });
  await page.goto("/hamont-lo");
  await holdsTheBundle(page);
  await page.goto("/hamont-lo/doorgeven");
  await expect(page.getByText("Over een buur", { exact: true })).toBeVisible();
  await page.waitForFunction(() => localStorage.getItem("keuvel-zorgzaam"));
}
