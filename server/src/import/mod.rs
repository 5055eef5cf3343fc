//! Bringing in what others publish: activities from iCalendar and UiTdatabank, neighbourhoods from GeoJSON.
//!
//! Everything here was written by strangers. It is bounded before it is read, an event comes in whole or not at all,
//! and whatever stays out is named with its line and the reason.

mod check;
mod clean;
pub mod directory;
mod doubts;
pub mod fetch;
mod html;
mod ical;
mod kind;
mod lines;
pub mod neighbourhoods;
mod outline;
mod place;
mod placing;
mod reading;
mod report;
mod uitdatabank;
mod walks;

#[cfg(test)]
mod tests;

pub use report::{DirectoryReport, MapReport, Report};
pub use walks::{WalkOptions, sent as walks_sent, walks};

use anyhow::{Context, bail};
use app::{
    activities::store::{self as activities, write},
    db::Db,
    neighbourhoods::{Atlas, store},
};
use check::Checker;
use jiff::Timestamp;
use reading::Reading;

/// Largest file with activities, in bytes.
pub const BYTES_MOST: usize = 10_000_000;
/// Most events in one file.
pub const EVENTS_MOST: usize = 20_000;
/// What readers see of an activity that its source no longer has.
pub const WITHDRAWN: &str = "Staat niet meer op de agenda van de organisator.";

/// How to import activities.
#[derive(Clone, Debug)]
pub struct Options {
    /// Where the file comes from: what it brings is known again under this name.
    pub source: String,
    /// Code of the neighbourhood in which all of it takes place; without it each event is placed by itself.
    pub neighbourhood: Option<String>,
    /// The file holds all there is: what came from this source before and is not in it is cancelled.
    pub complete: bool,
    pub now: Timestamp,
}

/// Imports a file with activities. Errors, in one line for people, when nothing of it came in.
pub async fn activities(db: &Db, atlas: &Atlas, bytes: &[u8], options: Options) -> anyhow::Result<Report> {
    let given = options.neighbourhood.as_deref();
    if let Some(code) = given.filter(|code| atlas.by_code(code).is_none()) {
        bail!("there is no neighbourhood with the code {}", clean::quoted(code));
    }
    let mut reading = read(bytes, options.now)?;
    if reading.found.is_empty() {
        bail!(nothing(&reading));
    }
    let outlines = if given.is_none() { store::outlines(db).await? } else { Vec::new() };
    let finder = place::Finder::new(atlas, &outlines);
    let known = activities::of_source(db, &options.source).await?;
    let drafts = placing::drafts(&mut reading, given, &finder, atlas, &known);
    if drafts.is_empty() {
        let nowhere = reading.skipped.iter().all(|s| s.why == placing::NOWHERE);
        bail!(if nowhere {
            "none of the events lies in a neighbourhood that we know: say which one with --neighbourhood".to_owned()
        } else {
            nothing(&reading)
        });
    }
    let trusted = placing::tells_what_is_gone(&reading, &known);
    if options.complete && !trusted {
        reading
            .notes
            .push("nothing was cancelled for being gone from the source: not all of the file could be read".to_owned());
    }
    let complete = (options.complete && trusted).then_some(WITHDRAWN);
    let doubtful = doubts::of(&drafts, given.is_none(), &finder);
    let saved = write::save(db, &drafts, Some(&options.source), complete, options.now).await?;
    reading.notes.extend(doubts::put(db, doubtful, &options).await?);
    Ok(Report { saved, skipped: reading.skipped, notes: reading.notes })
}

/// Imports a map of neighbourhoods, with a file of postcodes beside it or without. Errors, in one line for people, when
/// nothing of it came in.
pub async fn neighbourhoods(db: &Db, bytes: &[u8], postcodes: Option<&[u8]>) -> anyhow::Result<MapReport> {
    let postcodes = postcodes.map(neighbourhoods::postcodes).transpose()?.unwrap_or_default();
    let map = neighbourhoods::read(bytes, &postcodes)?;
    let added = store::save(db, &map.incoming).await.context("the neighbourhoods could not be written")?;
    Ok(MapReport { added, known: map.incoming.len() - added, skipped: map.skipped })
}

/// Imports a table of services for the sociale kaart. `areas` is where a service is for whose line does not say so;
/// with `complete`, what came from this source before and is not in it goes. Errors, in one line for people, when
/// nothing of it came in.
pub async fn directory(
    db: &Db,
    atlas: &Atlas,
    bytes: &[u8],
    areas: &[String],
    (source, complete): (&str, bool),
    now: Timestamp,
) -> anyhow::Result<DirectoryReport> {
    let directory::Table { incoming, skipped, mut notes } = directory::read(bytes, atlas, areas)?;
    let whole = complete && skipped.is_empty();
    if complete && !whole {
        notes.push("nothing was removed for being gone from the file: not all of it could be read".to_owned());
    }
    let saved = app::directory::store::save(db, &incoming, source, whole, now).await?;
    Ok(DirectoryReport { saved, skipped, notes })
}

/// Reads a file, whatever it is.
fn read(bytes: &[u8], now: Timestamp) -> anyhow::Result<Reading> {
    if bytes.len() > BYTES_MOST {
        bail!("the file is larger than {} MB", BYTES_MOST / 1_000_000);
    }
    fetch::readable(bytes)?;
    let mut checker = Checker::new(now);
    let plain = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    match plain.first() {
        None => bail!("the file is empty"),
        Some(b'{' | b'[') => uitdatabank::read(&lines::decoded(plain_lines(bytes)), EVENTS_MOST, &mut checker),
        Some(b'<') => {
            bail!("this is a web page or XML, no calendar: look for the address of the calendar itself (iCal, .ics)")
        }
        Some(_) if has_calendar(plain) => ical::read(bytes, EVENTS_MOST, &mut checker),
        Some(_) => bail!("line 1: this is neither iCalendar (BEGIN:VCALENDAR) nor JSON of UiTdatabank"),
    }
}

/// Without the mark that says UTF-8, but with the empty lines before the first: they count.
fn plain_lines(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)
}

fn has_calendar(bytes: &[u8]) -> bool {
    lines::unfolded(bytes).any(|(_, line)| {
        let line = line.trim();
        ["BEGIN:VCALENDAR", "BEGIN:VEVENT"].iter().any(|begin| line.eq_ignore_ascii_case(begin))
    })
}

/// Why nothing of a file can come in, in one line.
fn nothing(reading: &Reading) -> String {
    match (reading.events, reading.skipped.first()) {
        (0, _) => "there are no events in it".to_owned(),
        (1, Some(only)) => only.to_string(),
        (n, Some(first)) => format!("none of the {n} events can be used; the first: {first}"),
        (n, None) => format!("none of the {n} events can be used"),
    }
}
