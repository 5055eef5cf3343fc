//! Counting: a page for the regisseurs of a team, whose browser counts; and what takes the tables in, small numbers
//! hidden already.

use super::super::{Quarter, is_sound, store};
use crate::{
    concerns::{
        inbox::pages::parts,
        retention::{self, DAYS},
        scripts::{KEEPER_PATH, REGIE_PATH, THEMES_PATH},
        sending::{day_of, week_of},
        teams::{
            Tandem,
            pages::{keys::LOCK_AFTER, steps::Steps},
            sealed_name,
        },
        wire::{Refusal, answer, read},
    },
    i18n::{InboxTexts, RegieKeyTexts, ThemeTexts, dates, fill},
    problem::Problem,
    ui::{Page, Visit, assets::VAULT_PATH},
};
use axum::{body::Bytes, response::Response};
use jiff::civil::Date;
use leptos::prelude::*;
use serde::Deserialize;
use serde_json::json;
use std::collections::BTreeMap;
use vault::{notes::Outcome, small::Row};

/// `GET /regie/{team}/themas`
pub async fn get(visit: Visit, by: Tandem) -> Response {
    let page = page(&visit, &by).await;
    visit.answer(page)
}

async fn page(visit: &Visit, by: &Tandem) -> Result<Page, Problem> {
    let (t, k) = (ThemeTexts::of(visit.lang), RegieKeyTexts::of(visit.lang));
    let i = InboxTexts::of(visit.lang);
    let quarter = Quarter::of(visit.today()).before();
    let team = sealed_name(by.team());
    let here = format!("/regie/{team}/themas");
    let mut counted = true;
    for place in by.places() {
        let there = store::of_place(&visit.app.db, place).await?;
        counted &= there.iter().any(|(one, _)| *one == quarter.to_string());
    }
    let atlas = visit.app.atlas();
    let links = by.places().iter().filter_map(|code| atlas.by_code(code)).map(|place| {
        view! { <li><a href=visit.href(&format!("/beheer/{}/themas", place.slug))>{t.title}": "{place.name.clone()}</a></li> }
    });
    let links = links.collect_view();
    let s = Steps { visit, t: k };
    let wrong = [("failed", k.failed), ("DoesNotOpen", k.wrong_words), ("Malformed", k.wrong_words)];
    let heads = Outcome::ALL.map(|one| view! { <th scope="col">{i.outcome(one)}</th> }).collect_view();
    let soon = soonest_gone(visit, by, quarter).await?;
    let soon = if soon <= visit.today() {
        t.count_late.to_owned()
    } else {
        fill(t.count_before, &[("day", &dates::full(visit.lang, soon, visit.today()))])
    };
    let count = view! {
        <p>{fill(t.count_words, &[("quarter", &quarter.to_string())])}</p>
        <p class="note">{t.count_once}" "{soon}</p>
        <form data-form="count" novalidate=true>
            {s.secret("woorden", k.passphrase, Some(k.passphrase_hint), &wrong)}
            <button class="button" type="submit">{t.count_do}</button>
        </form>
    };
    let preview = view! {
        <p>{t.without}": "<b data-fill="without"></b></p>
        <div data-list="tables"></div>
        <form data-form="publish" novalidate=true>
            {s.wrong("fout", &wrong)}
            <button class="button" type="submit">{t.publish}</button>
        </form>
    };
    let working = view! { <p role="status">{k.working_words}</p><progress aria-label=k.working_title></progress> };
    let done = view! { <p class="note" role="status">{if counted { t.counted } else { t.published }}</p> };
    let [from, until] = quarter.days();
    let mut page = Page::new(t.count_title, here.clone(), None).private();
    page.calm = true;
    page.scripts = vec![REGIE_PATH.as_str(), THEMES_PATH.as_str()];
    page.main = view! {
        <h1>{t.count_title}</h1>
        <div class="regie js-only" data-regie="" data-team=team.clone() data-state=visit.href("/regie/sleutels/stand")
            data-list=visit.href(&format!("/regie/{team}/signalen?welke=dicht")) data-publish=visit.href(&here)
            data-quarter=quarter.to_string() data-from=from data-until=until data-few=t.few data-hidden=t.hidden
            data-counted=if counted { "yes" } else { "no" }
            data-keeper=KEEPER_PATH.as_str() data-script=VAULT_PATH.as_str() data-wasm=visit.app.assets.regie.clone()
            data-after=LOCK_AFTER.to_string()>
            <section data-step="loading"><h2 tabindex="-1">{k.loading}</h2></section>
            {s.step("failed", k.failed_title, view! { <p>{k.failed}</p> }.into_any())}
            {s.step("count", t.count_title, count.into_any())}
            {s.step("working", k.working_title, working.into_any())}
            {s.step("preview", t.preview, preview.into_any())}
            {s.step("done", t.title, done.into_any())}
            <ul class="ways">{links}</ul>
            <template data-row="table"><div>
                <h3 data-fill="place"></h3>
                <section class="wide" tabindex="0" aria-label=t.preview>
                    <table>
                        <thead><tr><th scope="col">{t.theme}</th>{heads}<th scope="col">{t.total}</th></tr></thead>
                        <tbody></tbody>
                    </table>
                </section>
            </div></template>
            {parts::words(i)}
        </div>
        <noscript><p class="note">{i.without_javascript}</p></noscript>
    }
    .into_any();
    Ok(page)
}

/// The first day on which something that was closed in a quarter can be gone: what is gone is not counted.
async fn soonest_gone(visit: &Visit, by: &Tandem, quarter: Quarter) -> Result<Date, Problem> {
    let atlas = visit.app.atlas();
    let mut days = *DAYS.end();
    for place in by.places().iter().filter_map(|code| atlas.by_code(code)) {
        days = days.min(retention::days(&visit.app.db, &place.municipality.nis).await?);
    }
    Ok(day_of(retention::goes_on(week_of(quarter.first_day()), days)))
}

#[derive(Deserialize)]
struct Counted {
    quarter: String,
    tables: BTreeMap<String, Vec<Row>>,
}

/// `POST /regie/{team}/themas`: publishes what was counted, once.
pub async fn post(visit: Visit, by: Tandem, body: Bytes) -> Response {
    let told = async {
        let counted: Counted = read(&body)?;
        let quarter = Quarter::of(visit.today()).before();
        let hers = |code: &String| by.places().contains(code);
        if counted.quarter != quarter.to_string()
            || !counted.tables.iter().all(|(code, rows)| hers(code) && is_sound(rows))
        {
            return Err(Refusal::Unsound);
        }
        let tables: Vec<_> = counted.tables.into_iter().collect();
        let new = store::publish(&visit.app.db, &by, quarter, &tables, visit.now.timestamp()).await?;
        if new == 0 { Err(Refusal::Conflict) } else { Ok(json!({ "new": new })) }
    };
    answer(&visit, told.await)
}
