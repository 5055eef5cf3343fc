//! How many lines a text takes on paper, before anything prints it.
//!
//! Letters are as wide as in the widest of the fonts that the sheet asks for: Arial and Helvetica (and what has their
//! widths), DejaVu Sans Condensed. Lengths are in thousandths of the size of the letters.

/// A piece of text in one weight and size.
#[derive(Clone, Copy, Debug)]
pub struct Run<'a> {
    pub text: &'a str,
    pub bold: bool,
    /// Hundredths of the usual size.
    pub size: u32,
}

impl<'a> Run<'a> {
    pub fn plain(text: &'a str) -> Self {
        Self { text, bold: false, size: 100 }
    }

    pub fn bold(text: &'a str) -> Self {
        Self { text, bold: true, size: 100 }
    }

    pub fn sized(self, size: u32) -> Self {
        Self { size, ..self }
    }

    fn width(&self, c: char) -> u32 {
        width(c, self.bold) * self.size / 100
    }
}

/// The lines that pieces of text take, one after the other with a space between, in so wide a column. A browser that
/// divides words as well never needs more.
pub fn lines(runs: &[Run], column: u32) -> u32 {
    let (mut lines, mut used, mut word, mut space) = (1, 0, 0, 0);
    // A word goes to the next line when it no longer fits; one that is wider than a line is broken.
    let mut put = |space: u32, word: u32| {
        if used > 0 && used + space + word > column {
            lines += 1;
            used = word;
        } else {
            used += if used > 0 { space + word } else { word };
        }
        while used > column {
            lines += 1;
            used -= column;
        }
    };
    for run in runs.iter().filter(|run| !run.text.is_empty()) {
        for c in run.text.chars().chain([' ']) {
            match c {
                ' ' | '\n' if word > 0 => {
                    put(space, word);
                    (word, space) = (0, run.width(' '));
                }
                ' ' | '\n' => {}
                '-' => {
                    put(space, word + run.width(c));
                    (word, space) = (0, 0);
                }
                _ => word += run.width(c),
            }
        }
    }
    lines
}

fn width(c: char, bold: bool) -> u32 {
    let table = if bold { &BOLD } else { &PLAIN };
    let of = |c: char| table.get((c as usize).wrapping_sub(32)).map(|w| u32::from(*w));
    of(c).unwrap_or_else(|| match c {
        '\u{a0}' => of(' ').unwrap_or(0),
        '·' | '’' | '‘' => 345,
        '“' | '”' | '–' => 600,
        // With an accent a letter is as wide as without; anything else is as wide as letters get.
        c => crate::text::fold(&c.to_string())
            .chars()
            .next()
            .filter(|f| *f != c)
            .and_then(|f| of(if c.is_uppercase() { f.to_ascii_uppercase() } else { f }))
            .unwrap_or(1_050),
    })
}

/// From the space to the tilde.
#[rustfmt::skip]
const PLAIN: [u16; 95] = [
    286, 360, 414, 754, 572, 889, 702, 247, 351, 351, 450, 754, 286, 333, 286, 303, 572, 572, 572, 572,
    572, 572, 572, 572, 572, 572, 303, 303, 754, 754, 754, 556, 1015, 667, 667, 722, 722, 667, 611, 778,
    722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 616, 351,
    303, 351, 754, 556, 450, 556, 571, 500, 571, 556, 316, 571, 570, 250, 250, 521, 250, 876, 570, 556,
    571, 571, 370, 500, 353, 570, 532, 736, 532, 532, 500, 572, 303, 572, 754,
];
#[rustfmt::skip]
const BOLD: [u16; 95] = [
    313, 410, 474, 754, 626, 901, 785, 275, 411, 411, 470, 754, 342, 374, 342, 329, 626, 626, 626, 626,
    626, 626, 626, 626, 626, 626, 360, 360, 754, 754, 754, 611, 975, 722, 722, 722, 747, 667, 615, 778,
    753, 334, 556, 722, 611, 896, 753, 778, 667, 778, 722, 667, 614, 730, 696, 993, 694, 667, 652, 411,
    329, 411, 754, 556, 450, 607, 644, 556, 644, 610, 391, 644, 641, 308, 308, 598, 308, 938, 641, 618,
    644, 644, 444, 556, 430, 641, 586, 831, 580, 586, 523, 641, 329, 641, 754,
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_breaks_between_words_and_after_a_hyphen() {
        // Ten letters of 556.
        let ten = Run::plain("aaaaaaaaaa");
        assert_eq!(lines(&[ten], 5_560), 1);
        assert_eq!(lines(&[ten], 5_559), 2);
        assert_eq!(lines(&[ten, ten], 11_406), 1);
        assert_eq!(lines(&[ten, ten], 11_405), 2);
        assert_eq!(lines(&[Run::plain("aaaaa-aaaaa")], 3_200), 2);
        assert_eq!(lines(&[Run::plain("aaaaa\u{a0}aaaaa")], 3_200), 2, "too wide for a line, so broken");
        assert_eq!(lines(&[Run::plain("aa aaaaa\u{a0}aaaaa")], 6_000), 2, "a number stays together where it can");
        assert_eq!(lines(&[], 1_000), 1);
    }

    #[test]
    fn bold_and_large_letters_take_more_and_accents_do_not() {
        let (plain, bold) = (Run::plain("minimum"), Run::bold("minimum"));
        assert_eq!((lines(&[plain], 4_500), lines(&[bold], 4_500)), (1, 2));
        assert_eq!((lines(&[plain.sized(200)], 9_000), lines(&[plain.sized(200)], 8_500)), (1, 2));
        assert_eq!(width('É', false), width('E', false));
        assert_eq!(width('ï', true), width('i', true));
        assert_eq!(width('字', false), 1_050);
    }
}
