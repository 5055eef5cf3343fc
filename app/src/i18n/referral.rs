//! The texts of the referral card: on paper, at the desk, for who has one, and for the practice.

super::catalogue! { ReferralTexts;
    title { "Kaartje" "Carte" "Card" }
    lead { "Kreeg je een doorverwijskaartje? Met de code kom je bij het formulier." "Vous avez reçu une carte d’orientation ? Le code mène au formulaire." "Were you given a referral card? The code takes you to the form." }
    no_script { "Dit werkt alleen met JavaScript: wat je schrijft, gaat op je eigen toestel op slot. Bel liever het nummer op het kaartje." "Ceci a besoin de JavaScript : ce que vous écrivez est verrouillé sur votre appareil. Appelez plutôt le numéro de la carte." "This only works with JavaScript: what you write is locked on your own device. Please call the number on the card instead." }
    code { "De code op het kaartje" "Le code de la carte" "The code on the card" }
    code_hint { "Tien letters en cijfers. Hoofdletters en streepjes maken niet uit." "Dix lettres et chiffres. Les majuscules et les tirets n’ont pas d’importance." "Ten letters and digits. Capitals and hyphens do not matter." }
    unknown { "Deze code werkt niet (meer). Kijk of hij klopt, of bel het nummer op het kaartje." "Ce code ne fonctionne pas (ou plus). Vérifiez-le, ou appelez le numéro de la carte." "This code does not work (any more). See whether it is right, or call the number on the card." }
    offline { "Er is geen internet. Probeer straks opnieuw, of bel het nummer op het kaartje." "Pas d’internet. Réessayez plus tard, ou appelez le numéro de la carte." "There is no internet. Try again later, or call the number on the card." }
    failed { "Er ging iets mis bij ons. Probeer straks opnieuw, of bel het nummer op het kaartje." "Quelque chose n’a pas marché de notre côté. Réessayez plus tard, ou appelez le numéro de la carte." "Something went wrong on our side. Try again later, or call the number on the card." }
    nowhere { "De code klopt, maar op dit moment kan niemand je bericht ontvangen. Bel het nummer op het kaartje." "Le code est bon, mais personne ne peut recevoir votre message pour le moment. Appelez le numéro de la carte." "The code is right, but nobody can receive your message at the moment. Please call the number on the card." }
    open { "Verder" "Continuer" "Go on" }
    q_place { "Welke buurt?" "Quel quartier ?" "Which neighbourhood?" }
    report_title { "Verslag voor de praktijk" "Rapport pour le cabinet" "Report for the practice" }
    report_lead { "Hoeveel kaartjes zijn gebruikt, en hoeveel ervan zijn opgepikt. Meer weten we niet." "Combien de cartes ont servi, et combien ont été suivies. Nous n’en savons pas plus." "How many cards were used, and how many were picked up. We know no more." }
    secret { "De verslagcode van je praktijk" "Le code de rapport de votre cabinet" "The report code of your practice" }
    secret_unknown { "Deze verslagcode kennen we niet." "Nous ne connaissons pas ce code." "We do not know this report code." }
    too_often { "Te veel keer mis. Probeer het over een uur opnieuw." "Trop d’essais. Réessayez dans une heure." "Wrong too often. Try again in an hour." }
    show { "Toon het verslag" "Montrer le rapport" "Show the report" }
    report_since { "De laatste {n} dagen:" "Les {n} derniers jours :" "The last {n} days:" }
    came_one { "1 kaartje gebruikt." "1 carte utilisée." "1 card used." }
    came_n { "{n} kaartjes gebruikt." "{n} cartes utilisées." "{n} cards used." }
    picked_one { "1 opgepikt door de regisseur." "1 suivie par le régisseur." "1 picked up by the care coordinator." }
    picked_n { "{n} opgepikt door de regisseur." "{n} suivies par le régisseur." "{n} picked up by the care coordinator." }
    report_revoked { "Deze kaartjes zijn ingetrokken." "Ces cartes sont retirées." "These cards have been revoked." }
    report_nothing_else { "Over wie het ging, weet alleen de regisseur." "Seul le régisseur sait de qui il s’agissait." "Only the care coordinator knows who it was about." }
    desk_title { "Doorverwijskaartjes" "Cartes d’orientation" "Referral cards" }
    desk_lead { "Voor een huisarts, een apotheek, een kapper. Op het kaartje staat een code, en niets over iemand." "Pour un médecin, une pharmacie, un coiffeur. La carte porte un code, et aucune donnée personnelle." "For a doctor, a pharmacy, a hairdresser. On the card is a code, and nothing about anybody." }
    none { "Er zijn nog geen kaartjes." "Il n’y a pas encore de cartes." "There are no cards yet." }
    make { "Maak een kaartje" "Créer une carte" "Make a card" }
    make_press { "Maak het kaartje" "Créer la carte" "Make the card" }
    practice { "Voor welke praktijk?" "Pour quel cabinet ?" "For which practice?" }
    practice_hint { "De naam van de praktijk of de winkel, niet van een persoon." "Le nom du cabinet ou du commerce, pas d’une personne." "The name of the practice or shop, not of a person." }
    a_day { "Hoeveel mogen er per dag komen?" "Combien par jour ?" "How many may come in a day?" }
    a_day_hint { "Zijn het er meer, dan zegt het formulier: bel de regisseur." "Au-delà, le formulaire dit : appelez le régisseur." "If there are more, the form says: call the care coordinator." }
    a_day_wrong { "Kies een getal van 1 tot 50." "Choisissez un nombre de 1 à 50." "Choose a number from 1 to 50." }
    full { "Er werken al {n} kaartjes. Trek er eerst een in dat niemand meer gebruikt." "{n} cartes sont déjà actives. Retirez-en d’abord une que plus personne n’utilise." "{n} cards work already. First revoke one that nobody uses any more." }
    works_since { "Werkt sinds {day}, hoogstens {n} per dag." "Active depuis le {day}, {n} par jour au plus." "Works since {day}, at most {n} a day." }
    revoked_on { "Ingetrokken op {day}." "Retirée le {day}." "Revoked on {day}." }
    revoke { "Trek in" "Retirer" "Revoke" }
    revoke_named { "Trek het kaartje in van {name}" "Retirer la carte de {name}" "Revoke the card of {name}" }
    card { "Doorverwijskaartje" "Carte d’orientation" "Referral card" }
    card_words { "Kan je steun gebruiken, of wil je mensen leren kennen? De regisseur van je buurt luistert." "Besoin de soutien, ou envie de rencontrer des gens ? Le régisseur de votre quartier écoute." "Could you use support, or would you like to meet people? The care coordinator of your neighbourhood listens." }
    report_step_one { "Ga naar" "Allez sur" "Go to" }
    card_step_one { "Scan de code, of ga naar" "Scannez le code, ou allez sur" "Scan the code, or go to" }
    card_step_two { "Typ:" "Tapez :" "Type:" }
    card_step_three { "Wat je schrijft, leest alleen de regisseur." "Seul le régisseur lira ce que vous écrivez." "Only the care coordinator reads what you write." }
    card_call { "Liever bellen?" "Vous préférez appeler ?" "Rather call?" }
    for_practice { "Voor de praktijk" "Pour le cabinet" "For the practice" }
    for_practice_words { "Knip dit af en houd het apart. Zo zie je hoeveel kaartjes gebruikt zijn." "Découpez ceci et gardez-le à part. Vous verrez ainsi combien de cartes ont servi." "Cut this off and keep it apart. It shows you how many cards were used." }
    print { "Print het kaartje" "Imprimer la carte" "Print the card" }
    qr { "Code om te scannen" "Code à scanner" "Code to scan" }
    sheet_once { "Print dit nu. Over een uur kan niemand de code nog lezen. Je mag het kaartje kopiëren." "Imprimez maintenant. Dans une heure, plus personne ne pourra lire le code. Vous pouvez photocopier la carte." "Print this now. In an hour nobody can read the code any more. You may copy the card." }
    sheet_gone { "Dit kaartje kan niet meer geprint worden" "Cette carte ne peut plus être imprimée" "This card cannot be printed any more" }
    sheet_gone_words { "De code was een uur te lezen. Trek het kaartje in en maak een nieuw." "Le code était lisible une heure. Retirez la carte et créez-en une autre." "The code could be read for an hour. Revoke the card and make a new one." }
}
