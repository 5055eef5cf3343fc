// A walk goes along to other programs: libxml2 finds our GPX to be GPX 1.1, and togeojson, which is not ours either, reads
// in it what we say in GeoJSON.

import { vouched } from "../support/desk.mjs";
import { against, read, walks } from "../support/gpx.mjs";
import { signIn } from "../support/people.mjs";
import { alone, expect, test } from "../support/test.mjs";

/** The walks of the example, in four municipalities. */
const EXAMPLES = 10;

const rounded = ([lon, lat]) => [lon.toFixed(7), lat.toFixed(7)];
const line = (all) => all.find(({ geometry }) => geometry.type === "LineString");
const points = (all) => all.filter(({ geometry }) => geometry.type === "Point");
const told = ({ geometry, properties }) => [...rounded(geometry.coordinates), properties.name, properties.type ?? properties.kind];
const text = async (request, path) => (await request.get(path)).text();

/** That the schema has nothing against the GPX of this walk, and that another program reads in it what we say. Gives it. */
async function isTheSame(request, walk) {
  const xml = await text(request, `${walk}/route.gpx`);
  expect(against(xml), walk).toEqual([]);
  const theirs = read(xml);
  const ours = (await (await request.get(`${walk}/route.geojson`)).json()).features;
  expect(line(theirs).geometry.coordinates.map(rounded), walk).toEqual(line(ours).geometry.coordinates.map(rounded));
  expect(line(theirs).properties.name, walk).toBe(line(ours).properties.name);
  expect(line(theirs).properties.desc ?? "", walk).toBe(line(ours).properties.description);
  expect(points(theirs).map(told), walk).toEqual(points(ours).map(told));
  return { xml, theirs, ours };
}

for (const lang of ["nl", "fr", "en"]) {
  test(`every walk of the example is GPX 1.1, and the same in another program (${lang})`, async ({ request }) => {
    const all = await walks(request);
    expect(all).toHaveLength(EXAMPLES);
    for (const walk of all) {
      const { theirs } = await isTheSame(request, lang === "nl" ? walk : `/${lang}${walk}`);
      expect(points(theirs).length, walk).toBeGreaterThanOrEqual(5);
    }
  });
}

test("what is not GPX 1.1 does not pass", async ({ request }) => {
  const [walk] = await walks(request);
  const xml = await text(request, `${walk}/route.gpx`);
  expect(against(xml)).toEqual([]);
  for (const [from, to, says] of [
    [' creator="Keuvel"', "", /attribute 'creator' is required/],
    ['version="1.1"', 'version="1.0"', /fixed value constraint '1\.1'/],
    ["GPX/1/1", "GPX/1/0", /No matching global declaration/],
    [/<trkpt lat="[^"]*"/, '<trkpt lat="90.5"', /maxInclusive|maximum value/],
    [/<trkpt lat="[^"]*" lon="[^"]*"/, '<trkpt lat="51" lon="180"', /maxExclusive|less than/],
    [/<trkpt lat="[^"]*"/, "<trkpt", /attribute 'lat' is required/],
    [/<trkpt lat="[^"]*"/, '<trkpt lat="NaN"', /not a valid value/],
    [/(<wpt[^>]*>)(<name>[^<]*<\/name>)(.*?)(<type>[^<]*<\/type>)/, "$1$4$3$2", /not expected/],
    [/<metadata>.*<\/metadata>/, "$&$&", /not expected/],
    [/<trkseg>/, "<trkseg>woorden", /Character content/],
    [/<\/trk>/, "</trk><bank/>", /not expected/],
    [/<\/gpx>/, "", /line \d+: .*(end|EndTag)/i],
  ]) {
    const other = xml.replace(from, to);
    expect(other, String(from)).not.toBe(xml);
    expect(against(other).join("\n"), String(from)).toMatch(says);
  }
});

/** Words as somebody writes who wants to get out of an element; `plain` is what a person may read of it. */
const HOSTILE = {
  xml: "R&amp;D ]]&gt; &lt;/name&gt;&lt;trk&gt; &quot;x&quot; 't &amp;amp; <![CDATA[<b>&lol;</b>]]> \u{1F600}\u0301\u202e",
  plain: "R&D ]]> </name><trk> \"x\" 't &amp; <b>&lol;</b> \u{1F600}",
};
const trkpt = (all) => all.map(([lat, lon]) => `<trkpt lat="${lat}" lon="${lon}"/>`).join("");
const THERE = [[51.2251, 5.5352], [51.2271, 5.5352], [51.2271, 5.5402]];
const BACK = [...THERE, ...THERE.slice(0, -1).reverse()];
const WPT = `<wpt lat="51.2261" lon="5.53525"><name>Bank ${HOSTILE.xml}</name><desc>${HOSTILE.xml}</desc><sym>Bench</sym></wpt>`;
const hostile = (title, all) =>
  `<gpx version="1.1">${WPT}<trk><name>${title}</name><desc>${HOSTILE.xml}</desc><trkseg>${trkpt(all)}</trkseg></trk></gpx>`;

alone("a file with the worst of words, and one there and back, are GPX 1.1 too", async ({ house, request }) => {
  const before = await walks(request);
  const json = {
    type: "Feature",
    properties: { name: "Van \u0000ver \u0007en \ufffe<&\u001b[31m>", description: "Een\u000b \uffff]]>\u0008<x>" },
    geometry: { type: "LineString", coordinates: THERE.map(([lat, lon]) => [lon, lat]).reverse() },
  };
  const said = await house.bringWalks("hamont-lo", {
    "boos.gpx": hostile(`Boos ${HOSTILE.xml}`, THERE),
    "heen.gpx": hostile("Heen en terug", BACK),
    "boos.geojson": JSON.stringify(json),
  });
  expect(said).toMatch(/^3 new/);
  const news = async () => (await walks(request)).filter((walk) => !before.includes(walk));
  // The server notices on its own what a command brought in.
  await expect.poll(async () => (await news()).length).toBe(3);
  const added = await news();
  const titles = [];
  for (const walk of added) {
    for (const prefix of ["", "/fr", "/en"]) {
      const { xml, theirs } = await isTheSame(request, prefix + walk);
      expect(xml, walk).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u202e\ufffe\uffff]/);
      if (prefix === "") titles.push(line(theirs).properties.name);
      if (!walk.includes("ver")) {
        const bench = points(theirs).find(({ properties }) => properties.type === "bench" && properties.name.includes("R&D"));
        expect(bench.properties.name, walk).toContain(`Bank ${HOSTILE.plain}`);
        expect(bench.properties.desc, walk).toContain(HOSTILE.plain);
      }
    }
  }
  expect(titles).toContainEqual(expect.stringContaining(`Boos ${HOSTILE.plain}`));
  expect(titles).toContainEqual(expect.stringMatching(/^Van ver en <&/));
  const back = line((await isTheSame(request, "/hamont-lo/wandelingen/heen-en-terug")).theirs).geometry.coordinates;
  expect(back).toHaveLength(BACK.length);
  expect(back[0]).toEqual(back.at(-1));
});

alone("what a coordinator sent and typed is GPX 1.1 too", async ({ house, request, page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await signIn(page, house, "Ria", { role: "coordinator" });
  vouched(house);
  await page.goto("/beheer/hamont-lo/wandelingen");
  const file = { name: "boos.gpx", mimeType: "application/gpx+xml", buffer: Buffer.from(hostile("Langs het veld", BACK)) };
  await page.getByLabel("Het bestand met de wandeling").setInputFiles(file);
  await page.getByRole("button", { name: "Lees dit bestand" }).click();
  await expect(page.getByRole("status")).toContainText("We lazen het bestand.");
  await page.getByLabel("Het verhaal, in een paar zinnen").fill(`Het veld. ${HOSTILE.plain}`);
  await page.getByRole("button", { name: "Zet op de site" }).click();
  await expect(page.getByRole("status")).toContainText("Bewaard.");
  const { theirs } = await isTheSame(request, "/hamont-lo/wandelingen/langs-het-veld");
  expect(line(theirs).properties.desc).toContain(HOSTILE.plain);
  expect(line(theirs).geometry.coordinates).toHaveLength(BACK.length);
});
