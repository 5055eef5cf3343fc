//! The week programme on one sheet: which days, and what fits at 16 points.

use jiff::{
    ToSpan,
    civil::{Date, Weekday},
};

/// Lines of 16 points that the middle of an A4 holds, beside the heading and the foot with code and phone.
pub const LINES: usize = 27;
/// The same where the line that says it is a translation stands below the sheet.
pub const LINES_TRANSLATED: usize = 25;
/// Characters of 16 points in the width of an A4 beside the hour: measured on 500 full weeks in two fonts.
pub const LINE_WIDTH: usize = 54;
/// What a long word may leave white at the end of a line, in characters.
const LONG_WORD: usize = 12;
/// A day costs its heading and the white above it.
const DAY_LINES: usize = 2;

/// The Monday of the week that somebody prints today: from Saturday on, the coming one.
pub fn usual_monday(today: Date) -> Date {
    match today.weekday() {
        Weekday::Saturday => today.saturating_add(2.days()),
        Weekday::Sunday => today.saturating_add(1.day()),
        day => today.saturating_sub(i64::from(day.to_monday_zero_offset()).days()),
    }
}

/// The Monday of the week in which a day lies.
pub fn monday_of(day: Date) -> Date {
    day.saturating_sub(i64::from(day.weekday().to_monday_zero_offset()).days())
}

/// One moment as text: its day and the length of its line.
#[derive(Clone, Copy, Debug)]
pub struct Line {
    pub day: Date,
    /// Characters behind the hour.
    pub length: usize,
    /// "De hele dag" takes two lines beside the text.
    pub whole_day: bool,
}

impl Line {
    /// The lines of the sheet it takes. Where it breaks, a long word leaves white at the end of each.
    fn lines(self) -> usize {
        let lines = if self.length <= LINE_WIDTH { 1 } else { self.length.div_ceil(LINE_WIDTH - LONG_WORD) };
        lines.max(if self.whole_day { 2 } else { 1 })
    }
}

/// How many of the lines, in their order, fit on the sheet. Where not all do, one line is kept for saying so.
pub fn fits(lines: &[Line], room: usize) -> usize {
    let all = count(lines, room);
    if all == lines.len() { all } else { count(lines, room - 2) }
}

fn count(lines: &[Line], room: usize) -> usize {
    let (mut used, mut day) = (0, None);
    for (i, line) in lines.iter().enumerate() {
        if day != Some(line.day) {
            used += DAY_LINES;
            day = Some(line.day);
        }
        used += line.lines();
        if used > room {
            return i;
        }
    }
    lines.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn the_week_is_this_one_until_friday() {
        assert_eq!(usual_monday(date(2026, 11, 20)), date(2026, 11, 16));
        assert_eq!(usual_monday(date(2026, 11, 21)), date(2026, 11, 23));
        assert_eq!(usual_monday(date(2026, 11, 22)), date(2026, 11, 23));
        assert_eq!(usual_monday(date(2026, 11, 23)), date(2026, 11, 23));
    }

    #[test]
    fn a_sheet_never_holds_more_than_it_can() {
        let line = |d: i8, length| Line { day: date(2026, 11, 22 + d), length, whole_day: false };
        assert_eq!(fits(&[], LINES), 0);
        assert_eq!(fits(&[line(1, 40); 25], LINES), 25);
        assert_eq!(fits(&[line(1, 40); 26], LINES), 23);
        assert_eq!(fits(&[line(1, 40); 25], LINES_TRANSLATED), 21);
        // Three lines each, and five a day: a heading costs two lines.
        let long: Vec<Line> = (0..30).map(|i| line(1 + i / 5, 100)).collect();
        assert_eq!(fits(&long, LINES), 7);
        let whole = Line { whole_day: true, ..line(1, 10) };
        assert_eq!(fits(&[whole; 14], LINES), 11);
    }
}
