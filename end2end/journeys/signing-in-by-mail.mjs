// Somebody signs in with the code from their mailbox, without a password: a newcomer says who they are, once. With
// JavaScript and without; and every page of it is for everybody.

import { codeFor, signInByMail } from "../support/mail.mjs";
import { signIn } from "../support/people.mjs";
import { sound } from "../support/sound.mjs";
import { alone as test, expect } from "../support/test.mjs";

const ADDRESS = "rika@voorbeeld.be";
/** As long as a name may be. */
const LONG = "Marie-Antoinette van den Broecke-Peeters";
const press = (page, name) => page.getByRole("button", { name, exact: true }).click();
const heading = (page) => page.getByRole("heading", { level: 1 });
/** A code that is not this one. */
const other = (code) => (code === "111111" ? "222222" : "111111");

for (const javaScriptEnabled of [true, false]) {
  test.describe(`JavaScript ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    test("a newcomer types the code, says a name and a neighbourhood, and comes back", async ({ page, house }) => {
      test.setTimeout(300_000);
      const look = async (name) => javaScriptEnabled && sound(page, name);
      await page.goto("/aanmelden");
      await look("signing in");
      await page.getByLabel("Je e-mailadres", { exact: true }).fill("rika at voorbeeld");
      await press(page, "Stuur mij een code");
      await expect(page).toHaveTitle(/^Fout: Aanmelden/);
      await expect(page.locator(".summary")).toContainText("Dit e-mailadres klopt niet. Kijk het nog eens na.");
      await expect(page.getByLabel("Je e-mailadres", { exact: true })).toHaveValue("rika at voorbeeld");
      await look("signing in, refused");
      await page.getByLabel("Je e-mailadres", { exact: true }).fill(ADDRESS);
      await press(page, "Stuur mij een code");

      await expect(heading(page)).toHaveText("Kijk in je mailbox");
      await expect(page.locator("main")).toContainText(`We stuurden een bericht naar ${ADDRESS}.`);
      expect(page.url()).not.toContain("rika");
      await look("the code");
      const code = await codeFor(house, ADDRESS);
      for (const typed of ["", other(code)]) {
        await page.getByLabel("De code", { exact: true }).fill(typed);
        await press(page, "Aanmelden");
        await expect(page).toHaveTitle(/^Fout: Kijk in je mailbox/);
        await expect(page.locator(".summary")).toContainText(/Deze code klopt niet\. Je kan nog \d keer proberen\./);
        await expect(page.getByLabel("De code", { exact: true })).toHaveValue(typed);
      }
      if (javaScriptEnabled) await expect(page.locator(".summary")).toBeFocused();
      await look("the code, refused");
      await page.goto("/mijn");
      await expect(page).toHaveURL(/\/aanmelden/);
      await page.goto("/aanmelden/code");
      // As somebody types it who reads it in two parts.
      await page.getByLabel("De code", { exact: true }).fill(`${code.slice(0, 3)} ${code.slice(3)}`);
      await press(page, "Aanmelden");

      await expect(heading(page)).toHaveText("Welkom bij Keuvel");
      await look("welcome");
      await press(page, "Klaar, ga verder");
      await expect(page).toHaveTitle(/^Fout: Welkom bij Keuvel/);
      const alert = page.locator(".summary");
      await expect(alert).toContainText("Deze naam kunnen we niet gebruiken. Kies een korte naam met letters.");
      await expect(alert).toContainText("Deze buurt vinden we niet. Probeer de naam van je gemeente.");
      await look("welcome, refused");
      await page.getByLabel("Hoe mogen we je noemen?").fill(LONG);
      await page.getByLabel("Je buurt", { exact: true }).fill("Hamont");
      await press(page, "Klaar, ga verder");
      await expect(alert).toContainText("Welke buurt bedoel je?");
      await expect(page.getByLabel("Hoe mogen we je noemen?")).toHaveValue(LONG);
      await look("welcome, a long name, and which neighbourhood");
      await page.getByLabel("Hamont-Lo, Hamont-Achel").check();
      await press(page, "Klaar, ga verder");
      await expect(heading(page)).toHaveText(`Dag ${LONG}`);
      await look("my page with a long name");

      // The code is used up; a new one is asked nothing more than itself.
      await press(page, "Afmelden op dit toestel");
      await page.waitForURL("**/afgemeld");
      await signInByMail(page, house, ADDRESS, 2);
      await expect(heading(page)).toHaveText(`Dag ${LONG}`);
    });
  });
}

test("another e-mail address is proven by a code as well", async ({ page, house }) => {
  test.setTimeout(240_000);
  await signIn(page, house, "Jefke");
  await page.goto("/mijn/adres");
  await sound(page, "another address");
  await press(page, "Stuur mij een code");
  await expect(page).toHaveTitle(/^Fout: Een ander e-mailadres/);
  await sound(page, "another address, refused");
  await page.getByLabel("Je nieuwe e-mailadres").fill("jefke@voorbeeld.be");
  await press(page, "Stuur mij een code");
  await page.waitForURL("**/mijn/adres/code");
  await sound(page, "the code of another address");
  const code = await codeFor(house, "jefke@voorbeeld.be");
  await page.getByLabel("De code", { exact: true }).fill(other(code));
  await press(page, "Bewaar dit adres");
  await expect(page.locator(".summary")).toContainText("Deze code klopt niet.");
  await sound(page, "the code of another address, refused");
  await page.getByLabel("De code", { exact: true }).fill(code);
  await press(page, "Bewaar dit adres");
  await page.waitForURL(/\/mijn\/gegevens/);
  await expect(page.locator("main")).toContainText("jefke@voorbeeld.be");
});

for (const [lang, words] of Object.entries({
  fr: { send: "Envoyez-moi un code", enter: "Se connecter", made: "Terminé, continuer", hello: "Bonjour Noor" },
  en: { send: "Send me a code", enter: "Sign in", made: "Done, go on", hello: "Hello Noor" },
})) {
  test(`signing in with the code of a mail, in ${lang}`, async ({ page, house }) => {
    test.setTimeout(240_000);
    await page.goto(`/${lang}/aanmelden`);
    await expect(page.locator("html")).toHaveAttribute("lang", new RegExp(`^${lang}`));
    await sound(page, `signing in, ${lang}`);
    await page.locator("#email").fill("noor@voorbeeld.be");
    await press(page, words.send);
    await page.waitForURL(`**/${lang}/aanmelden/code`);
    await sound(page, `the code, ${lang}`);
    await press(page, words.enter);
    await expect(page.locator(".summary")).toBeVisible();
    await sound(page, `the code, refused, ${lang}`);
    await page.locator("#code").fill(await codeFor(house, "noor@voorbeeld.be"));
    await press(page, words.enter);
    await page.waitForURL(`**/${lang}/aanmelden/welkom`);
    await sound(page, `welcome, ${lang}`);
    await press(page, words.made);
    await expect(page.locator(".summary")).toBeVisible();
    await sound(page, `welcome, refused, ${lang}`);
    await page.locator("#naam").fill("Noor");
    await page.locator("#buurt").fill("Hamont-Lo, Hamont-Achel");
    await press(page, words.made);
    await expect(heading(page)).toHaveText(words.hello);
    await page.goto(`/${lang}/mijn/adres`);
    await sound(page, `another address, ${lang}`);
  });
}
