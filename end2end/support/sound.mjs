// A page as everybody can use it: nothing against WCAG 2.2 A and AA, light and dark, on a phone, zoomed in and on a wide
// screen; nothing sideways.

import axe from "axe-core";
import { expect } from "./test.mjs";

const RULES = {
  runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
  rules: { "target-size": { enabled: true } },
  resultTypes: ["violations"],
};

export async function sound(page, name) {
  await page.evaluate(axe.source);
  for (const viewport of [{ width: 320, height: 370 }, { width: 1280, height: 800 }, { width: 360, height: 740 }]) {
    await page.setViewportSize(viewport);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect.soft(wide, `${name}, ${viewport.width} px: scrolls sideways`).toBe(0);
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme });
      const violations = await page.evaluate(async (rules) => {
        const found = await window.axe.run(document, rules);
        return found.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
      }, RULES);
      expect.soft(violations, `${name}, ${viewport.width} px, ${colorScheme}`).toEqual([]);
    }
  }
  await page.emulateMedia({ colorScheme: null });
}
