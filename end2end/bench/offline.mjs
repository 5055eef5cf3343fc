// Without network, after one visit: what was promised to be on the device opens at once, and says that it is a copy.

import { PLACE } from "./content.mjs";
import { browser, bundled, details } from "./browser.mjs";
import { TODAY, example, serve } from "./keuvel.mjs";
import { seconds } from "./results.mjs";

const OPEN_MOST = 1_000;
const DAYS = 14;

export async function measure(results) {
  const server = await serve(await example());
  const front = `/${PLACE.slug}`;
  const list = `${front}/activiteiten`;
  const until = new Date(Date.parse(TODAY) + DAYS * 86_400_000).toISOString().slice(0, 10);
  const coming = (await details(`${server.base}${list}?wanneer=maand`)).filter(
    (address) => address.split("?dag=")[1] < until,
  );
  const { phone, close } = await browser();
  const device = await phone();
  const tab = await device.newPage();
  await tab.goto(server.base + front, { waitUntil: "load" });
  await bundled(tab);
  await server.stop("SIGKILL");
  const ofFront = await open(device, server.base + front);
  const ofList = await open(device, server.base + list);
  const each = [];
  for (const address of coming) each.push(await open(device, server.base + address));
  report(results, "front page", [ofFront]);
  report(results, "list of this week", [ofList]);
  report(results, `each of ${coming.length} moments of the coming ${DAYS} days`, each);
  await close();
}

function report(results, what, opened) {
  const lost = opened.filter(({ copy }) => !copy);
  const slowest = Math.max(...opened.map(({ took }) => took));
  const measured = lost.length
    ? `${lost.length} are not there`
    : `${seconds(slowest)}${opened.length > 1 ? " (the slowest)" : ""}`;
  results.row(
    `${what}, server killed`,
    `≤ ${seconds(OPEN_MOST)}`,
    measured,
    lost.length === 0 && slowest <= OPEN_MOST,
    { opened },
  );
}

/** Opens an address in a new tab; gives the time until it is loaded, and whether it is a copy of that very page. */
async function open(device, url) {
  const tab = await device.newPage();
  const begun = performance.now();
  const answer = await tab.goto(url, { waitUntil: "load" }).catch(() => null);
  const took = performance.now() - begun;
  const canonical = answer && (await tab.locator("link[rel=canonical]").getAttribute("href"));
  const same = canonical && new URL(canonical).pathname === new URL(url).pathname;
  const says = answer && (await tab.locator("#copy").isVisible());
  await tab.close();
  return { url, took, copy: Boolean(same && says) };
}
