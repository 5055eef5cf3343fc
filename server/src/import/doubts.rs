//! What an import is not sure of: it comes in all the same, and a coordinator is asked to look.

use super::{Options, WITHDRAWN, place::Finder};
use app::{
    activities::{Draft, State},
    db::Db,
    desk::store::doubts::{self, Doubtful},
    moderation::doubt::{self, Doubt},
};

/// Most doubts that one import puts in the queues: the rest is counted. Nobody looks at more in a week.
const MOST: usize = 100;

/// The doubts about what was read.
pub fn of(drafts: &[Draft], placed_by_us: bool, finder: &Finder) -> Vec<Doubtful> {
    let mut found = Vec::new();
    for draft in drafts.iter().filter(|d| d.state == State::Planned) {
        let Some(uid) = &draft.uid else { continue };
        let mut add = |doubt| {
            found.push(Doubtful { neighbourhood: draft.neighbourhood.clone(), uid: uid.clone(), doubt });
        };
        if doubt::is_odd(&draft.details.title, &draft.description) {
            add(Doubt::Odd);
        }
        let far = draft.details.place.point.filter(|_| placed_by_us).and_then(|point| finder.far(point));
        if let Some(metres) = far {
            add(Doubt::Far(metres));
        }
    }
    found
}

/// Puts them in the queues, with what is gone in masses; gives a line to say where there is something to say.
pub async fn put(db: &Db, mut doubtful: Vec<Doubtful>, options: &Options) -> Result<Option<String>, sqlx::Error> {
    for (neighbourhood, uid, gone, of) in doubts::gone(db, &options.source, WITHDRAWN, options.now).await? {
        if doubt::is_mass(gone, of) {
            doubtful.insert(0, Doubtful { neighbourhood, uid, doubt: Doubt::Gone(gone, of) });
        }
    }
    let left = doubtful.len().saturating_sub(MOST);
    doubtful.truncate(MOST);
    let new = doubts::put(db, &doubtful, options.now).await?;
    let more = if left > 0 { format!("; {left} more look as odd") } else { String::new() };
    Ok((new > 0 || left > 0).then(|| format!("{new} put before the coordinators, who are asked to look{more}")))
}
