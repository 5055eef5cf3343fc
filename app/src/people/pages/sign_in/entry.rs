//! What every way of signing in shares: the browser that asks, where it wanted to go, and the session at the end.

use crate::{
    i18n::{FormTexts, fill},
    people::{
        account,
        browser::Cookie,
        secrets,
        store::{self, sign_in},
    },
    problem::Problem,
    ui::{
        Visit,
        page::{local, redirect},
    },
};
use axum::{
    http::{HeaderMap, HeaderValue, header},
    response::Response,
};
use uuid::Uuid;

/// The browser that asks, by its cookie.
pub struct Browser {
    token: String,
    pub hash: Vec<u8>,
}

impl Browser {
    pub fn of(visit: &Visit, headers: &HeaderMap) -> Option<Self> {
        let token = Cookie::Asking.read(headers, visit.app.secure())?;
        Some(Self { hash: secrets::hash(&token), token })
    }

    pub fn of_or_new(visit: &Visit, headers: &HeaderMap) -> Self {
        Self::of(visit, headers).unwrap_or_else(|| {
            let token = secrets::token();
            Self { hash: secrets::hash(&token), token }
        })
    }

    pub fn cookie(&self, visit: &Visit) -> HeaderValue {
        Cookie::Asking.write(&self.token, visit.app.secure())
    }

    pub fn remember(&self, visit: &Visit, mut response: Response) -> Response {
        response.headers_mut().append(header::SET_COOKIE, self.cookie(visit));
        response
    }
}

/// Where somebody wanted to go: a local address, else their own page.
pub fn onward(visit: &Visit, asked: &str) -> String {
    if local(asked) && asked.len() <= 300 { asked.to_owned() } else { visit.href("/mijn") }
}

/// What the address says about where somebody wanted to go.
pub fn asked_onward(visit: &Visit) -> String {
    let pair = form_urlencoded::parse(visit.query.as_bytes()).find(|(key, _)| key == "naar");
    pair.map(|(_, to)| to.into_owned()).unwrap_or_default()
}

/// A path with where somebody wanted to go.
pub fn onward_query(path: &str, to: &str) -> String {
    if to.is_empty() {
        return path.to_owned();
    }
    format!("{path}?{}", form_urlencoded::Serializer::new(String::new()).append_pair("naar", to).finish())
}

/// "Try again in … minutes."
pub fn too_often(visit: &Visit, seconds: i64) -> String {
    let minutes = ((seconds + 59) / 60).to_string();
    fill(FormTexts::of(visit.lang).too_often, &[("n", &minutes)])
}

/// What this browser asked by e-mail and did not use yet.
pub async fn open_request(
    visit: &Visit,
    headers: &HeaderMap,
    proven: bool,
) -> Result<Option<(Browser, sign_in::SignIn)>, Problem> {
    let Some(browser) = Browser::of(visit, headers) else { return Ok(None) };
    let found = sign_in::by_browser(&visit.app.db, &browser.hash, proven, visit.now.timestamp()).await?;
    Ok(found.map(|request| (browser, request)))
}

/// The address is theirs: a session for who has an account, two questions for who has none yet.
pub async fn finish(
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
    let mut response = redirect(onward);
    sign_in_here(visit, headers, account, strong, response.headers_mut()).await?;
    Ok(response)
}

/// The same for an answer that is no page: puts what makes the session on it.
pub async fn sign_in_here(
    visit: &Visit,
    headers: &HeaderMap,
    account: Uuid,
    strong: bool,
    answer: &mut HeaderMap,
) -> Result<(), Problem> {
    let secure = visit.app.secure();
    let token = secrets::token();
    let old = Cookie::Session.read(headers, secure).map(|old| secrets::hash(&old));
    let agent = headers.get(header::USER_AGENT).and_then(|a| a.to_str().ok()).unwrap_or_default();
    let (db, now) = (&visit.app.db, visit.now.timestamp());
    let device = account::device(agent);
    store::begin_session(db, account, &secrets::hash(&token), old.as_deref(), &device, strong, now).await?;
    answer.append(header::SET_COOKIE, Cookie::Session.write(&token, secure));
    answer.append(header::SET_COOKIE, Cookie::Who.write(&account::mark(account), secure));
    answer.append(header::SET_COOKIE, Cookie::Asking.write("", secure));
    answer.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(())
}
