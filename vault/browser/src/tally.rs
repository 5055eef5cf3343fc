//! Counting themes: where the signals are open, and nowhere else. What leaves is what may be published.

use serde::Deserialize;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use vault::{
    Refused,
    notes::{Outcome, Theme},
    small::{self, CELLS},
};

/// How a closed concern stands.
#[derive(Deserialize)]
pub struct Closed {
    neighbourhood: String,
    themes: Vec<Theme>,
    outcome: Outcome,
}

#[derive(Deserialize)]
pub struct Tally {
    neighbourhoods: Vec<String>,
    concerns: Vec<Closed>,
}

/// A table for each neighbourhood, with a row for each theme, small numbers hidden.
pub fn tally(call: Tally) -> Result<Value, Refused> {
    let mut tables = Map::new();
    for code in &call.neighbourhoods {
        let mut counts: BTreeMap<Theme, [u32; CELLS]> = BTreeMap::new();
        for concern in call.concerns.iter().filter(|c| c.neighbourhood == *code) {
            let outcome = Outcome::ALL.iter().position(|o| *o == concern.outcome).ok_or(Refused::Malformed)?;
            for theme in &concern.themes {
                counts.entry(*theme).or_default()[outcome] += 1;
            }
        }
        let rows = Theme::ALL.map(|theme| small::row(counts.get(&theme).copied().unwrap_or_default()));
        tables.insert(code.clone(), json!(rows));
    }
    Ok(Value::Object(tables))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_neighbourhood_is_counted_by_itself() {
        let one = |place: &str, outcome: &str| json!({ "neighbourhood": place, "themes": ["health", "money"], "outcome": outcome });
        let concerns: Vec<Value> = (0..6)
            .map(|_| one("A", "helped"))
            .chain([one("A", "other"), one("A", "other"), one("A", "declined"), one("B", "helped")])
            .collect();
        let told =
            tally(serde_json::from_value(json!({ "neighbourhoods": ["A", "B"], "concerns": concerns })).unwrap())
                .unwrap();
        assert_eq!(told["A"][1], json!({ "cells": [6, "few", "few", "few", "few"], "total": 9 }));
        assert_eq!(told["A"][1], told["A"][3], "it has both themes");
        assert_eq!((&told["A"][0]["total"], &told["B"][1]["total"]), (&json!("few"), &json!("few")));
    }
}
