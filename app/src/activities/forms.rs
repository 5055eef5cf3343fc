//! What a coordinator fills in to publish an activity: read, checked at each field, and filled in again.

mod about;
mod hours;
pub mod repeat;
mod when;

use super::{Activity, Audience, DESCRIPTION_MOST, Details, Draft, LINE_MOST, Schedule, State};
use crate::{
    neighbourhoods::Neighbourhood,
    ui::{
        Visit,
        form::{Fields, Form},
    },
};

pub use crate::text::day as day_of;
pub use about::{CLOSES, LANGUAGES, NO, YES};
pub use hours::{hour_of, pairs_of_date, read_date};

/// Longest description, in characters.
pub const STORY_MOST: usize = DESCRIPTION_MOST;
/// Longest single line, in characters: what an import brought can be changed too.
pub const LINE: usize = LINE_MOST;
/// The field that asks who an activity is for, and its answers.
pub const FOR_WHOM: &str = "voorwie";
pub const AUDIENCES: [(&str, Audience); 2] =
    [("iedereen", Audience::Everybody), ("zorgzame-buren", Audience::CaringNeighbours)];
/// So many more dates stand open beside those that are filled in.
pub const MORE_DATES: usize = 3;

/// Fields that are filled in already.
pub fn filled(pairs: &[(&str, String)]) -> Fields {
    let mut text = form_urlencoded::Serializer::new(String::new());
    for (name, value) in pairs {
        text.append_pair(name, value);
    }
    Fields::parse(text.finish().as_bytes())
}

/// The fields of an activity that is there.
pub fn fields_of(activity: &Activity) -> Fields {
    let mut pairs = about::pairs(&activity.details, &activity.description);
    pairs.extend(when::pairs(&activity.schedule));
    pairs.push((FOR_WHOM, word_of(activity.audience).to_owned()));
    filled(&pairs)
}

fn word_of(audience: Audience) -> &'static str {
    AUDIENCES.iter().find(|(_, a)| *a == audience).map_or("", |(word, _)| word)
}

/// Who it is for, as was chosen; where nothing was, it stays as it was.
pub fn audience(fields: &Fields, before: Option<&Activity>) -> Audience {
    let chosen = AUDIENCES.iter().find(|(word, _)| *word == fields.get(FOR_WHOM));
    chosen.map(|(_, audience)| *audience).or(before.map(|a| a.audience)).unwrap_or_default()
}

/// The fields of a new activity: what most of them have in common.
pub fn fields_of_new(place: &Neighbourhood) -> Fields {
    let mut details = Details { languages: vec!["nl".to_owned()], lang: "nl".to_owned(), ..Details::default() };
    if let Some((name, number)) = place.phone() {
        details.contact.name = Some(name.to_owned());
        details.contact.phone = Some(number.to_owned());
    }
    let mut pairs = about::pairs(&details, "");
    pairs.extend([("herhaal", repeat::ONCE.to_owned()), ("stopt", repeat::NEVER.to_owned())]);
    pairs.push((FOR_WHOM, word_of(Audience::Everybody).to_owned()));
    filled(&pairs)
}

/// What was typed as an activity; what is wrong is said at its field. `before` is the activity that is changed: what
/// the form does not ask stays as it was.
pub fn read(form: &mut Form, visit: &Visit, place: &Neighbourhood, before: Option<&Activity>) -> Option<Draft> {
    let details = about::read(form, visit, before.map(|a| &a.details));
    let description = form.fields.get("beschrijving").to_owned();
    let schedule: Option<Schedule> = when::read(form, visit, before.map(|a| &a.schedule));
    let (details, schedule) = (details?, schedule?);
    form.is_sound().then(|| Draft {
        neighbourhood: place.code.clone(),
        details,
        description,
        schedule,
        state: before.map_or(State::Planned, |a| a.state.clone()),
        uid: before.and_then(|a| a.uid.clone()),
    })
}

#[cfg(test)]
mod tests;
