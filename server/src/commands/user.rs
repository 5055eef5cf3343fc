//! `keuvel user add`: the first administrator, and whoever else is added from the command line.

use crate::config::Database;
use anyhow::{Context, bail};
use app::{
    audit, give_role,
    i18n::Lang,
    neighbourhoods,
    people::{
        Role, account, roles, secrets,
        store::{self, Newcomer, passkeys, sign_in},
    },
};
use clap::Args;

/// So long the printed link holds, in seconds: a day.
const HOLDS: i64 = 24 * 3_600;

/// Who is added.
#[derive(Args, Clone, Debug)]
pub struct Add {
    /// The name that others see.
    #[arg(long)]
    name: String,
    /// resident, caring-neighbour, team-member, coordinator, regisseur or administrator.
    #[arg(long, default_value = "resident")]
    role: String,
    /// Address (hamont-lo) or official code. An administrator is one of its whole municipality.
    #[arg(long)]
    neighbourhood: String,
    /// The role holds in all of the municipality.
    #[arg(long)]
    whole_municipality: bool,
    /// The address to sign in with later on. An account that has it already gets the role.
    #[arg(long)]
    email: Option<String>,
    /// Somebody lost the device with their passkeys: remove them, and sign them out everywhere.
    #[arg(long, requires = "email")]
    forget_passkeys: bool,
    /// How people reach this server: stands in the link.
    #[arg(long, env = "KEUVEL_PUBLIC_URL", default_value = "http://localhost:3000")]
    public_url: String,
    #[command(flatten)]
    database: Database,
}

/// Adds somebody, or gives a role to who is there, and prints a link that signs them in once.
pub async fn add(add: &Add) -> anyhow::Result<()> {
    let name = account::name(&add.name).context("this name cannot be used: letters, at most 40 characters")?;
    let role = match add.role.as_str() {
        "resident" => None,
        word => match Role::from_word(word) {
            Some(role) => Some(role),
            None => {
                bail!("the role is resident, caring-neighbour, team-member, coordinator, regisseur or administrator")
            }
        },
    };
    let email = match &add.email {
        Some(typed) => Some(account::email(typed).context("this e-mail address is not right")?),
        None => None,
    };
    let db = add.database.open().await?;
    let now = add.database.clock()?.now();
    let atlas = neighbourhoods::store::atlas(&db).await?;
    let code = super::code(&atlas, &add.neighbourhood)?;
    let place = atlas.by_code(&code).context("there is no such neighbourhood")?;
    let known = match &email {
        Some(email) => store::by_email(&db, email).await?.map(|a| a.id),
        None => None,
    };
    let id = match known {
        Some(id) => id,
        None => {
            let email = email.as_deref();
            let new = Newcomer { name: &name, neighbourhood: &code, email, lang: Lang::Nl, at_counter: false };
            store::add(&db, &new, now).await?
        }
    };
    if let Some(role) = role {
        let whole = add.whole_municipality || role == Role::Administrator;
        let scope = if whole { &place.municipality.nis } else { &place.code };
        give(&db, id, role, scope, now).await?;
    }
    if add.forget_passkeys {
        passkeys::forget_all(&db, id, &place.municipality.nis, now).await?;
    }
    let link = secrets::token();
    sign_in::offer(&db, id, &secrets::hash(&link), HOLDS, now).await?;
    println!("{}/aanmelden/link/{link}", add.public_url.trim_end_matches('/'));
    println!("This link signs {name} in, once, within a day. Whoever holds it is let in: pass it on in person.");
    db.close().await;
    Ok(())
}

async fn give(
    db: &app::db::Db,
    account: uuid::Uuid,
    role: Role,
    scope: &str,
    now: jiff::Timestamp,
) -> anyhow::Result<()> {
    let held = store::grants(db, account).await?;
    if held.iter().any(|held| !roles::go_together(held.role, role)) {
        bail!("nobody is an administrator and a regisseur: whoever hands out the roles reads no signals");
    }
    let given: Result<(), sqlx::Error> = async {
        app::in_transaction!(db, |tx| {
            give_role!(tx, account, role, scope, None, now);
            app::hand_over_counter!(tx, scope);
            audit!(tx, now, None, "role-given", scope, account, serde_json::json!({ "role": role.as_str() }));
            Ok(())
        })
    }
    .await;
    Ok(given?)
}
