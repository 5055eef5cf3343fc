//! Roles, places and deeds in words.

use crate::{
    i18n::{RoleTexts, fill},
    neighbourhoods::Atlas,
    people::{Grant, Role},
};

impl RoleTexts {
    /// The name of a role.
    pub fn role(&self, role: Role) -> &'static str {
        match role {
            Role::CaringNeighbour => self.caring_neighbour,
            Role::TeamMember => self.team_member,
            Role::Coordinator => self.coordinator,
            Role::Regisseur => self.regisseur,
            Role::Administrator => self.administrator,
        }
    }

    /// The name of a scope: a neighbourhood, or all of a municipality.
    pub fn place(&self, atlas: &Atlas, scope: &str) -> String {
        if let Some(place) = atlas.by_code(scope) {
            return place.name.clone();
        }
        let found = atlas.all().iter().find(|p| p.municipality.nis == scope);
        found.map_or_else(|| scope.to_owned(), |p| fill(self.whole, &[("name", &p.municipality.name)]))
    }

    /// A role somewhere.
    pub fn task(&self, atlas: &Atlas, grant: &Grant) -> String {
        let place = self.place(atlas, &grant.scope);
        fill(self.somewhere, &[("role", self.role(grant.role)), ("place", &place)])
    }

    /// What was done, by its word in the audit list; the word itself where another room wrote it.
    pub fn did<'a>(&self, action: &'a str) -> &'a str {
        match action {
            "walk-added" => self.did_walk_added,
            "walk-corrected" => self.did_walk_corrected,
            "walk-published" => self.did_walk_published,
            "walk-hidden" => self.did_walk_hidden,
            "walk-closed" => self.did_walk_closed,
            "walk-opened" => self.did_walk_opened,
            "role-given" => self.did_role_given,
            "role-taken" => self.did_role_taken,
            "role-accepted" => self.did_role_accepted,
            "invited" => self.did_invited,
            "invitation-withdrawn" => self.did_withdrawn,
            "registered" => self.did_registered,
            "card-made" => self.did_card_made,
            "card-blocked" => self.did_card_blocked,
            "passkey-made" => self.did_passkey_made,
            "passkey-removed" => self.did_passkey_removed,
            "passkeys-forgotten" => self.did_passkeys_forgotten,
            "activity-published" => self.did_activity_published,
            "activity-changed" => self.did_activity_changed,
            "activity-cancelled" => self.did_activity_cancelled,
            "activity-stopped" => self.did_activity_stopped,
            "activity-restored" => self.did_activity_restored,
            "occurrence-cancelled" => self.did_occurrence_cancelled,
            "occurrence-moved" => self.did_occurrence_moved,
            "occurrence-changed" => self.did_occurrence_changed,
            "occurrence-restored" => self.did_occurrence_restored,
            "decided" => self.did_decided,
            "decision-undone" => self.did_decision_undone,
            "neighbourhood-merged" => self.did_neighbourhood_merged,
            "neighbourhood-renamed" => self.did_neighbourhood_renamed,
            "neighbourhood-split" => self.did_neighbourhood_split,
            "referral-card-made" => self.did_referral_card_made,
            "referral-card-revoked" => self.did_referral_card_revoked,
            "concern-days" => self.did_concern_days,
            "notice-published" => self.did_notice_published,
            "notice-changed" => self.did_notice_changed,
            "notice-removed" => self.did_notice_removed,
            "passed-on" => self.did_passed_on,
            "post-at-counter" => self.did_post_at_counter,
            "registration-made" => self.did_registration_made,
            "registration-cancelled" => self.did_registration_cancelled,
            other => other,
        }
    }
}
