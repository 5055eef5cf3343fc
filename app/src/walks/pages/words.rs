//! Distances, times and things along a walk, as people say them.

use crate::{
    i18n::{Lang, count, fill, walks::WalkTexts},
    walks::{Facts, Stop, StopKind, facts},
};

/// "180 meter", "3,2 kilometer": to ten metres, from a kilometre on to a hundred.
pub fn distance(t: &WalkTexts, metres: f64) -> String {
    let metres = facts::rounded(metres) as u64;
    if metres < 1_000 {
        return fill(t.metres, &[("n", &metres.to_string())]);
    }
    let hundreds = metres / 100;
    let whole = hundreds / 10;
    let words = match hundreds % 10 {
        0 => whole.to_string(),
        part => format!("{whole}{}{part}", t.lang.texts().decimal),
    };
    fill(if one(t.lang, hundreds) { t.one_kilometre } else { t.kilometres }, &[("n", &words)])
}

/// Whether so many hundred metres are said as one kilometre (CLDR, plural rules): in French all that is less than two.
fn one(lang: Lang, hundreds: u64) -> bool {
    if lang == Lang::Fr { hundreds < 20 } else { hundreds == 10 }
}

/// The same, rounded up: so that nobody hopes in vain.
pub fn distance_at_most(t: &WalkTexts, metres: f64) -> String {
    let up = |to: f64| (metres / to - 1e-6).ceil() * to;
    distance(t, if up(10.0) < 1_000.0 { up(10.0) } else { up(100.0) })
}

/// "rondwandeling", "heen en terug langs dezelfde weg".
pub fn shape(t: &WalkTexts, facts: &Facts) -> &'static str {
    match (facts.round, facts.back) {
        (true, _) => t.round,
        (false, true) => t.there_and_back,
        (false, false) => t.one_way,
    }
}

/// "45 minuten", "1 uur en 5 minuten": five minutes more rather than less.
pub fn duration(t: &WalkTexts, minutes: f64) -> String {
    let fives = ((minutes / 5.0 - 1e-9).ceil() as u64).max(1) * 5;
    let (hours, rest) = (fives / 60, fives % 60);
    let minutes = fill(t.minutes, &[("n", &rest.to_string())]);
    let hours = match hours {
        0 => return minutes,
        1 => t.one_hour.to_owned(),
        n => fill(t.hours, &[("n", &n.to_string())]),
    };
    if rest == 0 { hours } else { fill(t.hours_and, &[("hours", &hours), ("minutes", &minutes)]) }
}

/// The time at each pace, with the word for the pace.
pub fn paces(t: &WalkTexts, metres: f64) -> [(String, &'static str); 3] {
    let words = [t.very_slowly, t.slowly, t.briskly];
    let mut words = words.into_iter();
    facts::PACES.map(|pace| (duration(t, facts::minutes(metres, pace)), words.next().unwrap_or_default()))
}

/// "9 banken".
pub fn benches(t: &WalkTexts, benches: usize) -> String {
    if benches == 0 { t.no_bench.to_owned() } else { count(benches, t.one_bench, t.n_benches) }
}

/// "hoogstens 230 meter zonder bank": rounded up, so that nobody hopes in vain.
pub fn longest(t: &WalkTexts, metres: f64) -> String {
    fill(t.longest, &[("distance", &distance_at_most(t, metres))])
}

/// How one sits on a bench: "met leuning", "3 plaatsen".
pub fn bench(t: &WalkTexts, stop: &Stop) -> Vec<String> {
    let b = &stop.bench;
    let mut said = Vec::new();
    if stop.kind != StopKind::Bench {
        return said;
    }
    if b.broken {
        said.push(t.broken.to_owned());
    }
    said.extend(b.back.map(|back| if back { t.with_back } else { t.without_back }.to_owned()));
    said.extend((b.arms == Some(true)).then(|| t.with_arms.to_owned()));
    said.extend(b.seats.filter(|n| *n > 0).map(|n| count(usize::from(n), t.one_seat, t.n_seats)));
    said.extend((b.shade == Some(true)).then(|| t.in_shade.to_owned()));
    said
}

/// The share that is paved, in words.
pub fn paved(t: &WalkTexts, shares: &Facts) -> Option<String> {
    let shares = &shares.paved;
    let percent = ((shares.paved_part() * 20.0).round() * 5.0) as u64;
    if shares.unknown > 0.0 && shares.paved + shares.unpaved == 0.0 {
        return None;
    }
    Some(match (shares.is_known(), percent) {
        (true, 100) => t.all_paved.to_owned(),
        (true, 0) => t.not_paved.to_owned(),
        (true, n) => fill(t.part_paved, &[("n", &n.to_string())]),
        // Rounded down: at least is at least.
        (false, _) => {
            let sure = (shares.paved_part() * 20.0).floor() * 5.0;
            fill(t.at_least_paved, &[("n", &sure.to_string())])
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::walks::surface::Shares;

    fn nl() -> &'static WalkTexts {
        WalkTexts::of(Lang::Nl)
    }

    #[test]
    fn a_distance_is_as_people_say_it() {
        for (metres, words) in [
            (0.0, "0 meter"),
            (184.0, "180 meter"),
            (994.0, "990 meter"),
            (996.0, "1 kilometer"),
            (3_240.0, "3,2 kilometer"),
            (3_960.0, "4 kilometer"),
        ] {
            assert_eq!(distance(nl(), metres), words);
        }
        for (lang, metres, words) in [
            (Lang::En, 3_240.0, "3.2 kilometres"),
            (Lang::En, 1_000.0, "1 kilometre"),
            (Lang::En, 1_100.0, "1.1 kilometres"),
            (Lang::Fr, 1_000.0, "1 kilomètre"),
            (Lang::Fr, 1_940.0, "1,9 kilomètre"),
            (Lang::Fr, 1_960.0, "2 kilomètres"),
        ] {
            assert_eq!(distance(WalkTexts::of(lang), metres), words);
        }
    }

    #[test]
    fn a_walk_has_the_shape_that_it_has() {
        let said = |round, back| shape(nl(), &Facts { round, back, ..Facts::default() });
        assert_eq!(said(true, false), "rondwandeling");
        assert_eq!(said(false, true), "heen en terug langs dezelfde weg");
        assert_eq!(said(false, false), "niet in een ronde");
    }

    #[test]
    fn a_time_is_rather_too_long_than_too_short() {
        for (minutes, words) in [
            (2.0, "5 minuten"),
            (45.0, "45 minuten"),
            (46.0, "50 minuten"),
            (60.0, "1 uur"),
            (61.0, "1 uur en 5 minuten"),
            (120.0, "2 uur"),
        ] {
            assert_eq!(duration(nl(), minutes), words);
        }
        // Three kilometres at 2, 3 and 4 kilometres an hour.
        assert_eq!(paces(nl(), 3_000.0).map(|(time, _)| time), ["1 uur en 30 minuten", "1 uur", "45 minuten"]);
    }

    #[test]
    fn what_is_said_of_paving_is_never_too_much() {
        let said = |paved, unpaved, unknown| {
            let paved = Shares { paved, unpaved, unknown };
            super::paved(nl(), &Facts { paved, ..Default::default() })
        };
        assert_eq!(said(1_000.0, 0.0, 0.0).as_deref(), Some("helemaal verhard"));
        assert_eq!(said(800.0, 200.0, 0.0).as_deref(), Some("80 % verhard"));
        assert_eq!(said(0.0, 200.0, 0.0).as_deref(), Some("niet verhard"));
        assert!(said(590.0, 100.0, 310.0).is_some_and(|s| s.starts_with("minstens 55 % verhard")));
        assert_eq!(said(0.0, 0.0, 500.0), None);
    }

    #[test]
    fn nobody_hopes_in_vain_for_a_bench() {
        assert_eq!(longest(nl(), 231.0), "hoogstens 240 meter zonder bank");
        assert_eq!(longest(nl(), 230.0), "hoogstens 230 meter zonder bank");
        assert_eq!(longest(nl(), 1_010.0), "hoogstens 1,1 kilometer zonder bank");
        assert_eq!(longest(nl(), 1_000.0), "hoogstens 1 kilometer zonder bank");
        assert_eq!(longest(nl(), 992.0), "hoogstens 1 kilometer zonder bank");
    }
}
