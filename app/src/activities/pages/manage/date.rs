//! One date of an activity: called off, moved, different for once, or put back as it was.

use super::{
    edit::{VERSION, behind, managed, put, version},
    words,
};
use crate::{
    activities::{
        Activity, Change, Length, Occurrence, Schedule,
        forms::{LINE, pairs_of_date, read_date},
        registration::{moment_of, word_of},
        store::manage::{self, Deed, Managed},
    },
    clock,
    i18n::{PublishTexts, dates},
    people::{Coordinator, Sent, Typed},
    problem::Problem,
    ui::{
        Page, Visit, cards,
        form::{Field, Fields, Form, hidden},
        page::redirect,
    },
};
use axum::{extract::Path, response::Response};
use jiff::{SignedDuration, civil::DateTime};
use leptos::prelude::*;

const CANCEL: &str = "afzeggen";
const MOVE: &str = "verplaatsen";
const DIFFER: &str = "anders";
const PUT_BACK: &str = "terug";

/// An activity and one date of it.
struct Dated {
    managed: Managed,
    date: Occurrence,
    /// By when the rule says it starts, on the wall clock.
    original: DateTime,
}

async fn dated(visit: &Visit, by: &Coordinator, slug: &str, word: &str) -> Result<Dated, Problem> {
    let managed = managed(visit, by, slug).await?;
    let original = moment_of(word).ok_or(Problem::NotFound)?;
    let date = managed.activity.date(original).ok_or(Problem::NotFound)?;
    let original = managed.activity.wall_of(date.original);
    Ok(Dated { managed, date, original })
}

impl Dated {
    fn change(&self) -> Option<&Change> {
        self.managed.activity.schedule.changes.iter().find(|c| c.original == self.original)
    }

    /// What stands in the form at first: the date as it is now.
    fn fields(&self) -> Fields {
        let activity = &self.managed.activity;
        let zone = activity.time_zone();
        let wall = self.date.starts.to_zoned(zone).datetime();
        let length = if self.date.all_day {
            activity.schedule.length
        } else {
            let lasts: SignedDuration = self.date.ends.duration_since(self.date.starts);
            Length::Minutes(lasts.as_mins())
        };
        let change = self.change();
        let text = |of: fn(&Change) -> &Option<String>| change.and_then(|c| of(c).clone()).unwrap_or_default();
        pairs_of_date(wall, length)
            .with("wat", CANCEL)
            .with("titel", text(|c| &c.title))
            .with("plaats", text(|c| &c.place))
            .with("reden", text(|c| &c.reason))
            .with(VERSION, activity.sequence.to_string())
    }
}

/// `GET /beheer/hamont-lo/activiteiten/soep-op-dinsdag/dag/2026-12-01T1200`
pub async fn get(
    visit: Visit,
    by: Coordinator,
    typed: Typed,
    Path((_, slug, word)): Path<(String, String, String)>,
) -> Response {
    let page = dated(&visit, &by, &slug, &word).await.map(|dated| {
        let form = Form::typed_or(typed.0, || dated.fields());
        page(&visit, &by, &form, &dated)
    });
    visit.answer(page)
}

/// `POST` to the same address.
pub async fn change(
    visit: Visit,
    Path((_, slug, word)): Path<(String, String, String)>,
    Sent(by, fields): Sent<Coordinator>,
) -> Response {
    let answer = write(&visit, &by, (&slug, &word), Form::new(fields)).await;
    answer.unwrap_or_else(|problem| visit.answer(Err(problem)))
}

async fn write(
    visit: &Visit,
    by: &Coordinator,
    (slug, word): (&str, &str),
    mut form: Form,
) -> Result<Response, Problem> {
    let dated = dated(visit, by, slug, word).await?;
    let Some((change, action)) = read(visit, &mut form, &dated) else {
        return Ok(visit.answer(Ok(page(visit, by, &form, &dated))));
    };
    let activity = &dated.managed.activity;
    let mut schedule: Schedule = activity.schedule.clone();
    schedule.changes.retain(|c| c.original != dated.original);
    schedule.changes.extend(change.clone());
    let changed = Activity { schedule, sequence: version(&form), ..activity.clone() };
    let mut ours = dated.managed.ours.clone();
    if dated.managed.is_imported() {
        ours.decide(dated.original, change, visit.today());
    }
    let deed = Deed::of_date(action, &dated.original.to_string());
    if !put(visit, by, &changed, &ours, form.fields.number(), deed).await? {
        behind(visit, &mut form, activity);
        return Ok(visit.answer(Ok(page(visit, by, &form, &dated))));
    }
    let here = manage::address(by.place(), slug);
    let to = if dated.managed.has_list() {
        // Who cannot be reached by a message stands there, to be called.
        format!("{here}/inschrijvingen/{}", word_of(dated.date.original))
    } else {
        format!("{here}?gedaan=bewaard")
    };
    Ok(redirect(&visit.href(&to)))
}

/// What becomes of the date; `None` in it for "as planned". Nothing where something is wrong with the form.
fn read(visit: &Visit, form: &mut Form, dated: &Dated) -> Option<(Option<Change>, &'static str)> {
    let t = PublishTexts::of(visit.lang);
    for (name, label) in [("reden", t.reason), ("titel", t.other_title), ("plaats", t.other_place)] {
        Field::new(name, label).most(LINE).optional().check(form, visit);
    }
    let schedule = &dated.managed.activity.schedule;
    let text = |form: &Form, name: &str| form.fields.filled(name).map(str::to_owned);
    let bare = Change {
        original: dated.original,
        cancelled: false,
        start: None,
        length: None,
        title: None,
        place: None,
        reason: text(form, "reden"),
    };
    let what = form.fields.get("wat").to_owned();
    let found = match what.as_str() {
        CANCEL => Some((Some(Change { cancelled: true, ..bare }), "occurrence-cancelled")),
        PUT_BACK => Some((None, "occurrence-restored")),
        MOVE | DIFFER => {
            let start = if what == MOVE {
                let (start, length) = read_date(form, visit, schedule.length.whole_days())?;
                let same = start == dated.original && length == schedule.length;
                if same && form.fields.filled("plaats").is_none() {
                    form.refuse("datum", t.not_moved);
                    return None;
                }
                (Some(start).filter(|s| *s != dated.original), Some(length).filter(|l| *l != schedule.length))
            } else {
                // The hour it has stays: only title, place and reason are for once.
                let now = dated.change();
                (now.and_then(|c| c.start), now.and_then(|c| c.length))
            };
            let change = Change {
                start: start.0,
                length: start.1,
                title: text(form, "titel"),
                place: text(form, "plaats"),
                ..bare
            };
            if what == DIFFER && change.title.is_none() && change.place.is_none() && change.reason.is_none() {
                form.refuse("plaats", t.nothing_differs);
                return None;
            }
            Some((Some(change), if what == MOVE { "occurrence-moved" } else { "occurrence-changed" }))
        }
        _ => {
            form.refuse("wat", t.what_missing);
            None
        }
    };
    found.filter(|_| form.is_sound())
}

fn page(visit: &Visit, by: &Coordinator, form: &Form, dated: &Dated) -> Page {
    let t = PublishTexts::of(visit.lang);
    let (place, activity) = (by.place(), &dated.managed.activity);
    let here = manage::address(place, &activity.slug);
    let action = format!("{here}/dag/{}", word_of(dated.date.original));
    let stamp = cards::stamp(visit.lang, dated.date.status, &dated.date.note, visit.today())
        .map(|words| cards::stamp_view(visit, dated.date.status, words, &activity.details.lang));
    let imported = dated.managed.is_imported().then(|| view! { <p class="note">{t.imported_date}</p> });
    let mut ways = vec![(CANCEL, t.way_cancel), (MOVE, t.way_move), (DIFFER, t.way_differ)];
    if dated.change().is_some() {
        ways.push((PUT_BACK, t.way_put_back));
    }
    let ways: Vec<_> = ways.into_iter().map(|(value, words)| (value.to_owned(), words.to_owned())).collect();
    let hour = |name, label| Field::new(name, label).kind("time").most(10);
    let hours = if activity.schedule.length.whole_days() {
        Field::new("laatste", t.last_day).kind("date").most(10).optional().line(form, visit)
    } else {
        view! { {hour("begin", t.begins).line(form, visit)}{hour("einde", t.ends).optional().line(form, visit)} }
            .into_any()
    };
    let line = |name, label| Field::new(name, label).most(LINE).optional();
    let clash = form.wrong_with(VERSION).is_some().then(|| {
        let day = clock::local(dated.date.starts).date();
        let public = format!("{}?dag={day}", activity.path(&place.slug));
        view! { <p class="hint" id=VERSION><a href=visit.href(&public)>{t.how_it_is_now}</a></p> }
    });
    let told = dated.managed.has_list().then(|| view! { <p class="hint">{t.who_registered_hears}</p> });
    let mut page = Page::new(form.title(visit, t.change_date), action.clone(), Some(place.clone())).private();
    page.status = form.status();
    page.calm = true;
    page.main = view! {
        <p class="back"><a href=visit.href(&here)>{t.back_to_activity}</a></p>
        <p class="kind">{activity.details.title.clone()}</p>
        <h1>{dates::capital(&words::date(visit, &dated.date))}</h1>
        {stamp}
        {imported}
        <form class="long" method="post" action=visit.href(&action) novalidate=true>
            {form.head(visit)}
            {hidden(VERSION, form.fields.get(VERSION))}
            {clash}
            {Field::new("wat", t.what_happens).choice(form, visit, &ways)}
            {line("reden", t.reason).hint(t.reason_hint).line(form, visit)}
            <section class="group">
                <h2>{t.if_moved}</h2>
                {Field::new("datum", t.new_date).kind("date").most(10).line(form, visit)}
                {hours}
            </section>
            <section class="group">
                <h2>{t.if_different}</h2>
                {line("plaats", t.other_place).line(form, visit)}
                {line("titel", t.other_title).line(form, visit)}
            </section>
            {told}
            <p class="stack"><button class="button" type="submit">{t.keep_date}</button></p>
        </form>
    }
    .into_any();
    page
}
