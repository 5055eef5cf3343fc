// What comes out of the printer, looked at by programs that are not ours: Poppler and jsQR.

import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { promisify } from "node:util";
import jsQR from "jsqr";
import { PNG } from "pngjs";
import { expect } from "./test.mjs";

const run = promisify(execFile);

/** The page as it stands, as a PDF at `file`. */
export async function print(page, file) {
  await writeFile(file, await page.pdf({ preferCSSPageSize: true }));
  return read(file);
}

/** The number of sheets, their size, the words in reading order, and the size of the smallest letters in points. */
export async function read(file) {
  const [info, text, xml] = await Promise.all([
    run("pdfinfo", [file]),
    run("pdftotext", ["-layout", file, "-"]),
    // Unscaled, a font's size is its points.
    run("pdftohtml", ["-xml", "-i", "-zoom", "1", "-stdout", file]),
  ]);
  const sizes = [...xml.stdout.matchAll(/<fontspec[^>]* size="(\d+)"/g)].map(([, size]) => Number(size));
  return {
    sheets: Number(/^Pages:\s+(\d+)/m.exec(info.stdout)[1]),
    size: /^Page size:\s+(.*)$/m.exec(info.stdout)[1],
    text: plain(text.stdout),
    smallest: Math.min(...sizes),
  };
}

/** Words as they are compared: however wide the space, wherever a line ends. */
export const plain = (text) => text.replace(/\s+/g, " ").replace(/(\S)- /g, "$1-");

const DOTS = 110;

/** The sheet as a picture, at so many dots an inch. */
async function picture(file) {
  const { stdout } = await run("pdftoppm", ["-png", "-r", `${DOTS}`, "-singlefile", file], { encoding: "buffer", maxBuffer: 1 << 26 });
  return PNG.sync.read(stdout);
}

/** What a phone's camera reads off the sheet. */
export async function scan(file) {
  const { data, width, height } = await picture(file);
  return jsQR(new Uint8ClampedArray(data), width, height)?.data;
}

/**
 * How far what stands under `selector` is drawn on the sheet at `file`, across and down, in millimetres: what is missing
 * when the page is printed without it. Colours as light as a meadow's do not count.
 */
export async function drawn(page, file, selector) {
  const seen = (visibility) => page.locator(selector).evaluate((element, value) => void (element.style.visibility = value), visibility);
  await seen("hidden");
  await writeFile(`${file}.without`, await page.pdf({ preferCSSPageSize: true }));
  await seen("");
  const [whole, rest] = await Promise.all([picture(file), picture(`${file}.without`)]);
  expect(rest).toMatchObject({ width: whole.width, height: whole.height });
  const across = [];
  const down = [];
  for (let at = 0; at < whole.data.length; at += 4) {
    if ([0, 1, 2].every((part) => Math.abs(whole.data[at + part] - rest.data[at + part]) < 48)) continue;
    across.push((at / 4) % whole.width);
    down.push(Math.floor(at / 4 / whole.width));
  }
  const reach = (all) => (all.reduce((a, b) => Math.max(a, b), 0) - all.reduce((a, b) => Math.min(a, b), Infinity)) / DOTS * 25.4;
  return across.length > 0 ? { across: reach(across), down: reach(down) } : { across: 0, down: 0 };
}
