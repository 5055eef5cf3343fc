// The form of passing something on, as it really is where there is a key: every one of its screens in every language can
// be used by everybody, and all of it by who has nothing but a keyboard.

import { focused, ring, tabTo } from "../support/focus.mjs";
import { LANGUAGES, inLanguage } from "../support/pages.mjs";
import { signIn } from "../support/people.mjs";
import { sound } from "../support/sound.mjs";
import { alone as test, expect } from "../support/test.mjs";
import { foundTeam } from "../support/vault.mjs";

const pick = (page, name, value) => page.locator(`#signaal label:has([name="${name}"][value="${value}"])`).click();

for (const lang of LANGUAGES) {
  test(`each screen of the form can be used by everybody, filled in and found wrong (${lang})`, async ({ page, house }) => {
    test.setTimeout(300_000);
    await foundTeam(house);
    await page.goto(inLanguage(lang, "/hamont-lo/doorgeven"));
    await expect(page.locator("html")).toHaveAttribute("lang", lang);
    await expect(page.locator("#signaal")).toBeVisible();
    const seen = new Set();
    const at = async (name, more = "") => {
      await expect(page.locator(`[data-question="${name}"]`)).toBeVisible();
      await sound(page, `${lang}: ${name}${more}`);
      seen.add(name);
    };
    const next = () => page.locator("[data-next]").click();
    const back = () => page.locator("[data-back]").click();
    const refused = async (name) => {
      await next();
      await expect(page.locator(`[data-question="${name}"] [data-wrong]`)).not.toBeEmpty();
      await at(name, ", found wrong");
    };
    await at("who");
    await refused("who");
    await pick(page, "about", "neighbour");
    await pick(page, "caring", "yes");
    await next();
    await page.locator('[data-question="reads"] summary').click();
    await at("reads");
    await next();
    await refused("noticed");
    await pick(page, "noticed", "loneliness");
    await page.locator("#text").fill("a".repeat(3_010));
    await at("noticed", ", too long");
    await page.locator("#text").fill("a".repeat(2_000));
    await next();
    await at("agrees");
    await pick(page, "consent", "unknown");
    await next();
    await at("coach");
    await back();
    await pick(page, "consent", "danger");
    await next();
    await at("person");
    await page.locator("#p-name").fill("Maria");
    await next();
    await at("wishes");
    await next();
    await at("urgency");
    await pick(page, "urgency", "calm");
    await next();
    await pick(page, "may", "yes");
    await refused("sender");
    await page.locator("#s-reach").fill("0470 00 00 00");
    await next();
    await at("look");
    const all = await page.locator("[data-question]").evaluateAll((some) => some.map(({ dataset }) => dataset.question));
    expect(all.filter((name) => !seen.has(name)), "every screen was looked at").toEqual([]);
    // What only a key, a device or a network that fails would show.
    const said = await page.locator("[data-say]").evaluateAll((some) => some.map((one) => (one.hidden = false)).length);
    expect(said).toBeGreaterThan(6);
    await sound(page, `${lang}: everything that can be wrong`);
    const done = await page.locator("[data-done]").evaluateAll((some) => some.map((one) => (one.hidden = false)).length);
    expect(done).toBe(6);
    await page.evaluate(() => document.getElementById("signaal").reset());
    await sound(page, `${lang}: every end`);
  });
}

test.describe("without the worker, so that this journey can answer in the place of the server", () => {
  test.use({ serviceWorkers: "block" });

  for (const lang of LANGUAGES) {
    test(`what was passed on can be followed by everybody, however it stands (${lang})`, async ({ page }) => {
      test.setTimeout(120_000);
      // The first that waits finds no network: all that wait stay as they are.
      const waits = ["waits", "later", "signIn", "dead", "refused"].map((state) => ({ state, sealed: {} }));
      const stands = [["", ""], ["received", ""], ["read", "will-contact"], ["followed-up", "call-me"], ["closed", "arranged"], ["gone", ""]];
      const records = [...waits, ...stands.map(() => ({ state: "sent", secret: "" }))].map((one, i) => ({ id: `${10 + i}`, slug: "hamont-lo", day: "2026-11-24", ...one }));
      await page.route("**/signalen/verzend", (route) => route.abort());
      const told = stands.map(([status, answer], i) => ({ id: `${15 + i}`, status: status || null, answer: answer || null }));
      await page.route("**/signalen/stand", (route) => route.fulfill({ json: told }));
      await page.goto(inLanguage(lang, "/signalen"));
      await page.evaluate(async (all) => {
        for (const one of all) await signals.put(one);
      }, records);
      await page.reload();
      await expect(page.locator("#doorgegeven li")).toHaveCount(records.length);
      const said = () => page.locator(".state").allTextContents();
      // Each has words of its own.
      await expect.poll(async () => new Set(await said()).size).toBe(records.length);
      expect((await said()).join(" ")).not.toMatch(/undefined|null|\{/);
      await page.locator("#doorgegeven li button").first().click();
      await page.locator("[data-send]").click();
      await expect(page.locator("[data-said]")).not.toBeEmpty();
      await sound(page, `${lang}: what was passed on`);
    });
  }
});

test("the whole form is filled in and passed on with the keyboard alone, and each stop can be seen", async ({ page, house }) => {
  test.setTimeout(240_000);
  const team = await foundTeam(house);
  await signIn(page, house, "Jef", { role: "caring-neighbour" });
  await page.goto("/hamont-lo/doorgeven");
  await expect(page.locator("#signaal")).toBeVisible();
  await page.waitForFunction(() => localStorage.getItem("keuvel-zorgzaam"));
  const stops = [];
  const passes = async (stop) => {
    stops.push(stop.name);
    expect.soft(stop.visible, `${stop.tag} "${stop.name}" is out of sight`).toBe(true);
    expect.soft(await ring(page), `${stop.tag} "${stop.name}" shows no focus`).toBeGreaterThan(60);
  };
  const to = (name) => tabTo(page, name, passes);
  const choose = async (name) => {
    await to(name);
    await page.keyboard.press("Space");
  };
  const write = async (name, words) => {
    await to(name);
    await page.keyboard.type(words);
  };
  /** On to the next screen, whose heading is read first. */
  const goOn = async (heading, button = "Volgende") => {
    await to(button);
    await page.keyboard.press("Enter");
    await expect(page.locator("h2:focus")).toHaveText(heading, { useInnerText: true, timeout: 15_000 });
  };
  await choose("Over een buur");
  await goOn("Wie leest dit?");
  await to("Wat we niet kunnen beloven");
  await page.keyboard.press("Enter");
  await expect(page.getByText("je verliest je toestel, dan is het weg")).toBeVisible();
  // Nothing is ticked: the focus goes to what is missing.
  await goOn("Wat merk je?");
  await to("Volgende");
  await page.keyboard.press("Enter");
  expect((await focused(page)).name).toBe("Eenzaamheid");
  await page.keyboard.press("Space");
  await choose("Gezondheid");
  await write("In je eigen woorden", "Ze komt niet meer buiten.");
  await goOn("Weet je buur dat je dit doorgeeft?");
  // Within a group of choices one goes on with the arrows.
  await to("Ja, en het is goed");
  await page.keyboard.press("ArrowDown");
  expect((await focused(page)).name).toBe("Ja, maar ik vroeg niet of het goed is");
  await goOn("Om wie gaat het?");
  await write("Naam", "Maria Janssens");
  await write("Straat of plek", "Lozenweg 12");
  await goOn("Wat wil de persoon zelf?");
  await write("Wat doet de persoon graag", "Kan goed breien.");
  await goOn("Hoe snel moet iemand kijken?");
  await to("Vandaag. Ik bel ook.");
  await page.keyboard.press("ArrowDown");
  await goOn("Mag de regisseur jou bereiken?");
  await choose("Ja, met een vraag");
  await write("Je telefoon of e-mail", "0470 00 00 01");
  await goOn("Kijk nog even na");
  // Back to one of them, and on again.
  await to("Pas aan: Om wie gaat het?");
  await page.keyboard.press("Enter");
  await expect(page.locator("h2:focus")).toHaveText("Om wie gaat het?", { useInnerText: true });
  await write("Telefoon, of hoe", "011 00 00 99");
  await goOn("Wat wil de persoon zelf?");
  await goOn("Hoe snel moet iemand kijken?");
  await goOn("Mag de regisseur jou bereiken?");
  await goOn("Kijk nog even na");
  await goOn("Doorgegeven", "Geef door");
  const [{ headline, body }] = team.read();
  expect(headline).toEqual({ v: 1, kind: "neighbour", urgency: "week", consent: "knows" });
  expect(body).toMatchObject({
    noticed: ["loneliness", "health"], text: "Ze komt niet meer buiten.", offers: "Kan goed breien.",
    person: { name: "Maria Janssens", place: "Lozenweg 12", reach: "011 00 00 99" },
    sender: { name: "", reach: "0470 00 00 01", may_contact: true },
  });
  expect(stops.length, "stops that were looked at").toBeGreaterThan(40);
  await to("Wat ik doorgaf");
  await page.keyboard.press("Enter");
  await expect(page.locator(".state")).toHaveText("Ontvangen", { timeout: 15_000 });
});
