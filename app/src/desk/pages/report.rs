//! Reporting a post or a meeting moment: a few reasons, a word of one's own, once for each person and thing.

use crate::{
    activities,
    desk::{
        pages::look,
        said,
        store::reports::{self, Noted, Reported},
    },
    help,
    i18n::{DeskTexts, LookTexts, ReportTexts, fill},
    moderation::{
        About, promise,
        report::{self, Reason, WORDS_MOST},
        store,
    },
    neighbourhoods::Neighbourhood,
    people::{Member, Role, Sent, Typed, limits, pages::sign_in::too_often},
    problem::Problem,
    ui::{
        Page, Visit,
        form::{Field, Form},
    },
};
use axum::{extract::Path, response::Response};
use leptos::prelude::*;
use std::sync::Arc;
use uuid::Uuid;

/// What somebody reports.
struct Thing {
    /// Where they found it.
    place: Arc<Neighbourhood>,
    /// Official code: whose coordinators look.
    neighbourhood: String,
    about: About,
    id: Uuid,
    title: String,
    author: Option<Uuid>,
    /// Its page.
    path: String,
}

impl Thing {
    async fn post(visit: &Visit, slug: &str, id: &str) -> Result<Self, Problem> {
        let place = visit.neighbourhood(slug)?;
        let id: Uuid = id.parse().map_err(|_| Problem::NotFound)?;
        let post = help::store::post(&visit.app.db, id).await?.ok_or(Problem::NotFound)?;
        let near = visit.app.atlas().by_code(&post.neighbourhood);
        let near = near.is_some_and(|home| home.municipality.nis == place.municipality.nis);
        // One that is hidden already was seen a moment ago: whoever reports it still is heard.
        let seen = post.hidden || post.is_on_the_board(visit.now.timestamp().as_second());
        if !near || !seen {
            return Err(Problem::NotFound);
        }
        Ok(Self {
            path: format!("/{}/helpen/{id}", place.slug),
            neighbourhood: post.neighbourhood,
            about: About::Post,
            id,
            title: post.words.title,
            author: post.author,
            place,
        })
    }

    async fn activity(visit: &Visit, slug: &str, address: &str) -> Result<Self, Problem> {
        let place = visit.neighbourhood(slug)?;
        let found = activities::store::by_slug(&visit.app.db, &place.code, address).await?;
        let activity = found.ok_or_else(|| Problem::UnknownActivity(address.to_owned()))?;
        Ok(Self {
            path: format!("/{slug}/activiteiten/{address}"),
            neighbourhood: activity.neighbourhood,
            about: About::Activity,
            id: activity.id,
            title: activity.details.title,
            author: None,
            place,
        })
    }
}

/// `GET /{neighbourhood}/helpen/{post}/melden`
pub async fn post_form(visit: Visit, who: Member, Path((slug, id)): Path<(String, String)>, typed: Typed) -> Response {
    let thing = Thing::post(&visit, &slug, &id).await;
    show(&visit, &who, thing, typed).await
}

/// `POST /{neighbourhood}/helpen/{post}/melden`
pub async fn post_sent(visit: Visit, Path((slug, id)): Path<(String, String)>, sent: Sent<Member>) -> Response {
    let thing = Thing::post(&visit, &slug, &id).await;
    take(&visit, thing, sent).await
}

/// `GET /{neighbourhood}/activiteiten/{activity}/melden`
pub async fn activity_form(
    visit: Visit,
    who: Member,
    Path((slug, address)): Path<(String, String)>,
    typed: Typed,
) -> Response {
    let thing = Thing::activity(&visit, &slug, &address).await;
    show(&visit, &who, thing, typed).await
}

/// `POST /{neighbourhood}/activiteiten/{activity}/melden`
pub async fn activity_sent(
    visit: Visit,
    Path((slug, address)): Path<(String, String)>,
    sent: Sent<Member>,
) -> Response {
    let thing = Thing::activity(&visit, &slug, &address).await;
    take(&visit, thing, sent).await
}

async fn show(visit: &Visit, who: &Member, thing: Result<Thing, Problem>, typed: Typed) -> Response {
    let page = async {
        let thing = thing?;
        if thing.author == Some(who.account.id) {
            return Ok(own(visit, &thing));
        }
        Ok(match store::reported(&visit.app.db, thing.id, who.account.id).await? {
            Some((at, looked)) => thanks(visit, &thing, at, looked),
            None => page(visit, who, &thing, &Form::typed_or(typed.0, Default::default)),
        })
    };
    let page = page.await;
    visit.answer(page)
}

async fn take(visit: &Visit, thing: Result<Thing, Problem>, Sent(who, fields): Sent<Member>) -> Response {
    let page = async {
        let thing = thing?;
        let mut form = Form::new(fields);
        let words = checked(visit, &mut form);
        if thing.author == Some(who.account.id) {
            return Ok(own(visit, &thing));
        }
        let now = visit.now.timestamp();
        if form.is_sound() {
            let counted = limits::count(&visit.app.db, limits::REPORTS, &who.account.id.to_string(), now).await?;
            if let Err(seconds) = counted {
                form.refuse("reden", too_often(visit, seconds));
            }
        }
        if !form.is_sound() {
            return Ok(page(visit, &who, &thing, &form));
        }
        let what = Reported {
            neighbourhood: &thing.neighbourhood,
            about: thing.about,
            subject: thing.id,
            author: thing.author,
            words: &words,
        };
        match reports::report(&visit.app.db, &who, what, form.fields.number(), now).await? {
            Noted::Now | Noted::Before => Ok(thanks(visit, &thing, now.as_second(), None)),
        }
    };
    // The answer is the same page that this address shows from now on: reloading it asks nothing again.
    let page = page.await;
    if page.as_ref().is_ok_and(|page| page.status == 200) {
        return crate::ui::page::redirect(&visit.href(&visit.path));
    }
    visit.answer(page)
}

fn reason_field(t: &'static ReportTexts) -> Field {
    Field::new("reden", t.which)
}

fn words_field(t: &'static ReportTexts) -> Field {
    Field::new("woorden", t.more).most(WORDS_MOST).optional()
}

/// Looks at what was sent; gives what is kept of it.
fn checked(visit: &Visit, form: &mut Form) -> String {
    let t = ReportTexts::of(visit.lang);
    words_field(t).check(form, visit);
    let Some(reason) = Reason::from_word(form.fields.get("reden")) else {
        form.refuse("reden", t.missing);
        return String::new();
    };
    if reason == Reason::Other && form.fields.get("woorden").is_empty() {
        form.refuse("woorden", t.other_missing);
    }
    report::kept(reason, form.fields.get("woorden"))
}

fn page(visit: &Visit, who: &Member, thing: &Thing, form: &Form) -> Page {
    let t = ReportTexts::of(visit.lang);
    let options: Vec<(String, String)> =
        Reason::ALL.iter().map(|r| (r.as_str().to_owned(), t.reason(*r).to_owned())).collect();
    let mut page = framed(visit, thing, form.title(visit, t.report));
    page.status = form.status();
    // Whoever coordinates there decides, and need not ask somebody to look.
    let home = visit.app.atlas().by_code(&thing.neighbourhood).filter(|_| thing.about == About::Post);
    let desk = home.filter(|home| who.is(Role::Coordinator, home)).map(|home| {
        let (l, href) = (LookTexts::of(visit.lang), visit.href(&look::address(&home.slug, thing.id)));
        view! { <p>{l.you_may}</p><p class="stack"><a class="button" href=href>{l.to_desk}</a></p> }
    });
    page.main = view! {
        <h1>{fill(t.about, &[("title", &thing.title)])}</h1>
        {desk}
        <form method="post" action=visit.href(&visit.path) novalidate=true>
            {form.head(visit)}
            <p class="lead">{t.words}</p>
            <p class="note">{t.urgent}</p>
            {reason_field(t).choice(form, visit, &options)}
            {words_field(t).text(form, visit)}
            <button class="button" type="submit">{t.press}</button>
        </form>
        <p class="back"><a href=visit.href(&thing.path)>{crate::i18n::FormTexts::of(visit.lang).cancel}</a></p>
    }
    .into_any();
    page
}

fn framed(visit: &Visit, thing: &Thing, title: String) -> Page {
    let mut page = Page::new(title, visit.path.clone(), Some(thing.place.clone())).private();
    page.calm = true;
    page
}

fn thanks(visit: &Visit, thing: &Thing, at: i64, looked: Option<i64>) -> Page {
    let t = ReportTexts::of(visit.lang);
    let by = said::day(visit, promise::by(said::local(at).date()));
    let (title, words) = match looked {
        Some(_) => (t.looked, None),
        None => (t.thanks, Some(fill(t.thanks_words, &[("day", &by)]))),
    };
    let mut page = framed(visit, thing, title.to_owned());
    page.main = view! {
        <h1>{title}</h1>
        {words.map(|words| view! { <p class="lead">{words}</p> })}
        <p class="stack"><a class="button" href=visit.href(&format!("/{}", thing.place.slug))>{visit.texts().to_my_neighbourhood}</a></p>
    }
    .into_any();
    page
}

fn own(visit: &Visit, thing: &Thing) -> Page {
    let t = ReportTexts::of(visit.lang);
    let mut page = framed(visit, thing, t.report.to_owned());
    page.main = view! {
        <h1>{t.report}</h1>
        <p class="lead">{t.own}</p>
        <p class="stack"><a class="button" href=visit.href("/mijn/helpen")>{DeskTexts::of(visit.lang).my_posts}</a></p>
    }
    .into_any();
    page
}
