//! What somebody may do, and where.

use crate::neighbourhoods::Neighbourhood;

/// What somebody is beyond a resident. One person may be several.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    CaringNeighbour,
    TeamMember,
    Coordinator,
    Regisseur,
    Administrator,
}

impl Role {
    pub const ALL: [Self; 5] =
        [Self::CaringNeighbour, Self::TeamMember, Self::Coordinator, Self::Regisseur, Self::Administrator];

    /// The word in the database and on the command line; never changes.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::CaringNeighbour => "caring-neighbour",
            Self::TeamMember => "team-member",
            Self::Coordinator => "coordinator",
            Self::Regisseur => "regisseur",
            Self::Administrator => "administrator",
        }
    }

    /// The role with this word.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|r| r.as_str() == word)
    }

    /// Whether its work asks for a passkey: whoever has read somebody's e-mail must not become a coordinator.
    pub fn needs_passkey(self) -> bool {
        matches!(self, Self::Coordinator | Self::Regisseur | Self::Administrator)
    }
}

/// Whether one person may be both: an administrator reads no signals, whoever hands out the roles.
pub fn go_together(one: Role, other: Role) -> bool {
    !matches!((one, other), (Role::Administrator, Role::Regisseur) | (Role::Regisseur, Role::Administrator))
}

/// A role somewhere: in one neighbourhood, or in all of a municipality.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grant {
    pub role: Role,
    /// Official code of a neighbourhood, or NIS code of a municipality.
    pub scope: String,
}

impl Grant {
    /// Whether it holds in this neighbourhood.
    pub fn covers(&self, place: &Neighbourhood) -> bool {
        self.scope == place.code || self.scope == place.municipality.nis
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_administrator_is_no_regisseur() {
        assert!(
            !go_together(Role::Administrator, Role::Regisseur) && !go_together(Role::Regisseur, Role::Administrator)
        );
        assert!(go_together(Role::Administrator, Role::Coordinator) && go_together(Role::Regisseur, Role::Coordinator));
    }
}
