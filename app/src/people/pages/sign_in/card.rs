//! Signing in with a *buurtkaart*: the code on it, typed or brought by the QR code, and then the number that the
//! person chooses at the first use.

use super::entry::{Browser, asked_onward, begin, onward, onward_query, too_often};
use crate::{
    i18n::{CardTexts, Lang, PeopleTexts, count, fill},
    people::{
        Sent, card,
        handles::{Anybody, Maybe},
        limits, pin, secrets,
        store::{
            cards::{self, Card, Try},
            ceremonies::{self, Kind},
        },
    },
    problem::Problem,
    ui::{
        Page, Visit,
        form::{Field, Form, hidden},
        frame::phone_link,
        page::redirect,
    },
};
use axum::{http::HeaderMap, response::Response};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

const HERE: &str = "/aanmelden/kaart";
const PIN: &str = "/aanmelden/kaart/pincode";

/// A card whose code was typed in this browser.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Shown {
    card: Uuid,
    onward: String,
}

/// `GET /aanmelden/kaart`
pub async fn get(visit: Visit, Maybe(member): Maybe) -> Response {
    let to = asked_onward(&visit);
    if member.is_some() {
        return redirect(&onward(&visit, &to));
    }
    visit.answer(Ok(code_page(&visit, &Form::default(), &to)))
}

/// `POST /aanmelden/kaart`
pub async fn post(visit: Visit, headers: HeaderMap, Sent(Anybody, fields): Sent<Anybody>) -> Response {
    let answer = show(&visit, &headers, Form::new(fields)).await;
    answer.unwrap_or_else(|problem| visit.answer(Err(problem)))
}

async fn show(visit: &Visit, headers: &HeaderMap, mut form: Form) -> Result<Response, Problem> {
    let t = CardTexts::of(visit.lang);
    let (db, now) = (&visit.app.db, visit.now.timestamp());
    let to = form.fields.get("naar").to_owned();
    let refused = match secrets::read_card_code(form.fields.get("code")) {
        None => t.code_shape.to_owned(),
        // Counted before it is looked up: many at once get no more tries.
        Some(code) => match limits::count(db, limits::CARDS_FROM_ONE, &visit.client, now).await? {
            Err(seconds) => too_often(visit, seconds),
            Ok(()) => match cards::by_code(db, &secrets::hash(&code)).await? {
                None => t.code_unknown.to_owned(),
                Some(card) if card.blocked.is_some() => t.blocked.to_owned(),
                Some(card) => {
                    limits::forgive(db, limits::CARDS_FROM_ONE, &visit.client).await?;
                    let browser = Browser::of_or_new(visit, headers);
                    let shown = Shown { card: card.id, onward: onward(visit, &to) };
                    ceremonies::begin(db, Kind::Card, &browser.hash, &shown, now).await?;
                    return Ok(browser.remember(visit, redirect(&visit.href(PIN))));
                }
            },
        },
    };
    form.refuse("code", refused);
    Ok(visit.answer(Ok(code_page(visit, &form, &to))))
}

fn code_page(visit: &Visit, form: &Form, to: &str) -> Page {
    let t = CardTexts::of(visit.lang);
    // The starting script puts the code of the QR code into this field: it never stands in an address that is sent.
    let code = Field::new("code", t.code).hint(t.code_hint).autocomplete("off").most(20);
    let mut page = Page::new(form.title(visit, t.sign_in), HERE, None).private();
    page.status = form.status();
    page.calm = true;
    page.main = view! {
        <h1>{t.sign_in}</h1>
        <form method="post" action=visit.href(HERE) novalidate=true data-from-fragment="code">
            {form.head(visit)}
            {hidden("naar", to)}
            {code.line(form, visit)}
            <button class="button" type="submit">{t.onward}</button>
        </form>
        <p><a href=visit.href(&onward_query("/aanmelden", to))>{t.other_ways}</a></p>
    }
    .into_any();
    page
}

/// The card that this browser showed; nothing where that was too long ago.
async fn shown(visit: &Visit, headers: &HeaderMap) -> Result<Option<(Browser, Shown, Card)>, Problem> {
    let Some(browser) = Browser::of(visit, headers) else { return Ok(None) };
    let (db, now) = (&visit.app.db, visit.now.timestamp());
    let Some(shown) = ceremonies::open::<Shown>(db, Kind::Card, &browser.hash, now).await? else { return Ok(None) };
    let card = cards::card(db, shown.card).await?.filter(|card| card.blocked.is_none());
    Ok(card.map(|card| (browser, shown, card)))
}

/// `GET /aanmelden/kaart/pincode`
pub async fn pin(visit: Visit, headers: HeaderMap) -> Response {
    match shown(&visit, &headers).await {
        Ok(Some((_, _, card))) => visit.answer(Ok(pin_page(&visit, &Form::default(), card.chosen))),
        Ok(None) => redirect(&visit.href(HERE)),
        Err(problem) => visit.answer(Err(problem)),
    }
}

/// `POST /aanmelden/kaart/pincode`
pub async fn pin_typed(visit: Visit, headers: HeaderMap, Sent(Anybody, fields): Sent<Anybody>) -> Response {
    let answer = try_pin(&visit, &headers, Form::new(fields)).await;
    answer.unwrap_or_else(|problem| visit.answer(Err(problem)))
}

async fn try_pin(visit: &Visit, headers: &HeaderMap, mut form: Form) -> Result<Response, Problem> {
    let t = CardTexts::of(visit.lang);
    let Some((browser, shown, card)) = shown(visit, headers).await? else { return Ok(redirect(&visit.href(HERE))) };
    let db = &visit.app.db;
    let mut chosen = card.chosen;
    let choosing = form.fields.has("pincode-nieuw");
    let sound = match (chosen, choosing) {
        (false, true) => choose(visit, &mut form, card.id).await?,
        (true, false) => look(visit, &mut form, card.id).await?,
        // Somebody chose one while this page stood open; or the form is of another page of ours.
        _ => {
            form.refuse(
                if chosen { "pincode" } else { "pincode-nieuw" },
                if chosen { t.pin_taken } else { t.pin_weak },
            );
            false
        }
    };
    if !sound {
        chosen = cards::card(db, card.id).await?.is_some_and(|card| card.chosen);
        return Ok(visit.answer(Ok(pin_page(visit, &form, chosen))));
    }
    // Taken once: the same page sent again begins no second session.
    let taken = ceremonies::take::<Shown>(db, Kind::Card, &browser.hash, visit.now.timestamp()).await?;
    if taken.is_none_or(|taken| taken.card != shown.card) {
        return Ok(redirect(&visit.href(HERE)));
    }
    begin(visit, headers, card.account, &shown.onward, false).await
}

/// The first use: twice the same, and not what anybody would try.
async fn choose(visit: &Visit, form: &mut Form, card: Uuid) -> Result<bool, Problem> {
    let t = CardTexts::of(visit.lang);
    let Some(pin) = card::pin(form.fields.get("pincode-nieuw")) else {
        form.refuse("pincode-nieuw", t.pin_weak);
        return Ok(false);
    };
    if card::pin(form.fields.get("pincode-weer")).as_ref() != Some(&pin) {
        form.refuse("pincode-weer", t.pin_differs);
        return Ok(false);
    }
    let kept = pin::hash(pin).await?;
    let first = cards::choose_pin(&visit.app.db, card, &kept).await?;
    if !first {
        form.refuse("pincode", t.pin_taken);
    }
    Ok(first)
}

/// Later: the number that was chosen. A mistake counts for the card and for the place on the network.
async fn look(visit: &Visit, form: &mut Form, card: Uuid) -> Result<bool, Problem> {
    let t = CardTexts::of(visit.lang);
    let (db, now) = (&visit.app.db, visit.now.timestamp());
    if let Err(seconds) = limits::count(db, limits::PINS_FROM_ONE, &visit.client, now).await? {
        form.refuse("pincode", too_often(visit, seconds));
        return Ok(false);
    }
    let digits: String = form.fields.get("pincode").chars().filter(|c| !c.is_whitespace()).take(20).collect();
    let refused = match cards::begin_try(db, card, now).await? {
        Try::Wait(seconds) => fill(t.pin_wait, &[("wait", &wait(visit.lang, seconds))]),
        Try::Gone => t.blocked.to_owned(),
        Try::Look(kept) if pin::fits(digits, kept.clone()).await? => {
            cards::end_try(db, card).await?;
            limits::forgive(db, limits::PINS_FROM_ONE, &visit.client).await?;
            return Ok(true);
        }
        Try::Look(_) => {
            let until = cards::card(db, card).await?.map_or(0, |card| card.wait_until) - now.as_second();
            if until > 0 { fill(t.pin_wait, &[("wait", &wait(visit.lang, until))]) } else { t.pin_wrong.to_owned() }
        }
    };
    form.refuse("pincode", refused);
    Ok(false)
}

/// A wait as people say it: minutes, and hours where there are many.
fn wait(lang: Lang, seconds: i64) -> String {
    let t = CardTexts::of(lang);
    let minutes = ((seconds + 59) / 60).max(1) as usize;
    if minutes <= 90 {
        count(minutes, t.one_minute, t.n_minutes)
    } else {
        count(minutes.div_ceil(60), t.one_hour, t.n_hours)
    }
}

fn pin_page(visit: &Visit, form: &Form, chosen: bool) -> Page {
    let t = CardTexts::of(visit.lang);
    let title = if chosen { t.pin_title } else { t.choose_title };
    let field = |name, label, autocomplete| {
        Field::new(name, label).kind("password").keys("numeric").autocomplete(autocomplete).most(12)
    };
    let (words, fields, button) = if chosen {
        let words = view! { <p class="note"><b>{t.pin_taken}</b>" "{t.pin_taken_words}</p> };
        let pin = field("pincode", t.pin, "current-password").hint(t.pin_hint).line(form, visit);
        (words.into_any(), pin, PeopleTexts::of(visit.lang).sign_in)
    } else {
        let words = view! { <p class="lead">{t.choose_words}</p> };
        let first = field("pincode-nieuw", t.pin_new, "new-password").hint(t.pin_new_hint).line(form, visit);
        let again = field("pincode-weer", t.pin_again, "new-password").line(form, visit);
        (words.into_any(), view! { {first}{again} }.into_any(), t.pin_keep)
    };
    let mut page = Page::new(form.title(visit, title), PIN, None).private();
    page.status = form.status();
    page.calm = true;
    page.main = view! {
        <h1>{title}</h1>
        {words}
        <form method="post" action=visit.href(PIN) novalidate=true>
            {form.head(visit)}
            {fields}
            <button class="button" type="submit">{button}</button>
        </form>
        <p class="hint">{t.forgot}" "{phone_link(&visit.app.phone)}</p>
    }
    .into_any();
    page
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wait_is_told_as_people_say_it() {
        assert_eq!(wait(Lang::Nl, 1), "1 minuut");
        assert_eq!(wait(Lang::Nl, 900), "15 minuten");
        assert_eq!(wait(Lang::Nl, 24 * 3_600), "24 uur");
    }
}
