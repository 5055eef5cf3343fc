//! Who is asking, and what they may do: each area asks for the narrowest handle that its work needs, and the only
//! way to one leads past the check. A forgotten check does not compile.

mod circle;
mod extracted;
mod regie;
mod regieteam;

pub use circle::{Caring, Circle};
pub(crate) use extracted::extracted;
pub use regie::Regie;
pub use regieteam::Regieteam;

use super::{Account, Grant, Role, Session, browser::Cookie, secrets, store};
use crate::{
    App,
    neighbourhoods::{Municipality, Neighbourhood},
    problem::Problem,
};
use axum::{
    extract::{FromRequestParts, RawPathParams},
    http::request::Parts,
};
use std::{future::Future, sync::Arc};

/// Why somebody is not let through.
#[derive(Debug)]
pub enum Refusal {
    /// Nobody is signed in on this device, or the session has ended.
    SignIn,
    /// Signed in, and the work asks for a passkey as well.
    Passkey,
    /// Signed in, and this is not theirs to do.
    Forbidden,
    /// Something else stands in the way.
    Problem(Problem),
}

impl From<Problem> for Refusal {
    fn from(problem: Problem) -> Self {
        Self::Problem(problem)
    }
}

impl From<sqlx::Error> for Refusal {
    fn from(error: sqlx::Error) -> Self {
        Self::Problem(error.into())
    }
}

/// Somebody with the right to ask: made from a request, and from nothing else.
pub trait Handle: Sized + Send {
    /// Whether what is sent with it belongs to one account.
    const OWNED: bool = true;

    /// Looks who it is, and whether they may.
    fn of(parts: &mut Parts, app: &Arc<App>) -> impl Future<Output = Result<Self, Refusal>> + Send;
}

/// Anybody at all: for forms that need no account.
#[derive(Clone, Copy, Debug)]
pub struct Anybody;

/// Somebody who is signed in.
#[derive(Clone, Debug)]
pub struct Member {
    pub account: Account,
    pub session: Session,
    grants: Vec<Grant>,
    strong: bool,
}

/// Somebody who may be signed in.
#[derive(Clone, Debug)]
pub struct Maybe(pub Option<Member>);

impl Member {
    /// Whether they are this in that neighbourhood. Says nothing about a passkey: for links, never for rights.
    pub fn is(&self, role: Role, place: &Neighbourhood) -> bool {
        self.grants.iter().any(|g| g.role == role && g.covers(place))
    }

    /// What they are beyond a resident.
    pub fn grants(&self) -> &[Grant] {
        &self.grants
    }

    /// Whether a passkey vouched for them today.
    pub fn is_strong(&self) -> bool {
        self.strong
    }

    fn may(&self, role: Role, place: &Neighbourhood) -> Result<(), Refusal> {
        if !self.is(role, place) {
            return Err(Refusal::Forbidden);
        }
        if role.needs_passkey() && !self.strong { Err(Refusal::Passkey) } else { Ok(()) }
    }
}

/// The neighbourhood that the address names.
async fn place_of(parts: &mut Parts, app: &Arc<App>) -> Result<Arc<Neighbourhood>, Refusal> {
    let params = RawPathParams::from_request_parts(parts, app).await.map_err(|_| Problem::NotFound)?;
    let slug = params.iter().find(|(name, _)| *name == "neighbourhood").map(|(_, slug)| slug.to_owned());
    let slug = slug.ok_or(Problem::NotFound)?;
    Ok(app.atlas().by_slug(&slug).ok_or(Problem::UnknownNeighbourhood(slug))?)
}

impl Handle for Anybody {
    const OWNED: bool = false;

    async fn of(_: &mut Parts, _: &Arc<App>) -> Result<Self, Refusal> {
        Ok(Self)
    }
}

impl Handle for Member {
    async fn of(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Refusal> {
        let token = Cookie::Session.read(&parts.headers, app.secure()).ok_or(Refusal::SignIn)?;
        let now = app.clock.now();
        let found = store::session(&app.db, &secrets::hash(&token), now).await?;
        let (account, session) = found.ok_or(Refusal::SignIn)?;
        let grants = store::grants(&app.db, account.id).await?;
        let strong = session.strong_until > now.as_second();
        Ok(Self { account, session, grants, strong })
    }
}

impl Handle for Maybe {
    /// Whoever takes it looks whose it is: without an account it is nobody's.
    const OWNED: bool = false;

    async fn of(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Refusal> {
        match Member::of(parts, app).await {
            Ok(member) => Ok(Self(Some(member))),
            Err(Refusal::SignIn) => Ok(Self(None)),
            Err(refusal) => Err(refusal),
        }
    }
}

/// Makes a handle for one role in the neighbourhood that the address names.
macro_rules! role_in_one_neighbourhood {
    ($(#[$doc:meta])* $Name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug)]
        pub struct $Name {
            member: Member,
            place: Arc<Neighbourhood>,
        }

        impl $Name {
            pub fn member(&self) -> &Member {
                &self.member
            }

            /// Where they are that, and the address of this page names.
            pub fn place(&self) -> &Arc<Neighbourhood> {
                &self.place
            }
        }

        impl Handle for $Name {
            async fn of(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Refusal> {
                let member = Member::of(parts, app).await?;
                let place = place_of(parts, app).await?;
                member.may(Role::$Name, &place)?;
                Ok(Self { member, place })
            }
        }
    };
}

role_in_one_neighbourhood! {
    /// A coordinator of the neighbourhood that the address names.
    Coordinator
}
role_in_one_neighbourhood! {
    /// A regisseur of the neighbourhood that the address names.
    Regisseur
}
role_in_one_neighbourhood! {
    /// A caring neighbour of the neighbourhood that the address names.
    CaringNeighbour
}

/// A coordinator at the desk: of one neighbourhood or of several.
#[derive(Clone, Debug)]
pub struct Desk {
    member: Member,
    places: Vec<Arc<Neighbourhood>>,
}

impl Desk {
    pub fn member(&self) -> &Member {
        &self.member
    }

    /// The neighbourhoods they coordinate, at least one.
    pub fn places(&self) -> &[Arc<Neighbourhood>] {
        &self.places
    }

    /// The same person as the coordinator of one neighbourhood, by its official code; `None` where it is not theirs.
    pub fn of(&self, code: &str) -> Option<Coordinator> {
        let place = self.places.iter().find(|p| p.code == code)?.clone();
        Some(Coordinator { member: self.member.clone(), place })
    }
}

impl Handle for Desk {
    async fn of(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Refusal> {
        let member = Member::of(parts, app).await?;
        let atlas = app.atlas();
        let places: Vec<_> = atlas.all().iter().filter(|p| member.is(Role::Coordinator, p)).cloned().collect();
        let first = places.first().ok_or(Refusal::Forbidden)?;
        member.may(Role::Coordinator, first)?;
        Ok(Self { member, places })
    }
}

/// An administrator of the municipality that the address names by its NIS code.
#[derive(Clone, Debug)]
pub struct Administrator {
    member: Member,
    municipality: Arc<Municipality>,
    places: Vec<Arc<Neighbourhood>>,
}

impl Administrator {
    pub fn member(&self) -> &Member {
        &self.member
    }

    pub fn municipality(&self) -> &Arc<Municipality> {
        &self.municipality
    }

    /// Its neighbourhoods.
    pub fn places(&self) -> &[Arc<Neighbourhood>] {
        &self.places
    }

    /// Whether a scope is this municipality or one of its neighbourhoods.
    pub fn holds(&self, scope: &str) -> bool {
        scope == self.municipality.nis || self.places.iter().any(|p| p.code == scope)
    }
}

impl Handle for Administrator {
    async fn of(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Refusal> {
        let member = Member::of(parts, app).await?;
        let params = RawPathParams::from_request_parts(parts, app).await.map_err(|_| Problem::NotFound)?;
        let nis = params.iter().find(|(name, _)| *name == "municipality").map(|(_, nis)| nis.to_owned());
        let nis = nis.ok_or(Problem::NotFound)?;
        let places: Vec<_> = app.atlas().all().iter().filter(|p| p.municipality.nis == nis).cloned().collect();
        let municipality = places.first().ok_or(Refusal::Forbidden)?.municipality.clone();
        // A municipality is given as a whole: an administrator of one neighbourhood does not exist.
        if !member.grants.iter().any(|g| g.role == Role::Administrator && g.scope == nis) {
            return Err(Refusal::Forbidden);
        }
        if !member.strong {
            return Err(Refusal::Passkey);
        }
        Ok(Self { member, municipality, places })
    }
}

extracted! { Member Maybe Coordinator Regisseur CaringNeighbour Desk Administrator }
