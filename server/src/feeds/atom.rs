//! News of a neighbourhood (RFC 4287): the activities that changed last and are still to come.

#[cfg(test)]
mod tests;

use super::{Feed, words, xml::escape};
use app::{
    activities::{Activity, Note, Occurrence, State, Status},
    clock,
    i18n::{Lang, dates, recurrence},
    notices::Notice,
};
use jiff::{SignedDuration, Timestamp};
use std::fmt::Write;

/// An activity with an occurrence within so many days is news.
const AHEAD: i64 = 60;
/// Most entries.
const ENTRIES_MOST: usize = 50;
/// Most notices among them.
const NOTICES_MOST: usize = 20;
/// So many next dates are said of each.
const DATES_MOST: usize = 3;

/// The feed; `activities` come last changed first, and the notices before them. A feed without entries was last changed
/// this morning.
pub fn feed(feed: &Feed, activities: &[Activity], notices: &[Notice]) -> String {
    let until = feed.now.saturating_add(SignedDuration::from_hours(24 * AHEAD)).unwrap_or(feed.now);
    let coming = activities.iter().filter_map(|activity| {
        let occurrences = activity.occurrences(feed.now, until);
        (!occurrences.is_empty()).then_some((activity, occurrences))
    });
    let entries: Vec<(&Activity, Vec<Occurrence>)> = coming.take(ENTRIES_MOST).collect();
    let notices = &notices[..notices.len().min(NOTICES_MOST)];
    let changed = entries.iter().map(|(activity, _)| activity.updated).chain(notices.iter().map(|n| n.updated));
    let updated = changed.max().map(moment);
    let updated = updated.unwrap_or_else(|| clock::midnight(feed.today()));
    let slug = &feed.place.slug;
    let address = |path: &str| escape(&format!("{}{}", feed.public_url, feed.lang.href(path)));
    let (own, front) = (address(&format!("/{slug}/agenda.atom")), address(&format!("/{slug}")));
    let mut xml = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
         <feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{lang}\">\n\
         <id>{own}</id>\n<title>{title}</title>\n<updated>{updated}</updated>\n\
         <link rel=\"self\" type=\"application/atom+xml\" href=\"{own}\"/>\n\
         <link rel=\"alternate\" type=\"text/html\" href=\"{front}\"/>\n\
         <author><name>{municipality}</name></author>\n<generator>Keuvel</generator>\n",
        lang = feed.lang.tag(),
        title = escape(&feed.name),
        municipality = escape(&feed.place.municipality.name),
    );
    for notice in notices {
        news(feed, notice, &mut xml);
    }
    for (activity, occurrences) in &entries {
        entry(feed, activity, occurrences, &mut xml);
    }
    xml.push_str("</feed>\n");
    xml
}

fn news(feed: &Feed, notice: &Notice, xml: &mut String) {
    let lang = language(&notice.lang);
    let path = format!("/{}/berichten#b-{}", feed.place.slug, notice.id.simple());
    let _ = write!(
        xml,
        "<entry>\n<id>urn:uuid:{id}</id>\n<title type=\"text\"{lang}>{title}</title>\n<updated>{updated}</updated>\n\
         <published>{published}</published>\n<link rel=\"alternate\" type=\"text/html\" href=\"{page}\"/>\n\
         <content type=\"text\"{lang}>{content}</content>\n</entry>\n",
        id = notice.id,
        title = escape(&notice.title),
        updated = moment(notice.updated),
        published = moment(notice.created),
        page = escape(&format!("{}{}", feed.public_url, feed.lang.href(&path))),
        content = escape(&notice.body),
    );
}

fn entry(feed: &Feed, activity: &Activity, occurrences: &[Occurrence], xml: &mut String) {
    let details = &activity.details;
    let lang = language(&details.lang);
    let page = escape(&words::page(feed, activity, None));
    let summary = summary(feed, activity, occurrences);
    let content: Vec<&str> = [summary.as_str(), activity.description.as_str()]
        .into_iter()
        .map(str::trim)
        .filter(|p| !p.is_empty())
        .collect();
    let _ = write!(
        xml,
        "<entry>\n<id>urn:uuid:{id}</id>\n<title type=\"text\"{lang}>{title}</title>\n<updated>{updated}</updated>\n\
         <published>{published}</published>\n<link rel=\"alternate\" type=\"text/html\" href=\"{page}\"/>\n\
         <category term=\"{kind}\" label=\"{label}\"/>\n<summary type=\"text\"{lang}>{summary}</summary>\n\
         <content type=\"text\"{lang}>{content}</content>\n</entry>\n",
        id = activity.id,
        title = escape(&title(feed, activity, occurrences)),
        updated = moment(activity.updated),
        published = moment(activity.created.min(activity.updated)),
        kind = details.kind.slug(),
        label = escape(feed.lang.texts().kind(details.kind)),
        summary = escape(&summary),
        content = escape(&content.join("\n\n")),
    );
}

/// The title, after what must be said loudly: of all of it, or of the first date that is not as planned.
fn title(feed: &Feed, activity: &Activity, occurrences: &[Occurrence]) -> String {
    let title = activity.details.title.trim();
    let t = feed.lang.texts();
    match activity.state {
        State::Cancelled { .. } => return format!("{}: {title}", t.cancelled),
        State::Stopped { .. } => return format!("{}: {title}", t.stopped),
        State::Planned => {}
    }
    // The day it moved to says where it came from: once is enough, if that day is near.
    let said_there = |o: &Occurrence| {
        o.status == Status::MovedAway
            && occurrences.iter().any(|other| other.original == o.original && other.status == Status::MovedHere)
    };
    let differs = |o: &&Occurrence| o.status != Status::Planned && !said_there(o);
    let Some(first) = occurrences.iter().find(differs) else { return title.to_owned() };
    let unexplained = Note { reason: None, ..first.note.clone() };
    let Some(loud) = words::loud(feed, first.status, &unexplained) else { return title.to_owned() };
    let day = dates::full(feed.lang, clock::local(first.starts).date(), feed.today());
    format!("{title} ({day}: {loud})")
}

/// What is wrong, when, where, and what else helps to decide, a line each.
fn summary(feed: &Feed, activity: &Activity, occurrences: &[Occurrence]) -> String {
    let (lang, today) = (feed.lang, feed.today());
    let next = occurrences.iter().take(DATES_MOST).map(|o| {
        let (starts, ends) = (clock::local(o.starts), clock::local(o.ends));
        let day = dates::capital(&dates::full(lang, starts.date(), today));
        let hours = dates::hours(lang, &starts, &ends, o.all_day, today);
        let elsewhere = o.note.place.as_ref().map(|place| format!(", {place}")).unwrap_or_default();
        let loud = words::loud(feed, o.status, &o.note).map(|loud| format!(". {loud}")).unwrap_or_default();
        format!("{day}, {hours}{elsewhere}{loud}")
    });
    let mut lines: Vec<String> = next.collect();
    lines.extend(said_often(lang, activity));
    let place = words::place(&activity.details, &Note::default());
    if !place.is_empty() {
        lines.push(format!("{}: {place}", lang.texts().place));
    }
    lines.extend(words::facts(lang, &activity.details, &Note::default()));
    let contact = words::contact(feed, &activity.details);
    if !contact.is_empty() {
        lines.push(format!("{}: {contact}", lang.texts().contact));
    }
    lines.join("\n")
}

fn said_often(lang: Lang, activity: &Activity) -> Option<String> {
    let goes_on = activity.state == State::Planned;
    recurrence::in_words(lang, &activity.schedule).filter(|_| goes_on).map(|words| dates::capital(&words))
}

/// xml:lang of what was contributed, where it is a tag.
fn language(tag: &str) -> String {
    let tag = if tag.is_empty() { "nl" } else { tag };
    let legal = tag.len() <= 35 && tag.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    if legal { format!(" xml:lang=\"{tag}\"") } else { String::new() }
}

fn moment(second: i64) -> Timestamp {
    Timestamp::from_second(second).unwrap_or(Timestamp::UNIX_EPOCH)
}
