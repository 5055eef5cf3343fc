//! The texts of the sociale kaart.

use crate::directory::Category;

super::catalogue! { DirectoryTexts;
    title { "Hulp en diensten" "Aide et services" "Help and services" }
    door { "Hulp en diensten in de buurt" "Aide et services du quartier" "Help and services nearby" }
    lead { "De sociale kaart van {place}: wie je kan bellen, en waarvoor." "La carte sociale de {place} : qui appeler, et pour quoi." "The social map of {place}: who you can call, and for what." }
    description { "De sociale kaart van {place} ({municipality}): diensten en organisaties, met telefoonnummer en openingsuren." "La carte sociale de {place} ({municipality}) : services et organisations, avec numéros de téléphone et heures d’ouverture." "The social map of {place} ({municipality}): services and organisations, with phone numbers and opening hours." }
    urgent { "Is er gevaar? Bel 112." "Un danger ? Appelez le 112." "Is there danger? Call 112." }
    lines { "Iemand aan de lijn" "Quelqu’un au bout du fil" "Somebody on the line" }
    line_1813 { "Denk je aan zelfdoding? Zelfmoordlijn" "Vous pensez au suicide ? Zelfmoordlijn (en néerlandais)" "Thinking of suicide? Zelfmoordlijn (in Dutch)" }
    line_106 { "Wil je met iemand praten? Tele-Onthaal" "Envie de parler à quelqu’un ? Tele-Onthaal (en néerlandais)" "Want to talk to somebody? Tele-Onthaal (in Dutch)" }
    line_1712 { "Vragen over geweld of misbruik? 1712" "Des questions sur la violence ou les abus ? 1712 (en néerlandais)" "Questions about violence or abuse? 1712 (in Dutch)" }
    line_102 { "Voor kinderen en jongeren: Awel" "Pour les enfants et les jeunes : Awel (en néerlandais)" "For children and young people: Awel (in Dutch)" }
    line_1733 { "Een huisarts buiten de uren" "Un médecin de garde" "A doctor outside office hours" }
    call { "Bel {name}" "Appelez {name}" "Call {name}" }
    search_label { "Waarvoor zoek je hulp?" "Pour quoi cherchez-vous de l’aide ?" "What are you looking for help with?" }
    search_hint { "Bijvoorbeeld: poetsen, vervoer, schulden" "Par exemple : ménage, transport, dettes" "For example: cleaning, transport, debts" }
    by_category { "Of kies waarover het gaat" "Ou choisissez le sujet" "Or choose what it is about" }
    everything { "Alles" "Tout" "Everything" }
    one_found { "1 dienst gevonden." "1 service trouvé." "1 service found." }
    n_found { "{n} diensten gevonden." "{n} services trouvés." "{n} services found." }
    nothing { "We vinden niets dat past. Bel ons, dan zoeken we samen." "Nous ne trouvons rien. Appelez-nous, nous chercherons ensemble." "We find nothing that fits. Call us and we will look together." }
    empty { "Voor deze buurt staat hier nog niets. Bel ons, dan helpen we je verder." "Il n’y a encore rien ici pour ce quartier. Appelez-nous, nous vous aiderons." "There is nothing here for this neighbourhood yet. Call us and we will help you." }
    back { "Terug naar alle diensten" "Retour à tous les services" "Back to all services" }
    who_for { "Voor wie" "Pour qui" "For whom" }
    phone { "Telefoon" "Téléphone" "Phone" }
    hours { "Open" "Ouvert" "Open" }
    address { "Adres" "Adresse" "Address" }
    cost { "Wat het kost" "Le prix" "What it costs" }
    email { "E-mail" "E-mail" "E-mail" }
    website { "Website" "Site web" "Website" }
    languages { "Talen" "Langues" "Languages" }
    checked { "Nagekeken op {day}." "Vérifié le {day}." "Checked on {day}." }
    unknown { "Deze dienst staat niet op de kaart van je buurt" "Ce service n’est pas sur la carte de votre quartier" "This service is not on the map of your neighbourhood" }
    always { "dag en nacht" "jour et nuit" "day and night" }
    days_range { "{first} tot {last}" "{first} au {last}" "{first} to {last}" }
    hours_of { "{days}: {from} tot {to}" "{days} : {from} à {to}" "{days}: {from} to {to}" }
    health { "Gezondheid" "Santé" "Health" }
    home_care { "Zorg thuis" "Soins à domicile" "Care at home" }
    household { "Huishouden en eten" "Ménage et repas" "Household and meals" }
    company { "Gezelschap" "Compagnie" "Company" }
    carers { "Zorgen voor een ander" "Prendre soin d’un proche" "Caring for somebody" }
    transport { "Vervoer" "Transport" "Transport" }
    housing { "Wonen" "Logement" "Housing" }
    money { "Geld en papieren" "Argent et papiers" "Money and papers" }
    family { "Kinderen en gezin" "Enfants et famille" "Children and family" }
    mood { "Als het moeilijk gaat" "Quand ça ne va pas" "When things are hard" }
    safety { "Veiligheid" "Sécurité" "Safety" }
    arriving { "Nieuw in België, Nederlands leren" "Nouveau en Belgique, apprendre le néerlandais" "New in Belgium, learning Dutch" }
    other { "Iets anders" "Autre chose" "Something else" }
}

impl DirectoryTexts {
    /// The word for a category.
    pub fn category(&self, category: Category) -> &'static str {
        match category {
            Category::Gezondheid => self.health,
            Category::Thuiszorg => self.home_care,
            Category::Huishouden => self.household,
            Category::Gezelschap => self.company,
            Category::Mantelzorg => self.carers,
            Category::Vervoer => self.transport,
            Category::Wonen => self.housing,
            Category::GeldEnPapieren => self.money,
            Category::Gezin => self.family,
            Category::Gemoed => self.mood,
            Category::Veiligheid => self.safety,
            Category::TaalEnAankomst => self.arriving,
            Category::IetsAnders => self.other,
        }
    }
}
