//! The decisions as forms: a button for what needs no words, a form that opens for what does.

use super::{Opened, walk};
use crate::{
    desk::{Subject, pages::decided::hidden_part},
    i18n::{DeskTexts, FaultTexts, Lang, LookTexts, fill},
    moderation::{About, Decision, Kind, Ready},
    ui::{
        Visit,
        form::{Field, Form, hidden},
    },
};
use leptos::prelude::*;

/// Longest own words to an author, in characters.
const WORDS_MOST: usize = 600;

/// The fields of a decision: which reason, and in one's own words. Each form on the page has its own.
fn names(decision: Decision) -> (&'static str, &'static str) {
    match decision {
        Decision::Change => ("wijziging", "wijziging-zelf"),
        Decision::Refuse => ("weigering", "weigering-zelf"),
        Decision::Offline => ("weghalen", "weghalen-zelf"),
        Decision::Lock => ("sluiten", "sluiten-zelf"),
        Decision::Approve | Decision::Dismiss | Decision::Broken | Decision::Close => ("reden", "reden-zelf"),
    }
}

/// What the author is told, in their language: what was chosen, then what the coordinator wrote. Refuses the form
/// where there must be a reason and is none.
pub fn reason(visit: &Visit, opened: &Opened, decision: Decision, form: &mut Form) -> String {
    let t = DeskTexts::of(visit.lang);
    if !has_words(opened, decision) {
        return String::new();
    }
    let (which, own) = names(decision);
    Field::new(own, t.own_words).most(WORDS_MOST).optional().check(form, visit);
    let ready = Ready::from_word(form.fields.get(which)).filter(|r| decision.ready(opened.item.about).contains(r));
    let own = form.fields.get(own).to_owned();
    if needs_words(opened, decision) && ready.is_none() && own.is_empty() {
        form.refuse(which, t.why_missing);
    }
    let ready = ready.map(|ready| DeskTexts::of(opened.author_lang(visit)).ready(ready).to_owned());
    ready.into_iter().chain(Some(own).filter(|own| !own.is_empty())).collect::<Vec<_>>().join("\n\n")
}

/// Whether a word to the author goes along: there is one, and they are told.
fn has_words(opened: &Opened, decision: Decision) -> bool {
    let told = matches!(opened.item.about, About::Post | About::Message) && !matches!(opened.subject, Subject::Gone);
    told && (decision.needs_reason() || (opened.item.kind, decision) == (Kind::Answer, Decision::Dismiss))
}

fn needs_words(opened: &Opened, decision: Decision) -> bool {
    has_words(opened, decision) && decision.needs_reason()
}

/// All that can be decided about it. `begun` is what was typed and refused, or kept.
pub fn all(visit: &Visit, opened: &Opened, begun: Option<(Decision, Form)>) -> AnyView {
    let t = DeskTexts::of(visit.lang);
    let mut begun = begun;
    let forms: Vec<AnyView> = opened
        .choices()
        .iter()
        .enumerate()
        .map(|(i, decision)| {
            let typed = begun.take_if(|(of, _)| of == decision).map(|(_, form)| form);
            one(visit, opened, *decision, typed, i == 0)
        })
        .collect();
    let told = match opened.item.kind {
        Kind::Fault => FaultTexts::of(visit.lang).decide_words,
        _ => t.decide_words,
    };
    view! {
        <section class="decisions" id="besluit">
            <h2>{t.decide}</h2>
            <p class="hint">{told}</p>
            {forms}
        </section>
    }
    .into_any()
}

fn one(visit: &Visit, opened: &Opened, decision: Decision, typed: Option<Form>, first: bool) -> AnyView {
    let t = DeskTexts::of(visit.lang);
    let item = &opened.item;
    let open = typed.is_some();
    let form = typed.unwrap_or_default();
    let words = words(t, opened, decision);
    let class = if first { "button" } else { "button plain" };
    let head = view! {
        {form.head(visit)}
        {hidden("besluit", decision.as_str())}
        {hidden("versie", item.version.to_string())}
        {hidden("stand", opened.subject.version().to_string())}
        {hidden_part(visit, &opened.part)}
    };
    let action = visit.href(&opened.address);
    if let Subject::Walk(on) = &opened.subject {
        return walk::form(
            visit,
            opened,
            on,
            decision,
            &form,
            walk::Frame { head: head.into_any(), action, class, open },
        );
    }
    if !needs_words(opened, decision) {
        let own = has_words(opened, decision).then(|| {
            Field::new(names(decision).1, t.own_words)
                .hint(t.own_words_hint)
                .most(WORDS_MOST)
                .optional()
                .text(&form, visit)
        });
        return view! {
            <form method="post" action=action novalidate=true>
                {head}
                {own}
                <button class=class type="submit">{words}</button>
            </form>
        }
        .into_any();
    }
    let (which, own) = names(decision);
    let lang = opened.author_lang(visit);
    // What is chosen is what will be sent: in the language of who reads it.
    let theirs = DeskTexts::of(lang);
    let options: Vec<(String, String)> =
        decision.ready(item.about).iter().map(|r| (r.as_str().to_owned(), theirs.ready(*r).to_owned())).collect();
    let why = if decision == Decision::Change { t.why_change } else { t.why };
    let mut which = Field::new(which, why);
    if lang != visit.lang {
        which = which.hint(fill(t.author_lang, &[("lang", language(t, lang))]));
    }
    let hint = match decision {
        Decision::Offline if item.about == About::Message => Some(LookTexts::of(visit.lang).hidden_hint),
        Decision::Lock => Some(t.lock_hint),
        Decision::Offline => Some(t.offline_hint),
        _ => None,
    };
    view! {
        <details class="filter decision" open=open>
            <summary>{words}</summary>
            <form method="post" action=action novalidate=true>
                {head}
                {hint.map(|words| view! { <p class="hint">{words}</p> })}
                {which.choice(&form, visit, &options)}
                {Field::new(own, t.own_words).hint(t.own_words_hint).most(WORDS_MOST).optional().text(&form, visit)}
                <button class="button plain" type="submit">{words}</button>
            </form>
        </details>
    }
    .into_any()
}

/// What the button says.
fn words(t: &'static DeskTexts, opened: &Opened, decision: Decision) -> &'static str {
    match (opened.item.kind, decision) {
        _ if matches!(opened.subject, Subject::Gone) => t.do_dismiss_gone,
        (Kind::Edit, Decision::Approve) => t.do_approve_edit,
        (Kind::Answer, Decision::Approve) => t.do_approve_answer,
        (_, Decision::Approve) => t.do_approve,
        (_, Decision::Change) => t.do_change,
        (_, Decision::Refuse) => t.do_refuse,
        (_, Decision::Offline) if opened.item.about == About::Message => t.hide_message,
        (_, Decision::Offline) => t.do_offline,
        (_, Decision::Lock) => t.do_lock,
        (Kind::Import, Decision::Dismiss) => t.do_dismiss_import,
        (Kind::Answer, Decision::Dismiss) => t.do_dismiss_answer,
        // A walk has words of its own.
        (_, Decision::Dismiss | Decision::Broken | Decision::Close) => t.do_dismiss,
    }
}

fn language(t: &'static DeskTexts, lang: Lang) -> &'static str {
    match lang {
        Lang::Nl => t.lang_nl,
        Lang::Fr => t.lang_fr,
        Lang::En => t.lang_en,
    }
}
