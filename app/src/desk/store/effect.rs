//! What each decision does to what it is about.

use crate::{
    help::PostState,
    moderation::{About, Decision, Kind, store::Item},
};

/// What a decision does to what it is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    None,
    State(PostState),
    /// It is seen again.
    Show,
    ApplyEdit,
    DropEdit,
    RemoveMessage,
    BreakBench,
    CloseWalk,
}

pub fn effect(item: &Item, decision: Decision) -> Effect {
    if item.about == About::Message && decision == Decision::Offline {
        return Effect::RemoveMessage;
    }
    match (item.about, decision) {
        (About::Walk, Decision::Broken) => return Effect::BreakBench,
        (About::Walk, Decision::Close) => return Effect::CloseWalk,
        _ => {}
    }
    if item.about != About::Post {
        return Effect::None;
    }
    match (item.kind, decision) {
        (Kind::Edit, Decision::Approve) => Effect::ApplyEdit,
        (Kind::Edit, Decision::Refuse) => Effect::DropEdit,
        // The words on the board stay, and those that wait stay with their author.
        (Kind::Edit, _) => Effect::None,
        (Kind::Answer, Decision::Dismiss) => Effect::None,
        // Of walks alone.
        (_, Decision::Broken | Decision::Close) => Effect::None,
        (_, Decision::Dismiss) => Effect::Show,
        (_, Decision::Approve) => Effect::State(PostState::Open),
        (_, Decision::Change) => Effect::State(PostState::Change),
        (_, Decision::Refuse) => Effect::State(PostState::Refused),
        (_, Decision::Offline) => Effect::State(PostState::Offline),
        (_, Decision::Lock) => Effect::State(PostState::Locked),
    }
}
