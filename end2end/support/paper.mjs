// What comes out of the printer, looked at by programs that are not ours: Poppler and jsQR.

import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { promisify } from "node:util";
import jsQR from "jsqr";
import { PNG } from "pngjs";

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

/** What a phone's camera reads off the sheet. */
export async function scan(file) {
  const { stdout } = await run("pdftoppm", ["-png", "-r", "110", "-singlefile", file], { encoding: "buffer", maxBuffer: 1 << 26 });
  const { data, width, height } = PNG.sync.read(stdout);
  return jsQR(new Uint8ClampedArray(data), width, height)?.data;
}
