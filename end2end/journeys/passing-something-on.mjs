// What a caring neighbour notices reaches the regisseur and nobody else: from a staircase without network, once.

import { HtmlValidate } from "html-validate";
import config from "../html-validate.mjs";
import { caringNeighbour, count, fillIn, fillInTheRest, heading, next } from "../support/passing.mjs";
import { signIn } from "../support/people.mjs";
import { sound } from "../support/sound.mjs";
import { alone as test, expect } from "../support/test.mjs";
import { foundTeam, inDatabase } from "../support/vault.mjs";

test("typed without network and the app closed, it arrives once when the network is back", async ({ page, context, house }) => {
  const team = await foundTeam(house);
  await caringNeighbour(page, house);
  await house.kill();
  await page.goto("/hamont-lo/doorgeven");
  await fillIn(page);
  await page.goBack();
  await expect(page.getByText("Ja, en het is goed")).toBeVisible();
  await next(page);
  await fillInTheRest(page);
  await expect(page.locator("[data-look]")).toContainText("Maria Janssens");
  await page.getByRole("button", { name: "Geef door" }).click();
  await expect(page.getByRole("heading", { name: "Het wacht op internet" })).toBeVisible({ timeout: 15_000 });
  await page.close();
  await house.start();
  const later = await context.newPage();
  await later.goto("/signalen");
  await expect(later.locator(".state")).toHaveText("Ontvangen", { timeout: 20_000 });
  expect(count(house)).toBe(1);
  const [{ headline, body }] = team.read();
  expect(headline).toEqual({ v: 1, kind: "neighbour", urgency: "week", consent: "agrees" });
  expect(body).toMatchObject({ noticed: ["loneliness"], text: "Ze komt niet meer buiten.", offers: "Kan goed breien.", card: null });
  expect(body.person).toEqual({ name: "Maria Janssens", place: "Lozenweg 12", reach: "" });
  expect(body.sender).toEqual({ name: "", reach: "", may_contact: false });
  // Nothing of the content is left on the device, and nothing of it was ever stored by the server.
  const kept = await later.evaluate(async () => Object.keys((await signals.all())[0]).sort());
  expect(kept).toEqual(["day", "id", "secret", "slug", "state"]);
  inDatabase(house, "UPDATE concern SET status = 3, answer = 1");
  await later.reload();
  await expect(later.locator(".state")).toHaveText("Afgerond");
  await expect(later.getByText("Dank je, ik neem contact op")).toBeVisible();
});

test("without agreement no name is asked, and none goes along", async ({ page, house }) => {
  const team = await foundTeam(house);
  await caringNeighbour(page, house);
  await fillIn(page);
  await page.getByLabel("Naam", { exact: true }).fill("Maria Janssens");
  await page.getByRole("button", { name: "Vorige" }).click();
  await page.getByText("Nee, nog niet").click();
  await next(page);
  await expect(heading(page)).toHaveText("Praat er eerst samen over");
  await expect(page.locator("[data-question=coach] .tel")).toBeVisible();
  await next(page);
  await expect(heading(page)).toContainText("Wat wil de persoon zelf?");
  await next(page);
  await page.getByText("Het heeft geen haast").click();
  await next(page);
  await page.getByText("Liever niet", { exact: true }).click();
  await next(page);
  await expect(page.locator("[data-look]")).not.toContainText("Maria");
  await page.getByRole("button", { name: "Geef door" }).click();
  await expect(page.getByRole("heading", { name: "Doorgegeven" })).toBeVisible({ timeout: 15_000 });
  const [{ headline, body }] = team.read();
  expect(headline.consent).toBe("unknown");
  expect(body.person).toEqual({ name: "", place: "", reach: "" });
});

test("who is not signed in gets a clear word, and it goes after signing in", async ({ page, context, house }) => {
  await foundTeam(house);
  await caringNeighbour(page, house);
  await context.clearCookies();
  await fillIn(page);
  await fillInTheRest(page);
  await page.getByRole("button", { name: "Geef door" }).click();
  await expect(page.getByRole("heading", { name: "Meld je aan, dan vertrekt het" })).toBeVisible({ timeout: 15_000 });
  await page.goto("/signalen");
  await expect(page.locator(".state")).toContainText("Meld je aan. Dan vertrekt het.");
  expect(count(house)).toBe(0);
  // Whoever signs in on this phone: it is sealed, and goes as everybody's does.
  await signIn(page, house, "Rik");
  await page.goto("/signalen");
  await expect(page.locator(".state")).toHaveText("Ontvangen", { timeout: 15_000 });
  expect(count(house)).toBe(1);
});

test("a resident has the shorter form, and passes on without an account", async ({ page, house }) => {
  const team = await foundTeam(house);
  await page.goto("/hamont-lo/doorgeven");
  await page.getByText("Over mezelf").click();
  await next(page);
  await next(page);
  await page.getByText("Geld en papieren").click();
  await next(page);
  await next(page);
  await expect(page.locator("[data-question=person] .wrong").first()).toHaveText("Zonder telefoon of adres vinden we je niet.");
  await page.getByLabel("Telefoon, of hoe").fill("0470 00 00 00");
  await next(page);
  await next(page);
  await page.getByText("Deze week").click();
  await next(page);
  await page.getByRole("button", { name: "Geef door" }).click();
  await expect(page.getByRole("heading", { name: "Doorgegeven" })).toBeVisible({ timeout: 15_000 });
  const [{ headline, body }] = team.read();
  expect(headline).toEqual({ v: 1, kind: "self", urgency: "week", consent: "agrees" });
  expect(body.person.reach).toBe("0470 00 00 00");
});

test("with a card: the code behind the #, then the neighbourhood, then the form", async ({ page, house }) => {
  const team = await foundTeam(house);
  const sha = async (text) => new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
  const [code, secret] = ["K7M2P-XQ9RT", "B3D4F-G5H6J"];
  inDatabase(house, "INSERT INTO practice (id, neighbourhood, name, report, made) VALUES (x'01', '72037W04', 'Apotheek', ?, 0)", await sha(secret));
  inDatabase(house, "INSERT INTO referral_card (id, practice, code, a_day, made) VALUES (x'02', x'01', ?, 5, 0)", await sha(code));
  const addresses = [];
  page.on("request", (request) => addresses.push(request.url()));
  await page.goto(`/kaart#${code}`);
  await page.getByRole("link", { name: "Hamont-Lo", exact: true }).click();
  await expect(page).toHaveURL(/\/hamont-lo\/doorgeven$/);
  await expect(heading(page)).toHaveText("Wie leest dit?");
  await next(page);
  await page.getByText("Mantelzorg").click();
  await next(page);
  await page.getByText("Ja, en het is goed").click();
  await next(page);
  await page.getByLabel("Telefoon, of hoe").fill("0470 00 00 00");
  await next(page);
  await page.getByLabel("Wat doet de persoon graag voor anderen?").fill("Kan goed koken.");
  await next(page);
  await page.getByText("Deze week").click();
  await next(page);
  await page.getByText("Liever niet", { exact: true }).click();
  await next(page);
  await page.getByRole("button", { name: "Geef door" }).click();
  await expect(page.getByRole("heading", { name: "Doorgegeven" })).toBeVisible({ timeout: 15_000 });
  const [{ headline, body }] = team.read();
  expect(headline.kind).toBe("card");
  expect(body.card).toBe(Buffer.from(await sha(code)).toString("base64url"));
  expect(addresses.filter((address) => address.replace(/#.*/, "").includes(code)), "in no address that a server sees").toEqual([]);
  await page.goto("/kaart/verslag");
  await page.getByLabel("De verslagcode van je praktijk").fill(secret);
  await page.getByRole("button", { name: "Toon het verslag" }).click();
  await expect(page.getByText("1 kaartje gebruikt.")).toBeVisible();
  await sound(page, "report");
  await page.goto("/kaart");
  await sound(page, "card");
});

test("what nobody can open any more is not taken: call", async ({ page, house }) => {
  await foundTeam(house);
  await caringNeighbour(page, house);
  inDatabase(house, "UPDATE team SET ended = 20001");
  await fillIn(page);
  await fillInTheRest(page);
  await page.getByRole("button", { name: "Geef door" }).click();
  await expect(page.getByRole("heading", { name: "Bel de regisseur" })).toBeVisible({ timeout: 15_000 });
  expect(count(house)).toBe(0);
});

test("a broken chain of keys is warned of, and nothing can be typed", async ({ page, house }) => {
  await foundTeam(house);
  await page.goto("/hamont-lo/doorgeven");
  await expect(page.getByText("Over een buur", { exact: true })).toBeVisible();
  inDatabase(house, "UPDATE epoch SET signature = zeroblob(64)");
  inDatabase(house, "UPDATE revision_counter SET value = value + 1");
  await house.stop();
  await house.start();
  await page.reload();
  await expect(page.getByText("De sleutel van de buurt klopt niet")).toBeVisible();
  await expect(page.locator("#signaal")).toBeHidden();
});

test("each screen can be used by everybody", async ({ page, house }) => {
  test.setTimeout(240_000);
  await foundTeam(house);
  await caringNeighbour(page, house);
  const judge = new HtmlValidate(config);
  for (const lang of ["", "/fr", "/en"]) {
    const html = await (await page.request.get(`${lang}/hamont-lo/doorgeven`)).text();
    const { results } = await judge.validateString(html);
    expect.soft(results.flatMap(({ messages }) => messages.map((m) => `${m.line}:${m.column} ${m.ruleId}: ${m.message}`))).toEqual([]);
  }
  await sound(page, "before");
  await fillIn(page);
  await sound(page, "person");
  await fillInTheRest(page);
  await sound(page, "look");
  await page.getByRole("button", { name: "Geef door" }).click();
  await expect(page.getByRole("heading", { name: "Doorgegeven" })).toBeVisible({ timeout: 15_000 });
  await sound(page, "done");
  await page.goto("/signalen");
  await expect(page.locator(".state")).toHaveText("Ontvangen");
  await sound(page, "passed on");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("it says why it needs it and whom to call; the voice of the neighbourhood is heard all the same", async ({ page, house }) => {
    await foundTeam(house);
    await page.goto("/hamont-lo/doorgeven");
    // A browser under test reads what is in noscript, and does not show it.
    expect(await page.locator("noscript").first().textContent()).toMatch(/werkt alleen met JavaScript.*011 00 00 11/s);
    await expect(page.locator("noscript .tel").first()).toHaveAttribute("href", "tel:011000011");
    await expect(page.locator("#signaal")).toBeHidden();
    await page.getByRole("link", { name: "Over de buurt" }).click();
    await page.getByLabel("Wat wil je zeggen?").fill("De oversteek aan de school is donker.");
    await page.getByRole("button", { name: "Zeg het aan het regieteam" }).click();
    await expect(page.getByRole("heading", { name: "Dank je, het is aangekomen" })).toBeVisible();
    const voices = inDatabase(house, "SELECT body FROM voice");
    expect(voices.map(({ body }) => body)).toEqual(["De oversteek aan de school is donker."]);
  });
});
