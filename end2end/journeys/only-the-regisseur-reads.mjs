// Two regisseurs make keys, compare fingerprints, and follow up what nobody else can read. What was forgotten comes
// back; what was forged is noticed.

import { HtmlValidate } from "html-validate";
import config from "../html-validate.mjs";
import { change, founds, makesKeys, opensTheInbox, regisseur, sealsFor, tandem, writesDown } from "../support/regie.mjs";
import { sound } from "../support/sound.mjs";
import { alone as test, expect } from "../support/test.mjs";

test.describe.configure({ timeout: 300_000 });
const PATIENT = { timeout: 60_000 };

async function isValid(page, path) {
  const { results } = await new HtmlValidate(config).validateString(await (await page.request.get(path)).text());
  expect.soft(results.flatMap(({ messages }) => messages.map((m) => `${m.line}:${m.column} ${m.ruleId}: ${m.message}`)), path).toEqual([]);
}

test("a tandem makes keys, reads, notes, hands over, closes and opens again", async ({ page, house, browser }) => {
  await regisseur(page, house, "Els");
  for (const path of ["/regie/sleutels", "/fr/regie/sleutels", "/en/regie", "/regie"]) await isValid(page, path);
  await sound(page, "before there are keys");
  const { words } = await makesKeys(page, (name) => sound(page, name));
  await founds(page, (name) => sound(page, name));
  await expect(page.getByText("Je bent alleen.")).toBeVisible();
  await sound(page, "the mailbox");
  await page.getByRole("button", { name: "Print het kaartje" }).click();
  const printed = await page.locator('[data-step="card"] .digits').textContent();
  expect(printed).toMatch(/^(\d{4} ){5}\d{4}$/);
  await sound(page, "the card");
  const { koen, his } = await tandem(page, house, browser, words);
  await sealsFor(house, [{}]);

  await koen.goto("/regie");
  await sound(koen, "locked");
  await koen.getByLabel("Je zes woorden").fill("niet de juiste woorden voor deze sleutel");
  await koen.getByRole("button", { name: "Open", exact: true }).click();
  await expect(koen.getByText("Deze woorden openen je sleutels niet.")).toBeVisible(PATIENT);
  await opensTheInbox(koen, his.words);
  await sound(koen, "the list");
  await koen.getByRole("button", { name: /Deze week · .*zorgzame buur/i }).click();
  await expect(koen.getByText("Ze komt niet meer buiten.")).toBeVisible();
  await expect(koen.getByText("Maria · Kerkstraat 3")).toBeVisible();
  await sound(koen, "a signal");
  await koen.getByRole("button", { name: "Ik neem dit op" }).click();
  await expect(koen.getByText("Wie het opneemt: Koen")).toBeVisible();
  await koen.getByText("Noteer iets").click();
  await koen.getByLabel("Wat deed je of hoorde je?").first().fill("Gebeld, ze wil graag koffie drinken.");
  await koen.getByRole("button", { name: "Bewaar de notitie" }).click();
  await expect(koen.getByText("Gebeld, ze wil graag koffie drinken.")).toBeVisible();
  await koen.getByText("Leid toe").click();
  await koen.getByLabel("Een dienst van de sociale kaart").check();
  await koen.locator("#naam").fill("Dienstencentrum");
  await koen.locator("#dag-weg").fill("2026-12-08");
  await koen.getByRole("button", { name: "Schrijf de toeleiding op" }).click();
  await expect(koen.getByText("Kies waarheen, vraag of de persoon akkoord is")).toBeVisible();
  await koen.getByLabel("De persoon vindt het goed dat ik dit daar vertel").check();
  await sound(koen, "leading to help");
  await koen.getByRole("button", { name: "Schrijf de toeleiding op" }).click();
  await expect(koen.getByText(/Toeleiding: Dienstencentrum/)).toBeVisible();
  await koen.locator('details[data-act="give"] summary').click();
  await koen.getByRole("button", { name: "Geef door" }).click();
  await expect(koen.getByText("Wie het opneemt: Els")).toBeVisible();

  // Nothing of it is readable on the server: a status and a day.
  const [row] = change(house, "SELECT status, look_again FROM concern");
  expect(row).toMatchObject({ status: 2, look_again: 20795 });

  await opensTheInbox(page, words);
  await expect(page.getByText("Hier staat niets.")).toBeVisible();
  await page.getByRole("button", { name: /^Wacht tot een dag/ }).click();
  await page.getByLabel("Zoek in wat open is").fill("els");
  await page.getByRole("button", { name: /zorgzame buur/i }).click();
  await expect(page.getByText("Gebeld, ze wil graag koffie drinken.")).toBeVisible();
  await page.getByText("Thema’s", { exact: true }).first().click();
  await page.getByRole("checkbox", { name: "Eenzaamheid" }).check();
  await page.getByRole("button", { name: "Bewaar de thema’s" }).click();
  await expect(page.getByText("Thema’s: Eenzaamheid")).toBeVisible();
  await page.getByText("Antwoord aan wie het doorgaf").first().click();
  await page.getByLabel("Dank je, ik neem contact op.").check();
  await page.getByRole("button", { name: "Stuur dit antwoord" }).click();
  await expect(page.getByText("Antwoord gestuurd: Dank je, ik neem contact op.")).toBeVisible();
  await page.getByText("Rond af", { exact: true }).first().click();
  await page.getByLabel("Geholpen").check();
  await page.getByRole("button", { name: "Rond af" }).click();
  await expect(page.getByText("Afgerond: Geholpen")).toBeVisible();
  expect(change(house, "SELECT status, look_again, answer FROM concern")[0]).toMatchObject({ status: 3, look_again: null, answer: 1 });
  await page.getByRole("button", { name: "Open opnieuw" }).click();
  await expect(page.locator("ol").getByText("Opnieuw geopend")).toBeVisible();

  await page.getByRole("button", { name: "Terug naar de lijst" }).click();
  await page.getByRole("button", { name: "Doe op slot" }).click();
  await expect(page.getByText("Alles is op slot.")).toBeVisible();
  expect(await page.content()).not.toContain("Ze komt niet meer buiten");
  await page.goto("/regie/sleutels");
  await page.getByRole("link", { name: "Wie las wat" }).click();
  await expect(page.getByText("De lijst is heel")).toBeVisible(PATIENT);
  await expect(page.getByRole("cell", { name: "Koen" }).first()).toBeVisible();
  await sound(page, "who read");
  // A list that was written anew is noticed.
  change(house, "UPDATE concern_read SET at = at - 60 WHERE number = 1");
  await page.reload();
  await expect(page.getByText("deze lijst is veranderd")).toBeVisible(PATIENT);
});

test("who forgot the words gets in with the recovery code, and not with the old words", async ({ page, house }) => {
  await regisseur(page, house, "Els");
  const { words, code } = await makesKeys(page);
  await founds(page);
  await page.getByRole("button", { name: "Ik ben mijn woorden vergeten" }).click();
  await sound(page, "forgotten");
  await page.getByRole("button", { name: "Ik heb mijn herstelblad" }).click();
  await page.getByLabel("Herstelcode").fill(code.replace(/^./, (c) => (c === "A" ? "B" : "A")));
  await page.getByRole("button", { name: "Open mijn sleutels" }).click();
  await expect(page.getByText("Deze code opent je sleutels niet.")).toBeVisible();
  await page.getByLabel("Herstelcode").fill(code.toLowerCase().replaceAll("-", " "));
  await page.getByRole("button", { name: "Open mijn sleutels" }).click();
  const fresh = await writesDown(page);
  await expect(page.getByRole("heading", { name: "De brievenbus" })).toBeVisible(PATIENT);
  expect(fresh.words).not.toBe(words);
  await sealsFor(house, [{}]);
  await page.goto("/regie");
  await page.getByLabel("Je zes woorden").fill(words);
  await page.getByRole("button", { name: "Open", exact: true }).click();
  await expect(page.getByText("Deze woorden openen je sleutels niet.")).toBeVisible(PATIENT);
  await opensTheInbox(page, fresh.words);
  await expect(page.getByRole("button", { name: /zorgzame buur/i })).toBeVisible();
});

test("a chain that somebody forged is warned of, and a note that was taken out is noticed", async ({ page, house, browser }) => {
  await regisseur(page, house, "Els");
  const { words } = await makesKeys(page);
  await founds(page);
  const { koen } = await tandem(page, house, browser, words);
  await sealsFor(house, [{}]);
  await opensTheInbox(page, words);
  await page.getByRole("button", { name: /zorgzame buur/i }).click();
  await page.getByRole("button", { name: "Ik neem dit op" }).click();
  await expect(page.getByText("Wie het opneemt: Els")).toBeVisible();
  change(house, "DELETE FROM concern_entry");
  await page.getByRole("button", { name: "Terug naar de lijst" }).click();
  await opensTheInbox(page, words);
  await page.getByRole("button", { name: /zorgzame buur/i }).click();
  await expect(page.getByText("Er zijn minder notities dan deze browser al zag.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Ik neem dit op" })).toBeHidden();
  // The newest epoch is dropped: both had seen it.
  change(house, "DELETE FROM epoch_seal WHERE number = 2");
  change(house, "DELETE FROM epoch WHERE number = 2");
  await page.goto("/regie/sleutels");
  await expect(page.getByText("Let op: deze brievenbus klopt niet")).toBeVisible(PATIENT);
  await expect(page.getByRole("button", { name: /^Laat binnen/ })).toHaveCount(0);
  await sound(page, "a broken chain");
  await koen.close();
});

test("everything lost: a new mailbox, warned, with other digits", async ({ page, house }) => {
  await regisseur(page, house, "Els");
  await makesKeys(page);
  await founds(page);
  const before = await page.locator('[data-step="home"] .digits').textContent();
  await page.getByRole("button", { name: "Ik ben mijn woorden vergeten" }).click();
  await page.getByRole("button", { name: "Niemand van ons kan er nog in" }).click();
  await page.getByRole("button", { name: "Begin opnieuw" }).click();
  await expect(page.getByText("Vink aan dat je zeker bent.")).toBeVisible();
  await sound(page, "everything lost");
  await page.getByLabel("Ik weet zeker dat niemand er nog in kan").check();
  await page.getByRole("button", { name: "Begin opnieuw" }).click();
  await writesDown(page);
  await expect(page.getByRole("heading", { name: "De brievenbus" })).toBeVisible(PATIENT);
  expect(await page.locator('[data-step="home"] .digits').textContent()).not.toBe(before);
  expect(change(house, "SELECT COUNT(*) AS n FROM team WHERE ended IS NOT NULL")[0].n).toBe(1);
});

test.describe("without the worker that stands between page and server", () => {
  // So that this journey can answer in its place.
  test.use({ serviceWorkers: "block" });

  test("after a time without a touch everything locks itself", async ({ page, house }) => {
    await regisseur(page, house, "Els");
    const { words } = await makesKeys(page);
    await founds(page);
    await sealsFor(house, [{}]);
    // The quarter of an hour is said by the page: this test waits four seconds.
    await page.route("**/regie", async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, body: (await answer.text()).replace('data-after="900000"', 'data-after="4000"') });
    });
    await opensTheInbox(page, words);
    await page.getByRole("button", { name: /zorgzame buur/i }).click();
    await expect(page.getByText("Alles is op slot.")).toBeVisible(PATIENT);
    expect(await page.content()).not.toContain("Ze komt niet meer buiten");
  });
});
