//! What stands beside the thing itself: what was reported, what an import asks, what its author says, what was decided.

use super::Opened;
use crate::{
    desk::{Subject, pages::decided, said, subject::paragraphs},
    i18n::{DeskTexts, ReportTexts, dates, fill},
    moderation::{doubt::Doubt, report, store::Item},
    ui::Visit,
};
use leptos::prelude::*;

pub fn was_decided(visit: &Visit, opened: &Opened) -> AnyView {
    let t = DeskTexts::of(visit.lang);
    let Some(decided) = &opened.item.decided else { return ().into_any() };
    let name = decided.by.clone().unwrap_or_else(|| t.somebody.to_owned());
    let at = said::local(decided.at);
    let words = fill(
        t.was_decided_by,
        &[
            ("name", &name),
            ("day", &dates::full(visit.lang, at.date(), visit.today())),
            ("time", &dates::time(visit.lang, at.time())),
            ("decision", t.decision_on(opened.item.kind, opened.item.about, decided.decision)),
        ],
    );
    let reason = (!decided.reason.is_empty()).then(|| {
        view! { <p class="hint">{t.told_reason}</p><blockquote>{paragraphs(&decided.reason)}</blockquote> }
    });
    view! {
        <section>
            <h2>{t.was_decided}</h2>
            <p>{words}</p>
            {reason}
            {decided::undo_form(visit, &opened.part, &opened.item, &opened.subject.title(visit))}
        </section>
    }
    .into_any()
}

pub fn reported(visit: &Visit, opened: &Opened, reports: &[(String, i64)]) -> AnyView {
    let t = DeskTexts::of(visit.lang);
    let hidden = matches!(&opened.subject, Subject::Post(post) if post.hidden);
    let hidden = hidden.then(|| view! { <p class="note">{t.hidden_now}</p> });
    let own = [(opened.item.words.clone(), opened.item.at)];
    let all = if reports.is_empty() { &own[..] } else { reports };
    let all = all.iter().map(|(words, at)| {
        let (reason, words) = report::read(words);
        let reason = reason.map(|reason| view! { <b>{ReportTexts::of(visit.lang).reason(reason)}</b> });
        view! { <li>{reason}" "<small>{said::since(visit, *at)}</small>{paragraphs(words)}</li> }
    });
    view! {
        <section>
            <h2>{t.reported_what}</h2>
            {hidden}
            <ul class="onward">{all.collect_view()}</ul>
            <p class="hint">{t.reported_who}</p>
        </section>
    }
    .into_any()
}

pub fn doubt(visit: &Visit, item: &Item) -> Option<AnyView> {
    let t = DeskTexts::of(visit.lang);
    let doubt = Doubt::read(&item.words)?;
    Some(
        view! {
            <section>
                <h2>{t.doubt}</h2>
                <p class="note">{t.doubt(&doubt)}</p>
            </section>
        }
        .into_any(),
    )
}

pub fn answer(visit: &Visit, item: &Item) -> AnyView {
    let t = DeskTexts::of(visit.lang);
    view! {
        <section>
            <h2>{t.author_says}</h2>
            <blockquote>{paragraphs(&item.words)}</blockquote>
        </section>
    }
    .into_any()
}
