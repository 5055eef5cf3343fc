// A phone's browser: Debian's Chromium, with nothing in it that asks the network by itself.

import { setTimeout as sleep } from "node:timers/promises";
import { chromium } from "@playwright/test";
import { PROGRAM, QUIET } from "../support/chromium.mjs";
import { atEnd } from "./house.mjs";

export { PROGRAM };

/** Chromium of today is asked to have no window; Playwright's runner asks by itself. */
export const FLAGS = ["--headless=new", ...QUIET];
const PHONE = {
  viewport: { width: 360, height: 740 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
  locale: "nl-BE",
};

/** Opens a browser; gives `phone()`, which makes a device without a history, and `close()`. */
export async function browser() {
  const opened = await chromium.launch({ executablePath: PROGRAM, args: FLAGS });
  const close = atEnd(() => opened.close());
  return { phone: () => opened.newContext(PHONE), close };
}

/** The addresses of the detail pages on a page of ours, with their dates. */
export async function details(url) {
  const html = await (await fetch(url)).text();
  const found = [...html.matchAll(/href="?([^"\s>]*\/activiteiten\/[^"\s>?]+\?dag=[\d-]+)/g)].map(
    ([, address]) => address,
  );
  if (found.length === 0) throw new Error(`no activity on ${url}`);
  return [...new Set(found)];
}

/** Waits until the offline bundle is on the device: the service worker notes it when all of it is. */
export async function bundled(page) {
  const noted = async () => Boolean(await (await caches.open("keuvel-notes")).match("/bundle"));
  const patience = performance.now() + 30_000;
  while (!(await page.evaluate(noted))) {
    if (performance.now() > patience) throw new Error("the offline bundle does not come");
    await sleep(50);
  }
}
