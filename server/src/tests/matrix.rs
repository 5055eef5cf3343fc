//! Every address, everybody: who is let in, who is led to sign in or to a passkey, who is sent away. What is expected
//! stands in a table written by hand; an address that it does not name fails.

mod closed;
mod owners;
mod table;
mod who;

use super::{Answer, House, Visitor, desk::LO};
use app::{TABLE, Who, people::Role};
use axum::{
    body::Body,
    http::{Method, Request},
};
use regex::Regex;
use std::path::Path;
use table::{DOORS, Door, LINES, Line};
use uuid::Uuid;
use who::PEOPLE;

/// What somebody finds at a door.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Found {
    In,
    SignIn,
    Passkey,
    Forbidden,
    /// As if it did not exist.
    Nothing,
}

impl Found {
    fn of(answer: &Answer) -> Self {
        let to = answer.header("location");
        match answer.status.as_u16() {
            303 if to.starts_with("/aanmelden?naar=") => Self::SignIn,
            303 if to.starts_with("/mijn/sleutel?naar=") => Self::Passkey,
            403 => Self::Forbidden,
            404 => Self::Nothing,
            _ => Self::In,
        }
    }

    fn of_sign(sign: char) -> Self {
        match sign {
            '+' => Self::In,
            's' => Self::SignIn,
            'k' => Self::Passkey,
            '-' => Self::Forbidden,
            '0' => Self::Nothing,
            other => panic!("the table has no sign {other}"),
        }
    }
}

/// Whether what stands there is not for everybody.
fn is_own(line: &Line) -> bool {
    !matches!(line.door, Door::Open | Door::File)
}

#[test]
fn the_table_names_every_page_and_its_door() {
    let mut missing = Vec::new();
    for route in TABLE {
        let Some(line) = LINES.iter().find(|l| l.path == route.path) else {
            missing.push(route.path);
            continue;
        };
        assert_eq!(line.methods, route.methods, "{}", route.path);
        let door = match route.who {
            Who::Anybody => &[Door::Open][..],
            Who::Caring => &[Door::Caring],
            Who::Circle => &[Door::Circle, Door::CircleHere],
            Who::Member => &[Door::Member, Door::Mine],
            Who::Coordinator => &[Door::Coordinator, Door::Unasked],
            Who::Desk => &[Door::Desk, Door::Item],
            Who::Office => &[Door::Office],
            Who::Administrator => &[Door::Administrator, Door::NoCard],
            Who::Regieteam => &[Door::Regieteam],
            Who::Regisseur => &[Door::Regisseur],
            Who::Tandem => &[Door::Tandem],
        };
        assert!(
            door.contains(&line.door),
            "{}: {:?} here, {:?} in the table of routes",
            route.path,
            line.door,
            route.who
        );
    }
    assert!(missing.is_empty(), "not in the table of this test: {missing:#?}");
}

#[test]
fn the_table_names_what_the_server_adds_and_nothing_else() {
    let added = added_by_the_server();
    assert!(added.len() >= 10, "the sources are read: {added:?}");
    for path in &added {
        assert!(LINES.iter().any(|l| l.path == path), "not in the table of this test: {path}");
    }
    for (i, line) in LINES.iter().enumerate() {
        assert!(LINES[..i].iter().all(|other| other.path != line.path), "twice: {}", line.path);
        let known = TABLE.iter().any(|r| r.path == line.path) || added.iter().any(|path| path == line.path);
        assert!(known, "no such address: {}", line.path);
    }
}

/// The addresses in the sources of the server, as they are written there.
fn added_by_the_server() -> Vec<String> {
    let call = Regex::new(r#"\.(?:route|route_service|nest_service)\(\s*(?:"([^"]+)"|&?([\w:]+))"#).unwrap();
    let mut found = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() && path.file_name().is_some_and(|name| name != "tests") {
                folders.push(path);
            } else if path.extension().is_some_and(|end| end == "rs") {
                let source = std::fs::read_to_string(&path).unwrap();
                for one in call.captures_iter(&source) {
                    let path = one.get(1).or(one.get(2)).unwrap().as_str();
                    found.push(path.to_owned());
                }
            }
        }
    }
    found
}

#[tokio::test]
async fn everybody_finds_at_every_door_what_the_table_says() {
    let house = House::with_example().await;
    let named = house.named().await;
    let mut wrong = Vec::new();
    let everybody = house.everybody().await;
    for line in LINES {
        let address = named.fill(line);
        let row = DOORS.iter().find(|(door, _)| *door == line.door).unwrap().1;
        assert_eq!(row.chars().count(), PEOPLE.len(), "{:?}", line.door);
        for method in line.methods {
            // A form can end a session or an account: each gets people of its own.
            let fresh = if *method == "post" { house.everybody().await } else { Vec::new() };
            for (i, (name, ..)) in PEOPLE.iter().enumerate() {
                let who = fresh.get(i).unwrap_or(&everybody[i]);
                let answer = match *method {
                    "get" => house.open(who, &address).await,
                    _ => house.post(who, &address, "").await,
                };
                let expected = Found::of_sign(row.chars().nth(i).unwrap());
                let found = Found::of(&answer);
                if found != expected {
                    wrong.push(format!("{method} {address}: {name}: {found:?}, not {expected:?} ({})", answer.status));
                }
                assert!(answer.status.as_u16() < 500, "{method} {address}: {name}: {}", answer.status);
                let own = is_own(line) && answer.status.as_u16() != 403 && answer.status.as_u16() != 404;
                if own && answer.header("cache-control") != "no-store" && answer.status.as_u16() < 300 {
                    wrong.push(format!("{method} {address}: {name}: may be kept: {}", answer.header("cache-control")));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[tokio::test]
async fn no_address_fails_on_either_engine() {
    for house in House::on_each_engine().await {
        let named = house.named().await;
        let everything = [
            (Role::Coordinator, LO),
            (Role::CaringNeighbour, LO),
            (Role::TeamMember, LO),
            (Role::Administrator, "72037"),
        ];
        for line in LINES {
            let address = named.fill(line);
            for method in line.methods {
                // A form can end a session or an account.
                let who = house.visitor(&format!("V{}", Uuid::new_v4().simple()), &everything).await;
                let answer = match *method {
                    "get" => house.open(&who, &address).await,
                    _ => house.post(&who, &address, "").await,
                };
                assert!(answer.status.as_u16() < 500, "{method} {address}: {}", answer.status);
            }
        }
        let regisseur = house.visitor("Mia", &[(Role::Regisseur, LO)]).await;
        for line in LINES.iter().filter(|l| l.door == Door::Regisseur && l.methods.contains(&"get")) {
            let answer = house.open(&regisseur, line.path).await;
            assert!(answer.status.as_u16() < 500, "{}: {}", line.path, answer.status);
        }
    }
}

#[tokio::test]
async fn what_is_somebodys_own_is_never_kept_by_the_server() {
    let house = House::with_example().await;
    let named = house.named().await;
    let coordinator = house.visitor("Ria", &[(Role::Coordinator, LO)]).await;
    let nobody = Visitor { account: Uuid::nil(), cookie: String::new() };
    for line in LINES.iter().filter(|l| is_own(l) && l.methods.contains(&"get")) {
        let address = named.fill(line);
        let hers = house.open(&coordinator, &address).await;
        assert_eq!(hers.header("etag"), "", "{address}: a page with a tag is one that is kept");
        let theirs = house.open(&nobody, &address).await;
        assert_eq!(Found::of(&theirs), Found::SignIn, "{address}: after somebody with the right was there");
    }
}

#[tokio::test]
async fn no_form_of_another_site_is_taken_anywhere() {
    let house = House::with_example().await;
    let named = house.named().await;
    for line in LINES.iter().filter(|l| l.methods.contains(&"post")) {
        let address = named.fill(line);
        let everything = [(Role::Coordinator, LO), (Role::Administrator, "72037")];
        let who = house.visitor(&format!("V{}", Uuid::new_v4().simple()), &everything).await;
        for (name, value) in [
            ("sec-fetch-site", "cross-site"),
            ("sec-fetch-site", "same-site"),
            ("origin", "https://evil.example"),
            ("origin", "null"),
        ] {
            let request = Request::post(&address)
                .header("host", "localhost:3000")
                .header("cookie", &who.cookie)
                .header("content-type", "application/x-www-form-urlencoded")
                .header(name, value);
            let answer = house.send(request.body(Body::from("besluit=approve")).unwrap()).await;
            assert_eq!(answer.status.as_u16(), 403, "{address}: {name}: {value}");
            assert_eq!(answer.header("set-cookie"), "", "{address}: {name}: {value}");
        }
        assert_eq!(house.open(&who, "/mijn").await.status.as_u16(), 200, "{address}: still signed in");
    }
}

#[tokio::test]
async fn a_method_that_no_page_has_is_refused() {
    let house = House::with_example().await;
    let named = house.named().await;
    let ria = house.ria().await;
    for line in LINES {
        let address = named.fill(line);
        for method in [Method::PUT, Method::DELETE, Method::PATCH] {
            let request = Request::builder().method(method.clone()).uri(&address).header("cookie", &ria.cookie);
            let request = request.header("sec-fetch-site", "same-origin").body(Body::empty()).unwrap();
            let status = house.send(request).await.status.as_u16();
            assert!(matches!(status, 405 | 404), "{method} {address}: {status}");
        }
    }
}

#[tokio::test]
async fn the_worker_on_the_device_keeps_no_page_of_ones_own() {
    let script = include_str!("../service_worker.js");
    let pattern = |name: &str| {
        let line = script.lines().find(|l| l.starts_with(&format!("const {name} = /"))).unwrap();
        let source = line.split_once("= /").unwrap().1.rsplit_once("/;").unwrap().0;
        Regex::new(&source.replace("\\/", "/")).unwrap()
    };
    let (page, own) = (pattern("PAGE"), pattern("OWN"));
    assert!(script.contains("PAGE.test(url.pathname) && !OWN.test(url.pathname)"), "both are asked");
    let house = House::with_example().await;
    let named = house.named().await;
    for line in LINES {
        let path = named.fill(line);
        for prefix in ["", "/fr", "/en"] {
            let path = format!("{prefix}{path}");
            let kept = page.is_match(&path) && !own.is_match(&path);
            let private = is_own(line) || line.path.starts_with("/aanmelden") || line.path.starts_with("/af");
            assert!(!(kept && private), "{path}");
        }
    }
    for path in
        ["/hamont-lo", "/fr/hamont-lo/activiteiten", "/bewaard", "/mijnwerkersdorp", "/beheerdersplein/wie-is-wie"]
    {
        assert!(page.is_match(path) && !own.is_match(path), "{path}: for everybody");
    }
}
