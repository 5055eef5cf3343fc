//! XML of strangers, read as a stream: each piece with its line, nothing expanded, nothing nested without end.

use anyhow::bail;
use app::{i18n::walk_files::WalkFileTexts, walks::file::Said};
use quick_xml::{Reader, events::Event};
use std::{
    cell::Cell,
    io::{self, BufRead, Read},
    rc::Rc,
};

/// Deeper than this nobody writes.
const DEPTH_MOST: usize = 64;
/// Longest text of one element that is kept, in bytes.
const TEXT_MOST: usize = 40_000;

/// What comes along.
#[derive(Debug, PartialEq)]
pub enum Piece {
    /// An element begins: its name without prefix, and its attributes.
    Begin(String, Attributes),
    /// It ends, with the text that stood in it.
    End(String, String),
    Done,
}

/// The attributes of an element.
#[derive(Debug, Default, PartialEq)]
pub struct Attributes(Vec<(String, String)>);

impl Attributes {
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(n, _)| n == name).map(|(_, value)| value.as_str())
    }
}

/// A stream of XML.
pub struct Xml<R: BufRead> {
    reader: Reader<Counted<R>>,
    line: Rc<Cell<usize>>,
    buffer: Vec<u8>,
    /// The text of each element that is open.
    open: Vec<(String, String)>,
    /// An element without content ends at once.
    ending: bool,
}

impl<R: BufRead> Xml<R> {
    pub fn new(source: R) -> Self {
        let line = Rc::new(Cell::new(1));
        let mut reader = Reader::from_reader(Counted { source, line: line.clone() });
        reader.config_mut().check_end_names = true;
        Self { reader, line, buffer: Vec::new(), open: Vec::new(), ending: false }
    }

    /// The line that is being read, from 1.
    pub fn line(&self) -> usize {
        self.line.get()
    }

    /// The names of the elements that are open, the outermost first.
    pub fn path(&self) -> impl DoubleEndedIterator<Item = &str> {
        self.open.iter().map(|(name, _)| name.as_str())
    }

    /// The next piece. Errors name the line.
    pub fn next(&mut self) -> anyhow::Result<Piece> {
        if self.ending {
            self.ending = false;
            return Ok(self.close());
        }
        loop {
            self.buffer.clear();
            let event = match self.reader.read_event_into(&mut self.buffer) {
                Ok(event) => event,
                Err(error) => bail!(self.wrong(|t| t.broken_xml).because(error)),
            };
            match event {
                Event::Start(start) => {
                    let (name, attributes) = begin(&start).map_err(|said| said.at_line(self.line.get()))?;
                    return self.begin(name, attributes, false);
                }
                Event::Empty(start) => {
                    let (name, attributes) = begin(&start).map_err(|said| said.at_line(self.line.get()))?;
                    return self.begin(name, attributes, true);
                }
                Event::End(_) => return Ok(self.close()),
                Event::Text(text) => push(&mut self.open, &String::from_utf8_lossy(&text)),
                Event::CData(text) => push(&mut self.open, &String::from_utf8_lossy(&text)),
                Event::GeneralRef(name) => match meaning(&String::from_utf8_lossy(&name)) {
                    Some(c) => push(&mut self.open, c.encode_utf8(&mut [0; 4])),
                    None => bail!(self.wrong(|t| t.own_entity)),
                },
                Event::DocType(text) if text.contains(&b'[') => {
                    bail!(self.wrong(|t| t.own_entities))
                }
                Event::Eof if !self.open.is_empty() => {
                    let (name, _) = &self.open[self.open.len() - 1];
                    bail!(self.wrong(|t| t.breaks_off).with("name", super::super::clean::quoted(name)))
                }
                Event::Eof => return Ok(Piece::Done),
                Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {}
            }
        }
    }

    /// What is wrong at this line.
    fn wrong(&self, which: fn(&'static WalkFileTexts) -> &'static str) -> Said {
        Said::new(which).at_line(self.line.get())
    }

    fn begin(&mut self, name: String, attributes: Attributes, empty: bool) -> anyhow::Result<Piece> {
        if self.open.len() >= DEPTH_MOST {
            bail!(self.wrong(|t| t.too_deep).with("n", DEPTH_MOST));
        }
        self.open.push((name.clone(), String::new()));
        self.ending = empty;
        Ok(Piece::Begin(name, attributes))
    }

    fn close(&mut self) -> Piece {
        let (name, text) = self.open.pop().unwrap_or_default();
        Piece::End(name, text)
    }
}

fn begin(start: &quick_xml::events::BytesStart) -> Result<(String, Attributes), Said> {
    let name = String::from_utf8_lossy(start.local_name().as_ref()).into_owned();
    let mut attributes = Vec::new();
    for attribute in start.attributes() {
        let attribute = attribute.map_err(|e| Said::new(|t| t.attribute).with("name", &name).because(e))?;
        let key = String::from_utf8_lossy(attribute.key.local_name().as_ref()).into_owned();
        let value = String::from_utf8_lossy(&attribute.value).into_owned();
        let value = match value.contains('&') {
            true => unescaped(&value).ok_or_else(|| Said::new(|t| t.own_entity))?,
            false => value,
        };
        attributes.push((key, value));
    }
    Ok((name, Attributes(attributes)))
}

fn push(open: &mut [(String, String)], text: &str) {
    if let Some((_, kept)) = open.last_mut() {
        let room = TEXT_MOST.saturating_sub(kept.len());
        let end = (0..=room.min(text.len())).rev().find(|i| text.is_char_boundary(*i)).unwrap_or(0);
        kept.push_str(&text[..end]);
    }
}

/// A text with its references resolved; `None` where one of them means nothing to XML itself.
fn unescaped(text: &str) -> Option<String> {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        plain.push_str(&rest[..at]);
        let end = rest[at..].find(';')? + at;
        plain.push(meaning(&rest[at + 1..end])?);
        rest = &rest[end + 1..];
    }
    plain.push_str(rest);
    Some(plain)
}

/// What a reference means (XML 1.0 § 4.1, § 4.6).
fn meaning(name: &str) -> Option<char> {
    let number = |digits: &str, base| u32::from_str_radix(digits, base).ok().and_then(char::from_u32);
    match name {
        "lt" => Some('<'),
        "gt" => Some('>'),
        "amp" => Some('&'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => match name.strip_prefix('#') {
            Some(hex) if hex.starts_with(['x', 'X']) => number(&hex[1..], 16),
            Some(digits) => number(digits, 10),
            None => None,
        },
    }
}

/// Counts the lines that went by.
struct Counted<R> {
    source: R,
    line: Rc<Cell<usize>>,
}

impl<R: BufRead> Read for Counted<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.source.read(into)?;
        self.line.set(self.line.get() + lines(&into[..read]));
        Ok(read)
    }
}

impl<R: BufRead> BufRead for Counted<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        self.source.fill_buf()
    }

    fn consume(&mut self, amount: usize) {
        // What is there already is given again: nothing is read.
        let passed = self.source.fill_buf().map_or(0, |b| lines(&b[..amount.min(b.len())]));
        self.line.set(self.line.get() + passed);
        self.source.consume(amount);
    }
}

fn lines(bytes: &[u8]) -> usize {
    bytes.iter().filter(|b| **b == b'\n').count()
}

#[cfg(test)]
mod tests;
