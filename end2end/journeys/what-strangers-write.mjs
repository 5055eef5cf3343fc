// Hostile strings in every field of an imported calendar come out as text, wherever they come out.

import { NOW } from "../server.mjs";
import { calendar } from "../support/calendar.mjs";
import { isAlive } from "../support/device.mjs";
import { alone as test, expect } from "../support/test.mjs";

const MARK = "window.hacked=1";
const BREAKS = [
  `"><img src=x onerror="${MARK}">`,
  `</title></textarea></script><script>${MARK}</script>`,
  `'-${MARK}-'`,
  `{{constructor.constructor('${MARK}')()}}`,
  `<!--><svg/onload=${MARK}>`,
  `]]><x:script xmlns:x="http://www.w3.org/1999/xhtml">${MARK}</x:script>`,
];
// What cannot be seen and what turns the line around is taken out.
const TURNED = "\u202egnidnaw\u202c\u200b";

const events = BREAKS.map((text, i) => ({
  UID: `${i}${text}@vijand.example`,
  SUMMARY: `Soep ${i} ${text}${TURNED}`,
  LOCATION: `Zaal ${i} ${text}`,
  DESCRIPTION: `Verhaal ${i} ${text}\n\nTweede alinea ${text}`,
  CATEGORIES: text,
  CONTACT: `Jan ${text}, 011 00 00 99`,
  ORGANIZER: `mailto:x@vijand.example`,
  URL: "javascript:window.hacked=1",
  DTSTART: `20261125T1${i}0000Z`,
  DTEND: `20261125T1${i}3000Z`,
  ...(i === 0 ? { STATUS: "CANCELLED", COMMENT: `Reden ${text}` } : {}),
}));

/** What a text looks like once HTML has been cleaned out of it, or not: but never run. */
async function nothingRan(page, where) {
  expect(await page.evaluate(() => window.hacked), where).toBeUndefined();
  const foreign = await page.evaluate(() => {
    const strange = [...document.querySelectorAll("img, iframe, object, embed, base, [onerror], [onload], [onclick]")];
    const links = [...document.links].filter((link) => !/^(https?|tel|mailto):$/.test(link.protocol));
    const scripts = [...document.scripts].filter((s) => !s.src && s.type !== "application/ld+json" && !s.text.includes("keuvel-letters"));
    return [...strange, ...links, ...scripts].map((element) => element.outerHTML);
  });
  expect(foreign, where).toEqual([]);
}

test("what strangers write is shown, and never done", async ({ page, house, request }) => {
  await page.clock.setFixedTime(NOW);
  page.on("dialog", (dialog) => {
    throw new Error(`a dialog: ${dialog.message()}`);
  });
  expect(await house.bring("vijand", "hamont-lo", calendar(...events))).toMatch(/^6 new/);

  const list = "/hamont-lo/activiteiten?dag=2026-11-25";
  await page.goto(list);
  await nothingRan(page, "list");
  const titles = page.locator("main h3 a", { hasText: /^Soep \d/ });
  await expect(titles).toHaveCount(6);
  for (const title of await titles.allTextContents()) expect(title).not.toMatch(/[\u200b-\u200f\u202a-\u202e]/);
  // Text is text: what no cleaning touches stands there letter by letter.
  await expect(titles.filter({ hasText: "Soep 3" })).toContainText(BREAKS[3]);

  const addresses = await titles.evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  for (const address of addresses) {
    expect(address).toMatch(/^\/hamont-lo\/activiteiten\/[a-z0-9-]+\?dag=2026-11-25$/);
    await page.goto(address);
    await isAlive(page);
    await nothingRan(page, address);
    const data = JSON.parse(await page.locator('script[type="application/ld+json"]').textContent());
    expect(data).toMatchObject({ "@type": "Event", name: await page.getByRole("heading", { level: 1 }).textContent() });
    await expect(page.getByText("Verhaal")).toBeVisible();
    await page.getByRole("button", { name: "Bewaar op dit toestel" }).click();
  }
  for (const path of ["/hamont-lo", "/hamont-lo/weekprogramma", "/fr/hamont-lo", "/hamont-lo/activiteiten?zoek=verhaal"]) {
    await page.goto(path);
    await nothingRan(page, path);
  }
  await page.goto("/bewaard");
  await expect(page.locator("main article.card")).toHaveCount(6);
  await nothingRan(page, "/bewaard");

  const atom = await (await request.get("/hamont-lo/agenda.atom")).text();
  // What a browser shows of XML that is broken is not our page, and has other rules.
  await page.goto("about:blank");
  const wellFormed = (text) => new DOMParser().parseFromString(text, "text/xml").querySelector("parsererror") === null;
  expect(await page.evaluate(wellFormed, atom)).toBe(true);
  expect(await page.evaluate(wellFormed, `${atom}<`)).toBe(false);
});

test("what strangers put into an address or a search is shown, and never done", async ({ page }) => {
  for (const text of BREAKS) {
    const typed = encodeURIComponent(text);
    for (const path of [`/?zoek=${typed}`, `/hamont-lo/activiteiten?zoek=${typed}`, `/hamont-lo/activiteiten?soort=${typed}`, `/${typed}`]) {
      await page.goto(path);
      await nothingRan(page, path);
    }
    await page.goto(`/hamont-lo/activiteiten?zoek=${typed}`);
    await expect(page.getByLabel("Zoek een woord")).toHaveValue(text.slice(0, 80));
  }
});
