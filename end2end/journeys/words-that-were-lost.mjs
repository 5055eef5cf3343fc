// A regisseur who lost her words, or wants others; and the two sheets of paper that keys come with.

import { change, founds, makesKeys, opensTheInbox, regisseur, sealsFor, tandem, writesDown } from "../support/regie.mjs";
import { print } from "../support/paper.mjs";
import { sound } from "../support/sound.mjs";
import { alone as test, expect } from "../support/test.mjs";

test.describe.configure({ timeout: 300_000 });
const PATIENT = { timeout: 60_000 };

/** The words are typed, and do not open. */
async function opensNothing(page, words) {
  await page.goto("/regie");
  await page.getByLabel("Je zes woorden").fill(words);
  await page.getByRole("button", { name: "Open", exact: true }).click();
  await expect(page.getByText("Deze woorden openen je sleutels niet.")).toBeVisible(PATIENT);
}

test("without her words and without the sheet, her colleague lets her in again, and she reads what was there before", async ({ page, house, browser }) => {
  await regisseur(page, house, "Els");
  const { words } = await makesKeys(page);
  await founds(page);
  const { koen, his } = await tandem(page, house, browser, words);
  await sealsFor(house, [{ text: "Van voor hij zijn woorden verloor." }]);
  await opensTheInbox(koen, his.words);
  await koen.locator('[data-list="concerns"] button').click();
  await koen.locator('details[data-act="note"] summary').click();
  await koen.locator("#tekst-noot").fill("Dit schreef Koen met zijn oude sleutels.");
  await koen.getByRole("button", { name: "Bewaar de notitie" }).click();
  await expect(koen.locator("ol").getByText("Dit schreef Koen met zijn oude sleutels.")).toBeVisible();

  await koen.goto("/regie/sleutels");
  await koen.getByRole("button", { name: "Ik ben mijn woorden vergeten" }).click();
  await koen.getByRole("button", { name: "Geen blad, maar mijn collega kan erin" }).click();
  const fresh = await writesDown(koen);
  expect(fresh.words).not.toBe(his.words);
  await expect(koen.getByRole("heading", { name: "Bel je collega" })).toBeVisible(PATIENT);
  await expect(koen.locator('[data-step="wait"]')).toContainText("Els");
  await sound(koen, "waiting for a colleague");
  const spoken = await koen.locator('[data-step="wait"] .digits').textContent();
  // Until she lets him in, the new keys open nothing.
  await koen.goto("/regie");
  await expect(koen.getByText("Je hebt nog geen sleutels, of je bent nog niet binnengelaten.")).toBeVisible(PATIENT);
  await page.goto("/regie/sleutels");
  await page.getByRole("button", { name: "Laat binnen: Koen" }).click();
  await expect(page.locator('[data-step="compare"] .digits')).toHaveText(spoken);
  await page.getByLabel("Ik hoorde precies deze cijfers").check();
  await page.locator('[data-step="compare"]').getByLabel("Je zes woorden").fill(words);
  await page.locator('[data-step="compare"]').getByRole("button", { name: "Laat binnen" }).click();
  await expect(page.getByRole("button", { name: "Haal uit de ploeg: Koen" })).toHaveCount(1, PATIENT);
  await sealsFor(house, [{ text: "Van erna." }]);

  await opensNothing(koen, his.words);
  await opensTheInbox(koen, fresh.words);
  await expect(koen.getByRole("button", { name: "Nieuw (1)" })).toBeVisible();
  await koen.getByRole("button", { name: /^In opvolging/ }).click();
  await koen.locator('[data-list="concerns"] button').click();
  await expect(koen.getByText("Van voor hij zijn woorden verloor.")).toBeVisible();
  await expect(koen.locator("ol").getByText("Dit schreef Koen met zijn oude sleutels.")).toBeVisible();
  await expect(koen.getByText("Let op: de notities kloppen niet")).toBeHidden();
  // The newest epoch is sealed to two members: hers and his of now.
  const [{ members }] = change(house, "SELECT COUNT(*) AS members FROM epoch_seal WHERE number = (SELECT MAX(number) FROM epoch_seal)");
  expect(members).toBe(2);
});

test("other six words: the old ones and the old sheet open nothing any more, the digits stay the same", async ({ page, house }) => {
  await regisseur(page, house, "Els");
  const { words, code } = await makesKeys(page);
  await founds(page);
  const digits = await page.locator('[data-step="home"] .digits').textContent();
  await sealsFor(house, [{ text: "Van ervoor." }]);
  await page.reload();
  await page.getByRole("button", { name: "Andere zes woorden" }).click();
  await sound(page, "other words");
  const form = page.locator('[data-step="change"]');
  await form.getByLabel("Je zes woorden").fill("niet de juiste woorden voor deze sleutel");
  await form.getByRole("button", { name: "Ga verder" }).click();
  await expect(page.getByText("Deze woorden openen je sleutels niet.")).toBeVisible(PATIENT);
  await form.getByLabel("Je zes woorden").fill(words);
  await form.getByRole("button", { name: "Ga verder" }).click();
  await expect(page.getByRole("heading", { name: "Schrijf deze zes woorden op" })).toBeVisible(PATIENT);
  // Whoever does not like them draws others.
  const drawn = (await page.locator(".six li").allTextContents()).join(" ");
  await page.getByRole("button", { name: "Geef mij andere woorden" }).click();
  await expect.poll(async () => (await page.locator(".six li").allTextContents()).join(" ")).not.toBe(drawn);
  const fresh = await writesDown(page);
  await expect(page.getByRole("heading", { name: "De brievenbus" })).toBeVisible(PATIENT);
  expect(await page.locator('[data-step="home"] .digits').textContent()).toBe(digits);
  expect([fresh.words === words, fresh.code === code]).toEqual([false, false]);
  await opensNothing(page, words);
  await opensTheInbox(page, fresh.words);
  await page.locator('[data-list="concerns"] button').click();
  await expect(page.getByText("Van ervoor.")).toBeVisible();
  await page.goto("/regie/sleutels");
  await page.getByRole("button", { name: "Ik ben mijn woorden vergeten" }).click();
  await page.getByRole("button", { name: "Ik heb mijn herstelblad" }).click();
  await page.getByLabel("Herstelcode").fill(code);
  await page.getByRole("button", { name: "Open mijn sleutels" }).click();
  await expect(page.getByText("Deze code opent je sleutels niet.")).toBeVisible(PATIENT);
  await page.getByLabel("Herstelcode").fill(fresh.code);
  await page.getByRole("button", { name: "Open mijn sleutels" }).click();
  await expect(page.getByRole("heading", { name: "Schrijf deze zes woorden op" })).toBeVisible(PATIENT);
});

test("the recovery sheet and the card of the volunteers are one A4 each, with what must be on them and nothing secret else", async ({ page, house }, info) => {
  const A4 = /\(A4\)/;
  // Only what is meant for paper: neither what is pressed, nor what the screen says around it.
  const pressed = ["Print dit blad", "Print het kaartje", "Het blad ligt veilig", "Terug", "Andere buurt", "Français", "De laatste vier tekens"];
  const oneSheet = (sheet, what) => {
    expect.soft(sheet, what).toMatchObject({ sheets: 1, size: expect.stringMatching(A4) });
    expect.soft(sheet.smallest, `${what}: letters`).toBeGreaterThanOrEqual(14);
    for (const words of pressed) expect.soft(sheet.text, what).not.toContain(words);
  };
  await regisseur(page, house, "Els Van den Broeck-Vandenbossche");
  let sheet;
  const { words, code } = await makesKeys(page, async (name) => {
    if (name === "the recovery sheet") sheet = await print(page, info.outputPath("recovery.pdf"));
  });
  oneSheet(sheet, "recovery");
  expect(sheet.text).toContain("Herstelblad van Els Van den Broeck-Vandenbossche");
  expect(sheet.text.replaceAll(" ", "")).toContain(code.replaceAll(" ", ""));
  expect(sheet.text).toContain("Ik ben mijn woorden vergeten");
  // One of the six may be a word of the sheet itself.
  const on = words.split(" ").filter((word) => sheet.text.split(/[^\p{L}]+/u).includes(word));
  expect(on.length, "the words are not on it").toBeLessThan(2);
  await founds(page);
  const digits = await page.locator('[data-step="home"] .digits').textContent();
  await page.getByRole("button", { name: "Print het kaartje" }).click();
  const card = await print(page, info.outputPath("card.pdf"));
  oneSheet(card, "card");
  for (const must of ["Kaartje voor zorgzame buren", "Hamont-Lo", digits, "Gevaar? Bel 112."]) expect(card.text).toContain(must);
  expect(card.text, "a number to call").toMatch(/Vul niets in en bel: \d{3}/);
  expect(card.text.replaceAll(" ", "")).not.toContain(code.replaceAll(" ", ""));
});
