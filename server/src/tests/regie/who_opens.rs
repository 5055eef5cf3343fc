//! Every address of the inbox, everybody: only the regisseurs of that team are let in.

use super::super::{House, Visitor, desk::LO};
use app::{TABLE, Who, people::Role};
use uuid::Uuid;

/// Who: which roles they have and where, whether a passkey vouches, and what they find.
type Other = (&'static str, &'static [(Role, &'static str)], bool, &'static str);
/// Everybody who is no member of the team.
const OTHERS: [Other; 11] = [
    ("resident", &[], false, "403"),
    ("caring neighbour", &[(Role::CaringNeighbour, LO)], true, "403"),
    ("member of the regieteam", &[(Role::TeamMember, LO)], true, "403"),
    ("coordinator", &[(Role::Coordinator, LO)], true, "403"),
    ("coordinator of the municipality", &[(Role::Coordinator, "72037")], true, "403"),
    ("administrator", &[(Role::Administrator, "72037")], true, "403"),
    ("administrator who is a regisseur as well", &[(Role::Administrator, "72037"), (Role::Regisseur, LO)], true, "403"),
    ("regisseur who was not let in", &[(Role::Regisseur, LO)], true, "403"),
    ("regisseur of the municipality who was not let in", &[(Role::Regisseur, "72037")], true, "403"),
    ("regisseur of another neighbourhood", &[(Role::Regisseur, "72037W01")], true, "403"),
    ("regisseur without a passkey", &[(Role::Regisseur, LO)], false, "passkey"),
];

#[tokio::test]
async fn only_the_regisseurs_of_the_team_pass() {
    let house = House::with_example().await;
    let (els, koen, mia) = (house.regisseur("Els").await, house.regisseur("Koen").await, house.regisseur("Mia").await);
    let team = house.team(&els).await;
    house.let_in(team, &els, &[&els, &koen]).await;
    let concern = house.sealed(team, 2, LO).await;
    let mut others = vec![("nobody", Visitor { account: Uuid::nil(), cookie: String::new() }, "sign in")];
    others.push(("regisseur with keys who was not let in", mia.who, "403"));
    for (name, roles, strong, finds) in OTHERS {
        let who = house.visitor(&format!("V{}", Uuid::new_v4().simple()), roles).await;
        if !strong {
            house.weaken(&who).await;
        }
        others.push((name, who, finds));
    }
    let mut tried = 0;
    for route in TABLE.iter().filter(|route| route.who == Who::Tandem) {
        let address = route.path.replace("{team}", &team.to_string()).replace("{concern}", &concern.to_string());
        assert!(!address.contains('{'), "{address}: the test does not know what to fill in");
        for method in route.methods {
            let ask = async |who: &Visitor| match *method {
                "get" => house.open(who, &address).await,
                _ => house.tell(who, &address, serde_json::json!({})).await,
            };
            for (name, who, finds) in &others {
                let answer = ask(who).await;
                let found = match (answer.status.as_u16(), answer.header("location")) {
                    (303, to) if to.starts_with("/aanmelden?") => "sign in",
                    (303, to) if to.starts_with("/mijn/sleutel?") => "passkey",
                    (403, _) => "403",
                    _ => "in",
                };
                assert_eq!(found, *finds, "{method} {address}: {name}");
                assert!(!answer.body.contains("sealed\":"), "{method} {address}: {name}");
                tried += 1;
            }
            for who in [&els.who, &koen.who] {
                let status = ask(who).await.status.as_u16();
                // Of two who delete it the second finds nothing there.
                let gone = status == 404 && address.ends_with("/wissen");
                assert!(gone || matches!(status, 200 | 400 | 422), "{method} {address}: {status}");
            }
        }
    }
    assert!(tried >= 7 * others.len(), "every address was tried");
}

#[tokio::test]
async fn a_member_of_one_team_opens_nothing_of_another() {
    let house = House::with_example().await;
    let els = house.regisseur("Els").await;
    let team = house.team(&els).await;
    let concern = house.sealed(team, 1, LO).await;
    let jan = house.visitor("Jan", &[(Role::Regisseur, "72037W01")]).await;
    let jan = house.new_keys(jan).await;
    let his = house.found_for(&jan, "72037W01").await;
    for team in [team, his] {
        for deed in ["inhoud", "wissen"] {
            let address = format!("/regie/{team}/signalen/{concern}/{deed}");
            let status = house.tell(&jan.who, &address, serde_json::json!({})).await.status.as_u16();
            assert!(matches!(status, 403 | 404), "{address}: {status}");
        }
    }
    assert_eq!(house.number("SELECT COUNT(*) FROM concern").await, 1, "and deletes nothing");
}
