//! Signing in with an e-mail address: a link, consumed by a button, and a code to type (a link opens outside an
//! installed app on iOS). Both work once, for fifteen minutes, in the browser that asked.

use super::keys;
use crate::{
    i18n::{KeyTexts, PeopleTexts, fill},
    people::{
        Sent, account,
        browser::Cookie,
        handles::{Anybody, Maybe},
        limits, secrets,
        store::sign_in,
    },
    problem::Problem,
    ui::{
        Page, Visit,
        assets::KEYS_PATH,
        form::{Field, Form, hidden},
        page::redirect,
    },
};
use axum::{http::HeaderMap, response::Response};
use leptos::prelude::*;

pub mod card;
pub mod entry;
pub mod link;
pub mod welcome;

use entry::{Browser, asked_onward, finish, onward, open_request};
pub use entry::{begin, onward_query, too_often};

/// `GET /aanmelden`
pub async fn get(visit: Visit, Maybe(member): Maybe, headers: HeaderMap) -> Response {
    let to = asked_onward(&visit);
    if member.is_some() {
        return redirect(&onward(&visit, &to));
    }
    let kept = Cookie::Typed.read(&headers, visit.app.secure()).is_some();
    let form = Form::default();
    visit.answer(Ok(ask_page(&visit, &form, &to, kept)))
}

/// `POST /aanmelden`: sends the message, whether the address is known here or not.
pub async fn post(visit: Visit, headers: HeaderMap, Sent(Anybody, fields): Sent<Anybody>) -> Response {
    let to = fields.get("naar").to_owned();
    let mut form = Form::new(fields);
    let answer = ask(&visit, &headers, &mut form, &to).await;
    match answer {
        Ok(Some(response)) => response,
        Ok(None) => visit.answer(Ok(ask_page(&visit, &form, &to, false))),
        Err(problem) => visit.answer(Err(problem)),
    }
}

async fn ask(visit: &Visit, headers: &HeaderMap, form: &mut Form, to: &str) -> Result<Option<Response>, Problem> {
    let t = PeopleTexts::of(visit.lang);
    let now = visit.now.timestamp();
    let Some(email) = account::email(form.fields.get("email")) else {
        form.refuse("email", t.email_wrong);
        return Ok(None);
    };
    for (limit, who) in [(limits::MAIL_FROM_ONE, visit.client.as_str()), (limits::MAIL_TO_ONE, email.as_str())] {
        if let Err(seconds) = limits::count(&visit.app.db, limit, who, now).await? {
            form.refuse("email", too_often(visit, seconds));
            return Ok(None);
        }
    }
    let browser = Browser::of_or_new(visit, headers);
    let (code, link) = (secrets::six_digits(), secrets::token());
    let address = format!("{}{}", visit.app.public_url, visit.href(&format!("/aanmelden/link/{link}")));
    let asked = sign_in::Asked {
        browser: &browser.hash,
        email: &email,
        code: &secrets::hash_of_code(&browser.hash, &code),
        link: &secrets::hash(&link),
        onward: &onward(visit, to),
        subject: t.mail_subject,
        body: &fill(t.mail_body, &[("code", &code), ("link", &address)]),
    };
    sign_in::ask(&visit.app.db, &asked, now).await?;
    Ok(Some(browser.remember(visit, redirect(&visit.href("/aanmelden/code")))))
}

fn ask_page(visit: &Visit, form: &Form, to: &str, kept: bool) -> Page {
    let t = PeopleTexts::of(visit.lang);
    let kept = kept.then(|| view! { <p class="note">{t.sign_in_kept}</p> });
    let email = Field::new("email", t.email).hint(t.email_hint).kind("email").keys("email").autocomplete("email");
    let card = onward_query("/aanmelden/kaart", to);
    let mut page = Page::new(form.title(visit, t.sign_in), "/aanmelden", None).private();
    page.status = form.status();
    page.calm = true;
    page.scripts = vec![KEYS_PATH.as_str()];
    let k = KeyTexts::of(visit.lang);
    let key = keys::press(
        visit,
        "use",
        (&visit.href("/aanmelden/sleutel/vraag"), &visit.href("/aanmelden/sleutel")),
        to,
        k.sign_in,
    );
    page.main = view! {
        <h1>{t.sign_in}</h1>
        {kept}
        <form method="post" action=visit.href("/aanmelden") novalidate=true>
            {form.head(visit)}
            {hidden("naar", to)}
            <p class="lead">{t.sign_in_words}</p>
            {email.most(account::EMAIL_MOST).line(form, visit)}
            <button class="button" type="submit">{t.send_code}</button>
        </form>
        <h2>{t.no_email}</h2>
        <p>{t.no_email_words}</p>
        <p><a class="button plain" href=visit.href(&card)>{t.with_card}</a></p>
        <section class="js-only">
            <h2>{k.sign_in}</h2>
            <p>{k.sign_in_words}</p>
            {key}
        </section>
    }
    .into_any();
    page
}

/// `GET /aanmelden/code`
pub async fn code(visit: Visit, headers: HeaderMap) -> Response {
    let page = match open_request(&visit, &headers, false).await {
        Ok(Some((_, request))) => code_page(&visit, &Form::default(), request.email.as_deref()),
        Ok(None) => return redirect(&visit.href("/aanmelden")),
        Err(problem) => return visit.answer(Err(problem)),
    };
    visit.answer(Ok(page))
}

/// `POST /aanmelden/code`
pub async fn code_typed(visit: Visit, headers: HeaderMap, Sent(Anybody, fields): Sent<Anybody>) -> Response {
    let answer = try_code(&visit, &headers, Form::new(fields)).await;
    answer.unwrap_or_else(|problem| visit.answer(Err(problem)))
}

async fn try_code(visit: &Visit, headers: &HeaderMap, mut form: Form) -> Result<Response, Problem> {
    let t = PeopleTexts::of(visit.lang);
    let Some((browser, request)) = open_request(visit, headers, false).await? else {
        let mut form = Form::default();
        form.refuse("email", t.code_gone);
        return Ok(visit.answer(Ok(ask_page(visit, &form, "", false))));
    };
    let digits: String = form.fields.get("code").chars().filter(char::is_ascii_digit).collect();
    let now = visit.now.timestamp();
    let counted = limits::count(&visit.app.db, limits::CODES_FROM_ONE, &visit.client, now).await?;
    let refused = match counted {
        Err(seconds) => too_often(visit, seconds),
        Ok(()) => {
            let code = secrets::hash_of_code(&browser.hash, &digits);
            match sign_in::try_code(&visit.app.db, request.id, &code).await? {
                (true, _) => return finish(visit, headers, &browser, &request).await,
                (false, 0) => t.code_wrong_last.to_owned(),
                (false, left) => fill(t.code_wrong, &[("n", &left.to_string())]),
            }
        }
    };
    form.refuse("code", refused);
    Ok(visit.answer(Ok(code_page(visit, &form, request.email.as_deref()))))
}

fn code_page(visit: &Visit, form: &Form, email: Option<&str>) -> Page {
    let t = PeopleTexts::of(visit.lang);
    let code = Field::new("code", t.code).hint(t.code_hint).keys("numeric").autocomplete("one-time-code").most(12);
    let mut page = Page::new(form.title(visit, t.code_title), "/aanmelden/code", None).private();
    page.status = form.status();
    page.calm = true;
    page.main = view! {
        <h1>{t.code_title}</h1>
        <p class="lead">{fill(t.code_words, &[("email", email.unwrap_or_default())])}</p>
        <form method="post" action=visit.href("/aanmelden/code") novalidate=true>
            {form.head(visit)}
            {code.line(form, visit)}
            <button class="button" type="submit">{t.sign_in}</button>
        </form>
        <p class="hint">{t.nothing_came}</p>
        <p><a href=visit.href("/aanmelden")>{t.ask_again}</a></p>
    }
    .into_any();
    page
}
