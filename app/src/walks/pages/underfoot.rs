//! What one walks on, in words: how much of each, and from where to where.

use super::words;
use crate::{
    i18n::{fill, walks::WalkTexts},
    walks::{Body, Facts, Surface, surface::Stretch},
};
use leptos::prelude::*;

/// Shorter pieces are not spoken of, in metres.
const LEAST: f64 = 20.0;
/// So many pieces are read at a glance; more are opened.
const GLANCE: usize = 5;
/// So near to its end a piece reaches to the end, in metres.
const TO_THE_END: f64 = 5.0;

/// How much is paved, of what it is, and where; nothing where nobody knows.
pub fn said(t: &WalkTexts, body: &Body, facts: &Facts) -> Option<AnyView> {
    let paved = words::paved(t, facts)?;
    let small = |words: String| view! { <small>{words}</small> };
    let places = places(t, &body.stretches, facts.length);
    // Where all of it stands at a glance its sum says nothing more.
    let at_a_glance = (1..=GLANCE).contains(&places.len());
    let totals = if at_a_glance { Vec::new() } else { totals(t, &body.stretches) };
    let totals = totals.into_iter().map(small);
    let places = if places.len() > GLANCE {
        let places = places.into_iter().map(|words| view! { <li>{words}</li> });
        view! { <details class="what-where"><summary>{t.where_what}</summary><ul>{places.collect_view()}</ul></details> }
            .into_any()
    } else {
        places.into_iter().map(small).collect_view().into_any()
    };
    let from_map = (!body.stretches_said).then(|| small(t.surface_of_map.to_owned()));
    Some(view! { {paved}{totals.collect_view()}{places}{from_map} }.into_any())
}

/// The surfaces there are, the longest first.
fn totals(t: &WalkTexts, stretches: &[Stretch]) -> Vec<String> {
    let mut metres: Vec<(f64, Surface)> = Vec::new();
    for stretch in stretches {
        match metres.iter_mut().find(|(_, s)| *s == stretch.surface) {
            Some((sum, _)) => *sum += stretch.to - stretch.from,
            None => metres.push((stretch.to - stretch.from, stretch.surface)),
        }
    }
    metres.sort_by(|a, b| b.0.total_cmp(&a.0));
    let metres = metres.iter().filter(|(m, _)| *m >= LEAST);
    metres.map(|(m, s)| format!("{}: {}", t.surface(*s), words::distance(t, *m))).collect()
}

/// A piece of the walk, in metres from its start; of some nobody knows what they are.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Piece {
    from: f64,
    to: f64,
    what: Option<Surface>,
}

/// The whole of a walk so long as pieces that differ. Where stretches overlap the one that begins first counts.
fn pieces(stretches: &[Stretch], length: f64) -> Vec<Piece> {
    let mut sorted: Vec<&Stretch> = stretches.iter().collect();
    sorted.sort_by(|a, b| a.from.total_cmp(&b.from));
    let (mut all, mut done) = (Vec::new(), 0.0_f64);
    for stretch in sorted {
        let (from, to) = (stretch.from.max(done), stretch.to.min(length));
        if to > from {
            all.push(Piece { from: done, to: from, what: None });
            all.push(Piece { from, to, what: Some(stretch.surface) });
            done = to;
        }
    }
    all.push(Piece { from: done, to: length, what: None });
    all.retain(|piece| piece.to > piece.from);
    // What is too short to speak of belongs to what goes before it.
    let mut joined = Vec::new();
    for piece in join(all).into_iter().filter(|piece| piece.to - piece.from >= LEAST) {
        joined.push(Piece { from: joined.last().map_or(0.0, |before: &Piece| before.to.max(piece.from)), ..piece });
    }
    for i in 1..joined.len() {
        joined[i - 1].to = joined[i].from;
    }
    if let Some(last) = joined.last_mut() {
        last.to = length;
    }
    join(joined)
}

/// Neighbours of one kind are one.
fn join(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut joined: Vec<Piece> = Vec::new();
    for piece in pieces {
        match joined.last_mut().filter(|before| before.what == piece.what) {
            Some(before) => before.to = piece.to,
            None => joined.push(piece),
        }
    }
    joined
}

/// "van 400 meter tot 1,2 kilometer: zand"; nothing where all of it is the same.
fn places(t: &WalkTexts, stretches: &[Stretch], length: f64) -> Vec<String> {
    let pieces = pieces(stretches, length);
    if pieces.len() < 2 {
        return Vec::new();
    }
    let said = pieces.iter().map(|piece| {
        // To a hundred metres both ends of a short piece could be called the same.
        let exactly = piece.to - piece.from < 300.0;
        let place = |metres: f64| match exactly {
            true => fill(t.metres, &[("n", &format!("{:.0}", (metres / 10.0).round() * 10.0))]),
            false => words::distance(t, metres),
        };
        let (from, to) = (place(piece.from), place(piece.to));
        let what = piece.what.map_or(t.unknown_surface, |surface| t.surface(surface));
        let sentence = match (piece.from <= 0.0, piece.to >= length - TO_THE_END) {
            (true, _) => t.stretch_at_start,
            (false, true) => t.stretch_to_end,
            (false, false) => t.stretch,
        };
        fill(sentence, &[("from", &from), ("to", &to), ("what", what)])
    });
    said.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;

    fn stretch(from: f64, to: f64, surface: Surface) -> Stretch {
        Stretch { from, to, surface }
    }

    fn said(stretches: &[Stretch], length: f64) -> Vec<String> {
        places(WalkTexts::of(Lang::Nl), stretches, length)
    }

    #[test]
    fn it_says_from_where_to_where_there_is_sand() {
        let stretches = [
            stretch(0.0, 400.0, Surface::Asphalt),
            stretch(400.0, 1_210.0, Surface::Sand),
            stretch(1_210.0, 1_460.0, Surface::Grass),
            stretch(1_460.0, 2_000.0, Surface::Asphalt),
        ];
        assert_eq!(
            said(&stretches, 2_000.0),
            [
                "van de start tot 400 meter: asfalt",
                "van 400 meter tot 1,2 kilometer: zand",
                "van 1210 meter tot 1460 meter: gras",
                "van 1,5 kilometer tot het einde: asfalt",
            ]
        );
    }

    #[test]
    fn neighbours_are_one_and_what_is_short_is_not_spoken_of() {
        let stretches = [
            stretch(0.0, 300.0, Surface::Asphalt),
            stretch(300.0, 310.0, Surface::Paving),
            stretch(310.0, 600.0, Surface::Asphalt),
            stretch(600.0, 900.0, Surface::Earth),
        ];
        assert_eq!(
            said(&stretches, 910.0),
            ["van de start tot 600 meter: asfalt", "van 600 meter tot het einde: aarde"]
        );
        assert!(said(&stretches[..3], 600.0).is_empty(), "all of it is asphalt");
        assert!(said(&[stretch(0.0, 10.0, Surface::Sand)], 12.0).is_empty());
    }

    #[test]
    fn where_nobody_knows_that_is_said() {
        let stretches = [stretch(200.0, 500.0, Surface::Gravel), stretch(450.0, 460.0, Surface::Sand)];
        assert_eq!(
            said(&stretches, 1_000.0),
            [
                "van de start tot 200 meter: weten we niet",
                "van 200 meter tot 500 meter: grind",
                "van 500 meter tot het einde: weten we niet",
            ]
        );
    }

    #[test]
    fn it_is_said_when_the_map_says_so_and_nobody_else() {
        let mut body = Body { stretches: vec![stretch(0.0, 500.0, Surface::Asphalt)], ..Body::default() };
        let t = WalkTexts::of(Lang::Nl);
        let facts = Facts {
            length: 500.0,
            paved: crate::walks::surface::Shares::of(500.0, &body.stretches),
            ..Facts::default()
        };
        assert!(super::said(t, &body, &facts).unwrap().to_html().contains("We lezen dit op de kaart."));
        body.stretches_said = true;
        assert!(!super::said(t, &body, &facts).unwrap().to_html().contains("kaart"));
    }
}
