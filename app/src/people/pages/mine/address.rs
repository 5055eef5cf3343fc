//! Another e-mail address: proven by a code that is sent to the new one, and told to the old one.

use crate::{
    i18n::{FormTexts, MineTexts, PeopleTexts, fill},
    people::{
        Member, Sent, Typed, account, limits,
        pages::{Fields, sign_in::too_often},
        secrets,
        store::{own, sign_in},
    },
    problem::Problem,
    ui::{
        Page, Visit,
        form::{Field, Form},
        page::redirect,
    },
};
use axum::response::Response;
use leptos::prelude::*;

const HERE: &str = "/mijn/adres";
const CODE: &str = "/mijn/adres/code";

/// What stands for this session in the place of a browser that asks: no cookie has this hash.
fn asking(member: &Member) -> Vec<u8> {
    secrets::hash(&format!("another address {}", member.session.id))
}

/// `GET /mijn/adres`
pub async fn get(visit: Visit, _: Member, Typed(typed): Typed) -> Response {
    let form = Form::typed_or(typed, Fields::default);
    visit.answer(Ok(page(&visit, &form)))
}

/// `POST /mijn/adres`: sends the code.
pub async fn post(visit: Visit, Sent(member, fields): Sent<Member>) -> Response {
    let answer = ask(&visit, &member, Form::new(fields)).await;
    answer.unwrap_or_else(|problem| visit.answer(Err(problem)))
}

async fn ask(visit: &Visit, member: &Member, mut form: Form) -> Result<Response, Problem> {
    let now = visit.now.timestamp();
    let Some(email) = account::email(form.fields.get("email")) else {
        form.refuse("email", PeopleTexts::of(visit.lang).email_wrong);
        return Ok(visit.answer(Ok(page(visit, &form))));
    };
    for (limit, who) in [(limits::MAIL_FROM_ONE, visit.client.as_str()), (limits::MAIL_TO_ONE, email.as_str())] {
        if let Err(seconds) = limits::count(&visit.app.db, limit, who, now).await? {
            form.refuse("email", too_often(visit, seconds));
            return Ok(visit.answer(Ok(page(visit, &form))));
        }
    }
    let browser = asking(member);
    let code = secrets::six_digits();
    // The message goes to somebody who may have another language than the account: the one of this page.
    let m = MineTexts::of(visit.lang);
    let asked = sign_in::Asked {
        browser: &browser,
        email: &email,
        code: &secrets::hash_of_code(&browser, &code),
        // Nobody is sent a link: this one fits nothing.
        link: &secrets::hash(&secrets::token()),
        onward: HERE,
        subject: m.email_subject,
        body: &fill(m.email_body, &[("code", &code)]),
    };
    sign_in::ask(&visit.app.db, &asked, now).await?;
    Ok(redirect(&visit.href(CODE)))
}

fn page(visit: &Visit, form: &Form) -> Page {
    let (t, m) = (PeopleTexts::of(visit.lang), MineTexts::of(visit.lang));
    let email = Field::new("email", m.email_new).hint(t.email_hint).kind("email").keys("email").autocomplete("email");
    let mut page = Page::new(form.title(visit, m.email_title), HERE, None).private();
    page.status = form.status();
    page.calm = true;
    page.main = view! {
        <h1>{m.email_title}</h1>
        <p class="lead">{m.email_words}</p>
        <form method="post" action=visit.href(HERE) novalidate=true>
            {form.head(visit)}
            {email.most(account::EMAIL_MOST).line(form, visit)}
            <button class="button" type="submit">{t.send_code}</button>
        </form>
        <p><a href=visit.href("/mijn/gegevens")>{FormTexts::of(visit.lang).cancel}</a></p>
    }
    .into_any();
    page
}

/// `GET /mijn/adres/code`
pub async fn code(visit: Visit, member: Member) -> Response {
    match sign_in::by_browser(&visit.app.db, &asking(&member), false, visit.now.timestamp()).await {
        Ok(Some(asked)) => visit.answer(Ok(code_page(&visit, &Form::default(), asked.email.as_deref()))),
        Ok(None) => redirect(&visit.href(HERE)),
        Err(error) => visit.answer(Err(error.into())),
    }
}

/// `POST /mijn/adres/code`
pub async fn code_typed(visit: Visit, Sent(member, fields): Sent<Member>) -> Response {
    let answer = try_code(&visit, &member, Form::new(fields)).await;
    answer.unwrap_or_else(|problem| visit.answer(Err(problem)))
}

async fn try_code(visit: &Visit, member: &Member, mut form: Form) -> Result<Response, Problem> {
    let (t, m) = (PeopleTexts::of(visit.lang), MineTexts::of(visit.lang));
    let (db, now, browser) = (&visit.app.db, visit.now.timestamp(), asking(member));
    let Some(asked) = sign_in::by_browser(db, &browser, false, now).await? else {
        return Ok(redirect(&visit.href(HERE)));
    };
    let email = asked.email.unwrap_or_default();
    let digits: String = form.fields.get("code").chars().filter(char::is_ascii_digit).collect();
    let refused = match limits::count(db, limits::CODES_FROM_ONE, &visit.client, now).await? {
        Err(seconds) => too_often(visit, seconds),
        Ok(()) => match sign_in::try_code(db, asked.id, &secrets::hash_of_code(&browser, &digits)).await? {
            (true, _) => {
                // Of two at once one gets it.
                if !sign_in::use_up(db, asked.id).await? {
                    return Ok(redirect(&visit.href(HERE)));
                }
                let told = MineTexts::of(member.account.lang);
                let link = format!("{}{}", visit.app.public_url, member.account.lang.href("/aanmelden"));
                let body = fill(told.email_gone_body, &[("phone", &visit.app.phone), ("link", &link)]);
                if own::change_email(db, member, &email, (told.email_gone_subject, &body), now).await? {
                    return Ok(redirect(&visit.href("/mijn/gegevens?klaar=ja")));
                }
                let mut form = Form::new(Fields::default().with("email", &email));
                form.refuse("email", m.email_taken);
                return Ok(visit.answer(Ok(page(visit, &form))));
            }
            (false, 0) => t.code_wrong_last.to_owned(),
            (false, left) => fill(t.code_wrong, &[("n", &left.to_string())]),
        },
    };
    form.refuse("code", refused);
    Ok(visit.answer(Ok(code_page(visit, &form, Some(&email)))))
}

fn code_page(visit: &Visit, form: &Form, email: Option<&str>) -> Page {
    let (t, m) = (PeopleTexts::of(visit.lang), MineTexts::of(visit.lang));
    let code = Field::new("code", t.code).hint(t.code_hint).keys("numeric").autocomplete("one-time-code").most(12);
    let mut page = Page::new(form.title(visit, t.code_title), CODE, None).private();
    page.status = form.status();
    page.calm = true;
    page.main = view! {
        <h1>{t.code_title}</h1>
        <p class="lead">{fill(t.code_words, &[("email", email.unwrap_or_default())])}</p>
        <form method="post" action=visit.href(CODE) novalidate=true>
            {form.head(visit)}
            {code.line(form, visit)}
            <button class="button" type="submit">{m.email_keep}</button>
        </form>
        <p class="hint">{t.nothing_came}</p>
        <p><a href=visit.href(HERE)>{t.ask_again}</a></p>
    }
    .into_any();
    page
}
