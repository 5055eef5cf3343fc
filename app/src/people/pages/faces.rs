//! *Wie is wie*: the faces, and where to find them.

use super::super::FaceRole;
use crate::{
    i18n::fill,
    problem::Problem,
    ui::{Page, Visit, frame::phone_link},
};
use axum::{extract::Path, response::Response};
use leptos::prelude::*;

pub async fn get(visit: Visit, Path(slug): Path<String>) -> Response {
    visit.answer(page(&visit, &slug))
}

fn page(visit: &Visit, slug: &str) -> Result<Page, Problem> {
    let place = visit.neighbourhood(slug)?;
    let t = visit.texts();
    let groups = [
        (FaceRole::Regisseur, t.role_regisseur, t.role_regisseur_words),
        (FaceRole::Coordinator, t.role_coordinator, t.role_coordinator_words),
        (FaceRole::MeetingPlace, t.role_meeting_place, t.role_meeting_place_words),
        (FaceRole::CaringNeighbour, t.role_caring_neighbour, t.role_caring_neighbour_words),
    ];
    let lang = (visit.lang.tag() != "nl").then_some("nl");
    let sections = groups.into_iter().filter_map(|(role, title, words)| {
        let faces: Vec<_> = place.faces.iter().filter(|f| f.role == role).collect();
        if faces.is_empty() {
            return None;
        }
        let list = faces.into_iter().map(|face| {
            let phone = face.phone.as_ref().map(|p| view! { <p class="call-line">{t.call}" "{phone_link(p)}</p> });
            view! {
                <article class="card face">
                    <h3>{face.name.clone()}</h3>
                    <p lang=lang>{face.words.clone()}</p>
                    {phone}
                </article>
            }
        });
        Some(view! {
            <section>
                <h2>{title}</h2>
                <p class="hint">{words}</p>
                {list.collect_view()}
            </section>
        })
    });
    let nobody = place.faces.is_empty().then(|| view! { <p class="nothing">{t.no_faces}</p> });
    let mut page = Page::new(t.who_is_who, format!("/{slug}/wie-is-wie"), Some(place.clone()));
    page.description = fill(t.faces_description, &[("place", &place.name)]);
    page.main = view! {
        <h1>{t.who_is_who}</h1>
        {nobody}
        {sections.collect_view()}
    }
    .into_any();
    Ok(page.kept(crate::revision::EVERYWHERE, jiff::Timestamp::MAX))
}
