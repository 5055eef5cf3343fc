// Maria asks for a hand, a neighbour answers on his phone, they agree, both say thank you: nobody's number is shown.

import { DatabaseSync } from "node:sqlite";
import { PHONE } from "../support/axe.mjs";
import { signIn } from "../support/people.mjs";
import { sound } from "../support/sound.mjs";
import { alone, expect } from "../support/test.mjs";

const TITLE = "Wie snoeit mijn haag?";
const HOSTILE = `"><img src=x onerror="window.hacked=1"></textarea><script>window.hacked=1</script>\u202eneemo`;

/** A note of somebody, looked at by a coordinator: that part is told elsewhere. Gives its address. */
function onTheBoard(house, name, { title = TITLE, nameless = true } = {}) {
  const db = new DatabaseSync(house.database, { timeout: 10_000 });
  const id = crypto.randomUUID();
  const at = Math.floor(new Date("2026-11-24T09:00:00+01:00") / 1000);
  db.prepare(
    `INSERT INTO posts (id, neighbourhood, author, kind, category, title, body, availability, reach, nameless, for_other,
       lang, state, created, updated, published, ends)
     SELECT ?, '72037W04', a.id, 'request', 'garden', ?, 'De ladder staat klaar.', 'op zaterdag', 'neighbourhood', ?, 0,
       'nl', 'open', ?, ?, ?, ? FROM accounts a WHERE a.name = ? ORDER BY a.created DESC LIMIT 1`,
  ).run(Buffer.from(id.replaceAll("-", ""), "hex"), title, nameless ? 1 : 0, at, at, at, at + 60 * 86_400, name);
  db.close();
  return `/hamont-lo/helpen/${id}`;
}

/** Two people, each on a device of their own, and a note of the first. */
async function two(browser, house, options) {
  const on = async (name) => {
    const context = await browser.newContext({ viewport: PHONE, baseURL: house.url, locale: "nl-BE", reducedMotion: "reduce", ...options });
    const page = await context.newPage();
    page.on("dialog", (dialog) => {
      throw new Error(`a dialog: ${dialog.message()}`);
    });
    await signIn(page, house, name);
    return page;
  };
  const maria = await on("Greta Peeters");
  const jef = await on("Jef Smets");
  return { maria, jef, note: onTheBoard(house, "Greta Peeters") };
}

const send = (page) => page.getByRole("button", { name: "Stuur je bericht" }).click();

for (const javaScriptEnabled of [true, false]) {
  alone(`a neighbour answers, they agree, and both say thank you (JavaScript ${javaScriptEnabled ? "on" : "off"})`, async ({ browser, house }) => {
    const { maria, jef, note } = await two(browser, house, { javaScriptEnabled });
    await jef.goto(note);
    await jef.getByRole("link", { name: "Antwoord", exact: true }).click();
    await expect(jef.getByText("Je schrijft naar een buur.")).toBeVisible();
    await jef.getByRole("button", { name: "Stuur je antwoord" }).click();
    await expect(jef).toHaveTitle(/^Fout: /);
    await expect(jef.getByRole("alert")).toContainText("Vul in: Je bericht");
    await jef.getByLabel("Je bericht").fill("Dag, ik help je graag. Past zaterdag?");
    await jef.getByRole("button", { name: "Stuur je antwoord" }).click();
    await expect(jef.getByRole("heading", { level: 1 })).toHaveText("Gesprek met een buur");

    await maria.goto("/mijn/gesprekken");
    await expect(maria.getByText("nieuw", { exact: true })).toBeVisible();
    await maria.getByRole("link", { name: TITLE }).click();
    await expect(maria.getByText("ik help je graag")).toBeVisible();
    await maria.getByLabel("Schrijf een bericht").fill("Zaterdag om 10 uur, graag.\nDe koffie staat klaar.");
    await send(maria);
    await expect(maria.getByText("De koffie staat klaar.")).toBeVisible();
    await expect(maria.getByLabel("Schrijf een bericht")).toHaveValue("");
    await maria.getByRole("link", { name: "Zeg mijn naam" }).click();
    await expect(maria.getByText("dat je Greta Peeters heet")).toBeVisible();
    await maria.getByRole("button", { name: "Zeg mijn naam" }).click();
    await expect(maria.getByText("Je zei je naam.")).toBeVisible();

    await jef.reload();
    await expect(jef.getByRole("heading", { level: 1 })).toHaveText("Gesprek met Greta Peeters");
    for (const [page, from] of [[maria, "Greta Peeters"], [jef, "Jef Smets"]]) {
      await page.getByRole("link", { name: "Zeg dank je wel" }).click();
      await page.getByLabel("Je bedankje").fill(`Dank je wel van ${from}.`);
      await page.getByRole("button", { name: "Stuur je bedankje" }).click();
      await expect(page.getByRole("link", { name: "Zeg dank je wel" })).toHaveCount(0);
    }
    await maria.goto("/mijn/gesprekken");
    await maria.getByRole("link", { name: TITLE }).click();
    await expect(maria.getByText("Jef Smets zegt dank je wel")).toBeVisible();
    for (const page of [maria, jef]) {
      const said = await page.locator("main").innerText();
      expect(said).not.toMatch(/@|\+32|\b0\d[\d ./-]{7,}/);
      await page.context().close();
    }
  });
}

alone("axe finds nothing, in any state", async ({ browser, house }) => {
  alone.setTimeout(300_000);
  const { maria, jef, note } = await two(browser, house);
  await maria.goto("/mijn/gesprekken");
  await sound(maria, "no conversations");
  await maria.goto("/mijn/geblokkeerd");
  await sound(maria, "nobody blocked");
  await maria.goto(`${note}/antwoorden`);
  await sound(maria, "one's own note");
  await jef.goto(`${note}/antwoorden`);
  await sound(jef, "answering");
  await jef.getByRole("button", { name: "Stuur je antwoord" }).click();
  await sound(jef, "answering, refused");
  await jef.getByLabel("Je bericht").fill("Dag. ".repeat(60) + "o".repeat(120));
  await jef.getByRole("button", { name: "Stuur je antwoord" }).click();
  const conversation = new URL(jef.url()).pathname;
  await sound(jef, "conversation with long words");
  await send(jef);
  await sound(jef, "conversation, refused");
  await maria.goto("/mijn/gesprekken");
  await sound(maria, "conversations, one new");
  await maria.goto(conversation);
  for (const step of ["naam", "coordinator", "afsluiten", "blokkeren"]) {
    await maria.goto(`${conversation}/stap/${step}`);
    await sound(maria, `asked: ${step}`);
  }
  await maria.goto(`${conversation}/melden`);
  await sound(maria, "report");
  await maria.getByRole("button", { name: "Meld het" }).click();
  await sound(maria, "report, refused");
  await maria.getByLabel("Over het hele gesprek").check();
  await maria.getByLabel("Wat is er mis?").fill("Ik voel me hier niet goed bij.");
  await maria.getByRole("button", { name: "Meld het" }).click();
  await expect(maria.getByText("binnen twee werkdagen")).toBeVisible();
  await sound(maria, "reported");
  await maria.goto(`${conversation}/bedanken`);
  await maria.getByRole("button", { name: "Stuur je bedankje" }).click();
  await sound(maria, "thanks, refused");
  await maria.getByLabel("Je bedankje").fill("Dank je");
  await maria.getByRole("button", { name: "Stuur je bedankje" }).click();
  for (const [step, button] of [
    ["coordinator", "Vraag de coördinator erbij"],
    ["afsluiten", "Sluit dit gesprek af"],
    ["blokkeren", "Blokkeer"],
  ]) {
    await maria.goto(`${conversation}/stap/${step}`);
    await maria.getByRole("button", { name: button }).click();
    await sound(maria, `done: ${step}`);
  }
  await maria.goto("/mijn/geblokkeerd");
  await sound(maria, "somebody blocked");
  await jef.goto(conversation);
  await sound(jef, "closed by the other");
  await jef.goto("/mijn/gesprekken");
  await sound(jef, "conversations, closed");
  for (const page of [maria, jef]) await page.context().close();
});

alone("what is typed stays, whatever happens around it", async ({ browser, house }) => {
  const { maria, jef, note } = await two(browser, house);
  await jef.goto(`${note}/antwoorden`);
  await jef.getByLabel("Je bericht").fill("Dag");
  await jef.getByRole("button", { name: "Stuur je antwoord" }).dblclick();
  await expect(jef.getByRole("heading", { level: 1 })).toHaveText("Gesprek met een buur");
  await jef.reload();
  await expect(jef.locator(".slip")).toHaveCount(1);
  const conversation = new URL(jef.url()).pathname;

  // Somebody comes back to the page: what was said in the meantime is there, what they type stays.
  await maria.goto(conversation);
  await maria.getByLabel("Schrijf een bericht").fill("Half getypt");
  await jef.getByLabel("Schrijf een bericht").fill("Ben je daar?");
  await send(jef);
  await maria.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await expect(maria.getByText("Ben je daar?")).toBeVisible();
  await expect(maria.getByLabel("Schrijf een bericht")).toHaveValue("Half getypt");

  // The other one closes the conversation while they type.
  await jef.goto(`${conversation}/stap/afsluiten`);
  await jef.getByRole("button", { name: "Sluit dit gesprek af" }).click();
  await send(maria);
  await expect(maria.getByRole("alert")).toContainText("Je bericht is niet verstuurd.");
  await expect(maria.getByLabel("Schrijf een bericht")).toHaveValue("Half getypt");
  await jef.goto(`${conversation}/stap/openen`);
  await jef.getByRole("button", { name: "Open dit gesprek opnieuw" }).click();

  // Two tabs, and the session ends in the middle of a word.
  const other = await maria.context().newPage();
  await other.goto(conversation);
  await other.getByLabel("Schrijf een bericht").fill("Uit de andere");
  await send(other);
  await send(maria);
  await expect(maria.getByText("Uit de andere")).toBeVisible();
  await expect(maria.locator(".slip").filter({ hasText: "Half getypt" })).toHaveCount(1);
  await maria.getByLabel("Schrijf een bericht").fill("Nog niet verstuurd");
  await maria.context().clearCookies();
  await send(maria);
  await expect(maria).toHaveURL(/\/aanmelden\?naar=/);
  for (const page of [maria, jef]) await page.context().close();
});

alone("hostile words are shown, and never done", async ({ browser, house }) => {
  const { maria, jef, note } = await two(browser, house);
  await jef.goto(`${note}/antwoorden`);
  await jef.getByLabel("Je bericht").fill(HOSTILE);
  await jef.getByRole("button", { name: "Stuur je antwoord" }).click();
  const conversation = new URL(jef.url()).pathname;
  for (const path of [conversation, "/mijn/gesprekken", `${conversation}/melden`, `/fr${conversation}`]) {
    await maria.goto(path);
    expect(await maria.evaluate(() => window.hacked), path).toBeUndefined();
    expect(await maria.locator("main img, main script").count(), path).toBe(0);
    expect(await maria.content(), path).not.toContain("\u202e");
  }
  await maria.goto(conversation);
  await expect(maria.locator(".slip")).toContainText('"><img src=x onerror="window.hacked=1">');
  for (const page of [maria, jef]) await page.context().close();
});
