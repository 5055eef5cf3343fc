// A closed path, and a walk where no map was brought in, are for everybody too, in the list and on their own page. The
// other states of a walk stand in the example: everybody-can-use-it.mjs looks at them.

import { vouched } from "../support/desk.mjs";
import { LANGUAGES, inLanguage } from "../support/pages.mjs";
import { signIn } from "../support/people.mjs";
import { sound } from "../support/sound.mjs";
import { alone, expect } from "../support/test.mjs";

const LIST = "/hamont-lo/wandelingen";
const CLOSED = `${LIST}/klein-toertje-met-de-rollator`;
const UNMAPPED = `${LIST}/ver-weg`;

alone("a closed path and a walk without a map under it are for everybody", async ({ page, house, browser }) => {
  const places = [[50.9, 5.3], [50.905, 5.3], [50.905, 5.306]];
  const trkpt = places.map(([lat, lon]) => `<trkpt lat="${lat}" lon="${lon}"/>`).join("");
  const gpx = `<gpx version="1.1"><trk><name>Ver weg</name><trkseg>${trkpt}</trkseg></trk></gpx>`;
  expect(await house.bringWalks("hamont-lo", { "ver.gpx": gpx })).toMatch(/^1 new/);
  const context = await browser.newContext({ baseURL: house.url, viewport: { width: 1280, height: 800 } });
  const ria = await context.newPage();
  await signIn(ria, house, "Ria", { role: "coordinator" });
  vouched(house);
  await ria.goto(`/beheer${CLOSED}`);
  await ria.getByLabel("Waarom, en tot wanneer?").fill("Er ligt een boom op het pad, tot vrijdag.");
  await ria.getByRole("button", { name: "Zeg dat het pad afgesloten is", exact: true }).click();
  await expect(ria.locator(".stamp")).toContainText("Afgesloten: Er ligt een boom op het pad");
  await context.close();

  for (const lang of LANGUAGES) {
    for (const [path, there] of [
      [LIST, "article.card .stamp"],
      [CLOSED, "#toestand .stamp"],
      [UNMAPPED, "#kaart path.walk:not(.edge)"],
    ]) {
      await page.goto(inLanguage(lang, path));
      await expect(page.locator(there).first(), `${lang} ${path}`).toBeVisible();
      if (path === LIST) await expect(page.getByRole("link", { name: "Ver weg" })).toBeVisible();
      if (path === UNMAPPED) await expect(page.locator("#kaart :is(.house, .street, .wood, .green)")).toHaveCount(0);
      await sound(page, `${lang} ${path}`);
    }
  }
});
