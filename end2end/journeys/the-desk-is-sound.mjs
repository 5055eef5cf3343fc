// The rooms of a coordinator and of an administrator that are opened now and then: nothing there yet, something there, and
// a form that is refused. Each is for everybody who works there, on a phone as well.

import { hanging, somebody, vouched } from "../support/desk.mjs";
import { signIn } from "../support/people.mjs";
import { sound } from "../support/sound.mjs";
import { alone, expect } from "../support/test.mjs";
import { inDatabase } from "../support/vault.mjs";

const DESK = "/beheer/hamont-lo";
const HERE = "/beheer/gemeente/72037";
const LONG = "Hottentottententententoonstellingsmakersgereedschapskist";
const press = (page, name) => page.getByRole("button", { name, exact: true }).click();

alone("requests without an answer: none, some, one passed on", async ({ page, house, browser }) => {
  alone.setTimeout(240_000);
  // What hangs there as an example is out of the way.
  inDatabase(house, "UPDATE posts SET state = 'ended'");
  await signIn(page, house, "Ria", { role: "coordinator" });
  vouched(house);
  await page.goto(`${DESK}/zonder-antwoord`);
  await expect(page.getByText("Elke vraag van vijf dagen of ouder kreeg een antwoord.")).toBeVisible();
  await sound(page, "without an answer, none");

  const maria = await somebody(browser, house, "Greta Maes");
  const jef = await somebody(browser, house, "Warre Smeets");
  hanging(house, "Greta Maes", "Wie knipt mijn haag?");
  await page.reload();
  await expect(page.getByText("Er hangt geen aanbod op het bord dat past.")).toBeVisible();
  await sound(page, "without an answer, and no offer");
  hanging(house, "Warre Smeets", `Ik knip hagen, ook met een ${LONG}`, "offer");
  await page.reload();
  await expect(page.getByRole("heading", { name: "Aanbod dat misschien past" })).toBeVisible();
  await sound(page, "without an answer, and an offer");
  const way = page.getByRole("button", { name: /^Geef “Ik knip hagen/ });
  await way.click();
  await expect(page.getByText(/^Doorgegeven: /)).toBeVisible();
  await sound(page, "without an answer, passed on");

  // From a page that stood open, after the offer has gone.
  hanging(house, "Greta Maes", "Wie maait mijn gras?");
  await page.reload();
  inDatabase(house, "UPDATE posts SET state = 'ended' WHERE kind = 'offer'");
  await way.first().click();
  await expect(page.locator("main [role=alert]")).toContainText("de vraag of het aanbod hangt niet meer op het bord");
  await sound(page, "without an answer, refused");
  for (const own of [maria, jef]) await own.context().close();
});

alone("conversations in which somebody asks for a coordinator", async ({ page, house, browser }) => {
  alone.setTimeout(240_000);
  await signIn(page, house, "Ria", { role: "coordinator" });
  vouched(house);
  await page.goto(`${DESK}/gesprekken`);
  await expect(page.getByText("Niemand vraagt je nu erbij.")).toBeVisible();
  await sound(page, "conversations, none");

  const maria = await somebody(browser, house, "Greta Maes");
  const jef = await somebody(browser, house, "Warre Smeets");
  const note = hanging(house, "Greta Maes", `Wie haalt mijn ${LONG}?`);
  await jef.goto(`${note}/antwoorden`);
  await jef.getByLabel("Je bericht").fill(`Dag, ik breng mijn ${LONG} mee.`);
  await press(jef, "Stuur je antwoord");
  await expect(jef.getByLabel("Schrijf een bericht")).toBeVisible();
  const conversation = new URL(jef.url()).pathname;
  await maria.goto(`${conversation}/stap/coordinator`);
  await maria.getByRole("button", { name: "Vraag de coördinator erbij" }).click();
  await expect(maria.getByText("De coördinator kan dit gesprek lezen.").first()).toBeVisible();

  await page.reload();
  await sound(page, "conversations, one");
  await page.locator("main").getByRole("link", { name: new RegExp(LONG) }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Gesprek over");
  await sound(page, "a conversation at the desk");
  await press(page, "Stuur je bericht");
  await expect(page).toHaveTitle(/^Fout: /);
  await sound(page, "a conversation at the desk, refused");
  await page.getByLabel("Schrijf een bericht").fill("Ik lees even mee. Zaterdag past voor allebei?");
  await press(page, "Stuur je bericht");
  await expect(page.getByText("Ik lees even mee.")).toBeVisible();
  await sound(page, "a conversation at the desk, written in");
  for (const own of [maria, jef]) await own.context().close();
});

alone("a note for somebody at the counter: empty, refused, and what was typed", async ({ page, house }) => {
  alone.setTimeout(240_000);
  await signIn(page, house, "Ria", { role: "coordinator" });
  vouched(house);
  await page.goto(`${DESK}/mensen/nieuw`);
  await page.getByLabel("Hoe heet je buur?").fill("Marie-Antoinette van den Broecke-Peeters");
  await press(page, "Schrijf in");
  await expect(page.locator(".card-code")).toBeVisible();
  await page.goto(`${DESK}/helpen/nieuw`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Een briefje voor iemand aan de balie");
  await sound(page, "at the counter, empty");
  await page.getByLabel("In één zin").fill(LONG);
  await press(page, "Zet op het bord");
  await expect(page).toHaveTitle(/^Fout: /);
  await expect(page.locator(".summary")).toBeFocused();
  await expect(page.getByLabel("In één zin")).toHaveValue(LONG);
  expect(await page.locator(".summary li").count()).toBeGreaterThan(2);
  await sound(page, "at the counter, refused");
});

alone("the rooms of an administrator", async ({ page, house, browser }) => {
  alone.setTimeout(300_000);
  await signIn(page, house, "An", { role: "administrator" });
  vouched(house);
  await page.goto(HERE);
  await sound(page, "who does what");
  await page.goto(`${HERE}?zoek=xyzzy`);
  await expect(page.getByText("Niemand gevonden.")).toBeVisible();
  await sound(page, "who does what, nobody found");
  await page.goto(`${HERE}/mensen?zoek=xyzzy`);
  await expect(page.locator("main .nothing")).toBeVisible();
  await sound(page, "people with a card, nobody");

  await page.goto(`${HERE}/uitnodigen`);
  await sound(page, "giving a task");
  await press(page, "Geef deze taak");
  await expect(page).toHaveTitle(/^Fout: Geef iemand een taak/);
  await expect(page.locator(".summary")).toContainText("Kies een taak.");
  await expect(page.locator(".summary")).toContainText("Vul een e-mailadres in, of een naam. Niet allebei.");
  await sound(page, "giving a task, refused");
  const address = `${LONG.toLowerCase()}@voorbeeld.be`;
  await page.getByLabel("Zorgzame buur", { exact: true }).check();
  await page.getByLabel("E-mailadres", { exact: true }).fill(address);
  await press(page, "Geef deze taak");
  await expect(page.getByText("De uitnodiging is verstuurd.")).toBeVisible();
  await expect(page.getByRole("heading", { name: address })).toBeVisible();
  await sound(page, "who does what, somebody invited");
  await press(page, `Trek de uitnodiging in van ${address}`);
  await expect(page.getByRole("heading", { name: address })).toHaveCount(0);

  // Somebody of the counter: in the list, and on a page of their own.
  const els = await somebody(browser, house, "Els", "coordinator");
  await els.goto(`${DESK}/mensen/nieuw`);
  await els.getByLabel("Hoe heet je buur?").fill("Marie-Antoinette van den Broecke-Peeters");
  await press(els, "Schrijf in");
  await expect(els.locator(".card-code")).toBeVisible();
  await els.context().close();
  await page.goto(`${HERE}/mensen`);
  await sound(page, "people with a card, some");
  await page.getByRole("link", { name: /^Marie-Antoinette/ }).click();
  await sound(page, "one of them, a long name");
  await press(page, "Geef deze taak");
  await expect(page.getByText("Kies een taak.").first()).toBeVisible();
  await sound(page, "one of them, refused");

  await page.goto(`${HERE}/logboek`);
  await expect(page.locator("main table")).toContainText("nodigde iemand uit");
  await sound(page, "the log");
  await page.goto(`${HERE}/logboek?voor=00000000-0000-7000-8000-000000000000`);
  await expect(page.getByText("Er staat nog niets in het logboek.")).toBeVisible();
  await sound(page, "the log, empty");
  for (const room of ["bewaren", "privacy", "gelezen"]) {
    await page.goto(`${HERE}/${room}`);
    await sound(page, room);
  }
});
