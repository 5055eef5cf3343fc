//! The sociale kaart from a table (CSV, RFC 4180): one service a line, the columns of HSDS under names that a
//! municipality would give them. A line comes in whole or not at all, and what stays out is named with the reason.

use super::{
    clean,
    reading::{AtSource, Skipped},
};
use anyhow::{Context, bail};
use app::{
    activities::details::dialable,
    directory::{Category, DESCRIPTION_MOST, Details, EVERYWHERE, LINE_MOST, Phone, hours, store::Incoming},
    neighbourhoods::{Atlas, Municipality},
    text,
};
use jiff::civil::Date;
use std::collections::{HashMap, HashSet};

/// Largest file, in bytes.
pub const BYTES_MOST: usize = 10_000_000;
/// Most services in one file.
pub const ROWS_MOST: usize = 20_000;

/// The columns, with the other names under which they are known.
const COLUMNS: [(&str, &[&str]); 19] = [
    ("id", &["nummer", "service_id"]),
    ("organisation", &["organisatie", "organization"]),
    ("service", &["dienst", "naam", "name"]),
    ("description", &["omschrijving", "beschrijving"]),
    ("categories", &["rubrieken", "rubriek", "category"]),
    ("phone", &["telefoon", "tel"]),
    ("phone_words", &["telefoonuitleg", "phone_description"]),
    ("phone2", &["telefoon2"]),
    ("phone2_words", &["telefoon2uitleg"]),
    ("email", &["e-mail", "mail"]),
    ("url", &["website", "web"]),
    ("address", &["adres"]),
    ("step_free", &["zonder_trap", "toegankelijk"]),
    ("hours", &["uren", "openingsuren", "schedule"]),
    ("cost", &["prijs", "kostprijs", "fees"]),
    ("who_for", &["voor_wie", "doelgroep", "eligibility"]),
    ("languages", &["talen"]),
    ("areas", &["gebied", "waar", "service_area"]),
    ("checked", &["nagekeken", "assured_date"]),
];

/// What such a file gave.
#[derive(Debug, Default)]
pub struct Table {
    pub incoming: Vec<Incoming>,
    pub skipped: Vec<Skipped>,
    pub notes: Vec<String>,
}

/// Reads a table. `areas` is where a service is for whose line does not say so. Errors when it is no table, or none
/// of its lines can be used.
pub fn read(bytes: &[u8], atlas: &Atlas, areas: &[String]) -> anyhow::Result<Table> {
    if bytes.len() > BYTES_MOST {
        bail!("the file is larger than {} MB", BYTES_MOST / 1_000_000);
    }
    let decoded = super::lines::decoded(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes));
    let first = decoded.lines().next().context("the file is empty")?;
    let divider =
        [b';', b'\t', b','].into_iter().max_by_key(|d| first.bytes().filter(|b| b == d).count()).unwrap_or(b',');
    let mut reader = csv::ReaderBuilder::new().delimiter(divider).flexible(true).from_reader(decoded.as_bytes());
    let heading = reader.headers().context("line 1: this is no CSV")?.clone();
    let mut places: HashMap<&str, usize> = HashMap::new();
    let mut table = Table::default();
    for (index, cell) in heading.iter().enumerate() {
        let cell = text::fold(cell.trim()).replace(' ', "_");
        match COLUMNS.iter().find(|(name, others)| *name == cell || others.contains(&cell.as_str())) {
            Some((name, _)) => _ = places.entry(name).or_insert(index),
            None => table.notes.push(format!("the column {} is not known and was left out", clean::quoted(&cell))),
        }
    }
    for needed in ["organisation", "service"] {
        if !places.contains_key(needed) {
            bail!("line 1: there is no column {needed}");
        }
    }
    let mut keys = HashSet::new();
    for (number, row) in reader.records().enumerate() {
        let line = number + 2;
        if number >= ROWS_MOST {
            table.notes.push(format!("only the first {ROWS_MOST} lines were read"));
            break;
        }
        let row = match row {
            Ok(row) => row,
            Err(_) => {
                table.skipped.push(skipped(line, "", "this line is no CSV".to_owned()));
                continue;
            }
        };
        let line = row.position().map_or(line, |p| usize::try_from(p.line()).unwrap_or(line));
        if row.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        let cell = |name: &str| places.get(name).and_then(|i| row.get(*i)).map(str::trim).unwrap_or_default();
        match one(&cell, atlas, areas, line, &mut table.notes) {
            Ok(service) if keys.insert(service.key.clone()) => table.incoming.push(service),
            Ok(service) => {
                table.skipped.push(skipped(
                    line,
                    &service.name,
                    "the same service stands in the file before".to_owned(),
                ));
            }
            Err(why) => table.skipped.push(skipped(line, cell("service"), why)),
        }
    }
    match (table.incoming.is_empty(), table.skipped.first()) {
        (true, Some(first)) => bail!("none of its {} lines can be used; the first: {first}", table.skipped.len()),
        (true, None) => bail!("there are no services in it"),
        (false, _) => Ok(table),
    }
}

fn skipped(line: usize, title: &str, why: String) -> Skipped {
    Skipped { line, title: text::cut(title, 80).0.to_owned(), why, source: AtSource::Nameless }
}

fn one<'a>(
    cell: &impl Fn(&str) -> &'a str,
    atlas: &Atlas,
    given: &[String],
    line: usize,
    notes: &mut Vec<String>,
) -> Result<Incoming, String> {
    let needed = |name: &str| clean::some_line(cell(name)).ok_or_else(|| format!("it has no {name}"));
    let short = |name: &str| clean::some_line(cell(name)).map(|words| text::cut(&words, LINE_MOST).0.to_owned());
    let (organisation, name) = (needed("organisation")?, needed("service")?);
    if [&organisation, &name].iter().any(|words| words.chars().count() > LINE_MOST) {
        return Err(format!("a name is longer than {LINE_MOST} characters"));
    }
    let mut categories = Vec::new();
    for word in cell("categories").split(['|', ',', ';']).map(str::trim).filter(|w| !w.is_empty()) {
        match Category::from_slug(&text::slug(word)) {
            Some(category) if !categories.contains(&category) => categories.push(category),
            Some(_) => {}
            None => notes.push(format!("line {line}: the category {} is not known", clean::quoted(word))),
        }
    }
    if categories.is_empty() {
        categories.push(Category::IetsAnders);
    }
    let mut phones = Vec::new();
    for (number, words) in [("phone", "phone_words"), ("phone2", "phone2_words")] {
        let Some(typed) = short(number) else { continue };
        if dialable(&typed).is_none() {
            return Err(format!("this is no phone number: {}", clean::quoted(&typed)));
        }
        phones.push(Phone { number: typed, words: short(words) });
    }
    let url = short("url").map(|u| if u.contains("://") { u } else { format!("https://{u}") });
    if let Some(url) = &url
        && !(url::Url::parse(url).is_ok_and(|u| matches!(u.scheme(), "http" | "https") && u.has_host()))
    {
        return Err(format!("this is no web address: {}", clean::quoted(url)));
    }
    let email = short("email");
    if let Some(email) = email.as_ref().filter(|e| app::people::account::email(e).is_none()) {
        return Err(format!("this is no e-mail address: {}", clean::quoted(email)));
    }
    let hours_typed = short("hours");
    let read = hours_typed.as_deref().and_then(hours::read);
    let checked = match cell("checked") {
        "" => None,
        day => {
            Some(day.parse::<Date>().map_err(|_| format!("checked is no day (2026-11-22): {}", clean::quoted(day)))?)
        }
    };
    let description = clean::paragraphs(cell("description"));
    let details = Details {
        description: text::cut(&description, DESCRIPTION_MOST).0.to_owned(),
        lang: String::new(),
        phones,
        email,
        url,
        address: short("address"),
        step_free: match text::fold(cell("step_free")).as_str() {
            "ja" | "yes" | "1" | "true" => Some(true),
            "nee" | "no" | "0" | "false" => Some(false),
            _ => None,
        },
        hours_words: hours_typed.filter(|_| read.is_none()),
        hours: read.unwrap_or_default(),
        cost: short("cost"),
        who_for: short("who_for"),
        languages: cell("languages").split(['|', ',', ' ']).filter(|l| !l.is_empty()).map(str::to_lowercase).collect(),
    };
    if details.phones.is_empty() && details.email.is_none() && details.url.is_none() && details.address.is_none() {
        return Err("there is no way to reach it: no phone, e-mail, website or address".to_owned());
    }
    let mut areas = areas(cell("areas"), atlas).map_err(|e| e.to_string())?;
    if areas.is_empty() {
        areas = given.to_vec();
    }
    if areas.is_empty() {
        return Err("it does not say where it is for: give it a column areas, or use --area".to_owned());
    }
    let key = short("id").unwrap_or_else(|| format!("{} / {}", text::fold(&organisation), text::fold(&name)));
    Ok(Incoming { key, organisation, name, categories, details, areas, checked })
}

/// Where a service is for: codes of neighbourhoods, NIS codes, postcodes, names, or `*`, divided by `|`.
pub fn areas(typed: &str, atlas: &Atlas) -> anyhow::Result<Vec<String>> {
    let mut found = Vec::new();
    for word in typed.split(['|', ',', ';']).map(str::trim).filter(|w| !w.is_empty()) {
        let of = |m: &Municipality| {
            m.nis == word || m.postcodes.iter().any(|p| p == word) || text::fold(&m.name) == text::fold(word)
        };
        if word == EVERYWHERE {
            found.push(word.to_owned());
        } else if let Some(place) = atlas.all().iter().find(|n| of(&n.municipality)) {
            found.push(place.municipality.nis.clone());
        } else if let Some(place) = atlas.by_code(word).or_else(|| atlas.by_slug(&text::slug(word))) {
            found.push(place.code.clone());
        } else {
            bail!("there is no neighbourhood or municipality {}", clean::quoted(word));
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests;
