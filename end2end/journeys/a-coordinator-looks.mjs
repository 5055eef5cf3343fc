// A coordinator at the desk: what waits, deciding with the keyboard alone, taking back, two at once; reporting, and what
// an author hears.

import { later, posted, vouched } from "../support/desk.mjs";
import { focused } from "../support/focus.mjs";
import { signIn } from "../support/people.mjs";
import { sound } from "../support/sound.mjs";
import { alone, expect } from "../support/test.mjs";

const LONG = "Wie helpt mij met de allerlangstetuinslangontwarringswerkzaamheden van heel Hamont-Achel en omstreken?";

/** Signs a coordinator in, with a passkey. */
async function atDesk(page, house, name = "Ria") {
  await signIn(page, house, name, { role: "coordinator" });
  vouched(house);
}

/** Somebody else, on a device of their own. */
async function neighbour(browser, house, name) {
  const context = await browser.newContext({ baseURL: house.url });
  const page = await context.newPage();
  await signIn(page, house, name);
  return page;
}

async function tabTo(page, name) {
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press("Tab");
    const now = await focused(page);
    if (now?.name.startsWith(name)) return now;
  }
  throw new Error(`Tab does not reach "${name}"`);
}

alone("with the keyboard alone: approve, ask for a change, refuse, and take it back", async ({ page, house, browser }) => {
  await neighbour(browser, house, "Maria");
  await atDesk(page, house);
  for (const title of ["Wie knipt mijn haag?", "Wie haalt brood?", "Wie koopt mijn goud?"]) posted(house, "Maria", title);
  await page.goto("/beheer");
  await expect(page.getByText("Er wachten 3 dingen op jou").first()).toBeVisible();
  await tabTo(page, "Bekijk wat er wacht");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/beheer\/wachtrij/);
  await tabTo(page, "Nieuw briefje: Wie knipt mijn haag?");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nieuw briefje: Wie knipt mijn haag?");
  await tabTo(page, "Zet op het bord");
  await page.keyboard.press("Enter");

  // The next one is there, with what was decided on top: that has the focus.
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nieuw briefje: Wie haalt brood?");
  const said = page.locator(".said");
  await expect(said).toContainText("Beslist: goedgekeurd, “Wie knipt mijn haag?”");
  await expect(said).toBeFocused();
  await tabTo(page, "Vraag een wijziging");
  await page.keyboard.press("Enter");
  await tabTo(page, "Laat je telefoonnummer");
  await page.keyboard.press("Space");
  await tabTo(page, "In je eigen woorden");
  await page.keyboard.type("Zeg ook welke bakker.");
  await tabTo(page, "Vraag een wijziging");
  await page.keyboard.press("Enter");

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nieuw briefje: Wie koopt mijn goud?");
  await tabTo(page, "Weiger");
  await page.keyboard.press("Enter");
  await tabTo(page, "Weiger");
  await page.keyboard.press("Enter");
  // Without a reason: the summary has the focus, and leads to the field.
  await expect(page).toHaveTitle(/^Fout: /);
  await expect(page.getByRole("alert")).toBeFocused();
  await tabTo(page, "Kies een reden");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Space");
  await tabTo(page, "Weiger");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Er wacht niets. Alles is bekeken.")).toBeVisible();
  await expect(page.locator(".said")).toContainText("Beslist: geweigerd, “Wie koopt mijn goud?”");

  await tabTo(page, "Maak ongedaan");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nieuw briefje: Wie koopt mijn goud?");
  await expect(page.locator(".said")).toContainText("De schrijver hoort er niets van");
  await tabTo(page, "Zet op het bord");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Er wacht niets. Alles is bekeken.")).toBeVisible();
  await page.goto("/hamont-lo/helpen");
  await expect(page.getByText("Wie koopt mijn goud?")).toBeVisible();
  await expect(page.getByText("Wie haalt brood?")).toHaveCount(0);
});

alone("two coordinators at once: the second is told who was first, and led on", async ({ page, house, browser }) => {
  await neighbour(browser, house, "Maria");
  await atDesk(page, house);
  const context = await browser.newContext({ baseURL: house.url });
  const his = await context.newPage();
  await atDesk(his, house, "Jos");
  posted(house, "Maria", "Wie knipt mijn haag?");
  posted(house, "Maria", "Wie haalt brood?");
  for (const desk of [page, his]) {
    await desk.goto("/beheer/wachtrij");
    await desk.getByRole("link", { name: "Nieuw briefje: Wie knipt mijn haag?" }).click();
  }
  await page.getByRole("button", { name: "Zet op het bord" }).click();
  await his.getByRole("button", { name: "Zet op het bord" }).click();
  await expect(his.locator(".said")).toContainText("Ria was je voor. “Wie knipt mijn haag?” is al beslist");
  await expect(his.getByRole("heading", { level: 1 })).toHaveText("Nieuw briefje: Wie haalt brood?");
  await expect(his.getByRole("button", { name: "Maak ongedaan" })).toHaveCount(0);
});

for (const javaScriptEnabled of [true, false]) {
  alone.describe(`JavaScript ${javaScriptEnabled ? "on" : "off"}`, () => {
    alone.use({ javaScriptEnabled });

    alone("a neighbour reports, a coordinator looks, the author hears why and answers", async ({ page, house, browser }) => {
      await atDesk(page, house);
      const maria = await neighbour(browser, house, "Maria");
      const jef = await neighbour(browser, house, "Jef");
      const post = posted(house, "Maria", "Goud te koop", { kind: null });
      await jef.goto(`/hamont-lo/helpen/${post}/melden`);
      await jef.getByRole("button", { name: "Meld dit" }).click();
      await expect(jef.getByRole("alert")).toContainText("Kies wat er mis is.");
      await jef.getByLabel("Het is reclame of bedrog").check();
      await jef.getByLabel("Wil je er iets bij zeggen?").fill("Dit is geen buur.");
      await jef.getByRole("button", { name: "Meld dit" }).click();
      await expect(jef.getByRole("heading", { name: "Dank je. We kijken ernaar." })).toBeVisible();

      await page.goto("/beheer/wachtrij?soort=gemeld");
      await page.getByRole("link", { name: "Gemeld: Goud te koop" }).click();
      await expect(page.getByText("Dit is geen buur.")).toBeVisible();
      await page.getByText("Haal van het bord").first().click();
      await page.getByLabel("Dit klopt niet, of niet meer.").first().check();
      await page.getByRole("button", { name: "Haal van het bord" }).click();
      await expect(page.locator(".said")).toContainText("Beslist: van het bord gehaald, “Goud te koop”");

      later(house);
      await maria.goto(`/mijn/helpen/${post}`);
      await maria.getByRole("link", { name: "Lees wat de coördinator zegt" }).click();
      await expect(maria.getByText("We haalden je briefje van het bord.")).toBeVisible();
      await expect(maria.getByText("Dit klopt niet, of niet meer.")).toBeVisible();
      await maria.getByLabel("Een woord aan de coördinator").fill("Het was een oude ring.");
      await maria.getByRole("button", { name: "Stuur naar de coördinator" }).click();
      await expect(maria.getByText("Je antwoord is bij de coördinator.")).toBeVisible();

      await page.goto("/beheer/wachtrij");
      await page.getByRole("link", { name: "Antwoord van de schrijver: Goud te koop" }).click();
      await expect(page.getByText("Het was een oude ring.")).toBeVisible();
      await page.getByRole("button", { name: "Zet toch op het bord" }).click();
      await page.getByRole("button", { name: "Maak ongedaan" }).click();
      await expect(page.locator(".said")).toContainText("De beslissing is teruggenomen.");
    });
  });
}

alone("every state can be used by everybody", async ({ page, house, browser }) => {
  alone.setTimeout(240_000);
  const maria = await neighbour(browser, house, "Maria");
  await atDesk(page, house);
  await page.goto("/beheer");
  await sound(page, "desk, empty");
  await page.goto("/beheer/wachtrij");
  await sound(page, "queue, empty");
  posted(house, "Maria", LONG);
  posted(house, "Maria", "Wie haalt brood?", { kind: "edit" });
  posted(house, "Maria", "Goud te koop", { kind: "report", reports: 2 });
  const open = posted(house, "Maria", "Samen wandelen", { kind: null });
  await page.goto("/beheer");
  await sound(page, "desk, filled");
  await page.goto("/beheer/wachtrij");
  await sound(page, "queue, filled");
  await page.getByRole("link", { name: "Nieuw briefje: Wie helpt mij" }).click();
  await sound(page, "a new post");
  await page.getByText("Weiger", { exact: true }).first().click();
  await page.getByRole("button", { name: "Weiger" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await sound(page, "a decision, refused");
  await page.getByLabel("Dit staat al op het bord.").check();
  await page.getByRole("button", { name: "Weiger" }).click();
  await expect(page.locator(".said")).toBeVisible();
  await sound(page, "an edit, with what was decided on top");
  await page.getByRole("link", { name: "Sla over" }).click();
  await expect(page.getByText("Niemand ziet het tot jij beslist.")).toBeVisible();
  await sound(page, "a report");
  await page.goto(`/hamont-lo/helpen/${open}/melden`);
  await sound(page, "reporting");
  await page.getByRole("button", { name: "Meld dit" }).click();
  await sound(page, "reporting, refused");
  await page.getByLabel("Het is kwetsend of onbeleefd").check();
  await page.getByRole("button", { name: "Meld dit" }).click();
  await sound(page, "reported");
  later(house);
  await maria.goto("/mijn/helpen");
  await maria.getByRole("link", { name: LONG }).click();
  await maria.getByRole("link", { name: "Lees wat de coördinator zegt" }).click();
  await sound(maria, "a decision, to its author");
});
