//! What was decided a moment ago, on top of what comes next, with the way to take it back.

use super::queue::{self, QUEUE, asked};
use crate::{
    desk::{
        said,
        store::{self, Undone, titles},
    },
    i18n::{DeskTexts, LookTexts, fill},
    moderation::{
        Kind,
        decision::UNDO_SECONDS,
        store::{self as queued, Item, Part, item},
    },
    people::{Desk, Sent},
    problem::Problem,
    ui::{
        Visit,
        form::{Form, hidden},
        page::redirect,
    },
};
use axum::{extract::Path, response::Response};
use leptos::prelude::*;
use uuid::Uuid;

/// `POST /beheer/wachtrij/{item}/ongedaan`
pub async fn undo(visit: Visit, Path(id): Path<String>, Sent(desk, fields): Sent<Desk>) -> Response {
    let part = queue::part(&visit, &desk, |name| fields.filled(name).map(str::to_owned));
    let answer = try_to_undo(&visit, &desk, &part, &id).await;
    answer.unwrap_or_else(|problem| visit.answer(Err(problem)))
}

async fn try_to_undo(visit: &Visit, desk: &Desk, part: &Part, id: &str) -> Result<Response, Problem> {
    let id: Uuid = id.parse().map_err(|_| Problem::NotFound)?;
    let item = item(&visit.app.db, id).await?.ok_or(Problem::NotFound)?;
    let coordinator = desk.of(&item.neighbourhood).ok_or(Problem::Forbidden)?;
    let how = match store::undo(&visit.app.db, &coordinator, &item, visit.now.timestamp()).await? {
        Undone::Done => "ja",
        Undone::TooLate => "te-laat",
        Undone::Changed => "veranderd",
    };
    // What was decided on the board waits no more than it did before.
    if item.kind == Kind::Look {
        return Ok(redirect(&visit.href(&format!("{QUEUE}{}", queue::query(visit, part, &[("terug", how)])))));
    }
    Ok(redirect(&queue::item_address(visit, part, id, &[("terug", how)])))
}

/// `GET` of the same: for who had to sign in first.
pub async fn back(visit: Visit, desk: Desk, Path(id): Path<String>) -> Response {
    let answer = async {
        let id: Uuid = id.parse().map_err(|_| Problem::NotFound)?;
        let item = item(&visit.app.db, id).await?.ok_or(Problem::NotFound)?;
        desk.of(&item.neighbourhood).ok_or(Problem::Forbidden)?;
        Ok(redirect(&visit.href(&format!("{QUEUE}/{id}"))))
    };
    answer.await.unwrap_or_else(|problem| visit.answer(Err(problem)))
}

/// What the address says has just happened: decided, too late, taken back.
pub async fn note(visit: &Visit, desk: &Desk, part: &Part) -> Result<Option<AnyView>, Problem> {
    let t = DeskTexts::of(visit.lang);
    if let Some(how) = asked(visit, "terug") {
        let words = match how.as_str() {
            "ja" => t.undone,
            "veranderd" => t.undo_changed,
            _ => t.undo_too_late,
        };
        return Ok(Some(said(view! { <p>{words}</p> }.into_any())));
    }
    let (name, late) = match asked(visit, "al") {
        Some(id) => (Some(id), true),
        None => (asked(visit, "beslist"), false),
    };
    let Some(id) = name.and_then(|id| id.parse::<Uuid>().ok()) else { return Ok(None) };
    let Some(found) = item(&visit.app.db, id).await?.filter(|i| desk.of(&i.neighbourhood).is_some()) else {
        return Ok(None);
    };
    let Some(decided) = &found.decided else { return Ok(None) };
    let mut titles = titles::of(&visit.app.db, std::slice::from_ref(&found)).await?;
    let title = titles.remove(&found.subject).unwrap_or_else(|| t.without_title.to_owned());
    let decision = t.decision_on(found.kind, found.about, decided.decision);
    if late {
        let name = decided.by.clone().unwrap_or_else(|| t.somebody.to_owned());
        let time = said::time(visit, decided.at);
        let values = [("name", name.as_str()), ("title", &title), ("time", &time), ("decision", decision)];
        return Ok(Some(said(view! { <p>{fill(t.too_late, &values)}</p> }.into_any())));
    }
    let words = fill(t.decided, &[("decision", decision), ("title", &title)]);
    Ok(Some(said(view! { <p>{words}</p>{undo_form(visit, part, &found, &title)} }.into_any())))
}

fn said(words: AnyView) -> AnyView {
    view! { <div class="note said" role="status" tabindex="-1" autofocus=true>{words}</div> }.into_any()
}

/// The button that takes a decision back, as long as it can be.
pub fn undo_form(visit: &Visit, part: &Part, item: &Item, title: &str) -> Option<AnyView> {
    let t = DeskTexts::of(visit.lang);
    let decided = item.decided.as_ref()?;
    let until = decided.at + UNDO_SECONDS;
    if visit.now.timestamp().as_second() >= until {
        return None;
    }
    let action = visit.href(&format!("{QUEUE}/{}/ongedaan", item.id));
    // Several can stand below each other.
    let decision = t.decision_on(item.kind, item.about, decided.decision);
    let named = fill(LookTexts::of(visit.lang).undo_named, &[("title", title), ("decision", decision)]);
    let words = fill(t.undo_until, &[("time", &said::time(visit, until))]);
    Some(
        view! {
            <form method="post" action=action>
                {Form::default().head(visit)}
                {hidden_part(visit, part)}
                <button class="button plain" type="submit" aria-label=named>{t.undo}</button>
                <p class="hint">{words}</p>
            </form>
        }
        .into_any(),
    )
}

/// Which part of the queue somebody goes through: goes along with each form.
pub fn hidden_part(visit: &Visit, part: &Part) -> AnyView {
    let kind = part.kind.map(|kind| hidden("soort", kind.slug()));
    let place = part.place.as_ref().and_then(|code| visit.app.atlas().by_code(code));
    let place = place.map(|place| hidden("buurt", place.slug.clone()));
    view! { {kind}{place} }.into_any()
}

/// What this coordinator decided in the last ten minutes, each with the way to take it back; the one that the note above
/// tells of is left out.
pub async fn lately(visit: &Visit, desk: &Desk, part: &Part) -> Result<Option<AnyView>, Problem> {
    let (t, l) = (DeskTexts::of(visit.lang), LookTexts::of(visit.lang));
    let mut items = queued::lately(&visit.app.db, desk, visit.now.timestamp()).await?;
    let told = asked(visit, "beslist");
    items.retain(|item| Some(item.id.to_string()) != told);
    if items.is_empty() {
        return Ok(None);
    }
    let titles = titles::of(&visit.app.db, &items).await?;
    let rows = items.iter().filter_map(|item| {
        let title = titles.get(&item.subject).map_or(t.without_title, String::as_str);
        let decision = t.decision_on(item.kind, item.about, item.decided.as_ref()?.decision);
        let words = fill(l.one_decided, &[("title", title), ("decision", decision)]);
        let href = queue::item_address(visit, part, item.id, &[]);
        Some(view! { <li><a href=href>{words}</a>{undo_form(visit, part, item, title)}</li> })
    });
    Ok(Some(view! { <section><h2>{l.lately}</h2><ul class="rows">{rows.collect_view()}</ul></section> }.into_any()))
}
