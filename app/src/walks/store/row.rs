//! A walk as a row holds it: with all that is worked out from it, and an address of its own.

use super::{
    super::{
        map::{Bounds, matching},
        summary::Summary,
        walk::Body,
    },
    ground,
};
use crate::{db::Db, text};
use std::collections::HashSet;

/// What an import is told to look at around a walk, in metres.
const AROUND: f64 = 120.0;

/// A body with all that is worked out from it, as a row holds it.
pub struct Row {
    pub body: Body,
    pub summary: Summary,
    pub cells: Vec<i64>,
}

impl Row {
    /// Looks at the ground under the walk first.
    pub async fn of(db: &Db, body: &Body, from_the_ground: bool) -> Result<Self, sqlx::Error> {
        let mut body = body.clone();
        // As it is kept: what is worked out is the same when it is worked out again.
        body.points.iter_mut().for_each(|p| *p = p.rounded());
        let bounds = around(&body);
        if let Some(bounds) = bounds.filter(|_| from_the_ground) {
            matching::complete(&mut body, &ground::within(db, &bounds).await?);
        }
        let cells = bounds.and_then(|b| b.cells(ground::CELLS_MOST)).unwrap_or_default();
        Ok(Self { summary: Summary::of(&body), body, cells })
    }
}

/// What a walk lies on.
pub fn around(body: &Body) -> Option<Bounds> {
    Bounds::around(&body.points).map(|b| b.with_margin(AROUND))
}

/// An address that is free: the title's, with a number where it is taken.
pub fn free(taken: &mut HashSet<String>, title: &str) -> String {
    let base = Some(text::slug(title)).filter(|s| !s.is_empty()).unwrap_or_else(|| "wandeling".to_owned());
    let mut number = 1;
    loop {
        let slug = if number == 1 { base.clone() } else { format!("{base}-{number}") };
        if taken.insert(slug.clone()) {
            return slug;
        }
        number += 1;
    }
}
