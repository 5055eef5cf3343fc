//! A post as the board shows it, and what an edit changes.

use super::paragraphs;
use crate::{
    help::{Post, Reach, Words, pages::card::name},
    i18n::{DeskTexts, HelpTexts, dates},
    ui::Visit,
};
use leptos::prelude::*;

/// The card with these words of a post.
pub fn card(visit: &Visit, post: &Post, words: &Words) -> AnyView {
    let t = DeskTexts::of(visit.lang);
    let h = HelpTexts::of(visit.lang);
    let post = &Post { words: words.clone(), ..post.clone() };
    let when = (!words.availability.is_empty()).then(|| {
        view! { <p class="where"><b>{t.suits}</b>" "{words.availability.clone()}</p> }
    });
    let reach = if words.reach == Reach::Municipality { t.reaches_all } else { t.reaches_here };
    let more: Vec<&str> = [
        Some(h.category(words.category)),
        Some(reach),
        post.for_other.then_some(t.for_other),
        post.posted_by.is_some().then_some(t.at_counter),
    ]
    .into_iter()
    .flatten()
    .collect();
    let facts = more.into_iter().map(|fact| view! { <li>{fact}</li> });
    view! {
        <article class="card slip">
            <p class="when">{h.speaks(post.kind, name(post))}</p>
            <h3 lang=visit.contributed(&words.lang)>{words.title.clone()}</h3>
            <div lang=visit.contributed(&words.lang)>{paragraphs(&words.body)}{when}</div>
            <ul class="facts">{facts.collect_view()}</ul>
        </article>
    }
    .into_any()
}

/// What changes, the old beside the new; then the card as it will be.
pub fn change(visit: &Visit, post: &Post) -> AnyView {
    let t = DeskTexts::of(visit.lang);
    let Some(new) = &post.pending else {
        return view! {
            <section>
                <p class="note">{t.same}</p>
                {card(visit, post, &post.words)}
            </section>
        }
        .into_any();
    };
    let rows: Vec<_> = differences(visit, &post.words, new)
        .into_iter()
        .map(|(what, old, new)| {
            view! {
                <tr>
                    <th scope="row">{what}</th>
                    <td><del>{paragraphs(&old)}</del></td>
                    <td><ins>{paragraphs(&new)}</ins></td>
                </tr>
            }
        })
        .collect();
    let table = if rows.is_empty() {
        view! { <p class="note">{t.same}</p> }.into_any()
    } else {
        view! {
            <table class="beside">
                <thead><tr><td></td><th scope="col">{t.old}</th><th scope="col">{t.new}</th></tr></thead>
                <tbody>{rows}</tbody>
            </table>
        }
        .into_any()
    };
    view! {
        <section>
            <h2>{t.change}</h2>
            {table}
        </section>
        <section>
            <h2>{t.seen_so}</h2>
            {card(visit, post, new)}
        </section>
    }
    .into_any()
}

/// The fields that differ: what, old, new.
fn differences(visit: &Visit, old: &Words, new: &Words) -> Vec<(&'static str, String, String)> {
    let t = DeskTexts::of(visit.lang);
    let reach = |words: &Words| match words.reach {
        Reach::Municipality => t.reaches_all.to_owned(),
        Reach::Neighbourhood => t.reaches_here.to_owned(),
    };
    let category = |words: &Words| dates::capital(HelpTexts::of(visit.lang).category(words.category));
    let name = |words: &Words| if words.nameless { t.nameless.to_owned() } else { t.with_name.to_owned() };
    let all = [
        (t.f_title, old.title.clone(), new.title.clone()),
        (t.f_body, old.body.clone(), new.body.clone()),
        (t.f_when, old.availability.clone(), new.availability.clone()),
        (t.f_category, category(old), category(new)),
        (t.f_reach, reach(old), reach(new)),
        (t.f_name, name(old), name(new)),
    ];
    all.into_iter().filter(|(_, old, new)| old != new).collect()
}
