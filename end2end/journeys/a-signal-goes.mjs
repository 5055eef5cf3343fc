// A signal that the person it is about wants gone, and a list of who read that somebody wrote anew.

import { atTheDesk } from "../support/desk.mjs";
import { change, founds, makesKeys, opensTheInbox, regisseur, sealsFor } from "../support/regie.mjs";
import { sound } from "../support/sound.mjs";
import { alone as test, expect } from "../support/test.mjs";

test.describe.configure({ timeout: 300_000 });
const signals = (page) => page.locator('[data-list="concerns"] button');

test("a regisseur deletes a signal for good, and only after saying so", async ({ page, house }) => {
  await regisseur(page, house, "Els");
  const { words } = await makesKeys(page);
  await founds(page);
  await sealsFor(house, [{ text: "Zij wil dit niet." }, { text: "Dit blijft." }]);
  await opensTheInbox(page, words);
  await expect(signals(page)).toHaveCount(2);
  await signals(page).first().click();
  await expect(page.locator("blockquote")).toHaveText(/./);
  const text = await page.locator("blockquote").textContent();
  const erase = page.locator('details[data-act="erase"]');
  await erase.locator("summary").click();
  await erase.getByRole("button", { name: "Wis", exact: true }).click();
  await expect(page.getByText("Kruis aan dat je het zeker weet.")).toBeVisible();
  await sound(page, "the question before something is deleted");
  await erase.getByLabel("Ja, wis het voorgoed").check();
  await erase.getByRole("button", { name: "Wis", exact: true }).click();
  await expect(page.getByText("Het signaal is gewist.")).toBeVisible();
  await expect(signals(page)).toHaveCount(1);
  // The word is gone with the next screen, and so is what was read.
  await signals(page).first().click();
  await page.getByRole("button", { name: "Terug naar de lijst" }).click();
  await expect(page.getByText("Het signaal is gewist.")).toBeHidden();
  expect(await page.content()).not.toContain(text);
  expect(change(house, "SELECT COUNT(*) AS n FROM concern")[0].n).toBe(1);
  expect(change(house, "SELECT COUNT(*) AS n FROM concern_gone")[0].n).toBe(1);
});

test("a list of who read that was written anew is noticed as the inbox opens", async ({ page, house }) => {
  await regisseur(page, house, "Els");
  const { words } = await makesKeys(page);
  await founds(page);
  await sealsFor(house, [{ text: "Gelezen." }]);
  await opensTheInbox(page, words);
  await signals(page).first().click();
  await expect(page.locator("blockquote")).toHaveText("Gelezen.");
  // Opened once more, this browser saw that line.
  await opensTheInbox(page, words);
  await expect.poll(() => page.evaluate(() => Object.keys(localStorage).some((key) => key.includes("gelezen-")))).toBe(true);
  await expect(page.getByText("Deze lijst is veranderd sinds je vorige bezoek", { exact: false })).toBeHidden();
  change(house, "DELETE FROM concern_read");
  await opensTheInbox(page, words);
  await expect(page.getByText(/deze lijst is veranderd sinds je vorige bezoek/i)).toBeVisible();
});

test("a municipality says who is responsible, and everybody reads it at Privacy", async ({ page, house }) => {
  await atTheDesk(page, house, "Nele", { role: "administrator" });
  await page.goto("/beheer/gemeente/72037");
  await page.getByRole("link", { name: "Wie is verantwoordelijk voor privacy" }).click();
  await sound(page, "the text of a municipality about privacy");
  await page.getByLabel("De tekst van je gemeente").fill("Het stadsbestuur van Hamont-Achel.\n\nVragen? Bel 011 00 00 10.");
  await page.getByRole("button", { name: "Bewaar", exact: true }).click();
  await expect(page.getByText("Bewaard.")).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "Privacy" }).click();
  await expect(page.getByRole("heading", { name: "Hamont-Achel" })).toBeVisible();
  await expect(page.getByText("Vragen? Bel 011 00 00 10.")).toBeVisible();
});
