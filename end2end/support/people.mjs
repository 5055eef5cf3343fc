// Somebody who is signed in, as the command line lets them in: by a link that works once.

import { keuvel } from "../server.mjs";

/** Adds somebody from a neighbourhood, and signs this page's device in. `role` as `keuvel user add` knows it. */
export async function signIn(page, house, name, { neighbourhood = "hamont-lo", role = "resident" } = {}) {
  const said = await keuvel(house.database, ["user", "add", "--name", name, "--role", role, "--neighbourhood", neighbourhood]);
  await page.goto(house.url + new URL(said.split("\n")[0]).pathname);
  await page.getByRole("button", { name: "Ja, meld mij aan" }).click();
  await page.waitForURL("**/mijn");
}
