//! *Mijn sleutel*: making a passkey, confirming with one where work asks for it, naming and removing them.

use super::{
    key_ceremonies::scope,
    sign_in::entry::{asked_onward, onward},
};
use crate::{
    clock,
    i18n::{KeyTexts, dates, fill},
    people::{
        Grant, Member, Sent, Typed,
        passkeys::{NAME_MOST, may_make, may_remove},
        store::passkeys::{self as keys, Key},
    },
    problem::Problem,
    text,
    ui::{
        Page, Visit,
        assets::KEYS_PATH,
        form::{Field, Form, hidden},
        frame::phone_link,
        page::redirect,
    },
};
use axum::response::Response;
use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use jiff::Timestamp;
use leptos::prelude::*;

const HERE: &str = "/mijn/sleutel";

/// `GET /mijn/sleutel`
pub async fn get(visit: Visit, member: Member, Typed(typed): Typed) -> Response {
    // A name that was typed when the session had ended; a press alone is not shown.
    let typed = typed.filter(|typed| typed.has("naam")).map(|typed| Form::typed_or(Some(typed), Default::default));
    let page = page(&visit, &member, typed.as_ref()).await;
    visit.answer(page)
}

/// `POST /mijn/sleutel`: another name, or away with it.
pub async fn post(visit: Visit, Sent(member, fields): Sent<Member>) -> Response {
    let answer = change(&visit, &member, Form::new(fields)).await;
    answer.unwrap_or_else(|problem| visit.answer(Err(problem)))
}

async fn change(visit: &Visit, member: &Member, mut form: Form) -> Result<Response, Problem> {
    let t = KeyTexts::of(visit.lang);
    let id = BASE64_URL_SAFE_NO_PAD.decode(form.fields.get("sleutel")).map_err(|_| Problem::BadRequest)?;
    let (db, account) = (&visit.app.db, member.account.id);
    if form.fields.has("weg") {
        if !may_remove(works(member), member.is_strong()) {
            return Err(Problem::Forbidden);
        }
        keys::remove(db, account, &id, &scope(visit, member), visit.now.timestamp()).await?;
        return Ok(redirect(&visit.href(HERE)));
    }
    let name = form.fields.get("naam").split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() || name.chars().count() > NAME_MOST {
        form.refuse("naam", t.no_name);
        return Ok(visit.answer(page(visit, member, Some(&form)).await));
    }
    keys::rename(db, account, &id, &name).await?;
    Ok(redirect(&visit.href(HERE)))
}

/// Whether they have work that asks for a passkey.
pub fn works(member: &Member) -> bool {
    member.grants().iter().any(|Grant { role, .. }| role.needs_passkey())
}

async fn page(visit: &Visit, member: &Member, refused: Option<&Form>) -> Result<Page, Problem> {
    let t = KeyTexts::of(visit.lang);
    let there = keys::of_account(&visit.app.db, member.account.id).await?;
    let to = asked_onward(visit);
    let (strong, none) = (member.is_strong(), there.is_empty());
    let title = match (none, strong) {
        (true, _) => t.make_title,
        (false, false) => t.confirm_title,
        (false, true) => t.title,
    };
    let first = if none {
        let why = if works(member) { t.make_why } else { t.what };
        view! { <p class="lead">{why}</p>{script(visit, true, &to, t.make)} }.into_any()
    } else if !strong {
        view! { <p class="lead">{t.confirm_words}</p>{script(visit, false, &to, t.confirm)} }.into_any()
    } else {
        let more = may_make(there.len(), strong).then(|| script(visit, true, &to, t.make_one_more));
        let go_on = (!to.is_empty()).then(|| {
            view! { <p><a class="button" href=onward(visit, &to)>{t.go_on}</a></p> }
        });
        view! { <p class="note">{t.confirmed}</p>{go_on}{more} }.into_any()
    };
    let removable = may_remove(works(member), strong);
    let list = (!none).then(|| {
        let rows = there.iter().map(|key| row(visit, key, removable, refused));
        view! { <h2>{t.mine}</h2><ul class="rows">{rows.collect_view()}</ul> }
    });
    let title_words = refused.map_or_else(|| title.to_owned(), |form| form.title(visit, title));
    let mut page = Page::new(title_words, HERE, None).private();
    page.status = refused.map_or(200, Form::status);
    page.calm = true;
    page.scripts = vec![KEYS_PATH.as_str()];
    page.main = view! {
        <h1>{title}</h1>
        {first}
        {list}
        <p class="hint">{t.lost}" "{phone_link(&visit.app.phone)}</p>
        <p><a href=visit.href("/mijn")>{crate::i18n::PeopleTexts::of(visit.lang).mine}</a></p>
    }
    .into_any();
    Ok(page)
}

/// The button that the script brings to life, and what it says where it cannot.
fn script(visit: &Visit, make: bool, to: &str, words: &'static str) -> AnyView {
    let (begin, end) = if make { ("nieuw", "gemaakt") } else { ("vraag", "bevestigd") };
    let kind = if make { "make" } else { "use" };
    let address = |part: &str| visit.href(&format!("{HERE}/{part}"));
    press(visit, kind, (&address(begin), &address(end)), to, words)
}

/// The same for any ceremony.
pub fn press(visit: &Visit, kind: &'static str, (begin, end): (&str, &str), to: &str, words: &'static str) -> AnyView {
    let t = KeyTexts::of(visit.lang);
    view! {
        <div class="passkey" data-passkey=kind data-begin=begin.to_owned() data-end=end.to_owned() data-to=to.to_owned()
            data-failed=t.failed data-missing=t.missing>
            <button class="button js-only" type="button">{words}</button>
            <p class="wrong" role="alert"></p>
            <noscript><p class="note">{t.without_javascript}</p></noscript>
        </div>
    }
    .into_any()
}

fn row(visit: &Visit, key: &Key, removable: bool, refused: Option<&Form>) -> AnyView {
    let t = KeyTexts::of(visit.lang);
    let id = BASE64_URL_SAFE_NO_PAD.encode(&key.id);
    let day = |seconds: i64| {
        let moment = Timestamp::from_second(seconds).unwrap_or(Timestamp::UNIX_EPOCH);
        dates::full(visit.lang, clock::local(moment).date(), visit.today())
    };
    let said = fill(t.made_on, &[("made", &day(key.made)), ("used", &day(key.used * 86_400 + 43_200))]);
    // One form at a time: a field has one name on a page.
    let opened = match refused {
        Some(form) => (form.fields.get("sleutel") == id).then(|| form.clone()),
        None => (asked(visit) == id).then(|| Form::new(super::Fields::default().with("naam", &key.name))),
    };
    let naming = match opened {
        Some(form) => {
            let name = Field::new("naam", t.name).most(NAME_MOST).autocomplete("off").line(&form, visit);
            view! {
                <form method="post" action=visit.href(HERE) novalidate=true>
                    {form.head(visit)}
                    {hidden("sleutel", id.clone())}
                    {name}
                    <button class="button" type="submit">{t.rename}</button>
                </form>
            }
            .into_any()
        }
        None => {
            let said = fill(t.of_key, &[("action", t.change_name), ("name", &key.name)]);
            view! { <a class="button plain" href=visit.href(&format!("{HERE}?welke={id}")) aria-label=said>{t.change_name}</a> }
                .into_any()
        }
    };
    let remove = removable.then(|| {
        let said = fill(t.of_key, &[("action", t.remove), ("name", &key.name)]);
        view! {
            <form method="post" action=visit.href(HERE)>
                {hidden("sleutel", id.clone())}
                {hidden("weg", "ja")}
                <button class="button plain" type="submit" aria-label=said>{t.remove}</button>
            </form>
        }
    });
    view! {
        <li>
            <h3>{text::cut(&key.name, NAME_MOST).0.to_owned()}</h3>
            <p class="hint">{said}</p>
            {naming}
            {remove}
        </li>
    }
    .into_any()
}

/// The passkey that is to get another name, as the address says.
fn asked(visit: &Visit) -> String {
    let pair = form_urlencoded::parse(visit.query.as_bytes()).find(|(key, _)| key == "welke");
    pair.map(|(_, id)| id.into_owned()).unwrap_or_default()
}
