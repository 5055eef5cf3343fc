// The HTML as it leaves the server, before any browser mends it: html-validate has nothing to say.

import { HtmlValidate } from "html-validate";
import config from "../html-validate.mjs";
import { posted, vouched } from "../support/desk.mjs";
import { LANGUAGES, PAGES, inLanguage } from "../support/pages.mjs";
import { signIn } from "../support/people.mjs";
import { alone, expect, test } from "../support/test.mjs";

const judge = new HtmlValidate(config);

/** What there is to say about a page as it was sent. */
async function said(html) {
  const { results } = await judge.validateString(html);
  return results.flatMap(({ messages }) => messages.map((m) => `${m.line}:${m.column} ${m.ruleId}: ${m.message}`));
}

for (const { name, path, status } of PAGES) {
  test(`${name} is valid`, async ({ request }) => {
    for (const lang of LANGUAGES) {
      const answer = await request.get(inLanguage(lang, path), { maxRedirects: 0 });
      expect(answer.status()).toBe(status);
      expect.soft(await said(await answer.text()), `${lang} ${path}`).toEqual([]);
    }
  });
}

/** What each of them finds behind the sign-in. */
const BEHIND = {
  resident: [
    "/mijn", "/mijn/adres", "/mijn/gegevens", "/mijn/toestellen", "/mijn/weg", "/mijn/wijzigen", "/mijn/helpen",
    "/mijn/geblokkeerd", "/mijn/gesprekken", "/mijn/inschrijvingen", "/hamont-lo/helpen/nieuw",
  ],
  coordinator: [
    "/mijn/sleutel", "/beheer", "/beheer/wachtrij", "/beheer/hamont-lo/activiteiten", "/beheer/hamont-lo/activiteiten/nieuw",
    "/beheer/hamont-lo/activiteiten/soep-op-dinsdag", "/beheer/hamont-lo/activiteiten/soep-op-dinsdag/stand",
    "/beheer/hamont-lo/berichten", "/beheer/hamont-lo/mensen", "/beheer/hamont-lo/mensen/nieuw", "/beheer/hamont-lo/kaarten",
    "/beheer/hamont-lo/zonder-antwoord", "/beheer/hamont-lo/gesprekken", "/beheer/hamont-lo/helpen/nieuw",
    "/beheer/hamont-lo/wandelingen",
  ],
  administrator: ["/beheer"],
};

for (const [role, paths] of Object.entries(BEHIND)) {
  alone(`what a ${role} finds behind the sign-in is valid`, async ({ page, house }) => {
    await signIn(page, house, "Ria", { role });
    if (role !== "resident") vouched(house);
    else posted(house, "Ria", "Wie knipt mijn haag?");
    const all = [...paths];
    if (role === "administrator") {
      const answer = await page.request.get("/beheer");
      const town = /\/beheer\/gemeente\/[^"/]+/.exec(await answer.text())[0];
      all.push(...["", "/uitnodigen", "/logboek", "/mensen", "/buurten", "/buurten/hamont-lo"].map((rest) => town + rest));
    }
    for (const path of all) {
      const answer = await page.request.get(path, { maxRedirects: 0 });
      expect.soft(answer.status(), path).toBe(200);
      expect.soft(await said(await answer.text()), path).toEqual([]);
    }
  });
}

/** A note, question by question. */
const NOTE = [{ wat: "ander" }, { rubriek: "dieren" }, { titel: "Le chien", tekst: "Il <adore> courir.", taal: "fr" }, { wanneer: "nu" }, { wie: "gemeente-zonder-naam" }];

alone("every question of a new note is valid: asked, refused, answered, and looked over", async ({ page, house }) => {
  await signIn(page, house, "Maria");
  const path = "/hamont-lo/helpen/nieuw";
  for (const [i, answers] of NOTE.entries()) {
    const stap = String(i + 1);
    const asked = await page.request.get(`${path}?stap=${stap}`);
    const text = await asked.text();
    expect.soft(text, stap).toContain(`Vraag ${stap} van 5`);
    expect.soft(await said(text), `${stap}, asked`).toEqual([]);
    const refused = await page.request.post(path, { form: { stap, ...Object.fromEntries(Object.keys(answers).map((name) => [name, ""])) } });
    expect.soft(refused.status(), stap).toBe(422);
    expect.soft(await said(await refused.text()), `${stap}, refused`).toEqual([]);
    const taken = await page.request.post(path, { form: { stap, ...answers }, maxRedirects: 0 });
    expect.soft(taken.status(), stap).toBe(303);
    expect.soft(await said(await (await page.request.get(`${path}?stap=${stap}&dan=6`)).text()), `${stap}, answered`).toEqual([]);
  }
  expect.soft(await said(await (await page.request.get(`${path}?stap=6`)).text()), "looked over").toEqual([]);
});
