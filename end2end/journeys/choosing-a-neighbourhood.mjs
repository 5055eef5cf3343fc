// Somebody opens Keuvel for the first time, and finds their neighbourhood however they type it.

import { expect, test } from "../support/test.mjs";

const choices = (page) => page.locator("main button.choice");

async function find(page, typed) {
  await page.getByLabel("Waar woon je?").fill(typed);
  await page.getByLabel("Waar woon je?").press("Enter");
  await expect(page).toHaveURL(/\?zoek=/);
}

for (const typed of ["Hamont-Lo", "hamont lo", "hamnot-lo", "HAMONTLO", "Hámont-Lò"]) {
  test(`"${typed}" finds Hamont-Lo`, async ({ page }) => {
    await page.goto("/");
    await find(page, typed);
    await expect(choices(page).first()).toContainText("Hamont-Lo");
    await expect(page.getByLabel("Waar woon je?")).toHaveValue(typed);
  });
}

test("a postcode or a municipality shows all its neighbourhoods", async ({ page }) => {
  await page.goto("/");
  for (const [typed, many, one] of [
    ["3930", 4, "Achel-Statie"],
    ["8540", 10, "Molenhoek"],
    ["moorslede", 3, "Dadizele"],
  ]) {
    await find(page, typed);
    await expect(choices(page)).toHaveCount(many);
    await expect(choices(page).filter({ hasText: one })).toBeVisible();
    await expect(page.getByRole("status")).toHaveText(`${many} buurten`);
  }
});

test("what is not found says so, gives a number to call, and all the choices", async ({ page }) => {
  await page.goto("/");
  await find(page, "Timboektoe <b>");
  await expect(page.getByRole("status")).toHaveText("We vinden geen buurt voor “Timboektoe <b>”.");
  await expect(page.getByRole("main").getByRole("link", { name: "1700" })).toHaveAttribute("href", "tel:1700");
  await expect(choices(page)).toHaveCount(27);
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a neighbourhood is chosen once, remembered, and changed again", async ({ page }) => {
      await page.goto("/");
      await find(page, "3930");
      await choices(page).filter({ hasText: "Hamont-Lo" }).click();
      await expect(page).toHaveURL("/hamont-lo");
      await page.goto("/");
      await expect(page).toHaveURL("/hamont-lo");

      for (const where of ["/hamont-lo", "/hamont-lo/activiteiten", "/hamont-lo/wie-is-wie", "/bewaard"]) {
        await page.goto(where);
        await page.getByRole("link", { name: "Andere buurt" }).click();
        await expect(page.getByRole("heading", { level: 1 })).toHaveText("Wat is er te doen in je buurt?");
      }
      await choices(page).filter({ hasText: "Dadizele" }).click();
      await expect(page).toHaveURL("/dadizele");
      await page.goto("/");
      await expect(page).toHaveURL("/dadizele");
    });

    test("a look in another neighbourhood changes nothing; one press there does", async ({ page }) => {
      await page.goto("/");
      await choices(page).filter({ hasText: "Hamont-Lo" }).click();
      await page.goto("/dadizele");
      await page.goto("/");
      await expect(page).toHaveURL("/hamont-lo");
      await page.goto("/dadizele");
      await page.getByRole("button", { name: "Dadizele is mijn buurt" }).click();
      await page.goto("/");
      await expect(page).toHaveURL("/dadizele");
    });
  });
}

test("the poster's QR code makes a neighbourhood mine at the first visit", async ({ page }) => {
  await page.goto("/molenhoek");
  // The starting script comes after the first paint: nobody reads faster.
  await expect.poll(() => page.evaluate(() => document.cookie)).toContain("keuvel-buurt=molenhoek");
  await page.goto("/");
  await expect(page).toHaveURL("/molenhoek");
});

for (const [lang, other, title] of [
  ["fr", "Autre quartier", "Que faire dans votre quartier ?"],
  ["en", "Other area", "What is on in your neighbourhood?"],
]) {
  test(`the choice and the way to another one are in the same language (${lang})`, async ({ page }) => {
    await page.goto(`/${lang}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
    await choices(page).filter({ hasText: "Hamont-Lo" }).click();
    await expect(page).toHaveURL(`/${lang}/hamont-lo`);
    await page.goto(`/${lang}`);
    await expect(page).toHaveURL(`/${lang}/hamont-lo`);
    await page.getByRole("link", { name: other }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
    await page.getByRole("main").getByRole("link", { name: "Nederlands" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Wat is er te doen in je buurt?");
  });
}

test("a form that was tampered with is refused in plain words and keeps nothing", async ({ request }) => {
  for (const [form, status] of [
    [{ buurt: "nergens" }, 404],
    [{ buurt: "hamont-lo\r\nSet-Cookie: x=y" }, 404],
    [{ iets: "anders" }, 400],
  ]) {
    const answer = await request.post("/", { form, maxRedirects: 0 });
    expect(answer.status()).toBe(status);
    expect(answer.headers()["set-cookie"]).toBeUndefined();
    expect(await answer.text()).toContain('href="/?kies=ja"');
  }
  const elsewhere = { origin: "https://elders.example", "sec-fetch-site": "cross-site" };
  const answer = await request.post("/", { form: { buurt: "hamont-lo" }, headers: elsewhere, maxRedirects: 0 });
  expect(answer.status()).toBe(403);
  expect(answer.headers()["set-cookie"]).toBeUndefined();
});

test("a cookie that names no neighbourhood leads to the choice", async ({ page, context, house }) => {
  await context.addCookies([{ name: "keuvel-buurt", value: "afgeschaft", url: house.url }]);
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Wat is er te doen in je buurt?");
});
