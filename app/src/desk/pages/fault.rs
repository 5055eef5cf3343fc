//! `/{neighbourhood}/wandelingen/{walk}/melden`: "de bank is stuk", "de weg is dicht". Anybody says so, signed in or not;
//! who is signed in hears what was decided.

use crate::{
    desk::{said, store::faults},
    i18n::{FaultTexts, FormTexts, fill, walks::WalkTexts},
    moderation::{
        fault::{Fault, What},
        promise,
        report::WORDS_MOST,
    },
    neighbourhoods::Neighbourhood,
    people::{Member, Sent, Typed, handles::Maybe, limits, pages::sign_in::too_often, sent::WHO},
    problem::Problem,
    ui::{
        Page, Visit,
        form::{Field, Form},
        page::redirect,
    },
    walks::{
        Walk,
        pages::{benches, found},
    },
};
use axum::{extract::Path, response::Response};
use leptos::prelude::*;

const WHAT: &str = "wat";
const BENCH: &str = "bank";
const WORDS: &str = "woorden";

/// `GET /{neighbourhood}/wandelingen/{walk}/melden`
pub async fn get(
    visit: Visit,
    Maybe(who): Maybe,
    Path((slug, walk)): Path<(String, String)>,
    typed: Typed,
) -> Response {
    let page = async {
        let (place, walk) = found(&visit, &slug, &walk).await?;
        Ok(match visit.query == "gemeld=ja" {
            true => thanks(&visit, &place, &walk, who.as_ref()),
            false => page(&visit, &place, &walk, &Form::typed_or(typed.0, Default::default)),
        })
    };
    let page = page.await;
    visit.answer(page)
}

/// `POST` to the same.
pub async fn post(
    visit: Visit,
    Path((slug, walk)): Path<(String, String)>,
    Sent(Maybe(who), fields): Sent<Maybe>,
) -> Response {
    // What somebody else typed on this device is nobody's: it is heard, and they are not told.
    let who = who.filter(|_| fields.filled(WHO).is_none_or(|typed| visit.who.as_deref() == Some(typed)));
    let answer = posted(&visit, &slug, &walk, who.as_ref(), Form::new(fields)).await;
    answer.unwrap_or_else(|problem| visit.answer(Err(problem)))
}

async fn posted(
    visit: &Visit,
    slug: &str,
    walk: &str,
    who: Option<&Member>,
    mut form: Form,
) -> Result<Response, Problem> {
    let (f, db, now) = (FaultTexts::of(visit.lang), &visit.app.db, visit.now.timestamp());
    let (place, walk) = found(visit, slug, walk).await?;
    words_field(f).check(&mut form, visit);
    let what = What::from_word(form.fields.get(WHAT));
    match what {
        None => form.refuse(WHAT, f.what_missing),
        Some(What::Other) if form.fields.get(WORDS).is_empty() => form.refuse(WORDS, f.more_missing),
        Some(_) => {}
    }
    if form.is_sound() {
        let counted = match who {
            Some(who) => limits::count(db, limits::REPORTS, &who.account.id.to_string(), now).await?,
            None => limits::count(db, limits::FAULTS_FROM_ONE, &visit.client, now).await?,
        };
        if let Err(seconds) = counted {
            form.refuse(WHAT, too_often(visit, seconds));
        }
    }
    let Some(what) = what.filter(|_| form.is_sound()) else {
        return Ok(visit.answer(Ok(page(visit, &place, &walk, &form))));
    };
    // A bench that is not there any more is one that nobody knows; one that was chosen before something else was, is none.
    let bench = Some(form.fields.get(BENCH)).filter(|_| what == What::Bench);
    let bench = bench.and_then(|place| benches::at(&walk, place)).map(|stop| stop.place());
    let fault = Fault { what, bench: bench.as_deref(), words: form.fields.get(WORDS) };
    faults::report(db, who, &walk, &fault, form.fields.number(), now).await?;
    Ok(redirect(&format!("{}?gemeld=ja", visit.href(&visit.path))))
}

fn words_field(f: &'static FaultTexts) -> Field {
    Field::new(WORDS, f.more).most(WORDS_MOST).optional().rows(3)
}

fn framed(visit: &Visit, place: &std::sync::Arc<Neighbourhood>, title: String) -> Page {
    let mut page = Page::new(title, visit.path.clone(), Some(place.clone())).private();
    page.calm = true;
    page
}

fn walk_page(visit: &Visit, place: &Neighbourhood, walk: &Walk) -> String {
    visit.href(&format!("/{}/wandelingen/{}", place.slug, walk.slug))
}

fn page(visit: &Visit, place: &std::sync::Arc<Neighbourhood>, walk: &Walk, form: &Form) -> Page {
    let (f, t) = (FaultTexts::of(visit.lang), WalkTexts::of(visit.lang));
    let what = What::ALL.map(|what| (what.as_str().to_owned(), f.fault(what).to_owned()));
    let benches = benches::options(t, walk);
    let which = (!benches.is_empty()).then(|| {
        let mut options = vec![(String::new(), f.unknown.to_owned())];
        options.extend(benches);
        Field::new(BENCH, f.which).hint(f.which_hint).optional().select(form, visit, &options)
    });
    let mut page = framed(visit, place, form.title(visit, t.report));
    page.status = form.status();
    page.main = view! {
        <h1>{fill(f.title, &[("title", &walk.body.title)])}</h1>
        <form method="post" action=visit.href(&visit.path) novalidate=true>
            {form.head(visit)}
            <p class="lead">{f.words}</p>
            <p class="note">{f.urgent}</p>
            {Field::new(WHAT, f.what).choice(form, visit, &what)}
            {which}
            {words_field(f).text(form, visit)}
            <button class="button" type="submit">{f.send}</button>
        </form>
        <p class="back"><a href=walk_page(visit, place, walk)>{FormTexts::of(visit.lang).cancel}</a></p>
    }
    .into_any();
    page
}

fn thanks(visit: &Visit, place: &std::sync::Arc<Neighbourhood>, walk: &Walk, who: Option<&Member>) -> Page {
    let f = FaultTexts::of(visit.lang);
    let by = said::day(visit, promise::by(visit.today()));
    let hear = match who {
        Some(who) if who.account.email.is_some() => f.you_hear,
        Some(_) => f.you_read,
        None => f.you_look,
    };
    let mut page = framed(visit, place, f.thanks.to_owned());
    page.main = view! {
        <h1>{f.thanks}</h1>
        <p class="lead">{fill(f.thanks_words, &[("day", &by)])}</p>
        <p>{hear}</p>
        <p class="stack"><a class="button" href=walk_page(visit, place, walk)>{f.to_walk}</a></p>
    }
    .into_any();
    page
}
