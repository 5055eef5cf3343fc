//! The texts of the page on which somebody reports a post or a meeting moment.

use crate::moderation::report::Reason;

super::catalogue! { ReportTexts;
    report { "Melden" "Signaler" "Report" }
    about { "Wat is er mis met “{title}”?" "Qu’est-ce qui ne va pas avec « {title} » ?" "What is wrong with “{title}”?" }
    words { "Een coördinator kijkt ernaar. Niemand ziet je naam." "Un coordinateur va l’examiner. Personne ne voit votre nom." "A coordinator looks at it. Nobody sees your name." }
    urgent { "Is iemand in gevaar? Bel 112." "Quelqu’un est en danger ? Appelez le 112." "Is somebody in danger? Call 112." }
    which { "Wat is er mis?" "Qu’est-ce qui ne va pas ?" "What is wrong?" }
    more { "Wil je er iets bij zeggen?" "Voulez-vous ajouter quelque chose ?" "Do you want to say more?" }
    press { "Meld dit" "Signaler" "Report this" }
    missing { "Kies wat er mis is." "Choisissez ce qui ne va pas." "Choose what is wrong." }
    other_missing { "Zeg in een paar woorden wat er mis is." "Dites en quelques mots ce qui ne va pas." "Say in a few words what is wrong." }
    thanks { "Dank je. We kijken ernaar." "Merci. Nous allons regarder." "Thank you. We will look at it." }
    thanks_words { "Een coördinator kijkt uiterlijk {day}." "Un coordinateur va vérifier, au plus tard {day}." "A coordinator will look by {day}." }
    looked { "Je meldde dit. Een coördinator heeft ernaar gekeken." "Vous l’avez signalé. Un coordinateur l’a examiné." "You reported this. A coordinator has looked at it." }
    own { "Dit is van jou. Je kan het zelf veranderen of van het bord halen." "Ceci est à vous. Vous pouvez le modifier ou le retirer vous-même." "This is yours. You can change it or take it off the board yourself." }
    why_private { "Er staan gegevens van iemand in" "Il contient les données de quelqu’un" "It holds somebody’s data" }
    why_hurtful { "Het is kwetsend of onbeleefd" "C’est blessant ou impoli" "It is hurtful or rude" }
    why_scam { "Het is reclame of bedrog" "C’est de la publicité ou une arnaque" "It is advertising or a scam" }
    why_not_true { "Het klopt niet, of niet meer" "Ce n’est pas exact, ou plus maintenant" "It is not right, or no longer" }
    why_other { "Iets anders" "Autre chose" "Something else" }
}

impl ReportTexts {
    /// Why somebody reported something.
    pub fn reason(&self, reason: Reason) -> &'static str {
        match reason {
            Reason::Private => self.why_private,
            Reason::Hurtful => self.why_hurtful,
            Reason::Scam => self.why_scam,
            Reason::NotTrue => self.why_not_true,
            Reason::Other => self.why_other,
        }
    }
}
