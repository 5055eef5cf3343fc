//! Signing in with an e-mail address: a link, consumed by a button, and a code to type (a link opens outside an
//! installed app on iOS). Both work once, for fifteen minutes, in the browser that asked.

use crate::{
    i18n::{FormTexts, PeopleTexts, fill},
    neighbourhoods::pages::pick,
    people::{
        Sent, account,
        browser::Cookie,
        handles::{Anybody, Maybe},
        limits, secrets,
        store::{self, Newcomer, sign_in},
    },
    problem::Problem,
    ui::{
        Page, Visit,
        form::{Field, Form, hidden},
        page::{local, redirect},
    },
};
use axum::{
    extract::Path,
    http::{HeaderMap, HeaderValue, header},
    response::Response,
};
use leptos::prelude::*;
use uuid::Uuid;

/// The browser that asks, by its cookie.
struct Browser {
    token: String,
    hash: Vec<u8>,
}

impl Browser {
    fn of(visit: &Visit, headers: &HeaderMap) -> Option<Self> {
        let token = Cookie::Asking.read(headers, visit.app.secure())?;
        Some(Self { hash: secrets::hash(&token), token })
    }

    fn of_or_new(visit: &Visit, headers: &HeaderMap) -> Self {
        Self::of(visit, headers).unwrap_or_else(|| {
            let token = secrets::token();
            Self { hash: secrets::hash(&token), token }
        })
    }

    fn remember(&self, visit: &Visit, mut response: Response) -> Response {
        let cookie = Cookie::Asking.write(&self.token, visit.app.secure());
        response.headers_mut().append(header::SET_COOKIE, cookie);
        response
    }
}

/// Where somebody wanted to go: a local address, else their own page.
fn onward(visit: &Visit, asked: &str) -> String {
    if local(asked) && asked.len() <= 300 { asked.to_owned() } else { visit.href("/mijn") }
}

fn asked_onward(visit: &Visit) -> String {
    let pair = form_urlencoded::parse(visit.query.as_bytes()).find(|(key, _)| key == "naar");
    pair.map(|(_, to)| to.into_owned()).unwrap_or_default()
}

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

/// "Try again in … minutes."
pub fn too_often(visit: &Visit, seconds: i64) -> String {
    let minutes = ((seconds + 59) / 60).to_string();
    fill(FormTexts::of(visit.lang).too_often, &[("n", &minutes)])
}

fn ask_page(visit: &Visit, form: &Form, to: &str, kept: bool) -> Page {
    let t = PeopleTexts::of(visit.lang);
    let kept = kept.then(|| view! { <p class="note">{t.sign_in_kept}</p> });
    let email = Field::new("email", t.email).hint(t.email_hint).kind("email").keys("email").autocomplete("email");
    let card = onward_query("/aanmelden/kaart", to);
    let mut page = Page::new(form.title(visit, t.sign_in), "/aanmelden", None).private();
    page.status = form.status();
    page.calm = true;
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
    }
    .into_any();
    page
}

/// A path with where somebody wanted to go.
pub fn onward_query(path: &str, to: &str) -> String {
    if to.is_empty() {
        return path.to_owned();
    }
    format!("{path}?{}", form_urlencoded::Serializer::new(String::new()).append_pair("naar", to).finish())
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

async fn open_request(
    visit: &Visit,
    headers: &HeaderMap,
    proven: bool,
) -> Result<Option<(Browser, sign_in::SignIn)>, Problem> {
    let Some(browser) = Browser::of(visit, headers) else { return Ok(None) };
    let found = sign_in::by_browser(&visit.app.db, &browser.hash, proven, visit.now.timestamp()).await?;
    Ok(found.map(|request| (browser, request)))
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

/// `GET /aanmelden/link/…`: asks for a press; a program that looks at links in messages uses nothing up.
pub async fn link(visit: Visit, Path(link): Path<String>, headers: HeaderMap) -> Response {
    let page = link_page(&visit, &link, &headers).await;
    visit.answer(page)
}

async fn link_page(visit: &Visit, link: &str, headers: &HeaderMap) -> Result<Page, Problem> {
    let t = PeopleTexts::of(visit.lang);
    let request = sign_in::by_link(&visit.app.db, &secrets::hash(link), visit.now.timestamp()).await?;
    let mine = Browser::of(visit, headers);
    let page = |title: &'static str, words: &'static str, way: AnyView, status: u16| {
        let mut page = Page::new(title, "/aanmelden", None).private();
        page.status = status;
        page.calm = true;
        page.main = view! { <h1>{title}</h1><p class="lead">{words}</p>{way} }.into_any();
        page
    };
    let again = view! { <p><a class="button" href=visit.href("/aanmelden")>{t.ask_again}</a></p> }.into_any();
    Ok(match request {
        None => page(t.link_gone, t.link_gone_words, again, 410),
        Some(request) if !bound_to(&request, mine.as_ref()) => {
            page(t.link_elsewhere, t.link_elsewhere_words, again, 403)
        }
        Some(_) => {
            let press = view! {
                <form method="post" action=visit.href(&visit.path)>
                    <button class="button" type="submit">{t.link_press}</button>
                </form>
            };
            page(t.link_title, t.link_words, press.into_any(), 200)
        }
    })
}

/// A link from the command line belongs to whoever holds it; one from a message to the browser that asked.
fn bound_to(request: &sign_in::SignIn, browser: Option<&Browser>) -> bool {
    match &request.browser {
        None => true,
        Some(asked) => browser.is_some_and(|b| b.hash == *asked),
    }
}

/// `POST /aanmelden/link/…`
pub async fn link_pressed(visit: Visit, Path(link): Path<String>, headers: HeaderMap) -> Response {
    let answer = async {
        let found = sign_in::by_link(&visit.app.db, &secrets::hash(&link), visit.now.timestamp()).await?;
        let browser = Browser::of_or_new(&visit, &headers);
        match found.filter(|request| bound_to(request, Some(&browser))) {
            Some(request) => finish(&visit, &headers, &browser, &request).await,
            None => Ok(visit.answer(link_page(&visit, &link, &headers).await)),
        }
    };
    let answer: Result<Response, Problem> = answer.await;
    answer.unwrap_or_else(|problem| visit.answer(Err(problem)))
}

/// The address is theirs: a session for who has an account, two questions for who has none yet.
async fn finish(
    visit: &Visit,
    headers: &HeaderMap,
    browser: &Browser,
    request: &sign_in::SignIn,
) -> Result<Response, Problem> {
    let db = &visit.app.db;
    let now = visit.now.timestamp();
    let account = match (&request.account, &request.email) {
        (Some(id), _) => store::account(db, *id).await?,
        (None, Some(email)) => store::by_email(db, email).await?,
        (None, None) => None,
    };
    let Some(account) = account else {
        if !sign_in::prove(db, request.id, &browser.hash, now).await? {
            return Ok(redirect(&visit.href("/aanmelden")));
        }
        return Ok(browser.remember(visit, redirect(&visit.href("/aanmelden/welkom"))));
    };
    if !sign_in::use_up(db, request.id).await? {
        return Ok(redirect(&visit.href("/aanmelden")));
    }
    if let Some(email) = &account.email {
        sign_in::take_up_invitations(db, account.id, email, now).await?;
    }
    begin(visit, headers, account.id, &request.onward, false).await
}

/// Begins a session on this device and leads on. Whatever session the device had ends: its cookie is of no use to
/// who put it there.
pub async fn begin(
    visit: &Visit,
    headers: &HeaderMap,
    account: Uuid,
    onward: &str,
    strong: bool,
) -> Result<Response, Problem> {
    let secure = visit.app.secure();
    let token = secrets::token();
    let old = Cookie::Session.read(headers, secure).map(|old| secrets::hash(&old));
    let agent = headers.get(header::USER_AGENT).and_then(|a| a.to_str().ok()).unwrap_or_default();
    let (db, now) = (&visit.app.db, visit.now.timestamp());
    let device = account::device(agent);
    store::begin_session(db, account, &secrets::hash(&token), old.as_deref(), &device, strong, now).await?;
    let mut response = redirect(onward);
    let headers = response.headers_mut();
    headers.append(header::SET_COOKIE, Cookie::Session.write(&token, secure));
    headers.append(header::SET_COOKIE, Cookie::Asking.write("", secure));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}

/// `GET /aanmelden/welkom`
pub async fn welcome(visit: Visit, headers: HeaderMap) -> Response {
    match open_request(&visit, &headers, true).await {
        Ok(Some(_)) => visit.answer(Ok(welcome_page(&visit, &Form::default(), &[]))),
        Ok(None) => redirect(&visit.href("/aanmelden")),
        Err(problem) => visit.answer(Err(problem)),
    }
}

/// `POST /aanmelden/welkom`
pub async fn welcomed(visit: Visit, headers: HeaderMap, Sent(Anybody, fields): Sent<Anybody>) -> Response {
    let answer = make(&visit, &headers, Form::new(fields)).await;
    answer.unwrap_or_else(|problem| visit.answer(Err(problem)))
}

async fn make(visit: &Visit, headers: &HeaderMap, mut form: Form) -> Result<Response, Problem> {
    let Some((_, request)) = open_request(visit, headers, true).await? else {
        return Ok(redirect(&visit.href("/aanmelden")));
    };
    let (db, now) = (&visit.app.db, visit.now.timestamp());
    let name = account::name(form.fields.get("naam"));
    if name.is_none() {
        form.refuse("naam", PeopleTexts::of(visit.lang).name_wrong);
    }
    let place = pick::read(visit, &mut form);
    let (Some(name), Ok(place)) = (name, &place) else {
        let hits = place.err().unwrap_or_default();
        return Ok(visit.answer(Ok(welcome_page(visit, &form, &hits))));
    };
    if !sign_in::use_up(db, request.id).await? {
        return Ok(redirect(&visit.href("/aanmelden")));
    }
    let email = request.email.as_deref();
    // Two browsers of one person, at once: the second one finds the account of the first.
    let known = match email {
        Some(email) => store::by_email(db, email).await?.map(|a| a.id),
        None => None,
    };
    let id = match known {
        Some(id) => id,
        None => {
            let new = Newcomer { name: &name, neighbourhood: &place.code, email, lang: visit.lang, at_counter: false };
            store::add(db, &new, now).await?
        }
    };
    if let Some(email) = email {
        sign_in::take_up_invitations(db, id, email, now).await?;
    }
    begin(visit, headers, id, &request.onward, false).await
}

fn welcome_page(visit: &Visit, form: &Form, hits: &[pick::Hit]) -> Page {
    let t = PeopleTexts::of(visit.lang);
    let name = Field::new("naam", t.name).hint(t.name_hint).autocomplete("given-name").most(account::NAME_MOST);
    let mut page = Page::new(form.title(visit, t.welcome), "/aanmelden/welkom", None).private();
    page.status = form.status();
    page.calm = true;
    page.main = view! {
        <h1>{t.welcome}</h1>
        <p class="lead">{t.welcome_words}</p>
        <form method="post" action=visit.href("/aanmelden/welkom") novalidate=true>
            {form.head(visit)}
            {name.line(form, visit)}
            {pick::field(visit, form, hits)}
            <button class="button" type="submit">{t.make_account}</button>
        </form>
    }
    .into_any();
    page
}
