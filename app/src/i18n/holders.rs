//! The texts of the administrator about people of the counter: their tasks and their cards.

super::catalogue! { HolderTexts;
    title { "Mensen met een buurtkaart" "Personnes avec une carte de quartier" "People with a neighbourhood card" }
    words { "Wie aan de balie van {name} is ingeschreven. Hier geef je iemand een taak zonder e-mailadres, en vervang of blokkeer je een kaart." "Les personnes inscrites au guichet de {name}. Ici, vous donnez une tâche à quelqu’un sans adresse e-mail, et vous remplacez ou bloquez une carte." "The people registered at the counter of {name}. Here you give somebody a task without an e-mail address, and replace or block a card." }
    nobody { "Er is nog niemand ingeschreven aan de balie." "Personne n’a encore été inscrit au guichet." "Nobody has been registered at the counter yet." }
    search { "Zoek een naam of een buurt" "Chercher un nom ou un quartier" "Search for a name or a neighbourhood" }
    more { "Je ziet er {shown} van {n}. Zoek een naam om de anderen te zien." "Vous en voyez {shown} sur {n}. Cherchez un nom pour voir les autres." "You see {shown} of {n}. Search for a name to see the others." }
    lives { "{name}, {place}" "{name}, {place}" "{name}, {place}" }
    tasks { "Taken" "Tâches" "Tasks" }
    no_tasks { "Geen taak. Gewoon bewoner." "Aucune tâche. Simple habitant." "No task. Simply a resident." }
    give { "Geef een taak" "Donner une tâche" "Give a task" }
    card { "De kaart" "La carte" "The card" }
    card_words { "Een nieuwe kaart komt in de plaats van de oude. Die werkt dan niet meer, en alle toestellen worden afgemeld." "Une nouvelle carte remplace l’ancienne. Celle-ci ne fonctionne alors plus, et tous les appareils sont déconnectés." "A new card takes the place of the old one. That one then no longer works, and all devices are signed out." }
    strong { "Wie coördinator, regisseur of beheerder is, maakt na het aanmelden ook een sleutel op een eigen toestel." "Qui est coordinateur, régisseur ou administrateur crée aussi, une fois connecté, une clé sur son appareil." "Anyone who is a coordinator, care coordinator or administrator also makes a passkey on a device of their own after signing in." }
    to_all { "Naar de lijst" "Vers la liste" "To the list" }
    blocked { "De kaart werkt niet meer." "La carte ne fonctionne plus." "The card no longer works." }
    open { "Taken en kaart" "Tâches et carte" "Tasks and card" }
}
