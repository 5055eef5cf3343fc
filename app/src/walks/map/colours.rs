//! The colours of the map, measured: what carries meaning is told from every ground, in the light, in the dark, on paper.

use std::collections::HashMap;

const CSS: &str = include_str!("../../../../style/walk.css");
const TOKENS: &str = include_str!("../../../../style/tokens.css");
/// What look.md asks of lines and icons.
const LEAST: f64 = 3.0;
const GROUNDS: [&str; 4] = ["ground", "wood", "green", "water"];
/// What is drawn on them: the selector of its line.
const LINES: [&str; 7] = [".edge", ".path", ".rail", ".stream", ".steps", ".water", ".walk"];

#[derive(Clone, Copy, Debug, PartialEq)]
enum Seen {
    Light,
    Dark,
    Paper,
}

/// What the custom properties are.
fn tokens(seen: Seen) -> HashMap<&'static str, &'static str> {
    let (screen, paper) = CSS.split_once("@media print {").unwrap();
    let mut all = HashMap::new();
    let mut read = |css: &'static str| {
        let root = css.split_once(":root {").unwrap().1.split_once("\n}").map_or(css, |(root, _)| root);
        for part in root.split([';', '{', '\n']) {
            if let Some((name, value)) = part.trim().strip_prefix("--").and_then(|part| part.split_once(':')) {
                all.entry(name).or_insert(value.trim());
            }
        }
    };
    if seen == Seen::Paper {
        read(paper);
    }
    read(screen);
    read(TOKENS);
    all
}

/// The colour of a property: red, green and blue, from 0 to 1.
fn colour(name: &str, seen: Seen) -> [f64; 3] {
    let value = *tokens(seen).get(name).unwrap_or_else(|| panic!("--{name}"));
    let value = match value.strip_prefix("light-dark(").and_then(|v| v.strip_suffix(')')) {
        Some(both) => {
            let (light, dark) = both.split_once(',').unwrap();
            if seen == Seen::Dark { dark.trim() } else { light.trim() }
        }
        None => value,
    };
    let hex = value.strip_prefix('#').unwrap_or_else(|| panic!("--{name}: {value}"));
    let each = hex.len() / 3;
    [0, 1, 2].map(|i| {
        let two = hex[i * each..(i + 1) * each].repeat(3 - each);
        f64::from(u8::from_str_radix(&two, 16).unwrap()) / 255.0
    })
}

/// Contrast as WCAG 2.2 reckons it.
fn ratio(a: [f64; 3], b: [f64; 3]) -> f64 {
    let light = |rgb: [f64; 3]| {
        let [r, g, b] = rgb.map(|v| if v <= 0.040_45 { v / 12.92 } else { ((v + 0.055) / 1.055).powf(2.4) });
        0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05
    };
    let (a, b) = (light(a), light(b));
    a.max(b) / a.min(b)
}

/// What a rule of the map says of a property.
fn said(selector: &str, property: &str) -> &'static str {
    let start = format!("{selector} {{");
    let mut rules = CSS.lines().map(str::trim).filter(|line| line.starts_with(&start));
    let rule = rules.next().unwrap_or_else(|| panic!("{selector}"));
    let parts = rule[start.len()..].split([';', '}']).map(str::trim);
    let mut values = parts.filter_map(|part| part.split_once(": ")).filter(|(name, _)| *name == property);
    values.next().unwrap_or_else(|| panic!("{selector}: {property}")).1
}

fn pixels(selector: &str) -> f64 {
    let width = said(selector, "stroke-width");
    width.strip_prefix("calc(").and_then(|w| w.split_once(' ')).unwrap().0.parse().unwrap()
}

#[test]
fn what_carries_meaning_is_told_from_every_ground() {
    assert!((ratio([1.0; 3], [0.0; 3]) - 21.0).abs() < 1e-9);
    for seen in [Seen::Light, Seen::Dark, Seen::Paper] {
        for line in LINES {
            let stroke = said(line, "stroke");
            let name = stroke.strip_prefix("var(--").and_then(|s| s.strip_suffix(')')).unwrap();
            for ground in GROUNDS {
                let found = ratio(colour(name, seen), colour(ground, seen));
                assert!(found >= LEAST, "{line} (--{name}) on --{ground}, {seen:?}: {found:.2}");
            }
        }
        // The arrows on the line itself.
        assert!(ratio(colour("ground", seen), colour("route", seen)) >= LEAST, "{seen:?}");
    }
}

#[test]
fn the_edge_of_a_street_is_wide_enough_to_be_seen() {
    for street in [".street", ".medium", ".major"] {
        let edge = (pixels(&format!("{street}.edge")) - pixels(street)) / 2.0;
        assert!(edge >= 0.9, "{street}: {edge:.2} pixels on each side");
    }
}
