// What a phone has ready once it is left alone for a moment.

import { cp, mkdtemp, readdir, rename } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SITE } from "../server.mjs";
import { expect } from "./test.mjs";

/** Waits until the service worker holds the coming days: the time it notes is the last thing it writes. */
export async function holdsTheBundle(page) {
  const noted = () => page.evaluate(async () => !!(await (await caches.open("keuvel-notes")).match("/at")));
  await expect.poll(noted, { timeout: 20_000 }).toBe(true);
}

/** Waits until the islands on the page listen: they come to life as they are about to be seen. */
export async function isAlive(page) {
  await page.locator("leptos-island").first().scrollIntoViewIfNeeded();
  await expect(page.locator("html.alive")).toBeAttached({ timeout: 20_000 });
}

/** Waits until the map of a walk listens, which it does as somebody comes near. */
export async function mapListens(page) {
  await page.locator("#kaartvenster").scrollIntoViewIfNeeded();
  await expect(page.locator("#kaartvenster.alive")).toBeAttached();
}

/** The built site under another name of its style sheet: another version. Gives its folder. */
export async function anotherBuild() {
  const site = await mkdtemp(join(tmpdir(), "keuvel-site-"));
  await cp(SITE, site, { recursive: true });
  const folder = join(site, "pkg");
  for (const name of await readdir(folder)) {
    const [, end] = /^keuvel.*(\.css(?:\.br|\.gz)?)$/.exec(name) ?? [];
    if (end) await rename(join(folder, name), join(folder, `keuvel.another${end}`));
  }
  return site;
}
