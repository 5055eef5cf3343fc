//! A table of services, as a municipality keeps it in a spreadsheet.

use super::*;
use app::neighbourhoods::{Municipality, Neighbourhood};
use std::sync::Arc;

fn atlas() -> Atlas {
    let municipality = Arc::new(Municipality {
        nis: "72037".into(),
        name: "Hamont-Achel".into(),
        postcodes: vec!["3930".into()],
        languages: Vec::new(),
    });
    let place = |code: &str, name: &str, slug: &str| Neighbourhood {
        code: code.into(),
        name: name.into(),
        slug: slug.into(),
        municipality: municipality.clone(),
        lat: 51.0,
        lon: 5.0,
        faces: Vec::new(),
        walks: 0,
    };
    Atlas::new(vec![place("72037W04", "Hamont-Lo", "hamont-lo"), place("72037W01", "Achel-Centrum", "achel-centrum")])
}

#[test]
fn a_spreadsheet_in_dutch_is_read() {
    let file = "Organisatie;Dienst;Omschrijving;Rubrieken;Telefoon;Uren;Gebied;Zonder trap;Website\r\n\
        OCMW;\"Maaltijden; aan huis\";Warm eten.;huishouden|thuiszorg;011 00 00 20;ma-vr 9-12;3930;ja;example.be\r\n";
    let table = read(file.as_bytes(), &atlas(), &[]).unwrap();
    let service = &table.incoming[0];
    assert_eq!((service.organisation.as_str(), service.name.as_str()), ("OCMW", "Maaltijden; aan huis"));
    assert_eq!(service.categories, [Category::Huishouden, Category::Thuiszorg]);
    assert_eq!((service.details.hours.len(), service.details.step_free), (1, Some(true)));
    assert_eq!(
        (service.areas.as_slice(), service.details.url.as_deref()),
        (&["72037".to_owned()][..], Some("https://example.be"))
    );
    assert!(table.skipped.is_empty() && table.notes.is_empty());
}

#[test]
fn a_bad_line_stays_out_and_is_named_and_the_good_ones_come_in() {
    let file = "organisation,service,phone,areas,url\n\
        CAW,Onthaal,011 00 00 21,hamont-lo,\n\
        CAW,Onthaal,011 00 00 21,hamont-lo,\n\
        ,Zonder organisatie,011 00 00 22,hamont-lo,\n\
        CAW,Zonder nummer,bel maar,hamont-lo,\n\
        CAW,Nergens,011 00 00 23,Atlantis,\n\
        CAW,Boos,011 00 00 24,hamont-lo,javascript:alert(1)\n\
        CAW,Stil,,hamont-lo,\n";
    let table = read(file.as_bytes(), &atlas(), &[]).unwrap();
    assert_eq!(table.incoming.len(), 1);
    let why: Vec<(usize, bool)> = table.skipped.iter().map(|s| (s.line, !s.why.is_empty())).collect();
    assert_eq!(why, [(3, true), (4, true), (5, true), (6, true), (7, true), (8, true)]);
    assert!(table.skipped.iter().any(|s| s.why.contains("no way to reach it")));
}

#[test]
fn what_is_no_table_is_refused_in_one_line() {
    for (file, why) in
        [("", "empty"), ("<html></html>\n", "no column organisation"), ("a;b\n1;2\n", "no column organisation")]
    {
        let error = read(file.as_bytes(), &atlas(), &[]).unwrap_err().to_string();
        assert!(error.contains(why) && !error.contains('\n'), "{error}");
    }
    assert!(areas("Atlantis", &atlas()).is_err());
    assert_eq!(areas("Hamont-Achel|*", &atlas()).unwrap(), ["72037", "*"]);
}

#[test]
fn hostile_cells_are_text() {
    let evil = "\"<script>alert(1)</script>\u{202e}\"";
    let file = format!("organisation,service,phone,areas,description\n{evil},{evil},011 00 00 21,*,{evil}\n");
    let table = read(file.as_bytes(), &atlas(), &[]).unwrap();
    assert!(!table.incoming[0].name.contains('\u{202e}'));
}
