//! What somebody meets when it goes wrong: plain words, and the way out.

use super::{Page, Visit, frame::phone_link};
use crate::{
    i18n::{fill, walks::WalkTexts},
    neighbourhoods::Neighbourhood,
    problem::Problem,
    text,
};
use leptos::prelude::*;
use std::sync::Arc;

/// In which room somebody lost the way.
#[derive(Clone, Copy)]
pub enum Room {
    Activities,
    Walks,
}

impl Room {
    /// Its part of an address.
    fn path(self) -> &'static str {
        match self {
            Self::Activities => "activiteiten",
            Self::Walks => "wandelingen",
        }
    }
}

/// Ways on from an activity or a walk that is not there.
pub struct Nearest {
    pub room: Room,
    pub place: Arc<Neighbourhood>,
    /// Address within the neighbourhood, and title.
    pub titles: Vec<(String, String)>,
}

/// The page that says what is wrong.
pub fn page(visit: &Visit, problem: &Problem, nearest: Option<Nearest>) -> Page {
    let (t, walks) = (visit.texts(), WalkTexts::of(visit.lang));
    let (title, words) = match problem {
        Problem::UnknownNeighbourhood(typed) => {
            let typed = text::cut(typed, 60).0.to_owned();
            (t.unknown_neighbourhood, fill(t.unknown_neighbourhood_words, &[("typed", &typed)]))
        }
        Problem::UnknownActivity(_) => (t.unknown_activity, t.unknown_activity_words.to_owned()),
        Problem::UnknownWalk(_) => (walks.unknown_walk, walks.unknown_walk_words.to_owned()),
        Problem::NotFound => (t.not_found, t.not_found_words.to_owned()),
        Problem::Forbidden => (t.forbidden, t.forbidden_words.to_owned()),
        Problem::SomebodyElses => (t.somebody_elses, t.somebody_elses_words.to_owned()),
        Problem::BadRequest => (t.bad_request, t.bad_request_words.to_owned()),
        Problem::Unavailable => (t.unavailable, t.unavailable_words.to_owned()),
        Problem::Internal(id) => (t.internal, fill(t.internal_words, &[("id", id)])),
    };
    let mut links: Vec<(String, String)> = Vec::new();
    if let Problem::UnknownNeighbourhood(typed) = problem {
        for n in visit.app.atlas().nearest(typed, 5) {
            links.push((visit.href(&format!("/{}", n.slug)), format!("{}, {}", n.name, n.municipality.name)));
        }
    }
    let place = nearest.as_ref().map(|n| n.place.clone());
    let room = nearest.as_ref().map_or(Room::Activities, |n| n.room);
    if let Some(nearest) = nearest {
        for (slug, title) in nearest.titles {
            links.push((visit.href(&format!("/{}/{}/{slug}", nearest.place.slug, room.path())), title));
        }
    }
    let meant = (!links.is_empty()).then(|| {
        let list = links.into_iter().map(|(href, name)| view! { <li><a href=href>{name}</a></li> });
        view! {
            <h2>{t.did_you_mean}</h2>
            <ul class="ways">{list.collect_view()}</ul>
        }
    });
    let way_out = match &place {
        Some(place) => {
            let words = if matches!(room, Room::Walks) { walks.all_walks } else { t.all_activities };
            (visit.href(&format!("/{}/{}", place.slug, room.path())), words)
        }
        None => (visit.href("/?kies=ja"), t.choose_neighbourhood),
    };
    let number = place.as_ref().and_then(|p| p.phone()).map_or(visit.app.phone.as_str(), |(_, n)| n);
    let mut page = Page::new(title, visit.path.clone(), place.clone());
    page.status = problem.status();
    page.hidden = true;
    page.main = view! {
        <h1>{title}</h1>
        <p>{words}</p>
        {meant}
        <p class="stack"><a class="button" href=way_out.0>{way_out.1}</a></p>
        <p>{t.or_call}" "{phone_link(number)}</p>
    }
    .into_any();
    page
}
