// Het kleine helpen: reading the board, asking for a hand in five questions, and what becomes of one's own notes.

import { DatabaseSync } from "node:sqlite";
import { print, scan } from "../support/paper.mjs";
import { signIn } from "../support/people.mjs";
import { sound } from "../support/sound.mjs";
import { alone, expect, test } from "../support/test.mjs";

const next = (page) => page.getByRole("button", { name: "Volgende" }).click();

/** From the board to the look at the answers. */
async function answer(page, { what = "Ik zoek hulp bij iets kleins", title = "Wie snoeit mijn haag?", body = "Ze is 12 meter lang." } = {}) {
  await page.getByLabel(what).check();
  await next(page);
  await page.getByLabel("Tuin en klusjes").check();
  await next(page);
  await page.getByLabel("In één zin").fill(title);
  await page.getByLabel("Vertel er iets meer over").fill(body);
  await next(page);
  await page.getByLabel("Dagen of uren").fill("Op een droge dag");
  await next(page);
  await page.getByLabel("Mijn buurt Hamont-Lo, als “een buur”").check();
  await next(page);
}

test("somebody reads the board quietly, together and apart", async ({ page }) => {
  await page.goto("/hamont-lo");
  await page.locator("main").getByRole("link", { name: /^Helpen/ }).click();
  await expect(page.getByRole("heading", { name: "Wie helpt wie" })).toBeVisible();
  await page.getByRole("link", { name: "Wie zoekt hulp" }).click();
  await expect(page.getByText("wil helpen", { exact: false }).filter({ hasText: "wil helpen" })).toHaveCount(1);
  await page.getByText("Kies waarover").click();
  await page.getByLabel("Waarover").selectOption("papieren-en-computer");
  await page.getByRole("button", { name: "Toon dit" }).click();
  await page.getByRole("link", { name: "Mijn printer zwijgt" }).click();
  await expect(page.getByText("Een buur zoekt hulp")).toBeVisible();
  await expect(page.getByText("Lieve")).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Antwoord" })).toBeVisible();
});

for (const javaScriptEnabled of [true, false]) {
  alone.describe(`Maria asks for a hand, JavaScript ${javaScriptEnabled ? "on" : "off"}`, () => {
    alone.use({ javaScriptEnabled });

    alone("in five questions, back and forth, and nothing is lost", async ({ page, house }) => {
      await signIn(page, house, "Maria");
      await page.goto("/hamont-lo/helpen");
      await page.getByRole("link", { name: "Vraag of bied iets aan" }).click();
      await answer(page);
      await expect(page.getByRole("heading", { name: "Kijk het nog eens na" })).toBeVisible();
      await expect(page.getByText("van 5")).toHaveCount(0);
      await expect(page.getByText("Wie snoeit mijn haag?")).toBeVisible();
      for (let step = 5; step >= 1; step -= 1) {
        await page.getByRole("button", { name: "Terug" }).click();
        await expect(page.getByText(`Vraag ${step} van 5`)).toBeVisible();
      }
      await expect(page.getByLabel("Ik zoek hulp bij iets kleins")).toBeChecked();
      await next(page);
      await expect(page.getByLabel("Tuin en klusjes")).toBeChecked();
      await page.goto("/hamont-lo/helpen/nieuw?stap=6");
      await page.getByRole("link", { name: /^Verander\s*: Wat precies\?$/ }).click();
      // A refusal on the way does not lose the way back.
      await page.getByLabel("In één zin").fill("");
      await next(page);
      await expect(page.getByRole("alert")).toBeVisible();
      await page.getByLabel("In één zin").fill("Wie snoeit de haag?");
      await next(page);
      await expect(page.getByRole("heading", { name: "Kijk het nog eens na" })).toBeVisible();
      await page.getByRole("button", { name: "Zet op het bord" }).click();
      await expect(page.getByText("Een coördinator kijkt ernaar, binnen twee werkdagen.")).toBeVisible();
      await page.getByRole("link", { name: "Bekijk mijn briefjes" }).click();
      await expect(page.locator("article.card")).toHaveCount(1);
      await page.goBack();
      await page.goto("/hamont-lo/helpen");
      await expect(page.getByText("Wie snoeit de haag?")).toHaveCount(0);
    });

    alone("for somebody else who agrees, in another language", async ({ page, house }) => {
      await signIn(page, house, "Maria");
      await page.goto("/hamont-lo/helpen/nieuw");
      await answer(page, { what: "Ik zoek hulp voor iemand anders, die het weet en het goedvindt", title: "Ma voisine cherche un chat" });
      await page.getByRole("link", { name: /^Verander\s*: Wat precies\?$/ }).click();
      await expect(page.getByLabel("In welke taal schrijf je dit?")).toBeHidden();
      await page.getByText("Geschreven in het Nederlands").click();
      await page.getByLabel("In welke taal schrijf je dit?").selectOption("fr");
      await next(page);
      await expect(page.getByText("voor iemand anders, die het goedvindt")).toBeVisible();
      await expect(page.getByText("Geschreven in het Frans")).toBeVisible();
      await expect(page.getByText("Ma voisine cherche un chat")).toHaveAttribute("lang", "fr");
      await page.getByRole("link", { name: /^Verander\s*: Wat precies\?$/ }).click();
      await expect(page.getByLabel("In welke taal schrijf je dit?")).toHaveValue("fr");
      await expect(page.getByLabel("In welke taal schrijf je dit?")).toBeVisible();
    });

    alone("and a phone number stays hers", async ({ page, house }) => {
      await signIn(page, house, "Maria");
      await page.goto("/hamont-lo/helpen/nieuw");
      await page.getByLabel("Ik zoek hulp bij iets kleins").check();
      await next(page);
      await page.getByLabel("Vervoer").check();
      await next(page);
      await page.getByLabel("In één zin").fill("Een lift op dinsdag");
      await page.getByLabel("Vertel er iets meer over").fill("Bel nul vier zeven acht 12 34 56");
      await next(page);
      await expect(page).toHaveTitle(/^Fout: /);
      await expect(page.getByRole("alert")).toContainText("Er staat een telefoonnummer in");
      await page.getByRole("alert").getByRole("link").click();
      await expect(page.getByLabel("Vertel er iets meer over")).toHaveValue("Bel nul vier zeven acht 12 34 56");
      await page.getByLabel("Vertel er iets meer over").fill("Naar het ziekenhuis en terug");
      await next(page);
      await expect(page.getByText("Vraag 4 van 5")).toBeVisible();
    });
  });
}

alone("with the keyboard alone", async ({ page, house }) => {
  await signIn(page, house, "Maria");
  await page.goto("/hamont-lo/helpen/nieuw");
  const tabTo = async (name) => {
    for (let i = 0; i < 40; i += 1) {
      await page.keyboard.press("Tab");
      const here = await page.evaluate(() => document.activeElement.labels?.[0]?.innerText || document.activeElement.innerText || "");
      if (here.includes(name)) return;
    }
    throw new Error(`${name} is not reached`);
  };
  await tabTo("Ik zoek hulp");
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Vraag 2 van 5")).toBeVisible();
  await tabTo("Boodschappen");
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Vraag 3 van 5")).toBeVisible();
  await tabTo("In één zin");
  await page.keyboard.type("Een brood op zaterdag");
  // What is folded away opens, and its choice is reached.
  await tabTo("Geschreven in het Nederlands");
  await page.keyboard.press("Enter");
  await tabTo("In welke taal schrijf je dit?");
  await tabTo("Volgende");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Vraag 4 van 5")).toBeVisible();
  await tabTo("Dagen of uren");
  await page.keyboard.type("Op zaterdag");
  await tabTo("Volgende");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Vraag 5 van 5")).toBeVisible();
  await tabTo("Volgende");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert")).toBeFocused();
});

alone("a note of one's own is changed, extended, met and put back", async ({ page, house }) => {
  await signIn(page, house, "Maria");
  await page.goto("/hamont-lo/helpen/nieuw");
  await answer(page);
  await page.getByRole("button", { name: "Zet op het bord" }).click();
  await page.getByRole("link", { name: "Bekijk mijn briefjes" }).click();
  await sound(page, "my notes");
  await page.getByRole("link", { name: "Wie snoeit mijn haag?" }).click();
  await sound(page, "my note, waiting");
  await page.getByRole("link", { name: "Verander de tekst" }).click();
  await sound(page, "changing a note");
  await page.getByLabel("In één zin").fill("Wie snoeit mijn twee hagen?");
  await page.getByRole("button", { name: "Stuur de verandering" }).click();
  await expect(page.getByRole("heading", { name: "Wie snoeit mijn twee hagen?" })).toBeVisible();
  await page.getByRole("button", { name: "Laat maar, ik wil het niet meer" }).click();
  await expect(page.getByText("Je briefje hangt niet meer op het bord.")).toBeVisible();
  await page.getByRole("button", { name: "Toch niet: zet het terug" }).click();
  await expect(page.getByText("Een coördinator kijkt ernaar").first()).toBeVisible();
});

alone("every screen of the questions is sound: empty, filled, refused, with a draft", async ({ page, house }) => {
  alone.setTimeout(240_000);
  await signIn(page, house, "Marie-Antoinette van den Broecke");
  await page.goto("/mijn/helpen");
  await sound(page, "no notes");
  await page.goto("/hamont-lo/helpen/nieuw");
  await sound(page, "first question");
  await next(page);
  await sound(page, "first question, refused");
  await page.getByLabel("Ik wil iets doen voor een buur").check();
  await next(page);
  await sound(page, "second question");
  await next(page);
  await sound(page, "second question, refused");
  await page.getByLabel("Iets anders").check();
  await next(page);
  await sound(page, "third question");
  await page.getByText("Geschreven in het Nederlands").click();
  await sound(page, "third question, with the languages");
  await page.getByLabel("In één zin").fill("Hottentottententententoonstellingsmakersgereedschapskist");
  await page.getByLabel("Vertel er iets meer over").fill("Kerkstraat 12, 0478 12 34 56, maria@voorbeeld.be");
  await next(page);
  await sound(page, "third question, refused");
  await page.getByLabel("Vertel er iets meer over").fill("");
  await next(page);
  await sound(page, "fourth question");
  await next(page);
  await sound(page, "fourth question, refused");
  await page.getByLabel("Dagen of uren").fill("Altijd");
  await next(page);
  await sound(page, "fifth question");
  await next(page);
  await sound(page, "fifth question, refused");
  await page.getByLabel("Heel Hamont-Achel, met mijn naam (Marie-Antoinette van den Broecke)").check();
  await next(page);
  await sound(page, "look it over");
  await page.goto("/hamont-lo/helpen/nieuw");
  await sound(page, "a draft waits");
});

test("the board and its notes are sound in every state", async ({ page }) => {
  test.setTimeout(240_000);
  for (const lang of ["", "/fr", "/en"]) {
    for (const path of ["/helpen", "/helpen?soort=vraag", "/helpen?rubriek=kinderen", "/helpen?soort=onzin", "/helpen/blad", "/helpen/niets"]) {
      await page.goto(`${lang}/hamont-lo${path}`);
      await sound(page, `${lang}${path}`);
    }
  }
  await page.goto("/hamont-lo/helpen");
  for (const title of ["Wie snoeit mijn haag?", "Навчу варити справжній борщ"]) {
    await page.goto("/hamont-lo/helpen");
    await page.getByRole("link", { name: title }).click();
    await sound(page, title);
  }
});

for (const place of ["hamont-lo", "boseind", "deerlijk-centrum", "dadizele"]) {
  test(`the board of ${place} is one sheet that can be read and scanned`, async ({ page, house }, info) => {
    await page.goto(`/${place}/helpen/blad`);
    const file = info.outputPath("board.pdf");
    const sheet = await print(page, file);
    expect(sheet).toMatchObject({ sheets: 1, size: expect.stringMatching(/\(A4\)/) });
    expect(sheet.smallest).toBeGreaterThanOrEqual(16);
    expect(await scan(file)).toBe(`${house.url}/${place}/helpen`);
  });
}

/** Puts so many notes on the board of Hamont-Lo, with titles of this length. */
function crowd(database, many, length) {
  const db = new DatabaseSync(database, { timeout: 10_000 });
  const words = "Wie leent mij een ladder voor de dakgoot van het achterhuis, en houdt hem even vast terwijl ik erop sta ";
  db.prepare(
    `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
     INSERT INTO posts (id, neighbourhood, author, kind, category, title, body, availability, reach, nameless, for_other,
       lang, state, created, updated, published, ends)
     SELECT randomblob(16), p.neighbourhood, p.author, CASE WHEN i % 3 THEN 'request' ELSE 'offer' END, p.category,
       substr(?, 1, ?), p.body, 'Op een droge dag, liefst in de voormiddag', p.reach, FALSE, FALSE, 'nl', 'open', p.created,
       p.updated, p.published, p.ends
     FROM n, (SELECT * FROM posts WHERE neighbourhood = '72037W04' LIMIT 1) p`,
  ).run(many, words, length);
  db.prepare("UPDATE revision_counter SET value = value + 1").run();
  db.prepare("INSERT INTO revisions (scope, value) SELECT '72037W04', value FROM revision_counter WHERE TRUE ON CONFLICT (scope) DO UPDATE SET value = excluded.value").run();
  db.close();
}

for (const [many, length] of [[6, 20], [12, 40], [20, 60], [60, 80]]) {
  alone(`a board with ${many} more notes of ${length} characters is still one sheet`, async ({ page, house }, info) => {
    crowd(house.database, many, length);
    for (const lang of ["", "/fr"]) {
      await page.goto(`${lang}/hamont-lo/helpen/blad`);
      const sheet = await print(page, info.outputPath("full.pdf"));
      expect.soft(sheet, lang).toMatchObject({ sheets: 1 });
      expect.soft(sheet.smallest).toBeGreaterThanOrEqual(16);
      const shown = await page.locator(".sheet-note").count();
      const more = Number(/(?:En nog|Et encore) (\d+)/.exec(sheet.text)?.[1] ?? 0);
      // Five of its own, and what reaches it from the rest of Hamont-Achel.
      let all = 0;
      for (let turned = 1, cards = 1; cards; turned += 1) {
        const text = await page.request.get(`${house.url}/hamont-lo/helpen?pagina=${turned}`).then((answer) => answer.text());
        cards = (text.match(/note-card/g) ?? []).length;
        all += cards;
      }
      expect.soft(shown + more).toBe(all);
      expect.soft(more > 0 || many < 20, `${many}: ${more} more`).toBe(true);
    }
  });
}
