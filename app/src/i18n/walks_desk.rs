//! The texts for whoever looks after the walks.

super::catalogue! { WalkDeskTexts;
    title { "De wandelingen van {place}" "Les promenades de {place}" "The walks of {place}" }
    words { "Corrigeer wat er staat, zet een wandeling op de site, of haal haar weg. Wat je corrigeert, blijft staan, ook als er een nieuwe kaart komt." "Corrigez ce qui est écrit, publiez une promenade ou retirez-la. Vos corrections restent, même avec une nouvelle carte." "Correct what it says, publish a walk, or take it away. What you correct stays, even when there is a new map." }
    none { "Er zijn nog geen wandelingen. Zet er hieronder een bij." "Il n’y a pas encore de promenades. Ajoutez-en une ci-dessous." "There are no walks yet. Add one below." }
    draft { "klad: alleen jij ziet dit" "brouillon : vous seul le voyez" "draft: only you see this" }
    published { "staat op de site" "publiée sur le site" "on the site" }
    hidden { "weggehaald" "retirée" "taken away" }
    add { "Zet er een wandeling bij" "Ajouter une promenade" "Add a walk" }
    file { "Het bestand met de wandeling" "Le fichier de la promenade" "The file with the walk" }
    file_hint { "Een GPX van een wandel-app, of een lijn als GeoJSON. Hoogstens {n} MB." "Un GPX d’une application de randonnée, ou une ligne GeoJSON. Au plus {n} Mo." "A GPX from a walking app, or a line as GeoJSON. At most {n} MB." }
    swapped { "Breedte en lengte staan omgekeerd in dit bestand" "La latitude et la longitude sont inversées dans ce fichier" "Latitude and longitude stand the other way round in this file" }
    send { "Lees dit bestand" "Lire ce fichier" "Read this file" }
    unreadable { "Dit bestand kunnen we niet gebruiken:" "Nous ne pouvons pas utiliser ce fichier :" "We cannot use this file:" }
    read { "We lazen het bestand. De wandeling staat in het klad. Kijk alles na en zet haar dan op de site." "Nous avons lu le fichier. La promenade est en brouillon. Vérifiez tout, puis publiez-la." "We have read the file. The walk is a draft. Look at all of it, and then put it on the site." }
    read_notes { "Let op:" "Attention :" "Note:" }
    no_file { "Kies eerst een bestand." "Choisissez d’abord un fichier." "Choose a file first." }
    back { "Terug naar alle wandelingen" "Retour à toutes les promenades" "Back to all walks" }
    see { "Bekijk de bladzijde" "Voir la page" "See the page" }
    saved { "Bewaard." "Enregistré." "Saved." }
    correct { "Corrigeer deze wandeling" "Corriger cette promenade" "Correct this walk" }
    name { "Naam van de wandeling" "Nom de la promenade" "Name of the walk" }
    story { "Het verhaal, in een paar zinnen" "L’histoire, en quelques phrases" "The story, in a few sentences" }
    written_in { "In welke taal staat dit geschreven?" "Dans quelle langue est-ce écrit ?" "Which language is this written in?" }
    start { "Waar begint ze?" "Où commence-t-elle ?" "Where does it begin?" }
    directions { "Hoe geraak je er?" "Comment y arriver ?" "How do you get there?" }
    step_free { "Zonder trap?" "Sans marche ?" "Step-free?" }
    walker { "Gaat het met een rollator?" "Possible avec un déambulateur ?" "Can you go with a walking frame?" }
    pram { "Gaat het met een kinderwagen?" "Possible avec une poussette ?" "Can you go with a pram?" }
    lit { "Is het verlicht?" "Est-ce éclairé ?" "Is it lit?" }
    unknown { "weet ik niet" "je ne sais pas" "I do not know" }
    yes { "ja" "oui" "yes" }
    no { "nee" "non" "no" }
    keeper { "Wie zorgt ervoor?" "Qui s’en occupe ?" "Who looks after it?" }
    phone { "Telefoon" "Téléphone" "Phone" }
    moments { "Welke ontmoetingen zijn er op deze wandeling?" "Quelles rencontres ont lieu sur cette promenade ?" "Which meeting moments are on this walk?" }
    moments_which { "Ontmoetingen in de buurt" "Rencontres dans le quartier" "Meeting moments in the neighbourhood" }
    moments_hint { "Samen wandelen, of het buurtrestaurant halfweg. Op de bladzijde staat telkens de volgende datum." "Se promener ensemble, ou le restaurant de quartier à mi-chemin. La page montre chaque fois la prochaine date." "Walking together, or the neighbourhood restaurant halfway. The page always shows the next date." }
    changed_meanwhile { "Deze wandeling is intussen veranderd. Kijk na wat er staat, en bewaar opnieuw." "Cette promenade a changé entre-temps. Vérifiez ce qui est écrit et enregistrez à nouveau." "This walk has changed in the meantime. Look at what it says, and save again." }
    stops { "Banken en andere plekken" "Bancs et autres endroits" "Benches and other places" }
    stops_hint { "Zeg waar het staat: hoeveel meter na de start (350), of de breedte en lengte (51.2251, 5.5352). Maak dat vak leeg om iets weg te halen. De rijen onderaan zijn voor wat erbij komt." "Dites où : à combien de mètres du départ (350), ou la latitude et la longitude (51.2251, 5.5352). Videz cette case pour enlever quelque chose. Les lignes du bas servent à ajouter." "Say where it stands: how many metres after the start (350), or latitude and longitude (51.2251, 5.5352). Empty that field to take something away. The rows at the end are for what is new." }
    row { "Plek {n}" "Endroit {n}" "Place {n}" }
    where_is_it { "Waar staat het?" "Où est-ce ?" "Where is it?" }
    what { "Wat is het?" "Qu’est-ce que c’est ?" "What is it?" }
    stop_name { "Naam" "Nom" "Name" }
    sentence { "Een zin erover" "Une phrase à ce sujet" "A sentence about it" }
    seat { "Bij een bank: leuning, armsteun, schaduw, stuk, aantal plaatsen" "Pour un banc : dossier, accoudoir, ombre, cassé, nombre de places" "For a bench: back, arms, shade, broken, number of seats" }
    back_word { "leuning" "dossier" "back" }
    arms_word { "armsteun" "accoudoir" "arms" }
    shade_word { "schaduw" "ombre" "shade" }
    broken_word { "stuk" "cassé" "broken" }
    wrong_place { "Plek {n}: dit is geen aantal meter, en geen breedte en lengte." "Endroit {n} : ce n’est ni un nombre de mètres, ni une latitude et une longitude." "Place {n}: this is no number of metres, and no latitude and longitude." }
    beyond { "Plek {n}: de wandeling is maar {length} meter lang." "Endroit {n} : la promenade ne fait que {length} mètres." "Place {n}: the walk is only {length} metres long." }
    too_far { "Plek {n} ligt {distance} meter naast het pad. Dat is te ver." "L’endroit {n} est à {distance} mètres du chemin. C’est trop loin." "Place {n} lies {distance} metres off the path. That is too far." }
    save { "Bewaar" "Enregistrer" "Save" }
    publish { "Zet op de site" "Publier sur le site" "Put on the site" }
    hide { "Haal van de site" "Retirer du site" "Take off the site" }
    closing { "Is het pad afgesloten?" "Le chemin est-il fermé ?" "Is the path closed?" }
    reason { "Waarom, en tot wanneer?" "Pourquoi, et jusqu’à quand ?" "Why, and until when?" }
    change_reason { "Pas de reden aan" "Modifier la raison" "Change the reason" }
    reason_unused { "Bij een open pad hoort geen reden. Maak dit vak leeg, of zeg dat het pad afgesloten is." "Un chemin ouvert n’a pas besoin de raison. Videz ce champ, ou dites que le chemin est fermé." "An open path needs no reason. Empty this field, or say that the path is closed." }
    unwanted { "Wil je deze wandeling niet houden?" "Vous ne voulez pas garder cette promenade ?" "Do you not want to keep this walk?" }
    sure { "Ja, dit klad mag voorgoed weg" "Oui, ce brouillon peut disparaître pour de bon" "Yes, this draft may go for good" }
    be_sure { "Vink aan dat dit klad voorgoed weg mag." "Cochez que ce brouillon peut disparaître pour de bon." "Tick that this draft may go for good." }
    remove { "Gooi dit klad weg" "Supprimer ce brouillon" "Throw this draft away" }
    removed { "Het klad is weg." "Le brouillon est supprimé." "The draft is gone." }
    put_away { "Haal weg uit het klad" "Retirer des brouillons" "Take out of the drafts" }
    put_away_hint { "Ze staat dan bij wat weggehaald is. Zo zet een nieuwe kaart haar niet opnieuw in het klad." "Elle figurera parmi les promenades retirées. Ainsi, une nouvelle carte ne la remettra pas en brouillon." "It then stands with what was taken away. So a new map does not make it a draft again." }
    close { "Zeg dat het pad afgesloten is" "Dire que le chemin est fermé" "Say that the path is closed" }
    open { "Het pad is weer open" "Le chemin est rouvert" "The path is open again" }
}
