//! `/beheer/wachtrij/{item}`: one thing as residents will see it, and deciding about it. Then the next one opens.

use super::{
    decided,
    queue::{self, QUEUE, asked},
};
use crate::{
    desk::{
        Subject, said,
        store::{self, Asked, Mail, Outcome},
    },
    i18n::{DeskTexts, Lang, LookTexts, fill},
    moderation::{
        About, Decision, Kind,
        decision::choices,
        store::{Item, Part, Waiting, item, next, reports},
        told,
    },
    people::{Account, Desk, Sent, Typed, store as people},
    problem::Problem,
    ui::{Page, Visit, form::Form, page::redirect},
};
use axum::{extract::Path, response::Response};
use leptos::prelude::*;
use uuid::Uuid;

pub(super) mod forms;
mod shown;
mod walk;

/// One item with all that its page shows.
pub struct Opened {
    pub item: Item,
    pub subject: Subject,
    /// Who is told.
    pub author: Option<Account>,
    pub part: Part,
    /// Where it is decided, without language.
    pub address: String,
    /// What else is said of the same on a walk, while nobody looked; this one is among it.
    pub same: Vec<Waiting>,
}

impl Opened {
    async fn of(visit: &Visit, desk: &Desk, id: &str, part: Part) -> Result<Self, Problem> {
        let db = &visit.app.db;
        let id: Uuid = id.parse().map_err(|_| Problem::NotFound)?;
        let item = item(db, id).await?.ok_or(Problem::NotFound)?;
        // Whose neighbourhood it is, is asked before anything of it is read.
        let coordinator = desk.of(&item.neighbourhood).ok_or(Problem::Forbidden)?;
        let subject = Subject::of(db, &coordinator, &item).await?;
        let author = match item.author {
            Some(author) => people::account(db, author).await?,
            None => None,
        };
        let same = walk::same(db, &item).await?;
        let address = format!("{QUEUE}/{}", item.id);
        Ok(Self { item, subject, author, part, address, same })
    }

    /// What can be decided; what is gone can only be taken out of the queue.
    pub fn choices(&self) -> &'static [Decision] {
        match self.subject {
            Subject::Gone => &[Decision::Dismiss],
            Subject::Walk(ref on) => walk::choices(&self.item, on),
            _ => choices(self.item.kind, self.item.about),
        }
    }

    /// The language in which the author reads.
    pub fn author_lang(&self, visit: &Visit) -> Lang {
        self.author.as_ref().map_or(visit.lang, |author| author.lang)
    }
}

/// `GET /beheer/wachtrij/{item}`
pub async fn get(visit: Visit, desk: Desk, Path(id): Path<String>, typed: Typed) -> Response {
    let part = queue::part(&visit, &desk, |name| asked(&visit, name));
    let answer = async {
        let opened = Opened::of(&visit, &desk, &id, part).await?;
        if let Some(onward) = led_on(&visit, &desk, &opened).await? {
            return Ok(Err(redirect(&onward)));
        }
        let begun = typed.0.map(|fields| {
            let decision = Decision::from_word(fields.get("besluit"));
            (decision.unwrap_or(Decision::Approve), Form::typed_or(Some(fields), Default::default))
        });
        page(&visit, &desk, &opened, begun).await.map(Ok)
    };
    match answer.await {
        Ok(Ok(page)) => visit.answer(Ok(page)),
        Ok(Err(response)) => response,
        Err(problem) => visit.answer(Err(problem)),
    }
}

/// Who comes here from a decision, and finds that somebody else has decided this one as well, is led on.
async fn led_on(visit: &Visit, desk: &Desk, opened: &Opened) -> Result<Option<String>, Problem> {
    let came = ["beslist", "al"].into_iter().find_map(|name| Some((name, asked(visit, name)?)));
    let Some((name, id)) = came.filter(|_| opened.item.decided.is_some()) else { return Ok(None) };
    let next = next(&visit.app.db, desk, &opened.part, &opened.item).await?;
    Ok(Some(onward(visit, &opened.part, next, name, &id)))
}

/// The next item, else the empty queue; either says what was decided just now.
fn onward(visit: &Visit, part: &Part, next: Option<Uuid>, name: &str, id: &str) -> String {
    match next {
        Some(next) => queue::item_address(visit, part, next, &[(name, id)]),
        None => visit.href(&format!("{QUEUE}{}", queue::query(visit, part, &[(name, id)]))),
    }
}

/// `POST /beheer/wachtrij/{item}`
pub async fn post(visit: Visit, Path(id): Path<String>, Sent(desk, fields): Sent<Desk>) -> Response {
    let part = queue::part(&visit, &desk, |name| fields.filled(name).map(str::to_owned));
    let answer = try_to_decide(&visit, &desk, &id, part, Form::new(fields)).await;
    answer.unwrap_or_else(|problem| visit.answer(Err(problem)))
}

async fn try_to_decide(visit: &Visit, desk: &Desk, id: &str, part: Part, mut form: Form) -> Result<Response, Problem> {
    let (t, db, now) = (DeskTexts::of(visit.lang), &visit.app.db, visit.now.timestamp());
    let opened = Opened::of(visit, desk, id, part).await?;
    let item = &opened.item;
    let coordinator = desk.of(&item.neighbourhood).ok_or(Problem::Forbidden)?;
    let decision = Decision::from_word(form.fields.get("besluit")).filter(|d| opened.choices().contains(d));
    let decision = decision.ok_or(Problem::BadRequest)?;
    let number = |name: &str| form.fields.get(name).parse::<i64>().map_err(|_| Problem::BadRequest);
    let (version, subject_version) = (number("versie")?, number("stand")?);
    let reason = forms::reason(visit, &opened, decision, &mut form);
    let change = walk::change(visit, &opened, decision, &mut form);
    if !form.is_sound() {
        return Ok(visit.answer(page(visit, desk, &opened, Some((decision, form))).await));
    }
    let after = next(db, desk, &opened.part, item).await?;
    let led = onward(visit, &opened.part, after, "beslist", id);
    let asked = Asked {
        item,
        version,
        subject_version,
        decision,
        reason: &reason,
        form: form.fields.number(),
        onward: &led,
        mail: message(visit, &opened, decision),
        walk: change.as_ref(),
        others: walk::others(visit, &opened).await?,
    };
    match store::decide(db, &coordinator, &asked, now).await? {
        Outcome::Done => Ok(redirect(&led)),
        Outcome::Again(led) => Ok(redirect(&led)),
        Outcome::Stale => {
            let opened = Opened::of(visit, desk, id, opened.part.clone()).await?;
            if opened.item.decided.is_some() {
                return Ok(redirect(&onward(visit, &opened.part, after, "al", id)));
            }
            form.refuse("besluit", t.text_changed);
            Ok(visit.answer(page(visit, desk, &opened, Some((decision, form))).await))
        }
    }
}

/// The message to who wrote it: that somebody looked, and where to read what was decided. Nothing of what people wrote.
pub(super) fn message(visit: &Visit, opened: &Opened, decision: Decision) -> Option<Mail> {
    let author = opened.author.as_ref().filter(|_| told::is_told(opened.item.kind, decision))?;
    match opened.subject {
        Subject::Post(_) | Subject::Walk(_) | Subject::Message(..) => {
            letter(visit, author, (opened.item.kind, opened.item.about), opened.item.id)
        }
        _ => None,
    }
}

/// The message about one item to one person.
fn letter(visit: &Visit, to: &Account, of: (Kind, About), item: Uuid) -> Option<Mail> {
    let (t, l) = (DeskTexts::of(to.lang), LookTexts::of(to.lang));
    let (subject, body) = match of {
        (Kind::Fault, _) => (t.fault_mail_subject, t.fault_mail_body),
        (_, About::Message) => (l.mail_subject, l.mail_body),
        _ => (t.mail_subject, t.mail_body),
    };
    let path = to.lang.href(&format!("/mijn/besluiten/{item}"));
    let body = fill(body, &[("link", &format!("{}{path}", visit.app.public_url))]);
    Some((to.email.clone()?, subject, body))
}

async fn page(visit: &Visit, desk: &Desk, opened: &Opened, begun: Option<(Decision, Form)>) -> Result<Page, Problem> {
    let (t, db) = (DeskTexts::of(visit.lang), &visit.app.db);
    let item = &opened.item;
    let note = match &begun {
        // What has to be corrected comes first.
        Some(_) => None,
        None => decided::note(visit, desk, &opened.part).await?,
    };
    let kind = t.kind(item.kind);
    let title = match &begun {
        Some((_, form)) => form.title(visit, kind),
        None => kind.to_owned(),
    };
    let place = visit.app.atlas().by_code(&item.neighbourhood).map(|p| p.name.clone()).unwrap_or_default();
    let mut page = Page::new(title, format!("{QUEUE}/{}", item.id), None).private();
    page.calm = true;
    page.status = begun.as_ref().map_or(200, |(_, form)| form.status());
    let shown = if item.kind == Kind::Edit { opened.subject.change(visit) } else { opened.subject.view(visit) };
    let about = match item.kind {
        Kind::Report => Some(shown::reported(visit, opened, &reports(db, item.subject).await?)),
        Kind::Import => shown::doubt(visit, item),
        Kind::Answer => Some(shown::answer(visit, item)),
        Kind::Fault => Some(walk::reported(visit, opened)),
        Kind::Post | Kind::Edit | Kind::Look => None,
    };
    let after = match next(db, desk, &opened.part, item).await? {
        Some(next) => {
            let href = queue::item_address(visit, &opened.part, next, &[]);
            Some(view! { <li><a href=href>{t.skip}</a></li> })
        }
        None => None,
    };
    let deciding = match &item.decided {
        Some(_) => shown::was_decided(visit, opened),
        None => forms::all(visit, opened, begun),
    };
    page.main = view! {
        {note}
        <h1>{kind}": "{opened.subject.title(visit)}</h1>
        <ul class="facts"><li>{place}</li><li>{said::since(visit, item.at)}</li><li>{said::promised(visit, item.at)}</li></ul>
        {about}
        {shown}
        {deciding}
        <ul class="ways">
            {after}
            <li><a href=queue::address(visit, &opened.part, None)>{t.back_to_queue}</a></li>
        </ul>
    }
    .into_any();
    Ok(page)
}
