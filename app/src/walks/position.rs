//! Where somebody is: asked of the device on pressing a button, compared with the line, and told to nobody.

use super::{
    islands::{NearTexts, PositionTexts},
    moving::Map,
};
use leptos::prelude::*;
use std::{cell::Cell, rc::Rc};
use wasm_bindgen::{JsCast, prelude::*};

/// So near to the line somebody is on the walk, in metres.
const ON_IT: f64 = 40.0;

/// Looks, again and again, until the button is pressed once more.
#[derive(Clone)]
pub struct Watch {
    map: Option<Map>,
    texts: Rc<PositionTexts>,
    said: RwSignal<String>,
    looking: RwSignal<bool>,
    id: Rc<Cell<Option<i32>>>,
}

impl Watch {
    pub fn new(map: Option<Map>, texts: PositionTexts, said: RwSignal<String>, looking: RwSignal<bool>) -> Self {
        Self { map, texts: Rc::new(texts), said, looking, id: Rc::default() }
    }

    /// Begins to look, or stops.
    pub fn press(&self) {
        if let Some(id) = self.id.take() {
            if let Ok(device) = window().navigator().geolocation() {
                device.clear_watch(id);
            }
            self.looking.set(false);
            self.said.set(String::new());
            return;
        }
        self.said.set(self.texts.looking.clone());
        let Ok(device) = window().navigator().geolocation() else {
            self.said.set(self.texts.not_found.clone());
            return;
        };
        let first = Cell::new(true);
        let (found, failed) = (self.clone(), self.clone());
        let found = Closure::<dyn FnMut(web_sys::Position)>::new(move |position: web_sys::Position| {
            let at = position.coords();
            found.tell(at.latitude(), at.longitude(), first.replace(false));
        });
        let failed = Closure::<dyn FnMut(web_sys::PositionError)>::new(move |error: web_sys::PositionError| {
            let refused = error.code() == 1;
            failed.said.set(if refused { failed.texts.refused.clone() } else { failed.texts.not_found.clone() });
        });
        let options = web_sys::PositionOptions::new();
        options.set_enable_high_accuracy(true);
        let (hear, fail) = (found.as_ref().unchecked_ref(), failed.as_ref().unchecked_ref());
        if let Ok(id) = device.watch_position_with_error_callback_and_options(hear, Some(fail), &options) {
            self.id.set(Some(id));
            self.looking.set(true);
        }
        // The device calls them for as long as the page is there.
        found.forget();
        failed.forget();
    }

    fn tell(&self, lat: f64, lon: f64, first: bool) {
        let Some(map) = &self.map else { return };
        let t = &self.texts;
        let place = numbers(&map.data("data-place"), ' ');
        let [lat_0, lon_0, per_lat, per_lon] = place[..] else { return };
        let view = numbers(&map.data("viewBox"), ' ');
        let [_, _, width, height] = view[..] else { return };
        let (x, y) = (width / 2.0 + (lon - lon_0) * per_lon, height / 2.0 - (lat - lat_0) * per_lat);
        // Units a metre: a degree of latitude is so many metres here, to a part in ten thousand.
        let per_metre = per_lat / (111_132.95 - 559.85 * (2.0 * lat_0.to_radians()).cos());
        let line = map.data("data-line");
        let line: Vec<Vec<f64>> = line.split(',').map(|p| numbers(p, ' ')).filter(|p| p.len() == 3).collect();
        let Some((aside, at)) = nearest(&line, x, y) else { return };
        let length = line.last().map_or(0.0, |p| p[2]);
        mark(x, y);
        if first {
            map.show(x / width, y / height);
        }
        let distance = |metres: f64| distance(metres, &t.metres, &t.kilometres, &t.decimal);
        let aside = aside / per_metre;
        let mut said =
            if aside <= ON_IT { t.on_the_path.clone() } else { t.off_the_path.replace("{distance}", &distance(aside)) };
        let benches = numbers(&map.data("data-stops"), ' ');
        let next = benches.iter().filter(|b| **b > at + 5.0).fold(f64::INFINITY, |a, b| a.min(b - at));
        let last = benches.iter().filter(|b| **b < at - 5.0).fold(f64::INFINITY, |a, b| a.min(at - b));
        for (bench, end, with, without) in
            [(next, length - at, &t.forward, &t.forward_no_bench), (last, at, &t.backward, &t.backward_no_bench)]
        {
            said.push(' ');
            let words = if bench.is_finite() { with.replace("{bench}", &distance(bench)) } else { without.clone() };
            said.push_str(&words.replace("{end}", &distance(end)));
        }
        self.said.set(said);
    }
}

/// The nearest place on the line: how far it is, in units, and how far along it lies, in metres.
fn nearest(line: &[Vec<f64>], x: f64, y: f64) -> Option<(f64, f64)> {
    let mut best: Option<(f64, f64)> = None;
    for pair in line.windows(2) {
        let (a, b) = (&pair[0], &pair[1]);
        let (dx, dy) = (b[0] - a[0], b[1] - a[1]);
        let length2 = dx * dx + dy * dy;
        let part = if length2 > 0.0 { (((x - a[0]) * dx + (y - a[1]) * dy) / length2).clamp(0.0, 1.0) } else { 0.0 };
        let far = f64::hypot(x - a[0] - dx * part, y - a[1] - dy * part);
        if best.is_none_or(|(nearest, _)| far < nearest) {
            best = Some((far, a[2] + (b[2] - a[2]) * part));
        }
    }
    best
}

/// Puts the sign for "you" on the map.
fn mark(x: f64, y: f64) {
    let Some(you) = document().get_element_by_id("jij") else { return };
    let _ = you.remove_attribute("display");
    let whole = |v: f64| String::from(js_sys::Number::from(v.round()).to_string(10).unwrap_or_default());
    let _ = you.set_attribute("transform", &["translate(", &whole(x), " ", &whole(y), ")"].concat());
}

fn numbers(text: &str, divider: char) -> Vec<f64> {
    text.split(divider).filter(|n| !n.is_empty()).map(js_sys::Number::parse_float).collect()
}

/// "180 meter", "3,2 kilometer": as the server says it.
fn distance(metres: f64, in_metres: &str, in_kilometres: &str, decimal: &str) -> String {
    let text = |v: f64| String::from(js_sys::Number::from(v).to_string(10).unwrap_or_default());
    let tens = (metres / 10.0).round() * 10.0;
    if tens < 1_000.0 {
        return in_metres.replace("{n}", &text(tens));
    }
    in_kilometres.replace("{n}", &text((metres / 100.0).round() / 10.0).replace('.', decimal))
}

/// Asks once, and puts the cards in the order of how near their walks begin.
pub fn sort_cards(texts: NearTexts, said: RwSignal<String>) {
    said.set(texts.looking.clone());
    let Ok(device) = window().navigator().geolocation() else {
        said.set(texts.not_found);
        return;
    };
    let (not_found, refused) = (texts.not_found.clone(), texts.refused.clone());
    let found = Closure::once_into_js(move |position: web_sys::Position| {
        let at = position.coords();
        let mut cards = Vec::new();
        let found = document().query_selector_all("[data-at]");
        for card in found.iter().flat_map(|all| (0..all.length()).filter_map(|i| all.get(i))) {
            let Ok(card) = card.dyn_into::<web_sys::Element>() else { continue };
            let place = numbers(&card.get_attribute("data-at").unwrap_or_default(), ' ');
            let [lat, lon] = place[..] else { continue };
            let east = (lon - at.longitude()) * lat.to_radians().cos();
            cards.push((f64::hypot(lat - at.latitude(), east) * 111_195.0, card));
        }
        cards.sort_by(|a, b| a.0.total_cmp(&b.0));
        // Behind the last of them, one after the other.
        let Some(parent) = cards.first().and_then(|(_, card)| card.parent_element()) else { return };
        let after = parent.query_selector(":scope > [data-at] ~ :not([data-at])").ok().flatten();
        for (metres, card) in &cards {
            let words = distance(*metres, &texts.metres, &texts.kilometres, &texts.decimal);
            let words = texts.from_here.replace("{distance}", &words);
            if let Ok(Some(small)) = card.query_selector(".when small") {
                small.set_text_content(Some(&words));
            }
            let _ = parent.insert_before(card, after.as_deref());
        }
        said.set(String::new());
    });
    let failed = Closure::once_into_js(move |error: web_sys::PositionError| {
        said.set(if error.code() == 1 { refused } else { not_found });
    });
    let options = web_sys::PositionOptions::new();
    let (hear, fail) = (found.unchecked_ref(), failed.unchecked_ref());
    let _ = device.get_current_position_with_error_callback_and_options(hear, Some(fail), &options);
}
