//! What one A4 holds at 16 points: the heights of `style/paper.css` and `style/print.css`, added up before it is printed.
//!
//! Heights are in thousandths of the size of the letters, as in [`super::letters`]. A journey prints sheets and looks.

use super::letters::{Run, lines};
use jiff::civil::Date;

/// 272 mm, less what rounding may take.
const PAGE: u32 = 48_190 - 190;
/// 186 mm: A4 within its margins.
const WIDE: u32 = 32_950;
/// Beside the code of 28 mm and the white next to it.
const BESIDE_CODE: u32 = WIDE - CODE - 1_000;
const CODE: u32 = 4_961;
/// Beside the hour (`--hour`), and in it.
const BESIDE_HOUR: u32 = WIDE - 5_300;
const HOUR: u32 = 5_000;
const LINE: u32 = 1_250;
/// A heading with the white above and under it.
const DAY: u32 = 750 + 1_320 + 100;
/// The letters of the name of the neighbourhood are those with feet: up to so much wider, in hundredths.
const SERIF: u32 = 115;

/// What stands on a sheet around the days.
#[derive(Clone, Debug, Default)]
pub struct Around {
    pub place: String,
    pub municipality: String,
    pub title: String,
    /// Who to call, and the number, which stays in one piece.
    pub call: String,
    pub number: String,
    pub more_on: String,
    pub address: String,
    /// The line that says it is a translation.
    pub translation: Option<String>,
}

impl Around {
    /// The height that is left for the days.
    pub fn room(&self) -> u32 {
        let name = [Run::bold(&self.place).sized(160 * SERIF / 100), Run::plain(&self.municipality).sized(110)];
        let head = 1_760 * lines(&name, WIDE) + 1_320 * lines(&[Run::bold(&self.title).sized(110)], WIDE) + 500;
        let number = self.number.replace(' ', "\u{a0}");
        let call = 1_750 * lines(&[Run::bold(&self.call).sized(140), Run::bold(&number).sized(140)], BESIDE_CODE);
        let more_on = LINE * lines(&[Run::plain(&self.more_on), Run::bold(&self.address)], BESIDE_CODE);
        let foot = 600 + CODE.max(call + more_on);
        let translation = self.translation.as_ref().map_or(0, |words| 1_200 * lines(&[Run::plain(words)], WIDE));
        PAGE.saturating_sub(head + foot + translation)
    }
}

/// One moment: its day, and its height.
#[derive(Clone, Copy, Debug)]
pub struct Moment {
    pub day: Date,
    pub height: u32,
}

impl Moment {
    pub fn new(day: Date, hour: &str, title: &str, tail: &str, stamp: &str) -> Self {
        let text = lines(&[Run::bold(title), Run::plain(tail), Run::bold(stamp)], BESIDE_HOUR);
        Self { day, height: LINE * text.max(lines(&[Run::bold(hour)], HOUR)) }
    }
}

/// How many of the moments, in their order, fit in the room. Where not all do, there is room for saying so.
pub fn fits(moments: &[Moment], room: u32) -> usize {
    let all = count(moments, room);
    if all == moments.len() { all } else { count(moments, room.saturating_sub(600 + 2 * LINE)) }
}

fn count(moments: &[Moment], room: u32) -> usize {
    let (mut used, mut day) = (0, None);
    for (i, moment) in moments.iter().enumerate() {
        if day != Some(moment.day) {
            used += DAY;
            day = Some(moment.day);
        }
        used += moment.height;
        if used > room {
            return i;
        }
    }
    moments.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn around() -> Around {
        Around {
            place: "Hamont-Lo".into(),
            municipality: "Hamont-Achel".into(),
            title: "Van 23 november tot 29 november".into(),
            call: "Bel Ria,".into(),
            number: "011 00 00 10".into(),
            more_on: "Alles lees je op".into(),
            address: "keuvel.be/hamont-lo".into(),
            translation: None,
        }
    }

    fn moment(day: i8, title: &str, tail: &str) -> Moment {
        Moment::new(date(2026, 11, 22 + day), "14.30 uur", title, tail, "")
    }

    #[test]
    fn a_moment_is_as_high_as_its_words_and_its_hour() {
        let lines = |moment: Moment| moment.height / LINE;
        assert_eq!(lines(moment(1, "Buurtbabbel", "Café De Lindeboom · gratis · zonder trap")), 1);
        assert_eq!(
            lines(moment(
                1,
                "Buurtbabbel",
                "Café De Lindeboom · 2,50 euro · bel 011\u{a0}00\u{a0}00\u{a0}10 · zonder trap"
            )),
            2
        );
        assert_eq!(lines(Moment::new(date(2026, 11, 23), "de hele dag", "Kermis", "", "")), 2);
        let long = "Rollatoronderhoudsnamiddag met fietsenmakersspreekuur, bandenspanningscontrole en taart";
        assert_eq!(lines(moment(1, long, "Gemeenschapscentrum De Adelaar")), 3);
    }

    #[test]
    fn a_sheet_never_holds_more_than_it_can_and_says_what_is_left() {
        let room = around().room();
        assert!(room > 34_000, "more than two thirds is for the days: {room}");
        let one = moment(1, "Koffie", "De Link");
        let most = ((room - DAY) / LINE) as usize;
        assert_eq!(fits(&[], room), 0);
        assert_eq!(fits(&vec![one; most], room), most);
        // Saying that there is more takes three lines; the day has one heading.
        assert_eq!(fits(&vec![one; most + 1], room), most - 3);
        // Each day costs a heading.
        let days: Vec<Moment> = (0..30).map(|i| moment(1 + i % 7, "Koffie", "De Link")).collect();
        assert_eq!(fits(&days, room), ((room - 600 - 2 * LINE) / (DAY + LINE)) as usize);
    }

    #[test]
    fn what_stands_around_the_days_takes_room_from_them() {
        let usual = around().room();
        let translated = Around { translation: Some("Ceci est une traduction.".into()), ..around() };
        assert_eq!(translated.room(), usual - 1_200);
        let long =
            Around { call: format!("Bel {},", "Marie-Antoinette Vandenbroucke-Vanderstraeten ".repeat(3)), ..around() };
        assert!(long.room() < usual);
        let endless = Around { title: "lang ".repeat(2_000), ..around() };
        assert_eq!(endless.room(), 0);
    }
}
