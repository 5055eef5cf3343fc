//! What came in about the neighbourhood itself, as its regieteam reads it: what nobody looked at yet first.

use super::{Voice, store};
use crate::{
    i18n::{VoiceTexts, count, dates, fill},
    people::{Sent, handles::Regieteam},
    problem::Problem,
    ui::{
        Visit,
        form::{Form, hidden},
        page::redirect,
    },
};
use axum::response::Response;
use leptos::prelude::*;

fn path(by: &Regieteam) -> String {
    format!("/beheer/{}/themas", by.place().slug)
}

/// The messages of her neighbourhood: those to look at, and those that were looked at behind a word.
pub async fn list(visit: &Visit, by: &Regieteam) -> Result<AnyView, Problem> {
    let t = VoiceTexts::of(visit.lang);
    let (seen, fresh): (Vec<_>, Vec<_>) =
        store::list(&visit.app.db, by).await?.into_iter().partition(|voice| voice.done.is_some());
    let none = fresh.is_empty().then(|| view! { <p class="nothing">{t.heard_none}</p> });
    let rows = |voices: Vec<Voice>| voices.into_iter().map(|voice| row(visit, by, voice)).collect_view();
    let looked_at = (!seen.is_empty()).then(|| {
        let words = count(seen.len(), t.seen_one, t.seen_n);
        view! { <details><summary>{words}</summary><ul class="rows">{rows(seen)}</ul></details> }
    });
    Ok(view! {
        {none}
        <ul class="rows">{rows(fresh)}</ul>
        {looked_at}
    }
    .into_any())
}

fn row(visit: &Visit, by: &Regieteam, voice: Voice) -> AnyView {
    let t = VoiceTexts::of(visit.lang);
    let day = dates::full(visit.lang, voice.day, visit.today());
    let from = [voice.name, voice.reach].into_iter().flatten().collect::<Vec<_>>().join(", ");
    let from = (!from.is_empty()).then(|| view! { <p>{fill(t.answer_to, &[("who", &from)])}</p> });
    let (press, state) = if voice.done.is_some() { (t.unsee, "nee") } else { (t.see, "ja") };
    view! {
        <li>
            <p class="hint">{day}</p>
            <p lang=voice.lang>{voice.body}</p>
            {from}
            <form class="presses" method="post" action=visit.href(&path(by))>
                {Form::default().head(visit)}
                {hidden("bericht", voice.id.to_string())}
                {hidden("gezien", state)}
                <button class="button plain" type="submit">{press}</button>
            </form>
        </li>
    }
    .into_any()
}

/// `POST /beheer/{neighbourhood}/themas`: somebody of the regieteam looked at a message, or has to look once more.
pub async fn post(visit: Visit, Sent(by, sent): Sent<Regieteam>) -> Response {
    let Ok(id) = sent.get("bericht").parse() else { return visit.answer(Err(Problem::BadRequest)) };
    let done = (sent.get("gezien") == "ja").then(|| visit.today());
    match store::mark(&visit.app.db, &by, id, done).await {
        Ok(()) => redirect(&visit.href(&path(&by))),
        Err(error) => visit.answer(Err(error.into())),
    }
}
