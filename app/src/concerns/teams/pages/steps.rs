//! The steps after the first ones: the team, who comes and goes, what was forgotten or lost; and the rows that the
//! script fills.

use crate::{i18n::RegieKeyTexts, ui::Visit};
use leptos::prelude::*;

/// What every step is made with.
pub struct Steps<'a> {
    pub visit: &'a Visit,
    pub t: &'static RegieKeyTexts,
}

/// What stands before and after the place that the script fills in.
pub fn around(text: &'static str, name: &str) -> [&'static str; 2] {
    let place = format!("{{{name}}}");
    let (before, after) = text.split_once(&place).unwrap_or((text, ""));
    [before, after]
}

impl Steps<'_> {
    /// A step: hidden until it is its turn. Its heading takes the focus.
    pub fn step(&self, name: &'static str, title: &'static str, body: AnyView) -> AnyView {
        let at = title.find('{').and_then(|from| Some((from, title[from..].find('}')? + from)));
        let heading = match at {
            Some((from, to)) => {
                let name = &title[from + 1..to];
                view! { {&title[..from]}<span data-fill=name></span>{&title[to + 1..]} }.into_any()
            }
            None => title.into_any(),
        };
        view! { <section data-step=name hidden=true><h2 tabindex="-1" class="screen-only">{heading}</h2>{body}</section> }
            .into_any()
    }

    /// A field for words or codes that no browser may keep, and what can be wrong with it.
    pub fn secret(
        &self,
        name: &'static str,
        label: &'static str,
        hint: Option<&'static str>,
        wrong: &[(&'static str, &'static str)],
    ) -> AnyView {
        let (hint_id, wrong_id) = (format!("{name}-hint"), format!("{name}-fout"));
        let described = if hint.is_some() { format!("{hint_id} {wrong_id}") } else { wrong_id };
        let hint = hint.map(|words| view! { <p class="hint" id=hint_id>{words}</p> });
        view! {
            <div class="field">
                <label for=name>{label}</label>
                {hint}
                {self.wrong(&format!("{name}-fout"), wrong)}
                <input id=name type="text" data-secret="" autocomplete="off" autocapitalize="none"
                    spellcheck="false" aria-describedby=described maxlength="200" />
            </div>
        }
        .into_any()
    }

    /// Where the script says what is wrong: with words of the page.
    pub fn wrong(&self, id: &str, words: &[(&'static str, &'static str)]) -> AnyView {
        let said = |name: &str| words.iter().find(|(n, _)| *n == name).map(|(_, words)| *words);
        view! {
            <p class="wrong" id=id.to_owned() role="alert" data-failed=said("failed") data-differs=said("differs")
                data-nothing=said("nothing") data-status409=said("Status409") data-doesnotopen=said("DoesNotOpen")
                data-malformed=said("Malformed") data-toolong=said("TooLong") data-status422=said("Status422") data-unseen=said("unseen")
                data-signin=self.t.signed_out></p>
        }
        .into_any()
    }

    fn passphrase(&self, name: &'static str, nothing: &'static str) -> AnyView {
        let t = self.t;
        view! {
            <div data-unlock="">
                <div class="field">
                    <label for=name>{t.passphrase}</label>
                    <p class="hint" id=format!("{name}-hint")>{t.passphrase_hint}</p>
                    <input id=name type="text" data-secret="" autocomplete="off" autocapitalize="none"
                        spellcheck="false" aria-describedby=format!("{name}-hint {name}-fout") maxlength="200" />
                </div>
            </div>
            {self.wrong(&format!("{name}-fout"), &[("failed", t.failed), ("nothing", nothing), ("Status409", t.too_late), ("DoesNotOpen", t.wrong_words), ("Malformed", t.wrong_words)])}
        }
        .into_any()
    }

    fn back(&self) -> AnyView {
        view! { <p class="stack"><button class="button plain" type="button" data-do="home">{self.t.back}</button></p> }
            .into_any()
    }
}

pub fn team(s: &Steps<'_>) -> AnyView {
    let t = s.t;
    let places = view! {
        <form data-form="team" novalidate=true>
            <p>{t.team_words}</p>
            <fieldset class="field"><legend class="unseen">{t.team_title}</legend><div data-list="places"></div></fieldset>
            {s.passphrase("woorden-team", t.team_missing)}
            <button class="button" type="submit">{t.team_do}</button>
        </form>
    };
    let [before, after] = around(t.wait_words, "names");
    let wait = view! {
        <div class="note" role="alert" data-when="anew"><p><b>{t.anew}</b></p><p>{t.anew_words}</p></div>
        <div data-when="mine">
            <p>{before}<span data-fill="names"></span>{after}</p>
            <p class="digits" data-fill="fingerprint" translate="no"></p>
            <p class="stack"><button class="button" type="button" data-do="reload">{t.wait_again}</button></p>
        </div>
        <form data-form="wait" novalidate=true>
            <p>{t.wait_open}</p>
            {s.passphrase("woorden-wacht", t.failed)}
            <button class="button" type="submit">{t.code_do}</button>
        </form>
        <p class="stack"><button class="button plain" type="button" data-do="forgot">{t.forgot}</button></p>
    };
    let home = view! {
        <div data-list="teams" class="cards"></div>
        <ul class="ways">
            <li><a href=s.visit.href("/regie")>{t.inbox}</a></li>
        </ul>
        <p class="stack">
            <button class="button plain" type="button" data-do="more-places" data-when="more">{t.more_places}</button>
            <button class="button plain" type="button" data-do="change">{t.change}</button>
            <button class="button plain" type="button" data-do="forgot">{t.forgot}</button>
        </p>
    };
    let card = view! {
        <article class="paper-sheet">
            <h3>{t.card_title}</h3>
            <p><b data-fill="places"></b></p>
            <p>{t.card_words}</p>
            <p class="digits" data-fill="printed" translate="no"></p>
            <p>{t.card_differ}" "<b data-fill="call"></b></p>
            <p><b>{t.card_urgent}</b></p>
        </article>
        <p class="stack"><button class="button" type="button" data-print="">{t.card_print}</button></p>
        {s.back()}
    };
    view! {
        {s.step("team", t.team_title, places.into_any())}
        {s.step("wait", t.wait_title, wait.into_any())}
        {s.step("home", t.home_title, home.into_any())}
        {s.step("card", t.card_title, card.into_any())}
    }
    .into_any()
}

pub fn change(s: &Steps<'_>) -> AnyView {
    let t = s.t;
    let compare = view! {
        <p>{t.compare_words}</p>
        <p class="digits" data-fill="fingerprint" translate="no"></p>
        <form data-form="compare" novalidate=true>
            <label class="tick"><input type="checkbox" name="zelfde" />{t.compare_same}</label>
            {s.passphrase("woorden-erbij", t.compare_missing)}
            <button class="button" type="submit">{t.compare_do}</button>
        </form>
        {s.back()}
    };
    let remove = view! {
        <p>{t.remove_words}</p>
        <form data-form="remove" novalidate=true>
            {s.passphrase("woorden-weg", t.failed)}
            <button class="button" type="submit">{t.remove_do}</button>
        </form>
        {s.back()}
    };
    let other = view! {
        <p>{t.change_words}</p>
        <form data-form="change" novalidate=true>
            {s.passphrase("woorden-nu", t.failed)}
            <button class="button" type="submit">{t.repeat_do}</button>
        </form>
        {s.back()}
    };
    view! {
        {s.step("compare", t.compare_title, compare.into_any())}
        {s.step("remove", t.remove_title, remove.into_any())}
        {s.step("change", t.change_title, other.into_any())}
    }
    .into_any()
}

pub fn forgotten(s: &Steps<'_>) -> AnyView {
    let t = s.t;
    let forgot = view! {
        <p>{t.forgot_words}</p>
        <p class="stack">
            <button class="button" type="button" data-do="have-code">{t.have_code}</button>
        </p>
        <p class="hint">{t.partner_words}</p>
        <p class="stack">
            <button class="button plain" type="button" data-do="new-keys">{t.partner}</button>
            <button class="button plain" type="button" data-do="lost">{t.both_lost}</button>
        </p>
        {s.back()}
    };
    let code = view! {
        <form data-form="code" novalidate=true>
            {s.secret("herstelcode", t.code_label, Some(t.code_hint), &[("failed", t.failed), ("DoesNotOpen", t.code_wrong), ("Malformed", t.code_wrong)])}
            <button class="button" type="submit">{t.code_do}</button>
        </form>
        {s.back()}
    };
    let lost = view! {
        <p>{t.lost_words}</p>
        <ul><li>{t.lost_card}</li><li>{t.lost_senders}</li></ul>
        <form data-form="lost" novalidate=true>
            <fieldset class="field"><legend>{t.lost_which}</legend><div data-list="places"></div></fieldset>
            <label class="tick"><input type="checkbox" name="zeker" />{t.lost_sure}</label>
            {s.wrong("zeker-fout", &[("failed", t.failed), ("nothing", t.lost_missing), ("differs", t.lost_not_mine)])}
            <button class="button" type="submit">{t.lost_do}</button>
        </form>
        {s.back()}
    };
    view! {
        {s.step("forgot", t.forgot_title, forgot.into_any())}
        {s.step("code", t.code_title, code.into_any())}
        {s.step("lost", t.lost_title, lost.into_any())}
    }
    .into_any()
}

/// What the script copies for each place, team, person.
pub fn rows(s: &Steps<'_>) -> AnyView {
    let t = s.t;
    view! {
        <template data-row="place">
            <label class="tick"><input type="checkbox" name="buurt" checked=true /><span data-fill="name"></span></label>
        </template>
        <template data-row="team">
            <article class="card">
                <h3 data-fill="places">"…"</h3>
                <div class="note" role="alert" data-when="chain"><p><b>{t.broken}</b></p><p>{t.broken_words}</p></div>
                <div class="note" role="alert" data-when="anew">
                    <p><b>{t.anew}</b></p><p>{t.anew_words}</p>
                    <button class="button plain" type="button" data-trust="">{t.anew_trust}</button>
                </div>
                <p class="note" data-when="alone">{t.alone}</p>
                <div data-when="sound">
                    <h4>{t.printed}</h4>
                    <p class="digits" data-fill="printed" translate="no"></p>
                    <p class="hint">{t.printed_words}</p>
                    <button class="button plain" type="button" data-card="">{t.card_print}</button>
                </div>
                <section><h4>{t.members}</h4><ul class="rows" data-list="members"></ul></section>
                <section><h4>{t.waiting}</h4><ul class="rows" data-list="waiting"></ul></section>
                <p><a data-read="" href=s.visit.href("/regie/TEAM/gelezen")>{t.read_log}</a></p>
            </article>
        </template>
        <template data-row="member">
            <li data-gone=t.nobody>
                <span data-fill="name"></span>
                <span class="hint" data-when="gone">{t.unable}</span>
                <button class="button plain" type="button">{t.remove}</button>
            </li>
        </template>
        <template data-row="candidate">
            <li data-gone=t.nobody>
                <span data-fill="name"></span>
                <button class="button" type="button">{t.add}</button>
            </li>
        </template>
    }
    .into_any()
}
