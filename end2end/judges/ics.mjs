// What a program that we did not write (ical.js) reads in a calendar of ours.
//
//   node judges/ics.mjs 2026-11-22T00:00:00Z 2026-12-22T00:00:00Z < agenda.ics
//
// Prints JSON: one object for each UID, in the order of the file, with the occurrences that touch the time between
// the two arguments (the second exclusive), exceptions worked in:
//   occurrences  the starts of those that take place: ISO 8601 in UTC, or a date for whole days
//   cancelled    the starts of those with STATUS:CANCELLED
//   events       all of them with start, end, summary, status and location
// Dates are looked at in the zones that the calendar itself describes. Ends with status 1 on what is no iCalendar.

import { readFileSync } from "node:fs";
import ICAL from "ical.js";

const [from, until] = process.argv.slice(2, 4).map((text) => new Date(text));
if (!(from < until)) {
  console.error("usage: node judges/ics.mjs FROM UNTIL < CALENDAR");
  process.exit(2);
}
// A rule that never comes to the window must end.
const STEPS_MOST = 200_000;

const moment = (time) => (time.isDate ? time.toString() : time.toJSDate().toISOString());
// A whole day is looked at as a day in UTC.
const millis = (time) => (time.isDate ? Date.parse(`${time.toString()}T00:00:00Z`) : time.toJSDate().getTime());

function seen(item, start, end) {
  const status = item.component.getFirstPropertyValue("status");
  return { start: moment(start), end: moment(end), summary: item.summary, status, location: item.location };
}

function occurrences(event) {
  const found = [];
  const keep = (item, start, end) => {
    const [begins, ends] = [millis(start), millis(end)];
    if (begins < until && (ends > from || begins >= from)) found.push([begins, seen(item, start, end)]);
  };
  if (!event.isRecurring()) {
    keep(event, event.startDate, event.endDate);
  } else {
    const iterator = event.iterator();
    // What was moved can lie far from where the rule has it.
    let last = until.getTime();
    for (const other of Object.values(event.exceptions)) last = Math.max(last, millis(other.recurrenceId));
    const written = new Set();
    for (let step = 0, next = iterator.next(); next && millis(next) <= last; next = iterator.next()) {
      if (++step > STEPS_MOST) throw new Error(`${event.uid} has no end`);
      const details = event.getOccurrenceDetails(next);
      if (details.item !== event) written.add(details.item);
      keep(details.item, details.startDate, details.endDate);
    }
    // An exception to a date that the rule does not have is a defect of the calendar.
    for (const other of Object.values(event.exceptions)) {
      if (!written.has(other)) throw new Error(`${event.uid}: ${other.recurrenceId} is in no rule`);
    }
  }
  return found.sort(([a], [b]) => a - b).map(([, details]) => details);
}

const calendar = new ICAL.Component(ICAL.parse(readFileSync(0, "utf8")));
const zones = calendar.getAllSubcomponents("vtimezone").map((zone) => new ICAL.Timezone(zone));
for (const zone of zones) ICAL.TimezoneService.register(zone);

const series = new Map();
for (const component of calendar.getAllSubcomponents("vevent")) {
  for (const name of ["dtstart", "dtend", "recurrence-id", "rdate", "exdate"]) {
    const zone = component.getFirstProperty(name)?.getFirstParameter("tzid");
    if (zone && !zones.some((known) => known.tzid === zone)) throw new Error(`no VTIMEZONE for ${zone}`);
  }
  const event = new ICAL.Event(component, { strictExceptions: true, exceptions: [] });
  const known = series.get(event.uid) ?? { master: null, exceptions: [] };
  if (event.isRecurrenceException()) known.exceptions.push(event);
  else if (known.master) throw new Error(`${event.uid} is there twice`);
  else known.master = event;
  series.set(event.uid, known);
}

const answer = [...series].map(([uid, { master, exceptions }]) => {
  if (!master) throw new Error(`${uid} has exceptions but no series`);
  for (const exception of exceptions) master.relateException(exception);
  const events = occurrences(master);
  const starts = (off) => events.filter((e) => (e.status === "CANCELLED") === off).map((e) => e.start);
  return {
    uid,
    summary: master.summary,
    status: master.component.getFirstPropertyValue("status"),
    sequence: master.sequence,
    description: master.description,
    occurrences: starts(false),
    cancelled: starts(true),
    events,
  };
});
console.log(JSON.stringify(answer, null, 1));
