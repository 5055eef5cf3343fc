// What a regisseur does in the weeks after: two at once, a colleague who leaves, a practice that wants to know, a quarter
// that is counted.

import { atTheDesk, vouched } from "../support/desk.mjs";
import { founds, makesKeys, opensTheInbox, regisseur, sealsFor, tandem } from "../support/regie.mjs";
import { sound } from "../support/sound.mjs";
import { alone as test, expect } from "../support/test.mjs";

test.describe.configure({ timeout: 300_000 });
const PATIENT = { timeout: 60_000 };
const signals = (page) => page.locator('[data-list="concerns"] button');
const back = (page) => page.getByRole("button", { name: "Terug naar de lijst" }).click();

async function notes(page, words) {
  await page.locator('details[data-act="note"] summary').click();
  await page.locator("#tekst-noot").fill(words);
  await page.getByRole("button", { name: "Bewaar de notitie" }).click();
}

test("what is typed for one signal does not go along to the next, and what was ticked stays ticked", async ({ page, house }) => {
  await regisseur(page, house, "Els");
  const { words } = await makesKeys(page);
  await founds(page);
  await sealsFor(house, [{ text: "De eerste." }, { text: "De tweede." }]);
  await opensTheInbox(page, words);
  await signals(page).nth(0).click();
  await page.locator('details[data-act="note"] summary').click();
  await page.locator("#tekst-noot").fill("Half getypt");
  await page.locator('details[data-act="handover"] summary').click();
  await page.getByLabel("De persoon vindt het goed dat ik dit daar vertel").check();
  await back(page);
  await signals(page).nth(1).click();
  await page.locator('details[data-act="note"] summary').click();
  await expect(page.locator("#tekst-noot")).toHaveValue("");
  await page.locator('details[data-act="handover"] summary').click();
  await expect(page.getByLabel("De persoon vindt het goed dat ik dit daar vertel")).not.toBeChecked();

  const themes = page.locator('details[data-act="theme"]');
  for (const theme of ["Eenzaamheid", "Wonen"]) {
    await themes.locator("summary").click();
    await themes.getByRole("checkbox", { name: theme }).check();
    await page.getByRole("button", { name: "Bewaar de thema’s" }).click();
    await expect(page.locator("ol").getByText(new RegExp(`Thema’s: .*${theme}`))).toBeVisible();
  }
  await expect(page.locator("ol").getByText("Thema’s: Eenzaamheid, Wonen")).toBeVisible();
});

test("of two who write at once the second reads first, and loses nothing", async ({ page, house, browser }) => {
  await regisseur(page, house, "Els");
  const { words } = await makesKeys(page);
  await founds(page);
  const { koen, his } = await tandem(page, house, browser, words);
  await sealsFor(house, [{}]);
  await opensTheInbox(page, words);
  await opensTheInbox(koen, his.words);
  for (const one of [page, koen]) await signals(one).first().click();
  await notes(koen, "Ik bel haar vandaag.");
  await expect(koen.getByText("Bewaard.", { exact: true })).toBeVisible();
  await notes(page, "Ik ga langs.");
  await expect(page.getByText("Je collega schreef intussen iets bij.")).toBeVisible();
  await expect(page.locator("ol").getByText("Ik bel haar vandaag.")).toBeVisible();
  await expect(page.locator("#tekst-noot")).toHaveValue("Ik ga langs.");
  await page.getByRole("button", { name: "Bewaar de notitie" }).click();
  await expect(page.locator("ol").getByText("Ik ga langs.")).toBeVisible();
  // A network that goes is said, and what is on the screen stays.
  await back(page);
  await house.kill();
  await page.getByRole("button", { name: /^In opvolging/ }).click();
  await signals(page).first().click();
  await expect(page.getByText("Het lukte niet. Is er internet?")).toBeVisible();
  await house.start();
  await signals(page).first().click();
  await expect(page.locator("ol").getByText("Ik ga langs.")).toBeVisible();
});

test("a colleague who leaves opens nothing new, and what he noted stays", async ({ page, house, browser }) => {
  await regisseur(page, house, "Els");
  const { words } = await makesKeys(page);
  await founds(page);
  const { koen, his } = await tandem(page, house, browser, words);
  await sealsFor(house, [{ text: "Van voor hij ging." }]);
  await opensTheInbox(koen, his.words);
  await signals(koen).first().click();
  await notes(koen, "Dit schreef Koen.");
  await expect(koen.getByText("Bewaard.", { exact: true })).toBeVisible();
  await page.reload();
  await page.getByRole("button", { name: "Haal uit de ploeg: Koen" }).click();
  await expect(page.getByText("De brievenbus krijgt een nieuw slot.")).toBeVisible();
  await sound(page, "taking somebody out");
  await page.locator('[data-step="remove"]').getByLabel("Je zes woorden").fill(words);
  await page.locator('[data-step="remove"]').getByRole("button", { name: "Haal uit de ploeg" }).click();
  await expect(page.getByText("Je bent alleen.")).toBeVisible(PATIENT);
  await sealsFor(house, [{ text: "Van nadat hij ging." }]);
  await koen.reload();
  await expect(koen.getByText("Je hebt nog geen sleutels, of je bent nog niet binnengelaten.")).toBeVisible(PATIENT);
  await opensTheInbox(page, words);
  await expect(page.getByRole("button", { name: "Nieuw (1)" })).toBeVisible();
  await page.getByRole("button", { name: /^In opvolging/ }).click();
  await signals(page).first().click();
  await expect(page.locator("ol").getByText("Dit schreef Koen.")).toBeVisible();
  await notes(page, "Els gaat verder.");
  await expect(page.locator("ol").getByText("Els gaat verder.")).toBeVisible();
  await expect(page.getByText("Let op: de notities kloppen niet")).toBeHidden();
});

test("a practice hears that what came with its card was picked up, and no more", async ({ page, house, browser }) => {
  const fresh = async () => (await browser.newContext({ baseURL: house.url, viewport: { width: 360, height: 740 } })).newPage();
  await regisseur(page, house, "Els");
  const { words } = await makesKeys(page);
  await founds(page);

  const riet = await fresh();
  await atTheDesk(riet, house, "Riet", { role: "coordinator" });
  await riet.goto("/beheer/hamont-lo/doorverwijskaartjes");
  await sound(riet, "the desk of cards");
  await riet.getByLabel("Voor welke praktijk?").fill("Huisartsen Kerkplein");
  await riet.getByRole("button", { name: "Maak het kaartje" }).click();
  const [code, secret] = await riet.locator(".card-code").allTextContents();
  await sound(riet, "the card on paper");

  const somebody = await fresh();
  await somebody.goto("/kaart");
  await somebody.getByLabel("De code op het kaartje").fill(code.toLowerCase());
  await somebody.getByRole("button", { name: "Verder" }).click();
  await somebody.getByRole("link", { name: "Hamont-Lo" }).click();
  const next = () => somebody.getByRole("button", { name: "Volgende" }).click();
  await expect(somebody.locator('[data-question="reads"]')).toBeVisible();
  await next();
  await somebody.getByText("Eenzaamheid").click();
  await next();
  await somebody.getByText("Ja, en het is goed", { exact: true }).click();
  await next();
  await somebody.getByLabel("Naam", { exact: true }).fill("Maria");
  await next();
  await next();
  await somebody.getByText("Deze week").click();
  await next();
  await somebody.getByText("Liever niet", { exact: true }).click();
  await next();
  await somebody.getByRole("button", { name: "Geef door" }).click();
  await expect(somebody.getByRole("heading", { name: "Doorgegeven" })).toBeVisible({ timeout: 15_000 });

  const practice = await fresh();
  const report = async () => {
    await practice.goto("/kaart/verslag");
    await practice.getByLabel("De verslagcode van je praktijk").fill(secret);
    await practice.getByRole("button", { name: "Toon het verslag" }).click();
    return practice.locator("main").innerText();
  };
  expect(await report()).toContain("1 kaartje gebruikt");
  expect(await report()).toContain("0 opgepikt");
  await opensTheInbox(page, words);
  await page.getByRole("button", { name: /Doorverwijskaartje/ }).click();
  await page.getByRole("button", { name: "Ik neem dit op" }).click();
  await expect(page.getByText("Wie het opneemt: Els")).toBeVisible();
  expect(await report()).toContain("1 opgepikt");
  await sound(practice, "the report of the practice");
});

test("a quarter is counted once, with small numbers hidden, and read by the regieteam", async ({ page, house, browser }) => {
  await regisseur(page, house, "Els");
  const { words } = await makesKeys(page);
  await founds(page);
  await sealsFor(house, Array.from({ length: 6 }, () => ({})));
  await opensTheInbox(page, words);
  for (let left = 6; left > 0; left -= 1) {
    await signals(page).first().click();
    await page.locator('details[data-act="theme"] summary').click();
    await page.locator('details[data-act="theme"]').getByRole("checkbox", { name: left > 5 ? "Wonen" : "Eenzaamheid" }).check();
    await page.getByRole("button", { name: "Bewaar de thema’s" }).click();
    await expect(page.locator("ol").getByText(/Thema’s: /)).toBeVisible();
    await page.locator('details[data-act="outcome"] summary').click();
    await page.getByLabel("Geholpen").check();
    await page.getByRole("button", { name: "Rond af" }).click();
    await expect(page.getByText("Afgerond: Geholpen")).toBeVisible();
    await back(page);
  }
  await page.getByRole("button", { name: /^Afgerond/ }).click();
  await expect(signals(page)).toHaveCount(6);
  await expect(page.getByText("Binnen twee weken gewist")).toBeHidden();
  const riet = await (await browser.newContext({ baseURL: house.url, viewport: { width: 360, height: 740 } })).newPage();
  await atTheDesk(riet, house, "Riet", { role: "coordinator" });
  // In the new year the last quarter is over.
  await house.stop();
  await house.start({ clock: "2027-01-05T10:00[Europe/Brussels]" });
  vouched(house);
  await opensTheInbox(page, words);
  // A note of today belongs to today; the signal stays in the quarter in which it was closed.
  await page.getByRole("button", { name: /^Afgerond/ }).click();
  await signals(page).first().click();
  await notes(page, "Nog iets gehoord.");
  await expect(page.locator("ol").getByText("Nog iets gehoord.")).toBeVisible();
  await back(page);
  await page.getByRole("link", { name: "Tel de thema’s" }).click();
  await sound(page, "before counting");
  await page.getByLabel("Je zes woorden").fill(words);
  await page.getByRole("button", { name: "Open en tel" }).click();
  await expect(page.getByRole("heading", { name: "Dit zal het regieteam zien" })).toBeVisible(PATIENT);
  // Six were closed: five about loneliness, one about housing, which could be somebody.
  const together = (where, theme) => where.getByRole("row", { name: new RegExp(`^${theme}`) }).getByRole("cell").last();
  await expect(together(page, "Eenzaamheid")).toHaveText("5");
  await expect(together(page, "Wonen")).toHaveText("minder dan 5");
  await sound(page, "what will be published");
  await page.getByRole("button", { name: "Maak bekend" }).click();
  await expect(page.getByText("Bekendgemaakt.")).toBeVisible();
  await page.reload();
  await expect(page.getByText("Dit kwartaal is al geteld.")).toBeVisible(PATIENT);

  await riet.goto("/beheer/hamont-lo/themas");
  await expect(together(riet, "Eenzaamheid")).toHaveText("5");
  await sound(riet, "the themes");
  await riet.getByRole("link", { name: "Schrijf een bericht over Eenzaamheid" }).click();
  await riet.getByLabel("Titel").fill("Elke donderdag soep in de Lozen");
  await riet.getByLabel("Bericht", { exact: true }).fill("Wie alleen eet, is welkom.");
  await riet.getByRole("button", { name: "Kijk hoe het wordt" }).click();
  await expect(riet.getByText("Wat deden we met het thema Eenzaamheid")).toBeVisible();
  await riet.getByRole("button", { name: "Toon het aan de buurt" }).click();
  await riet.goto("/beheer/hamont-lo/themas");
  await expect(riet.getByRole("link", { name: "Elke donderdag soep in de Lozen" })).toBeVisible();
});
