//! Adding, copying and changing an activity: one form, a look at how it will be, and then it is there. Of two who change
//! the same at once, the second is told, and loses nothing of what was typed.

use super::{asked, form::form_page, preview::preview_page};
use crate::{
    activities::{
        Activity,
        forms::{self, fields_of, fields_of_new},
        store::{
            manage::{self, Deed, Managed},
            registrations,
        },
    },
    i18n::PublishTexts,
    people::{Coordinator, Sent, Typed},
    problem::Problem,
    ui::{Visit, form::Form, page::redirect},
};
use axum::{extract::Path, response::Response};
use uuid::Uuid;

/// The button that was pressed.
const PRESSED: &str = "doe";
/// Publish it, or keep the change.
const PUBLISH: &str = "publiceer";
/// Go on typing.
const GO_ON: &str = "pas-aan";
/// The field with the version that was changed.
pub const VERSION: &str = "versie";

/// `GET /beheer/hamont-lo/activiteiten/nieuw`; `?kopie=soep-op-dinsdag` begins with a copy.
pub async fn new(visit: Visit, by: Coordinator, typed: Typed) -> Response {
    let page = async {
        let copied = match asked(&visit, "kopie").as_str() {
            "" => None,
            slug => manage::activity(&visit.app.db, &by, slug).await?,
        };
        let fields = || match &copied {
            // A copy wants a date of its own.
            Some(from) => {
                let mut fields = fields_of(&from.activity);
                for name in ["datum", "laatste", "ook", "stopdatum"] {
                    fields.set(name, "");
                }
                fields
            }
            None => fields_of_new(by.place()),
        };
        let form = Form::typed_or(typed.0, fields);
        Ok(form_page(&visit, &by, &form, None))
    };
    let page: Result<_, Problem> = page.await;
    visit.answer(page)
}

/// `POST /beheer/hamont-lo/activiteiten/nieuw`
pub async fn add(visit: Visit, Sent(by, fields): Sent<Coordinator>) -> Response {
    let answer = publish(&visit, &by, Form::new(fields)).await;
    answer.unwrap_or_else(|problem| visit.answer(Err(problem)))
}

async fn publish(visit: &Visit, by: &Coordinator, mut form: Form) -> Result<Response, Problem> {
    let pressed = form.fields.get(PRESSED).to_owned();
    if pressed == GO_ON {
        return Ok(visit.answer(Ok(form_page(visit, by, &form, None))));
    }
    let Some(draft) = forms::read(&mut form, visit, by.place(), None) else {
        return Ok(visit.answer(Ok(form_page(visit, by, &form, None))));
    };
    if pressed != PUBLISH {
        return Ok(visit.answer(Ok(preview_page(visit, by, &form, draft, None))));
    }
    let now = visit.now.timestamp();
    let audience = forms::audience(&form.fields, None);
    let slug = manage::publish(&visit.app.db, by, (&draft, audience), form.fields.number(), now).await?;
    Ok(redirect(&visit.href(&format!("{}?gedaan=nieuw", manage::address(by.place(), &slug)))))
}

/// The activity of this address, or the page that says there is none.
pub async fn managed(visit: &Visit, by: &Coordinator, slug: &str) -> Result<Managed, Problem> {
    let found = manage::activity(&visit.app.db, by, slug).await?;
    found.ok_or_else(|| Problem::UnknownActivity(slug.to_owned()))
}

/// `GET /beheer/hamont-lo/activiteiten/soep-op-dinsdag`
pub async fn get(visit: Visit, by: Coordinator, typed: Typed, Path((_, slug)): Path<(String, String)>) -> Response {
    let page = async {
        let managed = managed(&visit, &by, &slug).await?;
        let form = Form::typed_or(typed.0, || with_version(&managed.activity));
        Ok(form_page(&visit, &by, &form, Some(&managed)))
    };
    let page: Result<_, Problem> = page.await;
    visit.answer(page)
}

fn with_version(activity: &Activity) -> crate::ui::form::Fields {
    fields_of(activity).with(VERSION, activity.sequence.to_string())
}

/// `POST /beheer/hamont-lo/activiteiten/soep-op-dinsdag`
pub async fn change(
    visit: Visit,
    Path((_, slug)): Path<(String, String)>,
    Sent(by, fields): Sent<Coordinator>,
) -> Response {
    let answer = write(&visit, &by, &slug, Form::new(fields)).await;
    answer.unwrap_or_else(|problem| visit.answer(Err(problem)))
}

async fn write(visit: &Visit, by: &Coordinator, slug: &str, mut form: Form) -> Result<Response, Problem> {
    let managed = managed(visit, by, slug).await?;
    let pressed = form.fields.get(PRESSED).to_owned();
    if pressed == GO_ON {
        return Ok(visit.answer(Ok(form_page(visit, by, &form, Some(&managed)))));
    }
    let Some(draft) = forms::read(&mut form, visit, by.place(), Some(&managed.activity)) else {
        return Ok(visit.answer(Ok(form_page(visit, by, &form, Some(&managed)))));
    };
    if pressed != PUBLISH {
        return Ok(visit.answer(Ok(preview_page(visit, by, &form, draft, Some(&managed)))));
    }
    let changed = Activity {
        details: draft.details,
        description: draft.description,
        schedule: draft.schedule,
        audience: forms::audience(&form.fields, Some(&managed.activity)),
        sequence: version(&form),
        ..managed.activity.clone()
    };
    let deed = Deed::new("activity-changed");
    let number = form.fields.number();
    if !put(visit, by, &changed, &managed.ours, number, deed).await? {
        behind(visit, &mut form, &managed.activity);
        return Ok(visit.answer(Ok(form_page(visit, by, &form, Some(&managed)))));
    }
    Ok(redirect(&visit.href(&format!("{}?gedaan=bewaard", manage::address(by.place(), slug)))))
}

/// The version that a form was made on.
pub fn version(form: &Form) -> i64 {
    form.fields.get(VERSION).parse().unwrap_or(-1)
}

/// Somebody else was first: says so, and lets the form be sent again on what is there now.
pub fn behind(visit: &Visit, form: &mut Form, now: &Activity) {
    form.fields.set(VERSION, now.sequence.to_string());
    form.refuse(VERSION, PublishTexts::of(visit.lang).somebody_else);
}

/// Writes a change, and brings it to whoever registered. `false` where somebody else was first.
pub async fn put(
    visit: &Visit,
    by: &Coordinator,
    changed: &Activity,
    ours: &crate::activities::ours::Ours,
    number: Uuid,
    deed: Deed,
) -> Result<bool, Problem> {
    let (db, now) = (&visit.app.db, visit.now.timestamp());
    let written = manage::change(db, by, changed, ours, number, deed, now).await?;
    if written {
        registrations::follow(db, &visit.app.public_url, now).await?;
    }
    Ok(written)
}
