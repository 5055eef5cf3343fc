// From the front page to one activity: what is there, when, where, what does it cost, and does it go on?

import { expect, test } from "../support/test.mjs";

const LIST = "/hamont-lo/activiteiten";
const cards = (page) => page.locator("main article.card");
const days = (page) => page.locator("main h2.day");

test("the front page tells what there is today and this week, and leads to all of it", async ({ page }) => {
  await page.goto("/hamont-lo");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Vandaag dinsdag 24 november");
  await expect(cards(page).first()).toContainText("11.30 uur");
  await expect(cards(page).first()).toContainText("Soep op dinsdag");
  await expect(page.getByRole("heading", { name: "Deze week" })).toBeVisible();
  await expect(cards(page).filter({ hasText: "Speelstraat" })).toContainText("Gaat niet door: Te veel regen.");
  const door = page.getByRole("main").getByRole("link", { name: /^Ontmoeten/ });
  const promised = Number(/(\d+) momenten/.exec(await door.textContent())[1]);
  await door.click();
  await expect(page).toHaveURL(LIST);
  await expect(page.locator("main article.card:not(.off)")).toHaveCount(promised);
  await expect(days(page).first()).toHaveText("Vandaag dinsdag 24 november");
});

test("who reads no Dutch sees at once where the other languages are", async ({ page }) => {
  await page.goto("/hamont-lo");
  const french = page.getByRole("main").getByRole("link", { name: "Français" });
  const heading = page.getByRole("heading", { level: 1 });
  const [link, title] = await Promise.all([french.boundingBox(), heading.boundingBox()]);
  expect(link.height).toBeGreaterThanOrEqual(48);
  expect(link.y + link.height).toBeLessThanOrEqual(title.y + 12);
  // And what there is today is still on the first screen of a small phone.
  expect((await cards(page).first().locator("h3").boundingBox()).y).toBeLessThan(640);
  await french.click();
  await expect(page).toHaveURL("/fr/hamont-lo");
  await expect(heading).toContainText("mardi 24 novembre");
});

test("a day without moments says what comes next", async ({ page }) => {
  await page.goto("/boseind");
  await expect(page.getByRole("main")).toContainText("Vandaag staat er niets meer op het programma.");
  const next = page.locator("main p", { hasText: "Wat er wel aankomt:" }).getByRole("link");
  await next.click();
  await expect(page).toHaveURL(/^.*\/boseind\/activiteiten\/[a-z0-9-]+\?dag=2026-/);
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("the filters are links, and what is chosen stays chosen", async ({ page }) => {
      await page.goto(LIST);
      for (const [name, wanneer, title] of [
        ["Weekend", "weekend", "Dit weekend in de buurt"],
        ["Maand", "maand", "De komende maand in de buurt"],
        ["Vandaag", "vandaag", "Vandaag in de buurt"],
      ]) {
        const link = page.getByRole("navigation", { name: "Wanneer" }).getByRole("link", { name });
        await link.click();
        await expect(page).toHaveURL(`${LIST}?wanneer=${wanneer}`);
        await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
        await expect(link).toHaveAttribute("aria-current", "true");
      }
      await page.goto(`${LIST}?wanneer=weekend`);
      await expect(days(page)).toHaveText(["zaterdag 28 november", "zondag 29 november"]);
      await page.goto(`${LIST}?wanneer=maand&gratis=ja`);
      await page.getByRole("link", { name: "Weekend" }).click();
      await expect(page).toHaveURL(`${LIST}?wanneer=weekend&gratis=ja`);
    });

    test("the form narrows the list, keeps what was asked, and lets go again", async ({ page }) => {
      await page.goto(`${LIST}?wanneer=maand`);
      const all = await cards(page).count();
      await page.getByText("Zoek of kies").click();
      await page.getByLabel("Wat voor moment?").selectOption("leren");
      await page.getByLabel("gratis").check();
      await page.getByLabel("zonder trap").check();
      await page.getByRole("button", { name: "Toon" }).click();
      await expect(page).toHaveURL(/[?&]wanneer=maand&.*soort=leren&gratis=ja&zonder-trap=ja$/);
      await expect(page.getByLabel("gratis")).toBeChecked();
      await expect(page.getByLabel("Wat voor moment?")).toHaveValue("leren");
      const found = await cards(page).count();
      expect(found).toBeGreaterThan(0);
      expect(found).toBeLessThan(all);
      for (const card of await cards(page).all()) await expect(card.locator(".facts")).toContainText("gratis");
      for (const card of await cards(page).all()) await expect(card.locator(".facts")).toContainText("zonder trap");
      await page.getByRole("link", { name: "Wis mijn keuze" }).click();
      await expect(page).toHaveURL(LIST);
    });

    test("a search forgets accents and case, and looks in titles, places and stories", async ({ page }) => {
      await page.goto(LIST);
      for (const [typed, title] of [
        ["CAFE DIALOOG", "Café dialoog: hoe maken we de Lozenweg veilig?"],
        ["lozenweg", "Café dialoog: hoe maken we de Lozenweg veilig?"],
        ["oude schóól", "Petanque achter de oude school"],
        ["wortelen", "Soep op dinsdag"],
      ]) {
        if (!(await page.getByLabel("Zoek een woord").isVisible())) await page.getByText("Zoek of kies").click();
        await page.getByLabel("Zoek een woord").fill(typed);
        await page.getByLabel("Zoek een woord").press("Enter");
        await expect(page.getByRole("status").filter({ hasText: "gevonden" })).toBeVisible();
        await expect(cards(page).filter({ hasText: title })).toBeVisible();
        await expect(page.getByLabel("Zoek een woord")).toHaveValue(typed);
      }
    });
  });
}

test("the evening is from 18 uur on", async ({ page }) => {
  await page.goto(`${LIST}?wanneer=maand&avond=ja`);
  const times = await page.locator("main .when time").evaluateAll((all) => all.map((time) => time.dateTime));
  expect(times.length).toBeGreaterThan(0);
  for (const time of times) expect(time.slice(11) >= "18:00", time).toBe(true);
});

test("nothing found shows the way to the whole month", async ({ page }) => {
  await page.goto(`${LIST}?zoek=xyzzy`);
  await expect(page.getByRole("main")).toContainText("We vinden niets dat bij je keuze past.");
  await page.getByRole("link", { name: "Toon alles van de komende maand" }).click();
  await expect(page).toHaveURL(`${LIST}?wanneer=maand`);
  expect(await cards(page).count()).toBeGreaterThan(10);
});

test("nonsense in an address is skipped and said; a search without end is cut and said", async ({ page }) => {
  await page.goto(`${LIST}?wanneer=ooit&kleur=rood`);
  await expect(page.locator("main .note").first()).toHaveText(/Een deel van dit adres kennen we niet/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Deze week in de buurt");
  await page.goto(`${LIST}?zoek=${"soep+".repeat(40)}`);
  await expect(page.locator("main .note").first()).toContainText("eerste 80 tekens");
  await expect(cards(page).filter({ hasText: "Soep op dinsdag" })).toBeVisible();
});

test("a moment tells when, where, what it costs, whether to book, and whom to call", async ({ page }) => {
  await page.goto("/hamont-lo");
  await page.getByRole("link", { name: "Soep op dinsdag" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Soep op dinsdag");
  const facts = page.locator("main dl > div");
  const said = (name) => facts.filter({ has: page.locator("dt", { hasText: new RegExp(`^${name}$`) }) }).locator("dd");
  await expect(said("Wanneer")).toHaveText(/Vandaag, dinsdag 24 november.*van 11.30 uur tot 13 uur.*elke dinsdag/);
  await expect(said("Waar")).toHaveText(/Zaal De Link.*Lozenweg 12.*zonder trap.*aangepast toilet/);
  await expect(said("Prijs")).toContainText("1,50 euro");
  await expect(said("Inschrijven")).toHaveText("Hoeft niet");
  await expect(said("Bellen of schrijven").getByRole("link")).toHaveAttribute("href", "tel:011000010");
  await page.getByRole("link", { name: "Terug naar de lijst" }).click();
  await expect(page).toHaveURL(LIST);
});

for (const [what, path, words, takesPlace] of [
  ["cancelled", `${LIST}/speelstraat-spoorstraat?dag=2026-11-25`, "Gaat niet door: Te veel regen. Nieuwe datum volgt.", false],
  ["changed", `${LIST}/turnen-op-een-stoel?dag=2026-12-03`, "Let op, deze keer anders: In De Link wordt", true],
  ["stopped", `${LIST}/breicafe-de-losse-steek?dag=2026-11-26`, "Gestopt na de driehonderdste sjaal.", false],
  [
    "moved away",
    "/achel-centrum/activiteiten/naar-de-kluis-en-terug?dag=2026-12-12",
    "Verplaatst naar zondag 13 december, 13.30 uur: Er wordt die dag gejaagd",
    false,
  ],
  [
    "moved here",
    "/achel-centrum/activiteiten/naar-de-kluis-en-terug?dag=2026-12-13",
    "Nieuwe datum, was eerst zaterdag 12 december, 13.30 uur",
    true,
  ],
]) {
  test(`what is ${what} says so loudly, with the reason, on its page, in the list and on paper`, async ({ page }) => {
    await page.goto(path);
    const stamp = page.locator("#toestand .stamp");
    await expect(stamp).toContainText(words);
    const { size, top } = await stamp.evaluate((stamp) => ({
      size: parseFloat(getComputedStyle(stamp).fontSize),
      top: stamp.getBoundingClientRect().bottom,
    }));
    expect(size).toBeGreaterThanOrEqual(20);
    // Seen without scrolling.
    expect(top).toBeLessThan(740);

    const [place, day] = [path.split("/")[1], path.slice(-10)];
    await page.goto(`/${place}/activiteiten?dag=${day}`);
    const card = cards(page).filter({ has: page.locator(`a[href="${path}"]`) });
    await expect(card.locator(".stamp")).toContainText(words);
    await expect(card).toHaveClass(takesPlace ? /^card$/ : /\boff\b/);
  });
}

test("a moment that is over is still readable and says so", async ({ page }) => {
  await page.goto(`${LIST}/soep-op-dinsdag?dag=2026-11-17`);
  await expect(page.locator("main .stamp").first()).toContainText("Dit moment is voorbij.");
  await expect(page.getByRole("main")).toContainText("dinsdag 17 november");
  await expect(page.getByRole("heading", { name: "Andere dagen" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Bewaar op dit toestel" })).toHaveCount(0);
});

test("a mistyped address is met with what is nearest", async ({ page }) => {
  for (const [typed, name, leadsTo] of [
    ["/hamont-loo", /^Hamont-Lo,/, "/hamont-lo"],
    [`${LIST}/zoep-op-dinsdag`, "Soep op dinsdag", `${LIST}/soep-op-dinsdag`],
  ]) {
    expect((await page.goto(typed)).status()).toBe(404);
    await expect(page.getByRole("heading", { name: "Bedoelde je dit?" })).toBeVisible();
    await page.getByRole("main").getByRole("link", { name }).click();
    await expect(page).toHaveURL(leadsTo);
  }
});
