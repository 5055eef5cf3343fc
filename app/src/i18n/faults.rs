//! The texts around what is wrong on a walk: reporting it, and looking at it.

use crate::moderation::fault::What;

super::catalogue! { FaultTexts;
    // Reporting.
    title { "Wat is er mis op “{title}”?" "Qu’est-ce qui ne va pas sur « {title} » ?" "What is wrong on “{title}”?" }
    words { "Een coördinator kijkt ernaar. Daarna staat het op de wandeling, zodat anderen het weten." "Un coordinateur va vérifier. Ensuite, la promenade l’indiquera pour que les autres le sachent." "A coordinator looks at it. After that the walk says so, for others to know." }
    urgent { "Is iemand in gevaar? Bel 112." "Quelqu’un est en danger ? Appelez le 112." "Is somebody in danger? Call 112." }
    what { "Wat is er mis?" "Qu’est-ce qui ne va pas ?" "What is wrong?" }
    what_missing { "Kies wat er mis is." "Choisissez ce qui ne va pas." "Choose what is wrong." }
    bench { "De bank is stuk" "Le banc est cassé" "The bench is broken" }
    path { "De weg is dicht" "Le chemin est fermé" "The path is closed" }
    other { "Iets anders" "Autre chose" "Something else" }
    which { "Welke bank?" "Quel banc ?" "Which bench?" }
    which_hint { "Alleen als een bank stuk is. Weet je het niet? Dan zoeken wij het uit." "Seulement si un banc est cassé. Vous ne savez pas ? Nous chercherons." "Only if a bench is broken. Not sure? Then we will find out." }
    unknown { "Weet ik niet" "Je ne sais pas" "I do not know" }
    more { "Wil je er iets bij zeggen?" "Voulez-vous ajouter quelque chose ?" "Do you want to say more?" }
    more_missing { "Zeg in een paar woorden wat er mis is." "Dites en quelques mots ce qui ne va pas." "Say in a few words what is wrong." }
    send { "Meld dit" "Signaler" "Report this" }
    thanks { "Dank je. We kijken ernaar." "Merci. Nous allons regarder." "Thank you. We will look at it." }
    thanks_words { "Een coördinator kijkt uiterlijk {day}." "Un coordinateur va vérifier, au plus tard {day}." "A coordinator will look by {day}." }
    you_hear { "Je krijgt een bericht als er beslist is." "Vous recevrez un message une fois la décision prise." "You get a message when it has been decided." }
    you_read { "Wat er beslist is, lees je bij Mijn Keuvel." "Vous lirez la décision dans Mon Keuvel." "You can read what was decided in My Keuvel." }
    you_look { "Je bent niet aangemeld. Wat er beslist is, zie je op de bladzijde van de wandeling." "Vous n’êtes pas connecté. La décision se verra sur la page de la promenade." "You are not signed in. What is decided shows on the page of the walk." }
    to_walk { "Terug naar de wandeling" "Retour à la promenade" "Back to the walk" }

    // Looking at it.
    reported { "Wat er gemeld is" "Ce qui a été signalé" "What was reported" }
    reported_who { "Wie dit meldde, blijft geheim. Ook jij ziet het niet." "Le nom de la personne qui a signalé reste caché, pour vous aussi." "Who reported it stays hidden, from you too." }
    without_account { "Ook wie niet aangemeld is, kan dit melden." "On peut le signaler sans être connecté." "This can be reported without signing in." }
    seen_so { "Zo staat de wandeling er nu" "Voici la promenade en ce moment" "This is how the walk stands now" }
    see { "Bekijk de bladzijde van de wandeling" "Voir la page de la promenade" "Look at the page of the walk" }
    correct { "Corrigeer de wandeling" "Corriger la promenade" "Correct the walk" }
    all_well { "Nu staat er dat alles in orde is." "Pour l’instant, tout va bien d’après la page." "For now it says that all is well." }
    do_broken { "Zeg dat deze bank stuk is" "Dire que ce banc est cassé" "Say that this bench is broken" }
    do_close { "Zeg dat het pad afgesloten is" "Dire que le chemin est fermé" "Say that the path is closed" }
    do_fine { "Het is in orde" "Tout va bien" "It is fine" }
    bench_missing { "Kies welke bank stuk is." "Choisissez quel banc est cassé." "Choose which bench is broken." }
    bench_is_broken { "Bij die bank staat al dat ze stuk is. Kies “het is in orde”, of een andere bank." "Ce banc est déjà indiqué comme cassé. Choisissez « tout va bien » ou un autre banc." "That bench is marked as broken already. Choose “it is fine”, or another bench." }
    why { "Waarom, en tot wanneer?" "Pourquoi, et jusqu’à quand ?" "Why, and until when?" }
    why_hint { "Iedereen leest dit bij de wandeling." "Tout le monde lit ceci près de la promenade." "Everybody reads this at the walk." }
    decide_words { "Iedereen ziet het meteen. Je kan elke beslissing tien minuten lang terugnemen. Wie het meldde, hoort het pas daarna." "Tout le monde le voit aussitôt. Vous pouvez revenir sur chaque décision pendant dix minutes. La personne qui a signalé n’est prévenue qu’après." "Everybody sees it at once. You can take each decision back for ten minutes. Whoever reported it is told only after that." }
    answered { "We keken naar wat je meldde over een wandeling" "Nous avons regardé ce que vous avez signalé sur une promenade" "We looked at what you reported about a walk" }
}

impl FaultTexts {
    /// What is wrong.
    pub fn fault(&self, what: What) -> &'static str {
        match what {
            What::Bench => self.bench,
            What::Path => self.path,
            What::Other => self.other,
        }
    }
}
