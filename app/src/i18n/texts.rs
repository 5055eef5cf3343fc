//! The texts of the house: what every page says, and the rooms of the first floor.

use crate::activities::Kind;

super::catalogue! { Texts;
    // Words that join others.
    and { "en" "et" "and" }
    decimal { "," "," "." }
    today { "vandaag" "aujourd’hui" "today" }
    tomorrow { "morgen" "demain" "tomorrow" }
    day_after_tomorrow { "overmorgen" "après-demain" "the day after tomorrow" }
    yesterday { "gisteren" "hier" "yesterday" }

    // Hours and days.
    whole_day { "de hele dag" "toute la journée" "all day" }
    to { "tot {to}" "jusqu’à {to}" "until {to}" }
    to_day { "tot {day}, {to}" "jusqu’au {day}, {to}" "until {day}, {to}" }
    from_to { "van {from} tot {to}" "de {from} à {to}" "from {from} to {to}" }
    from_to_day { "van {from} tot {day}, {to}" "de {from} jusqu’au {day}, {to}" "from {from} until {day}, {to}" }
    until_and_with { "tot en met {day}" "jusqu’au {day} inclus" "until the end of {day}" }

    // How often.
    recurs_sometimes { "komt geregeld terug" "revient régulièrement" "comes back regularly" }
    workday { "werkdag" "jour ouvrable" "weekday" }
    every_day { "elke dag" "tous les jours" "every day" }
    every_n_days { "om de {n} dagen" "tous les {n} jours" "every {n} days" }
    every_weekday { "elke {days}" "chaque {days}" "every {days}" }
    every_two_weeks { "om de twee weken op {days}" "une semaine sur deux, le {days}" "every other week on {days}" }
    every_n_weeks { "om de {n} weken op {days}" "toutes les {n} semaines, le {days}" "every {n} weeks on {days}" }
    every_month { "elke {which} van de maand" "le {which} du mois" "the {which} of the month" }
    every_n_months { "om de {n} maanden: de {which} van de maand" "tous les {n} mois : le {which} du mois" "every {n} months: the {which} of the month" }
    on_day_n { "{n}e dag" "{n}e jour" "day {n}" }
    on_last_day { "laatste dag" "dernier jour" "last day" }
    every_year { "elk jaar" "chaque année" "every year" }

    // The frame.
    keuvel_in_few_words { "samen in je buurt" "ensemble dans le quartier" "together in your neighbourhood" }
    keuvel_in_one_sentence { "Keuvel toont wat er te doen is in je buurt: samen eten, babbelen, wandelen. Ook zonder internet, ook op papier." "Keuvel montre ce qu’il y a à faire dans votre quartier : manger, bavarder et se promener ensemble. Même sans internet, même sur papier." "Keuvel shows what there is to do in your neighbourhood: eating, chatting and walking together. Without internet too, and on paper." }
    skip { "Naar de inhoud" "Aller au contenu" "Skip to the content" }
    main_menu { "Hoofdmenu" "Menu principal" "Main menu" }
    back_to_desk { "Naar het beheer" "Vers la gestion" "To management" }
    mine { "Mijn Keuvel" "Mon Keuvel" "My Keuvel" }
    privacy { "Privacy" "Vie privée" "Privacy" }
    start { "Start" "Accueil" "Home" }
    meet { "Ontmoeten" "Rencontres" "Meet" }
    kept { "Bewaard" "Gardé" "Saved" }
    who_is_who { "Wie is wie" "Qui est qui" "Who is who" }
    other_neighbourhood { "Andere buurt" "Autre quartier" "Other area" }
    questions_call { "Vragen? Bel" "Des questions ? Appelez le" "Questions? Call" }
    questions_call_name { "Vragen? Bel {name}:" "Des questions ? Appelez {name} :" "Questions? Call {name}:" }
    languages { "Taal" "Langue" "Language" }
    letter_size { "Grotere letters" "Lettres plus grandes" "Larger letters" }
    print_week { "Print het weekprogramma" "Imprimer le programme de la semaine" "Print the week’s programme" }
    subscribe { "Zet alles in je eigen agenda" "Tout mettre dans votre agenda" "Put it all in your own calendar" }
    translation { "Dit is een vertaling. De Nederlandse tekst is de officiële." "Ceci est une traduction. Le texte officiel est en néerlandais." "This is a translation. The Dutch text is the official one." }
    update_ready { "Er is een nieuwe versie van Keuvel." "Une nouvelle version de Keuvel est prête." "There is a new version of Keuvel." }
    update_now { "Vernieuw nu" "Mettre à jour" "Update now" }
    feed { "Nieuws over de activiteiten" "Nouvelles des activités" "News about the activities" }
    calendar { "Agenda van de buurt" "Agenda du quartier" "Calendar of the neighbourhood" }

    // Choosing a neighbourhood.
    choose_neighbourhood { "Kies je buurt" "Choisissez votre quartier" "Choose your neighbourhood" }
    choose_title { "Wat is er te doen in je buurt?" "Que faire dans votre quartier ?" "What is on in your neighbourhood?" }
    choose_words { "Kies je buurt. Je hoeft dat maar één keer te doen." "Choisissez votre quartier. Une seule fois suffit." "Choose your neighbourhood. You only need to do this once." }
    choose_label { "Waar woon je?" "Où habitez-vous ?" "Where do you live?" }
    choose_hint { "De naam van je wijk, je gemeente of je postcode." "Le nom de votre quartier, de votre commune ou votre code postal." "The name of your neighbourhood, your town or your postcode." }
    search { "Zoek" "Chercher" "Search" }
    one_neighbourhood { "1 buurt" "1 quartier" "1 neighbourhood" }
    n_neighbourhoods { "{n} buurten" "{n} quartiers" "{n} neighbourhoods" }
    no_neighbourhood_found { "We vinden geen buurt voor “{typed}”." "Nous ne trouvons pas de quartier pour « {typed} »." "We cannot find a neighbourhood for “{typed}”." }
    no_neighbourhood_hint { "Probeer de naam van je gemeente. Of bel" "Essayez le nom de votre commune. Ou appelez le" "Try the name of your town. Or call" }
    by_municipality { "Alle gemeenten" "Toutes les communes" "All towns" }
    no_neighbourhoods_yet { "Er zijn nog geen buurten. Wie deze server beheert, kan ze toevoegen met “keuvel demo” of “keuvel import neighbourhoods”." "Il n’y a pas encore de quartiers. La personne qui gère ce serveur peut en ajouter avec « keuvel demo » ou « keuvel import neighbourhoods »." "There are no neighbourhoods yet. Whoever runs this server can add them with “keuvel demo” or “keuvel import neighbourhoods”." }
    make_mine { "{place} is mijn buurt" "{place} est mon quartier" "{place} is my neighbourhood" }
    make_mine_hint { "Dan opent Keuvel de volgende keer meteen hier." "La prochaine fois, Keuvel s’ouvrira directement ici." "Next time Keuvel will open here right away." }
    to_my_neighbourhood { "Naar mijn buurt" "Vers mon quartier" "To my neighbourhood" }

    // The front page.
    front_description { "Wat is er vandaag en deze week te doen in {place} ({municipality})?" "Que se passe-t-il aujourd’hui et cette semaine à {place} ({municipality}) ?" "What is on today and this week in {place} ({municipality})?" }
    on_the_programme { "Op het programma" "Au programme" "On the programme" }
    this_week { "Deze week" "Cette semaine" "This week" }
    all_of_this_week { "Alles van deze week" "Tout ce qu’il y a cette semaine" "Everything this week" }
    one_moment_this_week { "1 moment deze week" "1 rendez-vous cette semaine" "1 moment this week" }
    n_moments_this_week { "{n} momenten deze week" "{n} rendez-vous cette semaine" "{n} moments this week" }
    nothing_today { "Vandaag staat er niets meer op het programma." "Il n’y a plus rien au programme aujourd’hui." "There is nothing more on today." }
    next_is { "Wat er wel aankomt:" "Ce qui vient ensuite :" "Coming up next:" }

    // The list.
    title_today { "Vandaag in de buurt" "Aujourd’hui dans le quartier" "Today in the neighbourhood" }
    title_week { "Deze week in de buurt" "Cette semaine dans le quartier" "This week in the neighbourhood" }
    title_weekend { "Dit weekend in de buurt" "Ce week-end dans le quartier" "This weekend in the neighbourhood" }
    title_month { "De komende maand in de buurt" "Le mois à venir dans le quartier" "The coming month in the neighbourhood" }
    title_soon { "De komende drie maanden in de buurt" "Les trois mois à venir dans le quartier" "The coming three months in the neighbourhood" }
    list_description { "Alle ontmoetingsmomenten in {place} ({municipality}), per dag." "Tous les moments de rencontre à {place} ({municipality}), jour par jour." "All the meeting moments in {place} ({municipality}), day by day." }
    when { "Wanneer" "Quand" "When" }
    week { "deze week" "cette semaine" "this week" }
    weekend { "weekend" "week-end" "weekend" }
    month { "maand" "mois" "month" }
    search_and_filter { "Zoek of kies" "Chercher ou choisir" "Search or choose" }
    search_label { "Zoek een woord" "Chercher un mot" "Search for a word" }
    kind_label { "Wat voor moment?" "Quel genre de moment ?" "What kind of moment?" }
    all_kinds { "Alles" "Tout" "Everything" }
    only { "Toon alleen" "Montrer seulement" "Show only" }
    no_registration { "zonder inschrijven" "sans inscription" "no booking needed" }
    evening { "’s avonds" "le soir" "in the evening" }
    show { "Toon" "Montrer" "Show" }
    clear_filter { "Wis mijn keuze" "Effacer mon choix" "Clear my choice" }
    one_found { "1 activiteit gevonden." "1 activité trouvée." "1 activity found." }
    n_found { "{n} activiteiten gevonden." "{n} activités trouvées." "{n} activities found." }
    nothing_planned { "Er staat nog niets op het programma." "Il n’y a encore rien au programme." "There is nothing on the programme yet." }
    nothing_fits { "We vinden niets dat bij je keuze past." "Rien ne correspond à votre choix." "Nothing fits your choice." }
    show_month { "Toon alles van de komende maand" "Montrer tout le mois à venir" "Show everything in the coming month" }
    filter_nonsense { "Een deel van dit adres kennen we niet. We hebben het overgeslagen." "Nous ne connaissons pas une partie de cette adresse. Nous l’avons ignorée." "We do not know part of this address. We have skipped it." }
    search_cut { "Je zocht met een lange tekst. We gebruikten de eerste {n} tekens." "Votre recherche était longue. Nous avons utilisé les {n} premiers caractères." "Your search was long. We used the first {n} characters." }
    list_full { "Er zijn er te veel om te tonen. Kies een dag of een soort." "Il y en a trop à montrer. Choisissez un jour ou un genre." "There are too many to show. Choose a day or a kind." }
    day_before { "De dag ervoor" "Le jour précédent" "The day before" }
    day_after { "De dag erna" "Le jour suivant" "The day after" }

    // One activity.
    back_to_list { "Terug naar de lijst" "Retour à la liste" "Back to the list" }
    back_to_front { "Terug naar de buurt" "Retour au quartier" "Back to the neighbourhood" }
    place { "Waar" "Où" "Where" }
    price { "Prijs" "Prix" "Price" }
    free { "gratis" "gratuit" "free" }
    euro { "{n} euro" "{n} euros" "{n} euros" }
    step_free { "zonder trap" "sans marche" "step-free" }
    with_steps { "met een trap" "avec des marches" "with steps" }
    adapted_toilet { "aangepast toilet" "toilettes adaptées" "accessible toilet" }
    registration { "Inschrijven" "Inscription" "Booking" }
    no_registration_needed { "hoeft niet" "pas nécessaire" "not needed" }
    register_by_phone { "inschrijven per telefoon" "inscription par téléphone" "book by phone" }
    full { "volzet" "complet" "fully booked" }
    transport { "Vervoer" "Transport" "Transport" }
    transport_offered { "je kan meerijden" "transport possible" "lift available" }
    contact { "Bellen of schrijven" "Téléphoner ou écrire" "Call or write" }
    website { "Website van de organisator" "Site de l’organisateur" "The organiser’s website" }
    present { "Ook daar" "Aussi présent" "Also there" }
    regisseur_present { "de regisseur is er ook" "le régisseur de quartier est là aussi" "the care coordinator will be there" }
    languages_spoken { "Talen" "Langues" "Languages" }
    organiser { "Wie organiseert" "Organisé par" "Organised by" }
    put_in_calendar { "Zet in mijn agenda" "Mettre dans mon agenda" "Put in my calendar" }
    call { "Bel" "Appelez le" "Call" }
    call_name { "Bel {name}" "Appelez {name}" "Call {name}" }
    call_number { "bel {number}" "appelez le {number}" "call {number}" }
    share { "Deel met iemand" "Partager" "Share" }
    shared { "Het adres is gekopieerd" "L’adresse est copiée" "The address is copied" }
    print { "Print deze bladzijde" "Imprimer cette page" "Print this page" }
    other_dates { "Andere dagen" "Autres jours" "Other days" }
    over { "Deze activiteit is voorbij." "Cette activité est terminée." "This activity is over." }
    this_moment_is_over { "Dit moment is voorbij. Hieronder staat wanneer het nog eens is." "Ce moment est passé. Les prochaines dates sont ci-dessous." "This moment is over. The next dates are below." }
    not_on_that_day { "Op die dag is er geen. Je ziet de volgende keer." "Il n’y en a pas ce jour-là. Voici la prochaine fois." "There is none on that day. This is the next time." }

    // What must be said loudly.
    cancelled { "Gaat niet door" "Annulé" "Cancelled" }
    stopped { "Gestopt" "Arrêté" "Stopped" }
    changed { "Let op, deze keer anders" "Attention, différent cette fois" "Note: different this time" }
    moved_to { "Verplaatst naar {when}" "Déplacé au {when}" "Moved to {when}" }
    moved_from { "Nieuwe datum, was eerst {when}" "Nouvelle date, au lieu du {when}" "New date, was {when}" }

    // Kinds.
    kind_restaurant { "buurtrestaurant" "restaurant de quartier" "community meal" }
    kind_chat { "buurtbabbel" "papote de quartier" "neighbourhood chat" }
    kind_drop_in { "loop eens binnen" "porte ouverte" "drop in" }
    kind_dialogue { "café dialoog" "café dialogue" "dialogue café" }
    kind_play_street { "speelstraat" "rue réservée au jeu" "play street" }
    kind_walk { "samen wandelen" "marcher ensemble" "walking together" }
    kind_move { "bewegen" "bouger" "keeping fit" }
    kind_learn { "leren" "apprendre" "learning" }
    kind_party { "feest" "fête" "celebration" }
    kind_other { "iets anders" "autre chose" "something else" }

    // The week on paper.
    week_programme { "Weekprogramma" "Programme de la semaine" "The week’s programme" }
    week_of { "Van {from} tot {to}" "Du {from} au {to}" "From {from} to {to}" }
    week_description { "Het programma van de week in {place}, op één blad om te printen." "Le programme de la semaine à {place}, sur une feuille à imprimer." "The week’s programme in {place}, on one sheet to print." }
    week_before { "De week ervoor" "La semaine précédente" "The week before" }
    week_after { "De week erna" "La semaine suivante" "The week after" }
    print_this { "Print dit blad" "Imprimer cette feuille" "Print this sheet" }
    print_hint { "Kies “Afdrukken” in het menu van je browser." "Choisissez « Imprimer » dans le menu de votre navigateur." "Choose “Print” in the menu of your browser." }
    one_more_on_site { "En nog 1 moment. Scan de code of bel." "Et encore 1 rendez-vous. Scannez le code ou téléphonez." "And 1 more. Scan the code or call." }
    n_more_on_site { "En nog {n} momenten. Scan de code of bel." "Et encore {n} rendez-vous. Scannez le code ou téléphonez." "And {n} more. Scan the code or call." }
    code_of { "QR-code van {address}" "Code QR de {address}" "QR code of {address}" }
    more_on { "Alles lees je op" "Tout est sur" "Read it all on" }

    // Who is who.
    faces_description { "De gezichten van {place}: wie je kan aanspreken, en waar je hen vindt." "Les visages de {place} : à qui parler, et où les trouver." "The faces of {place}: who you can talk to, and where to find them." }
    no_faces { "Hier staat nog niemand." "Il n’y a encore personne ici." "There is nobody here yet." }
    role_regisseur { "De regisseur" "Le régisseur de quartier" "The care coordinator" }
    role_regisseur_words { "Zoekt mee naar de juiste hulp, voor jou of voor een buur." "Cherche avec vous la bonne aide, pour vous ou pour un voisin." "Helps to find the right support, for you or for a neighbour." }
    role_coordinator { "De coördinator" "Le coordinateur" "The coordinator" }
    role_coordinator_words { "Maakt het programma. Heb je een idee? Bel gerust." "Fait le programme. Une idée ? Appelez sans hésiter." "Makes the programme. Do you have an idea? Feel free to call." }
    role_meeting_place { "De ontmoetingsplek" "Le lieu de rencontre" "The meeting place" }
    role_meeting_place_words { "Hier mag je zomaar binnenlopen." "Vous pouvez y entrer librement." "You can just walk in here." }
    role_caring_neighbour { "Zorgzame buren" "Voisins attentifs" "Caring neighbours" }
    role_caring_neighbour_words { "Vrijwilligers uit de straat, met een luisterend oor." "Des bénévoles de la rue, qui savent écouter." "Volunteers from the street, ready to listen." }

    // On the device.
    kept_title { "Bewaard op dit toestel" "Gardé sur cet appareil" "Saved on this device" }
    kept_words { "Wat je bewaart, staat alleen op dit toestel. Je leest het ook zonder internet." "Ce que vous gardez reste sur cet appareil. Vous le lisez aussi sans internet." "What you save stays on this device only. You can read it without internet too." }
    kept_needs_javascript { "Bewaren werkt alleen met JavaScript. Je kan wel alles printen." "Garder ne marche qu’avec JavaScript. Vous pouvez tout imprimer." "Saving only works with JavaScript. You can print everything instead." }
    keep_on_device { "Bewaar op dit toestel" "Garder sur cet appareil" "Save on this device" }
    forget { "Niet meer bewaren" "Ne plus garder" "Remove from this device" }
    nothing_kept { "Je hebt nog niets bewaard. Open een activiteit en druk op “Bewaar op dit toestel”." "Vous n’avez encore rien gardé. Ouvrez une activité et appuyez sur « Garder sur cet appareil »." "You have not saved anything yet. Open an activity and press “Save on this device”." }
    kept_past { "Voorbij" "Passé" "Over" }
    keeping_refused { "Dit toestel wil niets bewaren. Misschien is het vol, of staat privé surfen aan. Print de bladzijde." "Cet appareil refuse de garder quoi que ce soit. Il est peut-être plein, ou en navigation privée. Imprimez la page." "This device will not save anything. Perhaps it is full, or in private browsing. Print the page instead." }
    letters_normal { "Gewone letters" "Lettres normales" "Normal letters" }
    letters_large { "Grote letters" "Grandes lettres" "Large letters" }
    letters_largest { "Heel grote letters" "Très grandes lettres" "Very large letters" }
    letters_need_javascript { "Deze knoppen werken alleen met JavaScript. In het menu van je browser kan je ook inzoomen." "Ces boutons ne marchent qu’avec JavaScript. Le menu de votre navigateur permet aussi d’agrandir." "These buttons only work with JavaScript. You can also zoom in from the menu of your browser." }

    // Without network.
    offline_title { "Geen internet" "Pas d’internet" "No internet" }
    offline_words { "Deze bladzijde staat niet op je toestel. Je buurt en wat je bewaarde, kan je wel lezen." "Cette page n’est pas sur votre appareil. Vous pouvez lire votre quartier et ce que vous avez gardé." "This page is not on your device. You can still read your neighbourhood and what you saved." }
    copy_of { "Geen internet. Dit is een kopie van {when}. Bel voor je vertrekt." "Pas d’internet. Ceci est une copie du {when}. Téléphonez avant de partir." "No internet. This is a copy from {when}. Call before you leave." }

    // Problems.
    unknown_neighbourhood { "Deze buurt kennen we niet" "Nous ne connaissons pas ce quartier" "We do not know this neighbourhood" }
    unknown_neighbourhood_words { "Er is geen buurt met het adres “{typed}”. Misschien staat er een fout in." "Aucun quartier n’a l’adresse « {typed} ». Il y a peut-être une erreur." "No neighbourhood has the address “{typed}”. Perhaps there is a mistake in it." }
    unknown_activity { "Deze activiteit vinden we niet" "Nous ne trouvons pas cette activité" "We cannot find this activity" }
    unknown_activity_words { "Misschien is ze weggehaald, of staat er een fout in het adres." "Elle a peut-être été retirée, ou l’adresse contient une erreur." "Perhaps it was removed, or there is a mistake in the address." }
    not_found { "Deze bladzijde bestaat niet" "Cette page n’existe pas" "This page does not exist" }
    not_found_words { "Misschien staat er een fout in het adres." "L’adresse contient peut-être une erreur." "Perhaps there is a mistake in the address." }
    forbidden { "Dit is niet voor jou bedoeld" "Ceci ne vous est pas destiné" "This is not meant for you" }
    forbidden_words { "Je bent aangemeld, maar deze bladzijde hoort bij het werk van iemand anders." "Vous êtes connecté, mais cette page fait partie du travail de quelqu’un d’autre." "You are signed in, but this page is part of somebody else’s work." }
    somebody_elses { "Dit typte iemand anders" "Quelqu’un d’autre a écrit ceci" "Somebody else typed this" }
    somebody_elses_words { "Op dit toestel is nu iemand anders aangemeld. We hebben niets verstuurd. Wie het typte, meldt zich aan en probeert opnieuw." "Quelqu’un d’autre est maintenant connecté sur cet appareil. Nous n’avons rien envoyé. La personne qui l’a écrit se connecte et réessaie." "Somebody else is signed in on this device now. We have sent nothing. Whoever typed it can sign in and try again." }
    bad_request { "Dat konden we niet lezen" "Nous n’avons pas pu lire cela" "We could not read that" }
    bad_request_words { "Wat je stuurde, begrijpen we niet. Ga terug en probeer het nog eens." "Nous ne comprenons pas ce que vous avez envoyé. Revenez en arrière et réessayez." "We do not understand what you sent. Go back and try again." }
    unavailable { "Even geduld" "Un instant" "One moment, please" }
    unavailable_words { "Keuvel is heel even niet bereikbaar. Er is niets verloren. Probeer het over een minuut nog eens." "Keuvel est brièvement indisponible. Rien n’est perdu. Réessayez dans une minute." "Keuvel is out of reach for a moment. Nothing is lost. Try again in a minute." }
    internal { "Er ging iets mis bij ons" "Une erreur s’est produite chez nous" "Something went wrong on our side" }
    internal_words { "Het ligt niet aan jou. Bel je ons erover, zeg dan dit nummer: {id}." "Ce n’est pas votre faute. Si vous nous appelez, donnez ce numéro : {id}." "It is not your fault. If you call us about it, mention this number: {id}." }
    did_you_mean { "Bedoelde je dit?" "Vouliez-vous dire ceci ?" "Did you mean this?" }
    all_activities { "Alle activiteiten" "Toutes les activités" "All activities" }
    or_call { "Of bel" "Ou appelez le" "Or call" }
}

impl Texts {
    /// The word for a kind of moment.
    pub fn kind(&self, kind: Kind) -> &'static str {
        match kind {
            Kind::Buurtrestaurant => self.kind_restaurant,
            Kind::Buurtbabbel => self.kind_chat,
            Kind::LoopBinnen => self.kind_drop_in,
            Kind::CafeDialoog => self.kind_dialogue,
            Kind::Speelstraat => self.kind_play_street,
            Kind::SamenWandelen => self.kind_walk,
            Kind::Bewegen => self.kind_move,
            Kind::Leren => self.kind_learn,
            Kind::Feest => self.kind_party,
            Kind::IetsAnders => self.kind_other,
        }
    }

    /// The name of a spoken language; its BCP 47 tag where we have no name for it.
    pub fn language(&self, tag: &str) -> String {
        let names = match tag {
            "nl" => ["Nederlands", "néerlandais", "Dutch"],
            "fr" => ["Frans", "français", "French"],
            "en" => ["Engels", "anglais", "English"],
            "de" => ["Duits", "allemand", "German"],
            "ar" => ["Arabisch", "arabe", "Arabic"],
            "tr" => ["Turks", "turc", "Turkish"],
            "pl" => ["Pools", "polonais", "Polish"],
            "uk" => ["Oekraïens", "ukrainien", "Ukrainian"],
            "ro" => ["Roemeens", "roumain", "Romanian"],
            "bg" => ["Bulgaars", "bulgare", "Bulgarian"],
            "ru" => ["Russisch", "russe", "Russian"],
            "es" => ["Spaans", "espagnol", "Spanish"],
            "it" => ["Italiaans", "italien", "Italian"],
            "pt" => ["Portugees", "portugais", "Portuguese"],
            "fa" => ["Perzisch", "persan", "Persian"],
            "ps" => ["Pasjtoe", "pachto", "Pashto"],
            "ti" => ["Tigrinya", "tigrigna", "Tigrinya"],
            "so" => ["Somalisch", "somali", "Somali"],
            "vgt" => ["Vlaamse Gebarentaal", "langue des signes flamande", "Flemish Sign Language"],
            _ => return tag.to_owned(),
        };
        names[self.lang as usize].to_owned()
    }
}
