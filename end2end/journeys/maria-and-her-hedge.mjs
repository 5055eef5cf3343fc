// Maria has no e-mail address and a hedge that grew too high. With the card of the counter she asks for a hand; a coordinator
// looks, a neighbour answers on his phone, they agree, it works out, and both say thank you. What is somebody's own, their
// address or their card, stands on no page that another one saw.

import { keuvel } from "../server.mjs";
import { PHONE } from "../support/axe.mjs";
import { vouched } from "../support/desk.mjs";
import { signInByMail } from "../support/mail.mjs";
import { signIn } from "../support/people.mjs";
import { alone, expect } from "../support/test.mjs";

const TITLE = "Wie helpt mij met de haag?";
const EMAIL = "jef.smets@voorbeeld.be";
const heading = (page) => page.getByRole("heading", { level: 1 });
const press = (page, name) => page.getByRole("button", { name, exact: true }).click();

async function device(browser, house, viewport) {
  const context = await browser.newContext({ baseURL: house.url, viewport, locale: "nl-BE", reducedMotion: "reduce" });
  return context.newPage();
}

/** What stands on this page, painted or not: nothing of these; and where people write, no address and no number at all. */
async function keepsToItself(page, ...secrets) {
  const all = (await page.content()).toLowerCase();
  for (const secret of secrets) expect(all, `${secret} on ${page.url()}`).not.toContain(secret.toLowerCase());
  // Elsewhere the number of the service centre may stand, and is meant to.
  if (!/\/(gesprekken|helpen)\/[0-9a-f-]{36}/.test(page.url())) return;
  const words = await page.locator("main").innerText();
  expect(words, page.url()).not.toMatch(/\S@\S|\+32|\b0\d[\d ./-]{7,}/);
}

/** The code of her card, as it stands on it and in one piece. */
const waysOf = (code) => [code, code.replaceAll(/[^0-9A-Za-z]/g, "")];

/** At the counter Els writes Maria in; the card goes home with her. */
async function cardFor(desk, name) {
  await desk.goto("/beheer/hamont-lo/mensen/nieuw");
  await desk.getByLabel("Hoe heet je buur?").fill(name);
  await press(desk, "Schrijf in");
  return (await desk.locator(".card-code").textContent()).trim();
}

/** Her first time, with the card before her. */
async function signInWithCard(page, code, name) {
  await page.goto("/aanmelden");
  await page.getByRole("link", { name: "Ik heb een buurtkaart" }).click();
  await page.getByLabel("De code op je kaart").fill(code);
  await press(page, "Ga verder");
  await page.getByLabel("Je nieuwe pincode").fill("1948");
  await page.getByLabel("Nog eens dezelfde pincode").fill("1948");
  await press(page, "Bewaar mijn pincode");
  await expect(heading(page)).toHaveText(`Dag ${name}`);
}

/** One question on each screen; the last one is the look at all of it. */
async function asks(page) {
  const next = () => press(page, "Volgende");
  await page.goto("/hamont-lo/helpen");
  await page.getByRole("link", { name: "Vraag of bied iets aan" }).click();
  await page.getByLabel("Ik zoek hulp bij iets kleins").check();
  await next();
  await page.getByLabel("Tuin en klusjes").check();
  await next();
  await page.getByLabel("In één zin").fill(TITLE);
  await page.getByLabel("Vertel er iets meer over").fill("Ze is hoger dan ik, en ik mag de ladder niet meer op.");
  await next();
  await page.getByLabel("Dagen of uren").fill("Op zaterdag");
  await next();
  await page.locator('input[name="wie"][value="buurt"]').check();
  await next();
  await expect(page.locator("main")).toContainText(TITLE);
  await expect(page.locator("main")).toContainText("Op zaterdag");
  await press(page, "Zet op het bord");
  await expect(page.getByText("Een coördinator kijkt ernaar, binnen twee werkdagen.").first()).toBeVisible();
}

alone("a hedge is trimmed, and everybody keeps what is theirs", async ({ browser, house }) => {
  alone.setTimeout(240_000);
  const els = await device(browser, house, { width: 1280, height: 800 });
  await signIn(els, house, "Els Claes", { role: "coordinator" });
  vouched(house);
  const code = await cardFor(els, "Maria Hendrickx");
  const card = waysOf(code);

  const maria = await device(browser, house, PHONE);
  await signInWithCard(maria, code, "Maria Hendrickx");
  await asks(maria);
  await maria.goto("/hamont-lo/helpen");
  await expect(maria.getByRole("link", { name: TITLE })).toHaveCount(0);

  // Els looks at it, at the desk.
  await els.goto("/beheer");
  await els.getByRole("link", { name: "Bekijk wat er wacht" }).click();
  await keepsToItself(els, ...card);
  await els.getByRole("link", { name: `Nieuw briefje: ${TITLE}` }).click();
  await expect(els.getByText("Ze is hoger dan ik")).toBeVisible();
  await keepsToItself(els, ...card);
  await press(els, "Zet op het bord");
  await expect(els.locator(".said")).toContainText(`Beslist: goedgekeurd, “${TITLE}”`);

  // Jef signs in with the code from his mailbox, and finds it on the board.
  await keuvel(house.database, ["user", "add", "--name", "Jef Smets", "--email", EMAIL, "--role", "resident", "--neighbourhood", "hamont-lo"]);
  const jef = await device(browser, house, PHONE);
  await signInByMail(jef, house, EMAIL);
  await expect(heading(jef)).toHaveText("Dag Jef Smets");
  await expect.poll(async () => (await jef.request.get("/hamont-lo/helpen")).text()).toContain(TITLE);
  await jef.goto("/hamont-lo/helpen");
  await keepsToItself(jef, ...card);
  await jef.getByRole("link", { name: TITLE }).click();
  await expect(heading(jef)).toHaveText(TITLE);
  await keepsToItself(jef, ...card);
  await jef.getByRole("link", { name: "Antwoord", exact: true }).click();
  await keepsToItself(jef, ...card);
  await jef.getByLabel("Je bericht").fill("Dag, ik snoei ze graag. Past zaterdag om tien uur?");
  await press(jef, "Stuur je antwoord");
  await expect(heading(jef)).toContainText("Gesprek met");
  await keepsToItself(jef, ...card);

  // She has no mailbox: it waits for her on her own page.
  await maria.goto("/mijn");
  await maria.getByRole("link", { name: "Er wacht een bericht op je" }).click();
  await keepsToItself(maria, EMAIL);
  await maria.getByRole("link", { name: TITLE }).click();
  await expect(heading(maria)).toHaveText("Gesprek met Jef Smets");
  await expect(maria.getByText("ik snoei ze graag")).toBeVisible();
  await keepsToItself(maria, EMAIL);
  await maria.getByLabel("Schrijf een bericht").fill("Heel graag.\nDe ladder staat klaar, en de koffie ook.");
  await press(maria, "Stuur je bericht");
  await expect(maria.getByText("en de koffie ook")).toBeVisible();

  await jef.reload();
  await expect(jef.getByText("en de koffie ook")).toBeVisible();
  await jef.getByLabel("Schrijf een bericht").fill("Afgesproken, tot zaterdag.");
  await press(jef, "Stuur je bericht");
  await expect(jef.getByText("Afgesproken, tot zaterdag.")).toBeVisible();
  await keepsToItself(jef, ...card);
  const talk = new URL(jef.url()).pathname;
  // It is between the two: nobody asked for a coordinator.
  expect((await els.request.get(talk)).status()).toBe(404);

  // It worked out: her note leaves the board.
  await maria.goto("/mijn/helpen");
  await maria.getByRole("link", { name: TITLE }).click();
  await press(maria, "Het is gelukt, iemand helpt me");
  await expect(heading(maria)).toHaveText("Fijn dat het gelukt is");
  await keepsToItself(maria, EMAIL);
  await maria.goto("/mijn/helpen");
  await expect(maria.locator("article.card").filter({ hasText: TITLE })).toContainText("Gelukt.");
  await expect.poll(async () => (await jef.request.get("/hamont-lo/helpen")).text()).not.toContain(TITLE);

  for (const [page, words] of [[maria, "Je hebt de haag mooi geknipt."], [jef, "Bedankt voor de koffie."]]) {
    await page.goto(talk);
    await page.getByRole("link", { name: "Zeg dank je wel" }).click();
    await page.getByLabel("Je bedankje").fill(words);
    await press(page, "Stuur je bedankje");
    await expect(page.getByText("Je zei dank je wel").first()).toBeVisible();
  }
  await maria.goto(talk);
  await expect(maria.getByText("Jef Smets zegt dank je wel")).toBeVisible();
  await expect(maria.getByText("Bedankt voor de koffie.")).toBeVisible();
  await keepsToItself(maria, EMAIL);
  await jef.reload();
  await expect(jef.getByText("Je hebt de haag mooi geknipt.")).toBeVisible();
  await keepsToItself(jef, ...card);
  for (const page of [els, maria, jef]) await page.context().close();
});
