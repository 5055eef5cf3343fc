//! The parts of the inbox: the list, one signal with what can be done, and the words that the script looks up.

use crate::{
    concerns::teams::pages::steps::Steps,
    i18n::{InboxTexts, RegieKeyTexts, ThemeTexts},
    ui::Visit,
};
use leptos::prelude::*;
use vault::notes::{Outcome, Theme, Way};

/// The list, in four parts.
pub fn list(visit: &Visit, t: &'static InboxTexts) -> AnyView {
    let tabs = [("fresh", t.fresh), ("busy", t.busy), ("waits", t.waits), ("closed", t.closed)];
    let tabs = tabs.map(|(name, words)| {
        let pressed = if name == "fresh" { "true" } else { "false" };
        view! {
            <button class="button plain" type="button" data-tab=name aria-pressed=pressed>
                {words}" "<span data-count=name></span>
            </button>
        }
    });
    view! {
        <section data-step="list" hidden=true>
            <h2 tabindex="-1" class="unseen">{t.title}</h2>
            <div class="note" role="alert" data-when="chain" hidden=true><p>{t.chain_broken}</p></div>
            <div class="note" role="alert" data-when="reads" hidden=true><p>{t.reads_broken}</p></div>
            <p class="note" role="status" data-when="gone" hidden=true>{t.erased}</p>
            <p class="note" data-when="going" hidden=true>{t.going}" "<b data-fill="going"></b></p>
            <div class="field" data-when="teams" hidden=true>
                <label for="team">{t.which_team}</label>
                <select id="team"></select>
            </div>
            <p class="wrong" role="alert" data-list-wrong="" data-failed=t.not_now data-signin=RegieKeyTexts::of(visit.lang).signed_out></p>
            <div class="presses tabs">{tabs.collect_view()}</div>
            <div class="field">
                <label for="zoek">{t.search}</label>
                <p class="hint" id="zoek-hint">{t.search_hint}</p>
                <input id="zoek" type="search" autocomplete="off" aria-describedby="zoek-hint" maxlength="60" />
            </div>
            <p class="nothing" data-when="nothing" hidden=true>{t.nothing}</p>
            <ul class="rows" data-list="concerns"></ul>
            <p class="stack"><button class="button plain" type="button" data-do="more" hidden=true>{t.more}</button></p>
            <p class="stack"><button class="button plain" type="button" data-do="lock">{t.lock}</button></p>
            <ul class="ways">
                <li><a data-of-team="" href=visit.href("/regie/TEAM/themas")>{ThemeTexts::of(visit.lang).count_title}</a></li>
                <li><a href=visit.href("/regie/sleutels")>{t.to_keys}</a></li>
            </ul>
        </section>
    }
    .into_any()
}

/// One signal: what it says, what was done, what can be done.
pub fn one(s: &Steps<'_>, t: &'static InboxTexts) -> AnyView {
    let part = |name: &'static str, words: &'static str| {
        view! { <div data-part=name><dt>{words}</dt><dd data-fill=name></dd></div> }
    };
    view! {
        <section data-step="one" hidden=true>
            <p class="back stack"><button class="button plain" type="button" data-do="back">{t.back}</button></p>
            <h2 tabindex="-1"><span data-fill="heading">"…"</span></h2>
            <p class="note" role="status" data-when="done" hidden=true>{t.done}</p>
            <p class="hint" data-fill="line"></p>
            <div class="note" role="alert" data-when="broken" hidden=true>
                <p><b>{t.broken}</b></p><p>{t.broken_words}</p><p data-when="fewer" hidden=true>{t.fewer}</p>
            </div>
            <blockquote data-fill="text"></blockquote>
            <dl class="facts">
                {part("noticed", t.noticed)}
                {part("person", t.person)}
                {part("wishes", t.wishes)}
                {part("offers", t.offers)}
                {part("sender", t.sender)}
            </dl>
            <h3>{t.history}</h3>
            <p data-when="no-history">{t.no_history}</p>
            <ol class="rows" data-list="notes"></ol>
            <div class="acts" data-when="acts">{acts(s, t)}</div>
        </section>
        <template data-row="concern"><li><button class="row" type="button">
            <b data-fill="heading">"…"</b><span data-fill="line"></span><strong data-fill="mark"></strong>
        </button></li></template>
        <template data-row="note"><li><b data-fill="what"></b><p data-fill="text"></p><p class="hint" data-fill="who"></p></li></template>
    }
    .into_any()
}

/// What can be done: each behind its own word.
fn acts(s: &Steps<'_>, t: &'static InboxTexts) -> AnyView {
    let wrong = |name: &str, nothing: &'static str| {
        let words = [
            ("failed", t.failed),
            ("nothing", nothing),
            ("Status409", t.too_late),
            ("TooLong", t.too_long),
            ("Status422", t.far_day),
            ("unseen", t.unseen),
        ];
        s.wrong(&format!("{name}-fout"), &words)
    };
    let act = |name: &'static str, title: &'static str, press: &'static str, nothing: &'static str, fields: AnyView| {
        view! {
            <details data-act=name>
                <summary>{title}</summary>
                <form data-form=name novalidate=true>
                    {fields}
                    {wrong(name, nothing)}
                    <button class="button" type="submit">{press}</button>
                </form>
            </details>
        }
        .into_any()
    };
    let tick = |name: &'static str, value: String, words: &'static str, kind: &'static str| {
        view! { <label class="tick"><input type=kind name=name value=value />{words}</label> }.into_any()
    };
    let text = |id: &'static str| {
        let area = leptos::html::textarea()
            .id(id)
            .name("tekst")
            .rows("4")
            .attr("aria-describedby", format!("{id}-hint"))
            .attr("autocomplete", "off");
        view! {
            <div class="field">
                <label for=id>{t.note_label}</label>
                <p class="hint" id=format!("{id}-hint")>{t.note_hint}</p>
                {area}
            </div>
        }
        .into_any()
    };
    let date = |id: &'static str, words: &'static str| {
        view! { <div class="field"><label for=id>{words}</label><input id=id type="date" name="dag" /></div> }
            .into_any()
    };
    let ways = [Way::Service, Way::Moment, Way::Post, Way::Neighbour, Way::Other];
    let ways = ways.map(|way| tick("soort", word(way), t.way(way), "radio")).collect_view();
    let lead = view! {
        <fieldset class="field"><legend>{t.lead_kind}</legend>{ways}</fieldset>
        <div class="field">
            <label for="naam">{t.lead_name}</label>
            <p class="hint" id="naam-hint">{t.lead_name_hint}</p>
            <input id="naam" type="text" name="naam" list="wegen" autocomplete="off" aria-describedby="naam-hint" maxlength="200" />
            <datalist id="wegen"></datalist>
        </div>
        {text("tekst-weg")}
        {tick("akkoord", "ja".to_owned(), t.lead_agreed, "checkbox")}
        {date("dag-weg", t.lead_check)}
    };
    let themes = Theme::ALL.map(|theme| tick("thema", word(theme), t.theme(theme), "checkbox")).collect_view();
    let themes = view! { <fieldset class="field"><legend>{t.themes}</legend><p class="hint">{t.themes_hint}</p>{themes}</fieldset> };
    let answers = [("1", t.a_1), ("2", t.a_2), ("3", t.a_3)];
    let answers = answers.map(|(n, words)| tick("antwoord", n.to_owned(), words, "radio")).collect_view();
    let answers = view! { <fieldset class="field"><legend class="unseen">{t.answer}</legend>{answers}</fieldset> };
    let outcomes = Outcome::ALL.map(|one| tick("afloop", word(one), t.outcome(one), "radio")).collect_view();
    let outcomes =
        view! { <fieldset class="field"><legend>{t.close_how}</legend>{outcomes}</fieldset>{text("tekst-af")} };
    let give = view! {
        <div class="field"><label for="aan">{t.give_to}</label><select id="aan" name="aan"></select></div>
        {text("tekst-geef")}
    };
    let erase = view! {
        <p>{t.erase_words}</p>
        {tick("zeker", "ja".to_owned(), t.erase_sure, "checkbox")}
    };
    view! {
        <p class="wrong" role="alert" data-press-wrong="" data-failed=t.failed data-status409=t.too_late
            data-signin=s.t.signed_out data-unseen=t.unseen></p>
        <button class="button" type="button" data-act="take">{t.take}</button>
        {act("note", t.note, t.note_do, t.missing, text("tekst-noot"))}
        {act("handover", t.lead, t.lead_do, t.lead_missing, lead.into_any())}
        {act("waiting", t.wait, t.wait_do, t.missing, view! { {date("dag-wacht", t.wait_day)}{text("tekst-wacht")} }.into_any())}
        {act("theme", t.themes, t.themes_do, t.missing, themes.into_any())}
        {act("answer", t.answer, t.answer_do, t.missing, answers.into_any())}
        {act("give", t.give, t.give_do, t.missing, give.into_any())}
        {act("outcome", t.close, t.close_do, t.missing, outcomes.into_any())}
        <button class="button" type="button" data-act="reopened">{t.reopen}</button>
        {act("erase", t.erase, t.erase_do, t.erase_missing, erase.into_any())}
    }
    .into_any()
}

/// The word of something in what is sealed.
fn word(of: impl serde::Serialize) -> String {
    serde_json::to_value(of).ok().and_then(|v| v.as_str().map(str::to_owned)).unwrap_or_default()
}

/// The words that the script looks up by what is in the signals.
pub fn words(t: &'static InboxTexts) -> AnyView {
    let mut all = vec![
        ("kind-neighbour".to_owned(), t.k_neighbour),
        ("kind-self".to_owned(), t.k_self),
        ("kind-resident".to_owned(), t.k_resident),
        ("kind-card".to_owned(), t.k_card),
        ("urgency-today".to_owned(), t.u_today),
        ("urgency-week".to_owned(), t.u_week),
        ("urgency-calm".to_owned(), t.u_calm),
        ("consent-agrees".to_owned(), t.c_agrees),
        ("consent-knows".to_owned(), t.c_knows),
        ("consent-unknown".to_owned(), t.c_unknown),
        ("consent-refuses".to_owned(), t.c_refuses),
        ("consent-danger".to_owned(), t.c_danger),
        ("note-note".to_owned(), t.n_note),
        ("note-holder".to_owned(), t.n_holder),
        ("note-handover".to_owned(), t.n_handover),
        ("note-theme".to_owned(), t.n_theme),
        ("note-outcome".to_owned(), t.n_outcome),
        ("note-reopened".to_owned(), t.n_reopened),
        ("note-waiting".to_owned(), t.n_waiting),
        ("note-answer".to_owned(), t.n_answer),
        ("answer-1".to_owned(), t.a_1),
        ("answer-2".to_owned(), t.a_2),
        ("answer-3".to_owned(), t.a_3),
        ("old".to_owned(), t.old),
        ("due".to_owned(), t.due),
        ("goes".to_owned(), t.goes),
        ("goes-soon".to_owned(), t.goes_soon),
        ("week".to_owned(), t.came_in),
        ("until".to_owned(), t.until),
        ("held".to_owned(), t.held_by),
        ("nobody".to_owned(), t.held_by_nobody),
        ("closed".to_owned(), t.does_not_open),
        ("somebody".to_owned(), t.somebody),
        ("unsaid".to_owned(), t.sender_unknown),
        ("contact".to_owned(), t.may_contact),
    ];
    all.extend(Theme::ALL.map(|one| (format!("theme-{}", word(one)), t.theme(one))));
    all.extend(Outcome::ALL.map(|one| (format!("outcome-{}", word(one)), t.outcome(one))));
    let items = all.into_iter().map(|(name, words)| view! { <li data-word=name>{words}</li> }).collect_view();
    view! { <ul hidden=true data-words="">{items}</ul> }.into_any()
}
