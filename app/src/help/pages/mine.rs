//! One's own notes: how each stands in plain words, and what can be done with it by one press.

use super::card;
use crate::{
    clock,
    help::{
        Post, PostKind,
        owner::Owner,
        store::{self, drafts},
        talk::pages::tips as passed_on,
        told::{Act, Told, told},
    },
    i18n::{CareTexts, HelpTexts, dates, fill},
    moderation::{told::standings, view::promised},
    people::{Member, Role, store::pauses},
    problem::Problem,
    ui::{
        Page, Visit,
        form::{Form, hidden},
    },
};
use axum::{extract::Path, response::Response};
use jiff::Timestamp;
use leptos::prelude::*;
use uuid::Uuid;

/// `GET /mijn/helpen`
pub async fn list(visit: Visit, member: Member) -> Response {
    let page = list_page(&visit, &member).await;
    visit.answer(page)
}

async fn list_page(visit: &Visit, member: &Member) -> Result<Page, Problem> {
    let t = HelpTexts::of(visit.lang);
    let db = &visit.app.db;
    let now = visit.now.timestamp().as_second();
    let mut notes: Vec<AnyView> = Vec::new();
    for post in store::of_author(db, member.account.id).await? {
        // What somebody wrote for the counter stays with the counter.
        let counter = post.posted_by == Some(member.account.id);
        if counter && !card::place_of(visit, &post).is_some_and(|place| member.is(Role::Coordinator, &place)) {
            continue;
        }
        let decision = store::last_decision(db, post.id).await?;
        let told = told(&post, decision.map(|(_, at)| at), now);
        let theirs = card::written_in(visit, &post.words.lang);
        let edit = post.pending.is_some().then(|| view! { <p>{t.edit_waiting}</p> });
        let href = visit.href(&format!("/mijn/helpen/{}", post.id));
        notes.push(
            view! {
                <article class="card note-card">
                    <p class="speaks">{dates::capital(t.category(post.words.category))}</p>
                    <h3 lang=theirs><a href=href>{post.words.title.clone()}</a></h3>
                    <p>{said(visit, told, &post)}</p>
                    {edit}
                </article>
            }
            .into_any(),
        );
    }
    let pause = pauses::of(db, member.account.id, visit.now.timestamp()).await?;
    let resting = pause.map(|_| view! { <p class="note">{CareTexts::of(visit.lang).pause_offers}</p> });
    let tips = passed_on::view(visit, member).await?;
    let begun = drafts::of(db, member.account.id).await?;
    let begun = begun.into_iter().filter_map(|form| {
        let place = visit.app.atlas().by_code(form.strip_prefix("help:")?)?;
        let href = visit.href(&format!("/{}/helpen/nieuw", place.slug));
        Some(view! { <div class="note"><p>{t.draft_waiting}</p><p><a href=href>{t.draft_on}</a></p></div> })
    });
    let home = visit.app.atlas().by_code(&member.account.neighbourhood);
    let new = home.map(|place| {
        let base = visit.href(&format!("/{}/helpen", place.slug));
        view! {
            <p class="stack">
                <a class="button" href=format!("{base}/nieuw")>{t.ask_or_offer}</a>
                <a class="button plain" href=base>{t.to_board}</a>
            </p>
        }
    });
    let nothing = notes.is_empty().then(|| view! { <p class="nothing">{t.mine_nothing}</p> });
    let mut page = Page::new(t.mine, "/mijn/helpen", None).private();
    page.main = view! {
        <p class="back"><a href=visit.href("/mijn")>{visit.texts().mine}</a></p>
        <h1>{t.mine}</h1>
        {resting}
        {begun.collect_view()}
        {tips}
        {nothing}
        <section><h2 class="unseen">{t.mine}</h2>{notes}</section>
        {new}
    }
    .into_any();
    Ok(page)
}

/// How it stands, in a sentence.
fn said(visit: &Visit, told: Told, post: &Post) -> String {
    let t = HelpTexts::of(visit.lang);
    let end = Timestamp::from_second(post.ends).map(|end| clock::local(end).date()).unwrap_or(visit.today());
    let day = dates::full(visit.lang, end, visit.today());
    match told {
        Told::Waiting => t.state_waiting.to_owned(),
        Told::Open => fill(t.state_open, &[("day", &day)]),
        Told::Over => fill(t.state_over, &[("day", &day)]),
        Told::Hidden => t.state_hidden.to_owned(),
        Told::Change => t.state_change.to_owned(),
        Told::Refused => t.state_refused.to_owned(),
        Told::Offline => t.state_offline.to_owned(),
        Told::Locked => t.state_locked.to_owned(),
        Told::Met => t.state_met.to_owned(),
        Told::Ended => t.state_ended.to_owned(),
    }
}

/// One's own note. Whose it is not, does not learn that it is there.
pub(super) async fn own(visit: &Visit, member: &Member, typed: &str) -> Result<Post, Problem> {
    let id = Uuid::try_parse(typed).map_err(|_| Problem::NotFound)?;
    let post = store::post(&visit.app.db, id).await?;
    post.filter(|post| post.is_of(&member.account)).ok_or(Problem::NotFound)
}

/// `GET /mijn/helpen/{post}`
pub async fn one(visit: Visit, Path(post): Path<String>, Owner(member): Owner) -> Response {
    let page = async {
        let post = own(&visit, &member, &post).await?;
        one_page(&visit, &member, &post, &Form::default()).await
    };
    let page: Result<Page, Problem> = page.await;
    visit.answer(page)
}

pub(super) async fn one_page(visit: &Visit, member: &Member, post: &Post, form: &Form) -> Result<Page, Problem> {
    let t = HelpTexts::of(visit.lang);
    let decision = store::last_decision(&visit.app.db, post.id).await?;
    let told = told(post, decision.as_ref().map(|(_, at)| *at), visit.now.timestamp().as_second());
    let words = decision.map(|(words, _)| words).filter(|words| {
        !words.is_empty() && matches!(told, Told::Change | Told::Refused | Told::Offline | Told::Locked)
    });
    let words = words.map(|words| view! { <h2>{t.they_said}</h2><blockquote class="as-typed">{words}</blockquote> });
    let standings = standings(&visit.app.db, member, visit.now.timestamp()).await?;
    let standing = standings.get(&post.id).and_then(|standing| promised(visit, standing));
    let address = format!("/mijn/helpen/{}", post.id);
    let theirs = card::written_in(visit, &post.words.lang);
    let edit = (post.state.may_be_edited() && told != Told::Over).then(|| {
        let class = if told == Told::Change { "button" } else { "button plain" };
        view! { <a class=class href=visit.href(&format!("{address}/wijzigen"))>{t.edit}</a> }
    });
    let (edit_first, edit_last) = if told == Told::Change { (edit, None) } else { (None, edit) };
    let place = card::place_of(visit, post);
    let shown = place.filter(|_| told == Told::Open).map(|place| {
        view! { <p class="onward"><a href=visit.href(&card::address(&place, post))>{t.open_note}</a></p> }
    });
    let buttons = Act::possible(told).iter().enumerate().map(|(i, act)| {
        let class = if i == 0 && told != Told::Change { "button" } else { "button plain" };
        let words = match act {
            Act::Extend => t.extend,
            Act::Met if post.kind == PostKind::Request => t.met_request,
            Act::Met => t.met_offer,
            Act::End if told == Told::Waiting => t.end_waiting,
            Act::End => t.end,
            Act::Again => t.again,
        };
        view! { <button class=class type="submit" name="wat" value=act.slug()>{words}</button> }
    });
    let pending = post.pending.is_some().then(|| view! { <p class="note">{t.edit_waiting}</p> });
    let done = form_urlencoded::parse(visit.query.as_bytes()).find(|(key, _)| key == "gedaan");
    let done = done.and_then(|(_, word)| match Act::from_slug(&word)? {
        Act::Extend if told == Told::Open => {
            let end = clock::local(Timestamp::from_second(post.ends).ok()?).date();
            Some(fill(t.extended, &[("day", &dates::full(visit.lang, end, visit.today()))]))
        }
        Act::End if told == Told::Ended => Some(t.done_ended.to_owned()),
        _ => None,
    });
    let done = done.map(|words| view! { <p class="note" role="status">{words}</p> });
    let mut page = Page::new(form.title(visit, &post.words.title), address.clone(), None).private();
    page.status = form.status();
    page.main = view! {
        <p class="back"><a href=visit.href("/mijn/helpen")>{t.mine}</a></p>
        <p class="kind">{dates::capital(t.category(post.words.category))}</p>
        <h1 lang=theirs.clone()>{post.words.title.clone()}</h1>
        {done}
        <p class="lead">{said(visit, told, post)}</p>
        {words}
        {standing}
        {pending}
        <div class="story" lang=theirs>{card::paragraphs(&post.words.body)}</div>
        <form method="post" action=visit.href(&address) novalidate=true>
            {form.head(visit)}
            {hidden("versie", post.version.to_string())}
            <div class="stack" id="wat">{edit_first}{buttons.collect_view()}{edit_last}</div>
        </form>
        {shown}
    }
    .into_any();
    Ok(page)
}
