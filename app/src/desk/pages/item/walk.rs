//! Something wrong on a walk: what was reported, and what can be done about it: say that a bench is broken, that the path
//! is closed, or that all is well.

use super::{Opened, letter};
use crate::{
    db::Db,
    desk::Subject,
    desk::{
        said,
        store::{Mail, WalkChange},
        subject::paragraphs,
    },
    i18n::{FaultTexts, walks::WalkTexts},
    moderation::{
        About, Decision, Kind,
        fault::{Fault, What},
        store::{Item, Waiting, faults},
    },
    people::store as people,
    problem::Problem,
    ui::{
        Visit,
        form::{Field, Form},
    },
    walks::{Closed, LINE_MOST, StopKind, Walk, pages::benches},
};
use leptos::prelude::*;

/// The field that says which bench.
const BENCH: &str = "bank";
/// The field that says why the path is closed.
const WHY: &str = "waarom";

/// What is said of the same, this item among it.
pub async fn same(db: &Db, item: &Item) -> Result<Vec<Waiting>, sqlx::Error> {
    let Some(fault) = Fault::read(&item.words).filter(|_| item.kind == Kind::Fault) else { return Ok(Vec::new()) };
    let mut all = faults(db, item.subject).await?;
    all.retain(|w| w.id == item.id || Fault::read(&w.words).is_some_and(|other| other.is_same(&fault)));
    Ok(all)
}

/// What can be done, the likeliest first. Where there is no bench, none can be broken.
pub fn choices(item: &Item, on: &Walk) -> &'static [Decision] {
    use Decision::{Broken, Close, Dismiss};
    let what = Fault::read(&item.words).map_or(What::Other, |fault| fault.what);
    match (what, on.body.has(StopKind::Bench)) {
        (What::Bench, true) => &[Broken, Dismiss, Close],
        (What::Path, true) => &[Close, Dismiss, Broken],
        (What::Other, true) => &[Dismiss, Broken, Close],
        (What::Path, false) => &[Close, Dismiss],
        (_, false) => &[Dismiss, Close],
    }
}

/// What a decision changes about the walk. Refuses the form where something is missing.
pub fn change(visit: &Visit, opened: &Opened, decision: Decision, form: &mut Form) -> Option<WalkChange> {
    let Subject::Walk(on) = &opened.subject else { return None };
    let f = FaultTexts::of(visit.lang);
    match decision {
        Decision::Broken => match benches::at(on, form.fields.get(BENCH)) {
            Some(stop) if stop.bench.broken => {
                form.refuse(BENCH, f.bench_is_broken);
                None
            }
            Some(stop) => Some(WalkChange::Broken(stop.point)),
            None => {
                form.refuse(BENCH, f.bench_missing);
                None
            }
        },
        Decision::Close => {
            why(f).check(form, visit);
            let reason = form.fields.get(WHY).to_owned();
            Some(WalkChange::Closed(Closed { reason, since: visit.now.timestamp().as_second() }))
        }
        _ => None,
    }
}

fn why(f: &FaultTexts) -> Field {
    Field::new(WHY, f.why).hint(f.why_hint).most(LINE_MOST)
}

/// The other reports of the same, each with the message to who sent it.
pub async fn others(visit: &Visit, opened: &Opened) -> Result<Vec<(Waiting, Option<Mail>)>, Problem> {
    let mut others = Vec::new();
    for other in opened.same.iter().filter(|w| w.id != opened.item.id) {
        // Who reported twice hears of it once.
        let author = other.author.filter(|author| Some(*author) != opened.item.author);
        let account = match author {
            Some(author) => people::account(&visit.app.db, author).await?,
            None => None,
        };
        let mail = account.and_then(|to| letter(visit, &to, (Kind::Fault, About::Walk), other.id));
        others.push((other.clone(), mail));
    }
    Ok(others)
}

/// What was reported, by how many and in which words; never by whom.
pub fn reported(visit: &Visit, opened: &Opened) -> AnyView {
    let (f, t) = (FaultTexts::of(visit.lang), WalkTexts::of(visit.lang));
    let benches = match &opened.subject {
        Subject::Walk(on) => benches::options(t, on),
        _ => Vec::new(),
    };
    let own = [(opened.item.words.clone(), opened.item.at)];
    let waiting: Vec<(String, i64)> = opened.same.iter().map(|w| (w.words.clone(), w.at)).collect();
    let all = if waiting.is_empty() { own.to_vec() } else { waiting };
    let all = all.into_iter().map(|(words, at)| {
        let fault = Fault::read(&words);
        let what = fault.map(|fault| {
            let bench = fault.bench.and_then(|place| benches.iter().find(|(p, _)| p == place));
            let bench = bench.map(|(_, words)| format!(": {words}"));
            view! { <b>{f.fault(fault.what)}</b>{bench} }
        });
        let own = paragraphs(fault.map_or(words.as_str(), |fault| fault.words));
        view! { <li>{what}" "<small>{said::since(visit, at)}</small>{own}</li> }
    });
    view! {
        <section>
            <h2>{f.reported}</h2>
            <ul class="onward">{all.collect_view()}</ul>
            <p class="hint">{f.reported_who}" "{f.without_account}</p>
        </section>
    }
    .into_any()
}

/// What is around the fields of a decision.
pub struct Frame {
    /// What goes along unseen, and what is wrong.
    pub head: AnyView,
    pub action: String,
    pub class: &'static str,
    /// Something has to be corrected.
    pub open: bool,
}

/// A decision as a form.
pub fn form(visit: &Visit, opened: &Opened, on: &Walk, decision: Decision, form: &Form, frame: Frame) -> AnyView {
    let (f, t) = (FaultTexts::of(visit.lang), WalkTexts::of(visit.lang));
    let fault = Fault::read(&opened.item.words);
    let likeliest = choices(&opened.item, on).first() == Some(&decision);
    let (words, field) = match decision {
        Decision::Broken => {
            let reported = fault.and_then(|fault| fault.bench).unwrap_or_default().to_owned();
            let typed = form.fields.filled(BENCH).map_or(reported, str::to_owned);
            let mut shown = form.clone();
            shown.fields.set(BENCH, typed);
            let mut options = vec![(String::new(), f.unknown.to_owned())];
            options.extend(benches::options(t, on));
            (f.do_broken, Some(Field::new(BENCH, f.which).select(&shown, visit, &options)))
        }
        Decision::Close => (f.do_close, Some(why(f).line(form, visit))),
        _ => (f.do_fine, None),
    };
    let Some(field) = field else {
        return view! {
            <form method="post" action=frame.action novalidate=true>
                {frame.head}
                <button class=frame.class type="submit">{words}</button>
            </form>
        }
        .into_any();
    };
    view! {
        <details class="filter decision" open=frame.open || likeliest>
            <summary>{words}</summary>
            <form method="post" action=frame.action novalidate=true>
                {frame.head}
                {field}
                <button class=frame.class type="submit">{words}</button>
            </form>
        </details>
    }
    .into_any()
}
