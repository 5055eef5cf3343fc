// What a regisseur must not lose sight of: what waits for a day comes back on it, and what lies too long is marked.

import { vouched } from "../support/desk.mjs";
import { change, founds, makesKeys, opensTheInbox, regisseur, sealsFor } from "../support/regie.mjs";
import { alone as test, expect } from "../support/test.mjs";

test.describe.configure({ timeout: 240_000 });
const rows = (page) => page.locator('[data-list="concerns"] button');
const tab = (page, name) => page.locator("[data-tab]").filter({ hasText: new RegExp(`^${name}`) });
const mark = (row) => row.locator('[data-fill="mark"]');

/** The inbox as it is on another day, in the morning. */
async function on(day, page, house, words) {
  await house.stop();
  await house.start({ clock: `${day}T09:00[Europe/Brussels]` });
  vouched(house);
  await opensTheInbox(page, words);
}

async function begins(page, house) {
  await regisseur(page, house, "Els");
  const { words } = await makesKeys(page);
  await founds(page);
  return words;
}

test("what waits until a day is out of the way until then, and is marked on that day", async ({ page, house }) => {
  const words = await begins(page, house);
  await sealsFor(house, [{ text: "Ze is tot dinsdag bij haar zus." }, { text: "Een andere." }]);
  await opensTheInbox(page, words);
  await rows(page).first().click();
  const text = await page.locator('[data-step="one"] [data-fill="text"]').first().textContent();
  const form = page.locator('details[data-act="waiting"]');
  await form.locator("summary").click();
  // A day that is not to come is no day to wait for.
  await page.locator("#dag-wacht").fill("2026-11-24");
  await page.getByRole("button", { name: "Wacht tot dan" }).click();
  await expect(form.locator(".wrong")).toHaveText("Vul dit in.");
  await page.locator("#dag-wacht").fill("2026-12-01");
  await page.getByRole("button", { name: "Wacht tot dan" }).click();
  await expect(page.locator('[data-step="one"] ol').getByText("Wacht", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Terug naar de lijst" }).click();
  await expect(tab(page, "Nieuw")).toHaveText("Nieuw (1)");
  await expect(tab(page, "In opvolging")).toHaveText("In opvolging (0)");
  await tab(page, "Wacht tot een dag").click();
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText("wacht tot dinsdag 1 december");
  await expect(mark(rows(page))).toBeEmpty();

  await on("2026-11-30", page, house, words);
  await expect(tab(page, "Wacht tot een dag")).toHaveText("Wacht tot een dag (1)");
  await expect(tab(page, "In opvolging")).toHaveText("In opvolging (0)");

  await on("2026-12-01", page, house, words);
  await expect(tab(page, "Wacht tot een dag")).toHaveText("Wacht tot een dag (0)");
  await tab(page, "In opvolging").click();
  await expect(rows(page)).toHaveCount(1);
  await expect(mark(rows(page))).toHaveText("Vandaag opnieuw bekijken");
  await rows(page).click();
  await expect(page.locator('[data-step="one"] [data-fill="text"]').first()).toHaveText(text);
  // Whoever writes something down has looked: the mark goes, the signal stays in progress.
  await page.locator('details[data-act="note"] summary').click();
  await page.locator("#tekst-noot").fill("Ze is terug.");
  await page.getByRole("button", { name: "Bewaar de notitie" }).click();
  await expect(page.locator("ol").getByText("Ze is terug.")).toBeVisible();
  await page.getByRole("button", { name: "Terug naar de lijst" }).click();
  await expect(rows(page)).toHaveCount(1);
  await expect(mark(rows(page))).toBeEmpty();
});

test("what is urgent and new, or lies too long, is marked and stands first; the rest is not", async ({ page, house }) => {
  const words = await begins(page, house);
  const [calm] = await sealsFor(house, [{ text: "Van deze week." }], { urgency: "calm" });
  await sealsFor(house, [{ text: "Dringend." }], { urgency: "today" });
  const [older] = await sealsFor(house, [{ text: "Van vorige week." }], { urgency: "calm" });
  const bytes = (id) => Buffer.from(id.replaceAll("-", ""), "hex");
  change(house, "UPDATE concern SET week = week - 7 WHERE id = ?", bytes(older));
  await opensTheInbox(page, words);
  const shown = async () => {
    const all = await rows(page).all();
    return Promise.all(all.map(async (row) => [(await row.locator("b").textContent()).split(" ")[0], await mark(row).textContent()]));
  };
  expect(await shown()).toEqual([["Vandaag", "Wacht al lang"], ["Op", "Wacht al lang"], ["Op", ""]]);

  // What somebody works at has two weeks.
  await rows(page).last().click();
  await expect(page.getByText("Van deze week.")).toBeVisible();
  await page.getByRole("button", { name: "Ik neem dit op" }).click();
  await expect(page.getByText("Wie het opneemt: Els")).toBeVisible();
  expect(change(house, "SELECT status FROM concern WHERE id = ?", bytes(calm))[0].status).toBe(1);
  for (const [day, marked] of [["2026-11-30", ""], ["2026-12-06", ""], ["2026-12-07", "Wacht al lang"]]) {
    await on(day, page, house, words);
    await tab(page, "In opvolging").click();
    await expect(rows(page)).toHaveCount(1);
    await expect(mark(rows(page)), day).toHaveText(marked);
  }
});
