// An administrator gives a neighbourhood another name, takes two together and divides one; printed addresses lead on.

import { vouched } from "../support/desk.mjs";
import { signIn } from "../support/people.mjs";
import { sound } from "../support/sound.mjs";
import { alone, expect } from "../support/test.mjs";

async function atTheMap(page, house) {
  await signIn(page, house, "An", { role: "administrator" });
  vouched(house);
  await page.goto("/beheer");
  await page.getByRole("link", { name: "Beheer van Hamont-Achel" }).click();
  await page.getByRole("link", { name: "Buurten: naam, samenvoegen, splitsen" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Buurten" })).toBeVisible();
}

const open = async (page, name) => {
  await page.getByRole("main").getByRole("link", { name, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
};

alone("another name: the old address and what hung under it lead on", async ({ page, house }) => {
  await atTheMap(page, house);
  await sound(page, "the neighbourhoods");
  await open(page, "Hamont-Lo");
  await sound(page, "one neighbourhood");
  const form = page.locator("form").filter({ has: page.getByRole("button", { name: "Geef deze naam" }) });
  await form.getByLabel("Naam").fill("<b>");
  await form.getByRole("button").click();
  await expect(page.getByText("Typ een naam van hoogstens 60 tekens").first()).toBeVisible();
  await expect(form.getByLabel("Naam"), "what was typed is kept").toHaveValue("<b>");
  await form.getByLabel("Naam").fill("Het Groene Lo");
  await form.getByRole("button").click();
  await expect(page.getByRole("link", { name: "Het Groene Lo" })).toBeVisible();

  for (const rest of ["", "/activiteiten", "/activiteiten/soep-op-dinsdag", "/wandelingen"]) {
    await page.goto(`/hamont-lo${rest}`);
    expect(new URL(page.url()).pathname, rest).toBe(`/het-groene-lo${rest}`);
  }
  await expect(page.getByRole("banner")).toContainText("Het Groene Lo");
});

alone("two become one only when one is sure; then everything is in the other", async ({ page, house }) => {
  await page.goto("/achel-statie/activiteiten?wanneer=maand");
  const title = await page.locator("article.card h3").first().textContent();
  await atTheMap(page, house);
  await open(page, "Achel-Statie");
  const form = page.locator("form").filter({ has: page.getByRole("button", { name: "Voeg samen" }) });
  await form.getByLabel("Naar welke buurt?").selectOption({ label: "Achel-Centrum" });
  await form.getByRole("button").click();
  await expect(page.getByText("Vink aan dat je zeker bent.").first()).toBeVisible();
  await expect(form.getByLabel("Naar welke buurt?"), "what was chosen is kept").toHaveValue("achel-centrum");
  await form.getByLabel("Ja, ik ben zeker").check();
  await form.getByRole("button").click();
  await expect(page.getByRole("heading", { level: 1, name: "Buurten" })).toBeVisible();
  await expect(page.getByRole("main").getByRole("link", { name: "Achel-Statie", exact: true })).toHaveCount(0);

  // A device that has read the page before may show its copy where the network is slow.
  await expect(async () => {
    await page.goto("/achel-statie/activiteiten?wanneer=maand");
    expect(new URL(page.url()).pathname).toBe("/achel-centrum/activiteiten");
  }).toPass();
  await expect(page.getByRole("heading", { level: 3, name: title.trim() }).first()).toBeVisible();
});

alone("a divided neighbourhood takes the chosen activities along, and their old addresses lead there", async ({ page, house }) => {
  await atTheMap(page, house);
  await open(page, "Hamont-Lo");
  const form = page.locator("form").filter({ has: page.getByRole("button", { name: "Splits de buurt" }) });
  await form.getByLabel("Naam van de nieuwe buurt").fill("Lo-Noord");
  await form.getByLabel("Soep op dinsdag", { exact: true }).check();
  await form.getByRole("button").click();
  await expect(page.getByRole("main").getByRole("link", { name: "Lo-Noord", exact: true })).toBeVisible();

  await page.goto("/hamont-lo/activiteiten/soep-op-dinsdag");
  expect(new URL(page.url()).pathname).toBe("/lo-noord/activiteiten/soep-op-dinsdag");
  await page.goto("/lo-noord/activiteiten?wanneer=maand");
  await expect(page.getByRole("heading", { level: 3, name: "Soep op dinsdag" }).first()).toBeVisible();
  await page.goto("/hamont-lo/activiteiten?wanneer=maand");
  await expect(page.getByRole("heading", { level: 3, name: "Soep op dinsdag" })).toHaveCount(0);
});
