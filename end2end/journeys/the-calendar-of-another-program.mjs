// What goes into people's own calendars is what stands in the lists: judged by ical.js, which is not ours.

import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "../support/test.mjs";

const JUDGE = fileURLToPath(new URL("../judges/ics.mjs", import.meta.url));
// What `?wanneer=maand` shows: from now until 31 days on.
const FROM = "2026-11-24T09:00:00Z";
const UNTIL = "2026-12-24T23:00:00Z";

function judge(calendar) {
  return new Promise((resolve, reject) => {
    const done = (error, out, said) => (error ? reject(new Error(said)) : resolve(JSON.parse(out)));
    execFile(process.execPath, [JUDGE, FROM, UNTIL], done).stdin.end(calendar);
  });
}

/** "2026-11-24T11:30" in Brussels, winter time as all of this window is, as an instant; a day as it is. */
const instant = (machine) => (machine.length > 10 ? new Date(`${machine}:00+01:00`).toISOString() : machine);

async function shown(page, place) {
  await page.goto(`/${place}/activiteiten?wanneer=maand`);
  const moments = await page.locator("main article.card").evaluateAll((cards) =>
    cards.map((card) => ({
      start: card.querySelector("time").dateTime,
      title: card.querySelector("h3").textContent,
      takesPlace: !card.classList.contains("off"),
      // A calendar says it in the title, where nobody overlooks it.
      off: /^(Gaat niet door|Gestopt)/.exec(card.querySelector(".stamp")?.textContent ?? "")?.[0],
    })),
  );
  expect(moments.length).toBeGreaterThan(3);
  return moments.map((moment) => ({ ...moment, start: instant(moment.start) }));
}

const lines = (events) => events.map((event) => `${event.start} ${event.title ?? event.summary}`).sort();

for (const place of ["hamont-lo", "achel-centrum", "deerlijk-centrum", "moorslede", "dadizele", "belgiek", "boseind"]) {
  test(`the calendar of ${place} holds what its list shows, cancelled and moved moments included`, async ({ page, request }) => {
    const answer = await request.get(`/${place}/agenda.ics`);
    expect(answer.headers()["content-type"]).toContain("text/calendar");
    const judged = (await judge(await answer.text())).flatMap((series) => series.events);
    const list = await shown(page, place);
    const off = (event) => event.status === "CANCELLED";
    expect(lines(judged.filter((event) => !off(event)))).toEqual(lines(list.filter((moment) => moment.takesPlace)));
    const loud = (moment) => ({ ...moment, title: `${moment.off}: ${moment.title}` });
    expect(lines(judged.filter(off))).toEqual(lines(list.filter((moment) => moment.off).map(loud)));
  });
}

test("one moment goes into one's own calendar with a press", async ({ page, request }) => {
  await page.goto("/hamont-lo/activiteiten/soep-op-dinsdag?dag=2026-12-01");
  const href = await page.getByRole("link", { name: "Zet in mijn agenda" }).getAttribute("href");
  const [series, ...others] = await judge(await (await request.get(href)).text());
  expect(others).toEqual([]);
  expect(series.occurrences).toEqual(["2026-12-01T10:30:00.000Z"]);
  expect(series.events[0]).toMatchObject({ summary: "Soep op dinsdag", end: "2026-12-01T12:00:00.000Z" });
});

test("a cancelled moment is cancelled in one's own calendar too", async ({ page, request }) => {
  await page.goto("/hamont-lo/activiteiten/speelstraat-spoorstraat?dag=2026-11-25");
  const href = await page.getByRole("link", { name: "Zet in mijn agenda" }).getAttribute("href");
  const [series] = await judge(await (await request.get(href)).text());
  expect(series.occurrences).toEqual([]);
  expect(series.cancelled).toEqual(["2026-11-25T13:00:00.000Z"]);
});
