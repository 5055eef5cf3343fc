// A walk goes along to other programs: togeojson, which is not ours, reads in our GPX what we say in GeoJSON.

import { gpx } from "@tmcw/togeojson";
import { DOMParser } from "@xmldom/xmldom";
import { expect, test } from "../support/test.mjs";

const PLACES = ["hamont-lo", "achel-centrum", "sint-lodewijk", "dadizele"];

/** The addresses of the walks of a neighbourhood. */
async function walks(request, place) {
  const list = await (await request.get(`/${place}/wandelingen`)).text();
  const found = [...list.matchAll(/<h3[^>]*><a href="(\/[^"]+)"/g)].map(([, href]) => href);
  expect(found.length, place).toBeGreaterThan(0);
  return found;
}

/** What another program makes of our GPX. It stops at whatever is no XML. */
function read(xml) {
  const onError = (level, words) => {
    throw new Error(`${level}: ${words}`);
  };
  return gpx(new DOMParser({ onError }).parseFromString(xml, "text/xml")).features;
}

const rounded = ([lon, lat]) => [lon.toFixed(7), lat.toFixed(7)];

for (const place of PLACES) {
  test(`the walks of ${place} are the same in another program`, async ({ request }) => {
    for (const walk of await walks(request, place)) {
      const theirs = read(await (await request.get(`${walk}/route.gpx`)).text());
      const ours = (await (await request.get(`${walk}/route.geojson`)).json()).features;
      const line = (all) => all.find(({ geometry }) => geometry.type === "LineString");
      const points = (all) => all.filter(({ geometry }) => geometry.type === "Point");
      expect(line(theirs).geometry.coordinates.map(rounded), walk).toEqual(line(ours).geometry.coordinates.map(rounded));
      expect(line(theirs).properties.name).toBe(line(ours).properties.name);
      expect(line(theirs).properties.desc).toContain(line(ours).properties.description);
      const told = ({ geometry, properties }) => [...rounded(geometry.coordinates), properties.name, properties.type ?? properties.kind];
      expect(points(theirs).map(told), walk).toEqual(points(ours).map(told));
      expect(points(theirs).length).toBeGreaterThanOrEqual(5);
    }
  });
}
