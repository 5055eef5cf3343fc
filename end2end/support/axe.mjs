// What axe-core finds against WCAG 2.2 A and AA on the page as it stands, on a small phone, light and dark.

import axe from "axe-core";
import { expect } from "./test.mjs";

const RULES = {
  runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
  rules: { "target-size": { enabled: true } },
  resultTypes: ["violations"],
};

/** Nothing is found, and nothing has to be scrolled sideways. */
export async function isForEverybody(page, name) {
  await page.evaluate(axe.source);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect.soft(wide, `${name}: scrolls sideways`).toBe(0);
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme });
    const violations = await page.evaluate(async (rules) => {
      const found = await window.axe.run(document, rules);
      return found.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.any[0]?.message ?? ""}`));
    }, RULES);
    expect.soft(violations, `${name}, ${colorScheme}`).toEqual([]);
  }
}
