//! How a walk stands now, loudly: its path is closed, or a bench on it is broken.

use super::words;
use crate::{
    i18n::{count, fill, walks::WalkTexts},
    ui::Visit,
    walks::{Closed, Line, Walk, store::Listed},
};
use leptos::prelude::*;

/// What everybody should know before they leave.
#[derive(Clone, Debug, Default)]
pub struct Standing<'a> {
    closed: Option<&'a Closed>,
    /// Of the reason, BCP 47.
    lang: &'a str,
    broken: usize,
    /// Metres from the start to each broken bench, where they are known.
    at: Vec<f64>,
}

impl<'a> Standing<'a> {
    pub fn of(walk: &'a Walk, line: &Line) -> Self {
        let at = walk.body.broken_benches(line);
        Self { closed: walk.closed.as_ref(), lang: &walk.body.lang, broken: at.len(), at }
    }

    pub fn listed(listed: &'a Listed) -> Self {
        let summary = &listed.summary;
        Self { closed: listed.closed.as_ref(), lang: &summary.lang, broken: summary.broken, at: Vec::new() }
    }

    /// "Een bank is stuk: na 350 meter".
    fn broken(&self, t: &WalkTexts) -> Option<String> {
        let words = (self.broken > 0).then(|| count(self.broken, t.one_broken, t.n_broken))?;
        let at = self.at.iter().map(|at| fill(t.after, &[("distance", &words::distance(t, *at))]));
        let at = at.collect::<Vec<_>>().join(", ");
        Some(if at.is_empty() { words } else { format!("{words}: {at}") })
    }

    /// As plain text; nothing where all is well.
    pub fn words(&self, t: &WalkTexts) -> String {
        let closed = self
            .closed
            .map(|c| [t.closed, &c.reason].into_iter().filter(|w| !w.is_empty()).collect::<Vec<_>>().join(": "));
        closed.into_iter().chain(self.broken(t)).collect::<Vec<_>>().join(". ")
    }
}

/// "Afgesloten: …", "Een bank is stuk: …"; nothing where all is well.
pub fn standing(visit: &Visit, standing: &Standing) -> Option<AnyView> {
    let t = WalkTexts::of(visit.lang);
    let closed = standing.closed.map(|closed| {
        let reason = (!closed.reason.is_empty()).then(|| {
            let lang = visit.contributed(standing.lang);
            view! { ": "<span lang=lang>{closed.reason.clone()}</span> }
        });
        view! { <p class="stamp">{t.closed}{reason}</p>" " }
    });
    // Who cannot sit there may still walk: it is said, and does not shout.
    let broken = standing.broken(t).map(|words| view! { <p class="stamp note">{words}</p> });
    (closed.is_some() || broken.is_some()).then(|| view! { {closed}{broken} }.into_any())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;

    #[test]
    fn what_is_wrong_is_said_in_one_sentence_each() {
        let closed = Closed { reason: "boom op het pad".into(), since: 0 };
        let t = WalkTexts::of(Lang::Nl);
        let all = Standing { closed: Some(&closed), lang: "nl", broken: 2, at: vec![346.0, 1_240.0] };
        assert_eq!(all.words(t), "Afgesloten: boom op het pad. 2 banken zijn stuk: na 350 meter, na 1,2 kilometer");
        assert_eq!(Standing { broken: 1, ..Standing::default() }.words(t), "Een bank is stuk");
        assert_eq!(Standing::default().words(t), "");
    }
}
