//! The texts of what a coordinator decides outside the queue, takes back, or decides about a message.

super::catalogue! { LookTexts;
    // Decided a moment ago.
    lately { "Wat je net besliste" "Ce que vous venez de décider" "What you have just decided" }
    one_decided { "{title}: {decision}" "{title} : {decision}" "{title}: {decision}" }
    undo_named { "Maak ongedaan: {title}, {decision}" "Annuler cette décision : {title}, {decision}" "Take it back: {title}, {decision}" }

    // A note on the board, looked at without a report.
    to_desk { "Haal het van het bord, of sluit het (voor coördinatoren)" "Le retirer ou le fermer (pour les coordinateurs)" "Take it off the board, or close it (for coordinators)" }
    you_may { "Je bent hier coördinator. Je hoeft dit niet te melden: je kan zelf beslissen." "Vous êtes coordinateur ici. Inutile de signaler : vous pouvez décider vous-même." "You are a coordinator here. There is no need to report this: you can decide yourself." }
    not_there { "Dit briefje hangt niet op het bord. Er is niets om van het bord te halen." "Ce billet n’est pas au tableau. Il n’y a rien à retirer." "This note is not on the board. There is nothing to take off." }
    to_note { "Terug naar het briefje" "Retour au billet" "Back to the note" }

    // A message that was taken away.
    hidden_hint { "De ander ziet de woorden meteen niet meer. Wie ze schreef, hoort het na tien minuten, met je reden. Daarna zijn ze voorgoed weg." "Ces mots disparaissent tout de suite pour l’autre personne. L’auteur l’apprend après dix minutes, avec votre raison. Ensuite, ils sont perdus pour toujours." "The words disappear at once for the other person. Whoever wrote them is told after ten minutes, with your reason. After that they are gone for good." }
    v_hidden { "We haalden een bericht van jou weg uit een gesprek." "Nous avons retiré un de vos messages d’une conversation." "We took a message of yours out of a conversation." }
    my_conversations { "Naar mijn gesprekken" "Vers mes conversations" "To my conversations" }
    mail_subject { "Een coördinator keek naar een gesprek van jou" "Un coordinateur a regardé une de vos conversations" "A coordinator looked at a conversation of yours" }
    mail_body { "Dag\n\nEen coördinator keek naar een gesprek van jou in Keuvel. Lees hier wat er beslist is:\n{link}\n\nKeuvel, samen in je buurt\n" "Bonjour,\n\nUn coordinateur a regardé une de vos conversations dans Keuvel. Lisez ici ce qui a été décidé :\n{link}\n\nKeuvel, ensemble dans le quartier\n" "Hello\n\nA coordinator looked at a conversation of yours in Keuvel. Read here what was decided:\n{link}\n\nKeuvel, together in your neighbourhood\n" }
}
