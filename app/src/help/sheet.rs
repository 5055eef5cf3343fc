//! The board on one sheet of paper: what fits at 16 points.

/// Lines of 16 points between the heading and the foot of an A4.
pub const LINES: usize = 25;
/// The same where the line that says it is a translation stands below the sheet.
pub const LINES_TRANSLATED: usize = 23;
/// Characters of 16 points in the width of an A4: as the week's sheet counts them, without its column of hours.
const LINE_WIDTH: usize = 62;
/// What a long word may leave white at the end of a line, in characters.
const LONG_WORD: usize = 14;
/// A heading and the white above it.
const HEADING: usize = 2;

/// The lines that a text of so many characters takes.
fn lines(length: usize) -> usize {
    if length <= LINE_WIDTH { 1 } else { length.div_ceil(LINE_WIDTH - LONG_WORD) }
}

/// How many of each list fit: neither of the two pushes the other off the sheet. Where not all fit, two lines are kept
/// for saying so. Lengths in characters.
pub fn fits(first: &[usize], second: &[usize], room: usize) -> (usize, usize) {
    let all = (first.len(), second.len());
    if take(first, second, room) == all { all } else { take(first, second, room - 2) }
}

fn take(first: &[usize], second: &[usize], room: usize) -> (usize, usize) {
    let lists = [first, second];
    let headings = lists.iter().filter(|list| !list.is_empty()).count() * HEADING;
    let Some(mut left) = room.checked_sub(headings) else { return (0, 0) };
    let mut taken = [0, 0];
    // By turns, so that both are told of.
    loop {
        let mut moved = false;
        for (list, taken) in lists.iter().zip(&mut taken) {
            if let Some(length) = list.get(*taken)
                && lines(*length) <= left
            {
                left -= lines(*length);
                *taken += 1;
                moved = true;
            }
        }
        if !moved {
            return (taken[0], taken[1]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn both_lists_are_told_of() {
        assert_eq!(fits(&[], &[], LINES), (0, 0));
        assert_eq!(fits(&[30; 5], &[30; 5], LINES), (5, 5));
        assert_eq!(fits(&[30; 100], &[30; 5], LINES), (14, 5));
        let (asked, offered) = fits(&[30; 100], &[30; 100], LINES);
        assert!(asked.abs_diff(offered) <= 1);
        assert_eq!(fits(&[30; 23], &[], LINES), (23, 0));
        assert_eq!(fits(&[30; 24], &[], LINES), (21, 0));
    }

    proptest! {
        #[test]
        fn a_sheet_never_holds_more_than_it_can(a in prop::collection::vec(1..200_usize, 0..60), b in prop::collection::vec(1..200_usize, 0..60)) {
            let (x, y) = fits(&a, &b, LINES);
            let headings = usize::from(!a.is_empty()) + usize::from(!b.is_empty());
            let used: usize = a[..x].iter().chain(&b[..y]).map(|l| lines(*l)).sum::<usize>() + headings * HEADING;
            prop_assert!(used <= LINES);
        }
    }
}
