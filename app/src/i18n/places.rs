//! The texts of the desk where neighbourhoods are renamed, merged and split.

super::catalogue! { PlacesTexts;
    title { "Buurten" "Quartiers" "Neighbourhoods" }
    words { "Geef een buurt een andere naam, voeg twee buurten samen of splits er een. Oude adressen en QR-codes blijven werken." "Donnez un autre nom à un quartier, fusionnez-en deux ou divisez-en un. Les anciennes adresses et codes QR continuent de fonctionner." "Give a neighbourhood another name, merge two or split one. Old addresses and QR codes keep working." }
    rename { "Andere naam" "Autre nom" "Another name" }
    rename_words { "Het adres verandert mee. Wie het oude adres gebruikt, komt op het nieuwe." "L’adresse change aussi. L’ancienne mène à la nouvelle." "The address changes too. Whoever uses the old one gets to the new one." }
    name { "Naam" "Nom" "Name" }
    rename_press { "Geef deze naam" "Donner ce nom" "Give this name" }
    name_wrong { "Typ een naam van hoogstens 60 tekens, met letters." "Écrivez un nom de 60 caractères au plus, avec des lettres." "Type a name of at most 60 characters, with letters." }
    merge { "Samenvoegen" "Fusionner" "Merge" }
    merge_words { "Alles van {name} verhuist naar de andere buurt: activiteiten, gezichten, berichten, mensen en hun taken, en wat op het bord staat. Dit kan je niet ongedaan maken." "Tout ce qui est à {name} déménage vers l’autre quartier : activités, visages, messages, personnes et leurs tâches, et ce qui est au tableau. Vous ne pouvez pas annuler ceci." "Everything of {name} moves to the other neighbourhood: activities, faces, notices, people and their tasks, and what is on the board. You cannot undo this." }
    merge_into { "Naar welke buurt?" "Vers quel quartier ?" "Into which neighbourhood?" }
    choose { "Kies een buurt" "Choisissez un quartier" "Choose a neighbourhood" }
    which_missing { "Kies een buurt." "Choisissez un quartier." "Choose a neighbourhood." }
    sure { "Ja, ik ben zeker" "Oui, je suis sûr" "Yes, I am sure" }
    be_sure { "Vink aan dat je zeker bent." "Cochez que vous êtes sûr." "Tick that you are sure." }
    merge_press { "Voeg samen" "Fusionner" "Merge" }
    not_there { "Een van beide buurten is net veranderd. Kijk opnieuw." "L’un des deux quartiers vient de changer. Regardez à nouveau." "One of the two has just changed. Look again." }
    split { "Splitsen" "Diviser" "Split" }
    split_words { "Er komt een nieuwe buurt bij, met dezelfde gezichten en dezelfde mensen aan het werk. Kies welke activiteiten meegaan. Bewoners blijven waar ze zijn, en kiezen zelf hun buurt bij Mijn Keuvel." "Un nouveau quartier s’ajoute, avec les mêmes visages et les mêmes responsables. Choisissez quelles activités suivent. Les habitants restent où ils sont et choisissent eux-mêmes leur quartier dans Mon Keuvel." "A new neighbourhood is added, with the same faces and the same people at work. Choose which activities go along. Residents stay where they are, and choose their neighbourhood themselves in My Keuvel." }
    new_name { "Naam van de nieuwe buurt" "Nom du nouveau quartier" "Name of the new neighbourhood" }
    which_activities { "Welke activiteiten gaan mee?" "Quelles activités suivent ?" "Which activities go along?" }
    split_most { "Hier staan de eerste {n} activiteiten. De andere blijven bij {name}." "Voici les {n} premières activités. Les autres restent à {name}." "These are the first {n} activities. The others stay with {name}." }
    split_press { "Splits de buurt" "Diviser le quartier" "Split the neighbourhood" }
    no_code_left { "Deze buurt is al te vaak gesplitst." "Ce quartier a déjà été divisé trop souvent." "This neighbourhood has been split too often." }
}
