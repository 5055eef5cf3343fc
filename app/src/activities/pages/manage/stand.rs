//! All of an activity: called off, stopped for good, or put back.

use super::edit::{VERSION, behind, managed, put, version};
use crate::{
    activities::{
        Activity, State,
        forms::LINE,
        ours::Ours,
        store::manage::{self, Deed, Managed},
    },
    clock,
    i18n::PublishTexts,
    people::{Coordinator, Sent, Typed},
    problem::Problem,
    ui::{
        Page, Visit,
        form::{Field, Fields, Form, hidden},
        page::redirect,
    },
};
use axum::{extract::Path, response::Response};
use leptos::prelude::*;

const CANCEL: &str = "afzeggen";
const STOP: &str = "stoppen";
const PUT_BACK: &str = "terug";

fn fields(activity: &Activity) -> Fields {
    let what = if activity.state == State::Planned { "" } else { PUT_BACK };
    Fields::default().with("wat", what).with(VERSION, activity.sequence.to_string())
}

/// `GET /beheer/hamont-lo/activiteiten/soep-op-dinsdag/stand`
pub async fn get(visit: Visit, by: Coordinator, typed: Typed, Path((_, slug)): Path<(String, String)>) -> Response {
    let page = managed(&visit, &by, &slug).await.map(|managed| {
        let today = visit.today().to_string();
        let form = Form::typed_or(typed.0, || fields(&managed.activity).with("vanaf", today));
        page(&visit, &by, &form, &managed)
    });
    visit.answer(page)
}

/// `POST` to the same address.
pub async fn change(
    visit: Visit,
    Path((_, slug)): Path<(String, String)>,
    Sent(by, fields): Sent<Coordinator>,
) -> Response {
    let answer = write(&visit, &by, &slug, Form::new(fields)).await;
    answer.unwrap_or_else(|problem| visit.answer(Err(problem)))
}

async fn write(visit: &Visit, by: &Coordinator, slug: &str, mut form: Form) -> Result<Response, Problem> {
    let t = PublishTexts::of(visit.lang);
    let managed = managed(visit, by, slug).await?;
    Field::new("reden", t.reason).most(LINE).optional().check(&mut form, visit);
    let reason = form.fields.filled("reden").map(str::to_owned);
    let found = match form.fields.get("wat") {
        CANCEL => Some((State::Cancelled { reason }, "activity-cancelled")),
        STOP => match crate::activities::forms::day_of(form.fields.get("vanaf")) {
            Some(day) => Some((State::Stopped { since: clock::midnight(day).as_second(), reason }, "activity-stopped")),
            None => {
                form.refuse("vanaf", t.date_wrong);
                None
            }
        },
        PUT_BACK => Some((State::Planned, "activity-restored")),
        _ => {
            form.refuse("wat", t.what_missing);
            None
        }
    };
    let Some((state, action)) = found.filter(|_| form.is_sound()) else {
        return Ok(visit.answer(Ok(page(visit, by, &form, &managed))));
    };
    let ours = Ours {
        state: Some(state.clone()).filter(|s| *s != State::Planned && managed.is_imported()),
        ..managed.ours.clone()
    };
    let changed = Activity { state, sequence: version(&form), ..managed.activity.clone() };
    if !put(visit, by, &changed, &ours, form.fields.number(), Deed::new(action)).await? {
        behind(visit, &mut form, &managed.activity);
        return Ok(visit.answer(Ok(page(visit, by, &form, &managed))));
    }
    Ok(redirect(&visit.href(&format!("{}?gedaan=bewaard", manage::address(by.place(), slug)))))
}

fn page(visit: &Visit, by: &Coordinator, form: &Form, managed: &Managed) -> Page {
    let t = PublishTexts::of(visit.lang);
    let (place, activity) = (by.place(), &managed.activity);
    let here = manage::address(place, &activity.slug);
    let action = format!("{here}/stand");
    let mut ways = vec![(CANCEL, t.all_cancel)];
    if activity.schedule.recurs() {
        ways.push((STOP, t.all_stop));
    }
    if activity.state != State::Planned {
        ways.push((PUT_BACK, t.all_put_back));
    }
    let ways: Vec<_> = ways.into_iter().map(|(value, words)| (value.to_owned(), words.to_owned())).collect();
    let since = activity.schedule.recurs().then(|| {
        Field::new("vanaf", t.stops_from).hint(t.stops_from_hint).kind("date").most(10).optional().line(form, visit)
    });
    let imported = managed.is_imported().then(|| view! { <p class="note">{t.imported_all}</p> });
    let told = managed.has_list().then(|| view! { <p class="hint">{t.who_registered_hears}</p> });
    let clash = form.wrong_with(VERSION).is_some().then(|| {
        let public = activity.path(&place.slug);
        view! { <p class="hint" id=VERSION><a href=visit.href(&public)>{t.how_it_is_now}</a></p> }
    });
    let mut page = Page::new(form.title(visit, t.cancel_or_stop), action.clone(), Some(place.clone())).private();
    page.status = form.status();
    page.calm = true;
    page.main = view! {
        <p class="back"><a href=visit.href(&here)>{t.back_to_activity}</a></p>
        <p class="kind">{activity.details.title.clone()}</p>
        <h1>{t.cancel_or_stop}</h1>
        {imported}
        <form class="long" method="post" action=visit.href(&action) novalidate=true>
            {form.head(visit)}
            {hidden(VERSION, form.fields.get(VERSION))}
            {clash}
            {Field::new("wat", t.what_happens).choice(form, visit, &ways)}
            {since}
            {Field::new("reden", t.reason).hint(t.reason_hint).most(LINE).optional().line(form, visit)}
            {told}
            <p class="stack"><button class="button" type="submit">{t.keep_stand}</button></p>
        </form>
    }
    .into_any();
    page
}
