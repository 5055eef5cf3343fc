//! What GPX 1.1 asks of a file (topografix.com/GPX/1/1): which element holds which others, in which order, and what may
//! stand in each. Written down here from the published schema, as a table; a document is held against it.

use quick_xml::{Reader, events::Event};

/// What may stand in an attribute or an element without others.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Value {
    Text,
    /// `xsd:decimal`: no exponent.
    Decimal,
    /// A decimal from the first on; to the second, which belongs to it where the third says so.
    Within(f64, f64, bool),
    Whole(u32),
    DateTime,
    Version,
    Fix,
    Uri,
}

/// How often an element may stand there.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Times {
    Optional,
    Many,
}

use Times::{Many, Optional};
use Value::{DateTime, Decimal, Fix, Text, Uri, Version, Whole, Within};

const LATITUDE: Value = Within(-90.0, 90.0, true);
const LONGITUDE: Value = Within(-180.0, 180.0, false);
const DEGREES: Value = Within(0.0, 360.0, false);

/// What stands in an element.
enum Content {
    Value(Value),
    /// Attributes, each of which must be there, and the elements in their order: name, kind, how often.
    Elements(&'static [(&'static str, Value)], &'static [(&'static str, &'static str, Times)]),
    /// Elements of other namespaces.
    Anything,
}

/// The kinds of elements.
fn kind(name: &str) -> Content {
    use Content::{Anything, Elements};
    const POINT: &[(&str, &str, Times)] = &[
        ("ele", "decimal", Optional),
        ("time", "dateTime", Optional),
        ("magvar", "degrees", Optional),
        ("geoidheight", "decimal", Optional),
        ("name", "text", Optional),
        ("cmt", "text", Optional),
        ("desc", "text", Optional),
        ("src", "text", Optional),
        ("link", "link", Many),
        ("sym", "text", Optional),
        ("type", "text", Optional),
        ("fix", "fix", Optional),
        ("sat", "whole", Optional),
        ("hdop", "decimal", Optional),
        ("vdop", "decimal", Optional),
        ("pdop", "decimal", Optional),
        ("ageofdgpsdata", "decimal", Optional),
        ("dgpsid", "station", Optional),
        ("extensions", "extensions", Optional),
    ];
    match name {
        "gpx" => Elements(
            &[("version", Version), ("creator", Text)],
            &[
                ("metadata", "metadata", Optional),
                ("wpt", "point", Many),
                ("rte", "route", Many),
                ("trk", "track", Many),
                ("extensions", "extensions", Optional),
            ],
        ),
        "metadata" => Elements(
            &[],
            &[
                ("name", "text", Optional),
                ("desc", "text", Optional),
                ("author", "person", Optional),
                ("copyright", "copyright", Optional),
                ("link", "link", Many),
                ("time", "dateTime", Optional),
                ("keywords", "text", Optional),
                ("bounds", "bounds", Optional),
                ("extensions", "extensions", Optional),
            ],
        ),
        "point" => Elements(&[("lat", LATITUDE), ("lon", LONGITUDE)], POINT),
        "route" => Elements(&[], &LINE_OF_ROUTE),
        "track" => Elements(&[], &LINE_OF_TRACK),
        "segment" => Elements(&[], &[("trkpt", "point", Many), ("extensions", "extensions", Optional)]),
        "link" => Elements(&[("href", Uri)], &[("text", "text", Optional), ("type", "text", Optional)]),
        "person" => {
            Elements(&[], &[("name", "text", Optional), ("email", "email", Optional), ("link", "link", Optional)])
        }
        "email" => Elements(&[("id", Text), ("domain", Text)], &[]),
        "copyright" => Elements(&[("author", Text)], &[("year", "whole", Optional), ("license", "uri", Optional)]),
        "bounds" => {
            Elements(&[("minlat", LATITUDE), ("minlon", LONGITUDE), ("maxlat", LATITUDE), ("maxlon", LONGITUDE)], &[])
        }
        "extensions" => Anything,
        "text" => Content::Value(Text),
        "decimal" => Content::Value(Decimal),
        "degrees" => Content::Value(DEGREES),
        "dateTime" => Content::Value(DateTime),
        "fix" => Content::Value(Fix),
        "whole" => Content::Value(Whole(u32::MAX)),
        "station" => Content::Value(Whole(1_023)),
        "uri" => Content::Value(Uri),
        other => unreachable!("{other} is no kind"),
    }
}

const fn line(last: &'static str, of: &'static str) -> [(&'static str, &'static str, Times); 9] {
    [
        ("name", "text", Optional),
        ("cmt", "text", Optional),
        ("desc", "text", Optional),
        ("src", "text", Optional),
        ("link", "link", Many),
        ("number", "whole", Optional),
        ("type", "text", Optional),
        ("extensions", "extensions", Optional),
        (last, of, Many),
    ]
}
const LINE_OF_TRACK: [(&str, &str, Times); 9] = line("trkseg", "segment");
const LINE_OF_ROUTE: [(&str, &str, Times); 9] = line("rtept", "point");

fn fits(value: Value, text: &str) -> bool {
    let decimal = |text: &str| {
        let plain = text.strip_prefix(['-', '+']).unwrap_or(text);
        let digits = plain.bytes().filter(u8::is_ascii_digit).count();
        let dots = plain.bytes().filter(|b| *b == b'.').count();
        (digits > 0 && dots <= 1 && digits + dots == plain.len()).then(|| text.parse::<f64>().ok()).flatten()
    };
    match value {
        Text => true,
        Decimal => decimal(text).is_some(),
        Within(from, to, with_end) => decimal(text).is_some_and(|n| n >= from && (n < to || (with_end && n == to))),
        Whole(most) => text.parse::<u32>().is_ok_and(|n| n <= most),
        DateTime => text.parse::<jiff::Timestamp>().is_ok() || text.parse::<jiff::civil::DateTime>().is_ok(),
        Version => text == "1.1",
        Fix => ["none", "2d", "3d", "dgps", "pps"].contains(&text),
        Uri => !text.contains([' ', '<', '>', '"', '{', '}', '\\', '^', '`']),
    }
}

/// An element while it is open.
struct Open {
    name: String,
    content: Content,
    /// How far in the order of its elements, and how many of that there were.
    at: (usize, usize),
    text: String,
}

impl Open {
    fn begin(name: &str, content: Content, attributes: &[(String, String)]) -> Result<Self, String> {
        if let Content::Elements(must, _) = &content {
            for (attribute, value) in attributes.iter().filter(|(a, _)| !a.starts_with("xmlns")) {
                let known = must.iter().find(|(a, _)| a == attribute);
                let (_, kind) = known.ok_or(format!("<{name}> has no attribute {attribute}"))?;
                if !fits(*kind, value) {
                    return Err(format!("<{name} {attribute}=\"{value}\"> is no {kind:?}"));
                }
            }
            if let Some((missing, _)) = must.iter().find(|(a, _)| attributes.iter().all(|(b, _)| a != b)) {
                return Err(format!("<{name}> lacks {missing}"));
            }
        } else if !attributes.is_empty() {
            return Err(format!("<{name}> has attributes"));
        }
        Ok(Self { name: name.to_owned(), content, at: (0, 0), text: String::new() })
    }

    /// The kind of an element that comes next in this one.
    fn child(&mut self, name: &str) -> Result<&'static str, String> {
        let Content::Elements(_, order) = &self.content else { return Err(format!("<{}> holds <{name}>", self.name)) };
        let found = order.iter().skip(self.at.0).position(|(n, ..)| *n == name).map(|i| i + self.at.0);
        let found = found.ok_or(format!("<{name}> stands in the wrong place of <{}>", self.name))?;
        let many = if found == self.at.0 { self.at.1 + 1 } else { 1 };
        if many > 1 && order[found].2 != Many {
            return Err(format!("<{name}> stands twice in <{}>", self.name));
        }
        self.at = (found, many);
        Ok(order[found].1)
    }

    fn end(self) -> Result<(), String> {
        match self.content {
            Content::Value(value) if !fits(value, self.text.trim()) => {
                Err(format!("<{}> holds {:?}, which is no {value:?}", self.name, self.text))
            }
            Content::Elements(..) if !self.text.trim().is_empty() => {
                Err(format!("<{}> holds text: {:?}", self.name, self.text))
            }
            _ => Ok(()),
        }
    }
}

/// Holds a document against the table. Errors with what does not fit.
pub fn check(xml: &str) -> Result<(), String> {
    let mut reader = Reader::from_str(xml);
    let mut open: Vec<Open> = Vec::new();
    let mut roots = 0;
    loop {
        let event = reader.read_event().map_err(|e| e.to_string())?;
        match event {
            Event::Start(ref start) | Event::Empty(ref start) => {
                let name = String::from_utf8_lossy(start.name().as_ref()).into_owned();
                let mut attributes = Vec::new();
                for attribute in start.attributes() {
                    let attribute = attribute.map_err(|e| e.to_string())?;
                    let value = attribute.unescape_value().map_err(|e| e.to_string())?.into_owned();
                    attributes.push((String::from_utf8_lossy(attribute.key.as_ref()).into_owned(), value));
                }
                let of = match open.last_mut() {
                    Some(Open { content: Content::Anything, .. }) => "extensions",
                    Some(parent) => parent.child(&name)?,
                    None => {
                        roots += 1;
                        let space = attributes.iter().find(|(a, _)| a == "xmlns").map(|(_, v)| v.as_str());
                        if (name.as_str(), space, roots) != ("gpx", Some("http://www.topografix.com/GPX/1/1"), 1) {
                            return Err(format!("<{name}> of {space:?} is no GPX 1.1"));
                        }
                        "gpx"
                    }
                };
                open.push(Open::begin(&name, kind(of), &attributes)?);
                if matches!(event, Event::Empty(_)) {
                    open.pop().map_or(Ok(()), Open::end)?;
                }
            }
            Event::End(_) => open.pop().map_or(Ok(()), Open::end)?,
            Event::Text(text) => match open.last_mut() {
                Some(element) => element.text.push_str(&text.decode().map_err(|e| e.to_string())?),
                None if text.trim_ascii().is_empty() => {}
                None => return Err("text outside of all".to_owned()),
            },
            Event::GeneralRef(_) => open.last_mut().into_iter().for_each(|element| element.text.push('&')),
            Event::Eof if open.is_empty() && roots == 1 => return Ok(()),
            Event::Eof => return Err("it breaks off".to_owned()),
            _ => {}
        }
    }
}

#[test]
fn the_table_refuses_what_the_schema_refuses() {
    let gpx = |inner: &str| {
        format!("<gpx version=\"1.1\" creator=\"x\" xmlns=\"http://www.topografix.com/GPX/1/1\">{inner}</gpx>")
    };
    let point =
        "<wpt lat=\"51.2\" lon=\"5.5\"><ele>12.5</ele><time>1969-07-20T20:17:00Z</time><name>A &amp; B</name></wpt>";
    assert_eq!(check(&gpx(point)), Ok(()));
    assert_eq!(check(&gpx("<trk><trkseg/><trkseg><trkpt lat=\"-90\" lon=\"-180\"/></trkseg></trk>")), Ok(()));
    for (wrong, says) in [
        (gpx("<wpt lat=\"51.2\"/>"), "lacks lon"),
        (gpx("<wpt lat=\"91\" lon=\"5\"/>"), "is no Within"),
        (gpx("<wpt lat=\"51\" lon=\"180\"/>"), "is no Within"),
        (gpx("<wpt lat=\"5.1e1\" lon=\"5\"/>"), "is no Within"),
        (gpx("<wpt lat=\"NaN\" lon=\"5\"/>"), "is no Within"),
        (gpx("<wpt lat=\"51\" lon=\"5\"><desc>a</desc><name>b</name></wpt>"), "wrong place"),
        (gpx("<wpt lat=\"51\" lon=\"5\"><name>a</name><name>b</name></wpt>"), "twice"),
        (gpx("<wpt lat=\"51\" lon=\"5\"><ele>high</ele></wpt>"), "is no Decimal"),
        (gpx("<wpt lat=\"51\" lon=\"5\" kind=\"x\"/>"), "no attribute kind"),
        (gpx("<trk/><wpt lat=\"51\" lon=\"5\"/>"), "wrong place"),
        (gpx("<trk><name>a</name>words</trk>"), "holds text"),
        (gpx("<metadata><link/></metadata>"), "lacks href"),
        (gpx("<bench/>"), "wrong place"),
        (gpx("").replace("1.1\"", "1.0\""), "is no Version"),
        (gpx("").replace("GPX/1/1", "GPX/1/0"), "no GPX 1.1"),
        ("<kml/>".to_owned(), "no GPX 1.1"),
    ] {
        let error = check(&wrong).unwrap_err();
        assert!(error.contains(says), "{wrong}: {error}");
    }
}
