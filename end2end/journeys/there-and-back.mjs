// On a walk that comes back the way it went one place is passed twice: what is still to come depends on which time it is.

import { mapListens } from "../support/device.mjs";
import { alone, expect } from "../support/test.mjs";

const WALK = "/hamont-lo/wandelingen/heen-en-terug";
/** 1,400 metres to the north, and the same way back. */
const TURN = 1400;
const at = (metres) => ({ latitude: 51.2251 + metres / 111_252, longitude: 5.5352 });

alone.beforeEach(async ({ page, house, context }) => {
  const there = Array.from({ length: TURN / 100 + 1 }, (_, i) => at(i * 100));
  const points = [...there, ...there.slice(0, -1).reverse()];
  const trkpt = points.map(({ latitude, longitude }) => `<trkpt lat="${latitude.toFixed(7)}" lon="${longitude}"/>`).join("");
  const gpx = `<gpx version="1.1"><trk><name>Heen en terug</name><trkseg>${trkpt}</trkseg></trk></gpx>`;
  expect(await house.bringWalks("hamont-lo", { "heen.gpx": gpx })).toMatch(/^1 new/);
  await context.grantPermissions(["geolocation"]);
  await page.goto(WALK);
  await mapListens(page);
});

const said = (page) => page.locator(".map-where [role=status]");

async function ask(page, context, metres) {
  await context.setGeolocation(at(metres));
  await page.getByRole("button", { name: "Waar ben ik?" }).click();
}

alone("500 metres before the end it says 500 metres", async ({ page, context }) => {
  await ask(page, context, TURN);
  await expect(said(page)).toContainText("einde na 1,4 kilometer");
  for (const [metres, end] of [[1300, "1,3 kilometer"], [900, "900 meter"], [500, "500 meter"]]) {
    await context.setGeolocation(at(metres));
    await expect(said(page)).toContainText(`einde na ${end}.`);
    await expect(said(page)).not.toContainText("Kwam je hier al langs?");
  }
  await expect(said(page)).toContainText("start na 2,3 kilometer");
});

alone("who asks halfway is told both, until it shows which way they walk", async ({ page, context }) => {
  await ask(page, context, 500);
  await expect(said(page)).toContainText(
    /Kom je hier voor het eerst\? Vooruit: [^.]*einde na 2,3 kilometer\. Kwam je hier al langs\? Vooruit: [^.]*einde na 500 meter\./,
  );
  await context.setGeolocation(at(600));
  await expect(said(page)).toContainText("einde na 2,2 kilometer.");
  await expect(said(page)).not.toContainText("Kwam je hier al langs?");
  // Asked again, nothing is known again: and whoever walks home is on the way home.
  await page.getByRole("button", { name: "Stop met zoeken" }).click();
  await ask(page, context, 500);
  await expect(said(page)).toContainText("Kwam je hier al langs?");
  await context.setGeolocation(at(400));
  await expect(said(page)).toContainText("einde na 400 meter.");
  await expect(said(page)).not.toContainText("Kwam je hier al langs?");
});

alone("at the start it is the whole walk that is to come", async ({ page, context }) => {
  await ask(page, context, 5);
  await expect(said(page)).toContainText("einde na 2,8 kilometer.");
  await expect(said(page)).not.toContainText("Kwam je hier al langs?");
});
