//! What people look for help with: the taxonomy, few enough to read at once.

use serde::{Deserialize, Serialize};

/// A sort of help.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Category {
    Gezondheid,
    Thuiszorg,
    Huishouden,
    Gezelschap,
    Mantelzorg,
    Vervoer,
    Wonen,
    GeldEnPapieren,
    Gezin,
    Gemoed,
    Veiligheid,
    TaalEnAankomst,
    IetsAnders,
}

impl Category {
    /// All of them, in the order of the page.
    pub const ALL: [Self; 13] = [
        Self::Gezondheid,
        Self::Thuiszorg,
        Self::Huishouden,
        Self::Gezelschap,
        Self::Mantelzorg,
        Self::Vervoer,
        Self::Wonen,
        Self::GeldEnPapieren,
        Self::Gezin,
        Self::Gemoed,
        Self::Veiligheid,
        Self::TaalEnAankomst,
        Self::IetsAnders,
    ];

    /// The word in addresses, files and the database; never changes.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Gezondheid => "gezondheid",
            Self::Thuiszorg => "thuiszorg",
            Self::Huishouden => "huishouden",
            Self::Gezelschap => "gezelschap",
            Self::Mantelzorg => "mantelzorg",
            Self::Vervoer => "vervoer",
            Self::Wonen => "wonen",
            Self::GeldEnPapieren => "geld-en-papieren",
            Self::Gezin => "gezin",
            Self::Gemoed => "gemoed",
            Self::Veiligheid => "veiligheid",
            Self::TaalEnAankomst => "taal-en-aankomst",
            Self::IetsAnders => "iets-anders",
        }
    }

    /// The category with this word.
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|c| c.slug() == slug)
    }

    /// Words that people type when they look for it, folded, in the three languages: a search finds by them too.
    pub fn looked_for_as(self) -> &'static str {
        match self {
            Self::Gezondheid => {
                "dokter huisarts wachtdienst apotheek ziek verpleging medecin pharmacie malade sante doctor pharmacy nurse health"
            }
            Self::Thuiszorg => {
                "thuishulp verzorging wassen aankleden verpleegster zorg aide domicile soins home care washing"
            }
            Self::Huishouden => {
                "poetsen poetshulp kuisen maaltijden eten klusjes tuin menage repas nettoyage cleaning meals"
            }
            Self::Gezelschap => {
                "alleen eenzaam bezoek praten luisteren compagnie seul solitude visite lonely company visit"
            }
            Self::Mantelzorg => {
                "zorgen voor dementie geheugen opvang adempauze aidant proche demence repit carer dementia respite"
            }
            Self::Vervoer => "rijden bus taxi ziekenhuis minder mobielen transport voiture lift hospital",
            Self::Wonen => {
                "huis huur woning verhuizen serviceflat woonzorgcentrum aanpassen logement loyer maison housing rent"
            }
            Self::GeldEnPapieren => {
                "geld schulden rekeningen premie tegemoetkoming formulier argent dettes papiers money debt forms"
            }
            Self::Gezin => "kinderen baby opvoeding school opvang enfants famille ecole children family parenting",
            Self::Gemoed => {
                "somber verdriet rouw angst verslaving drank psycholoog deuil triste depression grief drinking"
            }
            Self::Veiligheid => "geweld misbruik bang ruzie mishandeling violence peur abus abuse afraid",
            Self::TaalEnAankomst => {
                "nederlands leren nieuw vluchteling tolk neerlandais interprete refugie dutch lessons interpreter refugee"
            }
            Self::IetsAnders => "",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_category_is_found_again_by_its_word() {
        for category in Category::ALL {
            assert_eq!(Category::from_slug(category.slug()), Some(category));
            assert_eq!(serde_json::to_value(category).unwrap(), category.slug());
            assert_eq!(crate::text::fold(category.looked_for_as()), category.looked_for_as());
        }
    }
}
