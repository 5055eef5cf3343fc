#!/usr/bin/env python3
"""Makes expected.json, the independent judge of our RFC 5545 recurrence code.

The answers come from python-dateutil and Python's zoneinfo, never from the Rust
code they judge. To make the file again, from any folder:

    pip install python-dateutil        # and tzdata, where the system has no zone files
    python3 generate.py                # writes expected.json beside this script
    python3 generate.py --check        # only says whether expected.json is up to date

The seed is fixed: the same dateutil and the same zone rules give the same bytes.

One case is one line of the JSON array:

    name     why the case exists
    zone     IANA zone of every wall time in the case
    start    DTSTART, a wall time
    rule     RRULE value, or null (then the start and `also` are all there is)
    also     RDATE, wall times
    except   EXDATE, wall times
    from     first wall date of the window
    until    wall date on which the window has just ended (half-open, on the wall start)
    expect   all instances in the window, in order: [wall start, unix seconds]

What the cases hold to:

  * A rule runs on naive wall times; only then is each wall time turned into UTC.
    A wall time in the spring gap is read with the offset from before the gap
    (Brussels 02:30 on 2026-03-29 is 01:30Z) and keeps its own wall start in
    `expect`; an ambiguous one is the first of the two.
  * UNTIL without Z is a wall time, UNTIL with Z an instant, and both include
    themselves. UNTIL as a DATE includes that whole wall day. (dateutil itself
    stops at the day's midnight; RFC 5545 does not allow a DATE beside a start
    with a time, but calendars write it and mean the day.)
  * COUNT counts instances of the rule, the start being the first: EXDATE does not
    give one back, RDATE does not use one up. UNTIL does not bound RDATE.
  * EXDATE also takes away the start and an RDATE; what is named twice is there once.

Where dateutil departs from RFC 5545, or where the standard can be read in two ways,
there is no case: see `refuse_unsafe_rule` and `build`.
"""

import argparse
import json
import random
import sys
from datetime import date, datetime, time, timedelta, timezone
from itertools import islice, takewhile
from pathlib import Path
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr

SEED = 5545
RANDOM_CASES = 340
MOST_PER_CASE = 120
MOST_PER_RANDOM_CASE = 30
MOST_BYTES = 400_000
FIXTURE = Path(__file__).with_name("expected.json")

BRUSSELS = "Europe/Brussels"
LONDON = "Europe/London"
NEW_YORK = "America/New_York"
KOLKATA = "Asia/Kolkata"

DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]


class Unsafe(Exception):
    """A case on which dateutil is no judge of RFC 5545, or that is malformed."""


# --- the judge ---------------------------------------------------------------


def wall(text):
    return datetime.fromisoformat(text)


def instant(moment, zone):
    """Unix seconds of a naive wall time; fold=0 is the reading the docstring promises."""
    return int(moment.replace(tzinfo=ZoneInfo(zone), fold=0).timestamp())


def parts_of(rule):
    parts = dict(part.split("=") for part in rule.split(";"))
    if len(parts) != rule.count(";") + 1:
        raise Unsafe("a part is given twice")
    return parts


def text_of(parts):
    return ";".join(f"{key}={value}" for key, value in parts.items())


def refuse_unsafe_rule(rule, start):
    """Raises for the rules that dateutil reads otherwise than RFC 5545 does."""
    parts = parts_of(rule)
    freq = parts["FREQ"]
    by_day = parts.get("BYDAY", "").split(",") if "BYDAY" in parts else []
    ordinal = [day for day in by_day if len(day) > 2]
    if "COUNT" in parts and "UNTIL" in parts:
        raise Unsafe("COUNT and UNTIL do not go together")
    if ordinal and freq not in ("MONTHLY", "YEARLY"):
        raise Unsafe("BYDAY ordinals belong to MONTHLY and YEARLY")
    if ordinal and "BYWEEKNO" in parts:
        raise Unsafe("BYDAY ordinals do not go with BYWEEKNO")
    if ordinal and len(ordinal) != len(by_day):
        raise Unsafe("dateutil intersects BYDAY=MO,1TU where RFC 5545 joins")
    if "BYMONTHDAY" in parts and freq == "WEEKLY":
        raise Unsafe("BYMONTHDAY does not go with WEEKLY")
    if "BYYEARDAY" in parts and freq in ("DAILY", "WEEKLY", "MONTHLY"):
        raise Unsafe("BYYEARDAY does not go with DAILY, WEEKLY or MONTHLY")
    if "BYWEEKNO" in parts and freq != "YEARLY":
        raise Unsafe("BYWEEKNO belongs to YEARLY")
    if "BYWEEKNO" in parts and "BYDAY" not in parts:
        raise Unsafe("dateutil takes all seven days where RFC 5545 takes the start's")
    if "BYWEEKNO" in parts and ("BYSETPOS" in parts or "INTERVAL" in parts):
        raise Unsafe("which year owns a week across New Year is open to readings")
    if "BYSETPOS" in parts and not any(
        key.startswith("BY") and key != "BYSETPOS" for key in parts
    ):
        raise Unsafe("BYSETPOS needs another BY part")
    if "BYSETPOS" in parts and freq == "WEEKLY":
        # dateutil numbers the first week from the start, RFC 5545 from its first day.
        first_day = DAYS.index(parts.get("WKST", "MO"))
        week = datetime.combine(
            start.date() - timedelta(days=(start.weekday() - first_day) % 7), time.min
        )
        endless = {k: v for k, v in parts.items() if k not in ("COUNT", "UNTIL")}
        for unit in ("HOUR", "MINUTE", "SECOND"):
            endless.setdefault(f"BY{unit}", str(getattr(start, unit.lower())))
        whole = rrulestr(text_of(endless), dtstart=week)
        begun = rrulestr(text_of(endless), dtstart=start)
        if list(islice((m for m in whole if m >= start), 15)) != list(islice(begun, 15)):
            raise Unsafe("BYSETPOS in a first week that is not whole")


def rule_instances(rule, start, zone, before):
    """The rule's instances with a wall start earlier than `before`, in order."""
    parts = parts_of(rule)
    until = parts.get("UNTIL", "")
    last = None
    if until.endswith("Z"):
        del parts["UNTIL"]
        last = datetime.strptime(until, "%Y%m%dT%H%M%SZ").replace(tzinfo=timezone.utc)
    elif len(until) == len("YYYYMMDD"):
        parts["UNTIL"] = f"{until}T235959"
    found = takewhile(lambda m: m < before, rrulestr(text_of(parts), dtstart=start))
    return [m for m in found if last is None or instant(m, zone) <= last.timestamp()]


def starts_with_its_start(rule, start):
    """Whether the start is an instance of its own rule, apart from COUNT and UNTIL."""
    parts = {k: v for k, v in parts_of(rule).items() if k not in ("COUNT", "UNTIL")}
    return next(iter(rrulestr(text_of(parts), dtstart=start)), None) == start


def until_reads_alike(rule, start, zone, before):
    """Whether UNTIL as a wall time bounds the same instances as the instant it names."""
    parts = parts_of(rule)
    until = parts.pop("UNTIL", None)
    if until is None or until.endswith("Z"):
        return True
    last = datetime.strptime(until, "%Y%m%dT%H%M%S" if "T" in until else "%Y%m%d")
    if "T" not in until:
        last += timedelta(days=1, seconds=-1)
    found = takewhile(lambda m: m < before, rrulestr(text_of(parts), dtstart=start))
    return all((m <= last) == (instant(m, zone) <= instant(last, zone)) for m in found)


def build(name, start, rule, zone=BRUSSELS, also=(), without=(), window=None):
    """One finished case; raises Unsafe if dateutil cannot be trusted with it."""
    window_from, window_until = window or ("2026-01-01", "2028-01-01")
    begin, end = wall(window_from), wall(window_until)
    first = wall(start)
    extra, gone = [wall(m) for m in also], [wall(m) for m in without]
    if begin >= end:
        raise Unsafe("an empty window")
    if any(m < first for m in extra):
        raise Unsafe("an RDATE before the start")
    ruled = [first]
    if rule is not None:
        refuse_unsafe_rule(rule, first)
        if not starts_with_its_start(rule, first):
            raise Unsafe("the start is no instance of its own rule")
        if not until_reads_alike(rule, first, zone, end):
            raise Unsafe("UNTIL inside the spring gap is open to readings")
        ruled = rule_instances(rule, first, zone, end)
    named = sorted(set(ruled) | set(extra) | set(gone))
    if len({instant(m, zone) for m in named}) != len(named):
        raise Unsafe("two wall times that are one instant are open to readings")
    kept = sorted((set(ruled) | set(extra)) - set(gone))
    expect = [[m.isoformat(), instant(m, zone)] for m in kept if begin <= m < end]
    if len(expect) > MOST_PER_CASE:
        raise Unsafe(f"{len(expect)} instances in the window")
    return {
        "name": name,
        "zone": zone,
        "start": start,
        "rule": rule,
        "also": list(also),
        "except": list(without),
        "from": window_from,
        "until": window_until,
        "expect": expect,
    }


# --- cases chosen by hand ----------------------------------------------------


def chosen():
    cases = []

    def add(name, start, rule, **more):
        try:
            cases.append(build(name, start, rule, **more))
        except Unsafe as why:
            raise SystemExit(f"{name}: {why}")

    # Where a rule ends.
    add("COUNT stops the rule and the start is the first",
        "2026-01-08T20:00:00", "FREQ=WEEKLY;COUNT=5")
    add("COUNT is counted from the start, not from the window",
        "2025-11-06T20:00:00", "FREQ=WEEKLY;COUNT=12")
    add("COUNT=1 is the start alone",
        "2026-05-01T14:00:00", "FREQ=MONTHLY;COUNT=1")
    add("COUNT with several days a week counts instances, not weeks",
        "2026-01-07T19:30:00", "FREQ=WEEKLY;BYDAY=MO,WE,FR;COUNT=7")
    add("UNTIL as a wall time includes an instance at that very moment",
        "2026-03-05T20:00:00", "FREQ=WEEKLY;UNTIL=20260402T200000")
    add("UNTIL as a wall time one second too early leaves it out",
        "2026-03-05T20:00:00", "FREQ=WEEKLY;UNTIL=20260402T195959")
    add("UNTIL in UTC includes an instance at that very instant, in summer time",
        "2026-03-05T20:00:00", "FREQ=WEEKLY;UNTIL=20260402T180000Z")
    add("UNTIL in UTC one second too early leaves it out",
        "2026-03-05T20:00:00", "FREQ=WEEKLY;UNTIL=20260402T175959Z")
    add("UNTIL in UTC uses the offset of its own day: winter start, summer end",
        "2026-03-05T20:00:00", "FREQ=WEEKLY;UNTIL=20260402T183000Z")
    add("UNTIL in UTC uses the offset of its own day: summer start, winter end",
        "2026-10-01T20:00:00", "FREQ=WEEKLY;UNTIL=20261105T183000Z")
    add("UNTIL in UTC on the next day in UTC, still the same evening in New York",
        "2026-06-03T21:00:00", "FREQ=WEEKLY;UNTIL=20260625T010000Z", zone=NEW_YORK)
    add("UNTIL in UTC on the day before in UTC, already the morning in Kolkata",
        "2026-06-04T05:00:00", "FREQ=DAILY;UNTIL=20260608T233000Z", zone=KOLKATA)
    add("UNTIL in UTC is an instant, also inside the repeated hour",
        "2026-10-22T02:30:00", "FREQ=DAILY;UNTIL=20261025T011500Z")
    add("UNTIL as a DATE includes that whole day",
        "2026-01-08T20:00:00", "FREQ=WEEKLY;UNTIL=20260205")
    add("UNTIL as a DATE between two instances",
        "2026-01-08T20:00:00", "FREQ=WEEKLY;UNTIL=20260203")
    add("UNTIL as a DATE is the wall day, not the day in UTC",
        "2026-06-03T21:00:00", "FREQ=DAILY;UNTIL=20260607", zone=NEW_YORK)
    add("UNTIL equal to the start is the start alone",
        "2026-04-10T09:00:00", "FREQ=DAILY;UNTIL=20260410T090000")

    # Weekdays, with and without ordinals.
    add("first Tuesday of the month",
        "2026-01-06T19:30:00", "FREQ=MONTHLY;BYDAY=1TU")
    add("last Friday of the month",
        "2026-01-30T20:00:00", "FREQ=MONTHLY;BYDAY=-1FR")
    add("first and third Saturday of the month",
        "2026-01-03T10:00:00", "FREQ=MONTHLY;BYDAY=1SA,3SA", window=("2026-01-01", "2027-01-01"))
    add("fifth Sunday skips the months that have four",
        "2026-03-29T10:30:00", "FREQ=MONTHLY;BYDAY=5SU")
    add("last Sunday but one, with the start on it",
        "2026-01-18T11:00:00", "FREQ=MONTHLY;BYDAY=-2SU", window=("2026-01-01", "2027-01-01"))
    add("last Sunday of March and October at 02:30: always in the gap or the fold",
        "2026-03-29T02:30:00", "FREQ=YEARLY;BYMONTH=3,10;BYDAY=-1SU", window=("2026-01-01", "2031-01-01"))
    add("yearly ordinal inside BYMONTH: the village fair on the second Sunday of September",
        "2025-09-14T10:00:00", "FREQ=YEARLY;BYMONTH=9;BYDAY=2SU", window=("2025-01-01", "2033-01-01"))
    add("yearly ordinal without BYMONTH counts in the year: twentieth Monday",
        "2025-05-19T09:00:00", "FREQ=YEARLY;BYDAY=20MO", window=("2025-01-01", "2032-01-01"))
    add("weekly on working days",
        "2026-03-23T08:15:00", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", window=("2026-03-20", "2026-04-11"))
    add("weekly with the start in the middle of its days",
        "2026-01-07T18:00:00", "FREQ=WEEKLY;BYDAY=MO,WE,SA", window=("2026-01-01", "2026-02-01"))
    add("monthly on every Saturday",
        "2026-02-07T14:00:00", "FREQ=MONTHLY;BYDAY=SA", window=("2026-02-01", "2026-05-01"))
    add("Friday the 13th: BYDAY and BYMONTHDAY together narrow",
        "2026-02-13T13:13:00", "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", window=("2026-01-01", "2030-01-01"))

    # BYSETPOS.
    add("BYSETPOS=-1: last working day of the month",
        "2026-01-30T17:00:00", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1")
    add("BYSETPOS=1: first working day of the month",
        "2026-01-01T09:00:00", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1")
    add("BYSETPOS=2,-2 takes two of each month",
        "2026-01-02T09:00:00", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=2,-2",
        window=("2026-01-01", "2027-01-01"))
    add("BYSETPOS=-1 over days of the month",
        "2026-01-20T12:00:00", "FREQ=MONTHLY;BYMONTHDAY=5,10,20;BYSETPOS=-1",
        window=("2026-01-01", "2027-01-01"))
    add("BYSETPOS=5 skips a month whose set has four",
        "2026-01-29T20:00:00", "FREQ=MONTHLY;BYDAY=TH;BYSETPOS=5")
    add("BYSETPOS in a year: last Saturday or Sunday of the year",
        "2025-12-28T15:00:00", "FREQ=YEARLY;BYDAY=SA,SU;BYSETPOS=-1", window=("2025-01-01", "2032-01-01"))
    add("BYSETPOS=1 in a week that is whole",
        "2026-01-06T20:00:00", "FREQ=WEEKLY;BYDAY=TU,TH;BYSETPOS=1", window=("2026-01-01", "2026-04-01"))

    # Days of the month, months, days and weeks of the year.
    add("BYMONTHDAY=-1: last day of every month, February included",
        "2026-01-31T18:00:00", "FREQ=MONTHLY;BYMONTHDAY=-1", window=("2026-01-01", "2028-04-01"))
    add("BYMONTHDAY=31 skips the short months",
        "2026-01-31T18:00:00", "FREQ=MONTHLY;BYMONTHDAY=31")
    add("monthly from the 31st without BYMONTHDAY skips the short months too",
        "2026-01-31T18:00:00", "FREQ=MONTHLY")
    add("monthly from the 30th skips February only",
        "2026-01-30T18:00:00", "FREQ=MONTHLY;COUNT=14")
    add("BYMONTHDAY=1,15,-1 in one rule",
        "2026-01-01T07:00:00", "FREQ=MONTHLY;BYMONTHDAY=1,15,-1", window=("2026-01-01", "2026-07-01"))
    add("BYMONTHDAY=-31 is the first day of the long months only",
        "2026-01-01T07:00:00", "FREQ=MONTHLY;BYMONTHDAY=-31")
    add("yearly BYMONTHDAY without BYMONTH is every month",
        "2026-01-11T11:11:00", "FREQ=YEARLY;BYMONTHDAY=11", window=("2026-01-01", "2027-01-01"))
    add("BYMONTH narrows a weekly rule: September to November",
        "2026-09-03T16:00:00", "FREQ=WEEKLY;BYMONTH=9,10,11;BYDAY=TH", window=("2026-10-01", "2027-10-01"))
    add("BYMONTH widens a yearly rule and keeps the start's day",
        "2026-03-20T20:00:00", "FREQ=YEARLY;BYMONTH=3,6,9,12")
    add("BYYEARDAY: day 100 moves a date in a leap year, day -1 does not",
        "2026-04-10T12:00:00", "FREQ=YEARLY;BYYEARDAY=100,-1", window=("2026-01-01", "2030-01-01"))
    add("BYYEARDAY=366 is there in leap years only",
        "2024-12-31T22:00:00", "FREQ=YEARLY;BYYEARDAY=366", window=("2024-01-01", "2037-01-01"))
    add("BYWEEKNO=20 on Monday",
        "2026-05-11T09:00:00", "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", window=("2026-01-01", "2033-01-01"))
    add("BYWEEKNO=1 on Monday can be in December",
        "2024-12-30T09:00:00", "FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO", window=("2024-12-01", "2033-01-01"))
    add("BYWEEKNO=53 on Thursday is there in long years only",
        "2026-12-31T09:00:00", "FREQ=YEARLY;BYWEEKNO=53;BYDAY=TH", window=("2026-01-01", "2050-01-01"))
    add("29 February is there in leap years only",
        "2024-02-29T19:00:00", "FREQ=YEARLY", window=("2024-01-01", "2045-01-01"))
    add("29 February, COUNT counts only the years that have it",
        "2024-02-29T19:00:00", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;COUNT=3", window=("2024-01-01", "2045-01-01"))

    # INTERVAL and WKST.
    add("INTERVAL=2 with WKST=MO: Tuesday and Sunday are in one week",
        "2026-01-06T10:00:00", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=MO", window=("2026-01-01", "2026-04-01"))
    add("INTERVAL=2 with WKST=SU: the same days, other weeks",
        "2026-01-06T10:00:00", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU", window=("2026-01-01", "2026-04-01"))
    add("INTERVAL=2 with WKST=SU from a Sunday",
        "2026-01-04T10:00:00", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU;WKST=SU;COUNT=10")
    add("INTERVAL=2 weekly keeps its weeks across New Year",
        "2026-11-12T06:00:00", "FREQ=WEEKLY;INTERVAL=2", window=("2026-11-01", "2027-03-01"))
    add("INTERVAL=3 daily is not bound to the month",
        "2026-01-30T08:00:00", "FREQ=DAILY;INTERVAL=3", window=("2026-02-01", "2026-04-05"))
    add("INTERVAL=10 daily, the window begins years after the start",
        "2020-02-29T08:00:00", "FREQ=DAILY;INTERVAL=10", window=("2026-01-01", "2026-06-01"))
    add("INTERVAL=3 monthly: every quarter on the first Wednesday",
        "2026-01-07T20:00:00", "FREQ=MONTHLY;INTERVAL=3;BYDAY=1WE")
    add("INTERVAL=5 monthly from the 31st: the months it meets may be short",
        "2026-01-31T20:00:00", "FREQ=MONTHLY;INTERVAL=5", window=("2026-01-01", "2031-01-01"))
    add("INTERVAL=2 yearly",
        "2025-07-11T12:00:00", "FREQ=YEARLY;INTERVAL=2", window=("2025-01-01", "2034-01-01"))
    add("INTERVAL=2 yearly from 29 February meets every leap year",
        "2024-02-29T12:00:00", "FREQ=YEARLY;INTERVAL=2", window=("2024-01-01", "2045-01-01"))
    add("INTERVAL=6 hourly over two days",
        "2026-06-06T06:00:00", "FREQ=HOURLY;INTERVAL=6;UNTIL=20260608T000000")
    add("INTERVAL=15 minutely over one afternoon",
        "2026-06-06T13:30:00", "FREQ=MINUTELY;INTERVAL=15;COUNT=9")
    add("INTERVAL=90 secondly, a few",
        "2026-06-06T13:30:00", "FREQ=SECONDLY;INTERVAL=90;COUNT=4")

    # The clocks change.
    add("daily at 02:30 across the spring change: the gap reads the offset before it",
        "2026-03-25T02:30:00", "FREQ=DAILY;COUNT=9")
    add("daily at 00:30 across the spring change",
        "2026-03-25T00:30:00", "FREQ=DAILY;COUNT=9")
    add("daily at 02:30 across the autumn change: the first of the two",
        "2026-10-21T02:30:00", "FREQ=DAILY;COUNT=9")
    add("daily at 00:30 across the autumn change",
        "2026-10-21T00:30:00", "FREQ=DAILY;COUNT=9")
    add("the very edges of the gap: 02:00 is in it",
        "2026-03-28T02:00:00", "FREQ=DAILY;COUNT=3")
    add("the very edges of the gap: 03:00 is after it",
        "2026-03-28T03:00:00", "FREQ=DAILY;COUNT=3")
    add("the very edges of the fold: 02:00 is ambiguous",
        "2026-10-24T02:00:00", "FREQ=DAILY;COUNT=3")
    add("the very edges of the fold: 03:00 is not",
        "2026-10-24T03:00:00", "FREQ=DAILY;COUNT=3")
    add("a start inside the gap keeps its wall time on later days",
        "2026-03-29T02:30:00", "FREQ=DAILY;COUNT=4")
    add("a start inside the fold",
        "2026-10-25T02:30:00", "FREQ=WEEKLY;COUNT=3")
    add("London: daily at 01:30 across the spring change",
        "2026-03-27T01:30:00", "FREQ=DAILY;COUNT=5", zone=LONDON)
    add("London: daily at 01:30 across the autumn change",
        "2026-10-23T01:30:00", "FREQ=DAILY;COUNT=5", zone=LONDON)
    add("New York: daily at 02:30 across the spring change, weeks before Brussels",
        "2026-03-06T02:30:00", "FREQ=DAILY;COUNT=5", zone=NEW_YORK)
    add("New York: daily at 01:30 across the autumn change",
        "2026-10-30T01:30:00", "FREQ=DAILY;COUNT=5", zone=NEW_YORK)
    add("Kolkata has no change and half an hour",
        "2026-03-27T02:30:00", "FREQ=DAILY;COUNT=5", zone=KOLKATA)
    add("every second hour over the spring change, still on the wall clock",
        "2026-03-28T22:30:00", "FREQ=HOURLY;INTERVAL=2;COUNT=6")
    add("hourly over the autumn change: the repeated hour is there once",
        "2026-10-24T23:30:00", "FREQ=HOURLY;COUNT=6")
    add("BYHOUR and BYMINUTE widen a daily rule",
        "2026-03-27T08:00:00", "FREQ=DAILY;BYHOUR=8,20;BYMINUTE=0,30;COUNT=14")
    add("two masses on a Sunday",
        "2026-03-15T09:30:00", "FREQ=WEEKLY;BYDAY=SU;BYHOUR=9,11;BYMINUTE=30", window=("2026-03-01", "2026-05-01"))

    # RDATE and EXDATE.
    add("neither rule nor dates: the start alone",
        "2026-07-21T11:00:00", None)
    add("RDATE without a rule, given out of order",
        "2026-05-02T14:00:00", None,
        also=["2026-09-12T14:00:00", "2026-06-20T15:30:00", "2027-03-28T02:30:00"])
    add("RDATE without a rule, one of them the start, one given twice",
        "2026-05-02T14:00:00", None,
        also=["2026-05-02T14:00:00", "2026-05-09T14:00:00", "2026-05-09T14:00:00"])
    add("RDATE equal to a rule date is there once",
        "2026-01-08T20:00:00", "FREQ=WEEKLY;COUNT=4", also=["2026-01-22T20:00:00"])
    add("RDATE does not use up COUNT",
        "2026-01-08T20:00:00", "FREQ=WEEKLY;COUNT=4", also=["2026-01-10T20:00:00", "2026-03-14T10:00:00"])
    add("RDATE after UNTIL stays",
        "2026-01-08T20:00:00", "FREQ=WEEKLY;UNTIL=20260129T200000", also=["2026-04-01T20:00:00"])
    add("RDATE on a rule day at another time is a second instance that day",
        "2026-01-08T20:00:00", "FREQ=WEEKLY;COUNT=3", also=["2026-01-15T14:00:00"])
    add("EXDATE that hits",
        "2026-01-08T20:00:00", "FREQ=WEEKLY;COUNT=6", without=["2026-01-22T20:00:00"])
    add("EXDATE that hits does not give COUNT one back",
        "2026-01-08T20:00:00", "FREQ=WEEKLY;COUNT=3", without=["2026-01-15T20:00:00", "2026-01-22T20:00:00"])
    add("EXDATE on the right day at the wrong time misses",
        "2026-01-08T20:00:00", "FREQ=WEEKLY;COUNT=4", without=["2026-01-15T00:00:00", "2026-01-22T19:00:00"])
    add("EXDATE that takes away the start: COUNT has counted it",
        "2026-01-08T20:00:00", "FREQ=WEEKLY;COUNT=4", without=["2026-01-08T20:00:00"])
    add("EXDATE is a wall time after the clocks have changed",
        "2026-03-19T20:00:00", "FREQ=WEEKLY;COUNT=6", without=["2026-04-02T20:00:00"])
    add("EXDATE on a wall time inside the gap",
        "2026-03-27T02:30:00", "FREQ=DAILY;COUNT=5", without=["2026-03-29T02:30:00"])
    add("EXDATE on a wall time inside the fold",
        "2026-10-23T02:30:00", "FREQ=DAILY;COUNT=5", without=["2026-10-25T02:30:00"])
    add("EXDATE wins over RDATE",
        "2026-01-08T20:00:00", "FREQ=WEEKLY;COUNT=2", also=["2026-02-01T10:00:00", "2026-02-08T10:00:00"],
        without=["2026-02-01T10:00:00"])
    add("EXDATE and RDATE move one evening",
        "2026-09-01T19:30:00", "FREQ=MONTHLY;BYDAY=1TU;COUNT=5", also=["2026-11-04T19:30:00"],
        without=["2026-11-03T19:30:00"])

    # The window, and nothing in it.
    add("window: from is in it and until is not, on the wall date",
        "2026-01-01T00:00:00", "FREQ=WEEKLY", window=("2026-01-08", "2026-01-29"))
    add("window: the last minute of a wall day belongs to that day",
        "2026-06-01T23:59:00", "FREQ=DAILY", window=("2026-06-10", "2026-06-13"))
    add("window: wall dates, not dates in UTC",
        "2026-06-01T00:15:00", "FREQ=DAILY", window=("2026-06-10", "2026-06-13"))
    add("window: wall dates, not dates in UTC, west of it",
        "2026-06-01T22:15:00", "FREQ=DAILY", zone=NEW_YORK, window=("2026-06-10", "2026-06-13"))
    add("window: exactly 120 days",
        "2026-01-01T07:00:00", "FREQ=DAILY", window=("2026-02-01", "2026-06-01"))
    add("empty: the rule ended before the window",
        "2024-01-04T20:00:00", "FREQ=WEEKLY;COUNT=10")
    add("empty: the window is before the start",
        "2028-01-06T20:00:00", "FREQ=WEEKLY")
    add("empty: the window falls between two instances",
        "2026-01-08T20:00:00", "FREQ=MONTHLY", window=("2026-02-09", "2026-03-08"))
    add("empty: EXDATE takes away all there is",
        "2026-05-02T14:00:00", "FREQ=DAILY;COUNT=2", without=["2026-05-02T14:00:00", "2026-05-03T14:00:00"])
    return cases


# --- cases from the generator ------------------------------------------------


def weekdays(rng, least=1, most=3):
    days = rng.sample(DAYS, rng.randint(least, most))
    return ",".join(sorted(days, key=DAYS.index))


def numbers(rng, pool, most):
    return ",".join(str(n) for n in sorted(rng.sample(pool, rng.randint(1, most))))


def village_rule(rng):
    """A rule as people in a village have them: (what it is, its parts)."""
    day = rng.choice(DAYS)
    kind = rng.randrange(16)
    if kind == 0:
        return "weekly", {"FREQ": "WEEKLY"}
    if kind == 1:
        return "weekly on a day", {"FREQ": "WEEKLY", "BYDAY": day}
    if kind == 2:
        return "weekly on some days", {"FREQ": "WEEKLY", "BYDAY": weekdays(rng, 2, 4)}
    if kind == 3:
        return "every other week", {"FREQ": "WEEKLY", "INTERVAL": "2", "BYDAY": weekdays(rng, 1, 2)}
    if kind == 4:
        return "nth weekday of the month", {"FREQ": "MONTHLY", "BYDAY": f"{rng.randint(1, 4)}{day}"}
    if kind == 5:
        return "last weekday of the month", {"FREQ": "MONTHLY", "BYDAY": f"-1{day}"}
    if kind == 6:
        return "first and third of the month", {"FREQ": "MONTHLY", "BYDAY": f"1{day},3{day}"}
    if kind == 7:
        return "day of the month", {"FREQ": "MONTHLY", "BYMONTHDAY": str(rng.randint(1, 28))}
    if kind == 8:
        return "same day every month", {"FREQ": "MONTHLY"}
    if kind == 9:
        return "every few months", {
            "FREQ": "MONTHLY", "INTERVAL": str(rng.choice([2, 3, 6])), "BYDAY": f"{rng.randint(1, 4)}{day}"}
    if kind == 10:
        return "yearly", {"FREQ": "YEARLY"}
    if kind == 11:
        return "yearly fair", {
            "FREQ": "YEARLY", "BYMONTH": str(rng.randint(1, 12)), "BYDAY": f"{rng.choice([1, 2, 3, -1])}{day}"}
    if kind == 12:
        return "daily", {"FREQ": "DAILY"}
    if kind == 13:
        return "school days", {"FREQ": "WEEKLY", "BYDAY": "MO,TU,TH,FR"}
    if kind == 14:
        return "weekly in a season", {
            "FREQ": "WEEKLY", "BYMONTH": rng.choice(["3,4,5", "9,10,11,12", "10,11,12,1,2,3", "7,8"]), "BYDAY": day}
    return "last working day", {"FREQ": "MONTHLY", "BYDAY": "MO,TU,WE,TH,FR", "BYSETPOS": rng.choice(["-1", "1"])}


def odd_rule(rng):
    """A rule nobody here has yet, but a calendar may send."""
    kind = rng.randrange(18)
    if kind == 0:
        return "end of the month", {"FREQ": "MONTHLY", "BYMONTHDAY": rng.choice(["31", "30", "29", "-1", "-2", "-30"])}
    if kind == 1:
        return "days of the month", {
            "FREQ": "MONTHLY", "BYMONTHDAY": numbers(rng, [1, 5, 10, 15, 20, 28, 31, -1, -3], 4)}
    if kind == 2:
        return "days by position", {
            "FREQ": "MONTHLY", "BYDAY": weekdays(rng, 2, 5), "BYSETPOS": numbers(rng, [1, 2, 3, 5, -1, -2, -4], 2)}
    if kind == 3:
        return "weekday on a day of the month", {
            "FREQ": "MONTHLY", "BYDAY": rng.choice(DAYS), "BYMONTHDAY": "8,9,10,11,12,13,14"}
    if kind == 4:
        return "day of the year", {"FREQ": "YEARLY", "BYYEARDAY": numbers(rng, [1, 59, 60, 61, 200, 365, 366, -1, -60], 3)}
    if kind == 5:
        return "week of the year", {
            "FREQ": "YEARLY", "BYWEEKNO": numbers(rng, [1, 2, 9, 13, 26, 43, 44, 52, 53], 3), "BYDAY": weekdays(rng, 1, 2)}
    if kind == 6:
        return "nth weekday of the year", {
            "FREQ": "YEARLY", "BYDAY": f"{rng.choice([1, 10, 13, 43, 52, 53, -1, -10])}{rng.choice(DAYS)}"}
    if kind == 7:
        return "weeks that start on another day", {
            "FREQ": "WEEKLY", "INTERVAL": rng.choice(["2", "3", "4"]), "BYDAY": weekdays(rng, 2, 4),
            "WKST": rng.choice(["SU", "SA", "WE"])}
    if kind == 8:
        return "every few days", {"FREQ": "DAILY", "INTERVAL": str(rng.choice([2, 3, 5, 7, 10, 28, 100]))}
    if kind == 9:
        return "days in some months", {
            "FREQ": "DAILY", "BYMONTH": numbers(rng, [2, 3, 6, 10, 12], 2), "BYDAY": weekdays(rng, 1, 2)}
    if kind == 10:
        return "every few years", {
            "FREQ": "YEARLY", "INTERVAL": str(rng.choice([2, 3, 4])), "BYMONTH": numbers(rng, range(1, 13), 3),
            "BYMONTHDAY": numbers(rng, [1, 15, 29, 31, -1], 2)}
    if kind == 11:
        return "by position in a year", {
            "FREQ": "YEARLY", "BYMONTH": numbers(rng, range(1, 13), 3), "BYDAY": weekdays(rng, 1, 2),
            "BYSETPOS": numbers(rng, [1, 3, -1, -2], 2)}
    if kind == 12:
        return "every few hours", {"FREQ": "HOURLY", "INTERVAL": str(rng.choice([4, 5, 8, 12, 36]))}
    if kind == 13:
        return "several times a day", {
            "FREQ": rng.choice(["DAILY", "WEEKLY"]), "BYHOUR": numbers(rng, [0, 1, 2, 7, 12, 18, 23], 3),
            "BYMINUTE": numbers(rng, [0, 15, 30], 2)}
    if kind == 14:
        return "months apart at the end of the month", {
            "FREQ": "MONTHLY", "INTERVAL": str(rng.choice([2, 3, 5, 7, 11, 18])),
            "BYMONTHDAY": rng.choice(["31", "30", "-1", "29,30"])}
    if kind == 15:
        return "by position in a week", {
            "FREQ": "WEEKLY", "BYDAY": weekdays(rng, 2, 4), "BYSETPOS": rng.choice(["1", "-1", "1,-1"])}
    if kind == 16:
        return "leap day", {"FREQ": "YEARLY", "BYMONTH": "2", "BYMONTHDAY": rng.choice(["29", "28,29", "-1"])}
    return "months, weekdays and ordinals", {
        "FREQ": "MONTHLY", "BYMONTH": numbers(rng, range(1, 13), 4),
        "BYDAY": f"{rng.choice([1, 2, -1, -2])}{rng.choice(DAYS)},{rng.choice([3, 4, 5])}{rng.choice(DAYS)}"}


def random_start(rng, parts):
    """A start that the rule itself allows."""
    minutes = ["20:00", "19:30", "14:00", "10:00", "09:15", "18:45"]
    nightly = ["02:30", "00:30", "02:00", "01:30", "03:00", "23:59", "00:00"]
    clock = time.fromisoformat(rng.choice(nightly if rng.random() < 0.35 else minutes))
    years = rng.choice([(2018, 2024), (2024, 2026), (2026, 2027), (2026, 2027)])
    day = date(rng.randint(*years), 1, 1) + timedelta(days=rng.randrange(365))
    start = next(iter(rrulestr(text_of(parts), dtstart=datetime.combine(day, clock))), None)
    if start is None:
        raise Unsafe("a rule without any instance")
    return start


def clock_change_near(moment, zone):
    """The first day from `moment` on that has another offset at its end, or None."""
    for days in range(400):
        day = datetime.combine(moment.date(), time.min) + timedelta(days=days)
        if instant(day + timedelta(days=1), zone) - instant(day, zone) != 86_400:
            return day
    return None


def stamp(moment):
    return moment.strftime("%Y%m%dT%H%M%S")


def random_case(rng, number):
    """One case, or Unsafe when the dice make one that must not be."""
    what, parts = (village_rule if rng.random() < 0.6 else odd_rule)(rng)
    zone = rng.choices([BRUSSELS, NEW_YORK, LONDON, KOLKATA], [70, 12, 10, 8])[0]
    if rng.random() < 0.1 and parts["FREQ"] == "WEEKLY":
        parts.setdefault("WKST", rng.choice(DAYS))
    start = random_start(rng, parts)
    instances = list(islice(takewhile(lambda m: m.year < 2060, rrulestr(text_of(parts), dtstart=start)), 600))
    if len(instances) < 4:
        raise Unsafe("too few to be of use")

    # Where to look: often at a clock change, else anywhere early in the rule.
    change = clock_change_near(max(start, datetime(2025, 6, 1)), zone)
    if change and change > start and rng.random() < 0.5 and instances[-1] > change:
        at = next(i for i, m in enumerate(instances) if m >= change)
        at = max(0, at - rng.randint(1, 5))
    else:
        at = rng.randrange(min(len(instances) - 2, rng.choice([1, 12, 80])))
    shown = rng.choice([3, 5, 8, 8, 12, 12, 20, 28])
    upto = min(at + shown, len(instances) - 1)
    begin = instances[at].date() - timedelta(days=rng.choice([0, 0, 1, 5]))
    end = instances[upto].date() + timedelta(days=rng.choice([0, 0, 1]))
    if rng.random() < 0.3:
        begin, end = begin.replace(day=1), end.replace(day=1)
    if rng.random() < 0.02:
        end = start.date()
        begin = end - timedelta(days=30)

    # How the rule ends, if it does.
    last = instances[rng.randint(at, upto)]
    ending = rng.choices(
        ["for ever", "COUNT", "UNTIL wall", "UNTIL in UTC", "UNTIL a DATE"], [50, 18, 12, 14, 6])[0]
    nudge = timedelta(seconds=rng.choice([0, 0, -1, 1, 1800, 86_400]))
    if ending == "COUNT":
        parts["COUNT"] = str(instances.index(last) + 1)
    elif ending == "UNTIL wall":
        parts["UNTIL"] = stamp(max(last + nudge, start))
    elif ending == "UNTIL in UTC":
        moment = datetime.fromtimestamp(instant(last, zone), timezone.utc) + nudge
        parts["UNTIL"] = stamp(moment) + "Z"
    elif ending == "UNTIL a DATE":
        parts["UNTIL"] = last.strftime("%Y%m%d")

    # Dates of its own.
    also, without, notes = [], [], []
    near = instances[at : upto + 1]
    if rng.random() < 0.25:
        notes.append("RDATE")
        for _ in range(rng.randint(1, 3)):
            moment = rng.choice(near) + timedelta(days=rng.choice([0, 1, 2, 3]), hours=rng.choice([0, 0, -3, 4]))
            also.append(max(moment, start).isoformat())
    if rng.random() < 0.3:
        notes.append("EXDATE")
        for _ in range(rng.randint(1, 3)):
            moment = rng.choice(near)
            if rng.random() < 0.25:
                moment += timedelta(days=rng.choice([0, 1]), hours=rng.choice([-1, 1, 2]))
            without.append(moment.isoformat())
        if also and rng.random() < 0.2:
            without.append(also[0])

    name = ", ".join([f"random {number:03}: {what}", ending, *notes])
    case = build(
        name, start.isoformat(), text_of(parts), zone=zone, also=also, without=without,
        window=(begin.isoformat(), end.isoformat()))
    if len(case["expect"]) > MOST_PER_RANDOM_CASE:
        raise Unsafe("more than a random case needs")
    if not case["expect"] and rng.random() < 0.8:
        raise Unsafe("there are enough empty ones")
    return case


def generated(rng):
    cases = []
    while len(cases) < RANDOM_CASES:
        try:
            cases.append(random_case(rng, len(cases) + 1))
        except Unsafe:
            continue
    return cases


# --- the file ----------------------------------------------------------------


def check(cases):
    """What must be true of every case, whoever made it."""
    names = [case["name"] for case in cases]
    assert len(set(names)) == len(names), "two cases have one name"
    for case in cases:
        name, zone, start = case["name"], case["zone"], wall(case["start"])
        if case["rule"] is not None:
            assert starts_with_its_start(case["rule"], start), f"{name}: unmatched start"
        seconds = [second for _, second in case["expect"]]
        assert seconds == sorted(set(seconds)), f"{name}: not in order, or twice"
        assert len(seconds) <= MOST_PER_CASE, f"{name}: too many"
        for moment, second in case["expect"]:
            assert case["from"] <= moment[:10] < case["until"], f"{name}: outside the window"
            assert instant(wall(moment), zone) == second, f"{name}: wrong instant"
    gap, fold = wall("2026-03-29T02:30:00"), wall("2026-10-25T02:30:00")
    utc = timezone.utc
    assert instant(gap, BRUSSELS) == datetime(2026, 3, 29, 1, 30, tzinfo=utc).timestamp()
    assert instant(fold, BRUSSELS) == datetime(2026, 10, 25, 0, 30, tzinfo=utc).timestamp()


def main():
    options = argparse.ArgumentParser(description="Makes expected.json; see the docstring.")
    options.add_argument("--check", action="store_true", help="write nothing, compare with the file there is")
    wanted = options.parse_args()

    cases = chosen() + generated(random.Random(SEED))
    check(cases)
    lines = ",\n".join(json.dumps(case, separators=(",", ":"), ensure_ascii=False) for case in cases)
    text = f"[\n{lines}\n]\n"
    assert len(text.encode()) < MOST_BYTES, f"{len(text.encode())} bytes is too much"

    if wanted.check:
        same = FIXTURE.exists() and FIXTURE.read_text(encoding="utf-8") == text
        print("up to date" if same else "expected.json is not what this script makes")
        sys.exit(0 if same else 1)
    FIXTURE.write_text(text, encoding="utf-8", newline="\n")
    total = sum(len(case["expect"]) for case in cases)
    print(f"{len(cases)} cases, {total} instances, {len(text.encode())} bytes")


if __name__ == "__main__":
    main()
