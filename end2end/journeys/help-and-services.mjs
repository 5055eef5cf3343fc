// Whom can I call? The sociale kaart: searched by the words people use, with network and without.

import { alone, expect, test } from "../support/test.mjs";
import { holdsTheBundle } from "../support/device.mjs";

test("somebody types what they need, and calls", async ({ page }) => {
  await page.goto("/hamont-lo");
  await page.getByRole("link", { name: "Hulp en diensten in de buurt" }).click();
  await page.getByLabel("Waarvoor zoek je hulp?").fill("kuisen");
  await page.getByRole("button", { name: "Zoek" }).click();
  await expect(page.getByRole("status").filter({ hasText: "gevonden" })).toBeVisible();
  const call = page.getByRole("link", { name: /^Bel .*Poetshulp en klusjes$/ });
  await expect(call).toHaveAttribute("href", /^tel:0110001/);
  await page.getByRole("link", { name: "Poetshulp en klusjes", exact: true }).click();
  await expect(page.getByText("maandag tot vrijdag: 9 uur tot 12 uur")).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("one subject is one press away", async ({ page }) => {
    await page.goto("/hamont-lo/sociale-kaart");
    await page.getByRole("navigation", { name: "Of kies waarover het gaat" }).getByRole("link", { name: "Vervoer" }).click();
    await expect(page.locator(".service")).toHaveCount(1);
    await page.getByText("Iemand aan de lijn").click();
    await expect(page.getByRole("link", { name: "106" })).toBeVisible();
  });
});

alone("without network it is there, and can be searched", async ({ page, house }) => {
  await page.goto("/hamont-lo");
  await holdsTheBundle(page);
  await house.kill();
  await page.goto("/hamont-lo/sociale-kaart");
  await expect(page.getByText("Geen internet. Dit is een kopie van")).toBeVisible();
  await page.getByLabel("Waarvoor zoek je hulp?").fill("schulden");
  await page.getByRole("button", { name: "Zoek" }).click();
  await expect(page.getByRole("link", { name: "Sociale dienst", exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: "Poetshulp en klusjes", exact: true })).toBeHidden();
});
