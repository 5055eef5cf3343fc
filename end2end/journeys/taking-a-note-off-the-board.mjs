// A coordinator sees something on the board: the way to the desk stands there, and with a reason it is gone, and back.
// What was decided in the last ten minutes is taken back from the queue, one by one.

import { posted, vouched } from "../support/desk.mjs";
import { signIn } from "../support/people.mjs";
import { sound } from "../support/sound.mjs";
import { alone, expect } from "../support/test.mjs";

const WAY = "Haal het van het bord, of sluit het (voor coördinatoren)";

alone("from the board to the desk, with a reason, and back", async ({ page, house, browser }) => {
  const home = await browser.newContext({ baseURL: house.url });
  const maria = await home.newPage();
  await signIn(maria, house, "Maria");
  const notes = ["Wie knipt mijn haag?", "Wie haalt brood?"].map((title) => posted(house, "Maria", title, { kind: null }));
  await maria.goto(`/hamont-lo/helpen/${notes[0]}`);
  await expect(maria.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(maria.getByRole("link", { name: WAY })).toHaveCount(0);
  await maria.goto(`/hamont-lo/helpen/${notes[0]}/melden`);
  await expect(maria.getByRole("link", { name: WAY })).toHaveCount(0);

  await signIn(page, house, "Ria", { role: "coordinator" });
  vouched(house);
  await page.goto("/beheer");
  for (const note of notes) {
    await page.goto(`/hamont-lo/helpen/${note}`);
    await sound(page, "a note, for a coordinator");
    await page.getByRole("link", { name: WAY }).click();
    await sound(page, "a note at the desk");
    await page.getByText("Haal van het bord").first().click();
    await page.getByRole("button", { name: "Haal van het bord" }).click();
    await expect(page.getByText("Kies een reden, of schrijf er zelf een.").first()).toBeVisible();
    await sound(page, "a note at the desk, refused");
    await page.getByLabel("Er staan woorden in die iemand pijn kunnen doen.").first().check();
    await page.getByRole("button", { name: "Haal van het bord" }).click();
    await expect(page.getByText("Beslist: van het bord gehaald")).toBeVisible();
  }
  await page.goto("/beheer/wachtrij");
  await expect(page.getByRole("heading", { name: "Wat je net besliste" })).toBeVisible();
  await sound(page, "the queue, with what was decided");
  await page.getByRole("button", { name: "Maak ongedaan: Wie knipt mijn haag?" }).click();
  await expect(page.getByText("De beslissing is teruggenomen.")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Maak ongedaan/ })).toHaveCount(1);
  await maria.goto(`/hamont-lo/helpen/${notes[0]}`);
  await expect(maria.getByRole("heading", { level: 1 })).toHaveText("Wie knipt mijn haag?");
  await maria.goto(`/hamont-lo/helpen/${notes[1]}`);
  await expect(maria.getByRole("heading", { level: 1 })).not.toHaveText("Wie haalt brood?");
  await home.close();

  // Without JavaScript the way stands where something is reported.
  const plain = await browser.newContext({ baseURL: house.url, javaScriptEnabled: false });
  const again = await plain.newPage();
  await signIn(again, house, "Jos", { role: "coordinator" });
  vouched(house);
  await again.goto(`/hamont-lo/helpen/${notes[0]}/melden`);
  await again.getByRole("link", { name: WAY }).click();
  await again.locator("details", { hasText: "Sluit voorgoed" }).locator("summary").click();
  await again.getByLabel("Dit klopt niet, of niet meer.").last().check();
  await again.getByRole("button", { name: "Sluit voorgoed" }).click();
  await expect(again.getByText("Beslist: voorgoed gesloten")).toBeVisible();
  await plain.close();
});
