// What somebody sees who goes through a page with the keyboard alone.

import { PNG } from "pngjs";

/** The element that has the focus: its name, and whether it can be seen where it is. */
export function focused(page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const name = (element.getAttribute("aria-label") || element.labels?.[0]?.innerText || element.innerText || element.id).trim();
    const box = element.getBoundingClientRect();
    const inside = box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    // Not hidden behind the bar that stays at the bottom (WCAG 2.2, 2.4.11).
    const spots = [0.1, 0.5, 0.9].map((part) => document.elementFromPoint(box.left + box.width / 2, box.top + box.height * part));
    const uncovered = spots.some((spot) => spot && (element.contains(spot) || spot.contains(element)));
    return { name: name.split("\n")[0], tag: element.localName, visible: inside && uncovered };
  });
}

/** How many pixels around the focused element change when it loses the focus: its ring. */
export async function ring(page) {
  const clip = await page.evaluate(() => {
    // A card is one large link, and a choice is its whole line: the ring is around that.
    const element = document.activeElement.closest(".card, .tick") ?? document.activeElement;
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const [x, y] = [Math.max(0, left - 8), Math.max(0, top - 8)];
    return { x, y, width: Math.min(innerWidth, right + 8) - x, height: Math.min(innerHeight, bottom + 8) - y };
  });
  const shot = async () => PNG.sync.read(await page.screenshot({ clip, animations: "disabled" }));
  const lit = await shot();
  await page.evaluate(() => {
    window.wasFocused = document.activeElement;
    window.wasFocused.blur();
  });
  const unlit = await shot();
  // `focus` from a script keeps the keyboard's way of showing it: the last thing used was the keyboard.
  await page.evaluate(() => window.wasFocused.focus({ preventScroll: true }));
  let changed = 0;
  for (let i = 0; i < lit.data.length; i += 4) {
    const far = [0, 1, 2].reduce((sum, c) => sum + Math.abs(lit.data[i + c] - unlit.data[i + c]), 0);
    changed += far > 90 ? 1 : 0;
  }
  return changed;
}

/** Presses Tab until the focus is on what is called `name`. Gives it, and throws where Tab does not get there. */
export async function tabTo(page, name, passes = () => {}) {
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press("Tab");
    const now = await focused(page);
    if (now) await passes(now);
    if (now?.name.startsWith(name)) return now;
  }
  throw new Error(`Tab does not reach "${name}"`);
}
