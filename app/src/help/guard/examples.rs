//! Sentences from real life, both ways: what must be found, and what must be left alone. And rules that hold for every
//! number, however it is dressed up.

use super::{Kind, NOTHING_IN, find, find_across, read};
use proptest::prelude::*;

const CAUGHT: &[(&str, Kind)] = &[
    // Phone numbers as people write them.
    ("Bel me op 0478 12 34 56", Kind::Phone),
    ("tel. 011/22.33.44", Kind::Phone),
    ("Mijn nummer: 0478123456.", Kind::Phone),
    ("+32 478 12 34 56", Kind::Phone),
    ("+32 (0)478/12.34.56", Kind::Phone),
    ("0032 478 123 456", Kind::Phone),
    ("Bel naar 02-123.45.67 na 18 uur", Kind::Phone),
    ("06 12345678", Kind::Phone),
    ("Appelez le 0475/98.76.54", Kind::Phone),
    ("My number is 0499 99 99 99", Kind::Phone),
    ("gsm 478 12 34 56", Kind::Phone),
    ("bel 25 31 87", Kind::Phone),
    ("04-78-12-34-56", Kind::Phone),
    ("04 12/34 56 78", Kind::Phone),
    // Hidden phone numbers.
    ("0 4 7 8 1 2 3 4 5 6", Kind::Phone),
    ("0.4.7.8.1.2.3.4.5.6", Kind::Phone),
    ("nul vier zeven acht een twee drie vier vijf zes", Kind::Phone),
    ("nul vier zeven acht, twaalf, vierendertig, zesenvijftig", Kind::Phone),
    ("nulvierzevenacht twaalf vierendertig zesenvijftig", Kind::Phone),
    ("0478 dan 12 dan 34 en dan 56", Kind::Phone),
    ("zéro quatre septante-huit douze trente-quatre cinquante-six", Kind::Phone),
    ("zero four seven eight one two three four five six", Kind::Phone),
    ("oh four seven eight, twelve, thirty-four, fifty-six", Kind::Phone),
    ("O478 l2 34 56", Kind::Phone),
    ("o4 78 12 34 56", Kind::Phone),
    ("０４７８ １２ ３４ ５６", Kind::Phone),
    ("𝟎𝟒𝟕𝟖 𝟏𝟐 𝟑𝟒 𝟓𝟔", Kind::Phone),
    ("⓪④⑦⑧①②③④⑤⑥", Kind::Phone),
    ("0️⃣4️⃣7️⃣8️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣", Kind::Phone),
    ("٠٤٧٨ ١٢ ٣٤ ٥٦", Kind::Phone),
    ("04\u{200d}78\u{200c}12\u{200b}34\u{feff}56", Kind::Phone),
    ("0478_12_34_56", Kind::Phone),
    ("0478*12*34*56", Kind::Phone),
    ("n u l vier zeven acht een twee drie vier vijf zes", Kind::Phone),
    ("nul4zeven8 12 34 56", Kind::Phone),
    ("bel\n0478\n12 34 56\ngraag", Kind::Phone),
    // Addresses.
    ("Kom langs in de Kerkstraat 12", Kind::Address),
    ("kerkstraat 12b", Kind::Address),
    ("Lozenweg 12, zonder trap", Kind::Address),
    ("Stationsstraat nr. 4", Kind::Address),
    ("Stationsstraat, nummer 4", Kind::Address),
    ("Grote Baan 7 bus 2", Kind::Address),
    ("Dorpsplein 3", Kind::Address),
    ("Leuvensesteenweg 123", Kind::Address),
    ("Kerkstr. 12", Kind::Address),
    ("Kerkstraat twaalf", Kind::Address),
    ("K e r k s t r a a t 1 2", Kind::Address),
    ("Кеrkstraat １２", Kind::Address),
    ("Kerk\u{200b}straat 12", Kind::Address),
    ("Ik woon op het Lo 12", Kind::Address),
    ("rue de la Station 12", Kind::Address),
    ("12, rue de l'Église", Kind::Address),
    ("J'habite avenue Louise 149", Kind::Address),
    ("place du Marché 5", Kind::Address),
    ("12 Church Street", Kind::Address),
    ("I live at 7 Mill Lane", Kind::Address),
    // E-mail.
    ("maria@voorbeeld.be", Kind::Email),
    ("Mail naar jan.peeters@telenet.be.", Kind::Email),
    ("maria @ voorbeeld . be", Kind::Email),
    ("maria apenstaart voorbeeld punt be", Kind::Email),
    ("maria(at)voorbeeld.be", Kind::Email),
    ("maria [at] voorbeeld [dot] com", Kind::Email),
    ("jan arobase exemple point fr", Kind::Email),
    ("jan.peeters gmail.com", Kind::Email),
    ("maria＠voorbeeld．be", Kind::Email),
    ("mаriа@voorbeeld.be", Kind::Email),
    // Account numbers.
    ("BE71 0961 2345 6769", Kind::Account),
    ("be71096123456769", Kind::Account),
    ("BE71.0961.2345.6769", Kind::Account),
    ("B E 7 1 0 9 6 1 2 3 4 5 6 7 6 9", Kind::Account),
    ("Stort op BE 71 0961 2345 6760", Kind::Account),
    ("NL91 ABNA 0417 1643 00", Kind::Account),
    ("FR14 2004 1010 0505 0001 3M02 606", Kind::Account),
    ("ВЕ71 0961 2345 6769", Kind::Account),
    ("kaart 4111 1111 1111 1111", Kind::Account),
    ("85.07.30-033.28", Kind::Register),
    // Links and messengers.
    ("https://example.be/ik", Kind::Link),
    ("www.example.be", Kind::Link),
    ("kijk op jan-peeters.be", Kind::Link),
    ("wa.me/32478123456", Kind::Link),
    ("t.me/jan", Kind::Link),
    ("ｗｗｗ．example．be", Kind::Link),
    ("voorbeeld punt be", Kind::Link),
    ("WhatsApp: maria", Kind::Messenger),
    ("Stuur me iets op WhatsApp", Kind::Messenger),
    ("mijn facebook is Maria Claes", Kind::Messenger),
    ("Ik ben bereikbaar via what's app", Kind::Messenger),
    ("Contactez-moi sur Messenger", Kind::Messenger),
    ("App me gerust", Kind::Messenger),
    ("insta @maria", Kind::Messenger),
    ("Find me on Ѕnарсhаt", Kind::Messenger),
];

const LEFT_ALONE: &[&str] = &[
    "",
    "Wie helpt mij met de haag? Ze is 12 meter lang en 1,80 meter hoog.",
    "3 zakken bladeren, 25 kg aardappelen en 2 dozen",
    "Op zaterdag 28 november van 9 tot 12.30 uur",
    "24/11/2026 om 14:30",
    "van 03/12/2026 14.30 tot 16.30",
    "op 05/12, 06/12, 12/12 en 19/12",
    "05-12-2026 of 06-12-2026",
    "2026-12-03 14:00",
    "tussen 08.00 en 12.00 of 13.00 en 17.00",
    "08:00 - 12:00, 13:00 - 17:00",
    "Ik betaal 10 euro, of 12,50 euro",
    "1.250,00 euro; € 1 500 000",
    "Voor 2 volwassenen en 3 kinderen van 0, 4, 7 en 8 jaar",
    "Ik ben geboren in 1948 en woon hier sinds 1972",
    "Bel de buurvrouw niet na 18 uur",
    "bus 18 om 8.15 uur, lijn 305",
    "Een, twee, drie: wie wandelt mee?",
    "In onze straat 3 honden uitlaten",
    "Ik woon in de Kerkstraat, dicht bij het plein",
    "Op het plein 2 uur babbelen",
    "Ik woon in de Dorpsstraat. 12 jaar al.",
    "Ik ben 3 weken weg, en onderweg 2 dagen",
    "Het park 2 keer per week",
    "Ik woon met 2 katten in Hamont",
    "3930 Hamont",
    "Een wandeling van 10 km rond de Grote Heide",
    "Wie leert mij werken met WhatsApp?",
    "Ik help met je gsm, Facebook of e-mail",
    "Mijn gmail werkt niet meer. Ik kan er niet meer in.",
    "Videobellen met Messenger: wie toont het mij?",
    "Facebook is moeilijk voor mij",
    "Mijn gsm zegt: WhatsApp is verlopen",
    "Toon mij hoe ik foto's deel via WhatsApp",
    "Ik zoek hulp.Net verhuisd en nog veel dozen.",
    "Alles is goed.De rest volgt.",
    "o.a. boodschappen, e.d., bv. brood enz.",
    "3 kg appels @ 2 euro",
    "Ik heb een formulier van de mutualiteit (nr. 7).",
    "Hoofdstuk 12, blz. 34",
    "maat 42, 44 of 46",
    "Mijn wagen heeft 4 plaatsen, de koffer 400 liter",
    "Samen 500 stukjes puzzelen, of 1000",
    "Ik spreek Nederlands, Frans en un peu d'anglais.",
    "Je cherche une place pour 2 personnes",
    "Je fais la route à 8 heures, 2 fois par semaine",
    "J'ai 78 ans et j'habite ici depuis 40 ans",
    "dans ma rue, 3 chiens",
    "I can walk 2 dogs down the street",
    "I have lived here for 12 years, on this street",
    "We meet at the library. Be there at 10",
    "at 10.30 am or 2 pm",
    "Допоможу з покупками у вівторок о 10 годині, 2 рази на тиждень",
    "Я живу тут з 2022 року, маю 1 собаку",
    "أحتاج مساعدة يوم الثلاثاء الساعة ١٠",
    "Elke dag, 7 op 7, 24 uur op 24",
    "1, 2, 3, 4, 5, 6, 7, 8, 9, 10",
    "100 jaar oud, 50-plus, 65+",
    "wifi 2,4 GHz, Windows 11, een 64 GB stick",
    "Schoenmaat 38, lengte 1m65",
    "3de verdieping, 2e deur",
    "de E313, de N71 en de A12",
    "Soep voor 4: 1 l bouillon, 500 g prei, 2 ajuinen, 1 el boter",
    "Punt 3 op de lijst",
    "Hij was het zat: met de tractor 12 km rijden",
];

#[test]
fn what_gives_somebody_away_is_found() {
    let missed: Vec<_> = CAUGHT.iter().filter(|(text, kind)| !find(text).iter().any(|f| f.kind == *kind)).collect();
    let missed: Vec<_> = missed.into_iter().map(|(text, kind)| (text, kind, find(text))).collect();
    assert!(missed.is_empty(), "{missed:#?}");
}

#[test]
fn prices_dates_hours_and_counted_things_are_left_alone() {
    let alarms: Vec<_> = LEFT_ALONE.iter().map(|text| (text, find(text))).filter(|(_, f)| !f.is_empty()).collect();
    assert!(alarms.is_empty(), "{alarms:#?}");
}

#[test]
fn it_says_what_it_found_as_it_was_typed() {
    let found = find("Bel me op 04\u{200d}78 12 34 56, of mail maria@voorbeeld.be. Dank.");
    let typed: Vec<_> = found.iter().map(|f| (f.kind, f.typed.as_str())).collect();
    assert_eq!(typed, [(Kind::Phone, "04\u{200d}78 12 34 56"), (Kind::Email, "maria@voorbeeld.be")]);
}

#[test]
fn an_address_is_one_whatever_stands_before_the_sign() {
    for text in ["mail fb@aa.be aub", "insta@voorbeeld.be"] {
        assert!(find(text).iter().any(|f| f.kind == Kind::Email), "{text}");
    }
}

#[test]
fn a_number_divided_over_two_questions_is_found() {
    assert!(find("Haag, 0478 12").is_empty() && find("34 56 graag").is_empty());
    assert_eq!(find_across(&["Haag, 0478 12", "34 56 graag"]).len(), 1);
    assert!(find_across(&["Haag van 3", "meter hoog"]).is_empty());
    assert!(find_across(&["0478 12 34 56", "haag"]).is_empty(), "what stands in one is said there");
}

/// Ten digits of a mobile number.
fn mobile() -> impl Strategy<Value = String> {
    (5..=9_u8, 0..=9_999_999_u32).prop_map(|(third, rest)| format!("04{third}{rest:07}"))
}

proptest! {
    /// The short way gives what the long way gives.
    #[test]
    fn a_short_word_of_plain_letters_holds_nothing(
        word in "[a-zA-Z]{0,12}",
        parts in proptest::collection::vec(
            proptest::sample::select(vec!["oh", "ten", "nul", "un", "six", "onze", "tel", "gsm", "www", "at", "be", "fb", "laan", "gmail"]),
            0..6,
        ),
    ) {
        let made: String = parts.concat().chars().take(NOTHING_IN).collect();
        prop_assert_eq!(read(&word), vec![]);
        prop_assert_eq!(read(&made), vec![], "{}", made);
    }

    #[test]
    fn a_mobile_number_is_found_however_it_is_divided(number in mobile(), signs in prop::collection::vec("[ ./_*-]{0,2}|, | en ", 9)) {
        let mut text = String::from("Bel gerust ");
        for (i, digit) in number.chars().enumerate() {
            text.push(digit);
            text.push_str(signs.get(i).map_or("", String::as_str));
        }
        // Joined in pairs it can be days and hours throughout: "04.11", "12:30". Nobody reads those as a number.
        let pairs = signs.iter().any(|s| s.contains(['.', '/', '-']));
        prop_assert!(pairs || find(&text).iter().any(|f| f.kind == Kind::Phone), "{text}");
    }

    #[test]
    fn a_mobile_number_is_found_in_equal_pieces(number in mobile(), piece in 1..6_usize, sign in "[ ./_*+-]| [./-] |, | en ") {
        let pieces: Vec<&str> = number.as_bytes().chunks(piece).map(|c| std::str::from_utf8(c).unwrap()).collect();
        let text = format!("Bel gerust {} na het eten", pieces.join(&sign));
        prop_assert!(find(&text).iter().any(|f| f.kind == Kind::Phone), "{text}");
    }

    #[test]
    fn a_mobile_number_in_words_is_found(number in mobile()) {
        const WORDS: [&str; 10] = ["nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen"];
        for joint in [" ", "", ", ", "-"] {
            let text = number.bytes().map(|b| WORDS[usize::from(b - b'0')]).collect::<Vec<_>>().join(joint);
            prop_assert!(find(&text).iter().any(|f| f.kind == Kind::Phone), "{text}");
        }
    }

    #[test]
    fn a_belgian_account_is_found_however_it_is_divided(account in 0..=999_999_999_999_u64, gap in "[ .-]?") {
        let digits = format!("71{account:012}");
        let parts: Vec<&str> = digits.as_bytes().chunks(4).map(|c| std::str::from_utf8(c).unwrap()).collect();
        let text = format!("op BE{gap}{} graag", parts.join(&gap));
        prop_assert!(find(&text).iter().any(|f| f.kind == Kind::Account), "{text}");
    }

    #[test]
    fn an_address_of_e_mail_is_found(user in "[a-z]{1,12}", host in "[a-z]{2,12}", end in "be|com|nl|org") {
        for text in [format!("mail {user}@{host}.{end} aub"), format!("{user} apenstaartje {host} punt {end}"), format!("{user} (at) {host} (dot) {end}")] {
            prop_assert!(find(&text).iter().any(|f| f.kind == Kind::Email), "{text}");
        }
    }

    #[test]
    fn hours_days_and_small_numbers_never_alarm(h in 0..24_u8, m in 0..60_u8, day in 1..=28_u8, month in 1..=12_u8, n in 1..1000_u16) {
        for text in [
            format!("op {day:02}/{month:02} om {h:02}.{m:02} uur"),
            format!("{day}/{month}/2027 van {h:02}:{m:02} tot 23:59"),
            format!("{n} euro voor {m} zakken, {h} keer"),
            format!("op {day:02}/{month:02} en op {day:02}-{month:02}-2027, {h}u{m:02}"),
        ] {
            prop_assert!(find(&text).is_empty(), "{text}: {:?}", find(&text));
        }
    }

    #[test]
    fn no_text_is_too_odd_for_it(text in "\\PC{0,200}") {
        for found in find(&text) {
            prop_assert!(!found.typed.is_empty() || text.len() < 4);
        }
    }
}
