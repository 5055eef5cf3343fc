//! What stands along a walk as rows of a form: read, checked against the line, and shown again as they were typed.

use crate::{
    i18n::{WalkDeskTexts, fill, walks::WalkTexts},
    text,
    ui::form::{Fields, Form},
    walks::{Bench, LINE_MOST, Line, Point, Stop, StopKind, stops::Passing},
};
use leptos::prelude::*;

/// Most rows of one form.
pub const MOST: usize = 50;
/// So many empty ones stand at the end.
const EMPTY: usize = 3;
/// The field to which a summary leads.
pub const FIELD: &str = "plek-1";

/// Puts what stands along a walk into the fields of a form. Crossings are worked out, and stand in none.
pub fn fill_in(t: &WalkDeskTexts, mut fields: Fields, along: &[Passing]) -> Fields {
    let mut seen: Vec<*const Stop> = Vec::new();
    let mut row = 0;
    for passing in along {
        let stop: *const Stop = passing.stop;
        if seen.contains(&stop) || passing.stop.kind == StopKind::Crossing {
            continue;
        }
        seen.push(stop);
        row += 1;
        let at = format!("{:.7}, {:.7}", passing.stop.point.lat, passing.stop.point.lon);
        fields.set(&format!("plek-{row}"), at);
        fields.set(&format!("soort-{row}"), passing.stop.kind.as_str());
        fields.set(&format!("naam-{row}"), passing.stop.name.clone().unwrap_or_default());
        fields.set(&format!("zin-{row}"), passing.stop.words.clone().unwrap_or_default());
        fields.set(&format!("zit-{row}"), seat(t, &passing.stop.bench));
    }
    fields.set("rijen", (row + EMPTY).min(MOST).to_string());
    fields
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

/// Reads the rows. What is wrong with one is said of the form.
pub fn read(t: &WalkDeskTexts, form: &mut Form, line: &Line) -> Vec<Stop> {
    let mut stops = Vec::new();
    for row in 1..=count(&form.fields) {
        let get = |name: &str| form.fields.get(&format!("{name}-{row}")).to_owned();
        let (typed, number) = (get("plek"), row.to_string());
        if typed.is_empty() {
            continue;
        }
        let kind = StopKind::ALL.into_iter().find(|k| k.as_str() == get("soort")).unwrap_or(StopKind::Bench);
        let short = |text: String| Some(text::cut(&text, LINE_MOST).0.to_owned()).filter(|t| !t.is_empty());
        let (name, words, bench) = (short(get("naam")), short(get("zin")), bench(&get("zit")));
        match place(&typed, line) {
            Ok(point) => {
                let aside = line.passages(point, 100_000.0).iter().map(|p| p.aside).fold(f64::INFINITY, f64::min);
                if aside > kind.reach() {
                    let distance = format!("{aside:.0}");
                    form.refuse(FIELD, fill(t.too_far, &[("n", &number), ("distance", &distance)]));
                }
                stops.push(Stop { name, words, bench, ..Stop::new(kind, point) });
            }
            Err(Wrong::Nothing) => form.refuse(FIELD, fill(t.wrong_place, &[("n", &number)])),
            Err(Wrong::Beyond) => {
                let length = format!("{:.0}", line.length());
                form.refuse(FIELD, fill(t.beyond, &[("n", &number), ("length", &length)]));
            }
        }
    }
    stops
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
    fields.get("rijen").parse().unwrap_or(EMPTY).clamp(EMPTY, MOST)
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
        let kinds = kinds.map(|kind| {
            view! { <option value=kind.as_str() selected=kind.as_str() == chosen>{walk.stop(kind)}</option> }
        });
        view! {
            <fieldset class="field stop-row">
                <legend>{fill(t.row, &[("n", &row.to_string())])}</legend>
                {line("plek", t.where_is_it)}
                <div class="field">
                    <label for=name("soort")>{t.what}</label>
                    <select id=name("soort") name=name("soort")>{kinds.collect_view()}</select>
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
        assert_eq!(read(t, &mut form, &line), stops);
        assert!(form.is_sound());
        let mut far = Form::new(form.fields.clone().with("plek-1", "51.3, 5.6"));
        read(t, &mut far, &line);
        assert!(!far.is_sound());
    }
}
