// Somebody without an e-mail address gets a task from the administrator, on the account they have, and a new card when
// the old one is lost: with JavaScript and without.

import { vouched } from "../support/desk.mjs";
import { signIn } from "../support/people.mjs";
import { sound } from "../support/sound.mjs";
import { alone, expect } from "../support/test.mjs";

async function registered(browser, house, name) {
  const context = await browser.newContext({ baseURL: house.url });
  const desk = await context.newPage();
  await signIn(desk, house, "Els", { role: "coordinator" });
  vouched(house);
  await desk.goto("/beheer/hamont-lo/mensen/nieuw");
  await desk.getByLabel("Hoe heet je buur?").fill(name);
  await desk.getByRole("button", { name: "Schrijf in" }).click();
  const code = await desk.locator(".card-code").textContent();
  await context.close();
  return code;
}

for (const javaScriptEnabled of [true, false]) {
  alone(`a role and a card, ${javaScriptEnabled ? "with" : "without"} JavaScript`, async ({ house, browser }) => {
    const old = await registered(browser, house, "Marieke");
    const context = await browser.newContext({ baseURL: house.url, javaScriptEnabled });
    const page = await context.newPage();
    await signIn(page, house, "An", { role: "administrator" });
    vouched(house);
    const look = async (name) => javaScriptEnabled && sound(page, name);
    await page.goto("/beheer/gemeente/72037");
    await page.getByRole("link", { name: "Mensen met een buurtkaart" }).click();
    await look("people with a card");
    await page.getByLabel("Zoek een naam of een buurt").fill("marieke hamont-lo");
    await page.getByRole("button", { name: "Zoek" }).click();
    await page.getByRole("link", { name: "Marieke, Hamont-Lo" }).click();
    await look("one of them");
    await page.getByRole("button", { name: "Geef deze taak" }).click();
    await expect(page.getByText("Kies een taak.").first()).toBeVisible();
    await look("one of them, refused");
    await page.getByLabel("Coördinator", { exact: true }).check();
    await page.getByRole("button", { name: "Geef deze taak" }).click();
    await expect(page.getByText("De taak is gegeven.")).toBeVisible();
    await expect(page.getByText("Coördinator, Hamont-Lo")).toBeVisible();
    await look("one of them, with a task");

    await page.getByRole("button", { name: "Maak een nieuwe kaart voor Marieke" }).click();
    const code = await page.locator(".card-code").textContent();
    expect(code).not.toBe(old);
    const phone = await browser.newContext({ baseURL: house.url });
    const marieke = await phone.newPage();
    await marieke.goto("/aanmelden/kaart");
    await marieke.getByLabel("De code op je kaart").fill(old);
    await marieke.getByRole("button", { name: "Ga verder" }).click();
    await expect(marieke.getByText("Deze kaart werkt niet meer.").first()).toBeVisible();
    await marieke.getByLabel("De code op je kaart").fill(code);
    await marieke.getByRole("button", { name: "Ga verder" }).click();
    await marieke.getByLabel("Je nieuwe pincode").fill("1948");
    await marieke.getByLabel("Nog eens dezelfde pincode").fill("1948");
    await marieke.getByRole("button", { name: "Bewaar mijn pincode" }).click();
    await expect(marieke.getByRole("heading", { level: 1 })).toHaveText("Dag Marieke");
    await marieke.goto("/beheer/hamont-lo/mensen");
    await marieke.waitForURL(/\/mijn\/sleutel/);

    await page.goto("/beheer/gemeente/72037/mensen?zoek=marieke");
    await page.getByRole("link", { name: "Marieke, Hamont-Lo" }).click();
    await page.getByRole("button", { name: /^Neem de taak weg van Marieke/ }).click();
    await expect(page.getByText("De taak is weggenomen.")).toBeVisible();
    await page.getByRole("button", { name: "Blokkeer de kaart voor Marieke" }).click();
    await expect(page.getByText("De kaart werkt niet meer.")).toBeVisible();
    await marieke.goto("/mijn");
    await marieke.waitForURL(/\/aanmelden/);
    await phone.close();
    await context.close();
  });
}
