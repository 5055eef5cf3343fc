// A walk as other programs know it: held against the schema of GPX 1.1 by libxml2, read by togeojson.
//
// `gpx.xsd` is the schema as Topografix published it; it names no licence of its own. Nothing is fetched.

import { readFile } from "node:fs/promises";
import { gpx } from "@tmcw/togeojson";
import { DOMParser } from "@xmldom/xmldom";
import { XmlDocument, XsdValidator } from "libxml2-wasm";

const SCHEMA = XsdValidator.fromDoc(XmlDocument.fromBuffer(await readFile(new URL("gpx.xsd", import.meta.url))));

/** What the schema has against a document, a line each; nothing where it is GPX 1.1. */
export function against(xml) {
  let document;
  try {
    document = XmlDocument.fromString(xml);
    SCHEMA.validate(document);
    return [];
  } catch (error) {
    return (error.details?.length ? error.details : [error]).map(({ line, message }) => `line ${line}: ${message.trim()}`);
  } finally {
    document?.dispose();
  }
}

/** What another program makes of our GPX. It stops at whatever is no XML. */
export function read(xml) {
  const onError = (level, words) => {
    throw new Error(`${level}: ${words}`);
  };
  return gpx(new DOMParser({ onError }).parseFromString(xml, "text/xml")).features;
}

/** The addresses of all walks that everybody sees, as the map of the site names them. */
export async function walks(request) {
  const map = await (await request.get("/sitemap.xml")).text();
  return [...map.matchAll(/<loc>https?:\/\/[^/<]+(\/[^/<]+\/wandelingen\/[^/<]+)<\/loc>/g)].map(([, path]) => path);
}
