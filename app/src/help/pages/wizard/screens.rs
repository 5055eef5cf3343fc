//! How the five screens of a new note look.

use super::{
    super::{card, fields},
    STEPS, in_query, path,
};
use crate::{
    help::{Post, PostKind, PostState, Reach},
    i18n::{FormTexts, HelpTexts, fill},
    neighbourhoods::Neighbourhood,
    people::Member,
    ui::{
        Page, Visit,
        form::{Form, hidden},
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
    let (question, body) = match step {
        1 => {
            let kind = fields::kind(visit, form, t.q_what, t.i_ask, t.i_offer);
            (t.new_title, view! { {kind}{fields::category(visit, form)} }.into_any())
        }
        2 => (t.q_exactly, fields::exactly(visit, form)),
        3 => (t.q_when, fields::when(visit, form)),
        4 => {
            let name = fields::name(visit, form, &member.account.name);
            (t.q_last, view! { {fields::reach(visit, form, place)}{name}{fields::for_whom(visit, form)} }.into_any())
        }
        _ => (t.q_look, look(visit, place, member, form)),
    };
    let title = format!("{question} ({})", fill(t.step, &[("n", &step.to_string())]));
    let back = (step > 1).then(|| {
        view! { <button class="button plain" type="submit" name="terug" value="ja">{f.back}</button> }
    });
    let dan =
        in_query(visit, "dan").map(|_| hidden("dan", "5")).or(form.fields.filled("dan").map(|_| hidden("dan", "5")));
    let begun = begun.then(|| {
        view! {
            <form class="note begun" method="post" action=visit.href(&path(place))>
                {Form::default().head(visit)}
                <p>{t.draft_back}</p>
                <button class="button plain" type="submit" name="weg" value="ja">{t.draft_away}</button>
            </form>
        }
    });
    let next = if step == STEPS { t.put_on_board } else { f.next };
    let mut page = Page::new(form.title(visit, &title), path(place), Some(place.clone())).private();
    page.status = form.status();
    page.calm = true;
    page.main = view! {
        <p class="step">{fill(t.step, &[("n", &step.to_string())])}</p>
        <h1>{question}</h1>
        {begun}
        <form method="post" action=visit.href(&path(place)) novalidate=true>
            {form.head(visit)}
            {hidden("stap", step.to_string())}
            {dan}
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

/// The note as it will hang on the board, with a way back to each question.
fn look(visit: &Visit, place: &Arc<Neighbourhood>, member: &Member, form: &Form) -> AnyView {
    let t = HelpTexts::of(visit.lang);
    let (Some(words), Some(kind)) = (fields::words(&form.fields), PostKind::from_slug(form.fields.get("soort"))) else {
        return ().into_any();
    };
    let row = |step: usize, term: &'static str, said: AnyView| {
        let href = visit.href(&format!("{}?stap={step}&dan=5", path(place)));
        view! { <div><dt>{term}</dt><dd>{said}<small><a href=href>{t.change}<span class="unseen">": "{term}</span></a></small></dd></div> }
    };
    let post = Post {
        id: Uuid::nil(),
        neighbourhood: place.code.clone(),
        author: Some(member.account.id),
        author_name: Some(member.account.name.clone()),
        posted_by: None,
        kind,
        for_other: form.fields.get("voor") == "ander",
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
    let reach = match post.words.reach {
        Reach::Neighbourhood => fill(t.reach_own, &[("place", &place.name)]),
        Reach::Municipality => fill(t.reach_all, &[("municipality", &place.municipality.name)]),
    };
    let how = card::how(t, &post).map(|words| view! { <small>{words}</small> });
    let text =
        (!post.words.body.is_empty()).then(|| view! { <span class="as-typed said">{post.words.body.clone()}</span> });
    view! {
        <p>{t.look_words}</p>
        <dl class="looked">
            {row(1, t.q_what, view! { {t.speaks(post.kind, card::name(&post))}", "{t.category(post.words.category)} }.into_any())}
            {row(2, t.q_exactly, view! { <span lang=theirs.clone()>{post.words.title.clone()}{text}</span> }.into_any())}
            {row(3, t.q_when, view! { <span class="as-typed" lang=theirs>{post.words.availability.clone()}</span> }.into_any())}
            {row(4, t.q_who, view! { {reach}{how} }.into_any())}
        </dl>
    }
    .into_any()
}
