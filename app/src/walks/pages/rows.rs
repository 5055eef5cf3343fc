//! What stands along a walk as rows of a form: read, checked against the line, and shown again as they were typed.

use crate::{
    i18n::{WalkDeskTexts, fill, walks::WalkTexts},
    text,
    ui::form::{Fields, Form, options},
    walks::{
        Bench, LINE_MOST, Line, Point, Stop, StopKind,
        stops::{Passing, in_order},
    },
};
use leptos::prelude::*;

/// As many rows as anybody asks for; a walk with more along it has as many as it needs.
const MOST: usize = 50;
/// So many empty ones stand at the end.
const EMPTY: usize = 3;
/// The fields of a row: where, what, its name, a sentence, how one sits.
const PARTS: [&str; 5] = ["plek", "soort", "naam", "zin", "zit"];
/// The field to which a summary leads.
pub const FIELD: &str = "plek-1";

/// What has a row of its own, in the order of the walk: crossings are worked out, and a place that is passed twice is one.
fn in_rows<'a>(along: &[Passing<'a>]) -> Vec<&'a Stop> {
    let mut stops: Vec<&Stop> = Vec::new();
    for passing in along.iter().filter(|p| p.stop.kind != StopKind::Crossing) {
        if !stops.iter().any(|stop| std::ptr::eq(*stop, passing.stop)) {
            stops.push(passing.stop);
        }
    }
    stops
}

/// Puts what stands along a walk into the fields of a form.
pub fn fill_in(t: &WalkDeskTexts, mut fields: Fields, along: &[Passing]) -> Fields {
    let stops = in_rows(along);
    for (i, stop) in stops.iter().enumerate() {
        for (part, value) in PARTS.into_iter().zip(as_row(t, stop)) {
            fields.set(&format!("{part}-{}", i + 1), value);
        }
    }
    fields.set("rijen", (stops.len() + EMPTY).to_string());
    fields
}

/// A stop as the fields of its row.
fn as_row(t: &WalkDeskTexts, stop: &Stop) -> [String; 5] {
    let at = format!("{:.7}, {:.7}", stop.point.lat, stop.point.lon);
    let (name, words) = (stop.name.clone().unwrap_or_default(), stop.words.clone().unwrap_or_default());
    [at, stop.kind.as_str().to_owned(), name, words, seat(t, &stop.bench)]
}

fn seat(t: &WalkDeskTexts, bench: &Bench) -> String {
    let words = [
        (bench.back == Some(true)).then(|| t.back_word.to_owned()),
        (bench.arms == Some(true)).then(|| t.arms_word.to_owned()),
        (bench.shade == Some(true)).then(|| t.shade_word.to_owned()),
        bench.broken.then(|| t.broken_word.to_owned()),
        bench.seats.map(|n| n.to_string()),
    ];
    words.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// Reads the rows of a walk with these stops. What is wrong with a row is said of the form.
///
/// A row says less of a stop than is known of it: a stop whose row nobody touched stays as it is, and so does one that
/// has no row, a crossing among them. What stays keeps its place, so that what is not touched is the same.
pub fn read(t: &WalkDeskTexts, form: &mut Form, line: &Line, before: &[Stop]) -> Vec<Stop> {
    let along = in_order(line, before);
    let shown = in_rows(&along);
    let shown = |stop: &Stop| shown.iter().position(|s| std::ptr::eq(*s, stop));
    let mut after: Vec<Option<Stop>> = before
        .iter()
        .map(|stop| shown(stop).is_none_or(|i| !form.fields.has(&format!("plek-{}", i + 1))).then(|| stop.clone()))
        .collect();
    let mut added = Vec::new();
    for row in 1..=count(&form.fields) {
        let typed = PARTS.map(|part| form.fields.get(&format!("{part}-{row}")).to_owned());
        if typed[0].is_empty() {
            continue;
        }
        // The whole row first; else what stands at that place, which is corrected.
        let fits = |parts: usize| {
            (0..before.len()).find(|i| {
                let row = as_row(t, &before[*i]);
                after[*i].is_none() && row.iter().zip(&typed).take(parts).all(|(was, is)| reads_as(was, is))
            })
        };
        match (fits(PARTS.len()), fits(2)) {
            (Some(same), _) => after[same] = Some(before[same].clone()),
            (None, Some(of)) => {
                let ([_, _, _, _, sat], was) = (as_row(t, &before[of]), &before[of]);
                let [_, _, name, words, sits] = typed;
                let bench = if reads_as(&sat, &sits) { was.bench.clone() } else { bench(&sits) };
                after[of] = Some(Stop { name: short(&name), words: short(&words), bench, ..was.clone() });
            }
            (None, None) => added.extend(new(t, form, line, row, &typed)),
        }
    }
    after.into_iter().flatten().chain(added).collect()
}

/// Whether this was shown and that came back: a browser takes the line ends out of a line.
fn reads_as(was: &str, is: &str) -> bool {
    let was = text::clean(was);
    was.split_whitespace().flat_map(str::chars).eq(is.split_whitespace().flat_map(str::chars))
}

fn short(text: &str) -> Option<String> {
    Some(text::cut(text, LINE_MOST).0.to_owned()).filter(|t| !t.is_empty())
}

/// A stop that was typed, where it can stand there.
fn new(t: &WalkDeskTexts, form: &mut Form, line: &Line, row: usize, typed: &[String; 5]) -> Option<Stop> {
    let ([at, kind, name, words, sits], number) = (typed, row.to_string());
    let kind = StopKind::ALL.into_iter().find(|k| k.as_str() == kind).unwrap_or(StopKind::Bench);
    let point = match place(at, line) {
        Ok(point) => point,
        Err(Wrong::Nothing) => {
            form.refuse(FIELD, fill(t.wrong_place, &[("n", &number)]));
            return None;
        }
        Err(Wrong::Beyond) => {
            let length = format!("{:.0}", line.length());
            form.refuse(FIELD, fill(t.beyond, &[("n", &number), ("length", &length)]));
            return None;
        }
    };
    let aside = line.passages(point, 100_000.0).iter().map(|p| p.aside).fold(f64::INFINITY, f64::min);
    if aside > kind.reach() {
        let distance = format!("{aside:.0}");
        form.refuse(FIELD, fill(t.too_far, &[("n", &number), ("distance", &distance)]));
    }
    Some(Stop { name: short(name), words: short(words), bench: bench(sits), ..Stop::new(kind, point) })
}

#[derive(Debug, PartialEq)]
enum Wrong {
    Nothing,
    Beyond,
}

/// "350", or "51.2251, 5.5352".
fn place(typed: &str, line: &Line) -> Result<Point, Wrong> {
    let number = |text: &str| text.trim().parse::<f64>().ok().filter(|n| n.is_finite());
    if let Some(metres) = number(&typed.replace(',', ".")) {
        let on_it = (0.0..=line.length() + 1.0).contains(&metres);
        return line.at(metres).filter(|_| on_it).ok_or(Wrong::Beyond);
    }
    let (lat, lon) = typed.split_once([',', ';', ' ']).ok_or(Wrong::Nothing)?;
    let (lat, lon) = number(lat).zip(number(lon)).ok_or(Wrong::Nothing)?;
    let fits = lat.abs() <= 90.0 && lon.abs() <= 180.0;
    fits.then(|| Point::new(lat, lon)).ok_or(Wrong::Nothing)
}

/// How one sits, in the words of any of the three languages.
fn bench(typed: &str) -> Bench {
    let words = text::words(typed);
    let has = |any: [&str; 3]| words.iter().any(|w| any.iter().any(|a| w.starts_with(a)));
    Bench {
        back: has(["leuning", "dossier", "back"]).then_some(true),
        arms: has(["arm", "accoud", "arms"]).then_some(true),
        seats: words.iter().find_map(|w| w.parse().ok()),
        shade: has(["schaduw", "ombre", "shade"]).then_some(true),
        broken: has(["stuk", "casse", "broken"]),
    }
}

fn count(fields: &Fields) -> usize {
    // More only where as many were sent.
    fields.get("rijen").parse().unwrap_or(EMPTY).clamp(EMPTY, MOST.max(fields.count()))
}

/// The rows, as they were typed.
pub fn view(t: &WalkDeskTexts, walk: &WalkTexts, form: &Form) -> AnyView {
    let rows = count(&form.fields);
    let list = (1..=rows).map(|row| {
        let name = |part: &str| format!("{part}-{row}");
        let value = |part: &str| form.fields.get(&name(part)).to_owned();
        let line = |part: &'static str, label: &'static str| {
            view! {
                <div class="field">
                    <label for=name(part)>{label}</label>
                    <input id=name(part) type="text" name=name(part) value=value(part) maxlength="300" autocomplete="off" />
                </div>
            }
        };
        let chosen = value("soort");
        let kinds = StopKind::ALL.into_iter().filter(|k| *k != StopKind::Crossing);
        let kinds = options(kinds.map(|kind| (kind.as_str(), walk.stop(kind))), &chosen);
        view! {
            <fieldset class="field stop-row">
                <legend>{fill(t.row, &[("n", &row.to_string())])}</legend>
                {line("plek", t.where_is_it)}
                <div class="field">
                    <label for=name("soort")>{t.what}</label>
                    <select id=name("soort") name=name("soort")>{kinds}</select>
                </div>
                {line("naam", t.stop_name)}
                {line("zin", t.sentence)}
                {line("zit", t.seat)}
            </fieldset>
        }
    });
    view! { <input type="hidden" name="rijen" value=rows.to_string() />{list.collect_view()} }.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        i18n::Lang,
        walks::{geo::Plane, stops::in_order},
    };

    fn line() -> Line {
        let plane = Plane::around(Point::new(51.2251, 5.5352));
        Line::new([plane.point(0.0, 0.0), plane.point(600.0, 0.0)])
    }

    #[test]
    fn a_place_is_metres_or_degrees() {
        let line = line();
        let at = place("350", &line).unwrap();
        assert!((line.points()[0].metres_to(at) - 350.0).abs() < 0.5);
        assert_eq!(place("51.2251, 5.5352", &line), Ok(Point::new(51.2251, 5.5352)));
        assert_eq!(place("51.2251 5.5352", &line), Ok(Point::new(51.2251, 5.5352)));
        assert_eq!(place("900", &line), Err(Wrong::Beyond));
        assert_eq!(place("bij de kerk", &line), Err(Wrong::Nothing));
        assert_eq!(place("NaN", &line), Err(Wrong::Nothing));
    }

    #[test]
    fn rows_are_read_back_as_they_were_filled_in() {
        let t = WalkDeskTexts::of(Lang::Nl);
        let line = line();
        let mut bench = Stop::new(StopKind::Bench, line.at(100.0).unwrap().rounded());
        bench.bench = Bench { back: Some(true), arms: Some(true), seats: Some(3), shade: None, broken: true };
        bench.words = Some("Onder de linde.".into());
        let stops = [bench, Stop::new(StopKind::Toilet, line.at(300.0).unwrap().rounded())];
        let fields = fill_in(t, Fields::default(), &in_order(&line, &stops));
        let mut form = Form::new(fields);
        assert_eq!(read(t, &mut form, &line, &[]), stops);
        assert!(form.is_sound());
        let mut far = Form::new(form.fields.clone().with("plek-1", "51.3, 5.6"));
        read(t, &mut far, &line, &[]);
        assert!(!far.is_sound());
    }

    #[test]
    fn what_nobody_touched_stays_as_it_is() {
        let t = WalkDeskTexts::of(Lang::Nl);
        let line = line();
        let mut stops: Vec<Stop> =
            (1..=70).map(|i| Stop::new(StopKind::Bench, line.at(f64::from(i) * 8.0).unwrap().rounded())).collect();
        // What no row says: where it comes from, that it has no back, a line end; and what stands in none.
        stops[3].source = Some("osm:node/1".into());
        stops[3].bench.back = Some(false);
        stops[3].words = Some("Bij\nde linde.".into());
        stops.reverse();
        stops.push(Stop::new(StopKind::Crossing, line.at(100.0).unwrap()));
        stops.push(Stop::new(StopKind::Toilet, Point::new(51.23, 5.5352)));
        let fields = fill_in(t, Fields::default(), &in_order(&line, &stops)).with("zin-4", "Bijde linde.");
        let mut form = Form::new(Fields::parse(fields.encode().as_bytes()));
        assert_eq!(read(t, &mut form, &line, &stops), stops);
        // One is taken away, of one the sentence is corrected: that is all that changes.
        let mut form = Form::new(fields.with("plek-70", "").with("zin-4", "Onder de linde."));
        let mut wanted = stops.clone();
        wanted[66].words = Some("Onder de linde.".into());
        assert_eq!((wanted[66].source.as_deref(), wanted[66].bench.back), (Some("osm:node/1"), Some(false)));
        assert_eq!(wanted.remove(0).point, line.at(560.0).unwrap().rounded());
        assert_eq!(read(t, &mut form, &line, &stops), wanted);
    }
}
