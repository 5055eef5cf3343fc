//! What stands in what: the components of a calendar (RFC 5545 § 3.6), whole ones and broken ones.

use crate::import::{
    clean,
    lines::{self, Line},
};
use anyhow::bail;

/// So deep may BEGIN stand in BEGIN; the standard needs three.
const DEPTH_MOST: usize = 16;
/// These stand in a calendar and never in each other: a second BEGIN says that an END is missing.
const SIBLINGS: [&str; 6] = ["VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY", "VTIMEZONE", "VCALENDAR"];

/// A component.
#[derive(Clone, Debug, Default)]
pub struct Component {
    /// In upper case.
    pub name: String,
    /// Number of its BEGIN line.
    pub line: usize,
    pub lines: Vec<Line>,
    pub children: Vec<Component>,
    /// The first thing that is wrong with it: line and words.
    pub broken: Option<(usize, String)>,
}

impl Component {
    /// The first property with this name.
    pub fn get(&self, name: &str) -> Option<&Line> {
        self.lines.iter().find(|l| l.name == name)
    }

    /// All properties with this name.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Line> {
        self.lines.iter().filter(move |l| l.name == name)
    }

    fn fail(&mut self, line: usize, why: String) {
        self.broken.get_or_insert((line, why));
    }
}

/// Reads a file into the components at its root: VCALENDARs, or bare VEVENTs.
///
/// Errors, with the line, when they are nested without end.
pub fn read(bytes: &[u8]) -> anyhow::Result<Vec<Component>> {
    let mut reader = Reader { open: Vec::new(), roots: Vec::new() };
    for (number, source) in lines::unfolded(bytes) {
        let line = Line::parse(number, &source);
        let value = line.as_ref().map(|l| l.value.trim().to_ascii_uppercase()).unwrap_or_default();
        match line {
            Some(line) if line.name == "BEGIN" => reader.begin(number, value)?,
            Some(line) if line.name == "END" => reader.end(number, &value),
            Some(line) => {
                if let Some(open) = reader.open.last_mut() {
                    open.lines.push(line);
                }
            }
            // White space alone, left over from odd folding, is nothing.
            None if source.trim().is_empty() => {}
            None => reader.nonsense(number, &source),
        }
    }
    while !reader.open.is_empty() {
        reader.close_without_end();
    }
    Ok(reader.roots)
}

struct Reader {
    open: Vec<Component>,
    roots: Vec<Component>,
}

impl Reader {
    fn begin(&mut self, line: usize, name: String) -> anyhow::Result<()> {
        if SIBLINGS.contains(&name.as_str()) {
            let inside =
                |c: &Component| SIBLINGS.contains(&c.name.as_str()) && (c.name != "VCALENDAR" || name == "VCALENDAR");
            while self.open.iter().any(inside) {
                self.close_without_end();
            }
        }
        if self.open.len() == DEPTH_MOST {
            bail!("line {line}: BEGIN stands in BEGIN more than {DEPTH_MOST} deep");
        }
        self.open.push(Component { name, line, ..Component::default() });
        Ok(())
    }

    fn end(&mut self, line: usize, name: &str) {
        if !self.open.iter().any(|c| c.name == name) {
            self.nonsense(line, &format!("END:{name}"));
            return;
        }
        while self.open.last().is_some_and(|c| c.name != name) {
            self.close_without_end();
        }
        self.close();
    }

    fn nonsense(&mut self, line: usize, source: &str) {
        if let Some(open) = self.open.last_mut() {
            open.fail(line, format!("this is no calendar line: {}", clean::quoted(source)));
        }
    }

    fn close_without_end(&mut self) {
        if let Some(last) = self.open.last_mut() {
            let (line, name) = (last.line, clean::quoted(&last.name));
            last.fail(line, format!("BEGIN:{name} has no END:{name}"));
        }
        self.close();
    }

    fn close(&mut self) {
        let Some(done) = self.open.pop() else { return };
        let Some(parent) = self.open.last_mut() else {
            self.roots.push(done);
            return;
        };
        // What follows an alarm that has no end was taken for the alarm's: then its event is not whole either.
        let unclosed = done.broken.as_ref().filter(|(_, why)| why.starts_with("BEGIN:") && parent.name != "VCALENDAR");
        if let Some((line, why)) = unclosed {
            parent.fail(*line, why.clone());
        }
        parent.children.push(done);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn calendar(text: &str) -> Component {
        read(text.replace('|', "\r\n").as_bytes()).unwrap().remove(0)
    }

    #[test]
    fn components_stand_in_each_other() {
        let calendar = calendar(
            "BEGIN:VCALENDAR|VERSION:2.0|BEGIN:VEVENT|UID:1|BEGIN:VALARM|UID:x|END:VALARM|end:vevent|END:VCALENDAR",
        );
        assert_eq!(calendar.broken, None);
        let event = &calendar.children[0];
        assert_eq!((event.line, event.lines.len(), event.children[0].name.as_str()), (3, 1, "VALARM"));
    }

    #[test]
    fn an_event_without_its_end_does_not_take_the_next_one_along() {
        let calendar = calendar(
            "BEGIN:VCALENDAR|BEGIN:VEVENT|UID:1|BEGIN:VEVENT|UID:2|END:VEVENT|BEGIN:VEVENT|UID:3|END:VCALENDAR",
        );
        let broken: Vec<_> = calendar.children.iter().map(|c| c.broken.as_ref().map(|(line, _)| *line)).collect();
        assert_eq!(broken, [Some(2), None, Some(7)]);
        assert_eq!(calendar.broken, None);
    }

    #[test]
    fn an_alarm_without_its_end_breaks_its_event() {
        let calendar = calendar("BEGIN:VCALENDAR|BEGIN:VEVENT|BEGIN:VALARM|UID:1|END:VEVENT|END:VCALENDAR");
        assert_eq!(calendar.children[0].broken, Some((3, "BEGIN:VALARM has no END:VALARM".to_owned())));
    }

    #[test]
    fn nonsense_breaks_the_event_it_stands_in_and_no_other() {
        let calendar = calendar(
            "BEGIN:VCALENDAR|what is this|BEGIN:VEVENT|zo maar|END:VEVENT|BEGIN:VEVENT|END:VTODO|END:VEVENT|\
                BEGIN:VEVENT|END:VEVENT|END:VCALENDAR",
        );
        let broken: Vec<_> = calendar.children.iter().map(|c| c.broken.clone().map(|(line, _)| line)).collect();
        assert_eq!(broken, [Some(4), Some(7), None]);
    }

    #[test]
    fn a_file_that_breaks_off_says_so() {
        let calendar = calendar("BEGIN:VCALENDAR|BEGIN:VEVENT|UID:1|END:VEVENT|BEGIN:VEV");
        assert_eq!(calendar.broken.map(|b| b.0), Some(1));
        assert!(read(&b"BEGIN:X\n".repeat(100)).unwrap_err().to_string().starts_with("line 17:"));
        assert!(read(b"").unwrap().is_empty());
    }
}
