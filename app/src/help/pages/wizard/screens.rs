//! How the screens of a new note look: the five questions, and the look at the answers.

use super::{
    super::{card, fields},
    LOOK, THEN, choices, in_query, path,
};
use crate::{
    help::{Post, PostState},
    i18n::{FormTexts, HelpTexts, dates, fill},
    neighbourhoods::Neighbourhood,
    people::Member,
    ui::{
        Page, Visit,
        form::{Field, Form, hidden},
    },
};
use leptos::prelude::*;
use std::sync::Arc;
use uuid::Uuid;

/// One question, or the look at the answers. `begun`: they come back to what they began before.
pub fn step_page(
    visit: &Visit,
    place: &Arc<Neighbourhood>,
    member: &Member,
    form: &Form,
    step: usize,
    begun: bool,
) -> Page {
    let (t, f) = (HelpTexts::of(visit.lang), FormTexts::of(visit.lang));
    let choice = |name, question, options: &[_]| {
        (question, Field::new(name, question).under_its_heading().choice(form, visit, options))
    };
    let (question, body) = match step {
        1 => choice("wat", t.q_what, &choices::to_do(t)),
        2 => choice("rubriek", t.q_about, &fields::categories(t)),
        3 => (t.q_exactly, exactly(visit, form)),
        4 => (t.q_when, fields::when(visit, form)),
        5 => choice("wie", t.q_who, &choices::to_see(t, place, &member.account.name)),
        _ => (t.q_look, look(visit, place, member, form)),
    };
    let (title, above) = if step == LOOK {
        (question.to_owned(), t.all_answered.to_owned())
    } else {
        let number = fill(t.step, &[("n", &step.to_string())]);
        (format!("{question} ({number})"), number)
    };
    let back = (step > 1).then(|| {
        view! { <button class="button plain" type="submit" name="terug" value="ja">{f.back}</button> }
    });
    let looked = in_query(visit, THEN).is_some() || form.fields.filled(THEN).is_some();
    let then = looked.then(|| hidden(THEN, LOOK.to_string()));
    let begun = begun.then(|| {
        view! {
            <form class="note begun" method="post" action=visit.href(&path(place))>
                {Form::default().head(visit)}
                <p>{t.draft_back}</p>
                <button class="button plain" type="submit" name="weg" value="ja">{t.draft_away}</button>
            </form>
        }
    });
    let next = if step == LOOK { t.put_on_board } else { f.next };
    let mut page = Page::new(form.title(visit, &title), path(place), Some(place.clone())).private();
    page.status = form.status();
    page.calm = true;
    page.main = view! {
        <p class="step">{above}</p>
        <h1>{question}</h1>
        {begun}
        <form method="post" action=visit.href(&path(place)) novalidate=true>
            {form.head(visit)}
            {hidden("stap", step.to_string())}
            {then}
            {body}
            <div class="stack">
                <button class="button" type="submit" id="verzenden">{next}</button>
                {back}
            </div>
        </form>
        <p class="onward"><a href=visit.href(&format!("/{}/helpen", place.slug))>{f.cancel}</a></p>
    }
    .into_any();
    page
}

/// What it is, in a sentence and more of them. The language is that of the page, and folded away, until somebody says
/// that it is another.
fn exactly(visit: &Visit, form: &Form) -> AnyView {
    let tag = fields::lang(visit, form);
    let open = tag != visit.lang.tag();
    view! {
        {fields::told(visit, form)}
        <details class="filter" open=open>
            <summary>{written(visit, tag)}</summary>
            {fields::language(visit, form)}
        </details>
    }
    .into_any()
}

/// "Geschreven in het Nederlands".
fn written(visit: &Visit, tag: &str) -> String {
    fill(HelpTexts::of(visit.lang).written, &[("lang", &visit.texts().language(tag))])
}

/// The note as it will hang on the board, with a way back to each question.
fn look(visit: &Visit, place: &Arc<Neighbourhood>, member: &Member, form: &Form) -> AnyView {
    let t = HelpTexts::of(visit.lang);
    let Some((kind, for_other, words)) = choices::note(&form.fields) else { return ().into_any() };
    let row = |step: usize, term: &'static str, said: AnyView| {
        let href = visit.href(&format!("{}?stap={step}&{THEN}={LOOK}", path(place)));
        view! { <div><dt>{term}</dt><dd>{said}<small><a href=href>{t.change}<span class="unseen">": "{term}</span></a></small></dd></div> }
    };
    let post = Post {
        id: Uuid::nil(),
        neighbourhood: place.code.clone(),
        author: Some(member.account.id),
        author_name: Some(member.account.name.clone()),
        posted_by: None,
        kind,
        for_other,
        words,
        state: PostState::Waiting,
        hidden: false,
        pending: None,
        created: 0,
        updated: 0,
        published: None,
        ends: 0,
        reminded: None,
        version: 0,
    };
    let theirs = card::written_in(visit, &post.words.lang);
    let chosen = form.fields.get("wie");
    let options = choices::to_see(t, place, &member.account.name);
    let sees = options.into_iter().find(|(wie, _)| wie == chosen).map(|(_, words)| words);
    let in_another = theirs.as_deref().map(|tag| view! { <small>{written(visit, tag)}</small> });
    let how = card::how(t, &post).map(|words| view! { <small>{words}</small> });
    let text =
        (!post.words.body.is_empty()).then(|| view! { <span class="as-typed said">{post.words.body.clone()}</span> });
    view! {
        <p>{t.look_words}</p>
        <dl class="looked">
            {row(1, t.q_what, view! { {t.speaks(post.kind, card::name(&post))}{how} }.into_any())}
            {row(2, t.q_about, dates::capital(t.category(post.words.category)).into_any())}
            {row(3, t.q_exactly, view! { <span lang=theirs.clone()>{post.words.title.clone()}{text}</span>{in_another} }.into_any())}
            {row(4, t.q_when, view! { <span class="as-typed" lang=theirs>{post.words.availability.clone()}</span> }.into_any())}
            {row(5, t.q_who, sees.into_any())}
        </dl>
    }
    .into_any()
}
