//! Walks from GPX 1.0 and 1.1, OpenStreetMap XML and GeoJSON; and from OpenStreetMap the ground under them.

mod geojson;
mod gpx;
mod naming;
mod osm;
mod prepare;
mod report;
mod tags;
#[cfg(test)]
mod tests;
mod xml;

pub use report::WalkReport;

use super::place::Finder;
use anyhow::{Context, bail};
use app::{
    db::Db,
    i18n::walk_files::WalkFileTexts,
    neighbourhoods::{Atlas, store as places},
    walks::{
        Body, Draft, State,
        file::Said,
        store::{ground, write},
    },
};
use jiff::Timestamp;
use std::{
    fs::File,
    io::{BufReader, Read, Seek},
    path::{Path, PathBuf},
};

/// Largest file with a walk, in bytes; of OpenStreetMap, which is read as a stream.
const WALK_MOST: u64 = 150_000_000;
const OSM_MOST: u64 = 2_000_000_000;

/// How to import walks.
#[derive(Clone, Debug)]
pub struct WalkOptions {
    /// Code of the neighbourhood to which all of them belong; without it each goes where it begins.
    pub neighbourhood: Option<String>,
    /// Latitude and longitude stand the other way round in these files.
    pub swapped: bool,
    /// Nobody sees them until a coordinator publishes them.
    pub as_drafts: bool,
    pub now: Timestamp,
}

/// What one file holds.
#[derive(Debug, Default)]
pub struct Found {
    pub walks: Vec<Raw>,
    /// What else there is to say, a line each.
    pub notes: Vec<Said>,
}

/// A walk as a file tells it.
#[derive(Debug, Default)]
pub struct Raw {
    pub body: Body,
    /// What it is called in its file, or at its source.
    pub name: String,
    /// Known under this name wherever it comes from.
    pub known_everywhere: bool,
}

/// Imports files. Errors, in one line for people, when nothing at all came in.
pub async fn walks(db: &Db, atlas: &Atlas, files: &[PathBuf], options: &WalkOptions) -> anyhow::Result<WalkReport> {
    if let Some(code) = options.neighbourhood.as_deref().filter(|code| atlas.by_code(code).is_none()) {
        bail!("there is no neighbourhood with the code {}", super::clean::quoted(code));
    }
    let outlines = if options.neighbourhood.is_none() { places::outlines(db).await? } else { Vec::new() };
    let finder = Finder::new(atlas, &outlines);
    let mut report = WalkReport::default();
    let mut drafts: Vec<Draft> = Vec::new();
    let mut names = naming::Names::default();
    for file in files {
        let found = match read(db, file, options, &mut report).await {
            Ok(found) => found,
            Err(error) => {
                report.refuse(file, &format!("{error:#}"));
                continue;
            }
        };
        report.notes.extend(found.notes.into_iter().map(|note| format!("{}: {note}", shown(file))));
        for raw in found.walks {
            let title = raw.body.title.clone();
            match place(raw, file, options, &finder, db, &mut names).await? {
                Ok((draft, note)) => {
                    report.notes.extend(note.map(|n| format!("{}: \"{title}\": {n}", shown(file))));
                    drafts.push(draft);
                }
                Err(why) => report.refuse(file, &format!("\"{title}\": {why}")),
            }
        }
    }
    let state = if options.as_drafts { State::Draft } else { State::Published };
    report.saved = write::save(db, &drafts, "import", state, options.now).await?;
    if drafts.is_empty() && report.features.is_none() {
        bail!(report.refused.join("\n"));
    }
    Ok(report)
}

/// Gives a walk its neighbourhood and its name; or says why not.
async fn place(
    raw: Raw,
    file: &Path,
    options: &WalkOptions,
    finder: &Finder<'_>,
    db: &Db,
    names: &mut naming::Names,
) -> anyhow::Result<Result<(Draft, Option<String>), String>> {
    let Some(start) = raw.body.points.first().copied() else { return Ok(Err("it has no points".to_owned())) };
    let here = options.neighbourhood.clone().or_else(|| finder.find(Some((start.lat, start.lon)), None));
    let Some(neighbourhood) = here else {
        return Ok(Err("it begins in no neighbourhood that we know: say which one with --neighbourhood".to_owned()));
    };
    names.know(db, &neighbourhood).await?;
    Ok(names.name(&raw, file, &neighbourhood).map(|(uid, note)| {
        let draft = Draft { neighbourhood, body: raw.body, uid: Some(uid) };
        (draft, note)
    }))
}

async fn read(db: &Db, path: &Path, options: &WalkOptions, report: &mut WalkReport) -> anyhow::Result<Found> {
    let known = std::fs::metadata(path).map_err(|e| match e.kind() {
        std::io::ErrorKind::NotFound => anyhow::anyhow!("there is no such file"),
        _ => anyhow::anyhow!("the file cannot be read: {e}"),
    })?;
    if !known.is_file() {
        bail!("this is no file");
    }
    let mut file = File::open(path).map_err(|e| anyhow::anyhow!("the file cannot be read: {e}"))?;
    let mut first = Vec::new();
    file.by_ref().take(4_096).read_to_end(&mut first).context("the file cannot be read")?;
    file.rewind().context("the file cannot be read")?;
    readable(&first)?;
    match kind(&first)? {
        Kind::Osm => {
            within(known.len(), OSM_MOST)?;
            let extract = osm::read(BufReader::with_capacity(1 << 18, file))?;
            let (found, features, bounds) = extract.into_parts();
            let count = features.len();
            write::settle(db).await?;
            let changed = ground::save(db, features, &bounds).await?;
            report.features = Some(report.features.unwrap_or_default() + count);
            report.looked_again += write::look_again(db, &changed, options.now).await?;
            Ok(found)
        }
        Kind::Gpx => {
            within(known.len(), WALK_MOST)?;
            prepare::gpx(gpx::read(BufReader::with_capacity(1 << 18, file))?, path, options.swapped)
        }
        Kind::GeoJson => {
            within(known.len(), WALK_MOST)?;
            let mut bytes = Vec::new();
            file.take(WALK_MOST).read_to_end(&mut bytes).context("the file cannot be read")?;
            prepare::lines(geojson::read(&bytes)?, path, options.swapped)
        }
    }
}

/// The walks of one file that somebody sends in the browser, GPX or GeoJSON, and what there is to say about them.
/// Errors in one line: a [`Said`], where the file is to blame.
pub fn sent(name: &str, bytes: &[u8], swapped: bool) -> anyhow::Result<(Vec<Body>, Vec<Said>)> {
    readable(bytes)?;
    let path = Path::new(name);
    let found = match kind(&bytes[..bytes.len().min(4_096)])? {
        Kind::Gpx => prepare::gpx(gpx::read(bytes)?, path, swapped)?,
        Kind::GeoJson => prepare::lines(geojson::read(bytes)?, path, swapped)?,
        Kind::Osm => bail!(Said::new(|t| t.is_osm)),
    };
    Ok((found.walks.into_iter().map(|raw| raw.body).collect(), found.notes))
}

/// Refuses what is no text at all, by how it begins.
fn readable(bytes: &[u8]) -> Result<(), Said> {
    type Kinds = [(&'static [u8], fn(&'static WalkFileTexts) -> &'static str); 8];
    let kinds: Kinds = [
        (b"PK\x03\x04", |t| t.is_zip),
        (b"\x1f\x8b", |t| t.is_gzip),
        (b"%PDF", |t| t.is_pdf),
        (b"\xd0\xcf\x11\xe0", |t| t.is_office),
        (b"\x89PNG", |t| t.is_picture),
        (b"\xff\xd8\xff", |t| t.is_picture),
        (b"\xff\xfe", |t| t.is_utf16),
        (b"\xfe\xff", |t| t.is_utf16),
    ];
    match kinds.into_iter().find(|(first, _)| bytes.starts_with(first)) {
        Some((_, which)) => Err(Said::new(which)),
        None => Ok(()),
    }
}

fn within(size: u64, most: u64) -> anyhow::Result<()> {
    if size > most {
        bail!(Said::new(|t| t.too_large).with("n", most / 1_000_000));
    }
    Ok(())
}

#[derive(Debug, PartialEq)]
enum Kind {
    Gpx,
    Osm,
    GeoJson,
}

/// What a file is, by how it begins.
fn kind(first: &[u8]) -> anyhow::Result<Kind> {
    let plain = first.strip_prefix(b"\xef\xbb\xbf").unwrap_or(first).trim_ascii_start();
    let has = |element: &[u8]| plain.windows(element.len()).any(|w| w == element);
    match plain.first() {
        None => bail!(Said::new(|t| t.empty)),
        Some(b'{') => Ok(Kind::GeoJson),
        Some(b'<') if has(b"<osm") => Ok(Kind::Osm),
        Some(b'<') if has(b"<gpx") || has(b":gpx") => Ok(Kind::Gpx),
        // Perhaps behind a long comment: whoever reads it will say what is wrong.
        Some(b'<') if first.len() >= 4_096 => Ok(Kind::Gpx),
        Some(b'<') => bail!(Said::new(|t| t.other_xml).at_line(1)),
        Some(_) => bail!(Said::new(|t| t.no_walk_file).at_line(1)),
    }
}

/// A file as a message names it.
fn shown(file: &Path) -> String {
    super::clean::quoted(&file.display().to_string())
}
