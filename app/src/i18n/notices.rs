//! The texts of the notices.

super::catalogue! { NoticeTexts;
    title { "Nieuws van de buurt" "Nouvelles du quartier" "News of the neighbourhood" }
    words { "Wat er met jullie ideeën gebeurde." "Ce que vos idées sont devenues." "What became of your ideas." }
    description { "Korte berichten van {place}: wat er met de ideeën van de buurt gebeurde." "De courts messages de {place} : ce que les idées du quartier sont devenues." "Short notices of {place}: what became of the ideas of the neighbourhood." }
    none { "Er zijn nog geen berichten." "Il n’y a pas encore de messages." "There are no notices yet." }
    all { "Alle berichten van de buurt" "Tous les messages du quartier" "All notices of the neighbourhood" }
    desk_title { "Berichten aan de buurt" "Messages au quartier" "Notices to the neighbourhood" }
    desk_words { "Vertel wat er met een idee gebeurde: wat lukt, wat niet, en waarom." "Racontez ce qu’une idée est devenue : ce qui réussit, ce qui ne va pas, et pourquoi." "Tell what became of an idea: what works, what does not, and why." }
    write { "Schrijf een bericht" "Écrire un message" "Write a notice" }
    change { "Pas het bericht aan" "Modifier le message" "Change the notice" }
    look_public { "Bekijk de bladzijde" "Voir la page" "View the page" }
    on_front_until { "Op de startbladzijde tot en met {day}" "Sur la page d’accueil jusqu’au {day} inclus" "On the front page until {day}" }
    not_on_front { "Niet meer op de startbladzijde" "N’est plus sur la page d’accueil" "No longer on the front page" }
    field_title { "Titel" "Titre" "Title" }
    field_title_hint { "Bijvoorbeeld: er komt een bank aan het kerkhof." "Par exemple : il y aura un banc près du cimetière." "For example: there will be a bench at the churchyard." }
    field_body { "Bericht" "Message" "Notice" }
    field_body_hint { "Korte zinnen. Een lege regel begint een nieuw stukje." "Des phrases courtes. Une ligne vide commence un nouveau paragraphe." "Short sentences. An empty line begins a new paragraph." }
    field_until { "Tot en met wanneer op de startbladzijde?" "Jusqu’à quand sur la page d’accueil ?" "Until when on the front page?" }
    field_until_hint { "De twee nieuwste staan daar. Bij de berichten blijft het een jaar." "Les deux plus récents y figurent. Parmi les messages, il reste un an." "The two newest stand there. Among the notices it stays for a year." }
    field_lang { "In welke taal schrijf je dit?" "Dans quelle langue écrivez-vous ceci ?" "In which language are you writing this?" }
    field_theme { "Gaat dit over een thema?" "Cela concerne un thème ?" "Is this about a theme?" }
    field_theme_hint { "Dan staat het ook bij de thema’s van de buurt: wat deden we ermee." "Alors cela figure aussi parmi les thèmes du quartier : ce que nous en avons fait." "Then it also appears with the themes of the neighbourhood: what we did with it." }
    no_theme { "Geen thema" "Aucun thème" "No theme" }
    of_theme { "Wat deden we met het thema {theme}" "Ce que nous avons fait du thème {theme}" "What we did with the theme {theme}" }
    until_wrong { "Kies een dag die nog komt, binnen de {n} dagen." "Choisissez un jour à venir, dans les {n} jours." "Choose a day that is still to come, within {n} days." }
    date_wrong { "Deze datum kennen we niet. Typ bijvoorbeeld 3/12/2026." "Nous ne comprenons pas cette date. Écrivez par exemple 3/12/2026." "We do not know this date. Type for example 3/12/2026." }
    somebody_else { "Iemand anders paste dit bericht net aan. Wat jij typte, staat er nog. Stuur je opnieuw, dan geldt jouw versie." "Quelqu’un d’autre vient de modifier ce message. Ce que vous avez écrit est toujours là. Si vous renvoyez, votre version compte." "Somebody else has just changed this notice. What you typed is still here. If you send it again, your version counts." }
    look { "Kijk hoe het wordt" "Voir le résultat" "See how it will be" }
    preview { "Zo wordt het. Het staat er nog niet." "Voici le résultat. Ce n’est pas encore publié." "This is how it will be. It is not there yet." }
    publish { "Toon het aan de buurt" "Montrer au quartier" "Show it to the neighbourhood" }
    go_on { "Pas nog iets aan" "Modifier encore" "Change something more" }
    take_away { "Haal dit bericht weg" "Retirer ce message" "Take this notice away" }
}
