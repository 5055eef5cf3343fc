//! The questions, one a screen; the script shows one at a time and keeps what is typed in memory alone. Nothing here is
//! ever posted: the browser is told not to remember, not to correct and not to suggest.

use super::call;
use crate::{
    i18n::{ConcernTexts, fill},
    neighbourhoods::Neighbourhood,
    ui::Visit,
};
use leptos::prelude::*;

/// Most bytes of UTF-8 in each field: for caring neighbours, and in the shorter form.
const TEXT: (usize, usize) = (3_000, 800);
const WISHES: (usize, usize) = (800, 800);
const LINE: (usize, usize) = (160, 160);

/// All of them, in their order. `fingerprint` is printed on the card of who was trained; `days` a concern is kept.
pub fn all(visit: &Visit, place: &Neighbourhood, fingerprint: &str, days: i64) -> AnyView {
    let t = ConcernTexts::of(visit.lang);
    let noticed = [
        ("loneliness", t.noticed_loneliness),
        ("health", t.noticed_health),
        ("household", t.noticed_household),
        ("money", t.noticed_money),
        ("housing", t.noticed_housing),
        ("informal-care", t.noticed_informal_care),
        ("safety", t.noticed_safety),
        ("other", t.noticed_other),
    ];
    let consent = [
        ("agrees", t.agrees),
        ("knows", t.knows),
        ("unknown", t.unknown),
        ("refuses", t.refuses),
        ("danger", t.in_danger),
    ];
    let about = [("neighbour", t.who_neighbour), ("self", t.who_self), ("place", t.who_place)];
    let urgency = [("today", t.today), ("week", t.week), ("calm", t.calm)];
    let may = [("yes", t.may), ("no", t.may_not)];
    let coach = [t.coach_1, t.coach_2, t.coach_3, t.coach_4, t.coach_5].map(|words| view! { <li>{words}</li> });
    view! {
        {question("who", t.q_who, None, view! {
            {options("about", t.q_who, "radio", &about, Some(t.who_place_words))}
            <div class="field" data-ask-caring="">
                <label class="tick"><input type="checkbox" name="caring" value="yes" /><span>{t.caring}</span></label>
                <p class="hint">{t.caring_hint}</p>
            </div>
        }.into_any())}
        {question("reads", t.q_reads, None, view! {
            <ul class="plain-list">
                <li>{t.reads_1}</li>
                <li>{t.reads_2}</li>
                <li>{fill(t.reads_3, &[("days", &days.to_string())])}</li>
            </ul>
            <p>{t.fingerprint}" "<b class="fingerprint" data-fingerprint="">{fingerprint.to_owned()}</b></p>
            <p class="hint">{t.fingerprint_wrong}</p>
            <details>
                <summary>{t.reads_not}</summary>
                <ul class="plain-list"><li>{t.reads_not_1}</li><li>{t.reads_not_2}</li><li>{t.reads_not_3}</li></ul>
            </details>
        }.into_any())}
        {question("noticed", t.q_noticed, Some(t.q_noticed_self), view! {
            {options("noticed", t.q_noticed, "checkbox", &noticed, None)}
            {text("text", t.in_words, Some(t.in_words_hint), TEXT)}
        }.into_any())}
        {question("agrees", t.q_agrees, None, options("consent", t.q_agrees, "radio", &consent, None))}
        {question("coach", t.coach, None, view! {
            <ul class="plain-list">{coach.collect_view()}</ul>
            <p class="note">{t.or_call}" "{call(visit, place)}</p>
        }.into_any())}
        {question("person", t.q_person, Some(t.q_person_self), view! {
            <p class="note" data-only="danger" hidden=true>{t.danger_words}</p>
            {line("p-name", t.name, None)}
            {line("p-place", t.place, Some(t.place_hint))}
            {line("p-reach", t.reach, None)}
        }.into_any())}
        {question("wishes", t.q_wishes, Some(t.q_wishes_self), view! {
            {text("wishes", t.wishes, Some(t.wishes_hint), WISHES)}
            {text("offers", t.offers, Some(t.offers_hint), WISHES)}
        }.into_any())}
        {question("urgency", t.q_urgency, None, view! {
            {options("urgency", t.q_urgency, "radio", &urgency, Some(t.urgency_hint))}
            <p class="note">{t.or_call}" "{call(visit, place)}</p>
        }.into_any())}
        {question("sender", t.q_sender, None, view! {
            {options("may", t.q_sender, "radio", &may, Some(t.sealed_too))}
            <div data-only="may" hidden=true>
                {line("s-name", t.your_name, None)}
                {line("s-reach", t.your_reach, None)}
            </div>
        }.into_any())}
        {question("look", t.q_look, None, view! { <dl class="looked" data-look=""></dl> }.into_any())}
    }
    .into_any()
}

/// One screen; about oneself it may ask in other words.
fn question(name: &'static str, words: &'static str, of_self: Option<&'static str>, body: AnyView) -> AnyView {
    let heading = match of_self {
        Some(own) => {
            view! { <span data-about="other">{words}</span><span data-about="self" hidden=true>{own}</span> }.into_any()
        }
        None => words.into_any(),
    };
    view! {
        <section class="question" data-question=name hidden=true>
            <h2 tabindex="-1">{heading}</h2>
            <p class="wrong" role="alert" data-wrong=""></p>
            {body}
        </section>
    }
    .into_any()
}

fn options(
    name: &'static str,
    legend: &'static str,
    kind: &'static str,
    all: &[(&'static str, &'static str)],
    hint: Option<&'static str>,
) -> AnyView {
    let rows = all.iter().map(|(value, words)| {
        view! {
            <label class="tick"><input type=kind name=name value=*value /><span>{*words}</span></label>
        }
    });
    // The heading above says the same: this one is for who hears the page.
    view! {
        <fieldset class="field">
            <legend class="unseen">{legend}</legend>
            {rows.collect_view()}
            {hint.map(|hint| view! { <p class="hint">{hint}</p> })}
        </fieldset>
    }
    .into_any()
}

fn line(name: &'static str, label: &'static str, hint: Option<&'static str>) -> AnyView {
    let described = format!("{name}-left");
    let hint = hint.map(|hint| view! { <p class="hint">{hint}</p> });
    view! {
        <div class="field">
            <label for=name>{label}</label>
            {hint}
            <input id=name name=name type="text" autocomplete="off" autocapitalize="sentences" spellcheck="false"
                data-most=LINE.0.to_string() data-most-short=LINE.1.to_string() aria-describedby=described.clone() />
            <p class="hint" id=described data-left=name></p>
        </div>
    }
    .into_any()
}

fn text(name: &'static str, label: &'static str, hint: Option<&'static str>, most: (usize, usize)) -> AnyView {
    let described = format!("{name}-left");
    let area = leptos::html::textarea()
        .id(name)
        .name(name)
        .rows("5")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr("data-most", most.0.to_string())
        .attr("data-most-short", most.1.to_string())
        .attr("aria-describedby", described.clone());
    let hint = hint.map(|hint| view! { <p class="hint">{hint}</p> });
    view! {
        <div class="field">
            <label for=name>{label}</label>
            {hint}
            {area}
            <p class="hint" id=described data-left=name></p>
        </div>
    }
    .into_any()
}

/// What is shown once it is sealed: how it went.
pub fn done(visit: &Visit, place: &Neighbourhood) -> AnyView {
    let t = ConcernTexts::of(visit.lang);
    let follow = || view! { <a class="button" href=visit.href("/signalen")>{t.follow}</a> };
    let list = || view! { <a class="button plain" href=visit.href(&format!("/{}/activiteiten", place.slug))>{t.to_activities}</a> };
    let door = visit.href("/aanmelden?naar=%2Fsignalen");
    let called = |name: &'static str, words: &'static str| {
        view! {
            <section data-done=name hidden=true>
                <h2 tabindex="-1">{t.done_dead}</h2>
                <p class="note">{words}" "{call(visit, place)}</p>
                <p class="stack">{list()}</p>
            </section>
        }
    };
    view! {
        <section data-done="sent" hidden=true>
            <h2 tabindex="-1">{t.done_sent}</h2>
            <p class="lead">{t.done_sent_words}</p>
            <p class="stack">{follow()}{list()}</p>
        </section>
        <section data-done="waits" hidden=true>
            <h2 tabindex="-1">{t.done_waits}</h2>
            <p class="lead">{t.done_waits_words}</p>
            <p class="stack">{follow()}{list()}</p>
        </section>
        <section data-done="later" hidden=true>
            <h2 tabindex="-1">{t.done_later}</h2>
            <p class="note">{t.done_later_words}" "{call(visit, place)}</p>
            <p class="stack">{follow()}{list()}</p>
        </section>
        <section data-done="signIn" hidden=true>
            <h2 tabindex="-1">{t.done_sign_in}</h2>
            <p class="lead">{t.done_sign_in_words}</p>
            <p class="stack"><a class="button" href=door>{t.sign_in}</a>{list()}</p>
        </section>
        {called("dead", t.done_dead_words)}
        {called("refused", t.done_refused_words)}
    }
    .into_any()
}
