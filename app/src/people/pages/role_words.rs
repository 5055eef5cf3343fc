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
            "walk-removed" => self.did_walk_removed,
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
            "team-founded" => self.did_team_founded,
            "team-ended" => self.did_team_ended,
            "epoch-started" => self.did_epoch_started,
            "regisseur-keys-made" => self.did_regisseur_keys_made,
            "regisseur-keys-wrapped" => self.did_regisseur_keys_wrapped,
            "themes-published" => self.did_themes_published,
            "concern-days" => self.did_concern_days,
            "concern-erased" => self.did_concern_erased,
            "privacy-words" => self.did_privacy_words,
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;
    use std::{collections::BTreeSet, fs, path::Path};

    /// The words of deeds in the source below a folder: what stands where `audit!` takes its word, or where an activity
    /// or a walk chooses one for it.
    fn written_down(folder: &Path, found: &mut BTreeSet<String>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                written_down(&path, found);
            } else if path.extension().is_some_and(|e| e == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                let called = text.split(concat!("audit", "!(")).skip(1).filter_map(|call| call.split(',').nth(3));
                let chosen = ["Deed::new(", "then_some(\"walk-"].into_iter().flat_map(|before| {
                    let quote = if before.ends_with('-') { "\"walk-" } else { "" };
                    text.split(before).skip(1).map(move |rest| format!("{quote}{}", rest.split(')').next().unwrap()))
                });
                let all = called.map(str::to_owned).chain(chosen);
                found.extend(all.filter_map(|word| {
                    let word = word.trim().strip_prefix('"')?.strip_suffix('"')?.to_owned();
                    word.bytes().all(|b| b == b'-' || b.is_ascii_lowercase()).then_some(word)
                }));
            }
        }
    }

    #[test]
    fn each_deed_that_is_written_down_has_words_in_each_language() {
        let house = Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut found = BTreeSet::new();
        for folder in ["src", "../server/src"] {
            written_down(&house.join(folder), &mut found);
        }
        for known in ["decided", "team-ended", "walk-closed", "activity-changed", "role-given"] {
            assert!(found.contains(known), "{known}: {found:?}");
        }
        for lang in Lang::ALL {
            let r = RoleTexts::of(lang);
            let without: Vec<_> = found.iter().filter(|word| r.did(word) == word.as_str()).collect();
            assert!(without.is_empty(), "{lang:?}: {without:?}");
        }
    }
}
