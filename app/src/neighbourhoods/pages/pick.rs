//! Naming a neighbourhood in a form: typed as one says it; where several fit, one of them is chosen.

use crate::{
    i18n::PeopleTexts,
    neighbourhoods::Neighbourhood,
    text,
    ui::{
        Visit,
        form::{Field, Form},
    },
};
use leptos::prelude::*;
use std::sync::Arc;

/// A neighbourhood that somebody may mean.
pub type Hit = Arc<Neighbourhood>;

/// Most neighbourhoods to choose from.
const HITS_MOST: usize = 12;
const NAME: &str = "buurt";

fn full(place: &Neighbourhood) -> String {
    format!("{}, {}", place.name, place.municipality.name)
}

/// The neighbourhood that was named; else the ones that may be meant, and the form says so.
pub fn read(visit: &Visit, form: &mut Form) -> Result<Hit, Vec<Hit>> {
    let t = PeopleTexts::of(visit.lang);
    let atlas = visit.app.atlas();
    let typed = form.fields.get(NAME).to_owned();
    if let Some(place) = atlas.by_slug(&typed) {
        return Ok(place);
    }
    let folded = text::fold(&typed);
    let mut hits = atlas.search(&typed);
    if let Some(place) = hits.iter().find(|n| text::fold(&full(n)) == folded) {
        return Ok(place.clone());
    }
    match hits.len() {
        1 => return Ok(hits.remove(0)),
        0 => form.refuse(NAME, t.neighbourhood_unknown),
        _ => form.refuse(NAME, t.neighbourhood_which),
    }
    hits.truncate(HITS_MOST);
    Err(hits)
}

/// The field: one line, with the neighbourhood of this device in it; or the ones to choose from.
pub fn field(visit: &Visit, form: &Form, hits: &[Hit]) -> AnyView {
    let t = PeopleTexts::of(visit.lang);
    if !hits.is_empty() {
        let options: Vec<_> = hits.iter().map(|n| (n.slug.clone(), full(n))).collect();
        return Field::new(NAME, t.neighbourhood_which).choice(form, visit, &options);
    }
    let mut form = form.clone();
    if !form.fields.has(NAME) {
        let mine = visit.chosen.as_ref().and_then(|slug| visit.app.atlas().at(slug));
        form.fields.set(NAME, mine.map(|n| full(&n)).unwrap_or_default());
    } else if let Some(place) = visit.app.atlas().by_slug(form.fields.get(NAME)) {
        form.fields.set(NAME, full(&place));
    }
    Field::new(NAME, t.neighbourhood).hint(t.neighbourhood_hint).most(120).line(&form, visit)
}
