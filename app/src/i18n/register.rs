//! The texts of registering for an activity: of residents, and at the counter.

super::catalogue! { RegisterTexts;
    // On the page of the activity.
    here { "schrijf je in, hier of aan de balie" "inscrivez-vous, ici ou au guichet" "book here or at the counter" }
    on_card { "inschrijven" "sur inscription" "booking needed" }
    full { "volzet" "complet" "fully booked" }
    full_words { "Er is een wachtlijst. Valt er iemand weg, dan schuif je door." "Il y a une liste d’attente. Si quelqu’un se désiste, vous avancez." "There is a waiting list. If somebody drops out, you move up." }
    closed { "inschrijven kan niet meer" "les inscriptions sont closes" "booking has closed" }
    closed_words { "Wil je toch komen? Bel ons." "Vous voulez venir quand même ? Appelez-nous." "Would you still like to come? Call us." }
    one_left { "Nog 1 plaats" "Encore 1 place" "1 place left" }
    n_left { "Nog {n} plaatsen" "Encore {n} places" "{n} places left" }
    until { "Inschrijven kan tot {day}, {hour}" "Inscription jusqu’au {day}, {hour}" "Book before {day}, {hour}" }
    register { "Schrijf je in" "S’inscrire" "Book a place" }
    to_waiting_list { "Zet mij op de wachtlijst" "Mettez-moi sur la liste d’attente" "Put me on the waiting list" }

    // Registering.
    how_many { "Met hoeveel kom je?" "Vous serez combien ?" "How many of you are coming?" }
    just_me { "Ik kom alleen" "Je viens seul" "Just me" }
    with_n { "met {n}" "à {n}" "{n} people" }
    words { "Een woord voor de kok" "Un mot pour le cuisinier" "A word for the cook" }
    words_hint { "Bijvoorbeeld: ik eet geen vlees." "Par exemple : je ne mange pas de viande." "For example: I eat no meat." }
    words_short { "Voor de kok" "Pour le cuisinier" "For the cook" }
    press { "Schrijf mij in" "Inscrivez-moi" "Book me in" }
    people_wrong { "Kies een aantal van 1 tot {n}." "Choisissez un nombre de 1 à {n}." "Choose a number from 1 to {n}." }
    not_open { "Inschrijven kan hier niet meer. Bel ons als je toch wil komen." "L’inscription n’est plus possible ici. Appelez-nous si vous voulez venir quand même." "Booking is no longer possible here. Call us if you would still like to come." }
    you_come { "Je bent ingeschreven." "Vous êtes inscrit." "You are booked in." }
    you_come_with { "Je bent ingeschreven, met {n}." "Vous êtes inscrits, à {n}." "You are booked in, {n} people." }
    you_wait { "Je staat op de wachtlijst, nummer {n}." "Vous êtes sur la liste d’attente, numéro {n}." "You are on the waiting list, number {n}." }
    you_wait_words { "Komt er genoeg plaats vrij, dan schuif je vanzelf door." "Dès qu’il y a assez de place, vous avancez automatiquement." "As soon as there is enough room, you move up by yourself." }
    cancel_mine { "Ik kom toch niet" "Finalement, je ne viens pas" "I am not coming after all" }
    take_away { "Haal van mijn lijst" "Retirer de ma liste" "Take off my list" }
    back_to_activity { "Terug naar de activiteit" "Retour à l’activité" "Back to the activity" }
    mine_title { "Mijn inschrijvingen" "Mes inscriptions" "My bookings" }
    mine_none { "Je bent nergens ingeschreven." "Vous n’êtes inscrit nulle part." "You are not booked in anywhere." }
    mine_past { "Voorbij" "Passé" "Over" }
    mine_past_words { "Na dertig dagen wissen we dit." "Nous effaçons ceci après trente jours." "We delete this after thirty days." }

    // The list at the counter.
    list_title { "Wie komt er?" "Qui vient ?" "Who is coming?" }
    one_comes { "Er komt 1 persoon." "1 personne vient." "1 person is coming." }
    n_come { "Er komen {n} mensen." "{n} personnes viennent." "{n} people are coming." }
    come_of { "{n} van de {most} plaatsen zijn bezet." "{n} places sur {most} sont prises." "{n} of {most} places are taken." }
    one_waits { "1 persoon wacht." "1 personne attend." "1 person is waiting." }
    n_wait { "{n} mensen wachten." "{n} personnes attendent." "{n} people are waiting." }
    nobody_yet { "Er is nog niemand ingeschreven." "Personne n’est encore inscrit." "Nobody has booked yet." }
    waiting_list { "Wachtlijst" "Liste d’attente" "Waiting list" }
    at_counter { "Ingeschreven door het dienstencentrum voor een buur" "Inscrit par le centre de services pour un voisin" "Booked by the service centre for a neighbour" }
    take_off { "Schrap" "Retirer" "Take off" }
    to_call { "Bel deze mensen" "Appelez ces personnes" "Call these people" }
    to_call_words { "Er is iets veranderd, en een e-mail bereikt hen niet." "Quelque chose a changé et un e-mail ne leur parvient pas." "Something changed, and an e-mail does not reach them." }
    wants_no_mail { "Wil geen e-mails over activiteiten" "Ne veut pas d’e-mails sur les activités" "Wants no e-mails about activities" }
    no_number { "We hebben geen nummer" "Nous n’avons pas de numéro" "We have no number" }
    was_called { "Gebeld" "Appelé" "Called" }
    print_list { "Print de lijst" "Imprimer la liste" "Print the list" }
    back_to_list { "Terug naar de lijst" "Retour à la liste" "Back to the list" }
    is_there { "Is er" "Est là" "Is there" }
    counter_title { "Schrijf iemand in aan de balie" "Inscrire quelqu’un au guichet" "Book somebody in at the counter" }
    counter_words { "Voor wie geen toestel heeft. Op de lijst staat dat het dienstencentrum het deed." "Pour les personnes sans appareil. La liste indique que le centre de services l’a fait." "For people without a device. The list says that the service centre did it." }
    name { "Naam" "Nom" "Name" }
    name_wrong { "Deze naam kunnen we niet gebruiken. Typ een korte naam met letters." "Nous ne pouvons pas utiliser ce nom. Écrivez un nom court, avec des lettres." "We cannot use this name. Type a short one, with letters." }
    phone { "Telefoon" "Téléphone" "Phone" }
    phone_hint { "Alleen om te bellen als er iets verandert. Na dertig dagen weg." "Seulement pour appeler en cas de changement. Effacé après trente jours." "Only to call when something changes. Deleted after thirty days." }
    phone_wrong { "Dit nummer klopt niet." "Ce numéro n’est pas correct." "This number is not right." }
    put_on_list { "Zet op de lijst" "Mettre sur la liste" "Put on the list" }

    // The message.
    mail_subject { "Er is iets veranderd" "Quelque chose a changé" "Something has changed" }
    mail_body { "Dag\n\nEr is iets veranderd aan een activiteit waarvoor je inschreef.\n\nKijk in Keuvel:\n{link}\n\nWil je zulke berichten niet meer? Zet ze af bij Mijn Keuvel.\n\nKeuvel, samen in je buurt\n" "Bonjour,\n\nQuelque chose a changé pour une activité à laquelle vous êtes inscrit.\n\nRegardez dans Keuvel :\n{link}\n\nVous ne voulez plus de ces messages ? Désactivez-les dans Mon Keuvel.\n\nKeuvel, ensemble dans le quartier\n" "Hello\n\nSomething has changed about an activity that you booked for.\n\nLook in Keuvel:\n{link}\n\nDo you no longer want these messages? Switch them off in My Keuvel.\n\nKeuvel, together in your neighbourhood\n" }
}
