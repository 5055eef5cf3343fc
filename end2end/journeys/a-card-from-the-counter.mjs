// Maria has no e-mail address: she gets a card at the counter, scans it, chooses her number, and is in.

import { authenticator } from "../support/authenticator.mjs";
import { print, scan } from "../support/paper.mjs";
import { signIn } from "../support/people.mjs";
import { sound } from "../support/sound.mjs";
import { alone as test, expect } from "../support/test.mjs";

test("from the counter to her own page", async ({ page, house, browser }, info) => {
  await authenticator(page);
  await signIn(page, house, "Els", { role: "coordinator" });
  await page.goto("/beheer/hamont-lo/mensen");
  await page.getByRole("button", { name: "Maak een sleutel op dit toestel" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Mensen aan de balie");
  await sound(page, "people at the counter, nobody");
  await page.getByRole("link", { name: "Schrijf iemand in" }).click();
  await sound(page, "registering");
  await page.getByRole("button", { name: "Schrijf in" }).click();
  await expect(page).toHaveTitle(/^Fout: /);
  await sound(page, "registering, refused");
  await page.getByLabel("Hoe heet je buur?").fill("Maria");
  await page.getByRole("button", { name: "Schrijf in" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("van Maria");
  await sound(page, "the card");
  const code = await page.locator(".card-code").textContent();

  const file = info.outputPath("card.pdf");
  const paper = await print(page, file);
  expect(paper.sheets).toBe(1);
  expect(paper.text).toContain("Maria");
  expect(paper.text).toContain(code);
  expect(paper.text).not.toContain("Naar de lijst");
  const scanned = await scan(file);
  expect(scanned).toBe(`${house.url}/aanmelden/kaart#${code}`);

  const phone = await browser.newContext({ baseURL: house.url, viewport: { width: 360, height: 740 } });
  const maria = await phone.newPage();
  const asked = [];
  maria.on("request", (request) => asked.push(request.url()));
  await maria.goto(scanned);
  await expect(maria.getByLabel("De code op je kaart")).toHaveValue(code);
  // The code leaves the address at once, and never went to the server in one.
  expect(maria.url()).not.toContain(code);
  expect(asked.join(" ").split("#")[0]).not.toContain(code);
  await sound(maria, "the code");
  await maria.getByRole("button", { name: "Ga verder" }).click();
  await sound(maria, "choosing a number");
  await maria.getByLabel("Je nieuwe pincode").fill("1234");
  await maria.getByLabel("Nog eens dezelfde pincode").fill("1234");
  await maria.getByRole("button", { name: "Bewaar mijn pincode" }).click();
  await expect(maria.locator(".summary")).toBeFocused();
  await sound(maria, "choosing a number, refused");
  await maria.getByLabel("Je nieuwe pincode").fill("1948");
  await maria.getByLabel("Nog eens dezelfde pincode").fill("1948");
  await maria.getByRole("button", { name: "Bewaar mijn pincode" }).click();
  await expect(maria.getByRole("heading", { level: 1 })).toHaveText("Dag Maria");
  await sound(maria, "my page");
  for (const [link, title] of [["Mijn gegevens", "Mijn gegevens"], ["Mijn toestellen", "Mijn toestellen"]]) {
    await maria.goto("/mijn");
    await maria.getByRole("link", { name: link }).click();
    await expect(maria.getByRole("heading", { level: 1 })).toHaveText(title);
    await sound(maria, title);
  }
  await maria.goto("/mijn/wijzigen");
  await sound(maria, "changing");
  await maria.goto("/mijn/weg");
  await sound(maria, "leaving");

  // Without JavaScript it works as well, with the code typed.
  const plain = await browser.newContext({ baseURL: house.url, javaScriptEnabled: false });
  const again = await plain.newPage();
  await again.goto("/aanmelden");
  await again.getByRole("link", { name: "Ik heb een buurtkaart" }).click();
  await again.getByLabel("De code op je kaart").fill(code.toLowerCase().replace("-", " "));
  await again.getByRole("button", { name: "Ga verder" }).click();
  await expect(again.getByText("Deze kaart heeft al een pincode.")).toBeVisible();
  await again.getByLabel("Je pincode").fill("1948");
  await again.getByRole("button", { name: "Aanmelden" }).click();
  await expect(again.getByRole("heading", { level: 1 })).toHaveText("Dag Maria");
  await phone.close();
  await plain.close();
});
