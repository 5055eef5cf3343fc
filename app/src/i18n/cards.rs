//! The texts of the *buurtkaart*, and of registering somebody at the counter.

super::catalogue! { CardTexts;
    // Signing in with a card.
    sign_in { "Aanmelden met je buurtkaart" "Se connecter avec votre carte de quartier" "Sign in with your neighbourhood card" }
    code { "De code op je kaart" "Le code sur votre carte" "The code on your card" }
    code_hint { "Tien letters en cijfers. Streepjes en hoofdletters maken niet uit." "Dix lettres et chiffres. Les tirets et les majuscules n’ont pas d’importance." "Ten letters and digits. Hyphens and capitals do not matter." }
    code_shape { "Deze code is niet volledig. Een code heeft tien letters en cijfers, en nooit een nul." "Ce code n’est pas complet. Un code a dix lettres et chiffres, et jamais de zéro." "This code is not complete. A code has ten letters and digits, and never a nought." }
    code_unknown { "Deze code kennen we niet. Kijk ze nog eens na, letter per letter." "Nous ne connaissons pas ce code. Vérifiez-le lettre par lettre." "We do not know this code. Check it once more, letter by letter." }
    blocked { "Deze kaart werkt niet meer. Vraag een nieuwe aan het dienstencentrum." "Cette carte ne fonctionne plus. Demandez-en une nouvelle au centre de services." "This card no longer works. Ask the service centre for a new one." }
    onward { "Ga verder" "Continuer" "Go on" }
    other_ways { "Geen kaart? Meld je aan met je e-mailadres" "Pas de carte ? Connectez-vous avec votre adresse e-mail" "No card? Sign in with your e-mail address" }
    choose_title { "Kies je pincode" "Choisissez votre code PIN" "Choose your PIN" }
    choose_words { "Dit is de eerste keer. Kies zelf een pincode van 4, 5 of 6 cijfers. Niemand anders ziet ze. Schrijf ze niet op je kaart." "C’est la première fois. Choisissez un code PIN de 4, 5 ou 6 chiffres. Personne d’autre ne le voit. Ne l’écrivez pas sur votre carte." "This is the first time. Choose a PIN of 4, 5 or 6 digits yourself. Nobody else sees it. Do not write it on your card." }
    pin_new { "Je nieuwe pincode" "Votre nouveau code PIN" "Your new PIN" }
    pin_new_hint { "4, 5 of 6 cijfers. Niet 1111 of 1234." "4, 5 ou 6 chiffres. Pas 1111 ni 1234." "4, 5 or 6 digits. Not 1111 or 1234." }
    pin_again { "Nog eens dezelfde pincode" "Encore une fois le même code PIN" "The same PIN once more" }
    pin_weak { "Deze pincode is te makkelijk te raden, of niet 4 tot 6 cijfers lang. Kies een andere." "Ce code PIN est trop facile à deviner, ou n’a pas 4 à 6 chiffres. Choisissez-en un autre." "This PIN is too easy to guess, or is not 4 to 6 digits long. Choose another one." }
    pin_differs { "De twee pincodes zijn niet gelijk. Typ ze allebei opnieuw." "Les deux codes PIN ne sont pas les mêmes. Tapez-les à nouveau tous les deux." "The two PINs are not the same. Type both of them again." }
    pin_keep { "Bewaar mijn pincode" "Enregistrer mon code PIN" "Save my PIN" }
    pin_title { "Typ je pincode" "Tapez votre code PIN" "Type your PIN" }
    pin_taken { "Deze kaart heeft al een pincode." "Cette carte a déjà un code PIN." "This card already has a PIN." }
    pin_taken_words { "Koos jij die niet zelf? Bel ons. Dan maken we een nieuwe kaart." "Ce n’est pas vous qui l’avez choisi ? Appelez-nous. Nous ferons une nouvelle carte." "Did you not choose it yourself? Call us. We will make a new card." }
    pin { "Je pincode" "Votre code PIN" "Your PIN" }
    pin_hint { "De cijfers die je zelf koos." "Les chiffres que vous avez choisis." "The digits you chose yourself." }
    pin_wrong { "Deze pincode klopt niet. Probeer nog eens." "Ce code PIN n’est pas correct. Réessayez." "This PIN is not right. Try again." }
    pin_wait { "De pincode was te vaak fout. Wacht {wait}. Daarna mag je opnieuw proberen. Of bel ons voor een nieuwe kaart." "Le code PIN était faux trop souvent. Attendez {wait}. Ensuite, vous pourrez réessayer. Ou appelez-nous pour une nouvelle carte." "The PIN was wrong too often. Wait {wait}. Then you may try again. Or call us for a new card." }
    one_minute { "1 minuut" "1 minute" "1 minute" }
    n_minutes { "{n} minuten" "{n} minutes" "{n} minutes" }
    one_hour { "1 uur" "1 heure" "1 hour" }
    n_hours { "{n} uur" "{n} heures" "{n} hours" }
    forgot { "Pincode vergeten? Bel ons. Je krijgt een nieuwe kaart." "Code PIN oublié ? Appelez-nous. Vous recevrez une nouvelle carte." "Forgot your PIN? Call us. You will get a new card." }

    // People at the counter.
    people { "Mensen aan de balie" "Personnes au guichet" "People at the counter" }
    people_words { "Wie je hier ziet, is aan de balie ingeschreven. Wie zich zelf aanmeldde, staat hier niet." "Vous voyez ici les personnes inscrites au guichet. Celles qui se sont inscrites elles-mêmes n’y sont pas." "Here you see the people who were registered at the counter. Those who signed up themselves are not listed." }
    nobody { "Er is nog niemand ingeschreven aan de balie." "Personne n’a encore été inscrit au guichet." "Nobody has been registered at the counter yet." }
    nobody_found { "Niemand met deze naam." "Personne avec ce nom." "Nobody with this name." }
    search { "Zoek een naam" "Chercher un nom" "Search for a name" }
    register { "Schrijf iemand in" "Inscrire quelqu’un" "Register somebody" }
    register_words { "Voor wie geen e-mailadres heeft. Een naam is genoeg." "Pour les personnes sans adresse e-mail. Un nom suffit." "For people without an e-mail address. A name is enough." }
    their_name { "Hoe heet je buur?" "Comment s’appelle cette personne ?" "What is your neighbour called?" }
    their_name_hint { "De voornaam, of een naam die je buur zelf kiest. Andere buren zien deze naam." "Le prénom, ou un nom que la personne choisit. Les voisins voient ce nom." "The first name, or a name they choose. Other neighbours see this name." }
    their_language { "Welke taal leest je buur?" "Quelle langue lit cette personne ?" "Which language do they read?" }
    with_card { "Maak meteen een buurtkaart" "Faire tout de suite une carte de quartier" "Make a neighbourhood card right away" }
    with_card_hint { "Met die kaart en een eigen pincode meldt je buur zich aan." "Avec cette carte et son propre code PIN, la personne se connecte." "With that card and a PIN of their own they sign in." }
    do_register { "Schrijf in" "Inscrire" "Register" }
    registered { "Je buur is ingeschreven." "La personne est inscrite." "Your neighbour is registered." }
    own_way { "Meldt zich aan met een e-mailadres" "Se connecte avec une adresse e-mail" "Signs in with an e-mail address" }
    not_for_own_way { "{name} meldt zich aan met een e-mailadres, en heeft geen kaart nodig." "{name} se connecte avec une adresse e-mail et n’a pas besoin de carte." "{name} signs in with an e-mail address and needs no card." }

    // Cards at the desk.
    cards { "Buurtkaarten" "Cartes de quartier" "Neighbourhood cards" }
    cards_words { "Een kaart is voor wie geen e-mailadres heeft. De pincode kiest je buur zelf. Jij ziet ze niet." "Une carte est destinée aux personnes sans adresse e-mail. La personne choisit elle-même le code PIN. Vous ne le voyez pas." "A card is for people without an e-mail address. They choose the PIN themselves. You do not see it." }
    no_card { "Geen kaart" "Pas de carte" "No card" }
    card_fresh { "Kaart van {date}, nog geen pincode gekozen" "Carte du {date}, code PIN pas encore choisi" "Card of {date}, no PIN chosen yet" }
    card_used { "Kaart van {date}, in gebruik" "Carte du {date}, utilisée" "Card of {date}, in use" }
    make { "Maak een kaart" "Faire une carte" "Make a card" }
    replace { "Maak een nieuwe kaart" "Faire une nouvelle carte" "Make a new card" }
    replace_words { "De oude kaart werkt dan niet meer." "L’ancienne carte ne fonctionne alors plus." "The old card then no longer works." }
    block { "Blokkeer de kaart" "Bloquer la carte" "Block the card" }
    for_whom { "{action} voor {name}" "{action} pour {name}" "{action} for {name}" }
    blocked_now { "De kaart van {name} werkt niet meer." "La carte de {name} ne fonctionne plus." "The card of {name} no longer works." }
    not_for_role { "Voor {name} kan je geen kaart maken: die heeft een andere taak in Keuvel. Vraag het aan de beheerder." "Vous ne pouvez pas faire de carte pour {name} : cette personne a une autre tâche dans Keuvel. Demandez à l’administrateur." "You cannot make a card for {name}: they have another task in Keuvel. Ask the administrator." }

    // The card itself.
    card { "Buurtkaart" "Carte de quartier" "Neighbourhood card" }
    card_of { "van {name}" "de {name}" "of {name}" }
    card_step_one { "Scan de code met je telefoon, of ga naar" "Scannez le code avec votre téléphone, ou allez sur" "Scan the code with your phone, or go to" }
    card_step_two { "Typ deze code:" "Tapez ce code :" "Type this code:" }
    card_step_three { "Kies de eerste keer je eigen pincode. Zeg ze aan niemand." "Choisissez la première fois votre propre code PIN. Ne le dites à personne." "Choose your own PIN the first time. Tell it to nobody." }
    card_lost { "Kaart kwijt, of hulp nodig? Bel" "Carte perdue, ou besoin d’aide ? Appelez" "Card lost, or need help? Call" }
    card_qr { "De code van deze kaart" "Le code de cette carte" "The code of this card" }
    card_print { "Print de kaart" "Imprimer la carte" "Print the card" }
    card_once { "De code staat hier nog een uur. Daarna kan niemand ze nog lezen, en maak je een nieuwe kaart." "Le code reste ici encore une heure. Ensuite, personne ne peut plus le lire et vous faites une nouvelle carte." "The code stays here for an hour. After that nobody can read it, and you make a new card." }
    card_gone { "De code van deze kaart is niet meer te lezen" "Le code de cette carte n’est plus lisible" "The code of this card can no longer be read" }
    card_gone_words { "Een code staat maar een uur op het scherm. Heb je de kaart niet geprint? Maak dan een nieuwe." "Un code ne reste qu’une heure à l’écran. Vous n’avez pas imprimé la carte ? Faites-en une nouvelle." "A code stays on the screen for an hour only. Did you not print the card? Then make a new one." }
    back_to_people { "Naar de lijst" "Vers la liste" "To the list" }
}
