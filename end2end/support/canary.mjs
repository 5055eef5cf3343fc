// A text that nobody else would write, and every way in which it could lie somewhere: raw, UTF-16, base64, hex, percent.

import { readFile, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

/** The forms of a text as bytes to look for. */
export function forms(text) {
  const bytes = Buffer.from(text);
  // In base64 it can begin at any of three places; the ends that depend on its neighbours are cut off.
  const base64 = [0, 1, 2].flatMap((before) => {
    const whole = Buffer.concat([Buffer.alloc(before), bytes]).toString("base64");
    const inner = whole.slice(before ? 4 : 0).replace(/=+$/, "").slice(0, -2);
    return [inner, inner.replaceAll("+", "-").replaceAll("/", "_")];
  });
  const hex = bytes.toString("hex");
  const percent = [...bytes].map((byte) => `%${byte.toString(16).padStart(2, "0")}`).join("");
  const texts = [text, ...base64, hex, hex.toUpperCase(), percent, percent.toUpperCase(), encodeURIComponent(text), JSON.stringify(text).slice(1, -1)];
  return [...texts.map((form) => Buffer.from(form)), Buffer.from(text, "utf16le"), Buffer.from(text, "utf16le").swap16()];
}

/** Whether one of the forms lies in these bytes. */
export const lies = (wanted, bytes) => wanted.some((form) => bytes.includes(form));

/** The files under a folder in which one of the forms lies, of those that changed `since`; what is packed is unpacked
 *  first. */
export async function filesWith(wanted, folder, since = 0) {
  const found = [];
  for (const name of await readdir(folder, { recursive: true })) {
    const path = join(folder, name);
    const about = await stat(path).catch(() => null);
    if (!about?.isFile() || about.mtimeMs < since) continue;
    let bytes = await readFile(path).catch(() => Buffer.alloc(0));
    if (path.endsWith(".gz")) bytes = Buffer.concat([bytes, gunzipSync(bytes)]);
    if (lies(wanted, bytes)) found.push(name);
  }
  return found;
}
