//! What an item of the queue is about, as residents will see it.

mod message;
mod post;
mod walk;

use super::store::titles;
use crate::{
    activities::Activity,
    db::Db,
    help::{
        self, Post,
        talk::store::reports::{self, Around},
    },
    i18n::DeskTexts,
    moderation::{About, store::Item},
    people::Coordinator,
    text,
    ui::Visit,
    walks::{self, Walk},
};
use leptos::prelude::*;

/// What it is about, as it is now.
#[derive(Clone, Debug)]
pub enum Subject {
    Post(Box<Post>),
    Activity(Box<Activity>),
    /// A message of a conversation, with the few around it.
    Message(Box<Around>, uuid::Uuid),
    Walk(Box<Walk>),
    /// It is no longer there, or nothing of this program can show it.
    Gone,
}

impl Subject {
    /// Reads it, as a coordinator of its neighbourhood may.
    pub async fn of(db: &Db, who: &Coordinator, item: &Item) -> Result<Self, sqlx::Error> {
        Ok(match item.about {
            About::Post => help::store::post(db, item.subject).await?.map(|p| Self::Post(Box::new(p))),
            About::Activity => titles::activity(db, who, item.subject).await?.map(|a| Self::Activity(Box::new(a))),
            About::Message => {
                let around = reports::around(db, who, item.subject).await?;
                around.map(|around| Self::Message(Box::new(around), item.subject))
            }
            About::Walk => walks::store::by_id(db, item.subject).await?.map(|w| Self::Walk(Box::new(w))),
        }
        .unwrap_or(Self::Gone))
    }

    /// Raised by each change of it: nobody decides about words that they did not see.
    pub fn version(&self) -> i64 {
        match self {
            Self::Post(post) => post.version,
            Self::Activity(activity) => activity.sequence,
            Self::Walk(walk) => walk.updated,
            // Words that were sent do not change.
            Self::Message(..) | Self::Gone => 0,
        }
    }

    pub fn title(&self, visit: &Visit) -> String {
        let title = match self {
            Self::Post(post) => post.words.title.as_str(),
            Self::Activity(activity) => activity.details.title.as_str(),
            Self::Message(around, _) => around.title.as_str(),
            Self::Walk(walk) => walk.body.title.as_str(),
            Self::Gone => "",
        };
        if title.is_empty() { DeskTexts::of(visit.lang).without_title.to_owned() } else { title.to_owned() }
    }

    /// What residents will see, or see now.
    pub fn view(&self, visit: &Visit) -> AnyView {
        let t = DeskTexts::of(visit.lang);
        match self {
            Self::Post(post) => view! {
                <section>
                    <h2>{t.seen_so}</h2>
                    {post::card(visit, post, &post.words)}
                </section>
            }
            .into_any(),
            Self::Activity(activity) => self::activity(visit, activity),
            Self::Message(around, reported) => message::view(visit, around, *reported),
            Self::Walk(walk) => walk::view(visit, walk),
            Self::Gone => view! { <p class="note">{t.subject_gone}</p> }.into_any(),
        }
    }

    /// The old words and the new ones beside each other, and the card as it will be.
    pub fn change(&self, visit: &Visit) -> AnyView {
        match self {
            Self::Post(post) => post::change(visit, post),
            other => other.view(visit),
        }
    }
}

fn activity(visit: &Visit, activity: &Activity) -> AnyView {
    let t = DeskTexts::of(visit.lang);
    let place = visit.app.atlas().by_code(&activity.neighbourhood);
    let links = place.map(|place| {
        let page = visit.href(&format!("/{}/activiteiten/{}", place.slug, activity.slug));
        let manage = visit.href(&format!("/beheer/{}/activiteiten/{}", place.slug, activity.slug));
        view! {
            <ul class="ways">
                <li><a href=page>{t.see_activity}</a></li>
                <li><a href=manage>{t.manage_activities}</a></li>
            </ul>
        }
    });
    let lang = visit.contributed(&activity.details.lang);
    let body = paragraphs(text::cut(&activity.description, 1_500).0);
    view! {
        <section>
            <h2>{t.seen_so}</h2>
            <article class="card slip" lang=lang>
                <h3>{activity.details.title.clone()}</h3>
                <p class="where">{activity.details.place.name.clone()}</p>
                {activity.details.place.address.clone().map(|a| view! { <p class="facts">{a}</p> })}
                {activity.state.reason().map(|r| view! { <p><b>{r.to_owned()}</b></p> })}
                {body}
            </article>
            {links}
        </section>
    }
    .into_any()
}

/// Text that somebody wrote, in its paragraphs and nothing else.
pub fn paragraphs(words: &str) -> AnyView {
    let all: Vec<String> = words.split('\n').map(str::trim).filter(|p| !p.is_empty()).map(str::to_owned).collect();
    all.into_iter().map(|p| view! { <p>{p}</p> }).collect_view().into_any()
}
