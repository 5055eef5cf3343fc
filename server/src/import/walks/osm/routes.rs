//! The foot routes of an extract: relations whose ways are put together to one line.

use super::{
    super::{Found, Raw},
    Extract, Relation,
};
use crate::import::clean;
use app::{
    i18n::{Lang, walks::WalkTexts},
    walks::{Body, Line, file::Said, map::chains, pages::words, walk::Start},
};

/// A piece of a route shorter than this is no walk, in metres.
const LEAST: f64 = 200.0;

pub fn of(extract: &Extract) -> Found {
    let mut found = Found::default();
    for relation in extract.relations.iter().filter(|r| r.tags.is_foot_route()) {
        let pieces: Vec<Vec<i64>> = relation
            .ways
            .iter()
            .filter_map(|(id, _)| extract.ways.get(id))
            .flat_map(|way| extract.pieces(way))
            .collect();
        let lines = chains::join(pieces).into_iter().map(|nodes| Line::new(extract.points(&nodes)));
        let mut lines: Vec<Line> = lines.collect();
        lines.sort_by(|a, b| b.length().total_cmp(&a.length()));
        let Some(line) = lines.first().filter(|l| l.length() >= LEAST) else {
            found.notes.push(Said::new(|t| t.osm_short).with("name", named(relation)).with("n", LEAST));
            continue;
        };
        let missing = relation.ways.iter().filter(|(id, _)| !extract.ways.contains_key(id)).count();
        if missing > 0 {
            let all = relation.ways.len();
            let note = Said::new(|t| t.osm_ways).with("name", named(relation));
            found.notes.push(note.with("n", missing).with("all", all));
        }
        if lines.len() > 1 {
            let note = Said::new(|t| t.osm_pieces).with("name", named(relation));
            found.notes.push(note.with("n", lines.len()));
        }
        let body = Body {
            title: title(relation, line),
            lang: "nl".to_owned(),
            story: clean::paragraphs(relation.tags.get("description").unwrap_or_default()),
            start: Start::default(),
            points: line.points().to_vec(),
            ..Body::default()
        };
        found.walks.push(Raw { body, name: format!("osm:relation/{}", relation.id), known_everywhere: true });
    }
    found
}

fn named(relation: &Relation) -> String {
    format!("route {} {}", relation.id, clean::quoted(&relation.tags.name())).trim_end().to_owned()
}

/// Its name; of a part of a network the numbers between which it runs, as its signs say them; else how long it is.
fn title(relation: &Relation, line: &Line) -> String {
    let name = relation.tags.name();
    if !name.is_empty() {
        return name;
    }
    let numbers = relation.tags.get("ref").or(relation.tags.get("note")).unwrap_or_default();
    let numbers = numbers.split_once('-').map(|(a, b)| (a.trim(), b.trim()));
    let digits = |t: &str| !t.is_empty() && t.len() <= 4 && t.bytes().all(|b| b.is_ascii_digit());
    match numbers.filter(|(a, b)| digits(a) && digits(b)) {
        Some((from, to)) => format!("Van knooppunt {from} naar {to}"),
        None => format!("Wandeling van {}", words::distance(WalkTexts::of(Lang::Nl), line.length())),
    }
}
