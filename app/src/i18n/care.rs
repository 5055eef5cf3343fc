//! The texts of care for the carer: "even pauze", and what is for caring neighbours alone.

super::catalogue! { CareTexts;
    // "Even pauze".
    pause { "Even pauze" "Faire une pause" "Taking a break" }
    pause_lead { "Zorgen voor je buurt mag ook even niet. Je hoeft niet te zeggen waarom." "On peut aussi arrêter un moment de prendre soin de son quartier. Vous n’avez pas besoin de dire pourquoi." "Caring for your neighbourhood can wait for a while. You need not say why." }
    pause_does { "We vragen je dan niets als zorgzame buur." "Nous ne vous demandons alors rien comme voisin attentif." "We then ask nothing of you as a caring neighbour." }
    pause_handover { "De regisseur stelt je niet voor om bij iemand langs te gaan." "Le régisseur de quartier ne vous propose pas pour une visite." "The care coordinator does not suggest you for a visit." }
    pause_offers { "Wat je aanbiedt, staat zolang niet op het bord. Je vragen blijven staan." "Vos offres quittent le tableau pendant ce temps. Vos demandes restent." "What you offer is off the board meanwhile. Your requests stay." }
    pause_seen { "De coördinator ziet dat je pauze neemt en tot wanneer. Zo belt niemand je." "Le coordinateur voit que vous faites une pause, et jusqu’à quand. Ainsi, personne ne vous appelle." "The coordinator sees that you are taking a break, and until when. That way nobody calls you." }
    pause_still { "Iets doorgeven kan altijd. Gesprekken die al bezig zijn, gaan door." "Vous pouvez toujours transmettre quelque chose. Les conversations en cours continuent." "You can always pass something on. Conversations that have begun go on." }
    pause_until { "Tot en met" "Jusqu’au" "Until" }
    pause_until_hint { "Leeg laten mag. Dan duurt het tot je zelf zegt dat je er weer bent." "Vous pouvez laisser vide. La pause dure alors jusqu’à votre retour." "You may leave this empty. It then lasts until you say you are back." }
    pause_begin { "Neem even pauze" "Faire une pause" "Take a break" }
    pause_change { "Bewaar deze dag" "Enregistrer ce jour" "Save this day" }
    pause_end { "Ik ben er weer" "Je suis de retour" "I am back" }
    pause_now { "Je neemt even pauze. We laten je met rust tot je zegt dat je er weer bent." "Vous faites une pause. Nous vous laissons tranquille jusqu’à votre retour." "You are taking a break. We leave you in peace until you say you are back." }
    pause_now_until { "Je neemt even pauze, tot en met {day}. We laten je met rust." "Vous faites une pause, jusqu’au {day} inclus. Nous vous laissons tranquille." "You are taking a break, up to and including {day}. We leave you in peace." }
    pause_far { "Kies een dag binnen het jaar." "Choisissez un jour dans l’année." "Choose a day within a year." }

    // My data.
    data_pause_open { "Ja, tot je zegt dat je er weer bent" "Oui, jusqu’à votre retour" "Yes, until you say you are back" }
    data_pause_until { "Ja, tot en met {day}" "Oui, jusqu’au {day} inclus" "Yes, up to and including {day}" }

    // What a coordinator sees.
    neighbours { "Zorgzame buren" "Voisins attentifs" "Caring neighbours" }
    neighbours_words { "Wie even pauze neemt, laten we met rust." "Nous laissons tranquilles les voisins qui font une pause." "We leave anyone who is taking a break in peace." }
    neighbours_none { "Er is nog geen zorgzame buur. De beheerder geeft die taak." "Il n’y a pas encore de voisin attentif. L’administrateur donne cette tâche." "There is no caring neighbour yet. The administrator gives that task." }
    rests { "Even pauze" "En pause" "Taking a break" }
    rests_until { "Even pauze, tot en met {day}" "En pause, jusqu’au {day} inclus" "Taking a break, up to and including {day}" }

    // What is for caring neighbours alone.
    title { "Voor zorgzame buren" "Pour les voisins attentifs" "For caring neighbours" }
    lead { "Vorming en intervisie: om te leren, en om te vertellen wat je meemaakt." "Formations et échanges : pour apprendre, et pour raconter ce que vous vivez." "Training and peer support: to learn, and to talk about what you come across." }
    closed_words { "Alleen zorgzame buren en wie met hen werkt, zien dit." "Seuls les voisins attentifs et ceux qui travaillent avec eux voient ceci." "Only caring neighbours and the people who work with them see this." }
    nothing { "Er staat nu niets gepland." "Rien n’est prévu pour le moment." "Nothing is planned right now." }
    only_for { "Alleen voor zorgzame buren van {place}." "Uniquement pour les voisins attentifs de {place}." "Only for caring neighbours of {place}." }
    only_for_short { "Alleen zorgzame buren" "Voisins attentifs uniquement" "Caring neighbours only" }
    back { "Naar Voor zorgzame buren" "Vers Pour les voisins attentifs" "To For caring neighbours" }
    full { "Er is meer dan we hier tonen. Bel de coördinator." "Il y a plus que ce que nous montrons ici. Appelez le coordinateur." "There is more than we show here. Call the coordinator." }

    // The question in the form of an activity.
    for_whom { "Voor wie?" "Pour qui ?" "For whom?" }
    for_whom_hint { "Wat alleen voor zorgzame buren is, staat nergens anders: niet in de agenda van de buurt, niet op papier." "Ce qui est réservé aux voisins attentifs n’apparaît nulle part ailleurs : ni dans l’agenda du quartier, ni sur papier." "What is for caring neighbours only is shown nowhere else: not in the calendar of the neighbourhood, not on paper." }
    for_everybody { "Iedereen" "Tout le monde" "Everybody" }
    for_caring { "Alleen zorgzame buren" "Seulement les voisins attentifs" "Caring neighbours only" }
    stay_registered { "Wie al ingeschreven is, blijft ingeschreven." "Les personnes déjà inscrites le restent." "Anyone already booked in stays booked in." }
    look_theirs { "Bekijk hoe zij het zien" "Voir comme eux" "See it as they do" }
}
