// Made-up content of a known size: one neighbourhood with 40 activities as a calendar, and maps of neighbourhoods.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { folder } from "./house.mjs";
import { keuvel } from "./keuvel.mjs";

export const ACTIVITIES = 40;
export const NEIGHBOURHOODS = 2767;
/** One that is among the neighbourhoods of Flanders too. */
export const PLACE = {
  code: "72037W04",
  slug: "hamont-lo",
  name: "Hamont-Lo",
  municipality: "Hamont-Achel",
  nis: "72037",
};

const WHAT = [
  [
    "Buurtbabbel met koffie en taart",
    "Buurtbabbel",
    "Je schuift aan wanneer je wilt en je blijft zo lang je wilt. Er is koffie, thee en taart van de bakker om " +
      "de hoek. Wie slecht hoort, zit best aan de tafel bij het raam.",
  ],
  [
    "Soep en een boterham",
    "Buurtrestaurant",
    "We eten samen om twaalf uur. Er is verse soep, brood en kaas. Zeg het de dag ervoor als je komt: dan is " +
      "er genoeg voor iedereen. Wie niet te voet kan komen, wordt gehaald.",
  ],
  [
    "Samen wandelen langs de banken",
    "Wandelen",
    "Een trage tocht van drie kilometer langs de Warmbeek. Om de vierhonderd meter staat een bank. Na de " +
      "wandeling drinken we iets in de zaal. Bij regen lopen we een kortere ronde.",
  ],
  [
    "Stoelturnen voor iedereen",
    "Bewegen",
    "Oefeningen op en naast de stoel, op muziek van vroeger. Je hoeft geen sportkleren aan. Een lesgever van " +
      "het lokaal dienstencentrum kijkt mee of alles goed gaat.",
  ],
  [
    "Hulp bij je telefoon",
    "Leren",
    "Breng je telefoon of tablet mee met de lader. Een vrijwilliger zit naast je en doet niets in jouw plaats. " +
      "Vragen over de bank of itsme mogen ook: dan zetten we ons apart.",
  ],
  [
    "Loop eens binnen",
    "Inloop",
    "De deur staat open en er is altijd iemand. De krant ligt op tafel, de koffie is klaar. Wil je iets vragen " +
      "over een formulier, dan weet de coördinator raad.",
  ],
  [
    "Café dialoog over het plein",
    "Dialoog",
    "Wat moet er met het plein voor de kerk gebeuren? We luisteren eerst naar elkaar en schrijven dan op wat " +
      "we samen vinden. De schepen komt op het einde luisteren.",
  ],
  [
    "Kaarten in de Kring",
    "Ontmoeting",
    "Wiezen, manillen of rummikub: er is altijd een tafel die nog iemand zoekt. Wie het niet kent, leert het " +
      "de eerste avond. Drank aan democratische prijs.",
  ],
];
const WHERE = [
  "Zaal Het Lo\\, Lostraat 12\\, 3930 Hamont",
  "Parochiezaal De Kring\\, Kerkplein 3\\, 3930 Hamont",
  "Lokaal dienstencentrum Ter Bank\\, Stationsstraat 40\\, 3930 Hamont",
  "Buurthuis Den Tuin\\, Bosstraat 7\\, 3930 Hamont",
];
const DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
const FIRST_MONDAY = Date.UTC(2026, 10, 2);

const ZONE = `BEGIN:VTIMEZONE
TZID:Europe/Brussels
BEGIN:DAYLIGHT
DTSTART:19810329T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE`;

/** 40 activities as they are met: 30 % weekly, 20 % every two weeks, 30 % monthly, 20 % once. RFC 5545. */
export function calendar() {
  const events = Array.from({ length: ACTIVITIES }, (_, i) => event(i));
  const head = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Keuvel//bench//NL";
  const lines = [head, ZONE, ...events, "END:VCALENDAR", ""].join("\n").split("\n");
  return lines.map(fold).join("\r\n");
}

function event(i) {
  const [title, category, description] = WHAT[i % WHAT.length];
  const day = i % 7;
  const share = (i * 10) / ACTIVITIES;
  let [rule, week] = [null, i % 4];
  if (share < 3) [rule, week] = [`FREQ=WEEKLY;BYDAY=${DAYS[day]}`, 0];
  else if (share < 5) [rule, week] = [`FREQ=WEEKLY;INTERVAL=2;BYDAY=${DAYS[day]}`, i % 2];
  else if (share < 8) rule = `FREQ=MONTHLY;BYDAY=${week + 1}${DAYS[day]}`;
  // The single ones lie in the weeks to come, the others began before.
  else week = 3 + (i % 6);
  const date = new Date(FIRST_MONDAY + (week * 7 + day) * 86_400_000).toISOString().slice(0, 10).replaceAll("-", "");
  const hour = 9 + ((i * 5) % 11);
  return [
    "BEGIN:VEVENT",
    `UID:bench-${i}@keuvel.invalid`,
    "DTSTAMP:20261101T080000Z",
    `DTSTART;TZID=Europe/Brussels:${date}T${String(hour).padStart(2, "0")}${i % 2 ? "30" : "00"}00`,
    "DURATION:PT2H",
    ...(rule ? [`RRULE:${rule}`] : []),
    `SUMMARY:${title} (${i + 1})`,
    `CATEGORIES:${category}`,
    `LOCATION:${WHERE[i % WHERE.length]}`,
    `DESCRIPTION:${description.replaceAll(",", "\\,")}`,
    "CONTACT:Ria\\, 011 00 00 20",
    "ORGANIZER;CN=Samenlevingsopbouw:mailto:ria@keuvel.invalid",
    "END:VEVENT",
  ].join("\n");
}

/** A line is at most 75 octets long, whatever its letters (RFC 5545 § 3.1): 36 letters of this content never are. */
const fold = (line) => line.match(/.{1,36}/gsu)?.join("\r\n ") ?? line;

/** A map of so many squares, beginning with [`PLACE`]; a tenth of them is called Centrum. GeoJSON, RFC 7946. */
export function map(count) {
  const features = Array.from({ length: count }, (_, i) => {
    const nis = String(20_000 + Math.floor(i / 9));
    const name = i % 10 ? `Wijk ${i}` : "Centrum";
    const properties = i
      ? { code: `${nis}W${10 + (i % 9)}`, name, municipality: `Gemeente ${nis}`, nis }
      : { ...PLACE, slug: undefined };
    const [lon, lat] = [2.6 + (i % 60) * 0.05, 50.7 + Math.floor(i / 60) * 0.015];
    const ring = [
      [0, 0],
      [0.04, 0],
      [0.04, 0.01],
      [0, 0.01],
      [0, 0],
    ].map(([x, y]) => [lon + x, lat + y]);
    return { type: "Feature", properties, geometry: { type: "Polygon", coordinates: [ring] } };
  });
  return JSON.stringify({ type: "FeatureCollection", features });
}

/** One neighbourhood with its 40 activities in an empty database. */
export async function fillOne(database) {
  const place = join(folder(), "one.geojson");
  writeFileSync(place, map(1));
  await keuvel(database, "import", "neighbourhoods", place);
  await fillPlace(database);
}

/** The 40 activities in [`PLACE`]. */
export async function fillPlace(database) {
  const file = join(folder(), "activities.ics");
  writeFileSync(file, calendar());
  await keuvel(database, "import", "activities", file, "--neighbourhood", PLACE.code);
}
