// What somebody typed about a neighbour is sought everywhere: on the phone before and after sending, on the wire, in the
// database, its log, a backup, and what the server says of itself.

import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { chromium } from "@playwright/test";
import { freePort, keuvel } from "../server.mjs";
import { filesWith, forms, lies } from "../support/canary.mjs";
import { PROGRAM, QUIET } from "../support/chromium.mjs";
import { alone as test, expect } from "../support/test.mjs";
import { foundTeam } from "../support/vault.mjs";

const TEXT = "Zwartekanarie-Leopoldine-zégt-niets-meer";
const NAME = "Leopoldine-Kanarievogel";
const REACH = "0477-kanarie-314159";

const next = (page) => page.getByRole("button", { name: "Volgende" }).click();

async function typeAll(page) {
  await page.getByText("Over een buur", { exact: true }).click();
  await next(page);
  await next(page);
  await page.getByLabel("In je eigen woorden").fill(TEXT);
  await next(page);
  await page.getByText("Ja, en het is goed", { exact: true }).click();
  await next(page);
  await page.getByLabel("Naam", { exact: true }).fill(NAME);
  await page.getByLabel("Telefoon, of hoe").fill(REACH);
  await next(page);
  await page.getByText("Deze week").click();
  await next(page);
  await page.getByText("Liever niet", { exact: true }).click();
  await next(page);
}

test("a text is typed, waits, is sent, and lies nowhere", async ({ house }) => {
  test.setTimeout(180_000);
  // Before it talks so much that its words wait for this program, and this program for its database.
  const team = await foundTeam(house);
  await house.stop();
  const metrics = `127.0.0.1:${await freePort()}`;
  await house.start({ log: "debug", metrics });
  const folder = await mkdtemp(join(tmpdir(), "keuvel-profile-"));
  const wanted = [TEXT, NAME, REACH].flatMap(forms);
  const opened = () => chromium.launchPersistentContext(folder, { executablePath: PROGRAM, args: QUIET, viewport: { width: 360, height: 740 } });
  const sent = [];
  try {
    let device = await opened();
    let page = device.pages()[0];
    device.on("request", (request) => sent.push(Buffer.from(`${request.url()}\n${JSON.stringify(request.headers())}\n`), request.postDataBuffer() ?? Buffer.alloc(0)));
    await page.goto(`${house.url}/hamont-lo/doorgeven`);
    // The search finds what a browser keeps: without this it would show nothing.
    await page.evaluate((words) => localStorage.setItem("proef", words), "proefkanarie-staat-hier");
    await typeAll(page);
    await expect(page.locator("[data-look]")).toContainText(NAME);
    await house.kill();
    await page.getByRole("button", { name: "Geef door" }).click();
    await expect(page.getByRole("heading", { name: "Het wacht op internet" })).toBeVisible({ timeout: 20_000 });
    await device.close();
    expect(await filesWith(forms("proefkanarie-staat-hier"), folder)).not.toEqual([]);
    expect(await filesWith(wanted, folder), "on the phone while it waits").toEqual([]);
    await house.start({ log: "debug", metrics });
    device = await opened();
    device.on("request", (request) => sent.push(Buffer.from(request.url()), request.postDataBuffer() ?? Buffer.alloc(0)));
    page = device.pages()[0];
    await page.goto(`${house.url}/signalen`);
    await expect(page.locator(".state")).toHaveText("Ontvangen", { timeout: 30_000 });
    await device.close();
    expect(await filesWith(wanted, folder), "on the phone after it was sent").toEqual([]);
    expect(team.read()[0].body.text, "the regisseur reads it").toBe(TEXT);
    expect(sent.filter((bytes) => lies(wanted, bytes)).length, "on the wire").toBe(0);
    expect(sent.some((bytes) => bytes.includes("headline")), "the wire was heard").toBe(true);
    const counted = await (await fetch(`http://${metrics}/metrics`)).text();
    expect(counted).toContain("keuvel_");
    expect(counted, "nor that something was sent, and when").not.toContain("verzend");
    expect(lies(wanted, Buffer.from(counted)), "metrics").toBe(false);
    const disk = dirname(house.database);
    await keuvel(house.database, ["backup", join(disk, "copy.json.gz")]);
    await copyFile(house.database, join(disk, "copy.db"));
    expect(await filesWith(forms("Hamont-Lo"), disk), "the search finds what is there").toContain("copy.json.gz");
    expect(await filesWith(wanted, disk), "database, its log, a backup, mail").toEqual([]);
    expect(lies(wanted, Buffer.from(house.log.join("\n"))), "what the server said").toBe(false);
    expect(house.log.join("\n"), "the log was heard").toContain("/{neighbourhood}");
    expect(house.log.join("\n"), "nor that something was sent, and when").not.toContain("verzend");
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
});
