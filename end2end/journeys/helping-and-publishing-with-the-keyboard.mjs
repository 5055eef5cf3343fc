// No mouse, no finger, from the card to a conversation and from the desk to the calendar: Tab, Enter and Space are enough,
// and one sees where one is.

import { hanging, somebody } from "../support/desk.mjs";
import { focused, tabTo } from "../support/focus.mjs";
import { alone as test, expect } from "../support/test.mjs";

const TITLE = "Wie knipt mijn haag?";
const heading = (page) => page.getByRole("heading", { level: 1 });

/** Tab to what is called `name`, and Enter: the page that follows is there. */
async function enter(page, name) {
  const stop = await tabTo(page, name);
  expect.soft(stop.visible, `"${name}" is in sight`).toBe(true);
  const follows = page.waitForEvent("framenavigated");
  await page.keyboard.press("Enter");
  await follows;
  await page.waitForLoadState();
}

/** Tab to a field, and type. */
async function type(page, name, words) {
  const stop = await tabTo(page, name);
  expect.soft(stop.visible, `"${name}" is in sight`).toBe(true);
  await page.keyboard.type(words);
}

test("somebody signs in with a card and a number, and comes back with it", async ({ page, house, browser }) => {
  const els = await somebody(browser, house, "Els", "coordinator");
  await els.goto("/beheer/hamont-lo/mensen/nieuw");
  await type(els, "Hoe heet je buur?", "Mariette");
  await els.keyboard.press("Enter");
  const code = await els.locator(".card-code").textContent();
  await els.context().close();

  await page.goto("/aanmelden");
  await enter(page, "Ik heb een buurtkaart");
  await expect(heading(page)).toHaveText("Aanmelden met je buurtkaart");
  await type(page, "De code op je kaart", "haag");
  await page.keyboard.press("Enter");
  // What has to be corrected has the focus, and leads to its field.
  await expect(page.locator(".summary")).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("De code op je kaart")).toBeFocused();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(code);
  await page.keyboard.press("Enter");

  await expect(heading(page)).toHaveText("Kies je pincode");
  await type(page, "Je nieuwe pincode", "1948");
  await type(page, "Nog eens dezelfde pincode", "1984");
  await page.keyboard.press("Enter");
  await expect(page.locator(".summary")).toBeFocused();
  await type(page, "Je nieuwe pincode", "1948");
  await type(page, "Nog eens dezelfde pincode", "1948");
  await enter(page, "Bewaar mijn pincode");
  await expect(heading(page)).toHaveText("Dag Mariette");
  await enter(page, "Afmelden op dit toestel");
  await page.waitForURL("**/afgemeld");

  await page.goto("/aanmelden/kaart");
  await type(page, "De code op je kaart", code);
  await enter(page, "Ga verder");
  await expect(heading(page)).toHaveText("Typ je pincode");
  await type(page, "Je pincode", "1948");
  await page.keyboard.press("Enter");
  await expect(heading(page)).toHaveText("Dag Mariette");
});

test("a neighbour answers a note, and the two talk", async ({ house, browser }) => {
  const greta = await somebody(browser, house, "Greta Maes");
  const warre = await somebody(browser, house, "Warre Smeets");
  const note = hanging(house, "Greta Maes", TITLE);
  await warre.goto(note);
  await enter(warre, "Antwoord");
  await expect(heading(warre)).toHaveText(`Antwoord op “${TITLE}”`);
  await enter(warre, "Stuur je antwoord");
  await expect(warre.locator(".summary")).toBeFocused();
  await warre.keyboard.press("Tab");
  await warre.keyboard.press("Enter");
  await expect(warre.getByLabel("Je bericht")).toBeFocused();
  await warre.keyboard.type("Dag, ik help je graag.");
  await warre.keyboard.press("Enter");
  await warre.keyboard.type("Past zaterdag?");
  await enter(warre, "Stuur je antwoord");
  await expect(heading(warre)).toContainText("Gesprek met");
  await expect(warre.getByText("Past zaterdag?")).toBeVisible();

  await greta.goto("/mijn");
  await enter(greta, "Er wacht een bericht op je");
  await expect(heading(greta)).toHaveText("Mijn gesprekken");
  await enter(greta, TITLE);
  await expect(greta.getByText("Past zaterdag?")).toBeVisible();
  await type(greta, "Schrijf een bericht", "Graag, om tien uur.");
  await enter(greta, "Stuur je bericht");
  await expect(greta.locator(".slip").filter({ hasText: "Graag, om tien uur." })).toHaveCount(1);
  await enter(greta, "Zeg dank je wel");
  await type(greta, "Je bedankje", "Wat fijn.");
  await enter(greta, "Stuur je bedankje");
  await expect(greta.getByText("Wat fijn.")).toBeVisible();

  await warre.reload();
  await expect(warre.getByText("Graag, om tien uur.")).toBeVisible();
  await type(warre, "Schrijf een bericht", "Tot dan.");
  await enter(warre, "Stuur je bericht");
  await expect(warre.locator(".slip").filter({ hasText: "Tot dan." })).toHaveCount(1);
  for (const own of [greta, warre]) await own.context().close();
});

test("a coordinator publishes an activity", async ({ house, browser }) => {
  const els = await somebody(browser, house, "Els", "coordinator");
  await els.goto("/beheer/hamont-lo/activiteiten");
  await enter(els, "Zet een activiteit in de agenda");
  await tabTo(els, "Titel");
  await els.keyboard.press("Enter");
  await expect(els).toHaveTitle(/^Fout: /);
  await expect(els.locator(".summary")).toBeFocused();
  await els.keyboard.press("Tab");
  await els.keyboard.press("Enter");
  await expect(els.getByLabel("Titel", { exact: true })).toBeFocused();
  await els.keyboard.type("Soep zonder muis");
  await type(els, "Soort", "Buurtr");
  await type(els, "Wat gebeurt er?", "We koken samen.");
  // Twelve and twelve: whatever order this browser asks the day and the month in. After the hour comes AM where it asks that.
  await type(els, "Datum", "12122026");
  await expect(els.getByLabel("Datum", { exact: true })).toHaveValue("2026-12-12");
  await type(els, "Van (uur)", "1000AM");
  await expect(els.getByLabel("Van (uur)")).toHaveValue("10:00");
  await type(els, "Tot (uur)", "1130AM");
  await expect(els.getByLabel(/^Tot \(uur\)/)).toHaveValue("11:30");
  await type(els, "Plaats", "De Link");
  // A group of choices is one stop, at what is chosen; the arrows go round. Without steps, then the toilet, then the price.
  await tabTo(els, "Dat weten we niet");
  await els.keyboard.press("ArrowDown");
  await expect(els.locator("input[name=zondertrap]").first()).toBeChecked();
  await tabTo(els, "Dat weten we niet");
  await tabTo(els, "Dat weten we niet");
  await els.keyboard.press("ArrowDown");
  await expect(els.getByLabel("Het is gratis")).toBeChecked();
  await enter(els, "Kijk hoe het wordt");
  await expect(heading(els)).toHaveText("Soep zonder muis");
  await enter(els, "Zet in de agenda");
  await expect(els.getByText("Het staat in de agenda.")).toBeVisible();
  await expect(els.getByLabel("Soort", { exact: true })).toHaveValue("buurtrestaurant");

  // And everybody reads it, where the first stop leads past what is on every page.
  await expect.poll(async () => (await els.request.get("/hamont-lo/activiteiten/soep-zonder-muis")).status()).toBe(200);
  await els.goto("/hamont-lo/activiteiten/soep-zonder-muis");
  await els.keyboard.press("Tab");
  expect(await focused(els)).toMatchObject({ name: "Naar de inhoud", visible: true });
  await expect(heading(els)).toHaveText("Soep zonder muis");
  await els.context().close();
});
