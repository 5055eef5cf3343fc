//! Changing one's own note. What is on the board stays as it is until a coordinator looked at the change.

use super::{fields, mine::own};
use crate::{
    edit_waits, enqueue, first_press,
    help::{Post, PostState, Words, owner::Owner, store},
    i18n::{FormTexts, HelpTexts},
    in_transaction, keep_edit,
    moderation::{About, Kind},
    neighbourhoods::Neighbourhood,
    people::{Member, Sent, Typed, sent::Fields},
    problem::Problem,
    set_state, set_words,
    ui::{
        Page, Visit,
        form::{Form, hidden},
        page::redirect,
    },
};
use axum::{extract::Path, response::Response};
use leptos::prelude::*;
use std::sync::Arc;

/// `GET /mijn/helpen/{post}/wijzigen`
pub async fn get(visit: Visit, Path(post): Path<String>, Owner(member): Owner, typed: Typed) -> Response {
    let page = async {
        let (post, place) = editable(&visit, &member, &post).await?;
        // A change that waits already is changed further.
        let form = Form::typed_or(typed.0, || fields::of(post.pending.as_ref().unwrap_or(&post.words)));
        Ok(page(&visit, &post, &place, &member, &form))
    };
    let page: Result<Page, Problem> = page.await;
    visit.answer(page)
}

async fn editable(visit: &Visit, member: &Member, typed: &str) -> Result<(Post, Arc<Neighbourhood>), Problem> {
    let post = own(visit, member, typed).await?;
    let place = super::card::place_of(visit, &post).ok_or(Problem::NotFound)?;
    Ok((post, place))
}

/// `POST /mijn/helpen/{post}/wijzigen`
pub async fn post(visit: Visit, Path(post): Path<String>, Sent(Owner(member), fields): Sent<Owner>) -> Response {
    let answer = changed(&visit, &post, &member, fields).await;
    answer.unwrap_or_else(|problem| visit.answer(Err(problem)))
}

async fn changed(visit: &Visit, typed: &str, member: &Member, sent: Fields) -> Result<Response, Problem> {
    let (post, place) = editable(visit, member, typed).await?;
    let (t, db, now) = (HelpTexts::of(visit.lang), &visit.app.db, visit.now.timestamp());
    let result = visit.href(&format!("/mijn/helpen/{}", post.id));
    let number = sent.number();
    if let Some(first) = store::sent(db, number).await? {
        return Ok(redirect(&first));
    }
    let mut form = Form::new(sent);
    fields::check_category(visit, &mut form);
    fields::check_exactly(visit, &mut form);
    fields::check_when(visit, &mut form);
    fields::check_reach(visit, &mut form);
    fields::check_name(visit, &mut form);
    let words = fields::words(&form.fields).filter(|_| form.is_sound());
    let Some(words) = words else { return Ok(visit.answer(Ok(page(visit, &post, &place, member, &form)))) };
    if words == *post.pending.as_ref().unwrap_or(&post.words) && post.state != PostState::Change {
        form.refuse("titel", t.edit_same);
        return Ok(visit.answer(Ok(page(visit, &post, &place, member, &form))));
    }
    let version: i64 = form.fields.get("versie").parse().unwrap_or(-1);
    if write(visit, &post, version, &words, member, number, &result, now).await? {
        return Ok(redirect(&result));
    }
    // Somebody was first. What was typed stays; the next press is about the note as it is now.
    let (post, place) = editable(visit, member, typed).await?;
    form.fields.set("versie", post.version.to_string());
    form.refuse("titel", if post.state.may_be_edited() { t.edit_late } else { t.not_possible });
    Ok(visit.answer(Ok(page(visit, &post, &place, member, &form))))
}

#[allow(clippy::too_many_arguments, reason = "one write, with all that it writes")]
async fn write(
    visit: &Visit,
    post: &Post,
    version: i64,
    words: &Words,
    member: &Member,
    number: uuid::Uuid,
    result: &str,
    now: jiff::Timestamp,
) -> Result<bool, sqlx::Error> {
    let (id, author) = (post.id, member.account.id);
    in_transaction!(&visit.app.db, |tx| {
        let done = match post.state {
            // Nobody saw it yet: it is simply another text that waits.
            PostState::Waiting => set_words!(tx, id, version, words, None, now),
            PostState::Open => {
                let done = keep_edit!(tx, id, version, words, now);
                if done && !edit_waits!(tx, id) {
                    enqueue!(tx, &post.neighbourhood, Kind::Edit, About::Post, id, Some(author), None, "", now);
                }
                done
            }
            // The answer to a coordinator: looked at anew.
            PostState::Change | PostState::Refused | PostState::Offline => {
                let done = set_words!(tx, id, version, words, None, now)
                    && set_state!(tx, id, version + 1, PostState::Waiting, now);
                if done {
                    enqueue!(tx, &post.neighbourhood, Kind::Post, About::Post, id, Some(author), None, "", now);
                }
                done
            }
            PostState::Locked | PostState::Met | PostState::Ended => false,
        };
        if done {
            let _ = first_press!(tx, number, result, now);
        }
        Ok(done)
    })
}

fn page(visit: &Visit, post: &Post, place: &Arc<Neighbourhood>, member: &Member, form: &Form) -> Page {
    let t = HelpTexts::of(visit.lang);
    let address = format!("/mijn/helpen/{}", post.id);
    let action = visit.href(&format!("{address}/wijzigen"));
    // Who was posted for at the counter has no name on the board.
    let name = match post.posted_by {
        Some(_) => hidden("naam", "nee"),
        None => fields::name(visit, form, &member.account.name),
    };
    // The note as it was when it was read: a press that comes too late is told.
    let version = form.fields.filled("versie").map_or_else(|| post.version.to_string(), str::to_owned);
    let open = (post.state == PostState::Open).then(|| view! { <p>{t.edit_words}</p> });
    let mut page = Page::new(form.title(visit, t.edit_title), format!("{address}/wijzigen"), None).private();
    page.status = form.status();
    page.calm = true;
    page.main = view! {
        <h1>{t.edit_title}</h1>
        {open}
        <form method="post" action=action novalidate=true>
            {form.head(visit)}
            {hidden("versie", version)}
            {fields::exactly(visit, form)}
            {fields::when(visit, form)}
            {fields::category(visit, form)}
            {fields::reach(visit, form, place)}
            {name}
            <div class="stack"><button class="button" type="submit">{t.edit_send}</button></div>
        </form>
        <p class="onward"><a href=visit.href(&address)>{FormTexts::of(visit.lang).cancel}</a></p>
    }
    .into_any();
    page
}
