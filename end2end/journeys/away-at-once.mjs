// "Snel weg": somebody comes in. What was typed is gone from the page, and neither "back" nor "forward" brings it again,
// not even in a browser that keeps whole pages to go back to.

import { chromium } from "@playwright/test";
import { PROGRAM, QUIET } from "../support/chromium.mjs";
import { fillIn, fillInTheRest, heading } from "../support/passing.mjs";
import { signIn } from "../support/people.mjs";
import { alone as test, expect } from "../support/test.mjs";
import { foundTeam } from "../support/vault.mjs";

const TYPED = ["Ze komt niet meer buiten.", "Maria Janssens", "Lozenweg 12", "Kan goed breien."];
const FORM = /\/hamont-lo\/doorgeven$/;

/** Everything that a page shows or holds: fields, choices, and all of its text. */
const holds = (page) =>
  page.evaluate(() => {
    const fields = [...document.querySelectorAll("#signaal textarea, #signaal input")];
    return {
      filled: fields.filter((field) => (/radio|checkbox/.test(field.type) ? field.checked : field.value)).map(({ name }) => name),
      text: document.documentElement.outerHTML + fields.map(({ value }) => value).join(" "),
    };
  });

const QUICK = [
  ["with the button", (page) => page.getByRole("link", { name: "Snel weg" }).click()],
  ["with Escape twice", async (page) => {
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
  }],
];
const BROWSERS = [
  ["a browser that loads again", false, {}],
  // As on a phone: this program would switch it off.
  ["a browser that keeps pages", true, { ignoreDefaultArgs: ["--disable-back-forward-cache"] }],
];

for (const [how, leaves] of QUICK) {
  for (const [which, keeps, more] of BROWSERS) {
    test(`all is filled in, and gone at once ${how}; back and forward show an empty form: ${which}`, async ({ house }) => {
      test.setTimeout(120_000);
      await foundTeam(house);
      const browser = await chromium.launch({ executablePath: PROGRAM, args: QUIET, ...more });
      try {
        const page = await (await browser.newContext({ baseURL: house.url, viewport: { width: 360, height: 740 } })).newPage();
        await signIn(page, house, "Jef", { role: "caring-neighbour" });
        await page.goto("/hamont-lo");
        // Whether it is such a browser: a page that is kept still has what was written on it.
        await page.evaluate(() => (window.kept = true));
        await page.goto("/hamont-lo/activiteiten");
        await page.evaluate(() => history.back());
        await expect(page).toHaveURL(/\/hamont-lo$/);
        await page.waitForTimeout(400);
        expect(await page.evaluate(() => window.kept === true)).toBe(keeps);
        await page.goto("/hamont-lo/doorgeven");
        await page.waitForFunction(() => localStorage.getItem("keuvel-zorgzaam"));
        await fillIn(page);
        await fillInTheRest(page);
        expect((await holds(page)).filled.length, "it was all there").toBeGreaterThan(5);
        const steps = await page.evaluate(() => history.length);
        const asked = [];
        page.on("dialog", (dialog) => {
          asked.push(dialog.type());
          dialog.accept();
        });
        await leaves(page);
        await expect(page).toHaveURL(/\/hamont-lo\/activiteiten$/);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        expect(asked, "nothing is asked on the way out").toEqual([]);
        let forms = 0;
        const isEmpty = async (where) => {
          await expect.poll(async () => (await holds(page)).text.length, "something is there").toBeGreaterThan(2_000);
          if (FORM.test(page.url())) {
            await expect(page.locator("#signaal")).toBeVisible();
            forms += 1;
          }
          const { filled, text } = await holds(page);
          expect(filled, `${where}: filled in`).toEqual([]);
          expect(TYPED.filter((words) => text.includes(words)), `${where}: to be read`).toEqual([]);
          if (FORM.test(page.url())) expect(await page.evaluate(() => signals.all()), `${where}: kept`).toEqual([]);
        };
        // Through everything there is to go back to, and all the way on again.
        for (let back = 1; back < steps; back += 1) {
          await page.evaluate(() => history.back());
          await page.waitForTimeout(400);
          if (new URL(page.url()).pathname === "/hamont-lo") break;
          await expect(page).toHaveURL(FORM);
          await isEmpty(`${back} back`);
          if (back === 1) await expect(heading(page)).toHaveText("Over wie gaat het?");
        }
        await expect(page).toHaveURL(/\/hamont-lo$/);
        expect(forms, "the form was come back to").toBeGreaterThan(3);
        for (let on = 1; on < steps && !/activiteiten$/.test(page.url()); on += 1) {
          await page.evaluate(() => history.forward());
          await page.waitForTimeout(400);
          await isEmpty(`${on} forward`);
        }
        await expect(page).toHaveURL(/\/hamont-lo\/activiteiten$/);
      } finally {
        await browser.close();
      }
    });
  }
}
