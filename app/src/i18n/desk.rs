//! The texts of the coordinators' desk, and of what an author hears.

use crate::moderation::{About, Decision, Kind, Ready, doubt::Doubt};

super::catalogue! { DeskTexts;
    // The desk.
    desk { "Beheer" "Gestion" "Management" }
    hello { "Dag {name}" "Bonjour {name}" "Hello {name}" }
    waiting_now { "Wat wacht er?" "Qu’est-ce qui attend ?" "What is waiting?" }
    waits_one { "Er wacht {n} ding op jou, {since}." "{n} chose vous attend, {since}." "{n} thing is waiting for you, {since}." }
    waits_several { "Er wachten {n} dingen op jou, het oudste {since}." "{n} choses vous attendent, la plus ancienne {since}." "{n} things are waiting for you, the oldest {since}." }
    waits_nothing { "Er wacht niets. Alles is bekeken." "Rien n’attend. Tout a été vu." "Nothing is waiting. Everything has been looked at." }
    waits_nothing_here { "Hier wacht niets." "Rien n’attend ici." "Nothing is waiting here." }
    since_today { "sinds vandaag {time}" "depuis aujourd’hui, {time}" "since {time} today" }
    since_day { "sinds {day}" "depuis {day}" "since {day}" }
    overdue { "Langer dan twee werkdagen" "Plus de deux jours ouvrables" "Longer than two working days" }
    overdue_words { "We beloven om binnen twee werkdagen te kijken. Dat was tegen {day}." "Nous promettons de regarder dans les deux jours ouvrables. C’était pour {day}." "We promise to look within two working days. That was by {day}." }
    promised_by { "Beloofd tegen {day}" "Promis pour {day}" "Promised by {day}" }
    open_queue { "Bekijk wat er wacht" "Voir ce qui attend" "Look at what is waiting" }
    your_places { "Je buurten" "Vos quartiers" "Your neighbourhoods" }
    activities { "Activiteiten" "Activités" "Activities" }
    notices { "Berichten aan de buurt" "Messages au quartier" "Notices to the neighbourhood" }
    people { "Mensen" "Personnes" "People" }
    cards { "Buurtkaarten" "Cartes de quartier" "Neighbourhood cards" }
    unanswered { "Vragen zonder antwoord" "Demandes sans réponse" "Requests without an answer" }
    conversations { "Gesprekken die je hulp vragen" "Conversations qui demandent votre aide" "Conversations that ask for your help" }
    post_for { "Plaats iets voor een buur" "Publier pour un voisin" "Post something for a neighbour" }
    board { "Het bord" "Le tableau" "The board" }
    your_municipalities { "Je gemeenten" "Vos communes" "Your municipalities" }
    municipality { "Beheer van {name}" "Gestion de {name}" "Administration of {name}" }

    // The queue.
    queue { "Wachtrij" "File d’attente" "Queue" }
    queue_words { "Het oudste staat eerst." "Le plus ancien vient en premier." "The oldest comes first." }
    which_kind { "Welke soort?" "Quelle sorte ?" "Which kind?" }
    which_place { "Welke buurt?" "Quel quartier ?" "Which neighbourhood?" }
    all_kinds { "Alles" "Tout" "Everything" }
    all_places { "Al je buurten" "Tous vos quartiers" "All your neighbourhoods" }
    kind_post { "Nieuw briefje" "Nouveau billet" "New note" }
    kind_edit { "Veranderd briefje" "Billet modifié" "Changed note" }
    kind_report { "Gemeld" "Signalé" "Reported" }
    kind_import { "Overgenomen" "Importé" "Imported" }
    kind_answer { "Antwoord van de schrijver" "Réponse de l’auteur" "Answer from the author" }
    kind_look { "Van het bord" "Pris au tableau" "From the board" }
    d_hidden { "weggehaald uit het gesprek" "retiré de la conversation" "taken out of the conversation" }
    kind_fault { "Iets mis op een wandeling" "Problème sur une promenade" "Something wrong on a walk" }
    next_page { "Verder in de rij" "Plus loin dans la file" "Further down the queue" }
    first_page { "Naar het begin van de rij" "Au début de la file" "To the beginning of the queue" }
    without_title { "Zonder titel" "Sans titre" "Without a title" }

    // One item.
    seen_so { "Zo zien buren het" "Voici ce que voient les voisins" "This is how neighbours see it" }
    at_counter { "geplaatst door het dienstencentrum voor een buur" "placé par le centre de services pour un voisin" "posted by the service centre for a neighbour" }
    for_other { "voor iemand anders, die akkoord gaat" "pour quelqu’un d’autre, qui est d’accord" "for somebody else, who agrees" }
    suits { "Past:" "Convient :" "Suits:" }
    reaches_all { "Te zien in de hele gemeente" "Visible dans toute la commune" "Seen in the whole municipality" }
    reaches_here { "Te zien in deze buurt" "Visible dans ce quartier" "Seen in this neighbourhood" }
    change { "Wat er verandert" "Ce qui change" "What changes" }
    old { "Nu" "Maintenant" "Now" }
    new { "Straks" "Ensuite" "Next" }
    same { "Er verandert geen woord." "Aucun mot ne change." "No word changes." }
    f_category { "Soort" "Catégorie" "Category" }
    f_title { "Titel" "Titre" "Title" }
    f_body { "Tekst" "Texte" "Text" }
    f_when { "Wanneer het past" "Quand cela convient" "When it suits" }
    f_reach { "Wie het ziet" "Qui le voit" "Who sees it" }
    f_name { "Naam" "Nom" "Name" }
    with_name { "met naam" "avec le nom" "with the name" }
    nameless { "zonder naam" "sans nom" "without a name" }
    reported_what { "Wat er gemeld is" "Ce qui a été signalé" "What was reported" }
    reported_who { "Wie dit meldde, blijft geheim. Ook jij ziet het niet." "Le nom de la personne qui a signalé reste caché, pour vous aussi." "Who reported it stays hidden, from you too." }
    hidden_now { "Twee buren meldden dit. Niemand ziet het tot jij beslist." "Deux voisins l’ont signalé. Personne ne le voit avant votre décision." "Two neighbours reported this. Nobody sees it until you decide." }
    doubt { "Waarom je dit ziet" "Pourquoi vous voyez ceci" "Why you see this" }
    doubt_far { "De plaats ligt buiten de grenzen die we kennen. We kozen de dichtste buurt, op {n} meter. Klopt dat?" "Le lieu est en dehors des limites connues. Nous avons choisi le quartier le plus proche, à {n} mètres. Est-ce juste ?" "The place lies outside the borders we know. We chose the nearest neighbourhood, {n} metres away. Is that right?" }
    doubt_odd { "De tekst lijkt op reclame of lokaas. Kijk de tekst en de links na." "Le texte ressemble à de la publicité ou à un piège. Vérifiez le texte et les liens." "The text looks like advertising or bait. Check the text and its links." }
    doubt_gone { "De bron schrapte {gone} van de {n} momenten die nog kwamen, allemaal tegelijk. Dit is er een van. Klopt dat?" "La source a supprimé {gone} des {n} moments à venir, tous à la fois. En voici un. Est-ce juste ?" "The source dropped {gone} of the {n} moments still to come, all at once. This is one of them. Is that right?" }
    author_says { "De schrijver antwoordt" "L’auteur répond" "The author answers" }
    see_activity { "Bekijk de pagina van dit moment" "Voir la page de ce moment" "Look at the page of this moment" }
    manage_activities { "Wijzig het of zeg het af" "Le modifier ou l’annuler" "Change it or cancel it" }
    m_title { "Wat er geschreven werd" "Ce qui a été écrit" "What was written" }
    m_words { "Je ziet het gemelde bericht en een paar berichten eromheen. De rest van het gesprek blijft van hen." "Vous voyez le message signalé et quelques messages autour. Le reste de la conversation leur appartient." "You see the reported message and a few around it. The rest of the conversation stays theirs." }
    m_author { "Wie het briefje schreef" "L’auteur du billet" "Who wrote the note" }
    m_answerer { "Wie antwoordde" "Qui a répondu" "Who answered" }
    m_coordinator { "De coördinator" "Le coordinateur" "The coordinator" }
    m_this { "Dit is gemeld" "Ceci a été signalé" "This was reported" }
    m_removed { "Weggehaald door een coördinator" "Retiré par un coordinateur" "Taken away by a coordinator" }
    m_gone { "Weg, samen met wie het schreef" "Parti, avec la personne qui l’a écrit" "Gone, together with who wrote it" }
    subject_gone { "Dit bestaat niet meer. Je kan het uit de rij halen." "Cela n’existe plus. Vous pouvez le retirer de la file." "This no longer exists. You can take it out of the queue." }
    author_lang { "De schrijver leest dit in het {lang}." "L’auteur lit ceci en {lang}." "The author reads this in {lang}." }
    lang_nl { "Nederlands" "néerlandais" "Dutch" }
    lang_fr { "Frans" "français" "French" }
    lang_en { "Engels" "anglais" "English" }

    // Deciding.
    decide { "Beslis" "Décidez" "Decide" }
    decide_words { "Je kan elke beslissing tien minuten lang terugnemen. Pas daarna hoort de schrijver het." "Vous pouvez revenir sur chaque décision pendant dix minutes. L’auteur n’est prévenu qu’après." "You can take each decision back for ten minutes. Only then does the author hear of it." }
    do_approve { "Zet op het bord" "Mettre au tableau" "Put it on the board" }
    do_approve_edit { "Zet de nieuwe tekst op het bord" "Mettre le nouveau texte au tableau" "Put the new text on the board" }
    do_approve_answer { "Zet toch op het bord" "Mettre quand même au tableau" "Put it on the board after all" }
    do_change { "Vraag een wijziging" "Demander une modification" "Ask for a change" }
    do_refuse { "Weiger" "Refuser" "Refuse" }
    do_offline { "Haal van het bord" "Retirer du tableau" "Take it off the board" }
    do_lock { "Sluit voorgoed" "Fermer définitivement" "Close it for good" }
    do_dismiss { "Dit mag blijven" "Cela peut rester" "This may stay" }
    do_dismiss_import { "Het klopt zo" "C’est correct" "It is right" }
    do_dismiss_answer { "Gelezen, het blijft zo" "Lu, cela reste ainsi" "Read, it stays as it is" }
    do_dismiss_gone { "Haal uit de rij" "Retirer de la file" "Take it out of the queue" }
    lock_hint { "De schrijver kan het niet meer veranderen of terugzetten." "L’auteur ne peut plus le modifier ni le remettre." "The author can no longer change it or put it back." }
    offline_hint { "De schrijver kan het aanpassen en opnieuw insturen." "L’auteur peut le modifier et le renvoyer." "The author can change it and send it again." }
    hide_message { "Verberg dit bericht" "Cacher ce message" "Hide this message" }
    why { "Waarom?" "Pourquoi ?" "Why?" }
    why_change { "Wat moet er anders?" "Que faut-il changer ?" "What must change?" }
    own_words { "In je eigen woorden" "Dans vos propres mots" "In your own words" }
    own_words_hint { "De schrijver leest dit, en niemand anders." "L’auteur lit ceci, et personne d’autre." "The author reads this, and nobody else." }
    why_missing { "Kies een reden, of schrijf er zelf een." "Choisissez une raison, ou écrivez-en une." "Choose a reason, or write one yourself." }
    text_changed { "De tekst is intussen veranderd. Kijk nog eens voor je beslist." "Le texte a changé entre-temps. Regardez encore avant de décider." "The text has changed in the meantime. Look again before you decide." }
    skip { "Sla over, toon de volgende" "Passer, montrer le suivant" "Skip, show the next one" }
    back_to_queue { "Terug naar de wachtrij" "Retour à la file" "Back to the queue" }

    // What was decided.
    decided { "Beslist: {decision}, “{title}”" "Décidé : {decision}, « {title} »" "Decided: {decision}, “{title}”" }
    undo { "Maak ongedaan" "Annuler cette décision" "Take it back" }
    undo_until { "Dat kan tot {time}." "C’est possible jusqu’à {time}." "You can do so until {time}." }
    undone { "De beslissing is teruggenomen. De schrijver hoort er niets van." "La décision est annulée. L’auteur n’en saura rien." "The decision has been taken back. The author hears nothing of it." }
    undo_too_late { "Dit kan niet meer ongedaan gemaakt worden." "Il n’est plus possible d’annuler." "This can no longer be taken back." }
    undo_changed { "Dit kan niet meer: het is intussen veranderd." "Ce n’est plus possible : cela a changé entre-temps." "This is no longer possible: it has changed in the meantime." }
    too_late { "{name} was je voor. “{title}” is al beslist, om {time}: {decision}." "{name} a été plus rapide. « {title} » est déjà décidé, à {time} : {decision}." "{name} was first. “{title}” was already decided at {time}: {decision}." }
    somebody { "Een collega" "Un collègue" "A colleague" }
    was_decided { "Dit is al beslist" "C’est déjà décidé" "This has been decided" }
    was_decided_by { "{name} besliste op {day} om {time}: {decision}." "{name} a décidé le {day} à {time} : {decision}." "{name} decided on {day} at {time}: {decision}." }
    told_reason { "Wat de schrijver leest:" "Ce que lit l’auteur :" "What the author reads:" }
    d_approve { "goedgekeurd" "approuvé" "approved" }
    d_change { "wijziging gevraagd" "modification demandée" "change asked for" }
    d_refuse { "geweigerd" "refusé" "refused" }
    d_offline { "van het bord gehaald" "retiré du tableau" "taken off the board" }
    d_lock { "voorgoed gesloten" "fermé définitivement" "closed for good" }
    d_dismiss { "het mag blijven" "cela peut rester" "it may stay" }
    d_fine { "het is in orde" "tout va bien" "it is fine" }
    d_broken { "de bank is stuk" "le banc est cassé" "the bench is broken" }
    d_close { "het pad is afgesloten" "le chemin est fermé" "the path is closed" }

    // Reasons that stand ready, said to the author.
    r_contact { "Laat je telefoonnummer, adres en rekeningnummer weg. Wie wil helpen, schrijft je in Keuvel." "Enlevez votre numéro de téléphone, votre adresse et votre numéro de compte. Qui veut aider vous écrit dans Keuvel." "Leave out your phone number, address and bank account. Whoever wants to help writes to you in Keuvel." }
    r_vague { "Zeg wat meer. Wat precies, en wanneer past het?" "Dites-en un peu plus. Quoi exactement, et quand ?" "Say a little more. What exactly, and when does it suit you?" }
    r_others { "Noem geen naam van iemand anders." "Ne citez pas le nom de quelqu’un d’autre." "Do not name anybody else." }
    r_hurtful { "Er staan woorden in die iemand pijn kunnen doen." "Certains mots peuvent blesser quelqu’un." "Some of the words can hurt somebody." }
    r_paid { "Op het bord helpen buren elkaar. Verkopen en betaald werk horen er niet." "Au tableau, les voisins s’entraident. La vente et le travail payé n’y ont pas leur place." "On the board neighbours help each other. Selling and paid work do not belong there." }
    r_professional { "Dit is werk voor iemand die het geleerd heeft. Bel ons, dan zoeken we samen." "C’est un travail pour quelqu’un du métier. Appelez-nous, nous chercherons ensemble." "This is work for a professional. Call us, and we will look together." }
    r_twice { "Dit staat al op het bord." "C’est déjà au tableau." "This is already on the board." }
    r_elsewhere { "Dit past beter op een andere plek. Bel ons, dan helpen we je verder." "Cela convient mieux ailleurs. Appelez-nous, nous vous aiderons." "This fits better elsewhere. Call us, and we will help you on." }
    r_not_true { "Dit klopt niet, of niet meer." "Ce n’est pas exact, ou plus maintenant." "This is not right, or no longer." }
    r_done { "Dit is voorbij." "C’est passé." "This is over." }
    r_harsh { "Deze woorden kunnen de ander pijn doen. Zeg het gerust opnieuw, op een zachtere toon." "Ces mots peuvent blesser l’autre. Vous pouvez le redire, sur un ton plus doux." "These words can hurt the other. Do say it again, in a gentler way." }
    r_pressing { "De ander wil dit niet, of zei niets terug. Dring dan niet aan." "L’autre ne le souhaite pas, ou n’a pas répondu. Dans ce cas, n’insistez pas." "The other does not want this, or said nothing back. In that case, please do not press." }
    r_money { "In een gesprek vragen we elkaar geen geld, en we verkopen er niets." "Dans une conversation, on ne se demande pas d’argent et on ne vend rien." "In a conversation we do not ask each other for money, and we sell nothing." }
    r_private { "Hier staat iets in over iemand anders. Dat is niet aan ons om door te vertellen." "Ce message parle de quelqu’un d’autre. Ce n’est pas à nous de le raconter." "This says something about somebody else. That is not ours to tell." }
    r_unsafe { "Er staat een link in, of een vraag naar een code. Zo worden buren soms bedrogen." "Il contient un lien, ou demande un code. C’est ainsi que des voisins se font parfois tromper." "It holds a link, or asks for a code. That is how neighbours are sometimes tricked." }

    // What an author hears.
    promise { "Een coördinator kijkt ernaar, uiterlijk {day}." "Un coordinateur va l’examiner, au plus tard {day}." "A coordinator will look at it, by {day}." }
    promise_late { "Een coördinator kijkt er nog naar. Het duurt langer dan we beloofden. Sorry daarvoor." "Un coordinateur doit encore l’examiner. C’est plus long que promis. Toutes nos excuses." "A coordinator still has to look at it. It takes longer than we promised. We are sorry." }
    verdict { "Wat de coördinator zegt" "Ce que dit le coordinateur" "What the coordinator says" }
    v_approve { "Je briefje hangt op het bord." "Votre billet est au tableau." "Your note is on the board." }
    v_approve_edit { "Je nieuwe tekst staat op het bord." "Votre nouveau texte est au tableau." "Your new text is on the board." }
    v_change { "Kan je nog iets veranderen? Dan zetten we het op het bord." "Pouvez-vous encore changer quelque chose ? Ensuite nous le mettons au tableau." "Could you change something? Then we put it on the board." }
    v_change_edit { "Kan je nog iets veranderen aan je nieuwe tekst? De oude tekst blijft intussen staan." "Pouvez-vous encore changer quelque chose au nouveau texte ? L’ancien reste affiché entre-temps." "Could you change something in your new text? The old text stays up meanwhile." }
    v_refuse { "Je briefje komt niet op het bord." "Votre billet ne sera pas mis au tableau." "Your note will not be put on the board." }
    v_refuse_edit { "Je nieuwe tekst komt niet op het bord. De oude tekst blijft staan." "Votre nouveau texte ne sera pas mis au tableau. L’ancien reste." "Your new text will not be put on the board. The old text stays." }
    v_offline { "We haalden je briefje van het bord. Je kan het aanpassen en opnieuw insturen." "Nous avons retiré votre billet du tableau. Vous pouvez le modifier et le renvoyer." "We took your note off the board. You can change it and send it again." }
    v_lock { "We haalden je briefje voorgoed van het bord." "Nous avons retiré définitivement votre billet du tableau." "We took your note off the board for good." }
    v_dismiss { "We lazen je antwoord. Het blijft zoals het was." "Nous avons lu votre réponse. Cela reste comme c’était." "We read your answer. It stays as it was." }
    see_verdict { "Lees wat de coördinator zegt, en antwoord" "Lire ce que dit le coordinateur, et répondre" "Read what the coordinator says, and answer" }
    answer { "Een woord aan de coördinator" "Un mot au coordinateur" "A word to the coordinator" }
    answer_hint { "Ben je het niet eens, of is er iets niet duidelijk? Zeg het hier." "Vous n’êtes pas d’accord, ou quelque chose n’est pas clair ? Dites-le ici." "Do you disagree, or is something unclear? Say it here." }
    answer_do { "Stuur naar de coördinator" "Envoyer au coordinateur" "Send to the coordinator" }
    answered { "Je antwoord is bij de coördinator." "Votre réponse est chez le coordinateur." "Your answer is with the coordinator." }
    my_posts { "Naar mijn briefjes" "Vers mes billets" "To my notes" }
    edit_post { "Pas je briefje aan" "Modifier votre billet" "Change your note" }
    v_fault_broken { "Dank je voor je melding. Op de wandeling staat nu dat de bank stuk is." "Merci pour votre signalement. La promenade indique maintenant que le banc est cassé." "Thank you for your report. The walk now says that the bench is broken." }
    v_fault_close { "Dank je voor je melding. Op de wandeling staat nu dat het pad afgesloten is." "Merci pour votre signalement. La promenade indique maintenant que le chemin est fermé." "Thank you for your report. The walk now says that the path is closed." }
    v_fault_fine { "Dank je voor je melding. We keken ernaar: het is in orde." "Merci pour votre signalement. Nous avons regardé : tout va bien." "Thank you for your report. We looked at it: it is fine." }
    fault_mail_subject { "We keken naar wat je meldde" "Nous avons regardé ce que vous avez signalé" "We looked at what you reported" }
    fault_mail_body { "Dag\n\nJe meldde iets over een wandeling in Keuvel. Een coördinator keek ernaar. Lees hier wat er beslist is:\n{link}\n\nDank je wel.\n\nKeuvel, samen in je buurt\n" "Bonjour,\n\nVous avez signalé quelque chose sur une promenade dans Keuvel. Un coordinateur a regardé. Lisez ici ce qui a été décidé :\n{link}\n\nMerci.\n\nKeuvel, ensemble dans le quartier\n" "Hello\n\nYou reported something about a walk in Keuvel. A coordinator looked at it. Read here what was decided:\n{link}\n\nThank you.\n\nKeuvel, together in your neighbourhood\n" }
    mail_subject { "Een coördinator keek naar je briefje" "Un coordinateur a lu votre billet" "A coordinator looked at your note" }
    mail_body { "Dag\n\nEen coördinator keek naar je briefje in Keuvel. Lees hier wat er beslist is:\n{link}\n\nKeuvel, samen in je buurt\n" "Bonjour,\n\nUn coordinateur a lu votre billet dans Keuvel. Lisez ici ce qui a été décidé :\n{link}\n\nKeuvel, ensemble dans le quartier\n" "Hello\n\nA coordinator looked at your note in Keuvel. Read here what was decided:\n{link}\n\nKeuvel, together in your neighbourhood\n" }
}

impl DeskTexts {
    /// The name of a kind of item.
    pub fn kind(&self, kind: Kind) -> &'static str {
        match kind {
            Kind::Post => self.kind_post,
            Kind::Edit => self.kind_edit,
            Kind::Report => self.kind_report,
            Kind::Import => self.kind_import,
            Kind::Answer => self.kind_answer,
            Kind::Fault => self.kind_fault,
            Kind::Look => self.kind_look,
        }
    }

    /// What was decided, in two words.
    pub fn decision(&self, decision: Decision) -> &'static str {
        match decision {
            Decision::Approve => self.d_approve,
            Decision::Change => self.d_change,
            Decision::Refuse => self.d_refuse,
            Decision::Offline => self.d_offline,
            Decision::Lock => self.d_lock,
            Decision::Dismiss => self.d_dismiss,
            Decision::Broken => self.d_broken,
            Decision::Close => self.d_close,
        }
    }

    /// The same, of an item of this kind.
    pub fn decision_on(&self, kind: Kind, about: About, decision: Decision) -> &'static str {
        match (kind, about, decision) {
            (Kind::Fault, _, Decision::Dismiss) => self.d_fine,
            (_, About::Message, Decision::Offline) => self.d_hidden,
            (_, _, decision) => self.decision(decision),
        }
    }

    /// What its author reads of it.
    pub fn to_author(&self, kind: Kind, decision: Decision) -> &'static str {
        match (kind, decision) {
            (Kind::Fault, Decision::Broken) => self.v_fault_broken,
            (Kind::Fault, Decision::Close) => self.v_fault_close,
            (Kind::Fault, _) => self.v_fault_fine,
            (Kind::Edit, Decision::Approve) => self.v_approve_edit,
            (Kind::Edit, Decision::Change) => self.v_change_edit,
            (Kind::Edit, Decision::Refuse) => self.v_refuse_edit,
            (_, Decision::Approve) => self.v_approve,
            (_, Decision::Change) => self.v_change,
            (_, Decision::Refuse) => self.v_refuse,
            (_, Decision::Offline) => self.v_offline,
            (_, Decision::Lock) => self.v_lock,
            (_, Decision::Dismiss | Decision::Broken | Decision::Close) => self.v_dismiss,
        }
    }

    /// A reason that stands ready.
    pub fn ready(&self, reason: Ready) -> &'static str {
        match reason {
            Ready::Contact => self.r_contact,
            Ready::Vague => self.r_vague,
            Ready::Others => self.r_others,
            Ready::Hurtful => self.r_hurtful,
            Ready::Paid => self.r_paid,
            Ready::Professional => self.r_professional,
            Ready::Twice => self.r_twice,
            Ready::Elsewhere => self.r_elsewhere,
            Ready::NotTrue => self.r_not_true,
            Ready::Done => self.r_done,
            Ready::Harsh => self.r_harsh,
            Ready::Pressing => self.r_pressing,
            Ready::Money => self.r_money,
            Ready::Private => self.r_private,
            Ready::Unsafe => self.r_unsafe,
        }
    }

    /// What an import is not sure of.
    pub fn doubt(&self, doubt: &Doubt) -> String {
        use super::fill;
        match doubt {
            Doubt::Far(metres) => fill(self.doubt_far, &[("n", &metres.to_string())]),
            Doubt::Odd => self.doubt_odd.to_owned(),
            Doubt::Gone(gone, of) => fill(self.doubt_gone, &[("gone", &gone.to_string()), ("n", &of.to_string())]),
        }
    }
}
