//! What comes out of XML, and what is said of what is wrong in it.

use super::*;

fn all(text: &str) -> anyhow::Result<Vec<Piece>> {
    let mut xml = Xml::new(text.as_bytes());
    let mut pieces = Vec::new();
    loop {
        match xml.next()? {
            Piece::Done => return Ok(pieces),
            piece => pieces.push(piece),
        }
    }
}

#[test]
fn elements_come_with_attributes_and_text() {
    let pieces = all("<?xml version=\"1.0\"?><a x=\"R&amp;D\"><p:b/>een &lt; <![CDATA[<twee>]]>&#233;</a>").unwrap();
    let x = Attributes(vec![("x".into(), "R&D".into())]);
    assert_eq!(pieces[0], Piece::Begin("a".into(), x));
    assert_eq!(pieces[1], Piece::Begin("b".into(), Attributes::default()));
    assert_eq!(pieces[2], Piece::End("b".into(), String::new()));
    assert_eq!(pieces[3], Piece::End("a".into(), "een < <twee>é".into()));
}

#[test]
fn what_is_wrong_is_said_with_its_line() {
    for (text, line) in [
        ("<a>\n<b>\n</a>", "line 3: "),
        ("<a>\n<b x=1/>\n</a>", "line 2: "),
        ("<a>\n\n<b", "line 3: "),
        ("<a>\n<b>tekst", "line 2: the file breaks off: <b> has no end"),
        ("<!DOCTYPE a [\n<!ENTITY l \"lol\">\n]><a>&l;</a>", "line 3: it defines entities of its own"),
        ("<a>\n&lol;</a>", "line 2: it uses an entity of its own"),
        ("<a>\n<b x=\"&lol;\"/></a>", "line 2: it uses an entity of its own"),
    ] {
        let error = all(text).unwrap_err().to_string();
        assert!(error.starts_with(line), "{text}: {error}");
    }
    assert!(all(&"<a>".repeat(10_000)).unwrap_err().to_string().contains("nested deeper"));
}
