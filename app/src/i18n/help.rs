//! The texts of *het kleine helpen*: the board, asking and offering, and what is one's own on it.

use crate::help::{Category, PostKind, guard};

super::catalogue! { HelpTexts;
    // The board.
    help { "Helpen" "Entraide" "Help" }
    help_door { "Vraag iets kleins, of doe iets voor een buur." "Demandez un petit coup de main, ou proposez-en un." "Ask for a small favour, or do one for a neighbour." }
    board { "Wie helpt wie" "Le coup de main" "Who helps whom" }
    board_words { "Kleine dingen, van buur tot buur. Iedereen vraagt weleens iets. Iedereen kan wel iets." "De petites choses, entre voisins. Chacun a parfois besoin d’un coup de main. Chacun sait faire quelque chose." "Small things, between neighbours. Everybody asks now and then. Everybody can do something." }
    board_description { "Wat buren in {place} vragen en aanbieden: boodschappen, een lift, een babbel, de haag." "Ce que les voisins de {place} demandent et proposent : courses, trajets, compagnie, jardin." "What neighbours in {place} ask and offer: groceries, a lift, a chat, the hedge." }
    ask_or_offer { "Vraag of bied iets aan" "Demander ou proposer" "Ask or offer something" }
    show { "Toon" "Afficher" "Show" }
    everything { "alles" "tout" "everything" }
    requests { "wie zoekt hulp" "qui cherche" "who needs a hand" }
    offers { "wie wil helpen" "qui propose" "who offers a hand" }
    narrow { "Kies waarover" "Choisir un sujet" "Choose a subject" }
    about { "Waarover" "À propos de" "About" }
    every_category { "Alles" "Tout" "Everything" }
    own_only { "alleen mijn buurt" "mon quartier seulement" "my neighbourhood only" }
    apply { "Toon dit" "Afficher" "Show these" }
    clear { "Toon alles" "Tout afficher" "Show everything" }
    neighbours { "Bij de buren in {municipality}" "Chez les voisins de {municipality}" "From the neighbours in {municipality}" }
    nothing_yet { "Er hangt nog niets op het bord. Zet jij het eerste briefje?" "Il n’y a encore rien au tableau. Et si vous commenciez ?" "There is nothing on the board yet. Will you put up the first note?" }
    nothing_fits { "Hierover hangt er nu niets. Vraag of bied het zelf aan, of kijk naar alles." "Rien sur ce sujet pour le moment. Demandez ou proposez vous-même quelque chose, ou affichez tout." "There is nothing about this now. Ask or offer it yourself, or look at everything." }
    next_page { "Toon meer briefjes" "Afficher plus de billets" "Show more notes" }
    previous_page { "Terug naar de vorige briefjes" "Revenir aux billets précédents" "Back to the previous notes" }
    print_board { "Print dit bord op één blad" "Imprimer ce tableau sur une feuille" "Print this board on one sheet" }
    back_to_board { "Terug naar het bord" "Retour au tableau" "Back to the board" }

    // One note.
    somebody { "Een buur" "Un voisin" "A neighbour" }
    asks { "{name} zoekt hulp" "{name} cherche un coup de main" "{name} could use a hand" }
    offers_it { "{name} wil helpen" "{name} propose son aide" "{name} offers a hand" }
    at_counter { "geplaatst door het dienstencentrum voor een buur" "placé par le centre de services pour un voisin" "posted by the service centre for a neighbour" }
    for_other { "voor iemand anders, die het goedvindt" "pour quelqu’un d’autre, qui est d’accord" "for somebody else, who agrees" }
    who { "Wie" "Qui" "Who" }
    when { "Wanneer" "Quand" "When" }
    place { "Buurt" "Quartier" "Neighbourhood" }
    until { "Op het bord tot" "Au tableau jusqu’au" "On the board until" }
    answer { "Antwoord" "Répondre" "Answer" }
    answer_words { "Je schrijft elkaar in Keuvel. Niemand ziet je nummer of je adres." "Vous vous écrivez dans Keuvel. Personne ne voit votre numéro ni votre adresse." "You write to each other in Keuvel. Nobody sees your number or your address." }
    share { "Deel" "Partager" "Share" }
    shared { "Adres gekopieerd" "Adresse copiée" "Address copied" }
    print { "Print" "Imprimer" "Print" }
    report { "Meld dit briefje" "Signaler ce billet" "Report this note" }
    gone { "Dit briefje hangt hier niet meer" "Ce billet n’est plus au tableau" "This note is no longer here" }
    gone_words { "Misschien is het gelukt, of is de tijd voorbij. Kijk wat er nu op het bord hangt." "C’est peut-être arrangé, ou le délai est passé. Regardez ce qu’il y a au tableau." "Perhaps it worked out, or its time is over. Look at what is on the board now." }
    to_board { "Naar het bord" "Vers le tableau" "To the board" }

    // The sheet.
    sheet_title { "Wie helpt wie in {place}" "Le coup de main à {place}" "Who helps whom in {place}" }
    sheet_requests { "Gezocht" "On cherche" "Wanted" }
    sheet_offers { "Aangeboden" "On propose" "Offered" }
    sheet_more_one { "En nog 1 briefje. Scan de code of bel." "Et encore 1 billet. Scannez le code ou téléphonez." "And 1 more note. Scan the code or call." }
    sheet_more { "En nog {n} briefjes. Scan de code of bel." "Et encore {n} billets. Scannez le code ou téléphonez." "And {n} more notes. Scan the code or call." }
    sheet_how { "Wil je antwoorden of zelf iets vragen? Bel of kom langs." "Pour répondre ou demander quelque chose : téléphonez ou passez." "To answer, or to ask for something: call or drop in." }

    // The wizard.
    step { "Vraag {n} van 5" "Question {n} sur 5" "Question {n} of 5" }
    draft_back { "Je was hier al aan begonnen. Wat je schreef, staat er nog." "Vous aviez déjà commencé. Ce que vous avez écrit est encore là." "You had started this before. What you wrote is still here." }
    draft_away { "Begin opnieuw" "Recommencer" "Start again" }
    q_what { "Wat wil je doen?" "Que voulez-vous faire ?" "What would you like to do?" }
    q_what_missing { "Kies wat je wil doen: hulp zoeken of helpen." "Choisissez : chercher de l’aide ou aider." "Choose what you would like: to find help, or to help." }
    i_ask { "Ik zoek hulp bij iets kleins" "Je cherche un petit coup de main" "I am looking for a hand with something small" }
    i_ask_for { "Ik zoek hulp voor iemand anders, die het weet en het goedvindt" "Je cherche un coup de main pour quelqu’un d’autre, qui est au courant et d’accord" "I am looking for a hand for somebody else, who knows about it and agrees" }
    i_offer { "Ik wil iets doen voor een buur" "Je veux aider un voisin" "I would like to do something for a neighbour" }
    q_about { "Waarover gaat het?" "De quoi s’agit-il ?" "What is it about?" }
    q_about_missing { "Kies waarover het gaat. Twijfel je? Kies “iets anders”." "Choisissez le sujet. Vous hésitez ? Prenez « autre chose »." "Choose what it is about. Not sure? Take “something else”." }
    q_exactly { "Wat precies?" "Quoi exactement ?" "What exactly?" }
    title { "In één zin" "En une phrase" "In one sentence" }
    title_hint { "Bijvoorbeeld: Wie snoeit mijn haag?" "Par exemple : Qui taille ma haie ?" "For example: Who can trim my hedge?" }
    body { "Vertel er iets meer over" "Dites-en un peu plus" "Tell a little more" }
    body_hint { "Hoe groot is het, hoelang duurt het, wat is er nodig? Zet er geen telefoonnummer of adres bij." "Quelle taille, combien de temps, que faut-il ? N’indiquez ni téléphone ni adresse." "How big is it, how long does it take, what is needed? Leave out phone numbers and addresses." }
    written_in { "In welke taal schrijf je dit?" "Dans quelle langue écrivez-vous ?" "Which language do you write this in?" }
    written { "Geschreven in het {lang}" "Écrit en {lang}" "Written in {lang}" }
    q_when { "Wanneer past het?" "Quand cela vous convient-il ?" "When does it suit you?" }
    when_label { "Dagen of uren, gewoon in woorden" "Jours ou heures, simplement en mots" "Days or hours, just in words" }
    when_hint { "Bijvoorbeeld: op zaterdag, of ’s avonds na het eten." "Par exemple : le samedi, ou le soir après le repas." "For example: on Saturdays, or in the evening after dinner." }
    q_who { "Wie mag dit zien?" "Qui peut le voir ?" "Who may see this?" }
    reach_own { "Mijn buurt: {place}" "Mon quartier : {place}" "My neighbourhood: {place}" }
    reach_all { "Heel {municipality}" "Tout {municipality}" "All of {municipality}" }
    sees_own { "Mijn buurt {place}, met mijn naam ({name})" "Mon quartier {place}, avec mon nom ({name})" "My neighbourhood {place}, with my name ({name})" }
    sees_own_nameless { "Mijn buurt {place}, als “een buur”" "Mon quartier {place}, comme « un voisin »" "My neighbourhood {place}, as “a neighbour”" }
    sees_all { "Heel {municipality}, met mijn naam ({name})" "Tout {municipality}, avec mon nom ({name})" "All of {municipality}, with my name ({name})" }
    sees_all_nameless { "Heel {municipality}, als “een buur”" "Tout {municipality}, comme « un voisin »" "All of {municipality}, as “a neighbour”" }
    reach_missing { "Kies wie dit mag zien." "Choisissez qui peut le voir." "Choose who may see this." }
    q_name { "Met je naam erbij?" "Avec votre nom ?" "With your name?" }
    with_name { "Ja, met mijn naam: {name}" "Oui, avec mon nom : {name}" "Yes, with my name: {name}" }
    without_name { "Nee, gewoon “een buur”" "Non, simplement « un voisin »" "No, just “a neighbour”" }
    name_missing { "Kies of je naam erbij staat." "Choisissez si votre nom apparaît." "Choose whether your name is shown." }
    for_missing { "Kies voor wie het is." "Choisissez pour qui c’est." "Choose who it is for." }
    consent_missing { "Vraag het eerst aan die persoon. Kruis daarna aan dat het goed is." "Demandez d’abord à cette personne. Cochez ensuite qu’elle est d’accord." "Ask that person first. Then tick that they agree." }
    all_answered { "Je hebt alles beantwoord" "Vous avez répondu à toutes les questions" "You have answered everything" }
    q_look { "Kijk het nog eens na" "Relisez encore une fois" "Look it over once more" }
    look_words { "Zo komt het op het bord." "Voici comment ce sera au tableau." "This is how it will be on the board." }
    change { "Verander" "Modifier" "Change" }
    put_on_board { "Zet op het bord" "Mettre au tableau" "Put it on the board" }
    thanks { "Bedankt. Een coördinator kijkt ernaar, binnen twee werkdagen." "Merci. Un coordinateur lira votre billet dans les deux jours ouvrables." "Thank you. A coordinator will look at it, within two working days." }
    thanks_words { "Daarna hangt je briefje op het bord. We laten het je weten." "Ensuite votre billet sera au tableau. Nous vous préviendrons." "Then your note will be on the board. We will let you know." }
    thanks_title { "Bedankt" "Merci" "Thank you" }
    to_mine { "Bekijk mijn briefjes" "Voir mes billets" "See my notes" }
    too_many { "Je zette vandaag al tien briefjes klaar. Probeer het over {n} uur nog eens. Wat je schreef, bewaren we." "Vous avez déjà préparé dix billets aujourd’hui. Réessayez dans {n} heures. Nous gardons ce que vous avez écrit." "You have already written ten notes today. Try again in {n} hours. We keep what you wrote." }

    // What was caught.
    found_phone { "Er staat een telefoonnummer in: “{what}”." "Il y a un numéro de téléphone : « {what} »." "There is a phone number in it: “{what}”." }
    found_address { "Er staat een adres in: “{what}”." "Il y a une adresse : « {what} »." "There is an address in it: “{what}”." }
    found_email { "Er staat een e-mailadres in: “{what}”." "Il y a une adresse e-mail : « {what} »." "There is an e-mail address in it: “{what}”." }
    found_account { "Er staat een rekeningnummer in: “{what}”." "Il y a un numéro de compte : « {what} »." "There is an account number in it: “{what}”." }
    found_register { "Er staat een rijksregisternummer in: “{what}”." "Il y a un numéro de registre national : « {what} »." "There is a national register number in it: “{what}”." }
    found_link { "Er staat een webadres in: “{what}”." "Il y a une adresse web : « {what} »." "There is a web address in it: “{what}”." }
    found_messenger { "Er staat een naam van elders in: “{what}”." "Il y a un contact ailleurs : « {what} »." "There is a contact from elsewhere in it: “{what}”." }
    found_why { "Iedereen kan dit bord lezen. Haal het weg, dan blijft het van jou. Wie wil helpen, schrijft je in Keuvel." "Tout le monde peut lire ce tableau. Enlevez-le : cela reste à vous. Qui veut aider vous écrit dans Keuvel." "Everybody can read this board. Take it out, so it stays yours. Whoever wants to help writes to you in Keuvel." }

    // One's own notes.
    mine { "Mijn briefjes" "Mes billets" "My notes" }
    mine_nothing { "Je hebt nog geen briefjes. Kijk eens wat er op het bord hangt, of schrijf er zelf een." "Vous n’avez pas encore de billets. Regardez le tableau, ou écrivez-en un." "You have no notes yet. Look at the board, or write one yourself." }
    draft_waiting { "Je begon aan een briefje. Het is nog niet verstuurd." "Vous avez commencé un billet. Il n’est pas encore envoyé." "You started a note. It has not been sent yet." }
    draft_on { "Schrijf verder" "Continuer" "Go on writing" }
    state_waiting { "Een coördinator kijkt ernaar, binnen twee werkdagen." "Un coordinateur le lira dans les deux jours ouvrables." "A coordinator will look at it, within two working days." }
    state_open { "Hangt op het bord tot {day}." "Au tableau jusqu’au {day}." "On the board until {day}." }
    state_over { "De tijd is voorbij sinds {day}. Je kan het opnieuw laten hangen." "Ce billet a expiré le {day}. Vous pouvez le remettre au tableau." "Its time has been over since {day}. You can put it up again." }
    state_hidden { "Hangt even niet op het bord. Iemand had er een vraag over. Een coördinator kijkt ernaar." "N’est pas au tableau pour l’instant. Quelqu’un avait une question. Un coordinateur s’en occupe." "Not on the board for now. Somebody had a question about it. A coordinator is looking." }
    state_change { "Een coördinator vraagt om iets te veranderen." "Un coordinateur demande de modifier quelque chose." "A coordinator asks you to change something." }
    state_refused { "Een coördinator zet dit niet op het bord." "Un coordinateur ne met pas ceci au tableau." "A coordinator does not put this on the board." }
    state_offline { "Een coördinator haalde dit van het bord." "Un coordinateur l’a retiré du tableau." "A coordinator took this off the board." }
    state_locked { "Dit briefje is gesloten. Bel ons als je er iets over wil zeggen." "Ce billet est fermé. Appelez-nous si vous voulez en parler." "This note is closed. Call us if you would like to talk about it." }
    state_met { "Gelukt." "C’est arrangé." "It worked out." }
    state_ended { "Je haalde dit van het bord." "Vous l’avez retiré du tableau." "You took this off the board." }
    edit_waiting { "Je verandering wacht nog. Tot dan hangt de oude tekst er." "Votre modification attend encore. L’ancien texte reste jusque-là." "Your change is still waiting. Until then the old text stays." }
    they_said { "Wat de coördinator schreef" "Ce que le coordinateur a écrit" "What the coordinator wrote" }
    open_note { "Bekijk het op het bord" "Voir au tableau" "See it on the board" }
    extend { "Laat het nog 60 dagen hangen" "Laisser encore 60 jours" "Leave it up for 60 more days" }
    extended { "In orde. Je briefje hangt er tot {day}." "C’est fait. Votre billet reste jusqu’au {day}." "Done. Your note stays up until {day}." }
    met_request { "Het is gelukt, iemand helpt me" "C’est arrangé, quelqu’un m’aide" "It worked out, somebody helps me" }
    met_offer { "Het is gelukt, ik heb geholpen" "C’est arrangé, j’ai aidé" "It worked out, I have helped" }
    end { "Haal het van het bord" "Le retirer du tableau" "Take it off the board" }
    end_waiting { "Laat maar, ik wil het niet meer" "Laissez, je n’en veux plus" "Never mind, I no longer want it" }
    again { "Toch niet: zet het terug" "Finalement non : le remettre" "After all: put it back" }
    edit { "Verander de tekst" "Modifier le texte" "Change the text" }
    edit_title { "Verander je briefje" "Modifier votre billet" "Change your note" }
    edit_words { "Een coördinator kijkt naar je verandering. Tot dan hangt de oude tekst er." "Un coordinateur regarde votre modification. L’ancien texte reste jusque-là." "A coordinator looks at your change. Until then the old text stays." }
    edit_send { "Stuur de verandering" "Envoyer la modification" "Send the change" }
    edit_same { "Je veranderde nog niets." "Vous n’avez encore rien modifié." "You have not changed anything yet." }
    edit_late { "Dit briefje werd net door iemand anders veranderd. Kijk het nog eens na en stuur het opnieuw." "Ce billet vient d’être modifié par quelqu’un d’autre. Relisez et renvoyez." "Somebody else has just changed this note. Look it over and send it again." }
    done_met { "Fijn dat het gelukt is" "Tant mieux, c’est arrangé" "Good that it worked out" }
    done_ended { "Je briefje hangt niet meer op het bord." "Votre billet n’est plus au tableau." "Your note is no longer on the board." }
    not_possible { "Dat kan nu niet meer met dit briefje. Hier zie je hoe het ermee staat." "Ce n’est plus possible avec ce billet. Voici où il en est." "That can no longer be done with this note. Here you see how it stands." }

    // At the counter.
    counter_title { "Een briefje voor iemand aan de balie" "Un billet pour quelqu’un au guichet" "A note for somebody at the counter" }
    counter_words { "Het komt meteen op het bord, als “geplaatst door het dienstencentrum voor een buur”." "Il est mis directement au tableau, comme « placé par le centre de services pour un voisin »." "It goes straight onto the board, as “posted by the service centre for a neighbour”." }
    counter_for { "Voor wie?" "Pour qui ?" "For whom?" }
    counter_for_hint { "Wie een buurtkaart heeft, kan de antwoorden zelf lezen. Anders komen ze bij jou." "Qui a une carte de quartier peut lire les réponses. Sinon elles vous arrivent." "Whoever has a neighbourhood card can read the answers. Otherwise they come to you." }
    counter_nobody { "Iemand zonder buurtkaart: de antwoorden komen bij mij" "Quelqu’un sans carte : les réponses me parviennent" "Somebody without a card: the answers come to me" }
    counter_consent { "Deze persoon vindt het goed dat dit op het bord komt." "Cette personne est d’accord que ceci soit mis au tableau." "This person agrees that this goes onto the board." }
    counter_kind { "Wat wil deze persoon?" "Que veut cette personne ?" "What does this person want?" }
    they_ask { "Zoekt hulp" "Cherche de l’aide" "Is looking for help" }
    they_offer { "Wil helpen" "Veut aider" "Wants to help" }

    // Categories.
    groceries { "boodschappen" "courses" "groceries" }
    transport { "vervoer" "trajets" "a lift" }
    company { "gezelschap" "compagnie" "company" }
    garden { "tuin en klusjes" "jardin et bricolage" "garden and odd jobs" }
    paperwork { "papieren en computer" "papiers et ordinateur" "paperwork and computers" }
    animals { "dieren" "animaux" "animals" }
    cooking { "koken" "cuisine" "cooking" }
    children { "kinderen" "enfants" "children" }
    other { "iets anders" "autre chose" "something else" }
}

impl HelpTexts {
    /// The word for a category.
    pub fn category(&self, category: Category) -> &'static str {
        match category {
            Category::Groceries => self.groceries,
            Category::Transport => self.transport,
            Category::Company => self.company,
            Category::Garden => self.garden,
            Category::Paperwork => self.paperwork,
            Category::Animals => self.animals,
            Category::Cooking => self.cooking,
            Category::Children => self.children,
            Category::Other => self.other,
        }
    }

    /// "Maria zoekt hulp"; without a name "Een buur".
    pub fn speaks(&self, kind: PostKind, name: Option<&str>) -> String {
        let words = match kind {
            PostKind::Request => self.asks,
            PostKind::Offer => self.offers_it,
        };
        super::fill(words, &[("name", name.unwrap_or(self.somebody))])
    }

    /// What was found in a text, said kindly, and why it stays out.
    pub fn found(&self, found: &[guard::Found]) -> String {
        let one = |found: &guard::Found| {
            let words = match found.kind {
                guard::Kind::Phone => self.found_phone,
                guard::Kind::Address => self.found_address,
                guard::Kind::Email => self.found_email,
                guard::Kind::Account => self.found_account,
                guard::Kind::Register => self.found_register,
                guard::Kind::Link => self.found_link,
                guard::Kind::Messenger => self.found_messenger,
            };
            super::fill(words, &[("what", &found.typed)])
        };
        let mut said: Vec<String> = found.iter().map(one).collect();
        said.push(self.found_why.to_owned());
        said.join(" ")
    }
}
