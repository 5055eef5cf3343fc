//! Where somebody can be led to (*toeleiding*): services, meeting moments, notes on the board, caring neighbours. All of
//! it goes to the browser at once: what is looked for there, nobody here hears.

use crate::{
    activities::store as activities,
    concerns::{
        teams::{Tandem, store::known},
        wire::{Refusal, answer},
    },
    directory::store as directory,
    help::store::board::{self, Asked},
    ui::Visit,
};
use axum::response::Response;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// Most posts of a board that are offered. The board of a neighbourhood holds fewer.
const POSTS_MOST: i64 = 500;
/// And of meeting moments that still come.
const MOMENTS_MOST: i64 = 500;

/// `GET /regie/{team}/wegen`
pub async fn get(visit: Visit, by: Tandem) -> Response {
    let told = ways(&visit, &by).await;
    answer(&visit, told)
}

async fn ways(visit: &Visit, by: &Tandem) -> Result<Value, Refusal> {
    let (db, now) = (&visit.app.db, visit.now.timestamp());
    let [mut services, mut moments, mut posts] = [const { BTreeSet::<String>::new() }; 3];
    let atlas = visit.app.atlas();
    for place in by.places().iter().filter_map(|code| atlas.by_code(code)) {
        for one in directory::search(db, &place, &[]).await? {
            services.insert(format!("{} ({})", one.name, one.organisation));
        }
        moments.extend(
            activities::current(db, &place.code, now, MOMENTS_MOST).await?.into_iter().map(|a| a.details.title),
        );
        let found = board::posts(db, &place.code, Asked::default(), 0..POSTS_MOST, now).await?;
        posts.extend(found.into_iter().map(|post| post.words.title));
    }
    let neighbours = known::caring_neighbours(db, by.team(), now).await?;
    Ok(json!({ "service": services, "moment": moments, "post": posts, "neighbour": neighbours }))
}
