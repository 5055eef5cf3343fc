//! `/mijn/besluiten/{item}`: what a coordinator decided about something of mine, in full, and a word back.

use crate::{
    desk::{
        said,
        store::{reports, titles},
        subject::paragraphs,
    },
    i18n::{DeskTexts, FaultTexts, LookTexts, MineTexts, dates},
    moderation::{
        About, Decision, Kind,
        store::item,
        told::{self, Verdict},
    },
    people::{Member, Sent, Typed, limits, pages::sign_in::too_often},
    problem::Problem,
    ui::{
        Page, Visit,
        form::{Field, Form},
        page::redirect,
    },
    walks::{self, State},
};
use axum::{extract::Path, response::Response};
use leptos::prelude::*;
use uuid::Uuid;

/// Longest answer, in characters.
const WORDS_MOST: usize = 600;

async fn found(visit: &Visit, who: &Member, id: &str) -> Result<Verdict, Problem> {
    let id: Uuid = id.parse().map_err(|_| Problem::NotFound)?;
    let verdict = told::verdict(&visit.app.db, who, id, visit.now.timestamp()).await?;
    verdict.ok_or(Problem::NotFound)
}

/// `GET /mijn/besluiten/{item}`
pub async fn get(visit: Visit, who: Member, Path(id): Path<String>, typed: Typed) -> Response {
    let page = async {
        let verdict = found(&visit, &who, &id).await?;
        if verdict.kind == Kind::Fault {
            return of_walk(&visit, &verdict).await;
        }
        page(&visit, &who, &verdict, &Form::typed_or(typed.0, Default::default)).await
    };
    let page = page.await;
    visit.answer(page)
}

/// `POST /mijn/besluiten/{item}`: the word back goes into the queue.
pub async fn post(visit: Visit, Path(id): Path<String>, Sent(who, fields): Sent<Member>) -> Response {
    let answer = try_to_answer(&visit, &who, &id, Form::new(fields)).await;
    answer.unwrap_or_else(|problem| visit.answer(Err(problem)))
}

async fn try_to_answer(visit: &Visit, who: &Member, id: &str, mut form: Form) -> Result<Response, Problem> {
    let (t, db, now) = (DeskTexts::of(visit.lang), &visit.app.db, visit.now.timestamp());
    let verdict = found(visit, who, id).await?;
    // About a walk there is nothing to answer.
    if verdict.kind == Kind::Fault {
        return Err(Problem::NotFound);
    }
    words_field(t).check(&mut form, visit);
    if form.is_sound() {
        let counted = limits::count(db, limits::REPORTS, &who.account.id.to_string(), now).await?;
        if let Err(seconds) = counted {
            form.refuse("woorden", too_often(visit, seconds));
        }
    }
    if !form.is_sound() {
        return Ok(visit.answer(page(visit, who, &verdict, &form).await));
    }
    let place = item(db, verdict.item).await?.ok_or(Problem::NotFound)?.neighbourhood;
    reports::answer(db, who, &place, &verdict, form.fields.get("woorden"), form.fields.number(), now).await?;
    Ok(redirect(&visit.href(&visit.path)))
}

fn words_field(t: &'static DeskTexts) -> Field {
    Field::new("woorden", t.answer).hint(t.answer_hint).most(WORDS_MOST)
}

/// What became of a report on a walk.
async fn of_walk(visit: &Visit, verdict: &Verdict) -> Result<Page, Problem> {
    let (t, f) = (DeskTexts::of(visit.lang), FaultTexts::of(visit.lang));
    let walk = walks::store::by_id(&visit.app.db, verdict.subject).await?.filter(|w| w.state == State::Published);
    let place = walk.as_ref().and_then(|w| visit.app.atlas().by_code(&w.neighbourhood));
    let title = walk.as_ref().map(|w| w.body.title.clone()).unwrap_or_default();
    let link = walk.zip(place).map(|(walk, place)| {
        let href = visit.href(&format!("/{}/wandelingen/{}", place.slug, walk.slug));
        view! { <p class="stack"><a class="button" href=href>{f.to_walk}</a></p> }
    });
    let at = dates::full(visit.lang, said::local(verdict.at).date(), visit.today());
    let mut page = Page::new(t.verdict, visit.path.clone(), None).private();
    page.calm = true;
    page.main = view! {
        <h1>{t.verdict}</h1>
        <p class="facts">{title}" · "{at}</p>
        <p class="lead">{t.to_author(verdict.kind, verdict.decision)}</p>
        {link}
        <p class="back"><a href=visit.href("/mijn")>{MineTexts::of(visit.lang).back_to_mine}</a></p>
    }
    .into_any();
    Ok(page)
}

async fn page(visit: &Visit, who: &Member, verdict: &Verdict, form: &Form) -> Result<Page, Problem> {
    let t = DeskTexts::of(visit.lang);
    let item = item(&visit.app.db, verdict.item).await?.ok_or(Problem::NotFound)?;
    let title = titles::of(&visit.app.db, &[item]).await?.remove(&verdict.subject).unwrap_or_default();
    let (l, message) = (LookTexts::of(visit.lang), verdict.about == About::Message);
    let standing = told::standings(&visit.app.db, who, visit.now.timestamp()).await?;
    let waits = standing.get(&verdict.subject).and_then(|s| s.waits_since);
    let at = dates::full(visit.lang, said::local(verdict.at).date(), visit.today());
    let reason = (!verdict.reason.is_empty()).then(|| view! { <blockquote>{paragraphs(&verdict.reason)}</blockquote> });
    let again = matches!(verdict.decision, Decision::Change | Decision::Refuse | Decision::Offline);
    let again = (again && !message).then(|| {
        let href = visit.href(&format!("/mijn/helpen/{}/wijzigen", verdict.subject));
        view! { <p><a class="button" href=href>{t.edit_post}</a></p> }
    });
    let back = match waits {
        // What was sent again, or said, is with the coordinator: one thing at a time.
        Some(_) => view! { <p class="note" role="status">{t.answered}</p> }.into_any(),
        None => view! {
            <form method="post" action=visit.href(&visit.path) novalidate=true>
                {form.head(visit)}
                {words_field(t).text(form, visit)}
                <button class="button plain" type="submit">{t.answer_do}</button>
            </form>
        }
        .into_any(),
    };
    let lead = match (message, verdict.decision) {
        (true, Decision::Offline) => l.v_hidden,
        _ => t.to_author(verdict.kind, verdict.decision),
    };
    let mine = if message { ("/mijn/gesprekken", l.my_conversations) } else { ("/mijn/helpen", t.my_posts) };
    let mut page = Page::new(form.title(visit, t.verdict), visit.path.clone(), None).private();
    page.status = form.status();
    page.calm = true;
    page.main = view! {
        <h1>{t.verdict}</h1>
        <p class="facts">{title}" · "{at}</p>
        <p class="lead">{lead}</p>
        {reason}
        {again}
        {back}
        <p class="back"><a href=visit.href(mine.0)>{mine.1}</a></p>
    }
    .into_any();
    Ok(page)
}
