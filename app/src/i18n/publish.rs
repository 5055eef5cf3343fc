//! The texts of the desk where activities are published.

super::catalogue! { PublishTexts;
    // The list.
    desk_title { "Activiteiten" "Activités" "Activities" }
    over_title { "Activiteiten die voorbij zijn" "Activités passées" "Activities that are over" }
    back_to_activities { "Alle activiteiten" "Toutes les activités" "All activities" }
    back_to_activity { "Terug naar de activiteit" "Retour à l’activité" "Back to the activity" }
    add { "Zet een activiteit in de agenda" "Ajouter une activité" "Add an activity" }
    nothing_here { "Hier staat nog niets." "Il n’y a encore rien ici." "There is nothing here yet." }
    to_over { "Toon wat voorbij is" "Montrer ce qui est passé" "Show what is over" }
    to_coming { "Toon wat nog komt" "Montrer ce qui vient" "Show what is coming" }
    list_full { "Er zijn er te veel om te tonen. Je ziet de eerste." "Il y en a trop à montrer. Voici les premières." "There are too many to show. These are the first ones." }
    next_time { "Volgende keer:" "Prochaine fois :" "Next time:" }
    look { "Bekijk" "Voir" "View" }
    look_public { "Bekijk de bladzijde" "Voir la page" "View the page" }
    copy { "Maak een kopie" "Faire une copie" "Make a copy" }

    // One activity.
    done_new { "Het staat in de agenda. Iedereen kan het nu zien." "C’est dans l’agenda. Tout le monde peut le voir." "It is in the calendar. Everybody can see it now." }
    done_kept { "Bewaard. Iedereen ziet nu de nieuwe versie." "Enregistré. Tout le monde voit la nouvelle version." "Saved. Everybody sees the new version now." }
    imported { "Dit komt uit een andere agenda. Verandert er daar iets, dan komt die tekst in de plaats van wat je hier aanpast. Wat je met één dag doet, of helemaal afzegt, blijft wel." "Ceci vient d’un autre agenda. Si quelque chose y change, ce texte remplace ce que vous modifiez ici. Ce que vous faites avec une seule date, ou une annulation complète, reste." "This comes from another calendar. When something changes there, that text replaces what you change here. What you do to a single date, or cancelling all of it, does stay." }
    imported_date { "Deze activiteit komt uit een andere agenda. Wat je hier met deze dag doet, blijft ook na de volgende import. Zegt de andere agenda de dag zelf af, dan blijft hij afgezegd." "Cette activité vient d’un autre agenda. Ce que vous faites ici avec cette date reste, même après le prochain import. Si l’autre agenda annule la date, elle reste annulée." "This activity comes from another calendar. What you do to this date here stays, after the next import too. If the other calendar cancels the date itself, it stays cancelled." }
    imported_all { "Deze activiteit komt uit een andere agenda. Wat je hier afzegt of stopt, blijft zo na de volgende import, tot je het hier terugzet." "Cette activité vient d’un autre agenda. Ce que vous annulez ou arrêtez ici reste ainsi après le prochain import, jusqu’à ce que vous le rétablissiez ici." "This activity comes from another calendar. What you cancel or stop here stays so after the next import, until you put it back here." }
    dates { "De volgende dagen" "Les prochaines dates" "The next dates" }
    no_coming_dates { "Er komt geen dag meer." "Il n’y a plus de date." "There are no more dates." }
    more_dates { "Toon meer dagen" "Montrer plus de dates" "Show more dates" }
    change_date { "Pas deze dag aan" "Modifier cette date" "Change this date" }
    registered { "Wie komt er?" "Qui vient ?" "Who is coming?" }
    change_all { "Pas alles aan" "Tout modifier" "Change all of it" }
    how_it_is_now { "Bekijk hoe het nu is" "Voir la version actuelle" "See how it is now" }
    somebody_else { "Iemand anders paste dit net aan. Wat jij typte, staat er nog. Kijk eerst hoe het nu is. Stuur je opnieuw, dan geldt jouw versie." "Quelqu’un d’autre vient de modifier ceci. Ce que vous avez écrit est toujours là. Regardez d’abord la version actuelle. Si vous renvoyez, c’est la vôtre qui compte." "Somebody else has just changed this. What you typed is still here. First look at how it is now. If you send it again, your version counts." }

    // The form: what.
    group_what { "Wat" "Quoi" "What" }
    title { "Titel" "Titre" "Title" }
    title_hint { "Zoals je het zelf zou zeggen, bijvoorbeeld: Soep op dinsdag." "Comme vous le diriez, par exemple : la soupe du mardi." "As you would say it yourself, for example: Tuesday soup." }
    kind { "Soort" "Genre" "Kind" }
    story { "Wat gebeurt er?" "Que se passe-t-il ?" "What happens?" }
    story_hint { "Korte zinnen. Een lege regel begint een nieuw stukje." "Des phrases courtes. Une ligne vide commence un nouveau paragraphe." "Short sentences. An empty line begins a new paragraph." }
    written_in { "In welke taal schrijf je dit?" "Dans quelle langue écrivez-vous ceci ?" "In which language are you writing this?" }

    // When.
    group_when { "Wanneer" "Quand" "When" }
    first_date { "Datum" "Date" "Date" }
    first_date_hint { "De eerste keer." "La première fois." "The first time." }
    begins { "Van (uur)" "De (heure)" "From (time)" }
    ends { "Tot (uur)" "Jusqu’à (heure)" "Until (time)" }
    whole_day { "Het duurt de hele dag" "Cela dure toute la journée" "It lasts all day" }
    last_day { "Laatste dag" "Dernier jour" "Last day" }
    last_day_hint { "Alleen als één keer meer dan een dag duurt." "Seulement si une fois dure plus d’un jour." "Only if one time lasts more than a day." }
    how_often { "Hoe dikwijls?" "À quelle fréquence ?" "How often?" }
    way_once { "Eén keer" "Une fois" "Once" }
    way_weekly { "Elke week" "Chaque semaine" "Every week" }
    way_two_weekly { "Om de twee weken" "Une semaine sur deux" "Every other week" }
    way_month_weekday { "Elke maand op dezelfde weekdag, zoals de tweede dinsdag" "Chaque mois le même jour de la semaine, comme le deuxième mardi" "Every month on the same weekday, such as the second Tuesday" }
    way_month_date { "Elke maand op dezelfde datum, zoals de 14e" "Chaque mois à la même date, comme le 14" "Every month on the same date, such as the 14th" }
    way_month_last { "Elke maand op de laatste dag" "Le dernier jour de chaque mois" "On the last day of every month" }
    way_as_it_is { "Zoals het nu is" "Comme maintenant" "As it is now" }
    which_days { "Op welke dagen van de week?" "Quels jours de la semaine ?" "On which days of the week?" }
    which_days_hint { "Voor elke week of om de twee weken. Kies je niets, dan is het de dag van de datum hierboven." "Pour chaque semaine ou une semaine sur deux. Sans choix, c’est le jour de la date ci-dessus." "For every week or every other week. If you choose nothing, it is the day of the date above." }
    which_nths { "Welke van de maand?" "Lequel du mois ?" "Which one of the month?" }
    which_nths_hint { "Voor elke maand op dezelfde weekdag. Kies je niets, dan volgen we de datum hierboven." "Pour chaque mois le même jour de la semaine. Sans choix, nous suivons la date ci-dessus." "For every month on the same weekday. If you choose nothing, we follow the date above." }
    nth_first { "De eerste" "Le premier" "The first" }
    nth_second { "De tweede" "Le deuxième" "The second" }
    nth_third { "De derde" "Le troisième" "The third" }
    nth_fourth { "De vierde" "Le quatrième" "The fourth" }
    nth_last { "De laatste" "Le dernier" "The last" }
    until_when { "Tot wanneer komt het terug?" "Jusqu’à quand cela revient-il ?" "Until when does it come back?" }
    until_when_hint { "Niet nodig voor wat één keer is." "Pas nécessaire pour une seule fois." "Not needed for what happens once." }
    ends_never { "Zonder einde" "Sans fin" "Without an end" }
    ends_on { "Tot en met een datum" "Jusqu’à une date incluse" "Until a date" }
    ends_after { "Een aantal keren" "Un certain nombre de fois" "A number of times" }
    end_date { "Tot en met" "Jusqu’au" "Until" }
    times { "Aantal keren" "Nombre de fois" "Number of times" }
    extra_dates { "Ook op deze dagen" "Aussi à ces dates" "On these dates too" }
    extra_dates_hint { "Op hetzelfde uur. Heb je er meer nodig? Kijk hoe het wordt en pas nog aan: dan staan er nieuwe lege vakken." "À la même heure. Il en faut plus ? Regardez le résultat puis continuez : de nouvelles cases vides apparaissent." "At the same hour. Need more? Look at how it will be and go on: there are new empty boxes then." }
    extra_date { "Extra dag {n}" "Date supplémentaire {n}" "Extra date {n}" }

    // Where, price.
    group_where { "Waar" "Où" "Where" }
    place_name { "Plaats" "Lieu" "Place" }
    place_hint { "Bijvoorbeeld: zaal De Link." "Par exemple : salle De Link." "For example: De Link hall." }
    address { "Adres" "Adresse" "Address" }
    directions { "Hoe vind je het?" "Comment trouver ?" "How do you find it?" }
    directions_hint { "Bijvoorbeeld: de deur naast de bakker." "Par exemple : la porte à côté de la boulangerie." "For example: the door beside the bakery." }
    step_free { "Kan je binnen zonder trap?" "Peut-on entrer sans marche ?" "Can you get in without steps?" }
    toilet { "Is er een aangepast toilet?" "Y a-t-il des toilettes adaptées ?" "Is there an accessible toilet?" }
    not_said { "Dat weten we niet" "Nous ne savons pas" "We do not know" }
    point { "Plek op de kaart" "Point sur la carte" "Point on the map" }
    point_hint { "Breedte en lengte, zoals een kaart ze geeft: 51.2512, 5.5443." "Latitude et longitude, comme sur une carte : 51.2512, 5.5443." "Latitude and longitude, as a map gives them: 51.2512, 5.5443." }
    group_price { "Prijs" "Prix" "Price" }
    price { "Wat kost het?" "Combien cela coûte-t-il ?" "What does it cost?" }
    price_free { "Het is gratis" "C’est gratuit" "It is free" }
    price_amount { "Het kost iets" "C’est payant" "It costs something" }
    amount { "Hoeveel euro?" "Combien d’euros ?" "How many euros?" }
    price_words { "Meer over de prijs" "Plus sur le prix" "More about the price" }
    price_words_hint { "Bijvoorbeeld: de helft met een kansenpas." "Par exemple : moitié prix avec un pass." "For example: half price with a discount card." }

    // Registration.
    group_registration { "Inschrijven" "Inscription" "Booking" }
    registration { "Moet je inschrijven?" "Faut-il s’inscrire ?" "Do people have to book?" }
    need_none { "Nee, kom gewoon" "Non, venez simplement" "No, just come" }
    need_keuvel { "Ja, in Keuvel of aan de balie" "Oui, sur Keuvel ou au guichet" "Yes, in Keuvel or at the counter" }
    need_phone { "Ja, per telefoon" "Oui, par téléphone" "Yes, by phone" }
    need_full { "Het is volzet" "C’est complet" "It is fully booked" }
    places { "Hoeveel mensen kunnen er komen?" "Combien de personnes peuvent venir ?" "How many people can come?" }
    places_hint { "Alleen bij inschrijven in Keuvel. Leeg is zonder grens." "Seulement pour l’inscription sur Keuvel. Vide : pas de limite." "Only for booking in Keuvel. Empty means no limit." }
    closes { "Tot wanneer kan je inschrijven?" "Jusqu’à quand peut-on s’inscrire ?" "Until when can people book?" }
    closes_hint { "Alleen bij inschrijven in Keuvel." "Seulement pour l’inscription sur Keuvel." "Only for booking in Keuvel." }
    closes_at_start { "Tot het begint" "Jusqu’au début" "Until it begins" }
    closes_two_hours { "Tot 2 uur ervoor" "Jusqu’à 2 heures avant" "Until 2 hours before" }
    closes_one_day { "Tot een dag ervoor" "Jusqu’à un jour avant" "Until a day before" }
    closes_n_days { "Tot {n} dagen ervoor" "Jusqu’à {n} jours avant" "Until {n} days before" }
    registration_words { "Meer over inschrijven" "Plus sur l’inscription" "More about booking" }
    registration_words_hint { "Bijvoorbeeld: zeg het ook als je vegetarisch eet." "Par exemple : dites-le aussi si vous mangez végétarien." "For example: tell us too if you are a vegetarian." }

    // People.
    group_people { "Wie" "Qui" "Who" }
    contact_name { "Wie kan je bellen?" "Qui appeler ?" "Who can people call?" }
    contact_phone { "Telefoon" "Téléphone" "Phone" }
    contact_email { "E-mailadres" "Adresse e-mail" "E-mail address" }
    website { "Website" "Site web" "Website" }
    organiser { "Wie organiseert het?" "Qui organise ?" "Who organises it?" }
    transport { "Kan je meerijden?" "Un transport est-il possible ?" "Can people get a lift?" }
    transport_hint { "Schrijf hoe. Leeg laten als er geen vervoer is." "Expliquez comment. Laissez vide s’il n’y a pas de transport." "Say how. Leave empty if there is no transport." }
    regisseur { "De regisseur is er ook" "Le régisseur de quartier est là aussi" "The care coordinator will be there" }
    spoken { "Welke talen spreken jullie daar?" "Quelles langues y parle-t-on ?" "Which languages are spoken there?" }
    spoken_hint { "Staat er alleen Nederlands, dan tonen we dat niet." "S’il n’y a que le néerlandais, nous ne le montrons pas." "If it is only Dutch, we do not show it." }

    // Looking first.
    look_first { "Kijk hoe het wordt" "Voir le résultat" "See how it will be" }
    look_first_words { "Er staat nog niets in de agenda. Je ziet eerst wat iedereen zal zien." "Rien n’est encore dans l’agenda. Vous voyez d’abord ce que tout le monde verra." "Nothing is in the calendar yet. First you see what everybody will see." }
    preview { "Zo wordt het" "Voici le résultat" "This is how it will be" }
    preview_words { "Dit staat nog niet in de agenda. Kijk na of alles klopt." "Ceci n’est pas encore dans l’agenda. Vérifiez que tout est correct." "This is not in the calendar yet. Check that all of it is right." }
    preview_dates { "De dagen" "Les dates" "The dates" }
    preview_buttons { "In het echt staan hier ook knoppen: bewaren, bellen, delen en printen." "En vrai, il y aura ici aussi des boutons : garder, appeler, partager et imprimer." "In reality there are buttons here too: save, call, share and print." }
    publish { "Zet in de agenda" "Mettre dans l’agenda" "Put in the calendar" }
    keep_change { "Bewaar de nieuwe versie" "Enregistrer la nouvelle version" "Save the new version" }
    go_on { "Pas nog iets aan" "Modifier encore" "Change something more" }
    one_time { "1 keer" "1 fois" "1 time" }
    n_times { "{n} keer" "{n} fois" "{n} times" }
    one_more_date { "en 1 extra dag" "et 1 date supplémentaire" "and 1 extra date" }
    n_more_dates { "en {n} extra dagen" "et {n} dates supplémentaires" "and {n} extra dates" }

    // What is wrong.
    date_wrong { "Deze datum kennen we niet. Typ bijvoorbeeld 3/12/2026." "Nous ne comprenons pas cette date. Écrivez par exemple 3/12/2026." "We do not know this date. Type for example 3/12/2026." }
    date_past { "Deze dag is voorbij. Kies een dag die nog komt." "Ce jour est passé. Choisissez un jour à venir." "This day is over. Choose a day that is still to come." }
    date_far { "Deze dag is te ver weg. Kies een dag binnen de twee jaar." "Ce jour est trop loin. Choisissez un jour dans les deux ans." "This day is too far away. Choose one within two years." }
    last_day_wrong { "De laatste dag komt na de eerste, en binnen de zestig dagen." "Le dernier jour vient après le premier, dans les soixante jours." "The last day comes after the first, and within sixty days." }
    hour_wrong { "Dit uur kennen we niet. Typ bijvoorbeeld 14.30." "Nous ne comprenons pas cette heure. Écrivez par exemple 14h30." "We do not know this hour. Type for example 14.30." }
    end_before_begin { "Het einde ligt voor het begin." "La fin est avant le début." "The end is before the beginning." }
    how_often_missing { "Kies hoe dikwijls het is." "Choisissez à quelle fréquence." "Choose how often it is." }
    first_day_misfits { "De eerste keer valt op een {day}. Kies die dag ook, of neem een andere datum." "La première fois tombe un {day}. Choisissez aussi ce jour, ou une autre date." "The first time is on a {day}. Choose that day too, or take another date." }
    first_nth_misfits { "De datum bovenaan is niet een van deze. Kies de juiste, of neem een andere datum." "La date ci-dessus n’en fait pas partie. Choisissez la bonne, ou une autre date." "The date above is not one of these. Choose the right one, or take another date." }
    first_is_not_last { "Dit is niet de laatste dag van de maand." "Ce n’est pas le dernier jour du mois." "This is not the last day of the month." }
    no_such_day { "Niet elke maand heeft een dag {n}. Kies de laatste dag, of een dag tot 28." "Certains mois n’ont pas de jour {n}. Choisissez le dernier jour, ou un jour jusqu’au 28." "Not every month has a day {n}. Choose the last day, or a day up to 28." }
    ends_before { "Dit ligt vóór de eerste keer." "C’est avant la première fois." "This is before the first time." }
    times_wrong { "Typ een getal van 1 tot {n}." "Écrivez un nombre de 1 à {n}." "Type a number from 1 to {n}." }
    dates_too_many { "Dat zijn er te veel. Er passen {n} extra dagen in." "C’est trop. Il y a de la place pour {n} dates supplémentaires." "Those are too many. There is room for {n} extra dates." }
    no_dates { "Zo komt er geen enkele dag uit. Kies anders." "Cela ne donne aucune date. Choisissez autrement." "This gives no date at all. Choose differently." }
    point_wrong { "Dit is geen plek op de kaart. Typ bijvoorbeeld 51.2512, 5.5443." "Ce n’est pas un point sur la carte. Écrivez par exemple 51.2512, 5.5443." "This is no point on the map. Type for example 51.2512, 5.5443." }
    amount_wrong { "Typ hoeveel euro, bijvoorbeeld 6 of 2,50." "Écrivez combien d’euros, par exemple 6 ou 2,50." "Type how many euros, for example 6 or 2.50." }
    phone_needed { "Waar bel je om in te schrijven? Vul een nummer in." "Quel numéro appeler pour s’inscrire ? Remplissez-le." "Where do people call to book? Fill in a number." }
    phone_wrong { "Dit nummer klopt niet." "Ce numéro n’est pas correct." "This number is not right." }
    email_wrong { "Dit e-mailadres klopt niet." "Cette adresse e-mail n’est pas correcte." "This e-mail address is not right." }
    website_wrong { "Dit adres klopt niet. Typ bijvoorbeeld www.voorbeeld.be." "Cette adresse n’est pas correcte. Écrivez par exemple www.exemple.be." "This address is not right. Type for example www.example.be." }
    places_wrong { "Typ een getal van 1 tot {n}, of laat leeg." "Écrivez un nombre de 1 à {n}, ou laissez vide." "Type a number from 1 to {n}, or leave it empty." }

    // One date, or all of them.
    what_happens { "Wat gebeurt er?" "Que se passe-t-il ?" "What happens?" }
    what_missing { "Kies wat er gebeurt." "Choisissez ce qui se passe." "Choose what happens." }
    way_cancel { "Deze dag gaat niet door" "Cette date est annulée" "This date is cancelled" }
    way_move { "We verplaatsen deze dag naar een andere dag of een ander uur" "Cette date passe à un autre jour ou une autre heure" "This date moves to another day or another hour" }
    way_differ { "Deze dag is op een andere plaats, of anders dan gewoonlijk" "Cette date a lieu ailleurs, ou autrement" "This date is in another place, or different" }
    way_put_back { "Zet deze dag terug zoals gepland" "Rétablir cette date comme prévu" "Put this date back as planned" }
    reason { "Waarom?" "Pourquoi ?" "Why?" }
    reason_hint { "Iedereen leest dit. Bijvoorbeeld: de zaal is bezet." "Tout le monde le lit. Par exemple : la salle est occupée." "Everybody reads this. For example: the hall is taken." }
    if_moved { "Als je hem verplaatst" "Si elle est déplacée" "If it moves" }
    new_date { "Nieuwe datum" "Nouvelle date" "New date" }
    if_different { "Als hij anders is" "Si elle est différente" "If it is different" }
    other_place { "Andere plaats" "Autre lieu" "Other place" }
    other_title { "Andere titel" "Autre titre" "Other title" }
    not_moved { "Dit is dezelfde dag en hetzelfde uur." "C’est le même jour et la même heure." "This is the same day and the same hour." }
    nothing_differs { "Vul in wat er anders is." "Indiquez ce qui est différent." "Fill in what is different." }
    keep_date { "Bewaar deze dag" "Enregistrer cette date" "Save this date" }
    who_registered_hears { "Wie ingeschreven is, krijgt een bericht. Wie geen e-mail heeft, zie je daarna op een lijst om te bellen." "Les personnes inscrites reçoivent un message. Celles sans e-mail apparaissent ensuite sur une liste à appeler." "Whoever is booked gets a message. Whoever has no e-mail is on a list to call afterwards." }
    cancel_or_stop { "Alles afzeggen of stoppen" "Tout annuler ou arrêter" "Cancel or stop all of it" }
    put_back_all { "Zet terug, of zeg anders af" "Rétablir, ou annuler autrement" "Put it back, or cancel differently" }
    all_cancel { "Niets gaat nog door: we zeggen alle dagen af" "Tout est annulé, toutes les dates" "All of it is cancelled, every date" }
    all_stop { "De reeks stopt vanaf een dag" "La série s’arrête à partir d’un jour" "The series stops from a day on" }
    all_put_back { "Zet alles terug zoals gepland" "Tout rétablir comme prévu" "Put everything back as planned" }
    stops_from { "Stopt vanaf" "S’arrête à partir du" "Stops from" }
    stops_from_hint { "Alleen als de reeks stopt. Vanaf deze dag komt er niemand meer." "Seulement si la série s’arrête. À partir de ce jour, plus personne ne vient." "Only if the series stops. From this day on nobody comes." }
    keep_stand { "Bewaar dit" "Enregistrer" "Save this" }
}
