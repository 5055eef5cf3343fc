// What axe-core finds against WCAG 2.2 A and AA on a page as it stands, light and dark, in windows of any size; and whether
// something has to be scrolled sideways.

import axe from "axe-core";
import { expect } from "./test.mjs";

const RULES = {
  runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
  // 24 × 24 px is in WCAG 2.2 AA; axe has it off by default.
  rules: { "target-size": { enabled: true } },
  resultTypes: ["violations"],
};
/** What may be otherwise in the dark: colours alone are. */
const COLOURS = { runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] }, resultTypes: ["violations"] };

export const PHONE = { width: 360, height: 740 };
/** A window of 640 px at 200 % is 320 px wide for the page. */
export const ZOOMED = { width: 320, height: 370 };
export const WIDE = { width: 1280, height: 800 };

/** Nothing is found at any of these sizes; the last one stays. Without sizes, at the size that the page has. Colours do
 * not change with the size: the dark ones are looked at once. */
export async function isForEverybody(page, name, sizes = [page.viewportSize()]) {
  await page.evaluate(axe.source);
  const found = async (colorScheme, rules) => {
    await page.emulateMedia({ colorScheme });
    const violations = await page.evaluate(async (rules) => {
      const found = await window.axe.run(document, rules);
      return found.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.any[0]?.message ?? ""}`));
    }, rules);
    expect.soft(violations, `${name}, ${page.viewportSize().width} px, ${colorScheme}`).toEqual([]);
  };
  for (const viewport of sizes) {
    await page.setViewportSize(viewport);
    // A bar that stays in sight lies over what is scrolled under it; at the end of the page it has a place of its own.
    await page.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight, behavior: "instant" }));
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect.soft(wide, `${name}, ${viewport.width} px: scrolls sideways`).toBe(0);
    await found("light", RULES);
  }
  await found("dark", COLOURS);
  await page.emulateMedia({ colorScheme: null });
}
