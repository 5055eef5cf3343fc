// What somebody finds in their mailbox: messages go to a folder of the house, as a mail server would get them.

import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "./test.mjs";

/** The words of a message, whatever way they were packed for the road (RFC 2045 § 6). */
function unpacked(message) {
  const [head, ...rest] = message.split("\r\n\r\n");
  const body = rest.join("\r\n\r\n");
  const way = /^Content-Transfer-Encoding: *(\S+)/im.exec(head)?.[1].toLowerCase();
  if (way === "base64") return Buffer.from(body, "base64").toString();
  if (way !== "quoted-printable") return body;
  const bytes = body.replace(/=\r?\n/g, "").replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString();
}

/** All messages to an address, the oldest first: their words. */
export async function mails(house, address) {
  const folder = join(house.folder, "mail");
  const files = (await readdir(folder)).filter((name) => name.endsWith(".eml"));
  const found = await Promise.all(
    files.map(async (name) => {
      const file = join(folder, name);
      const [message, { mtimeMs }] = await Promise.all([readFile(file, "utf8"), stat(file)]);
      return { message, mtimeMs };
    }),
  );
  return found
    .filter(({ message }) => new RegExp(`^To: .*${address.replaceAll(".", "\\.")}`, "im").test(message))
    .sort((a, b) => a.mtimeMs - b.mtimeMs)
    .map(({ message }) => unpacked(message));
}

/** The six digits of the message that came as `nth` to this address. */
export async function codeFor(house, address, nth = 1) {
  await expect.poll(async () => (await mails(house, address)).length, { timeout: 20_000 }).toBeGreaterThanOrEqual(nth);
  const words = (await mails(house, address))[nth - 1];
  const [code] = /(?<!\d)\d{6}(?!\d)/.exec(words) ?? [];
  expect(code, "a code of six digits").toBeTruthy();
  return code;
}

/** Asks for a code, reads it in the mailbox and types it. */
export async function signInByMail(page, house, address, nth = 1) {
  await page.goto("/aanmelden");
  await page.getByLabel("Je e-mailadres", { exact: true }).fill(address);
  await page.getByRole("button", { name: "Stuur mij een code" }).click();
  await page.waitForURL("**/aanmelden/code");
  await page.getByLabel("De code", { exact: true }).fill(await codeFor(house, address, nth));
  await page.getByRole("button", { name: "Aanmelden", exact: true }).click();
}
